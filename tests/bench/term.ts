import { type Command, play } from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import type { Scenario } from '../../src/model/content.ts'

const SEED = 1

/** A term as it was decided: what replay, debrief and sharing play again. */
export interface Decided {
  scenario: Scenario
  seed: number
  commands: Command[]
  accepted: boolean[]
}

/** A term decided by policy `cautious`. What the policy itself ponders is not in the replay. */
export function decided(scenario: Scenario): Decided {
  const lived = play({ scenario, seed: SEED, commands: [] }, 'end', POLICIES.cautious?.decide)
  return {
    scenario,
    seed: SEED,
    commands: lived.commands.map(({ command }) => command),
    accepted: lived.commands.map((judged) => judged.accepted),
  }
}

/** Milliseconds of one replay from the start to the debrief. */
export function replayed({ scenario, seed, commands }: Decided): number {
  const start = performance.now()
  play({ scenario, seed, commands }, 'end')
  return performance.now() - start
}

/** Middle of an odd number of values. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[(sorted.length - 1) / 2] ?? Number.NaN
}
/** The fastest of some tries: what the machine can do when nobody else wants it. */
export async function fastest(tries: number, once: () => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < tries; i++) best = Math.min(best, await once())
  return best
}
