import { describe, expect, it } from 'vitest'
import { actCrisis, type CrisisOrders } from '../../src/model/cascade.ts'
import { NODES } from '../../src/model/ids.ts'
import type { Crisis } from '../../src/model/world.ts'
import { all, hit, lostAt, NO_ORDERS, playCrisis, start, stateOf } from './cascadeTown.ts'

describe('orders in a crisis', () => {
  const act = (change: Partial<CrisisOrders>) => (crisis: Crisis) =>
    actCrisis(crisis, { ...NO_ORDERS, ...change })

  it('put a dark care home on emergency supply while the crew stays', () => {
    const helped = playCrisis('long-failure', { act: act({ crews: ['careHomes'] }) })
    expect(helped.log.some((e) => e.node === 'careHomes' && e.because === 'crew')).toBe(true)
    expect(lostAt(helped, 'careHomes')).toBeLessThan(
      lostAt(playCrisis('long-failure'), 'careHomes'),
    )
    const left = playCrisis('long-failure', {
      act: (c) => act(c.hour < 12 ? { crews: ['careHomes'] } : {})(c),
    })
    expect(stateOf(left, 'careHomes').state).not.toBe('restoring')
    expect(lostAt(left, 'careHomes')).toBeGreaterThan(lostAt(helped, 'careHomes'))
  })
  it('keep part of a service by hand, less of each the more run by hand', () => {
    const none = playCrisis('long-failure')
    const some = playCrisis('long-failure', { act: act({ manual: ['payment'] }) })
    const many = playCrisis('long-failure', { act: act({ manual: [...NODES] }) })
    expect(lostAt(some, 'payment')).toBeLessThan(lostAt(none, 'payment'))
    expect(lostAt(many, 'payment')).toBeGreaterThanOrEqual(lostAt(some, 'payment'))
    expect(lostAt(many, 'payment')).toBeLessThanOrEqual(lostAt(none, 'payment'))
  })
  it('stop a fault that wanders, at the price of what the networks carried', () => {
    const weak = {
      ...start,
      weakness: Object.fromEntries(Object.keys(start.weakness).map((w) => [w, 1])),
    }
    const struck = (isolate: boolean) => {
      let n = 0
      for (let seed = 0; seed < 30; seed++) {
        const c = playCrisis('ransomware-shared', { systems: weak, seed, act: act({ isolate }) })
        n += c.nodes.filter((x) => x.outage > 0).length - 1
      }
      return n
    }
    expect(struck(false)).toBeGreaterThan(15)
    expect(struck(true)).toBe(0)
    const calm = playCrisis(hit('failure', 'lighting', 20))
    const apart = playCrisis(hit('failure', 'lighting', 20), { act: act({ isolate: true }) })
    expect(all(apart.lost)).toBeGreaterThan(all(calm.lost))
  })
  it('join separated networks again once nothing struck is left', () => {
    const crisis = playCrisis('faulty-update', { act: act({ isolate: true }) })
    expect(crisis.nodes.every((n) => n.state === 'working')).toBe(true)
    expect(crisis.hour).toBeLessThan(72)
  })
  it('shut a service down in good order, out of reach of what wanders, and quick to start', () => {
    for (let seed = 0; seed < 20; seed++) {
      const crisis = playCrisis('ransomware-shared', {
        seed,
        act: (c) => act({ shutdown: c.hour < 12 ? ['trafficControl'] : [] })(c),
      })
      expect(crisis.log.some((e) => e.node === 'trafficControl' && e.state === 'down')).toBe(true)
      expect(stateOf(crisis, 'trafficControl').outage).toBe(0)
      expect(stateOf(crisis, 'trafficControl').state).toBe('degraded')
    }
  })
  it('call neighbours, who arrive with the next block, and fewer of them in a storm', () => {
    const own = Math.floor(start.crews)
    expect(playCrisis('wide-blackout', { act: act({ neighbours: true }) }).crews).toHaveLength(
      own + 2,
    )
    expect(playCrisis('wet-snow', { act: act({ neighbours: true }) }).crews).toHaveLength(own + 1)
    expect(playCrisis('wide-blackout').crews).toHaveLength(own)
  })
  it('shorten the failure where the work lies on the spot, hardly where it lies elsewhere', () => {
    const saved = (id: string) =>
      1 -
      lostAt(playCrisis(id, { act: act({ crews: ['power', 'power', 'power'] }) }), 'power') /
        lostAt(playCrisis(id), 'power')
    expect(saved('cable-trench')).toBeGreaterThan(0.08)
    expect(saved('wide-blackout')).toBeLessThan(saved('cable-trench'))
  })
})
