import { describe, expect, it } from 'vitest'
import { coverageTogether, familyOf, isConnected, platformRuns } from '../../src/model/family.ts'
import { managedOf, siloOf } from '../../src/model/links.ts'
import { flowsOf, localValueOf, rolled } from '../../src/model/local.ts'
import { ASK_DAYS, asked, doubtLeft, pending, pitchOf, qualityOf } from '../../src/model/pitch.ts'
import { delivers } from '../../src/model/pull.ts'
import type { Contract, Project, World } from '../../src/model/world.ts'
import { aContract, aMeasure, aPartner, aProject, aWorld, catalogue, terms } from './things.ts'
import { near } from './town.ts'

const own = { terms: {}, partner: null }

describe('a pitch', () => {
  const measure = aMeasure({ evidence: { low: 0.4, mode: 0.8, high: 1, promise: 1.2, cases: [] } })
  const at = (more: Partial<World>) => aWorld({ quarter: 5, projects: [], ...more })
  const question = (what: 'detail' | 'references', round: number) => ({
    measure: 'thing',
    what,
    round,
  })
  it('hides what would arrive: it is drawn once from what was found elsewhere', () => {
    const qualities = Array.from({ length: 400 }, (_, seed) => qualityOf(seed, measure))
    expect(Math.min(...qualities)).toBeGreaterThanOrEqual(0.4)
    expect(Math.max(...qualities)).toBeLessThanOrEqual(1)
    // mean of a triangle: a third of its corners together
    const mean = qualities.reduce((a, b) => a + b, 0) / 400
    expect(mean).toBeGreaterThan(2.2 / 3 - 0.03)
    expect(mean).toBeLessThan(2.2 / 3 + 0.03)
    expect(qualityOf(9, measure)).toBe(qualityOf(9, measure))
    expect(qualityOf(9, measure)).not.toBe(qualityOf(9, { ...measure, id: 'other' }))
  })
  it('leaves all doubt to those who ask nothing', () => {
    expect(doubtLeft(at({}), measure, own)).toBe(1)
  })
  it('loses six tenths of it by figures or by a visit, once the answer is there', () => {
    for (const what of ['detail', 'references'] as const) {
      expect(doubtLeft(at({ asked: [question(what, 4)] }), measure, own)).toBeCloseTo(0.4, 12)
      expect(doubtLeft(at({ asked: [question(what, 5)] }), measure, own)).toBe(1)
    }
    const both = at({ asked: [question('detail', 1), question('references', 1)] })
    expect(doubtLeft(both, measure, own)).toBeCloseTo(0.16, 12)
    expect(doubtLeft(both, { ...measure, id: 'other' }, own)).toBe(1)
  })
  it('loses eight tenths by a trial of one’s own, after half a year', () => {
    const trial = (p: Partial<Project>) =>
      doubtLeft(
        at({ projects: [aProject({ scale: 'pilot', startQuarter: 3, ...p })] }),
        measure,
        own,
      )
    expect(trial({})).toBeCloseTo(0.2, 12)
    expect(trial({ startQuarter: 4 })).toBe(1)
    expect(trial({ scale: 'rollout' })).toBe(1)
    expect(trial({ measure: 'other' })).toBe(1)
  })
  it('of a firm that can be sent away promises less', () => {
    const left = (exit: 0 | 1 | 2 | undefined, partner: string | null = 'firm') =>
      doubtLeft(at({}), measure, { partner, terms: exit === undefined ? {} : { exit } })
    expect([left(undefined), left(0), left(1), left(2)]).toEqual([
      1,
      1,
      expect.closeTo(0.8, 12),
      expect.closeTo(0.65, 12),
    ])
    expect(left(2, null)).toBe(1)
  })
  it('says the range and the promise as they stand, and nearer the truth for whoever asked', () => {
    expect(pitchOf(at({}), measure, own)).toEqual({
      low: expect.closeTo(0.4, 12),
      high: expect.closeTo(1, 12),
      promise: expect.closeTo(1.2, 12),
    })
    const world = at({ asked: [question('detail', 1)] })
    const truth = qualityOf(world.seed, measure)
    const said = pitchOf(world, measure, own)
    expect(said.low - truth).toBeCloseTo(0.4 * (0.4 - truth), 12)
    expect(said.high - truth).toBeCloseTo(0.4 * (1 - truth), 12)
    expect(said.promise - truth).toBeCloseTo(0.4 * (1.2 - truth), 12)
  })
  it('waits a quarter for its answer', () => {
    const world = at({
      asked: [question('detail', 5), { measure: 'late', what: 'detail', round: 4 }],
    })
    expect(pending(world, 'thing')).toBe(true)
    expect(pending(world, 'late')).toBe(false)
    expect(pending(world, 'other')).toBe(false)
    expect(asked(world, 'thing', 'detail')).toBeDefined()
    expect(asked(world, 'thing', 'references')).toBeUndefined()
    expect(asked(world, 'other', 'detail')).toBeUndefined()
    expect(ASK_DAYS).toEqual({ detail: 8, references: 6 })
  })
})

