import { describe, expect, it } from 'vitest'
import type { Judged, Play, Why } from '../../src/engine/api.ts'
import { bookOf, type Link, refersTo, Stock, targetOf } from '../../src/engine/why/book.ts'
import { exchange, FIELDS, ruleOfSlice } from '../../src/engine/why/exchange.ts'
import { causesOf, explain } from '../../src/engine/why/tree.ts'
import type { IndicatorId } from '../../src/model/ids.ts'
import { actualOf } from '../../src/model/indicators.ts'
import type { RuleId } from '../../src/model/rules.ts'
import type { Effect, World } from '../../src/model/world.ts'
import {
  aContract,
  aHolding,
  aMeasure,
  aPartner,
  aProject,
  aWorld,
  catalogue,
} from '../model/things.ts'
import { expectAll, townPeople } from '../model/town.ts'

const place = catalogue([aMeasure()], [aPartner()])
const measured = (w: World): World => ({
  ...w,
  actual: { ...actualOf(w, place), outageHours: w.actual.outageHours },
})
const first = measured(aWorld({ people: townPeople(), projects: [], contracts: [], holdings: [] }))
const after = (w: World, change: Partial<World>): World =>
  measured({ ...w, ...change, quarter: w.quarter + 1 })
const skilled = (w: World, skill: number): World => after(w, { admin: { ...w.admin, skill } })
const effect = (
  round: number,
  variable: string,
  by: number,
  cause: string,
  rule: RuleId = 'skillGrowth',
): Effect => ({
  round,
  variable,
  place: null,
  rule,
  cause,
  by,
})
const ordered = (round: number, command: object, accepted = true): Judged =>
  ({ round, command: { round, ...command }, accepted, refusal: null }) as Judged
/** A play through these Worlds, each its own: what was reckoned for one play is kept with its Worlds. */
const played = (those: World[], effects: Effect[], commands: Judged[] = []): Play => {
  const worlds = those.map((w) => ({ ...w }))
  return {
    world: worlds[worlds.length - 1] as World,
    worlds,
    effects,
    commands,
    rounds: [],
    incidents: [],
    news: [],
    balance: null,
    legacy: null,
  }
}
/** Roots of an indicator, cause and rule together. */
const roots = (play: Play, id: IndicatorId, round = 9) =>
  Object.fromEntries(
    causesOf(play, place, id, round)
      .filter((r) => Math.abs(r.by) > 1e-12)
      .map((r) => [`${r.cause} ${r.rule}`, r.by]),
  )
const start = first.admin.skill

