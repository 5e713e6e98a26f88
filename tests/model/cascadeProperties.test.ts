import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actCrisis, crisisOutcome, startCrisis, stepCrisis } from '../../src/model/cascade.ts'
import type { Incident } from '../../src/model/content.ts'
import { NODES, type NodeId, WARNINGS } from '../../src/model/ids.ts'
import type { Crisis, Systems } from '../../src/model/world.ts'
import { all, people, start, town } from './cascadeTown.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const perNode = (value: fc.Arbitrary<number>) =>
  fc
    .array(value, { minLength: NODES.length, maxLength: NODES.length })
    .map(
      (list) => Object.fromEntries(NODES.map((id, i) => [id, list[i]])) as Record<NodeId, number>,
    )
const anySystems: fc.Arbitrary<Systems> = fc.record({
  buffer: perNode(fc.double({ min: 0, max: 96, noNaN: true })),
  manual: perNode(share),
  isolation: perNode(share),
  coupling: perNode(share),
  exposure: perNode(share),
  weakness: share.map((w) => Object.fromEntries(Object.keys(start.weakness).map((k) => [k, w]))),
  age: fc.constant(start.age),
  crews: fc.double({ min: 0, max: 12, noNaN: true }),
  routine: share,
  calm: fc.integer({ min: 0, max: 60 }),
  payer: share,
  warning: share.map((w) => Object.fromEntries(WARNINGS.map((k) => [k, w])) as Systems['warning']),
})
const anyIncident = fc.constantFrom(...town.incidents)
const node = fc.constantFrom(...NODES)
const orders = fc.record({
  crews: fc.array(fc.option(node), { maxLength: 14 }),
  manual: fc.uniqueArray(node),
  isolate: fc.boolean(),
  warn: fc.boolean(),
  shutdown: fc.uniqueArray(node, { maxLength: 3 }),
  neighbours: fc.boolean(),
  pay: fc.boolean(),
  first: fc.option(fc.nat(14)),
})

/** The first thing that is wrong with a crisis, or nothing. */
function wrong(crisis: Crisis, systems: Systems): string | null {
  const counts = (x: number) => Number.isFinite(x) && x >= 0
  for (let i = 0; i < NODES.length; i++) {
    const n = crisis.nodes[i] as Crisis['nodes'][number]
    const id = NODES[i] as NodeId
    if (!counts(n.share) || n.share > 1) return `${id} delivers ${n.share}`
    if (!counts(n.left) || n.left > systems.buffer[id] + 1e-9) return `${id} has ${n.left} h left`
    if (!counts(n.outage) || !counts(n.repair)) return `${id} needs ${n.outage}, ${n.repair}`
  }
  const bad = [...crisis.lost, ...crisis.lostByCohort, crisis.forecast].find((x) => !counts(x))
  if (bad !== undefined) return `${bad} hours`
  const total = all(crisis.lost)
  const apart = Math.abs(total - all(crisis.lostByCohort))
  return apart > 1e-9 * Math.max(1, total) ? `sums differ by ${apart}` : null
}

/** First hour at which each service delivers less than half; 999 = never. */
function halfAt(systems: Systems, incident: Incident, seed: number): number[] {
  const first = NODES.map(() => 999)
  let crisis = startCrisis({ systems, seed, quarter: 2 }, town, incident, 'e:any@3')
  for (;;) {
    crisis.nodes.forEach((n, i) => {
      if (n.share < 0.5) first[i] = Math.min(first[i] as number, crisis.hour)
    })
    if (crisis.over) return first
    crisis = stepCrisis(crisis, { systems, scenario: town, seed, quarter: 2, people, hours: 1 })
  }
}

describe('whatever fails, and whatever is ordered', () => {
  it('shares stay shares, reserves are never negative, hours lost sum over services as over people', () => {
    fc.assert(
      fc.property(
        anySystems,
        anyIncident,
        fc.array(orders, { minLength: 6, maxLength: 6 }),
        fc.nat(1000),
        (systems, incident, plans, seed) => {
          const inputs = { systems, scenario: town, seed, quarter: 2, people }
          let crisis = startCrisis({ systems, seed, quarter: 2 }, town, incident, 'e:any@3')
          expect(wrong(crisis, systems)).toBe(null)
          for (const plan of plans) {
            const before = all(crisis.lost)
            crisis = stepCrisis(actCrisis(crisis, plan), inputs)
            expect(wrong(crisis, systems)).toBe(null)
            expect(all(crisis.lost)).toBeGreaterThanOrEqual(before)
          }
          expect(crisis.over).toBe(true)
          const outcome = crisisOutcome(crisis, { scenario: town, people })
          expect(outcome.trustLoss.every((x) => x >= 0 && x <= 1)).toBe(true)
          for (const x of [outcome.cost, outcome.later])
            expect(Number.isFinite(x) && x >= 0).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
  it('more reserve never lets a service fall below half earlier', () => {
    fc.assert(
      fc.property(
        anySystems,
        anyIncident,
        node,
        fc.double({ min: 0, max: 48, noNaN: true }),
        fc.nat(1000),
        (systems, incident, id, more, seed) => {
          const buffer = { ...systems.buffer, [id]: systems.buffer[id] + more }
          const bare = halfAt(systems, incident, seed)
          const held = halfAt({ ...systems, buffer }, incident, seed)
          for (let i = 0; i < NODES.length; i++)
            if ((held[i] as number) < (bare[i] as number))
              expect.fail(`${NODES[i]} fell at ${held[i]}, not ${bare[i]}`)
        },
      ),
      { numRuns: 60 },
    )
  })
})
