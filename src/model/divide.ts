import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { BANDS, cohortAt, LEVELS, SERVICES } from './ids.ts'
import { oncePer } from './kept.ts'
import { changing, ledger, standing } from './ledger.ts'
import { startPeople } from './people.ts'
import { inDistrict, type Levers, parts } from './pull.ts'
import { startServices } from './services.ts'
import type { Divide, DivideState, Effect, People, Services } from './world.ts'

/** Share online by age band: 0–64 Destatis 2025; 65+ Bitkom, January 2026 (74 % of all over 65). */
const ONLINE = [0.97, 0.99, 0.99, 0.98, 0.92, 0.64, 0.49] as const
const ONLINE_ID = [
  'online0to15',
  'online16to24',
  'online25to44',
  'online45to64',
  'online65to74',
  'online75to79',
  'online80plus',
] as const
/**
 * Share able to use an everyday public service online alone. Assumption between D21 2024/25 (49 % basic
 * skills) and use; the edge lies at 75 to 80, no longer at 65 (Bitkom, January 2026).
 */
const ABLE = [0.7, 0.93, 0.93, 0.86, 0.82, 0.45, 0.25] as const
/** Share of adults with basic digital skills, D21 2024/25: the scale of `ABLE`. */
const BASIC = 0.49
/** The offline share grows and the skill falls with few resources (Kap. 4.8.2: education and income explain most). */
const OFFLINE_BY_LEVEL = [1.6, 1, 0.5] as const
const SKILL_BY_LEVEL = [0.84, 1, 1.06] as const
/** Share of a fast line's use that a phone network replaces where there is none. Assumption. */
const WITHOUT_LINE = 0.5
/**
 * Courses reach those who want to come: this many years' worth of the yearly share, and then nobody is
 * left to ask. Assumption (Kap. 4.8.2: education works in the long term).
 */
const WILLING_YEARS = 4
/** Share of those willing who take a course in a quarter, and of what was learnt that settles. Assumptions. */
const ENROL = 0.4
const SETTLE = 0.14
/** Share of missing lines a full programme lays per quarter. Assumption. */
const LINE_SPEED = 0.12
/** Accounts, fees and sign-in keep out the poor more than the rich (Kap. 4.9.1), and the unsure more than the sure. Assumptions. */
const BARRED_BY_LEVEL = [1.5, 1, 0.7] as const
const UNSURE = 0.5
/** How much a counter behind a private door loses for those who are not welcome there, by level. Assumption (Kap. 4.9.1). */
const DOOR = [0.3, 0.06, 0] as const
/** Trust returns to the city's usual level by this share per quarter. Assumption. */
const TRUST_DRIFT = 0.03
/** Trust moved per point of reach won or lost, and per quarter below a decent reach. Assumption. */
const TRUST_REACH = 0.3
const DECENT = 0.6
const TRUST_LEFT = 0.04
/** Getting to a counter is harder when very old. Assumption. */
const FRAIL = [1, 1, 1, 1, 0.97, 0.92, 0.82] as const

/** Trust lost per quarter and full point of promises not kept. Assumption. */
const OWED = 0.012
/** Expectation debt of the first day. Assumption. */
export const EXPECTED_AT_START = 0.1

/**
 * People without a home of their own: residents with needs. BMAS, Wohnungslosenbericht 2024: 531,600, or 6 in
 * 1,000 residents; by city unpublished. What keeps services from them: no letter box and no papers at hand, a
 * phone that is not always charged, doors with householder's rights. Assumptions.
 */
const HOMELESS = 0.006
const HOMELESS_ONLINE = 0.6
const NO_ADDRESS = 0.75
const TURNED_AWAY = 0.6
/** Bands among whom they are counted, 16 to 64. Assumption. */
const HOMELESS_BANDS = [1, 2, 3] as const

const N = BANDS.length * LEVELS.length

