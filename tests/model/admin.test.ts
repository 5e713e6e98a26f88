import { describe, expect, it } from 'vitest'
import { availableDays, DAYS, startAdmin, stepAdmin } from '../../src/model/admin.ts'
import type { Levers } from '../../src/model/pull.ts'
import { sizeOf } from '../../src/model/size.ts'
import type { Admin } from '../../src/model/world.ts'
import { scenario } from '../engine/konstanz.ts'
import { pull } from './pulls.ts'

const start = startAdmin(scenario)
function live(
  quarters: number,
  change: Partial<Parameters<typeof stepAdmin>[1]> = {},
  from: Admin = start,
  seed = 3,
): Admin {
  let admin = from
  for (let round = 1; round <= quarters; round++)
    admin = stepAdmin(admin, {
      scenario,
      seed,
      round,
      levers: {},
      projectDays: 0,
      runningPosts: 0,
      care: [],
      reports: 0,
      hiringFrozen: false,
      links: 3,
      ...change,
    }).admin
  return admin
}
const seeds = Array.from({ length: 40 }, (_, i) => i)
const mean = (f: (seed: number) => number) => seeds.reduce((a, s) => a + f(s), 0) / seeds.length
const open = (posts: Partial<Admin['posts']>): Admin => ({
  ...start,
  posts: { ...start.posts, ...posts },
})

describe('people in the offices', () => {
  it('a granted post is not a filled one: IT waits far longer than general service', () => {
    const vacancies = open({ general: start.filled.general + 10, it: start.filled.it + 10 })
    const gained = (k: 'general' | 'it') =>
      mean((s) => live(4, {}, vacancies, s).filled[k] - start.filled[k])
    expect(gained('general')).toBeGreaterThan(6)
    expect(gained('it')).toBeLessThan(4.5)
    expect(gained('it')).toBeGreaterThan(1)
  })
  it('an allowance fills the posts it is paid for, and only those', () => {
    const vacancies = open({ it: start.filled.it + 10, data: start.filled.data + 10 })
    const paid = { ...vacancies, allowance: { ...start.allowance, it: true } }
    const it4 = (a: Admin) => mean((s) => live(4, {}, a, s).filled.it)
    const data4 = (a: Admin) => mean((s) => live(4, {}, a, s).filled.data)
    expect(it4(paid) - start.filled.it).toBeGreaterThan(1.4 * (it4(vacancies) - start.filled.it))
    expect(data4(paid)).toBe(data4(vacancies))
  })
  it('people leave at about three per cent a year', () => {
    const left = mean(
      (s) => start.filled.general - live(4, { hiringFrozen: true }, start, s).filled.general,
    )
    expect(left / start.filled.general).toBeGreaterThan(0.015)
    expect(left / start.filled.general).toBeLessThan(0.05)
  })
  it('training raises skill; without it knowledge ages', () => {
    expect(live(8, { levers: pull({ staffSkill: 0.1 }) }).skill).toBeGreaterThan(start.skill)
    expect(live(8).skill).toBeLessThan(start.skill)
  })
})

describe('capacity', () => {
  it('is the days there are against the days needed: a post too many projects pile up on tires', () => {
    const calm = live(1)
    const busy = live(1, { projectDays: 3000 })
    expect(calm.available).toBeCloseTo(availableDays({ ...calm, fatigue: start.fatigue }), 6)
    expect(busy.required - calm.required).toBeCloseTo(3000 * sizeOf(scenario), 6)
    expect(live(8, { projectDays: 3000 }).fatigue).toBeGreaterThan(start.fatigue + 0.1)
    expect(live(8).fatigue).toBeLessThan(start.fatigue)
  })
  it('running systems bind their posts for good', () => {
    expect(live(1, { runningPosts: 4 }).required - live(1).required).toBeCloseTo(
      4 * DAYS * sizeOf(scenario),
      6,
    )
  })
  it('links between offices cost coordination only where nobody manages them', () => {
    const managed = pull({ strategy: 1, leadUnit: 1, dataAgreement: 1 })
    const work = (links: number, levers: Levers) =>
      live(6, { links, levers }).required - live(6, { links: 0, levers }).required
    expect(work(20, {})).toBeGreaterThan(100)
    expect(work(20, managed)).toBeLessThan(0.25 * work(20, {}))
  })
})

describe('silos', () => {
  const silo = (levers: Record<string, number>) => {
    const a = live(8, { levers: pull(levers) })
    return 1 - 0.9 * Math.min(a.strategy, a.leadUnit) * (0.5 + 0.5 * a.dataAgreement)
  }
  it('need strategy and lead unit together; a paper alone changes nothing', () => {
    expect(silo({ strategy: 1 })).toBe(1)
    expect(silo({ leadUnit: 1, dataAgreement: 1 })).toBe(1)
    expect(silo({ strategy: 1, leadUnit: 1 })).toBeLessThan(0.6)
    expect(silo({ strategy: 1, leadUnit: 1, dataAgreement: 1 })).toBeLessThan(0.15)
  })
})

describe('expectation', () => {
  it('is the debt of what was announced and not delivered', () => {
    const promised = live(6, {}, { ...start, announced: 6 })
    const kept = live(6, {}, { ...start, announced: 6, delivered: 6 })
    expect(promised.expectation).toBeGreaterThan(kept.expectation + 0.2)
  })
})
