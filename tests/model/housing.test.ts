import { describe, expect, it } from 'vitest'
import {
  blocksIn,
  housingPush,
  housingRoom,
  shabbiness,
  startHousing,
  stepHousing,
} from '../../src/model/housing.ts'
import type { Housing, People } from '../../src/model/world.ts'
import {
  assuming,
  expectAll,
  expectSum,
  near,
  pulled,
  said,
  town,
  townPeople,
  townWith,
} from './town.ts'

const first = startHousing(town)
const people = townPeople()
/** A quarter in which nothing is built unless a test says so; round 0: households are as large as on the first day. */
const unbuilt = assuming({ flatsBuilt: 0 })
const quarter = (
  housing: Housing = first,
  change: Partial<Parameters<typeof stepHousing>[1]> = {},
) =>
  stepHousing(housing, {
    people,
    scenario: unbuilt,
    levers: {},
    round: 0,
    displaced: 0,
    appeal: [0, 0],
    ...change,
  })
/** So many people a district, with the ages and levels of the first day. */
const living = (mitte: number, rand: number): People => ({
  ...people,
  cohorts: people.cohorts.map((n, i) => (i < 21 ? n * (mitte / 600) : n * (rand / 400))),
})
const withVacancy = (mitte: number, rand: number, place = unbuilt) =>
  townWith({
    ...place,
    districts: place.districts.map((d, i) => ({ ...d, vacancy: i === 0 ? mitte : rand })),
  })

describe('the first day', () => {
  it('finds flats where people live, rents at one, and three in a hundred flats empty', () => {
    expect(first.flats).toEqual([300, 200])
    expect(first.rent).toEqual([1, 1])
    expect(first.vacancy).toEqual([0.03, 0.03])
    expect(startHousing(withVacancy(0.1, 0)).vacancy).toEqual([0.1, 0])
    expect([first.displaced, first.socialCost, first.cleared]).toEqual([0, 0, 0])
  })
})

describe('building', () => {
  it('adds 4.2 flats a year for a thousand residents where nobody decides otherwise', () => {
    // 600 residents: 2.52 a year, 0.63 a quarter
    const { housing, effects } = quarter(first, { scenario: town })
    near(housing.flats, [300.63, 200.42])
    expectAll(said(effects, 'housing.flats'), { 'flats rule': 1.05 })
  })
  it('adds what a programme pays for, where it pays', () => {
    // ten more for a thousand residents and year in Rand alone: one a quarter
    const { housing, effects } = quarter(first, { levers: pulled({ flats: [0, 10] }) })
    near(housing.flats, [300, 201])
    expectAll(said(effects, 'housing.flats'), { 'flats p1': 1 })
  })
})

describe('rents', () => {
  it('stand still where everything is as on the first day', () => {
    expect(quarter().housing.rent).toEqual([1, 1])
    expectAll(said(quarter().effects, 'housing.rent'), {})
  })
  it('go a fiftieth of the way to four times the residents beyond the flats', () => {
    // five per cent more people in Mitte: wanted 1.2, a quarter later 1.004
    const { housing, effects } = quarter(first, { people: living(630, 400) })
    near(housing.rent, [1.004, 1])
    expectAll(said(effects, 'housing.rent'), { 'moves v:people.population': 0.004 })
  })
  it('fall where flats are built for nobody, and rise again by what stands off', () => {
    // ten per cent more flats in Rand than on the first day, and rents at 1.5
    const dear: Housing = { ...first, flats: [300, 220], rent: [1, 1.5] }
    const { housing, effects } = quarter(dear)
    near(housing.rent, [1, 1.5 + (0.7 - 1.5) * 0.02])
    expectAll(said(effects, 'housing.rent'), {
      'flats v:housing.flats': -0.008,
      'rent v:housing.rent': -0.01,
      // 1 − 4 · 0.1 would be 0.6; below 0.7 no rent falls
      'limit limit': 0.002,
    })
  })
  it('never want more than double', () => {
    // half as many people again: 1 + 4 · 0.5 = 3, but two is the most
    near(quarter(first, { people: living(900, 400) }).housing.rent, [1.02, 1])
  })
  it('rise where surroundings are better than elsewhere in the city, by residents', () => {
    // mean 0.06: Mitte is 0.04 ahead, wanted 1 + 2.5 · 0.04
    const { housing, effects } = quarter(first, { appeal: [0.1, 0] })
    near(housing.rent, [1.002, 1])
    expectAll(said(effects, 'housing.rent'), { 'rent v:space.around': 0.002 })
  })
  it('do not follow demand where every tenth flat stands empty, and half where 7.5 in a hundred do', () => {
    const none = quarter(first, { scenario: withVacancy(0.1, 0), appeal: [0.1, 0] })
    near(none.housing.rent, [1, 1])
    expectAll(said(none.effects, 'housing.rent'), {
      'rent v:space.around': 0.002,
      'vacancy v:housing.vacancy': -0.002,
    })
    const half = quarter(first, { scenario: withVacancy(0.075, 0), appeal: [0.1, 0] })
    near(half.housing.rent, [1.001, 1])
    const full = quarter(first, { scenario: withVacancy(0.05, 0), appeal: [0.1, 0] })
    near(full.housing.rent, [1.002, 1])
  })
  it('fall without takers all the same: only what makes them dearer is unasked', () => {
    const { housing } = quarter(first, {
      scenario: withVacancy(0.2, 0),
      people: living(570, 400),
    })
    near(housing.rent, [1 + (0.8 - 1) * 0.02, 1])
  })
})

