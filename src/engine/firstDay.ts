import type { Scenario } from '../model/content.ts'
import { oncePer } from '../model/kept.ts'
import { startWorld } from './start.ts'
import { circumstances } from './steps/circumstances.ts'

/** What the rules compare today with: the published moves already hold what draws people to the city as it was. */
export const firstDay = oncePer((scenario: Scenario) => {
  const world = startWorld(scenario, 0)
  return {
    attractiveness: world.actual.attractiveness,
    trust: world.actual.trust,
    image: world.competition.image,
    circumstances: circumstances(world, scenario),
  }
})
