import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Command } from '../../src/engine/command.ts'
import { play, startWorld } from '../../src/engine/index.ts'
import { FIELDS } from '../../src/engine/why/exchange.ts'
import {
  GROUPS,
  INDICATOR_IDS,
  INDICATORS,
  LEGAL_FORMS,
  NODES,
  SERVICES,
  STAFF,
  TERMS,
} from '../../src/model/ids.ts'
import type { World } from '../../src/model/world.ts'
import { scenario } from './konstanz.ts'

const measure = fc.constantFrom(...scenario.measures.map((m) => m.id), 'no-such-measure')
const partner = fc.option(fc.constantFrom(...scenario.partners.map((p) => p.id), 'nobody'))
const step = fc.constantFrom(0 as const, 1 as const, 2 as const)
const terms = fc.dictionary(fc.constantFrom(...TERMS), step)
const round = fc.integer({ min: 0, max: 12 })
const grant = fc.constantFrom(...scenario.grants.map((g) => g.id), 'no-such-grant')
const holding = fc.constantFrom(
  ...scenario.measures.filter((m) => m.holding).map((m) => m.id),
  'register',
)
const property = fc.record({
  asset: fc.constantFrom('utility', 'housing'),
  share: fc.double({ min: 0.05, max: 1, noNaN: true }),
})
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
    funding: fc.constantFrom('own', 'grant', 'loan', 'shares'),
    legalForm: fc.constantFrom(...LEGAL_FORMS),
    arrangement: fc.option(fc.constantFrom(...scenario.arrangements.map((a) => a.id)), {
      nil: undefined,
    }),
    award: fc.constantFrom(undefined, 'tender', 'direct'),
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
    securityShare: fc.double({ min: 0, max: 0.3, noNaN: true }),
  }),
  fc.record({
    type: fc.constant('budget'),
    round,
    sell: fc.option(property, { nil: undefined }),
    buyBack: fc.option(property, { nil: undefined }),
  }),
  fc.record({ type: fc.constantFrom('applyGrant', 'leaveGrant'), round, grant }),
  fc.record({ type: fc.constant('publishData'), round, holding, refined: fc.boolean() }),
  fc.record({
    type: fc.constant('limitData'),
    round,
    holding,
    act: fc.constantFrom('delete', 'separateKeys', 'noRecording'),
  }),
  fc.record({ type: fc.constant('withdraw'), round, measure }),
  fc.record({
    type: fc.constant('bargain'),
    round,
    measure,
    group: fc.constantFrom(...GROUPS),
    answer: fc.constantFrom('grant', 'refuse'),
  }),
  fc.record({
    type: fc.constant('ask'),
    round,
    measure,
    what: fc.constantFrom('detail', 'references'),
  }),
  fc.constantFrom(
    ...scenario.stories.flatMap(({ id: story, states }) =>
      states.flatMap((s) =>
        s.options.map((o) => ({ type: 'respond', round: 3, story, option: o.id })),
      ),
    ),
  ),
  fc.record({ type: fc.constant('handOver'), round, to: fc.constantFrom('steward', 'Paar 4') }),
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
    manual: fc.subarray([...NODES], { maxLength: 5 }),
    neighbours: fc.boolean(),
    first: fc.option(fc.integer({ min: 0, max: 20 })),
    pay: fc.boolean(),
  }),
)
const sequence = fc.array(any, { maxLength: 14 }).map((list) => {
  const parsed = list.map((c) => Command.parse(c))
  return parsed.sort((a, b) => a.round - b.round)
})
const RUNS = Number(process.env.RUNS ?? 40)
/** A sequence that breaks a rule is told as it is: to shorten it would take hundreds of terms. */
const told = (numRuns: number) => ({ numRuns, endOnFailure: true })
/** Cash and what the city owes on its account are one variable of the ledger. */
const TOGETHER = ['finance.cash', 'finance.cashCredit']
/** Fields no indicator reads by themselves, but the ledger tells of. */
const MORE = [
  'finance.upkeepNeed',
  'finance.upkeepShare',
  'finance.securityShare',
  'admin.understanding',
  'admin.expectation',
  'admin.announced',
  'admin.delivered',
  ...STAFF.map((k) => `admin.filled.${k}`),
]
const at = (w: World, path: string): unknown =>
  path.split('.').reduce<unknown>((o, key) => (o as Record<string, unknown>)[key], w)
const start = startWorld(scenario, 0)
/** State variables of which the ledger must tell every change: every plain number that explains an indicator, and more. */
const STATE: Record<string, (w: World) => number> = {
  'people.population': (w) => w.actual.population,
  'finance.cash': (w) => w.finance.cash - w.finance.cashCredit,
  'crisis.personHours': (w) => w.actual.outageHours,
  'housing.flats': (w) => w.housing.flats.reduce((a, b) => a + b, 0),
  ...Object.fromEntries(
    [
      ...Object.entries(FIELDS).flatMap(([slice, fields]) => fields.map((f) => `${slice}.${f}`)),
      ...MORE,
    ]
      .filter((path) => typeof at(start, path) === 'number' && !TOGETHER.includes(path))
      .map((path) => [path, (w: World) => at(w, path) as number]),
  ),
}
const after = (commands: Command[], seed: number) =>
  play({ scenario, seed, commands }, { quarter: 13 })

describe('whatever the mayor does', { timeout: 60_000 + 1_000 * RUNS }, () => {
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
      told(RUNS),
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
      told(RUNS),
    )
  })

  it('the ledger accounts for every change, quarter by quarter', () => {
    fc.assert(
      fc.property(sequence, fc.nat(9999), (commands, seed) => {
        const { worlds, effects } = after(commands, seed)
        for (let r = 1; r < worlds.length; r++) {
          const [from, to] = [worlds[r - 1] as World, worlds[r] as World]
          const said = new Map<string, number>()
          for (const e of effects)
            if (e.round === r) said.set(e.variable, (said.get(e.variable) ?? 0) + e.by)
          for (const [variable, read] of Object.entries(STATE)) {
            const moved = read(to) - read(from)
            const size = Math.max(1, Math.abs(read(from)), Math.abs(read(to)))
            const gap = Math.abs(moved - (said.get(variable) ?? 0)) / size
            expect(gap, `${variable} in round ${r}`).toBeLessThan(1e-9)
          }
          for (const k of to.contracts) {
            const old = from.contracts.find((c) => c.id === k.id)
            if (!old) continue
            const gap = k.fee - old.fee - (said.get(`contracts.${k.id}.fee`) ?? 0)
            expect(Math.abs(gap) / k.fee, `fee of ${k.id} in round ${r}`).toBeLessThan(1e-9)
          }
          expect(effects.filter((e) => e.round === r).length).toBeLessThanOrEqual(500)
        }
      }),
      told(RUNS),
    )
  })

  it('no command is silently dropped: each is accepted or refused with a reason', () => {
    fc.assert(
      fc.property(sequence, fc.nat(9999), (commands, seed) => {
        const judged = play({ scenario, seed, commands }, 'end').commands
        expect(judged).toHaveLength(commands.length)
        for (const j of judged) if (!j.accepted) expect(j.refusal?.reason).toBeTruthy()
      }),
      told(RUNS),
    )
  })

  it('a World stays plain: as JSON and back it is the same', () => {
    fc.assert(
      fc.property(sequence, fc.nat(9999), (commands, seed) => {
        const { world } = after(commands, seed)
        expect(JSON.parse(JSON.stringify(world))).toEqual(world)
      }),
      told(RUNS),
    )
  })
})
