import { capacityOf } from '../../model/admin.ts'
import type { Scenario } from '../../model/content.ts'
import { clamp, sum } from '../../model/curve.ts'
import { inForce } from '../../model/inForce.ts'
import type { Contract, World } from '../../model/world.ts'
import { LOOK } from '../decide/offices.ts'

/** What the state of the systems follows from: money, people, clauses, tests, incidents. Shares 0…1. */
export function circumstances(world: World, scenario: Scenario) {
  const { filled, shared } = world.admin
  // against the posts of the first day: a post opened and not filled mends nothing and breaks nothing
  const posts = scenario.staff.it.posts + scenario.staff.security.posts
  const there = filled.it + filled.security + shared.it + shared.security
  const live = world.contracts.filter(inForce)
  return {
    securityShare: world.finance.securityShare,
    upkeepShare: world.finance.upkeepShare,
    staffed: clamp(there / Math.max(1, posts)),
    overload: 1 - capacityOf(world.admin),
    awareness: world.admin.awarenessBase,
    updates: live.length > 0 ? sum(live.map((c) => c.terms.updates / 2)) / live.length : 0.5,
    tested: world.instruments.looked.attackSurface === world.quarter + LOOK.test.quarters,
    incident: world.crisis !== null,
  }
}

/** By how much each live contract's update clause shifts the mean from the first day's. Shares 0…1. */
export function updateParts(
  contracts: readonly Contract[],
  first: number,
): { cause: string; by: number }[] {
  const live = contracts.filter(inForce)
  return live.map((c) => ({ cause: c.id, by: (c.terms.updates / 2 - first) / live.length }))
}
