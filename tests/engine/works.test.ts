import { describe, expect, it } from 'vitest'
import { circumstances, updateParts } from '../../src/engine/steps/circumstances.ts'
import { bidOf, stepGrants } from '../../src/engine/steps/grants.ts'
import { performanceOf } from '../../src/engine/steps/performance.ts'
import { lentCost, postsCost } from '../../src/engine/steps/posts.ts'
import { runningCosts, stepProjects } from '../../src/engine/steps/projects.ts'
import { legitimacyOf, opennessOf, stepPublic } from '../../src/engine/steps/public.ts'
import { freezesHiring, REPORT_DAYS, stepSupervision } from '../../src/engine/steps/supervision.ts'
import type { Measure, Scenario } from '../../src/model/content.ts'
import { ledger } from '../../src/model/ledger.ts'
import { sizeOf } from '../../src/model/size.ts'
import type { Contract, Project, World } from '../../src/model/world.ts'
import {
  aContract,
  aGrant,
  aGrantState,
  aHolding,
  aMeasure,
  aProject,
  aWorld,
  catalogue,
  rested,
  terms,
} from '../model/things.ts'
import { expectAll, near, pulled, said, town } from '../model/town.ts'

type Change = Partial<World>
/** One quarter of the projects named, in a town whose offices keep up. */
const quarter = (
  project: Partial<Project> | Project[],
  measure: Measure = aMeasure(),
  more: Change = {},
  scenario: Scenario = catalogue([measure]),
) => {
  const projects = Array.isArray(project) ? project : [aProject(project)]
  const log = ledger(1)
  const out = stepProjects(
    aWorld({ admin: rested(), projects, contracts: [], holdings: [], grants: [], ...more }),
    scenario,
    log,
  )
  return { ...out, p: out.projects[0] as Project, effects: log.effects }
}
const approved = {
  value: 'approved' as const,
  coverage: [0, 0],
  context: { quarters: 0, delay: 0, renewed: 0 },
}
const keys = (news: readonly { key: string }[]) => news.map((n) => n.key)
const many = <T>(of: (seed: number) => T, n = 800): T[] =>
  Array.from({ length: n }, (_, i) => of(i))

describe('a decided measure', () => {
  it('without participation begins at once and has grown a quarter of its way after one of four quarters', () => {
    const { p, news, effects, days, once, delivered } = quarter(approved)
    expect(p.value).toBe('rollout')
    expect(p.context.quarters).toBe(0)
    near(p.coverage, [0.25, 0.25])
    expect(keys(news)).toEqual(['news.projectBegins'])
    expect(news[0]).toMatchObject({
      round: 1,
      figures: { measure: 'thing' },
      district: null,
      cause: 'p1',
    })
    expectAll(said(effects, 'projects.coverage'), { 'coverage c1': 0.25 })
    // 100,000 EUR and ten for each of a thousand residents, in four parts
    expect(once).toEqual([{ cause: 'c1', by: 27_500, granted: 0, loan: 0, renews: 0 }])
    expect(p.spent).toBe(27_500)
    expect(days).toBe(30)
    expect(delivered).toBe(0)
  })
  it('waits when the offices are overloaded, for duties come first: a tenth of the days missing costs a fifth of the speed', () => {
    const grown = (available: number) =>
      quarter(approved, aMeasure(), { admin: { ...rested(), available, required: 1000 } }).p
        .coverage[0]
    near([grown(900) as number, grown(700) as number], [0.25 * 0.8, 0.25 * 0.4])
    // it crawls, but never stands
    near([grown(600) as number, grown(100) as number], [0.25 * 0.25, 0.25 * 0.25])
  })
  it('is heard about first, a quarter for a hearing, two for a forum, and nothing is built meanwhile', () => {
    const heard = (participation: 0 | 1 | 2 | 3, quarters: number) =>
      quarter({ ...approved, participation, context: { quarters, delay: 0, renewed: 0 } })
    expect(heard(1, 0).p.value).toBe('approved')
    expect(heard(1, 1).p.value).toBe('rollout')
    expect([0, 1, 2].map((q) => heard(3, q).p.value)).toEqual(['approved', 'approved', 'rollout'])
    expect(heard(3, 0).care).toEqual([{ cause: 'c1', by: 50, rule: 'trustHeard' }])
    expect(heard(3, 0).days).toBe(0)
    expect(heard(3, 0).once).toEqual([])
    expect(heard(3, 0).p.context.quarters).toBe(1)
  })
  it('tells its news in a week of the quarter, and the district where it is only one of them', () => {
    const weeks = many(
      (seed) => quarter(approved, aMeasure(), { seed }).news[0]?.week as number,
      400,
    )
    expect(Math.min(...weeks)).toBe(1)
    expect(Math.max(...weeks)).toBe(12)
    expect(quarter({ ...approved, districts: [false, true] }).news[0]?.district).toBe(1)
    expect(quarter({ ...approved, districts: [true, false] }).news[0]?.district).toBe(0)
    expect(quarter({ ...approved, districts: [false, false] }).news[0]?.district).toBeNull()
  })
  it('that waits for an objection stands still, and does not grow older', () => {
    const { p, once, days } = quarter({
      value: 'rollout',
      coverage: [0.25, 0.25],
      context: { quarters: 3, delay: 2, renewed: 0 },
    })
    expect(p.context).toEqual({ quarters: 3, delay: 1, renewed: 0 })
    near(p.coverage, [0.25, 0.25])
    expect([once, days]).toEqual([[], 0])
  })
  it('grows only in its districts, and is paid for them alone', () => {
    const lamps = aMeasure({ scope: 'districts' })
    const one = quarter({ ...approved, districts: [false, true] }, lamps)
    near(one.p.coverage, [0, 0.25])
    // four hundred of a thousand residents
    expect(one.once[0]?.by).toBeCloseTo(26_000, 9)
    expect(quarter(approved, lamps).once[0]?.by).toBeCloseTo(27_500, 9)
  })
  it('books each quarter what that quarter has covered', () => {
    const { effects } = quarter({ value: 'rollout', coverage: [0.25, 0.5] })
    expectAll(said(effects, 'projects.coverage'), { 'coverage c1': 0.25 })
  })
  it('takes longer where days are missing or nobody sees what it is for', () => {
    const at = (admin: Partial<World['admin']>) =>
      quarter(approved, aMeasure(), { admin: rested(admin) })
    // duties come first: a fifth of the days missing takes two fifths of the speed
    near(at({ available: 80 }).p.coverage, [0.15, 0.15])
    near(at({ understanding: 0 }).p.coverage, [0.25 * 0.75, 0.25 * 0.75])
    // whoever stands by is paid: a quarter of the bill at least
    expect(at({ available: 10 }).once[0]?.by).toBeCloseTo(27_500 * 0.25, 9)
    expect(at({ available: 80 }).once[0]?.by).toBeCloseTo(27_500 * 0.6, 9)
  })
  it('is never paid more than it costs', () => {
    const nearly = { value: 'rollout' as const, coverage: [0.5, 0.5], spent: 109_000 }
    expect(quarter(nearly).once[0]?.by).toBeCloseTo(1_000, 9)
    expect(quarter({ ...nearly, spent: 110_000 }).once).toEqual([])
  })
  it('runs once everybody is reached, and keeps as much of the promise as it is good', () => {
    const last = { value: 'rollout' as const, coverage: [0.8, 0.75], quality: 0.7 }
    const { p, delivered, news, effects } = quarter(last)
    expect(p.value).toBe('operation')
    near(p.coverage, [1, 1])
    expect(delivered).toBe(0.7)
    expect(keys(news)).toEqual(['news.projectRuns'])
    expectAll(said(effects, 'admin.delivered'), { 'expectation c1': 0.7 })
    expect(quarter({ ...last, quality: 1.4 }).delivered).toBe(1)
    expect(quarter({ ...last, coverage: [0.8, 0.7] }).p.value).toBe('rollout')
    // districts it was never meant for are not waited for
    expect(quarter({ ...last, coverage: [0.8, 0], districts: [true, false] }).p.value).toBe(
      'operation',
    )
  })
  it('binds days for its posts and for its links while it is brought in', () => {
    const posts = aMeasure({ posts: { it: 1, data: 1 } })
    expect(quarter(approved, posts).days).toBe(80)
    expect(quarter({ ...approved, integrated: true }).care).toEqual([
      { cause: 'c1', by: 20, rule: 'silo' },
    ])
    expect(quarter({}, posts).days).toBe(0)
  })
  it('nobody knows any more, or that has ended, stays as it is', () => {
    const gone = aProject({ measure: 'gone' })
    const over = aProject({ value: 'ended' })
    expect(quarter([gone, over]).projects).toEqual([gone, over])
    expect(quarter([gone, over]).projects[1]).toBe(over)
  })
})

