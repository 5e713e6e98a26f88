import type { CommandType } from '../../engine/command.ts'
import type { Game } from '../store.ts'
import { commandDetail, commandTitle } from '../why/cause.ts'

/** A decision that shaped the term. `index` is its place in the run, `n` its number on the curve. */
export interface Decision {
  n: number
  index: number
  round: number
  title: string
  detail: string
}

/** Kinds of decisions by how much they usually shape a term; the others are never shown on the curve. */
const RANK: CommandType[] = [
  'adopt',
  'channel',
  'exit',
  'retender',
  'renew',
  'respond',
  'negotiate',
  'stop',
  'budget',
  'cooperate',
  'hire',
  'applyGrant',
  'limitData',
  'publishData',
  'train',
  'bargain',
]
/** Numbers that fit over the curve. */
const MOST = 16

/** The decisions that took effect, at most sixteen by weight, in their order of time. */
export function decisionsOf(game: Game): Decision[] {
  const { play, scenario, world } = game
  const took = play.commands.flatMap((judged, index) => {
    const { command, accepted } = judged
    const rank = RANK.indexOf(command.type)
    if (!accepted || rank < 0) return []
    if (command.type === 'adopt' && !world.projects.some((one) => one.cause === `c${index}`))
      return []
    return [{ index, command, rank }]
  })
  return [...took]
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, MOST)
    .sort((a, b) => a.index - b.index)
    .map(({ index, command }, i) => ({
      n: i + 1,
      index,
      round: command.round,
      title: commandTitle(command, world, scenario),
      detail: commandDetail(command),
    }))
}
