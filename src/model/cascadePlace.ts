import type { Incident, Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { draw } from './draw.ts'
import type { NodeId } from './ids.ts'
import type { Crisis } from './world.ts'

/** Services that reach people through masts, mains and lines: they fail somewhere, the others for everyone. */
const AREAL: readonly NodeId[] = [
  'power',
  'heat',
  'telecoms',
  'water',
  'sewage',
  'trafficControl',
  'lighting',
  'transit',
]
export const isAreal = (id: NodeId): boolean => AREAL.includes(id)

/** Share of districts, from the edge inward, at which weather strikes first: overhead lines end there. Assumption. */
const EDGE = 1 / 3

/**
 * Districts in the order in which an incident takes them: from where it strikes on to neighbours, nearest
 * first. Where it strikes is drawn; weather strikes at the edge.
 */
export function districtOrder(
  scenario: Scenario,
  incident: Incident,
  seed: number,
  quarter: number,
): number[] {
  const { districts } = scenario
  const u = draw(seed, 'place', incident.id, quarter)
  const byEdge = districts
    .map((_, d) => d)
    .sort((a, b) => (districts[a]?.centrality ?? 0) - (districts[b]?.centrality ?? 0) || a - b)
  const among =
    incident.cause === 'weather' ? byEdge.slice(0, Math.ceil(EDGE * byEdge.length)) : byEdge
  const order = [among[Math.floor(u * among.length)] ?? 0]
  const index = new Map(districts.map((d, i) => [d.id, i]))
  for (let at = 0; at < order.length; at++)
    for (const { id } of districts[order[at] as number]?.neighbours ?? []) {
      const next = index.get(id)
      if (next !== undefined && !order.includes(next)) order.push(next)
    }
  for (const d of byEdge) if (!order.includes(d)) order.push(d)
  return order
}

/** Share of each district that lacks a service of which `missing` (0…1) is gone in the whole city. */
export function lackByDistrict(
  order: readonly number[],
  residents: readonly number[],
  missing: number,
): number[] {
  const lack = residents.map(() => 0)
  let left = 0
  for (const n of residents) left += n
  left *= clamp(missing)
  for (const d of order) {
    const people = residents[d] ?? 0
    const part = people > 0 ? clamp(left / people) : 0
    lack[d] = part
    left -= people * part
  }
  return lack
}

/** Share of each district that is dark now, 0…1. */
export const darkByDistrict = (
  crisis: Pick<Crisis, 'order' | 'nodes'>,
  residents: readonly number[],
  power: number,
): number[] => lackByDistrict(crisis.order, residents, 1 - (crisis.nodes[power]?.share ?? 1))
