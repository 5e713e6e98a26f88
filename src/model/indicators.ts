import { acceptanceOfCity } from './acceptance.ts'
import { capacityOf } from './admin.ts'
import { RUNNING, sayOf } from './assets.ts'
import { measureOf } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp, weightedMean } from './curve.ts'
import { type Covered, privacyRiskOf } from './data.ts'
import { reachByCohort } from './divide.ts'
import { familyOf, isConnected } from './family.ts'
import { balanceOfFinance } from './finance.ts'
import { BANDS, INFRASTRUCTURES, type IndicatorId, LEVELS, SERVICES } from './ids.ts'
import { inForce } from './inForce.ts'
import { kept, oncePer } from './kept.ts'
import { grasp, lockInOf } from './leaving.ts'
import { siloOf } from './links.ts'
import { localValueOf } from './local.ts'
import { oldOf, population, residentsByDistrict } from './people.ts'
import { delivers } from './pull.ts'
import { OWN_SAY, rightsOf } from './rights.ts'
import { publicSpaceOf } from './space.ts'
import { attackSurfaceOf } from './systems.ts'
import type { Project, World } from './world.ts'

const PER = BANDS.length * LEVELS.length
/** Band index from which people are adults (16). */
const ADULT = 1

/** What a year of upkeep missed in one district takes from its surroundings: 230 EUR per resident against the
 * 8,000 EUR of backlog at which nothing is left, dearer by a quarter (Kap. 2.2.2). Assumption. */
const NEGLECTED = 0.036

/** What surroundings lose (pools, parks, clubs) per share of counters and voluntary tasks given up (Kap. 2.2.2). Assumption. */
const GIVEN_UP = 0.6

/** Who feels a shut door, a fee or a shabby street: those who cannot pay for another most of all (Kap. 4.9.1). Assumption, by level. */
const SHUT_OUT = [1.6, 1, 0.5] as const

/** The actual value of every indicator, in its unit. Definitions: GAME "Indicators". */
export function actualOf(world: World, scenario: Scenario): Record<IndicatorId, number> {
  const reach = reachByCohort(world.divide, world.services).reach
  const adults = adultsOf(world.people.cohorts)
  const residents = residentsByDistrict(world.people)
  const everybody = population(world.people)
  const quality = qualityByCohort(world, reach, residents)
  const gap = gapOfFifths(reach, adults)
  const attractive = attractivenessOf(world, weightedMean(quality, world.people.cohorts))
  return {
    balance: balanceOfFinance(world.finance),
    debt: world.finance.debt,
    cashCredit: world.finance.cashCredit,
    backlog: world.finance.backlog,
    population: everybody,
    share65plus: oldOf(world.people.cohorts) / everybody,
    skill: world.admin.skill,
    energy: world.environment.energyUse,
    co2: world.environment.co2,
    outageHours: world.actual?.outageHours ?? 0,
    reach: weightedMean(reach, adults),
    divide: gap,
    lockIn: lockInOfCity(world.contracts),
    steering: steeringOfCity(world, scenario),
    localValue: localValueOf(world.finance.digital),
    patchwork: patchworkOf(world.projects, world.contracts, scenario, residents),
    attackSurface: attackSurfaceOf(world.systems, scenario, devicesOf(world, scenario, residents)),
    privacyRisk: privacyOfCity(
      world.holdings,
      world.projects,
      world.divide.access,
      world.people.cohorts,
      scenario,
    ),
    publicSpace: publicSpaceOf(world.space, residents),
    trust: weightedMean(world.divide.trust, adults),
    acceptance: acceptanceOfCity(world.projects, residents),
    cohesion: cohesionOf(world, quality, gap, residents),
    qualityOfLife: weightedMean(quality, world.people.cohorts),
    attractiveness: attractive,
    capacity: capacityOf(world.admin),
    silo: siloOf(world, scenario),
  }
}

/** Adults by cohort; the same array for the same cohorts. */
export const adultsOf = oncePer((cohorts: readonly number[]): readonly number[] =>
  cohorts.map((n, i) => (Math.floor((i % PER) / LEVELS.length) >= ADULT ? n : 0)),
)

