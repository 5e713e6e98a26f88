import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { hindcast, type YearOfPeople } from '../../src/lab/hindcast.ts'
import { publishedBeside, readTotals } from '../../src/lab/past.ts'
import type { AgeGroup } from '../../src/model/demography.ts'
import { sendable } from '../../src/model/demography.ts'
import { compileScenario } from '../../src/scenario/compile.ts'
import { wholeFigures } from '../../src/scenario/figures/whole.ts'
import { CONTENT_ROOT } from '../../src/scenario/files.ts'

const { scenario } = compileScenario('konstanz-2012')
const folder = path.join(CONTENT_ROOT, 'lab', 'konstanz-2012')
const text = readFileSync(path.join(folder, 'given.csv'), 'utf8')
const given = readTotals('given.csv', text, 2013, 2024)
const published = publishedBeside('konstanz-2012')
const last = (years: readonly YearOfPeople[]) => years[years.length - 1] as YearOfPeople

describe('Konstanz from 2012 to 2024', () => {
  it('with the yearly totals given: the total within 1 %, each age group within 8 %', () => {
    const end = last(hindcast(scenario, 2024, given, published))
    expect(end.year).toBe(2024)
    expect(Math.abs(end.error?.total ?? 1)).toBeLessThan(0.01)
    const groups = Object.entries(end.error?.groups ?? {}) as [AgeGroup, number][]
    expect(groups).toHaveLength(6)
    for (const [group, error] of groups) expect(Math.abs(error), group).toBeLessThan(0.08)
  })
  it('with the rates of 2012 alone: the total within 6 %', () => {
    const end = last(hindcast(scenario, 2024, new Map(), published))
    expect(Math.abs(end.error?.total ?? 1)).toBeLessThan(0.06)
  })
  it('each given year has exactly the births, deaths and moves that were given', () => {
    for (const { year, flows } of hindcast(scenario, 2024, given).slice(1)) {
      const total = given.get(year)
      expect(flows?.births).toBeCloseTo(total?.births ?? 0, 2)
      expect(flows?.deaths).toBeCloseTo(total?.deaths ?? 0, 2)
      expect(flows?.movesIn).toBeCloseTo(total?.movesIn ?? 0, 2)
      expect(flows?.movesOut).toBeCloseTo(total?.movesOut ?? 0, 2)
    }
  })
  it('the groups add up to the total every year', () => {
    for (const { total, groups } of hindcast(scenario, 2024))
      expect(Object.values(groups).reduce((a, b) => a + b, 0)).toBeCloseTo(total, 6)
  })
})

describe('what is given may be wrong, and says so', () => {
  it('a missing year', () => {
    expect(() => readTotals('x.csv', text, 2013, 2030)).toThrow('no totals for 2025')
  })
  it('a missing column, in either language', () => {
    expect(() => readTotals('x.csv', 'jahr,geburten\n2013,1\n', 2013, 2013)).toThrow(
      'no column for deaths',
    )
    expect(
      readTotals('x.csv', 'jahr,geburten,sterbefaelle,zuzug,wegzug\n2013,1,2,3,4\n', 2013, 2013),
    ).toEqual(new Map([[2013, { births: 1, deaths: 2, movesIn: 3, movesOut: 4 }]]))
  })
  it('a cell that is no count', () => {
    expect(() =>
      readTotals('x.csv', 'year,births,deaths,movesIn,movesOut\n2013,-1,2,3,4\n', 2013, 2013),
    ).toThrow('"-1"')
  })
})

describe('any city may bring its own pyramid', () => {
  const { figures } = scenario
  it('an open last age of 85 and over is spread so that ever fewer are ever older', () => {
    const cut = (list: number[]) => [
      ...list.slice(0, 85),
      list.slice(85).reduce((sum, n) => sum + n, 0),
    ]
    const short = wholeFigures({
      ...figures,
      pyramid: { men: cut(figures.pyramid.men), women: cut(figures.pyramid.women) },
      netMoves: figures.netMoves.slice(0, 86),
    })
    const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
    expect(short.pyramid.women).toHaveLength(106)
    expect(sum(short.pyramid.women)).toBeCloseTo(sum(figures.pyramid.women), 6)
    const old = short.pyramid.women.slice(85)
    expect(old.every((n, i) => i === 0 || n < (old[i - 1] as number))).toBe(true)
    expect(short.netMoves).toHaveLength(106)
  })
  it('ages beyond 105 are counted with the oldest', () => {
    const long = wholeFigures({
      ...figures,
      pyramid: { men: [...figures.pyramid.men, 2, 1], women: figures.pyramid.women },
    })
    expect(long.pyramid.men[105]).toBe((figures.pyramid.men[105] ?? 0) + 3)
  })
  it('without moves by age, they follow the general readiness to move', () => {
    const { netMoves: _, ...rest } = figures
    const years = hindcast({ ...scenario, figures: wholeFigures(rest) }, 2013)
    const flows = last(years).flows
    expect((flows?.movesIn ?? 0) - (flows?.movesOut ?? 0)).toBeGreaterThan(700)
  })
})

describe('who may come follows the birth cohorts of the country', () => {
  it('the twenty-year-olds of 2024 are fewer than those of 2012, the thirty-five-year-olds more', () => {
    expect(sendable(20, 2012, 2012)).toBe(1)
    expect(sendable(20, 2024, 2012)).toBeLessThan(0.9)
    expect(sendable(35, 2024, 2012)).toBeGreaterThan(1.05)
  })
})
