import type { Figures } from './content.ts'
import { piecewise } from './curve.ts'

/** Oldest single year of age; holds everyone of that age and over. */
export const OLDEST = 105
export const AGES = OLDEST + 1

/** The six age groups in which cities publish residents over the years: first and last year of age (the last one open). */
export const AGE_GROUPS = {
  under18: [0, 17],
  from18to29: [18, 29],
  from30to39: [30, 39],
  from40to49: [40, 49],
  from50to59: [50, 59],
  from60: [60, 200],
} as const
export type AgeGroup = keyof typeof AGE_GROUPS

/** Probability of dying within a year, men. Supporting points after the German life table 2021/23, rounded. */
const DYING_MEN = [
  [0, 0.0035],
  [1, 0.0003],
  [10, 0.0001],
  [18, 0.0004],
  [30, 0.0007],
  [40, 0.0013],
  [50, 0.0033],
  [60, 0.0095],
  [65, 0.015],
  [70, 0.0225],
  [75, 0.034],
  [80, 0.056],
  [85, 0.098],
  [90, 0.171],
  [95, 0.28],
  [100, 0.4],
  [105, 0.55],
] as const
/** The same, women. */
const DYING_WOMEN = [
  [0, 0.0029],
  [1, 0.0002],
  [10, 0.00008],
  [18, 0.0002],
  [30, 0.0003],
  [40, 0.0007],
  [50, 0.0018],
  [60, 0.005],
  [65, 0.008],
  [70, 0.0125],
  [75, 0.0205],
  [80, 0.037],
  [85, 0.073],
  [90, 0.14],
  [95, 0.246],
  [100, 0.37],
  [105, 0.52],
] as const
/** Births per woman and year by age: shape only, scaled to the published births. Assumption after Destatis. */
const BEARING = [
  [14, 0],
  [18, 0.008],
  [20, 0.02],
  [25, 0.055],
  [28, 0.085],
  [31, 0.105],
  [33, 0.1],
  [36, 0.07],
  [40, 0.025],
  [44, 0.005],
  [50, 0],
] as const
/**
 * Readiness to move away by age, relative. Assumption: students and first jobs move most; set so that in a
 * student town two thirds of the leavers are 18 to 29, and compared with Konstanz 2012 to 2024.
 */
const MOVING = [
  [0, 0.8],
  [6, 0.45],
  [17, 0.5],
  [19, 2.4],
  [21, 4.2],
  [25, 5],
  [28, 3.6],
  [32, 1.6],
  [36, 1],
  [45, 0.5],
  [60, 0.28],
  [75, 0.25],
  [85, 0.45],
  [105, 0.45],
] as const
/**
 * Live births in Germany, thousands. Source: Destatis, Geburten in Deutschland (both parts before 1990),
 * rounded; years between the points linear, constant outside.
 */
const COUNTRY_BIRTHS = [
  [1950, 1117],
  [1955, 1114],
  [1960, 1262],
  [1964, 1357],
  [1967, 1272],
  [1970, 1048],
  [1972, 902],
  [1973, 816],
  [1975, 782],
  [1979, 817],
  [1980, 866],
  [1982, 861],
  [1985, 814],
  [1988, 893],
  [1990, 906],
  [1991, 830],
  [1995, 765],
  [1997, 812],
  [2000, 767],
  [2002, 719],
  [2006, 673],
  [2013, 682],
  [2016, 792],
  [2021, 795],
  [2022, 739],
  [2023, 693],
  [2024, 677],
] as const
/** Births of the years from FIRST_BIRTHS on, by year; read for every age and quarter. */
const FIRST_BIRTHS = 1840
const BORN = Array.from({ length: 400 }, (_, i) => piecewise(COUNTRY_BIRTHS, FIRST_BIRTHS + i))
const born = (year: number): number =>
  BORN[Math.max(0, Math.min(BORN.length - 1, year - FIRST_BIRTHS))] as number

