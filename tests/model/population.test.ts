import { describe, expect, it } from 'vitest'
import { AGES, type Rates } from '../../src/model/demography.ts'
import { BANDS, cohortAt, LEVELS } from '../../src/model/ids.ts'
import {
  bandOf,
  foldBands,
  oldOf,
  population,
  residentsByDistrict,
  startPeople,
  stepPeople,
} from '../../src/model/people.ts'
import { expectAll, near, said, sum, town, townFigures, townPeople, townWith } from './town.ts'

const every = (n: number) => Array.from({ length: AGES }, () => n)
const only = (age: number, n: number) => every(0).map((_, a) => (a === age ? n : 0))
const still: Rates = {
  dyingMen: every(0),
  dyingWomen: every(0),
  bearing: every(0),
  leaving: every(0),
  arriving: every(0),
}
const nobody = town.districts.flatMap(() => [0, 0, 0])
const start = townPeople()
/** Round 2 is no turn of the year. */
const quarter = (
  rates: Partial<Rates>,
  change: Partial<Parameters<typeof stepPeople>[1]> = {},
  from = start,
) =>
  stepPeople(from, {
    scenario: town,
    round: 2,
    pull: 0,
    room: [1, 1],
    push: nobody,
    rates: { ...still, ...rates },
    ...change,
  })
const levelOf = (values: readonly number[], r: number) => sum(values.filter((_, i) => i % 3 === r))
const bandIn = (values: readonly number[], b: number) =>
  sum([0, 1].flatMap((d) => LEVELS.map((_, r) => values[cohortAt(d, b, r)] as number)))

describe('an age belongs to one band', () => {
  it('that changes on the birthdays at 16, 25, 45, 65, 75 and 80', () => {
    const ages = [0, 15, 16, 24, 25, 44, 45, 64, 65, 74, 75, 79, 80, 105]
    expect(ages.map(bandOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6])
  })
  it('ten people of every age make 160 children, 90 young, two times 200, 100, 50 and 200 over 80', () => {
    expect(foldBands(start.men, start.women)).toEqual([160, 90, 200, 200, 100, 50, 200])
    expect(foldBands([1], [])).toEqual([1, 0, 0, 0, 0, 0, 0])
    expect(foldBands([], [2])).toEqual([2, 0, 0, 0, 0, 0, 0])
  })
  it('those from 65 on are 350 of a thousand', () => {
    expect(oldOf(start.cohorts)).toBeCloseTo(350, 9)
    expect(population(start)).toBeCloseTo(1000, 9)
    near(residentsByDistrict(start), [600, 400])
  })
})

