import { followsFrom } from '../../model/cascade.ts'
import { NODES, type NodeId } from '../../model/ids.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { number } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { nodeName } from './service.ts'

/** Who commands what partners run: the clause on special situations, service by service. */
export function Command({ crisis }: { crisis: Crisis }) {
  const run = NODES.filter((id) => crisis.commands[id] !== undefined)
  if (run.length === 0) return null
  return (
    <section>
      <h2>{t('crisis.command')}</h2>
      <ul class="cri-command">
        {run.map((id) => (
          <li key={id}>
            <Icon name={heard(crisis, id) ? 'check' : 'hourglass'} /> {said(crisis, id)}
          </li>
        ))}
      </ul>
      {crisis.hour === 0 && <p class="small soft">{t('crisis.commandNote')}</p>}
    </section>
  )
}

const heard = (crisis: Crisis, id: NodeId): boolean => crisis.hour >= followsFrom(crisis, id)

function said(crisis: Crisis, id: NodeId): string {
  const node = nodeName(id)
  const n = number(followsFrom(crisis, id))
  if (crisis.commands[id] === 2) return t('crisis.command.city', { node })
  if (heard(crisis, id)) return t('crisis.command.now', { node, n })
  return t(crisis.commands[id] === 1 ? 'crisis.command.both' : 'crisis.command.partner', {
    node,
    n,
  })
}

/** A service as an order names it: with the hour from which it follows, where that is still to come. */
export const targetName = (crisis: Crisis, id: NodeId): string =>
  heard(crisis, id)
    ? nodeName(id)
    : t('crisis.fromHour', { node: nodeName(id), n: number(followsFrom(crisis, id)) })
