import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp, saturate, sum } from './curve.ts'
import { share } from './divide.ts'
import { NODES, type NodeId, WARNINGS, WEAKNESSES, type Weakness } from './ids.ts'
import { oncePer } from './kept.ts'
import { bookDrawn, type Draw, type Ledger, ledger, standing } from './ledger.ts'
import { type Levers, parts, pulled, total } from './pull.ts'
import type { Effect, Systems } from './world.ts'

/** How far a service can be reached from outside, 0…1, before any measure. Assumption. */
const EXPOSURE: Record<NodeId, number> = {
  power: 0.1,
  heat: 0.12,
  telecoms: 0.4,
  dataCentre: 0.4,
  water: 0.1,
  sewage: 0.1,
  trafficControl: 0.25,
  lighting: 0.05,
  transit: 0.25,
  hospital: 0.3,
  careHomes: 0.15,
  controlCentre: 0.15,
  townHall: 0.4,
  payment: 0.4,
  waste: 0.05,
}
/** Share of the couplings already cut: utilities and rescue run networks of their own (Schwerin 2021). Assumption. */
const ISOLATION: Partial<Record<NodeId, number>> = {
  power: 0.5,
  heat: 0.4,
  water: 0.5,
  sewage: 0.5,
  hospital: 0.3,
  controlCentre: 0.6,
}
/** The seven factors at the start, 0…1 (Kap. 4.4.2 names them without figures). Assumption. */
const WEAKNESS: Record<Weakness, number> = {
  legacy: 0.5,
  encryption: 0.4,
  safeguards: 0.5,
  patchDelay: 0.45,
  untested: 0.7,
  ignorance: 0.55,
  mixedLevels: 0.4,
}
/** Share of the way to its new level a factor goes in a quarter. Assumption. */
const WEAKNESS_SPEED = 0.3
/** Share of `untested` that a test or audit takes away at once; it comes back as systems change. Assumption. */
const TEST = 0.5
/** Ordinary circumstances at which the factors stand still: share of running cost spent on security, filled
 * IT and security posts, awareness at the base, strength of the update clause. Assumptions. */
const ORDINARY = { securityShare: 0.05, staffed: 0.6, awareness: 0.35, updates: 0.5 } as const
/** Change of a factor per unit of difference from ordinary circumstances (Kap. 4.4.2 names the links). Assumption. */
const SLOPE = {
  money: 2,
  staff: 0.3,
  overload: 0.5,
  updates: 0.3,
  awareness: 0.6,
  coupling: 0.6,
} as const
/** Years over due at the start: pipes and lines, controllers, software (Kap. 4.5.1). Assumption. */
const AGE = { structure: 6, control: 3, software: 1.5 } as const
/** Years over due of controllers and software together at which half their weight is reached. Assumption. */
const AGE_HALF = 6
/** EUR per resident and year that keep the structure from ageing; the whole upkeep need of finance. Assumption. */
const UPKEEP_STOPS = 230
/** Share of practice for rare failures lost per quarter without exercise (Kap. 4.4.3, paradox of vulnerability). Assumption. */
const FORGET = 0.07
/** Share of the way to the practised level an exercise covers per quarter. Assumption. */
const PRACTISE = 0.4
/** Share of the missing practice a real incident teaches. Assumption. */
const INCIDENT_TEACHES = 0.3
/** Share of the name of a city that pays lost per quarter: after three years hardly anything is left. Assumption. */
const PAYER_FADES = 0.15
const ROUTINE = 0.4
const CALM = 6
/** Residents per crew that can be sent (fire brigade, relief agency, utility, city IT). Assumption. */
const RESIDENTS_PER_CREW = 18_000
/** Share of people reached by sirens and loudspeaker vans together, and what of it the sirens are. Assumptions. */
const ALOUD = 0.35
const SIRENS = 0.4
/** Helpers and neighbours who know whom to tell, before any measure. Assumption. */
const HELPERS = 0.08
/** x at which half the attack surface is reached; GAME indicator `attackSurface`. Assumption, to calibrate. */
const SURFACE_HALF = 2.5
/** What stays open when every factor is at nought. Assumption. */
const REST = 0.1

