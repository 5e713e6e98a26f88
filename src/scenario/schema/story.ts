import * as z from 'zod/mini'
import type { Condition, Consequence, Story } from '../../model/content.ts'
import { INDICATOR_IDS, type IndicatorId } from '../../model/ids.ts'
import { VARIABLES, type VariableId } from '../../model/levers.ts'
import type { ContractState, GrantState, ProjectState } from '../../model/world.ts'
import {
  band,
  byKey,
  channel,
  chapter,
  count,
  effectFields,
  groups,
  icon,
  id,
  level,
  leverFaults,
  list,
  number,
  service,
  share,
  step,
  term,
  variableUnit,
} from './common.ts'

/** States a story may ask for: all a project, a contract, a grant can be in. */
const PROJECT_STATUS = [
  'proposed',
  'approved',
  'pilot',
  'rollout',
  'operation',
  'ageing',
  'obsolete',
  'ended',
] as const satisfies readonly ProjectState[]
const CONTRACT_STATUS = [
  'tender',
  'negotiation',
  'running',
  'renewal',
  'migrating',
  'dispute',
  'takeover',
  'insolvency',
  'ended',
] as const satisfies readonly ContractState[]
const GRANT_STATUS = [
  'announced',
  'call',
  'bid',
  'granted',
  'ended',
  'refused',
  'left',
] as const satisfies readonly GrantState['value'][]

const quarters = z.int().check(z.gte(0), z.lte(400))

export const condition = byKey<Condition>('condition', {
  indicator: z
    .strictObject({
      indicator: z.enum(INDICATOR_IDS as [IndicatorId, ...IndicatorId[]]),
      above: z.optional(number),
      below: z.optional(number),
      measured: z.optional(z.boolean()),
    })
    .check(({ value, issues }) => {
      if (value.above !== undefined || value.below !== undefined) return
      issues.push({ code: 'custom', input: value, message: 'an indicator needs above or below' })
    }),
  quarter: z.strictObject({
    quarter: z.strictObject({ from: z.optional(quarters), to: z.optional(quarters) }),
  }),
  project: z.strictObject({ project: id, status: z.optional(z.enum(PROJECT_STATUS)) }),
  noProject: z.strictObject({ noProject: id }),
  contract: z
    .strictObject({
      contract: id,
      term: z.optional(term),
      below: z.optional(step),
      status: z.optional(z.enum(CONTRACT_STATUS)),
    })
    .check(({ value, issues }) => {
      if ((value.term === undefined) === (value.below === undefined)) return
      issues.push({ code: 'custom', input: value, message: 'term and below belong together' })
    }),
  channel: z.strictObject({ channel: service, is: channel }),
  supervision: z.strictObject({ supervision: z.enum(['reporting', 'consolidation', 'emergency']) }),
  grant: z.strictObject({ grant: id, status: z.enum(GRANT_STATUS) }),
  vacancy: z
    .strictObject({
      vacancy: z.strictObject({ above: z.optional(share), below: z.optional(share) }),
    })
    .check(({ value, issues }) => {
      if (value.vacancy.above !== undefined || value.vacancy.below !== undefined) return
      issues.push({ code: 'custom', input: value, message: 'vacancy needs above or below' })
    }),
  chosen: z.strictObject({
    chosen: z
      .string()
      .check(z.regex(/^[^.]+\.[^.]+$/, 'write story.option, such as renewal.retender')),
  }),
})

const VARIABLE_IDS = Object.keys(VARIABLES) as [VariableId, ...VariableId[]]

export const consequence = byKey<Consequence>('consequence', {
  change: z
    .strictObject({
      change: z.enum(VARIABLE_IDS),
      by: number,
      unit: z.string(),
      audience: z.optional(
        z.strictObject({ bands: z.optional(z.array(band)), levels: z.optional(z.array(level)) }),
      ),
    })
    .check(({ value, issues }) => {
      const message = variableUnit(value.change, value.unit)
      if (message) issues.push({ code: 'custom', input: value, path: ['unit'], message })
    }),
  lever: z
    .strictObject({
      ...effectFields,
      quarters: z.int().check(z.gte(1), z.lte(400)),
    })
    .check(({ value, issues }) => {
      for (const fault of leverFaults(value))
        issues.push({ code: 'custom', input: value, ...fault })
    }),
  incident: z.strictObject({ incident: id }),
  offer: z.strictObject({ offer: id, partner: z.optional(id) }),
  call: z.strictObject({ call: id }),
  channel: z.strictObject({ channel: service, to: channel }),
  holds: z.strictObject({
    holds: id,
    sensitivity: share,
    keys: z.array(id).check(z.minLength(1)),
    coverage: share,
  }),
  end: z.strictObject({ end: id }),
  deal: z.strictObject({
    deal: z.enum(['renew', 'negotiate', 'retender']),
    with: id,
    to: z.optional(id),
    terms: z.optional(z.partialRecord(term, step)),
  }),
})

const option = z.strictObject({
  id,
  cost: z._default(number, 0),
  consequences: list(consequence),
  goto: z._default(z.nullable(id), null),
  when: list(condition),
  groups,
})

const state = z.strictObject({
  id,
  options: list(option),
  deadline: z._default(z.int().check(z.gte(1), z.lte(40)), 2),
  otherwise: z._default(z.nullable(id), null),
  after: z._default(quarters, 0),
  goto: z._default(z.nullable(id), null),
  consequences: list(consequence),
})

/** A storyline or dilemma as a small statechart (ARCHITECTURE, "How time runs"). */
export const story: z.ZodMiniType<Story> = z.strictObject({
  id,
  chapter,
  icon,
  kind: z.enum(['event', 'dilemma', 'offer', 'complaint', 'grant', 'report', 'platform']),
  chance: z._default(share, 1),
  once: z._default(z.boolean(), true),
  when: list(condition),
  from: z._default(count, 0),
  initial: id,
  states: z.array(state).check(z.minLength(1), z.maxLength(40)),
  advisers: list(z.strictObject({ adviser: id, option: id })),
})
