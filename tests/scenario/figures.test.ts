import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { District, Figures } from '../../src/model/content.ts'
import { readCsv } from '../../src/scenario/figures/csv.ts'
import { districtsYaml, figuresYaml } from '../../src/scenario/figures/emit.ts'
import { figuresOf, latestYear, main } from '../../src/scenario/figures.ts'
import { CONTENT_ROOT } from '../../src/scenario/files.ts'

const folder = path.join(CONTENT_ROOT, 'konstanz')
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')
const figures = parse(read('figures.yaml')) as Figures
const districts = parse(read('districts.yaml')) as District[]

/** The table as published, read by the plainest means there is, not by the code under test. */
const published = (name: string): Record<string, string>[] => {
  const [head = '', ...lines] = read(`data/${name}.csv`).trim().split(/\r?\n/)
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}
const row = (name: string, year: number): Record<string, number> => {
  const found = published(name).find((one) => one.jahr === String(year))
  return Object.fromEntries(Object.entries(found ?? {}).map(([key, cell]) => [key, Number(cell)]))
}
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)

describe('the figures of Konstanz equal what the city published', () => {
  it('residents of each district', () => {
    const table = row('nach_stadtteilen', 2024)
    expect(districts).toHaveLength(15)
    for (const [index, { id }] of districts.entries())
      expect(figures.residents[index], id).toBe(table[id])
  })
  it('the pyramid, age by age, and its bands', () => {
    const rows = published('pyramide/pyramide_2024')
    const at = (age: number, column: string) => Number(rows[age]?.[column] ?? 0)
    for (let age = 0; age < 105; age++) {
      expect(figures.pyramid.men[age]).toBe(
        at(age, 'maenner_deutsch') + at(age, 'maenner_nichtdeutsch'),
      )
      expect(figures.pyramid.women[age]).toBe(
        at(age, 'frauen_deutsch') + at(age, 'frauen_nichtdeutsch'),
      )
    }
    expect(figures.pyramid.men).toHaveLength(106)
  })
  it('pyramid, districts and total agree', () => {
    const total = row('wohnbevoelkerung', 2024)
    expect(sum(figures.residents)).toBe(total.gesamt)
    expect(sum(figures.pyramid.men)).toBe(total.davon_maenner)
    expect(sum(figures.pyramid.women)).toBe(total.davon_frauen)
  })
  it('births, deaths and moves', () => {
    const natural = row('natuerliche_entwicklung', 2024)
    const moves = row('zu_und_wegzug', 2024)
    expect([figures.births, figures.deaths]).toEqual([natural.geburten, natural.sterbefaelle])
    expect([figures.movesIn, figures.movesOut]).toEqual([moves.zuzug, moves.wegzug])
    expect(sum(figures.netMoves)).toBeCloseTo(figures.movesIn - figures.movesOut, 6)
  })
  it.each([2024, 2025, 2026])('revenue, spending and debt per head of %i', (year) => {
    const table = row('haushalt', year)
    const budget = figures.budget.find((one) => one.year === year)
    const { tradeTax = 0, incomeTax = 0, other = 0 } = budget?.revenue ?? {}
    const spending = budget?.spending ?? { personnel: 0, levy: 0, other: 0 }
    expect(tradeTax / 1e6).toBeCloseTo(table.gewerbesteuer ?? 0, 6)
    expect(incomeTax / 1e6).toBeCloseTo(table.einkommenssteuer ?? 0, 6)
    expect((tradeTax + incomeTax + other) / 1e6).toBeCloseTo(table.einnahmen ?? 0, 6)
    expect(spending.personnel / 1e6).toBeCloseTo(table.personal ?? 0, 6)
    expect(spending.levy / 1e6).toBeCloseTo(table.umlage ?? 0, 6)
    expect(sum(Object.values(spending)) / 1e6).toBeCloseTo(table.ausgaben ?? 0, 6)
    expect(budget?.debtPerHead).toBe(table.schulden)
  })
  it('flats, energy, work, ways, beds, area', () => {
    const energy = row('versorgung_verkauf', 2024)
    const clinics = row('kliniken', 2024)
    expect(figures.flats).toBe(row('wohnungsbestand', 2024).wohnungen)
    expect(figures.energy).toEqual({
      power: (energy.strom ?? 0) * 1000,
      gas: (energy.gas ?? 0) * 1000,
      heat: (energy.waerme ?? 0) * 1000,
    })
    expect(figures.unemployment * 100).toBeCloseTo(row('arbeitslosenquote', 2024).konstanz ?? 0, 9)
    expect(figures.carShare * 100).toBeCloseTo(row('modalsplit', 2023).motorisiert ?? 0, 9)
    expect(figures.passengers / 1e6).toBeCloseTo(row('bus', 2024).personen ?? 0, 9)
    expect(figures.careHomePlaces).toBe(row('altenhilfe', 2024).heime_platz)
    expect(figures.hospitalBeds).toBe(
      (clinics.klinikum ?? 0) + (clinics.schmieder ?? 0) + (clinics.herzzentrum ?? 0),
    )
    expect(figures.area).toBe(row('stadtgebiet', 2024).insgesamt)
    expect(figures.homeArea).toBe(row('stadtgebiet', 2024).wohnbau)
  })
})

