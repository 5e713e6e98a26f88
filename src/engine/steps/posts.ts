import { ALLOWANCE_COST, POST_COST } from '../../model/admin.ts'
import type { Scenario } from '../../model/content.ts'
import { STAFF, type StaffKind } from '../../model/ids.ts'
import { type Draw, standing } from '../../model/ledger.ts'
import type { World } from '../../model/world.ts'

/** What filled posts cost beyond those of the first day, and what allowances cost. EUR per year. */
export const postsCost = (admin: World['admin'], scenario: Scenario): Draw[] =>
  STAFF.flatMap((k) => [
    {
      cause: standing(`admin.filled.${k}`),
      by: (admin.filled[k] - scenario.staff[k].filled) * POST_COST[k],
    },
    { cause: 'rule', by: admin.allowance[k] ? admin.filled[k] * ALLOWANCE_COST : 0 },
  ])

/** Half of what a post costs is what the city pays for one it shares with neighbours. EUR per year, by the decision to share. */
export const lentCost = (world: World): Draw[] =>
  world.pulls
    .filter((p) => p.lever === 'posts' && p.by > 0 && p.until > world.quarter)
    .map((p) => ({ cause: p.cause, by: 0.5 * p.by * POST_COST[p.target as StaffKind] }))
