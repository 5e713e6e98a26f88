import { ALLOWANCE_COST, capacityOf, POST_COST, stepAdmin } from '../model/admin.ts'
import { measureOf } from '../model/assume.ts'
import { stepAttention } from '../model/attention.ts'
import { commandsOf, pullClauses } from '../model/clauses.ts'
import { rankingsOf, stepCompetition } from '../model/competition.ts'
import type { Scenario } from '../model/content.ts'
import { clamp, sum, weightedMean } from '../model/curve.ts'
import { reachByCohort, stepDivide } from '../model/divide.ts'
import { stepEnvironment } from '../model/environment.ts'
import { stepFinance, verdict } from '../model/finance.ts'
import { housingPush, housingRoom, stepHousing } from '../model/housing.ts'
import { type ServiceId, STAFF, type StaffKind } from '../model/ids.ts'
import { actualOf, affordableAt, devicesOf, onlineServices } from '../model/indicators.ts'
import { type Ledger, ledger, standing } from '../model/ledger.ts'
import { neglectByDistrict } from '../model/lighthouse.ts'
import { flowsOf, rolled } from '../model/local.ts'
import { measuredOf, remember } from '../model/measured.ts'
import { population, residentsByDistrict, stepPeople } from '../model/people.ts'
import { collectLevers, delivers, type Levers, total } from '../model/pull.ts'
import { barredBy, stepServices } from '../model/services.ts'
import { stepSafety, stepSpace } from '../model/space.ts'
import { attackSurfaceOf, stepSystems } from '../model/systems.ts'
import type { Contract, Effect, Supervision, World } from '../model/world.ts'
import type { News } from './api.ts'
import { step } from './charts/step.ts'
import { supervisionMachine } from './charts/supervision.ts'
import { LOOK } from './decide/offices.ts'
import { startWorld } from './start.ts'
import { stepContracts } from './steps/contracts.ts'
import { stepGrants } from './steps/grants.ts'
import { performanceOf } from './steps/performance.ts'
import { runningCosts, stepProjects } from './steps/projects.ts'
import { opennessOf, stepPublic } from './steps/public.ts'
import { stepStories } from './stories.ts'

/** Days a quarter that reporting to the supervising authority takes, by step. Assumption. */
const REPORT_DAYS = { free: 0, reporting: 25, consolidation: 60, emergency: 90 } as const

/** Steps of supervision, each stricter than the one before. */
const STRICTER: readonly Supervision['value'][] = [
  'free',
  'reporting',
  'consolidation',
  'emergency',
]

/**
 * One quarter of the city: 13 weeks in one step. The parts run in this order: levers, projects,
 * contracts, grants, administration, services, people, housing, divide, systems, space, safety,
 * environment, money, competition, supervision (at year-end), stories, indicators. Each takes its own
 * slice and the inputs named, and gives back a new slice and its effects.
 */