export function startDivide(scenario: Scenario): Divide {
  const device: number[] = []
  const access: number[] = []
  const skill: number[] = []
  const judgement: number[] = []
  const trust: number[] = []
  const start = assume(scenario, 'trustStart', 0.55)
  for (const district of scenario.districts)
    for (let b = 0; b < BANDS.length; b++)
      for (let r = 0; r < LEVELS.length; r++) {
        const offline =
          (1 - assume(scenario, ONLINE_ID[b] as string, ONLINE[b] as number)) *
          (OFFLINE_BY_LEVEL[r] as number)
        const owned = clamp(1 - offline)
        device.push(owned)
        access.push(owned * connected(district.lines))
        skill.push(
          clamp(
            (((ABLE[b] as number) * assume(scenario, 'basicSkill', BASIC)) / BASIC) *
              (SKILL_BY_LEVEL[r] as number),
            0,
            0.98,
          ),
        )
        judgement.push(clamp(0.35 + 0.15 * r))
        trust.push(clamp(start + 0.03 * (r - 1)))
      }
  return {
    device,
    line: scenario.districts.map((d) => d.lines),
    access,
    skill,
    judgement,
    trust,
    taught: access.map(() => 0),
    learning: access.map(() => 0),
    state: scenario.districts.map(() => 'included'),
    homeless: homelessOf(scenario),
  }
}
/** Share of the adults of working age with few resources who have no home, from the share of all residents. */
function homelessOf(scenario: Scenario): number {
  const { cohorts } = startPeople(scenario)
  let all = 0
  let among = 0
  for (let i = 0; i < cohorts.length; i++) {
    all += cohorts[i] as number
    if (mayBeHomeless(i)) among += cohorts[i] as number
  }
  return among > 0 ? clamp((assume(scenario, 'homeless', HOMELESS) * all) / among) : 0
}
export const mayBeHomeless = (cohort: number): boolean =>
  cohort % LEVELS.length === 0 &&
  HOMELESS_BANDS.some((b) => b === Math.floor((cohort % N) / LEVELS.length))
const connected = (line: number): number => WITHOUT_LINE + (1 - WITHOUT_LINE) * line

/**
 * Reach of each cohort: per service d + (1 − d)·a with d = min(access, skill)·(1 − barrier)·quality and
 * a = counter · nearness; a cohort's value is its worst service. A barrier weighs more on the poor and on
 * those who cannot judge what they sign; doors with householder's rights keep the poor from counters
 * behind them. People without a home count within their cohort. Returns reach and the index of the worst
 * service, cohort-shaped. Source: Kap. 4.8.2, 4.9.1;
 * GAME indicator `reach`.
 */
export function reachByCohort(divide: Axes, services: Services): Reach {
  const known = reckoned.get(divide.access)
  if (
    known &&
    known.skill === divide.skill &&
    known.judgement === divide.judgement &&
    known.homeless === divide.homeless &&
    known.services === services
  )
    return known.result
  const { skill, judgement, homeless } = divide
  const result = reckonReach(divide, services)
  reckoned.set(divide.access, { skill, judgement, homeless, services, result })
  return result
}
type Axes = Pick<Divide, 'access' | 'skill' | 'judgement'> & { homeless?: number | undefined }
export interface Reach {
  reach: number[]
  worst: number[]
  homeless: number[] // reach of people without a home, where a cohort holds any
}
/** Worlds are never changed, so the same arrays have the same reach: a quarter asks for it five times. */
const reckoned = new WeakMap<
  number[],
  {
    skill: number[]
    judgement: number[]
    homeless: number | undefined
    services: Services
    result: Reach
  }
>()