describe('the first day', () => {
  const people = startPeople(town)
  const at = (d: number, b: number, r: number) => people.cohorts[cohortAt(d, b, r)] as number
  it('gives every fourth resident few resources and every fourth many', () => {
    for (const [r, share] of [250, 500, 250].entries())
      expect(levelOf(people.cohorts, r)).toBeCloseTo(share, 6)
    expect(oldOf(people.cohorts)).toBeCloseTo(350, 6)
  })
  it('lets an age lean to a district as the table says: fitting changes margins, never odds', () => {
    // old town: children 0.7, over 80 0.9; slabs: 1.15 and 0.95
    const odds = at(0, 0, 1) / at(0, 6, 1) / (at(1, 0, 1) / at(1, 6, 1))
    expect(odds).toBeCloseTo(0.7 / 0.9 / (1.15 / 0.95), 9)
    // slabs: few resources 1.5, many 0.6; the old town leans to nobody
    const poor = at(1, 3, 0) / at(1, 3, 2) / (at(0, 3, 0) / at(0, 3, 2))
    expect(poor).toBeCloseTo(1.5 / 0.6, 9)
  })
  it('multiplies the leanings of a district of two types, and a type nobody knows leans nowhere', () => {
    const mixed = startPeople(
      townWith({
        districts: town.districts.map((d, i) => ({
          ...d,
          types: i === 0 ? ['village', 'industry'] : ['terraces on the moon'],
        })),
      }),
    )
    const of = (d: number, b: number) => mixed.cohorts[cohortAt(d, b, 1)] as number
    expect(of(0, 0) / of(0, 1) / (of(1, 0) / of(1, 1))).toBeCloseTo((1.15 * 1) / (0.8 * 1.1), 9)
  })
  it('knows eight types of district by whom they draw and whom they do not', () => {
    const leaning = (type: string) => {
      const types = [[type], []]
      const place = townWith({
        districts: town.districts.map((d, i) => ({ ...d, types: types[i] as string[] })),
      })
      const { cohorts } = startPeople(place)
      const odds = (b: number, r: number) =>
        (cohorts[cohortAt(0, b, r)] as number) / (cohorts[cohortAt(1, b, r)] as number)
      const all = { young: odds(1, 1) / odds(6, 1), poor: odds(3, 0) / odds(3, 2) }
      return [Number(all.young.toFixed(4)), Number(all.poor.toFixed(4))]
    }
    // young against very old, few resources against many: beside a district that leans nowhere
    expect(leaning('old town')).toEqual([1.4444, 1])
    expect(leaning('perimeter blocks')).toEqual([1.4118, 1])
    expect(leaning('university')).toEqual([5, 1])
    expect(leaning('detached houses')).toEqual([0.6957, 0.5185])
    expect(leaning('village')).toEqual([0.8, 0.7727])
    expect(leaning('post-war rows')).toEqual([0.8696, 1.5])
    expect(leaning('slabs')).toEqual([1.1053, 2.5])
    expect(leaning('industry')).toEqual([2.2, 3])
  })
  it('knows districts in which nobody lives', () => {
    const empty = startPeople(townFigures({ residents: [1000, 0] }))
    expect(empty.cohorts.every(Number.isFinite)).toBe(true)
    near(residentsByDistrict(empty), [1000, 0])
    const nobody = startPeople(
      townFigures({ pyramid: { men: [], women: [] }, residents: [600, 400] }),
    )
    expect(nobody.men).toHaveLength(AGES)
  })
  it('counts as many people as the districts do where two publications differ', () => {
    const people = startPeople(townFigures({ residents: [630, 420] }))
    expect(population(people)).toBeCloseTo(1050, 6)
    expect(people.men[40]).toBeCloseTo(5.25, 9)
    expect(people.women[40]).toBeCloseTo(5.25, 9)
    expect(sum(people.men) + sum(people.women)).toBeCloseTo(1050, 6)
  })
  it('begins all counting of moves, births and deaths at nought', () => {
    const none = { births: 0, deaths: 0, movesIn: 0, movesOut: 0 }
    expect(people.flows).toEqual(none)
    expect(people.year).toEqual(none)
  })
})

describe('births', () => {
  // five women of 30, 0.8 births a woman and year: one child a quarter
  const { people, effects } = quarter({ bearing: only(30, 0.8) })
  it('are a quarter of a year of what women of an age bear, 513 boys to 487 girls', () => {
    expect(people.flows.births).toBeCloseTo(1, 9)
    expect((people.men[0] as number) - 5).toBeCloseTo(0.513, 9)
    expect((people.women[0] as number) - 5).toBeCloseTo(0.487, 9)
  })
  it('come where people of 25 to 44 live, to the level of their parents', () => {
    const from = start.cohorts
    // mitte holds 60 % of them, half of those on the middle level
    expect(
      (people.cohorts[cohortAt(0, 0, 1)] as number) - (from[cohortAt(0, 0, 1)] as number),
    ).toBeCloseTo(0.3, 9)
    expect(
      (people.cohorts[cohortAt(1, 0, 0)] as number) - (from[cohortAt(1, 0, 0)] as number),
    ).toBeCloseTo(0.1, 9)
    expectAll(said(effects, 'people.population', true), {
      'births rule@0': 0.6,
      'births rule@1': 0.4,
    })
  })
  it('are lost to nobody even where nobody of that age is left', () => {
    const childless = {
      ...start,
      cohorts: start.cohorts.map((n, i) => (Math.floor((i % 21) / 3) === 2 ? 0 : n)),
    }
    const { people } = quarter({ bearing: only(30, 0.8) }, {}, childless)
    expect(people.cohorts.every(Number.isFinite)).toBe(true)
  })
})

describe('deaths', () => {
  // four in ten men die a year, one in ten a quarter: 50 of 500
  const { people, effects } = quarter({ dyingMen: every(0.4) })
  it('take a quarter of a year of their share, of each sex by its own', () => {
    expect(people.flows.deaths).toBeCloseTo(50, 9)
    expect(people.men[70]).toBeCloseTo(4.5, 9)
    expect(people.women[70]).toBe(5)
    const women = quarter({ dyingWomen: every(0.8) }).people
    expect(women.flows.deaths).toBeCloseTo(100, 9)
    expect(women.women[70]).toBeCloseTo(4, 9)
  })
  it('come to the poor 1.2 times and to the rich 0.85 times as often', () => {
    const risk = (r: number) =>
      1 -
      (people.cohorts[cohortAt(0, 6, r)] as number) / (start.cohorts[cohortAt(0, 6, r)] as number)
    expect(risk(0) / risk(1)).toBeCloseTo(1.2, 9)
    expect(risk(2) / risk(1)).toBeCloseTo(0.85, 9)
  })
  it('are said by district, and for those over 65 apart', () => {
    expectAll(said(effects, 'people.population', true), {
      'deaths rule@0': -30,
      'deaths rule@1': -20,
    })
    expectAll(said(effects, 'people.old'), { 'deaths rule': -17.5 })
  })
})

