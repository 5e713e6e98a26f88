import { describe, expect, it } from 'vitest'
import { play } from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import { AXES, type Axis } from '../../src/model/ids.ts'
import { scenario } from './konstanz.ts'

/** The figure is 100 seeds; the everyday test takes fewer of the same, SEEDS=100 takes all. */
const SEEDS = Number(process.env.SEEDS ?? 20)
const seeds = Array.from({ length: SEEDS }, (_, i) => i + 1)
const terms = (policy: string) =>
  seeds.map((seed) => play({ scenario, seed, commands: [] }, 'end', POLICIES[policy]?.decide))
const nothing = terms('nothing')
const cautious = terms('cautious')
const vendor = terms('vendor')
const everything = terms('everything')

describe('how one governs shows', () => {
  it('whoever takes every pitch as offered ends more locked in and steers less than the careful', () => {
    const worse = seeds.filter((_, i) => {
      const a = vendor[i]?.world.actual
      const b = cautious[i]?.world.actual
      return a && b && a.lockIn > b.lockIn && a.steering < b.steering
    })
    expect(worse.length / SEEDS).toBeGreaterThanOrEqual(0.95)
  })

  it('whoever wants everything is stopped by the supervising authority or by exhaustion', () => {
    const stopped = everything.filter(
      (t) =>
        t.world.supervision.value === 'consolidation' ||
        t.world.supervision.value === 'emergency' ||
        t.worlds.some((w) => w.actual.capacity < 0.7),
    )
    expect(stopped.length / SEEDS).toBeGreaterThanOrEqual(0.6)
  })

  it('doing nothing is beaten: some policy is as good on every axis and better on the worst', () => {
    const mean = (list: typeof nothing): Record<Axis, number> =>
      Object.fromEntries(
        AXES.map((x) => [x, list.reduce((a, t) => a + (t.legacy?.axes[x] ?? 0), 0) / SEEDS]),
      ) as Record<Axis, number>
    const worst = (m: Record<Axis, number>) => Math.min(...AXES.map((x) => m[x]))
    const idle = mean(nothing)
    const rivals = [cautious, vendor, everything].map(mean)
    const overall = (m: Record<Axis, number>) => AXES.reduce((a, x) => a + m[x], 0)
    const dominates = (r: Record<Axis, number>) =>
      AXES.every((x) => r[x] >= idle[x]) && overall(r) > overall(idle)
    const beaten = rivals.some(
      (r) => dominates(r) || (worst(r) > worst(idle) && overall(r) > overall(idle)),
    )
    expect(beaten).toBe(true)
  })
})