describe('who pays', () => {
  const paid = (project: Partial<Project>, more: Change = {}, measure = aMeasure()) =>
    quarter({ ...approved, ...project }, measure, more, {
      ...catalogue([measure]),
      grants: [aGrant()],
    })
  it('four fifths by loan, half by citizens where shares were placed', () => {
    expect(paid({ funding: 'loan' }).once[0]?.loan).toBe(22_000)
    expect(paid({ funding: 'shares', placed: true }).once[0]?.loan).toBe(13_750)
    expect(paid({ funding: 'shares' }).once[0]?.loan).toBe(0)
  })
  it('a grant its share, up to its ceiling, whichever of its projects asks first', () => {
    const granted = (received: number) => ({
      grants: [
        aGrantState({
          value: 'granted' as const,
          context: { quarters: 1, received, project: null },
        }),
      ],
    })
    expect(paid({ grant: 'call', funding: 'grant' }, granted(0)).once[0]?.granted).toBe(13_750)
    // 40,000 EUR are the most: 2,000 are left
    expect(paid({ grant: 'call' }, granted(38_000)).once[0]?.granted).toBe(2_000)
    expect(paid({ grant: 'call' }, granted(50_000)).once[0]?.granted).toBe(0)
    const two = quarter(
      [
        aProject({ ...approved, grant: 'call' }),
        aProject({ ...approved, id: 'p2', cause: 'c2', grant: 'call' }),
      ],
      aMeasure(),
      granted(20_000),
      { ...catalogue([aMeasure()]), grants: [aGrant()] },
    )
    expect(two.once.map((o) => o.granted)).toEqual([13_750, 6_250])
    expect(two.claimed).toEqual({ call: 55_000 })
    expect(paid({}, granted(0)).claimed).toEqual({})
  })
  it('less for what is due anyway, as of the day of the decision', () => {
    const due = aMeasure({ due: { quarter: 3, share: 0.6 } })
    // 110,000 less six tenths; what it replaces would have cost all of it
    const at = (startQuarter: number) => paid({ startQuarter }, {}, due).once[0]
    expect(at(1)?.by).toBeCloseTo(11_000, 9)
    expect(at(1)?.renews).toBeCloseTo(27_500, 9)
    expect(at(5)?.by).toBeCloseTo(11_000, 9)
    expect(at(0)).toMatchObject({ by: 27_500, renews: 0 })
    expect(at(6)).toMatchObject({ by: 27_500, renews: 0 })
    const nearlyAll = aMeasure({ due: { quarter: 0, share: 0.95 } })
    const once = paid({}, {}, nearlyAll).once[0]
    expect((once?.renews as number) / (once?.by as number)).toBeCloseTo(5, 9)
  })
})

describe('a pilot', () => {
  const begun = { ...approved, scale: 'pilot' as const }
  const gate = (ready: Partial<Project>, seed: number) =>
    quarter(
      {
        value: 'pilot',
        scale: 'pilot',
        coverage: [0.25, 0.25],
        context: { quarters: 1, delay: 0, renewed: 0 },
        spent: 1e9,
        ...ready,
      },
      aMeasure(),
      { seed },
    )
  it('covers a quarter of its districts in half its time, with two fifths of the fixed costs', () => {
    const { p, once, days } = quarter(begun)
    expect(p.value).toBe('pilot')
    // two quarters of trial: one to set it up
    near(p.coverage, [0.25, 0.25])
    expect(once[0]?.by).toBeCloseTo(40_000 + 2_500, 9)
    expect(days).toBe(15)
    const long = aMeasure({ time: { pilot: 4, rollout: 4, life: 40 } })
    near(quarter(begun, long).p.coverage, [0.125, 0.125])
    expect(
      quarter({
        ...begun,
        value: 'pilot',
        coverage: [0.2, 0.2],
        context: { quarters: 0, delay: 0, renewed: 0 },
      }).p.value,
    ).toBe('pilot')
  })
  it('passes each of three gates in 92 of a hundred cases where all is prepared', () => {
    const all = { owner: true, budgeted: true, integrated: true }
    const ends = many((seed) => gate(all, seed))
    const through = ends.filter((e) => e.p.value === 'operation').length / ends.length
    expect(Math.abs(through - 0.92 ** 3)).toBeLessThan(0.035)
    for (const { p, news, delivered, effects } of ends)
      if (p.value === 'operation') {
        expect(keys(news)).toEqual(['news.pilotRuns'])
        expect(delivered).toBe(0.4)
        expectAll(said(effects, 'admin.delivered'), { 'expectation c1': 0.4 })
      } else expect([p.value, delivered]).toEqual(['ended', 0])
  })
  it('sticks at the first gate nobody prepared, in 88 of a hundred cases', () => {
    for (const [missing, told] of [
      ['owner', 'news.pilotEnds.owner'],
      ['budgeted', 'news.pilotEnds.budget'],
      ['integrated', 'news.pilotEnds.link'],
    ] as const) {
      const ready = { owner: true, budgeted: true, integrated: true, [missing]: false }
      const ends = many((seed) => gate(ready, seed))
      const through = ends.filter((e) => e.p.value === 'operation').length / ends.length
      expect(Math.abs(through - 0.92 ** 2 * 0.12), missing).toBeLessThan(0.03)
      const stuck = ends.filter((e) => keys(e.news)[0] === told).length / ends.length
      expect(stuck, missing).toBeGreaterThan(0.88 * 0.92 ** 2 - 0.05)
    }
  })
})

