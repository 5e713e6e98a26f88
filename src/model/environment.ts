import type { Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { share } from './divide.ts'
import { bookDrawn, ledger, standing } from './ledger.ts'
import { type Levers, type Part, parts, total } from './pull.ts'
import type { Effect, Environment } from './world.ts'

/** t CO₂ per MWh: electricity mix 2024 (UBA, rounded), natural gas, district heat (assumption). */
const CO2 = { power: 0.363, gas: 0.201, heat: 0.15 } as const
/** t CO₂ per resident and year from traffic at the start's share of car trips 1.0. Assumption. */
const TRAFFIC_CO2 = 3.2
/** Energy use falls by this share a year without any decision. Source: sales 2018–2024, weather and prices taken out roughly; assumption. */
const TREND = 0.01
/** Share of a saving eaten up where the user's costs fall, reached after four years (Kap. 4.5.1). Assumption. */
const REBOUND = 0.35
const REBOUND_SPEED = 0.08

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
  }
}

/** One quarter. Energy MWh per year, CO₂ t per year, traffic as an index of car trips. */
export function stepEnvironment(
  env: Environment,
  inputs: { scenario: Scenario; levers: Levers; round: number; residents: number },
): { environment: Environment; effects: Effect[] } {
  const log = ledger(inputs.round)
  const start = startEnvironment(inputs.scenario)
  const { levers, residents } = inputs
  const gross = (total(levers, 'energySaved') * residents) / 1000
  const accompanied = clamp(total(levers, 'awareness'))
  const rebound =
    env.rebound +
    (REBOUND * (1 - 0.7 * accompanied) - env.rebound) * (gross > 0 ? REBOUND_SPEED : 0)
  const base = start.energyUse * (1 - (TREND * inputs.round) / 4)
  const energyUse = Math.max(0, base - gross * (1 - rebound))
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
      ...parts(levers, 'energySaved').flatMap((p) => [
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
  share(log, 'environment.rebound', rebound - env.rebound, 'rebound', parts(levers, 'energySaved'))
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
  return { environment: { energyUse, co2, traffic, rebound }, effects: log.effects }
}
const trafficCo2 = (s: Scenario, traffic: number, residents: number) =>
  residents * TRAFFIC_CO2 * s.figures.carShare * traffic
const residentsOf = (s: Scenario) => {
  let n = 0
  for (const r of s.figures.residents) n += r
  return n
}
