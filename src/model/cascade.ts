import { beginsToFollow, follows } from './cascadeCommand.ts'
import {
  DEAD,
  FULL,
  type Graph,
  type GraphNode,
  gather,
  graphOnce,
  hitsOf,
  placeOf,
  statesOf,
} from './cascadeGraph.ts'
import { lossWeights, spreadLoss } from './cascadeLoss.ts'
import { blockEnd, blockOf, CRISIS_BLOCKS } from './cascadeOrders.ts'
import { districtOrder, placesOf, SPLIT } from './cascadePlace.ts'
import { awaitKey, demandOf, restorePace } from './cascadeRansom.ts'
import { ableOf, crewsOn, isOff, settle, slowness } from './cascadeSettle.ts'
import { passWarning } from './cascadeWarn.ts'
import type { Incident, Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { draw, triangular } from './draw.ts'
import { BANDS, LEVELS, NODES, type NodeId } from './ids.ts'
import { weaknessOf } from './systems.ts'
import type { Crisis, Outage, Systems } from './world.ts'

export { follows, followsFrom } from './cascadeCommand.ts'
export { reserveOf } from './cascadeGraph.ts'
export { crisisOutcome } from './cascadeHarm.ts'
export { actCrisis, CRISIS_BLOCKS, type CrisisOrders } from './cascadeOrders.ts'
export { lackOf, SPLIT } from './cascadePlace.ts'
export { planCrisis } from './cascadePlan.ts'
export { demand, restorePace } from './cascadeRansom.ts'
export { queueOf } from './cascadeSettle.ts'
export { heardBy, reachNow, shareOf } from './cascadeWarn.ts'
export { drawIncidents } from './incidents.ts'

/** Groups a warning reaches differently: age bands by resource levels. */
const GROUPS = BANDS.length * LEVELS.length
/** Share of a missing hour that a warning spares those it reached. Assumption. */
const WARNED = 0.15
const LAST_HOUR = CRISIS_BLOCKS[CRISIS_BLOCKS.length - 1] as number
/** How much longer or shorter than stated a failure lasts. Assumption. */
const DURATION = { low: 0.85, mode: 1, high: 1.25 } as const
/** What a service's own people do, in crews. Assumption. */
const OWN_PACE = 1
/** Hours by which a crew shortens a failure per hour on the spot, where all the work lies on the spot. Assumption. */
const CREW_HELP = 0.25
/** Share of its reserve a service takes on again per hour of supply. Assumption. */
const REFILL = 1 / 12
/** Hours of reserve from which it is a tank that can be filled up, not a battery. Assumption. */
const FUELLED = 2
/** Announced share of the true hours left, before hour 4, before hour 12, later: forecasts slip, as they
 * did three times in Köpenick in 2019. Routine takes part of the error away. Assumption. */
const FORECAST = [
  { until: 4, share: 0.45 },
  { until: 12, share: 0.7 },
  { until: LAST_HOUR + 1, share: 0.95 },
] as const
/** Causes that wander from system to system until the networks are separated (Kap. 4.4.2). */
const WANDERS: readonly Incident['cause'][] = ['ransomware', 'update', 'deviceClass']
/** Chance per hour to wander along a full coupling into a wholly weak system, and the hours it does. Assumption. */
const WANDER = 0.09
const WANDER_HOURS = 12
/** Length of a failure that wandered in, as a share of the first. Assumption. */
const WANDERED_LENGTH = 0.6
/** Crews neighbours send from the next block on; fewer when the weather strikes them too. Assumption. */
const NEIGHBOURS = 2
const NEIGHBOURS_IN_WEATHER = 1

const incidentOf = (scenario: Scenario, id: string): Incident | null =>
  scenario.incidents.find((i) => i.id === id) ?? null

/**
 * Hour 0 of a crisis: what is struck fails, and what has no reserve fails with it (Kap. 4.4.2).
 * `quarter`: quarters played; `commands`: who commands what a partner runs, left out = the city everywhere.
 * Content may name any services; unknown ones never fail.
 */
export function startCrisis(
  world: { systems: Systems; seed: number; quarter: number; commands?: Crisis['commands'] },
  scenario: Scenario,
  incident: Incident,
  cause: string,
): Crisis {
  const { systems, seed, quarter } = world
  const u = draw(seed, 'duration', incident.id, quarter)
  const length = triangular(u, DURATION.low, DURATION.mode, DURATION.high)
  const order = districtOrder(scenario, incident, seed, quarter)
  const places = placesOf(scenario, order, incident)
  const graph = graphOnce(scenario, systems, incident, places)
  const whole = (node: Graph[number]): Outage => ({
    state: 'working',
    left: node.buffer,
    share: 1,
    outage: 0,
    repair: 0,
  })
  const crisis: Crisis = {
    incident: incident.id,
    cause,
    hour: 0,
    block: 0,
    order,
    places,
    parts: graph.slice(NODES.length).map(whole),
    first: null,
    commands: { ...world.commands },
    nodes: graph.slice(0, NODES.length).map(whole),
    crews: new Array<NodeId | null>(Math.max(0, Math.floor(systems.crews))).fill(null),
    acts: { manual: [], isolated: false, warned: false, shutdown: [], neighbours: false },
    told: { hours: 0, byGroup: new Array<number>(GROUPS).fill(0) },
    ransom: demandOf(incident, { seed, quarter }),
    forecast: 0,
    lost: NODES.map(() => 0),
    lostByCohort: [],
    log: [],
    over: false,
  }
  const struck = (id: NodeId, hours: number) =>
    strike(crisis, graph, id, hours * length, incident, systems)
  for (const hit of hitsOf(scenario, incident)) struck(hit.node, hit.hours)
  settle(crisis, graph, systems)
  crisis.forecast = announced(crisis, graph, systems)
  return crisis
}

function strike(
  crisis: Crisis,
  graph: Graph,
  id: NodeId,
  hours: number,
  incident: Incident,
  systems: Systems,
) {
  const at = placeOf(id)
  const { parts } = graph[at] as GraphNode
  const states = statesOf(crisis)
  for (const i of parts.length > 0 ? parts : [at]) {
    if ((graph[i] as GraphNode).hit <= 0) continue
    const node = states[i] as Outage
    node.outage = Math.max(node.outage, hours)
    node.repair = Math.max(node.repair, incident.repair * slowness(systems))
  }
  gather(crisis, graph, at)
}

export interface CrisisInputs {
  systems: Systems
  scenario: Scenario
  seed: number
  quarter: number // quarters played, as given to startCrisis
  people: { cohorts: readonly number[] }
  hours?: number // to step; left out = to the end of the block
}

/**
 * Steps a crisis hour by hour: what stood at the start of the hour is what people lacked in it; then
 * reserves shrink, work goes on, faults wander, and supplies settle. Person-hours in `lost` (by NODES) and
 * `lostByCohort` (cohort-shaped) sum to the same total. Over when all work again, or at hour 72.
 */
export function stepCrisis(old: Crisis, inputs: CrisisInputs): Crisis {
  if (old.over) return old
  const { systems, scenario, people } = inputs
  const incident = incidentOf(scenario, old.incident)
  const crisis: Crisis = {
    ...old,
    nodes: old.nodes.map((n) => ({ ...n })),
    parts: old.parts.map((n) => ({ ...n })),
    crews: old.crews.slice(),
    lost: old.lost.slice(),
    log: old.log.slice(),
  }
  const graph = graphOnce(scenario, systems, incident, old.places)
  const weights = lossWeights(scenario, people.cohorts)
  const gone = NODES.map(() => 0)
  const told = crisis.told.byGroup.map(() => 0)
  const end = inputs.hours === undefined ? blockEnd(old.hour) : old.hour + inputs.hours
  const dark = crisis.parts.map(() => 0)
  awaitKey(crisis, inputs)
  const restored = crisis.ransom ? restorePace(systems) : 0
  const hardship = hardshipOf(systems, incident)
  // hours for which the picture has stood as it is: they are counted when it changes
  let stood = 0
  const tally = () => {
    addTo(gone, crisis.nodes, (n) => stood * (1 - n.share))
    addTo(dark, crisis.parts, (n) => stood * (1 - n.share))
    stood = 0
  }
  let resting = settle(crisis, graph, systems)
  while (!crisis.over && crisis.hour < Math.min(end, LAST_HOUR)) {
    if (crisis.acts.warned) {
      passWarning(crisis, systems)
      addTo(told, crisis.told.byGroup, (share) => share)
    }
    stood += 1
    crisis.hour += 1
    // an hour in which nothing runs out, is mended or is struck leaves the picture as it stands
    for (let i = 0; i < graph.length; i++)
      if (passHour(crisis, graph, i, incident, restored)) resting = false
    if (incident && wander(crisis, graph, incident, inputs)) resting = false
    if (beginsToFollow(crisis, crisis.hour)) resting = false
    if (!resting) {
      tally()
      resting = settle(crisis, graph, systems)
    }
    crisis.forecast = announced(crisis, graph, systems)
    crisis.over = crisis.hour >= LAST_HOUR || crisis.nodes.every((n) => n.state === 'working')
  }
  tally()
  for (const id of SPLIT) gather(crisis, graph, placeOf(id))
  crisis.block = blockOf(crisis.hour)
  const hours = Math.max(1, crisis.hour - old.hour)
  crisis.lostByCohort = spreadLoss(
    old.lostByCohort,
    crisis.lost,
    gone.map((n) => n * hardship),
    weights,
    people.cohorts,
    {
      order: crisis.order,
      gone: gone.map((n) => n / hours),
      places: crisis.places,
      dark: dark.map((n) => n / hours),
    },
    told.map((n) => 1 - (WARNED * n) / hours),
  )
  sendNeighbours(crisis, systems, incident)
  return crisis
}

/** Adds to each sum what belongs to its place. Changes `sums`. */
function addTo<T>(sums: number[], of: readonly T[], by: (one: T) => number): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + by(of[i] as T)
}

