import { acceptanceOf } from '../model/acceptance.ts'
import { arrangementOf, measureOf, partnerOf } from '../model/assume.ts'
import { answer, bargainingPower, hasStandard } from '../model/bargain.ts'
import { daysUntilItRuns } from '../model/care.ts'
import type { Measure, Scenario } from '../model/content.ts'
import { networkCurve, sum, weightedMean } from '../model/curve.ts'
import { platformRuns } from '../model/family.ts'
import { blocksIn, CLEARED_SAVES } from '../model/housing.ts'
import { rungOf } from '../model/ladder.ts'
import { residentsByDistrict } from '../model/people.ts'
import { pitchOf } from '../model/pitch.ts'
import { delivers } from '../model/pull.ts'
import { sizeOf } from '../model/size.ts'
import type { Adopt, GrantState, World } from '../model/world.ts'
import type { Quote } from './api.ts'
import type { Refusal } from './command.ts'
import { unrivalled } from './pilot.ts'

/** A pilot covers this share of the chosen districts and costs this share of the fixed part. Assumption. */
export const PILOT_COVERAGE = 0.25
const PILOT_FIXED = 0.4
/** What participation adds to the once-cost, by depth. Assumption. */
const PARTICIPATION_COST = [0, 0.01, 0.03, 0.05] as const
/** Linking a measure with other offices costs once. Assumption. */
const INTEGRATION_COST = 0.08
/** Share of the posts the city still needs when a partner runs it. Assumption. */
export const PARTNER_POSTS = 0.45
/** Share of a measure's fixed costs that falls away where the platform it runs on is paid already. Assumption. */
const PLATFORM_SPARES = 0.9
/** Share of a renewal window in quarters around its due date. Assumption. */
export const WINDOW = 2

/** A partner's price holds its own form already. */
const NO_RUNG = { once: 1, yearly: 1, posts: 1 }

/** Share of its fixed costs a measure bears itself: little where its platform runs already. */
export const fixedShare = (world: World, scenario: Scenario, measure: Measure): number =>
  platformRuns(world, scenario, measure, delivers) ? 1 - PLATFORM_SPARES : 1

/**
 * Districts a draft would still bring something to: the chosen ones without those a roll-out of the same
 * measure serves already. A city can thus go on, stage by stage, whenever money or a renewal allows it.
 */
export function openDistricts(
  world: World,
  measure: Measure,
  draft: Pick<Adopt, 'districts'>,
): number[] {
  const stages = world.projects.filter(
    (p) => p.measure === measure.id && p.value !== 'ended' && p.scale === 'rollout',
  )
  const everywhere = measure.scope === 'city' || draft.districts.length === 0
  const open: number[] = []
  for (let d = 0; d < world.space.free.length; d++)
    if ((everywhere || draft.districts.includes(d)) && !stages.some((p) => p.districts[d]))
      open.push(d)
  return open
}
/**
 * The draft as it is priced and decided: with the districts it would still reach (as it is where it reaches all or
 * nothing new), and with what its way of working together asks of the partner where the draft asks nothing else.
 */
export function staged(world: World, scenario: Scenario, measure: Measure, draft: Adopt): Adopt {
  const open = openDistricts(world, measure, draft)
  const all = world.space.free.length
  const districts = open.length === 0 || open.length === all ? draft.districts : open
  const way = arrangementOf(scenario, draft.partner ? draft.arrangement : null)
  return { ...draft, districts, terms: { ...way?.preset, ...draft.terms } }
}

export const districtsOf = (draft: Pick<Adopt, 'districts'>, n: number): boolean[] =>
  Array.from({ length: n }, (_, d) => draft.districts.length === 0 || draft.districts.includes(d))

export interface Cost {
  once: number
  yearly: number
  factor: number
  covered: number
  coverage: number
}

/** EUR once and per year of a draft: measure, districts, scale, partner's price, terms, due renewal. */
export function costOf(world: World, scenario: Scenario, measure: Measure, draft: Adopt): Cost {
  const residents = residentsByDistrict(world.people)
  const all = sum(residents)
  const chosen = districtsOf(measure.scope === 'city' ? { districts: [] } : draft, residents.length)
  let covered = 0
  for (let d = 0; d < residents.length; d++) if (chosen[d]) covered += residents[d] as number
  const pilot = draft.scale === 'pilot'
  if (pilot) covered *= PILOT_COVERAGE
  const partner = partnerOf(scenario, draft.partner)
  let factor = partner?.price ?? 1
  if (partner) {
    const { power } = bargainingPower(world, partner, null)
    factor *= answer(partner, draft.terms, power, hasStandard(world)).factor
    factor *= unrivalled(world, partner, draft)
  }
  const way = arrangementOf(scenario, partner ? draft.arrangement : null)
  const rung = partner ? NO_RUNG : rungOf(draft.legalForm)
  const own = fixedShare(world, scenario, measure)
  const fixed = measure.cost.fixed * own * (pilot ? PILOT_FIXED : 1)
  const due =
    measure.due && Math.abs(world.quarter - measure.due.quarter) <= WINDOW ? measure.due.share : 0
  const once =
    (fixed + measure.cost.perResident * covered) *
    factor *
    (way?.once ?? 1) *
    rung.once *
    (1 - due) *
    (1 + PARTICIPATION_COST[draft.participation] + (draft.integrated ? INTEGRATION_COST : 0))
  const yearly =
    (measure.cost.yearlyFixed * own * (pilot ? PILOT_FIXED : 1) +
      measure.cost.yearlyPerResident * covered) *
    factor *
    (way?.yearly ?? 1) *
    rung.yearly
  return { once, yearly, factor, covered, coverage: all > 0 ? covered / all : 0 }
}

