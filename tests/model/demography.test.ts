import { describe, expect, it } from 'vitest'
import { AGE_GROUPS, AGES, BOYS, lifeTable, ratesOf, sendable } from '../../src/model/demography.ts'
import { sum, town, townFigures } from './town.ts'

const ages = (of: (a: number) => number) => Array.from({ length: 100 }, (_, a) => of(a))
const rates = ratesOf(town.figures)

describe('the life table', () => {
  it('lets 35 of 10,000 boys and 29 girls die in their first year, and hardly anybody at ten', () => {
    expect(lifeTable.men[0]).toBe(0.0035)
    expect(lifeTable.women[0]).toBe(0.0029)
    expect(lifeTable.men[10]).toBeCloseTo(0.0001, 12)
    expect(lifeTable.women[10]).toBeCloseTo(0.00008, 12)
  })
  it('goes straight from one published age to the next: 35 lies halfway between 30 and 40', () => {
    expect(lifeTable.men[35]).toBeCloseTo((0.0007 + 0.0013) / 2, 12)
    expect(lifeTable.women[35]).toBeCloseTo((0.0003 + 0.0007) / 2, 12)
    expect(lifeTable.men[62]).toBeCloseTo(0.0095 + (2 / 5) * (0.015 - 0.0095), 12)
  })
  it('ends where more than every second dies in a year, at 105', () => {
    expect(lifeTable.men[105]).toBe(0.55)
    expect(lifeTable.women[105]).toBe(0.52)
    expect(lifeTable.men).toHaveLength(106)
  })
  it('has men die before women at every age', () => {
    lifeTable.men.forEach((q, a) => {
      expect(q, `${a}`).toBeGreaterThan(lifeTable.women[a] as number)
    })
  })
})

describe('whom the country can send', () => {
  it('is as many as ever in the reference year', () => {
    for (const age of [0, 18, 30, 77, 105]) expect(sendable(age, 2024, 2024)).toBe(1)
  })
  it('follows the births of the year in which they were born', () => {
    // 20 in 2026: born in 2006, 673 thousand; 20 in 2024: born in 2004, halfway from 719 to 673
    expect(sendable(20, 2026, 2024)).toBeCloseTo(673 / 696, 12)
    // those of 60 in 2024 are the strongest year there was, 1,357 thousand
    expect(sendable(60, 2027, 2024)).toBeCloseTo(1272 / 1357, 12)
  })
  it('knows no births before 1950 and none after 2024: there the last figure stands', () => {
    expect(sendable(90, 2025, 2024)).toBe(1)
    expect(sendable(0, 2040, 2024)).toBe(1)
    expect(sendable(5, 2100, 2024)).toBeCloseTo(677 / (682 + (6 / 3) * ((792 - 682) / 2)), 1)
    expect(sendable(105, 1900, 2024)).toBe(1)
    expect(sendable(0, 2500, 2024)).toBe(1)
  })
})

