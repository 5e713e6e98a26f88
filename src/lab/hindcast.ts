import type { Scenario } from '../model/content.ts'
import { AGE_GROUPS, AGES, type AgeGroup, type Rates, ratesOf } from '../model/demography.ts'
import { startPeople, stepPeople } from '../model/people.ts'
import type { People } from '../model/world.ts'

const GROUPS = Object.keys(AGE_GROUPS) as AgeGroup[]

/** Published yearly totals of one calendar year; their ages are not needed. */
export interface Totals {
  births: number
  deaths: number
  movesIn: number
  movesOut: number
}
/** Residents at a year's end: reckoned, published where known, and how far they are apart. */
export interface YearOfPeople {
  year: number
  total: number
  groups: Record<AgeGroup, number>
  flows: Totals | null
  published: { total: number; groups: Record<AgeGroup, number> } | null
  /** reckoned over published, less 1 */
  error: { total: number; groups: Record<AgeGroup, number> } | null
}
export type Published = Map<number, { total: number; groups: Record<AgeGroup, number> }>

/** Rounds of fitting a year's rates to its totals; eight bring every total within a thousandth of a person. */
const FITS = 8

/**
 * The population from the scenario's reference year to the end of `to`, by the very step a run takes,
 * with the city neither gaining nor losing on others. Without `given` the rates of the reference year
 * hold throughout; with it, each year's births, deaths and moves come out as published, spread by the
 * ages of the reference year. Pure.
 */
export function hindcast(
  scenario: Scenario,
  to: number,
  given: ReadonlyMap<number, Totals> = new Map(),
  published: Published = new Map(),
): YearOfPeople[] {
  const first = scenario.figures.year
  const rates = ratesOf(scenario.figures)
  let people = startPeople(scenario)
  const out = [yearOf(first, people, null, published)]
  for (let year = first + 1; year <= to; year++) {
    const total = given.get(year)
    people = total
      ? fitted(scenario, people, rates, year - first, total)
      : oneYear(scenario, people, rates, year - first)
    out.push(yearOf(year, people, people.year, published))
  }
  return out
}

/** Four quarters, of the `nth` year after the reference year. */
function oneYear(scenario: Scenario, people: People, rates: Rates, nth: number): People {
  const districts = scenario.districts.length
  const room = new Array<number>(districts).fill(1)
  const push = new Array<number>(districts * 3).fill(0)
  let now = people
  for (let q = 1; q <= 4; q++) {
    const round = (nth - 1) * 4 + q
    now = stepPeople(now, { scenario, round, pull: 0, room, push, rates }).people
  }
  return now
}

/** A year whose totals come out as published: its rates are scaled until they do. */
function fitted(
  scenario: Scenario,
  people: People,
  rates: Rates,
  nth: number,
  total: Totals,
): People {
  const factor: Totals = { births: 1, deaths: 1, movesIn: 1, movesOut: 1 }
  let now = people
  for (let i = 0; i < FITS; i++) {
    now = oneYear(scenario, people, scaled(rates, factor), nth)
    for (const flow of Object.keys(factor) as (keyof Totals)[])
      if (now.year[flow] > 0) factor[flow] *= total[flow] / now.year[flow]
  }
  return now
}
const scaled = (rates: Rates, by: Totals): Rates => ({
  bearing: rates.bearing.map((x) => x * by.births),
  dyingMen: rates.dyingMen.map((x) => x * by.deaths),
  dyingWomen: rates.dyingWomen.map((x) => x * by.deaths),
  arriving: rates.arriving.map((x) => x * by.movesIn),
  leaving: rates.leaving.map((x) => x * by.movesOut),
})

function yearOf(
  year: number,
  people: People,
  flows: Totals | null,
  published: Published,
): YearOfPeople {
  const groups = groupsOf(people.men, people.women)
  const total = GROUPS.reduce((sum, g) => sum + groups[g], 0)
  const known = published.get(year) ?? null
  const error = known && {
    total: total / known.total - 1,
    groups: byGroup((g) => groups[g] / known.groups[g] - 1),
  }
  return { year, total, groups, flows, published: known, error }
}

/** Residents by the six groups, from a pyramid by single years of age. */
export const groupsOf = (men: readonly number[], women: readonly number[]) =>
  byGroup((g) => {
    const [from, last] = AGE_GROUPS[g]
    let n = 0
    for (let a = from; a <= Math.min(last, Math.max(AGES, men.length) - 1); a++)
      n += (men[a] ?? 0) + (women[a] ?? 0)
    return n
  })
const byGroup = (value: (g: AgeGroup) => number): Record<AgeGroup, number> =>
  Object.fromEntries(GROUPS.map((g) => [g, value(g)])) as Record<AgeGroup, number>
