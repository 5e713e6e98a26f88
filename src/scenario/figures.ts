import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { District } from '../model/content.ts'
import { readCsv, type Table } from './figures/csv.ts'
import { readDistricts } from './figures/districts.ts'
import { districtsYaml, figuresYaml } from './figures/emit.ts'
import { groupsCsv, totalsCsv } from './figures/past.ts'
import { type Published, publishedFigures } from './figures/published.ts'
import { CONTENT_ROOT } from './files.ts'

/** Tables of a scenario's `data` folder by name, each read once. */
export function tablesOf(folder: string): (name: string) => Table {
  const read = new Map<string, Table>()
  return (name) => {
    const known = read.get(name)
    if (known) return known
    const file = path.join(folder, `${name}.csv`)
    if (!existsSync(file)) throw new Error(`${file}: there is no such table`)
    const table = readCsv(`${name}.csv`, readFileSync(file, 'utf8'))
    read.set(name, table)
    return table
  }
}

/** The youngest year for which there is a pyramid. */
export function latestYear(folder: string): number {
  const years = readdirSync(path.join(folder, 'pyramide'))
    .map((name) => Number(/^pyramide_(\d{4})\.csv$/.exec(name)?.[1]))
    .filter((year) => year > 0)
  return Math.max(...years)
}

/** Figures and districts of a scenario from its `data` folder, for one year. */
export function figuresOf(
  id: string,
  year: number,
  root: string = CONTENT_ROOT,
): Published & { districts: District[] } {
  const table = tablesOf(path.join(root, id, 'data'))
  const districts = readDistricts(table('lage'))
  const ids = districts.map((district) => district.id)
  return { ...publishedFigures(table, ids, year), districts }
}

/**
 * `npm run figures -- ID [--year N] [--into FOLDER]`: writes figures.yaml and districts.yaml of the
 * latest year, or prints the figures of another year; `--into` writes those into a folder of its own,
 * with what was published after that year, for looking back. Exit 2 with one line for bad input.
 */
export function main(args: readonly string[]): number {
  const id = args[0]
  const at = args.indexOf('--year')
  if (!id || !existsSync(path.join(CONTENT_ROOT, id, 'data'))) {
    console.error(`no scenario with tables is called "${id ?? ''}"; usage: figures ID [--year N]`)
    return 2
  }
  const folder = path.join(CONTENT_ROOT, id)
  const latest = latestYear(path.join(folder, 'data'))
  const year = at < 0 ? latest : Number(args[at + 1])
  const to = args.indexOf('--into')
  const into = to < 0 ? undefined : args[to + 1]
  if (into !== undefined && !existsSync(into)) {
    console.error(`there is no folder "${into}" to write into`)
    return 2
  }
  const command = `npm run figures -- ${id}${year === latest ? '' : ` --year ${year}`}${into ? ` --into ${into}` : ''}`
  try {
    const found = figuresOf(id, year)
    for (const note of found.notes) console.error(note)
    const text = figuresYaml(found, command)
    if (into !== undefined) {
      const table = tablesOf(path.join(folder, 'data'))
      const pyramids = Array.from({ length: latest - year }, (_, i) => year + 1 + i).filter((y) =>
        existsSync(path.join(folder, 'data', 'pyramide', `pyramide_${y}.csv`)),
      )
      writeFileSync(path.join(into, 'figures.yaml'), text)
      writeFileSync(path.join(into, 'districts.yaml'), districtsYaml(found.districts, command))
      writeFileSync(path.join(into, 'given.csv'), totalsCsv(table, year + 1, latest))
      writeFileSync(path.join(into, 'published.csv'), groupsCsv(table, pyramids))
      return 0
    }
    if (year !== latest) {
      console.log(text)
      return 0
    }
    writeFileSync(path.join(folder, 'figures.yaml'), text)
    writeFileSync(path.join(folder, 'districts.yaml'), districtsYaml(found.districts, command))
    console.error(`wrote figures.yaml and districts.yaml of ${id} for ${year}`)
    return 0
  } catch (error) {
    console.error((error as Error).message)
    return 2
  }
}

const invoked = process.argv[1]
if (invoked && import.meta.url === pathToFileURL(realpathSync(invoked)).href)
  process.exitCode = main(process.argv.slice(2))