/** Mean of the best-placed fifth of adults minus the worst-placed fifth. */
export function gapOfFifths(values: readonly number[], weights: readonly number[]): number {
  const known = gaps.get(values)
  if (known?.weights === weights) return known.gap
  const gap = reckonGap(values, weights)
  gaps.set(values, { weights, gap })
  return gap
}
const gaps = new WeakMap<readonly number[], { weights: readonly number[]; gap: number }>()

function reckonGap(values: readonly number[], weights: readonly number[]): number {
  const order = ascending(values)
  let all = 0
  for (const i of order) all += weights[i] as number
  const fifth = all / 5
  const mean = (first: number, step: number) => {
    let left = fifth
    let total = 0
    for (let k = first; k >= 0 && k < order.length; k += step) {
      const i = order[k] as number
      const take = Math.min(left, weights[i] as number)
      total += take * (values[i] as number)
      left -= take
      if (left <= 0) break
    }
    return fifth > 0 ? total / fifth : 0
  }
  const worst = mean(0, 1)
  const best = mean(order.length - 1, -1)
  return clamp(best - worst)
}

/**
 * Places of the values from the lowest to the highest; of equal ones the first comes first. The order of the
 * last time is where the search begins: from one quarter to the next hardly anybody overtakes anybody.
 */
function ascending(values: readonly number[]): Uint16Array {
  const n = values.length
  if (lastOrder.length !== n) lastOrder = Uint16Array.from(values, (_, i) => i)
  const order = lastOrder
  for (let k = 1; k < n; k++) {
    const i = order[k] as number
    const value = values[i] as number
    let at = k - 1
    for (; at >= 0; at--) {
      const j = order[at] as number
      const other = values[j] as number
      if (other < value || (other === value && j < i)) break
      order[at + 1] = j
    }
    order[at + 1] = i
  }
  return order
}
let lastOrder = new Uint16Array(0)

const lockInOfCity = kept((contracts: World['contracts']): number => {
  let fees = 0
  let locked = 0
  for (const c of contracts) {
    if (!inForce(c)) continue
    fees += c.fee
    locked += c.fee * lockInOf(c)
  }
  return fees > 0 ? locked / fees : 0
})

const privacyOfCity = kept(
  (
    holdings: World['holdings'],
    projects: World['projects'],
    access: World['divide']['access'],
    cohorts: World['people']['cohorts'],
    scenario: Scenario,
  ): number =>
    privacyRiskOf(holdings, separateKeys(projects, scenario), coveredBy(projects, access, cohorts)),
)

/**
 * Per service min(rights, own skilled posts / needed), by running cost; own operation has all rights. Municipal
 * property counts by what the city's share lets it say. Experts count for a partner's system as far as they know it.
 */
function steeringOfCity(world: World, scenario: Scenario): number {
  const k = ownKnowledge(world, scenario)
  let cost = 0
  let say = 0
  const count = (yearly: number, share: number) => {
    cost += yearly
    say += yearly * share
  }
  for (const c of world.contracts)
    if (inForce(c)) count(c.fee, Math.min(rightsOf(c, scenario), k * grasp(c)))
  for (const p of world.projects) {
    if (p.contract || !delivers(p)) continue
    const m = measureOf(scenario, p.measure)
    count(m ? Math.max(20_000, m.cost.yearlyFixed) : 20_000, Math.min(OWN_SAY[p.legalForm], k))
  }
  // a utility has experts of its own: what the owner may say is the limit
  for (const a of world.finance.assets) count(a.value * RUNNING, sayOf(a))
  return cost > 0 ? say / cost : 1
}

/** Own skilled posts against needed: IT, data and security posts filled, and how skilled they are. Posts that
 * moved out are still needed. */
export function ownKnowledge(world: World, scenario: Scenario): number {
  const { filled, posts } = world.admin
  let have = 0
  let need = 0
  for (const kind of ['it', 'data', 'security'] as const) {
    have += filled[kind]
    need += Math.max(posts[kind], scenario.staff[kind].posts)
  }
  return clamp((need > 0 ? have / need : 0) * (0.5 + 0.8 * world.admin.skill))
}

