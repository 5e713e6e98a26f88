import { acceptanceOf, participated, tangible } from './acceptance.ts'
import { partnerOf } from './assume.ts'
import type { Measure, Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { draw } from './draw.ts'
import { GROUPS, type GroupId, type TermId } from './ids.ts'
import type { Adopt, Bargained, Lean, World } from './world.ts'

/** What a granted wish adds to the lean of the group that asked for it. Assumption. */
const WON = 0.2

/** Clauses a group looks for in a contract, and what each step of one is worth to it. Assumptions. */
export const CARES: Record<GroupId, readonly TermId[]> = {
  business: ['local', 'price'],
  social: ['social', 'data'],
  environment: ['criteria', 'transparency'],
  security: ['outage', 'updates'],
  heritage: ['exit', 'steering'],
}
const CLAUSE = 0.04
/** What taking a partner's own offer as it came costs with those who were not asked. Assumption. */
const ARRANGED = -0.06

/** A paper of the administration starts with credit: most pass in German councils. Assumption. */
const MAYOR = 0.28

/** How each group of the council leans, with reasons (Kap. 4.6.1). Interests, not parties. */
export function leans(
  world: World,
  scenario: Scenario,
  measure: Measure,
  draft: Adopt,
  once: number,
  trust: number,
  bargained: readonly Bargained[] = [],
): Lean[] {
  const acceptance = acceptanceOf(world, scenario, measure, draft, trust)
  const moves = participated(measure, 1, tangible(world, scenario)) > 0
  const arranged = isArranged(world, draft)
  const free = Math.max(1, world.finance.freeThisYear)
  return GROUPS.map((group) => {
    const rules = scenario.groups.find((g) => g.id === group)
    const reasons: { rule: string; by: number }[] = []
    const count = (rule: string, by: number) => {
      if (by !== 0) reasons.push({ rule, by })
    }
    count('interest', 0.55 * (measure.groups[group] ?? 0))
    count('acceptance', 0.9 * (acceptance - 0.42))
    count(
      'money',
      draft.funding === 'own' || draft.funding === 'shares'
        ? -0.35 * clamp(once / free)
        : draft.funding === 'loan'
          ? -0.25 * clamp(once / free)
          : 0.08,
    )
    count('caution', -0.25 * (rules?.caution ?? 0.3) * (draft.scale === 'rollout' ? 1 : 0.35))
    count('participation', moves ? 0.08 * (draft.participation - 1) : 0)
    count('arranged', arranged ? ARRANGED : 0)
    if (draft.partner)
      count('clauses', CLAUSE * CARES[group].reduce((sum, t) => sum + (draft.terms[t] ?? 0), 0))
    count('operating', draft.operating ? 0.04 : -0.08)
    count('goodwill', 0.4 * (world.council.goodwill[group] - 0.5))
    count(
      'security',
      group === 'security' && measure.devices ? -0.15 * measure.devices.exposure : 0,
    )
    count('mayor', MAYOR)
    if (bargained.some((b) => b.group === group && b.answer === 'granted')) count('bargained', WON)
    let lean = 0
    for (const r of reasons) lean += r.by
    return { group, seats: scenario.seats[group], lean: clamp(lean, -1, 1), reasons }
  })
}

/** A partner's own offer, taken as it came: nobody else was asked, nothing was asked for. */
export const isArranged = (world: World, draft: Pick<Adopt, 'measure' | 'partner' | 'terms'>) =>
  draft.partner !== null &&
  Object.keys(draft.terms).length === 0 &&
  world.offers.some((o) => o.measure === draft.measure && o.partner === draft.partner)

/**
 * Who drove a decision (Kap. 4.7.2)? A firm did where it brought the matter up, or where the city took its
 * product off the shelf: no clause of its own, nobody heard, linked with nothing. What the city's own or the
 * neighbours' works run is the city's idea.
 */
export function isOthersIdea(world: World, scenario: Scenario, draft: Adopt): boolean {
  const kind = partnerOf(scenario, draft.partner)?.kind
  if (kind === undefined) return false
  if (world.offers.some((o) => o.measure === draft.measure && o.partner === draft.partner))
    return true
  const shelf =
    Object.keys(draft.terms).length === 0 && draft.participation === 0 && !draft.integrated
  return shelf && kind !== 'municipal' && kind !== 'neighbours'
}

/** Chance that one seat of a group votes yes. */
const chance = (lean: number): number => clamp(0.5 + 0.75 * lean, 0.02, 0.98)

/** Share of the doubtful seats a forecast leaves open; the rest it dares to call. Assumption. */
const UNSURE = 0.45

/** Forecast: seats safe for yes, open, safe for no. */
export function forecast(list: readonly Lean[]): { yes: number; open: number; no: number } {
  let yes = 0
  let no = 0
  let all = 0
  for (const l of list) {
    all += l.seats
    const p = chance(l.lean)
    const spread = Math.min(p, 1 - p) * UNSURE
    yes += Math.floor(l.seats * Math.max(0, p - spread))
    no += Math.floor(l.seats * Math.max(0, 1 - p - spread))
  }
  return { yes, open: all - yes - no, no }
}

/** The vote itself: every seat is drawn, keyed by round, measure and seat. */
export function castVotes(
  world: World,
  list: readonly Lean[],
  measure: string,
): Record<GroupId, { yes: number; no: number }> {
  const out = {} as Record<GroupId, { yes: number; no: number }>
  for (const l of list) {
    let yes = 0
    // a group mostly votes as one: half of the chance is shared by the group, half by the seat
    const mood = draw(world.seed, 'mood', l.group, measure, world.quarter) - 0.5
    for (let s = 0; s < l.seats; s++)
      if (
        draw(world.seed, 'seat', l.group, s, measure, world.quarter) < chance(l.lean + 0.25 * mood)
      )
        yes++
    out[l.group] = { yes, no: l.seats - yes }
  }
  return out
}
