import { capacityOf, stepAdmin } from '../model/admin.ts'
import { measureOf } from '../model/assume.ts'
import { stepAttention } from '../model/attention.ts'
import { channelDays, mindingDays } from '../model/care.ts'
import { commandsOf, pullClauses } from '../model/clauses.ts'
import { stepCompetition } from '../model/competition.ts'
import type { Scenario } from '../model/content.ts'
import { clamp, sum } from '../model/curve.ts'
import { reachByCohort, stepDivide } from '../model/divide.ts'
import { stepEnvironment } from '../model/environment.ts'
import { balanceOfFinance, stepFinance } from '../model/finance.ts'
import {
  CLEARED_SAVES,
  housingPush,
  housingRoom,
  shabbiness,
  stepHousing,
} from '../model/housing.ts'
import type { ServiceId } from '../model/ids.ts'
import { actualOf, devicesOf } from '../model/indicators.ts'
import { ledger, standing } from '../model/ledger.ts'
import { neglectByDistrict } from '../model/lighthouse.ts'
import { flowsOf, rolled } from '../model/local.ts'
import { stepMeans } from '../model/means.ts'
import { measuredOf, remember } from '../model/measured.ts'
import { population, residentsByDistrict, stepPeople } from '../model/people.ts'
import { collectLevers, delivers, total } from '../model/pull.ts'
import { revenueOf } from '../model/revenue.ts'
import { stepSafety } from '../model/safety.ts'
import { barredBy, stepServices } from '../model/services.ts'
import { stepSpace } from '../model/space.ts'
import { attackSurfaceOf, stepSystems } from '../model/systems.ts'
import type { Effect, World } from '../model/world.ts'
import type { News } from './api.ts'
import { movedOut } from './decide/contracts.ts'
import { firstDay } from './firstDay.ts'
import { judgePredictions } from './predictions.ts'
import { circumstances, updateParts } from './steps/circumstances.ts'
import { stepContracts } from './steps/contracts.ts'
import { stepGrants } from './steps/grants.ts'
import { opaqueness } from './steps/opacity.ts'
import { performanceOf } from './steps/performance.ts'
import { stepPledges } from './steps/pledges.ts'
import { lentCost, postsCost } from './steps/posts.ts'
import { runningCosts, stepProjects } from './steps/projects.ts'
import { legitimacyOf, stepPublic } from './steps/public.ts'
import { rankingNews, rentNews } from './steps/rankings.ts'
import { freezesHiring, REPORT_DAYS, stepSupervision } from './steps/supervision.ts'
import { stepStories } from './stories.ts'

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
    stepAdmin(movedOut(world.admin, contracted.moves, log), {
      scenario,
      seed: world.seed,
      round,
      levers,
      projectDays: projected.days,
      runningPosts: projected.runningPosts,
      care: [
        ...projected.care,
        ...mindingDays(contracted.contracts, scenario),
        ...channelDays(world.services, scenario, causes),
      ],
      reports: granted.reports + contracted.days + REPORT_DAYS[world.supervision.value],
      hiringFrozen: freezesHiring(world.supervision),
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
      missing: -balanceOfFinance(world.finance) / revenueOf(world.finance),
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
  const { housing } = take(
    stepHousing(world.housing, {
      people: moved.people,
      scenario,
      levers,
      round,
      displaced: moved.displaced,
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
      ...circumstances({ ...world, contracts: contracted.contracts }, scenario),
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
      shabby: shabbiness(housing.vacancy, scenario),
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
      before: { attackSurface: world.actual.attackSurface, systems: world.systems },
      after: { attackSurface: surface, systems },
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
        { cause: standing('housing.cleared'), by: -CLEARED_SAVES * housing.cleared },
        ...postsCost(admin, scenario),
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
  const supervised = stepSupervision(world.supervision, finance, scenario, log)
  const means = stepMeans(
    finance,
    { round, supervision: supervised.supervision.value, residents, freed: contracted.freed },
    log,
  )
  const news = [
    ...contracted.news,
    ...projected.news,
    ...granted.news,
    ...seen.news,
    ...supervised.news,
  ]

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
    finance: { ...means, digital: rolled(world.finance.digital, flows) },
    supervision: supervised.supervision,
    admin: counted,
    projects: seen.projects,
    contracts: contracted.contracts,
    owners: { ...world.owners, ...contracted.owners },
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
    council: { ...world.council, legitimacy: legitimacyOf(world, scenario, levers) },
    predictions: world.predictions,
  }
  const pledged = stepPledges(next, causes, log)
  const told = stepStories(pledged.world, scenario, log)
  next = told.world
  flush()
  const actual = { ...actualOf(next, scenario), outageHours: world.actual.outageHours }
  next.actual = actual
  next.instruments = remember(next.instruments, actual, round)
  next.measured = measuredOf(next, scenario, actual, levers)
  next.predictions = judgePredictions(world, actual)
  if (round % 4 === 0) news.push(rankingNews(next, round), ...rentNews(next, round))
  return {
    world: next,
    effects,
    news: [...news, ...pledged.news, ...told.news].sort((a, b) => a.week - b.week),
  }
}
