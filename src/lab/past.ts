import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { InputFault } from '../engine/index.ts'
import { AGE_GROUPS, type AgeGroup } from '../model/demography.ts'
import { readCsv, type Table } from '../scenario/figures/csv.ts'
import { scenarioFiles } from '../scenario/files.ts'
import type { Published, Totals, YearOfPeople } from './hindcast.ts'

/** Names a table may use for a year and its totals: the city's own German ones, or the model's. */
const NAMES: Record<'year' | keyof Totals, readonly string[]> = {
  year: ['jahr', 'year'],
  births: ['geburten', 'births'],
  deaths: ['sterbefaelle', 'deaths'],
  movesIn: ['zuzug', 'zuzuege', 'movesIn', 'moves_in'],
  movesOut: ['wegzug', 'wegzuege', 'movesOut', 'moves_out'],
}
const FLOWS = ['births', 'deaths', 'movesIn', 'movesOut'] as const
/** Published residents by age group, beside the scenario file. */
const PUBLISHED = 'published.csv'
const GROUPS = Object.keys(AGE_GROUPS) as AgeGroup[]

function columnOf(table: Table, what: keyof typeof NAMES): string {
  const found = table.columns.find((c) => NAMES[what].includes(c))
  if (!found)
    throw new InputFault(
      `${table.name}: no column for ${what}; it may be called ${NAMES[what].join(', ')}.`,
    )
  return found
}
function cell(table: Table, row: Record<string, string>, column: string): number {
  const text = row[column] ?? ''
  const value = Number(text)
  if (text === '' || !Number.isFinite(value) || value < 0)
    throw new InputFault(`${table.name}: "${text}" for "${column}" is no count of people.`)
  return value
}
function table(name: string, text: string): Table {
  try {
    return readCsv(name, text)
  } catch (error) {
    throw new InputFault((error as Error).message)
  }
}

/** Yearly totals from a table; every year from `first` to `last` must be there. */
export function readTotals(
  name: string,
  text: string,
  first: number,
  last: number,
): Map<number, Totals> {
  const read = table(path.basename(name), text)
  const year = columnOf(read, 'year')
  const columns = FLOWS.map((flow) => columnOf(read, flow))
  const out = new Map<number, Totals>()
  for (const row of read.rows) {
    const at = cell(read, row, year)
    if (at < first || at > last) continue
    const [births, deaths, movesIn, movesOut] = columns.map((c) => cell(read, row, c))
    out.set(at, { births, deaths, movesIn, movesOut } as Totals)
  }
  for (let y = first; y <= last; y++)
    if (!out.has(y)) throw new InputFault(`${read.name}: no totals for ${y}.`)
  return out
}

/** What was published about the residents of the scenario's city, if a table lies beside it. */
export function publishedBeside(idOrPath: string): Published {
  const files = scenarioFiles(idOrPath)
  const out: Published = new Map()
  if (!files?.scenario) return out
  const file = path.join(path.dirname(files.scenario), PUBLISHED)
  if (!existsSync(file)) return out
  const read = table(PUBLISHED, readFileSync(file, 'utf8'))
  for (const row of read.rows) {
    const groups = Object.fromEntries(GROUPS.map((g) => [g, cell(read, row, g)])) as Record<
      AgeGroup,
      number
    >
    out.set(cell(read, row, columnOf(read, 'year')), {
      total: cell(read, row, 'total'),
      groups,
    })
  }
  return out
}

/** The years as a table: reckoned, published, and how far they are apart in per cent. */
export function pastText(years: readonly YearOfPeople[]): string {
  const wide = 15
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(12)}${cells.map((c) => c.padStart(wide)).join('')}`
  const row = (name: string, of: (g: AgeGroup) => string, total: string) =>
    line(name, [...GROUPS.map(of), total])
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const out = [line('year', [...GROUPS, 'total'])]
  for (const y of years) {
    out.push(row(`${y.year}`, (g) => `${Math.round(y.groups[g])}`, `${Math.round(y.total)}`))
    if (!y.published || !y.error) continue
    const { published, error } = y
    out.push(row('  published', (g) => `${published.groups[g]}`, `${published.total}`))
    out.push(row('  apart', (g) => percent(error.groups[g]), percent(error.total)))
  }
  return out.join('\n')
}
