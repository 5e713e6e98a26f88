import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp, sum } from './curve.ts'
import { EXPECTED_AT_START, share } from './divide.ts'
import { draw } from './draw.ts'
import { STAFF, type StaffKind } from './ids.ts'
import { bookDrawn, type Draw, type Ledger, ledger, standing } from './ledger.ts'
import { managedOf } from './links.ts'
import { type Levers, parts, total } from './pull.ts'
import { sizeOf } from './size.ts'
import type { Admin, Effect } from './world.ts'

/** Person-days a filled post gives to digital work per quarter. Assumption: 200 working days a year. */
export const DAYS = 50
/** Chance per quarter that a vacancy is filled; IT is held back by the pay scale (Kap. 4.6.1). Assumption. */
const FILLED: Record<StaffKind, number> = { general: 0.4, it: 0.1, data: 0.12, security: 0.08 }
/** An allowance above the pay scale multiplies the chance. Assumption after one county's practice (2025). */
const ALLOWANCE = 2.2
/** Chance per quarter that a post falls vacant: 3 % a year, the figure the associations expect. */
const LEAVING = 0.0075
/** How many times likelier somebody leaves who is worn out altogether. Assumption (Kap. 4.6.2). */
const WORN_OUT = 2
/** EUR a year for one post. Assumption after TVöD pay scales 2025 with overheads. */
export const POST_COST: Record<StaffKind, number> = {
  general: 72_000,
  it: 88_000,
  data: 88_000,
  security: 92_000,
}
/** EUR a year above the pay scale for each filled post of the kind. Assumption: a thousand a month. */
export const ALLOWANCE_COST = 12_000
/** Share of the start's person-days that daily duties take. Assumption: no slack to speak of. */
const DUTY = 0.88
/** How fast overload tires and rest restores, per quarter. Assumption. */
const TIRE = 0.25
const REST = 0.08
/** Skill lost per quarter as knowledge ages and people leave. Assumption. */
const FORGET = 0.004

/** Unkept announcements, in stated effects, at which half of the people feel let down. Assumption. */
const DEBT = 5
/** How fast lent people arrive and leave, per quarter. Assumption. */
const ARRIVE = 0.5
/** Share of its strategy a city loses that adopts nothing but what others offered. Assumption. */
const DRIFT = 0.5
/** Tiring by introductions, per share of the person-days they bind and per share of staff that sees no point in them. Assumption. */
const RESIST = 0.3

/** Share of unkept announcements people stop expecting per quarter. Assumption. */
const FORGIVEN = 0.06

export function startAdmin(scenario: Scenario): Admin {
  const posts = {} as Admin['posts']
  const filled = {} as Admin['filled']
  for (const k of STAFF) {
    posts[k] = scenario.staff[k].posts
    filled[k] = scenario.staff[k].filled
  }
  const skill = assume(scenario, 'staffSkill', 0.49)
  const admin: Admin = {
    posts,
    filled,
    shared: { general: 0, it: 0, data: 0, security: 0 },
    allowance: { general: false, it: false, data: false, security: false },
    skill,
    fatigue: 0.1,
    awarenessTop: 0.5,
    awarenessBase: 0.35,
    understanding: 0.4,
    strategy: 0,
    leadUnit: 0,
    dataAgreement: 0,
    initiativeOwn: 0,
    initiativeOffered: 0,
    announced: 0,
    delivered: 0,
    expectation: EXPECTED_AT_START,
    available: 0,
    required: 0,
  }
  const available = availableDays(admin)
  return { ...admin, available, required: available * DUTY }
}

/** Person-days a quarter, from filled posts, skill and fatigue. */
export function availableDays(
  admin: Pick<Admin, 'filled' | 'shared' | 'skill' | 'fatigue'>,
): number {
  let posts = 0
  for (const k of STAFF) posts += Math.max(0, admin.filled[k] + admin.shared[k])
  return posts * DAYS * (0.75 + 0.5 * admin.skill) * (1 - 0.3 * admin.fatigue)
}

/** Share of the cross-department links nobody manages: strategy, lead unit and an agreement in force (Kap. 4.6.1). */
/** How far the city is driven, 0…1: share of what it adopted that others had offered (Kap. 3.3, 4.7.2). */
export const drivenOf = (admin: Pick<Admin, 'initiativeOwn' | 'initiativeOffered'>): number => {
  const all = admin.initiativeOwn + admin.initiativeOffered
  return all > 0 ? admin.initiativeOffered / all : 0
}

export const capacityOf = (admin: Pick<Admin, 'available' | 'required'>): number =>
  admin.required > 0 ? Math.min(1, admin.available / admin.required) : 1

export interface AdminInputs {
  scenario: Scenario
  seed: number
  round: number
  levers: Levers
  projectDays: number // person-days bound by introductions this quarter
  runningPosts: number // posts the running systems need
  care: readonly Draw[] // days that doing things well binds, by cause (care.ts)
  reports: number // days for grant reports and supervision
  hiringFrozen: boolean
  links: number // running digital services that touch another department
}

