import { measureOf, partnerOf } from '../model/assume.ts'
import { awardOf, inHouse, waitOf } from '../model/award.ts'
import type { Arrangement, Measure, Scenario } from '../model/content.ts'
import type { Award } from '../model/ids.ts'
import type { Adopt, World } from '../model/world.ts'
import type { Refusal } from './command.ts'
import { notYet } from './decide/adopt.ts'
import { holdsOption } from './pilot.ts'
import { costOf } from './quote.ts'

/** Ways to work with a partner on a measure, each with the reason why it cannot be had yet. */
export const arrangementsFor = (
  world: World,
  scenario: Scenario,
  measure: Measure,
): (Arrangement & { refusal: Refusal | null })[] =>
  scenario.arrangements.map((way) => ({ ...way, refusal: notYet(world, scenario, measure, way) }))

/** Which procedure a draft goes through, quarters until the signature, and whether there is a choice. */
export function awardFor(
  world: World,
  scenario: Scenario,
  draft: Adopt,
): { award: Award; quarters: number; free: boolean } {
  const measure = measureOf(scenario, draft.measure)
  const partner = partnerOf(scenario, draft.partner)
  if (!measure || !partner) return { award: 'inHouse', quarters: 0, free: false }
  if (holdsOption(world, draft)) return { award: 'option', quarters: 0, free: false }
  const duration = draft.terms.duration ?? partner.terms.duration
  const award = awardOf(
    partner,
    { duration },
    costOf(world, scenario, measure, draft),
    draft.award ?? 'tender',
  )
  return { award, quarters: waitOf(scenario, award).signed, free: !inHouse(partner.legalForm) }
}
