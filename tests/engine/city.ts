import { Command, type CommandType } from '../../src/engine/command.ts'
import { begin, give, onward, type Play, type Refusal } from '../../src/engine/index.ts'
import type { Measure, Scenario } from '../../src/model/content.ts'
import { GROUPS } from '../../src/model/ids.ts'
import type { Adopt, World } from '../../src/model/world.ts'
import { scenario } from './konstanz.ts'

/** The same place with other values of what it assumes. */
export function assuming(place: Scenario, values: Record<string, number>): Scenario {
  const others = place.assumptions.filter((a) => !(a.id in values))
  const set = Object.entries(values).map(([id, value]) => ({
    id,
    value,
    unit: '',
    low: value,
    high: value,
    source: null,
  }))
  return { ...place, assumptions: [...others, ...set] }
}

/** Konstanz without accidents, stories, tenders, bankrupt and bought partners: only the rule a test looks at moves. */
export const quiet: Scenario = {
  ...assuming(scenario, { tenderQuarters: 0, takeoverChance: 0 }),
  incidents: [],
  stories: [],
  partners: scenario.partners.map((p) => ({ ...p, insolvency: 0 })),
}
/** The same with an empty council: the mayor's own vote is the majority, so every paper passes. */
export const obedient: Scenario = {
  ...quiet,
  seats: Object.fromEntries(GROUPS.map((g) => [g, 0])) as Scenario['seats'],
  proposals: [quiet.measures.map((m) => m.id)],
}

/** What a mayor orders, without the round: it is always this one. */
export type Act = { type: CommandType } & Record<string, unknown>
export const order = (world: World, act: Act): Command =>
  Command.parse({ round: world.quarter, ...act })

/** A paper as a mayor would bring it in; by own means where nobody is named. */
export const paper = (measure: string, more: Record<string, unknown> = {}): Act => ({
  type: 'adopt',
  measure,
  ...more,
})
export const draftOf = (world: World, act: Act): Adopt => order(world, act) as unknown as Adopt

/** Changes the World by hand: what a test needs as its start and no rule of the city would give it. */
export const changed = (play: Play, change: (world: World) => void): Play => {
  const world = JSON.parse(JSON.stringify(play.world)) as World
  change(world)
  return { ...play, world, worlds: [...play.worlds.slice(0, -1), world] }
}

/** A play at its first sitting. */
export const opened = (place: Scenario = quiet, seed = 7): Play => toDesk(begin(place, seed), place)

/** On to the next point at which the mayor sits at the desk; crises pass without orders. */
export function toDesk(play: Play, place: Scenario): Play {
  let now = play
  while (now.world.phase !== 'deciding' && now.world.phase !== 'debrief') now = onward(now, place)
  return now
}

/** Gives orders that must be accepted. */
export function does(play: Play, place: Scenario, ...acts: Act[]): Play {
  let now = play
  for (const act of acts) {
    now = give(now, place, order(now.world, act))
    const judged = now.commands[now.commands.length - 1]
    if (!judged?.accepted)
      throw new Error(`${act.type} was refused: ${JSON.stringify(judged?.refusal)}`)
  }
  return now
}

/** Gives one order that must be refused, and says why it was. */
export function refused(play: Play, place: Scenario, act: Act): Refusal {
  const after = give(play, place, order(play.world, act))
  const refusal = after.commands[after.commands.length - 1]?.refusal
  if (!refusal) throw new Error(`${act.type} was accepted`)
  return refusal
}

/** Quarters from sitting to sitting; before each, `acts` may order something. */
export function quarters(
  play: Play,
  place: Scenario,
  n: number,
  acts: (world: World) => Act[] = () => [],
): Play {
  let now = play
  for (let i = 0; i < n; i++) {
    now = does(now, place, ...acts(now.world))
    now = toDesk(onward(now, place), place)
  }
  return now
}

/** Money for anything, so that a test about something else is not about money. */
export const rich = (play: Play): Play =>
  changed(play, (w) => {
    w.finance.cash = 1e9
    w.finance.freeThisYear = 1e9
  })

export const measureIn = (id: string, place: Scenario = obedient): Measure => {
  const found = place.measures.find((m) => m.id === id)
  if (!found) throw new Error(`no measure ${id}`)
  return found
}
export const projectOf = (world: World, measure: string) => {
  const found = world.projects.find((p) => p.measure === measure)
  if (!found) throw new Error(`no project ${measure}`)
  return found
}
export const contractOf = (world: World, measure: string) => {
  const found = world.contracts.find((k) => k.measure === measure && k.value !== 'ended')
  if (!found) throw new Error(`no contract for ${measure}`)
  return found
}
/** Sum of a play's ledger entries of one variable. */
export const booked = (play: Play, variable: string): number =>
  play.effects.filter((e) => e.variable === variable).reduce((a, e) => a + e.by, 0)
export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
