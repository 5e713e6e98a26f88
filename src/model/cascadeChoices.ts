import type { CrisisOrders } from './cascade.ts'
import { lossWeights } from './cascadeLoss.ts'
import type { Scenario } from './content.ts'
import { NODES, type NodeId } from './ids.ts'
import type { Crisis, Systems } from './world.ts'

/** Three ways to lead through the next hours, for a crisis played in pictures. */
export const CHOICES = ['people', 'supply', 'word'] as const
export type ChoiceId = (typeof CHOICES)[number]

/** Where each sends its crews first and what it has run by hand, in this order. */
const SERVES: Record<ChoiceId, { crews: readonly NodeId[]; manual: readonly NodeId[] }> = {
  people: {
    crews: ['careHomes', 'hospital', 'controlCentre', 'heat', 'water'],
    manual: ['careHomes', 'hospital', 'controlCentre'],
  },
  supply: {
    crews: ['water', 'sewage', 'power', 'heat', 'transit'],
    manual: ['water', 'sewage', 'transit', 'trafficControl'],
  },
  word: {
    crews: ['telecoms', 'controlCentre', 'townHall', 'payment', 'dataCentre'],
    manual: ['townHall', 'payment', 'controlCentre'],
  },
}

/**
 * The orders behind one picture: crews to the services it serves first, those that hurt most before the
 * others; the rest stays as it is ordered. `word` also warns, `supply` also calls the neighbours, for each
 * choice leaves something undone (Kap. 4.4.6).
 */
export function chosenOrders(
  choice: ChoiceId,
  crisis: Crisis,
  inputs: { scenario: Scenario; systems: Systems; people: { cohorts: readonly number[] } },
): CrisisOrders {
  const weights = lossWeights(inputs.scenario, inputs.people.cohorts)
  const { crews, manual } = SERVES[choice]
  const lacking = (id: NodeId) => {
    const i = NODES.indexOf(id)
    const node = crisis.nodes[i] as Crisis['nodes'][number]
    // where a crew runs a service it stays: without it the whole would be missing again
    const run = crisis.crews.includes(id) && node.state === 'restoring'
    return (run ? 1 : 1 - node.share) * (weights[i]?.perHour ?? 0)
  }
  const wanted = crews
    .filter((id) => lacking(id) > 0)
    .sort((a, b) => lacking(b) - lacking(a) || NODES.indexOf(a) - NODES.indexOf(b))
  return {
    crews: crisis.crews.map((_, i) => wanted[i % Math.max(1, wanted.length)] ?? null),
    manual: manual.filter((id) => inputs.systems.manual[id] > 0 && lacking(id) > 0),
    isolate: crisis.acts.isolated,
    warn: crisis.acts.warned || choice === 'word',
    shutdown: [...crisis.acts.shutdown],
    neighbours: crisis.acts.neighbours || choice === 'supply',
  }
}
