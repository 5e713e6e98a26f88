import * as z from 'zod/mini'
import type { Adviser, CodexEntry, CouncilGroup, Grant, Land } from '../../model/content.ts'
import {
  amount,
  area,
  axis,
  chapter,
  count,
  group,
  icon,
  id,
  ids,
  leaning,
  list,
  share,
} from './common.ts'

/** Money from above, with its ladder and its cliff (Kap. 4.6). */
export const grant: z.ZodMiniType<Grant> = z.strictObject({
  id,
  chapter,
  icon,
  share,
  shareDistressed: share,
  max: amount,
  areas: list(area),
  from: z._default(count, 0),
  open: z._default(z.int().check(z.gte(1), z.lte(40)), 2),
  bidDays: amount,
  bidCost: z._default(amount, 0),
  chance: share,
  quarters: z.int().check(z.gte(1), z.lte(60)),
  ladder: z.enum(['follower', 'masterPlan', 'lighthouse']),
  needsStrategy: z._default(z.boolean(), false),
  partnerDuty: z._default(z.boolean(), false),
  leaving: z._default(share, 0),
})

const weights = z._default(z.partialRecord(axis, leaning), {})

export const adviser: z.ZodMiniType<Adviser> = z.strictObject({ id, icon, weights })

/** Interests, not parties. */
export const councilGroup: z.ZodMiniType<CouncilGroup> = z.strictObject({
  id: group,
  icon,
  weights,
  caution: z._default(share, 0),
})

export const codexEntry: z.ZodMiniType<CodexEntry> = z.strictObject({
  id,
  chapter: z._default(z.nullable(chapter), null),
  date: z._default(
    z.nullable(
      z
        .string()
        .check(
          z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date in quotation marks, such as "2021-07-09"'),
        ),
    ),
    null,
  ),
  related: ids,
})

export const land: z.ZodMiniType<Land> = z.strictObject({
  id,
  termYears: z.int().check(z.gte(1), z.lte(12)),
  votingAge: z.int().check(z.gte(14), z.lte(21)),
  mayorVotes: z.boolean(),
  foreign: share,
  eu: share,
})
