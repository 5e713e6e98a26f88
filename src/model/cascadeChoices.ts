import type { CrisisOrders } from './cascadeOrders.ts'
import { NODES, type NodeId } from './ids.ts'
import type { Crisis, Systems } from './world.ts'

/** Three ways to lead through the next hours, for a crisis played in pictures. */
export const CHOICES = ['people', 'supply', 'word'] as const
export type ChoiceId = (typeof CHOICES)[number]

/** Where each sends its crews first and what it has run by hand, in this order. */
const SERVES: Record<ChoiceId, { crews: readonly NodeId[]; manual: readonly NodeId[] }> = {
  people: {
    crews: ['careHomes', 'hospital', 'controlCentre', 'heat'],
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

/** Share of a service that must be gone, or hours of fuel left, before a crew is sent. Assumptions. */
const GONE = 0.1
const FUEL_LOW = 12
const FUELLED = 2

/**
 * The orders behind one picture: crews to the services it serves, in its own order, where something is
 * missing or fuel runs low; the rest stays as it is ordered. `word` also warns, `supply` also calls the
 * neighbours: each choice leaves something undone (Kap. 4.4.6).
 */
export function chosenOrders(
  choice: ChoiceId,
  crisis: Crisis,
  inputs: { systems: Systems },
): CrisisOrders {
  const { crews, manual } = SERVES[choice]
  const lacks = (id: NodeId): boolean => {
    const node = crisis.nodes[NODES.indexOf(id)] as Crisis['nodes'][number]
    // where a crew runs a service it stays: without it the whole would be missing again
    if (crisis.crews.includes(id) && node.state === 'restoring') return true
    const fuel = node.state === 'onBuffer' && inputs.systems.buffer[id] >= FUELLED
    return 1 - node.share >= GONE || (fuel && node.left <= FUEL_LOW)
  }
  const wanted = crews.filter(lacks)
  return {
    crews: crisis.crews.map((_, i) => wanted[i % Math.max(1, wanted.length)] ?? null),
    manual: manual.filter((id) => inputs.systems.manual[id] > 0 && lacks(id)),
    isolate: crisis.acts.isolated,
    warn: crisis.acts.warned || choice === 'word',
    shutdown: [...crisis.acts.shutdown],
    neighbours: crisis.acts.neighbours || choice === 'supply',
    first: crisis.first,
    pay: false,
  }
}
