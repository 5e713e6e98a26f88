import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { number } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { nodeName } from './service.ts'

/** Lines shown: the latest; what came before was told in its own block. */
const LINES = 12

/** What changed hands or failed so far, newest first, each with its reason. */
export function CrisisLog({ crisis }: { crisis: Crisis }) {
  if (crisis.log.length === 0) return null
  return (
    <details class="more cri-log">
      <summary>
        <Icon name="chevron-right" />
        {t('crisis.log')}
      </summary>
      <ol>
        {[...crisis.log]
          .reverse()
          .slice(0, LINES)
          .map((entry) => (
            <li key={`${entry.hour}-${entry.node}-${entry.state}`}>{logLine(entry)}</li>
          ))}
      </ol>
    </details>
  )
}

/** One entry as a sentence: when, what, and why. */
export const logLine = ({ hour, node, state, because: reason }: Crisis['log'][number]): string =>
  `${t('crisis.logLine', {
    n: number(hour),
    node: nodeName(node),
    state: t(`crisis.state.${state}`),
  })}${because(reason)}.`

function because(reason: Crisis['log'][number]['because']): string {
  switch (reason) {
    case 'incident':
      return t('crisis.becauseIncident')
    case 'crew':
      return t('crisis.becauseCrew')
    case 'buffer':
      return t('crisis.becauseBuffer')
    default:
      return t('crisis.because', { node: nodeName(reason) })
  }
}
