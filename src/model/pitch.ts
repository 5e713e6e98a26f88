import type { Measure } from './content.ts'
import { draw, triangular } from './draw.ts'
import type { Adopt, World } from './world.ts'

/**
 * How much of what nobody knows about a pitch each way of asking takes away (Kap. 4.3: demand detail;
 * 4.4: test first). Assumptions: figures on paper say less than a visit to a place that has it, a visit
 * less than one's own trial; a firm that can be sent away promises less.
 */
const NARROWS = { detail: 0.6, references: 0.6, pilot: 0.8, exit: [0, 0.2, 0.35] } as const
/** Quarters a trial of one's own must have run to tell anything. Assumption. */
const TRIAL = 2
/** Person-days it takes to ask, and to read the answer. Assumption. The answer is there a quarter later. */
export const ASK_DAYS = { detail: 8, references: 6 } as const
export type Question = keyof typeof ASK_DAYS

/** Which share of the stated effect would arrive, drawn once per measure and seed: no one can see it beforehand. */
export const qualityOf = (seed: number, measure: Measure): number =>
  triangular(
    draw(seed, 'quality', measure.id),
    measure.evidence.low,
    measure.evidence.mode,
    measure.evidence.high,
  )

export const asked = (world: World, measure: string, what: Question) =>
  world.asked.find((a) => a.measure === measure && a.what === what)
/** A question whose answer has not come yet. */
export const pending = (world: World, measure: string): boolean =>
  world.asked.some((a) => a.measure === measure && a.round >= world.quarter)

/** Share of the doubt about a pitch that is left, 0…1: one where nobody asked. */
export function doubtLeft(
  world: World,
  measure: Measure,
  draft: Pick<Adopt, 'terms' | 'partner'>,
): number {
  let left = 1
  for (const what of ['detail', 'references'] as const) {
    const question = asked(world, measure.id, what)
    if (question && question.round < world.quarter) left *= 1 - NARROWS[what]
  }
  const tried = world.projects.some(
    (p) =>
      p.measure === measure.id && p.scale === 'pilot' && world.quarter - p.startQuarter >= TRIAL,
  )
  if (tried) left *= 1 - NARROWS.pilot
  if (draft.partner !== null) left *= 1 - NARROWS.exit[draft.terms.exit ?? 0]
  return left
}

/** What a pitch says after all that was asked: the range that is left, and the promise. Shares of the stated effect. */
export function pitchOf(
  world: World,
  measure: Measure,
  draft: Pick<Adopt, 'terms' | 'partner'>,
): { low: number; high: number; promise: number } {
  const { low, high, promise } = measure.evidence
  const truth = qualityOf(world.seed, measure)
  const left = doubtLeft(world, measure, draft)
  const nearer = (said: number): number => truth + (said - truth) * left
  return { low: nearer(low), high: nearer(high), promise: nearer(promise) }
}
