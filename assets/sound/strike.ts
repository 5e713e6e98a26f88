import {
  add,
  chance,
  filter,
  halving,
  noise,
  type Rate,
  type Signal,
  scale,
  silence,
  sine,
  swell,
} from './dsp.ts'

/** A way a struck body swings: pitch, how loud, in how many seconds it halves. */
export interface Mode {
  hz: number
  gain: number
  half: number
}

/** A body struck once: its modes ring out. `soft` seconds of attack keep felt from clicking. */
export function struck(modes: readonly Mode[], seconds: number, rate: Rate, soft = 0.003): Signal {
  const out = silence(seconds, rate)
  for (const { hz, gain, half } of modes) {
    const fade = halving(half, rate)
    let level = gain
    for (let i = 0; i < out.length; i++) {
      out[i] = (out[i] as number) + level * sine((hz * i) / rate)
      level *= fade
    }
  }
  return swell(out, Math.round(soft * rate), Math.round(0.05 * rate))
}

/** A short burst of dull noise: a mallet, a heel, a rubber pad. */
export function thud(hz: number, half: number, seed: number, rate: Rate): Signal {
  const length = Math.round(half * 10 * rate)
  const fade = halving(half, rate)
  let level = 1
  const burst = noise(length, seed).map((x) => {
    level *= fade
    return x * level
  })
  return swell(filter(filter(burst, 'low', hz, rate), 'low', hz, rate), 12, 40)
}

/**
 * The instrument of the house: a wooden bar over a tube, struck with felt. A marimba's bars are cut so
 * that the second mode lies two octaves above the first; a third near 9.2 gives the knock of wood.
 */
export function bar(hz: number, force: number, seed: number, rate: Rate): Signal {
  const long = hz < 200 ? 0.42 : hz < 400 ? 0.3 : 0.22
  const modes: Mode[] = [
    { hz, gain: 1, half: long },
    { hz: hz * 1.0015, gain: 0.25, half: long * 1.4 },
    { hz: hz * 3.98, gain: 0.16 * force, half: long / 5 },
    { hz: hz * 9.2, gain: 0.05 * force * force, half: long / 14 },
  ].filter((mode) => mode.hz < rate * 0.4)
  const out = struck(modes, long * 9, rate, 0.004)
  add(out, thud(420, 0.006, seed, rate), 0, 0.5)
  return scale(out, force)
}

/** One sheet of paper moved: a slide of air and many small crackles, denser in the middle. */
export function sheet(seconds: number, from: number, to: number, seed: number): Signal {
  const rate: Rate = 24000
  const n = Math.round(seconds * rate)
  const draw = chance(seed)
  const slide = filter(noise(n, seed + 1), 'band', (at) => from + (to - from) * at, rate, {
    q: 0.6,
  })
  const out = scale(swell(slide, Math.round(n * 0.35), Math.round(n * 0.5)), 0.22)
  const crackles = Math.round(seconds * 260)
  for (let k = 0; k < crackles; k++) {
    // The sum of two draws is likeliest in the middle.
    const at = Math.round(((draw() + draw()) / 2) * n * 0.92)
    const loud = draw() * draw() * draw()
    const grain = filter(
      noise(60 + Math.round(draw() * 140), seed + 2 + k),
      'band',
      from + draw() * to,
      rate,
      { q: 1.2 },
    )
    add(out, swell(grain, 6, 40), at, 0.75 * loud)
  }
  return swell(filter(out, 'high', 500, rate), 40, 400)
}
