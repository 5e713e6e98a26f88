import * as z from 'zod/mini'
import type { Arrangement, Clause, Partner } from '../../model/content.ts'
import { LEGAL_FORMS } from '../../model/ids.ts'
import { amount, area, chapter, count, id, share, step, term } from './common.ts'

/** Who offers something, and what it lives from (Kap. 4.7, 4.8.1). All are fictional. */
export const partner: z.ZodMiniType<Partner> = z.strictObject({
  id,
  kind: z.enum(['municipal', 'neighbours', 'regional', 'national', 'global']),
  legalForm: z.enum(LEGAL_FORMS),
  local: share,
  price: z.number().check(z.gt(0), z.lte(10)),
  skillLead: share,
  insolvency: share,
  family: id,
  rivals: z._default(count, 0),
  terms: z.record(term, step),
  accepts: z._default(z.partialRecord(term, step), {}),
  agenda: area,
  stepPrice: z._default(share, 0),
})

const factor = z.number().check(z.gt(0), z.lte(3))

/** A way to work with others: a starting point for the clauses, and what it brings along (Kap. 4.7.2). */
export const arrangement: z.ZodMiniType<Arrangement> = z.strictObject({
  id,
  chapter,
  preset: z.partialRecord(term, step),
  form: z._default(z.nullable(z.literal('joint')), null),
  when: z._default(z.nullable(z.enum(['standard', 'grant'])), null),
  once: z._default(factor, 1),
  yearly: z._default(factor, 1),
  knowledge: z._default(z.number().check(z.gte(-1), z.lte(1)), 0),
  days: z._default(z.number().check(z.gte(-50), z.lte(50)), 0),
  skill: z._default(share, 0),
  quarrel: z._default(factor, 1),
  leaving: z._default(factor, 1),
  delivers: z._default(share, 1),
  free: z._default(count, 0),
  split: z._default(share, 1),
})

/** The eighteen matters a contract settles (Kap. 4.7.2, 4.7.3). */
export const clause: z.ZodMiniType<Clause> = z.strictObject({
  id: term,
  chapter,
  rights: amount.check(z.lte(1)),
})
