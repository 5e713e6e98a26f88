import { describe, expect, it } from 'vitest'
import { finder } from '../../src/desk/parts/terms.ts'

const find = finder([
  { id: 'supervision', title: 'Kommunalaufsicht' },
  { id: 'data', title: 'Open Data' },
  { id: 'task', title: 'Freiwillige Aufgabe' },
  { id: 'buffer', title: 'Puffer' },
])

describe('a passage with terms', () => {
  it('keeps its words, whatever stands in it', () => {
    const text = 'Die Kommunalaufsicht fragt nach freiwilligen Aufgaben (und Open Data).'
    const pieces = find(text)
    expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).toBe(
      text,
    )
    expect(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.id]))).toEqual([
      'supervision',
      'task',
      'data',
    ])
  })
  it('explains a term once, and not inside another word', () => {
    expect(find('Pufferzeit, Puffer, noch ein Puffer')).toEqual([
      'Pufferzeit, ',
      { id: 'buffer', text: 'Puffer' },
      ', noch ein Puffer',
    ])
  })
  it('leaves a passage without terms alone', () => {
    expect(find('Nichts davon.')).toEqual(['Nichts davon.'])
    expect(finder([])('Puffer')).toEqual(['Puffer'])
  })
})
