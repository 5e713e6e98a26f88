import { describe, expect, it } from 'vitest'
import type { Play, Why } from '../../src/engine/index.ts'
import { causesOf, explain, play } from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import { INDICATOR_IDS } from '../../src/model/ids.ts'
import { RULES } from '../../src/model/rules.ts'
import { scenario } from './konstanz.ts'

const leaves = (node: Why): Why[] =>
  node.children.length > 0 ? node.children.flatMap(leaves) : [node]
const inner = (node: Why): Why[] =>
  node.children.length > 0 ? [node, ...node.children.flatMap(inner)] : []
const sum = (list: readonly { by: number }[]) => list.reduce((a, n) => a + n.by, 0)
const size = (list: readonly { by: number }[]) => list.reduce((a, n) => a + Math.abs(n.by), 1e-6)

const term = (policy: string, seed: number): Play =>
  play({ scenario, seed, commands: [] }, 'end', POLICIES[policy]?.decide)
/** One term each of those that differ most; `EXPLAINED=3` looks at three of every policy. */
const SEEDS = Number(process.env.EXPLAINED ?? 1)
const USUAL = ['nothing', 'careful-everything', 'cautious', 'vendor', 'random']
const RUNS = (SEEDS > 1 ? Object.keys(POLICIES) : USUAL).flatMap((policy) =>
  Array.from({ length: SEEDS }, (_, i) => [policy, 100 + i] as const),
)

describe('every number can say why', { timeout: 300_000 }, () => {
  it('down to decisions, events, limits and what the start held, and each branch adds up', () => {
    for (const [policy, seed] of RUNS) {
      const run = term(policy, seed)
      for (const round of [9, run.worlds.length - 1])
        for (const id of INDICATOR_IDS) {
          const where = `${policy} ${seed}, ${id} in round ${round}`
          const tree = explain(run, scenario, id, round)
          const value = run.worlds[round]?.actual[id] ?? Number.NaN
          const ends = leaves(tree)
          expect(Math.abs(sum(ends) - value), where).toBeLessThanOrEqual(1e-9 * size(ends))
          for (const end of ends) {
            expect(['decision', 'event', 'start', 'limit'], `${where}: ${end.id}`).toContain(
              end.kind,
            )
            if (end.kind === 'decision')
              expect(run.commands[Number(end.id.slice(1))]?.accepted, `${where}: ${end.id}`).toBe(
                true,
              )
            if (end.kind === 'event') expect(end.round, `${where}: ${end.id}`).toBeGreaterThan(0)
            if (end.id !== 'start')
              expect(RULES, `${where}: ${end.id}`).toHaveProperty(end.rule ?? '')
          }
          for (const node of inner(tree)) {
            expect(node.kind).toBe('rule')
            const gap = Math.abs(sum(node.children) - node.by)
            expect(gap, `${where}: ${node.id}`).toBeLessThanOrEqual(1e-9 * size(node.children))
          }
        }
    }
  })

  it('the roots told without the way there are those of the tree', () => {
    const run = term('cautious', 11)
    for (const id of INDICATOR_IDS) {
      const ends = new Map<string, number>()
      for (const end of leaves(explain(run, scenario, id, 24)))
        if (end.id !== 'start') ends.set(end.id, (ends.get(end.id) ?? 0) + end.by)
      const roots = new Map<string, number>()
      for (const { cause, by } of causesOf(run, scenario, id, 24))
        roots.set(cause, (roots.get(cause) ?? 0) + by)
      const scale = size([...roots.values()].map((by) => ({ by })))
      for (const cause of new Set([...ends.keys(), ...roots.keys()]))
        expect(
          Math.abs((ends.get(cause) ?? 0) - (roots.get(cause) ?? 0)),
          `${id}: ${cause}`,
        ).toBeLessThanOrEqual(1e-9 * scale)
    }
  })
})