describe('rates reckoned from one published year', () => {
  const { men, women } = town.figures.pyramid
  const at = (list: readonly number[], a: number) => list[a] ?? 0
  it('give the published births to the women who live there', () => {
    expect(sum(rates.bearing.map((f, a) => f * at(women, a)))).toBeCloseTo(10, 9)
    expect(rates.bearing[14]).toBe(0)
    expect(rates.bearing[50]).toBe(0)
    expect((rates.bearing[31] as number) / (rates.bearing[25] as number)).toBeCloseTo(105 / 55, 9)
  })
  it('give the published leavers, most of them at 25', () => {
    const leavers = rates.leaving.map((l, a) => l * (at(men, a) + at(women, a)))
    expect(sum(leavers)).toBeCloseTo(40, 9)
    expect(Math.max(...rates.leaving)).toBe(rates.leaving[25])
    expect((rates.leaving[25] as number) / (rates.leaving[36] as number)).toBeCloseTo(5, 9)
  })
  it('give the published arrivals: as many as leave, and the balance on top', () => {
    expect(sum(rates.arriving)).toBeCloseTo(50, 9)
    // no age wins by itself here: the ten more come at the ages at which people move
    expect((rates.arriving[25] as number) / (rates.leaving[25] as number)).toBeCloseTo(
      10 * (50 / 40),
      9,
    )
  })
  it('give the published deaths over four quarters, those who died in the year counted in', () => {
    // who is left at the end, `n`, was n / (1 − q/4)⁴ at the beginning
    let deaths = 0
    for (let a = 0; a < AGES; a++)
      for (const [n, q] of [
        [at(men, a), rates.dyingMen[a] as number],
        [at(women, a), rates.dyingWomen[a] as number],
      ] as const)
        deaths += n / (1 - q / 4) ** 4 - n
    expect(deaths).toBeCloseTo(10, 3)
    expect((rates.dyingMen[70] as number) / (rates.dyingWomen[70] as number)).toBeCloseTo(
      0.0225 / 0.0125,
      9,
    )
  })
  it('let the moves of an age stand where they were published', () => {
    // eight more of 20 came than went, as many as the balance of the year: nothing is left to spread
    const place = townFigures({ movesIn: 48, netMoves: ages((a) => (a === 20 ? 8 : 0)) })
    const { arriving, leaving } = ratesOf(place.figures)
    expect((arriving[20] as number) - 10 * (leaving[20] as number)).toBeCloseTo(8, 9)
    expect((arriving[40] as number) - 10 * (leaving[40] as number)).toBeCloseTo(0, 9)
  })
  it('count a surplus of leavers as leavers: nobody arrives at an age that only loses', () => {
    // 40 leave of 1,000; at 70 hardly anybody, but five more went than came
    const place = townFigures({ movesIn: 35, netMoves: ages((a) => (a === 70 ? -5 : 0)) })
    const usual = ratesOf(townFigures({ movesIn: 40 }).figures)
    const { arriving, leaving } = ratesOf(place.figures)
    expect(arriving[70]).toBe(0)
    expect(10 * (leaving[70] as number)).toBeCloseTo(5, 9)
    expect(leaving[40]).toBeCloseTo(usual.leaving[40] as number, 9)
    expect(Math.min(...arriving)).toBe(0)
  })
  it('never let more than nine in ten of an age leave or die', () => {
    const gone = ratesOf(townFigures({ movesOut: 30_000, movesIn: 30_000 }).figures)
    expect(Math.max(...gone.leaving)).toBe(0.9)
    const plague = ratesOf(townFigures({ deaths: 5000 }).figures)
    expect(Math.max(...plague.dyingMen)).toBe(0.9)
    expect(Math.max(...plague.dyingWomen)).toBe(0.9)
  })
  it('are nought where nobody lives who could bear, die or leave', () => {
    const empty = townFigures({ pyramid: { men: ages(() => 0), women: ages(() => 0) } })
    const none = ratesOf(empty.figures)
    for (const list of [none.bearing, none.dyingMen, none.dyingWomen, none.leaving])
      expect(new Set(list)).toEqual(new Set([0]))
    expect(none.arriving.every((n) => n === 0)).toBe(true)
    const monks = ratesOf(
      townFigures({ pyramid: { men: ages(() => 10), women: ages(() => 0) } }).figures,
    )
    expect(monks.bearing.every((f) => f === 0)).toBe(true)
    expect(sum(monks.leaving) * 10).toBeCloseTo(40, 9)
  })
})

describe('official statistics', () => {
  it('count 513 boys among a thousand births', () => expect(BOYS).toBe(0.513))
  it('publish six age groups without gap or overlap', () => {
    const groups = Object.values(AGE_GROUPS)
    groups.slice(1).forEach(([from], i) => {
      expect(from).toBe((groups[i] as readonly [number, number])[1] + 1)
    })
    expect(groups[0]?.[0]).toBe(0)
    expect(groups).toHaveLength(6)
  })
})
