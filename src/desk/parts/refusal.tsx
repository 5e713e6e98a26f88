import type { Refusal } from '../../engine/command.ts'
import { tell } from '../../text/core.ts'
import '../../text/refusals.ts'
import { hasWord, w } from '../store.ts'
import { money } from './format.ts'
import { Icon } from './Icon.tsx'

const MONEY = new Set(['cost', 'free', 'missing', 'eur', 'amount', 'once', 'yearly', 'limit'])

/** A refusal as a sentence: what stands against it, and what would lift it. */
export function refusalText(refusal: Refusal): string {
  const figures: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(refusal.figures)) {
    figures[name] =
      typeof value === 'number' ? (MONEY.has(name) ? money(value) : value) : wordFor(value)
  }
  return tell(`refusal.${refusal.reason}`, figures)
}
/** Refusals name ids (a measure, a partner); people read their titles. */
function wordFor(id: string): string {
  for (const key of [`measures.${id}.title`, `partners.${id}.name`, `grants.${id}.title`])
    if (hasWord(key)) return w(key)
  return id
}

export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  if (!refusal) return null
  return (
    <p class="refusal" role="alert">
      <Icon name="triangle-alert" />
      <span>{refusalText(refusal)}</span>
    </p>
  )
}
