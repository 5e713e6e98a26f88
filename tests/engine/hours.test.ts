import { describe, expect, it } from 'vitest'
import { startWorld } from '../../src/engine/index.ts'
import { actCrisis, startCrisis, stepCrisis } from '../../src/model/cascade.ts'
import { NODES, type NodeId } from '../../src/model/ids.ts'
import type { Crisis, Systems } from '../../src/model/world.ts'
import { compileScenario } from '../../src/scenario/compile.ts'
import { NO_ORDERS } from '../model/cascadeTown.ts'

const { scenario } = compileScenario('blackout')
const world = startWorld(scenario, 1)
const { people } = world
const measure = (id: string) => {
  const found = scenario.measures.find((m) => m.id === id)
  if (!found) throw new Error(`no measure ${id}`)
  return found
}
/** What a measure brings when it is delivered whole: hours of reserve, shares by hand, networks apart. */
const FIELDS = ['buffer', 'manual', 'isolation'] as const
function withMeasure(id: string): Systems {
  const systems: Systems = JSON.parse(JSON.stringify(world.systems))
  for (const e of measure(id).effects)
    for (const field of FIELDS)
      if (e.lever === field) {
        const node = e.target as NodeId
        const most = field === 'buffer' ? Number.POSITIVE_INFINITY : 1
        systems[field][node] = Math.min(most, systems[field][node] + e.by)
      }
  return systems
}
function played(systems: Systems, act: (c: Crisis) => Crisis = (c) => c, id = 'long-blackout') {
  const incident = scenario.incidents.find((i) => i.id === id)
  if (!incident) throw new Error(`no incident ${id}`)
  let crisis = startCrisis({ ...world, systems }, scenario, incident, '')
  while (!crisis.over)
    crisis = stepCrisis(act(crisis), { systems, scenario, seed: 1, quarter: 0, people })
  return crisis
}
/** Hour at which a service was more than on its reserve for the first time; 999 = never. */
const failedAt = (c: Crisis, id: NodeId): number =>
  c.log.find((e) => e.node === id && (e.state === 'down' || e.state === 'degraded'))?.hour ?? 999
const failedFrom = (c: Crisis, id: NodeId) =>
  c.log.find((e) => e.node === id && (e.state === 'down' || e.state === 'degraded'))?.because ??
  'buffer'
const lostAt = (c: Crisis, id: NodeId): number => c.lost[NODES.indexOf(id)] as number

const plain = played(world.systems)
const powerBack = plain.log.find((e) => e.node === 'power' && e.state !== 'down')?.hour as number
const buying = scenario.measures
  .filter((m) => m.effects.some((e) => e.lever === 'buffer' && e.by > 0))
  .map((m) => m.id)

describe('three days without power, and what buys hours', () => {
  it('knows the measures that buy hours: generators, tanks, copies, a shared centre', () => {
    expect(buying).toEqual(
      expect.arrayContaining(['emergency-power', 'water-reserve', 'offline-copies']),
    )
  })
  it.each(buying)('%s moves the failure of each service by its hours, and of no other', (id) => {
    const bought = played(withMeasure(id))
    const hours = new Map<NodeId, number>()
    for (const e of measure(id).effects)
      if (e.lever === 'buffer') hours.set(e.target as NodeId, e.by)
    for (const node of NODES) {
      const by = hours.get(node) ?? 0
      const due = failedAt(plain, node) + by
      if (by === 0) expect(failedAt(bought, node), node).toBe(failedAt(plain, node))
      else if (failedFrom(bought, node) !== 'buffer') {
        // bought hours end where something else it hangs on ends first: the town hall without a line
        expect(failedAt(bought, node), node).toBeLessThan(due)
        expect(failedAt(bought, failedFrom(bought, node) as NodeId), node).toBeLessThan(999)
      } else if (due < powerBack) {
        // an hour is the step: a reserve of three quarters of an hour ends with the hour
        expect(Math.abs(failedAt(bought, node) - due), node).toBeLessThanOrEqual(1)
        expect(lostAt(bought, node), node).toBeLessThan(lostAt(plain, node))
      } else expect(failedAt(bought, node), node).toBeGreaterThanOrEqual(powerBack)
    }
  })
  const byHand = (systems: Systems) =>
    played(systems, (c) =>
      actCrisis(c, {
        ...NO_ORDERS,
        manual: ['townHall', 'payment', 'trafficControl', 'controlCentre'],
      }),
    )
  it.each([
    ['paper-fallback', ['townHall', 'payment', 'controlCentre']],
    ['manual-signals', ['trafficControl']],
    ['lighting-by-clock', ['lighting']],
  ] as const)('%s keeps what it names going by hand and moves no failure', (id, nodes) => {
    const [without, with_] = [byHand(world.systems), byHand(withMeasure(id))]
    for (const node of nodes) expect(lostAt(with_, node), node).toBeLessThan(lostAt(without, node))
    for (const node of NODES) {
      expect(failedAt(with_, node), node).toBe(failedAt(without, node))
      if (!(nodes as readonly NodeId[]).includes(node))
        expect(lostAt(with_, node), node).toBeLessThanOrEqual(lostAt(without, node) + 1e-6)
    }
  })
  it('networks apart move no failure where power is gone, and hold where data are', () => {
    const apart = withMeasure('network-separation')
    const dark = played(apart)
    for (const node of NODES) expect(failedAt(dark, node), node).toBe(failedAt(plain, node))
    const [joined, cut] = [world.systems, apart].map((s) =>
      played(s, undefined, 'ransomware-shared'),
    ) as [Crisis, Crisis]
    expect(lostAt(cut, 'trafficControl')).toBeLessThan(0.5 * lostAt(joined, 'trafficControl'))
    expect(lostAt(cut, 'townHall')).toBeGreaterThan(0.9 * lostAt(joined, 'townHall'))
  })
  it.each(['water', 'hospital', 'dataCentre'] as const)(
    'fuel brought by a crew holds %s as long as the crew stays, and not an hour longer than its reserve',
    (node) => {
      const stay = (until: number) =>
        played(world.systems, (c) =>
          actCrisis(c, {
            // one crew to each of the three pressure zones
            ...NO_ORDERS,
            crews: c.hour < until ? [node, node, node] : [],
          }),
        )
      expect(failedAt(stay(12), node)).toBe(failedAt(plain, node) + 12)
      expect(failedAt(stay(72), node)).toBeGreaterThanOrEqual(powerBack)
    },
  )
  it('a crew at a mast brings nothing: a battery cannot be filled up', () => {
    const tried = played(world.systems, (c) =>
      actCrisis(c, {
        ...NO_ORDERS,
        crews: ['telecoms'],
      }),
    )
    expect(failedAt(tried, 'telecoms')).toBe(failedAt(plain, 'telecoms'))
  })
})
