import * as z from 'zod/mini'
import type { Measure } from '../../model/content.ts'
import {
  amount,
  area,
  chapter,
  count,
  effect,
  groups,
  icon,
  id,
  ids,
  list,
  node,
  share,
  staff,
  text,
} from './common.ts'
import { condition } from './story.ts'

/** What a German municipality can do: buy, share, regulate, train, leave (Kap. 3, 4.2, 4.5). */
export const measure: z.ZodMiniType<Measure> = z.strictObject({
  id,
  area,
  chapter,
  icon,
  use: z._default(z.enum(['health', 'meter', 'general', 'police', 'advertising', 'none']), 'none'),
  abstract: z._default(z.boolean(), false),
  task: z._default(z.enum(['voluntary', 'mandatory']), 'voluntary'),
  scope: z._default(z.enum(['city', 'districts']), 'city'),
  curve: z._default(z.enum(['linear', 'network']), 'linear'),
  cost: z.prefault(
    z.strictObject({
      fixed: z._default(amount, 0),
      perResident: z._default(amount, 0),
      yearlyFixed: z._default(amount, 0),
      yearlyPerResident: z._default(amount, 0),
    }),
    {},
  ),
  posts: z._default(z.partialRecord(staff, amount), {}),
  time: z.strictObject({
    pilot: z._default(count, 0),
    rollout: z._default(count, 1),
    life: z.int().check(z.gte(1), z.lte(400)),
  }),
  stated: z._default(z.nullable(z.number().check(z.gt(0), z.lte(1))), null),
  evidence: z
    .strictObject({
      low: z.number().check(z.gte(-1), z.lte(3)),
      mode: z.number().check(z.gte(-1), z.lte(3)),
      high: z.number().check(z.gte(-1), z.lte(3)),
      promise: z.number().check(z.gte(0), z.lte(10)),
      cases: list(z.number()),
    })
    .check(({ value, issues }) => {
      if (value.low <= value.mode && value.mode <= value.high) return
      issues.push({
        code: 'custom',
        input: value,
        message: 'evidence must rise: low ≤ mode ≤ high',
      })
    }),
  partners: ids,
  own: z._default(z.boolean(), true),
  devices: z._default(
    z.nullable(
      z.strictObject({
        perThousand: amount,
        exposure: share,
        criticality: share,
        node: z._default(z.nullable(node), null),
      }),
    ),
    null,
  ),
  holding: z._default(
    z.nullable(
      z.strictObject({
        purpose: text,
        sensitivity: share,
        keys: list(z.enum(['person', 'address', 'plate', 'device', 'household'])),
        coverage: share,
        recording: z._default(z.boolean(), false),
      }),
    ),
    null,
  ),
  effects: list(effect),
  groups,
  requires: ids,
  replaces: ids,
  when: list(condition),
  platform: z._default(z.nullable(id), null),
  providers: z._default(z.int().check(z.gte(1), z.lte(20)), 1),
  from: z._default(count, 0),
  due: z._default(z.nullable(z.strictObject({ quarter: count, share })), null),
})
