import { coveredBy, SPLIT, seatOf, strikesPlaces } from './cascadePlace.ts'
import type { Incident, NodeRule, Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { NODES, type NodeId } from './ids.ts'
import { kept } from './kept.ts'
import type { Crisis, NodeState, Outage, Systems } from './world.ts'

/** Supplies and damage of one service, ready to be stepped through. */
export interface GraphNode {
  id: NodeId
  service: number // place of its service in NODES
  place: number // of the crisis; −1 = the service in the whole city
  parts: number[] // where the service stands in each place apart: its parts in the graph
  rule: NodeRule | null // null: the scenario does not know this service, it never fails
  supplies: { from: number; loss: number; kind: 'power' | 'data' | 'other' }[]
  buffer: number // hours of reserve when full
  effort: number // what a crew does here against what it does for the whole service
  hit: number // share of the service gone while the service itself is struck
  supply: Supply // what reached it when the picture was settled last
}
export type Graph = GraphNode[]

/** Hours a tank holds longer or shorter and share of the loss without pumps, by how high a pressure zone lies: low
 * ones run on by gravity (tanks hold 12 to 24 hours, TAB-Arbeitsbericht 141). Assumption. */
const ZONE_HOURS = [6, 0, -6] as const
const ZONE_LOSS = [0.6, 1, 1.4] as const
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

/** Most a crew does more at one place than for a whole service: two cannot dig in one hole. Assumption. */
const CROWDED = 4
/** A place has its share of the work: where a part of the city is struck, a crew is done there the sooner. */
function effortOf(graph: Graph, part: GraphNode, places: Crisis['places']): number {
  let all = 0
  for (const at of (graph[part.service] as GraphNode).parts)
    if ((graph[at] as GraphNode).hit > 0 || part.hit <= 0)
      all += (places[(graph[at] as GraphNode).place] as Crisis['places'][number]).weight
  const own = (places[part.place] as Crisis['places'][number]).weight
  return own > 0 ? Math.min(CROWDED, all / own) : 1
}

/** Hours of reserve of a service in a place: the tanks of pressure zones differ, batteries do not. */
const reserveAt = (id: NodeId, hours: number, place: { zone: 0 | 1 | 2 }): number =>
  id === 'water' && hours > 0 ? Math.max(0, hours + ZONE_HOURS[place.zone]) : hours
/** Shortest reserve of a service in any place when it is full, hours. */
export const reserveOf = (
  crisis: Pick<Crisis, 'places'>,
  systems: Pick<Systems, 'buffer'>,
  id: NodeId,
): number => {
  const hours = Math.max(0, systems.buffer[id])
  return Math.min(...crisis.places.map((place) => reserveAt(id, hours, place)))
}

/** What an incident hits: a reserve line in the same trench goes with the first, where that is dug up or flooded. */
export function hitsOf(scenario: Scenario, incident: Incident): Incident['hits'] {
  if (!strikesPlaces(incident)) return incident.hits
  const hits = new Map(incident.hits.map((h) => [h.node, h]))
  for (const edge of scenario.edges) {
    const source = incident.hits.find((h) => h.node === edge.from)
    if (edge.kind !== 'trench' || !source) continue
    const known = hits.get(edge.to)
    hits.set(edge.to, {
      node: edge.to,
      hours: Math.max(source.hours, known?.hours ?? 0),
      share: Math.max(source.share, known?.share ?? 0),
    })
  }
  return [...hits.values()]
}

/**
 * The graph of a scenario under one incident, in the order of `NODES`. Couplings with the data centre
 * that projects have added lengthen its edges; separation shortens every edge of data and control
 * (Kap. 4.4.2, 4.5.1). Trenches carry no supply: they pass damage on. Behind the services follow the parts of
 * those that stand in each place apart; a part hangs on the parts of its own place.
 */
export function graphOf(
  scenario: Scenario,
  systems: Systems,
  incident: Incident | null,
  places: Crisis['places'],
): Graph {
  const graph: Graph = NODES.map((id, service) => ({
    id,
    service,
    place: -1,
    parts: [],
    effort: 1,
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
  const hits = incident ? hitsOf(scenario, incident) : []
  for (const hit of hits) (graph[placeOf(hit.node)] as GraphNode).hit = clamp(hit.share)
  for (const id of SPLIT)
    places.forEach((place, p) => {
      const whole = graph[placeOf(id)] as GraphNode
      whole.parts.push(graph.length)
      const aimed = hits.some((h) => h.node === id)
      const hit =
        aimed && incident && strikesPlaces(incident) ? coveredBy(whole.hit, place) : whole.hit
      const buffer = reserveAt(id, whole.buffer, place)
      graph.push({ ...whole, place: p, parts: [], hit, buffer, supply: { ...whole.supply } })
    })
  for (let i = NODES.length; i < graph.length; i++) {
    const part = graph[i] as GraphNode
    part.effort = effortOf(graph, part, places)
    const high =
      part.id === 'water' ? ZONE_LOSS[(places[part.place] as Crisis['places'][number]).zone] : 1
    part.supplies = part.supplies.map((s) => ({
      ...s,
      loss: s.kind === 'power' ? clamp(s.loss * high) : s.loss,
      from: (graph[s.from] as GraphNode).parts[part.place] ?? s.from,
    }))
  }
  for (const node of graph.slice(0, NODES.length)) {
    const seat = seatOf(scenario, node.id)
    if (seat === null) continue
    const place = Math.max(
      0,
      places.findIndex((p) => p.districts.includes(seat)),
    )
    // people come from everywhere, lines from next door
    for (const s of node.supplies)
      if (s.kind !== 'other') s.from = (graph[s.from] as GraphNode).parts[place] ?? s.from
  }
  return graph
}

/** The same for each block of a crisis: its graph stays, what is kept at the nodes is reckoned anew. */
export const graphOnce = kept(graphOf)

/** States of all of the graph: services, then parts. */
export const statesOf = (crisis: Pick<Crisis, 'nodes' | 'parts'>): Outage[] => [
  ...crisis.nodes,
  ...crisis.parts,
]

/** A service that stands in places apart, as the whole city has it. Changes `crisis.nodes`. */
export function gather(crisis: Crisis, graph: Graph, i: number): void {
  const { parts } = graph[i] as GraphNode
  if (parts.length === 0) return
  const whole = crisis.nodes[i] as Outage
  let share = 0
  let outage = 0
  let repair = 0
  let left = Number.POSITIVE_INFINITY
  const states = { working: 0, onBuffer: 0, degraded: 0, down: 0, restoring: 0 }
  for (let p = 0; p < parts.length; p++) {
    const part = crisis.parts[(parts[p] as number) - NODES.length] as Outage
    const { weight } = crisis.places[p] as Crisis['places'][number]
    share += weight * part.share
    outage = Math.max(outage, part.outage)
    repair = Math.max(repair, part.repair)
    left = Math.min(left, part.left)
    states[part.state] += 1
  }
  whole.share = Math.min(1, share)
  whole.outage = outage
  whole.repair = repair
  whole.left = left
  whole.state = stateOfParts(states, parts.length)
}
function stateOfParts(n: Record<NodeState, number>, all: number): NodeState {
  if (n.down === all) return 'down'
  if (n.restoring > 0 && n.restoring + n.working + n.onBuffer === all) return 'restoring'
  if (n.down + n.degraded + n.restoring > 0) return 'degraded'
  return n.onBuffer > 0 ? 'onBuffer' : 'working'
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
 * Reckons what reaches a service or part now and keeps it at the node. `services`: to which service each of the
 * graph belongs; `apart`: services whose networks are separated on purpose, null where this one's are not.
 */
export function resupply(
  node: GraphNode,
  states: readonly Outage[],
  services: readonly number[],
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
    const share = (states[from] as Outage).share
    const missing =
      kind === 'data' && apart?.[services[from] as number]
        ? Math.max(1 - share, SEPARATED)
        : 1 - share
    const lost = loss * missing
    if (kind === 'power') {
      power *= 1 - lost
      current = Math.min(current, share)
      if (lost > worstDark) {
        worstDark = lost
        dark = services[from] as number
      }
    } else {
      rest *= 1 - lost
      if (lost > worst) {
        worst = lost
        blame = services[from] as number
      }
    }
    if (loss > most) {
      most = loss
      main = services[from] as number
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
