import type { Measure, Partner, Scenario } from './content.ts'

/** What a list holds, by id. A scenario's lists never change, and rules look things up thousands of times a term. */
function indexed<T extends { id: string }>(): (list: readonly T[]) => Map<string, T> {
  const known = new WeakMap<readonly T[], Map<string, T>>()
  return (list) => {
    let index = known.get(list)
    if (!index) {
      index = new Map()
      for (const item of list) if (!index.has(item.id)) index.set(item.id, item)
      known.set(list, index)
    }
    return index
  }
}
const assumptions = indexed<Scenario['assumptions'][number]>()
const measures = indexed<Measure>()
const partners = indexed<Partner>()

/** Value of an open assumption of the scenario, or `fallback` where the scenario leaves it out. */
export const assume = (scenario: Scenario, id: string, fallback: number): number =>
  assumptions(scenario.assumptions).get(id)?.value ?? fallback
export const measureOf = (scenario: Scenario, id: string): Measure | undefined =>
  measures(scenario.measures).get(id)
export const partnerOf = (scenario: Scenario, id: string | null): Partner | undefined =>
  id === null ? undefined : partners(scenario.partners).get(id)
