import { planCrisis } from '../model/cascade.ts'
import type { Scenario } from '../model/content.ts'
import { sum } from '../model/curve.ts'
import { NODES } from '../model/ids.ts'
import { oldOf } from '../model/people.ts'
import type { Crisis, World } from '../model/world.ts'
import type { Run } from './api.ts'
import type { Command } from './command.ts'
import { orderOf } from './orders.ts'
import { begin, give, onward, withAssumptions } from './play.ts'

/** Who orders in a crisis: the player as the run has it, nobody, or the staff by its own plan. */
export const HANDS = ['given', 'none', 'staff'] as const
export type Hand = (typeof HANDS)[number]

/** What a crisis took, in person-hours without service until it was over or its last hour had passed. */
export interface HoursLost {
  all: number
  harm: { health: number; service: number; information: number }
  old: number // of people of 65 and more
  hours: number
  log: Crisis['log']
}

/** The same crisis in other hands: same seed, same outside world. Null where the run has no crisis. */
export function sameHours(run: Run, hand: Hand): HoursLost | null {
  const scenario = withAssumptions(run.scenario, run.assumptions)
  const given = run.commands.filter((command) => command.type === 'crisis')
  let now = begin(scenario, run.seed)
  let last: Crisis | null = null
  while (now.world.phase !== 'debrief') {
    const { crisis } = now.world
    if (now.world.phase === 'crisis' && crisis) {
      const order =
        hand === 'given'
          ? asGiven(given, crisis)
          : hand === 'staff' && staff(now.world, scenario, crisis)
      if (order) now = give(now, scenario, order)
    }
    now = onward(now, scenario)
    last = now.world.crisis ?? last
    // over: what follows belongs to the quarter
    if (last && now.world.phase !== 'crisis') break
  }
  return last && lostIn(last, scenario)
}

const asGiven = (given: readonly Command[], crisis: Crisis): Command | undefined =>
  given.find((command) => command.type === 'crisis' && command.hour === crisis.hour)

const staff = (world: World, scenario: Scenario, crisis: Crisis): Command =>
  orderOf(world, crisis, planCrisis(crisis, { ...world, scenario }))

function lostIn(crisis: Crisis, scenario: Scenario): HoursLost {
  const harm = { health: 0, service: 0, information: 0 }
  NODES.forEach((id, i) => {
    const rule = scenario.nodes.find((node) => node.id === id)
    if (rule) harm[rule.harm] += crisis.lost[i] as number
  })
  return {
    all: sum(crisis.lost),
    harm,
    old: oldOf(crisis.lostByCohort),
    hours: crisis.hour,
    log: crisis.log,
  }
}