describe('what works together', () => {
  const partners = [aPartner(), aPartner({ id: 'free', family: 'open' })]
  const place = catalogue([aMeasure()], partners)
  const family = (contract: Partial<Contract> | null, p: Partial<Project> = {}) => {
    const project = aProject({ contract: contract ? 'k1' : null, ...p })
    return familyOf({ contracts: contract ? [aContract(contract)] : [] }, place, project)
  }
  it('is everything of one’s own and of partners who keep to an open standard', () => {
    expect(family(null)).toBe('open')
    expect(family({ partner: 'free', family: 'open' })).toBe('open')
    // a maker's product without a contract any more is run by the city itself
    expect(family(null, { partner: 'firm' })).toBe('open')
    expect(family({ partner: 'nobody' })).toBe('open')
  })
  it('is closed by its maker, generation by generation of three years', () => {
    expect(family({}, { startQuarter: 11 })).toBe('closed/0')
    expect(family({}, { startQuarter: 12 })).toBe('closed/1')
    expect(family({}, { startQuarter: -1 })).toBe('closed/-1')
  })
  it('is opened by a contract that opens its interfaces and keeps them up to date', () => {
    expect(family({ terms: terms(0, { openness: 2, updates: 1 }) })).toBe('open')
    expect(family({ terms: terms(0, { openness: 2, updates: 0 }) })).toBe('closed/0')
    expect(family({ terms: terms(0, { openness: 1, updates: 2 }) })).toBe('closed/0')
  })
  it('can fit or not only where there are devices or couplings', () => {
    const devices = { perThousand: 1, exposure: 0, criticality: 0, node: null }
    expect(isConnected(aMeasure())).toBe(false)
    expect(isConnected(aMeasure({ devices }))).toBe(true)
    expect(
      isConnected(aMeasure({ effects: [{ lever: 'coupling', by: 0.1, unit: 'share' }] })),
    ).toBe(true)
    expect(isConnected(aMeasure({ effects: [{ lever: 'jobs', by: 0.1, unit: 'share' }] }))).toBe(
      false,
    )
  })
  it('adds up over stages of one measure and family, to all of a district at most', () => {
    const first = aProject({ coverage: [0.7, 0] })
    const together = (others: Project[], contracts: Contract[] = []) =>
      coverageTogether(aWorld({ projects: [first, ...others], contracts }), place, first, delivers)
    near(together([]), [0.7, 0])
    near(together([aProject({ id: 'p2', coverage: [0.5, 0.2] })]), [1, 0.2])
    near(together([aProject({ id: 'p2', coverage: [0.5, 0.2], measure: 'other' })]), [0.7, 0])
    near(together([aProject({ id: 'p2', coverage: [0.5, 0.2], value: 'ended' })]), [0.7, 0])
    near(
      together([aProject({ id: 'p2', coverage: [0.5, 0.2], contract: 'k1' })], [aContract()]),
      [0.7, 0],
    )
    expect(first.coverage).toEqual([0.7, 0])
  })
  it('spares a platform of its own where that of another measure runs', () => {
    const app = aMeasure({ id: 'app', platform: 'hub' })
    const hub = aMeasure({ id: 'hub' })
    const runs = (projects: Project[], measures = [app, hub], measure = app) =>
      platformRuns(aWorld({ projects }), catalogue(measures), measure, delivers)
    expect(runs([aProject({ measure: 'hub' })])).toBe(true)
    expect(runs([aProject({ measure: 'app' })])).toBe(false)
    expect(runs([aProject({ measure: 'hub', value: 'ended' })])).toBe(false)
    expect(runs([aProject({ measure: 'hub' })], [app])).toBe(false)
    expect(runs([aProject({ measure: 'hub' })], [app, hub], hub)).toBe(false)
    expect(runs([])).toBe(false)
  })
})

