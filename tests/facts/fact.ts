/**
 * A fact the model must show (GAME.md, "Facts"): a statement about cities, tried on paired runs that
 * differ in one thing, measured at least two links away from that thing, with a third arm in which
 * the effect must vanish. `measure` plays all arms at one seed; `judge` reads all seeds.
 */
export interface Fact<S extends Sample = Sample> {
  id: string
  /** What is claimed, and with what it vanishes. */
  statement: string
  /** Chapter of the study, or another source. */
  source: string
  /** Why the model does not show it yet. Such a fact fails `npm run facts`; the everyday test names it. */
  open?: string
  /** More seeds than asked for, where chance is rare. */
  seeds?: number
  /** Reads what the ledger booked, not only what became of the city. */
  booked?: true
  measure(seed: number): S
  judge(samples: readonly S[]): Verdict
}
/** Figures of one seed, by name. */
export type Sample = Record<string, number>

export interface Verdict {
  /** Size of the effect, and of what is left of it in the third arm. */
  effect: number
  third: number
  unit: string
  /** What must hold of `effect` and `third`, in words with the bounds. */
  expected: string
  ok: boolean
}

/** Keeps the type of the samples between `measure` and `judge`. */
export const fact = <S extends Sample>(it: Fact<S>): Fact => it as unknown as Fact

export const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
/** Middle value; mean of the two middle ones for an even number. */
export function median(values: readonly number[]): number {
  const s = [...values].sort((a, b) => a - b)
  const half = s.length >> 1
  return s.length % 2 === 1
    ? (s[half] as number)
    : ((s[half - 1] as number) + (s[half] as number)) / 2
}
/** Mean of one figure over all samples. */
export const of = <S extends Sample>(samples: readonly S[], name: keyof S): number =>
  mean(samples.map((s) => s[name] as number))
/** Share of samples for which something holds. */
export const share = <S extends Sample>(samples: readonly S[], holds: (s: S) => boolean): number =>
  samples.filter(holds).length / Math.max(1, samples.length)
