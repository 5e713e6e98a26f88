import type { Scenario } from './content.ts'

/** Value of an open assumption of the scenario, or `fallback` where the scenario leaves it out. */
export function assume(scenario: Scenario, id: string, fallback: number): number {
  for (const a of scenario.assumptions) if (a.id === id) return a.value
  return fallback
}
export const measureOf = (scenario: Scenario, id: string) =>
  scenario.measures.find((m) => m.id === id)
export const partnerOf = (scenario: Scenario, id: string | null) =>
  id === null ? undefined : scenario.partners.find((p) => p.id === id)