describe('age', () => {
  const at = (value: 'operation' | 'ageing' | 'obsolete', quarters: number) =>
    quarter({ value, context: { quarters, delay: 0, renewed: 0 } })
  it('begins after seven tenths of a life and ends it', () => {
    expect(at('operation', 26).p.value).toBe('operation')
    expect(at('operation', 27).p.value).toBe('ageing')
    expect(at('ageing', 38).p.value).toBe('ageing')
    expect(at('ageing', 39).p.value).toBe('obsolete')
    expect(keys(at('ageing', 39).news)).toEqual(['news.projectObsolete'])
    expect(at('operation', 27).news).toEqual([])
    expect(at('obsolete', 90).p.value).toBe('obsolete')
    expect(at('operation', 3).p.context.quarters).toBe(4)
  })
})

describe('running systems', () => {
  it('need their posts where they run; a partner leaves 45 in a hundred of them to the city', () => {
    const measure = aMeasure({ posts: { it: 2, data: 1 } })
    const posts = (p: Partial<Project>) => quarter(p, measure).runningPosts
    expect(posts({})).toBe(3)
    expect(posts({ coverage: [1, 0] })).toBe(1.5)
    expect(posts({ contract: 'k1' })).toBeCloseTo(1.35, 12)
    expect(posts({ cause: 'start' })).toBe(0)
    expect(posts({ value: 'ended' })).toBe(0)
    expect(posts({ coverage: [] })).toBe(0)
  })
  it('are cared for by whoever answers for them: six points up a quarter, or three down', () => {
    const care = (p: Partial<Project>, contracts: Contract[] = []) => {
      const { p: after, effects } = quarter({ care: 0.7, ...p }, aMeasure(), { contracts })
      const by = after.care - (p.care ?? 0.7)
      expectAll(said(effects, 'projects.care'), by === 0 ? {} : { 'contact c1': by })
      return after.care
    }
    expect(care({ owner: true })).toBeCloseTo(0.76, 12)
    expect(care({ owner: false })).toBeCloseTo(0.67, 12)
    expect(care({ care: 0.97 })).toBe(1)
    expect(care({ care: 0.42, owner: false })).toBe(0.4)
    // a partner answers as the clause on contacts says, whoever owns the project in the town hall
    const k = (contact: 0 | 1, value: Contract['value'] = 'running') => [
      aContract({ value, terms: terms(0, { contact }) }),
    ]
    expect(care({ contract: 'k1' }, k(0))).toBeCloseTo(0.67, 12)
    expect(care({ contract: 'k1', owner: false }, k(1))).toBeCloseTo(0.76, 12)
    expect(care({ contract: 'k1' }, k(0, 'ended'))).toBeCloseTo(0.76, 12)
    // a number for each trade answers for its own part only: 85 in a hundred are left in the end
    expect(care({ contract: 'k1', care: 1 }, k(1))).toBeCloseTo(0.99, 12)
    expect(care({ contract: 'k1', care: 0.855 }, k(1))).toBeCloseTo(0.85, 12)
    expect(care({ contract: 'k1', care: 0.82 }, k(1))).toBeCloseTo(0.85, 12)
    // who answers for nothing brings nothing back, not even what was lost to others
    expect(care({ owner: false, care: 0.3 })).toBeCloseTo(0.3, 12)
    const office = [aContract({ terms: terms(0, { contact: 2 }) })]
    expect(care({ contract: 'k1', care: 1 }, office)).toBe(1)
    expect(care({ contract: 'k1', care: 0.9 }, office)).toBeCloseTo(0.96, 12)
  })
  it('are joined by third parties as open as they are: every two quarters, every eight, never', () => {
    const market = aMeasure({ providers: 3 })
    const joined = (
      quarters: number,
      openness: 0 | 1 | 2 | null,
      p: Partial<Project> = {},
      m = market,
    ) =>
      quarter(
        {
          joined: 1,
          contract: openness === null ? null : 'k1',
          context: { quarters, delay: 0, renewed: 0 },
          ...p,
        },
        m,
        { contracts: openness === null ? [] : [aContract({ terms: terms(0, { openness }) })] },
      ).p.joined
    expect([1, 2, 3].map((q) => joined(q, null))).toEqual([2, 1, 2])
    expect([1, 7, 15].map((q) => joined(q, 2))).toEqual([2, 2, 2])
    expect([1, 7, 15].map((q) => joined(q, 1))).toEqual([1, 2, 2])
    expect([1, 7, 15].map((q) => joined(q, 0))).toEqual([1, 1, 1])
    expect(joined(1, null, { joined: 3 })).toBe(3)
    expect(joined(1, null, {}, aMeasure())).toBe(1)
    expect(joined(1, null, {}, aMeasure({ providers: 2 }))).toBe(2)
    expect(joined(-1, null)).toBe(1)
  })
})

