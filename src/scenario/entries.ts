import * as z from 'zod/mini'
import { type EntryFault, explainIssues, show } from './explain.ts'
import type { Fault } from './fault.ts'
import { KINDS, type KindId, kindOfPath } from './kinds.ts'
import { checkWords, isMap, lift, type Word, type WordSpec } from './words.ts'
import { type Path, readYaml, type YamlFile } from './yaml.ts'

/** A file's text with the name it is called by in faults. */
export interface Source {
  file: string
  text: string
}

/** One checked entry and where it came from. */
export interface Entry<T = unknown> {
  kind: KindId | 'scenario'
  id: string
  value: T
  words: Word[]
  from: YamlFile
  path: Path
}

export const faultAt = (
  from: YamlFile,
  path: Path,
  message: string,
  part?: 'key' | 'value',
): Fault => ({
  file: from.file,
  ...from.place(path, part),
  message,
})

export const entryFault = (entry: Entry<unknown>, fault: EntryFault): Fault =>
  faultAt(entry.from, [...entry.path, ...fault.path], fault.message, fault.part)

/**
 * Checks one value against a schema and a word list. Words are lifted first, so the schema sees
 * numbers only. Returns the entry, or its faults.
 */
export function readEntry<T>(
  raw: unknown,
  from: YamlFile,
  path: Path,
  as: { kind: Entry['kind']; schema: z.ZodMiniType; words: WordSpec; noun: string },
): { entry: Entry<T> | null; faults: Fault[] } {
  const at = (fault: EntryFault) =>
    faultAt(from, [...path, ...fault.path], fault.message, fault.part)
  if (!isMap(raw)) {
    const message = `a ${as.noun} must be a mapping (key: value), found ${show(raw)}`
    return { entry: null, faults: [at({ path: [], part: 'value', message })] }
  }
  const { rest, words, faults: pairFaults } = lift(raw)
  const fields = [...as.words.required, ...(as.words.optional ?? [])].map(
    (pattern) => pattern.split('.')[0] ?? '',
  )
  const result = z.safeParse(as.schema, rest)
  const schemaFaults = result.success ? [] : explainIssues(result.error.issues, rest, fields)
  const placed = [...pairFaults, ...schemaFaults]
  // A text in one language only is missing as words and unknown as a key: it is said once.
  const said = new Set(placed.map((fault) => String(fault.path[0])))
  placed.push(
    ...checkWords(raw, words, as.words).filter((fault) => !said.has(String(fault.path[0]))),
  )
  if (placed.length > 0 || !result.success) return { entry: null, faults: placed.map(at) }
  const id = isMap(rest) && typeof rest.id === 'string' ? rest.id : path.join('.')
  return {
    entry: { kind: as.kind, id, value: result.data as T, words, from, path },
    faults: [],
  }
}

/** Reads one catalogue file into entries. `kind`: by its path unless given. */
export function readCatalogueFile(
  source: Source,
  kind: KindId | 'services' | null = kindOfPath(source.file),
): { entries: Entry[]; faults: Fault[] } {
  const from = readYaml(source.file, source.text)
  if (from.faults.length > 0) return { entries: [], faults: from.faults }
  if (kind === null) {
    const message = 'no kind of content has this file name; see the list of catalogue files'
    return { entries: [], faults: [faultAt(from, [], message)] }
  }
  const entries: Entry[] = []
  const faults: Fault[] = []
  const readList = (of: KindId, value: unknown, path: Path): void => {
    if (value === null || value === undefined) return
    if (!Array.isArray(value)) {
      const message = `a list of ${KINDS[of].noun} entries is expected, found ${show(value)}`
      faults.push(faultAt(from, path, message))
      return
    }
    for (const [index, raw] of value.entries()) {
      const read = readEntry(raw, from, [...path, index], { ...KINDS[of], kind: of })
      if (read.entry) entries.push(read.entry)
      faults.push(...read.faults)
    }
  }
  if (kind !== 'services') readList(kind, from.value, [])
  else if (!isMap(from.value)) faults.push(faultAt(from, [], 'nodes: and edges: are expected here'))
  else {
    for (const key of Object.keys(from.value)) {
      if (key === 'nodes' || key === 'edges') readList(key, from.value[key], [key])
      else
        faults.push(faultAt(from, [key], `"${key}" is not known here; it has: nodes, edges`, 'key'))
    }
  }
  return { entries, faults }
}
