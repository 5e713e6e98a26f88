import { measureOf } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { delivers } from './pull.ts'
import type { World } from './world.ts'

/** Surroundings lost where a city looks elsewhere altogether. Assumption (Kap. 4.9: islands of growth split the city). */
const NEGLECT = 0.12
/** EUR per resident of spending in other districts at which half of that is felt. Assumption. */
const HALF = 12

/**
 * Devices per 1,000 residents at which half of what is spent shows in the street. Assumption: a district that gets
 * lamps and sensors is seen to be favoured; one that gets its roofs mended or its empty blocks cleared is not.
 */
const SEEN = 1

/** Strategy from which a concept steers what is done. Assumption. */
const IN_FORCE = 0.6

/**
 * What a district's surroundings lose because money and eyes go to others: the spending per resident on what
 * hangs in the streets of the best-served district, against its own. An integrated concept holds it off, as
 * far as one is in force and the measures belong to it. Shares by district, 0…1, and the project that draws
 * most of the money.
 */
export function neglectByDistrict(
  world: Pick<World, 'projects' | 'admin'>,
  scenario: Scenario,
  residents: readonly number[],
): { neglect: number[]; neglectCause: string } {
  const spent = new Array<number>(residents.length).fill(0)
  let all = 0
  let linked = 0
  let largest = 0
  let neglectCause = 'rule'
  for (const p of world.projects) {
    if (p.cause === 'start' || !delivers(p)) continue
    const m = measureOf(scenario, p.measure)
    if (m?.scope !== 'districts' || !m.devices) continue
    const seen = m.devices.perThousand / (m.devices.perThousand + SEEN)
    const size = seen * (m.cost.perResident + 5 * m.cost.yearlyPerResident + m.cost.fixed / 20_000)
    let whole = 0
    for (let d = 0; d < residents.length; d++) {
      const here = size * (p.coverage[d] as number)
      spent[d] = (spent[d] as number) + here
      whole += here * (residents[d] as number)
      if (p.integrated) linked += here * (residents[d] as number)
    }
    all += whole
    if (whole > largest) {
      largest = whole
      neglectCause = p.id
    }
  }
  let people = 0
  for (const n of residents) people += n
  if (all === 0 || people === 0) return { neglect: spent, neglectCause }
  const most = Math.max(...spent)
  const embedded = clamp(world.admin.strategy / IN_FORCE) * (linked / all)
  const neglect = spent.map((here) => {
    const behind = most - here
    return NEGLECT * (behind / (behind + HALF)) * (1 - embedded)
  })
  return { neglect, neglectCause }
}
