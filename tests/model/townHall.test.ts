import { describe, expect, it } from 'vitest'
import {
  availableDays,
  capacityOf,
  drivenOf,
  POST_COST,
  startAdmin,
  stepAdmin,
} from '../../src/model/admin.ts'
import {
  channelDays,
  daysUntilItRuns,
  hearingDays,
  introductionDays,
  linkDays,
  mindingDays,
} from '../../src/model/care.ts'
import {
  othersAt,
  rankingsOf,
  startCompetition,
  stepCompetition,
} from '../../src/model/competition.ts'
import { SERVICES } from '../../src/model/ids.ts'
import { startServices, stepServices } from '../../src/model/services.ts'
import { sizeOf } from '../../src/model/size.ts'
import type { Admin, Services, World } from '../../src/model/world.ts'
import { aContract, aMeasure, aPartner, aProject, aWorld, catalogue, terms } from './things.ts'
import { assuming, expectAll, near, pulled, said, town } from './town.ts'

const none = { general: 0, it: 0, data: 0, security: 0 }
/** Ten people in the offices, eight of them in general service, all posts filled. */
const place = {
  ...assuming({ staffSkill: 0.5 }),
  staff: {
    general: { posts: 8, filled: 8 },
    it: { posts: 2, filled: 2 },
    data: { posts: 0, filled: 0 },
    security: { posts: 0, filled: 0 },
  },
}
const first = startAdmin(place)
const size = sizeOf(place)
/** 10 posts, 50 days, skill 0.5 for a factor of one, a tenth of fatigue. */
const DAYS = 500 * 0.97
type Inputs = Parameters<typeof stepAdmin>[1]
/** A quarter in which nobody is hired and nobody leaves. */
const quarter = (change: Partial<Inputs> = {}, from: Admin = first) =>
  stepAdmin(from, {
    scenario: place,
    seed: calm,
    round: 2,
    levers: {},
    projectDays: 0,
    runningPosts: 0,
    care: [],
    reports: 0,
    hiringFrozen: true,
    links: 0,
    ...change,
  })
/** A seed at which nobody leaves in the second quarter. */
const calm = (() => {
  for (let seed = 0; ; seed++) {
    const { filled } = stepAdmin(first, {
      scenario: place,
      seed,
      round: 2,
      levers: {},
      projectDays: 0,
      runningPosts: 0,
      care: [],
      reports: 0,
      hiringFrozen: true,
      links: 0,
    }).admin
    if (filled.general === 8 && filled.it === 2) return seed
  }
})()

