import * as z from 'zod/mini'
import type { District, Scenario } from '../model/content.ts'
import { missingKinds, type ReadCatalogue, wordsOf } from './catalogue.ts'
import { type Entry, entryFault, faultAt, readEntry, type Source } from './entries.ts'
import { explainIssues } from './explain.ts'
import { type Fault, sortFaults } from './fault.ts'
import { wholeFigures } from './figures/whole.ts'
import { contentHash } from './hash.ts'
import { KINDS } from './kinds.ts'
import {
  districts as districtsSchema,
  figures as figuresSchema,
  type RawFigures,
  type ScenarioFile,
  scenarioFile,
} from './schema/scenario.ts'
import { LANGUAGES, type WordSpec, type WordTable } from './words.ts'
import { type Path, readYaml, type YamlFile } from './yaml.ts'

/** The files of one scenario. Figures and districts may also stand inside `scenario.yaml`. */
export interface ScenarioSources {
  scenario: Source
  figures?: Source | undefined
  districts?: Source | undefined
  terrain?: Source | undefined
}
export interface Compiled {
  scenario: Scenario
  words: WordTable
  /** What the picture of the city is drawn from; null where a scenario has none. */
  terrain: unknown
}
export interface Built {
  compiled: Compiled | null
  faults: Fault[]
}

const WORDS: WordSpec = {
  required: ['title', 'subtitle', 'briefing', 'assumptions.*.label', 'holdings.*.label'],
  optional: ['note'],
}
/** Published totals may differ by corrections of the register, not by more than this. */
const TOLERANCE = 0.01

interface Part<T> {
  value: T | null
  from: YamlFile
  path: Path
  faults: Fault[]
}

/** Puts scenario, figures and catalogue together. Pure; faults instead of exceptions. */
export function buildScenario(catalogue: ReadCatalogue, sources: ScenarioSources): Built {
  const file = readYaml(sources.scenario.file, sources.scenario.text)
  if (file.faults.length > 0) return { compiled: null, faults: file.faults }
  const { entry, faults } = readEntry<ScenarioFile>(file.value, file, [], {
    kind: 'scenario',
    noun: 'scenario',
    schema: scenarioFile,
    words: WORDS,
  })
  const figures = part<RawFigures>(sources.figures, figuresSchema, 'figures', entry, file)
  const districts = part<District[]>(sources.districts, districtsSchema, 'districts', entry, file)
  const terrain = sources.terrain ? readYaml(sources.terrain.file, sources.terrain.text) : null
  faults.push(...figures.faults, ...districts.faults, ...(terrain?.faults ?? []))
  if (faults.length > 0 || !entry || !figures.value || !districts.value)
    return { compiled: null, faults: sortFaults(faults) }

  const linked = [
    ...linksOf(entry, catalogue),
    ...agreement(entry, figures, districts),
    ...neighbours(districts),
  ]
  const land = catalogue.catalogue.lands.find((one) => one.id === entry.value.land)
  if (linked.length > 0 || !land) return { compiled: null, faults: sortFaults(linked) }

  const { lands: _, events, ...shared } = catalogue.catalogue
  const { land: __, place: ___, ...own } = entry.value
  const content: Scenario = {
    ...shared,
    ...own,
    stories: events,
    land,
    districts: districts.value,
    figures: wholeFigures(figures.value),
    version: '',
  }
  content.version = contentHash(content)
  const words: WordTable = { de: {}, en: {} }
  const table = wordsOf([entry])
  for (const language of LANGUAGES)
    words[language] = { ...catalogue.words[language], ...table[language] }
  return { compiled: { scenario: content, words, terrain: terrain?.value ?? null }, faults: [] }
}

/** Figures or districts: a file of their own, or inside the scenario file. */
function part<T>(
  source: Source | undefined,
  schema: z.ZodMiniType,
  name: 'figures' | 'districts',
  entry: Entry<ScenarioFile> | null,
  file: YamlFile,
): Part<T> {
  const inline = entry?.value[name] as T | undefined
  if (inline !== undefined) {
    if (!source) return { value: inline, from: file, path: [name], faults: [] }
    const message = `${name} stand here and in ${source.file}; keep one of them`
    return {
      value: null,
      from: file,
      path: [name],
      faults: [faultAt(file, [name], message, 'key')],
    }
  }
  if (!source) {
    // A faulty scenario file has said what is wrong already; it may well hold the part.
    const message = `no ${name}: add ${name}.yaml beside this file, or ${name}: in it`
    const faults = entry ? [faultAt(file, [], message)] : []
    return { value: null, from: file, path: [], faults }
  }
  const from = readYaml(source.file, source.text)
  if (from.faults.length > 0) return { value: null, from, path: [], faults: from.faults }
  const result = z.safeParse(schema, from.value)
  if (result.success) return { value: result.data as T, from, path: [], faults: [] }
  const faults = explainIssues(result.error.issues, from.value).map((fault) =>
    faultAt(from, fault.path, fault.message, fault.part),
  )
  return { value: null, from, path: [], faults }
}

