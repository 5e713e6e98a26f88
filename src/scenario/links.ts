import type { Condition, Consequence, Measure, Partner, Story } from '../model/content.ts'
import { type Entry, entryFault, faultAt } from './entries.ts'
import type { Fault } from './fault.ts'
import { type Catalogue, KIND_IDS, KINDS, type KindId } from './kinds.ts'
import { nearest } from './nearest.ts'
import { storyFaults } from './statechart.ts'
import type { Path } from './yaml.ts'

/** Content that was retired: its ids are never used again (ARCHITECTURE, Determinism). */
export interface Retired {
  kind: string
  id: string
}

export type EntriesByKind = { [K in KindId]: Entry<Catalogue[K][number]>[] }

export const byKind = (entries: readonly Entry[]): EntriesByKind =>
  Object.fromEntries(
    KIND_IDS.map((kind) => [kind, entries.filter((entry) => entry.kind === kind)]),
  ) as unknown as EntriesByKind

/** What the catalogue knows, for whoever names it. */
export interface Known {
  has(kind: KindId, id: string): boolean
  /** A sentence that says the id is unknown, with the nearest known one. */
  unknown(kind: KindId, id: string): string
}

export function knownIds(entries: EntriesByKind): Known {
  const ids = Object.fromEntries(
    KIND_IDS.map((kind) => [kind, new Set(entries[kind].map((entry) => entry.id))]),
  ) as Record<KindId, Set<string>>
  return {
    has: (kind, id) => ids[kind].has(id),
    unknown: (kind, id) => {
      const near = nearest(id, [...ids[kind]])
      return `unknown ${KINDS[kind].noun} "${id}"${near ? `; did you mean ${near}?` : '; the catalogue has none of that id'}`
    },
  }
}

/** Everything one catalogue entry names must exist; ids are unique and never reused. */
export function linkFaults(entries: EntriesByKind, retired: readonly Retired[]): Fault[] {
  const known = knownIds(entries)
  const faults: Fault[] = [...uniqueness(entries, retired), ...completeness(entries)]
  const say = (entry: Entry, path: Path, message: string) =>
    faults.push(entryFault(entry, { path, part: 'value', message }))
  const needs = (entry: Entry, path: Path, kind: KindId, id: string) => {
    if (!known.has(kind, id)) say(entry, path, known.unknown(kind, id))
  }
  const needsEach = (entry: Entry, field: string, kind: KindId, ids: readonly string[]) => {
    for (const [index, id] of ids.entries()) needs(entry, [field, index], kind, id)
  }

  for (const entry of entries.measures) {
    const measure: Measure = entry.value
    needsEach(entry, 'partners', 'partners', measure.partners)
    needsEach(entry, 'requires', 'measures', measure.requires)
    needsEach(entry, 'replaces', 'measures', measure.replaces)
    for (const { path, kind, id } of namedByConditions(measure.when, ['when']))
      needs(entry, path, kind, id)
    if (measure.platform !== null) needs(entry, ['platform'], 'measures', measure.platform)
    if (measure.requires.includes(measure.id))
      say(entry, ['requires'], 'a measure cannot require itself')
    if (measure.partners.length === 0 && !measure.own)
      say(entry, ['own'], 'nobody offers this measure: name a partner or write own: true')
  }
  for (const entry of entries.partners) {
    const partner: Partner = entry.value
    for (const [term, step] of Object.entries(partner.accepts)) {
      const offered = partner.terms[term as keyof typeof partner.terms]
      if (step >= offered) continue
      say(entry, ['accepts', term], `${term}: accepts step ${step}, but already offers ${offered}`)
    }
  }
  for (const entry of entries.events) {
    const story: Story = entry.value
    for (const fault of storyFaults(story)) faults.push(entryFault(entry, fault))
    for (const { path, kind, id } of namedBy(story)) needs(entry, path, kind, id)
    for (const { path, chosen } of choicesNamed(story)) {
      const [id = '', option = ''] = chosen.split('.')
      const other = entries.events.find((candidate) => candidate.id === id)?.value
      if (!other) say(entry, path, known.unknown('events', id))
      else if (!other.states.some((state) => state.options.some((one) => one.id === option)))
        say(entry, path, `the story ${id} has no option "${option}"`)
    }
    for (const [index, { adviser }] of story.advisers.entries())
      needs(entry, ['advisers', index, 'adviser'], 'advisers', adviser)
  }
  for (const entry of entries.codex) needsEach(entry, 'related', 'codex', entry.value.related)
  return faults
}