describe('empty flats', () => {
  it('are what residents leave: a tenth fewer people empty a tenth of the homes lived in', () => {
    const { housing, effects } = quarter(first, { people: living(540, 400) })
    // 97 of 100 were lived in, 87.3 are now
    near(housing.vacancy, [0.127, 0.03])
    expectSum(effects, 'housing.vacancy', 0.6 * 0.097)
    expect(said(effects, 'housing.vacancy')['vacancy d:people.population']).toBeGreaterThan(0.058)
  })
  it('fill a little by themselves as households shrink, 0.4 per cent a year', () => {
    // after ten years 0.97 / (1 − 0.04) are lived in: more than there are
    near(quarter(first, { round: 40 }).housing.vacancy, [0, 0])
    near(quarter(first, { round: 4 }).housing.vacancy, [1 - 0.97 / 0.996, 1 - 0.97 / 0.996])
    // a quarter's part of it stands in the ledger as the rule's own doing
    const { effects } = quarter(first, { scenario: withVacancy(0.1, 0.1), round: 1 })
    const byRule = said(effects, 'housing.vacancy')['vacancy rule'] as number
    expect(byRule).toBeCloseTo(-0.001 * 0.9, 5)
  })
  it('become more where flats are built, and that stands beside what people did', () => {
    const { housing, effects } = quarter(first, { levers: pulled({ flats: [0, 400] }) })
    // 40 new flats for nobody: 194 of 240 are lived in
    near(housing.vacancy, [0.03, 1 - 194 / 240])
    expectAll(said(effects, 'housing.vacancy'), {
      'vacancy rule': -0.001 * 0.97,
      'vacancy d:people.population': 0.001 * 0.97,
      'vacancy d:housing.flats': 0.4 * (1 - 194 / 240 - 0.03),
    })
  })
  it('make streets shabby from five in a hundred on, against the first day', () => {
    near(shabbiness([0.15, 0.04], withVacancy(0.07, 0.01)), [0.5 * (0.1 - 0.02), 0])
    near(shabbiness([0.05, 0.05], withVacancy(0.07, 0.05)), [-0.01, 0])
  })
})

describe('taking flats down', () => {
  const half = withVacancy(0.5, 0.15)
  it('works in blocks of one owner alone: all of the slabs, seven in ten rows, no house of many', () => {
    expect(blocksIn(['slabs'])).toBe(1)
    expect(blocksIn(['post-war rows'])).toBe(0.7)
    expect(blocksIn(['perimeter blocks', 'village'])).toBe(0.2)
    expect(blocksIn(['old town'])).toBe(0)
    expect(blocksIn([])).toBe(0)
    expect(blocksIn(['village', 'slabs', 'post-war rows'])).toBe(1)
  })
  it('takes as many as wanted where more stand empty', () => {
    // 100 for a thousand residents and year: ten a quarter for the 400 in Rand; Mitte has no blocks
    const { housing, effects } = quarter(first, {
      scenario: half,
      levers: pulled({ dismantle: 100 }),
    })
    near(housing.flats, [300, 190])
    expect(housing.cleared).toBeCloseTo(10, 9)
    expectAll(said(effects, 'housing.flats'), { 'dismantling p1': -10 })
    expectAll(said(effects, 'housing.cleared'), { 'dismantling p1': 10 })
    const again = quarter(housing, { scenario: half, levers: pulled({ dismantle: 100 }) })
    expect(again.housing.cleared).toBeGreaterThan(10)
  })
  it('leaves five in a hundred so that people can move', () => {
    // 15 of 100 are empty: ten in a hundred of 200 flats can go, whatever is wished
    const { housing, effects } = quarter(first, {
      scenario: half,
      levers: pulled({ dismantle: 1000 }),
    })
    near(housing.flats, [300, 180])
    expectAll(said(effects, 'housing.cleared'), { 'dismantling p1': 20 })
    const full = quarter(first, { levers: pulled({ dismantle: 1000 }) })
    near(full.housing.flats, [300, 200])
    expect(said(full.effects, 'housing.cleared')).toEqual({})
  })
})

describe('who is driven out, and where there is room', () => {
  it('is the lowest level at two per cent a quarter and full point, the middle at 0.4, the rich not', () => {
    near(housingPush({ ...first, rent: [1.5, 0.9] }), [0.01, 0.002, 0, 0, 0, 0])
  })
  it('six per cent more weight for each per cent of slack, from a fifth to double', () => {
    const room = (flats: number[], mitte: number, rand: number) =>
      housingRoom({ ...first, flats }, living(mitte, rand), town)
    near(room([330, 200], 600, 400), [1.6, 1])
    near(room([300, 200], 660, 400), [0.4, 1])
    near(room([600, 200], 600, 800), [2, 0.2])
  })
  it('those who left for rent stay counted', () => {
    const { housing } = quarter({ ...first, displaced: 4 }, { displaced: 3 })
    expect(housing.displaced).toBe(7)
  })
})

describe('the bill of dear rents', () => {
  it('is 1,500 EUR for each poor resident and point above the start, and comes six per cent a quarter', () => {
    // 150 poor in Mitte, rents a fifth up; a quarter later they stand a fiftieth nearer to one
    const dear: Housing = { ...first, rent: [1.2, 0.8] }
    const { housing } = quarter(dear)
    const rent = 1.2 - 0.2 * 0.02
    expect(housing.socialCost).toBeCloseTo(150 * 1500 * (rent - 1) * 0.06, 6)
    // an old bill nobody causes any more fades as slowly
    expect(quarter({ ...first, socialCost: 1000 }).housing.socialCost).toBeCloseTo(940, 9)
  })
})
