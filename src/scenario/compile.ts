import { buildScenario, type Compiled } from './build.ts'
import { type ReadCatalogue, readCatalogue } from './catalogue.ts'
import { ContentError, type Fault, sortFaults } from './fault.ts'
import {
  CONTENT_ROOT,
  catalogueFiles,
  labIds,
  readScenarioSources,
  readSource,
  retiredSource,
  scenarioFiles,
  scenarioIds,
} from './files.ts'
import type { Language } from './words.ts'

export type { Compiled } from './build.ts'
export { ContentError } from './fault.ts'

/** What a list of scenarios shows before one is opened. */
export interface ScenarioCard {
  id: string
  title: Record<Language, string>
  subtitle: Record<Language, string>
  lengths: string[]
  residents: number
  quarters: number
  start: { year: number; quarter: number }
}

/** Reads the shared catalogue from disk. */
export const loadCatalogue = (root: string = CONTENT_ROOT): ReadCatalogue =>
  readCatalogue(catalogueFiles(root).map(readSource), retiredSource(root))

/** Compiles without throwing: either `compiled`, or every fault of scenario and catalogue. */
export function tryCompile(
  idOrPath: string,
  root: string = CONTENT_ROOT,
  catalogue: ReadCatalogue = loadCatalogue(root),
): { compiled: Compiled | null; faults: Fault[] } {
  const files = scenarioFiles(idOrPath, root)
  if (!files) {
    const known = [...scenarioIds(root), ...labIds(root)]
    const message = `unknown scenario "${idOrPath}": neither a file nor one of ${known.join(', ') || '(none)'}`
    return { compiled: null, faults: [{ file: idOrPath, line: 1, column: 1, message }] }
  }
  const sources = readScenarioSources(files)
  const built = buildScenario(catalogue, sources)
  const id = built.compiled?.scenario.id
  if (id && id !== idOrPath && [...scenarioIds(root), ...labIds(root)].includes(idOrPath)) {
    // Pages and saved runs ask by id; the folder is where it is looked for.
    const message = `the id "${id}" differs from the folder "${idOrPath}"; name both alike`
    built.faults.push({ file: sources.scenario.file, line: 1, column: 1, message })
  }
  const faults = sortFaults([...catalogue.faults, ...built.faults])
  return { compiled: faults.length > 0 ? null : built.compiled, faults }
}

/**
 * Compiles one scenario: by id (`konstanz`), folder, or path of a scenario file elsewhere that uses
 * the shared catalogue. Throws ContentError with every fault if anything is wrong.
 */
export function compileScenario(
  idOrPath: string,
  root: string = CONTENT_ROOT,
  catalogue: ReadCatalogue = loadCatalogue(root),
): Compiled {
  const { compiled, faults } = tryCompile(idOrPath, root, catalogue)
  if (!compiled) throw new ContentError(faults)
  return compiled
}

export function cardOf({ scenario, words }: Compiled): ScenarioCard {
  const word = (key: string) => ({ de: words.de[key] ?? '', en: words.en[key] ?? '' })
  return {
    id: scenario.id,
    title: word('scenario.title'),
    subtitle: word('scenario.subtitle'),
    lengths: scenario.lengths,
    residents: scenario.figures.residents.reduce((sum, one) => sum + one, 0),
    quarters: scenario.quarters,
    start: scenario.start,
  }
}

/** The small towns for trying rules, as cards. Throws ContentError if one of them is faulty. */
export function listLab(root: string = CONTENT_ROOT): ScenarioCard[] {
  const catalogue = loadCatalogue(root)
  return labIds(root).map((id) => cardOf(compileScenario(id, root, catalogue)))
}

/** All scenarios of the repository, as cards. Throws ContentError if one of them is faulty. */
export function listScenarios(root: string = CONTENT_ROOT): ScenarioCard[] {
  const catalogue = loadCatalogue(root)
  return scenarioIds(root).map((id) => cardOf(compileScenario(id, root, catalogue)))
}