function uniqueness(entries: EntriesByKind, retired: readonly Retired[]): Fault[] {
  const faults: Fault[] = []
  for (const kind of KIND_IDS) {
    const seen = new Map<string, Entry>()
    for (const entry of entries[kind]) {
      if (kind === 'edges') continue
      const first = seen.get(entry.id)
      const at = { path: ['id'], part: 'value' as const }
      if (first) {
        const place = first.from.place([...first.path, 'id'])
        const message = `the ${KINDS[kind].noun} "${entry.id}" stands already in ${first.from.file}:${place.line}; ids are unique`
        faults.push(entryFault(entry, { ...at, message }))
      } else if (retired.some((old) => old.kind === kind && old.id === entry.id)) {
        const message = `"${entry.id}" is retired (retired.yaml) and never used again; choose another id`
        faults.push(entryFault(entry, { ...at, message }))
      }
      seen.set(entry.id, first ?? entry)
    }
  }
  return faults
}

/** Closed sets stand in the catalogue in full: a contract with no text for a clause cannot be read. */
function completeness(entries: EntriesByKind): Fault[] {
  const faults: Fault[] = []
  for (const kind of KIND_IDS) {
    const { all, noun } = KINDS[kind]
    const first = entries[kind][0]
    if (!all || !first) continue // a catalogue without the kind is said by `missingKinds`
    const missing = all.filter((id) => !entries[kind].some((entry) => entry.id === id))
    if (missing.length === 0) continue
    const message = `no ${noun} entry for: ${missing.join(', ')}`
    faults.push(faultAt(first.from, first.path.slice(0, -1), message))
  }
  return faults
}

interface Named {
  path: Path
  kind: KindId
  id: string
}

/** Catalogue ids that conditions name, with their places. */
function namedByConditions(list: readonly Condition[], at: Path): Named[] {
  const named: Named[] = []
  for (const [index, one] of list.entries()) {
    if ('project' in one)
      named.push({ path: [...at, index, 'project'], kind: 'measures', id: one.project })
    else if ('noProject' in one)
      named.push({ path: [...at, index, 'noProject'], kind: 'measures', id: one.noProject })
    else if ('contract' in one && one.contract !== 'any')
      named.push({ path: [...at, index, 'contract'], kind: 'partners', id: one.contract })
    else if ('grant' in one)
      named.push({ path: [...at, index, 'grant'], kind: 'grants', id: one.grant })
  }
  return named
}

/** Catalogue ids a story names in its conditions and consequences, with their places. */
function namedBy(story: Story): Named[] {
  const named: Named[] = []
  const conditions = (list: readonly Condition[], at: Path) => {
    named.push(...namedByConditions(list, at))
  }
  const consequences = (list: readonly Consequence[], at: Path) => {
    for (const [index, one] of list.entries()) {
      const path = [...at, index]
      if ('incident' in one)
        named.push({ path: [...path, 'incident'], kind: 'incidents', id: one.incident })
      else if ('offer' in one) {
        named.push({ path: [...path, 'offer'], kind: 'measures', id: one.offer })
        if (one.partner)
          named.push({ path: [...path, 'partner'], kind: 'partners', id: one.partner })
      } else if ('call' in one)
        named.push({ path: [...path, 'call'], kind: 'grants', id: one.call })
      else if ('deal' in one) {
        named.push({ path: [...path, 'with'], kind: 'partners', id: one.with })
        if (one.to) named.push({ path: [...path, 'to'], kind: 'partners', id: one.to })
      } else if ('end' in one) named.push({ path: [...path, 'end'], kind: 'measures', id: one.end })
    }
  }
  conditions(story.when, ['when'])
  for (const [s, state] of story.states.entries()) {
    consequences(state.consequences, ['states', s, 'consequences'])
    for (const [o, option] of state.options.entries()) {
      conditions(option.when, ['states', s, 'options', o, 'when'])
      consequences(option.consequences, ['states', s, 'options', o, 'consequences'])
    }
  }
  return named
}

function choicesNamed(story: Story): { path: Path; chosen: string }[] {
  const found: { path: Path; chosen: string }[] = []
  const look = (list: readonly Condition[], at: Path) => {
    for (const [index, one] of list.entries())
      if ('chosen' in one) found.push({ path: [...at, index, 'chosen'], chosen: one.chosen })
  }
  look(story.when, ['when'])
  for (const [s, state] of story.states.entries())
    for (const [o, option] of state.options.entries())
      look(option.when, ['states', s, 'options', o, 'when'])
  return found
}
