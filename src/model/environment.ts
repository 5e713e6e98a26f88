import type { Scenario } from './content.ts'
import { clamp, saturate } from './curve.ts'
import { share } from './divide.ts'
import { bookDrawn, ledger, standing } from './ledger.ts'
import { inDistrict, type Levers, type Part, parts, partsIn, total } from './pull.ts'
import type { Effect, Environment } from './world.ts'

/** t CO₂ per MWh: electricity mix 2024 (UBA, rounded), natural gas, district heat (assumption). */
const CO2 = { power: 0.363, gas: 0.201, heat: 0.15 } as const
/** t CO₂ per resident and year from traffic at the start's share of car trips 1.0. Assumption. */
const TRAFFIC_CO2 = 3.2
/** Energy use falls by this share a year without any decision. Source: sales 2018–2024, weather and prices taken out roughly; assumption. */
const TREND = 0.01
/**
 * Share of a saving eaten up where the users' own costs fall; most of it within four years (Kap. 4.5.1).
 * Assumption within the 20 to 60 % that studies find. Where the city itself is the user, nobody uses more.
 */
const REBOUND = 0.4
const REBOUND_SPEED = 0.13
/** Getting around without a car of one's own: what remains anyway, and what a full bus line adds. Assumption. */
const ON_FOOT = 0.5
const BY_LINE = 0.3
/** Quality of the bus line at the edge and in the middle. Assumption. */
const LINE_EDGE = 0.25
/** Rides per resident and year at which a network is half of what a dense one is. Assumption; dense cities count 150 and more. */
const HALF_RIDES = 60
const DENSE = 1.35
/** Each share of residents lost thins the line more than in proportion: runs are cut whole. Assumption (Kap. 4.2). */
const THINNING = 2

export function startEnvironment(scenario: Scenario): Environment {
  const { power, gas, heat } = scenario.figures.energy
  let residents = 0
  for (const r of scenario.figures.residents) residents += r
  return {
    energyUse: power + gas + heat,
    co2:
      power * CO2.power +
      gas * CO2.gas +
      heat * CO2.heat +
      residents * TRAFFIC_CO2 * scenario.figures.carShare,
    traffic: 1,
    rebound: 0,
    mobility: scenario.districts.map((d) => ON_FOOT + BY_LINE * lineAt(scenario, d.centrality, 1)),
  }
}

/** Quality of the bus line of a district, from where it lies and which share of its residents is left. */
const lineAt = (scenario: Scenario, centrality: number, left: number): number => {
  const rides = scenario.figures.passengers / Math.max(1, residentsOf(scenario))
  const network = clamp(DENSE * saturate(rides, HALF_RIDES))
  return network * (LINE_EDGE + (1 - LINE_EDGE) * centrality) * clamp(1 - THINNING * (1 - left))
}

