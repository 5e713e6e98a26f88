import type { AfterYear } from '../../engine/afterYears.ts'
import type { Play, Run } from '../../engine/api.ts'
import type { IndicatorId } from '../../model/ids.ts'

/** What the worker is asked: the same run without one command, with its own seed or with others; or ten years after it. */
export type Ask =
  | { kind: 'one'; run: Run; drop: number }
  | { kind: 'luck'; run: Run; drop: number; seeds: number[] }
  | { kind: 'after'; run: Run }

type Actual = Record<IndicatorId, number>
/** Only what the page shows leaves the worker. */
export interface Arm {
  rounds: Actual[]
  share: number // approval at the end, 0…1
}
export type Answer =
  | { kind: 'one'; with: Arm; without: Arm; dropped: number[] }
  | { kind: 'luck'; seed: number; with: Actual; without: Actual; shares: [number, number] }
  | { kind: 'afterQuarter'; quarters: number }
  | { kind: 'after'; axes: AfterYear[] }
  | { kind: 'failed'; message: string }

export const armOf = (play: Play): Arm => ({
  rounds: play.rounds.map((round) => round.actual),
  share: play.balance?.share ?? 0,
})