describe('holdings', () => {
  const holding = {
    purpose: 'counting',
    sensitivity: 0.4,
    keys: ['plate'],
    coverage: 0.5,
    recording: true,
  }
  const sensing = aMeasure({ holding })
  const after = (p: Partial<Project> | Project[], more: Change = {}) =>
    quarter(p, sensing, more).holdings
  it('begin with the first stage that is built, in the hands the contract says', () => {
    expect(after(approved)).toEqual([
      aHolding({
        id: 'thing',
        purpose: 'counting',
        cause: 'p1',
        sensitivity: 0.4,
        keys: ['plate'],
        coverage: 0.5,
        recording: true,
      }),
    ])
    const k = (data: 0 | 1) => ({
      contracts: [aContract({ terms: terms(0, { data }) })],
      quarter: 5,
    })
    expect(after({ ...approved, contract: 'k1' }, k(0))[0]).toMatchObject({
      holder: 'firm',
      sinceQuarter: 5,
    })
    expect(after({ ...approved, contract: 'k1' }, k(1))[0]?.holder).toBe('city')
    expect(after({ value: 'rollout', coverage: [0.2, 0.2] })).toEqual([])
    expect(quarter(approved).holdings).toEqual([])
  })
  it('are one for all stages in the same hands, and two in different ones', () => {
    const own = aHolding({ id: 'thing', cause: 'p0' })
    expect(after(approved, { holdings: [own] })).toEqual([own])
    const theirs = aHolding({ id: 'thing', holder: 'firm', cause: 'p0' })
    expect(after(approved, { holdings: [theirs] }).map((h) => [h.id, h.holder])).toEqual([
      ['thing', 'firm'],
      ['thing.p1', 'city'],
    ])
  })
  it('are deleted by the city when their project ends, unless another stage lives on; a partner keeps its own', () => {
    const over = aProject({ value: 'ended' })
    const heir = aProject({ id: 'p2' })
    expect(after([over], { holdings: [aHolding()] })).toEqual([])
    expect(after([over, heir], { holdings: [aHolding()] })).toEqual([aHolding({ cause: 'p2' })])
    expect(
      after([over, aProject({ id: 'p2', measure: 'other' })], { holdings: [aHolding()] }),
    ).toEqual([])
    expect(after([over], { holdings: [aHolding({ holder: 'firm' })] })).toHaveLength(1)
    const first = aHolding({ id: 'h0', cause: 'start' })
    expect(after([over], { holdings: [first, aHolding()] })).toEqual([first])
  })
})

describe('running costs', () => {
  const costs = (
    p: Partial<Project>,
    contracts: Contract[] = [],
    measure = aMeasure(),
    more: Change = {},
  ) =>
    runningCosts(aWorld({ contracts, projects: [], ...more }), catalogue([measure]), [aProject(p)])
  it('of own means are the fixed part once anything runs, and two EUR for everybody reached', () => {
    expect(costs({})).toEqual([{ cause: 'p1', by: expect.closeTo(22_000, 6) }])
    expect(costs({ coverage: [0.5, 0.5] })[0]?.by).toBeCloseTo(21_000, 6)
    expect(costs({ scale: 'pilot', coverage: [0.25, 0.25] })[0]?.by).toBeCloseTo(8_500, 6)
    expect(costs({ coverage: [0, 0] })).toEqual([])
    expect(costs({ value: 'ended' })).toEqual([])
    expect(costs({ measure: 'gone' })).toEqual([])
  })
  it('fall to a tenth of the fixed part where the platform is paid already', () => {
    const app = aMeasure({ platform: 'hub' })
    const scenario = catalogue([app, aMeasure({ id: 'hub' })])
    const world = aWorld({ contracts: [], projects: [aProject({ measure: 'hub' })] })
    expect(runningCosts(world, scenario, [aProject()])[0]?.by).toBeCloseTo(4_000, 6)
  })
  it('under contract are its fee, as far as the districts ordered are reached', () => {
    const k = aContract({ fee: 40_000 })
    expect(costs({ contract: 'k1' }, [k])).toEqual([{ cause: 'p1', by: 40_000 }])
    expect(costs({ contract: 'k1', coverage: [0.5, 0] }, [k])[0]?.by).toBe(10_000)
    expect(
      costs({ contract: 'k1', coverage: [0.5, 0], districts: [true, false] }, [k])[0]?.by,
    ).toBe(20_000)
    // a pilot’s fee is due in full once its quarter is covered
    expect(costs({ contract: 'k1', scale: 'pilot', coverage: [0.25, 0.125] }, [k])[0]?.by).toBe(
      30_000,
    )
    expect(costs({ contract: 'k1', districts: [false, false] }, [k])).toEqual([])
  })
  it('of what ran before stand in the budget: only what a price has moved counts, by the contract', () => {
    const first = { cause: 'start', contract: 'k1', coverage: [0.5, 0.5] }
    const k = aContract({ cause: 'start', fee: 40_000, startFee: 40_000 })
    expect(costs(first, [k])).toEqual([])
    expect(costs(first, [{ ...k, fee: 44_000 }])).toEqual([{ cause: 'k1', by: 4_000 }])
    expect(costs({ ...first, value: 'ended' }, [{ ...k, value: 'ended' }])).toEqual([
      { cause: 'p1', by: -40_000 },
    ])
    // taken back, it costs what own operation costs
    expect(costs(first, [{ ...k, value: 'ended' }])[0]?.by).toBeCloseTo(21_000 - 40_000, 6)
    expect(costs({ cause: 'start' })).toEqual([])
    expect(
      costs(first, [k, aContract({ id: 'k9', cause: 'start', measure: 'other', startFee: 9 })]),
    ).toEqual([])
  })
})

