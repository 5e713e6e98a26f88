import type { Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { SERVICES, type ServiceId } from './ids.ts'
import { bookDrawn, type Draw, ledger, standing } from './ledger.ts'
import { inDistrict, type Levers, parts, partsIn, total } from './pull.ts'
import { startSpace } from './space.ts'
import type { Effect, PublicSpace, Services, SupervisionState } from './world.ts'

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
/** Share of the way to that a consolidation plan goes in a quarter: offices close over years, not overnight. Assumption. */
const CUT_SPEED = 0.1
/** Counters closed, hours cut, branch offices given up in the end at each step of supervision (Kap. 2.2.2). Assumption. */
const CUT: Record<SupervisionState, number> = {
  free: 0,
  reporting: 0.03,
  consolidation: 0.12,
  emergency: 0.22,
}

/** Share of revenue a plan tolerates as missing; each share beyond it closes so much more, up to a limit. Assumptions. */
const TOLERATED = 0.04
const CUT_PER_GAP = 2
const CUT_MOST = 0.45
/** Counters an authority has closed in the end: by its step, and by how much is missing where it rules. Shares 0…1. */
const gapCut = (step: SupervisionState, missing: number): number =>
  step === 'consolidation' || step === 'emergency'
    ? Math.min(CUT_MOST - CUT[step], CUT_PER_GAP * Math.max(0, missing - TOLERATED))
    : 0

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
    cut: CUT[scenario.supervision],
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
    supervision: SupervisionState
    missing: number // share of a year's revenue by which the current account falls short
    barred: number[] // from the public space of the last quarter
    modeCause: (s: ServiceId) => string
    placed: readonly number[] // shift of nearness by district where a model places services
  },
): { services: Services; effects: Effect[] } {
  const log = ledger(inputs.round)
  const digital = { ...services.digital }
  const counter = { ...services.counter }
  const barrier = { ...services.barrier }
  const first = CUT[inputs.scenario.supervision]
  const deeper = gapCut(inputs.supervision, inputs.missing)
  const closing = services.cut + (CUT[inputs.supervision] + deeper - services.cut) * CUT_SPEED
  bookDrawn(
    log,
    'services.cut',
    'supervision',
    { old: services.cut, next: closing, start: first, speed: CUT_SPEED },
    [
      { cause: standing('supervision.step'), by: CUT[inputs.supervision] - first },
      { cause: standing('balance'), by: deeper },
    ],
  )
  // the counters of the first day are those its step had left
  const cut = closing - first
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
    const portal = mode === 'analogue' ? [] : parts(inputs.levers, 'digitalChannel', s)
    const goalDigital =
      mode === 'analogue' ? 0 : clamp(plain + total(inputs.levers, 'digitalChannel', s))
    digital[s] = draw('digital', s, goalDigital, start.digital, [
      { cause, by: (mode === 'analogue' ? 0 : plain) - start.digital },
      ...portal,
    ])
    const left = mode === 'digital' ? COUNTER_LEFT : 1
    const full = clamp(start.counter + total(inputs.levers, 'counter', s))
    counter[s] = draw('counter', s, full * staffed * (1 - cut) * left, start.counter, [
      { cause, by: full * (left - 1) },
      { cause: standing('capacity'), by: full * left * (staffed - 1), rule: 'fatigue' },
      { cause: standing('services.cut'), by: -full * left * staffed * cut, rule: 'supervision' },
      ...parts(inputs.levers, 'counter', s),
    ])
    barrier[s] = draw(
      'barrier',
      s,
      clamp(start.barrier + total(inputs.levers, 'barrier', s)),
      start.barrier,
      parts(inputs.levers, 'barrier', s),
    )
  }
  /** Part of the way to the goal; the mode, the projects and missing staff each with their part of it. */
  function draw(
    field: 'digital' | 'counter' | 'barrier',
    s: ServiceId,
    goal: number,
    start: number,
    draws: readonly Draw[],
  ): number {
    const speed = services.mode[s] === 'digital' ? CLOSING : SPEED
    const old = services[field][s]
    const next = old + (goal - old) * speed
    bookDrawn(log, `services.${field}.${s}`, 'channels', { old, next, start, speed }, draws)
    return next
  }
  const nearness = services.nearness.map((old, d) => {
    const start = nearnessAtStart(inputs.scenario.districts[d]?.centrality ?? 1)
    const pull = inDistrict(inputs.levers, 'nearness', d)
    const placed = inputs.placed[d] as number
    const next = old + (clamp(start + pull + placed) - old) * SPEED
    bookDrawn(log, 'services.nearness', 'channels', { old, next, start, speed: SPEED }, [
      ...partsIn(inputs.levers, 'nearness', d),
      { cause: standing('attention.placed'), by: placed, rule: 'modelBias' },
    ])
    return next
  })
  for (let d = 0; d < inputs.barred.length; d++)
    log.add(
      'services.barred',
      (inputs.barred[d] as number) - (services.barred[d] as number),
      'space',
      standing('publicSpace'),
    )
  return {
    services: {
      mode: services.mode,
      digital,
      counter,
      barrier,
      cut: closing,
      nearness,
      barred: inputs.barred,
    },
    effects: log.effects,
  }
}
