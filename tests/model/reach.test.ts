import { describe, expect, it } from 'vitest'
import {
  DIVIDE_TABLE,
  reachByCohort,
  share,
  startDivide,
  stepDivide,
} from '../../src/model/divide.ts'
import { cohortAt, SERVICES, type ServiceId } from '../../src/model/ids.ts'
import { ledger } from '../../src/model/ledger.ts'
import { startServices } from '../../src/model/services.ts'
import type { Divide, Services } from '../../src/model/world.ts'
import { assuming, cohorts, expectAll, near, pulled, said, town, townPeople } from './town.ts'

const first = startDivide(town)
const everyone = (n: number) => cohorts(() => n)
const all = (n: number) =>
  Object.fromEntries(SERVICES.map((s) => [s, n])) as Record<ServiceId, number>
/** Offices half online, counters that serve eight in ten, no barriers, everything near and open to all. */
const plain: Services = {
  ...startServices(town),
  digital: all(0.5),
  counter: all(0.8),
  barrier: all(0),
  nearness: [1, 1],
  barred: [0, 0],
}
const people = { access: everyone(0.8), skill: everyone(0.6), judgement: everyone(0.5) }
const reachOf = (services: Partial<Services> = {}, who: Partial<typeof people> = {}) =>
  reachByCohort({ ...people, ...who }, { ...plain, ...services })
const at = (values: readonly number[], b: number, r: number, d = 0) =>
  values[cohortAt(d, b, r)] as number

describe('who is online on the first day', () => {
  it('is most of all ages up to 64, and half of those over 80', () => {
    // offline share of the middle level by age, at full and at half lines
    const offline = [0.03, 0.01, 0.01, 0.02, 0.08, 0.36, 0.51]
    offline.forEach((share, b) => {
      expect(at(first.device, b, 1)).toBeCloseTo(1 - share, 12)
    })
  })
  it('is offline 1.6 times as often with few resources and half as often with many', () => {
    expect(at(first.device, 5, 0)).toBeCloseTo(1 - 0.36 * 1.6, 12)
    expect(at(first.device, 5, 2)).toBeCloseTo(1 - 0.36 * 0.5, 12)
  })
  it('uses a phone where there is no line: half of what a line gives', () => {
    // nine in ten homes of Mitte have a line, every second of Rand
    expect(first.line).toEqual([0.9, 0.5])
    expect(at(first.access, 2, 1, 0)).toBeCloseTo(0.99 * 0.95, 12)
    expect(at(first.access, 2, 1, 1)).toBeCloseTo(0.99 * 0.75, 12)
  })
  it('can use an office online alone by age and resources, 98 in a hundred at most', () => {
    expect(at(first.skill, 1, 1)).toBeCloseTo(0.93, 12)
    expect(at(first.skill, 6, 0)).toBeCloseTo(0.25 * 0.84, 12)
    expect(at(first.skill, 4, 2)).toBeCloseTo(0.82 * 1.06, 12)
    expect(at(first.skill, 1, 2)).toBe(0.98)
    // twice the basic skills of the country: twice as many able, if there were as many
    const able = startDivide(assuming({ basicSkill: 0.98 }))
    expect(at(able.skill, 6, 1)).toBeCloseTo(0.5, 12)
    expect(startDivide(assuming({ online80plus: 0.9 })).device[cohortAt(0, 6, 1)]).toBeCloseTo(
      0.9,
      12,
    )
  })
  it('judges better and trusts a little more the more resources there are', () => {
    expect([0, 1, 2].map((r) => at(first.judgement, 3, r))).toEqual([
      0.35,
      0.5,
      expect.closeTo(0.65, 12),
    ])
    expect([0, 1, 2].map((r) => at(first.trust, 3, r))).toEqual([
      expect.closeTo(0.52, 12),
      0.55,
      expect.closeTo(0.58, 12),
    ])
    expect(at(startDivide(assuming({ trustStart: 0.4 })).trust, 0, 1)).toBeCloseTo(0.4, 12)
  })
  it('has been taught nothing yet, and no district is split', () => {
    expect(new Set([...first.taught, ...first.learning])).toEqual(new Set([0]))
    expect(first.state).toEqual(['included', 'included'])
  })
})

