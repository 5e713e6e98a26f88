import { describe, expect, it } from 'vitest'
import type { Measure, Scenario } from '../../src/model/content.ts'
import { reachByCohort } from '../../src/model/divide.ts'
import { spendingOf } from '../../src/model/finance.ts'
import { cohortAt, INDICATOR_IDS, SERVICES, type ServiceId } from '../../src/model/ids.ts'
import {
  actualOf,
  adultsOf,
  affordableAt,
  coveredBy,
  devicesOf,
  gapOfFifths,
  onlineServices,
  ownKnowledge,
  qualityByCohort,
  separateKeys,
} from '../../src/model/indicators.ts'
import { leavingCost } from '../../src/model/leaving.ts'
import { measuredOf, remember } from '../../src/model/measured.ts'
import { revenueOf } from '../../src/model/revenue.ts'
import { rightsOf } from '../../src/model/rights.ts'
import type { Contract, Project, World } from '../../src/model/world.ts'
import {
  aContract,
  aHolding,
  aMeasure,
  aPartner,
  aProject,
  aWorld,
  catalogue,
  terms,
} from './things.ts'
import { cohorts, near, pulled, townPeople } from './town.ts'

const all = (n: number) =>
  Object.fromEntries(SERVICES.map((s) => [s, n])) as Record<ServiceId, number>
const everyone = (n: number) => cohorts(() => n)
const first = aWorld()
/** A city in which everything that makes for quality stands at six tenths, for the middle level everywhere. */
const level: World = {
  ...first,
  people: townPeople(),
  projects: [],
  contracts: [],
  holdings: [],
  divide: {
    ...first.divide,
    access: everyone(1),
    skill: everyone(1),
    judgement: everyone(0.5),
    trust: everyone(0.5),
    homeless: 0,
  },
  services: {
    ...first.services,
    digital: all(0.6),
    counter: all(0),
    barrier: all(0),
    cut: 0,
    nearness: [1, 1],
    barred: [0, 0],
  },
  finance: { ...first.finance, backlog: 0 },
  attention: { ...first.attention, neglect: [0, 0] },
  space: { free: [1, 1], welcome: [1, 1], act: [1, 1], controlled: [1, 1], around: [-0.4, -0.4] },
  environment: { ...first.environment, mobility: [0.6, 0.6] },
  safety: { felt: [0.6, 0.6], real: 0.6 },
  housing: { ...first.housing, rent: [1, 1] },
}
const place = catalogue([aMeasure()])
const of = (more: Partial<World> = {}, scenario: Scenario = place) =>
  actualOf({ ...level, ...more }, scenario)
const quality = (more: Partial<World> = {}) => {
  const world = { ...level, ...more }
  return qualityByCohort(world, reachByCohort(world.divide, world.services).reach, [600, 400])
}
const at = (values: readonly number[], r: number, d = 0, b = 2) =>
  values[cohortAt(d, b, r)] as number

describe('what needs no instrument', () => {
  it('is read from the books and the register', () => {
    const world = { ...level, finance: { ...level.finance, cashCredit: 5, backlog: 7, debt: 9 } }
    const a = actualOf(world, place)
    expect(a.balance).toBeCloseTo(revenueOf(world.finance) - spendingOf(world.finance), 6)
    expect([a.debt, a.cashCredit, a.backlog]).toEqual([9, 5, 7])
    expect(a.population).toBeCloseTo(1000, 9)
    expect(a.share65plus).toBeCloseTo(0.35, 12)
    expect(a.skill).toBe(world.admin.skill)
    expect([a.energy, a.co2]).toEqual([world.environment.energyUse, world.environment.co2])
    expect(a.outageHours).toBe(world.actual.outageHours)
    expect(of({ actual: { ...level.actual, outageHours: 77 } }).outageHours).toBe(77)
    expect(Object.keys(a).sort()).toEqual([...INDICATOR_IDS].sort())
  })
  it('capacity is the days there are against the days needed, never more than all', () => {
    const admin = (available: number, required: number) =>
      of({ admin: { ...level.admin, available, required } }).capacity
    expect([admin(50, 100), admin(200, 100), admin(50, 0)]).toEqual([0.5, 1, 1])
  })
})

