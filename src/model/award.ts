import { assume, measureOf, partnerOf } from './assume.ts'
import { DURATION, SCARES } from './bargain.ts'
import type { Partner, Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { draw } from './draw.ts'
import { type Award, type LegalForm, TERMS, type Terms } from './ids.ts'
import { OWN_FORMS } from './ladder.ts'
import type { Contract } from './world.ts'

/** How a contract comes about (Kap. 4.7.2: skilful use of the rules of procurement). */

/** EUR without VAT from which supplies and services of a municipality are tendered Europe-wide (§ 106 GWB;
 * value of the years 2026 and 2027). */
const EU_THRESHOLD = 216_000
/** Quarters until the offers are in, and of talks about them. Within the state: § 8 UVgO, a few weeks each way.
 * Europe-wide with negotiation: § 17 VgV asks for 30 days to apply and 30 to bid, § 134 GWB for ten days of standstill;
 * writing and judging come on top. Own firms and neighbours need no procedure (§ 108 GWB). Lengths: assumption. */
const WAITS: Record<Award, { offers: number; talks: number }> = {
  inHouse: { offers: 0, talks: 0 },
  option: { offers: 0, talks: 0 },
  direct: { offers: 0, talks: 0 },
  national: { offers: 1, talks: 0 },
  european: { offers: 1, talks: 1 },
}
/** What an award without competition adds to the price, and the chance that a firm left out has it stopped where the
 * law asks for a tender (§ 135 GWB); quarters it then takes. Assumptions. */
export const UNRIVALLED = 1.06
const COMPLAINS = 0.35
const STOPPED = 2

/** What each hard matter at its strongest step takes off the chance that a firm bids (Kap. 4.7.2: too much asked finds
 * nobody); so does each step asked beyond what is fair. Assumptions. */
const SCARED = 0.12
const FAIR_STEPS = 9
const TOO_MUCH = 0.05
/** Chance that a firm nobody named bids at all. Assumption. */
const STRANGER = 0.7
/** Price by number of offers: one alone is dear, several press it (European Court of Auditors, report 28/2023, for
 * the direction; sizes assumption). */
const BY_OFFERS = [1, 1.05, 1, 0.97] as const

const OWN_HANDS: readonly LegalForm[] = [...OWN_FORMS, 'neighbours']

/** Own firms and neighbours: paid without a procedure. */
export const inHouse = (form: LegalForm): boolean => OWN_HANDS.includes(form)

/** Which procedure the law asks for, by who is to be paid and how much in all (EUR without the index). */
export function awardOf(
  partner: Pick<Partner, 'legalForm'>,
  terms: Pick<Terms, 'duration'>,
  cost: { once: number; yearly: number },
  wish: 'tender' | 'direct' = 'tender',
): Award {
  if (inHouse(partner.legalForm)) return 'inHouse'
  if (wish === 'direct') return 'direct'
  return cost.once + (cost.yearly * DURATION[terms.duration]) / 4 >= EU_THRESHOLD
    ? 'european'
    : 'national'
}

/** Quarters from the council's yes to the offers, and to the signature. */
export function waitOf(scenario: Scenario, award: Award): { offers: number; signed: number } {
  const each = assume(scenario, 'tenderQuarters', 1)
  const { offers, talks } = WAITS[award]
  return { offers: offers * each, signed: (offers + talks) * each }
}

/** Quarters an award without the tender the law asks for is held up; 0 where nobody complains. */
export const heldUp = (
  seed: number,
  award: Award,
  measure: string,
  terms: Pick<Terms, 'duration'>,
  cost: { once: number; yearly: number },
): number =>
  award === 'direct' &&
  awardOf({ legalForm: 'private' }, terms, cost) === 'european' &&
  draw(seed, 'complains', measure) < COMPLAINS
    ? STOPPED
    : 0

/** Firms that bid, the named one first. Who asks too much may find nobody. */
export function biddersOf(scenario: Scenario, seed: number, c: Contract): string[] {
  return (measureOf(scenario, c.measure)?.partners ?? [])
    .filter((id) => {
      const firm = partnerOf(scenario, id)
      if (!firm || (id !== c.partner && inHouse(firm.legalForm))) return false
      return draw(seed, 'bids', c.id, id) < bidChance(firm, c.terms, id === c.partner)
    })
    .sort((a, b) => Number(b === c.partner) - Number(a === c.partner))
}
/** Chance that a firm bids for these terms: who was named comes unless too much is asked. */
export function bidChance(firm: Partner, terms: Terms, named: boolean): number {
  let asked = 0
  let scared = 0
  for (const term of TERMS) {
    asked += Math.max(0, terms[term] - firm.terms[term])
    if (SCARES.includes(term) && terms[term] === 2 && firm.terms[term] < 2) scared++
  }
  return clamp(
    (named ? 1.1 : STRANGER) - SCARED * scared - TOO_MUCH * Math.max(0, asked - FAIR_STEPS),
    named ? 0.1 : 0.02,
    1,
  )
}
export const priceByOffers = (n: number): number => BY_OFFERS[Math.min(3, n)] as number
