/**
 * The few tools all sounds are made with. Only + - * / and Math's exact functions, as in the model, so
 * that every machine computes the same samples to the last bit. Signals are numbers around ±1.
 */
export type Signal = Float64Array

/** Samples a second a sound is computed at. Its files say theirs; assumption: wood and felt need no more. */
export type Rate = 16000 | 24000

const TAU = 6.283185307179586

/** Sine of a phase counted in whole turns. Taylor to the 13th power: off by less than 1e-8. */
export function sine(turns: number): number {
  let x = turns - Math.round(turns) // −½…½
  if (x > 0.25) x = 0.5 - x
  else if (x < -0.25) x = -0.5 - x
  const a = x * TAU
  const s = a * a
  return (
    a *
    (1 -
      (s / 6) * (1 - (s / 20) * (1 - (s / 42) * (1 - (s / 72) * (1 - (s / 110) * (1 - s / 156))))))
  )
}

/** Factor per sample of something that halves in `seconds`. */
export function halving(seconds: number, rate: Rate): number {
  const x = Math.LN2 / (seconds * rate)
  return 1 - x * (1 - (x / 2) * (1 - (x / 3) * (1 - x / 4)))
}

/** A seeded source of numbers in 0…1 (mulberry32). */
export function chance(seed: number): () => number {
  let a = seed | 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function noise(length: number, seed: number): Signal {
  const draw = chance(seed)
  return Float64Array.from({ length }, () => 2 * draw() - 1)
}

export const silence = (seconds: number, rate: Rate): Signal =>
  new Float64Array(Math.round(seconds * rate))

/** Adds a signal at a place; what reaches over the end comes in again at the start if `round`. */
export function add(into: Signal, what: Signal, at: number, gain = 1, round = false): void {
  for (let i = 0; i < what.length; i++) {
    let place = at + i
    if (round) place %= into.length
    if (place < into.length) into[place] = (into[place] as number) + gain * (what[i] as number)
  }
}

/** Half a cosine up, hold, half a cosine down; lengths in samples. */
export function swell(signal: Signal, up: number, down: number): Signal {
  const n = signal.length
  return signal.map((x, i) => {
    const rise = i < up ? 0.5 - 0.5 * sine(0.25 + (0.5 * i) / up) : 1
    const left = n - 1 - i
    const fall = left < down ? 0.5 - 0.5 * sine(0.25 + (0.5 * left) / down) : 1
    return x * rise * fall
  })
}

type Kind = 'low' | 'band' | 'high'

/**
 * A state variable filter of 12 dB an octave. `hz` may change along the signal. With `round` the
 * signal is a circle: it is run through twice and the second turn kept, so that end and start meet.
 */
export function filter(
  signal: Signal,
  kind: Kind,
  hz: number | ((place: number) => number),
  rate: Rate,
  { q = 0.7, round = false }: { q?: number; round?: boolean } = {},
): Signal {
  const out = new Float64Array(signal.length)
  const n = signal.length
  let low = 0
  let band = 0
  let g = 0
  for (let turn = round ? 0 : 1; turn < 2; turn++)
    for (let i = 0; i < n; i++) {
      if (i === 0 || (typeof hz !== 'number' && i % 16 === 0)) {
        const f = (typeof hz === 'number' ? hz : hz(i / n)) / rate / 2
        g = sine(f) / sine(f + 0.25) // tan(π hz / rate)
      }
      const high = ((signal[i] as number) - (1 / q + g) * band - low) / (1 + g / q + g * g)
      const b = g * high + band
      const l = g * b + low
      band = g * high + b
      low = g * b + l
      out[i] = kind === 'low' ? l : kind === 'band' ? b / q : high
    }
  return out
}

/** Four combs and two all-passes (Schroeder 1962): a small panelled room. `wet` is its share. */
export function room(
  signal: Signal,
  rate: Rate,
  {
    wet,
    seconds,
    dull = 2500,
    round = false,
  }: {
    wet: number
    /** until the echo has halved ten times */
    seconds: number
    dull?: number
    round?: boolean
  },
): Signal {
  const combs = [0.0297, 0.0371, 0.0411, 0.0437].map((s) => ring(Math.round(s * rate)))
  const passes = [0.005, 0.0017].map((s) => ring(Math.round(s * rate)))
  const gains = combs.map((comb) => left(seconds, comb.length, rate))
  const echo = new Float64Array(signal.length)
  const n = signal.length
  for (let turn = round ? 0 : 1; turn < 2; turn++)
    for (let i = 0; i < n; i++) {
      let sum = 0
      combs.forEach((comb, k) => {
        const at = i % comb.length
        const old = comb[at] as number
        sum += old
        comb[at] = (signal[i] as number) + old * (gains[k] as number)
      })
      for (const pass of passes) {
        const at = i % pass.length
        const old = pass[at] as number
        const now = sum + 0.6 * old
        pass[at] = now
        sum = old - 0.6 * now
      }
      echo[i] = sum / 4
    }
  const soft = filter(echo, 'low', dull, rate, { round })
  return signal.map((x, i) => (1 - wet) * x + wet * (soft[i] as number))
}
const ring = (length: number): Signal => new Float64Array(length)
/** What is left after `length` samples of something that halves ten times in `seconds`. */
function left(seconds: number, length: number, rate: Rate): number {
  const each = halving(seconds / 10, rate)
  let share = 1
  for (let i = 0; i < length; i++) share *= each
  return share
}

export function peak(signal: Signal): number {
  let most = 0
  for (const x of signal) most = Math.max(most, Math.abs(x))
  return most
}
export function rms(signal: Signal): number {
  let sum = 0
  for (const x of signal) sum += x * x
  return Math.sqrt(sum / signal.length)
}
export const scale = (signal: Signal, by: number): Signal => signal.map((x) => x * by)
