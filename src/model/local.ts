import { POST_COST } from './admin.ts'
import { partnerOf } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp, sum } from './curve.ts'
import { inForce } from './inForce.ts'
import type { World } from './world.ts'

/** Share of an own expert's pay that stays in the region. Assumption (Kap. 4.7.3 gives the order only). */
const OWN_LOCAL = 0.85
/** What each step of the clause on local firms adds: 15 and 30 per cent of the work on site, half the fee. Assumption. */
const CLAUSE = 0.08

/** Digital and infrastructure euros of one quarter, and what of them stays in the region. EUR. */
export function flowsOf(
  world: Pick<World, 'contracts' | 'projects' | 'admin'>,
  scenario: Scenario,
  once: readonly { cause: string; by: number }[],
): { euros: number; stays: number } {
  let euros = 0
  let stays = 0
  const spend = (by: number, share: number) => {
    euros += by
    stays += by * clamp(share)
  }
  const shareOf = (partner: string | null, local: number) =>
    partner === null ? OWN_LOCAL : (partnerOf(scenario, partner)?.local ?? 0.3) + CLAUSE * local
  for (const c of world.contracts)
    if (inForce(c)) spend(c.fee / 4, shareOf(c.partner, c.terms.local))
  for (const o of once) {
    const project = o.by > 0 ? world.projects.find((p) => p.cause === o.cause) : undefined
    if (!project) continue
    const contract = world.contracts.find((c) => c.id === project.contract)
    spend(o.by, shareOf(project.partner, contract?.terms.local ?? 0))
  }
  for (const kind of ['it', 'data', 'security'] as const)
    spend((world.admin.filled[kind] * POST_COST[kind]) / 4, OWN_LOCAL)
  return { euros, stays }
}

/** The last four quarters with this one as the newest; where nothing was spent the last value stays. */
export function rolled(
  old: World['finance']['digital'],
  now: { euros: number; stays: number },
): World['finance']['digital'] {
  const next = {
    euros: [...old.euros.slice(-3), now.euros],
    stays: [...old.stays.slice(-3), now.stays],
  }
  return sum(next.euros) > 0 ? next : old
}

/** Indicator `localValue`: share of the last year's digital and infrastructure euros that stays, 0…1. */
export const localValueOf = (digital: World['finance']['digital']): number => {
  const euros = sum(digital.euros)
  return euros > 0 ? sum(digital.stays) / euros : 0
}
