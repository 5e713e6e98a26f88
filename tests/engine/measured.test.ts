import { describe, expect, it } from 'vitest'
import { LOOK } from '../../src/engine/decide/offices.ts'
import type { Play } from '../../src/engine/index.ts'
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from '../../src/model/ids.ts'
import type { World } from '../../src/model/world.ts'
import { type Act, changed, does, obedient, opened, quarters, quiet, rich } from './city.ts'

const fuzzy = INDICATOR_IDS.filter((id) => !INDICATORS[id].exact)
const look = (kind: keyof typeof LOOK): Act => ({ type: 'inspect', kind })
const inside = (w: World, id: IndicatorId) => {
  const { low, high } = w.measured[id]
  const truth = w.actual[id]
  return truth >= low - 1e-9 && truth <= high + 1e-9
}

describe('what the mayor sees', () => {
  it('is exact for money, people and what is counted', () => {
    const { actual, measured } = quarters(opened(), quiet, 6).world
    for (const id of INDICATOR_IDS) {
      if (!INDICATORS[id].exact) continue
      expect(measured[id], id).toEqual({
        value: actual[id],
        low: actual[id],
        high: actual[id],
        quality: 'exact',
      })
    }
  })
  it('is a band everywhere else, never a bare number', () => {
    const { measured } = quarters(opened(), quiet, 3).world
    for (const id of fuzzy) {
      expect(measured[id].quality, id).not.toBe('exact')
      expect(measured[id].high - measured[id].low, id).toBeGreaterThan(0)
      expect(measured[id].low, id).toBeLessThanOrEqual(measured[id].value)
      expect(measured[id].high, id).toBeGreaterThanOrEqual(measured[id].value)
    }
  })
  it('flatters reach and the gap, because usage logs count only those who arrive', () => {
    const closed = quarters(
      does(opened(), quiet, { type: 'channel', service: 'register', mode: 'digital' }),
      quiet,
      3,
    )
    const { actual, measured } = closed.world
    expect(measured.reach.value).toBeGreaterThan(actual.reach + 0.01)
    expect(measured.divide.value).toBeLessThan(actual.divide - 0.01)
    const surveyed = quarters(does(closed, quiet, look('survey')), quiet, 1).world
    expect(surveyed.measured.reach.value).toBeCloseTo(surveyed.actual.reach, 9)
    expect(surveyed.measured.divide.value).toBeCloseTo(surveyed.actual.divide, 9)
  })
  it('hides what nobody looked for: the cost of leaving, and the holes one does not know of oneself', () => {
    const { actual, measured } = quarters(opened(), quiet, 3).world
    for (const id of ['lockIn', 'attackSurface'] as const)
      expect(measured[id].value, id).toBeLessThan(0.92 * actual[id])
  })
  it('hides what a partner holds, as far as the contract lets it', () => {
    const held = (transparency: number) => {
      const p = rich(
        quarters(
          does(rich(opened(obedient)), obedient, {
            type: 'adopt',
            measure: 'smart-lamps',
            partner: 'lichtbogen',
          }),
          obedient,
          8,
        ),
      )
      return quarters(
        changed(p, (w) => {
          for (const k of w.contracts)
            if (k.measure === 'smart-lamps')
              k.terms = { ...k.terms, transparency: transparency as 0 | 1 | 2 }
          for (const h of w.holdings) if (h.id === 'smart-lamps') h.holder = 'lichtbogen'
        }),
        obedient,
        1,
      ).world
    }
    const [dark, half, clear] = [held(0), held(1), held(2)]
    for (const id of ['privacyRisk', 'attackSurface'] as const) {
      expect(dark.measured[id].value, id).toBeLessThan(half.measured[id].value)
      expect(half.measured[id].value, id).toBeLessThan(clear.measured[id].value)
    }
    expect(clear.measured.privacyRisk.value).toBeCloseTo(clear.actual.privacyRisk, 9)
    expect(dark.measured.privacyRisk.value).toBeLessThan(0.97 * dark.actual.privacyRisk)
  })
  it('shows cohesion as the last yearly statistics had it', () => {
    let p = quarters(opened(), quiet, 4)
    const printed = p.world.actual.cohesion
    p = changed(p, (w) => {
      w.divide.skill = w.divide.skill.map((x, i) => (i % 3 === 0 ? x / 3 : x))
    })
    for (const n of [1, 2, 3])
      expect(quarters(p, quiet, n).world.measured.cohesion.value).toBeCloseTo(printed, 9)
    const next = quarters(p, quiet, 4).world
    expect(next.measured.cohesion.value).toBeCloseTo(next.actual.cohesion, 9)
    expect(next.actual.cohesion).toBeLessThan(printed - 0.01)
  })
  it('hears of the quality of life from those who still answer', () => {
    const p = changed(quarters(opened(), quiet, 2), (w) => {
      // the low level has given up on the city
      w.divide.trust = w.divide.trust.map((x, i) => (i % 3 === 0 ? 0.05 : x))
    })
    const { actual, measured } = quarters(p, quiet, 1).world
    expect(measured.qualityOfLife.value).toBeGreaterThan(actual.qualityOfLife + 0.005)
  })
  it('tells of trust what it was two quarters ago', () => {
    let p: Play = opened()
    p = quarters(p, quiet, 3)
    p = changed(p, (w) => {
      w.divide.trust = w.divide.trust.map(() => 0.2)
    })
    const before = p.world.actual.trust
    const shown = [1, 2, 3].map((n) => quarters(p, quiet, n).world)
    expect(shown[0]?.actual.trust).toBeLessThan(0.3)
    expect(shown[0]?.measured.trust.value).toBeGreaterThan(0.5)
    expect(shown[1]?.measured.trust.value).toBeCloseTo(before, 9)
    expect(shown[2]?.measured.trust.value).toBeCloseTo(shown[0]?.actual.trust as number, 9)
  })
})

describe('looking closely', () => {
  for (const [kind, { sees, quarters: holds, days }] of Object.entries(LOOK))
    it(`by ${kind} shows the truth of what it looks at, for its time, and costs days`, () => {
      const p = quarters(opened(), quiet, 2)
      const looked = does(p, quiet, look(kind as keyof typeof LOOK))
      for (const id of sees) expect(inside(looked.world, id), id).toBe(true)
      const during = quarters(looked, quiet, holds).world
      for (const id of sees) {
        expect(during.measured[id].quality, id).toBe('survey')
        expect(inside(during, id), id).toBe(true)
      }
      const after = quarters(looked, quiet, holds + 1).world
      const idle = quarters(p, quiet, holds + 1).world
      const worn = sees.filter((id) => idle.measured[id].quality === 'thin')
      for (const id of worn) expect(after.measured[id].quality, id).toBe('thin')
      expect(
        quarters(looked, quiet, 1).world.admin.required -
          quarters(p, quiet, 1).world.admin.required,
      ).toBeCloseTo(days, 0)
    })
  it('does not change what it looks at', () => {
    const p = quarters(opened(), quiet, 2)
    for (const kind of ['survey', 'audit', 'walk'] as const)
      expect(does(p, quiet, look(kind)).world.actual).toEqual(p.world.actual)
  })
  it('lets every fuzzy indicator be looked at by somebody, but rankings and quality of surroundings', () => {
    const seen = new Set(Object.values(LOOK).flatMap((l) => l.sees))
    expect(fuzzy.filter((id) => !seen.has(id))).toEqual(['attractiveness'])
  })
})
