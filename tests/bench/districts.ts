import type { District, Scenario } from '../../src/model/content.ts'
import { decided, replayed } from './term.ts'

const SIZES = [12, 24, 48] as const
const WARM_UP = 6
const RUNS = 21

/** A town with so many districts: those of the scenario again and again, each with the same residents. */
function town(scenario: Scenario, n: number): Scenario {
  const { districts, figures } = scenario
  return {
    ...scenario,
    districts: Array.from({ length: n }, (_, d) => ({
      ...(districts[d % districts.length] as District),
      id: `d${d}`,
      neighbours: [],
    })),
    figures: {
      ...figures,
      residents: Array.from(
        { length: n },
        (_, d) => figures.residents[d % districts.length] as number,
      ),
    },
  }
}

/**
 * `districts-added`: what a district more costs from 24 to 48, over what it costs from 12 to 24. The same
 * decisions in towns of each size; the fastest of many terms, interleaved: small differences drown in what else the machine does.
 */
export function districtsAdded(scenario: Scenario): number {
  const term = decided(scenario)
  const terms = SIZES.map((n) => ({ ...term, scenario: town(scenario, n) }))
  for (let i = 0; i < WARM_UP; i++) for (const term of terms) replayed(term)
  const times = SIZES.map((): number[] => [])
  for (let i = 0; i < RUNS; i++)
    for (const [s, term] of terms.entries()) times[s]?.push(replayed(term))
  const [few, some, many] = times.map((own) => Math.min(...own)) as [number, number, number]
  return (many - some) / 24 / ((some - few) / 12)
}