describe('what stands behind a number', () => {
  it('is who moved it, with the rule by which it moved', () => {
    const play = played(
      [first, skilled(first, start + 0.1)],
      [effect(1, 'admin.skill', 0.15, 'c0'), effect(1, 'admin.skill', -0.05, 'rule')],
    )
    expectAll(roots(play, 'skill'), {
      'c0 skillGrowth': 0.15,
      'start/skillGrowth skillGrowth': -0.05,
    })
    expectAll(roots(play, 'skill', 0), {})
    expectAll(roots(play, 'debt'), {})
  })
  it('of a project or contract is the decision it came from, or what the start held', () => {
    const [one, two] = [
      skilled(first, start + 0.1),
      {
        projects: [aProject({ cause: 'c4' }), aProject({ id: 'p0', cause: 'start' })],
        contracts: [aContract({ cause: 'c5' })],
      },
    ]
    const play = played(
      [first, { ...one, ...two }],
      [
        effect(1, 'admin.skill', 0.04, 'p1'),
        effect(1, 'admin.skill', 0.03, 'k1'),
        effect(1, 'admin.skill', 0.02, 'p0'),
        effect(1, 'admin.skill', 0.01, 'e:fair@1'),
      ],
    )
    expectAll(roots(play, 'skill'), {
      'c4 skillGrowth': 0.04,
      'c5 skillGrowth': 0.03,
      'start/p0 skillGrowth': 0.02,
      'e:fair@1 skillGrowth': 0.01,
    })
    // a cause that only looks like one stays what it is
    const odd = played([first, { ...one, ...two }], [effect(1, 'admin.skill', 0.1, 'x:p1')])
    expectAll(roots(odd, 'skill'), { 'x:p1 skillGrowth': 0.1 })
    const lost = played([first, one], [effect(1, 'admin.skill', 0.1, 'p99')])
    expectAll(roots(lost, 'skill'), { 'p99 skillGrowth': 0.1 })
  })
  it('of what follows another quantity’s distance from its start is whoever moved that', () => {
    // tired people learn less: c0 tired them twice as much as c1 in the first quarter
    const one = after(first, {})
    const play = played(
      [first, one, skilled(one, start - 0.06)],
      [
        effect(1, 'admin.fatigue', 0.2, 'c0', 'fatigue'),
        effect(1, 'admin.fatigue', 0.1, 'c1', 'leaving'),
        effect(2, 'admin.skill', -0.06, 'v:admin.fatigue'),
      ],
    )
    expectAll(roots(play, 'skill'), { 'c0 fatigue': -0.04, 'c1 leaving': -0.02 })
  })
  it('of what follows a change is only who changed it in that quarter', () => {
    const one = after(first, {})
    const effects = [
      effect(1, 'admin.fatigue', 0.2, 'c0', 'fatigue'),
      effect(2, 'admin.fatigue', 0.1, 'c1', 'fatigue'),
    ]
    const worlds = [first, one, skilled(one, start - 0.06)]
    const change = played(worlds, [...effects, effect(2, 'admin.skill', -0.06, 'd:admin.fatigue')])
    expectAll(roots(change, 'skill'), { 'c1 fatigue': -0.06 })
    const level = played(worlds, [...effects, effect(2, 'admin.skill', -0.06, 'v:admin.fatigue')])
    expectAll(roots(level, 'skill'), { 'c0 fatigue': -0.04, 'c1 fatigue': -0.02 })
  })
  it('knows only what stood before it', () => {
    const play = played(
      [first, skilled(first, start + 0.1)],
      [
        effect(1, 'admin.fatigue', 0.2, 'c0', 'fatigue'),
        effect(1, 'admin.skill', 0.1, 'v:admin.fatigue'),
        effect(1, 'admin.fatigue', 0.2, 'c9', 'fatigue'),
      ],
    )
    expectAll(roots(play, 'skill'), { 'c0 fatigue': 0.1 })
  })
  it('leads through fields to the whole they are part of', () => {
    const play = played(
      [first, skilled(first, start + 0.1)],
      [
        effect(1, 'systems.weakness.legacy', 0.3, 'c0', 'weakness'),
        effect(1, 'systems.weakness.untested', 0.1, 'c1', 'weakness'),
        effect(1, 'admin.skill', 0.1, 'v:systems.weakness'),
      ],
    )
    expectAll(roots(play, 'skill'), { 'c0 weakness': 0.075, 'c1 weakness': 0.025 })
  })
  it('is the start where nothing is known to have moved what it follows', () => {
    const play = played(
      [first, skilled(first, start + 0.1)],
      [effect(1, 'admin.skill', 0.1, 'v:nothing', 'leaving')],
    )
    expectAll(roots(play, 'skill'), { 'start/leaving leaving': 0.1 })
  })
  it('is not split where moves cancel out: then the strongest of them stands for all', () => {
    const play = played(
      [first, skilled(first, start + 0.1)],
      [
        effect(1, 'admin.fatigue', 0.2, 'c0', 'fatigue'),
        effect(1, 'admin.fatigue', -0.3, 'c1', 'fatigue'),
        effect(1, 'admin.fatigue', 0.1, 'c2', 'fatigue'),
        effect(1, 'admin.skill', 0.1, 'v:admin.fatigue'),
      ],
    )
    expectAll(roots(play, 'skill'), { 'c1 fatigue': 0.1 })
    const nearly = played(
      [first, skilled(first, start + 0.1)],
      [
        effect(1, 'admin.fatigue', 0.2, 'c0', 'fatigue'),
        effect(1, 'admin.fatigue', -0.1, 'c1', 'fatigue'),
        effect(1, 'admin.skill', 0.1, 'v:admin.fatigue'),
      ],
    )
    expectAll(roots(nearly, 'skill'), { 'c0 fatigue': 0.2, 'c1 fatigue': -0.1 })
  })
  it('adds up over quarters, and is written once for a play', () => {
    const one = skilled(first, start + 0.1)
    const two = skilled(one, start + 0.3)
    const play = played(
      [first, one, two],
      [effect(1, 'admin.skill', 0.1, 'c0'), effect(2, 'admin.skill', 0.2, 'c0')],
    )
    expectAll(roots(play, 'skill'), { 'c0 skillGrowth': 0.3 })
    expectAll(roots(play, 'skill', 1), { 'c0 skillGrowth': 0.1 })
    expect(bookOf(play, place)).toBe(bookOf({ ...play }, place))
  })
})

