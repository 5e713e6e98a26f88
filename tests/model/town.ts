import { expect } from 'vitest'
import type { Assumption, Figures, Scenario } from '../../src/model/content.ts'
import { BANDS, LEVELS } from '../../src/model/ids.ts'
import type { Levers } from '../../src/model/pull.ts'
import type { Effect, People } from '../../src/model/world.ts'
import { scenario } from '../engine/konstanz.ts'

const ages = (n: number) => Array.from({ length: 100 }, () => n)

/** A town in which everything can be reckoned on paper: ten people of every age from 0 to 99. */
const figures: Figures = {
  year: 2024,
  residents: [600, 400],
  pyramid: { men: ages(5), women: ages(5) },
  births: 10,
  deaths: 10,
  movesIn: 50,
  movesOut: 40,
  netMoves: ages(0),
  flats: 500,
  budget: [
    {
      year: 2024,
      revenue: { tradeTax: 1_000_000, incomeTax: 800_000, other: 2_000_000 },
      spending: { personnel: 1_000_000, levy: 500_000, other: 2_200_000 },
      debtPerHead: 1000,
    },
  ],
  energy: { power: 1000, gas: 2000, heat: 1000 },
  unemployment: 0.04,
  carShare: 0.5,
  passengers: 60_000,
  careHomePlaces: 10,
  hospitalBeds: 10,
  area: 10,
  homeArea: 2,
}

/** Two districts, an old town in the middle and slabs at the edge; nothing runs and nothing is assumed beside the rules. */
export const town: Scenario = {
  ...scenario,
  id: 'town',
  start: { year: 2025, quarter: 1 },
  supervision: 'free',
  districts: [
    {
      id: 'mitte',
      name: 'Mitte',
      x: 0,
      y: 0,
      types: ['old town'],
      neighbours: [{ id: 'rand', bridge: false }],
      centrality: 1,
      lines: 0.9,
    },
    {
      id: 'rand',
      name: 'Rand',
      x: 2,
      y: 0,
      types: ['slabs'],
      neighbours: [{ id: 'mitte', bridge: false }],
      centrality: 0,
      lines: 0.5,
    },
  ],
  figures,
  assumptions: [],
  running: [],
  holdings: [],
}

export const townWith = (change: Partial<Scenario>): Scenario => ({ ...town, ...change })
export const townFigures = (change: Partial<Figures>): Scenario =>
  townWith({ figures: { ...figures, ...change } })
/** The town with open assumptions set. */
export const assuming = (values: Record<string, number>, place = town): Scenario => ({
  ...place,
  assumptions: Object.entries(values).map(
    ([id, value]): Assumption => ({
      id,
      value,
      unit: 'share',
      low: value,
      high: value,
      source: null,
    }),
  ),
})

/** A value for every cohort of the two districts, by district, band and level. */
export const cohorts = (of: (d: number, b: number, r: number) => number): number[] =>
  [0, 1].flatMap((d) => BANDS.flatMap((_, b) => LEVELS.map((_, r) => of(d, b, r))))

/** Ten people of every age up to 99 with so many of a band in each cohort: levels 1 : 2 : 1, districts 3 : 2. */
const BAND_SIZES = [160, 90, 200, 200, 100, 50, 200] as const
export const townPeople = (): People => ({
  men: [...ages(5), 0, 0, 0, 0, 0, 0],
  women: [...ages(5), 0, 0, 0, 0, 0, 0],
  cohorts: cohorts(
    (d, b, r) =>
      (BAND_SIZES[b] as number) * (d === 0 ? 0.6 : 0.4) * ([0.25, 0.5, 0.25][r] as number),
  ),
  flows: { births: 0, deaths: 0, movesIn: 0, movesOut: 0 },
  year: { births: 0, deaths: 0, movesIn: 0, movesOut: 0 },
})

/** Levers pulled by one project, in each district as given, or alike in both. */
export const pulled = (
  entries: Record<string, number | readonly [number, number]>,
  cause = 'p1',
): Levers =>
  Object.fromEntries(
    Object.entries(entries).map(([key, by]) => {
      const each = typeof by === 'number' ? [by, by] : [...by]
      const total = 0.6 * (each[0] as number) + 0.4 * (each[1] as number)
      const full = Math.max(...each.map(Math.abs)) * Math.sign(total || 1)
      return [
        key,
        {
          total,
          byDistrict: each,
          parts: [{ cause, by: total, full, shares: each.map((x) => (full === 0 ? 0 : x / full)) }],
        },
      ]
    }),
  )

/** What the ledger says of a variable: `rule cause` (and `@place`), with how much. */
export function said(effects: readonly Effect[], variable: string, places = false) {
  const out: Record<string, number> = {}
  for (const e of effects) {
    if (e.variable !== variable) continue
    const key = `${e.rule} ${e.cause}${places ? `@${e.place}` : ''}`
    out[key] = (out[key] ?? 0) + e.by
  }
  // what is left of rounding says nothing
  for (const [key, by] of Object.entries(out)) if (Math.abs(by) < 1e-12) delete out[key]
  return out
}
/** Compares two lists of numbers by name: nothing missing, nothing beside, each within rounding. */
export function expectAll(
  actual: Record<string, number>,
  expected: Record<string, number>,
  digits = 9,
): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort())
  for (const [key, value] of Object.entries(expected))
    expect(actual[key], key).toBeCloseTo(value, digits)
}
/** The ledger adds up to what a variable changed by. */
export function expectSum(effects: readonly Effect[], variable: string, change: number): void {
  const total = effects.filter((e) => e.variable === variable).reduce((a, e) => a + e.by, 0)
  expect(total, variable).toBeCloseTo(change, 9)
}
export const near = (actual: readonly number[], expected: readonly number[], digits = 9): void => {
  expect(actual.length).toBe(expected.length)
  expected.forEach((x, i) => {
    expect(actual[i], `at ${i}`).toBeCloseTo(x, digits)
  })
}
export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