describe('links between offices', () => {
  const holding = { purpose: 'p', sensitivity: 1, keys: [], coverage: 1, recording: false }
  const devices = { perThousand: 1, exposure: 0, criticality: 0, node: null }
  const measures = [
    aMeasure({ id: 'water', area: 'water', holding }),
    aMeasure({ id: 'sewer', area: 'water', holding }),
    aMeasure({ id: 'light', area: 'lighting', devices }),
    aMeasure({ id: 'forum', area: 'participation' }),
  ]
  const full = { strategy: 1, leadUnit: 1, dataAgreement: 1 }
  const silo = (projects: [string, boolean][], admin: Partial<World['admin']> = full) =>
    siloOf(
      aWorld({
        projects: projects.map(([measure, integrated]) => aProject({ measure, integrated })),
        admin: { ...aWorld().admin, ...admin },
      }),
      catalogue(measures),
    )
  it('are managed by strategy and lead unit together, half of it without an agreement, nine tenths at most', () => {
    expect(managedOf(full)).toBeCloseTo(0.9, 12)
    expect(managedOf({ ...full, dataAgreement: 0 })).toBeCloseTo(0.45, 12)
    expect(managedOf({ ...full, dataAgreement: 0.5 })).toBeCloseTo(0.675, 12)
    expect(managedOf({ ...full, strategy: 0.4 })).toBeCloseTo(0.36, 12)
    expect(managedOf({ ...full, leadUnit: 0.4 })).toBeCloseTo(0.36, 12)
    expect(managedOf({ ...full, strategy: 0 })).toBe(0)
  })
  it('planned from the start are managed in full, others to six tenths', () => {
    expect(
      silo([
        ['water', true],
        ['light', true],
      ]),
    ).toBeCloseTo(1 - 0.9, 12)
    expect(
      silo([
        ['water', true],
        ['light', false],
      ]),
    ).toBeCloseTo(1 - 0.54, 12)
    expect(
      silo([
        ['water', false],
        ['light', true],
      ]),
    ).toBeCloseTo(1 - 0.54, 12)
    expect(
      silo(
        [
          ['water', true],
          ['light', true],
        ],
        { strategy: 0 },
      ),
    ).toBe(1)
  })
  it('are pairs of services of different offices that hold data or hang on networks', () => {
    // water–light and sewer–light; water and sewer are one office; the forum touches nobody
    const all = silo([
      ['water', true],
      ['sewer', false],
      ['light', true],
      ['forum', false],
    ])
    expect(all).toBeCloseTo(1 - 0.9 * ((1 + 0.6) / 2), 12)
    // without any pair it is what a link would meet
    expect(
      silo([
        ['water', false],
        ['sewer', false],
      ]),
    ).toBeCloseTo(0.1, 12)
    expect(
      silo([
        ['water', false],
        ['forum', false],
      ]),
    ).toBeCloseTo(0.1, 12)
    expect(
      silo([
        ['water', false],
        ['nobody', false],
      ]),
    ).toBeCloseTo(0.1, 12)
  })
  it('of what does not run are no links', () => {
    const world = aWorld({
      projects: [aProject({ measure: 'water' }), aProject({ measure: 'light', value: 'ended' })],
      admin: { ...aWorld().admin, ...full },
    })
    expect(siloOf(world, catalogue(measures))).toBeCloseTo(0.1, 12)
  })
})