describe('days', () => {
  it('are fifty a post, more with skill and fewer with fatigue', () => {
    expect(
      availableDays({ filled: { ...none, it: 2 }, shared: none, skill: 0.5, fatigue: 0 }),
    ).toBeCloseTo(100, 9)
    expect(
      availableDays({ filled: { ...none, it: 2 }, shared: none, skill: 1, fatigue: 0 }),
    ).toBeCloseTo(125, 9)
    expect(
      availableDays({ filled: { ...none, it: 2 }, shared: none, skill: 0.5, fatigue: 1 }),
    ).toBeCloseTo(70, 9)
    expect(
      availableDays({
        filled: { ...none, it: 2 },
        shared: { ...none, data: 0.5, it: -1 },
        skill: 0.5,
        fatigue: 0,
      }),
    ).toBeCloseTo(75, 9)
    expect(
      availableDays({
        filled: { ...none, it: 2 },
        shared: { ...none, it: -3 },
        skill: 0.5,
        fatigue: 0,
      }),
    ).toBe(0)
  })
  it('of the first day leave an eighth beside daily duties', () => {
    expect(first.available).toBeCloseTo(DAYS, 9)
    expect(first.required).toBeCloseTo(0.88 * DAYS, 9)
    expect(first).toMatchObject({
      fatigue: 0.1,
      awarenessTop: 0.5,
      awarenessBase: 0.35,
      understanding: 0.4,
      strategy: 0,
      leadUnit: 0,
      dataAgreement: 0,
      initiativeOwn: 0,
      initiativeOffered: 0,
      announced: 0,
      delivered: 0,
      expectation: 0.1,
      skill: 0.5,
      shared: none,
      allowance: { general: false, it: false, data: false, security: false },
    })
    expect(startAdmin(town).skill).toBe(0.49)
  })
  it('are needed for duties, projects, running systems, links nobody manages, reports, care and errands', () => {
    const required = (change: Partial<Inputs>) => quarter(change).admin.required - 0.88 * DAYS
    expect(required({})).toBeCloseTo(0, 9)
    expect(required({ projectDays: 100 })).toBeCloseTo(100 * size, 9)
    expect(required({ runningPosts: 2 })).toBeCloseTo(100 * size, 9)
    expect(required({ links: 5 })).toBeCloseTo(30 * size, 9)
    expect(required({ reports: 25 })).toBeCloseTo(25 * size, 9)
    expect(
      required({
        care: [
          { cause: 'c1', by: 7 },
          { cause: 'c2', by: 5 },
        ],
      }),
    ).toBeCloseTo(12 * size, 9)
    expect(required({ levers: pulled({ workload: 9 }) })).toBeCloseTo(9, 9)
  })
  it('needed say for what', () => {
    const { effects } = quarter({
      projectDays: 100,
      runningPosts: 2,
      links: 5,
      reports: 25,
      care: [{ cause: 'c1', by: 7, rule: 'trustHeard' }],
      levers: pulled({ workload: 9 }),
    })
    expectAll(said(effects, 'admin.required'), {
      'coverage v:projects.coverage': (100 + 100 + 30) * size,
      'fatigue rule': 25 * size,
      'trustHeard c1': 7 * size,
      'fatigue p1': 9,
    })
    // an agreement in force manages nine tenths of what is linked
    const managed = { ...first, strategy: 1, leadUnit: 1, dataAgreement: 1 }
    const inForce = pulled({ strategy: 1, leadUnit: 1, dataAgreement: 1 })
    expectAll(said(quarter({ links: 5, levers: inForce }, managed).effects, 'admin.required'), {
      'coverage v:projects.coverage': 30 * size,
      'silo v:silo': -27 * size,
    })
  })
  it('there say by whom', () => {
    const before = {
      ...first,
      filled: { ...first.filled, general: 7 },
      skill: 0.504 + 0.1,
      fatigue: 0.3,
    }
    const { admin, effects } = quarter({ levers: pulled({ 'posts:it': 1 }) }, before)
    expect(admin.filled.general).toBe(7)
    // nine of ten; half a post lent; skill a tenth up; fatigue a fifth up: in this order
    const told = said(effects, 'admin.available')
    expect(told['hiring v:admin.filled']).toBeCloseTo(-50 * 0.97, 9)
    expect(told['sharing v:admin.shared']).toBeCloseTo(25 * 0.97, 9)
    expect(told['skillGrowth v:admin.skill']).toBeCloseTo(475 * 0.05 * 0.97, 9)
    expect(told['fatigue v:admin.fatigue']).toBeCloseTo(-475 * 1.05 * 0.06, 9)
  })
  it('make capacity: never more than all, and whole where nothing is needed', () => {
    expect([
      capacityOf({ available: 50, required: 100 }),
      capacityOf({ available: 200, required: 100 }),
      capacityOf({ available: 0, required: 0 }),
    ]).toEqual([0.5, 1, 1])
  })
})

