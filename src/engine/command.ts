import * as z from 'zod/mini'
import { ASSETS } from '../model/assets.ts'
import {
  AXES,
  GROUPS,
  INDICATOR_IDS,
  LEGAL_FORMS,
  NODES,
  SERVICES,
  STAFF,
  TERMS,
} from '../model/ids.ts'

import type { RefusalId } from './reasons.ts'

/**
 * What a mayor can decide. Every command carries the round (quarter) it belongs to; its place in the
 * list is its identity (`c0`, `c1`, …). Anything outside these shapes is refused by `parseCommands`.
 */
const round = z.int().check(z.minimum(0), z.maximum(200))
const id = z.string().check(z.maxLength(60))
const step = z.union([z.literal(0), z.literal(1), z.literal(2)])
const terms = z.partialRecord(z.enum(TERMS), step)
const property = z.strictObject({
  asset: z.enum(ASSETS),
  share: z.number().check(z.minimum(0.05), z.maximum(1)),
})
const district = z.int().check(z.minimum(0), z.maximum(99))

export const COMMANDS = {
  aims: z.strictObject({
    type: z.literal('aims'),
    round,
    axes: z.array(z.enum(AXES)).check(z.minLength(1), z.maxLength(3)),
    refuse: z.nullable(id),
  }),
  adopt: z.strictObject({
    type: z.literal('adopt'),
    round,
    measure: id,
    scale: z._default(z.enum(['pilot', 'rollout']), 'rollout'),
    districts: z._default(z.array(district).check(z.maxLength(100)), []),
    partner: z._default(z.nullable(id), null),
    legalForm: z._default(z.enum(LEGAL_FORMS), 'own'),
    terms: z._default(terms, {}),
    arrangement: z.optional(id),
    award: z.optional(z.enum(['tender', 'direct'])),
    funding: z._default(z.enum(['own', 'grant', 'loan', 'shares']), 'own'),
    participation: z._default(z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]), 0),
    operating: z._default(z.boolean(), true),
    integrated: z._default(z.boolean(), false),
  }),
  stop: z.strictObject({ type: z.literal('stop'), round, project: id }),
  negotiate: z.strictObject({ type: z.literal('negotiate'), round, contract: id, terms }),
  renew: z.strictObject({ type: z.literal('renew'), round, contract: id }),
  retender: z.strictObject({
    terms: z._default(terms, {}),
    type: z.literal('retender'),
    round,
    contract: id,
    partner: z._default(z.nullable(id), null),
  }),
  exit: z.strictObject({ type: z.literal('exit'), round, contract: id }),
  hire: z.strictObject({
    type: z.literal('hire'),
    round,
    staff: z.enum(STAFF),
    posts: z.int().check(z.minimum(-20), z.maximum(20)),
    allowance: z._default(z.boolean(), false),
  }),
  train: z.strictObject({
    type: z.literal('train'),
    round,
    days: z.int().check(z.minimum(1), z.maximum(2000)),
  }),
  channel: z.strictObject({
    type: z.literal('channel'),
    round,
    service: z.enum(SERVICES),
    mode: z.enum(['analogue', 'hybrid', 'digital']),
  }),
  budget: z.strictObject({
    type: z.literal('budget'),
    round,
    taxRate: z.optional(z.number().check(z.minimum(0.8), z.maximum(1.3))),
    upkeepShare: z.optional(z.number().check(z.minimum(0), z.maximum(1.5))),
    securityShare: z.optional(z.number().check(z.minimum(0), z.maximum(0.3))),
    sell: z.optional(property),
    buyBack: z.optional(property),
  }),
  applyGrant: z.strictObject({
    type: z.literal('applyGrant'),
    round,
    grant: id,
    project: z._default(z.nullable(id), null),
  }),
  publishData: z.strictObject({
    type: z.literal('publishData'),
    round,
    holding: id,
    refined: z._default(z.boolean(), true),
  }),
  limitData: z.strictObject({
    type: z.literal('limitData'),
    round,
    holding: id,
    act: z.enum(['delete', 'separateKeys', 'noRecording']),
  }),
  cooperate: z.strictObject({
    type: z.literal('cooperate'),
    round,
    field: z.enum(['it', 'security', 'data', 'help']),
  }),
  inspect: z.strictObject({
    type: z.literal('inspect'),
    round,
    kind: z.enum(['survey', 'audit', 'walk', 'test', 'forum']),
    indicator: z._default(z.nullable(z.enum(INDICATOR_IDS)), null),
  }),
  respond: z.strictObject({ type: z.literal('respond'), round, story: id, option: id }),
  predict: z.strictObject({
    type: z.literal('predict'),
    round,
    indicator: z.enum(INDICATOR_IDS),
    direction: z.enum(['up', 'same', 'down']),
    because: z._default(z.nullable(id), null),
  }),
  crisis: z.strictObject({
    type: z.literal('crisis'),
    round,
    hour: z.int().check(z.minimum(0), z.maximum(72)),
    crews: z._default(z.array(z.nullable(z.enum(NODES))).check(z.maxLength(20)), []),
    manual: z._default(z.array(z.enum(NODES)), []),
    isolate: z._default(z.boolean(), false),
    warn: z._default(z.boolean(), false),
    shutdown: z._default(z.array(z.enum(NODES)), []),
    neighbours: z._default(z.boolean(), false),
    first: z._default(z.nullable(z.int().check(z.minimum(0), z.maximum(99))), null),
    pay: z._default(z.boolean(), false),
  }),
  abstain: z.strictObject({ type: z.literal('abstain'), round, measure: id }),
  ask: z.strictObject({
    type: z.literal('ask'),
    round,
    measure: id,
    what: z.enum(['detail', 'references']),
  }),
  leaveGrant: z.strictObject({ type: z.literal('leaveGrant'), round, grant: id }),
  /** Answers what a group asks for before it votes on a paper of the agenda. */
  bargain: z.strictObject({
    type: z.literal('bargain'),
    round,
    measure: id,
    group: z.enum(GROUPS),
    answer: z.enum(['grant', 'refuse']),
  }),
  /** Takes a paper off the agenda before the vote. */
  withdraw: z.strictObject({ type: z.literal('withdraw'), round, measure: id }),
  /** Another person or policy takes the city on, as it is. */
  handOver: z.strictObject({ type: z.literal('handOver'), round, to: id }),
} as const

export const Command = z.discriminatedUnion('type', [
  COMMANDS.aims,
  COMMANDS.adopt,
  COMMANDS.stop,
  COMMANDS.negotiate,
  COMMANDS.renew,
  COMMANDS.retender,
  COMMANDS.exit,
  COMMANDS.hire,
  COMMANDS.train,
  COMMANDS.channel,
  COMMANDS.budget,
  COMMANDS.applyGrant,
  COMMANDS.publishData,
  COMMANDS.limitData,
  COMMANDS.cooperate,
  COMMANDS.inspect,
  COMMANDS.respond,
  COMMANDS.predict,
  COMMANDS.crisis,
  COMMANDS.abstain,
  COMMANDS.ask,
  COMMANDS.leaveGrant,
  COMMANDS.bargain,
  COMMANDS.withdraw,
  COMMANDS.handOver,
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']

/** A refusal a mayor understands: an id of text/refusals with the figures it names, and what would lift it. */
export interface Refusal {
  reason: RefusalId
  figures: Record<string, string | number>
}
