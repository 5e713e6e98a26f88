import type { Command } from '../../engine/command.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import type { Game } from '../game.ts'

/** Orders a mayor gives without the council: counted as desk acts of a sitting. */
const ACTS: ReadonlySet<Command['type']> = new Set([
  'hire',
  'train',
  'channel',
  'inspect',
  'cooperate',
  'publishData',
  'limitData',
  'stop',
  'ask',
  'leaveGrant',
])

export const actsLeft = (game: Game): number =>
  Math.max(
    0,
    game.pacing.deskActs -
      game.run.commands.filter((c) => c.round === game.world.quarter && ACTS.has(c.type)).length,
  )

/** The council's hour holds only so many papers; the length of the game says how many. */
export function papersFull(game: Game): string | null {
  const most = game.pacing.papers
  return game.world.council.agenda.length >= most ? t('paper.enough', { n: most }) : null
}
/** Papers the council talks about; what follows them on the agenda is passed or rejected en bloc. */
export const debated = <T>(game: Game, agenda: readonly T[]): readonly T[] =>
  agenda.slice(0, game.pacing.papers)

export const actsFull = (game: Game): string | null =>
  actsLeft(game) === 0 ? t('acts.enough') : null