/** One quarter of hiring, leaving, learning and tiring. Person-days per quarter, shares 0…1. */
export function stepAdmin(admin: Admin, inputs: AdminInputs): { admin: Admin; effects: Effect[] } {
  const { levers, round, seed } = inputs
  const log = ledger(round)
  const tiredness = Math.max(0, admin.fatigue - startAdminCached(inputs.scenario).fatigue)
  const leaving = LEAVING * (1 + WORN_OUT * tiredness)
  const filled = { ...admin.filled }
  const shared = { ...admin.shared }
  for (const k of STAFF) {
    const posts = admin.posts[k]
    let left = 0
    let hired = 0
    for (let i = 0; i < filled[k]; i++) if (draw(seed, 'leave', k, round, i) < leaving) left++
    const vacant = Math.max(0, Math.round(posts) - filled[k] + left)
    const chance = FILLED[k] * (admin.allowance[k] ? ALLOWANCE : 1)
    if (!inputs.hiringFrozen)
      for (let i = 0; i < vacant; i++) if (draw(seed, 'hire', k, round, i) < chance) hired++
    filled[k] = Math.max(0, filled[k] - left + hired)
    log.add(`admin.filled.${k}`, (-left * LEAVING) / leaving, 'leaving', 'rule')
    log.add(
      `admin.filled.${k}`,
      -left * (1 - LEAVING / leaving),
      'leaving',
      standing('admin.fatigue'),
    )
    // posts are filled one by one: who added posts filled them, as far as they go beyond the first day's
    const opened = admin.posts[k] - inputs.scenario.staff[k].posts
    share(
      log,
      `admin.filled.${k}`,
      hired,
      'hiring',
      opened > 0 ? [{ cause: standing(`admin.posts.${k}`), by: opened }] : [],
    )
    // neighbours bring people who are there already: no pay scale holds them back
    shared[k] = approach(admin.shared[k], total(levers, 'posts', k), ARRIVE)
    share(
      log,
      `admin.shared.${k}`,
      shared[k] - admin.shared[k],
      'sharing',
      parts(levers, 'posts', k),
    )
  }
  // a city that only answers offers loses its direction, whatever its paper says (Kap. 4.7.2)
  const inForce = clamp(total(levers, 'strategy')) * (1 - DRIFT * drivenOf(admin))
  const strategy = approach(admin.strategy, inForce, 0.5)
  const leadUnit = approach(admin.leadUnit, clamp(total(levers, 'leadUnit')), 0.5)
  const dataAgreement = approach(admin.dataAgreement, clamp(total(levers, 'dataAgreement')), 0.5)
  const silo = 1 - managedOf({ strategy, leadUnit, dataAgreement })
  // who is worn out learns nothing, however many courses there are
  const skillGain = (total(levers, 'staffSkill') / 4) * (1 - admin.skill) * clamp(1 - tiredness)
  const skill = clamp(admin.skill + skillGain - FORGET)
  share(log, 'admin.skill', skillGain, 'skillGrowth', parts(levers, 'staffSkill'))
  log.add('admin.skill', -FORGET, 'skillGrowth', 'rule')
  for (const [field, next] of [
    ['strategy', strategy],
    ['leadUnit', leadUnit],
    ['dataAgreement', dataAgreement],
  ] as const)
    bookDrawn(
      log,
      `admin.${field}`,
      'silo',
      { old: admin[field], next, start: 0, speed: 0.5 },
      parts(levers, field),
    )

  const available = availableDays({ filled, shared, skill, fatigue: admin.fatigue })
  const start = availableDays(startAdminCached(inputs.scenario))
  const duties = start * DUTY
  const size = sizeOf(inputs.scenario)
  const coordination = inputs.links * 6 * silo
  const required =
    duties +
    size *
      (inputs.projectDays +
        inputs.runningPosts * DAYS +
        coordination +
        inputs.reports +
        sum(inputs.care.map((d) => d.by))) +
    total(levers, 'workload')
  const capacity = required > 0 ? Math.min(1, available / required) : 1
  // what is new on top of the old tires those who do not see what it is for: the fad from above (Kap. 4.6.1)
  const fad =
    RESIST * ((size * inputs.projectDays) / Math.max(1, available)) * (1 - admin.awarenessBase)
  const tired = (1 - capacity) * TIRE + fad - admin.fatigue * REST
  const fatigue = clamp(admin.fatigue + tired)
  const first = startAdminCached(inputs.scenario)
  log.add('admin.fatigue', (1 - capacity) * TIRE, 'fatigue', standing('capacity'))
  log.add('admin.fatigue', fad, 'fatigue', standing('projects.coverage'))
  log.add(
    'admin.fatigue',
    -REST * (admin.fatigue - first.fatigue),
    'fatigue',
    standing('admin.fatigue'),
  )
  log.add('admin.fatigue', -REST * first.fatigue, 'fatigue', 'rule')
  log.add('admin.fatigue', fatigue - admin.fatigue - tired, 'limit', 'limit')
  bookDays(log, admin, { filled, shared, skill, available, required, silo }, inputs)
  const awareness = clamp(total(levers, 'awareness'))
  const understandingGoal = clamp(0.4 + total(levers, 'vocabulary'))
  const understanding = approach(admin.understanding, understandingGoal, 0.3)
  bookDrawn(
    log,
    'admin.understanding',
    'understanding',
    { old: admin.understanding, next: understanding, start: first.understanding, speed: 0.3 },
    parts(levers, 'vocabulary'),
  )
  const awarenessBase = approach(admin.awarenessBase, clamp(0.35 + 0.8 * awareness), 0.1)
  bookDrawn(
    log,
    'admin.awareness',
    'understanding',
    { old: admin.awarenessBase, next: awarenessBase, start: first.awarenessBase, speed: 0.1 },
    parts(levers, 'awareness').map((p) => ({ cause: p.cause, by: 0.8 * p.by })),
  )
  const announced = admin.announced - FORGIVEN * Math.max(0, admin.announced - admin.delivered)
  log.add(
    'admin.announced',
    announced - admin.announced,
    'expectation',
    standing('admin.announced'),
  )
  const gap = Math.max(0, announced - admin.delivered)
  const expectation = approach(admin.expectation, gap / (gap + DEBT), 0.25)
  // what was announced raises the debt, what was delivered lowers it; with neither it fades from the start's
  const debt = gap > 0 ? gap / (gap + DEBT) : 0
  bookDrawn(
    log,
    'admin.expectation',
    'expectation',
    { old: admin.expectation, next: expectation, start: first.expectation, speed: 0.25 },
    [
      { cause: 'rule', by: -first.expectation },
      { cause: standing('admin.announced'), by: gap > 0 ? (debt * announced) / gap : 0 },
      { cause: standing('admin.delivered'), by: gap > 0 ? (-debt * admin.delivered) / gap : 0 },
    ],
  )
  return {
    admin: {
      ...admin,
      filled,
      shared,
      skill,
      fatigue,
      awarenessTop: approach(admin.awarenessTop, clamp(0.5 + awareness), 0.2),
      awarenessBase,
      understanding,
      strategy,
      leadUnit,
      dataAgreement,
      announced,
      expectation,
      available,
      required,
    },
    effects: log.effects,
  }
}