describe('reach, divide and trust', () => {
  it('are those of adults alone', () => {
    const trust = cohorts((_, b) => (b === 0 ? 0 : 0.7))
    expect(of({ divide: { ...level.divide, trust } }).trust).toBeCloseTo(0.7, 12)
    expect(of().reach).toBeCloseTo(0.6, 12)
    const cohortsNow = townPeople().cohorts
    const adults = adultsOf(cohortsNow)
    expect(adults.slice(0, 3)).toEqual([0, 0, 0])
    expect(adults.slice(3, 6)).toEqual(cohortsNow.slice(3, 6))
    expect(adults.reduce((a, b) => a + b, 0)).toBeCloseTo(840, 9)
    expect(adultsOf(cohortsNow)).toBe(adults)
  })
  it('the gap lies between the best fifth and the worst, cut through a cohort where it must be', () => {
    // ten people from 0.0 to 0.9: the worst two have 0.05 on average, the best two 0.85
    const ten = Array.from({ length: 10 }, (_, i) => ((i * 7) % 10) / 10)
    expect(
      gapOfFifths(
        ten,
        ten.map(() => 1),
      ),
    ).toBeCloseTo(0.8, 12)
    // three groups of one, two and two: a fifth is one
    expect(gapOfFifths([0.5, 0.1, 0.9], [1, 2, 2])).toBeCloseTo(0.8, 12)
    // a fifth of ten are two: one of 0.1 and one of 0.5; two of 0.9
    expect(gapOfFifths([0.5, 0.1, 0.9], [4, 1, 5])).toBeCloseTo(0.9 - 0.3, 12)
    expect(gapOfFifths([0.4, 0.4], [1, 1])).toBe(0)
    expect(gapOfFifths([0.4, 0.8], [0, 0])).toBe(0)
    expect(gapOfFifths([], [])).toBe(0)
  })
  it('the gap is the same whatever was looked at before', () => {
    const up = [0.1, 0.2, 0.3, 0.4, 0.5]
    const ones = up.map(() => 1)
    expect(gapOfFifths(up, ones)).toBeCloseTo(0.4, 12)
    expect(gapOfFifths([...up].reverse(), ones)).toBeCloseTo(0.4, 12)
    expect(gapOfFifths([0.9, 0.1], [1, 1])).toBeCloseTo(0.8, 12)
    // the same values with other people are reckoned anew
    expect(gapOfFifths(up, [0, 0, 1, 1, 0])).toBeCloseTo(0.1, 12)
    expect(gapOfFifths(up, ones)).toBeCloseTo(0.4, 12)
  })
})

describe('quality of life', () => {
  it('is three quarters the mean of six things and one quarter the least of them', () => {
    // supply is whole: 1; the middle level keeps 0.65 of income; the other four stand at 0.6
    expect(at(quality(), 1)).toBeCloseTo(0.75 * ((4 * 0.6 + 1 + 0.65) / 6) + 0.25 * 0.6, 12)
    // what surroundings lost weighs 1.6 times on the poor and half on the rich: 0.36 and 0.8
    expect(at(quality(), 0)).toBeCloseTo(0.75 * ((0.6 * 3 + 1 + 0.36 + 0.45) / 6) + 0.25 * 0.36, 12)
    expect(at(quality(), 2)).toBeCloseTo(0.75 * ((0.6 * 3 + 0.8 + 1 + 0.85) / 6) + 0.25 * 0.6, 12)
  })
  const q = (things: number[]) =>
    0.75 * (things.reduce((a, b) => a + b, 0) / 6) + 0.25 * Math.min(1, ...things)
  it('falls with what is least: a bus that does not come, a street one fears', () => {
    const lame = quality({ environment: { ...level.environment, mobility: [0.2, 0.6] } })
    expect(at(lame, 1, 0)).toBeCloseTo(q([0.6, 0.2, 0.6, 0.6, 1, 0.65]), 12)
    expect(at(lame, 1, 1)).toBeCloseTo(q([0.6, 0.6, 0.6, 0.6, 1, 0.65]), 12)
    const afraid = quality({ safety: { felt: [0.1, 0.6], real: 0.6 } })
    expect(at(afraid, 1, 0)).toBeCloseTo(q([0.6, 0.6, 0.6, 0.1, 1, 0.65]), 12)
  })
  it('loses three tenths of supply in a crisis', () => {
    const struck = quality({ crisis: {} as World['crisis'] })
    expect(at(struck, 1)).toBeCloseTo(q([0.6, 0.6, 0.6, 0.6, 0.7, 0.65]), 12)
  })
  it('loses a third of a point of income for each point of rent, and wins it where rents fall', () => {
    const dear = quality({ housing: { ...level.housing, rent: [1.2, 0.9] } })
    expect(at(dear, 1, 0)).toBeCloseTo(q([0.6, 0.6, 0.6, 0.6, 1, 0.65 - 0.07]), 12)
    expect(at(dear, 1, 1)).toBeCloseTo(q([0.6, 0.6, 0.6, 0.6, 1, 0.65 + 0.035]), 12)
  })
  it('of surroundings is half upkeep: nothing is left of it at 8,000 EUR of backlog a head', () => {
    const worn = (perHead: number) =>
      at(quality({ finance: { ...level.finance, backlog: perHead * 1000 } }), 1)
    expect(worn(4000)).toBeCloseTo(q([0.6, 0.6, 0.35, 0.6, 1, 0.65]), 12)
    expect(worn(8000)).toBeCloseTo(q([0.6, 0.6, 0.1, 0.6, 1, 0.65]), 12)
    expect(worn(80_000)).toBeCloseTo(worn(8000), 12)
  })
  it('suffers where upkeep was missed for years in one district', () => {
    // 3.6 points for each year missed, half of it felt
    const missed = quality({ attention: { ...level.attention, neglect: [5, 0] } })
    expect(at(missed, 1, 0)).toBeCloseTo(q([0.6, 0.6, 0.6 - 0.09, 0.6, 1, 0.65]), 12)
    expect(at(missed, 1, 1)).toBeCloseTo(q([0.6, 0.6, 0.6, 0.6, 1, 0.65]), 12)
  })
  it('suffers where pools and clubs were closed', () => {
    const closed = quality({ services: { ...level.services, cut: 0.1 } })
    expect(at(closed, 1)).toBeCloseTo(q([0.6, 0.6, 0.54, 0.6, 1, 0.65]), 12)
  })
  it('shuts the poor out of unfriendly and taken places more than the rich', () => {
    const shut = quality({ space: { ...level.space, welcome: [0.8, 1], free: [0.6, 1] } })
    const around = (r: number) => {
      const felt = [1.6, 1, 0.5][r] as number
      // what surroundings have lost weighs as much by level
      return 0.5 + 0.25 * (1 - felt * 0.2) + 0.25 * (1 - felt * 0.4) - 0.4 * felt
    }
    expect(at(shut, 1)).toBeCloseTo(q([0.6, 0.6, around(1), 0.6, 1, 0.65]), 12)
    expect(at(shut, 0)).toBeCloseTo(q([0.6, 0.6, around(0), 0.6, 1, 0.45]), 12)
    expect(at(shut, 2)).toBeCloseTo(q([0.6, 0.6, around(2), 0.6, 1, 0.85]), 12)
  })
  it('of better surroundings is the same for all levels', () => {
    const space = { ...level.space, welcome: [0.6, 0.6], free: [0.6, 0.6], around: [0.1, 0.1] }
    const better = quality({ space })
    const around = (r: number) => 0.5 + 0.5 * (1 - 0.4 * ([1.6, 1, 0.5][r] as number)) + 0.1
    expect(at(better, 0)).toBeCloseTo(q([0.6, 0.6, around(0), 0.6, 1, 0.45]), 12)
    expect(at(better, 2)).toBeCloseTo(q([0.6, 0.6, around(2), 0.6, 1, 0.85]), 12)
  })
  it('of the city is that of all its residents', () => {
    const values = quality()
    const people = townPeople().cohorts
    let mean = 0
    people.forEach((n, i) => {
      mean += (n * (values[i] as number)) / 1000
    })
    expect(of().qualityOfLife).toBeCloseTo(mean, 12)
  })
})

