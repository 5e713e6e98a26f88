import type { Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { SERVICES, type ServiceId } from './ids.ts'
import { ledger } from './ledger.ts'
import { inDistrict, type Levers, parts, total } from './pull.ts'
import { startSpace } from './space.ts'
import type { Effect, PublicSpace, Services } from './world.ts'

/** Share of the distance to the new state covered per quarter. Assumption: offices change over half a year. */
const SPEED = 0.5
/** Going online only is faster: the portal stands before the desk is cleared, within a quarter or two. Assumption. */
const CLOSING = 0.8
/** What is left of a counter when a service goes digital-only: the desk nobody staffs. Assumption. */
const COUNTER_LEFT = 0.08
/** A digital way without any project: a form on the web page. Assumption. */
const PLAIN_FORM = 0.35
/** Share of its matters a service must offer online once there is no other way. Assumption (Kap. 4.8.2). */
const ALL_ONLINE = 0.9
/** Nearness of a counter at the edge of the city. Assumption. */
const EDGE = 0.72
/** How far missing person-days thin out the counters. Assumption. */
const THIN = 0.35

export function startServices(scenario: Scenario): Services {
  const pick = (f: (id: ServiceId) => number) =>
    Object.fromEntries(SERVICES.map((s) => [s, f(s)])) as Record<ServiceId, number>
  return {
    mode: Object.fromEntries(
      SERVICES.map((s) => [s, scenario.channels[s].digital > 0 ? 'hybrid' : 'analogue']),
    ) as Services['mode'],
    digital: pick((s) => scenario.channels[s].digital),
    counter: pick((s) => scenario.channels[s].counter),
    barrier: pick((s) => scenario.channels[s].barrier),
    nearness: scenario.districts.map((d) => nearnessAtStart(d.centrality)),
    barred: barredBy(startSpace(scenario)),
  }
}
/** Share of public area that is not both welcoming and in public hands: there a householder decides who may stay (Kap. 4.9.1). */
export const barredBy = (space: Pick<PublicSpace, 'welcome' | 'controlled'>): number[] =>
  space.welcome.map((w, d) => clamp(1 - w * (space.controlled[d] as number)))
const nearnessAtStart = (centrality: number) => EDGE + (1 - EDGE) * centrality

/**
 * One quarter of changing channels. Digital-only closes the counter, analogue closes the portal,
 * hybrid keeps both and pays for both (Kap. 4.8.2). All values 0…1.
 */
export function stepServices(
  services: Services,
  inputs: {
    scenario: Scenario
    levers: Levers
    round: number
    capacity: number
    barred: number[] // from the public space of the last quarter
    modeCause: (s: ServiceId) => string
    placed: readonly number[] // shift of nearness by district where a model places services
  },
): { services: Services; effects: Effect[] } {
  const log = ledger(inputs.round)
  const digital = { ...services.digital }
  const counter = { ...services.counter }
  const barrier = { ...services.barrier }
  const staffed = 1 - THIN * (1 - inputs.capacity)
  for (const s of SERVICES) {
    const start = inputs.scenario.channels[s]
    const mode = services.mode[s]
    const cause = inputs.modeCause(s)
    const plain =
      mode === 'digital'
        ? Math.max(start.digital, ALL_ONLINE)
        : start.digital > 0 || mode === 'analogue'
          ? start.digital
          : PLAIN_FORM
    const goalDigital =
      mode === 'analogue' ? 0 : clamp(plain + total(inputs.levers, 'digitalChannel', s))
    const full = clamp(start.counter + total(inputs.levers, 'counter', s)) * staffed
    const goalCounter = mode === 'digital' ? full * COUNTER_LEFT : full
    move(digital, s, goalDigital, 'services.digital', 'digitalChannel', cause)
    move(counter, s, goalCounter, 'services.counter', 'counter', cause)
    move(
      barrier,
      s,
      clamp(start.barrier + total(inputs.levers, 'barrier', s)),
      'services.barrier',
      'barrier',
      cause,
    )
  }
  function move(
    values: Record<ServiceId, number>,
    s: ServiceId,
    goal: number,
    variable: string,
    lever: 'digitalChannel' | 'counter' | 'barrier',
    cause: string,
  ) {
    const speed = services.mode[s] === 'digital' ? CLOSING : SPEED
    const change = (goal - values[s]) * speed
    values[s] += change
    // a project that moves the goal is the cause of its share of the way; the mode is the cause of the rest
    const pulls = parts(inputs.levers, lever, s)
    let pulled = 0
    for (const p of pulls) pulled += p.by
    const sameWay = pulled !== 0 && pulled * change > 0
    for (const p of pulls)
      if (sameWay) log.add(variable, (change * p.by) / pulled, 'channels', p.cause)
    if (!sameWay) log.add(variable, change, 'channels', cause)
  }
  const nearness = services.nearness.map((old, d) => {
    const goal = clamp(
      nearnessAtStart(inputs.scenario.districts[d]?.centrality ?? 1) +
        inDistrict(inputs.levers, 'nearness', d) +
        (inputs.placed[d] as number),
    )
    return old + (goal - old) * SPEED
  })
  return {
    services: { mode: services.mode, digital, counter, barrier, nearness, barred: inputs.barred },
    effects: log.effects,
  }
}