describe('reach', () => {
  it('is the portal for those who can, and the counter for all others', () => {
    // able 0.6, half of it online: 0.3, and eight tenths of the other 0.7
    near([at(reachOf().reach, 2, 1)], [0.3 + 0.7 * 0.8])
    expect(at(reachOf({}, { access: everyone(0.2) }).reach, 2, 1)).toBeCloseTo(0.1 + 0.9 * 0.8, 12)
  })
  it('is that of the worst service, which is named', () => {
    const { reach, worst } = reachOf({ counter: { ...plain.counter, transit: 0.1 } })
    expect(at(reach, 2, 1)).toBeCloseTo(0.3 + 0.07, 12)
    expect(new Set(worst)).toEqual(new Set([SERVICES.indexOf('transit')]))
    // of equally bad ones the first
    expect(new Set(reachOf().worst)).toEqual(new Set([0]))
  })
  it('is kept from people by accounts and fees: from the poor more, from the sure less', () => {
    const shut = (barrier: number, judgement = 0.5) => {
      const { reach } = reachOf(
        { barrier: all(barrier), counter: all(0) },
        { judgement: everyone(judgement) },
      )
      return [0, 1, 2].map((r) => at(reach, 2, r))
    }
    near(shut(0.2), [0.3 * (1 - 0.3), 0.3 * 0.8, 0.3 * (1 - 0.14)])
    // nobody who cannot judge at all: a quarter more; who judges everything: a quarter less
    near(shut(0.2, 0), [0.3 * (1 - 0.375), 0.3 * 0.75, 0.3 * (1 - 0.175)])
    near(shut(0.2, 1), [0.3 * (1 - 0.225), 0.3 * 0.85, 0.3 * (1 - 0.105)])
    // beyond all there is nothing to keep from
    near(shut(1), [0, 0, 0.3 * 0.3])
  })
  it('at the counter is nearness, in Rand less than in Mitte, and harder for the very old', () => {
    const { reach } = reachOf({ digital: all(0), nearness: [1, 0.5] })
    expect(at(reach, 2, 1, 0)).toBeCloseTo(0.8, 12)
    expect(at(reach, 2, 1, 1)).toBeCloseTo(0.4, 12)
    near(
      [3, 4, 5, 6].map((b) => at(reach, b, 1)),
      [0.8, 0.8 * 0.97, 0.8 * 0.92, 0.8 * 0.82],
    )
  })
  it('behind a private door is less for those who are not welcome there', () => {
    const { reach } = reachOf({ digital: all(0), barred: [1, 0] })
    near(
      [0, 1, 2].map((r) => at(reach, 2, r, 0)),
      [0.8 * 0.7, 0.8 * 0.94, 0.8],
    )
    near(
      [0, 1, 2].map((r) => at(reach, 2, r, 1)),
      [0.8, 0.8, 0.8],
    )
  })
  it('is reckoned once for the same people and the same offices, and anew for others', () => {
    expect(reachByCohort(people, plain)).toBe(reachByCohort(people, plain))
    for (const other of [
      { ...people, skill: everyone(0.5) },
      { ...people, judgement: everyone(0.9) },
      { ...people, access: everyone(0.1) },
    ])
      expect(reachByCohort(other, plain)).not.toBe(reachByCohort(people, plain))
    expect(reachByCohort(people, { ...plain, digital: all(1) })).not.toBe(
      reachByCohort(people, plain),
    )
  })
})

/** A quarter in the middle of a year in which nobody has a reason to change their mind. */
const steady: Divide = {
  ...first,
  access: everyone(0.8),
  skill: everyone(0.6),
  judgement: everyone(0.5),
  trust: everyone(0.55),
  homeless: 0,
}
const steadyReach = reachByCohort(steady, plain).reach
const quarter = (change: Partial<Parameters<typeof stepDivide>[1]> = {}, from: Divide = steady) =>
  stepDivide(from, {
    scenario: town,
    levers: {},
    round: 2,
    before: townPeople(),
    services: plain,
    oldReach: steadyReach,
    heard: 0,
    expectation: 0,
    ...change,
  })

