import { describe, expect, it } from 'vitest'
import { linkability, privacyRiskOf } from '../../src/model/data.ts'
import type { Holding } from '../../src/model/world.ts'
import { aHolding } from './things.ts'

const a = aHolding({ id: 'a' })
const b = aHolding({ id: 'b' })
const L = (holdings: Holding[], coverage = holdings.map(() => 1), separate = 0) =>
  linkability(holdings, coverage, separate)
/** The link alone, without what each holding weighs by itself. */
const link = (x: Partial<Holding>, y: Partial<Holding>, separate = 0) => {
  const both = [
    { ...a, ...x },
    { ...b, ...y },
  ]
  return L(both, [1, 1], separate) - L([both[0] as Holding]) - L([both[1] as Holding])
}

describe('two holdings about the same people', () => {
  it('weigh a quarter of their sensitivity each, and fully together where they share persons', () => {
    expect(L([a])).toBe(0.25)
    expect(L([{ ...a, sensitivity: 0.4 }])).toBeCloseTo(0.1, 12)
    expect(link({}, {})).toBeCloseTo(1, 12)
  })
  it('are the easier to lay together the plainer their key: person, plate, device, household, address', () => {
    for (const [key, strength] of [
      ['person', 1],
      ['plate', 0.8],
      ['device', 0.7],
      ['household', 0.5],
      ['address', 0.5],
      ['shoe size', 0.3],
    ] as const)
      expect(link({ keys: [key] }, { keys: [key] }), key).toBeCloseTo(strength, 12)
  })
  it('of no key in common cannot be laid together; of several the strongest counts', () => {
    expect(link({ keys: ['plate'] }, { keys: ['person'] })).toBeCloseTo(0, 12)
    expect(link({ keys: [] }, { keys: [] })).toBeCloseTo(0, 12)
    expect(
      link({ keys: ['address', 'plate', 'device'] }, { keys: ['device', 'plate', 'address'] }),
    ).toBeCloseTo(0.8, 12)
  })
  it('matter as much as the more sensitive of them, and half at least', () => {
    expect(link({ sensitivity: 0.2 }, { sensitivity: 0.6 })).toBeCloseTo(0.8, 12)
    expect(link({ sensitivity: 0 }, { sensitivity: 0 })).toBeCloseTo(0.5, 12)
  })
  it('keep a tenth of their link where the city separates the keys', () => {
    expect(link({}, {}, 1)).toBeCloseTo(0.1, 12)
    expect(link({}, {}, 0.5)).toBeCloseTo(0.55, 12)
    // already apart in the city's own house
    expect(link({ linked: false }, {})).toBeCloseTo(0.1, 12)
    expect(link({}, { linked: false })).toBeCloseTo(0.1, 12)
  })
  it('in two hands keep six tenths: nobody holds both halves, and the city separates only its own', () => {
    expect(link({ holder: 'firm' }, {}, 1)).toBeCloseTo(0.6, 12)
    expect(link({}, { holder: 'firm' }, 1)).toBeCloseTo(0.6, 12)
    expect(link({ holder: 'firm' }, { holder: 'other' })).toBeCloseTo(0.6, 12)
    expect(link({ holder: 'firm', linked: false }, { holder: 'firm' }, 1)).toBeCloseTo(1, 12)
  })
  it('that anybody can load down raw can be laid beside anything, and weigh double alone', () => {
    expect(L([{ ...a, open: true }])).toBe(0.5)
    expect(link({ open: true }, { holder: 'firm' }, 1)).toBeCloseTo(1, 12)
    expect(link({ holder: 'firm' }, { open: true }, 1)).toBeCloseTo(1, 12)
    // published as counts nobody stands out in, they are as safe as locked
    expect(L([{ ...a, open: true, refined: true }])).toBe(0.25)
    expect(link({ open: true, refined: true }, {}, 1)).toBeCloseTo(0.1, 12)
  })
  it('reach together whom both reach', () => {
    // alone 0.25 · 0.8 and 0.25 · 0.5, together for half of them
    expect(L([a, b], [0.8, 0.5])).toBeCloseTo(0.2 + 0.125 + 0.5, 12)
    expect(L([a, b], [0, 1])).toBeCloseTo(0.25, 12)
    expect(L([a, b], [1, 0])).toBeCloseTo(0.25, 12)
    expect(L([])).toBe(0)
  })
  it('and a third make three pairs', () => {
    expect(L([a, b, aHolding()])).toBeCloseTo(3 * 0.25 + 3, 12)
    // the third is only about plates
    expect(L([a, b, aHolding({ keys: ['plate'] })])).toBeCloseTo(3 * 0.25 + 1, 12)
  })
})

describe('who could be recognised', () => {
  const where = (more: Partial<Parameters<typeof privacyRiskOf>[2]> = {}) => ({
    residents: [600, 400],
    online: [1, 1],
    reaches: () => 1,
    ...more,
  })
  it('is half of all at a weight of four', () => {
    const four = Array.from({ length: 16 }, (_, i) => aHolding({ id: `${i}`, keys: [`k${i}`] }))
    expect(privacyRiskOf(four, 0, where())).toBeCloseTo(0.5, 12)
    expect(privacyRiskOf([a], 0, where())).toBeCloseTo(0.25 / 4.25, 12)
    expect(privacyRiskOf([], 0, where())).toBe(0)
  })
  it('lives only where a holding reaches: in Mitte six of ten', () => {
    const inMitte = where({ reaches: (_, d) => (d === 0 ? 1 : 0) })
    expect(privacyRiskOf([a], 0, inMitte)).toBeCloseTo(0.6 * (0.25 / 4.25), 12)
  })
  it('is fewer where a holding covers fewer, and nobody where nobody lives', () => {
    expect(privacyRiskOf([{ ...a, coverage: 0.5 }], 0, where())).toBeCloseTo(0.125 / 4.125, 12)
    expect(privacyRiskOf([a], 0, where({ residents: [0, 0] }))).toBe(0)
  })
  it('by device is nobody who is offline, and all the more of those who are not', () => {
    const phones = aHolding({ keys: ['device'], coverage: 0.4 })
    // four in ten residents, all of them among the half who are online: eight in ten of these
    const half = where({ online: [0.5, 0.5] })
    expect(privacyRiskOf([phones], 0, half)).toBeCloseTo(0.5 * (0.2 / 4.2), 12)
    // by person the offline half is covered like the other
    const persons = aHolding({ coverage: 0.4 })
    expect(privacyRiskOf([persons], 0, half)).toBeCloseTo(0.1 / 4.1, 12)
    // more devices than people online cover all of these
    expect(privacyRiskOf([{ ...phones, coverage: 1 }], 0, half)).toBeCloseTo(
      0.5 * (0.25 / 4.25),
      12,
    )
    expect(privacyRiskOf([phones], 0, where({ online: [0, 0] }))).toBe(0)
  })
  it('falls where the city separates its keys', () => {
    expect(privacyRiskOf([a, b], 1, where())).toBeCloseTo(0.6 / 4.6, 12)
    expect(privacyRiskOf([a, b], 0, where())).toBeCloseTo(1.5 / 5.5, 12)
  })
})
