import { begin, give, type Play } from '../../src/engine/index.ts'
import type { Scenario } from '../../src/model/content.ts'
import { residentsByDistrict } from '../../src/model/people.ts'
import type { World } from '../../src/model/world.ts'
import { type Act, changed, obedient, order, quarters, toDesk } from '../engine/city.ts'

export { paper } from '../engine/city.ts'

/** Orders of a term by the quarter in which they are given. */
export type Plan = Record<number, Act[]>

/** Money is no object in a fact about something else: every year's free means, again at each order. */
const solvent = (play: Play): Play =>
  changed(play, (w) => {
    w.finance.freeThisYear = 1e9
  })

/** A term of `n` quarters by a plan; every order must be accepted. `watch` sees the World at each sitting. */
export function term(
  place: Scenario,
  seed: number,
  n: number,
  plan: Plan,
  watch: (world: World) => void = () => {},
): Play {
  let now = toDesk(begin(place, seed), place)
  for (let q = 0; q < n; q++) {
    watch(now.world)
    const acts = plan[q] ?? []
    if (acts.length > 0) now = solvent(now)
    for (const act of acts) {
      now = give(now, place, order(now.world, act))
      const judged = now.commands[now.commands.length - 1]
      if (!judged?.accepted)
        throw new Error(
          `quarter ${q}, ${act.type} ${act.measure ?? ''}: ${JSON.stringify(judged?.refusal)}`,
        )
    }
    now = quarters(now, place, 1)
  }
  watch(now.world)
  return now
}

/** Districts with about a share of the residents each, as equal as their sizes allow. */
export function parted(into: number): number[][] {
  const residents = residentsByDistrict(toDesk(begin(obedient, 1), obedient).world.people)
  const groups = Array.from({ length: into }, () => ({ districts: [] as number[], all: 0 }))
  const bySize = residents.map((n, d) => ({ n, d })).sort((a, b) => b.n - a.n || a.d - b.d)
  for (const { n, d } of bySize) {
    const least = groups.reduce((a, b) => (b.all < a.all ? b : a))
    least.districts.push(d)
    least.all += n
  }
  return groups.map((g) => g.districts)
}
/** Share of the residents who live in some districts. */
export function shareOf(districts: readonly number[]): number {
  const residents = residentsByDistrict(toDesk(begin(obedient, 1), obedient).world.people)
  const all = residents.reduce((a, b) => a + b, 0)
  return districts.reduce((a, d) => a + (residents[d] as number), 0) / all
}
