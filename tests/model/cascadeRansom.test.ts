import { describe, expect, it } from 'vitest'
import { actCrisis, crisisOutcome, demand, restorePace } from '../../src/model/cascade.ts'
import { incidentChance } from '../../src/model/incidents.ts'
import { attackSurfaceOf, stepSystems } from '../../src/model/systems.ts'
import type { Crisis, Systems } from '../../src/model/world.ts'
import {
  all,
  incident,
  NO_ORDERS,
  ORDINARY,
  people,
  playCrisis,
  scenario,
  start,
  town,
} from './cascadeTown.ts'

const pay = (crisis: Crisis) =>
  actCrisis(
    crisis,
    {
      ...NO_ORDERS,
      pay: true,
    },
    'c7',
  )
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed)
const left = (c: Crisis) => Math.max(...c.nodes.map((n) => n.outage))
const outcome = (c: Crisis) => crisisOutcome(c, { scenario: town, people })

describe('pay or not', () => {
  const paid = SEEDS.map((seed) => playCrisis('ransomware-shared', { seed, act: pay }))
  const refused = SEEDS.map((seed) => playCrisis('ransomware-shared', { seed }))

  it('is asked only where somebody demands money', () => {
    for (const one of town.incidents) {
      const crisis = playCrisis(one.id, { act: pay })
      expect(crisis.ransom !== null, one.id).toBe(one.cause === 'ransomware')
      expect(outcome(crisis).ransom.paid > 0, one.id).toBe(one.cause === 'ransomware')
    }
  })
  it('has an uncertain end: about half the keys fit, and those spare hours; the others spare none', () => {
    const keys = paid.map((c) => c.ransom?.paid?.key)
    const worked = keys.filter((key) => key === true).length
    expect(worked).toBeGreaterThan(0.35 * SEEDS.length)
    expect(worked).toBeLessThan(0.75 * SEEDS.length)
    SEEDS.forEach((_, i) => {
      const [a, b] = [left(paid[i] as Crisis), left(refused[i] as Crisis)]
      if (keys[i]) expect(a).toBeLessThan(0.7 * b)
      else expect(a).toBe(b)
    })
  })
  it('is paid once and by whoever ordered it', () => {
    for (const c of paid) expect(c.ransom?.paid).toMatchObject({ hour: 0, cause: 'c7' })
    const residents = all(people.cohorts)
    expect(outcome(paid[0] as Crisis).ransom.paid).toBeCloseTo(demand(residents), 6)
    expect(demand(residents) / residents).toBeGreaterThan(1)
    expect(outcome(refused[0] as Crisis).ransom.paid).toBe(0)
  })
  it('costs trust either way: by paying, or by what was copied and appears', () => {
    for (const c of paid) expect(outcome(c).ransom.trust.paid).toBeGreaterThan(0)
    const leaks = (list: Crisis[]) => list.filter((c) => outcome(c).ransom.leaked).length
    expect(leaks(refused)).toBeGreaterThan(0.2 * SEEDS.length)
    expect(leaks(refused)).toBeLessThan(0.6 * SEEDS.length)
    expect(leaks(paid)).toBeGreaterThan(0)
    expect(leaks(paid)).toBeLessThan(leaks(refused))
  })
  it('makes the next attack for money likelier, no other attack, and is forgotten in years', () => {
    const known: Systems = { ...start, payer: 1 }
    const chance = (id: string, systems: Systems) =>
      incidentChance(incident(id), {
        scenario,
        systems,
        quarter: 4,
        attackSurface: attackSurfaceOf(systems, scenario, []),
      })
    expect(chance('ransomware-shared', known)).toBeGreaterThan(
      1.5 * chance('ransomware-shared', start),
    )
    for (const id of ['insider-access', 'device-hole', 'storm'])
      expect(chance(id, known), id).toBe(chance(id, start))
    let later = known
    for (let round = 1; round <= 12; round++)
      later = stepSystems(later, { ...ORDINARY, scenario, levers: {}, round }).systems
    expect(later.payer).toBeGreaterThan(0)
    expect(later.payer).toBeLessThan(0.2)
  })
  it('has a way that buys nothing: copies put back, as far as that was tested and practised', () => {
    const untested = (w: number, routine: number): Systems => ({
      ...start,
      routine,
      weakness: { ...start.weakness, untested: w },
    })
    expect(restorePace(untested(1, 1))).toBe(0)
    expect(restorePace(untested(0, 0))).toBe(0)
    expect(restorePace(untested(0.2, 0.8))).toBeGreaterThan(2 * restorePace(start))
    const open = (systems: Systems) => left(playCrisis('ransomware-shared', { systems }))
    // 72 hours of work at the pace of clean-up, and what the copies add
    expect(open(start) - open(untested(0.2, 0.8))).toBeCloseTo(
      72 * (restorePace(untested(0.2, 0.8)) - restorePace(start)),
      6,
    )
    // copies help against what is locked, not against a dug-up cable
    const dug = (systems: Systems) => playCrisis('cable-trench', { systems }).log
    expect(dug({ ...start, weakness: { ...start.weakness, untested: 0 } })).toEqual(dug(start))
  })
})

describe('the catalogue of what can go wrong', () => {
  it('knows every kind of cause', () => {
    expect(new Set(scenario.incidents.map((i) => i.cause))).toEqual(
      new Set([
        'failure',
        'update',
        'ransomware',
        'weather',
        'insolvency',
        'insider',
        'deviceClass',
        'sharedProvider',
      ]),
    )
    // each can strike a city by itself, not only in a story
    for (const cause of new Set(scenario.incidents.map((i) => i.cause)))
      expect(
        scenario.incidents.some((i) => i.cause === cause && i.chance > 0),
        cause,
      ).toBe(true)
  })
})
