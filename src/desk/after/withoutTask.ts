import type { Advised } from '../../engine/advisers.ts'
import type { AfterYear } from '../../engine/afterYears.ts'
import type { Play, Run } from '../../engine/api.ts'
import {
  afterYears,
  asAdvised,
  play,
  withAssumptions,
  without,
  withoutEach,
} from '../../engine/index.ts'
import { type Hand, type HoursLost, sameHours } from '../../engine/sameHours.ts'
import type { IndicatorId } from '../../model/ids.ts'
import { unexplained } from '../../model/ledger.ts'

/** What the worker is asked: the same run without each of some commands, or without one under other seeds; ten years after it; it as each adviser would have had it; or its crisis in other hands. */
export type Ask =
  | { kind: 'each'; run: Run; drops: number[] }
  | { kind: 'luck'; run: Run; drop: number; seeds: number[] }
  | { kind: 'after'; run: Run }
  | { kind: 'advised'; run: Run }
  | { kind: 'hours'; run: Run; seeds: number[] }

type Actual = Record<IndicatorId, number>
/** Only what the page shows leaves the worker. */
export interface Arm {
  rounds: Actual[]
  share: number // approval at the end, 0…1
}
export type Answer =
  | { kind: 'one'; drop: number; with: Arm; without: Arm; dropped: number[] }
  | { kind: 'luck'; seed: number; with: Actual; without: Actual; shares: [number, number] }
  | { kind: 'afterQuarter'; quarters: number }
  | { kind: 'after'; axes: AfterYear[] }
  | { kind: 'advised'; terms: Advised[] }
  | ({ kind: 'hours'; seed: number } & Record<Hand, HoursLost>)
  | { kind: 'failed'; message: string }

const armOf = (play: Play): Arm => ({
  rounds: play.rounds.map((round) => round.actual),
  share: play.balance?.share ?? 0,
})

/** Plays what is asked and posts an answer per term, so that whoever asked sees it grow and can end it. */
export function reckon(ask: Ask, post: (answer: Answer) => void): void {
  try {
    if (ask.kind === 'each') {
      unexplained(() => {
        let n = 0
        for (const both of withoutEach(ask.run, ask.drops))
          post({
            kind: 'one',
            drop: ask.drops[n++] as number,
            with: armOf(both.with),
            without: armOf(both.without),
            dropped: both.dropped,
          })
      })
      return
    }
    if (ask.kind === 'after') {
      const scenario = withAssumptions(ask.run.scenario, ask.run.assumptions)
      const { axes } = afterYears(play(ask.run, 'end'), scenario, (quarters) =>
        post({ kind: 'afterQuarter', quarters }),
      )
      post({ kind: 'after', axes })
      return
    }
    if (ask.kind === 'advised') {
      const terms = unexplained(() => {
        const done = play(ask.run, 'end')
        return ask.run.scenario.advisers.map(({ id }) => asAdvised(ask.run, done, id))
      })
      post({ kind: 'advised', terms })
      return
    }
    if (ask.kind === 'hours') {
      for (const seed of ask.seeds) {
        const led = (hand: Hand) => unexplained(() => sameHours({ ...ask.run, seed }, hand))
        const [given, none, staff] = [led('given'), led('none'), led('staff')]
        if (given && none && staff) post({ kind: 'hours', seed, given, none, staff })
      }
      return
    }
    for (const seed of ask.seeds) {
      const both = unexplained(() => without({ ...ask.run, seed }, ask.drop))
      const [a, b] = [armOf(both.with), armOf(both.without)]
      const [last, other] = [a.rounds.at(-1), b.rounds.at(-1)]
      if (last && other)
        post({ kind: 'luck', seed, with: last, without: other, shares: [a.share, b.share] })
    }
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}