describe('what was done to a project, a contract or a holding', () => {
  const holding = aHolding({ cause: 'p1' })
  const projects = [aProject({ cause: 'c3' })]
  const gathered = after(first, { holdings: [holding], projects })
  const risk = gathered.actual.privacyRisk
  it('is the decision it came from where no entry says more', () => {
    expectAll(roots(played([first, gathered], []), 'privacyRisk'), { 'c3 holdings': risk })
    const old = after(first, { holdings: [aHolding({ cause: 'start' })] })
    expectAll(roots(played([first, old], []), 'privacyRisk'), {
      'start/h1 holdings': old.actual.privacyRisk,
    })
  })
  it('is the order of the sitting before that was about it', () => {
    const limited = after(gathered, { holdings: [{ ...holding, sensitivity: 0.5 }] })
    const by = limited.actual.privacyRisk - risk
    const play = (...commands: Judged[]) =>
      roots(played([first, gathered, limited], [], commands), 'privacyRisk')
    const order = { type: 'limitData', holding: 'h1', act: 'noRecording' }
    expectAll(play(ordered(1, order)), { 'c3 holdings': risk, 'c0 holdings': by })
    expectAll(play(ordered(0, { type: 'train' }), ordered(1, order)), {
      'c3 holdings': risk,
      'c1 holdings': by,
    })
    for (const other of [
      ordered(1, order, false),
      ordered(2, order),
      ordered(1, { ...order, holding: 'h2' }),
    ])
      expectAll(play(other), { 'c3 holdings': risk + by })
  })
  it('that is being left is the last order about it, however long ago', () => {
    const later = after(gathered, {})
    const gone = after(later, { holdings: [] })
    const order = ordered(1, { type: 'limitData', holding: 'h1', act: 'delete' })
    expectAll(roots(played([first, gathered, later, gone], [], [order]), 'privacyRisk'), {
      'c3 holdings': risk,
      'c0 holdings': -risk,
    })
    const changed = after(later, { holdings: [{ ...holding, sensitivity: 0.5 }] })
    expectAll(roots(played([first, gathered, later, changed], [], [order]), 'privacyRisk'), {
      'c3 holdings': changed.actual.privacyRisk,
    })
  })
  it('finds projects and contracts by their own orders', () => {
    const k = aContract({ cause: 'c2' })
    const bound = after(first, { contracts: [k] })
    const free = after(bound, { contracts: [{ ...k, ownKnowledge: 1 }] })
    const by = free.actual.lockIn - bound.actual.lockIn
    const play = played(
      [first, bound, free],
      [],
      [ordered(1, { type: 'negotiate', contract: 'k1' })],
    )
    expectAll(roots(play, 'lockIn'), {
      'c2 contractTerms': bound.actual.lockIn,
      'c0 contractTerms': by,
    })
    // a contract that is migrating is being left
    const left = after(after(bound, {}), {
      contracts: [{ ...k, value: 'migrating', ownKnowledge: 1 }],
    })
    const exit = played(
      [first, bound, after(bound, {}), left],
      [],
      [ordered(1, { type: 'exit', contract: 'k1' })],
    )
    expectAll(roots(exit, 'lockIn'), {
      'c2 contractTerms': bound.actual.lockIn,
      'c0 contractTerms': by,
    })
    const run = after(first, { projects: [aProject({ cause: 'c5', acceptance: 0.9 })] })
    const seen = after(run, { projects: [aProject({ cause: 'c5', acceptance: 0.7 })] })
    const stopped = played([first, run, seen], [], [ordered(1, { type: 'stop', project: 'p1' })])
    expectAll(roots(stopped, 'acceptance'), { 'c5 coverage': 0.4, 'c0 coverage': -0.2 })
  })
})

