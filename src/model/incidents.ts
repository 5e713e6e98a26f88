import type { Incident, Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { draw } from './draw.ts'
import { attackSurfaceOf, openThrough, startSystemsOnce } from './systems.ts'
import type { Systems } from './world.ts'

/** Share of a year's weather incidents that fall into each calendar quarter, times four. Assumption:
 * storms and wet snow in winter, cloudbursts in summer. */
const SEASON = [1.5, 0.6, 0.8, 1.1] as const
/** Years over due that double the chance of failures by age against a city kept in order. Assumption. */
const AGE_DOUBLES = 6
/** How much more often a city that is known to pay is attacked for money. Assumption; Kap. 4.4.2 names incentive. */
const AGAIN = 1
/** No incident is certain in a quarter. Assumption. */
const MOST = 0.8

/** Chance of an incident in a quarter, 0…1. `quarter`: quarters played when it starts, 0 = the first runs. */
export function incidentChance(
  incident: Incident,
  inputs: { quarter: number; systems: Systems; scenario: Scenario; attackSurface: number },
): number {
  const { scenario, systems } = inputs
  const yearly = incident.chance / 4
  switch (incident.scale) {
    case 'none':
      return clamp(yearly, 0, MOST)
    case 'attackSurface': {
      const start = attackSurfaceOf(startSystemsOnce(scenario), scenario, [])
      // odds, not the share itself: x / (x + K) flattens, doors do not
      const odds = (s: number) => s / Math.max(1e-6, 1 - s)
      const reach = start > 0 ? odds(clamp(inputs.attackSurface)) / odds(start) : 1
      // the surface counts all factors alike; each incident comes in through doors of its own
      const own = (s: Pick<Systems, 'weakness'>) =>
        incident.doors.length > 0 ? openThrough(s, incident.doors) / openThrough(s) : 1
      const lure = incident.cause === 'ransomware' ? 1 + AGAIN * systems.payer : 1
      const factor = (lure * reach * own(systems)) / own(startSystemsOnce(scenario))
      return clamp(yearly * factor, 0, MOST)
    }
    case 'age': {
      const start = startSystemsOnce(scenario).age
      const wear = (age: Systems['age']) => 1 + (age.structure + age.control) / 2 / AGE_DOUBLES
      return clamp((yearly * wear(systems.age)) / wear(start), 0, MOST)
    }
    case 'weather': {
      const season = (scenario.start.quarter - 1 + inputs.quarter) % 4
      return clamp(yearly * (SEASON[season] as number), 0, MOST)
    }
  }
}

/**
 * At most one incident a quarter; of several that would happen the one its chance favours most. Each has a
 * draw of its own, so that one decision leaves the luck of all others untouched (Kap. 4.4.2).
 */
export function drawIncidents(inputs: {
  seed: number
  quarter: number
  systems: Systems
  scenario: Scenario
  attackSurface: number
}): Incident | null {
  let found: Incident | null = null
  let least = 1
  for (const incident of inputs.scenario.incidents) {
    const chance = incidentChance(incident, inputs)
    if (chance <= 0) continue
    const u = draw(inputs.seed, 'incident', incident.id, inputs.quarter) / chance
    if (u < least || (u === least && found && incident.id < found.id)) {
      least = u
      found = incident
    }
  }
  return found
}