describe('moves', () => {
  it('lead away those who are alive, a quarter of their yearly readiness', () => {
    const { people, effects } = quarter({ leaving: every(0.4) })
    expect(people.flows.movesOut).toBeCloseTo(100, 9)
    expect(people.flows.movesIn).toBe(0)
    expect(people.men[20]).toBeCloseTo(4.5, 9)
    expect(people.women[20]).toBeCloseTo(4.5, 9)
    expectAll(said(effects, 'people.population'), { 'moves rule': -100 })
    expectAll(said(effects, 'people.old'), { 'moves rule': -35 })
    // of ten men one dies first; a tenth of the nine others leaves
    const dying = quarter({ leaving: every(0.4), dyingMen: every(0.4), dyingWomen: every(0.4) })
    expect(dying.people.men[20]).toBeCloseTo(5 * 0.9 * 0.9, 9)
    expect(dying.people.women[20]).toBeCloseTo(5 * 0.9 * 0.9, 9)
    expect(dying.people.flows.movesOut).toBeCloseTo(90, 9)
  })
  it('away become fewer where a city pulls: at half a point a fifth of them stays', () => {
    const { people, effects } = quarter({ leaving: every(0.4) }, { pull: 0.5 })
    expect(people.flows.movesOut).toBeCloseTo(80, 9)
    expectAll(said(effects, 'people.population'), {
      'moves rule': -100,
      'moves v:attractiveness': 20,
    })
    expectAll(said(effects, 'people.old'), { 'moves rule': -35, 'moves v:attractiveness': 7 })
  })
  // the country's births of 1940 and of the years before count alike: age 84 and over can be sent as ever
  it('bring newcomers of an age, more where a city pulls: at half a point three in ten', () => {
    const { people, effects } = quarter({ arriving: only(90, 40) })
    expect(people.flows.movesIn).toBeCloseTo(10, 9)
    expect(people.men[90]).toBeCloseTo(10, 9)
    expect(people.women[90]).toBeCloseTo(10, 9)
    expectAll(said(effects, 'people.population', true), { 'moves rule@0': 6, 'moves rule@1': 4 })
    const drawn = quarter({ arriving: only(90, 40) }, { pull: 0.5 })
    expect(drawn.people.flows.movesIn).toBeCloseTo(13, 9)
    expectAll(said(drawn.effects, 'people.population'), {
      'moves rule': 10,
      'moves v:attractiveness': 3,
    })
    expectAll(said(drawn.effects, 'people.old'), {
      'moves rule': 10,
      'moves v:attractiveness': 3,
    })
  })
  it('bring men and women as they live there, half and half where nobody lives yet', () => {
    const uneven = { ...start, men: start.men.map((n, a) => (a === 90 ? 15 : n)) }
    const { people } = quarter({ arriving: only(90, 40) }, {}, uneven)
    expect(people.men[90]).toBeCloseTo(22.5, 9)
    expect(people.women[90]).toBeCloseTo(7.5, 9)
    const empty = quarter({ arriving: only(103, 40) }).people
    expect(empty.men[103]).toBeCloseTo(5, 9)
    expect(empty.women[103]).toBeCloseTo(5, 9)
  })
  it('lead to the districts with room', () => {
    // 60 % of the people times one, 40 % times three: a third against two thirds
    const { people } = quarter({ arriving: only(90, 40) }, { room: [1, 3] })
    near(residentsByDistrict(people), [600 + 10 / 3, 400 + 20 / 3])
  })
  it('follow the country: who is 30 in 2025 was born in 1995, when fewer were than in 1994', () => {
    const { people } = quarter({ arriving: only(30, 40) })
    expect(people.flows.movesIn).toBeCloseTo((10 * 765) / 781.25, 9)
    // round 5 is the next year: born in 1996, halfway between 765 and 812 thousand
    const next = quarter({ arriving: only(30, 40) }, { round: 6 }).people
    expect(next.flows.movesIn).toBeCloseTo((10 * 788.5) / 781.25, 9)
  })
})

