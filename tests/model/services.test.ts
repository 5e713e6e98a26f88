import { describe, expect, it } from 'vitest'
import { startFinance } from '../../src/model/finance.ts'
import { SERVICES } from '../../src/model/ids.ts'
import { ledger } from '../../src/model/ledger.ts'
import { followPeople } from '../../src/model/revenue.ts'
import { startServices, stepServices } from '../../src/model/services.ts'
import type { Effect, Services, SupervisionState } from '../../src/model/world.ts'
import { scenario } from '../engine/konstanz.ts'

const start = startServices(scenario)
/** Quarters under one step of supervision, with a share of revenue missing. */
function live(
  n: number,
  supervision: SupervisionState,
  missing = 0,
): { services: Services; effects: Effect[] } {
  let services = start
  const effects: Effect[] = []
  for (let round = 1; round <= n; round++) {
    const out = stepServices(services, {
      scenario,
      levers: {},
      round,
      capacity: 1,
      supervision,
      missing,
      barred: start.barred,
      modeCause: () => 'rule',
      placed: scenario.districts.map(() => 0),
    })
    services = out.services
    effects.push(...out.effects)
  }
  return { services, effects }
}

describe('services under supervision', () => {
  it('are untouched while the city is free, however much is missing', () => {
    const { services } = live(12, 'free', 0.2)
    expect(services.cut).toBe(0)
    for (const s of SERVICES) expect(services.counter[s]).toBeCloseTo(start.counter[s], 9)
  })
  it('close over years: a tenth of the way in a quarter, most of it after five years', () => {
    const whole = live(400, 'emergency').services.cut
    expect(live(1, 'emergency').services.cut).toBeCloseTo(0.1 * whole, 9)
    expect(live(4, 'emergency').services.cut).toBeLessThan(0.4 * whole)
    expect(live(20, 'emergency').services.cut).toBeGreaterThan(0.85 * whole)
  })
  it('close deeper where more is missing than a plan tolerates, and never altogether', () => {
    const cut = (missing: number) => live(40, 'consolidation', missing).services.cut
    expect(cut(0.03)).toBe(cut(0))
    expect(cut(0.1)).toBeGreaterThan(cut(0) + 0.1)
    expect(cut(5)).toBeLessThanOrEqual(0.45)
    expect(live(40, 'reporting', 0.1).services.cut).toBe(live(40, 'reporting').services.cut)
  })
  it('say who closed them: the step, and the money that is missing', () => {
    const { services, effects } = live(8, 'emergency', 0.1)
    const of = (cause: string) =>
      effects
        .filter((e) => e.variable === 'services.cut' && e.cause === cause)
        .reduce((a, e) => a + e.by, 0)
    expect(of('v:supervision.step')).toBeGreaterThan(0)
    expect(of('v:balance')).toBeGreaterThan(0)
    const all = effects.filter((e) => e.variable === 'services.cut').reduce((a, e) => a + e.by, 0)
    expect(all).toBeCloseTo(services.cut, 9)
  })
})

describe('fees', () => {
  it('fall with people only as the spending does that they pay for', () => {
    const f = startFinance(scenario)
    const before = { ...f }
    followPeople(f, -0.1, ledger(1))
    const share = (line: 'fees' | 'otherSpending' | 'incomeTax') => f[line] / before[line] - 1
    expect(share('fees')).toBeCloseTo(share('otherSpending'), 9)
    expect(share('fees')).toBeGreaterThan(share('incomeTax'))
  })
})
