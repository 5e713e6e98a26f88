import { describe, expect, it } from 'vitest'
import { buildScenario } from '../../src/scenario/build.ts'
import { readCatalogue } from '../../src/scenario/catalogue.ts'
import { canonical, contentHash } from '../../src/scenario/hash.ts'
import { lift } from '../../src/scenario/words.ts'
import { catalogue, city, sources } from './small.ts'

describe('words', () => {
  const { compiled } = buildScenario(readCatalogue(sources(catalogue())), city())

  it('are named by kind, id and path: list items by their id, else by their index', () => {
    const words = compiled?.words.en ?? {}
    expect(words['measures.pumps.title']).toBe('title en')
    expect(words['measures.pumps.affected.0.who']).toBe('who en')
    expect(words['events.leak.states.open.options.mend.label']).toBe('mend en')
    expect(words['clauses.exit.steps.2']).toBe('steps2 en')
    expect(words['lands.bw.supervision.emergency']).toBe('e en')
    expect(words['scenario.title']).toBe('title en')
    expect(words['scenario.assumptions.trustStart.label']).toBe('trust en')
  })
  it('are the same set in both languages', () => {
    expect(Object.keys(compiled?.words.de ?? {})).toEqual(Object.keys(compiled?.words.en ?? {}))
  })
  it('leave no trace in what the model reads', () => {
    const text = JSON.stringify(compiled?.scenario)
    expect(text).not.toMatch(/"(de|en)":/)
    expect(text).not.toContain('title')
  })
  it('lifts nothing but pairs', () => {
    const { rest, words } = lift({ id: 'a', n: 1, list: [{ x: { de: 'd', en: 'e' } }, { x: 1 }] })
    expect(rest).toEqual({ id: 'a', n: 1, list: [{}, { x: 1 }] })
    expect(words.map((word) => word.key)).toEqual(['list.0.x'])
  })
})

describe('the version of a scenario', () => {
  it('does not depend on the order of keys or files', () => {
    const forward = readCatalogue(sources(catalogue()))
    const backward = readCatalogue(sources(catalogue()).reverse())
    const version = (read: typeof forward) => buildScenario(read, city()).compiled?.scenario.version
    expect(version(forward)).toBe(version(backward))
    expect(contentHash({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(
      contentHash({ b: [{ d: 3, c: 2 }], a: 1 }),
    )
  })
  it('is the same on every machine', () => {
    expect(canonical({ b: 0.1, a: [null, 'ä', true] })).toBe('{"a":[null,"ä",true],"b":0.1}')
    expect(contentHash({ b: 0.1, a: [null, 'ä', true] })).toBe('f807877edca441a7')
  })
  it('changes with a figure, not with a word', () => {
    const files = catalogue()
    const version = (from: string, to: string) => {
      const text = (files['measures/water.yaml'] ?? '').replace(from, to)
      const read = readCatalogue(sources({ ...files, 'measures/water.yaml': text }))
      return buildScenario(read, city()).compiled?.scenario.version
    }
    expect(version('by: 12', 'by: 13')).not.toBe(version('', ''))
    expect(version('"title en"', '"another title"')).toBe(version('', ''))
  })
})
