import { assume } from '../../model/assume.ts'
import type { Scenario } from '../../model/content.ts'
import { draw } from '../../model/draw.ts'
import type { Contract, Project, World } from '../../model/world.ts'

/** Chance a year that a private partner is bought by another firm. Assumption. */
const CHANCE = 0.025
/** What the new owner adds to the fee, by step of `price`; and what of the service goes with the people who
 * leave, by step of `contact`: who is named stays. Assumptions (Kap. 4.7.2: end and change of partner). */
const OWNER_ADDS = [0.08, 0.03, 0] as const
const PEOPLE_GO = [0.25, 0.1, 0] as const
/** Quarters until it is settled who answers for what. Assumption. */
export const UNSETTLED = 2

/** Partners bought this quarter, with the buyer: private firms only, each once, never in a circle. */
export function takeovers(world: World, scenario: Scenario, round: number): World['owners'] {
  const chance = assume(scenario, 'takeoverChance', CHANCE) / 4
  const out: World['owners'] = {}
  const firms = scenario.partners.filter((p) => p.legalForm === 'private')
  for (const firm of firms) {
    if (world.owners[firm.id] || draw(world.seed, 'bought', firm.id, round) >= chance) continue
    const buyers = firms.filter((b) => b.id !== firm.id && !world.owners[b.id] && !out[b.id])
    const by = buyers[Math.floor(draw(world.seed, 'buyer', firm.id, round) * buyers.length)]
    if (by) out[firm.id] = { by: by.id, round }
  }
  return out
}

/** What the change of owner does to one contract. An orderly exit is also the right to end it then: the owner
 * leaves it alone. */
export function underNewOwner(
  c: Contract,
  by: string,
  round: number,
): { contract: Contract; dearer: number; less: number } {
  const free = c.terms.exit === 2
  const dearer = free ? 0 : c.fee * OWNER_ADDS[c.terms.price]
  return {
    contract: { ...c, fee: c.fee + dearer, takenOver: { by, round } },
    dearer,
    less: free ? 0 : PEOPLE_GO[c.terms.contact],
  }
}
export const cared = (p: Project, less: number): Project => ({
  ...p,
  care: Math.max(0.3, p.care - less),
})
