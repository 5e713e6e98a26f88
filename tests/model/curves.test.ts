import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assume, measureOf, partnerOf } from '../../src/model/assume.ts'
import {
  clamp,
  networkCurve,
  piecewise,
  saturate,
  sum,
  weightedMean,
} from '../../src/model/curve.ts'
import { draw, triangular } from '../../src/model/draw.ts'
import { kept, oncePer } from '../../src/model/kept.ts'
import { bookDrawn, changing, ledger, standing } from '../../src/model/ledger.ts'
import { sizeOf } from '../../src/model/size.ts'
import { aMeasure, aPartner, catalogue } from './things.ts'
import { assuming, expectAll, said, town, townFigures } from './town.ts'

describe('curves', () => {
  it('a share stays between nought and one, or within the bounds named', () => {
    expect([-0.1, 0, 0.4, 1, 1.2].map((x) => clamp(x))).toEqual([0, 0, 0.4, 1, 1])
    expect([1, 2, 3, 4, 5].map((x) => clamp(x, 2, 4))).toEqual([2, 2, 3, 4, 4])
  })
  it('a line through points is met at the points, straight between and level outside', () => {
    const line = [
      [10, 1],
      [20, 3],
      [40, 2],
    ] as const
    expect([0, 10, 15, 20, 30, 40, 99].map((x) => piecewise(line, x))).toEqual([
      1, 1, 2, 3, 2.5, 2, 2,
    ])
    expect(piecewise([], 5)).toBe(0)
    expect(piecewise([[3, 7]], 5)).toBe(7)
  })
  it('what saturates is half at its half, three quarters at three times, and nothing below nought', () => {
    expect(saturate(4, 4)).toBe(0.5)
    expect(saturate(12, 4)).toBe(0.75)
    expect([saturate(0, 4), saturate(-2, 4)]).toEqual([0, 0])
    expect(saturate(0, 0)).toBe(0)
  })
  it('half a network brings a quarter of its use', () => {
    expect([0, 0.5, 1].map(networkCurve)).toEqual([0, 0.25, 1])
  })
  it('a mean weighs each by its people; without people it is what is said instead', () => {
    expect(weightedMean([1, 4], [2, 1])).toBe(2)
    expect(weightedMean([1, 4], [0, 0])).toBe(0)
    expect(weightedMean([1, 4], [0, 0], 7)).toBe(7)
    expect(weightedMean([], [])).toBe(0)
    expect(sum([1, 2, 3.5])).toBe(6.5)
  })
})

