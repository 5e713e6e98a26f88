import * as z from 'zod/mini'
import type { Clause, Partner } from '../../model/content.ts'
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

/** The eighteen matters a contract settles (Kap. 4.7.2, 4.7.3). */
export const clause: z.ZodMiniType<Clause> = z.strictObject({
  id: term,
  chapter,
  rights: amount.check(z.lte(1)),
})