describe('a change taken apart', () => {
  const parts = (to: World, from = first) => exchange(from, to, place)
  const of = (list: ReturnType<typeof parts>, id: IndicatorId) =>
    Object.fromEntries(list.filter((p) => p.indicator === id).map((p) => [p.variable, p.by]))
  it('names the field that moved, under the name it has in the ledger', () => {
    const finance = {
      ...first.finance,
      cashCredit: 50,
      debt: first.finance.debt + 7,
      backlog: first.finance.backlog - 9,
    }
    const list = parts(after(first, { finance }))
    expectAll(of(list, 'cashCredit'), { 'finance.cash': 50 })
    expectAll(of(list, 'debt'), { 'finance.debt': 7 }, 6)
    expectAll(of(list, 'backlog'), { 'finance.backlog': -9 }, 6)
    expect(of(list, 'skill')).toEqual({})
  })
  it('adds up to it, whatever moved, one field after the other', () => {
    const to = after(first, {
      admin: { ...first.admin, skill: 0.9, available: 10 },
      environment: { ...first.environment, energyUse: 1, mobility: [0.1, 0.2] },
      housing: { ...first.housing, rent: [1.3, 1.1] },
      competition: { ...first.competition, image: 0.9 },
      divide: { ...first.divide, trust: first.divide.trust.map((t) => t / 2) },
      attention: { ...first.attention, neglect: [1, 2] },
      services: { ...first.services, cut: 0.1 },
      projects: [aProject()],
      contracts: [aContract()],
      holdings: [aHolding()],
    })
    const list = parts(to)
    for (const id of Object.keys(to.actual) as IndicatorId[]) {
      const sum = list.filter((p) => p.indicator === id).reduce((a, p) => a + p.by, 0)
      expect(sum, id).toBeCloseTo(to.actual[id] - first.actual[id], 6)
    }
    expect(Object.keys(of(list, 'attractiveness'))).toEqual(
      expect.arrayContaining(['competition.image', 'housing.rent', 'environment.mobility']),
    )
    // what no field names moves under the name of its slice
    expect(of(list, 'qualityOfLife').services).toBeLessThan(0)
    expect(list.find((p) => p.variable === 'projects.p1')?.item).toEqual({
      id: 'p1',
      cause: 'c1',
      left: false,
    })
    expect(list.find((p) => p.variable === 'holdings.h1')?.slice).toBe('holdings')
    expect(list.find((p) => p.variable === 'competition.image')?.item).toBeNull()
  })
  it('knows what is being left: ended, migrating or gone', () => {
    const left = (contracts: World['contracts'], from: World['contracts']) =>
      parts(after(first, { contracts }), after(first, { contracts: from })).find(
        (p) => p.variable === 'contracts.k1',
      )?.item?.left
    const k = aContract()
    expect(left([{ ...k, value: 'ended' }], [k])).toBe(true)
    expect(left([{ ...k, value: 'migrating', ownKnowledge: 1 }], [k])).toBe(true)
    expect(left([], [k])).toBe(true)
    expect(left([{ ...k, ownKnowledge: 1 }], [k])).toBe(false)
  })
  it('of people is their number, and else who lives where', () => {
    const people = {
      ...first.people,
      cohorts: first.people.cohorts.map((n, i) => (i % 21 >= 12 ? n * 1.1 : n)),
    }
    const list = parts(after(first, { people }))
    expectAll(of(list, 'population'), { 'people.population': 35 })
    expect(Object.keys(of(list, 'reach'))).toEqual(['people.mix'])
    // 350 of 1,000 become 385 of 1,035: their number alone would make it 35 of 1,035 more
    const old = of(list, 'share65plus')
    expectAll(old, { 'people.old': 35 / 1035, 'people.population': 350 / 1035 - 0.35 })
  })
  it('of hours without service is the crisis’, and of what is left the rest', () => {
    const to = after(first, {})
    to.actual = {
      ...to.actual,
      outageHours: first.actual.outageHours + 40,
      trust: first.actual.trust + 0.1,
    }
    const list = parts(to)
    expectAll(of(list, 'outageHours'), { 'crisis.personHours': 40 })
    expectAll(of(list, 'trust'), { rest: 0.1 })
    expect(roots(played([first, to], []), 'outageHours')).toEqual({ 'limit event': 40 })
    expectAll(
      roots(
        played([first, to], [effect(1, 'crisis.personHours', 40, 'e:flood@1', 'cascade')]),
        'outageHours',
      ),
      {
        'e:flood@1 cascade': 40,
      },
    )
  })
  it('has a rule for every slice, and an event where nothing fits', () => {
    for (const slice of Object.keys(FIELDS))
      if (slice !== 'attention') expect(ruleOfSlice(slice), slice).not.toBe('event')
    expect(ruleOfSlice('weather')).toBe('event')
    // a field no entry moved goes back to the start, by the rule of its slice
    const image = after(first, { competition: { ...first.competition, image: 0.9 } })
    expect(Object.keys(roots(played([first, image], []), 'attractiveness'))).toEqual([
      'start/image image',
    ])
  })
})