/** One hour at one service: reserve, repair, start-up; `restored`: hours own copies add. True when one of them has come to its end. */
function passHour(
  crisis: Crisis,
  graph: Graph,
  i: number,
  incident: Incident | null,
  restored: number,
): boolean {
  const node = graph[i] as GraphNode
  const state = (i < NODES.length ? crisis.nodes[i] : crisis.parts[i - NODES.length]) as Outage
  if (
    !node.rule ||
    node.parts.length > 0 ||
    (state.state === 'working' && state.left >= node.buffer)
  )
    return false
  const crews = crewsOn(crisis, node, crisis.hour - 1)
  const supply = node.supply
  let ended = false
  if (state.outage > 0) {
    const pace = OWN_PACE + crews * node.effort
    const hours = incident?.hits.find((h) => h.node === node.id)?.hours ?? 0
    const onTheSpot = hours > 0 ? Math.min(1, (incident?.repair ?? 0) / hours) : 1
    state.repair = Math.max(0, state.repair - pace)
    state.outage = Math.max(
      0,
      state.outage - 1 - restored - crews * node.effort * CREW_HELP * onTheSpot,
    )
    if (state.outage < 1e-9) state.outage = state.repair / pace
    ended = state.outage === 0
  } else if (state.repair > 0) {
    const able = ableOf(node, state, crisis)
    const left = able * supply.rest * (state.left > 1e-9 ? 1 : supply.power)
    const own = left > DEAD && state.state !== 'degraded' ? OWN_PACE : 0
    if (able > DEAD) state.repair = Math.max(0, state.repair - crews * node.effort - own)
    ended = state.repair === 0
  }
  if (supply.power < FULL && state.left > 0 && state.state !== 'down') {
    // a crew on the spot brings fuel: the reserve lasts as long as it stays; batteries cannot be filled up
    if (crews === 0 || node.buffer < FUELLED) state.left = Math.max(0, state.left - 1)
    if (state.left <= 1e-9) {
      state.left = 0
      ended = true
    }
  } else if (supply.power >= FULL && state.left < node.buffer)
    state.left = Math.min(node.buffer, state.left + node.buffer * REFILL)
  return ended
}

