import type { CodexEntry } from '../../model/content.ts'
import { type Language, tell } from '../../text/core.ts'
import '../../text/codex.ts'
import { date } from '../parts/format.ts'
import { w } from '../store.ts'

/** Entries by their title in the language, as a dictionary sorts them. */
export const inOrder = (entries: readonly CodexEntry[], language: Language): CodexEntry[] =>
  [...entries].sort((a, b) =>
    w(`codex.${a.id}.title`).localeCompare(w(`codex.${b.id}.title`), language),
  )

/** Entries that hold every word of the query, those with it in the title first. */
export function matching(entries: readonly CodexEntry[], query: string): CodexEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...entries]
  const holds = (text: string) => words.every((word) => text.includes(word))
  const titled: CodexEntry[] = []
  const others: CodexEntry[] = []
  for (const entry of entries) {
    const title = w(`codex.${entry.id}.title`).toLowerCase()
    if (holds(title)) titled.push(entry)
    else if (holds(`${title} ${w(`codex.${entry.id}.text`).toLowerCase()}`)) others.push(entry)
  }
  return [...titled, ...others]
}

/** A date as exact as it is known: 09.07.2021, Juli 2024, 2002. */
export function whenOf(known: string): string {
  const [year = '', month, day] = known.split('-')
  if (month === undefined) return year
  if (day !== undefined) return date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12))
  return tell('codex.month', { month: tell(`codex.month.${Number(month)}`), year })
}