export function runQuarter(
  world: World,
  scenario: Scenario,
  causes: (s: ServiceId) => string,
): { world: World; effects: Effect[]; news: News[] } {
  const round = world.quarter + 1
  const log = ledger(round)
  const effects: Effect[] = []
  const take = <T>(out: T & { effects: Effect[] }): T => {
    effects.push(...out.effects)
    return out
  }
  // entries stand in the order in which they arise: an explanation looks back from each to those before it
  let booked = 0
  const flush = () => {
    effects.push(...log.effects.slice(booked))
    booked = log.effects.length
  }
  const before = residentsByDistrict(world.people)
  const everybody = sum(before)
  const silo = world.actual.silo
  const levers = collectLevers(world, scenario, before, performanceOf(world, scenario, silo))

  pullClauses(levers, world, scenario)
  const contracted = stepContracts(world, scenario, log)
  const projected = stepProjects(
    {
      ...world,
      contracts: contracted.contracts,
      projects: contracted.projects,
      holdings: contracted.holdings,
    },
    scenario,
    log,
  )
  const granted = stepGrants(world, scenario, projected.projects, projected.claimed)
  flush()
  const { admin } = take(
    stepAdmin(world.admin, {
      scenario,
      seed: world.seed,
      round,
      levers,
      projectDays: projected.days,
      runningPosts: projected.runningPosts,
      reports: granted.reports + contracted.days + REPORT_DAYS[world.supervision.value],
      hiringFrozen:
        world.supervision.value === 'consolidation' || world.supervision.value === 'emergency',
      links: world.projects.filter(delivers).length,
    }),
  )
  const counted = { ...admin, delivered: admin.delivered + projected.delivered }
  const capacity = capacityOf(counted)
  const { services } = take(
    stepServices(world.services, {
      scenario,
      levers,
      round,
      capacity,
      supervision: world.supervision.value,
      barred: barredBy(world.space),
      modeCause: causes,
      placed: world.attention.placed,
    }),
  )
  const oldReach = reachByCohort(world.divide, world.services).reach
  const moved = take(
    stepPeople(world.people, {
      scenario,
      round,
      pull: 2 * (world.actual.attractiveness - firstDay(scenario).attractiveness),
      room: housingRoom(world.housing, world.people, scenario),
      push: housingPush(world.housing),
    }),
  )
  const displaced = -sum(moved.effects.filter((e) => e.rule === 'displacement').map((e) => e.by))
  const { housing } = take(
    stepHousing(world.housing, {
      people: moved.people,
      scenario,
      levers,
      round,
      displaced,
      appeal: world.space.around,
    }),
  )
  const divided = take(
    stepDivide(world.divide, {
      scenario,
      levers,
      round,
      before: world.people,
      services,
      oldReach,
      heard: clamp(total(levers, 'heard')),
      expectation: counted.expectation,
    }),
  )
  const { systems } = take(
    stepSystems(world.systems, {
      scenario,
      levers,
      round,
      ...circumstances({ ...world, contracts: contracted.contracts }),
      first: firstDay(scenario).circumstances,
      incidentCause: world.crisis?.cause ?? 'rule',
      updateParts: updateParts(contracted.contracts, firstDay(scenario).circumstances.updates),
    }),
  )
  const surface = attackSurfaceOf(
    systems,
    scenario,
    devicesOf(
      { ...world, projects: granted.projects, contracts: contracted.contracts },
      scenario,
      before,
    ),
  )
  const { space } = take(
    stepSpace(world.space, {
      scenario,
      levers,
      round,
      residents: before,
      ...neglectByDistrict(world, scenario, before),
    }),
  )
  const { attention } = take(
    stepAttention(world.attention, {
      round,
      levers,
      residents: before,
      cohorts: world.people.cohorts,
      divide: world.divide,
      sensing: granted.projects.filter(
        (p) => delivers(p) && measureOf(scenario, p.measure)?.devices,
      ),
      opaque: opaqueness(granted.projects, contracted.contracts),
      surveyed: (world.instruments.looked.cohesion ?? -1) >= round,
      upkeepShare: world.finance.upkeepShare,
    }),
  )
  const { safety } = take(
    stepSafety(world.safety, {
      scenario,
      levers,
      round,
      attackSurface: surface,
      routine: systems.routine,
    }),
  )
  const residents = population(moved.people)
  const { environment } = take(
    stepEnvironment(world.environment, {
      scenario,
      levers,
      round,
      residents,
      byDistrict: residentsByDistrict(moved.people),
    }),
  )
  const { finance } = take(
    stepFinance(world.finance, {
      scenario,
      seed: world.seed,
      round,
      residents,
      residentsBefore: everybody,
      levers,
      running: runningCosts(
        { ...world, contracts: contracted.contracts },
        scenario,
        granted.projects,
      ),
      once: [...projected.once, ...contracted.once],
      postsCost: [
        // what dearer rents cost the city comes with the households, years later
        { cause: standing('housing.rent'), by: housing.socialCost },
        ...STAFF.flatMap((k) => [
          {
            cause: standing(`admin.filled.${k}`),
            by: (admin.filled[k] - scenario.staff[k].filled) * POST_COST[k],
          },
          { cause: 'rule', by: admin.allowance[k] ? admin.filled[k] * ALLOWANCE_COST : 0 },
        ]),
        ...lentCost(world),
      ],
      supervision: world.supervision.value,
    }),
  )
  const seen = stepPublic(
    { ...world, projects: granted.projects },
    scenario,
    performanceOf(world, scenario, silo),
    clamp(total(levers, 'heard')),
    log,
  )
  const flows = flowsOf(
    { contracts: contracted.contracts, projects: granted.projects, admin },
    scenario,
    [...projected.once, ...contracted.once],
  )
  const { competition } = take(
    stepCompetition(world.competition, {
      scenario,
      levers,
      round,
      trust: world.actual.trust,
      attractiveness: world.actual.attractiveness,
      first: firstDay(scenario),
    }),
  )
  const supervision =
    round % 4 === 0 ? supervise(world.supervision, finance, scenario, log) : world.supervision
  const news = [...contracted.news, ...projected.news, ...granted.news, ...seen.news]
  if (supervision.value !== world.supervision.value)
    news.push({
      round,
      week: 13,
      key: 'news.supervision',
      figures: { step: supervision.value },
      district: null,
      cause: 'rule',
    })

  const duty = finance.duties - world.finance.duties
  if (round % 4 === 1 && duty > 0)
    news.push({
      round,
      week: 1,
      key: 'news.duty',
      figures: { cost: duty },
      district: null,
      cause: `e:duty@${round}`,
    })

  let next: World = {
    ...world,
    quarter: round,
    week: 13,
    hour: null,
    people: moved.people,
    housing,
    divide: divided.divide,
    services,
    finance: { ...finance, digital: rolled(world.finance.digital, flows) },
    supervision,
    admin: counted,
    projects: seen.projects,
    contracts: contracted.contracts,
    commands: commandsOf(contracted, scenario),
    grants: granted.grants,
    systems,
    holdings: projected.holdings,
    safety,
    space,
    attention,
    competition,
    environment,
    crisis: null,
    pulls: [...world.pulls.filter((p) => p.until > round), ...seen.pulls],
    council: { ...world.council, legitimacy: legitimacy(world, scenario, levers) },
    predictions: world.predictions,
  }
  const told = stepStories(next, scenario, log)
  next = told.world
  flush()
  const actual = { ...actualOf(next, scenario), outageHours: world.actual.outageHours }
  next.actual = actual
  next.instruments = remember(next.instruments, actual, round)
  next.measured = measuredOf(next, scenario, actual, levers)
  next.predictions = judgePredictions(world, actual)
  if (round % 4 === 0) news.push(rankingNews(next, round))
  return {
    world: next,
    effects,
    news: [...news, ...told.news].sort((a, b) => a.week - b.week),
  }
}

