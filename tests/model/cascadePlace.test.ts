import { describe, expect, it } from 'vitest'
import { actCrisis } from '../../src/model/cascade.ts'
import { districtOrder, lackByDistrict, lackOf } from '../../src/model/cascadePlace.ts'
import { NODES, type NodeId } from '../../src/model/ids.ts'
import type { Crisis } from '../../src/model/world.ts'
import {
  all,
  failedAt,
  hit,
  incident,
  LONG_FAILURE,
  NO_ORDERS,
  people,
  playCrisis,
  scenario,
  start,
  stateOf,
  town,
  withBuffer,
} from './cascadeTown.ts'

const PER = 21
const byDistrict = (crisis: Crisis) =>
  scenario.districts.map((_, d) => all(crisis.lostByCohort.slice(d * PER, (d + 1) * PER)))
const residents = scenario.districts.map((_, d) =>
  all(people.cohorts.slice(d * PER, (d + 1) * PER)),
)

describe('where a crisis strikes', () => {
  it('starts in one district and spreads to its neighbours, each district once', () => {
    for (let seed = 0; seed < 30; seed++) {
      const order = districtOrder(scenario, LONG_FAILURE, seed, 3)
      expect([...order].sort((a, b) => a - b)).toEqual(scenario.districts.map((_, d) => d))
      const second = scenario.districts[order[1] as number]?.id
      expect(scenario.districts[order[0] as number]?.neighbours.map((n) => n.id)).toContain(second)
    }
    const first = new Set(
      Array.from({ length: 60 }, (_, s) => districtOrder(scenario, LONG_FAILURE, s, 3)[0]),
    )
    expect(first.size).toBeGreaterThan(8)
  })
  it('begins at the edge when it is the weather', () => {
    const edge = [...scenario.districts].sort((a, b) => a.centrality - b.centrality).slice(0, 5)
    for (let seed = 0; seed < 30; seed++) {
      const order = districtOrder(scenario, incident('wet-snow'), seed, 3)
      const at = scenario.districts[order[0] as number]
      expect(edge.map((d) => d.centrality)).toContain(at?.centrality)
    }
  })
  it('takes as many districts as the missing share needs, and no more', () => {
    const lack = lackByDistrict([2, 0, 1], [100, 300, 100], 0.5)
    expect(lack).toEqual([1, 1 / 6, 1])
    expect(lackByDistrict([2, 0, 1], [100, 300, 100], 0)).toEqual([0, 0, 0])
    expect(lackByDistrict([0, 1], [10, 10], 2)).toEqual([1, 1])
  })
  it('leaves person-hours where the lines are gone, and none where they are not', () => {
    const quarterDark = { ...hit('failure', 'lighting', 30, 0.25), id: 'quarter-dark' }
    const crisis = playCrisis(quarterDark)
    const lost = byDistrict(crisis)
    expect(all(lost)).toBeCloseTo(all(crisis.lost), 4)
    const struck = lost.filter((n) => n > 0).length
    expect(struck).toBeGreaterThanOrEqual(3)
    expect(struck).toBeLessThanOrEqual(5)
    expect(lost[crisis.order[0] as number]).toBeGreaterThan(0)
    expect(lost[crisis.order[14] as number]).toBe(0)
  })
  it('says which districts are dark now', () => {
    const crisis = playCrisis({
      ...LONG_FAILURE,
      id: 'half',
      hits: [{ node: 'power', hours: 200, share: 0.5 }],
    })
    const dark = lackOf(crisis, 'power', residents.length) as number[]
    const { residents: counted } = scenario.figures
    const share = all(dark.map((x, d) => x * (counted[d] as number))) / all(counted)
    expect(share).toBeCloseTo(1 - stateOf(crisis, 'power').share, 6)
    // from where it struck outward: whole districts, and one of which a part has power
    expect(dark.filter((x) => x === 1).length).toBeGreaterThanOrEqual(4)
    expect(dark.filter((x) => x > 0 && x < 1).length).toBeLessThanOrEqual(1)
    expect(dark[crisis.order[0] as number]).toBe(1)
    expect(dark[crisis.order.at(-1) as number]).toBe(0)
  })
})

describe('what buys hours', () => {
  const plain = playCrisis('long-failure')
  for (const [node, hours] of [
    ['water', 12],
    ['hospital', 10],
    ['dataCentre', 10],
    ['controlCentre', 20],
    ['telecoms', 8],
    ['careHomes', 6],
  ] as const)
    it(`shifts the failure of ${node} by the hours bought, and no earlier one`, () => {
      const bought = playCrisis('long-failure', { systems: withBuffer(node, hours) })
      const shift = failedAt(bought, node) - failedAt(plain, node)
      // what it hangs on besides power may fail first; it never fails sooner for it
      expect(shift).toBeGreaterThan(0)
      expect(shift).toBeLessThanOrEqual(hours + 1)
      for (const id of NODES)
        if (id !== node && failedAt(plain, id) < failedAt(plain, node))
          expect(failedAt(bought, id), id).toBe(failedAt(plain, id))
      expect(all(bought.lost)).toBeLessThan(all(plain.lost))
    })
  const crewAt = (node: NodeId) => (crisis: Crisis) =>
    actCrisis(crisis, {
      ...NO_ORDERS,
      crews: [node],
    })
  it('is fuel brought by a crew: the clinic stays on its generator for as long as one stays', () => {
    const fuelled = playCrisis('long-failure', { act: crewAt('hospital') })
    expect(failedAt(plain, 'hospital')).toBeLessThanOrEqual(24)
    const node = stateOf(fuelled, 'hospital')
    expect(node.left).toBe(start.buffer.hospital)
  })
  it('is not a crew at a mast: a battery cannot be filled up', () => {
    const tried = playCrisis('long-failure', { act: crewAt('telecoms') })
    expect(failedAt(tried, 'telecoms')).toBe(failedAt(plain, 'telecoms'))
  })
  it('is paper: what is run by hand is what the forms can carry, and nothing else changes', () => {
    const paper = { ...start, manual: { ...start.manual, townHall: start.manual.townHall + 0.4 } }
    const written = playCrisis('long-failure', { systems: paper })
    for (const [i, id] of NODES.entries())
      if (id === 'townHall') expect(written.lost[i] as number).toBeLessThan(plain.lost[i] as number)
      else expect(written.lost[i], id).toBeCloseTo(plain.lost[i] as number, 6)
  })
  it('is separation where data are lost, and not where power is', () => {
    const apart = { ...start, isolation: { ...start.isolation, townHall: 0.6 } }
    const cut = incident('ransomware-shared')
    const lost = (systems: typeof start) =>
      playCrisis(cut, { systems, town }).lost[NODES.indexOf('townHall')] as number
    expect(lost(apart)).toBeLessThan(0.75 * lost(start))
    const dark = playCrisis('long-failure', { systems: apart })
    expect(failedAt(dark, 'townHall')).toBe(failedAt(plain, 'townHall'))
  })
})
