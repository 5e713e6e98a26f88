import type { Incident, NodeRule, Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { NODES, type NodeId } from './ids.ts'
import type { Crisis, Systems } from './world.ts'

/** Supplies and damage of one service, ready to be stepped through. */
export interface GraphNode {
  id: NodeId
  rule: NodeRule | null // null: the scenario does not know this service, it never fails
  supplies: { from: number; loss: number; kind: 'power' | 'data' | 'other' }[]
  buffer: number // hours of reserve when full
  hit: number // share of the service gone while the service itself is struck
  supply: Supply // what reached it when the picture was settled last
}
export type Graph = GraphNode[]

/** Share of an edge of data or control that is lost when the networks have been separated on purpose:
 * phone and paper carry the rest. Assumption. */
const SEPARATED = 0.6
/** What a spreading fault takes of a service it was not aimed at. Assumption. */
const SPREAD_HIT = 0.8
/** Below this share of its service a node counts as down, from that share on as working. Assumption. */
export const DEAD = 0.2
export const FULL = 0.95

const place = new Map<string, number>(NODES.map((id, i) => [id, i]))
export const placeOf = (id: NodeId): number => place.get(id) as number

/**
 * The graph of a scenario under one incident, in the order of `NODES`. Couplings with the data centre
 * that projects have added lengthen its edges; separation shortens every edge of data and control
 * (Kap. 4.4.2, 4.5.1). Trenches carry no supply: they pass damage on.
 */
export function graphOf(scenario: Scenario, systems: Systems, incident: Incident | null): Graph {
  const graph: Graph = NODES.map((id) => ({
    id,
    rule: scenario.nodes.find((rule) => rule.id === id) ?? null,
    supplies: [],
    buffer: Math.max(0, systems.buffer[id]),
    hit: incident ? SPREAD_HIT : 0,
    supply: { power: 1, current: 1, rest: 1, dark: -1, blame: -1, main: -1 },
  }))
  for (const edge of scenario.edges) {
    if (edge.kind === 'trench') continue
    const linked = edge.kind === 'data' || edge.kind === 'control'
    const added = linked && edge.from === 'dataCentre' ? systems.coupling[edge.to] : 0
    const cut = linked ? 1 - systems.isolation[edge.to] : 1
    const kind = edge.kind === 'power' ? 'power' : linked ? 'data' : 'other'
    const node = graph[placeOf(edge.to)] as GraphNode
    node.supplies.push({ from: placeOf(edge.from), loss: clamp(edge.loss + added) * cut, kind })
  }
  const dataCentre = placeOf('dataCentre')
  for (const node of graph) {
    const added = systems.coupling[node.id] * (1 - systems.isolation[node.id])
    const known = node.supplies.some((s) => s.from === dataCentre && s.kind === 'data')
    if (!known && added > 0 && node.id !== 'dataCentre')
      node.supplies.push({ from: dataCentre, loss: clamp(added), kind: 'data' })
  }
  for (const hit of incident?.hits ?? [])
    (graph[placeOf(hit.node)] as GraphNode).hit = clamp(hit.share)
  return graph
}

/**
 * What of each kind reaches a service, 0…1. `dark` and `blame` are the places of the power supply and of
 * the other supply whose absence costs most now, `main` of the supply that could cost most; −1 = none.
 */
export interface Supply {
  power: number
  current: number // bare share of the power supply, before what its loss would cost
  rest: number
  dark: number
  blame: number
  main: number
}
/**
 * Reckons what reaches a service now and keeps it at the node. `apart`: services whose networks are separated
 * on purpose, null where this one's are not.
 */
export function resupply(
  node: GraphNode,
  nodes: Crisis['nodes'],
  apart: readonly boolean[] | null,
): Supply {
  let power = 1
  let current = 1
  let rest = 1
  let dark = -1
  let blame = -1
  let main = -1
  let worstDark = 0
  let worst = 0
  let most = 0
  for (let i = 0; i < node.supplies.length; i++) {
    const { from, loss, kind } = node.supplies[i] as GraphNode['supplies'][number]
    const share = (nodes[from] as Crisis['nodes'][number]).share
    const missing = kind === 'data' && apart?.[from] ? Math.max(1 - share, SEPARATED) : 1 - share
    const lost = loss * missing
    if (kind === 'power') {
      power *= 1 - lost
      current = Math.min(current, share)
      if (lost > worstDark) {
        worstDark = lost
        dark = from
      }
    } else {
      rest *= 1 - lost
      if (lost > worst) {
        worst = lost
        blame = from
      }
    }
    if (loss > most) {
      most = loss
      main = from
    }
  }
  const supply = node.supply
  supply.power = power
  supply.current = current
  supply.rest = rest
  supply.dark = dark
  supply.blame = blame
  supply.main = main
  return supply
}
