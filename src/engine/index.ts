import { measureOf } from '../model/assume.ts'
import type { Scenario } from '../model/content.ts'
import type { Adopt, World } from '../model/world.ts'
import type { Quote } from './api.ts'
import { refuse } from './decide/index.ts'
import { quoteOf } from './quote.ts'

export { CRISIS_BLOCKS as BLOCKS } from '../model/cascade.ts'
export { advance } from './advance.ts'
export type * from './api.ts'
export { contractMachine } from './charts/contract.ts'
export { grantMachine } from './charts/grant.ts'
export { nodeMachine } from './charts/node.ts'
export { projectMachine } from './charts/project.ts'
export { supervisionMachine } from './charts/supervision.ts'
export { phaseAfter, termMachine } from './charts/term.ts'
export { Command, type CommandType, type Refusal } from './command.ts'
export { checkCommands, commandSchemas, InputFault, parseCommands } from './commands.ts'
export { forecastVote } from './council.ts'
export { leavingNow } from './decide/contracts.ts'
export { decide, fits, refuse } from './decide/index.ts'
export { hashWorld } from './hash.ts'
export { axesOf, balanceOf, electionRound, legacyOf } from './judge.ts'
export { type Length, PACING, sittingAt } from './pacing.ts'
export { begin, type Decider, give, onward, play, record, withAssumptions } from './play.ts'
export { grantFor } from './quote.ts'
export { NEWS, type NewsId, REFUSALS, type RefusalId } from './reasons.ts'
export { startWorld } from './start.ts'
export { CATALOGUE_OPENS, onTable, postItems } from './table.ts'
export { answerTerms } from './terms.ts'
export { ENGINE } from './version.ts'
export { causesOf, explain } from './why/tree.ts'
export { without } from './without.ts'

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
