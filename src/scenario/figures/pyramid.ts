import type { Table } from './csv.ts'

/** Last single year of age; it holds everyone of that age and over. */
export const OLDEST = 105

export interface Pyramid {
  men: number[]
  women: number[]
  /** both sexes without a German passport */
  foreign: number[]
}

/** Sums citizenships; ages like `7_bis_unter_8` or `104`. Nationality serves voting right only. */
export function readPyramid(table: Table): Pyramid {
  const men = new Array<number>(OLDEST + 1).fill(0)
  const women = new Array<number>(OLDEST + 1).fill(0)
  const foreign = new Array<number>(OLDEST + 1).fill(0)
  for (const [index, row] of table.rows.entries()) {
    const age = Math.min(OLDEST, Number.parseInt(row.alter ?? '', 10))
    if (!(age >= 0)) throw new Error(`${table.name}:${index + 2}: "${row.alter}" is no age`)
    const cell = (column: string): number => {
      const text = row[column]
      if (text === undefined) throw new Error(`${table.name}: no column "${column}"`)
      const value = Number(text)
      if (!Number.isInteger(value) || value < 0)
        throw new Error(`${table.name}:${index + 2}: "${text}" is no count of people`)
      return value
    }
    men[age] = (men[age] ?? 0) + cell('maenner_deutsch') + cell('maenner_nichtdeutsch')
    foreign[age] = (foreign[age] ?? 0) + cell('maenner_nichtdeutsch') + cell('frauen_nichtdeutsch')
    women[age] = (women[age] ?? 0) + cell('frauen_deutsch') + cell('frauen_nichtdeutsch')
  }
  return { men, women, foreign }
}

export const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0)
