import { axesOf, begin, type Decider, give, onward, type Play } from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import type { Scenario } from '../../src/model/content.ts'
import { AXES, type Axis, STAFF } from '../../src/model/ids.ts'
import type { World } from '../../src/model/world.ts'
import { mean, of, type Sample } from './fact.ts'

/** Governs a town for `n` quarters by a policy; `before` may change what the mayor finds at each sitting. */
export function governed(
  place: Scenario,
  seed: number,
  n: number,
  decide: Decider,
  before: (world: World) => World = (w) => w,
): Play {
  let now = begin(place, seed)
  while (now.world.quarter < n) {
    if (now.world.phase === 'deciding') now = { ...now, world: before(now.world) }
    if (now.world.phase === 'deciding' || now.world.phase === 'crisis')
      for (const c of decide(now.world, place, now)) now = give(now, place, c)
    now = onward(now, place)
  }
  return now
}
export const policy = (name: string): Decider => {
  const found = POLICIES[name]
  if (!found) throw new Error(`no policy ${name}`)
  return found.decide
}

/** The same town with ten people for every one: whatever is decided, somebody has days for it. */
export const crowded = (place: Scenario): Scenario => ({
  ...place,
  staff: Object.fromEntries(
    STAFF.map((k) => {
      const posts = 10 * Math.max(1, place.staff[k].posts)
      return [k, { posts, filled: posts }]
    }),
  ) as Scenario['staff'],
})
/** Money for anything at every sitting. */
export const flush = (world: World): World => ({
  ...world,
  finance: { ...world.finance, cash: 1e9, cashCredit: 0, freeThisYear: 1e9 },
})

/** The eight axes of a World as figures of a sample, under a name. */
export const axesAs = (name: string, world: World, place: Scenario): Sample =>
  Object.fromEntries(Object.entries(axesOf(world, place)).map(([a, v]) => [`${name}.${a}`, v]))

/** A difference of two points of a hundred is the least that shows on the desk. */
const NOTICED = 0.02

/** Standard errors a mean must lie beyond a bound before it counts. */
const SURE = 1

interface Gap {
  mean: number
  /** Standard error of the mean, from the seeds both were played at. */
  error: number
}

/** How far the rival is ahead in nine measures: the eight axes, seed by seed, and the worst axis of each. */
function nine(samples: readonly Sample[], rival: string, name: string): Gap[] {
  const axes = AXES.map((a: Axis): Gap => {
    const gaps = samples.map((s) => (s[`${rival}.${a}`] as number) - (s[`${name}.${a}`] as number))
    const middle = mean(gaps)
    const spread = mean(gaps.map((g) => (g - middle) ** 2))
    return { mean: middle, error: Math.sqrt(spread / Math.max(1, gaps.length - 1)) }
  })
  const worst = (who: string) => Math.min(...AXES.map((a) => of(samples, `${who}.${a}`)))
  return [...axes, { mean: worst(rival) - worst(name), error: 0 }]
}

/** Whether `rival` beats `name`: surely noticeably worse in none of the nine, surely noticeably better in one. */
export function beats(samples: readonly Sample[], rival: string, name: string): boolean {
  const gaps = nine(samples, rival, name)
  return (
    gaps.every((g) => g.mean >= -NOTICED - SURE * g.error) &&
    gaps.some((g) => g.mean >= NOTICED + SURE * g.error)
  )
}