/** One quarter. Energy MWh per year, CO₂ t per year, traffic as an index of car trips. */
export function stepEnvironment(
  env: Environment,
  inputs: {
    scenario: Scenario
    levers: Levers
    round: number
    residents: number
    byDistrict: readonly number[]
  },
): { environment: Environment; effects: Effect[] } {
  const log = ledger(inputs.round)
  const start = startEnvironment(inputs.scenario)
  const { levers, residents } = inputs
  const own = (total(levers, 'energySaved') * residents) / 1000
  const home = (total(levers, 'homeEnergySaved') * residents) / 1000
  const accompanied = clamp(total(levers, 'accompanied'))
  const spared = home > 0 || total(levers, 'traffic') > 0
  const rebound =
    env.rebound + (REBOUND * (1 - accompanied) - env.rebound) * (spared ? REBOUND_SPEED : 0)
  const base = start.energyUse * (1 - (TREND * inputs.round) / 4)
  const energyUse = Math.max(0, base - own - home * (1 - rebound))
  const traffic = clamp(1 - total(levers, 'traffic') * (1 - rebound), 0.3, 2)
  const mix =
    start.energyUse > 0
      ? (start.co2 - trafficCo2(inputs.scenario, 1, residentsOf(inputs.scenario))) / start.energyUse
      : 0
  const co2 = Math.max(
    0,
    energyUse * mix +
      trafficCo2(inputs.scenario, traffic, residents) -
      (total(levers, 'co2Saved') * residents) / 1000,
  )
  const grossOf = (p: Part) => (p.by * residents) / 1000
  bookDrawn(
    log,
    'environment.energyUse',
    'energy',
    { old: env.energyUse, next: energyUse, start: start.energyUse, speed: 1 },
    [
      { cause: 'rule', by: base - start.energyUse },
      ...parts(levers, 'energySaved').map((p) => ({ cause: p.cause, by: -grossOf(p) })),
      ...parts(levers, 'homeEnergySaved').flatMap((p) => [
        { cause: p.cause, by: -grossOf(p) },
        { cause: p.cause, by: grossOf(p) * rebound, rule: 'rebound' as const },
      ]),
    ],
  )
  bookDrawn(
    log,
    'environment.traffic',
    'traffic',
    { old: env.traffic, next: traffic, start: 1, speed: 1 },
    parts(levers, 'traffic').flatMap((p) => [
      { cause: p.cause, by: -p.by },
      { cause: p.cause, by: p.by * rebound, rule: 'rebound' as const },
    ]),
  )
  share(log, 'environment.rebound', rebound - env.rebound, 'rebound', [
    ...parts(levers, 'homeEnergySaved'),
    ...parts(levers, 'traffic'),
    ...parts(levers, 'accompanied'),
  ])
  const first = residentsOf(inputs.scenario)
  bookDrawn(
    log,
    'environment.co2',
    'energy',
    { old: env.co2, next: co2, start: start.co2, speed: 1 },
    [
      { cause: standing('environment.energyUse'), by: (energyUse - start.energyUse) * mix },
      {
        cause: standing('people.population'),
        by: trafficCo2(inputs.scenario, 1, residents) - trafficCo2(inputs.scenario, 1, first),
        rule: 'moves',
      },
      {
        cause: standing('environment.traffic'),
        by:
          trafficCo2(inputs.scenario, traffic, residents) -
          trafficCo2(inputs.scenario, 1, residents),
        rule: 'traffic',
      },
      ...parts(levers, 'co2Saved').map((p) => ({ cause: p.cause, by: -grossOf(p) })),
    ],
  )
  const mobility = mobilityNow(env, traffic, inputs, log)
  return { environment: { energyUse, co2, traffic, rebound, mobility }, effects: log.effects }
}

/**
 * Getting around by district: the line thins where people leave; rides on request replace what a line
 * leaves open, so they bring most where lines run thin (Kap. 4.2); less traffic helps everyone.
 */
function mobilityNow(
  env: Environment,
  traffic: number,
  inputs: { scenario: Scenario; levers: Levers; byDistrict: readonly number[] },
  log: ReturnType<typeof ledger>,
): number[] {
  const { scenario, levers } = inputs
  return scenario.districts.map((district, d) => {
    const start = scenario.figures.residents[d] as number
    const left = start > 0 ? Math.min(1, (inputs.byDistrict[d] as number) / start) : 1
    const line = lineAt(scenario, district.centrality, left)
    const gap = 1 - line
    const old = env.mobility[d] as number
    const first = ON_FOOT + BY_LINE * lineAt(scenario, district.centrality, 1)
    const decided = inDistrict(levers, 'mobility', d) + inDistrict(levers, 'demandRide', d) * gap
    const goal = clamp(ON_FOOT + BY_LINE * line + decided + BY_CALM * (1 - traffic))
    const next = old + (goal - old) * MOBILITY_SPEED
    bookDrawn(
      log,
      'environment.mobility',
      'mobility',
      { old, next, start: first, speed: MOBILITY_SPEED },
      [
        {
          cause: standing('people.population'),
          by: ON_FOOT + BY_LINE * line - first,
          rule: 'moves',
        },
        { cause: standing('environment.traffic'), by: BY_CALM * (1 - traffic), rule: 'traffic' },
        ...partsIn(levers, 'mobility', d),
        ...partsIn(levers, 'demandRide', d).map((p) => ({ cause: p.cause, by: p.by * gap })),
      ],
    )
    return next
  })
}
/** What less traffic does for those who walk, cycle and ride. Assumption. */
const BY_CALM = 0.6
/** Timetables and habits change over a year. Assumption. */
const MOBILITY_SPEED = 0.3
const trafficCo2 = (s: Scenario, traffic: number, residents: number) =>
  residents * TRAFFIC_CO2 * s.figures.carShare * traffic
const residentsOf = (s: Scenario) => {
  let n = 0
  for (const r of s.figures.residents) n += r
  return n
}
