import {
  add,
  chance,
  filter,
  room as inRoom,
  noise,
  type Rate,
  type Signal,
  scale,
  silence,
  sine,
  swell,
} from './dsp.ts'
import { struck, thud } from './strike.ts'

/** What sounds as long as one stays. Each is a circle: its last sample is followed by its first. */

const RATE: Rate = 16000
const round = true
/**
 * Lengths of the circles, in seconds. A frame of the packed file is 36 ms long: of whole frames, the
 * packer hears the same thing at every turn and writes the same, so that packing opens no seam. Multiples
 * of 180 ms are whole samples at 44.1 and 48 kHz as well.
 */
const SHORT = 3.96
const LONG = 5.94
const ground = (seconds: number, seed: number): Signal => noise(Math.round(seconds * RATE), seed)
/** Slow waves; whole cycles, so that the circle closes. */
const breathe = (signal: Signal, cycles: number, depth: number, from = 0): Signal =>
  signal.map(
    (x, i) => x * (1 - depth / 2 + (depth / 2) * sine(from + (cycles * i) / signal.length)),
  )
const band = (signal: Signal, hz: number, q: number): Signal =>
  filter(signal, 'band', hz, RATE, { q, round })
const low = (signal: Signal, hz: number): Signal => filter(signal, 'low', hz, RATE, { round })
const high = (signal: Signal, hz: number): Signal => filter(signal, 'high', hz, RATE, { round })

/** The quiet of an old office: the air of a room, hardly more. */
export const room = (): Signal => {
  const out = high(low(low(ground(SHORT, 201), 260), 700), 60)
  add(out, breathe(band(ground(SHORT, 202), 520, 0.5), 1, 0.35), 0, 0.12)
  return out
}

/** The council's room before the vote: many voices, no words. */
export const chamber = (): Signal => {
  const seconds = LONG
  const out = silence(seconds, RATE)
  const draw = chance(211)
  for (let voice = 0; voice < 9; voice++) {
    const pitch = 98 + draw() * 105 // hertz, low and high voices
    const far = 0.45 + 0.55 * draw()
    let at = draw() * seconds
    const end = at + seconds - 0.5
    while (at < end) {
      const syllables = 3 + Math.floor(draw() * 7)
      for (let s = 0; s < syllables && at < end; s++) {
        const long = 0.1 + draw() * 0.14
        const fall = 1.08 - (0.16 * s) / syllables
        add(
          out,
          syllable(pitch * fall, long, draw, 220 + voice * 40 + s),
          Math.round(at * RATE),
          far,
          round,
        )
        at += long * (0.85 + 0.3 * draw())
      }
      at += 0.35 + draw() * 1.3
    }
  }
  const heard = inRoom(low(out, 1500), RATE, { wet: 0.55, seconds: 1.1, dull: 1300, round })
  add(heard, scale(low(low(ground(seconds, 212), 300), 300), 1), 0, 0.5)
  return heard
}

/** A sung breath through two formants: half a syllable, never a word. */
function syllable(hz: number, seconds: number, draw: () => number, seed: number): Signal {
  const n = Math.round(seconds * RATE)
  const first = 300 + draw() * 420
  const second = 850 + draw() * 950
  let turns = 0
  const breath = noise(n, seed)
  const glottis = breath.map((x, i) => {
    turns += (hz * (1 + 0.02 * sine((3 * i) / n) + 0.01 * x)) / RATE
    const saw = 2 * (turns - Math.floor(turns)) - 1
    return saw + 0.15 * x
  })
  const out = scale(filter(glottis, 'band', first, RATE, { q: 4 }), 1)
  add(out, filter(glottis, 'band', second, RATE, { q: 6 }), 0, 0.35)
  return swell(out, Math.round(n * 0.3), Math.round(n * 0.5))
}

/** Streets by day: the rush of tyres, three that pass nearer, steps somewhere. */
export const streets = (): Signal => {
  const seconds = LONG
  const out = high(low(ground(seconds, 231), 420), 70)
  add(out, breathe(band(ground(seconds, 232), 900, 0.5), 2, 0.5), 0, 0.22)
  for (const [at, long, hz, loud, seed] of [
    [0.4, 2.8, 620, 0.3, 233],
    [2.6, 2.2, 780, 0.2, 234],
    [4.3, 2.6, 540, 0.26, 235],
  ] as const) {
    const n = Math.round(long * RATE)
    // Nearer is brighter; what leaves falls a little.
    const pass = filter(noise(n, seed), 'band', (x) => hz * (1.15 - 0.3 * x), RATE, { q: 0.8 })
    add(out, swell(swell(pass, n / 2, n / 2), n / 3, n / 3), Math.round(at * RATE), loud, round)
  }
  const draw = chance(236)
  for (let k = 0; k < 9; k++) {
    const at = Math.round((0.3 + k * 0.55 + 0.08 * draw()) * RATE)
    add(out, thud(1100, 0.009, 240 + k, RATE), at, 0.12 + 0.06 * draw(), round)
  }
  return out
}

/** The city at night: wind in a street, water somewhere below. */
export const night = (): Signal => {
  const wind = filter(ground(SHORT, 251), 'band', (at) => 300 + 70 * sine(at), RATE, {
    q: 0.9,
    round,
  })
  const out = breathe(wind, 1, 0.5, 0.1)
  add(out, breathe(low(high(ground(SHORT, 252), 120), 350), 2, 0.55), 0, 0.6)
  return out
}

/** A crisis: two low tones that rub against each other, and a felt drum every other second. */
export const crisis = (): Signal => {
  const seconds = LONG
  const n = Math.round(seconds * RATE)
  // Whole cycles in one turn: about D2, A2 and the B flat beside it.
  const tones = [
    [436, 0.45],
    [438, 0.35],
    [654, 0.4],
    [693, 0.26],
    [1312, 0.2],
    [1390, 0.12],
  ] as const
  const out = Float64Array.from({ length: n }, (_, i) => {
    let sum = 0
    for (const [cycles, gain] of tones) sum += gain * sine((cycles * i) / n)
    return sum
  })
  const waved = breathe(out, 1, 0.5)
  add(waved, breathe(low(high(ground(seconds, 261), 90), 420), 1, 0.5, 0.5), 0, 0.9)
  for (const at of [0.2, 2.2, 4.2]) {
    const drum = struck(
      [
        { hz: 82, gain: 1, half: 0.09 },
        { hz: 131, gain: 0.4, half: 0.05 },
        { hz: 197, gain: 0.22, half: 0.035 },
      ],
      0.9,
      RATE,
      0.008,
    )
    add(waved, drum, Math.round(at * RATE), 0.8, round)
    add(waved, drum, Math.round((at + 0.42) * RATE), 0.35, round)
  }
  return waved
}
