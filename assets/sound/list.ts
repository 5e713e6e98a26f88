import { chamber, crisis, night, room, streets } from './beds.ts'
import type { Rate, Signal } from './dsp.ts'
import { peak, rms, scale } from './dsp.ts'
import { bell, blackbird, close, knock, page, paper, stamp, steps, tit } from './strokes.ts'
import { theme } from './theme.ts'

/** One sound of the game: how it is made, how loud it is, how it is packed. */
export interface Recipe {
  id: string
  make: () => Signal
  rate: Rate
  /** kilobits a second of the packed file */
  kbps: 16 | 24 | 32
  /** Beds are levelled by their mean, strokes by their peak; decibels below full scale. */
  level: { rms: number } | { peak: number }
  loop: boolean
}

const bed = (id: string, make: () => Signal, level: number): Recipe => ({
  id,
  make,
  rate: 16000,
  kbps: 16,
  level: { rms: level },
  loop: true,
})
const stroke = (
  id: string,
  make: () => Signal,
  level: number,
  rate: Rate = 16000,
  kbps: Recipe['kbps'] = 16,
): Recipe => ({ id, make, rate, kbps, level: { peak: level }, loop: false })

export const RECIPES: readonly Recipe[] = [
  bed('room', room, -30),
  bed('chamber', chamber, -28),
  bed('streets', streets, -25),
  bed('night', night, -29),
  bed('crisis', crisis, -24),
  stroke('paper', paper, -9, 24000, 32),
  stroke('page', page, -10, 24000, 32),
  stroke('stamp', stamp, -5, 24000, 24),
  stroke('steps', steps, -9),
  stroke('knock', knock, -7),
  stroke('bell', bell, -7),
  stroke('close', close, -9),
  stroke('blackbird', blackbird, -16),
  stroke('tit', tit, -19),
  stroke('theme', theme, -7, 16000, 24),
]

/** Seconds of the circle written before and behind a bed, so that it can be cut anywhere inside. */
export const BEFORE = 0.36
export const BEHIND = 0.036
/** Where the game cuts. A decoder that leaves the packer's delay in (≤ 0.1 s) shifts all by as much. */
export const CUT = 0.25

/** Amplitude of decibels: 20 dB are a factor of ten, and 10^(1/20) = 1.1220184543019633. */
function amplitude(db: number): number {
  let a = 1
  for (let i = 0; i < -db; i++) a /= 1.1220184543019633
  return a
}

/** The samples of a sound as 16-bit numbers, levelled; a bed with its ends grown. */
export function samples(recipe: Recipe): Int16Array {
  const raw = recipe.make()
  const { level, rate } = recipe
  const gain = 'rms' in level ? amplitude(level.rms) / rms(raw) : amplitude(level.peak) / peak(raw)
  const signal = scale(raw, gain)
  const before = recipe.loop ? BEFORE * rate : 0
  const behind = recipe.loop ? BEHIND * rate : 0
  const n = signal.length
  return Int16Array.from({ length: before + n + behind }, (_, i) =>
    Math.round(32767 * (signal[(i - before + n) % n] as number)),
  )
}