describe('cohesion', () => {
  it('loses 1.2 points for each point between the levels, five for each point between districts', () => {
    const q = quality()
    const levels = 1.2 * (at(q, 2) - at(q, 0))
    expect(of().cohesion).toBeCloseTo(1 - levels, 12)
    const lame = { environment: { ...level.environment, mobility: [0.6, 0.5] } }
    const [mitte, rand] = [0, 1].map(
      (d) =>
        0.25 * at(quality(lame), 0, d) +
        0.5 * at(quality(lame), 1, d) +
        0.25 * at(quality(lame), 2, d),
    ) as [number, number]
    // mean distance from the mean: 2 · 0.6 · 0.4 of what lies between two districts
    const apart = 5 * 0.48 * (mitte - rand)
    const byLevel = [0, 1, 2].map(
      (r) => 0.6 * at(quality(lame), r, 0) + 0.4 * at(quality(lame), r, 1),
    )
    const between = 1.2 * (Math.max(...byLevel) - Math.min(...byLevel))
    expect(of(lame).cohesion).toBeCloseTo(1 - apart - between, 12)
  })
  it('loses half a point for each point of the gap in reach, and cannot be less than nothing', () => {
    const divide = { ...level.divide, skill: cohorts((_, __, r) => (r === 0 ? 0.5 : 1)) }
    const a = of({ divide })
    expect(a.divide).toBeCloseTo(0.3, 12)
    const q = quality({ divide })
    expect(a.cohesion).toBeCloseTo(1 - 1.2 * (at(q, 2) - at(q, 0)) - 0.15, 12)
    const torn = { ...level.environment, mobility: [1, 0] }
    expect(of({ environment: torn, safety: { felt: [1, 0], real: 0 } }).cohesion).toBe(0)
  })
})

