import type { Scenario } from './content.ts'

/**
 * Posts and days of the catalogue speak of a city of this many residents. A smaller one needs fewer, but
 * not in proportion: part of every duty is the same for a village and a city. Assumption (Kap. 4.10).
 */
const REFERENCE = 87_000
const SAME_EVERYWHERE = 0.12
const sizes = new WeakMap<Scenario, number>()
/** Work a measure makes here, against the work it makes in the reference city. */
export function sizeOf(scenario: Scenario): number {
  let size = sizes.get(scenario)
  if (size === undefined) {
    let residents = 0
    for (const r of scenario.figures.residents) residents += r
    size = SAME_EVERYWHERE + ((1 - SAME_EVERYWHERE) * residents) / REFERENCE
    sizes.set(scenario, size)
  }
  return size
}