/**
 * Person-days available follow posts, skill and rest, in this order; those required follow projects, running
 * systems, coordination, reports and errands. Each stands at its start value plus these parts.
 */
function bookDays(
  log: Ledger,
  old: Admin,
  now: Pick<Admin, 'filled' | 'shared' | 'skill' | 'available' | 'required'> & { silo: number },
  inputs: AdminInputs,
): void {
  const first = startAdminCached(inputs.scenario)
  const links = inputs.scenario.running.length
  const size = sizeOf(inputs.scenario)
  const staffed = availableDays({ ...first, filled: now.filled })
  const lent = availableDays({ ...first, filled: now.filled, shared: now.shared })
  const skilled = availableDays({
    ...first,
    filled: now.filled,
    shared: now.shared,
    skill: now.skill,
  })
  bookDrawn(
    log,
    'admin.available',
    'hiring',
    { old: old.available, next: now.available, start: first.available, speed: 1 },
    [
      { cause: standing('admin.filled'), by: staffed - first.available },
      { cause: standing('admin.shared'), by: lent - staffed, rule: 'sharing' },
      { cause: standing('admin.skill'), by: skilled - lent, rule: 'skillGrowth' },
      { cause: standing('admin.fatigue'), by: now.available - skilled, rule: 'fatigue' },
    ],
  )
  bookDrawn(
    log,
    'admin.required',
    'fatigue',
    { old: old.required, next: now.required, start: first.required, speed: 1 },
    [
      {
        cause: standing('projects.coverage'),
        by: size * (inputs.projectDays + inputs.runningPosts * DAYS + 6 * (inputs.links - links)),
        rule: 'coverage',
      },
      { cause: 'rule', by: size * 6 * links, rule: 'silo' },
      { cause: standing('silo'), by: size * 6 * inputs.links * (now.silo - 1), rule: 'silo' },
      { cause: 'rule', by: size * inputs.reports },
      ...inputs.care.map((d) => ({ ...d, by: size * d.by })),
      ...parts(inputs.levers, 'workload'),
    ],
  )
}

const approach = (now: number, goal: number, speed: number): number => now + (goal - now) * speed

const starts = new WeakMap<Scenario, Admin>()
function startAdminCached(scenario: Scenario): Admin {
  let found = starts.get(scenario)
  if (!found) {
    found = startAdmin(scenario)
    starts.set(scenario, found)
  }
  return found
}
