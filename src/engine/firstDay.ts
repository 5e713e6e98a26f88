import type { Scenario } from '../model/content.ts'
import { startWorld } from './start.ts'
import { circumstances } from './steps/circumstances.ts'

/** What the rules compare today with: the published moves already hold what draws people to the city as it was. */
export function firstDay(scenario: Scenario): FirstDay {
  let found = firstDays.get(scenario)
  if (!found) {
    const world = startWorld(scenario, 0)
    found = {
      attractiveness: world.actual.attractiveness,
      trust: world.actual.trust,
      image: world.competition.image,
      circumstances: circumstances(world),
    }
    firstDays.set(scenario, found)
  }
  return found
}
interface FirstDay {
  attractiveness: number
  trust: number
  image: number
  circumstances: ReturnType<typeof circumstances>
}
const firstDays = new WeakMap<Scenario, FirstDay>()