/**
 * What a draft saves or earns, EUR per resident of the city and year at full coverage, before the evidence. Flats taken
 * down count with what one year of it spares for good, where whole blocks stand; the next years add to that.
 */
export function gainOf(world: World, scenario: Scenario, measure: Measure, draft: Adopt): number {
  const residents = residentsByDistrict(world.people)
  const chosen = districtsOf(measure.scope === 'city' ? { districts: [] } : draft, residents.length)
  const here = residents.map((n, d) => (chosen[d] ? n : 0))
  const blocks = weightedMean(
    scenario.districts.map((d) => blocksIn(d.types)),
    here,
  )
  let gain = 0
  for (const e of measure.effects)
    if (e.lever === 'saving' || e.lever === 'income') gain += e.by
    else if (e.lever === 'dismantle') gain += (e.by / 1000) * blocks * CLEARED_SAVES
  return gain
}

/** The grant that pays for a measure now, if one was won. */
export function grantFor(
  world: World,
  scenario: Scenario,
  measure: Measure,
): GrantState | undefined {
  return world.grants.find(
    (g) =>
      g.value === 'granted' &&
      scenario.grants.find((x) => x.id === g.id)?.areas.includes(measure.area),
  )
}
const grantedOf = (world: World, scenario: Scenario, measure: Measure, once: number): number =>
  paidBy(world, scenario, grantFor(world, scenario, measure)?.id ?? null, once)

/** Share of once-costs a grant pays now; more where the city is in distress. */
export function shareOf(world: World, scenario: Scenario, id: string | null): number {
  const grant = scenario.grants.find((g) => g.id === id)
  if (!grant) return 0
  const distressed =
    world.supervision.value === 'consolidation' || world.supervision.value === 'emergency'
  return distressed ? grant.shareDistressed : grant.share
}

/** What a grant still pays of an amount due, EUR: its share, up to its ceiling per resident. */
export function paidBy(world: World, scenario: Scenario, id: string | null, due: number): number {
  const rule = scenario.grants.find((g) => g.id === id)
  const state = world.grants.find((g) => g.id === id && g.value === 'granted')
  if (!rule || !state) return 0
  const ceiling = rule.max * sum(residentsByDistrict(world.people))
  return Math.max(
    0,
    Math.min(due * shareOf(world, scenario, rule.id), ceiling - state.context.received),
  )
}

/** Money of the city's own that a draft takes from this year's free means, EUR. */
export function ownMoney(world: World, scenario: Scenario, measure: Measure, draft: Adopt): number {
  const { once } = costOf(world, scenario, measure, draft)
  if (draft.funding === 'grant') return once - grantedOf(world, scenario, measure, once)
  if (draft.funding === 'loan') return once * 0.2
  // citizen shares may find no buyers: the city must be able to pay all of it
  return once
}

export function quoteOf(
  world: World,
  scenario: Scenario,
  measure: Measure,
  wanted: Adopt,
  affordable: Refusal | null,
): Quote {
  const draft = staged(world, scenario, measure, wanted)
  const cost = costOf(world, scenario, measure, draft)
  const residents = sum(residentsByDistrict(world.people))
  const gain = gainOf(world, scenario, measure, draft) * residents
  const pitch = pitchOf(world, measure, draft)
  const effect = measure.curve === 'network' ? networkCurve(cost.coverage) : cost.coverage
  const posts: Record<string, number> = {}
  for (const [kind, n] of Object.entries(measure.posts))
    posts[kind] = (n ?? 0) * (draft.partner ? PARTNER_POSTS : rungOf(draft.legalForm).posts)
  return {
    once: cost.once,
    yearly: cost.yearly,
    savings: {
      low: gain * effect * pitch.low,
      high: gain * effect * pitch.high,
    },
    posts,
    days: sizeOf(scenario) * daysUntilItRuns(measure, draft),
    granted: draft.funding === 'grant' ? grantedOf(world, scenario, measure, cost.once) : 0,
    covered: cost.covered,
    coverage: cost.coverage,
    effect,
    acceptance: acceptanceOf(world, scenario, measure, draft, world.measured.trust.value),
    free: world.finance.freeThisYear - boundByAgenda(world, scenario),
    affordable,
    pitch,
  }
}

/** Own money the papers already on the agenda would take. */
export function boundByAgenda(world: World, scenario: Scenario): number {
  let bound = 0
  for (const paper of world.council.agenda) {
    const m = measureOf(scenario, paper.measure)
    if (m) bound += ownMoney(world, scenario, m, paper.draft)
  }
  return bound
}