/** A fault that spreads takes the coupled services, one chance per service and hour (Kap. 4.4.2): those that
 * hang on a struck one, and the data centre from whatever hangs on it. True when it took one. */
function wander(crisis: Crisis, graph: Graph, incident: Incident, inputs: CrisisInputs): boolean {
  if (!WANDERS.includes(incident.cause) || crisis.hour > WANDER_HOURS) return false
  const open = crisis.acts.isolated
    ? graph.map((node) => !follows(crisis, node.id, crisis.hour - 1))
    : null
  if (open && !open.includes(true)) return false
  // a link is cut once whoever runs its two ends cuts it
  const linked = (a: number, b: number) => !open || open[a] === true || open[b] === true
  const serviceOf = (at: number) => (graph[at] as GraphNode).service
  const { systems, seed, quarter } = inputs
  const weak = weaknessOf(systems)
  const struck = crisis.nodes.map((n) => n.outage > 0)
  const longest = Math.max(...incident.hits.map((h) => h.hours))
  const dataCentre = placeOf('dataCentre')
  let took = false
  for (let i = 0; i < NODES.length; i++) {
    const node = graph[i] as GraphNode
    if (struck[i] || !node.rule || isOff(crisis, node.id, crisis.hour - 1)) continue
    let safe = 1
    for (const s of node.supplies)
      if (s.kind === 'data' && struck[serviceOf(s.from)] && linked(serviceOf(s.from), i))
        safe *= 1 - WANDER * s.loss * weak
    if (i === dataCentre)
      for (let j = 0; j < NODES.length; j++)
        if (struck[j] && linked(i, j))
          for (const s of (graph[j] as GraphNode).supplies)
            if (s.kind === 'data' && serviceOf(s.from) === i)
              safe *= 1 - WANDER * s.loss * weak * (1 - systems.isolation[node.id])
    if (safe < 1 && draw(seed, 'wander', incident.id, quarter, node.id, crisis.hour) < 1 - safe) {
      const hours = Math.max(WANDER_HOURS, longest * WANDERED_LENGTH)
      strike(crisis, graph, node.id, hours, incident, systems)
      took = true
    }
  }
  return took
}