describe('rents that drive people out', () => {
  // one in ten of the poor leaves Mitte; nobody else anywhere
  const push = [0.1, 0, 0, 0, 0, 0]
  const { people, effects } = quarter({}, { push })
  it('take them from their district, their level and their ages', () => {
    near(residentsByDistrict(people), [585, 400])
    expect(people.flows.movesOut).toBeCloseTo(15, 9)
    expect(levelOf(people.cohorts, 0)).toBeCloseTo(235, 9)
    // a band loses a fifteenth permille-wise alike: 1.5 % of everyone's age
    expect(people.men[50]).toBeCloseTo(5 * 0.985, 9)
    expect(people.women[50]).toBeCloseTo(5 * 0.985, 9)
    near(
      foldBands(people.men, people.women),
      BANDS.map((_, b) => bandIn(people.cohorts, b)),
    )
  })
  it('stand in the ledger as what rents did', () => {
    expectAll(said(effects, 'people.population', true), { 'displacement v:housing.rent@0': -15 })
    expectAll(said(effects, 'people.old'), { 'displacement v:housing.rent': -5.25 })
  })
  it('find only those who have not died or left already', () => {
    const { people } = quarter({ leaving: every(0.4) }, { push })
    expect(people.flows.movesOut).toBeCloseTo(100 + 13.5, 9)
  })
})

describe('the turn of the year', () => {
  const { people, effects } = quarter({}, { round: 5 })
  it('makes everybody a year older: nobody is under one, and nobody is lost at the end', () => {
    expect(people.men[0]).toBe(0)
    expect(people.women[0]).toBe(0)
    expect(people.men[100]).toBe(5)
    const ancient = quarter(
      {},
      { round: 5 },
      { ...start, men: every(0).map((_, a) => (a >= 104 ? 3 : 0)) },
    ).people
    expect(ancient.men[105]).toBe(6)
    expect(ancient.men[104]).toBe(0)
  })
  it('moves one year of every band on: a sixteenth of the children, a twentieth of those to 64', () => {
    // 10 go from each band into the next; the first loses 10, the last wins 10
    expect(
      BANDS.map((_, b) => bandIn(people.cohorts, b)).map((n) => Math.round(n * 1e6) / 1e6),
    ).toEqual([150, 90, 200, 200, 100, 50, 210])
    expect(people.cohorts[cohortAt(1, 0, 2)]).toBeCloseTo(160 * 0.4 * 0.25 * (15 / 16), 9)
    expectAll(said(effects, 'people.old'), { 'ageing rule': 10 })
    expect(said(effects, 'people.population')).toEqual({})
  })
  it('moves on only those who have their birthday: the last year of a band, few or many', () => {
    // nobody of fifteen, twenty of sixty-four
    const pyramid = start.men.map((n, a) => (a === 15 ? 0 : a === 64 ? 10 : n))
    const uneven = { ...start, men: pyramid, women: pyramid }
    const { people, effects } = quarter({}, { round: 5 }, uneven)
    expect(bandIn(people.cohorts, 0)).toBeCloseTo(160, 9)
    // 20 of 210 in the pyramid: as large a share of the 200 in the cohorts
    expect(said(effects, 'people.old')['ageing rule']).toBeCloseTo((200 * 20) / 210, 9)
  })
  it('finds bands in which nobody is', () => {
    const empty = { ...start, men: every(0), women: every(0) }
    expect(quarter({}, { round: 5 }, empty).people.cohorts).toEqual(empty.cohorts)
  })
  it('begins a new count of the year, while the count since the start goes on', () => {
    const before = {
      ...start,
      flows: { births: 7, deaths: 6, movesIn: 5, movesOut: 4 },
      year: { births: 3, deaths: 2, movesIn: 1, movesOut: 8 },
    }
    const rates = { bearing: only(31, 0.8), arriving: only(90, 40) }
    const turned = quarter(rates, { round: 5 }, before).people
    expectAll(turned.flows, { births: 8, deaths: 6, movesIn: 15, movesOut: 4 })
    expectAll(turned.year, { births: 1, deaths: 0, movesIn: 10, movesOut: 0 })
    const during = quarter({ bearing: only(31, 0.8), arriving: only(90, 40) }, {}, before).people
    expectAll(during.year, { births: 4, deaths: 2, movesIn: 11, movesOut: 8 })
  })
  it('does not come in the middle of a year', () => {
    for (const round of [2, 3, 4]) expect(quarter({}, { round }).people.men).toEqual(start.men)
  })
})