describe('what arrives of a stated effect', () => {
  const share = (
    p: Partial<Project>,
    measure: Measure = aMeasure(),
    more: Change = {},
    silo = 0,
    scenario: Scenario = catalogue([measure]),
  ) => {
    const project = aProject(p)
    const world = aWorld({
      admin: rested(),
      projects: [project],
      contracts: [],
      holdings: [],
      ...more,
    })
    return performanceOf(world, scenario, silo)(project, measure)
  }
  it('is its quality and the care it gets', () => {
    expect(share({ quality: 0.8 })).toBeCloseTo(0.8, 12)
    expect(share({ quality: 0.8, care: 0.5 })).toBeCloseTo(0.4, 12)
  })
  it('falls to three tenths without anybody to run it', () => {
    const it2 = aMeasure({ posts: { it: 2 } })
    const staff = { ...town.staff, it: { posts: 4, filled: 4 } }
    const place = { ...catalogue([it2]), staff }
    // 45 in a hundred of four posts are bound: 1.8; two posts in a town of this size are `size` of two
    const need = 2 * sizeOf(town)
    const filled = (it: number, shared = 0, p: Partial<Project> = {}) =>
      share(
        p,
        it2,
        {
          admin: rested({
            filled: { ...rested().filled, it },
            shared: { general: 0, it: shared, data: 0, security: 0 },
          }),
        },
        0,
        place,
      )
    expect(filled(1)).toBeCloseTo(0.3, 12)
    expect(filled(1.8 + need / 2)).toBeCloseTo(0.65, 12)
    expect(filled(1.8, need / 2)).toBeCloseTo(0.65, 12)
    expect(filled(9)).toBeCloseTo(1, 12)
    // half of the city needs half of the posts
    expect(filled(1.8 + need / 2, 0, { coverage: [1, 0] })).toBeCloseTo(1, 12)
    const zero = aMeasure({ posts: { it: 0 } })
    expect(
      share({}, zero, { admin: rested({ filled: { ...rested().filled, it: 0 } }) }),
    ).toBeCloseTo(1, 12)
  })
  it('is shared by all that needs the same people, and a partner needs fewer', () => {
    const it2 = aMeasure({ posts: { it: 2 } })
    const place = { ...catalogue([it2]), staff: { ...town.staff, it: { posts: 0, filled: 0 } } }
    const admin = rested({ filled: { ...rested().filled, it: 2 * sizeOf(town) } })
    const with2 = (second: Partial<Project>) =>
      share({}, it2, { admin, projects: [aProject(), aProject({ id: 'p2', ...second })] }, 0, place)
    expect(with2({})).toBeCloseTo(0.3 + 0.7 / 2, 12)
    expect(with2({ contract: 'k9' })).toBeCloseTo(0.3 + 0.7 / 1.45, 12)
    for (const none of [
      { value: 'ended' as const },
      { cause: 'start' },
      { measure: 'gone' },
      { coverage: [] },
    ])
      expect(with2(none)).toBeCloseTo(1, 12)
  })
  it('of people who drown in work is as little as of missing ones', () => {
    const it2 = aMeasure({ posts: { it: 0.1 } })
    const place = { ...catalogue([it2]), staff: { ...town.staff, it: { posts: 0, filled: 0 } } }
    expect(
      share(
        {},
        it2,
        { admin: rested({ available: 50, filled: { ...rested().filled, it: 9 } }) },
        0,
        place,
      ),
    ).toBeCloseTo(0.65, 12)
    expect(share({}, aMeasure(), { admin: rested({ available: 50 }) })).toBeCloseTo(1, 12)
  })
  it('of data needs somebody to read it: fifteen hundredths of a post for each further holding', () => {
    const reading = aMeasure({ posts: { data: 1e-9 } })
    const place = {
      ...catalogue([reading]),
      staff: { ...town.staff, data: { posts: 0, filled: 0 } },
    }
    const admin = rested({ filled: { ...rested().filled, data: 0.15 * sizeOf(town) } })
    const of = (n: number) =>
      share(
        {},
        reading,
        { admin, holdings: Array.from({ length: n }, (_, i) => aHolding({ id: `${i}` })) },
        0,
        place,
      )
    expect(of(1)).toBeCloseTo(1, 6)
    expect(of(2)).toBeCloseTo(0.65, 6)
    expect(
      share({}, reading, { admin, holdings: [aHolding(), aHolding()] }, 0, {
        ...place,
        holdings: [aHolding()],
      }),
    ).toBeCloseTo(1, 6)
  })
  it('depends on what was bought: off the shelf 93, tried out 103 in a hundred', () => {
    const bought = (fit: 0 | 1 | 2, more: Partial<Contract> = {}) =>
      share({ contract: 'k1' }, aMeasure(), {
        contracts: [aContract({ terms: terms(0, { fit }), ...more })],
      })
    expect([bought(0), bought(1), bought(2)]).toEqual([
      expect.closeTo(0.93, 12),
      expect.closeTo(1, 12),
      expect.closeTo(1.03, 12),
    ])
    expect(bought(1, { value: 'dispute' })).toBeCloseTo(0.85, 12)
  })
  it('loses up to fifteen points to words that mean two things, less where either defined them', () => {
    const meant = (understanding: number, definition: 0 | 1 | 2) =>
      share({ contract: 'k1' }, aMeasure(), {
        admin: rested({ understanding }),
        contracts: [aContract({ terms: terms(0, { fit: 1, definition }) })],
      })
    expect(meant(0, 0)).toBeCloseTo(0.85, 12)
    expect(meant(0, 1)).toBeCloseTo(0.925, 12)
    expect(meant(0, 2)).toBeCloseTo(1, 12)
    expect(meant(0.8, 1)).toBeCloseTo(0.97, 12)
    expect(share({}, aMeasure(), { admin: rested({ understanding: 0 }) })).toBeCloseTo(1, 12)
  })
  it('loses twelve points to silos unless linked, and gains with every further office that is', () => {
    expect(share({}, aMeasure(), {}, 1)).toBeCloseTo(0.88, 12)
    expect(share({}, aMeasure(), {}, 0.5)).toBeCloseTo(0.94, 12)
    const offices = ['water', 'lighting', 'transit'] as const
    const measures = offices.map((area) => aMeasure({ id: area, area }))
    const linked = (others: Partial<Project>[], silo = 0) => {
      const project = aProject({ measure: 'water', integrated: true })
      const projects = [
        project,
        ...others.map((p, i) => aProject({ id: `p${i + 2}`, integrated: true, ...p })),
      ]
      const world = aWorld({ admin: rested(), projects, contracts: [], holdings: [] })
      return performanceOf(world, catalogue(measures), silo)(project, measures[0] as Measure)
    }
    expect(linked([])).toBeCloseTo(1, 12)
    expect(linked([{ measure: 'lighting' }])).toBeCloseTo(1.35, 12)
    expect(linked([{ measure: 'lighting' }, { measure: 'transit' }])).toBeCloseTo(
      1 + 0.7 * (2 / 3),
      12,
    )
    expect(linked([{ measure: 'lighting' }], 0.4)).toBeCloseTo(1 + 0.7 * 0.6 * 0.5, 12)
    for (const none of [
      { integrated: false },
      { cause: 'start' },
      { value: 'ended' as const },
      { measure: 'gone' },
      { measure: 'water' },
    ])
      expect(linked([{ measure: 'lighting', ...none }])).toBeCloseTo(1, 12)
    // the newcomer whose own office is not counted yet meets all the others
    const fresh = aProject({ measure: 'water', integrated: true, value: 'approved' })
    const world = aWorld({
      admin: rested(),
      projects: [fresh, aProject({ id: 'p2', measure: 'lighting', integrated: true })],
      contracts: [],
      holdings: [],
    })
    expect(performanceOf(world, catalogue(measures), 0)(fresh, measures[0] as Measure)).toBeCloseTo(
      1.35,
      12,
    )
  })
  it('of a service for many is 35 in a hundred alone, and all with everybody', () => {
    const market = aMeasure({ providers: 3 })
    expect([1, 2, 3].map((joined) => share({ joined }, market))).toEqual([
      expect.closeTo(0.35, 12),
      expect.closeTo(0.675, 12),
      expect.closeTo(1, 12),
    ])
    expect(share({ joined: 1 })).toBeCloseTo(1, 12)
  })
  it('past its life is six tenths', () => {
    expect(share({ value: 'obsolete' })).toBeCloseTo(0.6, 12)
    expect(share({ value: 'ageing' })).toBeCloseTo(1, 12)
  })
})

