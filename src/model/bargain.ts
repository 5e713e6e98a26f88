import { capacityOf } from './admin.ts'
import type { Partner } from './content.ts'
import { clamp } from './curve.ts'
import { type LegalForm, TERMS, type TermId, type TermStep, type Terms } from './ids.ts'
import { inForce, isOpen } from './inForce.ts'
import { goingOver, leavingAtEnd, leavingCost } from './leaving.ts'
import type { Contract, World } from './world.ts'

/** Length of a contract in quarters by step of the term `duration`. Study: five years as the example; the rest assumption. */
export const DURATION = [40, 20, 12] as const
/** What a partner adds to the index a year, by step of the term `price`, and the caps of the steps. Assumptions
 * after the clauses' own words: free, at most 3 per cent, index of at most 2 per cent. */
const ON_TOP = [0.03, 0.01, 0] as const
const CAP = [1, 0.03, 0.02] as const

/** Chance a year that a partner declares a new version necessary, by step of `price`, and its price in yearly
 * fees (Kap. 4.5.1). Assumptions. */
export const UPGRADE = [0.18, 0.08, 0] as const
export const RUNNING_PRICE = 0.4

/** Years over which both sides spread the cost of leaving when they reckon what staying is worth. Assumption. */
const SPREAD = 8
/** Price of the nearest other offer over the index: with a credible rival, and where all must be built anew. Assumptions. */
const RIVAL = 1.02
const NO_RIVAL = 1.3
/** Share of the cost of leaving a credible rival bears to win the city; the threat alone lowers the price. Assumption. */
const BUYS_IN = 0.8
/** How much of what it could ask a partner asks, by legal form: a public one answers to the council. Assumption. */
const GREED: Record<LegalForm, number> = {
  own: 0,
  ownEnterprise: 0.05,
  institution: 0.1,
  municipalFirm: 0.15,
  neighbours: 0.2,
  joint: 0.6,
  private: 1,
}
/** Share of all fees from which one partner dominates the table. Assumption (Kap. 4.7.3). */
const DOMINANT = 0.4
/** Quarters after which standard contracts have come about (Kap. 4.7.2: in the medium term). Assumption. */
const STANDARD_FROM = 12
/** Steps a partner takes as a fair wish before it feels overburdened, and what each one beyond adds. Assumptions. */
const FAIR = { steps: 8, power: 12, each: 0.012 } as const
/** Matters that drive bidders away at their strongest step, and what a missing bidder adds. Assumptions. */
export const SCARES: readonly TermId[] = ['exit', 'openness', 'liability', 'transparency']
const BIDDER_GONE = 0.02
/** Matters a city must never give away (Kap. 4.7.2): who has none of them bargains from below. */
const NEVER: readonly TermId[] = ['steering', 'exit', 'data', 'openness']

/** A city that keeps its word, what each tender held teaches about the next, what missing hands take, and what each matter
 * given away elsewhere is known for. Assumptions (Kap. 4.7.2, 4.7.3). */
const RELIABLE = 0.02
const TENDERED = 0.02
const SHORT = 0.12
const GIVEN_AWAY = 0.01

/** Contracts this city has put out to tender and signed since the first day. */
const tendersHeld = (world: Pick<World, 'contracts'>): number =>
  world.contracts.filter(
    (c) => c.cause !== 'start' && !isOpen(c) && (c.award === 'national' || c.award === 'european'),
  ).length
/** Matters it must never give away and has, in other contracts signed since the first day, whoever holds them. */
const givenAway = (world: Pick<World, 'contracts'>, at: Pick<Contract, 'terms'> | null): number => {
  let n = 0
  for (const c of world.contracts)
    if (c.cause !== 'start' && inForce(c) && c.terms !== at?.terms)
      n += NEVER.filter((t) => c.terms[t] === 0).length
  return n
}

/** Yearly rise of a fee, share, by the index of that year and the step of the term `price`. */
export const riseOf = (step: TermStep, index: number): number =>
  Math.min(CAP[step], index + ON_TOP[step])

/** What of the World decides at the table. */
export type Table = Pick<
  World,
  'admin' | 'contracts' | 'owners' | 'competition' | 'pulls' | 'quarter'
>

/** Whether the city learns from others: posts shared with neighbours, groups of towns that exchange (Kap. 4.7.3). */
export const hasPeers = (world: Pick<World, 'pulls' | 'quarter'>): boolean =>
  world.pulls.some((p) => p.lever === 'posts' && p.until > world.quarter + 4)

/** Whether standard contracts exist for what a city wants: with time, sooner where towns exchange. */
export const hasStandard = (world: Pick<World, 'pulls' | 'quarter'>): boolean =>
  world.quarter >= standardFrom(world)
/** The quarter from which they exist. */
export const standardFrom = (world: Pick<World, 'pulls' | 'quarter'>): number =>
  hasPeers(world) ? STANDARD_FROM / 2 : STANDARD_FROM

/** Share of all running fees that go to one partner, 0…1. */
export function shareOfFees(world: Pick<World, 'contracts' | 'owners'>, partner: string): number {
  let all = 0
  let mine = 0
  for (const c of world.contracts) {
    if (!inForce(c)) continue
    all += c.fee
    if (c.partner === partner || world.owners[c.partner]?.by === partner) mine += c.fee * c.split
  }
  return all > 0 ? mine / all : 0
}