describe('luck', () => {
  it('is a number from nought to below one that its keys alone decide', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.integer(), (seed, word, n) => {
        const x = draw(seed, word, n)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThan(1)
        expect(draw(seed, word, n)).toBe(x)
      }),
    )
  })
  it('falls evenly: tenths, halves and the mean, whichever key runs', () => {
    for (const of of [
      (i: number) => draw(i, 'a', 1),
      (i: number) => draw(7, 'a', i),
      (i: number) => draw(7, `w${i}`, 1),
      (i: number) => draw(7, 'a', 3, i, 'b'),
    ]) {
      const tenths = new Array<number>(10).fill(0)
      for (let i = 0; i < 10_000; i++) {
        const t = Math.floor(10 * of(i))
        tenths[t] = (tenths[t] as number) + 1
      }
      // a thousand each, give or take four standard deviations of thirty
      for (const n of tenths) expect(Math.abs(n - 1000)).toBeLessThan(120)
    }
  })
  it('of one quarter says nothing about the next, nor one matter about another', () => {
    let together = 0
    for (let i = 0; i < 4000; i++) {
      const [a, b] = [draw(5, 'x', i), draw(5, 'x', i + 1)]
      const [c, e] = [draw(5, 'fire', i), draw(5, 'flood', i)]
      together += (a - 0.5) * (b - 0.5) + (c - 0.5) * (e - 0.5)
    }
    // independent draws: 0 ± √8000 / 12
    expect(Math.abs(together)).toBeLessThan(4 * (Math.sqrt(8000) / 12))
  })
  it('knows the order of its keys and where one ends', () => {
    const draws = [
      draw(1, 'a', 'b'),
      draw(1, 'b', 'a'),
      draw(1, 'ab'),
      draw(1, 'a', 1),
      draw(1, 1, 'a'),
      draw(1, 'a'),
      draw(1),
      draw(2, 'a', 'b'),
      draw(1, 'a', 2),
    ]
    expect(new Set(draws).size).toBe(draws.length)
  })
  it('between low and high leans to the likeliest: its quarters lie where the triangle says', () => {
    // a right-angled triangle on 0…1 with its top at 0: the upper half holds a quarter
    expect(triangular(0, 0, 0.5, 1)).toBe(0)
    expect(triangular(0.5, 0, 0.5, 1)).toBeCloseTo(0.5, 12)
    expect(triangular(0.125, 0, 0.5, 1)).toBeCloseTo(0.25, 12)
    expect(triangular(0.875, 0, 0.5, 1)).toBeCloseTo(0.75, 12)
    expect(triangular(0.75, 0, 0, 1)).toBeCloseTo(0.5, 12)
    expect(triangular(0.25, 0, 1, 1)).toBeCloseTo(0.5, 12)
    // shifted and stretched: 2…6, top at 3; a quarter of the area lies below the top
    expect(triangular(0.25, 2, 3, 6)).toBeCloseTo(3, 12)
    expect(triangular(0.0625, 2, 3, 6)).toBeCloseTo(2.5, 12)
    expect(triangular(1, 2, 3, 6)).toBe(6)
    expect(triangular(0.3, 2, 2, 2)).toBe(2)
  })
})

describe('what is looked up or reckoned once', () => {
  it('an assumption of the scenario stands before the rule’s own', () => {
    expect(assume(assuming({ jobs: 0.3 }), 'jobs', 0.6)).toBe(0.3)
    expect(assume(assuming({ jobs: 0 }), 'jobs', 0.6)).toBe(0)
    expect(assume(town, 'jobs', 0.6)).toBe(0.6)
  })
  it('of two measures of one name the first counts, and nobody is no partner', () => {
    const place = catalogue([aMeasure({ stated: 1 }), aMeasure({ stated: 2 })])
    expect(measureOf(place, 'thing')?.stated).toBe(1)
    expect(measureOf(place, 'other')).toBeUndefined()
    expect(partnerOf(place, 'firm')).toEqual(aPartner())
    expect(partnerOf(place, null)).toBeUndefined()
  })
  it('the last result is kept for the very same inputs and for no others', () => {
    let times = 0
    const add = kept((a: number, b: number) => {
      times++
      return a + b
    })
    expect([add(1, 2), add(1, 2), times]).toEqual([3, 3, 1])
    expect([add(1, 3), add(1, 2), times]).toEqual([4, 3, 3])
    expect([add(2, 2), times]).toEqual([4, 4])
  })
  it('a thing is reckoned once, another of the same content again, and nothing stays nothing', () => {
    let times = 0
    const count = oncePer((list: readonly number[]) => {
      times++
      return list.length > 0 ? list.length : undefined
    })
    const list = [1, 2]
    expect([count(list), count(list), times]).toEqual([2, 2, 1])
    expect([count([1, 2]), times]).toEqual([2, 2])
    const empty: number[] = []
    expect([count(empty), count(empty), times]).toEqual([undefined, undefined, 3])
  })
  it('work in a city of 87,000 is that of the catalogue; an eighth of it is left without anybody', () => {
    expect(sizeOf(townFigures({ residents: [80_000, 7_000] }))).toBeCloseTo(1, 12)
    expect(sizeOf(townFigures({ residents: [0, 0] }))).toBeCloseTo(0.12, 12)
    expect(sizeOf(townFigures({ residents: [43_500, 0] }))).toBeCloseTo(0.56, 12)
    const same = townFigures({ residents: [87_000, 0] })
    expect(sizeOf(same)).toBe(sizeOf(same))
  })
})

