import type { Scenario } from '../../model/content.ts'
import { verdict } from '../../model/finance.ts'
import { type Ledger, standing } from '../../model/ledger.ts'
import type { Supervision, World } from '../../model/world.ts'
import type { News } from '../api.ts'
import { step } from '../charts/step.ts'
import { supervisionMachine } from '../charts/supervision.ts'

/** Days a quarter that reporting to the supervising authority takes, by step. Assumption. */
export const REPORT_DAYS = { free: 0, reporting: 25, consolidation: 60, emergency: 90 } as const

/** Steps of supervision, each stricter than the one before. */
const STRICTER: readonly Supervision['value'][] = [
  'free',
  'reporting',
  'consolidation',
  'emergency',
]

/** Does the authority forbid new posts? */
export const freezesHiring = (supervision: Supervision): boolean =>
  supervision.value === 'consolidation' || supervision.value === 'emergency'

/** At year-end the supervising authority looks at the books and may move a step. */
export function stepSupervision(
  old: Supervision,
  finance: World['finance'],
  scenario: Scenario,
  log: Ledger,
): { supervision: Supervision; news: News[] } {
  const { round } = log
  if (round % 4 !== 0) return { supervision: old, news: [] }
  const event = verdict(finance, scenario)
  const next = step(
    supervisionMachine,
    { value: old.value as string, context: old.context },
    { type: event },
  )
  const moved = next.value !== old.value
  // the authority looks at what years of results have left in liquid means: whoever moved those moved it
  if (moved)
    log.add(
      'supervision.step',
      STRICTER.indexOf(next.value as Supervision['value']) - STRICTER.indexOf(old.value),
      'supervision',
      standing('finance.cash'),
    )
  const value = next.value as Supervision['value']
  return {
    supervision: { value, context: next.context as Supervision['context'], verdict: event },
    news: moved
      ? [
          {
            round,
            week: 13,
            key: 'news.supervision',
            figures: { step: value },
            district: null,
            cause: 'rule',
          },
        ]
      : [],
  }
}
