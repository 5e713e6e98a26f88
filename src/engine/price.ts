import { measureOf } from '../model/assume.ts'
import type { Scenario } from '../model/content.ts'
import type { Adopt, World } from '../model/world.ts'
import type { Quote } from './api.ts'
import { refuse } from './decide/index.ts'
import { quoteOf } from './quote.ts'

/** Cost, need and effect of a draft before it is decided; `affordable` says why it would be refused. */
export function quote(world: World, scenario: Scenario, draft: Adopt): Quote | null {
  const measure = measureOf(scenario, draft.measure)
  if (!measure) return null
  return quoteOf(
    world,
    scenario,
    measure,
    draft,
    refuse(world, scenario, { type: 'adopt', round: world.quarter, ...draft }),
  )
}
