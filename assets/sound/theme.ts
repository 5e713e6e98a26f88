import { add, chance, type Rate, room, type Signal, silence, swell } from './dsp.ts'
import { bar } from './strike.ts'

/**
 * The theme: eight bars' worth of walking pace in four, on felt and wood, in D. Just intonation, so
 * that low chords stand still.
 */
const RATE: Rate = 16000
const BEAT = 0.66 // seconds
const D = 293.333 // hertz, D4; A is then 440
const PITCH = {
  G2: 1 / 3,
  A2: 3 / 8,
  B2: 5 / 12,
  D3: 1 / 2,
  'F#3': 5 / 8,
  G3: 2 / 3,
  A3: 3 / 4,
  B3: 5 / 6,
  'C#4': 15 / 16,
  D4: 1,
  E4: 9 / 8,
  'F#4': 5 / 4,
  G4: 4 / 3,
  A4: 3 / 2,
  B4: 5 / 3,
  D5: 2,
} as const
type Note = readonly [beat: number, pitch: keyof typeof PITCH, force: number]

const MELODY: readonly Note[] = [
  [0, 'A4', 0.7],
  [1, 'B4', 0.62],
  [1.5, 'A4', 0.55],
  [2, 'F#4', 0.66],
  [3, 'D4', 0.6],
  [3.5, 'E4', 0.52],
  [4, 'F#4', 0.68],
  [5, 'B4', 0.7],
  [6, 'A4', 0.62],
  [7, 'G4', 0.6],
  [7.5, 'F#4', 0.52],
  [8, 'E4', 0.6],
  [9, 'A4', 0.56],
  [9.5, 'E4', 0.48],
  [10, 'F#4', 0.56],
  [11, 'D4', 0.62],
]
const UNDER: readonly Note[] = [
  [0, 'D3', 0.62],
  [1, 'A3', 0.36],
  [2, 'F#3', 0.36],
  [3, 'B2', 0.6],
  [4, 'F#3', 0.36],
  [5, 'D4', 0.3],
  [6, 'G2', 0.6],
  [7, 'D3', 0.36],
  [7, 'B3', 0.3],
  [8, 'A2', 0.6],
  [9, 'G3', 0.32],
  [9, 'C#4', 0.32],
  [10, 'A3', 0.3],
  [11, 'D3', 0.66],
  [11.04, 'A3', 0.4],
]

/** A player's hand is never exactly on the beat; by this many seconds at most. */
const SLACK = 0.014

export const theme = (): Signal => {
  const out = silence(11 * BEAT + 2.4, RATE)
  const draw = chance(97)
  for (const [k, [beat, pitch, force]] of [...UNDER, ...MELODY].entries()) {
    // The last bar takes its time.
    const slow = Math.max(0, beat - 9) * 0.05
    const at = 0.02 + beat * BEAT + slow + (draw() - 0.5) * SLACK
    add(out, bar(D * PITCH[pitch], force, 100 + k, RATE), Math.round(at * RATE))
  }
  const played = room(out, RATE, { wet: 0.22, seconds: 1.1, dull: 2200 })
  return swell(played, 4, Math.round(0.9 * RATE))
}
