import * as z from 'zod/mini'
import { ARRANGEMENTS, GROUPS, NODES, TERMS } from '../model/ids.ts'
import { type Entry, faultAt, readCatalogueFile, type Source } from './entries.ts'
import { explainIssues } from './explain.ts'
import { type Fault, sortFaults } from './fault.ts'
import {
  type Catalogue,
  emptyCatalogue,
  KIND_IDS,
  KINDS,
  type KindId,
  kindOfPath,
} from './kinds.ts'
import {
  byKind,
  type EntriesByKind,
  type Known,
  knownIds,
  linkFaults,
  type Retired,
} from './links.ts'
import { LANGUAGES, type WordTable } from './words.ts'
import { readYaml } from './yaml.ts'

/** The shared catalogue, read and checked. With faults, `catalogue` holds what was sound. */
export interface ReadCatalogue {
  catalogue: Catalogue
  known: Known
  words: WordTable
  faults: Fault[]
}

/** A file that cannot say by its path what it holds is named together with its kind. */
export interface CatalogueSource extends Source {
  kind?: KindId | 'services'
}

/**
 * Reads catalogue files. Links are followed only when every file is sound in itself, so one cause
 * gives one fault. Pure: the caller brings the texts.
 */
export function readCatalogue(
  files: readonly CatalogueSource[],
  retiredFile: Source | null = null,
): ReadCatalogue {
  const entries: Entry[] = []
  const faults: Fault[] = []
  for (const file of files) {
    const read = readCatalogueFile(file, file.kind ?? kindOfPath(file.file))
    entries.push(...read.entries)
    faults.push(...read.faults)
  }
  const retired = retiredFile ? readRetired(retiredFile) : { ids: [], faults: [] }
  faults.push(...retired.faults)
  const sorted = byKind(entries)
  if (faults.length === 0) faults.push(...linkFaults(sorted, retired.ids))
  return {
    catalogue: collect(sorted),
    known: knownIds(sorted),
    words: wordsOf(entries),
    faults: sortFaults(faults),
  }
}

const retiredSchema = z.array(
  z.strictObject({ kind: z.enum(KIND_IDS as [KindId, ...KindId[]]), id: z.string() }),
)

function readRetired(file: Source): { ids: Retired[]; faults: Fault[] } {
  const from = readYaml(file.file, file.text)
  if (from.faults.length > 0) return { ids: [], faults: from.faults }
  const result = z.safeParse(retiredSchema, from.value ?? [])
  if (result.success) return { ids: result.data, faults: [] }
  const faults = explainIssues(result.error.issues, from.value).map((fault) =>
    faultAt(from, fault.path, fault.message, fault.part),
  )
  return { ids: [], faults }
}

/** Closed sets keep their own order; everything else is sorted, so that file order means nothing. */
function collect(entries: EntriesByKind): Catalogue {
  const order: Partial<Record<KindId, readonly string[]>> = {
    clauses: TERMS,
    arrangements: ARRANGEMENTS,
    nodes: NODES,
    groups: GROUPS,
  }
  const catalogue = emptyCatalogue() as Record<KindId, unknown[]>
  for (const kind of KIND_IDS) {
    const rank = order[kind]
    const place = (entry: Entry): number => rank?.indexOf(entry.id) ?? 0
    const key = (entry: Entry): string => (kind === 'edges' ? edgeKey(entry.value) : entry.id)
    catalogue[kind] = [...entries[kind]]
      .sort((a, b) => place(a) - place(b) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
      .map((entry) => entry.value)
  }
  return catalogue as unknown as Catalogue
}

const edgeKey = (value: unknown): string => {
  const { from, to, kind } = value as { from: string; to: string; kind: string }
  return `${from}>${to}>${kind}`
}

/** `<kind>.<id>.<path>` for every word of these entries. */
export function wordsOf(entries: readonly Entry[]): WordTable {
  const table: WordTable = { de: {}, en: {} }
  for (const entry of entries) {
    const prefix = entry.kind === 'scenario' ? 'scenario' : `${entry.kind}.${entry.id}`
    for (const word of entry.words)
      for (const language of LANGUAGES) table[language][`${prefix}.${word.key}`] = word[language]
  }
  return table
}

/** Kinds without which no city can be played; the others may be empty. */
const NEEDED: readonly KindId[] = ['measures', 'partners', 'nodes', 'clauses', 'groups', 'lands']
export const missingKinds = (catalogue: Catalogue): KindId[] =>
  NEEDED.filter((kind) => catalogue[kind].length === 0)

/** Tells what a loose file holds, by a key only one kind has. */
export function kindByContent(
  value: unknown,
): KindId | 'services' | 'scenario' | 'figures' | 'districts' | null {
  if (Array.isArray(value)) {
    const first: unknown = value[0]
    if (typeof first !== 'object' || first === null) return null
    if ('centrality' in first) return 'districts'
    const marked = KIND_IDS.find((kind) => KINDS[kind].mark in first)
    return marked ?? null
  }
  if (typeof value !== 'object' || value === null) return null
  if ('nodes' in value || 'edges' in value) return 'services'
  if ('pyramid' in value) return 'figures'
  return 'scenario'
}
