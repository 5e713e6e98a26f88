import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { BANDS, cohortAt, LEVELS, SERVICES } from './ids.ts'
import { ledger } from './ledger.ts'
import { inDistrict, type Levers, parts } from './pull.ts'
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
/** Share able to use an everyday public service online alone. Assumption between D21 2024/25 (49 % basic skills) and use. */
const ABLE = [0.7, 0.93, 0.93, 0.84, 0.7, 0.5, 0.34] as const
/** Share of adults with basic digital skills, D21 2024/25: the scale of `ABLE`. */
const BASIC = 0.49
/** The offline share grows and the skill falls with few resources (Kap. 4.8.2: education and income explain most). */
const OFFLINE_BY_LEVEL = [1.6, 1, 0.5] as const
const SKILL_BY_LEVEL = [0.84, 1, 1.06] as const
/** Share of a taught skill that settles per quarter: a third within a year, two thirds within three. Assumption (Kap. 4.8.2). */
const SETTLE = 0.12
/** Share of missing access a full line programme closes per quarter. Assumption. */
const LINE_SPEED = 0.12
/** Trust returns to the city's usual level by this share per quarter. Assumption. */
const TRUST_DRIFT = 0.03
/** Trust moved per point of reach won or lost, and per quarter below a decent reach. Assumption. */
const TRUST_REACH = 0.3
const DECENT = 0.6
const TRUST_LEFT = 0.04
/** Getting to a counter is harder when very old. Assumption. */
const FRAIL = [1, 1, 1, 1, 0.97, 0.92, 0.82] as const

const N = BANDS.length * LEVELS.length

export function startDivide(scenario: Scenario): Divide {
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
        access.push(clamp((1 - offline) * (0.8 + 0.2 * district.lines)))
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
    access,
    skill,
    judgement,
    trust,
    learning: access.map(() => 0),
    state: scenario.districts.map(() => 'included'),
  }
}

/**
 * Reach of each cohort: per service d + (1 − d)·a with d = min(access, skill)·(1 − barrier)·quality and
 * a = counter · nearness; a cohort's value is its worst service. Returns reach and the index of that
 * service, cohort-shaped. Source: Kap. 4.8.2; GAME indicator `reach`.
 */
export function reachByCohort(divide: Pick<Divide, 'access' | 'skill'>, services: Services): Reach {
  const known = reckoned.get(divide.access)
  if (known && known.skill === divide.skill && known.services === services) return known.result
  const result = reckonReach(divide, services)
  reckoned.set(divide.access, { skill: divide.skill, services, result })
  return result
}
export interface Reach {
  reach: number[]
  worst: number[]
}
/** Worlds are never changed, so the same arrays have the same reach: a quarter asks for it five times. */
const reckoned = new WeakMap<number[], { skill: number[]; services: Services; result: Reach }>()

function reckonReach(divide: Pick<Divide, 'access' | 'skill'>, services: Services): Reach {
  const n = divide.access.length
  const reach = new Array<number>(n)
  const worst = new Array<number>(n)
  const digital = SERVICES.map((id) => (1 - services.barrier[id]) * services.digital[id])
  const counter = SERVICES.map((id) => services.counter[id])
  for (let i = 0; i < n; i++) {
    const district = Math.floor(i / N)
    const band = Math.floor((i % N) / LEVELS.length)
    const near = (services.nearness[district] as number) * (FRAIL[band] as number)
    const able = Math.min(divide.access[i] as number, divide.skill[i] as number)
    let least = 2
    let which = 0
    for (let s = 0; s < SERVICES.length; s++) {
      const d = able * (digital[s] as number)
      const value = d + (1 - d) * (counter[s] as number) * near
      if (value < least) {
        least = value
        which = s
      }
    }
    reach[i] = clamp(least)
    worst[i] = which
  }
  return { reach, worst }
}

/** Chart of a district's divide; drawn in "how this works". Events come from the spread of reach. */
export const DIVIDE_TABLE: Record<
  DivideState,
  Record<'WIDENS' | 'DEEPENS' | 'NARROWS', DivideState>
> = {
  included: { WIDENS: 'strained', DEEPENS: 'strained', NARROWS: 'included' },
  strained: { WIDENS: 'strained', DEEPENS: 'split', NARROWS: 'included' },
  split: { WIDENS: 'split', DEEPENS: 'leftBehind', NARROWS: 'strained' },
  leftBehind: { WIDENS: 'leftBehind', DEEPENS: 'leftBehind', NARROWS: 'split' },
}
/** Reach of the worst-off adult cohort in a district that counts as narrow, wide, deep. Assumption. */
const NARROW = 0.72
const WIDE = 0.64
const DEEP = 0.5