describe('money from above', () => {
  const rule = aGrant()
  const after = (
    state: Partial<World['grants'][0]>,
    more: {
      world?: Change
      grant?: Parameters<typeof aGrant>[0]
      projects?: Project[]
      claimed?: Record<string, number>
      round?: number
    } = {},
  ) => {
    const world = aWorld({
      admin: rested(),
      grants: [aGrantState(state)],
      quarter: (more.round ?? 1) - 1,
      ...more.world,
    })
    return stepGrants(
      world,
      { ...town, grants: [aGrant(more.grant)] },
      more.projects ?? [],
      more.claimed,
    )
  }
  const ctx = (quarters: number, received = 0) => ({
    context: { quarters, received, project: null },
  })
  it('is called for in its quarter and lapses two later', () => {
    expect(after({}, { round: 2 }).grants[0]?.value).toBe('announced')
    const opened = after({ ...ctx(5) }, { round: 3 })
    expect(opened.grants[0]).toMatchObject({ value: 'call', context: { quarters: 0 } })
    expect(opened.news).toEqual([
      {
        round: 3,
        week: 8,
        key: 'news.grantOpens',
        figures: { grant: 'call' },
        district: null,
        cause: 'e:call@3',
      },
    ])
    expect(after({ value: 'call', ...ctx(0) }).grants[0]?.value).toBe('call')
    expect(after({ value: 'call', ...ctx(1) }).grants[0]?.value).toBe('lapsed')
    expect(after({ value: 'call', ...ctx(1) }).news).toEqual([])
  })
  it('is won or lost by one draw for the grant, at its chance', () => {
    const ends = many((seed) => after({ value: 'bid' }, { world: { seed } }))
    const won = ends.filter((e) => e.grants[0]?.value === 'granted').length / ends.length
    expect(Math.abs(won - 0.4)).toBeLessThan(0.04)
    for (const e of ends)
      expect(keys(e.news)).toEqual([
        e.grants[0]?.value === 'granted' ? 'news.grantWon' : 'news.grantLost',
      ])
  })
  it('rests on people, on a strategy where one is asked for, and on the ladder', () => {
    const chance = (
      admin: Partial<World['admin']>,
      grant: Parameters<typeof aGrant>[0] = {},
      grants: World['grants'] = [],
    ) => bidOf(aWorld({ admin: rested(admin), grants }), aGrant(grant))
    expect(chance({})).toEqual({ capacity: 1, strategy: 1, climbed: false, chance: 0.4 })
    expect(chance({ available: 50 })).toMatchObject({
      capacity: 0.75,
      chance: expect.closeTo(0.3, 12),
    })
    expect(chance({ strategy: 0 }, { needsStrategy: true }).strategy).toBeCloseTo(0.3, 12)
    expect(chance({ strategy: 0.5 }, { needsStrategy: true }).chance).toBeCloseTo(0.4 * 0.65, 12)
    const held = (value: World['grants'][0]['value'], id = 'other') =>
      chance({}, {}, [aGrantState({ id, value })]).climbed
    expect([
      held('granted'),
      held('ended'),
      held('left'),
      held('bid'),
      held('granted', 'call'),
    ]).toEqual([true, true, false, false, false])
    expect(chance({}, {}, [aGrantState({ id: 'other', value: 'ended' })]).chance).toBeCloseTo(
      0.56,
      12,
    )
  })
  it('pays what was claimed up to its ceiling, and takes six days of reports a quarter', () => {
    const paid = after(
      { value: 'granted', ...ctx(2, 1_000) },
      { claimed: { call: 10_000, other: 9 } },
    )
    expect(paid.grants[0]?.context).toEqual({ quarters: 3, received: 6_000, project: null })
    expect(paid.reports).toBe(6)
    expect(after({ value: 'granted' }).grants[0]?.context.received).toBe(0)
    expect(after({ value: 'call' }).reports).toBe(0)
    const distressed = { supervision: { ...aWorld().supervision, value: 'consolidation' as const } }
    expect(
      after({ value: 'granted' }, { claimed: { call: 10_000 }, world: distressed }).grants[0]
        ?.context.received,
    ).toBe(8_000)
  })
  it('ends, and with it what nobody budgeted for', () => {
    const projects = [
      aProject({ id: 'p1', grant: 'call', budgeted: false }),
      aProject({ id: 'p2', grant: 'call', budgeted: true }),
      aProject({ id: 'p3', grant: 'other', budgeted: false }),
      aProject({ id: 'p4', grant: 'call', budgeted: false, value: 'ended' }),
    ]
    const over = after({ value: 'granted', ...ctx(7) }, { projects })
    expect(over.grants[0]?.value).toBe('ended')
    expect(over.projects.map((p) => p.value)).toEqual(['ended', 'operation', 'operation', 'ended'])
    expect(over.news.map((n) => [n.key, n.cause, n.week])).toEqual([
      ['news.grantEnds', 'e:call@1', 8],
      ['news.grantCliff', 'p1', 9],
    ])
    expect(over.news[1]).toMatchObject({ round: 1, figures: { measure: 'thing' }, district: null })
    const going = after({ value: 'granted', ...ctx(6) }, { projects })
    expect(going.grants[0]?.value).toBe('granted')
    expect(going.projects).toEqual(projects)
  })
  it('nobody knows any more stays as it is', () => {
    const state = aGrantState({ id: 'gone' })
    expect(stepGrants(aWorld({ grants: [state] }), { ...town, grants: [rule] }, []).grants[0]).toBe(
      state,
    )
  })
})

