import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
} from 'yaml'
import type { Fault } from './fault.ts'

/**
 * Reading YAML that may come from anyone. The parser of the `yaml` package is sound but patient: a
 * megabyte of brackets costs it a gigabyte. So size, tokens and nesting are bounded before it runs,
 * and its tree is turned into plain values here, with a bound on aliases.
 */
export const MAX_BYTES = 300_000 // the largest file of the shared catalogue stays below a third of it
export const MAX_TOKENS = 80_000
export const MAX_DEPTH = 24
export const MAX_ALIASES = 100
export const MAX_VALUES = 60_000

export type Path = readonly (string | number)[]
export interface Place {
  line: number
  column: number
}
export interface YamlFile {
  file: string
  /** Plain value; keys are strings, scalars are strings, finite numbers, booleans or null. */
  value: unknown
  /** Where a path stands; a path that does not exist stands at its nearest existing parent. */
  place(path: Path, part?: 'key' | 'value'): Place
  /** At most one: what makes the file unreadable. */
  faults: Fault[]
}

/** Reads one file. Never throws; an unreadable file has `value: undefined` and exactly one fault. */
export function readYaml(file: string, text: string): YamlFile {
  const refused = (
    message: string,
    { line, column }: Place = { line: 1, column: 1 },
  ): YamlFile => ({
    file,
    value: undefined,
    place: () => ({ line: 1, column: 1 }),
    faults: [{ file, line, column, message }],
  })
  if (text.length > MAX_BYTES) {
    return refused(
      `the file has ${text.length} characters; at most ${MAX_BYTES} are read, so split it`,
    )
  }
  try {
    const heavy = tooHeavy(text)
    if (heavy) return refused(heavy.message, placeOf(text, heavy.offset))
    const lines = new LineCounter()
    const doc = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: false, // its check is quadratic; `toPlain` does it
      prettyErrors: false,
      logLevel: 'error',
      resolveKnownTags: false,
    })
    const at = (offset: number): Place => {
      const { line, col } = lines.linePos(offset)
      return { line: Math.max(1, line), column: Math.max(1, col) }
    }
    const broken = doc.errors[0] ?? doc.warnings[0]
    if (broken) return refused(`broken YAML: ${oneLine(broken.message)}`, at(broken.pos[0]))
    const plain = toPlain(doc)
    if (plain.fault) return refused(plain.fault.message, at(plain.fault.offset))
    return {
      file,
      value: plain.value,
      place: (path, part) => at(offsetOf(doc.contents, path, plain.targets, part ?? 'value')),
      faults: [],
    }
  } catch (error) {
    // The parser is not ours: whatever it throws must not take the page with it.
    return refused(`cannot be read as YAML: ${oneLine(String(error))}`)
  }
}

const oneLine = (message: string): string => (message.split('\n')[0] ?? '').slice(0, 200)

const placeOf = (text: string, offset: number): Place => {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1 }
}

/** Counts tokens and nesting on the lexer's stream, which is linear and holds nothing back. */
function tooHeavy(text: string): { message: string; offset: number } | null {
  let tokens = 0
  let flow = 0
  let inLine = 0 // block indicators opened on this line: `- - - a`
  let offset = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (++tokens > MAX_TOKENS) {
      return { message: `more than ${MAX_TOKENS} parts; split the file`, offset }
    }
    if (lexeme === '[' || lexeme === '{') flow++
    else if (lexeme === ']' || lexeme === '}') flow--
    else if (lexeme === '-' || lexeme === '?' || lexeme === ':') inLine++
    else if (lexeme.includes('\n')) inLine = 0
    if (flow > MAX_DEPTH || (flow === 0 && inLine > MAX_DEPTH)) {
      return { message: `nested deeper than ${MAX_DEPTH} levels`, offset }
    }
    if (flow > 0) inLine = 0
    // Lines of ever deeper indentation: each level needs at least one more space.
    if (lexeme.length > MAX_INDENT && lexeme.trim() === '' && !lexeme.includes('\n')) {
      return { message: `indented by more than ${MAX_INDENT} columns`, offset }
    }
    if (!MARKS.includes(lexeme)) offset += lexeme.length
  }
  return null
}
const MAX_INDENT = 120
/** Lexemes that stand for no character of the source: document, flow error, scalar. */
const MARKS = ['\u0002', '\u0018', '\u001f']