/** Hours the longest damage still takes where nobody is sent. */
function openFor(list: readonly Outage[]): number {
  let longest = 0
  for (const n of list) if (n.outage > 0) longest = Math.max(longest, n.outage, n.repair / OWN_PACE)
  return longest
}

/** Hours to the end as announced: counts down, and is corrected at hours 4 and 12. */
function announced(crisis: Crisis, graph: Graph, systems: Systems): number {
  const fresh = crisis.hour === 0 || FORECAST.some((f) => f.until === crisis.hour)
  if (fresh) for (const id of SPLIT) gather(crisis, graph, placeOf(id))
  const longest = openFor(crisis.nodes)
  if (longest === 0) return 0
  if (!fresh) return clamp(crisis.forecast - 1, 1, 10_000)
  const known = FORECAST.find((f) => crisis.hour < f.until)?.share ?? 1
  return Math.max(1, Math.round(longest * (known + (1 - known) * 0.5 * systems.routine)))
}

/** Quarters of calm after which households have no stores, cash or battery radio left. Assumption. */
const FORGOTTEN = 24
/** Routine from which on a city does without as well as it ever will. Assumption. */
const PRACTISED = 0.6
/** Share of a missing hour that people and offices bridge by themselves while failures are in memory
 * (Kap. 4.4.3: the rarer the failure, the harder it hits). Assumption. */
const BRIDGED = 0.35
/** Share that a warning before the crisis spares everybody. Assumption. */
const FOREWARNED = 0.08

/** Share of an hour without a service that is felt: 1 where nobody remembers how to do without, 0…1. */
function hardshipOf(systems: Systems, incident: Incident | null): number {
  const unprepared = clamp(systems.calm / FORGOTTEN) * clamp(1 - systems.routine / PRACTISED)
  const bridged = BRIDGED * (1 - unprepared)
  return (1 - bridged) * (incident?.warned ? 1 - FOREWARNED : 1)
}

/** Crews that were called stand ready from the next block on. */
function sendNeighbours(crisis: Crisis, systems: Systems, incident: Incident | null) {
  const own = Math.max(0, Math.floor(systems.crews))
  if (!crisis.acts.neighbours || crisis.crews.length > own) return
  const come = incident?.cause === 'weather' ? NEIGHBOURS_IN_WEATHER : NEIGHBOURS
  for (let i = 0; i < come; i++) crisis.crews.push(null)
}
