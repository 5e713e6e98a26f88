import { describe, expect, it } from 'vitest'
import {
  actCrisis,
  crisisOutcome,
  heardBy,
  reachNow,
  shareOf,
  startCrisis,
} from '../../src/model/cascade.ts'
import { BANDS, WARNINGS } from '../../src/model/ids.ts'
import type { Levers } from '../../src/model/pull.ts'
import { stepSystems } from '../../src/model/systems.ts'
import type { Crisis } from '../../src/model/world.ts'
import { all, hit, NO_ORDERS, ORDINARY, people, playCrisis, start, town } from './cascadeTown.ts'

const OLD = BANDS.indexOf('65-74')
const old = (band: number) => band >= OLD
const middle = (band: number) => band === BANDS.indexOf('25-44')
const share = (byGroup: readonly number[], counts?: (band: number, level: number) => boolean) =>
  shareOf(byGroup, people.cohorts, counts)
const bright = startCrisis(
  { systems: start, seed: 7, quarter: 3 },
  town,
  hit('failure', 'waste', 5),
  '',
)
const dark = playCrisis('long-failure')
const warned =
  (from = 0) =>
  (crisis: Crisis) =>
    actCrisis(crisis, {
      ...NO_ORDERS,
      warn: crisis.hour >= from,
    })

describe('a warning', () => {
  it('reaches fewer where masts and mains are gone, and not nobody', () => {
    expect(share(reachNow(dark, start))).toBeLessThan(0.6 * share(reachNow(bright, start)))
    expect(share(reachNow(dark, start))).toBeGreaterThan(0.2)
  })
  it('passes the old by on the phone and finds them by radio and by neighbours', () => {
    for (const way of ['cellBroadcast', 'app', 'sirens', 'van'] as const)
      expect(share(heardBy(way, bright, start), old), way).toBeLessThan(
        share(heardBy(way, bright, start), middle),
      )
    for (const way of ['radio', 'helpers'] as const)
      expect(share(heardBy(way, bright, start), old), way).toBeGreaterThan(
        share(heardBy(way, bright, start), middle),
      )
    expect(share(reachNow(bright, start), old)).toBeLessThan(share(reachNow(bright, start)))
  })
  it('goes by each way as far as what the way needs is there', () => {
    const left = Object.fromEntries(
      WARNINGS.map((way) => [
        way,
        share(heardBy(way, dark, start)) / share(heardBy(way, bright, start)),
      ]),
    )
    expect(left.cellBroadcast).toBeLessThan(0.2)
    expect(left.app).toBeLessThan(0.2)
    expect(left.radio).toBeCloseTo(0.3, 1)
    for (const way of ['sirens', 'van', 'helpers'] as const) expect(left[way], way).toBe(1)
  })
  it('takes hours by van and from door to door, and who was reached stays reached', () => {
    const early = playCrisis('long-failure', { act: warned() })
    const late = playCrisis('long-failure', { act: warned(24) })
    expect(share(early.told.byGroup)).toBeGreaterThan(share(reachNow(bright, start)) - 0.35)
    expect(share(early.told.byGroup)).toBeGreaterThan(share(late.told.byGroup))
    expect(early.told.hours).toBe(72)
    expect(late.told.hours).toBe(48)
    const first = startCrisis(
      { systems: start, seed: 7, quarter: 3 },
      town,
      hit('failure', 'waste', 5),
      '',
    )
    const later = { ...first, told: { ...first.told, hours: 9 } }
    for (const way of ['van', 'helpers'] as const)
      expect(share(heardBy(way, later, start))).toBeGreaterThan(
        2 * share(heardBy(way, first, start)),
      )
  })
  it('spares hours to those it reached, more than to those it did not, and none to the unwarned', () => {
    const silent = playCrisis('cable-trench')
    const told = playCrisis('cable-trench', { act: warned() })
    const spared = (counts: (band: number) => boolean) => {
      const of = (c: Crisis) =>
        all(c.lostByCohort.filter((_, i) => counts(Math.floor((i % 21) / 3))))
      return 1 - of(told) / of(silent)
    }
    expect(spared(() => true)).toBeGreaterThan(0.03)
    const most = told.told.byGroup.indexOf(Math.max(...told.told.byGroup))
    const least = told.told.byGroup.indexOf(Math.min(...told.told.byGroup))
    const bandOf = (g: number) => Math.floor(g / 3)
    expect(bandOf(most)).not.toBe(bandOf(least))
    expect(spared((b) => b === bandOf(most))).toBeGreaterThan(spared((b) => b === bandOf(least)))
    const trust = (c: Crisis) => all(crisisOutcome(c, { scenario: town, people }).trustLoss)
    expect(trust(told)).toBeLessThan(trust(silent))
    expect(silent.told.byGroup.every((x) => x === 0)).toBe(true)
  })
  it.each(WARNINGS)(
    'reaches further by %s where a measure has prepared it, and by no other way',
    (way) => {
      const levers: Levers = {
        [`warning:${way}`]: { total: -0.05, byDistrict: [], parts: [{ cause: 'p1', by: -0.05 }] },
      }
      const { systems } = stepSystems(start, { ...ORDINARY, scenario: town, levers, round: 1 })
      for (const other of WARNINGS)
        expect(systems.warning[other] - start.warning[other], other).toBeCloseTo(
          other === way ? -0.05 : 0,
          9,
        )
      expect(share(heardBy(way, bright, systems))).toBeLessThan(share(heardBy(way, bright, start)))
    },
  )
  it('is prepared by measures of the catalogue: sirens, helpers and vans', () => {
    const prepared = new Set(
      town.measures.flatMap((m) =>
        m.effects.filter((e) => e.lever === 'warning').map((e) => e.target),
      ),
    )
    for (const way of ['sirens', 'van', 'helpers']) expect(prepared.has(way), way).toBe(true)
  })
})
