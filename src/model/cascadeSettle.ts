import { follows } from './cascadeCommand.ts'
import {
  DEAD,
  FULL,
  type Graph,
  type GraphNode,
  gather,
  resupply,
  type Supply,
  statesOf,
} from './cascadeGraph.ts'
import { placeAt, SPLIT } from './cascadePlace.ts'
import { clamp } from './curve.ts'
import { NODES, type NodeId } from './ids.ts'
import { NODE_TABLE, type NodeEvent } from './nodeChart.ts'
import type { Crisis, NodeState, Outage, Systems } from './world.ts'

type Node = Outage
type Because = Crisis['log'][number]['because']

/** Delivered share while a service starts up again. Assumption. */
const STARTING = 0.5
/** Delivered share on emergency supply: one crew with a generator, each further crew, at most. Assumption. */
const EMERGENCY = { base: 0.35, perCrew: 0.2, most: 0.8 } as const
/** Share of manual operation that comes about without an order; offices improvise. Assumption. */
const IMPROVISED = 0.4
/** How much of manual operation works without any practice; the rest grows with routine. Assumption. */
const UNPRACTISED = 0.5
/** Services people can run by hand at the same time before hands run short. Assumption. */
const HANDS = 4
/** Repair and start-up take up to this share longer without routine (Kap. 4.4.3). Assumption. */
const CLUMSY = 0.6
/** Crew-hours to start again what was shut down in good order. Assumption. */
const ORDERLY = 1
/** Share of the start-up needed where only data or another supply was gone and power was not. Assumption. */
const WARM = 0.25
/** Of several places the one worst off says why a service is as it is. */
const BADNESS: Record<NodeState, number> = {
  working: 0,
  onBuffer: 1,
  restoring: 2,
  degraded: 3,
  down: 4,
}
/** Passes within an hour; what has not come to rest by then goes on in the next. */
const PASSES = 10
const REST = 1e-6

export const slowness = (systems: Pick<Systems, 'routine'>): number =>
  1 + CLUMSY * (1 - systems.routine)

/** Share of a service kept by hand, 0…1: in full only where ordered, and only while hands last. */
export function manualShare(
  crisis: Pick<Crisis, 'acts' | 'commands' | 'hour'>,
  systems: Systems,
  id: NodeId,
): number {
  const practised = UNPRACTISED + (1 - UNPRACTISED) * systems.routine
  const ordered = crisis.acts.manual.includes(id) && follows(crisis, id)
  const hands = Math.min(1, HANDS / Math.max(1, crisis.acts.manual.length))
  return clamp(
    systems.manual[id] * practised * (ordered ? Math.max(hands, IMPROVISED) : IMPROVISED),
  )
}

/** Crews at work at a service: whoever is sent to a partner's gate waits until its people let them in. */
export const crewsAt = (
  crisis: Pick<Crisis, 'crews' | 'commands' | 'hour'>,
  id: NodeId,
  hour: number = crisis.hour,
): number => {
  let n = 0
  for (const at of crisis.crews) if (at === id) n++
  return n > 0 && follows(crisis, id, hour) ? n : 0
}

/**
 * Places of a service that crews go to, in this order: first the one the city chose, then where most people live;
 * only those where something is to be done.
 */
export function queueOf(crisis: Pick<Crisis, 'places' | 'parts' | 'first'>, id: NodeId): number[] {
  const { places, parts, first } = crisis
  const chosen = first === null ? -1 : placeAt(crisis, first)
  const from = SPLIT.indexOf(id) * places.length
  const open: number[] = []
  for (let p = 0; p < places.length; p++) if (parts[from + p]?.state !== 'working') open.push(p)
  const weight = (p: number) => places[p]?.weight ?? 0
  return open.sort(
    (a, b) => Number(b === chosen) - Number(a === chosen) || weight(b) - weight(a) || a - b,
  )
}

