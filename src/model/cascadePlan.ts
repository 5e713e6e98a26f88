import { follows } from './cascadeCommand.ts'
import { lossWeights } from './cascadeLoss.ts'
import { blockEnd, type CrisisOrders } from './cascadeOrders.ts'
import type { Scenario } from './content.ts'
import { NODES, type NodeId } from './ids.ts'
import type { Crisis, Systems } from './world.ts'

/** Whom a relief plan serves first: health, then service, then information. */
const FIRST = { health: 9, service: 3, information: 1 } as const
/** Services a plan runs by hand: as many as there are hands for. */
const BY_HAND = 4
const SEPARATES = ['ransomware', 'update', 'deviceClass']
/** Hours in which separating the networks can still stop what spreads, and from which outside help is worth
 * the call. Assumption. */
const SEPARATE_UNTIL = 12
const LONG = 6

/**
 * The orders an emergency plan would give now: crews to what hurts most and can be helped, by hand what can
 * be, warn, separate the networks while something spreads. A proposal for the screen, and what a prepared
 * administration does by itself (Kap. 4.4.6).
 */
export function planCrisis(
  crisis: Crisis,
  inputs: { scenario: Scenario; systems: Systems; people: { cohorts: readonly number[] } },
): CrisisOrders {
  const { scenario, systems, people } = inputs
  const weights = lossWeights(scenario, people.cohorts)
  const cause = scenario.incidents.find((i) => i.id === crisis.incident)?.cause ?? 'failure'
  const end = blockEnd(crisis.hour)
  const pressing = NODES.map((id, i) => {
    const node = crisis.nodes[i] as Crisis['nodes'][number]
    const rule = scenario.nodes.find((n) => n.id === id)
    // where a crew runs a service it stays: without it the whole would be missing again
    const run = crisis.crews.includes(id) && node.state === 'restoring' && node.outage <= 0
    const lack = run ? 1 : 1 - node.share
    const hurt = lack * (weights[i]?.perHour ?? 0) * (rule ? FIRST[rule.harm] : 0)
    // nobody waits at a gate that stays shut until the next briefing
    const heard = follows(crisis, id, end - 1)
    return {
      id,
      hurt: heard ? hurt : 0,
      limited: node.state !== 'working' && node.state !== 'onBuffer',
    }
  }).filter((p) => p.limited && p.hurt > 0)
  pressing.sort((a, b) => b.hurt - a.hurt)
  const manual: NodeId[] = pressing
    .filter((p) => systems.manual[p.id] > 0)
    .slice(0, BY_HAND)
    .map((p) => p.id)
  return {
    crews: crisis.crews.map((_, i) => pressing[i]?.id ?? null),
    manual,
    isolate: SEPARATES.includes(cause) && crisis.hour < SEPARATE_UNTIL,
    warn: true,
    shutdown: [],
    neighbours: crisis.forecast >= LONG,
    first: crisis.first,
    pay: false,
  }
}