describe('the ledger', () => {
  it('sums what one cause did by one rule in one place, in the order in which it arose', () => {
    const log = ledger(4)
    log.add('a', 1, 'births', 'c1')
    log.add('b', 5, 'births', 'c1')
    log.add('a', 2, 'births', 'c1')
    log.add('a', 3, 'deaths', 'c1')
    log.add('a', 4, 'births', 'c2')
    log.add('a', 6, 'births', 'c1', 1)
    log.add('a', 7, 'births', 'c1', 1)
    log.add('a', 0, 'births', 'c9')
    log.add('a', 8, 'births', 'c1')
    const line = (
      variable: string,
      by: number,
      rule: string,
      cause: string,
      place: number | null,
    ) => ({
      round: 4,
      variable,
      place,
      rule,
      cause,
      by,
    })
    expect(log.effects).toEqual([
      line('a', 11, 'births', 'c1', null),
      line('b', 5, 'births', 'c1', null),
      line('a', 3, 'deaths', 'c1', null),
      line('a', 4, 'births', 'c2', null),
      line('a', 13, 'births', 'c1', 1),
    ])
    expect(log.round).toBe(4)
  })
  it('finds every entry again in whatever order it is asked for', () => {
    const booking = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.constantFrom('births', 'deaths'),
      fc.constantFrom('c1', 'c2', 'c3'),
      fc.constantFrom(null, 0, 1),
      fc.integer({ min: 1, max: 9 }),
    )
    fc.assert(
      fc.property(fc.array(booking, { maxLength: 60 }), (bookings) => {
        const log = ledger(1)
        const sums = new Map<string, number>()
        for (const [variable, rule, cause, place, by] of bookings) {
          log.add(variable, by, rule as 'births', cause, place)
          const key = [variable, rule, cause, place].join()
          sums.set(key, (sums.get(key) ?? 0) + by)
        }
        expect(
          log.effects.map((e) => [[e.variable, e.rule, e.cause, e.place].join(), e.by]),
        ).toEqual([...sums])
      }),
    )
  })
  it('marks what stands off and what changes', () => {
    expect([standing('a.b'), changing('a.b')]).toEqual(['v:a.b', 'd:a.b'])
  })
})

describe('a quantity drawn away from its start', () => {
  const book = (
    path: { old: number; next: number; start: number; speed: number },
    draws: Parameters<typeof bookDrawn>[4],
    place?: number,
  ) => {
    const log = ledger(1)
    bookDrawn(log, 'x', 'rent', path, draws, place)
    return log.effects
  }
  it('fades by what it stands off, and every cause adds its part of the way', () => {
    // half of the way from 3 to 1 + 4 + 2
    const effects = book({ old: 3, next: 5, start: 1, speed: 0.5 }, [
      { cause: 'p1', by: 4 },
      { cause: 'p2', by: 2, rule: 'flats' },
      { cause: 'p3', by: 0 },
    ])
    expectAll(said(effects, 'x'), { 'rent v:x': -1, 'rent p1': 2, 'flats p2': 1 })
    expect(effects.every((e) => e.place === null)).toBe(true)
  })
  it('that a bound cuts off says so', () => {
    const effects = book({ old: 1, next: 1.5, start: 1, speed: 0.5 }, [{ cause: 'p1', by: 4 }], 1)
    expectAll(said(effects, 'x', true), { 'rent p1@1': 2, 'limit limit@1': -1.5 })
  })
  it('calls no rounding a bound', () => {
    const effects = book({ old: 1, next: 1.2 + 1e-15, start: 1, speed: 0.5 }, [
      { cause: 'p1', by: 0.4 },
    ])
    expect(effects.some((e) => e.cause === 'limit')).toBe(false)
    expect(effects.reduce((a, e) => a + e.by, 0)).toBeCloseTo(0.2, 14)
  })
  it('at its start, drawn by nobody, has nothing to say', () => {
    expect(book({ old: 1, next: 1, start: 1, speed: 0.5 }, [])).toEqual([])
  })
})
