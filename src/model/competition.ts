import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { bookDrawn, ledger, standing } from './ledger.ts'
import { type Levers, parts, total } from './pull.ts'
import type { Competition, Effect, World } from './world.ts'

/** How strongly image moves per quarter towards its level. Assumption. */
const IMAGE_SPEED = 0.08
/** Firms decide slowly: jobs follow the place's pull by this share per quarter. Assumption. */
const JOBS_SPEED = 0.02
/** Jobs won or lost per point of attractiveness ahead of or behind the start. Assumption (Kap. 4.10: two speeds). */
const JOBS_PULL = 1.2
/** Jobs and image a reversal of course costs while it is remembered (Kap. 2.2.3: planning security). Assumption. */
const FLIP_JOBS = 0.012
const FLIP_IMAGE = 0.02
/** Share of reversals forgotten per quarter. Assumption. */
const FORGOTTEN = 0.06
/** Beyond the scenario's years the others' lead grows by this share a quarter: the strong pull ahead (Kap. 4.10). Assumption. */
const PULL_AHEAD = 0.03
const RECENT = 8

/** Attractiveness of the other cities in a quarter; beyond the scenario's list their own path goes on. */
export function othersAt(scenario: Scenario, round: number): number {
  const path = scenario.others
  const last = path.length - 1
  if (round <= last) return path[round] ?? 0.5
  const from = Math.max(0, last - RECENT)
  let step = last > from ? ((path[last] as number) - (path[from] as number)) / (last - from) : 0
  let value = path[last] ?? 0.5
  for (let q = last; q < round; q++) {
    step *= 1 + PULL_AHEAD
    value += step
  }
  return clamp(value)
}

export const startCompetition = (scenario: Scenario): Competition => ({
  others: scenario.others[0] ?? 0.5,
  image: assume(scenario, 'image', 0.55),
  flips: 0,
  jobs: clamp(assume(scenario, 'jobs', 0.6)),
})

/** One quarter of image, jobs and the others' path. Shares 0…1. */
export function stepCompetition(
  old: Competition,
  inputs: {
    scenario: Scenario
    levers: Levers
    round: number
    trust: number
    attractiveness: number
    first: { trust: number; attractiveness: number } // before the first quarter
  },
): { competition: Competition; effects: Effect[] } {
  const { scenario, levers, round } = inputs
  const log = ledger(round)
  const others = othersAt(scenario, round)
  const goal = clamp(
    0.5 + total(levers, 'image') + 0.3 * (inputs.trust - 0.5) - FLIP_IMAGE * old.flips,
  )
  const image = old.image + (goal - old.image) * IMAGE_SPEED
  const firstImage = assume(scenario, 'image', 0.55)
  const firstJobs = clamp(assume(scenario, 'jobs', 0.6))
  const won = total(levers, 'jobs')
  const pulled = JOBS_PULL * (inputs.attractiveness - inputs.first.attractiveness)
  const wanted = clamp(firstJobs + won + pulled - FLIP_JOBS * old.flips)
  const jobs = old.jobs + (wanted - old.jobs) * JOBS_SPEED
  bookDrawn(
    log,
    'competition.image',
    'image',
    { old: old.image, next: image, start: firstImage, speed: IMAGE_SPEED },
    [
      { cause: 'rule', by: 0.5 + 0.3 * (inputs.first.trust - 0.5) - firstImage },
      { cause: standing('trust'), by: 0.3 * (inputs.trust - inputs.first.trust) },
      { cause: standing('competition.flips'), by: -FLIP_IMAGE * old.flips },
      ...parts(levers, 'image'),
    ],
  )
  bookDrawn(
    log,
    'competition.jobs',
    'jobs',
    { old: old.jobs, next: jobs, start: firstJobs, speed: JOBS_SPEED },
    [
      { cause: standing('attractiveness'), by: pulled },
      { cause: standing('competition.flips'), by: -FLIP_JOBS * old.flips },
      ...parts(levers, 'jobs'),
    ],
  )
  const forgotten = old.flips * FORGOTTEN
  log.add('competition.flips', -forgotten, 'image', standing('competition.flips'))
  log.add('competition.others', others - old.others, 'others', 'rule')
  return {
    competition: { others, image, jobs, flips: old.flips - forgotten },
    effects: log.effects,
  }
}

/** What three well-known kinds of ranking look at, and how much. Assumption; real ones weigh as differently (Kap. 4.10). */
const RANKINGS = {
  economy: { jobs: 0.6, image: 0.25, online: 0.15 },
  living: { quality: 0.6, affordable: 0.3, space: 0.1 },
  digital: { online: 0.75, devices: 0.25 },
} as const
export type Ranking = keyof typeof RANKINGS
/** Cities in each list, and how far they lie apart. Assumption. */
const CITIES = 100
const SPREAD = 0.5

/** Places in three rankings, 1 best: the same city, looked at with other weights. */
export function rankingsOf(
  world: World,
  online: number,
  affordable: number,
): Record<Ranking, number> {
  const seen: Record<string, number> = {
    jobs: world.competition.jobs,
    image: world.competition.image,
    online,
    quality: world.actual.qualityOfLife,
    affordable,
    space: world.actual.publicSpace,
    // what a ranking of devices counts is begun projects, not what they bring
    devices: clamp(world.projects.filter((p) => p.cause !== 'start').length / 12),
  }
  const place = (ranking: Ranking): number => {
    let score = 0
    for (const [what, weight] of Object.entries(RANKINGS[ranking]))
      score += weight * (seen[what] ?? 0)
    const ahead = 0.5 + (score - world.competition.others - 0.05) / SPREAD
    return Math.round(clamp(1 - ahead) * (CITIES - 1)) + 1
  }
  return { economy: place('economy'), living: place('living'), digital: place('digital') }
}
