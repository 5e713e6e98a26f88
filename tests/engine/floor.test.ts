import { afterEach, expect, test, vi } from 'vitest'
import type { Ledger } from '../../src/model/ledger.ts'
import { scenario } from './konstanz.ts'

afterEach(() => {
  vi.doUnmock('../../src/model/ledger.ts')
  vi.resetModules()
})

const lastWorld = async () => {
  vi.resetModules()
  const { play } = await import('../../src/engine/index.ts')
  const { world, effects } = play({ scenario, seed: 3, commands: [] }, 'end')
  return { world, effects }
}

test('the city is the same whether or not anybody keeps the reasons', async () => {
  const kept = await lastWorld()
  vi.doMock('../../src/model/ledger.ts', async (real) => ({
    ...(await real<object>()),
    ledger: (round: number): Ledger => ({ round, effects: [], add() {} }),
    bookDrawn() {},
  }))
  const silent = await lastWorld()
  expect(kept.effects.length).toBeGreaterThan(1000)
  expect(silent.effects).toEqual([])
  expect(silent.world.actual).toEqual(kept.world.actual)
  expect(silent.world.people.cohorts).toEqual(kept.world.people.cohorts)
})