/** Crews at work at a service, or at its part in one place: one to a place, in the order of the queue. */
export function crewsOn(crisis: Crisis, node: GraphNode, hour?: number): number {
  const crews = crewsAt(crisis, node.id, hour)
  if (crews === 0 || node.place < 0) return crews
  const queue = queueOf(crisis, node.id)
  const rank = queue.indexOf(node.place)
  if (rank < 0) return 0
  return Math.floor(crews / queue.length) + (rank < crews % queue.length ? 1 : 0)
}

/** Whether a service is shut down as a precaution. */
export const isOff = (
  crisis: Pick<Crisis, 'acts' | 'commands' | 'hour'>,
  id: NodeId,
  hour: number = crisis.hour,
): boolean => crisis.acts.shutdown.includes(id) && follows(crisis, id, hour)

/** Crew-hours to bring a service up once it has gone. */
export const startUp = (node: GraphNode, systems: Systems): number =>
  (node.rule?.perCrew ?? 0) * slowness(systems)

/** What a service can still give by itself: nothing when shut down, the unhit part when struck. 0…1. */
export const ableOf = (node: GraphNode, state: Node, crisis: Crisis): number =>
  isOff(crisis, node.id) ? 0 : state.outage > 0 ? 1 - node.hit : 1

/**
 * Brings states and shares of all services into line with what supplies them at this moment, without time
 * passing. Changes `crisis.nodes` and `crisis.log` of the copy it is given: one log entry per service and hour.
 * Returns whether the picture has come to rest.
 */
export function settle(crisis: Crisis, graph: Graph, systems: Systems): boolean {
  const before = crisis.nodes.map((n) => n.state)
  const because: Because[] = crisis.nodes.map(() => 'incident')
  // networks are joined again once nothing struck is left to keep apart
  const separated = crisis.acts.isolated && crisis.nodes.some((n) => n.outage > 0)
  const apart = separated ? NODES.map((id) => follows(crisis, id)) : null
  const worst = crisis.nodes.map(() => 0)
  const states = statesOf(crisis)
  const services = graph.map((node) => node.service)
  let moved = true
  for (let pass = 0; pass < PASSES && moved; pass++) {
    moved = false
    for (let i = 0; i < graph.length; i++) {
      const node = graph[i] as GraphNode
      const state = states[i] as Node
      if (!node.rule || node.parts.length > 0) continue
      const supply = resupply(node, states, services, apart?.[node.service] ? apart : null)
      const crews = crewsOn(crisis, node)
      const able = ableOf(node, state, crisis)
      for (let turn = 0; turn < 3; turn++) {
        const next = verdict(state, supply, able, crews)
        if (!next) break
        const to = NODE_TABLE[state.state][next.event]
        if (to === state.state) break
        prepare(state, to, node, supply, systems, crisis)
        state.state = to
        if (BADNESS[to] >= (worst[node.service] as number)) {
          worst[node.service] = BADNESS[to]
          because[node.service] = next.because
        }
        moved = true
      }
      const share = delivered(node, state, supply, able, crews, crisis, systems)
      if (Math.abs(share - state.share) > REST) moved = true
      state.share = share
      if (node.place >= 0 && node.place === crisis.places.length - 1)
        gather(crisis, graph, node.service)
    }
  }
  crisis.nodes.forEach((n, i) => {
    if (n.state !== before[i])
      crisis.log.push({
        hour: crisis.hour,
        node: NODES[i] as NodeId,
        state: n.state,
        because: because[i] as Because,
      })
  })
  return !moved
}

