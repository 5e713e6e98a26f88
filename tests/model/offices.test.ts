import { describe, expect, it } from 'vitest'
import { drivenOf, startAdmin, stepAdmin } from '../../src/model/admin.ts'
import { managedOf, siloOf } from '../../src/model/links.ts'
import type { Levers } from '../../src/model/pull.ts'
import type { Admin } from '../../src/model/world.ts'
import { changed, obedient, opened } from '../engine/city.ts'
import { scenario } from '../engine/konstanz.ts'
import { paper, term } from '../facts/city.ts'

const pull = (key: string, by: number): Levers => ({
  [key]: { total: by, byDistrict: [], parts: [{ cause: 'p1', by }] },
})
const live = (n: number, from: Admin, levers: Levers = {}, projectDays = 0): Admin => {
  let admin = from
  for (let round = 1; round <= n; round++)
    admin = stepAdmin(admin, {
      scenario,
      seed: 3,
      round,
      levers,
      projectDays,
      runningPosts: 0,
      care: [],
      reports: 0,
      hiringFrozen: true,
      links: 0,
    }).admin
  return admin
}
const start = startAdmin(scenario)

describe('people lent by neighbours', () => {
  it('are there within half a year, whatever the pay scale', () => {
    const admin = live(3, start, pull('posts:security', 1))
    expect(admin.shared.security).toBeGreaterThan(0.85)
    expect(admin.filled.security).toBeLessThanOrEqual(start.filled.security)
    expect(admin.available).toBeGreaterThan(live(3, start).available + 30)
  })
  it('leave when the sharing ends', () => {
    const admin = live(4, live(4, start, pull('posts:it', 2)))
    expect(admin.shared.it).toBeLessThan(0.2)
  })
  it('cost half of what they lend, and the decision to share is the cause', () => {
    const p = term(obedient, 3, 3, { 0: [{ type: 'cooperate', field: 'security' }] })
    const lent = p.world.pulls.find((x) => x.lever === 'posts' && x.cause === 'c0')
    const cost = p.effects.filter(
      (e) => e.variable === 'finance.projects' && e.cause === 'c0' && e.round === 3,
    )
    expect(cost.reduce((a, e) => a + e.by, 0)).toBeCloseTo(46_000 * (lent?.by ?? 0), 0)
  })
})

describe('driver or driven', () => {
  it('is the share of what others had offered', () => {
    expect(drivenOf({ initiativeOwn: 0, initiativeOffered: 0 })).toBe(0)
    expect(drivenOf({ initiativeOwn: 1, initiativeOffered: 3 })).toBe(0.75)
  })
  it('a city that only answers offers loses half of its strategy', () => {
    const strategy = (offered: number) =>
      live(
        8,
        { ...start, initiativeOwn: 4 - offered, initiativeOffered: offered },
        pull('strategy', 1),
      ).strategy
    expect(strategy(0)).toBeGreaterThan(0.99)
    expect(strategy(4)).toBeLessThan(0.51)
  })
})

describe('one thing more on top', () => {
  it('tires those who see no point in it, though the days would be there', () => {
    const easy = { ...start, filled: { ...start.filled, general: 90 } }
    const tired = (base: number) => live(1, { ...easy, awarenessBase: base }, {}, 400).fatigue
    expect(tired(0.1)).toBeGreaterThan(tired(0.9) + 0.01)
    expect(live(1, { ...easy, awarenessBase: 0.1 }).fatigue).toBeCloseTo(
      live(1, { ...easy, awarenessBase: 0.9 }).fatigue,
      9,
    )
  })
})

describe('the silo index', () => {
  it('is nothing but unmanaged links: strategy, lead unit and agreement together lower it', () => {
    const both = { strategy: 1, leadUnit: 1, dataAgreement: 1 }
    expect(managedOf(both)).toBeCloseTo(0.9, 9)
    expect(managedOf({ ...both, leadUnit: 0 })).toBe(0)
    expect(managedOf({ ...both, dataAgreement: 0 })).toBeCloseTo(0.45, 9)
    const w = changed(opened(obedient), (x) => {
      Object.assign(x.admin, both)
    }).world
    expect(siloOf(w, obedient)).toBeCloseTo(0.1, 6)
  })
  it('rises with services nobody linked from the start', () => {
    const both = { strategy: 1, leadUnit: 1, dataAgreement: 1 }
    const silo = (integrated: boolean) => {
      const { world } = term(obedient, 3, 2, {
        0: [paper('smart-lamps', { partner: 'stadtwerke', integrated })],
      })
      return siloOf({ ...world, admin: { ...world.admin, ...both } }, obedient)
    }
    expect(silo(false)).toBeGreaterThan(silo(true) + 0.03)
  })
})
