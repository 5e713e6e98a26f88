import type { Measure, Scenario, StoryOption } from '../../model/content.ts'
import { TERMS, type TermStep, type Terms } from '../../model/ids.ts'
import type { Adopt, World } from '../../model/world.ts'
import type { Command } from '../command.ts'
import { quote } from '../price.ts'
import { onTable } from '../table.ts'

/** A paper with nothing special about it. */
export const PLAIN: Omit<Adopt, 'measure'> = {
  scale: 'rollout',
  districts: [],
  partner: null,
  legalForm: 'own',
  terms: {},
  funding: 'own',
  participation: 0,
  operating: true,
  integrated: false,
}
export const asCommand = (world: World, draft: Adopt): Command => ({
  type: 'adopt',
  round: world.quarter,
  ...draft,
})
/** Measures on the table. */
export const measures = (world: World, scenario: Scenario): Measure[] => {
  const ids = new Set(onTable(world, scenario))
  return scenario.measures.filter((m) => ids.has(m.id))
}
export const allTerms = (step: TermStep): Partial<Terms> =>
  Object.fromEntries(TERMS.map((t) => [t, step]))
export const possible = (world: World, scenario: Scenario, draft: Adopt): boolean =>
  quote(world, scenario, draft)?.affordable === null

/** Follows the option most advisers recommend; where they disagree, what keeps the city's say comes first. */
const KEEPS_THE_SAY = [
  'neighbours',
  'demand',
  'hybrid',
  'helpers',
  'harden',
  'replace',
  'club',
  'plain',
]

/** What a story that has come up can be answered with now. */
export function optionsOf(world: World, scenario: Scenario, id: string): StoryOption[] {
  const state = world.stories.find((s) => s.id === id && !s.done)?.state
  const story = scenario.stories.find((s) => s.id === id)
  return story?.states.find((s) => s.id === state)?.options ?? []
}

export function advised(world: World, scenario: Scenario, id: string): Command[] {
  const story = scenario.stories.find((s) => s.id === id)
  const options = optionsOf(world, scenario, id)
  const votes = (option: string) =>
    (story?.advisers.filter((a) => a.option === option).length ?? 0) +
    (KEEPS_THE_SAY.includes(option) ? 1.5 : 0)
  let best = options[0]
  for (const option of options) if (best && votes(option.id) > votes(best.id)) best = option
  return best ? [{ type: 'respond', round: world.quarter, story: id, option: best.id }] : []
}

/** Once a year a little more tax while the till runs low, up to a limit. */
export function fairTax(world: World): Command[] {
  const { quarter: round, finance } = world
  const low = finance.cash < 0.12 * finance.otherSpending && finance.taxRate < 1.15
  return round > 0 && round % 4 === 0 && low
    ? [{ type: 'budget', round, taxRate: finance.taxRate + 0.04 }]
    : []
}
