import { measureOf } from './assume.ts'
import type { Measure, Scenario } from './content.ts'
import { clamp } from './curve.ts'
import type { LeverId } from './levers.ts'
import { delivers } from './pull.ts'
import type { Adopt, Project, World } from './world.ts'

/** Acceptance base by use of personal data: shares who would hand over data. Source: survey in Kap. 4.8.1; `none` assumption. */
const BASE = {
  health: 0.42,
  meter: 0.28,
  general: 0.27,
  police: 0.13,
  advertising: 0.11,
  none: 0.6,
} as const
/** What each depth of participation adds once there is a tangible use. Assumption. */
const PARTICIPATION = [0, 0.04, 0.1, 0.14] as const
/** Weight of trust, of the legitimacy of decisions, and of the benefit people feel. Assumptions. */
const BY_TRUST = 0.35
const BY_LEGITIMACY = 0.1
const BENEFIT = 0.12
/** Burden: a cost per resident and year above which it is felt; weight of barriers and of space lost. Assumptions. */
const DEAR = 10
const COSTS = 0.05
const BARRIER = 0.5
const SPACE = 0.3
/** How open a way of deciding looks, by depth of participation: notice, hearing, on site, forum. Assumption. */
const OPEN = [0, 0.6, 0.8, 1] as const
/** What a partner's own offer, taken as it came, costs: it looks settled beforehand, and the appearance is
 * enough (Kap. 4.8.1). Assumption. */
const ARRANGED = 0.3
/** What a city that hears people all year gives back. Assumption. */
const HEARD = 0.3
/** Acceptance lost where a thing that concerns people was decided without them. Assumption. */
const RESENTED = 0.15
/** What stays of it when people were heard only after they had objected. Assumption. */
const OBJECTED = 0.08
/** Share of the way to its level that acceptance goes in a quarter. Assumption. */
const SPEED = 0.25
/** Coverage from which a service counts as something people use. Assumption. */
const IN_USE = 0.5

/** Levers by which people feel that something has become easier. */
const USEFUL: readonly LeverId[] = [
  'digitalChannel',
  'counter',
  'nearness',
  'mobility',
  'line',
  'surroundings',
  'energySaved',
]
/** Levers by which people outside the town hall are burdened or watched. */
const FELT: readonly LeverId[] = ['barrier', 'spaceFree', 'spaceWelcome', 'spaceAct']

/** Whether people outside the town hall notice it as theirs to judge: devices, their data, their space, their way in. */
export const concerns = (measure: Measure): boolean =>
  measure.devices !== null ||
  measure.holding !== null ||
  measure.effects.some((e) => FELT.includes(e.lever) && (e.lever === 'barrier') === e.by > 0)

/** Whether this term has brought people one service they can use: then the abstract has something to hold on to (Kap. 4.8.1). */
export const tangible = (world: World, scenario: Scenario): boolean =>
  world.projects.some((p) => {
    if (p.cause === 'start' || !delivers(p)) return false
    const m = measureOf(scenario, p.measure)
    if (!m || m.abstract || !m.effects.some((e) => USEFUL.includes(e.lever) && e.by > 0))
      return false
    let covered = 0
    for (const c of p.coverage) covered += c
    return covered >= IN_USE * p.coverage.length
  })

/** How open a decision looks, 0 behind closed doors … 1. `arranged`: a partner's offer taken as it came. */
export const looksOpen = (
  participation: Adopt['participation'],
  arranged: boolean,
  heard: number,
): number => clamp(OPEN[participation] - (arranged ? ARRANGED : 0) + HEARD * clamp(heard))

/** What participation in this measure adds: nothing where there is nothing yet to imagine. */
export const participated = (
  measure: Measure,
  participation: Adopt['participation'],
  usable: boolean,
): number => (measure.abstract && !usable ? 0 : PARTICIPATION[participation])

const burden = (measure: Measure): number => {
  let felt = measure.cost.yearlyPerResident > DEAR ? COSTS : 0
  for (const e of measure.effects) {
    if (e.lever === 'barrier') felt += BARRIER * Math.max(0, e.by)
    if (e.lever === 'spaceAct' || e.lever === 'spaceWelcome' || e.lever === 'spaceFree')
      felt += SPACE * Math.max(0, -e.by)
  }
  return felt
}

/** Acceptance of a draft among those affected, 0…1, before anybody has seen it (indicator `acceptance`). */
export function acceptanceOf(
  world: World,
  scenario: Scenario,
  measure: Measure,
  draft: Pick<Adopt, 'participation'>,
  trust: number,
): number {
  return clamp(
    BASE[measure.use] +
      BY_TRUST * (trust - 0.5) +
      BY_LEGITIMACY * (world.council.legitimacy - 0.5) +
      participated(measure, draft.participation, tangible(world, scenario)) -
      burden(measure),
  )
}

/**
 * Acceptance of a running project after a quarter: towards what its use, trust, participation, the benefit
 * people feel and the burden make of it, less what deciding without them costs (Kap. 4.8.1).
 * `delivered`: share of the stated effect that arrives, times coverage.
 */
export function stepAcceptance(
  world: World,
  scenario: Scenario,
  project: Project,
  measure: Measure,
  inputs: { delivered: number; heard: number },
): { acceptance: number; resentment: number } {
  const closed = concerns(measure)
    ? 1 - looksOpen(project.participation, project.arranged, inputs.heard)
    : 0
  const goal =
    acceptanceOf(world, scenario, measure, project, world.actual.trust) +
    BENEFIT * clamp(inputs.delivered) -
    RESENTED * closed -
    OBJECTED * Math.min(1, project.objections)
  const acceptance = project.acceptance + (clamp(goal) - project.acceptance) * SPEED
  return { acceptance, resentment: closed * (1 - project.acceptance) }
}

/** Mean over those affected of the measures that run; ½ where none does. */
export function acceptanceOfCity(
  projects: readonly Project[],
  residents: readonly number[],
): number {
  let affected = 0
  let accepted = 0
  for (const p of projects) {
    if (!delivers(p)) continue
    for (let d = 0; d < residents.length; d++) {
      const people = (p.coverage[d] as number) * (residents[d] as number)
      affected += people
      accepted += people * p.acceptance
    }
  }
  return affected > 0 ? accepted / affected : 0.5
}
