import { describe, expect, it } from 'vitest'
import type { Why } from '../../src/engine/index.ts'
import { explain, play } from '../../src/engine/index.ts'
import { POLICIES } from '../../src/lab/policies.ts'
import { INDICATOR_IDS } from '../../src/model/ids.ts'
import { scenario } from './konstanz.ts'

const leaves = (node: Why): Why[] =>
  node.children.length > 0 ? node.children.flatMap(leaves) : [node]

describe('every number can say why', () => {
  for (const [policy, rounds] of [
    ['cautious', [1, 24]],
    ['vendor', [9]],
    ['everything', [13]],
  ] as const)
    it(`${policy}: contributions of all indicators sum to the value, and end in decisions, events, rules or the start`, () => {
      const term = play({ scenario, seed: 11, commands: [] }, 'end', POLICIES[policy]?.decide)
      for (const id of INDICATOR_IDS)
        for (const round of rounds) {
          const tree = explain(term, scenario, id, round)
          const value = term.worlds[round]?.actual[id] ?? Number.NaN
          const summed = leaves(tree).reduce((a, l) => a + l.by, 0)
          const size = leaves(tree).reduce((a, l) => a + Math.abs(l.by), Math.abs(value))
          expect(Math.abs(summed - value), `${id} ${round}`).toBeLessThanOrEqual(
            1e-9 * Math.max(1, size),
          )
          for (const child of tree.children)
            expect(['decision', 'event', 'start', 'rule', 'limit']).toContain(child.kind)
        }
    })

  it('leads a gain in reach back to the decision that began it', () => {
    const term = play({ scenario, seed: 11, commands: [] }, 'end', POLICIES.cautious?.decide)
    const decisions = explain(term, scenario, 'reach', 24).children.filter(
      (c) => c.kind === 'decision',
    )
    expect(decisions.length).toBeGreaterThan(0)
    for (const d of decisions) {
      const command = term.commands[Number(d.id.slice(1))]
      expect(command?.accepted).toBe(true)
    }
  })
})