/** Bargaining power of the city, 0…1, and what makes it (Kap. 4.7.2, 4.7.3). */
export function bargainingPower(
  world: Table,
  partner: Partner,
  contract: Pick<
    Contract,
    'terms' | 'fee' | 'coupled' | 'ownKnowledge' | 'context' | 'bound'
  > | null,
): { power: number; position: { id: string; by: number }[] } {
  const { admin } = world
  const position: { id: string; by: number }[] = []
  let power = 0.3
  const count = (id: string, by: number) => {
    if (by === 0) return
    power += by
    position.push({ id, by })
  }
  const it = admin.posts.it > 0 ? admin.filled.it / admin.posts.it : 0
  count('ownExperts', 0.2 * (it - 0.5))
  count('skill', 0.25 * (admin.skill - 0.4))
  count('ownConcept', 0.15 * admin.strategy + 0.1 * (admin.understanding - 0.4))
  count('confidence', 0.1 * (admin.awarenessTop - 0.5))
  count('rivals', 0.07 * Math.min(3, partner.rivals))
  count('knowledgeLead', -0.2 * partner.skillLead)
  const decided = admin.initiativeOwn + admin.initiativeOffered
  if (decided > 0) count('driven', 0.08 * (admin.initiativeOwn / decided - 0.5))
  if (hasPeers(world)) count('peers', 0.05)
  count('reliable', RELIABLE - 0.015 * Math.min(4, world.competition.flips))
  count('procurement', TENDERED * Math.min(3, tendersHeld(world)))
  count('shortage', -SHORT * (1 - capacityOf(admin)))
  count('example', -GIVEN_AWAY * Math.min(6, givenAway(world, contract)))
  count('dominance', -0.3 * Math.max(0, shareOfFees(world, partner.id) - DOMINANT))
  if (contract && contract.fee > 0) {
    count('leaving', -0.12 * Math.min(3, leavingCost(contract) / contract.fee))
    count('given', -0.02 * NEVER.filter((t) => contract.terms[t] === 0).length)
    if (contract.context.endsIn <= 1) count('deadline', -0.06)
  }
  return { power: clamp(power, 0.02, 0.95), position }
}

export interface Answer {
  term: TermId
  wanted: TermStep
  got: TermStep
  answer: 'accepts' | 'meets' | 'refuses'
}

/**
 * How many steps a partner gives way on each term, and what that costs per year. The more a city demands at
 * once, the less it gets of each, and beyond what is fair it pays for every further wish; hard matters drive
 * bidders away. Giving away is paid badly. `standard`: middle steps are usual and count as no demand.
 */
export function answer(
  partner: Partner,
  wanted: Partial<Terms>,
  power: number,
  standard = false,
): { accepted: Terms; answers: Answer[]; factor: number } {
  const accepted = { ...partner.terms }
  const answers: Answer[] = []
  let factor = 1
  let asked = 0
  for (const term of TERMS) {
    const want = wanted[term]
    const offered = partner.terms[term]
    if (want === undefined || want <= offered) {
      if (want !== undefined && want < offered) {
        accepted[term] = want
        factor -= (partner.stepPrice * (offered - want)) / 2
      }
      continue
    }
    const most = partner.accepts[term] ?? 2
    const usual = standard && most >= 1 ? 1 : 0
    const limit = Math.min(
      most,
      power > 0.25 + 0.03 * asked ? 2 : Math.max(usual, offered + (power > 0.12 ? 1 : 0)),
    )
    const got = Math.max(offered, Math.min(want, limit)) as TermStep
    accepted[term] = got
    const paid = Math.max(0, got - Math.max(offered, usual))
    factor += partner.stepPrice * paid * (1.25 - 0.5 * power)
    if (got === 2 && SCARES.includes(term)) factor += BIDDER_GONE / Math.max(1, partner.rivals)
    asked += Math.max(0, want - Math.max(offered, usual))
    answers.push({
      term,
      wanted: want,
      got,
      answer: got >= want ? 'accepts' : got > offered ? 'meets' : 'refuses',
    })
  }
  factor += FAIR.each * Math.max(0, asked - FAIR.steps - FAIR.power * power)
  return { accepted, answers, factor: Math.max(0.8, factor) }
}

/**
 * What the partner asks at renewal, EUR per year: between the indexed fee and the rival's price plus the
 * yearly cost of leaving, split by bargaining power. No flag: a city that can leave pays little more. `fits`: a
 * rival's parts fit, so going over to it costs no rebuilding.
 */
export function renewalPrice(
  contract: Contract,
  partner: Partner,
  power: number,
  rivals: number,
  fits = false,
): number {
  const indexed = contract.indexed
  const rival = indexed * (rivals > 0 ? RIVAL : NO_RIVAL)
  const way = fits ? goingOver(contract) : leavingAtEnd(contract)
  const leaving = (way / SPREAD) * (rivals > 0 ? 1 - BUYS_IN : 1)
  const floor = Math.max(indexed, contract.fee * 0.98)
  const room = Math.max(0, rival + leaving - floor)
  return (
    floor + room * (1 - power) * GREED[contract.legalForm === 'joint' ? 'joint' : partner.legalForm]
  )
}
