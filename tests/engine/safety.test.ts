import { describe, expect, it } from 'vitest'
import { begin, type Play } from '../../src/engine/index.ts'
import { NODES } from '../../src/model/ids.ts'
import { openCoupling, realParts, realSafety } from '../../src/model/safety.ts'
import { type Act, does, obedient, opened, paper, quarters, rich } from './city.ts'

const TERM = 12
const own = (measure: string): Act =>
  paper(measure, { scale: 'rollout', legalForm: 'own', operating: true })
const bought = (measure: string): Act =>
  paper(measure, {
    scale: 'rollout',
    partner: obedient.measures.find((m) => m.id === measure)?.partners[0],
    operating: true,
  })
const after = (...acts: Act[]): Play =>
  quarters(does(rich(opened(obedient)), obedient, ...acts), obedient, TERM)
const felt = ({ world }: Play) => {
  const { felt: by } = world.safety
  return by.reduce((a, b) => a + b, 0) / by.length
}
const real = ({ world }: Play) => world.safety.real
const nothing = after()

describe('felt and real safety', () => {
  it('part where security means sensors: cameras are felt, and are doors', () => {
    const watched = after(bought('camera-square'))
    expect(felt(watched)).toBeGreaterThan(felt(nothing) + 0.02)
    expect(real(watched)).toBeLessThan(real(nothing) - 0.001)
  })
  it('part the other way where it means networks apart, practice and people who know: nobody feels it', () => {
    for (const measure of ['network-separation', 'yearly-exercise', 'security-officer']) {
      const prepared = after(own(measure))
      expect(real(prepared), measure).toBeGreaterThan(real(nothing) + 0.005)
      expect(Math.abs(felt(prepared) - felt(nothing)), measure).toBeLessThan(0.005)
    }
  })
  it('real safety falls with what hangs together, and returns when it is cut', () => {
    const { systems, actual } = nothing.world
    const coupled = {
      ...systems,
      coupling: Object.fromEntries(NODES.map((id) => [id, 0.5])) as typeof systems.coupling,
    }
    const apart = {
      ...coupled,
      isolation: Object.fromEntries(NODES.map((id) => [id, 1])) as typeof systems.isolation,
    }
    const safe = (s: typeof systems) => realSafety(actual.attackSurface, s)
    expect(safe(coupled)).toBeLessThan(safe(systems))
    expect(openCoupling(apart)).toBe(0)
    expect(safe(apart)).toBeGreaterThanOrEqual(safe(systems))
  })
  it('is told apart into doors, practice and couplings, and the parts are the change', () => {
    const then = begin(obedient, 7).world
    const now = nothing.world
    const at = (w: typeof now) => ({ attackSurface: w.actual.attackSurface, systems: w.systems })
    const parts = realParts(at(then), at(now))
    expect(parts.surface + parts.routine + parts.coupling).toBeCloseTo(
      realSafety(now.actual.attackSurface, now.systems) -
        realSafety(then.actual.attackSurface, then.systems),
      12,
    )
    expect(parts.routine).toBeLessThan(0)
  })
  it('is booked: what happened to the real one in a term is the sum of its entries', () => {
    const watched = after(bought('camera-square'))
    const booked = watched.effects
      .filter((e) => e.variable === 'safety.real')
      .reduce((sum, e) => sum + e.by, 0)
    expect(booked).toBeCloseTo(real(watched) - begin(obedient, 7).world.safety.real, 9)
  })
})