/** Technical state before the first quarter: buffers and manual shares as the catalogue finds them. */
export function startSystems(scenario: Scenario): Systems {
  const of = (pick: (id: NodeId) => number) =>
    Object.fromEntries(NODES.map((id) => [id, pick(id)])) as Record<NodeId, number>
  const rules = rulesOf(scenario)
  let residents = 0
  for (const r of scenario.figures.residents) residents += r
  return {
    buffer: of((id) => rules.get(id)?.buffer ?? 0),
    manual: of((id) => rules.get(id)?.manual ?? 0),
    isolation: of((id) => ISOLATION[id] ?? 0),
    coupling: of(() => 0),
    exposure: of((id) => EXPOSURE[id]),
    weakness: Object.fromEntries(WEAKNESSES.map((w) => [w, startWeakness(scenario, w)])),
    age: {
      structure: assume(scenario, 'structureAge', AGE.structure),
      control: assume(scenario, 'controlAge', AGE.control),
      software: assume(scenario, 'softwareAge', AGE.software),
    },
    crews: clamp(Math.round(residents / RESIDENTS_PER_CREW), 2, 12),
    routine: assume(scenario, 'routineStart', ROUTINE),
    calm: assume(scenario, 'calmStart', CALM),
    payer: 0,
    warning: {
      cellBroadcast: 1, // nationwide since 2023
      app: 1,
      radio: 1,
      sirens: SIRENS * assume(scenario, 'warningStart', ALOUD),
      van: (1 - SIRENS) * assume(scenario, 'warningStart', ALOUD),
      helpers: HELPERS,
    },
  }
}
/** The same, reckoned once per scenario: every quarter asks for it. */
export const startSystemsOnce = oncePer(startSystems)
const startWeakness = (scenario: Scenario, w: Weakness) =>
  clamp(assume(scenario, `weakness-${w}`, WEAKNESS[w]))
const rulesOf = (scenario: Scenario) => new Map(scenario.nodes.map((rule) => [rule.id, rule]))

export interface SystemsInputs {
  scenario: Scenario
  levers: Levers
  round: number
  securityShare: number // share of digital running cost spent on security
  upkeepShare: number // share of the upkeep need that is budgeted
  staffed: number // filled IT and security posts / those of the first day, 0…1
  overload: number // share of the work required that nobody has days for, 0…1
  awareness: number // of the base of the administration, 0…1
  updates: number // mean strength of the update clause of running contracts, 0…1; ½ without contracts
  tested: boolean // a test or audit was made this quarter
  incident: boolean // something failed this quarter
  incidentCause?: string // the event behind it
  /** the same shares on the first day; without them nothing has changed since */
  first?: Pick<SystemsInputs, 'securityShare' | 'upkeepShare' | 'staffed' | 'awareness'>
  /** by how much each contract shifts `updates` from the first day's mean */
  updateParts?: readonly { cause: string; by: number }[]
}

/**
 * One quarter of buffers, separation, exposure, weakness, age and practice (Kap. 4.4.2, 4.4.3, 4.5.1).
 * Hours, shares 0…1, years, crews. Variables of the effects: `systems.<field>[.<node|factor|layer>]`.
 */