interface Plain {
  value: unknown
  fault: { message: string; offset: number } | null
  /** What each alias stood for: aliases are resolved once, in document order. */
  targets: Map<unknown, unknown>
}

class Refusal extends Error {
  readonly offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

function toPlain(doc: Document.Parsed): Plain {
  const anchors = new Map<string, unknown>()
  const targets = new Map<unknown, unknown>()
  const open = new Set<unknown>()
  let aliases = 0
  let values = 0
  const start = (node: unknown): number => (node as { range?: number[] } | null)?.range?.[0] ?? 0

  const walk = (node: unknown, depth: number): unknown => {
    if (++values > MAX_VALUES)
      throw new Refusal(`more than ${MAX_VALUES} values; split the file`, start(node))
    if (depth > MAX_DEPTH) throw new Refusal(`nested deeper than ${MAX_DEPTH} levels`, start(node))
    if (node === null || node === undefined) return null
    if (isAlias(node)) {
      if (!targets.has(node)) {
        if (++aliases > MAX_ALIASES)
          throw new Refusal(`more than ${MAX_ALIASES} aliases; write the values out`, start(node))
        if (!anchors.has(node.source))
          throw new Refusal(`*${node.source} names no anchor above it`, start(node))
        targets.set(node, anchors.get(node.source))
      }
      const target = targets.get(node)
      if (open.has(target)) throw new Refusal(`*${node.source} contains itself`, start(node))
      return walk(target, depth)
    }
    const anchor = (node as { anchor?: string }).anchor
    if (anchor) anchors.set(anchor, node)
    if (isScalar(node)) return scalar(node.value, start(node))
    open.add(node)
    let result: unknown
    if (isSeq(node)) {
      result = node.items.map((item) => walk(item, depth + 1))
    } else if (isMap(node)) {
      const entries = new Map<string, unknown>()
      for (const pair of node.items) {
        const key = keyOf(pair.key, start(pair.key ?? node))
        if (entries.has(key)) throw new Refusal(`"${key}" stands here twice`, start(pair.key))
        entries.set(key, walk(pair.value, depth + 1))
      }
      result = Object.fromEntries(entries)
    } else {
      throw new Refusal('not a value this file can hold', start(node))
    }
    open.delete(node)
    return result
  }
  try {
    return { value: walk(doc.contents, 0), fault: null, targets }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { value: undefined, fault: { message: error.message, offset: error.offset }, targets }
  }
}

/** Names that mean something to the language itself are no names for content. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype']

function keyOf(key: unknown, offset: number): string {
  if (!isScalar(key) || (typeof key.value !== 'string' && typeof key.value !== 'number')) {
    throw new Refusal('a key must be a plain word', offset)
  }
  const name = String(key.value)
  if (FORBIDDEN_KEYS.includes(name)) throw new Refusal(`"${name}" cannot be a key`, offset)
  return name
}

function scalar(value: unknown, offset: number): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new Refusal('only text, finite numbers, true, false and null are values here', offset)
}

function offsetOf(
  root: unknown,
  path: Path,
  targets: Map<unknown, unknown>,
  part: 'key' | 'value',
): number {
  let node: unknown = root
  let offset = (root as { range?: number[] } | null)?.range?.[0] ?? 0
  for (const [index, step] of path.entries()) {
    while (targets.has(node)) node = targets.get(node)
    let next: unknown
    let key: unknown
    if (isSeq(node)) next = node.items[Number(step)]
    else if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      )
      next = pair?.value
      key = pair?.key
    }
    const wantsKey = part === 'key' && index === path.length - 1
    const range = ((wantsKey ? key : next) ?? key ?? next) as
      | { range?: number[] }
      | null
      | undefined
    if (!range?.range) return offset
    offset = range.range[0] ?? offset
    node = next
  }
  return offset
}
