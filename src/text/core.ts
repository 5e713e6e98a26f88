/**
 * Interface texts. Each area is one file (`start.ts`, `sitting.ts`, …) that lists its texts in both
 * languages, registers them and adds itself to `Areas`, so that `t` knows every key by type while an
 * area is only loaded with the screens that speak it:
 *
 *   export const sitting = { 'desk.title': { de: 'Auf Ihrem Tisch', en: 'On your desk' } } as const satisfies Texts
 *   register(sitting)
 *   declare module './core.ts' { interface Areas { sitting: typeof sitting } }
 *
 * In a text `{name}` stands for a figure and `{n|Stelle|Stellen}` for the singular or plural by `n`.
 */
export type Language = 'de' | 'en'
export const LANGUAGES = ['de', 'en'] as const
export interface Text {
  de: string
  en: string
}
export type Texts = Record<string, Text>
export type Figures = Record<string, string | number>

/** Filled by the areas through declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: each area adds itself
export interface Areas {}
export type TextKey = { [A in keyof Areas]: keyof Areas[A] }[keyof Areas] & string

const texts: Texts = {}
let current: Language = 'de'
let writeNumber: (value: number, language: Language) => string = String

export function register(area: Texts): void {
  Object.assign(texts, area)
}
export function setLanguage(language: Language): void {
  current = language
}
export function language(): Language {
  return current
}
/** How figures given as numbers are written; the desk hands in its number format. */
export function setNumberFormat(format: (value: number, language: Language) => string): void {
  writeNumber = format
}

/** The text of a key in the present language. An unknown key comes back as itself. */
export function t(key: TextKey, figures?: Figures): string {
  return tell(key, figures)
}
/** As `t`, for keys put together at run time (`refusal.${reason}`). */
export function tell(key: string, figures?: Figures): string {
  const text = texts[key]
  return text ? fill(text[current], figures) : key
}
export function has(key: string): boolean {
  return key in texts
}
/** Puts figures into a sentence, also into one from a scenario. */
export function fill(sentence: string, figures?: Figures): string {
  if (!figures || !sentence.includes('{')) return sentence
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name, one, many) => {
    const value = figures[name]
    if (value === undefined) return whole
    if (one !== undefined) return value === 1 || value === '1' ? one : many
    return typeof value === 'number' ? writeNumber(value, current) : value
  })
}
