import { hashWorld, play } from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import type { Scenario } from '../../src/model/content.ts'

/** The ten terms by whose hashes a change of the rules shows: policy and seed. */
const TERMS = [
  ...['nothing', 'everything', 'cautious', 'vendor', 'random'].map((p) => [p, 7] as const),
  ...['cautious', 'vendor', 'random', 'everything'].map((p) => [p, 8] as const),
  ['cautious', 2025] as const,
]

/** Plays the ten terms in a scenario; their hashes by policy and seed. */
export const hashesOf = (scenario: Scenario): Record<string, string> =>
  Object.fromEntries(
    TERMS.map(([policy, seed]) => {
      const { world } = play({ scenario, seed, commands: [] }, 'end', POLICIES[policy]?.decide)
      return [`${policy} ${seed}`, hashWorld(world)]
    }),
  )
