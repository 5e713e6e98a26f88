import { describe, expect, it } from 'vitest'
import { firstDay } from '../../src/engine/firstDay.ts'
import {
  afterYears,
  checkCommands,
  hashWorld,
  InputFault,
  parseCommands,
} from '../../src/engine/index.ts'
import { begin, record } from '../../src/engine/play.ts'
import { startWorld } from '../../src/engine/start.ts'
import { ENGINE } from '../../src/engine/version.ts'
import type { Scenario } from '../../src/model/content.ts'
import { spendingOf } from '../../src/model/finance.ts'
import { aMeasure, aPartner, aWorld, catalogue, terms } from '../model/things.ts'
import { expectAll, near, town } from '../model/town.ts'

const running = (more: Partial<Scenario['running'][0]> = {}) => ({
  measure: 'thing',
  partner: 'firm',
  terms: { exit: 2 as const },
  sinceQuarters: 6,
  endsIn: 3,
  coverage: 0.5,
  ...more,
})
const place: Scenario = {
  ...catalogue([aMeasure(), aMeasure({ id: 'own' })], [aPartner({ price: 1.5, terms: terms(1) })]),
  running: [running({ measure: 'gone' }), running(), running({ measure: 'own', partner: null })],
  holdings: [{ id: 'register', purpose: 'p', sensitivity: 0.4, keys: ['person'], coverage: 0.9 }],
}

describe('what ran before the first day', () => {
  const world = startWorld(place, 5)
  it('is in operation everywhere as far as it reached, owned, budgeted and linked', () => {
    expect(world.projects.map((p) => [p.id, p.measure, p.cause, p.contract])).toEqual([
      ['p1', 'thing', 'start', 'k1'],
      ['p2', 'own', 'start', null],
    ])
    expect(world.projects[0]).toMatchObject({
      value: 'operation',
      context: { quarters: 6, delay: 0, renewed: 0 },
      scale: 'rollout',
      districts: [true, true],
      coverage: [0.5, 0.5],
      quality: 0.8,
      promised: 0.8,
      partner: 'firm',
      legalForm: 'private',
      funding: 'own',
      grant: null,
      placed: false,
      participation: 0,
      owner: true,
      budgeted: true,
      integrated: true,
      acceptance: 0.5,
      arranged: false,
      objections: 0,
      care: 1,
      joined: 1,
      spent: 0,
      startQuarter: -6,
    })
    expect(world.projects[1]).toMatchObject({ partner: null, legalForm: 'own' })
  })
  it('stands under contract on the partner’s terms, save those that were won', () => {
    expect(world.contracts).toHaveLength(1)
    // twenty thousand and two EUR for 500 residents, at one and a half times the price
    const fee = (20_000 + 2 * 500) * 1.5
    expect(world.contracts[0]).toMatchObject({
      id: 'k1',
      partner: 'firm',
      measure: 'thing',
      project: 'p1',
      cause: 'start',
      value: 'running',
      context: { quarters: 6, endsIn: 3, renewals: 0 },
      legalForm: 'private',
      terms: terms(1, { exit: 2 }),
      fee: expect.closeTo(fee, 6),
      startFee: expect.closeTo(fee, 6),
      indexed: expect.closeTo(fee, 6),
      offer: null,
      coupled: 2,
      ownKnowledge: 0.3,
      patience: 1,
    })
  })
})

describe('the first day', () => {
  const world = startWorld(place, 5)
  it('is before all quarters, at a briefing, and nothing is owed to anybody', () => {
    expect(world).toMatchObject({
      engine: ENGINE,
      scenario: 'town',
      seed: 5,
      quarter: 0,
      week: 0,
      hour: null,
      phase: 'briefing',
      crisis: null,
      supervision: { value: 'free', context: { badYears: 0, goodYears: 0 }, verdict: null },
      aims: { axes: [], refuse: null },
    })
    for (const list of [
      world.stories,
      world.offers,
      world.asked,
      world.pulls,
      world.handedOver,
      world.predictions,
    ])
      expect(list).toEqual([])
    expect(world.council.legitimacy).toBe(0.55)
    expect([world.council.agenda, world.council.votes, world.council.rejected]).toEqual([
      [],
      [],
      [],
    ])
    expect(new Set(Object.values(world.council.goodwill))).toEqual(new Set([0.5]))
    expect(world.grants.every((g) => g.value === 'announced' && g.cause === null)).toBe(true)
    expect(world.grants[0]?.context).toEqual({ quarters: 0, received: 0, project: null })
    expect(world.grants.map((g) => g.id)).toEqual(town.grants.map((g) => g.id))
  })
  it('holds the registers of the town, linked, locked and its own', () => {
    expect(world.holdings).toEqual([
      {
        id: 'register',
        purpose: 'p',
        holder: 'city',
        cause: 'start',
        sensitivity: 0.4,
        keys: ['person'],
        coverage: 0.9,
        open: false,
        refined: false,
        linked: true,
        recording: false,
        sinceQuarter: 0,
      },
    ])
  })
  it('has had no outage, and remembers trust and cohesion as they are', () => {
    expect(world.actual.outageHours).toBe(0)
    expect(world.instruments).toEqual({
      looked: {},
      trustPast: [world.actual.trust, world.actual.trust, world.actual.trust],
      yearly: world.actual.cohesion,
    })
    expect(world.measured.trust.value).toBeCloseTo(world.actual.trust, 12)
    expect(world.finance.digital.euros).toHaveLength(4)
    expect(new Set(world.finance.digital.euros).size).toBe(1)
  })
  it('may begin in the middle of a crisis', () => {
    const struck = startWorld({ ...town, opening: { incident: town.incidents[1]?.id ?? '' } }, 5)
    expect(struck).toMatchObject({ phase: 'crisis', week: 5, hour: 0 })
    expect(struck.crisis).toMatchObject({
      incident: town.incidents[1]?.id,
      cause: `e:${town.incidents[1]?.id}@1`,
      over: false,
    })
    expect(startWorld({ ...town, opening: { incident: 'gone' } }, 5).phase).toBe('briefing')
  })
  it('is what rules compare today with', () => {
    const first = firstDay(place)
    expect(first.attractiveness).toBe(world.actual.attractiveness)
    expect(first.trust).toBe(world.actual.trust)
    expect(first.image).toBe(world.competition.image)
    expect(first.circumstances.updates).toBe(0.5)
    expect(firstDay(place)).toBe(first)
  })
})