describe('attractiveness', () => {
  it('is a half where a city is as good as the others', () => {
    const competition = { others: 0, image: 0.4, jobs: 0.5, flips: 0 }
    const a = of({ competition })
    const own = 0.4 * a.qualityOfLife + 0.2 * 0.5 + 0.15 * 0.55 + 0.1 * 0.6 + 0.15 * 0.4
    expect(a.attractiveness).toBeCloseTo(0.5 + 0.5 * own, 12)
    expect(of({ competition: { ...competition, others: own } }).attractiveness).toBeCloseTo(0.5, 12)
    const behind = of({ competition: { ...competition, others: own + 0.2 } })
    expect(behind.attractiveness).toBeCloseTo(0.4, 12)
  })
  it('asks what flats cost, by residents, and which offices are online', () => {
    expect(affordableAt(1)).toBeCloseTo(0.55, 12)
    expect(affordableAt(1.5)).toBeCloseTo(0.25, 12)
    expect([affordableAt(9), affordableAt(0)]).toEqual([0, 1])
    const half = { ...level, services: { ...level.services, digital: { ...all(0), news: 0.8 } } }
    expect(onlineServices(half)).toBeCloseTo(0.1, 12)
    const competition = { others: 0, image: 0, jobs: 0, flips: 0 }
    const rent = [1.2, 1]
    const a = of({ competition, housing: { ...level.housing, rent } })
    // 600 people at 1.2 and 400 at one: 1.12
    const own = 0.4 * a.qualityOfLife + 0.15 * (0.55 - 0.072) + 0.06
    expect(a.attractiveness).toBeCloseTo(0.5 + 0.5 * own, 12)
  })
})

describe('lock-in and steering', () => {
  it('lock-in is the mean over fees of what leaving costs; own operation locks nobody in', () => {
    expect(of().lockIn).toBe(0)
    const a = aContract({ fee: 10_000 })
    const b = aContract({ id: 'k2', fee: 30_000, terms: terms(2), ownKnowledge: 1 })
    const lock = (c: Contract) => leavingCost(c) / (leavingCost(c) + 2 * c.fee)
    expect(of({ contracts: [a, b] }).lockIn).toBeCloseTo((lock(a) + 3 * lock(b)) / 4, 12)
    expect(of({ contracts: [a, { ...b, value: 'ended' }] }).lockIn).toBeCloseTo(lock(a), 12)
  })
  const assets: World['finance']['assets'] = []
  const admin = {
    ...level.admin,
    skill: 0.625,
    posts: { general: 0, it: 4, data: 0, security: 0 },
    filled: { general: 9, it: 4, data: 0, security: 0 },
  }
  const unstaffed = {
    general: { posts: 0, filled: 0 },
    it: { posts: 2, filled: 2 },
    data: { posts: 0, filled: 0 },
    security: { posts: 0, filled: 0 },
  }
  const steered = (more: Partial<World>, measures: Measure[] = [aMeasure()]) =>
    of(
      { admin, finance: { ...level.finance, assets }, ...more },
      { ...catalogue(measures), staff: unstaffed },
    ).steering
  it('own knowledge is posts filled against posts needed, times half and eight tenths of skill', () => {
    const k = (more: Partial<World['admin']>, staff = unstaffed) =>
      ownKnowledge({ ...level, admin: { ...admin, ...more } }, { ...place, staff })
    expect(k({})).toBe(1)
    expect(k({ skill: 0.5 })).toBeCloseTo(0.9, 12)
    expect(k({ filled: { ...admin.filled, it: 1 } })).toBeCloseTo(0.25, 12)
    expect(k({ filled: { ...admin.filled, it: 3, data: 1 } })).toBeCloseTo(1, 12)
    // posts that moved out to a partner are still needed
    expect(k({ posts: { ...admin.posts, it: 1 }, filled: { ...admin.filled, it: 1 } })).toBeCloseTo(
      0.5,
      12,
    )
    expect(
      k({ posts: { ...admin.posts, security: 4 }, filled: { ...admin.filled, security: 1 } }),
    ).toBeCloseTo(5 / 8, 12)
    expect(
      k({ posts: { ...admin.posts, it: 0 } }, { ...unstaffed, it: { posts: 0, filled: 0 } }),
    ).toBe(0)
  })
  it('a city that runs everything itself steers it as far as it knows it', () => {
    expect(steered({ projects: [aProject()] })).toBe(1)
    const half = { ...admin, filled: { ...admin.filled, it: 2 } }
    expect(steered({ projects: [aProject()], admin: half })).toBeCloseTo(0.5, 12)
    expect(steered({ projects: [aProject({ legalForm: 'joint' })] })).toBeCloseTo(0.3, 12)
    expect(steered({})).toBe(1)
  })
  it('a contract counts by its fee and leaves the rights its clauses name', () => {
    const c = aContract({ fee: 60_000, terms: terms(1), ownKnowledge: 1 })
    const rights = rightsOf(c, place)
    expect(rights).toBeGreaterThan(0.3)
    expect(rights).toBeLessThan(0.8)
    // own operation counts by its running cost, 20,000 at least
    const projects = [aProject({ contract: 'k1' }), aProject({ id: 'p2', contract: null })]
    expect(steered({ contracts: [c], projects })).toBeCloseTo(
      (60_000 * rights + 20_000) / 80_000,
      12,
    )
    const dear = aMeasure({ cost: { ...aMeasure().cost, yearlyFixed: 180_000 } })
    expect(steered({ contracts: [c], projects }, [dear])).toBeCloseTo(
      (60_000 * rights + 180_000) / 240_000,
      12,
    )
    const cheap = aMeasure({ cost: { ...aMeasure().cost, yearlyFixed: 1 } })
    expect(steered({ contracts: [c], projects }, [cheap])).toBeCloseTo(
      (60_000 * rights + 20_000) / 80_000,
      12,
    )
    expect(steered({ contracts: [c], projects: [aProject({ measure: 'gone' })] })).toBeCloseTo(
      (60_000 * rights + 20_000) / 80_000,
      12,
    )
    expect(steered({ contracts: [{ ...c, value: 'ended' }], projects: [] })).toBe(1)
    expect(steered({ contracts: [c], projects: [aProject({ value: 'ended' })] })).toBeCloseTo(
      rights,
      12,
    )
  })
  it('experts count for a partner’s system as far as they know it', () => {
    const c = aContract({ terms: terms(2), ownKnowledge: 0.15 })
    expect(steered({ contracts: [c] })).toBeCloseTo(0.5, 12)
    expect(steered({ contracts: [{ ...c, ownKnowledge: 0 }] })).toBe(0)
  })
  it('municipal property counts by a hundredth of its worth and the say its share leaves', () => {
    const utility = { id: 'utility' as const, value: 2_000_000, yield: 0, share: 0.6, buying: null }
    const finance = { ...level.finance, assets: [utility] }
    expect(steered({ finance, projects: [aProject()] })).toBeCloseTo(
      (20_000 * 0.75 + 20_000) / 40_000,
      12,
    )
  })
})