/** Everything the scenario names in the catalogue exists there. */
function linksOf(entry: Entry<ScenarioFile>, read: ReadCatalogue): Fault[] {
  const { value } = entry
  const faults: Fault[] = []
  const say = (path: Path, message: string) =>
    faults.push(entryFault(entry, { path, part: 'value', message }))
  const needs = (path: Path, kind: 'measures' | 'partners' | 'lands' | 'incidents', id: string) => {
    if (!read.known.has(kind, id)) say(path, read.known.unknown(kind, id))
  }
  // A broken catalogue knows too little: its own faults come first.
  if (read.faults.length > 0) return faults
  const missing = missingKinds(read.catalogue)
  if (missing.length > 0)
    say([], `the catalogue has no ${missing.map((kind) => KINDS[kind].noun).join(', no ')} yet`)
  needs(['land'], 'lands', value.land)
  if (value.opening) needs(['opening', 'incident'], 'incidents', value.opening.incident)
  for (const [index, contract] of value.running.entries()) {
    needs(['running', index, 'measure'], 'measures', contract.measure)
    if (contract.partner) needs(['running', index, 'partner'], 'partners', contract.partner)
  }
  for (const [sitting, proposals] of value.proposals.entries())
    for (const [index, id] of proposals.entries())
      needs(['proposals', sitting, index], 'measures', id)
  if (value.others.length < value.quarters)
    say(
      ['others'],
      `others needs a value for each of the ${value.quarters} quarters, found ${value.others.length}`,
    )
  for (const list of ['assumptions', 'holdings'] as const) {
    const seen = new Set<string>()
    for (const [index, { id }] of value[list].entries()) {
      if (seen.has(id)) say([list, index, 'id'], `"${id}" stands here twice`)
      seen.add(id)
    }
  }
  for (const [kind, { posts, filled }] of Object.entries(value.staff))
    if (filled > posts)
      say(['staff', kind, 'filled'], `${filled} filled of ${posts} posts: at most all`)
  return faults
}

/** Figures of different sources speak of the same city. */
function agreement(
  entry: Entry<ScenarioFile>,
  figures: Part<RawFigures>,
  districts: Part<District[]>,
): Fault[] {
  const value = figures.value
  if (!value || !districts.value) return []
  const at = (path: Path, message: string): Fault =>
    faultAt(figures.from, [...figures.path, ...path], message)
  if (value.residents.length !== districts.value.length) {
    return [
      at(
        ['residents'],
        `residents has ${value.residents.length} districts, the scenario has ${districts.value.length}`,
      ),
    ]
  }
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
  const byDistrict = sum(value.residents)
  const byAge = sum(value.pyramid.men) + sum(value.pyramid.women)
  const faults: Fault[] = []
  if (byDistrict <= 0) faults.push(at(['residents'], 'a city needs residents'))
  else if (Math.abs(byAge - byDistrict) > TOLERANCE * byDistrict)
    faults.push(
      at(
        ['pyramid'],
        `the pyramid counts ${byAge} people, the districts ${byDistrict}; at most 1 % may lie between`,
      ),
    )
  const { start, election, quarters } = entry.value
  if (election) {
    const inside = (election.year - start.year) * 4 + election.quarter - start.quarter
    if (inside < 0)
      faults.push(
        entryFault(entry, {
          path: ['election'],
          part: 'value',
          message: `the election lies before the start of these ${quarters} quarters; write null`,
        }),
      )
  }
  return faults
}

/** Neighbours are neighbours of each other, by the same bridge. */
function neighbours(part: Part<District[]>): Fault[] {
  const faults: Fault[] = []
  const list = part.value ?? []
  const byId = new Map(list.map((district) => [district.id, district]))
  for (const [d, district] of list.entries()) {
    const at = (path: Path, message: string) =>
      faults.push(faultAt(part.from, [...part.path, d, ...path], message))
    if (list.findIndex((one) => one.id === district.id) !== d)
      at(['id'], `the district "${district.id}" stands here twice`)
    for (const [n, { id, bridge }] of district.neighbours.entries()) {
      const back = byId.get(id)?.neighbours.find((one) => one.id === district.id)
      if (!byId.has(id)) at(['neighbours', n], `unknown district "${id}"`)
      else if (!back) at(['neighbours', n], `${id} does not name ${district.id} as its neighbour`)
      else if (back.bridge !== bridge && d < list.findIndex((one) => one.id === id))
        at(['neighbours', n], `${district.id} and ${id} differ about the bridge between them`)
    }
  }
  return faults
}
