import { describe, expect, it } from 'vitest'
import { actCrisis, startCrisis, stepCrisis } from '../../src/model/cascade.ts'
import { coveredBy, lackOf, placeAt, SPLIT, seatOf, zoneOf } from '../../src/model/cascadePlace.ts'
import type { NodeId } from '../../src/model/ids.ts'
import type { Crisis } from '../../src/model/world.ts'
import { all, hit, people, playCrisis, scenario, start, stateOf, town } from './cascadeTown.ts'

const districts = scenario.districts.length
const lack = (c: Crisis, id: NodeId) => lackOf(c, id, districts) as number[]
const half = { ...hit('failure', 'power', 200, 0.5), id: 'half-dark' }
const orders = (crews: NodeId[], first: number | null) => (c: Crisis) =>
  actCrisis(c, {
    crews,
    manual: [],
    isolate: false,
    warn: false,
    shutdown: [],
    neighbours: false,
    first,
    pay: false,
  })

describe('the places of a city in a crisis', () => {
  it('are every district once, and weigh what lives there', () => {
    for (const one of town.incidents)
      for (let seed = 0; seed < 8; seed++) {
        const { places, parts } = startCrisis(
          { systems: start, seed, quarter: 3 },
          town,
          one,
          'e:t@4',
        )
        expect(places.flatMap((p) => p.districts).sort((a, b) => a - b)).toEqual(
          scenario.districts.map((_, d) => d),
        )
        expect(all(places.map((p) => p.weight))).toBeCloseTo(1, 9)
        expect(parts).toHaveLength(SPLIT.length * places.length)
      }
  })
  it('masts, lamps, signals and pumps go where the substation of the same place has gone, and nowhere else', () => {
    const crisis = playCrisis(half)
    const dark = lack(crisis, 'power')
    expect(dark).toContain(1)
    expect(dark).toContain(0)
    for (const id of ['telecoms', 'lighting', 'trafficControl', 'sewage'] as const)
      lack(crisis, id).forEach((gone, d) => {
        if (dark[d] === 1) expect(gone, `${id} ${d}`).toBeGreaterThan(0.5)
        // what the neighbour has lost is no loss here, but for data that come from the middle
        if (dark[d] === 0) expect(gone, `${id} ${d}`).toBeLessThan(0.35)
      })
    for (const id of SPLIT) {
      const weighed = all(
        crisis.places.map((p) => p.weight * (lack(crisis, id)[p.districts[0] as number] as number)),
      )
      expect(stateOf(crisis, id).share, id).toBeCloseTo(1 - weighed, 9)
    }
  })
  it('a town hall in a lit district stays open when the other half of the city is dark', () => {
    const seat = seatOf(scenario, 'townHall') as number
    const ends = Array.from({ length: 20 }, (_, seed) => playCrisis(half, { seed }))
    const lit = ends.filter((c) => lack(c, 'power')[seat] === 0)
    const dark = ends.filter((c) => lack(c, 'power')[seat] === 1)
    expect(lit.length).toBeGreaterThan(0)
    expect(dark.length).toBeGreaterThan(0)
    for (const c of lit) expect(stateOf(c, 'townHall').share).toBeGreaterThan(0.5)
    for (const c of dark) expect(stateOf(c, 'townHall').share).toBeLessThan(0.3)
  })
  it('the high pressure zone is dry first, the low one last, six hours apart, and the low one runs on by gravity', () => {
    expect(new Set(scenario.districts.map(zoneOf))).toEqual(new Set([0, 1, 2]))
    let crisis = startCrisis(
      { systems: start, seed: 7, quarter: 3 },
      town,
      hit('failure', 'power', 200),
      '',
    )
    const dry: Record<number, number> = {}
    const place = { ...town, incidents: [...town.incidents, hit('failure', 'power', 200)] }
    while (!crisis.over) {
      crisis = stepCrisis(crisis, {
        systems: start,
        scenario: place,
        seed: 7,
        quarter: 3,
        people,
        hours: 1,
      })
      for (const p of crisis.places)
        if ((lack(crisis, 'water')[p.districts[0] as number] as number) > 0.3)
          dry[p.zone] ??= crisis.hour
    }
    expect(dry[2]).toBe(start.buffer.water - 6)
    expect(dry[1]).toBe(start.buffer.water)
    expect(dry[0]).toBe(start.buffer.water + 6)
    const gone = (zone: number) => {
      const at = crisis.places.find((p) => p.zone === zone)?.districts[0] as number
      return lack(crisis, 'water')[at] as number
    }
    expect(gone(0)).toBeLessThan(gone(1))
    expect(gone(1)).toBeLessThan(gone(2))
  })
  it('crews bring back one place after the other: where most live first, or where the city says', () => {
    const storm = { ...hit('weather', 'power', 40, 0.4), id: 'many-breaks', repair: 30 }
    const back = (first: number | null) => {
      const place = { ...town, incidents: [...town.incidents, storm] }
      let crisis = startCrisis({ systems: start, seed: 3, quarter: 3 }, place, storm, '')
      const struck = crisis.places.map((_, p) => crisis.parts[p]?.outage !== 0)
      const at = crisis.places.map(() => 999)
      while (!crisis.over) {
        crisis = stepCrisis(orders(['power'], first)(crisis), {
          systems: start,
          scenario: place,
          seed: 3,
          quarter: 3,
          people,
          hours: 1,
        })
        crisis.places.forEach((_, p) => {
          if (struck[p] && crisis.parts[p]?.outage === 0)
            at[p] = Math.min(at[p] as number, crisis.hour)
        })
      }
      return { crisis, struck, at }
    }
    const usual = back(null)
    const places = usual.crisis.places.map((p, i) => ({ ...p, i })).filter((p) => usual.struck[p.i])
    expect(places.length).toBeGreaterThan(1)
    const largest = places.reduce((a, b) => (b.weight > a.weight ? b : a))
    const smallest = places.reduce((a, b) => (b.weight < a.weight ? b : a))
    for (const p of places) expect(usual.at[largest.i]).toBeLessThanOrEqual(usual.at[p.i] as number)
    const chosen = back(smallest.districts[0] as number)
    expect(placeAt(chosen.crisis, smallest.districts[0] as number)).toBe(smallest.i)
    expect(chosen.at[smallest.i]).toBeLessThan(usual.at[smallest.i] as number)
    expect(chosen.at[largest.i]).toBeGreaterThan(usual.at[largest.i] as number)
  })
  it('cover a share of the residents from where it struck outward', () => {
    expect(coveredBy(0.5, { from: 0, to: 0.3 })).toBe(1)
    expect(coveredBy(0.5, { from: 0.4, to: 0.6 })).toBeCloseTo(0.5, 9)
    expect(coveredBy(0.5, { from: 0.5, to: 0.7 })).toBe(0)
    expect(coveredBy(1, { from: 0.9, to: 1.0000001 })).toBe(1)
  })
  it('what comes through the net strikes every place a little', () => {
    const crisis = startCrisis(
      { systems: start, seed: 2, quarter: 3 },
      town,
      hit('deviceClass', 'lighting', 40, 0.5),
      '',
    )
    for (const gone of lack(crisis, 'lighting')) expect(gone).toBeCloseTo(0.5, 9)
  })
})
