import type { Scenario } from '../../src/model/content.ts'
import { GROUPS } from '../../src/model/ids.ts'
import { compileScenario } from '../../src/scenario/compile.ts'

/**
 * A town in which only the rule in question moves: no accidents, no stories, no bankrupt partners, a council
 * that passes every paper and the whole catalogue on the table from the first sitting.
 */
export function still(id: string): Scenario {
  const { scenario } = compileScenario(id)
  return stilled(scenario)
}
export const stilled = (scenario: Scenario): Scenario => ({
  ...scenario,
  incidents: [],
  stories: [],
  partners: scenario.partners.map((p) => ({ ...p, insolvency: 0 })),
  seats: Object.fromEntries(GROUPS.map((g) => [g, 0])) as Scenario['seats'],
  proposals: [scenario.measures.map((m) => m.id)],
})

/** The same place with one assumption at another value. */
export function assuming(scenario: Scenario, id: string, value: number): Scenario {
  const rest = scenario.assumptions.filter((a) => a.id !== id)
  const low = Math.min(0, value)
  const high = Math.max(1, value)
  return {
    ...scenario,
    assumptions: [...rest, { id, value, unit: 'share', low, high, source: null }],
  }
}

/** The same place over a longer time. */
export const lasting = (scenario: Scenario, quarters: number): Scenario => ({
  ...scenario,
  quarters,
  election: null,
})