describe('a record', () => {
  it('publishes residents by district and age, and the lines of the budget', () => {
    const world = aWorld({ quarter: 3 })
    const finance = { ...world.finance, taxRate: 1.1 }
    const told = record({ ...world, finance }, town)
    expect(told.round).toBe(3)
    expectAll(told.city.districts, { mitte: 600, rand: 400 }, 6)
    near(Object.values(told.city.ages), [160, 90, 200, 200, 100, 50, 200], 6)
    expect(told.actual).toBe(world.actual)
    expect(told.measured.trust).toBe(world.measured.trust.value)
    const b = told.city.budget
    expect(b.tradeTax).toBeCloseTo(1_100_000, 6)
    expect(b.incomeTax).toBe(800_000)
    // property tax rises with the rate as well
    expect(b.otherRevenue).toBeCloseTo(2_015_000, 6)
    expect(b.revenue).toBeCloseTo(b.tradeTax + b.incomeTax + b.otherRevenue, 6)
    expect(b.spending).toBeCloseTo(spendingOf(finance), 6)
    expect(b.otherSpending).toBeCloseTo(2_200_000, 6)
    expect(b.debtPerHead).toBeCloseTo(1000, 6)
  })
})

describe('commands somebody gives us', () => {
  const why = (text: string) => {
    try {
      parseCommands(text)
    } catch (error) {
      expect(error).toBeInstanceOf(InputFault)
      return (error as Error).message
    }
    return null
  }
  it('are read with what they leave out filled in', () => {
    expect(parseCommands('[{"type":"adopt","round":0,"measure":"pumps"}]')[0]).toMatchObject({
      scale: 'rollout',
      districts: [],
      partner: null,
      legalForm: 'own',
      funding: 'own',
      participation: 0,
      operating: true,
      integrated: false,
    })
  })
  it('that are no list of commands are refused with the place and what to do', () => {
    expect(why('[')).toMatch(/^The commands are not valid JSON: .*Write an array such as/)
    expect(why('{}')).toMatch(/must be a JSON array of objects/)
    expect(why('[{"type":"fly","round":0}]')).toMatch(
      /^Command 0: type "fly" is unknown; known are aims, /,
    )
    expect(why('[null]')).toMatch(/^Command 0: type is missing is unknown/)
    expect(
      why('[{"type":"train","round":0,"days":5},{"type":"train","round":0,"days":"many"}]'),
    ).toMatch(/^Command 1 \(train\), field "days": .*See "sim commands --json"/)
    expect(why(JSON.stringify(Array(5001).fill({ type: 'train', round: 0, days: 5 })))).toBe(
      'The list holds 5001 commands; at most 5000 are read.',
    )
    expect(checkCommands(Array(5000).fill({ type: 'train', round: 0, days: 5 }))).toHaveLength(5000)
  })
})

describe('the hash of a World', () => {
  const hash = (value: object) => hashWorld({ ...aWorld(), asked: value } as never)
  it('is the same for the same content, in whatever order its names stand', () => {
    expect(hash({ a: 1, b: [2, 'x', true, null] })).toBe(hash({ b: [2, 'x', true, null], a: 1 }))
    expect(hash({ a: 0 })).toBe(hash({ a: -0 }))
    expect(hash({ a: undefined })).toBe(hash({}))
    expect(hash({})).toMatch(/^[0-9a-f]{8}$/)
  })
  it('differs for any other', () => {
    const all = [
      {},
      { a: 1 },
      { a: 1 + 2 ** -52 },
      { a: '1' },
      { a: true },
      { a: false },
      { a: null },
      { a: [] },
      { a: [1] },
      { a: [[1]] },
      { a: [1, 2] },
      { a: [2, 1] },
      { a: 'ab' },
      { a: 'ba' },
      { a: '' },
      { b: 1 },
      { a: {} },
      { a: { b: 1 } },
      [],
      [1],
    ]
    expect(new Set(all.map(hash)).size).toBe(all.length)
  })
})

describe('the years after', () => {
  it('cannot be told before the term is over', () => {
    expect(() => afterYears(begin(town, 1), town)).toThrow(`quarter 0 of ${town.quarters}`)
  })
})
