import type * as z from 'zod/mini'
import { valueAt } from './words.ts'
import type { Path } from './yaml.ts'

/** A fault inside one entry, before it has a file and a line. */
export interface EntryFault {
  path: Path
  part: 'key' | 'value'
  message: string
}
type Issue = z.core.$ZodIssue

const NAMES: Record<string, string> = {
  number: 'a number',
  int: 'a whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
}
const MAX_SHOWN = 14 // allowed values listed in one sentence

/**
 * One clear sentence per fault, with what is allowed. `input` is the entry the schema read;
 * `wordFields` are the first steps of the entry's word paths, so that a text given in one
 * language alone is called that, not an unknown key.
 */
export function explainIssues(
  issues: readonly Issue[],
  input: unknown,
  wordFields: readonly string[] = [],
): EntryFault[] {
  return issues.flatMap((issue): EntryFault[] => {
    const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...path, key],
        part: 'key' as const,
        message:
          path.length === 0 && wordFields.includes(key)
            ? `"${key}" must hold words in both languages: { de: …, en: … }`
            : `"${[...path, key].join('.')}" is not known here; remove it or mend its spelling`,
      }))
    }
    return [{ path, part: 'value', message: sentence(issue, path, valueAt(input, path)) }]
  })
}

function sentence(issue: Issue, path: Path, found: unknown): string {
  const name = path.length === 0 ? 'this entry' : `"${path.join('.')}"`
  const missing = found === undefined
  switch (issue.code) {
    case 'invalid_type':
      return missing
        ? `${name} is missing; it must be ${NAMES[issue.expected] ?? issue.expected}`
        : `${name} must be ${NAMES[issue.expected] ?? issue.expected}, found ${show(found)}`
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      const near = missing ? undefined : nearest(String(found), allowed)
      const list =
        allowed.length <= MAX_SHOWN
          ? `one of: ${allowed.join(', ')}`
          : near
            ? `one of ${allowed.length} known values`
            : `one of: ${allowed.slice(0, MAX_SHOWN).join(', ')}, …`
      if (missing) return `${name} is missing; it must be ${list}`
      return `${name} must be ${list}${near ? ` (did you mean ${near}?)` : ''}, found ${show(found)}`
    }
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum
      const relation =
        'exact' in issue && issue.exact
          ? 'exactly'
          : issue.code === 'too_small'
            ? issue.inclusive
              ? 'at least'
              : 'more than'
            : issue.inclusive
              ? 'at most'
              : 'less than'
      if (issue.origin === 'array')
        return `${name} must have ${relation} ${bound} items, found ${Array.isArray(found) ? found.length : 0}`
      if (issue.origin === 'string')
        return `${name} must have ${relation} ${bound} characters, found ${String(found).length}`
      return `${name} must be ${relation} ${bound}, found ${show(found)}`
    }
    case 'invalid_format':
      return `${name} is ${show(found)}, but must be ${issue.message}`
    default:
      return path.length === 0 ? issue.message : `${name}: ${issue.message}`
  }
}

/** A value as the author wrote it, cut short. */
export function show(value: unknown): string {
  if (value === null) return 'nothing (null)'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'string')
    return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`.replace(/\s+/g, ' ')
  return String(value)
}

/** The known word closest to a misspelt one, if it is close at all. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 60) return undefined
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
