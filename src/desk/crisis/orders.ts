import type { CrisisOrders } from '../../model/cascade.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { number } from '../parts/format.ts'
import { nodeName } from './service.ts'

/** What is ordered at the start of a block: what already holds, and the crews where they are. */
export const standingOrders = (crisis: Crisis): CrisisOrders => ({
  crews: [...crisis.crews],
  manual: [...crisis.acts.manual],
  isolate: crisis.acts.isolated,
  warn: crisis.acts.warned,
  shutdown: [...crisis.acts.shutdown],
  neighbours: crisis.acts.neighbours,
  first: crisis.first,
  pay: false,
})

/** The plan as one sentence: only what this block adds or keeps going. */
export function planText(orders: CrisisOrders, crisis: Crisis): string {
  const names = (ids: readonly Parameters<typeof nodeName>[0][]) => ids.map(nodeName).join(', ')
  const parts = [
    ...orders.crews.flatMap((node, i) =>
      node ? [t('crisis.plan.crew', { n: number(i + 1), node: nodeName(node) })] : [],
    ),
    ...(orders.manual.length > 0 ? [t('crisis.plan.manual', { list: names(orders.manual) })] : []),
    ...(orders.warn && !crisis.acts.warned ? [t('crisis.plan.warn')] : []),
    ...(orders.isolate && !crisis.acts.isolated ? [t('crisis.plan.isolate')] : []),
    ...(orders.neighbours && !crisis.acts.neighbours ? [t('crisis.plan.neighbours')] : []),
    ...(orders.pay ? [t('crisis.plan.pay')] : []),
    ...(orders.shutdown.length > 0 ? [t('crisis.plan.off', { list: names(orders.shutdown) })] : []),
  ]
  const text = parts.length > 0 ? parts.join('; ') : t('crisis.plan.none')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