describe('courses', () => {
  const offered = pulled({ training: 0.125 })
  it('reach half of the gap with four years of an eighth, two fifths of them a quarter, and settle slowly', () => {
    const { divide, effects } = quarter({ levers: offered })
    // gap 0.4, half of it willing: 0.2; 0.08 enrol, 14 per cent of it settles
    near([at(divide.skill, 2, 1)], [0.6 + 0.08 * 0.14])
    near([at(divide.taught, 2, 1)], [0.08 * 0.14])
    near([at(divide.learning, 2, 1)], [0.08 * 0.86])
    expectAll(said(effects, 'divide.learning'), {
      'training p1': 0.08,
      'training v:divide.learning': -0.0112,
    })
    expectAll(said(effects, 'divide.skill'), { 'training v:divide.learning': 0.0112 })
  })
  it('find nobody left to ask once all who are willing have come, and what was learnt goes on settling', () => {
    const taught = everyone(0.15)
    const learning = everyone(0.1)
    // gap counts what was taught: 0.4 + 0.15, half of it 0.275; 0.025 are still open
    const { divide } = quarter({ levers: offered }, { ...steady, taught, learning })
    near([at(divide.learning, 2, 1)], [(0.1 + 0.025 * 0.4) * 0.86])
    const full = quarter(
      { levers: offered },
      { ...steady, taught: everyone(0.2), learning: everyone(0.1) },
    )
    near([at(full.divide.learning, 2, 1)], [0.086])
    const ended = quarter({}, { ...steady, learning })
    near([at(ended.divide.skill, 2, 1)], [0.614])
  })
  it('teach where they are held', () => {
    const { divide } = quarter({ levers: pulled({ training: [0, 0.125] }) })
    near([at(divide.skill, 2, 1, 0), at(divide.skill, 2, 1, 1)], [0.6, 0.6112])
  })
  it('offered beyond all reach everybody and no more', () => {
    const { divide } = quarter({ levers: pulled({ training: 9 }) })
    near([at(divide.learning, 2, 1)], [0.16 * 0.86])
    const nearly = quarter({}, { ...steady, skill: everyone(0.99), learning: everyone(0.5) })
    near([at(nearly.divide.skill, 2, 1)], [1])
    near([at(nearly.divide.learning, 2, 1)], [0.49])
  })
  it('in judging close a quarter of a year’s share of what is missing', () => {
    const { divide, effects } = quarter({ levers: pulled({ judgement: [0.4, 0] }) })
    near([at(divide.judgement, 2, 1, 0), at(divide.judgement, 2, 1, 1)], [0.55, 0.5])
    expectAll(said(effects, 'divide.judgement'), { 'training p1': 0.6 * 0.05 })
  })
})

describe('lines', () => {
  it('are laid an eighth of what is missing a quarter, and half of each is access', () => {
    const owned = { ...steady, device: everyone(0.9) }
    const { divide, effects } = quarter({ levers: pulled({ line: [0, 1] }) }, owned)
    near(divide.line, [0.9, 0.5 + 0.12 * 0.5])
    near([at(divide.access, 2, 1, 0), at(divide.access, 2, 1, 1)], [0.8, 0.8 + 0.9 * 0.5 * 0.06])
    expectAll(said(effects, 'divide.access'), { 'access p1': 0.4 * 0.027 })
    near(quarter({ levers: pulled({ line: 7 }) }, owned).divide.line, [0.912, 0.56])
  })
})

