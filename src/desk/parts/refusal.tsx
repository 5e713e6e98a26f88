import type { Refusal } from '../../engine/command.ts'
import { tell } from '../../text/core.ts'
import '../../text/refusals.ts'
import { getState, hasWord, w } from '../store.ts'
import { money, quarterLabel } from './format.ts'
import { Icon } from './Icon.tsx'

/** A refusal as a sentence: what stands against it, and what would lift it. */
export function refusalText(refusal: Refusal): string {
  const figures: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(refusal.figures))
    figures[name] = typeof value === 'number' ? figure(refusal.reason, name, value) : word(value)
  return tell(`refusal.${refusal.reason}`, figures)
}

/** Amounts and quarters among a refusal's figures; the rest are counts. */
function figure(reason: string, name: string, value: number): string | number {
  if (reason === 'noMoney') return money(value)
  const scenario = getState().game?.scenario
  return name === 'quarter' && scenario ? quarterLabel(scenario.start, value) : value
}
/** Refusals name ids (a measure, a partner, a step of supervision); people read their names. */
function word(id: string): string {
  const land = getState().game?.scenario.land.id
  for (const key of [
    `measures.${id}.title`,
    `partners.${id}.name`,
    `grants.${id}.title`,
    `groups.${id}.name`,
    `lands.${land}.supervision.${id}`,
  ])
    if (hasWord(key)) return w(key)
  return id
}

/** What stands against a decision, said at once. */
export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  if (!refusal) return null
  return (
    <p class="refusal" role="alert">
      <Icon name="triangle-alert" />
      <span>{refusalText(refusal)}</span>
    </p>
  )
}
