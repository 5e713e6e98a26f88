import * as z from 'zod/mini'
import type { Edge, Incident, NodeRule } from '../../model/content.ts'
import { WEAKNESSES } from '../../model/ids.ts'
import { amount, band, chapter, icon, id, list, node, share } from './common.ts'

/** A service of the cascade graph: how long it holds, how long it takes to bring back. */
export const nodeRule: z.ZodMiniType<NodeRule> = z.strictObject({
  id: node,
  icon,
  chapter,
  buffer: amount,
  manual: z._default(share, 0),
  criticality: share,
  harm: z.enum(['information', 'service', 'health']),
  served: z._default(z.enum(['all', 'bands']), 'all'),
  bands: list(band),
  weight: z._default(amount, 1),
  perCrew: amount,
  upperFloors: z._default(share, 0),
})

/** What one service takes from another, and what it loses without it (Kap. 4.4.4). */
export const edge: z.ZodMiniType<Edge> = z
  .strictObject({
    from: node,
    to: node,
    kind: z.enum(['power', 'data', 'control', 'cooling', 'staff', 'physical', 'trench']),
    loss: z._default(share, 1),
  })
  .check(({ value, issues }) => {
    if (value.from === value.to)
      issues.push({ code: 'custom', input: value, message: 'a service cannot depend on itself' })
  })

export const incident: z.ZodMiniType<Incident> = z.strictObject({
  id,
  chapter,
  cause: z.enum([
    'failure',
    'update',
    'ransomware',
    'weather',
    'insolvency',
    'insider',
    'deviceClass',
    'sharedProvider',
  ]),
  hits: z
    .array(z.strictObject({ node, hours: amount, share: z._default(share, 1) }))
    .check(z.minLength(1)),
  chance: amount.check(z.lte(10)),
  scale: z._default(z.enum(['none', 'attackSurface', 'weather', 'age']), 'none'),
  doors: list(z.enum(WEAKNESSES)),
  repair: z._default(amount, 0),
  warned: z._default(z.boolean(), false),
})