function reckonReach(divide: Axes, services: Services): Reach {
  const n = divide.access.length
  const reach = new Array<number>(n)
  const worst = new Array<number>(n)
  const without = new Array<number>(n).fill(0)
  const share = divide.homeless ?? 0
  const barrier = SERVICES.map((id) => services.barrier[id])
  const digital = SERVICES.map((id) => services.digital[id])
  const counter = SERVICES.map((id) => services.counter[id])
  for (let i = 0; i < n; i++) {
    const district = Math.floor(i / N)
    const band = Math.floor((i % N) / LEVELS.length)
    const level = i % LEVELS.length
    const door = 1 - (DOOR[level] as number) * (services.barred[district] as number)
    const near = (services.nearness[district] as number) * (FRAIL[band] as number) * door
    const able = Math.min(divide.access[i] as number, divide.skill[i] as number)
    const sign =
      (BARRED_BY_LEVEL[level] as number) * (1 + UNSURE * (0.5 - (divide.judgement[i] as number)))
    let least = 2
    let which = 0
    for (let s = 0; s < SERVICES.length; s++) {
      const shut = (barrier[s] as number) * sign
      const d = able * (digital[s] as number) * (shut < 1 ? 1 - shut : 0)
      const value = d + (1 - d) * (counter[s] as number) * near
      if (value < least) {
        least = value
        which = s
      }
    }
    reach[i] = clamp(least)
    worst[i] = which
    if (share > 0 && mayBeHomeless(i)) {
      const barred = services.barred[district] as number
      const close =
        (services.nearness[district] as number) * NO_ADDRESS * (1 - TURNED_AWAY * barred)
      const online = Math.min(
        HOMELESS_ONLINE * (divide.access[i] as number),
        divide.skill[i] as number,
      )
      let fewest = 2
      for (let s = 0; s < SERVICES.length; s++) {
        const shut = (barrier[s] as number) * sign
        const d = online * (digital[s] as number) * (shut < 1 ? 1 - shut : 0)
        fewest = Math.min(fewest, d + (1 - d) * (counter[s] as number) * close)
      }
      without[i] = clamp(fewest)
      reach[i] = (1 - share) * (reach[i] as number) + share * clamp(fewest)
    }
  }
  return { reach, worst, homeless: without }
}

/** Chart of a district's divide; drawn in "how this works". Events come from the share of adults left out. */
export const DIVIDE_TABLE: Record<
  DivideState,
  Record<'WIDENS' | 'DEEPENS' | 'NARROWS', DivideState>
> = {
  included: { WIDENS: 'strained', DEEPENS: 'strained', NARROWS: 'included' },
  strained: { WIDENS: 'strained', DEEPENS: 'split', NARROWS: 'included' },
  split: { WIDENS: 'split', DEEPENS: 'leftBehind', NARROWS: 'strained' },
  leftBehind: { WIDENS: 'leftBehind', DEEPENS: 'leftBehind', NARROWS: 'split' },
}
/** Reach below which a person does not get through when it matters. Assumption. */
const LEFT_OUT = 0.5
/** Share of a district's adults left out from which it counts as strained, split, left behind. Assumption. */
const ENTRY: Record<DivideState, number> = {
  included: 0,
  strained: 0.07,
  split: 0.1,
  leftBehind: 0.15,
}
/** A district mends by one step once the share is this far below the entry of its state. Assumption. */
const MENDED = 0.7

export interface DivideInputs {
  scenario: Scenario
  levers: Levers
  round: number
  before: People // cohorts before the quarter, for carrying values along with ageing
  services: Services // after stepServices
  oldReach: readonly number[]
  heard: number
  expectation: number
}

