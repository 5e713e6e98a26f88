import { partnerOf } from './assume.ts'
import type { Measure, Scenario } from './content.ts'
import { SERVICES, type ServiceId, TERMS } from './ids.ts'
import { inForce } from './inForce.ts'
import type { Draw } from './ledger.ts'
import type { Contract, Project, Services } from './world.ts'

/**
 * What it takes to do things well, in person-days of a city of the reference size (see size.ts). Each is right
 * by itself; whoever does all of it everywhere runs out of people. Sizes: assumptions. Directions: Kap. 4.6.2
 * (staff is short), 4.7.2 (a clause works where someone minds it), 4.8.1 (hearing people takes time), 4.8.2
 * (two ways need two crews).
 */
/** Days a quarter of bringing a measure in, and more for each post it will need. */
const INTRODUCE = { base: 30, perPost: 25, pilot: 0.5 } as const
/** Quarters that hearing people takes before anything is built, by depth: notice, hearing, on site, forum. */
export const HEARING = [0, 1, 1, 2] as const
/** Days that hearing people takes in all, by the same depth. */
const HEARD = [0, 15, 45, 100] as const
/** Days a quarter of linking a measure with other offices, while it is brought in. */
const LINK = 20
/** Days a quarter to mind a clause, for each step beyond what the partner offers anyway. */
const MIND = 0.5
/** Days a quarter to run one way to one everyday service: hybrid runs two. */
const WAY = 22

/** Days a quarter while a measure is brought in: by itself, and for its links to other offices. */
export const introductionDays = (measure: Measure, scale: Project['scale']): number => {
  let posts = 0
  for (const n of Object.values(measure.posts)) posts += n ?? 0
  return (INTRODUCE.base + INTRODUCE.perPost * posts) * (scale === 'pilot' ? INTRODUCE.pilot : 1)
}
export const linkDays = (project: Pick<Project, 'integrated'>): number =>
  project.integrated ? LINK : 0

/** Days a quarter while people are heard. */
export const hearingDays = (depth: Project['participation']): number =>
  HEARING[depth] > 0 ? HEARD[depth] / HEARING[depth] : 0

/** Quarters a measure is brought in once it begins, at full speed. */
const introductionQuarters = (measure: Measure, scale: Project['scale']): number =>
  Math.max(1, scale === 'pilot' ? measure.time.pilot : measure.time.rollout)

/** Days in all until a measure runs, as a paper says them. */
export function daysUntilItRuns(
  measure: Measure,
  draft: Pick<Project, 'scale' | 'participation' | 'integrated'>,
): number {
  const quarters = introductionQuarters(measure, draft.scale)
  return (
    HEARD[draft.participation] +
    quarters * (introductionDays(measure, draft.scale) + linkDays(draft))
  )
}

/** Days a quarter that the clauses won beyond each partner's offer take to mind, by contract; what was signed before the first day is in the duties. */
export function mindingDays(contracts: readonly Contract[], scenario: Scenario): Draw[] {
  const out: Draw[] = []
  for (const c of contracts) {
    if (!inForce(c) || c.cause === 'start') continue
    const offered = partnerOf(scenario, c.partner)?.terms
    let steps = 0
    for (const t of TERMS) steps += Math.max(0, c.terms[t] - (offered?.[t] ?? 0))
    if (steps > 0) out.push({ cause: c.id, by: MIND * steps, rule: 'contractTerms' })
  }
  return out
}

const ways = (mode: Services['mode'][ServiceId]): number => (mode === 'hybrid' ? 2 : 1)

/** Days a quarter that ways opened or closed since the first day take or spare, by who set the channel. */
export function channelDays(
  services: Services,
  scenario: Scenario,
  causeOf: (s: ServiceId) => string,
): Draw[] {
  const out: Draw[] = []
  for (const s of SERVICES) {
    const first = scenario.channels[s].digital > 0 ? 'hybrid' : 'analogue'
    const more = ways(services.mode[s]) - ways(first)
    if (more !== 0) out.push({ cause: causeOf(s), by: WAY * more, rule: 'channels' })
  }
  return out
}