export function stepSystems(
  systems: Systems,
  inputs: SystemsInputs,
): { systems: Systems; effects: Effect[] } {
  const { scenario, levers, round } = inputs
  const log = ledger(round)
  const start = startSystemsOnce(scenario)

  const BY_NODE = ['buffer', 'manual', 'isolation', 'coupling', 'exposure'] as const
  const byNode = {} as Pick<Systems, (typeof BY_NODE)[number]>
  for (const field of BY_NODE) {
    const rule = field === 'exposure' || field === 'coupling' ? 'exposure' : 'buffers'
    const values = { ...systems[field] }
    for (const id of NODES) {
      const at = start[field][id]
      const pull = pulled(levers, field, id)
      // most services are as they were on the first day: nothing to reckon, nothing to book
      if (!pull && values[id] === at) continue
      const wanted = at + (pull?.total ?? 0)
      const old = values[id]
      values[id] = field === 'buffer' ? Math.max(0, wanted) : clamp(wanted)
      bookDrawn(
        log,
        `systems.${field}.${id}`,
        rule,
        { old, next: values[id], start: at, speed: 1 },
        pull?.parts ?? [],
      )
    }
    byNode[field] = values
  }

  const age = stepAge(systems.age, inputs, log)

  const weakness = { ...systems.weakness }
  const shifts = weaknessShifts({ ...inputs, age, coupling: byNode.coupling })
  const natural = {} as Record<Weakness, number>
  for (const w of WEAKNESSES) {
    let level = start.weakness[w] ?? 0
    for (const d of shifts[w]) level += d.by
    natural[w] = clamp(level)
  }
  for (const w of WEAKNESSES) {
    const old = systems.weakness[w] ?? 0
    const guarded = natural[w] * (1 - clamp(total(levers, 'safeguard', w), -1, 1))
    const byItself = (natural[w] - old) * WEAKNESS_SPEED
    const decided = (clamp(guarded) - natural[w]) * WEAKNESS_SPEED
    const tested = w === 'untested' && inputs.tested ? -TEST * (old + byItself + decided) : 0
    weakness[w] = old + byItself + decided + tested
    const variable = `systems.weakness.${w}`
    bookDrawn(
      log,
      variable,
      'weakness',
      { old, next: old + byItself + decided, start: start.weakness[w] ?? 0, speed: WEAKNESS_SPEED },
      [
        ...shifts[w],
        ...parts(levers, 'safeguard', w).map((p) => ({ cause: p.cause, by: -p.by * natural[w] })),
      ],
    )
    log.add(variable, tested, 'weakness', 'rule')
  }

  const exercise = total(levers, 'exercise')
  const forgotten = -FORGET * systems.routine
  const practised =
    exercise >= 0
      ? PRACTISE * Math.max(0, clamp(exercise) - systems.routine)
      : PRACTISE * Math.max(-1, exercise) * systems.routine
  const taught = inputs.incident ? INCIDENT_TEACHES * (1 - systems.routine) : 0
  // practice fades with whoever brought it about; that of the first day fades by itself
  const faded = -FORGET * (systems.routine - start.routine)
  log.add('systems.routine', faded, 'calm', standing('systems.routine'))
  log.add('systems.routine', forgotten - faded, 'calm', 'rule')
  log.add('systems.routine', taught, 'calm', inputs.incidentCause ?? 'rule')
  credit(log, 'systems.routine', practised, parts(levers, 'exercise'))
  const calm = inputs.incident ? 0 : systems.calm + 1
  const payer = systems.payer * (1 - PAYER_FADES)
  log.add('systems.payer', payer - systems.payer, 'ransom', 'rule')
  log.add('systems.calm', calm - systems.calm, 'calm', 'rule')

  const crews = Math.max(0, start.crews + total(levers, 'crews'))
  bookDrawn(
    log,
    'systems.crews',
    'buffers',
    { old: systems.crews, next: crews, start: start.crews, speed: 1 },
    parts(levers, 'crews'),
  )
  const warning = { ...systems.warning }
  for (const way of WARNINGS) {
    warning[way] = clamp(start.warning[way] + total(levers, 'warning', way))
    bookDrawn(
      log,
      `systems.warning.${way}`,
      'buffers',
      { old: systems.warning[way], next: warning[way], start: start.warning[way], speed: 1 },
      parts(levers, 'warning', way),
    )
  }

  return {
    systems: {
      ...byNode,
      weakness,
      age,
      crews,
      routine: systems.routine + forgotten + practised + taught,
      calm,
      payer,
      warning,
    },
    effects: log.effects,
  }
}

/** Books a change on the causes that pulled its way; when a cause has ended, nobody does: the rule. */
function credit(
  log: Ledger,
  variable: string,
  change: number,
  causes: readonly { cause: string; by: number }[],
): void {
  share(
    log,
    variable,
    change,
    'calm',
    causes.filter((c) => c.by * change > 0),
  )
}

/** A quarter passes over each layer; care holds it back: upkeep the lines, updates and staff the software. */
function stepAge(age: Systems['age'], inputs: SystemsInputs, log: Ledger): Systems['age'] {
  const care = {
    structure: inputs.upkeepShare,
    control: 0.7 * inputs.upkeepShare + 0.3 * inputs.updates,
    software: 0.5 * inputs.staffed + 0.5 * inputs.updates + 2 * inputs.securityShare,
  }
  const { upkeepShare, updates, staffed, securityShare } = sinceStart(inputs)
  const upkeep = standing('finance.upkeepShare')
  const eased: Record<keyof Systems['age'], [string, number][]> = {
    structure: [[upkeep, upkeepShare]],
    control: [
      [upkeep, 0.7 * upkeepShare],
      ...updates.map((u): [string, number] => [u.cause, 0.3 * u.by]),
    ],
    software: [
      [standing('admin.filled'), 0.5 * staffed],
      ...updates.map((u): [string, number] => [u.cause, 0.5 * u.by]),
      [standing('finance.securityShare'), 2 * securityShare],
    ],
  }
  const next = { ...age }
  for (const layer of ['structure', 'control', 'software'] as const) {
    const passed = 0.25 * (1 - care[layer])
    const extra =
      layer === 'structure' ? (-0.25 * total(inputs.levers, 'upkeep')) / UPKEEP_STOPS : 0
    const wanted = age[layer] + passed + extra
    next[layer] = Math.max(0, wanted)
    let byItself = passed
    for (const [cause, by] of eased[layer]) {
      log.add(`systems.age.${layer}`, -0.25 * by, 'age', cause)
      byItself += 0.25 * by
    }
    log.add(`systems.age.${layer}`, byItself, 'age', 'rule')
    share(log, `systems.age.${layer}`, extra, 'age', parts(inputs.levers, 'upkeep'))
    log.add(`systems.age.${layer}`, next[layer] - wanted, 'limit', 'limit')
  }
  return next
}

