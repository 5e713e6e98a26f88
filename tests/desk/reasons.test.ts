import { describe, expect, it } from 'vitest'
import { REFUSALS } from '../../src/engine/index.ts'
import { refusals } from '../../src/text/refusals.ts'

describe('refusals', () => {
  it('each have a text, and no text is left over', () => {
    const told = Object.keys(refusals).map((key) => key.replace('refusal.', ''))
    expect(told.sort()).toEqual([...REFUSALS].sort())
  })
})
