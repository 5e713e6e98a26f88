import { measureOf } from '../../model/assume.ts'
import { RUNNING_PRICE, UPGRADE } from '../../model/bargain.ts'
import type { Partner, Scenario } from '../../model/content.ts'
import { clamp } from '../../model/curve.ts'
import { draw } from '../../model/draw.ts'
import { grasp, leavingCost } from '../../model/leaving.ts'
import type { Contract, Project } from '../../model/world.ts'

/** Chance per quarter of a quarrel, and what makes it likelier: no common words, no measure of success, nobody
 * to call, a promise missed, two cultures in one company (Kap. 4.7.2, 4.7.3). Assumptions. */
const QUARREL = 0.012
const WORDS = [1.6, 0.9, 0.3] as const
const MEASURE = [1.4, 1, 0.7] as const
const NOBODY_TO_CALL = 1.3
const MISSED = 1.6
const TWO_CULTURES = 2.5
/** A price that may rise as the partner likes is a quarrel a year; so is a service left to decay. Assumptions. */
const PRICE = [1.3, 1, 0.8] as const
const DECAYED = { below: 0.7, by: 1.5 } as const
/** Chance per quarter that a quarrel ends. */
const SETTLED = 0.45
/** Share of a yearly fee the loser pays, by step of `liability`, when it is the partner; and when it is the city. */
const PARTNER_PAYS = [0.05, 0.2, 0.4] as const
const CITY_PAYS = 0.1
/** Person-days a quarter a quarrel binds. */
export const QUARREL_DAYS = 18
/** Coverage left when a partner fails: nothing settled, data at hand, source code deposited. Assumptions. */
export const LEFT_OVER = [0.3, 0.75, 1] as const
/** Cost of carrying on, in yearly fees, by the same steps where the clause provides for it. */
const CARRY_ON = [0, 0.2, 0.05] as const
/** Share of the cost that an insured partner's liability still bears. */
const INSURED = 0.4

/** Whether a quarrel breaks out this quarter. `promised`: share of the stated effect the evidence led to expect. */
export function quarrels(
  seed: number,
  round: number,
  c: Contract,
  project: Project | undefined,
  promised: number,
  likelier = 1,
): boolean {
  const chance =
    QUARREL *
    likelier *
    WORDS[c.terms.definition] *
    MEASURE[c.terms.criteria] *
    (c.terms.contact === 0 ? NOBODY_TO_CALL : 1) *
    (project && project.quality < 0.8 * promised ? MISSED : 1) *
    PRICE[c.terms.price] *
    (project && project.care < DECAYED.below ? DECAYED.by : 1) *
    (c.legalForm === 'joint' ? TWO_CULTURES : 1)
  return draw(seed, 'quarrel', c.measure, c.partner, round) < chance
}

/** Whether it ends, and what the city pays for it (negative: gets), EUR. Who can prove wins. */
export function settles(
  seed: number,
  round: number,
  c: Contract,
  power: number,
): { over: boolean; cityPays: number } {
  if (draw(seed, 'settles', c.measure, c.partner, round) >= SETTLED)
    return { over: false, cityPays: 0 }
  const proof = 0.5 * power + 0.3 * grasp(c) + 0.1 * c.terms.definition
  const won = draw(seed, 'wins', c.measure, c.partner, round) < clamp(proof)
  return {
    over: true,
    cityPays: won ? -c.fee * PARTNER_PAYS[c.terms.liability] : c.fee * CITY_PAYS,
  }
}

/** What carrying on without a bankrupt partner costs, EUR once. */
export function failureCost(c: Contract): number {
  const bare = c.terms.insolvency === 0 ? leavingCost(c) : c.fee * CARRY_ON[c.terms.insolvency]
  return bare * (c.terms.liability === 2 ? 1 - INSURED : 1)
}

/** A new version the partner declares necessary this year, EUR once; 0 where the city must consent. */
export function forcedUpgrade(seed: number, round: number, c: Contract, partner: Partner): number {
  if (partner.legalForm !== 'private' && partner.legalForm !== 'joint') return 0
  const hit = draw(seed, 'upgrade', c.measure, c.partner, round) < UPGRADE[c.terms.price]
  return hit ? c.fee * RUNNING_PRICE : 0
}

/** Evidence of a contract's measure: the share of the stated effect a city could expect. */
export const promisedBy = (scenario: Scenario, c: Contract): number =>
  measureOf(scenario, c.measure)?.evidence.mode ?? 1