describe('the figures are made, not typed', () => {
  it('running the script again gives the files that lie there', () => {
    const command = 'npm run figures -- konstanz'
    const found = figuresOf('konstanz', latestYear(path.join(folder, 'data')))
    expect(figuresYaml(found, command)).toBe(read('figures.yaml'))
    expect(districtsYaml(found.districts, command)).toBe(read('districts.yaml'))
  })
  it('works for 2012 too, for looking back', () => {
    const { figures: then, notes } = figuresOf('konstanz', 2012)
    expect(sum(then.residents)).toBe(row('wohnbevoelkerung', 2012).gesamt)
    expect(sum(then.pyramid.men) + sum(then.pyramid.women)).toBe(sum(then.residents))
    expect(sum(then.netMoves)).toBeCloseTo(then.movesIn - then.movesOut, 6)
    expect(then.budget.map((one) => one.year)).toEqual([2012, 2013, 2014])
    expect(notes.join('\n')).toContain('versorgung_verkauf.csv has no "waerme" for 2012: 2017')
  })
  it('a university town gains people around twenty and loses them around thirty', () => {
    const at = (from: number, to: number) => sum(figures.netMoves.slice(from, to))
    expect(at(18, 23)).toBeGreaterThan(800)
    expect(at(25, 35)).toBeLessThan(-400)
    expect(Math.abs(at(60, 106))).toBeLessThan(60)
  })
  it('a year without a pyramid, and a city without tables, are one line', () => {
    const said: string[] = []
    const error = console.error
    console.error = (line: string) => said.push(line)
    const codes = [main(['konstanz', '--year', '2013']), main(['nirgends'])]
    console.error = error
    expect(codes).toEqual([2, 2])
    expect(said).toHaveLength(2)
    expect(said[0]).toContain('pyramide_2013.csv: there is no such table')
  })
})

describe('districts', () => {
  it('stand where the table of positions puts them, with its neighbours', () => {
    for (const [index, line] of published('lage').entries()) {
      const district = districts[index]
      expect([district?.id, district?.name]).toEqual([line.stadtteil, line.name])
      expect([district?.x, district?.y]).toEqual([Number(line.x_km), Number(line.y_km)])
      const named = district?.neighbours.map((one) => one.id + (one.bridge ? '(bridge)' : ''))
      expect(named?.join(' ')).toBe(line.nachbarn)
    }
  })
})

describe('a table', () => {
  it('may be separated by semicolons, quoted, and end its lines either way', () => {
    const { rows } = readCsv('x.csv', '\uFEFFjahr;"ein; wert"\r\n2024;"3 ""drei"""\r\n')
    expect(rows).toEqual([{ jahr: '2024', 'ein; wert': '3 "drei"' }])
  })
  it('with a row too short says where', () => {
    expect(() => readCsv('x.csv', 'a,b\n1,2\n3\n')).toThrow(
      'x.csv:3: 1 cells, but the header has 2',
    )
  })
})