describe('trust', () => {
  const moved = (change: Parameters<typeof quarter>[0], from: Divide = steady) => {
    const { divide, effects } = quarter(change, from)
    return {
      by: at(divide.trust, 2, 1) - at(from.trust, 2, 1),
      told: said(effects, 'divide.trust'),
    }
  }
  it('returns to what is usual, three per cent of the way a quarter', () => {
    const { by, told } = moved({}, { ...steady, trust: everyone(0.35) })
    expect(by).toBeCloseTo(0.006, 12)
    expect(told['trustDrift v:divide.trust']).toBeCloseTo(0.006, 12)
    expect(moved({ scenario: assuming({ trustStart: 0.75 }) }).by).toBeCloseTo(0.006, 12)
  })
  it('moves three tenths of a point for each point of reach won or lost', () => {
    const { by, told } = moved({ oldReach: steadyReach.map((r) => r + 0.1) })
    expect(by).toBeCloseTo(-0.03, 12)
    expect(told['trustReach d:reach']).toBeCloseTo(-0.03, 12)
  })
  it('falls where people are reached badly, four hundredths of what is missing to six tenths', () => {
    // counters closed and little online: 0.3 of reach, 0.3 too little
    const closed = { ...plain, counter: all(0) }
    const { by, told } = moved({
      services: closed,
      oldReach: reachByCohort(steady, closed).reach,
    })
    expect(by).toBeCloseTo(-0.012, 12)
    // what the first day already costs is the rule’s, the rest is what reach has become
    const rule = told['trustReach rule'] ?? 0
    expect(rule).toBeLessThanOrEqual(0)
    expect(rule + (told['trustReach v:reach'] as number)).toBeCloseTo(-0.012, 12)
  })
  it('already fell on the first day of a town that reaches its people badly, and that is the rule’s', () => {
    // nothing online and half a counter in the middle, less at the edge: everybody is reached too little
    const channels = Object.fromEntries(
      SERVICES.map((s) => [s, { digital: 0, counter: 0.5, barrier: 0 }]),
    ) as typeof town.channels
    const { told } = moved({ scenario: { ...town, channels } })
    expect(told['trustReach rule']).toBeLessThan(-0.04 * 0.1)
    expect(told['trustReach rule']).toBeGreaterThan(-0.04 * 0.6)
  })
  it('pays for promises: a point and a fifth for all of them unkept, and the first day’s are the rule’s', () => {
    const { by, told } = moved({ expectation: 0.5 })
    expect(by).toBeCloseTo(-0.006, 12)
    expect(told['trustPromise rule']).toBeCloseTo(-0.0012, 12)
    expect(told['trustPromise v:admin.expectation']).toBeCloseTo(-0.0048, 12)
  })
  it('grows where people find themselves heard, and by what is done for it', () => {
    const { by, told } = moved({ heard: 0.5, levers: pulled({ heard: 0.5 }) })
    expect(by).toBeCloseTo(0.006, 12)
    expect(told['trustHeard p1']).toBeCloseTo(0.006, 12)
    // four points a year are one a quarter
    expect(moved({ levers: pulled({ trust: 4 }) }).by).toBeCloseTo(0.01, 12)
    const both = moved({
      heard: 0.5,
      levers: { ...pulled({ heard: 0.5 }, 'p1'), ...pulled({ trust: 1.5 }, 'p2') },
    })
    // 0.6 and 0.375 points together, shared by what each pulls: a quarter and three
    expect(both.told['trustHeard p1']).toBeCloseTo(0.25 * 0.00975, 12)
    expect(both.told['trustHeard p2']).toBeCloseTo(0.75 * 0.00975, 12)
  })
  it('stays a share', () => {
    const { divide } = quarter({ levers: pulled({ trust: 4000 }) })
    expect(Math.max(...divide.trust)).toBe(1)
    const lost = quarter({ levers: pulled({ trust: -4000 }) })
    expect(Math.min(...lost.divide.trust)).toBe(0)
  })
})

describe('the turn of the year', () => {
  const values = cohorts((_, b) => [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7][b] as number)
  it('takes what people can do along into the next band, by how many come and stay', () => {
    const old = { ...steady, skill: values, judgement: values, trust: values, device: values }
    const { divide } = quarter({ round: 5 }, old)
    // of those of 16 to 24 a ninth has just come from the children: 10 of 90
    const young = (0.1 * 10 + 0.2 * 80) / 90
    expect(at(divide.skill, 1, 1)).toBeCloseTo(young, 12)
    expect(at(divide.judgement, 1, 1)).toBeCloseTo(young, 12)
    expect(at(divide.device, 1, 1)).toBeCloseTo(young, 12)
    // over 80: 10 came of 50, and of 200 eight ninths stayed
    const stay = (200 * 8) / 9
    expect(at(divide.skill, 6, 2, 1)).toBeCloseTo((0.6 * 10 + 0.7 * stay) / (10 + stay), 12)
    expect(at(divide.skill, 0, 0)).toBe(0.1)
  })
  it('and says by how much that moved the mean', () => {
    const old = { ...steady, skill: values }
    const { divide, effects } = quarter({ round: 5 }, old)
    let change = 0
    townPeople().cohorts.forEach((n, i) => {
      change += (n * ((divide.skill[i] as number) - (values[i] as number))) / 1000
    })
    expect(said(effects, 'divide.skill')['ageing rule']).toBeCloseTo(change, 12)
    expect(said(quarter({ round: 4 }, old).effects, 'divide.skill')).toEqual({})
  })
  it('gives everybody the access their devices and lines allow', () => {
    const old = { ...steady, device: everyone(0.6) }
    const { divide, effects } = quarter({ round: 5 }, old)
    near([at(divide.access, 2, 1, 0), at(divide.access, 2, 1, 1)], [0.57, 0.45])
    expect(said(effects, 'divide.access')['ageing rule']).toBeCloseTo(
      0.6 * (0.57 - 0.8) + 0.4 * (0.45 - 0.8),
      12,
    )
    near([at(quarter({}, old).divide.access, 2, 1)], [0.8])
  })
  it('leaves a band nobody lives in as it was', () => {
    const none = { ...townPeople(), cohorts: cohorts((_, b) => (b < 2 ? 0 : 10)) }
    expect(
      at(quarter({ round: 5, before: none }, { ...steady, skill: values }).divide.skill, 1, 1),
    ).toBe(0.2)
  })
})

