import { axesOf, begin, type Decider, give, onward, type Play } from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import type { Scenario } from '../../src/model/content.ts'
import { AXES, type Axis, STAFF } from '../../src/model/ids.ts'
import type { World } from '../../src/model/world.ts'
import { of, type Sample } from './fact.ts'

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

/** The nine measures of a term, means over all seeds: the eight axes, and the worst of them. */
const nine = (samples: readonly Sample[], name: string): number[] => {
  const axes = AXES.map((a: Axis) => of(samples, `${name}.${a}`))
  return [...axes, Math.min(...axes)]
}

/** Whether `rival` beats `name`: noticeably worse in none of the nine, noticeably better in at least one. */
export function beats(samples: readonly Sample[], rival: string, name: string): boolean {
  const theirs = nine(samples, rival)
  const mine = nine(samples, name)
  return (
    theirs.every((v, i) => v >= (mine[i] as number) - NOTICED) &&
    theirs.some((v, i) => v >= (mine[i] as number) + NOTICED)
  )
}
