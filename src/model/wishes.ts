import { concerns } from './acceptance.ts'
import { partnerOf } from './assume.ts'
import { answer, bargainingPower, hasStandard } from './bargain.ts'
import type { Measure, Scenario } from './content.ts'
import { CARES } from './council.ts'
import { reachByCohort } from './divide.ts'
import { BANDS, cohortAt, type GroupId, LEVELS, SERVICES, type TermStep } from './ids.ts'
import type { Adopt, Wish, World } from './world.ts'

/**
 * What each group of the council asks for first, from its interest: those who fear for the till want a line
 * in the budget, those who speak for the unreached a counter, those who keep what is there a trial
 * (Kap. 4.6.1, 4.8.1). Order: assumption.
 */
const FIRST: Record<GroupId, readonly Wish['kind'][]> = {
  business: ['costCap', 'operating', 'district', 'clause'],
  social: ['counter', 'hearing', 'district', 'clause'],
  environment: ['clause', 'hearing', 'pilot', 'operating'],
  security: ['clause', 'pilot', 'operating'],
  heritage: ['pilot', 'hearing', 'clause', 'operating'],
}

/** What a group could ask for to support a draft, most wanted first: only what the draft does not hold yet and can. */
export const wishesOf = (
  world: World,
  scenario: Scenario,
  measure: Measure,
  draft: Adopt,
  group: GroupId,
): Wish[] => FIRST[group].flatMap((kind) => wishFor(kind, world, scenario, measure, draft, group))

function wishFor(
  kind: Wish['kind'],
  world: World,
  scenario: Scenario,
  measure: Measure,
  draft: Adopt,
  group: GroupId,
): Wish[] {
  switch (kind) {
    case 'clause':
      return clauseFor(world, scenario, draft, group)
    case 'hearing':
      if (measure.abstract || !concerns(measure) || draft.participation > 1) return []
      return [{ kind, depth: draft.participation === 0 ? 1 : 2 }]
    case 'pilot': {
      const begun = world.projects.some((p) => p.measure === measure.id && p.value !== 'ended')
      return draft.scale === 'rollout' && measure.time.pilot > 0 && !begun ? [{ kind }] : []
    }
    case 'district': {
      const missing = districtFor(world, scenario, draft, group)
      return measure.scope === 'districts' && missing !== null ? [{ kind, district: missing }] : []
    }
    case 'operating':
      return draft.operating ? [] : [{ kind }]
    case 'counter': {
      const closing = SERVICES.find(
        (s) =>
          world.services.mode[s] !== 'digital' &&
          measure.effects.some((e) => e.lever === 'digitalChannel' && e.target === s && e.by > 0),
      )
      return closing ? [{ kind, service: closing }] : []
    }
    case 'costCap':
      return draft.partner === null ? [] : [{ kind }]
  }
}

/** The first of the group's own clauses the partner would still give a step on. */
function clauseFor(world: World, scenario: Scenario, draft: Adopt, group: GroupId): Wish[] {
  const partner = partnerOf(scenario, draft.partner)
  if (!partner) return []
  const { power } = bargainingPower(world, partner, null)
  const got = (terms: Adopt['terms']) => answer(partner, terms, power, hasStandard(world)).accepted
  const now = got(draft.terms)
  for (const term of CARES[group]) {
    if (now[term] === 2) continue
    const step = (now[term] + 1) as TermStep
    if (got({ ...draft.terms, [term]: step })[term] === step)
      return [{ kind: 'clause', term, step }]
  }
  return []
}

/** The district a group misses in a draft: for business the most central, for social the worst reached. */
function districtFor(
  world: World,
  scenario: Scenario,
  draft: Adopt,
  group: GroupId,
): number | null {
  if (draft.districts.length === 0) return null
  const worth =
    group === 'business' ? scenario.districts.map((d) => d.centrality) : unreached(world)
  let best: number | null = null
  for (let d = 0; d < worth.length; d++)
    if (
      !draft.districts.includes(d) &&
      (best === null || (worth[d] as number) > (worth[best] as number))
    )
      best = d
  return best
}

/** Share of adults the everyday services do not reach, by district. */
function unreached(world: World): number[] {
  const { reach } = reachByCohort(world.divide, world.services)
  return world.divide.line.map((_, d) => {
    let adults = 0
    let out = 0
    for (let b = 1; b < BANDS.length; b++)
      for (let r = 0; r < LEVELS.length; r++) {
        const i = cohortAt(d, b, r)
        adults += world.people.cohorts[i] as number
        out += (world.people.cohorts[i] as number) * (1 - (reach[i] as number))
      }
    return adults > 0 ? out / adults : 0
  })
}

/** The draft as it reads once a wish is granted. A promise changes nothing in the paper itself. */
export function granted(draft: Adopt, wish: Wish): Adopt {
  switch (wish.kind) {
    case 'clause':
      return { ...draft, terms: { ...draft.terms, [wish.term]: wish.step } }
    case 'hearing':
      return { ...draft, participation: wish.depth }
    case 'pilot':
      return { ...draft, scale: 'pilot' }
    case 'district':
      return { ...draft, districts: [...draft.districts, wish.district].sort((a, b) => a - b) }
    case 'operating':
      return { ...draft, operating: true }
    default:
      return draft
  }
}
