import { expect, test } from 'vitest'
import { play } from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import { unexplained } from '../../src/model/ledger.ts'
import { scenario } from './konstanz.ts'

test.each(['nothing', 'cautious', 'everything'])(
  'a city under policy %s is the same whether or not anybody keeps the reasons',
  (policy) => {
    const term = () => play({ scenario, seed: 3, commands: [] }, 'end', POLICIES[policy]?.decide)
    const { effects, ...kept } = term()
    const { effects: none, ...silent } = unexplained(term)
    expect(effects.length).toBeGreaterThan(1000)
    expect(none).toEqual([])
    expect(silent).toEqual(kept)
  },
)
test('reasons are kept again afterwards, also when the reckoning broke off', () => {
  const broken = () =>
    unexplained(() => {
      throw new Error('no such city')
    })
  expect(broken).toThrow('no such city')
  expect(play({ scenario, seed: 3, commands: [] }, { quarter: 2 }).effects.length).toBeGreaterThan(
    0,
  )
})
