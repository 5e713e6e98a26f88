import { describe, expect, it } from 'vitest'
import { LOOK } from '../../src/engine/decide/offices.ts'
import type { Play } from '../../src/engine/index.ts'
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from '../../src/model/ids.ts'
import type { World } from '../../src/model/world.ts'
import { type Act, changed, does, opened, quarters, quiet } from './city.ts'

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
  it('hides what nobody looked for: lock-in, holes, holdings of partners', () => {
    const { actual, measured } = quarters(opened(), quiet, 3).world
    for (const id of ['lockIn', 'attackSurface', 'privacyRisk'] as const)
      expect(measured[id].value, id).toBeLessThan(0.9 * actual[id])
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
