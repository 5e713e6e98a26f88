import type * as z from 'zod/mini'
import { nearest } from './nearest.ts'
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
  const faults: EntryFault[] = []
  const pathOf = (issue: Issue): (string | number)[] =>
    issue.path.filter((step): step is string | number => typeof step !== 'symbol')
  const parentOf = (path: Path): string => JSON.stringify(path.slice(0, -1))
  /** Missing fields by parent: a misspelt key beside one of them is the same mistake. */
  const missing = new Map<string, string[]>()
  for (const issue of issues) {
    const path = pathOf(issue)
    if (issue.code === 'unrecognized_keys' || valueAt(input, path) !== undefined) continue
    const fields = missing.get(parentOf(path)) ?? []
    missing.set(parentOf(path), [...fields, String(path[path.length - 1])])
  }
  const misspelt = new Set<string>()
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    for (const key of issue.keys) {
      const path = [...pathOf(issue), key]
      const meant = nearest(key, missing.get(parentOf(path)) ?? [])
      if (meant) misspelt.add(JSON.stringify([...pathOf(issue), meant]))
      const message =
        path.length === 1 && wordFields.includes(key)
          ? `"${key}" must hold words in both languages: { de: …, en: … }`
          : `"${path.join('.')}" is not known here; ${meant ? `did you mean ${meant}?` : 'remove it or mend its spelling'}`
      faults.push({ path, part: 'key', message })
    }
  }
  for (const issue of issues) {
    const path = pathOf(issue)
    if (issue.code === 'unrecognized_keys' || misspelt.has(JSON.stringify(path))) continue
    faults.push({ path, part: 'value', message: sentence(issue, path, valueAt(input, path)) })
  }
  return faults
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
      const near = typeof found === 'string' ? nearest(found, allowed) : undefined
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
