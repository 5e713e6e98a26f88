import { arrangementOf, measureOf, partnerOf } from '../model/assume.ts'
import { answer, bargainingPower, hasStandard } from '../model/bargain.ts'
import type { Scenario } from '../model/content.ts'
import type { Terms } from '../model/ids.ts'
import { population } from '../model/people.ts'
import type { World } from '../model/world.ts'
import type { TermsAnswer } from './api.ts'
import { unrivalled } from './pilot.ts'

/** What a partner says to wanted terms today, with the fee it names. Never a future price. EUR per year. */
export function answerTerms(
  world: World,
  scenario: Scenario,
  wish: {
    partner: string
    measure: string
    terms: Partial<Terms>
    contract?: string
    arrangement?: string | undefined
    award?: 'tender' | 'direct' | undefined
    scale?: 'pilot' | 'rollout'
  },
): TermsAnswer | null {
  const partner = partnerOf(scenario, wish.partner)
  const measure = measureOf(scenario, wish.measure)
  if (!partner || !measure) return null
  const contract = world.contracts.find((c) => c.id === wish.contract) ?? null
  const { power, position } = bargainingPower(world, partner, contract)
  const base = contract ? { ...partner, terms: contract.terms } : partner
  const { accepted, answers, factor } = answer(base, wish.terms, power, hasStandard(world))
  const yearly =
    measure.cost.yearlyFixed + measure.cost.yearlyPerResident * population(world.people)
  const way = contract ? undefined : arrangementOf(scenario, wish.arrangement)
  const direct = contract ? 1 : unrivalled(world, partner, { scale: 'rollout', ...wish })
  const offeredFee = contract ? (contract.offer ?? contract.fee) : yearly * partner.price
  return {
    accepted,
    answers,
    fee: offeredFee * factor * (way?.yearly ?? 1) * direct,
    offeredFee,
    position,
    power,
  }
}
