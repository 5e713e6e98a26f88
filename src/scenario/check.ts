import { existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildScenario } from './build.ts'
import { kindByContent, type ReadCatalogue, readCatalogue } from './catalogue.ts'
import { type Fault, formatFault, sortFaults } from './fault.ts'
import {
  CONTENT_ROOT,
  catalogueFiles,
  catalogueFolder,
  displayName,
  readScenarioSources,
  readSource,
  retiredSource,
  scenarioFiles,
  yamlBelow,
} from './files.ts'
import { type KIND_IDS, kindOfPath } from './kinds.ts'
import { readYaml } from './yaml.ts'

const MAIN = 'scenario.yaml'
/** Files that belong to the scenario beside them. */
const PARTS = ['figures.yaml', 'districts.yaml', 'terrain.yaml']

/**
 * Checks content files and folders. A scenario file is checked together with its figures, districts
 * and the whole catalogue; a catalogue file together with the rest of the catalogue, of which only
 * its own faults are told. A file elsewhere is told apart by what it holds; its entries stand in for
 * those of the same id. Never throws; an empty list means sound.
 */
export function checkFiles(files: readonly string[], root: string = CONTENT_ROOT): Fault[] {
  const faults = new Map<string, Fault>()
  let shared: ReadCatalogue | undefined
  const catalogue = () => {
    shared ??= readCatalogue(catalogueFiles(root).map(readSource), retiredSource(root))
    return shared
  }
  const add = (list: readonly Fault[]) => {
    for (const fault of list) faults.set(formatFault(fault), fault)
  }
  for (const file of files.flatMap(expand)) {
    try {
      add(checkFile(file, root, catalogue))
    } catch (error) {
      const message = `cannot be read: ${(error as Error).message ?? error}`
      add([{ file: displayName(file), line: 1, column: 1, message }])
    }
  }
  return sortFaults([...faults.values()])
}

const expand = (file: string): string[] =>
  existsSync(file) && statSync(file).isDirectory() ? yamlBelow(file) : [file]

function checkFile(file: string, root: string, catalogue: () => ReadCatalogue): Fault[] {
  const name = displayName(file)
  const one = (message: string): Fault[] => [{ file: name, line: 1, column: 1, message }]
  if (!existsSync(file)) return one('there is no such file')
  if (!/\.ya?ml$/.test(file)) return one('only YAML files hold content')

  const base = path.basename(file)
  if (isInside(file, catalogueFolder(root)))
    return catalogue().faults.filter((fault) => fault.file === name)
  if (base === 'retired.yaml' && isInside(file, root))
    return catalogue().faults.filter((fault) => fault.file === name)
  if (base === MAIN) return checkScenario(file, root, catalogue())
  const main = path.join(path.dirname(file), MAIN)
  if (PARTS.includes(base)) {
    if (!existsSync(main)) return one(`a part of a scenario, but no ${MAIN} stands beside it`)
    const all = checkScenario(main, root, catalogue())
    return all.filter((fault) => fault.file === name)
  }

  const source = readSource(file)
  const read = readYaml(source.file, source.text)
  if (read.faults.length > 0) return read.faults
  const kind = kindOfPath(file) ?? kindByContent(read.value)
  if (kind === null) return one('this file holds neither a scenario nor entries of the catalogue')
  if (kind === 'figures' || kind === 'districts')
    return one(`${kind} are checked with their scenario: name the file ${kind}.yaml beside ${MAIN}`)
  if (kind === 'scenario') return checkScenario(file, root, catalogue())
  return withReplaced(file, kind, root).filter((fault) => fault.file === source.file)
}

/** A catalogue file from elsewhere, checked as if it took the place of the shared entries it repeats. */
function withReplaced(
  file: string,
  kind: (typeof KIND_IDS)[number] | 'services',
  root: string,
): Fault[] {
  const own = readCatalogue([{ ...readSource(file), kind }])
  const broken = own.faults.filter((fault) => !fault.message.startsWith('unknown '))
  if (broken.length > 0) return broken
  const all = readCatalogue([
    { ...readSource(file), kind },
    ...catalogueFiles(root).map(readSource),
  ])
  return all.faults.filter((fault) => !fault.message.includes('stands already in'))
}

function checkScenario(file: string, root: string, catalogue: ReadCatalogue): Fault[] {
  const files = scenarioFiles(file, root)
  if (!files) return []
  return [...catalogue.faults, ...buildScenario(catalogue, readScenarioSources(files)).faults]
}

const isInside = (file: string, folder: string): boolean => {
  const relative = path.relative(path.resolve(folder), path.resolve(file))
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
}

/** `tsx src/scenario/check.ts FILE…`: each fault on a line; exit 1 if any. */
export function main(files: readonly string[]): number {
  const faults = checkFiles(files.length > 0 ? files : [CONTENT_ROOT])
  for (const fault of faults) console.log(formatFault(fault))
  return faults.length > 0 ? 1 : 0
}

const invoked = process.argv[1]
if (invoked && import.meta.url === pathToFileURL(realpathSync(invoked)).href)
  process.exitCode = main(process.argv.slice(2))