describe('patchwork', () => {
  const devices = { perThousand: 1, exposure: 0.5, criticality: 0.5, node: null }
  const pumps = aMeasure({ devices })
  const lamps = aMeasure({ id: 'lamps', area: 'lighting', devices })
  const paper = aMeasure({ id: 'paper', area: 'water' })
  const forum = aMeasure({ id: 'forum', area: 'participation', devices })
  const measures = [pumps, lamps, paper, forum]
  const partners = [aPartner(), aPartner({ id: 'other', family: 'else' })]
  const patch = (projects: Project[], contracts: Contract[] = []) =>
    of({ projects, contracts }, catalogue(measures, partners)).patchwork
  it('is nothing where nothing connected was begun, or all of it is whole', () => {
    expect(patch([])).toBe(0)
    expect(
      patch([aProject({ measure: 'paper' }), aProject({ measure: 'forum', coverage: [0.1, 0] })]),
    ).toBe(0)
    expect(patch([aProject()])).toBe(0)
    expect(patch([aProject({ coverage: [0.5, 0.5], value: 'ended' })])).toBe(0)
  })
  it('is half what is missing: a quarter where half the city is reached', () => {
    expect(patch([aProject({ coverage: [0.5, 0.5] })])).toBeCloseTo(0.25, 12)
    expect(patch([aProject({ coverage: [1, 0] })])).toBeCloseTo(0.2, 12)
    // stages of one measure add up
    expect(
      patch([aProject({ coverage: [1, 0] }), aProject({ id: 'p2', coverage: [0, 1] })]),
    ).toBeCloseTo(0, 12)
  })
  it('is half what does not fit: shares of 600 and 400 leave 1 − 0.36 − 0.16', () => {
    const projects = [
      aProject({ coverage: [1, 0], contract: 'k1' }),
      aProject({ id: 'p2', coverage: [0, 1] }),
    ]
    expect(patch(projects, [aContract()])).toBeCloseTo(0.5 * 0.48, 12)
  })
  it('weighs infrastructures by what they cost a head, one EUR at least', () => {
    const dear = { ...lamps, cost: { ...lamps.cost, perResident: 30, yearlyPerResident: 6 } }
    const projects = [
      aProject({ coverage: [0.5, 0.5] }),
      aProject({ id: 'p2', measure: 'lamps', coverage: [1, 1] }),
    ]
    // pumps: 500 people at 12 EUR, a quarter torn; lamps: 1,000 at 36, whole
    const torn = of({ projects }, catalogue([pumps, dear])).patchwork
    expect(torn).toBeCloseTo((6_000 * 0.25) / 42_000, 12)
    const free = { ...lamps, cost: { ...lamps.cost, perResident: 0, yearlyPerResident: 0 } }
    expect(of({ projects }, catalogue([pumps, free])).patchwork).toBeCloseTo(1_500 / 7_000, 12)
  })
  it('takes the mean of several measures of one infrastructure', () => {
    const valves = { ...pumps, id: 'valves' }
    const projects = [
      aProject({ coverage: [1, 1] }),
      aProject({ id: 'p2', measure: 'valves', coverage: [0.5, 0.5] }),
    ]
    expect(of({ projects }, catalogue([pumps, valves])).patchwork).toBeCloseTo(0.5 * 0.25, 12)
  })
})