describe('what people make of it', () => {
  const seen = aMeasure({ devices: { perThousand: 1, exposure: 0, criticality: 0, node: null } })
  const building = { value: 'rollout' as const, acceptance: 0 }
  const meets = (p: Partial<Project>, seed = 0, more: Change = {}) => {
    const log = ledger(1)
    const out = stepPublic(
      aWorld({ seed, projects: [aProject(p)], ...more }),
      catalogue([seen]),
      () => 1,
      0,
      log,
    )
    return { ...out, p: out.projects[0] as Project, effects: log.effects }
  }
  it('an objection comes the likelier the more is resented: at worst in 53 of a hundred quarters', () => {
    // all of it resented: 0.8 · (1 − 0.34)
    const met = (p: Partial<Project>) =>
      many((seed) => meets({ ...building, ...p }, seed)).filter((x) => x.p.objections > 0).length /
      800
    expect(Math.abs(met({}) - 0.528)).toBeLessThan(0.04)
    expect(Math.abs(met({ acceptance: 0.4 }) - 0.8 * 0.26)).toBeLessThan(0.035)
    expect(met({ acceptance: 0.66 })).toBe(0)
    expect(met({ participation: 3 })).toBe(0)
  })
  it('an objection halts the project for half a year, costs trust, and people are heard after all', () => {
    const hit = many((seed) => meets({ ...building, arranged: true }, seed)).find(
      (x) => x.p.objections > 0,
    )
    expect(hit?.p).toMatchObject({
      objections: 1,
      participation: 1,
      arranged: false,
      context: { delay: 2, quarters: 4 },
    })
    expect(hit?.pulls).toEqual([{ lever: 'trust', target: null, by: -3, until: 3, cause: 'c1' }])
    expect(hit?.news[0]).toMatchObject({
      round: 1,
      key: 'news.objection',
      figures: { measure: 'thing' },
      district: null,
      cause: 'c1',
    })
    const weeks = many((seed) => meets(building, seed)).flatMap((x) => x.news.map((n) => n.week))
    expect([Math.min(...weeks), Math.max(...weeks)]).toEqual([3, 11])
    const deeper = many((seed) =>
      meets({ ...building, participation: 2, arranged: true, acceptance: 0 }, seed),
    ).find((x) => x.p.objections > 0)
    expect(deeper?.p.participation).toBe(2)
  })
  it('nobody objects to what is not being built, or waits already', () => {
    const quietly = (p: Partial<Project>) =>
      many((seed) => meets({ ...building, ...p }, seed), 60).every(
        (x) => x.pulls.length === 0 && x.news.length === 0,
      )
    expect(quietly({})).toBe(false)
    expect(quietly({ value: 'pilot' })).toBe(false)
    expect(quietly({ value: 'operation' })).toBe(true)
    expect(quietly({ value: 'approved' })).toBe(true)
    expect(quietly({ context: { quarters: 1, delay: 1, renewed: 0 } })).toBe(true)
  })
  it('acceptance moves, and stands in the ledger under the decision', () => {
    const { p, effects } = meets({ acceptance: 0.9 })
    expect(p.acceptance).not.toBe(0.9)
    expectAll(said(effects, 'projects.p1.acceptance'), { 'acceptance c1': p.acceptance - 0.9 })
  })
  it('counts what is felt by those it reaches', () => {
    const acceptance = (coverage: number[], share: number) =>
      stepPublic(
        aWorld({ projects: [aProject({ coverage, acceptance: 0.5, participation: 3 })] }),
        catalogue([seen]),
        () => share,
        0,
        ledger(1),
      ).projects[0]?.acceptance as number
    const none = acceptance([0, 0], 1)
    expect(acceptance([1, 1], 1) - none).toBeCloseTo(0.12 / 4, 12)
    expect(acceptance([1, 0], 1) - none).toBeCloseTo(0.06 / 4, 12)
    expect(acceptance([1, 1], 0.5) - none).toBeCloseTo(0.06 / 4, 12)
  })
  it('leaves alone what ran before, what has ended and what nobody knows', () => {
    for (const p of [{ cause: 'start' }, { value: 'ended' as const }, { measure: 'gone' }]) {
      const project = aProject({ ...building, ...p })
      const log = ledger(1)
      const out = stepPublic(aWorld({ projects: [project] }), catalogue([seen]), () => 1, 0, log)
      expect(out.projects[0]).toBe(project)
      expect(log.effects).toEqual([])
    }
  })
})

describe('how decisions came about', () => {
  const seen = aMeasure({ devices: { perThousand: 1, exposure: 0, criticality: 0, node: null } })
  const idea = aMeasure({ id: 'idea', abstract: true })
  const useful = aMeasure({ id: 'useful', effects: [{ lever: 'line', by: 1, unit: 'share' }] })
  const place = catalogue([seen, idea, useful, aMeasure({ id: 'inside' })])
  const open = (projects: Partial<Project>[], heard = 0, now = 4) =>
    opennessOf(
      aWorld({ quarter: now, projects: projects.map((p, i) => aProject({ id: `p${i}`, ...p })) }),
      place,
      heard,
    )
  it('is half open where nothing was decided that concerns anybody', () => {
    expect(open([])).toEqual({ open: 0.5, objected: 0 })
    expect(open([{ measure: 'inside' }, { measure: 'gone' }, { cause: 'start' }])).toEqual({
      open: 0.5,
      objected: 0,
    })
  })
  it('is the mean of a year’s decisions, and the share that met objections', () => {
    expect(open([{ participation: 3 }, { participation: 0, objections: 2 }])).toEqual({
      open: 0.5,
      objected: 0.5,
    })
    expect(open([{ participation: 1 }])).toEqual({ open: 0.6, objected: 0 })
    expect(open([{ participation: 3, arranged: true }]).open).toBeCloseTo(0.7, 12)
    expect(open([{ participation: 0 }], 1).open).toBeCloseTo(0.3, 12)
    // a decision five quarters ago is forgotten
    expect(open([{ participation: 3 }, { startQuarter: -1 }]).open).toBe(1)
    expect(open([{ participation: 3 }, { startQuarter: 0 }]).open).toBe(0.5)
  })
  it('reaches nobody about an idea as long as there is nothing to imagine', () => {
    expect(open([{ measure: 'idea', participation: 3 }]).open).toBe(0)
    expect(open([{ measure: 'idea', participation: 3 }, { measure: 'useful' }]).open).toBe(1)
  })
  it('makes legitimacy: fifteen in a hundred of the way to its level', () => {
    const of = (projects: Project[], levers = {}, legitimacy = 0.5) =>
      legitimacyOf(
        aWorld({ quarter: 1, projects, council: { ...aWorld().council, legitimacy } }),
        place,
        levers,
      )
    expect(of([])).toBeCloseTo(0.5 + 0.05 * 0.15, 12)
    expect(of([aProject({ participation: 3 })])).toBeCloseTo(0.5 + 0.15 * 0.15, 12)
    expect(of([aProject({ objections: 1 })])).toBeCloseTo(0.5 - 0.25 * 0.15, 12)
    expect(of([aProject({ participation: 3 })], pulled({ heard: 0.5 }))).toBeCloseTo(
      0.5 + 0.25 * 0.15,
      12,
    )
    expect(of([], pulled({ heard: 9 }))).toBeCloseTo(0.5 + 0.25 * 0.15, 12)
  })
})