/** One quarter of learning, lines, trust and district states. Cohort arrays 0…1. */
export function stepDivide(
  divide: Divide,
  inputs: DivideInputs,
): { divide: Divide; effects: Effect[]; reach: number[] } {
  const { scenario, levers, round, before } = inputs
  const log = ledger(round)
  const device = divide.device.slice()
  const line = divide.line.slice()
  const access = divide.access.slice()
  const skill = divide.skill.slice()
  const taught = divide.taught.slice()
  const judgement = divide.judgement.slice()
  const trust = divide.trust.slice()
  const learning = divide.learning.slice()
  const districts = scenario.districts.length
  let all = 0
  for (const c of before.cohorts) all += c
  if (round % 4 === 1) {
    carry([device, skill, taught, judgement, trust, learning], before)
    for (const [field, old, now] of [
      ['skill', divide.skill, skill],
      ['judgement', divide.judgement, judgement],
      ['trust', divide.trust, trust],
    ] as const)
      log.add(`divide.${field}`, meanChange(old, now, before.cohorts) / all, 'ageing', 'rule')
  }

  const trainParts = parts(levers, 'training')
  const lineParts = parts(levers, 'line')
  const newYear = round % 4 === 1
  let gained = 0
  let lessons = 0
  let judged = 0
  let wired = 0
  let aged = 0
  for (let d = 0; d < districts; d++) {
    const offer = clamp(inDistrict(levers, 'training', d) * WILLING_YEARS)
    const judging = inDistrict(levers, 'judgement', d) / 4
    const was = line[d] as number
    const laid = clamp(inDistrict(levers, 'line', d)) * LINE_SPEED * (1 - was)
    line[d] = was + laid
    for (let j = 0; j < N; j++) {
      const i = d * N + j
      const weight = (before.cohorts[i] as number) / all
      const gap = 1 - (skill[i] as number) + (taught[i] as number)
      const open = offer * gap - (taught[i] as number) - (learning[i] as number)
      const lesson = Math.max(0, open) * ENROL
      const pool = (learning[i] as number) + lesson
      const settled = Math.min(pool * SETTLE, 1 - (skill[i] as number))
      learning[i] = pool - settled
      skill[i] = (skill[i] as number) + settled
      taught[i] = (taught[i] as number) + settled
      gained += settled * weight
      lessons += lesson * weight
      const owned = device[i] as number
      if (newYear) {
        aged += (owned * connected(was) - (access[i] as number)) * weight
        access[i] = owned * connected(was)
      }
      const wire = owned * (1 - WITHOUT_LINE) * laid
      access[i] = (access[i] as number) + wire
      wired += wire * weight
      const judges = clamp((judgement[i] as number) + judging * (1 - (judgement[i] as number)))
      judged += (judges - (judgement[i] as number)) * weight
      judgement[i] = judges
    }
  }
  log.add('divide.access', aged, 'ageing', 'rule')
  // what was taught settles over years: whoever taught it is its cause, also after the course has ended
  share(log, 'divide.learning', lessons, 'training', trainParts)
  log.add('divide.skill', gained, 'training', standing('divide.learning'))
  log.add('divide.learning', -gained, 'training', standing('divide.learning'))
  share(log, 'divide.judgement', judged, 'training', parts(levers, 'judgement'))
  share(log, 'divide.access', wired, 'access', lineParts)

  const { homeless } = divide
  const { reach } = reachByCohort({ access, skill, judgement, homeless }, inputs.services)
  const level = assume(scenario, 'trustStart', 0.55)
  const trustLever = levers.trust?.total ?? 0
  let drifted = 0
  let reached = 0
  let left = 0
  let debt = 0
  let voiced = 0
  for (let i = 0; i < trust.length; i++) {
    const weight = (before.cohorts[i] as number) / all
    const old = trust[i] as number
    const drift = (level - old) * TRUST_DRIFT
    const moved = ((reach[i] as number) - (inputs.oldReach[i] as number)) * TRUST_REACH
    const behind = -Math.max(0, DECENT - (reach[i] as number)) * TRUST_LEFT
    const owed = -inputs.expectation * OWED
    const voice = inputs.heard * 0.012 + trustLever / 400
    const next = clamp(old + drift + moved + behind + owed + voice)
    trust[i] = next
    drifted += drift * weight
    reached += moved * weight
    left += behind * weight
    debt += owed * weight
    voiced += voice * weight
  }
  log.add('divide.trust', drifted, 'trustDrift', standing('divide.trust'))
  log.add('divide.trust', reached, 'trustReach', changing('reach'))
  const behindAtStart = leftBehindAtStart(scenario)
  log.add('divide.trust', behindAtStart, 'trustReach', 'rule')
  log.add('divide.trust', left - behindAtStart, 'trustReach', standing('reach'))
  const owedAtStart = -OWED * EXPECTED_AT_START
  log.add('divide.trust', owedAtStart, 'trustPromise', 'rule')
  log.add('divide.trust', debt - owedAtStart, 'trustPromise', standing('admin.expectation'))
  share(log, 'divide.trust', voiced, 'trustHeard', [
    ...parts(levers, 'heard'),
    ...parts(levers, 'trust'),
  ])

  const state = divide.state.map((s, d) => nextState(s, reach, before.cohorts, d))
  return {
    divide: { device, line, access, skill, judgement, trust, taught, learning, state, homeless },
    effects: log.effects,
    reach,
  }
}

