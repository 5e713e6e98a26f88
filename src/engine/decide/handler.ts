import type { Scenario } from '../../model/content.ts'
import type { Ledger } from '../../model/ledger.ts'
import type { World } from '../../model/world.ts'
import type { News } from '../api.ts'
import type { Command, CommandType, Refusal } from '../command.ts'

export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

export interface Doing {
  /** The World to reckon with, as it was before the command: every look into a draft has its price. */
  now: World
  scenario: Scenario
  cause: string // "c12"
  log: Ledger
  news: Omit<News, 'round' | 'week' | 'cause'>[]
}

/** How one kind of command is judged and carried out. `apply` is an Immer recipe: it changes the draft. */
export interface Handler<T extends CommandType> {
  refuse(world: World, scenario: Scenario, command: CommandOf<T>): Refusal | null
  apply(draft: World, command: CommandOf<T>, doing: Doing): void
}

/** Ids of what the scenario brings along lie below this number. */
const FIRST_OWN = 100
/**
 * Id of the paper, project or contract an `adopt` makes: it depends on the command alone, so that leaving
 * another decision out never makes a later command mean something else.
 */
export const idOf = (letter: 'v' | 'p' | 'k', cause: string): string =>
  `${letter}${FIRST_OWN + Number(cause.slice(1))}`

export const no = (reason: Refusal['reason'], figures: Refusal['figures'] = {}): Refusal => ({
  reason,
  figures,
})
