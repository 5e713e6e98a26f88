import { add, chance, filter, type Rate, room, type Signal, silence, sine, swell } from './dsp.ts'
import { bar, sheet, struck, thud } from './strike.ts'

/** What sounds once. */

const DULL: Rate = 16000
const CLEAR: Rate = 24000

/** A sheet is laid on the desk. */
export const paper = (): Signal => {
  const out = silence(0.62, CLEAR)
  add(out, sheet(0.5, 2600, 4200, 11), 0)
  add(out, thud(500, 0.012, 12, CLEAR), Math.round(0.36 * CLEAR), 0.25)
  return out
}
/** A sheet is turned over: shorter, brighter. */
export const page = (): Signal => {
  const out = silence(0.5, CLEAR)
  add(out, sheet(0.3, 3200, 5200, 21), 0, 0.8)
  add(out, sheet(0.2, 4200, 2400, 24), Math.round(0.26 * CLEAR), 0.7)
  return out
}

/** The stamp: pressed on the pad, lifted, brought down on the paper; the desk answers. */
export const stamp = (): Signal => {
  const out = silence(0.8, CLEAR)
  add(out, thud(650, 0.014, 31, CLEAR), 0, 0.35)
  const blow = struck(
    [
      { hz: 92, gain: 1, half: 0.035 },
      { hz: 171, gain: 0.7, half: 0.026 },
      { hz: 298, gain: 0.4, half: 0.018 },
      { hz: 540, gain: 0.22, half: 0.011 },
      { hz: 1130, gain: 0.08, half: 0.006 },
    ],
    0.4,
    CLEAR,
    0.0015,
  )
  const down = Math.round(0.24 * CLEAR)
  add(out, blow, down)
  add(out, thud(1500, 0.005, 32, CLEAR), down, 0.9)
  add(out, sheet(0.12, 2000, 3000, 33), down + 200, 0.16)
  return room(out, CLEAR, { wet: 0.16, seconds: 0.5 })
}

/** Five steps over a wooden floor, coming nearer. */
export const steps = (): Signal => {
  const out = silence(2.9, DULL)
  const draw = chance(41)
  for (let k = 0; k < 5; k++) {
    const at = Math.round((0.05 + k * 0.5 + (draw() - 0.5) * 0.03) * DULL)
    const near = 0.55 + 0.1 * k
    const left = k % 2 === 0 ? 1 : 1.07
    const heel = struck(
      [
        { hz: 88 * left, gain: 1, half: 0.03 },
        { hz: 163 * left, gain: 0.6, half: 0.022 },
        { hz: 352 * left, gain: 0.18, half: 0.012 },
      ],
      0.3,
      DULL,
      0.002,
    )
    add(out, heel, at, near)
    add(out, thud(900, 0.007, 42 + k, DULL), at, 0.7 * near)
    // The sole follows the heel.
    add(out, thud(1400, 0.016, 52 + k, DULL), at + Math.round(0.085 * DULL), 0.3 * near)
  }
  return room(out, DULL, { wet: 0.3, seconds: 0.9, dull: 1800 })
}

/** Two strokes on a block of wood, in the council's room. */
export const knock = (): Signal => {
  const out = silence(1.3, DULL)
  for (const [k, at] of [0.01, 0.3].entries()) {
    const block = struck(
      [
        { hz: 132, gain: 0.5, half: 0.03 },
        { hz: 386, gain: 1, half: 0.03 },
        { hz: 815, gain: 0.42, half: 0.018 },
        { hz: 1460, gain: 0.16, half: 0.009 },
      ],
      0.4,
      DULL,
      0.002,
    )
    add(out, block, Math.round(at * DULL), k === 0 ? 0.8 : 1)
    add(out, thud(1600, 0.004, 61 + k, DULL), Math.round(at * DULL), 0.5)
  }
  return room(out, DULL, { wet: 0.34, seconds: 1, dull: 2000 })
}

/** A church's storm bell, far away, two strokes: hum, prime, minor tierce, quint, nominal and above. */
export const bell = (): Signal => {
  const out = silence(3.9, DULL)
  const prime = 208
  const voice = struck(
    [
      { hz: prime * 0.5, gain: 0.5, half: 0.9 },
      { hz: prime, gain: 0.8, half: 0.55 },
      { hz: prime * 1.19, gain: 0.7, half: 0.5 },
      { hz: prime * 1.5, gain: 0.3, half: 0.3 },
      { hz: prime * 2, gain: 0.7, half: 0.3 },
      { hz: prime * 2.003, gain: 0.2, half: 0.34 },
      { hz: prime * 2.66, gain: 0.25, half: 0.16 },
      { hz: prime * 3.01, gain: 0.22, half: 0.12 },
    ],
    3.8,
    DULL,
    0.006,
  )
  add(out, voice, 160, 0.85)
  add(out, voice, Math.round(1.5 * DULL), 1)
  const far = filter(out, 'low', 1600, DULL)
  return swell(room(far, DULL, { wet: 0.45, seconds: 2, dull: 1200 }), 20, Math.round(0.8 * DULL))
}

/** Two notes of the house's instrument: a quarter is over. */
export const close = (): Signal => {
  const out = silence(2.2, DULL)
  add(out, bar(220, 0.8, 71, DULL), 100)
  add(out, bar(146.667, 0.9, 72, DULL), Math.round(0.42 * DULL))
  add(out, bar(73.333, 0.5, 73, DULL), Math.round(0.42 * DULL))
  return swell(room(out, DULL, { wet: 0.2, seconds: 0.9 }), 4, Math.round(0.5 * DULL))
}

/** A whistled phrase of a bird: notes that glide, hardly louder than the leaves. */
function phrase(
  notes: readonly (readonly [at: number, long: number, from: number, to: number])[],
): Signal {
  const out = silence(1.25, DULL)
  for (const [at, long, from, to] of notes) {
    const n = Math.round(long * DULL)
    let turns = 0
    const note = Float64Array.from({ length: n }, (_, i) => {
      const share = i / n
      // A throat is never quite steady.
      turns += ((from + (to - from) * share) * (1 + 0.012 * sine((i / DULL) * 31))) / DULL
      return sine(turns) + 0.12 * sine(2 * turns)
    })
    add(out, swell(note, Math.round(n * 0.35), Math.round(n * 0.6)), Math.round(at * DULL))
  }
  return swell(room(out, DULL, { wet: 0.3, seconds: 0.5, dull: 3500 }), 4, Math.round(0.2 * DULL))
}
export const blackbird = (): Signal =>
  phrase([
    [0.02, 0.16, 1980, 2140],
    [0.22, 0.13, 2420, 2240],
    [0.38, 0.22, 1860, 1990],
    [0.66, 0.07, 2900, 3300],
    [0.75, 0.06, 3300, 2800],
  ])
export const tit = (): Signal =>
  phrase([
    [0.02, 0.09, 4100, 3950],
    [0.15, 0.14, 3150, 3080],
    [0.36, 0.09, 4080, 3930],
    [0.49, 0.14, 3140, 3070],
    [0.7, 0.09, 4060, 3910],
    [0.83, 0.14, 3120, 3050],
  ])