describe('people', () => {
  const seeds = Array.from({ length: 600 }, (_, i) => i)
  const mean = (f: (seed: number) => number) => seeds.reduce((a, s) => a + f(s), 0) / seeds.length
  it('leave three in a hundred a year, and who is worn out three times as often', () => {
    const many = {
      ...first,
      filled: { ...first.filled, general: 100 },
      posts: { ...first.posts, general: 100 },
    }
    const left = (fatigue: number) =>
      mean((seed) => 100 - quarter({ seed }, { ...many, fatigue }).admin.filled.general)
    expect(Math.abs(left(0.1) - 0.75)).toBeLessThan(0.12)
    expect(Math.abs(left(1) - 0.75 * 2.8)).toBeLessThan(0.2)
    expect(Math.abs(left(0) - left(0.1))).toBe(0)
  })
  it('who leave by tiredness stand beside those who would have gone anyway', () => {
    const tired = { ...first, filled: { ...first.filled, general: 400 }, fatigue: 0.6 }
    const { admin, effects } = quarter({ seed: 5 }, tired)
    const gone = 400 - admin.filled.general
    expect(gone).toBeGreaterThan(0)
    // twice as likely: one half by itself, one half by fatigue
    expectAll(said(effects, 'admin.filled.general'), {
      'leaving rule': -gone / 2,
      'leaving v:admin.fatigue': -gone / 2,
    })
  })
  it('come four in ten quarters in general service, one in ten in IT, twice that and a fifth for an allowance', () => {
    const open = { ...first, posts: { general: 9, it: 3, data: 1, security: 1 } }
    const came = (k: 'general' | 'it' | 'data' | 'security', allowance = false) =>
      mean((seed) => {
        const from = { ...open, allowance: { ...first.allowance, [k]: allowance } }
        const hired = quarter({ seed, hiringFrozen: false }, from).admin.filled[k]
        return hired - quarter({ seed }, from).admin.filled[k]
      })
    expect(Math.abs(came('general') - 0.4)).toBeLessThan(0.08)
    expect(Math.abs(came('it') - 0.1)).toBeLessThan(0.04)
    expect(Math.abs(came('data') - 0.12)).toBeLessThan(0.04)
    expect(Math.abs(came('security') - 0.08)).toBeLessThan(0.035)
    expect(Math.abs(came('it', true) - 0.22)).toBeLessThan(0.05)
  })
  it('come only where there is a post, and by whoever opened it', () => {
    const open = { ...first, posts: { ...first.posts, it: 400 } }
    const { admin, effects } = quarter({ hiringFrozen: false }, open)
    const hired = admin.filled.it - 2
    expect(hired).toBeGreaterThan(20)
    expect(said(effects, 'admin.filled.it')['hiring v:admin.posts.it']).toBe(hired)
    expect(admin.filled.general).toBeLessThanOrEqual(8)
    // a vacancy of the first day is filled by nobody’s decision
    const vacant = { ...first, filled: { ...first.filled, general: 0 }, posts: { ...first.posts } }
    const back = quarter({ hiringFrozen: false, seed: 4 }, vacant)
    expect(said(back.effects, 'admin.filled.general')['hiring rule']).toBe(
      back.admin.filled.general,
    )
    expect(back.admin.filled.general).toBeGreaterThan(0)
  })
  it('of neighbours arrive by halves, and leave by halves', () => {
    const lent = quarter({ levers: pulled({ 'posts:it': 1 }) })
    expect(lent.admin.shared).toEqual({ ...none, it: 0.5 })
    expectAll(said(lent.effects, 'admin.shared.it'), { 'sharing p1': 0.5 })
    expect(quarter({}, lent.admin).admin.shared.it).toBe(0.25)
  })
  it('cost 72,000 EUR a year in general service, 88,000 in IT and data, 92,000 in security', () => {
    expect(POST_COST).toEqual({ general: 72_000, it: 88_000, data: 88_000, security: 92_000 })
  })
})

describe('skill', () => {
  it('ages by four thousandths a quarter, and grows by a quarter of what a year’s courses close', () => {
    expect(quarter().admin.skill).toBeCloseTo(0.496, 12)
    const { admin, effects } = quarter({ levers: pulled({ staffSkill: 0.4 }) })
    expect(admin.skill).toBeCloseTo(0.5 + 0.1 * 0.5 - 0.004, 12)
    expectAll(said(effects, 'admin.skill'), { 'skillGrowth p1': 0.05, 'skillGrowth rule': -0.004 })
  })
  it('does not grow in people who are worn out', () => {
    const learnt = (fatigue: number) =>
      quarter({ levers: pulled({ staffSkill: 0.4 }) }, { ...first, fatigue }).admin.skill
    expect(learnt(0.6)).toBeCloseTo(0.5 + 0.05 * 0.5 - 0.004, 12)
    expect(learnt(0)).toBeCloseTo(0.546, 12)
  })
})