/** Per infrastructure begun ½(1 − Σp²) + ½(1 − coverage), p = shares of families that work together among the connected parts. */
const patchworkOf = kept(reckonPatchwork)
function reckonPatchwork(
  projects: World['projects'],
  contracts: World['contracts'],
  scenario: Scenario,
  residents: readonly number[],
): number {
  let all = 0
  for (const r of residents) all += r
  let cost = 0
  let value = 0
  for (const area of INFRASTRUCTURES) {
    const parts = new Map<string, number>()
    let weight = 0
    const reached = new Map<string, number>()
    for (const p of projects) {
      const m = measureOf(scenario, p.measure)
      if (!m || m.area !== area || !delivers(p) || !isConnected(m)) continue
      const family = familyOf({ contracts }, scenario, p)
      let here = 0
      for (let d = 0; d < residents.length; d++)
        here += (p.coverage[d] as number) * (residents[d] as number)
      const size = here * Math.max(1, m.cost.perResident + m.cost.yearlyPerResident)
      parts.set(family, (parts.get(family) ?? 0) + size)
      weight += size
      reached.set(m.id, (reached.get(m.id) ?? 0) + (all > 0 ? here / all : 0))
    }
    if (weight === 0) continue
    let squares = 0
    for (const size of parts.values()) squares += (size / weight) * (size / weight)
    // stages of one measure add up; several measures of one infrastructure count by their mean
    let covered = 0
    for (const share of reached.values()) covered += share
    const coverage = clamp(covered / reached.size)
    value += weight * (0.5 * (1 - squares) + 0.5 * (1 - coverage))
    cost += weight
  }
  return cost > 0 ? value / cost : 0
}

/** Devices in the field by project: size in thousands, exposure, criticality. */
export function devicesOf(world: World, scenario: Scenario, residents: readonly number[]) {
  const out: { size: number; exposure: number; criticality: number }[] = []
  for (const p of world.projects) {
    if (!delivers(p)) continue
    const m = measureOf(scenario, p.measure)
    if (!m?.devices) continue
    let covered = 0
    for (let d = 0; d < residents.length; d++)
      covered += (p.coverage[d] as number) * (residents[d] as number)
    const contract = world.contracts.find((c) => c.id === p.contract)
    const patched = contract ? 1.2 - 0.25 * contract.terms.updates : 1
    out.push({
      size: (m.devices.perThousand * covered) / 1_000_000,
      exposure: m.devices.exposure * patched,
      criticality: m.devices.criticality,
    })
  }
  return out
}

export function separateKeys(projects: World['projects'], scenario: Scenario): number {
  let share = 0
  for (const p of projects)
    if (delivers(p))
      for (const e of measureOf(scenario, p.measure)?.effects ?? [])
        if (e.lever === 'separateKeys') share += e.by * coverageMean(p)
  return clamp(share)
}
/** Whom the holdings cover: districts their projects have reached, people who are online. */
export function coveredBy(
  projects: World['projects'],
  access: World['divide']['access'],
  cohorts: World['people']['cohorts'],
): Covered {
  const byId = new Map(projects.map((p) => [p.id, p]))
  return {
    residents: residentsByDistrict({ cohorts }),
    online: byDistrict(access, cohorts),
    reaches: (holding, d) => byId.get(holding.cause)?.coverage[d] ?? 1,
  }
}
/** Mean of a cohort value in each district, weighted by residents. */
function byDistrict(values: readonly number[], cohorts: readonly number[]): number[] {
  const means: number[] = []
  for (let from = 0; from < cohorts.length; from += PER) {
    let total = 0
    let weight = 0
    for (let i = from; i < from + PER; i++) {
      total += (values[i] as number) * (cohorts[i] as number)
      weight += cohorts[i] as number
    }
    means.push(weight > 0 ? total / weight : 0)
  }
  return means
}
const coverageMean = (p: Project): number => {
  let n = 0
  for (const c of p.coverage) n += c
  return p.coverage.length > 0 ? n / p.coverage.length : 0
}