describe('the tree of reasons', () => {
  const one = after(first, {})
  const two = skilled(one, start + 0.1)
  const play = played(
    [first, one, two],
    [
      effect(1, 'admin.fatigue', -0.3, 'c0', 'fatigue'),
      effect(1, 'admin.fatigue', 0.1, 'e:flu@1', 'leaving'),
      effect(2, 'admin.skill', 0.08, 'v:admin.fatigue'),
      effect(2, 'admin.skill', 0.02, 'limit', 'limit'),
    ],
    [ordered(0, { type: 'train' })],
  )
  const tree = explain(play, place, 'skill', 2)
  const short = (w: Why): unknown =>
    w.children.length > 0 ? { [w.id]: w.children.map(short) } : w.id
  it('begins with the start and goes from rule to rule to decisions, events and limits', () => {
    expect(short(tree)).toEqual({
      skill: [
        'start',
        { 'admin.skill/limit': ['limit'] },
        {
          'admin.skill/skillGrowth': [
            { 'admin.fatigue/fatigue': ['c0'] },
            { 'admin.fatigue/leaving': ['e:flu@1'] },
          ],
        },
      ],
    })
    expect(tree.by).toBeCloseTo(start + 0.1, 12)
    expect(tree).toMatchObject({ kind: 'rule', round: 2, unit: 'share', rule: null, chapter: null })
    expect(tree.children[0]).toMatchObject({ id: 'start', kind: 'start', by: start, round: 0 })
  })
  const find = (w: Why, id: string): Why => {
    const all = (x: Why): Why[] => [x, ...x.children.flatMap(all)]
    const found = all(w).find((x) => x.id === id)
    if (!found) throw new Error(`no ${id}`)
    return found
  }
  it('shares what it explains in proportion, and adds up', () => {
    expect(find(tree, 'c0').by).toBeCloseTo(0.12, 12)
    expect(find(tree, 'e:flu@1').by).toBeCloseTo(-0.04, 12)
    expect(find(tree, 'admin.skill/skillGrowth').by).toBeCloseTo(0.08, 12)
  })
  it('names kind, rule, chapter and quarter of each end', () => {
    expect(find(tree, 'c0')).toMatchObject({
      kind: 'decision',
      rule: 'fatigue',
      chapter: '4.6.2',
      round: 0,
    })
    expect(find(tree, 'e:flu@1')).toMatchObject({ kind: 'event', rule: 'leaving', round: 1 })
    expect(find(tree, 'limit')).toMatchObject({
      kind: 'limit',
      rule: 'limit',
      chapter: null,
      round: null,
    })
    expect(find(tree, 'admin.skill/skillGrowth')).toMatchObject({
      kind: 'rule',
      rule: 'skillGrowth',
      chapter: '4.6.1',
    })
    const old = explain(
      played([first, two], [effect(1, 'admin.skill', 0.1, 'rule')]),
      place,
      'skill',
      1,
    )
    expect(find(old, 'start/skillGrowth')).toMatchObject({
      kind: 'start',
      round: 0,
      rule: 'skillGrowth',
    })
  })
  it('explains an earlier quarter by what had happened until then, and no later one than there is', () => {
    expect(explain(play, place, 'skill', 1).by).toBeCloseTo(start, 12)
    expect(explain(play, place, 'skill', 99)).toEqual(tree)
  })
  it('shows little branches by their roots alone', () => {
    const tiny = played(
      [first, two],
      [
        effect(1, 'admin.fatigue', 0.3, 'c0', 'fatigue'),
        effect(1, 'admin.skill', 0.0999, 'c1', 'leaving'),
        effect(1, 'admin.skill', 0.0001, 'v:admin.fatigue'),
      ],
    )
    const small = explain(tiny, place, 'skill', 1)
    expect(short(small)).toEqual({ skill: ['start', 'c0', { 'admin.skill/leaving': ['c1'] }] })
    expect(find(small, 'c0').by).toBeCloseTo(0.0001, 12)
  })
  it('does not walk in circles: what comes round to itself shows its roots', () => {
    const round = played(
      [first, one, two],
      [
        effect(1, 'admin.skill', 0.05, 'c0', 'leaving'),
        effect(2, 'admin.fatigue', 0.1, 'v:admin.skill', 'fatigue'),
        effect(2, 'admin.skill', 0.1, 'v:admin.fatigue'),
      ],
    )
    const told = explain(round, place, 'skill', 2)
    expect(short(told)).toEqual({
      skill: ['start', { 'admin.skill/skillGrowth': [{ 'admin.fatigue/fatigue': ['c0'] }] }],
    })
    expect(find(told, 'c0').rule).toBe('leaving')
  })
  it('of moves that cancel out goes on with the strongest', () => {
    const even = played(
      [first, two],
      [
        effect(1, 'admin.fatigue', 0.1, 'c0', 'fatigue'),
        effect(1, 'admin.fatigue', -0.1, 'c1', 'leaving'),
        effect(1, 'admin.skill', 0.1, 'v:admin.fatigue'),
      ],
    )
    const told = explain(even, place, 'skill', 1)
    expect(short(told)).toEqual({
      skill: ['start', { 'admin.skill/skillGrowth': [{ 'admin.fatigue/fatigue': ['c0'] }] }],
    })
  })
})

