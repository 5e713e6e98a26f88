import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument, stringify } from 'yaml'
import { buildScenario } from '../../src/scenario/build.ts'
import { kindByContent, readCatalogue } from '../../src/scenario/catalogue.ts'
import { type Fault, formatFault } from '../../src/scenario/fault.ts'
import { KIND_IDS } from '../../src/scenario/kinds.ts'
import { readYaml } from '../../src/scenario/yaml.ts'
import { catalogue, city, FIGURES, SCENARIO, sources } from './small.ts'

const RUNS = 400
/** Every fault has a place inside its text and one clear line. */
const wellFormed = (faults: Fault[]): void => {
  for (const fault of faults) {
    expect(fault.line).toBeGreaterThanOrEqual(1)
    expect(fault.column).toBeGreaterThanOrEqual(1)
    expect(formatFault(fault)).toMatch(/^[^\n]+:\d+:\d+: [^\n]+$/)
  }
}
/** Pieces that mean something to YAML, thrown together. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '- ',
        '? ',
        ': ',
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a ',
        '!!str ',
        '!x ',
        '|\n',
        '>-\n',
        '---\n',
        '...\n',
        '%YAML 1.2\n',
        '"',
        "'",
        '# ',
        ', ',
        '\n',
        '  ',
        '\t',
        'de: ',
        'en: ',
        'id: ',
        'nodes:',
        '<<: ',
        '.nan',
        '1e999',
        '\uFEFF',
        '\u0000',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('whatever a file holds', () => {
  it('reading it never throws and gives a value or one fault', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ maxLength: 300, unit: 'binary' })), (text) => {
        const read = readYaml('x.yaml', text)
        expect(read.faults.length).toBeLessThanOrEqual(1)
        wellFormed(read.faults)
        kindByContent(read.value)
        // A place can be asked for any path.
        expect(read.place(['a', 0, 'id']).line).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: RUNS * 5 },
    )
  })
  it('any value in place of catalogue entries is judged, not thrown at', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KIND_IDS, 'services' as const),
        fc.json({ maxDepth: 4 }),
        (kind, json) => {
          wellFormed(readCatalogue([{ file: 'x.yaml', text: json, kind }]).faults)
        },
      ),
      { numRuns: RUNS },
    )
  })
  it('sound entries with one value replaced by anything are judged', () => {
    const files = catalogue()
    const names = Object.keys(files)
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.jsonValue({ maxDepth: 2 }),
        (name, at, value) => {
          const changed = { ...files, [name]: replaced(files[name] ?? '', at, value) }
          const read = readCatalogue(sources(changed))
          wellFormed(read.faults)
          wellFormed(buildScenario(read, city()).faults)
        },
      ),
      { numRuns: RUNS / 4 },
    )
  })
  it('a scenario or its figures with one value replaced are judged', () => {
    const read = readCatalogue(sources(catalogue()))
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.jsonValue({ maxDepth: 2 }), (figures, at, value) => {
        const text = replaced(figures ? FIGURES : SCENARIO, at, value)
        const built = buildScenario(read, figures ? city(SCENARIO, text) : city(text))
        wellFormed(built.faults)
        if (built.faults.length === 0) expect(built.compiled).not.toBeNull()
      }),
      { numRuns: RUNS },
    )
  })
})

describe('files made to be slow', () => {
  const SIZE = 299_000
  const full = (piece: string): string => piece.repeat(Math.floor(SIZE / piece.length))
  it.each([
    '[',
    '- ',
    '{a: ',
    '? ',
    '&a ',
    '"',
    '"" ',
    ': ',
    '\n',
    '*a ',
    '---\n',
    '- 1\n',
    'a: b: c\n',
    '!a ',
    '%a\n',
    'a, ',
    '|\n',
    '][',
    '{},',
    ' \n',
    'a:\n - b\n',
  ])('%j over and over is answered within a second', (piece) => {
    // time of this process, so that a busy machine does not count
    const start = process.cpuUsage()
    wellFormed(readYaml('x.yaml', full(piece)).faults)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(1000)
  })
})

/** The file with its n-th scalar or collection replaced. */
function replaced(text: string, at: number, value: unknown): string {
  const doc = parseDocument(text)
  const paths: (string | number)[][] = []
  const walk = (node: unknown, path: (string | number)[]): void => {
    paths.push(path)
    if (Array.isArray(node))
      for (const [index, item] of node.entries()) walk(item, [...path, index])
    else if (typeof node === 'object' && node !== null)
      for (const [key, item] of Object.entries(node)) walk(item, [...path, key])
  }
  walk(doc.toJS(), [])
  const path = paths[at % paths.length] ?? []
  if (path.length === 0) return stringify(value)
  doc.setIn(path, value)
  return String(doc)
}