/** Mean trust lost a quarter where people are reached as badly as on the first day. */
const leftBehindAtStart = oncePer((scenario: Scenario): number => {
  const { cohorts } = startPeople(scenario)
  const { reach } = reckonReach(startDivide(scenario), startServices(scenario))
  let lost = 0
  let all = 0
  for (let i = 0; i < reach.length; i++) {
    all += cohorts[i] as number
    lost -= Math.max(0, DECENT - (reach[i] as number)) * TRUST_LEFT * (cohorts[i] as number)
  }
  return lost / all
})

/** Sum of the changes of a cohort value, weighted by residents. */
function meanChange(old: number[], now: number[], cohorts: readonly number[]): number {
  let n = 0
  for (let i = 0; i < now.length; i++)
    n += ((now[i] as number) - (old[i] as number)) * (cohorts[i] as number)
  return n
}

function nextState(
  state: DivideState,
  reach: readonly number[],
  cohorts: readonly number[],
  d: number,
): DivideState {
  let adults = 0
  let out = 0
  for (let b = 1; b < BANDS.length; b++)
    for (let r = 0; r < LEVELS.length; r++) {
      const i = cohortAt(d, b, r)
      adults += cohorts[i] as number
      if ((reach[i] as number) < LEFT_OUT) out += cohorts[i] as number
    }
  const share = adults > 0 ? out / adults : 0
  if (share < MENDED * ENTRY[state]) return DIVIDE_TABLE[state].NARROWS
  const deeper = DIVIDE_TABLE[state].DEEPENS
  if (deeper !== state && share >= ENTRY[deeper])
    return state === 'included' ? DIVIDE_TABLE[state].WIDENS : deeper
  return state
}

/** People take what they can do along when they grow older: the digital edge moves (Kap. 4.8.2). */
function carry(arrays: number[][], before: People): void {
  const districts = before.cohorts.length / N
  for (const values of arrays) {
    for (let d = 0; d < districts; d++)
      // from the oldest on: what a band hands over is still what it was
      for (let b = BANDS.length - 1; b > 0; b--)
        for (let r = 0; r < LEVELS.length; r++) {
          const into = cohortAt(d, b, r)
          const from = cohortAt(d, b - 1, r)
          const arrivals = (before.cohorts[from] as number) / (YEARS[b - 1] as number)
          const stay = (before.cohorts[into] as number) * (1 - 1 / (YEARS[b] as number))
          const n = arrivals + stay
          if (n > 0)
            values[into] =
              ((values[from] as number) * arrivals + (values[into] as number) * stay) / n
        }
  }
}
/** Width of the bands in years; 80+ stands for its mean stay. */
const YEARS = [16, 9, 20, 20, 10, 5, 9] as const

/** Shares an amount among the causes that pulled, in proportion; without any, the rule itself. */
export function share(
  log: ReturnType<typeof ledger>,
  variable: string,
  amount: number,
  rule: Parameters<ReturnType<typeof ledger>['add']>[2],
  causes: readonly { cause: string; by: number }[],
  place: number | null = null,
): void {
  let total = 0
  for (const c of causes) total += Math.abs(c.by)
  if (total === 0) log.add(variable, amount, rule, 'rule', place)
  else
    for (const c of causes)
      log.add(variable, (amount * Math.abs(c.by)) / total, rule, c.cause, place)
}
