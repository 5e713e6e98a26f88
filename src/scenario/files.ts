import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ScenarioSources } from './build.ts'
import type { Source } from './entries.ts'
import { MAX_BYTES } from './yaml.ts'

/** Where content lies. Node only; everything that judges content takes texts (see `entries.ts`). */
export const CONTENT_ROOT = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../scenarios',
)
const CATALOGUE = 'catalogue'
const RETIRED = 'retired.yaml'
/** A scenario that plays in the city of another borrows its figures, districts and ground. */
const PLACE = /^place: *([a-z0-9-]+) *$/m
const isYaml = (name: string): boolean => /\.ya?ml$/.test(name)

/** Reads a file for checking. A file too large is cut: the reader refuses it by its length. */
export function readSource(file: string): Source {
  const size = statSync(file).size
  // Four bytes a character at most: no file within the limit is cut.
  const text = size > MAX_BYTES * 4 ? ' '.repeat(MAX_BYTES + 1) : readFileSync(file, 'utf8')
  return { file: displayName(file), text }
}

/** As a person would type it: relative to where they stand, unless that leads far away. */
export function displayName(file: string): string {
  const relative = path.relative(process.cwd(), path.resolve(file))
  return relative.startsWith(`..${path.sep}..`) || relative === '' ? path.resolve(file) : relative
}

/** All YAML files below a folder, sorted by path. */
export function yamlBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const full = path.join(folder, item.name)
      if (item.isDirectory()) return yamlBelow(full)
      return item.isFile() && isYaml(item.name) ? [full] : []
    })
}

export const catalogueFolder = (root: string): string => path.join(root, CATALOGUE)
export const catalogueFiles = (root: string): string[] => yamlBelow(catalogueFolder(root))

export function retiredSource(root: string): Source | null {
  const file = path.join(root, RETIRED)
  return existsSync(file) ? readSource(file) : null
}

/** Small towns for trying rules; played by the command line, not offered on the start page. */
const LAB = 'lab'
export const labFolder = (root: string = CONTENT_ROOT): string => path.join(root, LAB)
export const labIds = (root: string = CONTENT_ROOT): string[] => scenarioIds(labFolder(root))

/** Ids of the scenarios that lie in the repository: folders with a `scenario.yaml`. */
export function scenarioIds(root: string = CONTENT_ROOT): string[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter((item) => item.isDirectory() && existsSync(path.join(root, item.name, 'scenario.yaml')))
    .map((item) => item.name)
    .sort()
}

/**
 * The files of one scenario: by id, by folder, or by the path of its `scenario.yaml` (whatever it
 * is called; figures, districts and terrain are looked for beside it, then in the folder of the scenario
 * it names as its `place:`). Null if there is none.
 */
export function scenarioFiles(
  idOrPath: string,
  root: string = CONTENT_ROOT,
): Record<keyof ScenarioSources, string | undefined> | null {
  const main = [
    ...(/^[a-zA-Z0-9-]+$/.test(idOrPath)
      ? [root, labFolder(root)].map((folder) => path.join(folder, idOrPath, 'scenario.yaml'))
      : []),
    path.join(idOrPath, 'scenario.yaml'),
    idOrPath,
  ].find((file) => existsSync(file) && statSync(file).isFile())
  if (!main) return null
  const folders = [path.dirname(main)]
  const place = PLACE.exec(readSource(main).text)?.[1]
  if (place) folders.push(path.join(root, place))
  const beside = (name: string): string | undefined =>
    folders
      .map((folder) => path.join(folder, name))
      .find((file) => existsSync(file) && statSync(file).isFile())
  return {
    scenario: main,
    figures: beside('figures.yaml'),
    districts: beside('districts.yaml'),
    terrain: beside('terrain.yaml'),
  }
}

export function readScenarioSources(
  files: Record<keyof ScenarioSources, string | undefined>,
): ScenarioSources {
  const read = (file: string | undefined) => (file ? readSource(file) : undefined)
  return {
    scenario: readSource(files.scenario as string),
    figures: read(files.figures),
    districts: read(files.districts),
    terrain: read(files.terrain),
  }
}