/** What a contract leaves in the dark of how a model decides, 0…1; the city's own is open to it (Kap. 4.4.1). Assumption. */
const OPAQUE = [1, 0.55, 0.1] as const
const opaqueness =
  (projects: World['projects'], contracts: World['contracts']) =>
  (project: string): number => {
    const by = projects.find((p) => p.id === project)?.contract
    const contract = contracts.find((k) => k.id === by)
    return contract ? OPAQUE[contract.terms.transparency] : OPAQUE[2]
  }

/** Half of what a post costs is what the city pays for one it shares with neighbours. EUR per year, by the decision to share. */
const lentCost = (world: World): { cause: string; by: number }[] =>
  world.pulls
    .filter((p) => p.lever === 'posts' && p.by > 0 && p.until > world.quarter)
    .map((p) => ({ cause: p.cause, by: 0.5 * p.by * POST_COST[p.target as StaffKind] }))

/** What the state of the systems follows from: money, people, clauses, tests, incidents. Shares 0…1. */
function circumstances(world: World) {
  const { posts, filled, shared } = world.admin
  const there = filled.it + filled.security + shared.it + shared.security
  const live = world.contracts.filter((c) => c.value !== 'ended')
  return {
    securityShare: world.finance.securityShare,
    upkeepShare: world.finance.upkeepShare,
    staffed: clamp(there / Math.max(1, posts.it + posts.security)),
    awareness: world.admin.awarenessBase,
    updates: live.length > 0 ? sum(live.map((c) => c.terms.updates / 2)) / live.length : 0.5,
    tested: world.instruments.looked.attackSurface === world.quarter + LOOK.test.quarters,
    incident: world.crisis !== null,
  }
}