/** What differs from the first day: shares, and the update clause by contract. */
function sinceStart(inputs: SystemsInputs) {
  const first = inputs.first ?? inputs
  return {
    securityShare: inputs.securityShare - first.securityShare,
    upkeepShare: inputs.upkeepShare - first.upkeepShare,
    staffed: inputs.staffed - first.staffed,
    updates: inputs.updateParts ?? [],
  }
}

/** What shifts each factor from its start value, and who is behind it. */
function weaknessShifts(
  inputs: SystemsInputs & Pick<Systems, 'age' | 'coupling'>,
): Record<Weakness, Draw[]> {
  const first = inputs.first ?? inputs
  const now = sinceStart(inputs)
  const byItself = (slope: number, value: number, ordinary: number): Draw => ({
    cause: 'rule',
    by: slope * (value - ordinary),
  })
  const money = (factor: number): Draw[] => [
    byItself(factor * SLOPE.money, first.securityShare, ORDINARY.securityShare),
    { cause: standing('finance.securityShare'), by: factor * SLOPE.money * now.securityShare },
  ]
  const staff = (factor: number): Draw[] => [
    byItself(factor * SLOPE.staff, first.staffed, ORDINARY.staffed),
    { cause: standing('admin.filled'), by: factor * SLOPE.staff * now.staffed },
    { cause: standing('capacity'), by: -factor * SLOPE.overload * inputs.overload },
  ]
  const clause = now.updates.map((u) => ({ cause: u.cause, by: -SLOPE.updates * u.by }))
  const clauses = inputs.updates - sum(now.updates.map((u) => u.by))
  const start = startSystemsOnce(inputs.scenario).age
  const half = (control: number, software: number) => saturate(control + software, AGE_HALF)
  const controls = half(inputs.age.control, start.software)
  let coupled = 0
  for (const id of NODES) coupled += inputs.coupling[id] / NODES.length
  return {
    legacy: [
      {
        cause: standing('systems.age.control'),
        by: controls - half(start.control, start.software),
      },
      {
        cause: standing('systems.age.software'),
        by: half(inputs.age.control, inputs.age.software) - controls,
      },
    ],
    encryption: money(-0.5),
    safeguards: [...money(-1), ...staff(-0.5)],
    patchDelay: [...staff(-1), byItself(-SLOPE.updates, clauses, ORDINARY.updates), ...clause],
    untested: [],
    ignorance: [
      byItself(-SLOPE.awareness, first.awareness, ORDINARY.awareness),
      {
        cause: standing('admin.awareness'),
        by: -SLOPE.awareness * (inputs.awareness - first.awareness),
      },
    ],
    mixedLevels: [{ cause: standing('systems.coupling'), by: SLOPE.coupling * coupled }],
  }
}

/** Mean of the seven factors, 0…1. */
export function weaknessOf(systems: Pick<Systems, 'weakness'>): number {
  let all = 0
  for (const w of WEAKNESSES) all += systems.weakness[w] ?? 0
  return all / WEAKNESSES.length
}

/** What stands open through these factors, 0…1: a rest always remains, for no protection is whole (Kap. 4.4.2). */
export function openThrough(
  systems: Pick<Systems, 'weakness'>,
  doors: readonly Weakness[] = WEAKNESSES,
): number {
  let all = 0
  for (const w of doors) all += systems.weakness[w] ?? 0
  return REST + ((1 - REST) * all) / Math.max(1, doors.length)
}

/**
 * Indicator `attackSurface`: x / (x + K), x = Σ size · criticality · exposure · (0.1 + 0.9 · weakness) over
 * the services (size 1) and the device classes of running projects (size in thousands). 0…1.
 * The mean of the factors counts, not their product: one open door is enough (Kap. 4.4.2).
 */
export function attackSurfaceOf(
  systems: Systems,
  scenario: Scenario,
  devices: readonly { size: number; exposure: number; criticality: number }[],
): number {
  let reachable = 0
  for (const rule of scenario.nodes) reachable += rule.criticality * systems.exposure[rule.id]
  for (const d of devices)
    reachable += Math.max(0, d.size) * clamp(d.criticality) * clamp(d.exposure)
  return saturate(reachable * openThrough(systems), SURFACE_HALF)
}