export interface DivideInputs {
  scenario: Scenario
  levers: Levers
  round: number
  before: People // cohorts before the quarter, for carrying values along with ageing
  services: Services // after stepServices
  oldReach: readonly number[]
  reachCause: string // who changed the channels last; 'rule' when nobody did
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
  const access = divide.access.slice()
  const skill = divide.skill.slice()
  const judgement = divide.judgement.slice()
  const trust = divide.trust.slice()
  const learning = divide.learning.slice()
  const districts = scenario.districts.length
  let all = 0
  for (const c of before.cohorts) all += c
  if (round % 4 === 1) carry([access, skill, judgement, trust, learning], before)

  const trainParts = parts(levers, 'training')
  const lineParts = parts(levers, 'line')
  let taught = 0
  let wired = 0
  for (let d = 0; d < districts; d++) {
    const training = inDistrict(levers, 'training', d) / 4
    const line = clamp(inDistrict(levers, 'line', d)) * LINE_SPEED
    const judging = inDistrict(levers, 'judgement', d) / 4
    for (let j = 0; j < N; j++) {
      const i = d * N + j
      const weight = (before.cohorts[i] as number) / all
      const lesson = training * (1 - (skill[i] as number) - (learning[i] as number))
      const pool = (learning[i] as number) + Math.max(0, lesson)
      const settled = pool * SETTLE
      learning[i] = pool - settled
      skill[i] = clamp((skill[i] as number) + settled)
      taught += settled * weight
      const wire = line * (1 - (access[i] as number)) * 0.7
      access[i] = clamp((access[i] as number) + wire)
      wired += wire * weight
      judgement[i] = clamp((judgement[i] as number) + judging * (1 - (judgement[i] as number)))
    }
  }
  share(log, 'divide.skill', taught, 'training', trainParts)
  share(log, 'divide.access', wired, 'access', lineParts)

  const { reach } = reachByCohort({ access, skill }, inputs.services)
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
    const owed = -inputs.expectation * 0.012
    const voice = inputs.heard * 0.012 + trustLever / 400
    const next = clamp(old + drift + moved + behind + owed + voice)
    trust[i] = next
    drifted += drift * weight
    reached += moved * weight
    left += behind * weight
    debt += owed * weight
    voiced += voice * weight
  }
  log.add('divide.trust', drifted, 'trustDrift', 'rule')
  log.add('divide.trust', reached, 'trustReach', inputs.reachCause)
  log.add('divide.trust', left, 'trustReach', inputs.reachCause)
  log.add('divide.trust', debt, 'trustPromise', 'rule')
  share(log, 'divide.trust', voiced, 'trustHeard', [
    ...parts(levers, 'heard'),
    ...parts(levers, 'trust'),
  ])

  const state = divide.state.map((s, d) => nextState(s, reach, before.cohorts, d))
  return {
    divide: { access, skill, judgement, trust, learning, state },
    effects: log.effects,
    reach,
  }
}

function nextState(
  state: DivideState,
  reach: readonly number[],
  cohorts: readonly number[],
  d: number,
): DivideState {
  let least = 1
  for (let b = 1; b < BANDS.length; b++)
    for (let r = 0; r < LEVELS.length; r++) {
      const i = cohortAt(d, b, r)
      if ((cohorts[i] as number) >= 1) least = Math.min(least, reach[i] as number)
    }
  if (least >= NARROW) return DIVIDE_TABLE[state].NARROWS
  if (least < DEEP) return DIVIDE_TABLE[state].DEEPENS
  if (least < WIDE) return DIVIDE_TABLE[state].WIDENS
  return state
}

/** People take what they can do along when they grow older: the digital edge moves (Kap. 4.8.2). */
function carry(arrays: number[][], before: People): void {
  const districts = before.cohorts.length / N
  for (const values of arrays) {
    const old = values.slice()
    for (let d = 0; d < districts; d++)
      for (let b = BANDS.length - 1; b > 0; b--)
        for (let r = 0; r < LEVELS.length; r++) {
          const into = cohortAt(d, b, r)
          const from = cohortAt(d, b - 1, r)
          const arrivals = (before.cohorts[from] as number) / (YEARS[b - 1] as number)
          const stay = (before.cohorts[into] as number) * (1 - 1 / (YEARS[b] as number))
          const n = arrivals + stay
          if (n > 0)
            values[into] = ((old[from] as number) * arrivals + (old[into] as number) * stay) / n
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
): void {
  let total = 0
  for (const c of causes) total += Math.abs(c.by)
  if (total === 0) log.add(variable, amount, rule, 'rule')
  else for (const c of causes) log.add(variable, (amount * Math.abs(c.by)) / total, rule, c.cause)
}