describe('devices in the field', () => {
  const devices = { perThousand: 20, exposure: 0.5, criticality: 0.3, node: null }
  const found = (p: Partial<Project>, contracts: Contract[] = []) =>
    devicesOf(
      { ...level, projects: [aProject(p)], contracts },
      catalogue([aMeasure({ devices })]),
      [600, 400],
    )
  it('are counted in thousands where people are covered', () => {
    expect(found({ coverage: [1, 0] })).toEqual([
      { size: expect.closeTo(0.012, 12), exposure: 0.5, criticality: 0.3 },
    ])
    expect(found({ value: 'ended' })).toEqual([])
    expect(devicesOf({ ...level, projects: [aProject()] }, place, [600, 400])).toEqual([])
  })
  it('are the easier to reach the worse the clause on updates', () => {
    for (const [updates, exposure] of [
      [0, 0.6],
      [1, 0.475],
      [2, 0.35],
    ] as const) {
      const contract = aContract({ terms: terms(0, { updates }) })
      expect(found({ contract: 'k1' }, [contract])[0]?.exposure).toBeCloseTo(exposure, 12)
    }
  })
})

describe('holdings', () => {
  const keys = aMeasure({ effects: [{ lever: 'separateKeys', by: 0.8, unit: 'share' }] })
  it('have separate keys as far as a measure separates them, where it runs', () => {
    const separate = (...projects: Project[]) => separateKeys(projects, catalogue([keys]))
    expect(separate()).toBe(0)
    expect(separate(aProject({ coverage: [1, 0.5] }))).toBeCloseTo(0.6, 12)
    expect(separate(aProject({ value: 'ended' }))).toBe(0)
    expect(separate(aProject(), aProject({ id: 'p2' }))).toBe(1)
    expect(separate(aProject({ coverage: [] }))).toBe(0)
    expect(separate(aProject({ measure: 'gone' }))).toBe(0)
  })
  it('cover the districts their project has reached, and people who are online', () => {
    const people = townPeople()
    const access = cohorts((d, _, r) => (d === 0 ? ([0.2, 0.6, 1][r] as number) : 0.5))
    const where = coveredBy([aProject({ coverage: [0.3, 0.7] })], access, people.cohorts)
    near(where.residents, [600, 400])
    near(where.online, [0.6, 0.5])
    expect(where.reaches(aHolding(), 1)).toBe(0.7)
    expect(where.reaches(aHolding({ cause: 'start' }), 1)).toBe(1)
    const ghost = coveredBy(
      [],
      access,
      people.cohorts.map((n, i) => (i < 21 ? 0 : n)),
    )
    near(ghost.online, [0, 0.5])
  })
  it('make a risk of their own for residents', () => {
    expect(of({ holdings: [aHolding({ cause: 'start' })] }).privacyRisk).toBeCloseTo(
      0.25 / 4.25,
      12,
    )
  })
})

