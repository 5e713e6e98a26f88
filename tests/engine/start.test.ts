import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { play } from '../../src/engine/index.ts'
import { BAND_FROM, BANDS } from '../../src/model/ids.ts'
import { CONTENT_ROOT } from '../../src/scenario/files.ts'
import { sum } from './city.ts'
import { scenario } from './konstanz.ts'

/** The tables as the city published them, read by the plainest means there is. */
const table = (name: string): Record<string, string>[] => {
  const file = path.join(CONTENT_ROOT, `konstanz/data/${name}.csv`)
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
  })
}
const of2024 = (name: string): Record<string, number> => {
  const row = table(name).find((r) => r.jahr === '2024')
  return Object.fromEntries(Object.entries(row ?? {}).map(([k, v]) => [k, Number(v)]))
}
const MILLION = 1e6

describe('the first day is the city as it published itself', () => {
  const term = play({ scenario, seed: 7, commands: [] }, { quarter: 4 })
  const first = term.rounds[0]
  if (!first) throw new Error('no round 0')

  it('in the residents of each of the fifteen districts', () => {
    const published = of2024('nach_stadtteilen')
    expect(scenario.districts.map((d) => d.id).sort()).toEqual(
      Object.keys(published)
        .filter((column) => column !== 'jahr')
        .sort(),
    )
    scenario.districts.forEach((d) => {
      expect(first.city.districts[d.id], d.id).toBeCloseTo(published[d.id] ?? Number.NaN, 6)
    })
    expect(first.actual.population).toBeCloseTo(of2024('wohnbevoelkerung').gesamt ?? 0, 6)
  })

  it('in the seven age bands, counted from the pyramid by single years', () => {
    const bands = new Map<string, number>(BANDS.map((b) => [b, 0]))
    for (const row of table('pyramide/pyramide_2024')) {
      const age = Number.parseInt(row.alter ?? '', 10)
      const band = BANDS[BAND_FROM.filter((from) => from <= age).length - 1] as string
      const people = Object.entries(row).filter(([column]) => column !== 'alter')
      bands.set(band, (bands.get(band) ?? 0) + sum(people.map(([, n]) => Number(n))))
    }
    expect(sum([...bands.values()])).toBe(of2024('wohnbevoelkerung').gesamt)
    for (const [band, people] of bands) expect(first.city.ages[band], band).toBeCloseTo(people, 6)
  })

  it('in revenue, spending and their lines', () => {
    const b = first.city.budget
    const published = of2024('haushalt')
    const euros = (column: string) => (published[column] ?? Number.NaN) * MILLION
    expect(b.revenue).toBeCloseTo(euros('einnahmen'), 2)
    expect(b.tradeTax).toBeCloseTo(euros('gewerbesteuer'), 2)
    expect(b.incomeTax).toBeCloseTo(euros('einkommenssteuer'), 2)
    expect(b.tradeTax + b.incomeTax + b.otherRevenue).toBeCloseTo(euros('einnahmen'), 2)
    expect(b.spending).toBeCloseTo(euros('ausgaben'), 2)
    expect(b.personnel).toBeCloseTo(euros('personal'), 2)
    expect(b.levy).toBeCloseTo(euros('umlage'), 2)
    expect(b.personnel + b.levy + b.otherSpending).toBeCloseTo(euros('ausgaben'), 2)
    expect(first.actual.balance).toBeCloseTo(euros('einnahmen') - euros('ausgaben'), 2)
  })

  it('in the debt of each resident', () => {
    expect(first.city.budget.debtPerHead).toBeCloseTo(of2024('haushalt').schulden ?? 0, 6)
  })

  it('and not only by standing still: a year later other numbers stand there', () => {
    const year = term.rounds[4]
    expect(year?.city.districts).not.toEqual(first.city.districts)
    expect(year?.city.budget.revenue).not.toBeCloseTo(first.city.budget.revenue, -4)
  })
})
