import { AGE_GROUPS } from '../../model/demography.ts'
import { figure, type Table } from './csv.ts'
import { readPyramid, total } from './pyramid.ts'

/**
 * Years whose pyramid is not that year's: in the table of 2020 the small cohort of 1945 stands at age 80
 * and 660 residents are missing. Nothing can be compared with it.
 */
const WRONG_PYRAMIDS = [2020]

/** Yearly totals of births, deaths and moves, as they were published. */
export function totalsCsv(table: (name: string) => Table, first: number, last: number): string {
  const lines = ['year,births,deaths,movesIn,movesOut']
  for (let year = first; year <= last; year++)
    lines.push(
      [
        year,
        figure(table('natuerliche_entwicklung'), year, 'geburten'),
        figure(table('natuerliche_entwicklung'), year, 'sterbefaelle'),
        figure(table('zu_und_wegzug'), year, 'zuzug'),
        figure(table('zu_und_wegzug'), year, 'wegzug'),
      ].join(','),
    )
  return `${lines.join('\n')}\n`
}

/** Residents by age group at the end of the years for which there is a pyramid. */
export function groupsCsv(table: (name: string) => Table, years: readonly number[]): string {
  const lines = [['year', ...Object.keys(AGE_GROUPS), 'total'].join(',')]
  for (const year of years.filter((y) => !WRONG_PYRAMIDS.includes(y))) {
    const { men, women } = readPyramid(table(`pyramide/pyramide_${year}`))
    const between = (from: number, to: number) =>
      total(men.slice(from, to + 1)) + total(women.slice(from, to + 1))
    lines.push(
      [
        year,
        ...Object.values(AGE_GROUPS).map(([a, b]) => between(a, b)),
        total(men) + total(women),
      ].join(','),
    )
  }
  return `${lines.join('\n')}\n`
}