/** By how much each live contract's update clause shifts the mean from the first day's. Shares 0…1. */
function updateParts(
  contracts: readonly Contract[],
  first: number,
): { cause: string; by: number }[] {
  const live = contracts.filter((c) => c.value !== 'ended')
  return live.map((c) => ({ cause: c.id, by: (c.terms.updates / 2 - first) / live.length }))
}

/** What the rules compare today with: the published moves already hold what draws people to the city as it was. */
function firstDay(scenario: Scenario): FirstDay {
  let found = firstDays.get(scenario)
  if (!found) {
    const world = startWorld(scenario, 0)
    found = {
      attractiveness: world.actual.attractiveness,
      trust: world.actual.trust,
      image: world.competition.image,
      circumstances: circumstances(world),
    }
    firstDays.set(scenario, found)
  }
  return found
}
interface FirstDay {
  attractiveness: number
  trust: number
  image: number
  circumstances: ReturnType<typeof circumstances>
}
const firstDays = new WeakMap<Scenario, FirstDay>()

function supervise(
  old: Supervision,
  finance: World['finance'],
  scenario: Scenario,
  log: Ledger,
): Supervision {
  const event = verdict(finance, scenario)
  const next = step(
    supervisionMachine,
    { value: old.value as string, context: old.context },
    { type: event },
  )
  // the authority looks at what years of results have left in liquid means: whoever moved those moved it
  if (next.value !== old.value)
    log.add(
      'supervision.step',
      STRICTER.indexOf(next.value as Supervision['value']) - STRICTER.indexOf(old.value),
      'supervision',
      standing('finance.cash'),
    )
  return {
    value: next.value as Supervision['value'],
    context: next.context as Supervision['context'],
    verdict: event,
  }
}

/** Once a year three lists come out. They look at different things, so they contradict each other. */
function rankingNews(world: World, round: number): News {
  const rent = weightedMean(world.housing.rent, residentsByDistrict(world.people), 1)
  const places = rankingsOf(world, onlineServices(world), affordableAt(rent))
  return {
    round,
    week: 12,
    key: 'news.rankings',
    figures: { ...places },
    district: null,
    cause: 'rule',
  }
}

/** Legitimacy of decisions follows how openly papers came about, who was heard, and what met objections. */
function legitimacy(world: World, scenario: Scenario, levers: Levers): number {
  const heard = clamp(total(levers, 'heard'))
  const { open, objected } = opennessOf(world, scenario, heard)
  const goal = 0.45 + 0.2 * open + 0.2 * heard - 0.2 * objected
  return clamp(world.council.legitimacy + (goal - world.council.legitimacy) * 0.15)
}

/** What counts as "stays the same" for a prediction, in the indicator's own size. Assumption. */
function judgePredictions(world: World, actual: World['actual']): World['predictions'] {
  return world.predictions.map((p) => {
    if (p.outcome !== null || p.round !== world.quarter) return p
    const old = world.actual[p.indicator]
    const now = actual[p.indicator]
    const size = Math.abs(old) > 2 ? Math.abs(old) * 0.005 : 0.005
    return { ...p, outcome: now > old + size ? 'up' : now < old - size ? 'down' : 'same' }
  })
}