describe('fatigue', () => {
  it('rests by eight in a hundred a quarter, and grows by a quarter of what cannot be done', () => {
    expect(quarter().admin.fatigue).toBeCloseTo(0.092, 12)
    // as much again as there is: half of it is left undone
    const errands = 2 * availableDays({ ...first, skill: 0.496 }) - 0.88 * DAYS
    const { admin, effects } = quarter({ levers: pulled({ workload: errands }) })
    expect(admin.fatigue).toBeCloseTo(0.1 + 0.125 - 0.008, 9)
    expectAll(said(effects, 'admin.fatigue'), {
      'fatigue v:capacity': 0.125,
      'fatigue rule': -0.008,
    })
  })
  it('grows by what is new, for those who do not see what it is for', () => {
    const days = availableDays({ ...first, skill: 0.496 })
    // a tenth of all days, two thirds do not see why
    const fad = (awarenessBase: number) =>
      quarter({ projectDays: (0.1 * days) / size }, { ...first, awarenessBase })
    expect(fad(0.35).admin.fatigue).toBeCloseTo(0.092 + 0.3 * 0.1 * 0.65, 9)
    expect(said(fad(0.35).effects, 'admin.fatigue')['fatigue v:projects.coverage']).toBeCloseTo(
      0.0195,
      9,
    )
    expect(fad(1).admin.fatigue).toBeCloseTo(0.092, 9)
  })
  it('beyond the first day’s fades as what it stands off, and never goes beyond all', () => {
    const tired = quarter({}, { ...first, fatigue: 0.3 })
    expectAll(said(tired.effects, 'admin.fatigue'), {
      'fatigue v:admin.fatigue': -0.016,
      'fatigue rule': -0.008,
    })
    const worn = quarter({ levers: pulled({ workload: 1e6 }) }, { ...first, fatigue: 0.99 })
    expect(worn.admin.fatigue).toBe(1)
    expect(said(worn.effects, 'admin.fatigue')['limit limit']).toBeLessThan(-0.1)
  })
})

describe('direction', () => {
  it('of strategy, lead unit and agreement goes half of the way in a quarter', () => {
    const levers = {
      ...pulled({ strategy: 0.8 }, 'p1'),
      ...pulled({ leadUnit: 0.6 }, 'p2'),
      ...pulled({ dataAgreement: 9 }, 'p3'),
    }
    const { admin, effects } = quarter({ levers })
    expect([admin.strategy, admin.leadUnit, admin.dataAgreement]).toEqual([0.4, 0.3, 0.5])
    expectAll(said(effects, 'admin.strategy'), { 'silo p1': 0.4 })
    expectAll(said(effects, 'admin.leadUnit'), { 'silo p2': 0.3 })
    expect(said(effects, 'admin.dataAgreement')['silo p3']).toBeCloseTo(4.5, 12)
    expect(said(effects, 'admin.dataAgreement')['limit limit']).toBeCloseTo(-4, 12)
  })
  it('is lost by half where a city only answers offers', () => {
    const driven = (own: number, offered: number) =>
      quarter(
        { levers: pulled({ strategy: 1 }) },
        { ...first, initiativeOwn: own, initiativeOffered: offered },
      ).admin.strategy
    expect([driven(0, 3), driven(3, 0), driven(1, 1)]).toEqual([0.25, 0.5, 0.375])
    expect([
      drivenOf({ initiativeOwn: 0, initiativeOffered: 0 }),
      drivenOf({ initiativeOwn: 1, initiativeOffered: 3 }),
    ]).toEqual([0, 0.75])
  })
  it('understanding goes three tenths of the way, awareness a tenth at the base and a fifth at the top', () => {
    const { admin, effects } = quarter({
      levers: { ...pulled({ vocabulary: 0.4 }), ...pulled({ awareness: 0.5 }) },
    })
    expect(admin.understanding).toBeCloseTo(0.4 + 0.12, 12)
    expect(admin.awarenessBase).toBeCloseTo(0.35 + 0.04, 12)
    expect(admin.awarenessTop).toBeCloseTo(0.5 + 0.1, 12)
    expectAll(said(effects, 'admin.understanding'), { 'understanding p1': 0.12 })
    expectAll(said(effects, 'admin.awareness'), { 'understanding p1': 0.04 })
  })
})