/** ¾ mean + ¼ lowest of services, mobility, surroundings, felt safety, supply, income left after housing. */
export function qualityByCohort(
  world: World,
  reach: readonly number[],
  residents: readonly number[],
): number[] {
  const backlogNow = world.finance.backlog / Math.max(1, residentsSum(residents))
  const upkeep = clamp(1 - backlogNow / 8000)
  const cut = GIVEN_UP * world.services.cut
  const lost = clamp(1 - (world.crisis ? 0.3 : 0))
  const out = new Array<number>(reach.length)
  for (let d = 0; d * PER < reach.length; d++) {
    const kept = 0.5 * clamp(upkeep - NEGLECTED * (world.attention.neglect[d] as number))
    const unwelcome = 1 - (world.space.welcome[d] as number)
    const taken = 1 - (world.space.free[d] as number)
    const changed = world.space.around[d] as number
    const rent = 0.35 * ((world.housing.rent[d] as number) - 1)
    const mobility = world.environment.mobility[d] as number
    const felt = world.safety.felt[d] as number
    for (let r = 0; r < LEVELS.length; r++) {
      const income = clamp(0.45 + 0.2 * r - rent)
      // who has a garden and a car feels a shabby street less; a shut door, a fee likewise
      const welcome = SHUT_OUT[r] as number
      const around = clamp(
        kept +
          0.25 * (1 - welcome * unwelcome) +
          0.25 * (1 - welcome * taken) +
          changed * (changed < 0 ? welcome : 1) -
          cut,
      )
      for (let i = d * PER + r; i < (d + 1) * PER; i += LEVELS.length) {
        const reached = reach[i] as number
        const sum = reached + mobility + around + felt + lost + income
        const least = Math.min(1, reached, mobility, around, felt, lost, income)
        out[i] = 0.75 * (sum / 6) + 0.25 * least
      }
    }
  }
  return out
}
const residentsSum = (r: readonly number[]) => {
  let n = 0
  for (const x of r) n += x
  return n
}

/** Weight of the distance between districts: what neighbours see of each other counts most. Assumption (Kap. 4.9). */
const APART = 5

/** 1 − the spread of living conditions by district and level, and of reach by cohort (`gap` of its fifths). */
function cohesionOf(
  world: World,
  quality: readonly number[],
  gap: number,
  residents: readonly number[],
): number {
  const { cohorts } = world.people
  const byLevel = LEVELS.map((_, r) => {
    let total = 0
    let weight = 0
    for (let i = r; i < cohorts.length; i += LEVELS.length) {
      total += (quality[i] as number) * (cohorts[i] as number)
      weight += cohorts[i] as number
    }
    return weight > 0 ? total / weight : 0
  })
  return clamp(
    1 -
      APART * spreadOf(byDistrict(quality, cohorts), residents) -
      1.2 * (Math.max(...byLevel) - Math.min(...byLevel)) -
      0.5 * gap,
  )
}
/** Mean absolute distance from the mean, weighted. */
function spreadOf(values: readonly number[], weights: readonly number[]): number {
  const mean = weightedMean(values, weights)
  return weightedMean(
    values.map((v) => Math.abs(v - mean)),
    weights,
  )
}

/** Own attractiveness 0…1, then ½ + ½(own − others). */
function attractivenessOf(world: World, quality: number): number {
  const online = onlineServices(world)
  const rent = weightedMean(world.housing.rent, residentsByDistrict(world.people), 1)
  const affordable = affordableAt(rent)
  const own =
    0.4 * quality +
    0.2 * world.competition.jobs +
    0.15 * affordable +
    0.1 * online +
    0.15 * world.competition.image
  return clamp(0.5 + 0.5 * (own - world.competition.others))
}
export const affordableAt = (rent: number): number => clamp(0.55 - 0.6 * (rent - 1))
export function onlineServices(world: World): number {
  let n = 0
  for (const s of SERVICES) n += world.services.digital[s]
  return n / SERVICES.length
}
