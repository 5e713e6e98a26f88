import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGES } from '../../src/model/demography.ts'
import { housingPush, housingRoom, startHousing, stepHousing } from '../../src/model/housing.ts'
import { BANDS, cohortAt, LEVELS } from '../../src/model/ids.ts'
import {
  foldBands,
  population,
  residentsByDistrict,
  startPeople,
  stepPeople,
} from '../../src/model/people.ts'
import type { Housing, People } from '../../src/model/world.ts'
import { scenario } from '../engine/konstanz.ts'

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
const start = startPeople(scenario)
const none = scenario.districts.flatMap(() => LEVELS.map(() => 0))
const room = scenario.districts.map(() => 1)
const inputs = { scenario, pull: 0, room, push: none }
const live = (quarters: number, change: Partial<typeof inputs> = {}, from: People = start) => {
  let people = from
  for (let round = 1; round <= quarters; round++)
    people = stepPeople(people, { ...inputs, ...change, round }).people
  return people
}
const bandOf = (people: People) =>
  BANDS.map((_, b) =>
    sum(
      scenario.districts.flatMap((_, d) =>
        LEVELS.map((_, r) => people.cohorts[cohortAt(d, b, r)] as number),
      ),
    ),
  )

describe('residents', () => {
  it('are spread over districts and levels so that every published margin holds', () => {
    residentsByDistrict(start).forEach((n, d) => {
      expect(n).toBeCloseTo(scenario.figures.residents[d] as number, 6)
    })
    const bands = foldBands(start.men, start.women)
    bandOf(start).forEach((n, b) => {
      expect(n).toBeCloseTo(bands[b] as number, 4)
    })
    const low = sum(start.cohorts.filter((_, i) => i % LEVELS.length === 0))
    expect(low / population(start)).toBeCloseTo(0.25, 3)
    expect(Math.min(...start.cohorts)).toBeGreaterThan(0)
  })
  it('change by births, deaths and moves alone, whatever draws or drives them', () => {
    const share = fc.double({ min: -1, max: 1, noNaN: true })
    const push = fc.array(fc.double({ min: 0, max: 0.02, noNaN: true }), {
      minLength: none.length,
      maxLength: none.length,
    })
    fc.assert(
      fc.property(share, push, fc.integer({ min: 1, max: 6 }), (pull, driven, n) => {
        const people = live(n, { pull, push: driven })
        const { births, deaths, movesIn, movesOut } = people.flows
        expect(population(people)).toBeCloseTo(
          population(start) + births - deaths + movesIn - movesOut,
          5,
        )
        expect(sum([...people.men, ...people.women])).toBeCloseTo(population(people), 5)
        const bands = foldBands(people.men, people.women)
        bandOf(people).forEach((n, b) => {
          expect(n).toBeCloseTo(bands[b] as number, 4)
        })
        expect(Math.min(...people.cohorts, ...people.men, ...people.women)).toBeGreaterThanOrEqual(
          0,
        )
      }),
      { numRuns: 25 },
    )
  })
  it('in an ordinary year are born, die and move about as often as the reference year says', () => {
    const { year } = live(4)
    const f = scenario.figures
    for (const [flow, published] of [
      [year.births, f.births],
      [year.deaths, f.deaths],
      [year.movesIn, f.movesIn],
      [year.movesOut, f.movesOut],
    ] as const)
      expect(Math.abs(flow / published - 1)).toBeLessThan(0.1)
  })
  it('grow a year older once a year, at its beginning', () => {
    const oldest = (p: People) => (p.women[AGES - 1] as number) + (p.men[AGES - 1] as number)
    const first = stepPeople(start, { ...inputs, round: 1 }).people
    const second = stepPeople(first, { ...inputs, round: 2 }).people
    expect(first.women[40]).toBeCloseTo(start.women[39] as number, -1.5)
    expect(second.women[40]).toBeCloseTo(first.women[40] as number, -1.5)
    expect(oldest(second)).toBeLessThan(oldest(first) + 1)
  })
  it('grow old as a city: over six years those over 65 become more', () => {
    const old = (p: People) => sum(bandOf(p).slice(4)) / population(p)
    expect(old(live(24))).toBeGreaterThan(old(start) + 0.005)
  })
  it('come to an attractive city and leave an unattractive one', () => {
    expect(population(live(8, { pull: 0.1 }))).toBeGreaterThan(population(live(8)) + 500)
    expect(population(live(8, { pull: -0.1 }))).toBeLessThan(population(live(8)) - 500)
  })
  it('come as a thousand and not as one: district contributions add up to the change', () => {
    const { people, effects } = stepPeople(start, { ...inputs, round: 1 })
    residentsByDistrict(people).forEach((n, d) => {
      const said = sum(effects.filter((e) => e.place === d).map((e) => e.by))
      expect(said).toBeCloseTo(n - (scenario.figures.residents[d] as number), 6)
    })
  })
})

describe('homes', () => {
  const homes = startHousing(scenario)
  const appeal = scenario.districts.map(() => 0)
  const years = (people: People, n: number, levers = {}): Housing => {
    let housing = homes
    for (let round = 1; round <= n; round++)
      housing = stepHousing(housing, {
        people,
        scenario,
        levers,
        round,
        displaced: 0,
        appeal,
      }).housing
    return housing
  }
  const crowded: People = { ...start, cohorts: start.cohorts.map((n) => n * 1.08) }
  it('become dear where more people come than flats, slowly', () => {
    const rent = years(crowded, 4).rent[0] as number
    expect(rent).toBeGreaterThan(1.005)
    expect(rent).toBeLessThan(1.05)
    expect(years(crowded, 16).rent[0] as number).toBeGreaterThan(rent)
  })
  it('that are dear drive out the low level first and the high level not at all', () => {
    const push = housingPush({ ...homes, rent: homes.rent.map(() => 1.3) })
    expect(push[0] as number).toBeGreaterThan(4 * (push[1] as number))
    expect(push[2]).toBe(0)
    const gone = live(8, { push })
    const low = (p: People, r: number) => sum(p.cohorts.filter((_, i) => i % 3 === r))
    expect(low(gone, 0)).toBeLessThan(0.97 * low(live(8), 0))
    expect(low(gone, 2)).toBeGreaterThanOrEqual(low(live(8), 2))
  })
  it('standing empty draw arrivals to their district', () => {
    const empty = { ...homes, flats: homes.flats.map((f, d) => (d === 3 ? f * 1.1 : f)) }
    const weights = housingRoom(empty, start, scenario)
    expect(weights[3] as number).toBeGreaterThan(weights[2] as number)
    const there = (room: number[]) => residentsByDistrict(live(4, { room }))[3] as number
    expect(there(weights)).toBeGreaterThan(there(room))
  })
  it('at the start push and draw nobody', () => {
    expect(housingPush(homes).every((x) => x === 0)).toBe(true)
    expect(housingRoom(homes, start, scenario).every((x) => Math.abs(x - 1) < 1e-9)).toBe(true)
  })
})
