import { isAreal, lackByDistrict, SPLIT } from './cascadePlace.ts'
import type { NodeRule, Scenario } from './content.ts'
import { BANDS, LEVELS, NODES, type NodeId } from './ids.ts'
import { kept } from './kept.ts'
import type { Crisis } from './world.ts'

/** Who lacks a service more than others, by age band; means nothing for the total. Assumptions: bed days and
 * care places rise with age, old people reach for cash and cannot carry water, the working-age drive. */
const BY_BAND: Partial<Record<NodeId, readonly number[]>> = {
  heat: [1.3, 0.8, 0.8, 0.9, 1.1, 1.4, 1.7],
  telecoms: [0.6, 1.1, 1.1, 1.1, 1, 0.9, 0.9],
  water: [1, 1, 1, 1, 1, 1.2, 1.4],
  trafficControl: [0.7, 1, 1.3, 1.2, 0.8, 0.5, 0.3],
  lighting: [0.8, 1.1, 1, 1, 1, 1.2, 1.2],
  transit: [1.4, 1.6, 0.9, 0.8, 1, 1, 0.8],
  hospital: [0.6, 0.4, 0.5, 0.9, 1.6, 2.3, 3],
  careHomes: [0, 0, 0, 0, 0.3, 1, 3.5],
  controlCentre: [0.7, 0.7, 0.7, 0.9, 1.4, 2.2, 3],
  payment: [0.2, 1.2, 1.2, 1.1, 0.9, 0.8, 0.7],
}
/** The same by resource level: without reserves of cash, car or a second heater. Assumption. */
const BY_LEVEL: Partial<Record<NodeId, readonly number[]>> = {
  heat: [1.2, 1, 0.9],
  transit: [1.4, 1, 0.7],
  payment: [1.4, 1, 0.7],
}
const PER = BANDS.length * LEVELS.length

/** Of one service: people-equivalents that lack it per hour of full failure, and how they spread. */
export interface LossWeight {
  perHour: number // person-hours per hour without the service
  pattern: number[] | null // by band × level; null = nobody
}

/** Weights of all services in the order of NODES. `cohorts`: residents, cohort-shaped. */
export const lossWeights = kept((scenario: Scenario, cohorts: readonly number[]): LossWeight[] => {
  const groups = new Array<number>(PER).fill(0)
  for (let i = 0; i < cohorts.length; i++)
    groups[i % PER] = (groups[i % PER] as number) + (cohorts[i] as number)
  return NODES.map((id) => {
    const rule = scenario.nodes.find((n) => n.id === id)
    if (!rule) return { perHour: 0, pattern: null }
    const pattern: number[] = []
    let served = 0
    let spread = 0
    for (let g = 0; g < PER; g++) {
      const band = Math.floor(g / LEVELS.length)
      const counted = servedBy(rule, band)
      const weight = counted
        ? (BY_BAND[id]?.[band] ?? 1) * (BY_LEVEL[id]?.[g % LEVELS.length] ?? 1)
        : 0
      pattern.push(weight)
      if (counted) served += groups[g] as number
      spread += weight * (groups[g] as number)
    }
    if (spread <= 0) return { perHour: 0, pattern: null }
    return { perHour: served * rule.weight, pattern }
  })
})
const servedBy = (rule: NodeRule, band: number): boolean =>
  rule.served === 'all' || rule.bands.includes(BANDS[band] as string)

/**
 * Adds the hours without each service (`missing`, by NODES) to the person-hours by service (changes `lost`)
 * and by cohort (returned, cohort-shaped); both grow by the same total. What reaches people through mains
 * and masts is lacked where it is gone: by `dark`, the mean share gone of each part, or, where a service is not
 * split by place, the mean share `gone` falls on districts in `order`. `felt`:
 * share of a missing hour that a group (band × level) feels; who was warned feels less.
 */
export function spreadLoss(
  before: readonly number[],
  lost: number[],
  missing: readonly number[],
  weights: readonly LossWeight[],
  cohorts: readonly number[],
  where: {
    order: readonly number[]
    gone: readonly number[]
    places: Crisis['places']
    dark: readonly number[]
  },
  felt: readonly number[],
): number[] {
  const districts = Math.floor(cohorts.length / PER)
  const residents = new Array<number>(districts).fill(0)
  for (let i = 0; i < districts * PER; i++) {
    const d = Math.floor(i / PER)
    residents[d] = (residents[d] as number) + (cohorts[i] as number)
  }
  const everywhere = residents.map(() => 1)
  const after = cohorts.map((_, i) => before[i] ?? 0)
  const hit = new Array<number>(cohorts.length).fill(0)
  for (let n = 0; n < weights.length; n++) {
    const weight = weights[n] as LossWeight
    const hours = (missing[n] as number) * weight.perHour
    if (hours <= 0 || !weight.pattern) continue
    const id = NODES[n] as NodeId
    const parted = SPLIT.indexOf(id)
    const lack =
      parted >= 0
        ? inDistricts(where, parted, districts)
        : isAreal(id)
          ? lackByDistrict(where.order, residents, where.gone[n] as number)
          : everywhere
    let served = 0
    let missed = 0
    for (let d = 0, i = 0; d < districts; d++) {
      const here = lack[d] as number
      for (let g = 0; g < PER; g++, i++) {
        const share = here * (cohorts[i] as number) * (weight.pattern[g] as number)
        served += share
        missed += hit[i] = share * (felt[g] as number)
      }
    }
    if (served <= 0) continue
    const per = hours / served
    lost[n] = (lost[n] as number) + per * missed
    for (let i = 0; i < hit.length; i++) after[i] = (after[i] as number) + per * (hit[i] as number)
  }
  return after
}

/** Share of a split service gone by district. */
function inDistricts(
  where: { places: Crisis['places']; dark: readonly number[] },
  parted: number,
  districts: number,
): number[] {
  const lack = new Array<number>(districts).fill(0)
  where.places.forEach((place, p) => {
    for (const d of place.districts) lack[d] = where.dark[parted * where.places.length + p] ?? 0
  })
  return lack
}
