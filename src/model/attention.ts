import { clamp } from './curve.ts'
import { BANDS, LEVELS } from './ids.ts'
import { ledger } from './ledger.ts'
import { type Levers, parts } from './pull.ts'
import type { Attention, Divide, Effect, Project } from './world.ts'

const PER = BANDS.length * LEVELS.length
/** How a defect comes to be known, by weight: someone walks past, a device reports, a resident reports online
 * (Kap. 4.4.1). Assumptions. */
const WALKED = 0.3
const BY_DEVICE = 0.7
const REPORTED = 0.4
/** Share of the way to the new plan in a quarter: upkeep is planned for a year. Assumption. */
const PLANNED = 0.5
/** Share of the way to where a model would place services in a quarter. Assumption. */
const MOVED = 0.25

export const startAttention = (districts: number): Attention => ({
  plan: new Array<number>(districts).fill(1),
  neglect: new Array<number>(districts).fill(0),
  placed: new Array<number>(districts).fill(0),
})

export interface AttentionInputs {
  round: number
  levers: Levers
  residents: readonly number[]
  cohorts: readonly number[]
  divide: Pick<Divide, 'access' | 'skill' | 'trust'>
  sensing: readonly Project[] // running projects with devices in the field
  opaque: (project: string) => number // share of a model's workings the city cannot see and correct, 0…1
  surveyed: boolean // a survey or a walk has looked at every district alike
  upkeepShare: number // share of the need for upkeep that is done at all
}

/**
 * Where the administration looks, and what it does there. True need is the same for every resident; what is
 * known of it is not. Upkeep follows the defects that are known, and a model places services where demand is
 * reported (Kap. 4.4.1: one looks where the light falls). A survey or a walk levels both.
 */
export function stepAttention(
  attention: Attention,
  inputs: AttentionInputs,
): { attention: Attention; effects: Effect[] } {
  const { residents, sensing, levers, surveyed } = inputs
  const log = ledger(inputs.round)
  const reports = reportsOf(inputs)
  const known = residents.map((_, d) => {
    if (surveyed) return 1
    let unseen = 1
    for (const p of sensing) unseen *= 1 - clamp(p.coverage[d] as number)
    return WALKED + BY_DEVICE * (1 - unseen) + REPORTED * (reports[d] as number)
  })
  const mean = meanOf(known, residents)
  const pulls = parts(levers, 'modelPlan')
  let model = 0
  for (const p of pulls) model += p.by * inputs.opaque(p.cause)
  model = surveyed ? 0 : clamp(model)
  const placing = pulls[0]?.cause ?? 'rule'
  const looking = sensing[sensing.length - 1]?.id ?? 'rule'
  const plan = attention.plan.slice()
  const neglect = attention.neglect.slice()
  const placed = attention.placed.slice()
  for (let d = 0; d < residents.length; d++) {
    const share = ((known[d] as number) / mean - (plan[d] as number)) * PLANNED
    plan[d] = (plan[d] as number) + share
    log.add('attention.plan', share, 'streetlamp', looking, d)
    const missed = 0.25 * inputs.upkeepShare * (1 - (plan[d] as number))
    neglect[d] = (neglect[d] as number) + missed
    log.add('attention.neglect', missed, 'streetlamp', looking, d)
    const moved = (model * ((reports[d] as number) - 1) - (placed[d] as number)) * MOVED
    placed[d] = (placed[d] as number) + moved
    log.add('attention.placed', moved, 'modelBias', placing, d)
  }
  return { attention: { plan, neglect, placed }, effects: log.effects }
}

/** What residents of a district report online, against the city's mean of 1: who can, and who still trusts it helps. */
function reportsOf(inputs: AttentionInputs): number[] {
  const { cohorts, divide, residents } = inputs
  const reported = residents.map((n, d) => {
    let count = 0
    for (let i = d * PER; i < (d + 1) * PER; i++)
      count +=
        (cohorts[i] as number) *
        Math.min(divide.access[i] as number, divide.skill[i] as number) *
        (divide.trust[i] as number)
    return n > 0 ? count / n : 0
  })
  const mean = meanOf(reported, residents)
  return reported.map((r) => (mean > 0 ? r / mean : 1))
}

function meanOf(values: readonly number[], weights: readonly number[]): number {
  let total = 0
  let all = 0
  for (let d = 0; d < values.length; d++) {
    total += (values[d] as number) * (weights[d] as number)
    all += weights[d] as number
  }
  return all > 0 ? total / all : 0
}