describe('promises', () => {
  it('unkept are expected less by six in a hundred a quarter', () => {
    const { admin, effects } = quarter({}, { ...first, announced: 6, delivered: 1 })
    expect(admin.announced).toBeCloseTo(5.7, 12)
    expectAll(said(effects, 'admin.announced'), { 'expectation v:admin.announced': -0.3 })
    expect(quarter({}, { ...first, announced: 1, delivered: 6 }).admin.announced).toBe(1)
  })
  it('of five effects let half of the people down, a quarter of the way each quarter', () => {
    const owed = quarter({}, { ...first, announced: 5 / 0.94, delivered: 0 })
    expect(owed.admin.announced).toBeCloseTo(5, 12)
    expect(owed.admin.expectation).toBeCloseTo(0.1 + 0.4 / 4, 12)
    expectAll(said(owed.effects, 'admin.expectation'), {
      'expectation rule': -0.025,
      'expectation v:admin.announced': 0.125,
    })
    // 10 expected and 5 kept owe as much: the ten pull twice as far up as the five pull down
    const half = quarter({}, { ...first, announced: 10 + 0.3 / 0.94, delivered: 5 })
    expect(half.admin.announced).toBeCloseTo(10, 9)
    expectAll(said(half.effects, 'admin.expectation'), {
      'expectation rule': -0.025,
      'expectation v:admin.announced': 0.25,
      'expectation v:admin.delivered': -0.125,
    })
    // kept promises leave what the first day expected to fade
    const kept = quarter({}, { ...first, announced: 2, delivered: 2 })
    expect(kept.admin.expectation).toBeCloseTo(0.075, 12)
    expectAll(said(kept.effects, 'admin.expectation'), { 'expectation rule': -0.025 })
  })
})

describe('doing things well', () => {
  it('introducing takes thirty days a quarter and 25 a post, half as much for a trial', () => {
    const measure = aMeasure({ posts: { it: 2, general: 1 } })
    expect(introductionDays(measure, 'rollout')).toBe(105)
    expect(introductionDays(measure, 'pilot')).toBe(52.5)
    expect(introductionDays(aMeasure(), 'rollout')).toBe(30)
    expect([linkDays({ integrated: true }), linkDays({ integrated: false })]).toEqual([20, 0])
    expect(([0, 1, 2, 3] as const).map(hearingDays)).toEqual([0, 15, 45, 50])
  })
  it('until it runs takes all quarters of it, one at least', () => {
    const days = (more: object, measure = aMeasure()) =>
      daysUntilItRuns(measure, { scale: 'rollout', participation: 0, integrated: false, ...more })
    expect(days({})).toBe(120)
    expect(days({ scale: 'pilot' })).toBe(30)
    expect(days({ integrated: true, participation: 3 })).toBe(300)
    expect(days({ participation: 1 })).toBe(135)
    expect(days({}, aMeasure({ time: { pilot: 0, rollout: 0, life: 9 } }))).toBe(30)
  })
  it('clauses won take half a day each step, those of the first day and of what has ended none', () => {
    const scenario = catalogue([aMeasure()], [aPartner({ terms: terms(0, { exit: 1 }) })])
    const minding = (more: Parameters<typeof aContract>[0]) =>
      mindingDays([aContract(more)], scenario)
    expect(minding({ terms: terms(0, { exit: 2, data: 2 }) })).toEqual([
      { cause: 'k1', by: 1.5, rule: 'contractTerms' },
    ])
    expect(minding({ terms: terms(0, { exit: 0 }) })).toEqual([])
    expect(minding({ terms: terms(2), cause: 'start' })).toEqual([])
    expect(minding({ terms: terms(2), value: 'ended' })).toEqual([])
    expect(minding({ terms: terms(0, { exit: 2 }), partner: 'unknown' })[0]?.by).toBe(1)
  })
  it('a way opened takes 22 days, a way closed spares them', () => {
    const channels = {
      ...town.channels,
      school: { digital: 0.5, counter: 0.8, barrier: 0 },
      permits: { digital: 0, counter: 0.8, barrier: 0 },
    }
    const scenario = { ...town, channels }
    const services = startServices(scenario)
    const days = (mode: Partial<Services['mode']>) =>
      channelDays({ ...services, mode: { ...services.mode, ...mode } }, scenario, (s) => `c-${s}`)
    expect(days({})).toEqual([])
    expect(days({ school: 'digital' })).toEqual([{ cause: 'c-school', by: -22, rule: 'channels' }])
    expect(days({ school: 'analogue' })[0]?.by).toBe(-22)
    expect(days({ permits: 'hybrid' })).toEqual([{ cause: 'c-permits', by: 22, rule: 'channels' }])
    expect(days({ permits: 'digital' })).toEqual([])
  })
})