describe('supervision', () => {
  const step = (
    change: Partial<World['finance']>,
    round = 4,
    old: Partial<World['supervision']> = {},
  ) => {
    const world = aWorld()
    const log = ledger(round)
    const out = stepSupervision(
      { ...world.supervision, ...old },
      { ...world.finance, ...change },
      town,
      log,
    )
    return { ...out, told: said(log.effects, 'supervision.step') }
  }
  const ruin = { cashCredit: 1e9 }
  it('looks once a year, at its end', () => {
    for (const round of [1, 2, 3]) {
      expect(step(ruin, round).supervision.value).toBe('free')
      expect(step(ruin, round).news).toEqual([])
    }
    expect(step(ruin, 4).supervision).toMatchObject({ value: 'emergency', verdict: 'RUIN' })
  })
  it('says the step and that liquid means moved it', () => {
    const { told, news } = step(ruin)
    expectAll(told, { 'supervision v:finance.cash': 3 })
    expect(news).toEqual([
      {
        round: 4,
        week: 13,
        key: 'news.supervision',
        figures: { step: 'emergency' },
        district: null,
        cause: 'rule',
      },
    ])
    expect(step({}).news).toEqual([])
    expect(step({}).told).toEqual({})
    expect(step({}).supervision).toMatchObject({
      value: 'free',
      verdict: 'FINE',
      context: { goodYears: 1 },
    })
  })
  it('lets a city up one step after the second good year in a row', () => {
    const climbing = (goodYears: number) =>
      step({}, 4, { value: 'consolidation', context: { badYears: 0, goodYears } })
    expect(climbing(0).supervision).toMatchObject({
      value: 'consolidation',
      context: { goodYears: 1 },
    })
    expect(climbing(1).supervision).toMatchObject({
      value: 'reporting',
      context: { goodYears: 0, badYears: 0 },
    })
    expectAll(climbing(1).told, { 'supervision v:finance.cash': -1 })
    expect(
      step({ cash: 0 }, 4, { value: 'reporting', context: { badYears: 1, goodYears: 1 } })
        .supervision,
    ).toMatchObject({
      value: 'reporting',
      context: { badYears: 2, goodYears: 0 },
    })
  })
  it('forbids new posts from consolidation on, and takes days of reporting', () => {
    const under = (value: World['supervision']['value']) =>
      freezesHiring({ ...aWorld().supervision, value })
    expect([under('free'), under('reporting'), under('consolidation'), under('emergency')]).toEqual(
      [false, false, true, true],
    )
    expect(REPORT_DAYS).toEqual({ free: 0, reporting: 25, consolidation: 60, emergency: 90 })
  })
})

describe('posts', () => {
  it('cost beyond those of the first day, and less where some fall vacant; allowances a thousand a month', () => {
    const filled = {
      general: town.staff.general.filled + 2,
      it: town.staff.it.filled - 1,
      data: town.staff.data.filled,
      security: town.staff.security.filled,
    }
    const allowance = { general: false, it: true, data: false, security: false }
    const costs = postsCost(rested({ filled, allowance }), town)
    const of = (cause: string) => costs.filter((c) => c.cause === cause).map((c) => c.by)
    expect(of('v:admin.filled.general')).toEqual([144_000])
    expect(of('v:admin.filled.it')).toEqual([-88_000])
    expect(of('v:admin.filled.data')).toEqual([0])
    expect(of('rule')).toEqual([0, 12_000 * filled.it, 0, 0])
  })
  it('shared with neighbours cost half, as long as they are shared', () => {
    const pull = { lever: 'posts' as const, target: 'it', by: 0.5, until: 9, cause: 'c4' }
    const lent = (more: Partial<typeof pull>, quarter = 5) =>
      lentCost(aWorld({ quarter, pulls: [{ ...pull, ...more }] }))
    expect(lent({})).toEqual([{ cause: 'c4', by: 22_000 }])
    expect(lent({ target: 'security' })).toEqual([{ cause: 'c4', by: 23_000 }])
    expect(lent({ by: -1 })).toEqual([])
    expect(lent({}, 9)).toEqual([])
    expect(lentCost(aWorld({ pulls: [{ ...pull, lever: 'jobs' }] }))).toEqual([])
  })
})

describe('circumstances of the systems', () => {
  /** Six posts for IT and two for security on the first day, or none at all. */
  const opened = (it: number, security: number): typeof town => ({
    ...town,
    staff: {
      ...town.staff,
      it: { ...town.staff.it, posts: it },
      security: { ...town.staff.security, posts: security },
    },
  })
  const of = (more: Change, place = opened(6, 2)) =>
    circumstances(aWorld({ admin: rested(), contracts: [], crisis: null, ...more }), place)
  it('are money, people, clauses, tests and incidents', () => {
    const finance = { ...aWorld().finance, securityShare: 0.07, upkeepShare: 0.9 }
    const admin = rested({
      filled: { general: 1, it: 3, data: 5, security: 1 },
      shared: { general: 0, it: 1, data: 0, security: 1 },
      available: 75,
      awarenessBase: 0.4,
    })
    expect(of({ finance, admin })).toEqual({
      securityShare: 0.07,
      upkeepShare: 0.9,
      staffed: 0.75,
      overload: 0.25,
      awareness: 0.4,
      updates: 0.5,
      tested: false,
      incident: false,
    })
    expect(of({ admin: { ...admin, filled: { ...admin.filled, it: 20 } } }).staffed).toBe(1)
    // a post opened and not filled mends nothing and breaks nothing
    expect(of({ admin: { ...admin, posts: { ...admin.posts, it: 40 } } }).staffed).toBe(0.75)
    expect(
      of(
        {
          admin: {
            ...admin,
            filled: { ...admin.filled, it: 0, security: 0 },
            shared: { general: 0, it: 0, data: 0, security: 0 },
          },
        },
        opened(0, 0),
      ).staffed,
    ).toBe(0)
    expect(of({ crisis: {} as World['crisis'] }).incident).toBe(true)
  })
  it('take the mean of the update clauses that are in force', () => {
    const k = (updates: 0 | 1 | 2, value: Contract['value'] = 'running') =>
      aContract({ id: `k${updates}`, value, terms: terms(0, { updates }) })
    expect(of({ contracts: [k(2), k(1)] }).updates).toBe(0.75)
    expect(of({ contracts: [k(2), k(0, 'ended')] }).updates).toBe(1)
    expect(updateParts([k(2), k(1), k(0, 'ended')], 0.5)).toEqual([
      { cause: 'k2', by: 0.25 },
      { cause: 'k1', by: 0 },
    ])
  })
  it('know of a test in the quarter in which it was made', () => {
    const looked = (until: number) =>
      of({ quarter: 5, instruments: { ...aWorld().instruments, looked: { attackSurface: until } } })
        .tested
    expect([looked(7), looked(8), looked(9)]).toEqual([false, true, false])
  })
})
