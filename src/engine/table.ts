import type { Measure, Scenario } from '../model/content.ts'
import type { World } from '../model/world.ts'
import type { PostItem } from './api.ts'
import { allHold } from './conditions.ts'
import { openDistricts } from './quote.ts'

/** The whole catalogue opens from this quarter on; before, only what lies on the table. */
export const CATALOGUE_OPENS = 4

const EVERYWHERE = { districts: [] as number[] }

/** Whether a measure may be proposed now: a paper of the first sittings, an offer, later the whole catalogue. */
export const liesOnTable = (world: World, scenario: Scenario, measure: Measure): boolean =>
  isOffered(world, scenario, measure) &&
  openDistricts(world, measure, EVERYWHERE).length > 0 &&
  !world.council.agenda.some((p) => p.measure === measure.id) &&
  allHold(world, measure.when)

const isOffered = (world: World, scenario: Scenario, { id, from }: Measure): boolean =>
  (world.quarter >= CATALOGUE_OPENS && from <= world.quarter) ||
  scenario.proposals.some((list, sitting) => sitting <= world.quarter && list.includes(id)) ||
  world.offers.some((o) => o.measure === id && !o.answered && o.until >= world.quarter)

/** Ids of the measures that may be proposed now, in the scenario's order. */
export const onTable = (world: World, scenario: Scenario): string[] =>
  scenario.measures.filter((m) => liesOnTable(world, scenario, m)).map((m) => m.id)

/** What lies on the mayor's table, most urgent first. A deadline is the last quarter that can still answer. */
export function postItems(world: World, scenario: Scenario): PostItem[] {
  const items: PostItem[] = []
  for (const run of world.stories) {
    const story = scenario.stories.find((s) => s.id === run.id)
    const state = story?.states.find((s) => s.id === run.state)
    if (!run.done && state && state.options.length > 0)
      items.push({
        id: `s:${run.id}`,
        kind: 'story',
        ref: run.id,
        partner: null,
        deadline: run.since + state.deadline - 1,
      })
  }
  for (const c of world.contracts)
    if (c.value === 'renewal')
      items.push({
        id: `k:${c.id}`,
        kind: 'contract',
        ref: c.id,
        partner: c.partner,
        deadline: world.quarter + Math.max(0, c.context.endsIn - 1),
      })
  for (const g of world.grants)
    if (g.value === 'call') {
      const rule = scenario.grants.find((x) => x.id === g.id)
      items.push({
        id: `g:${g.id}`,
        kind: 'grant',
        ref: g.id,
        partner: null,
        deadline: world.quarter + (rule?.open ?? 2) - g.context.quarters - 1,
      })
    }
  const offers = world.offers.filter((o) => !o.answered && o.until >= world.quarter)
  const table = onTable(world, scenario)
  for (const o of offers)
    if (table.includes(o.measure))
      items.push({
        id: `o:${o.measure}`,
        kind: 'paper',
        ref: o.measure,
        partner: o.partner,
        deadline: o.until,
      })
  // the scenario's own order, newest list first: an author says what a beginner meets at the top
  const early = new Set(
    scenario.proposals
      .slice(0, world.quarter + 1)
      .reverse()
      .flat(),
  )
  for (const id of early)
    if (table.includes(id) && !offers.some((o) => o.measure === id))
      items.push({ id: `m:${id}`, kind: 'paper', ref: id, partner: null, deadline: null })
  const far = 1_000_000
  return items
    .map((item, i) => ({ item, i }))
    .sort((a, b) => (a.item.deadline ?? far) - (b.item.deadline ?? far) || a.i - b.i)
    .map((x) => x.item)
}