describe('a district', () => {
  /** A service everybody needs, at a counter only some get to: `out` of the adults of Mitte are not reached. */
  const after = (state: Divide['state'][number], out: number) => {
    // adults are 840 of a thousand; cohorts of one level each are out of reach where their skill is nought
    const before = {
      ...townPeople(),
      cohorts: cohorts((_, b, r) =>
        b === 0 ? 99 : b === 3 ? ([out, 0, 1 - out][r] as number) : 0,
      ),
    }
    const skill = cohorts((_, __, r) => (r === 0 ? 0.1 : 1))
    const services = { ...plain, digital: all(1), counter: all(0) }
    const from = { ...steady, access: everyone(1), skill, state: [state, state] }
    return quarter({ before, services }, from as Divide).divide.state[0]
  }
  it('is strained from seven adults in a hundred out of reach, split from ten, left behind from fifteen', () => {
    expect(after('included', 0.069)).toBe('included')
    expect(after('included', 0.07)).toBe('strained')
    expect(after('strained', 0.099)).toBe('strained')
    expect(after('strained', 0.1)).toBe('split')
    expect(after('split', 0.149)).toBe('split')
    expect(after('split', 0.15)).toBe('leftBehind')
    expect(after('leftBehind', 0.9)).toBe('leftBehind')
  })
  it('goes one step at a time, whatever happens', () => {
    expect(after('included', 0.9)).toBe('strained')
    expect(after('strained', 0.9)).toBe('split')
    expect(after('leftBehind', 0)).toBe('split')
  })
  it('mends once so many fewer are out of reach than let it slip: seven tenths', () => {
    expect(after('strained', 0.05)).toBe('strained')
    expect(after('strained', 0.048)).toBe('included')
    expect(after('split', 0.071)).toBe('split')
    expect(after('split', 0.069)).toBe('strained')
    expect(after('leftBehind', 0.106)).toBe('leftBehind')
    expect(after('leftBehind', 0.104)).toBe('split')
    expect(after('included', 0)).toBe('included')
  })
  it('does not look at children, and without adults nobody is left out', () => {
    const before = { ...townPeople(), cohorts: cohorts((_, b) => (b === 0 ? 5 : 0)) }
    const services = { ...plain, digital: all(0), counter: all(0) }
    expect(quarter({ before, services }).divide.state).toEqual(['included', 'included'])
  })
  it('is drawn as a chart in which widening never mends and narrowing never hurts', () => {
    const order = ['included', 'strained', 'split', 'leftBehind'] as const
    for (const state of order) {
      const place = order.indexOf(state)
      expect(order.indexOf(DIVIDE_TABLE[state].NARROWS)).toBe(Math.max(0, place - 1))
      expect(order.indexOf(DIVIDE_TABLE[state].DEEPENS)).toBe(Math.min(3, place + 1))
      expect(order.indexOf(DIVIDE_TABLE[state].WIDENS)).toBe(Math.max(1, place))
    }
  })
})

describe('an amount shared among causes', () => {
  it('goes to each by what it pulled, whichever way it pulled', () => {
    const log = ledger(1)
    share(log, 'x', 12, 'training', [
      { cause: 'p1', by: 3 },
      { cause: 'p2', by: -1 },
    ])
    expectAll(said(log.effects, 'x'), { 'training p1': 9, 'training p2': 3 })
  })
  it('is the rule’s own where nobody pulled', () => {
    const log = ledger(1)
    share(log, 'x', 12, 'training', [{ cause: 'p1', by: 0 }], 1)
    share(log, 'x', 2, 'training', [{ cause: 'p1', by: 1 }], 0)
    expectAll(said(log.effects, 'x', true), { 'training rule@1': 12, 'training p1@0': 2 })
  })
})