describe('a stock of links', () => {
  const link = (at: number, round: number, by: number): Link => ({
    at,
    round,
    variable: 'x',
    rule: 'rent',
    cause: 'c0',
    by,
  })
  const stock = new Stock()
  for (const l of [link(2, 1, 5), link(3, 1, -2), link(7, 3, 4)]) stock.push(l)
  it('knows what stands before a place, of all time or of a round', () => {
    expect(stock.range(2, 1, false)).toEqual([0, 0])
    expect(stock.range(3, 1, false)).toEqual([0, 1])
    expect(stock.range(7, 3, false)).toEqual([0, 2])
    expect(stock.range(99, 9, false)).toEqual([0, 3])
    expect(stock.range(99, 3, true)).toEqual([2, 3])
    expect(stock.range(5, 1, true)).toEqual([0, 2])
    // a quarter in which nothing moved yet has no change
    expect(stock.range(7, 2, true)).toEqual([2, 2])
    expect(stock.range(99, 4, true)).toEqual([3, 3])
    expect(stock.range(99, 0, true)).toEqual([0, 3])
  })
  it('sums what lies between, with and without signs', () => {
    expect(stock.sums(0, 3)).toEqual({ net: 7, gross: 11 })
    expect(stock.sums(1, 3)).toEqual({ net: 2, gross: 6 })
    expect(stock.sums(0, 0)).toEqual({ net: 0, gross: 0 })
    expect(stock.sums(2, 2)).toEqual({ net: 0, gross: 0 })
  })
  it('is referred to by distance or by change', () => {
    expect(refersTo('v:a.b')).toEqual({ change: false, variable: 'a.b' })
    expect(refersTo('d:a.b')).toEqual({ change: true, variable: 'a.b' })
    expect(refersTo('c0')).toBeNull()
    expect(refersTo('xv:a')).toBeNull()
  })
  it('leads nowhere, to all or to one', () => {
    const book = { links: [], of: new Map([['x', stock]]), mixes: [] }
    const target = (at: number, round: number, change: boolean, variable = 'x') =>
      targetOf(link(at, round, 1), { change, variable }, book)
    expect(target(9, 3, false, 'y')).toEqual({ kind: 'none' })
    expect(target(2, 1, false)).toEqual({ kind: 'none' })
    expect(target(9, 3, false)).toMatchObject({ kind: 'all', from: 0, to: 3, net: 7 })
    expect(target(9, 3, true)).toMatchObject({ kind: 'all', from: 2, to: 3, net: 4 })
    const even = new Stock()
    for (const l of [link(0, 1, 1), link(1, 1, -3), link(2, 1, 2)]) even.push(l)
    expect(
      targetOf(
        link(5, 1, 1),
        { change: false, variable: 'x' },
        { ...book, of: new Map([['x', even]]) },
      ),
    ).toEqual({ kind: 'one', link: link(1, 1, -3) })
    const nothing = new Stock()
    nothing.push(link(0, 1, 0))
    expect(
      targetOf(
        link(5, 1, 1),
        { change: false, variable: 'x' },
        { ...book, of: new Map([['x', nothing]]) },
      ),
    ).toEqual({ kind: 'none' })
  })
})
