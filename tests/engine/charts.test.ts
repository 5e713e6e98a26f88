import { describe, expect, it } from 'vitest'
import {
  contractMachine,
  grantMachine,
  nodeMachine,
  projectMachine,
  supervisionMachine,
  termMachine,
} from '../../src/engine/index.ts'

/** Guards written in place, as paths. */
function inline(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'guard' && typeof one === 'function'
      ? [`${path}.guard`]
      : inline(one, `${path}.${key}`),
  )
}

describe('the charts', () => {
  it('name every guard, for `step` keeps where an event leads in a chart that names none', () => {
    expect(inline({ on: { GO: { guard: () => true } } }, 'a')).toEqual(['a.on.GO.guard'])
    const charts = {
      contractMachine,
      grantMachine,
      nodeMachine,
      projectMachine,
      supervisionMachine,
      termMachine,
    }
    for (const [name, machine] of Object.entries(charts))
      expect(inline(machine.config, name)).toEqual([])
  })
})