describe('what the city’s instruments show', () => {
  const actual = of()
  const show = (
    id: (typeof INDICATOR_IDS)[number],
    more: Partial<World> = {},
    levers = {},
    scenario: Scenario = place,
    truth?: number,
  ) => {
    const world = { ...level, ...more }
    const a = { ...actualOf(world, scenario), ...(truth === undefined ? {} : { [id]: truth }) }
    return { ...measuredOf(world, scenario, a, levers)[id], truth: a[id] }
  }
  it('of money, people and energy is the truth', () => {
    for (const id of ['balance', 'population', 'energy', 'capacity', 'localValue'] as const)
      expect(measuredOf(level, place, actual, {})[id]).toEqual({
        value: actual[id],
        low: actual[id],
        high: actual[id],
        quality: 'exact',
      })
  })
  it('after a close look is the truth within three and a half points, for as long as it holds', () => {
    const looked = (until: number) => ({
      quarter: 5,
      instruments: { ...level.instruments, looked: { silo: until } },
    })
    expect(show('silo', looked(5), {}, place, 0.6)).toEqual({
      value: 0.6,
      low: expect.closeTo(0.565, 12),
      high: expect.closeTo(0.635, 12),
      quality: 'survey',
      truth: 0.6,
    })
    expect(show('silo', looked(4), {}, place, 0.6).quality).toBe('thin')
    expect(show('silo', looked(6), {}, place, 0.99).high).toBe(1)
    expect(show('silo', looked(6), {}, place, 0.01).low).toBe(0)
  })
  it('without any look is a tenth to either side', () => {
    const thin = show('silo', { admin: { ...level.admin, awarenessBase: 1 } }, {}, place, 0.6)
    expect([thin.value, thin.low, thin.high]).toEqual([
      0.6,
      expect.closeTo(0.5, 12),
      expect.closeTo(0.7, 12),
    ])
  })
  it('an instrument takes its share of the blindness away', () => {
    const blind = { admin: { ...level.admin, awarenessBase: 0 } }
    // an office that knows nothing of itself overlooks a quarter of its silos
    expect(show('silo', blind, {}, place, 0.8).value).toBeCloseTo(0.6, 12)
    const two = show('silo', blind, pulled({ 'instrument:silo': 0.4 }), place, 0.8)
    expect(two.value).toBeCloseTo(0.8 - 0.2 * 0.6, 12)
    expect(two.quality).toBe('thin')
    expect(two.high - two.value).toBeCloseTo(0.1 * (0.4 + 0.36), 12)
    const good = show('silo', blind, pulled({ 'instrument:silo': 0.5 }), place, 0.8)
    expect(good.quality).toBe('survey')
    expect(good.high - good.value).toBeCloseTo(0.035, 12)
    expect(show('silo', blind, pulled({ 'instrument:silo': 7 }), place, 0.8).value).toBeCloseTo(
      0.8,
      12,
    )
  })
  it('of reach and its gap is that of those who arrive online', () => {
    const divide = { ...level.divide, skill: cohorts((_, __, r) => (r === 0 ? 0.25 : 1)) }
    const counter = all(0.4)
    const grown = cohorts((_, b, r) => (b === 2 ? ([10, 20, 10][r] as number) : 0))
    const people = { ...townPeople(), cohorts: grown }
    const seen = show('reach', { divide, people, services: { ...level.services, counter } })
    // quarter of the poor arrive: 0.25 · 0.25 against 0.75 of all others
    const [poor, others] = [0.15 + 0.85 * 0.4, 0.6 + 0.4 * 0.4]
    expect(seen.truth).toBeCloseTo(0.25 * poor + 0.75 * others, 12)
    expect(seen.value).toBeCloseTo((0.0625 * poor + 0.75 * others) / 0.8125, 12)
    const offline = { ...divide, access: cohorts((_, __, r) => (r === 0 ? 0 : 1)) }
    expect(show('divide', { divide: offline }).truth).toBeCloseTo(0.6, 12)
    expect(show('divide', { divide: offline }).value).toBeCloseTo(0, 12)
  })
  it('of lock-in is penalty and notice, not what migrating costs', () => {
    const c = aContract()
    const bound = leavingCost(c) / (leavingCost(c) + 80_000)
    const seen = (known: number) => (known * bound) / (known * bound + 1 - bound)
    expect(show('lockIn', { contracts: [c] }).value).toBeCloseTo(seen(0.5), 12)
    // who knows the system and may look into it knows more: the scarcer of both counts
    const known = { ...c, ownKnowledge: 0.6 }
    const lock = (k: Contract) => leavingCost(k) / (leavingCost(k) + 80_000)
    const b = lock(known)
    expect(show('lockIn', { contracts: [known] }).value).toBeCloseTo(
      (0.675 * b) / (0.675 * b + 1 - b),
      12,
    )
    const open = aContract({ ownKnowledge: 0.2, terms: terms(0, { transparency: 2 }) })
    const o = lock(open)
    expect(show('lockIn', { contracts: [open] }).value).toBeCloseTo(
      (0.6 * o) / (0.6 * o + 1 - o),
      12,
    )
    expect(
      show('lockIn', { contracts: [{ ...c, value: 'ended' }] }, {}, place, 0.3).value,
    ).toBeCloseTo(0.3, 12)
    const two = show('lockIn', { contracts: [c, { ...open, id: 'k2', fee: 80_000 }] })
    expect(two.value).toBeCloseTo(
      (seen(0.5) + 2 * ((0.6 * lock2()) / (0.6 * lock2() + 1 - lock2()))) / 3,
      12,
    )
    function lock2() {
      const k = { ...open, fee: 80_000 }
      return leavingCost(k) / (leavingCost(k) + 160_000)
    }
  })
  it('of patchwork is as much as contracts let the city see', () => {
    const k = (transparency: 0 | 1 | 2) => aContract({ terms: terms(0, { transparency }) })
    expect(show('patchwork', {}, {}, place, 0.4).value).toBeCloseTo(0.4, 12)
    for (const [step, seen] of [
      [0, 0.35],
      [1, 0.7],
      [2, 1],
    ] as const)
      expect(show('patchwork', { contracts: [k(step)] }, {}, place, 0.4).value).toBeCloseTo(
        0.4 * (0.5 + 0.5 * seen),
        12,
      )
    const mixed = {
      contracts: [k(0), { ...k(2), id: 'k2' }, { ...k(0), id: 'k3', value: 'ended' as const }],
    }
    expect(show('patchwork', mixed, {}, place, 0.4).value).toBeCloseTo(
      0.4 * (0.5 + 0.5 * 0.675),
      12,
    )
  })
  it('of privacy is what the city holds, and of a partner’s what it may look at', () => {
    const project = aProject({ contract: 'k1' })
    const holdings = [aHolding({ holder: 'firm' })]
    const world = { projects: [project], contracts: [aContract()], holdings }
    expect(show('privacyRisk', world).truth).toBeCloseTo(0.25 / 4.25, 12)
    expect(show('privacyRisk', world).value).toBeCloseTo(0.0875 / 4.0875, 12)
    const own = { ...world, holdings: [aHolding()] }
    expect(show('privacyRisk', own).value).toBeCloseTo(0.25 / 4.25, 12)
    const loose = { ...world, projects: [aProject()] }
    expect(show('privacyRisk', loose).value).toBeCloseTo(0.25 / 4.25, 12)
  })
  it('of public space leaves out four tenths of the recording on private ground', () => {
    const space = { ...level.space, act: [0.5, 0.5] }
    expect(show('publicSpace', { space }).truth).toBeCloseTo(0.125 * 3.5 + 0.25, 12)
    expect(show('publicSpace', { space }).value).toBeCloseTo(0.125 * 3.7 + 0.35, 12)
  })
  it('of the attack surface leaves out unseen devices, what was never tested and what nobody understands', () => {
    const devices = { perThousand: 1_000_000, exposure: 1, criticality: 1, node: null }
    const scenario = { ...catalogue([aMeasure({ devices })]), nodes: [] }
    const weakness = {
      legacy: 0,
      encryption: 0,
      safeguards: 0,
      patchDelay: 0,
      untested: 1,
      ignorance: 1,
      mixedLevels: 0,
    }
    const systems = { ...level.systems, weakness, age: { structure: 0, control: 0, software: 0 } }
    const world = {
      projects: [aProject({ contract: 'k1' })],
      contracts: [aContract({ terms: terms(0, { updates: 1 }) })],
      systems,
    }
    // 1,000 devices a thousand residents: a thousand; 0.95 exposed, a tenth of the weakness left, 0.35 seen
    const seen = 1000 * 0.35 * 0.95 * 0.1
    expect(show('attackSurface', world, {}, scenario).value).toBeCloseTo(seen / (seen + 2.5), 9)
    const own = { ...world, projects: [aProject()], contracts: [] }
    expect(show('attackSurface', own, {}, scenario).value).toBeCloseTo(100 / 102.5, 9)
    expect(show('attackSurface', own, {}, scenario).truth).toBeGreaterThan(100 / 102.5)
    const gone = { ...world, projects: [aProject({ value: 'ended' })] }
    expect(show('attackSurface', gone, {}, scenario).value).toBe(0)
  })
  it('of cohesion is the yearly statistics, of trust the survey of half a year ago', () => {
    const instruments = { looked: {}, yearly: 0.31, trustPast: [0.9, 0.8, 0.44] }
    expect(show('cohesion', { instruments }).value).toBeCloseTo(0.31, 12)
    expect(show('trust', { instruments }).value).toBe(0.44)
    // no instrument makes a letter come earlier
    expect(show('trust', { instruments }, pulled({ 'instrument:trust': 1 })).value).toBe(0.44)
    expect(show('trust', { instruments }).quality).toBe('survey')
    expect(show('trust', { instruments: { ...instruments, trustPast: [] } }).value).toBeCloseTo(
      0.5,
      12,
    )
  })
  it('of quality of life is what those answer who still trust the city', () => {
    const trust = cohorts((_, __, r) => (r === 0 ? 0 : 0.5))
    const seen = show('qualityOfLife', { divide: { ...level.divide, trust } })
    expect(seen.value).toBeCloseTo((2 * at(quality(), 1) + at(quality(), 2)) / 3, 12)
    expect(seen.quality).toBe('survey')
    const silent = { divide: { ...level.divide, trust: everyone(0) } }
    expect(show('qualityOfLife', silent).value).toBeCloseTo(of().qualityOfLife, 12)
  })
  it('of attractiveness follows the name by three tenths, of acceptance those who come to a forum', () => {
    const competition = { ...level.competition, image: 0.9 }
    expect(show('attractiveness', { competition }, {}, place, 0.5).value).toBeCloseTo(0.62, 12)
    expect(show('attractiveness', {}, {}, place, 0.5).quality).toBe('survey')
    expect(show('acceptance', { projects: [aProject()] }).value).toBeCloseTo(0.54, 12)
    expect(show('acceptance').value).toBeCloseTo(0.5, 12)
    expect(show('acceptance', { projects: [aProject({ value: 'ended' })] }).value).toBeCloseTo(
      0.5,
      12,
    )
    expect(show('steering', {}, {}, place, 0.7).value).toBeCloseTo(0.7, 12)
  })
})

describe('what comes late', () => {
  it('is remembered: three quarters of trust, and cohesion once a year', () => {
    const instruments = { looked: { silo: 3 }, yearly: 0.2, trustPast: [0.3, 0.4, 0.5] }
    const now = { ...of(), trust: 0.1, cohesion: 0.7 }
    expect(remember(instruments, now, 3)).toEqual({
      looked: { silo: 3 },
      yearly: 0.2,
      trustPast: [0.1, 0.3, 0.4],
    })
    expect(remember(instruments, now, 4).yearly).toBe(0.7)
  })
})