describe('channels', () => {
  const scenario = {
    ...town,
    channels: Object.fromEntries(
      SERVICES.map((s) => [s, { digital: 0.4, counter: 0.8, barrier: 0.1 }]),
    ) as typeof town.channels,
  }
  const begin = startServices(scenario)
  const step = (change: Partial<Parameters<typeof stepServices>[1]> = {}, from: Services = begin) =>
    stepServices(from, {
      scenario,
      levers: {},
      round: 2,
      capacity: 1,
      supervision: 'free',
      missing: 0,
      barred: begin.barred,
      modeCause: (s) => `c-${s}`,
      placed: [0, 0],
      ...change,
    })
  it('begin as the town has them: near in the middle, 72 in a hundred at the edge', () => {
    expect(begin.mode.school).toBe('hybrid')
    expect([begin.digital.school, begin.counter.school, begin.barrier.school, begin.cut]).toEqual([
      0.4, 0.8, 0.1, 0,
    ])
    near(begin.nearness, [1, 0.72])
    expect(startServices({ ...scenario, supervision: 'consolidation' }).cut).toBe(0.12)
    const analogue = {
      ...scenario,
      channels: { ...scenario.channels, say: { digital: 0, counter: 1, barrier: 0 } },
    }
    expect(startServices(analogue).mode.say).toBe('analogue')
  })
  it('stand still while nothing happens', () => {
    const { services, effects } = step()
    expect(services).toEqual(begin)
    expect(effects).toEqual([])
  })
  it('improve by half of the way a quarter, each by its cause', () => {
    const levers = {
      ...pulled({ 'digitalChannel:school': 0.2 }),
      ...pulled({ 'counter:school': 0.1 }, 'p2'),
      ...pulled({ 'barrier:school': 0.3 }, 'p3'),
      ...pulled({ nearness: [0, 0.2] }, 'p4'),
    }
    const { services, effects } = step({ levers })
    expect([services.digital.school, services.counter.school, services.barrier.school]).toEqual([
      0.5,
      expect.closeTo(0.85, 12),
      0.25,
    ])
    expect(services.digital.permits).toBe(0.4)
    near(services.nearness, [1, 0.82])
    expectAll(said(effects, 'services.digital.school'), { 'channels p1': 0.1 })
    expectAll(said(effects, 'services.counter.school'), { 'channels p2': 0.05 })
    expectAll(said(effects, 'services.barrier.school'), { 'channels p3': 0.15 })
    expectAll(said(effects, 'services.nearness'), { 'channels p4': 0.1 })
  })
  it('gone digital serve nine tenths online and keep eight hundredths of the counter, four fifths of the way', () => {
    const digital = { ...begin, mode: { ...begin.mode, school: 'digital' as const } }
    const { services, effects } = step({}, digital)
    expect(services.digital.school).toBeCloseTo(0.4 + 0.8 * 0.5, 12)
    expect(services.counter.school).toBeCloseTo(0.8 + 0.8 * (0.064 - 0.8), 12)
    expectAll(said(effects, 'services.digital.school'), { 'channels c-school': 0.4 })
    expectAll(said(effects, 'services.counter.school'), {
      'channels c-school': 0.8 * (0.064 - 0.8),
    })
    expect(services.counter.permits).toBe(0.8)
    const better = {
      ...scenario,
      channels: { ...scenario.channels, school: { digital: 0.95, counter: 0.8, barrier: 0 } },
    }
    expect(
      step({ scenario: better }, { ...digital, digital: { ...begin.digital, school: 0.95 } })
        .services.digital.school,
    ).toBeCloseTo(0.95, 12)
  })
  it('gone analogue lose their portal, whatever a project does for it', () => {
    const analogue = { ...begin, mode: { ...begin.mode, school: 'analogue' as const } }
    const { services, effects } = step(
      { levers: pulled({ 'digitalChannel:school': 0.5 }) },
      analogue,
    )
    expect(services.digital.school).toBeCloseTo(0.2, 12)
    expectAll(said(effects, 'services.digital.school'), { 'channels c-school': -0.2 })
    expect(services.counter.school).toBe(0.8)
  })
  it('opened where there was none begin with a form', () => {
    const old = {
      ...scenario,
      channels: { ...scenario.channels, say: { digital: 0, counter: 0.8, barrier: 0 } },
    }
    const start = startServices(old)
    expect(
      step({ scenario: old }, { ...start, mode: { ...start.mode, say: 'hybrid' } }).services.digital
        .say,
    ).toBeCloseTo(0.175, 12)
    expect(step({ scenario: old }, start).services.digital.say).toBe(0)
  })
  it('thin out where days are missing, by up to 35 in a hundred', () => {
    const { services, effects } = step({ capacity: 0.5 })
    expect(services.counter.school).toBeCloseTo(0.8 - 0.5 * 0.8 * 0.175, 12)
    expectAll(said(effects, 'services.counter.school'), { 'fatigue v:capacity': -0.07 })
  })
  it('close under supervision, a tenth of the way a quarter, deeper where more than four in a hundred are missing', () => {
    const closing = (supervision: World['supervision']['value'], missing: number) =>
      step({ supervision, missing }).services.cut
    expect(closing('reporting', 0.5)).toBeCloseTo(0.003, 12)
    expect(closing('consolidation', 0.04)).toBeCloseTo(0.012, 12)
    expect(closing('consolidation', 0.09)).toBeCloseTo(0.022, 12)
    expect(closing('emergency', 0.09)).toBeCloseTo(0.032, 12)
    expect(closing('emergency', 9)).toBeCloseTo(0.045, 12)
    expect(closing('consolidation', -1)).toBeCloseTo(0.012, 12)
    expect(closing('free', 1)).toBe(0)
    const { services, effects } = step({ supervision: 'consolidation', missing: 0.09 })
    expectAll(said(effects, 'services.cut'), {
      'supervision v:supervision.step': 0.012,
      'supervision v:balance': 0.01,
    })
    expect(services.counter.school).toBeCloseTo(0.8 - 0.5 * 0.8 * 0.022, 12)
    expectAll(said(effects, 'services.counter.school'), {
      'supervision v:services.cut': -0.5 * 0.8 * 0.022,
    })
  })
  it('move where a model places them, and behind doors where space becomes private', () => {
    const { services, effects } = step({
      placed: [0, 0.1],
      barred: begin.barred.map((b) => b + 0.1),
    })
    near(services.nearness, [1, 0.77])
    expectAll(said(effects, 'services.nearness'), { 'modelBias v:attention.placed': 0.05 })
    near(
      services.barred,
      begin.barred.map((b) => b + 0.1),
    )
    expectAll(said(effects, 'services.barred'), { 'space v:publicSpace': 0.2 })
  })
})