describe('euros that stay in the region', () => {
  const place = catalogue([aMeasure()])
  const nobody = { ...aWorld().admin, filled: { general: 9, it: 0, data: 0, security: 0 } }
  const flows = (
    more: Partial<Pick<World, 'contracts' | 'projects' | 'admin'>>,
    once: { cause: string; by: number }[] = [],
  ) => flowsOf({ contracts: [], projects: [], admin: nobody, ...more }, place, once)
  it('of a fee are its partner’s share, eight points more for each step of the clause', () => {
    const fee = (contract: Partial<Contract>) => flows({ contracts: [aContract(contract)] })
    expect(fee({}).euros).toBe(10_000)
    expect(fee({}).stays).toBeCloseTo(6_000, 9)
    expect(fee({ terms: terms(0, { local: 2 }) }).stays).toBeCloseTo(7_600, 9)
    expect(fee({ partner: 'unknown' }).stays).toBeCloseTo(3_000, 9)
    expect(fee({ value: 'ended' })).toEqual({ euros: 0, stays: 0 })
  })
  it('of what is paid once follow the project’s contract; by own means 85 in a hundred stay', () => {
    const once = [{ cause: 'c1', by: 1_000 }]
    const signed = aProject({ contract: 'k1', partner: 'firm' })
    const contracts = [aContract({ fee: 0, terms: terms(0, { local: 1 }) })]
    expect(flows({ projects: [signed], contracts }, once).stays).toBeCloseTo(680, 9)
    expect(flows({ projects: [aProject()] }, once)).toEqual({ euros: 1_000, stays: 850 })
    // what no project is behind, and what comes back, is no purchase
    expect(
      flows({ projects: [aProject()] }, [
        { cause: 'c7', by: 9 },
        { cause: 'c1', by: -5 },
      ]),
    ).toEqual({
      euros: 0,
      stays: 0,
    })
  })
  it('never are more than were spent', () => {
    const local = catalogue([aMeasure()], [aPartner({ local: 0.95 })])
    const contracts = [aContract({ terms: terms(0, { local: 2 }) })]
    const { euros, stays } = flowsOf({ contracts, projects: [], admin: nobody }, local, [])
    expect(stays).toBe(euros)
  })
  it('are also the pay of own experts: IT and data 88, security 92 thousand a year', () => {
    const admin = { ...nobody, filled: { general: 9, it: 1, data: 2, security: 1 } }
    const { euros, stays } = flows({ admin })
    expect(euros).toBeCloseTo((88_000 + 176_000 + 92_000) / 4, 9)
    expect(stays).toBeCloseTo(0.85 * euros, 9)
  })
  it('count for a year, and the last share stays where nothing is spent', () => {
    const year = { euros: [1, 2, 3, 4], stays: [1, 1, 1, 1] }
    expect(rolled(year, { euros: 10, stays: 5 })).toEqual({
      euros: [2, 3, 4, 10],
      stays: [1, 1, 1, 5],
    })
    const idle = { euros: [7, 0, 0, 0], stays: [7, 0, 0, 0] }
    expect(rolled(idle, { euros: 0, stays: 0 })).toBe(idle)
    expect(rolled({ euros: [], stays: [] }, { euros: 4, stays: 1 })).toEqual({
      euros: [4],
      stays: [1],
    })
    expect(localValueOf(year)).toBeCloseTo(0.4, 12)
    expect(localValueOf({ euros: [], stays: [] })).toBe(0)
  })
})
