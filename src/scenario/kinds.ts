import type * as z from 'zod/mini'
import type {
  Adviser,
  Arrangement,
  Clause,
  CodexEntry,
  CouncilGroup,
  Edge,
  Grant,
  Incident,
  Land,
  Measure,
  NodeRule,
  Partner,
  Story,
} from '../model/content.ts'
import { ARRANGEMENTS, GROUPS, NODES, TERMS } from '../model/ids.ts'
import { measure } from './schema/measure.ts'
import { adviser, codexEntry, councilGroup, grant, land } from './schema/others.ts'
import { arrangement, clause, partner } from './schema/partner.ts'
import { edge, incident, nodeRule } from './schema/services.ts'
import { story } from './schema/story.ts'
import type { WordSpec } from './words.ts'

/** Everything the shared catalogue holds, by kind. */
export interface Catalogue {
  measures: Measure[]
  partners: Partner[]
  events: Story[]
  incidents: Incident[]
  nodes: NodeRule[]
  edges: Edge[]
  grants: Grant[]
  clauses: Clause[]
  arrangements: Arrangement[]
  advisers: Adviser[]
  groups: CouncilGroup[]
  codex: CodexEntry[]
  lands: Land[]
}
export type KindId = keyof Catalogue

export interface Kind {
  /** First segment of the entry's word keys. */
  id: KindId
  /** What one entry is called in a sentence. */
  noun: string
  schema: z.ZodMiniType
  words: WordSpec
  /** A closed set of which every member must stand in the catalogue exactly once. */
  all?: readonly string[]
  /** Key only entries of this kind have: tells what a loose file holds. */
  mark: string
}

const BOTH = { min: 1, max: 6 }
const THREE = { min: 3, max: 3 }

export const KINDS: Readonly<Record<KindId, Kind>> = {
  measures: {
    id: 'measures',
    noun: 'measure',
    schema: measure,
    mark: 'evidence',
    words: {
      required: [
        'title',
        'summary',
        'promise',
        'without',
        'affected.*.who',
        'affected.*.how',
        'opinions.*.office',
        'opinions.*.says',
      ],
      // what the promise rests on; what a holding stores
      optional: ['basis', 'holds'],
      lists: { affected: BOTH, opinions: BOTH },
    },
  },
  partners: {
    id: 'partners',
    noun: 'partner',
    schema: partner,
    mark: 'legalForm',
    words: {
      required: ['name', 'trade', 'wants'],
      // the answer at the table, by how far the partner goes
      optional: [
        'says',
        'agrees',
        'hesitates',
        'refuses',
        'says.agrees',
        'says.hesitates',
        'says.refuses',
      ],
    },
  },
  events: {
    id: 'events',
    noun: 'story',
    schema: story,
    mark: 'states',
    words: {
      required: [
        'title',
        'states.*.title',
        'states.*.text',
        'states.*.options.*.label',
        'states.*.options.*.text',
      ],
      optional: ['summary', 'advisers.*.says'],
    },
  },
  incidents: {
    id: 'incidents',
    noun: 'incident',
    schema: incident,
    mark: 'cause',
    words: { required: ['title', 'text'] },
  },
  nodes: {
    id: 'nodes',
    noun: 'service node',
    schema: nodeRule,
    mark: 'buffer',
    words: { required: ['name'], optional: ['text'] },
    all: NODES,
  },
  edges: {
    id: 'edges',
    noun: 'dependence',
    schema: edge,
    mark: 'loss',
    words: { required: [], optional: ['text'] },
  },
  grants: {
    id: 'grants',
    noun: 'grant',
    schema: grant,
    mark: 'ladder',
    words: { required: ['title', 'summary', 'duty'], optional: ['giver'] },
  },
  clauses: {
    id: 'clauses',
    noun: 'clause',
    schema: clause,
    mark: 'rights',
    words: {
      required: ['title', 'why', 'steps.*', 'cases.*'],
      optional: ['labels.*'], // short names of the three steps
      lists: { steps: THREE, cases: THREE },
    },
    all: TERMS,
  },
  arrangements: {
    id: 'arrangements',
    noun: 'arrangement',
    schema: arrangement,
    mark: 'preset',
    words: { required: ['title', 'text', 'note'] },
    all: ARRANGEMENTS,
  },
  advisers: {
    id: 'advisers',
    noun: 'adviser',
    schema: adviser,
    mark: 'stance',
    words: { required: ['name', 'stance'] },
  },
  groups: {
    id: 'groups',
    noun: 'council group',
    schema: councilGroup,
    mark: 'wants',
    words: { required: ['name', 'wants'] },
    all: GROUPS,
  },
  codex: {
    id: 'codex',
    noun: 'codex entry',
    schema: codexEntry,
    mark: 'text',
    words: { required: ['title', 'text'], optional: ['source'] },
  },
  lands: {
    id: 'lands',
    noun: 'Land',
    schema: land,
    mark: 'votingAge',
    words: {
      required: [
        'name',
        'supervision.free',
        'supervision.reporting',
        'supervision.consolidation',
        'supervision.emergency',
      ],
    },
  },
}
export const KIND_IDS = Object.keys(KINDS) as KindId[]

export const emptyCatalogue = (): Catalogue => ({
  measures: [],
  partners: [],
  events: [],
  incidents: [],
  nodes: [],
  edges: [],
  grants: [],
  clauses: [],
  arrangements: [],
  advisers: [],
  groups: [],
  codex: [],
  lands: [],
})

/**
 * Which kinds a catalogue file holds, by its path inside the catalogue: a list of entries of one
 * kind, or (services) a mapping with one list per key.
 */
export function kindOfPath(path: string): KindId | 'services' | null {
  const parts = path.replaceAll('\\', '/').split('/')
  const name = (parts[parts.length - 1] ?? '').replace(/\.ya?ml$/, '')
  const folder = parts[parts.length - 2] ?? ''
  for (const part of [folder, name]) {
    if (part === 'stories') return 'events'
    if (part === 'services') return 'services'
    if ((KIND_IDS as string[]).includes(part)) return part as KindId
  }
  return null
}