describe('other cities', () => {
  it('follow their path, and pull ahead by three in a hundred a quarter beyond it', () => {
    const path = { ...town, others: [0.5, 0.51, 0.53, 0.56] }
    expect([0, 1, 3].map((r) => othersAt(path, r))).toEqual([0.5, 0.51, 0.56])
    // two hundredths a quarter at the end
    expect(othersAt(path, 4)).toBeCloseTo(0.56 + 0.02 * 1.03, 12)
    expect(othersAt(path, 5)).toBeCloseTo(0.56 + 0.02 * 1.03 + 0.02 * 1.03 ** 2, 12)
    expect(othersAt(path, 400)).toBe(1)
    // only the last two years tell where it leads
    const long = { ...town, others: [0, ...Array.from({ length: 9 }, (_, i) => 0.5 + i * 0.01)] }
    expect(othersAt(long, 10)).toBeCloseTo(0.58 + 0.01 * 1.03, 12)
    expect([
      othersAt({ ...town, others: [0.4] }, 3),
      othersAt({ ...town, others: [] }, 0),
      othersAt({ ...town, others: [] }, 3),
    ]).toEqual([0.4, 0.5, 0.5])
  })
  const still = assuming({ image: 0.5, jobs: 0.6 }, { ...town, others: [0.5, 0.5, 0.52] })
  const begin = startCompetition(still)
  const step = (change: Partial<Parameters<typeof stepCompetition>[1]> = {}, from = begin) =>
    stepCompetition(from, {
      scenario: still,
      levers: {},
      round: 1,
      trust: 0.5,
      attractiveness: 0.5,
      first: { trust: 0.5, attractiveness: 0.5 },
      ...change,
    })
  it('begin as assumed', () => {
    expect(begin).toEqual({ others: 0.5, image: 0.5, flips: 0, jobs: 0.6 })
    expect(startCompetition({ ...town, others: [] })).toEqual({
      others: 0.5,
      image: 0.55,
      flips: 0,
      jobs: 0.6,
    })
    expect(startCompetition(assuming({ jobs: 4 })).jobs).toBe(1)
    expect(step().competition).toEqual(begin)
    const ahead = step({ round: 2 })
    expect(ahead.competition.others).toBe(0.52)
    expectAll(said(ahead.effects, 'competition.others'), { 'others rule': 0.02 })
  })
  it('are told apart by a name: eight in a hundred of the way to what is done for it and who trusts it', () => {
    const { competition, effects } = step({ levers: pulled({ image: 0.1 }), trust: 0.7 })
    expect(competition.image).toBeCloseTo(0.5 + 0.08 * (0.1 + 0.06), 12)
    expectAll(said(effects, 'competition.image'), { 'image p1': 0.008, 'image v:trust': 0.0048 })
    const trusted = step({ first: { trust: 0.6, attractiveness: 0.5 }, trust: 0.6 })
    expectAll(said(trusted.effects, 'competition.image'), { 'image rule': 0.0024 })
  })
  it('win jobs slowly: 1.2 for each point of pull, a fiftieth of the way', () => {
    const { competition, effects } = step({ levers: pulled({ jobs: 0.05 }), attractiveness: 0.6 })
    expect(competition.jobs).toBeCloseTo(0.6 + 0.02 * (0.05 + 0.12), 12)
    expectAll(said(effects, 'competition.jobs'), {
      'jobs p1': 0.001,
      'jobs v:attractiveness': 0.0024,
    })
  })
  it('remember reversals of course, and forget six in a hundred of them a quarter', () => {
    const { competition, effects } = step({}, { ...begin, flips: 5 })
    expect(competition.image).toBeCloseTo(0.5 - 0.08 * 0.1, 12)
    expect(competition.jobs).toBeCloseTo(0.6 - 0.02 * 0.06, 12)
    expect(competition.flips).toBeCloseTo(4.7, 12)
    expectAll(said(effects, 'competition.image'), { 'image v:competition.flips': -0.008 })
    expectAll(said(effects, 'competition.jobs'), { 'jobs v:competition.flips': -0.0012 })
    expectAll(said(effects, 'competition.flips'), { 'image v:competition.flips': -0.3 })
  })
})