/**
 * How many people of an age the country can send in `year`, against the year `reference`: arrivals follow
 * the size of the birth cohorts (Kap. 2.2.1: growth here is loss elsewhere). 1 in the reference year.
 */
export const sendable = (age: number, year: number, reference: number): number =>
  born(year - age) / born(reference - age)

/** Share of boys among births. Source: Destatis, long-run mean. */
export const BOYS = 0.513

/** Rates per year by single year of age, calibrated so that the reference year comes out as published. */
export interface Rates {
  dyingMen: number[]
  dyingWomen: number[]
  bearing: number[]
  leaving: number[] // share of an age that moves away
  arriving: number[] // persons per year
}

const byAge = (points: readonly (readonly [number, number])[]): number[] =>
  Array.from({ length: AGES }, (_, age) => piecewise(points, age))

/** Probability of dying within a year by single year of age, before scaling to a city's own deaths. */
export const lifeTable = { men: byAge(DYING_MEN), women: byAge(DYING_WOMEN) }

/**
 * Rates from one year's published births, deaths and moves and the pyramid at its end.
 * `figures.netMoves` is scaled so that arrivals minus leavers equal the published balance.
 */
export function ratesOf(figures: Figures): Rates {
  const { men, women } = figures.pyramid
  const { men: dyingMen, women: dyingWomen } = lifeTable
  const bearing = byAge(BEARING)
  const moving = byAge(MOVING)
  let births = 0
  let leavers = 0
  for (let a = 0; a < AGES; a++) {
    births += at(women, a) * at(bearing, a)
    leavers += (at(men, a) + at(women, a)) * at(moving, a)
  }
  const dying = dyingFactor(figures, dyingMen, dyingWomen)
  const bear = births > 0 ? figures.births / births : 0
  const leave = leavers > 0 ? figures.movesOut / leavers : 0
  let net = 0
  for (let a = 0; a < AGES; a++) net += at(figures.netMoves, a)
  const shift = figures.movesIn - figures.movesOut - net
  const leaving: number[] = []
  const arriving: number[] = []
  for (let a = 0; a < AGES; a++) {
    const people = at(men, a) + at(women, a)
    const out = people * at(moving, a) * leave
    // where more leave than the general readiness says, the surplus is added to the leavers
    const arrive = out + at(figures.netMoves, a) + (shift * at(moving, a) * people) / (leavers || 1)
    const surplus = arrive < 0 ? -arrive : 0
    leaving.push(people > 0 ? Math.min(0.9, (out + surplus) / people) : 0)
    arriving.push(Math.max(arrive, 0))
  }
  return {
    dyingMen: dyingMen.map((q) => Math.min(0.9, q * dying)),
    dyingWomen: dyingWomen.map((q) => Math.min(0.9, q * dying)),
    bearing: bearing.map((f) => f * bear),
    leaving,
    arriving,
  }
}

/**
 * Factor on the life table that gives the published deaths. The pyramid counts who was left at the year's
 * end; exposed were also those who died in it, so each age is reckoned back by its own mortality.
 */
function dyingFactor(figures: Figures, men: number[], women: number[]): number {
  let factor = 1
  for (let i = 0; i < 5; i++) {
    let deaths = 0
    for (let a = 0; a < AGES; a++)
      deaths +=
        died(at(figures.pyramid.men, a), factor * at(men, a)) +
        died(at(figures.pyramid.women, a), factor * at(women, a))
    if (deaths <= 0) return 0
    factor *= figures.deaths / deaths
  }
  return factor
}
/** Deaths in a year of those of whom `left` remain: a year's four quarters at mortality `q`. */
const died = (left: number, q: number): number => {
  const stay = 1 - Math.min(0.9, q) / 4
  return left * (1 / (stay * stay * stay * stay) - 1)
}

const at = (values: readonly number[], age: number): number => values[age] ?? 0
