import {
  actCrisis,
  type CrisisOrders,
  planCrisis,
  startCrisis,
  stepCrisis,
} from '../../src/model/cascade.ts'
import type { Incident, Scenario } from '../../src/model/content.ts'
import { NODES, type NodeId } from '../../src/model/ids.ts'
import { startSystems } from '../../src/model/systems.ts'
import type { Crisis, NodeState, Systems } from '../../src/model/world.ts'
import { scenario } from '../engine/konstanz.ts'

/** Konstanz with its real catalogue; cohorts of equal districts, ages roughly as published. */
export { scenario }

const AGES = [0.13, 0.13, 0.3, 0.25, 0.1, 0.04, 0.05]
const LEVELS = [0.25, 0.5, 0.25]
export const people = {
  cohorts: Array.from(
    { length: 315 },
    (_, i) =>
      (87_000 / 15) * (AGES[Math.floor((i % 21) / 3)] as number) * (LEVELS[i % 3] as number),
  ),
}
export const start = startSystems(scenario)

/** Circumstances of an ordinary quarter: what the administration does when nobody decides anything. */
export const ORDINARY = {
  securityShare: 0.05,
  upkeepShare: 0.82,
  staffed: 0.6,
  overload: 0,
  awareness: 0.35,
  updates: 0.5,
  tested: false,
  incident: false,
}

/** The power of the whole city is gone for days, longer than any reserve. */
export const LONG_FAILURE: Incident = {
  id: 'long-failure',
  chapter: '4.4.2',
  cause: 'failure',
  hits: [{ node: 'power', hours: 200, share: 1 }],
  chance: 0,
  scale: 'none',
  doors: [],
  repair: 0,
  warned: false,
}
export const incident = (id: string): Incident => {
  const found = [...scenario.incidents, LONG_FAILURE].find((i) => i.id === id)
  if (!found) throw new Error(`no incident ${id}`)
  return found
}
export const town: Scenario = { ...scenario, incidents: [...scenario.incidents, LONG_FAILURE] }

/** Nothing ordered: what a test orders is added to this. */
export const NO_ORDERS: CrisisOrders = {
  crews: [],
  manual: [],
  isolate: false,
  warn: false,
  shutdown: [],
  neighbours: false,
  pay: false,
  first: null,
}

interface Options {
  systems?: Systems
  seed?: number
  quarter?: number
  town?: Scenario
  commands?: Crisis['commands']
  act?: (crisis: Crisis) => Crisis
}
/** A whole crisis, block by block, with what is ordered before each. */
export function playCrisis(id: string | Incident, options: Options = {}): Crisis {
  const { systems = start, seed = 7, quarter = 3, commands = {}, act } = options
  const place = options.town ?? town
  const cause = typeof id === 'string' ? incident(id) : id
  const known = place.incidents.some((i) => i.id === cause.id)
    ? place
    : { ...place, incidents: [...place.incidents, cause] }
  let crisis = startCrisis({ systems, seed, quarter, commands }, known, cause, 'e:test@4')
  while (!crisis.over) {
    if (act) crisis = act(crisis)
    crisis = stepCrisis(crisis, { systems, scenario: known, seed, quarter, people })
  }
  return crisis
}

/** Hour at which a service was first limited or down; 999 = never. */
export function failedAt(crisis: Crisis, node: NodeId): number {
  const bad: NodeState[] = ['degraded', 'down']
  return crisis.log.find((e) => e.node === node && bad.includes(e.state))?.hour ?? 999
}
export const lostAt = (crisis: Crisis, node: NodeId): number =>
  crisis.lost[NODES.indexOf(node)] as number
export const stateOf = (crisis: Crisis, node: NodeId) =>
  crisis.nodes[NODES.indexOf(node)] as Crisis['nodes'][number]
export const all = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
export const withBuffer = (node: NodeId, hours: number): Systems => ({
  ...start,
  buffer: { ...start.buffer, [node]: start.buffer[node] + hours },
})

/** What an emergency plan would order before each block. */
export const plan = (systems: Systems) => (crisis: Crisis) =>
  actCrisis(crisis, planCrisis(crisis, { scenario: town, systems, people }))
/** An incident that strikes one service and nothing else. */
export const hit = (
  cause: Incident['cause'],
  node: NodeId,
  hours: number,
  share = 1,
): Incident => ({
  ...LONG_FAILURE,
  id: `test-${cause}-${node}`,
  cause,
  hits: [{ node, hours, share }],
})
