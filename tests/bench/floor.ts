// What the rules alone cost: the same quarters of the same city, nothing decided and nothing booked. Bundled
// with `silent.ts` in place of the ledger, so that no reason is kept for any number.
import content from 'virtual:scenario/konstanz'
import { play } from '../../src/engine/index.ts'
import type { World } from '../../src/model/world.ts'

/** The last World of a term of Konstanz in which nobody decides anything. */
export function floor(seed: number): World {
  return play({ scenario: content.scenario, seed, commands: [] }, 'end').world
}
