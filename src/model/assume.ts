import type { Arrangement, Measure, Partner, Scenario } from './content.ts'
import { oncePer } from './kept.ts'

/** What a list holds, by id; of equal ids the first. Rules look things up thousands of times a term. */
const indexed = <T extends { id: string }>() =>
  oncePer((list: readonly T[]) => new Map([...list].reverse().map((item) => [item.id, item])))
const assumptions = indexed<Scenario['assumptions'][number]>()
const measures = indexed<Measure>()
const partners = indexed<Partner>()
const arrangements = indexed<Arrangement>()

/** Value of an open assumption of the scenario, or `fallback` where the scenario leaves it out. */
export const assume = (scenario: Scenario, id: string, fallback: number): number =>
  assumptions(scenario.assumptions).get(id)?.value ?? fallback
export const measureOf = (scenario: Scenario, id: string): Measure | undefined =>
  measures(scenario.measures).get(id)
export const partnerOf = (scenario: Scenario, id: string | null): Partner | undefined =>
  id === null ? undefined : partners(scenario.partners).get(id)
export const arrangementOf = (
  scenario: Scenario,
  id: string | null | undefined,
): Arrangement | undefined =>
  id === null || id === undefined ? undefined : arrangements(scenario.arrangements).get(id)