describe('rankings', () => {
  const ranked = (
    more: {
      jobs?: number
      image?: number
      others?: number
      quality?: number
      space?: number
      projects?: World['projects']
    } = {},
    online = 0,
    affordable = 0,
  ) =>
    rankingsOf(
      aWorld({
        competition: {
          others: more.others ?? 0,
          image: more.image ?? 0,
          jobs: more.jobs ?? 0,
          flips: 0,
        },
        actual: {
          ...aWorld().actual,
          qualityOfLife: more.quality ?? 0,
          publicSpace: more.space ?? 0,
        },
        projects: more.projects ?? [],
      }),
      online,
      affordable,
    )
  // at half a point ahead of the others by a twentieth a city stands in the middle: place 51 of a hundred
  it('look at jobs and name, at life and flats, or at what is online and begun', () => {
    const place = (score: number) => Math.round((0.5 - (score - 0.05) / 0.5) * 99) + 1
    const nothing = Math.round(0.6 * 99) + 1
    expect(ranked()).toEqual({ economy: nothing, living: nothing, digital: nothing })
    expect(ranked({ jobs: 0.5 })).toEqual({
      economy: 1,
      living: nothing,
      digital: nothing,
    })
    expect(ranked({ jobs: 0.25 }).economy).toBe(place(0.15))
    expect(ranked({ image: 0.4 }).economy).toBe(place(0.1))
    expect(ranked({ quality: 0.2 })).toEqual({
      economy: nothing,
      living: place(0.12),
      digital: nothing,
    })
    expect(ranked({ space: 0.5 }).living).toBe(place(0.05))
    expect(ranked({}, 0.2)).toEqual({ economy: place(0.03), living: nothing, digital: place(0.15) })
    expect(ranked({}, 0, 0.4).living).toBe(place(0.12))
    const begun = Array.from({ length: 6 }, (_, i) =>
      aProject({ id: `p${i}`, cause: i < 3 ? 'start' : 'c1' }),
    )
    expect(ranked({ projects: begun }).digital).toBe(place(0.0625))
  })
  it('have a first place and a last, and move when the others do', () => {
    expect(ranked({ jobs: 1, image: 1 }, 1).economy).toBe(1)
    expect(ranked({ others: 1 }).economy).toBe(100)
    expect(ranked({ jobs: 0.5, others: 0.25 }).economy).toBe(Math.round(0.5 * 99) + 1)
  })
})
