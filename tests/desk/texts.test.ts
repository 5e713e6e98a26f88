import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Texts } from '../../src/text/core.ts'
import { fill, setNumberFormat } from '../../src/text/core.ts'

const root = path.resolve(import.meta.dirname, '../..')
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))

const areas = new Map<string, Texts>()
for (const file of filesIn('src/text')) {
  if (file.endsWith('core.ts')) continue
  const module = (await import(file)) as Record<string, unknown>
  for (const value of Object.values(module))
    if (value && typeof value === 'object' && !Array.isArray(value))
      areas.set(path.basename(file, '.ts'), value as Texts)
}
const all = new Map([...areas.values()].flatMap((area) => Object.entries(area)))
const source = ['src/desk', 'src/seminar', 'src/engine']
  .flatMap(filesIn)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

describe('the interface texts', () => {
  it('say everything in German and in English', () => {
    const missing = [...all]
      .filter(([, text]) => !text.de?.trim() || !text.en?.trim())
      .map(([key]) => key)
    expect(missing).toEqual([])
  })
  it('name the same figures in both languages', () => {
    const names = (sentence: string) =>
      [...new Set([...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort().join()
    const uneven = [...all]
      .filter(([, text]) => names(text.de) !== names(text.en))
      .map(([key]) => key)
    expect(uneven).toEqual([])
  })
  it('neither shout nor praise', () => {
    const loud = [...all]
      .filter(([, text]) =>
        /!|\bsuper\b|\bgroßartig|\bgreat\b|\bwell done\b/i.test(text.de + text.en),
      )
      .map(([key]) => key)
    expect(loud).toEqual([])
  })
  it('give each key to one area only', () => {
    const keys = [...areas.values()].flatMap((area) => Object.keys(area))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })
  it('are all used', () => {
    // A key is used if it stands in the source, or begins and ends like a template in it.
    const templates = [...source.matchAll(/`([\w.-]+)\$\{[^`]*?\}([\w.-]*)`/g)].map(
      (match) => [match[1] as string, match[2] as string] as const,
    )
    const unused = [...all.keys()].filter(
      (key) =>
        !source.includes(`'${key}'`) &&
        !templates.some(([head, tail]) => key.startsWith(head) && key.endsWith(tail)),
    )
    expect(unused).toEqual([])
  })
  it('are all known', () => {
    const asked = [...source.matchAll(/\b(?:t|tell)\(\s*'([^']+)'/g)].map((match) => match[1])
    expect(asked.filter((key) => !all.has(key as string))).toEqual([])
  })
})

describe('a sentence with figures', () => {
  it('takes numbers in the number format and words as they are', () => {
    setNumberFormat((value) => `#${value}`)
    expect(fill('{n} von {name}', { n: 3, name: 'acht' })).toBe('#3 von acht')
  })
  it('chooses singular and plural', () => {
    expect(fill('{n|Vorgang|Vorgänge}', { n: 1 })).toBe('Vorgang')
    expect(fill('{n|Vorgang|Vorgänge}', { n: 2 })).toBe('Vorgänge')
    expect(fill('{n|Vorgang|Vorgänge}', { n: 0 })).toBe('Vorgänge')
  })
  it('leaves an unknown figure as it stands', () => {
    expect(fill('{a} und {b}', { a: 'x' })).toBe('x und {b}')
  })
})
