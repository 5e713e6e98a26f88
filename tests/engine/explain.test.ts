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
    // trees have a million nodes together: what is wrong is gathered, not asserted node by node
    const faults: string[] = []
    for (const [policy, seed] of RUNS) {
      const run = term(policy, seed)
      for (const round of [9, run.worlds.length - 1])
        for (const id of INDICATOR_IDS) {
          const wrong = (what: string) =>
            faults.push(`${policy} ${seed}, ${id} in ${round}: ${what}`)
          const tree = explain(run, scenario, id, round)
          const value = run.worlds[round]?.actual[id] ?? Number.NaN
          const ends = leaves(tree)
          if (!(Math.abs(sum(ends) - value) <= 1e-9 * size(ends))) wrong('the ends miss its value')
          for (const end of ends) {
            if (!['decision', 'event', 'start', 'limit'].includes(end.kind))
              wrong(`ends in ${end.id}`)
            if (end.kind === 'decision' && !run.commands[Number(end.id.slice(1))]?.accepted)
              wrong(`decision ${end.id} was not accepted`)
            if (end.kind === 'event' && !((end.round ?? 0) > 0))
              wrong(`event ${end.id} has no round`)
            if (end.id !== 'start' && !((end.rule ?? '') in RULES)) wrong(`${end.id} has no rule`)
          }
          for (const node of inner(tree)) {
            if (node.kind !== 'rule') wrong(`${node.id} is no rule`)
            const gap = Math.abs(sum(node.children) - node.by)
            if (!(gap <= 1e-9 * size(node.children))) wrong(`${node.id} does not add up`)
          }
        }
    }
    expect(faults.slice(0, 20)).toEqual([])
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
