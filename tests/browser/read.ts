import type { Locator, Page } from '@playwright/test'

/** An amount as the page writes it, and how far rounding may have moved it. */
export interface Amount {
  value: number
  within: number
}

const SCALES: [RegExp, number][] = [
  [/Mio\.|(?<=\d)m$/, 1e6],
  [/Tsd\.|(?<=\d)k$/, 1e3],
]

/** Reads “−10,3 Mio. €”, “+148.000 €”, “€4.18m”, “+2,4 Punkte”. */
export function amount(text: string, language: 'de' | 'en' = 'de'): Amount {
  const point = language === 'de' ? ',' : '.'
  const found = /[+\u2212-]?€?\d[\d.,]*/.exec(
    text.replaceAll('\u00a0', ' ').replaceAll('\u2060', ''),
  )?.[0]
  if (!found) throw new Error(`no amount in “${text}”`)
  const [whole = '', rest = ''] = found.replace(/[€+\u2212-]/g, '').split(point)
  const size = Number(`${whole.replace(/[.,]/g, '')}.${rest || 0}`)
  const scale = SCALES.find(([unit]) => unit.test(text.trim()))?.[1] ?? 1
  const sign = /^[\u2212-]/.test(found) ? -1 : 1
  // Whole euros from a thousand on are shown in steps of a hundred or a thousand.
  const step = scale > 1 || size < 1000 ? 1 / 10 ** rest.length : size < 10_000 ? 100 : 1000
  return { value: sign * size * scale, within: (step * scale) / 2 }
}

/** Words a person reads, figures included. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** The rows of a table: heading and figure. */
export async function rowsOf(table: Locator): Promise<{ name: string; figure: string }[]> {
  return table.locator('tr').evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector('th')?.textContent?.trim() ?? '',
      figure: row.querySelector('td')?.textContent?.trim() ?? '',
    })),
  )
}

/** The figure of an indicator on the desk or in a report, as it stands there. */
export const figureOf = (page: Page, indicator: string): Promise<string> =>
  textOf(page.locator(`.fig[data-indicator="${indicator}"] .fig__v`))

/** The text of one element that stands. */
export const textOf = async (one: Locator): Promise<string> => (await one.textContent()) ?? ''

/** What is said politely to a screen reader. */
export const said = (page: Page): Locator => page.locator('[aria-live="polite"].sr')
