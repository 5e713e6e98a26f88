import type { Partner } from './content.ts'
import { clamp } from './curve.ts'
import { TERMS, type TermId, type TermStep, type Terms } from './ids.ts'
import type { Admin, Contract } from './world.ts'

/** Length of a contract in quarters by step of the term `duration`. Study: five years as the example; the rest assumption. */
export const DURATION = [40, 20, 12] as const
/** Yearly price rise by step of the term `price`: free, capped, indexed. Assumption. */
export const PRICE_RISE = [0.05, 0.03, 0.02] as const
/** The index contracts of this kind follow, per year. Assumption, as the step `indexed` of the term `price`. */
const INDEX = 0.02
/** Cost of leaving in yearly fees, by step of the term that governs it. Assumptions (Kap. 4.7.2). */
const LEAVE = {
  exit: [1.1, 0.5, 0.15], // penalty
  openness: [1, 0.45, 0.12], // migration
  data: [0.6, 0.25, 0.05], // data recovery
} as const
const RETRAIN = 0.3
const DOUBLE_RUN = 0.25
const PER_COUPLING = 0.12

/** Years over which both sides spread the cost of leaving when they reckon what staying is worth. Assumption. */
const SPREAD = 8
/** How much of what it could ask a partner asks, by legal form: a public one answers to the council. Assumption. */
const GREED = { own: 0, municipalFirm: 0.15, neighbours: 0.2, joint: 0.6, private: 1 } as const

/** Cost of leaving now, EUR: penalty, migration, data recovery, retraining, double running, coupled interfaces. */
export function leavingCost(
  contract: Pick<Contract, 'terms' | 'fee' | 'coupled' | 'ownKnowledge'>,
): number {
  const { terms } = contract
  const years =
    LEAVE.exit[terms.exit] +
    LEAVE.openness[terms.openness] +
    LEAVE.data[terms.data] +
    RETRAIN * (1 - contract.ownKnowledge) +
    DOUBLE_RUN +
    PER_COUPLING * contract.coupled * (terms.openness === 2 ? 0.4 : 1)
  return years * contract.fee
}

/** Price of leaving as a share: S / (S + 2F). */
export function lockInOf(contract: Contract): number {
  const s = leavingCost(contract)
  return contract.fee > 0 ? s / (s + 2 * contract.fee) : 0
}

/** Bargaining power of the city, 0…1, and what makes it (Kap. 4.7.2, 4.7.3). */
export function bargainingPower(
  admin: Pick<
    Admin,
    | 'skill'
    | 'understanding'
    | 'strategy'
    | 'initiativeOwn'
    | 'initiativeOffered'
    | 'filled'
    | 'posts'
  >,
  partner: Partner,
  contract: Pick<Contract, 'terms' | 'fee' | 'coupled' | 'ownKnowledge'> | null,
): { power: number; position: { id: string; by: number }[] } {
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
  count('rivals', 0.07 * Math.min(3, partner.rivals))
  count('knowledgeLead', -0.2 * partner.skillLead)
  const decided = admin.initiativeOwn + admin.initiativeOffered
  if (decided > 0) count('driven', 0.08 * (admin.initiativeOwn / decided - 0.5))
  if (contract && contract.fee > 0)
    count('leaving', -0.12 * Math.min(3, leavingCost(contract) / contract.fee))
  return { power: clamp(power, 0.02, 0.95), position }
}

/** How many steps a partner gives way on each term, and what that costs per year. */
export function answer(
  partner: Partner,
  wanted: Partial<Terms>,
  power: number,
): {
  accepted: Terms
  answers: {
    term: TermId
    wanted: TermStep
    got: TermStep
    answer: 'accepts' | 'meets' | 'refuses'
  }[]
  factor: number
} {
  const accepted = { ...partner.terms }
  const answers: {
    term: TermId
    wanted: TermStep
    got: TermStep
    answer: 'accepts' | 'meets' | 'refuses'
  }[] = []
  let factor = 1
  // the more a city demands at once, the less it gets: patience shrinks with every step asked
  let asked = 0
  for (const term of TERMS) {
    const want = wanted[term]
    if (want === undefined || want <= partner.terms[term]) {
      if (want !== undefined && want < partner.terms[term]) {
        accepted[term] = want
        factor -= (partner.stepPrice * (partner.terms[term] - want)) / 2
      }
      continue
    }
    const most = partner.accepts[term] ?? 2
    const limit = Math.min(
      most,
      power > 0.25 + 0.03 * asked ? 2 : partner.terms[term] + (power > 0.12 ? 1 : 0),
    )
    const got = Math.max(partner.terms[term], Math.min(want, limit)) as TermStep
    accepted[term] = got
    factor += partner.stepPrice * (got - partner.terms[term]) * (1.25 - 0.5 * power)
    asked += want - partner.terms[term]
    answers.push({
      term,
      wanted: want,
      got,
      answer: got >= want ? 'accepts' : got > partner.terms[term] ? 'meets' : 'refuses',
    })
  }
  return { accepted, answers, factor: Math.max(0.8, factor) }
}

/** A fee as it would stand after whole years of the index alone, EUR per year. */
export function indexedFee(fee: number, years: number): number {
  let indexed = fee
  for (let y = 0; y < Math.floor(years); y++) indexed *= 1 + INDEX
  return indexed
}

/**
 * What the partner asks at renewal, EUR per year: between the indexed fee and the rival's price plus the
 * yearly cost of leaving, split by bargaining power. No flag: a city that can leave pays little more.
 */
export function renewalPrice(
  contract: Contract,
  partner: Partner,
  power: number,
  years: number,
): number {
  const indexed = indexedFee(contract.startFee, years)
  const rival = partner.rivals > 0 ? indexed * 1.02 : indexed * 1.3
  const ceiling = rival + leavingCost(contract) / SPREAD
  const floor = Math.max(indexed, contract.fee * 0.98)
  return floor + Math.max(0, ceiling - floor) * (1 - power) * GREED[partner.legalForm]
}

/** The six steering rights a contract leaves the city: mean of 0…1 (indicator `steering`). */
export function rightsOf(contract: Pick<Contract, 'terms' | 'legalForm'>): number {
  const t = contract.terms
  const own =
    contract.legalForm === 'own'
      ? 1
      : contract.legalForm === 'municipalFirm'
        ? 0.85
        : contract.legalForm === 'neighbours'
          ? 0.6
          : 0
  const rights = [
    t.fit / 2, // change the rules
    (t.data + t.transparency) / 4, // see data and logic
    (t.steering + t.outage) / 4, // instruct in special situations
    t.exit / 2, // end within a year
    (t.transparency + t.criteria) / 4, // inspect
    t.definition / 2, // the city's own concept
  ]
  let sum = 0
  for (const r of rights) sum += Math.max(r, own)
  return sum / rights.length
}