/** The event that fits what a service gets, or null when its state already says it. */
function verdict(
  state: Node,
  supply: Supply,
  able: number,
  crews: number,
): { event: NodeEvent; because: Because } | null {
  const own = able <= DEAD
  const reserve = state.left > 1e-9
  const source = sourceOf(supply, able, reserve)
  const dark = supply.power < FULL
  const left = able * supply.rest * (reserve ? 1 : supply.power)
  const emergency = crews > 0 && state.repair <= 0 && state.outage <= 0 && !own
  const dead = left <= DEAD
  switch (state.state) {
    case 'working':
      if (own) return { event: 'FAIL', because: 'incident' }
      if (dark && reserve && !dead && able >= FULL)
        return { event: 'SUPPLY_LOST', because: nameOf(supply.dark) }
      if (dead) return { event: 'FAIL', because: source }
      return left < FULL ? { event: 'DEGRADE', because: source } : null
    case 'onBuffer':
      if (own || able * supply.rest <= DEAD) return { event: 'FAIL', because: source }
      if (!dark) return { event: 'SUPPLY_BACK', because: strongest(supply) }
      if (reserve) return null
      return { event: dead ? 'BUFFER_EMPTY' : 'DEGRADE', because: 'buffer' }
    case 'degraded':
      if (dead) return { event: 'FAIL', because: source }
      if (dark && reserve && able >= FULL)
        return { event: 'SUPPLY_LOST', because: nameOf(supply.dark) }
      if (left >= FULL) return { event: 'SUPPLY_BACK', because: back(state, supply, crews) }
      return emergency ? { event: 'CREW', because: 'crew' } : null
    case 'down':
      if (!dead) return { event: 'SUPPLY_BACK', because: back(state, supply, crews) }
      return emergency ? { event: 'CREW', because: 'crew' } : null
    case 'restoring':
      if (dead) return emergency ? null : { event: 'SUPPLY_LOST', because: source }
      if (state.repair > 0) return null
      if (left >= FULL)
        return { event: 'RESTORED', because: crews > 0 ? 'crew' : strongest(supply) }
      return emergency ? null : { event: 'DEGRADE', because: source }
  }
}

const nameOf = (at: number): Because => (at >= 0 ? (NODES[at] as NodeId) : 'incident')
/** What takes most from a service now: its own damage, power where no reserve is left, or another supply. */
function sourceOf(supply: Supply, able: number, reserve: boolean): Because {
  const power = reserve ? 1 : supply.power
  if (able < Math.min(power, supply.rest)) return 'incident'
  return nameOf(power < supply.rest || supply.blame < 0 ? supply.dark : supply.blame)
}
/** Who is to thank when a supply is back: a crew on the spot, else the supplier it hangs on most. */
const back = (state: Node, supply: Supply, crews: number): Because =>
  crews > 0 && state.repair <= 0 ? 'crew' : strongest(supply)
const strongest = (supply: Supply): Because => nameOf(supply.main)

/** Sets the crew-hours the new state asks for. */
function prepare(
  state: Node,
  to: NodeState,
  node: GraphNode,
  supply: Supply,
  systems: Systems,
  crisis: Crisis,
) {
  if (to === 'working') state.repair = 0
  else if (state.outage > 0 || (to !== 'down' && to !== 'degraded')) return
  else if (isOff(crisis, node.id)) state.repair = ORDERLY
  else {
    const warm = supply.power >= FULL || state.left > 1e-9
    const hours = startUp(node, systems) * (warm ? WARM : 1)
    // a crew that has begun at a limited service goes on where it stands
    state.repair =
      to === 'down' && state.state === 'degraded' ? Math.min(state.repair, hours) : hours
  }
}

/** Share of the service that reaches people and other services, 0…1. */
function delivered(
  node: GraphNode,
  state: Node,
  supply: Supply,
  able: number,
  crews: number,
  crisis: Crisis,
  systems: Systems,
): number {
  const left = able * supply.rest * (state.left > 1e-9 ? 1 : supply.power)
  let share = left
  if (state.state === 'restoring') {
    share = state.repair > 0 ? left * STARTING : left
    if (crews > 0 && state.repair <= 0 && state.outage <= 0)
      share = Math.max(
        share,
        able * Math.min(EMERGENCY.most, EMERGENCY.base + EMERGENCY.perCrew * crews),
      )
  }
  // lifts and pressure pumps stop the moment power does, whatever the tank holds
  share *= 1 - (node.rule?.upperFloors ?? 0) * (1 - supply.current)
  return clamp(Math.max(share, manualShare(crisis, systems, node.id)))
}
