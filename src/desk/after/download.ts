import { ENGINE } from '../../engine/index.ts'
import { INDICATOR_IDS } from '../../model/ids.ts'
import type { Game } from '../store.ts'

/** Hands a text to the browser as a file; nothing leaves the machine. */
function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
const nameOf = (game: Game, end: string): string =>
  `amtszeit-${game.scenario.id}-${game.run.seed}.${end}`

/**
 * One row per round: calendar year and quarter, then each indicator actual and measured. Decimal point,
 * comma between fields, as RFC 4180; units as in `model/ids.ts`.
 */
export function csvOf(game: Game): string {
  const { start } = game.scenario
  const head = [
    'round',
    'year',
    'quarter',
    ...INDICATOR_IDS.flatMap((id) => [`${id}_actual`, `${id}_measured`]),
  ]
  const rows = game.play.rounds.map((round) => {
    const at = start.quarter - 1 + Math.max(0, round.round - 1)
    return [
      round.round,
      start.year + Math.floor(at / 4),
      (at % 4) + 1,
      ...INDICATOR_IDS.flatMap((id) => [round.actual[id], round.measured[id]]),
    ].join(',')
  })
  return `${head.join(',')}\r\n${rows.join('\r\n')}\r\n`
}
export const downloadCsv = (game: Game): void =>
  download(nameOf(game, 'csv'), 'text/csv', csvOf(game))

/** The run as played: what it was played with, every decision with its verdict, every round. */
export function jsonOf(game: Game): string {
  const { run, play, scenario } = game
  return JSON.stringify(
    {
      kind: 'amtszeit-debrief',
      note: 'Modellrechnung / model calculation',
      scenario: scenario.id,
      version: scenario.version,
      engine: ENGINE,
      seed: run.seed,
      assumptions: run.assumptions ?? {},
      commands: play.commands,
      rounds: play.rounds,
      incidents: play.incidents,
      predictions: play.world.predictions,
      aims: play.world.aims,
      balance: play.balance,
      legacy: play.legacy,
    },
    null,
    1,
  )
}
export const downloadJson = (game: Game): void =>
  download(nameOf(game, 'json'), 'application/json', jsonOf(game))
