import { nearest } from './nearest.ts'
import type { Path } from './yaml.ts'

/**
 * Words stand in the YAML as `{ de, en }` pairs beside the numbers. They are lifted out here, so
 * that what the model reads holds no language, and each language can be sent alone.
 */
export interface WordSpec {
  /** Paths every entry must have; `*` stands for each item of a list. */
  required: readonly string[]
  optional?: readonly string[]
  /** How many items a list of words must have. */
  lists?: Readonly<Record<string, { min: number; max: number }>>
}
export interface Word {
  /** Path with list items named by their id, else by their index: the key in the word table. */
  key: string
  /** The same path with `*` for list items: what a WordSpec speaks of. */
  pattern: string
  de: string
  en: string
}
export interface WordFault {
  path: Path
  part: 'key' | 'value'
  message: string
}
export interface Lifted {
  /** The value without its words; what held nothing but words is gone. */
  rest: unknown
  words: Word[]
  faults: WordFault[]
}
export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export type WordTable = Record<Language, Record<string, string>>

const MAX_WORD = 2000 // characters of one text

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

type Map = Record<string, unknown>
export const isMap = (value: unknown): value is Map =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPair = (value: unknown): value is Map => isMap(value) && ('de' in value || 'en' in value)

interface Step {
  path: (string | number)[]
  key: string[]
  pattern: string[]
}
const GONE = Symbol('only words')

/** Lifts every pair out of one entry. Faults: a pair with a language missing, empty or too many. */
export function lift(entry: unknown): Lifted {
  const words: Word[] = []
  const faults: WordFault[] = []

  const pair = (value: Map, at: Step): void => {
    const path = at.path
    const name = at.key.join('.')
    for (const language of LANGUAGES) {
      const text = value[language]
      if (typeof text === 'string' && text.trim() !== '' && text.length <= MAX_WORD) continue
      const present = language in value
      faults.push({
        path: present ? [...path, language] : path,
        part: present ? 'value' : 'key',
        message: !present
          ? `"${name}" has no text in "${language}"; add ${language}: …`
          : typeof text !== 'string'
            ? `"${name}.${language}" must be a text; put it in quotation marks`
            : text.length > MAX_WORD
              ? `"${name}.${language}" has ${text.length} characters; at most ${MAX_WORD} are allowed`
              : `"${name}.${language}" is empty; write the text`,
      })
    }
    for (const other of Object.keys(value)) {
      if (other !== 'de' && other !== 'en') {
        faults.push({
          path: [...path, other],
          part: 'key',
          message: `"${name}.${other}": words come in de and en only; put a text with a comma in quotation marks`,
        })
      }
    }
    words.push({
      key: name,
      pattern: at.pattern.join('.'),
      de: textOf(value.de),
      en: textOf(value.en),
    })
  }

  const walk = (value: unknown, at: Step): unknown => {
    if (isPair(value)) {
      pair(value, at)
      return GONE
    }
    if (Array.isArray(value)) {
      const items = value.map((item, index) => {
        const id = isMap(item) && typeof item.id === 'string' ? item.id : String(index)
        return walk(item, {
          path: [...at.path, index],
          key: [...at.key, id],
          pattern: [...at.pattern, '*'],
        })
      })
      if (items.length > 0 && items.every((item) => item === GONE)) return GONE
      return items.map((item) => (item === GONE ? {} : item))
    }
    if (!isMap(value)) return value
    const rest: [string, unknown][] = []
    let lifted = 0
    for (const [key, item] of Object.entries(value)) {
      const kept = walk(item, {
        path: [...at.path, key],
        key: [...at.key, key],
        pattern: [...at.pattern, key],
      })
      if (kept === GONE) lifted++
      else rest.push([key, kept])
    }
    return lifted > 0 && rest.length === 0 ? GONE : Object.fromEntries(rest)
  }

  const rest = walk(entry, { path: [], key: [], pattern: [] })
  return { rest: rest === GONE ? {} : rest, words, faults }
}

/** Compares the words of one entry with what its kind needs. */
export function checkWords(entry: unknown, words: readonly Word[], spec: WordSpec): WordFault[] {
  const faults: WordFault[] = []
  const known = [...spec.required, ...(spec.optional ?? [])]
  const present = new Set(words.map((word) => word.key))
  const wanted = spec.required.flatMap((pattern) => expand(entry, pattern.split('.')))
  const missing = wanted.filter(({ key }) => !present.has(key))
  const meant = new Set<string>()
  for (const word of words) {
    if (known.includes(word.pattern)) continue
    const near = nearest(
      word.key,
      missing.map(({ key }) => key),
    )
    if (near) meant.add(near)
    faults.push({
      path: pathOf(entry, word.key),
      part: 'key',
      message: near
        ? `"${word.key}" is not a text this entry has; did you mean ${near}?`
        : `"${word.key}" is not a text this entry has; it has: ${known.join(', ')}`,
    })
  }
  for (const [list, { min, max }] of Object.entries(spec.lists ?? {})) {
    const value = isMap(entry) ? entry[list] : undefined
    const count = Array.isArray(value) ? value.length : 0
    if (count >= min && count <= max) continue
    faults.push({
      path: [list],
      part: 'key',
      message: `"${list}" needs ${min === max ? `exactly ${min}` : `${min} to ${max}`} items, found ${count}`,
    })
  }
  for (const { path, key } of missing) {
    if (meant.has(key)) continue
    faults.push({
      path,
      part: 'key',
      message:
        valueAt(entry, path) === undefined
          ? `the text "${key}" is missing; add { de: …, en: … }`
          : `"${key}" must hold words in both languages: { de: …, en: … }`,
    })
  }
  return faults
}

/** All places a pattern names in this entry. A list that is missing names none (see `lists`). */
function expand(entry: unknown, pattern: string[]): { path: (string | number)[]; key: string }[] {
  let places: { path: (string | number)[]; key: string[]; value: unknown }[] = [
    { path: [], key: [], value: entry },
  ]
  for (const step of pattern) {
    places = places.flatMap((place) => {
      if (step !== '*') {
        const value = isMap(place.value) ? place.value[step] : undefined
        return [{ path: [...place.path, step], key: [...place.key, step], value }]
      }
      if (!Array.isArray(place.value)) return []
      return place.value.map((value: unknown, index) => {
        const id = isMap(value) && typeof value.id === 'string' ? value.id : String(index)
        return { path: [...place.path, index], key: [...place.key, id], value }
      })
    })
  }
  return places.map(({ path, key }) => ({ path, key: key.join('.') }))
}

/** The way back from a key with ids to a path with indices. */
function pathOf(entry: unknown, key: string): (string | number)[] {
  const path: (string | number)[] = []
  let value = entry
  for (const step of key.split('.')) {
    if (Array.isArray(value)) {
      const found = value.findIndex((item) => isMap(item) && item.id === step)
      const index = found < 0 ? Number(step) : found
      path.push(index)
      value = value[index]
    } else {
      path.push(step)
      value = isMap(value) ? value[step] : undefined
    }
  }
  return path
}

export function valueAt(value: unknown, path: Path): unknown {
  let here = value
  for (const step of path) {
    if (Array.isArray(here)) here = here[Number(step)]
    else if (isMap(here)) here = Object.hasOwn(here, step) ? here[String(step)] : undefined
    else return undefined
  }
  return here
}
