import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMANDS, Command, type CommandType } from '../../src/engine/command.ts'
import { play } from '../../src/engine/index.ts'
import { INDICATOR_IDS, INDICATORS, NODES, SERVICES, STAFF, TERMS } from '../../src/model/ids.ts'
import { scenario } from './konstanz.ts'

const measure = fc.constantFrom(...scenario.measures.map((m) => m.id), 'no-such-measure')
const partner = fc.option(fc.constantFrom(...scenario.partners.map((p) => p.id), 'nobody'))
const step = fc.constantFrom(0 as const, 1 as const, 2 as const)
const terms = fc.dictionary(fc.constantFrom(...TERMS), step)
const round = fc.integer({ min: 0, max: 12 })
const contract = fc.constantFrom('k0', 'k1', 'k2', 'k3', 'k100', 'k999')

/** Any command a mayor could give, sensible or not. */
const any: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({
    type: fc.constant('adopt'),
    round,
    measure,
    partner,
    terms,
    scale: fc.constantFrom('pilot', 'rollout'),
    districts: fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 5 }),
    funding: fc.constantFrom('own', 'grant', 'loan'),
    participation: fc.constantFrom(0, 1, 2, 3),
    operating: fc.boolean(),
    integrated: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('hire'),
    round,
    staff: fc.constantFrom(...STAFF),
    posts: fc.integer({ min: -9, max: 9 }),
  }),
  fc.record({ type: fc.constant('train'), round, days: fc.integer({ min: 1, max: 900 }) }),
  fc.record({
    type: fc.constant('channel'),
    round,
    service: fc.constantFrom(...SERVICES),
    mode: fc.constantFrom('analogue', 'hybrid', 'digital'),
  }),
  fc.record({
    type: fc.constant('budget'),
    round,
    taxRate: fc.double({ min: 0.8, max: 1.3, noNaN: true }),
    upkeepShare: fc.double({ min: 0, max: 1.5, noNaN: true }),
  }),
  fc.record({ type: fc.constant('negotiate'), round, contract, terms }),
  fc.record({ type: fc.constantFrom('renew', 'exit'), round, contract }),
  fc.record({ type: fc.constant('retender'), round, contract, partner }),
  fc.record({
    type: fc.constant('stop'),
    round,
    project: fc.constantFrom('p0', 'p1', 'p101', 'p999'),
  }),
  fc.record({
    type: fc.constant('cooperate'),
    round,
    field: fc.constantFrom('it', 'security', 'data', 'help'),
  }),
  fc.record({
    type: fc.constant('inspect'),
    round,
    kind: fc.constantFrom('survey', 'audit', 'walk', 'test', 'forum'),
  }),
  fc.record({ type: fc.constant('abstain'), round, measure }),
  fc.record({
    type: fc.constant('crisis'),
    round,
    hour: fc.constantFrom(0, 1, 4, 12, 24, 48),
    crews: fc.array(fc.option(fc.constantFrom(...NODES)), { maxLength: 6 }),
    isolate: fc.boolean(),
    warn: fc.boolean(),
    shutdown: fc.subarray([...NODES], { maxLength: 3 }),
  }),
)
const sequence = fc.array(any, { maxLength: 14 }).map((list) => {
  const parsed = list.map((c) => Command.parse(c))
  return parsed.sort((a, b) => a.round - b.round)
})
const RUNS = Number(process.env.RUNS ?? 60)
const after = (commands: Command[], seed: number) =>
  play({ scenario, seed, commands }, { quarter: 13 })

describe('whatever the mayor does', () => {
  it('no one appears from nowhere: residents change by births, deaths and moves alone', () => {
    fc.assert(
      fc.property(sequence, fc.nat(9999), (commands, seed) => {
        const { worlds } = after(commands, seed)
        const first = worlds[0]
        const last = worlds[worlds.length - 1]
        if (!first || !last) throw new Error('no worlds')
        const { births, deaths, movesIn, movesOut } = last.people.flows
        const expected = first.actual.population + births - deaths + movesIn - movesOut
        expect(last.actual.population).toBeCloseTo(expected, 4)
        const pyramid = [...last.people.men, ...last.people.women].reduce((a, b) => a + b, 0)
        expect(pyramid).toBeCloseTo(last.actual.population, 4)
        expect(Math.min(...last.people.cohorts)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: RUNS },
    )
  })

  it('every indicator stays finite, and every share between 0 and 1', () => {
    fc.assert(
      fc.property(sequence, fc.nat(9999), (commands, seed) => {
        for (const { actual, measured } of after(commands, seed).rounds)
          for (const id of INDICATOR_IDS) {
            expect(Number.isFinite(actual[id]), id).toBe(true)
            expect(Number.isFinite(measured[id]), id).toBe(true)
            if (INDICATORS[id].unit !== 'share') continue
            expect(actual[id], id).toBeGreaterThanOrEqual(0)
            expect(actual[id], id).toBeLessThanOrEqual(1)
          }
      }),
      { numRuns: RUNS },
    )
  })

  it('money is booked once: cash less cash credit moves by what the ledger says', () => {
    fc.assert(
      fc.property(sequence, fc.nat(9999), (commands, seed) => {
        const { worlds, effects, world } = after(commands, seed)
        const net = (w: typeof world) => w.finance.cash - w.finance.cashCredit
        const booked = effects
          .filter((e) => e.variable === 'finance.cash')
          .reduce((a, e) => a + e.by, 0)
        const start = worlds[0]
        if (!start) throw new Error('no start')
        expect(net(world) - net(start)).toBeCloseTo(booked, 0)
      }),
      { numRuns: RUNS },
    )
  })

  it('no command is silently dropped: each is accepted or refused with a reason', () => {
    fc.assert(
      fc.property(sequence, fc.nat(9999), (commands, seed) => {
        const judged = play({ scenario, seed, commands }, 'end').commands
        expect(judged).toHaveLength(commands.length)
        for (const j of judged) if (!j.accepted) expect(j.refusal?.reason).toBeTruthy()
      }),
      { numRuns: Math.max(20, RUNS / 3) },
    )
  })

  it('covers every kind of command the schema knows, but for those tested on their own', () => {
    const apart: CommandType[] = [
      'aims',
      'applyGrant',
      'publishData',
      'limitData',
      'respond',
      'predict',
    ]
    expect(Object.keys(COMMANDS)).toEqual(expect.arrayContaining(apart))
  })
})
