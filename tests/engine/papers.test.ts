import { describe, expect, it } from 'vitest'
import { axesOf, balanceOf, electionRound, legacyOf } from '../../src/engine/judge.ts'
import { judgePredictions } from '../../src/engine/predictions.ts'
import { quote } from '../../src/engine/price.ts'
import {
  boundByAgenda,
  costOf,
  districtsOf,
  gainOf,
  grantFor,
  openDistricts,
  ownMoney,
  paidBy,
  shareOf,
  staged,
} from '../../src/engine/quote.ts'
import type { Measure, Scenario } from '../../src/model/content.ts'
import { AXES, cohortAt, type IndicatorId, SERVICES } from '../../src/model/ids.ts'
import { sizeOf } from '../../src/model/size.ts'
import type { Adopt, Project, World } from '../../src/model/world.ts'
import {
  aGrant,
  aGrantState,
  aMeasure,
  aPartner,
  aProject,
  aWorld,
  catalogue,
} from '../model/things.ts'
import { cohorts, near, town, townPeople } from '../model/town.ts'

const draft = (more: Partial<Adopt> = {}): Adopt => ({
  measure: 'thing',
  scale: 'rollout',
  districts: [],
  partner: null,
  legalForm: 'own',
  terms: {},
  funding: 'own',
  participation: 0,
  operating: true,
  integrated: false,
  ...more,
})
const bare = (more: Partial<World> = {}): World =>
  aWorld({ people: townPeople(), projects: [], contracts: [], grants: [], ...more })
const everywhere = aMeasure()
const here = aMeasure({ scope: 'districts' })
const cost = (
  more: Partial<Adopt> = {},
  measure: Measure = everywhere,
  world = bare(),
  place?: Scenario,
) => costOf(world, place ?? catalogue([measure]), measure, draft(more))

describe('what a draft costs', () => {
  it('is a fixed part and ten EUR for everybody covered; a year, two EUR and twenty thousand', () => {
    const c = cost()
    expect(c.once).toBeCloseTo(110_000, 6)
    expect(c.yearly).toBeCloseTo(22_000, 6)
    expect([c.factor, c.coverage]).toEqual([1, 1])
    expect(c.covered).toBeCloseTo(1000, 9)
  })
  it('is less where it covers one district, unless it is for the whole city', () => {
    const c = cost({ districts: [1] }, here)
    expect(c.once).toBeCloseTo(104_000, 6)
    expect(c.yearly).toBeCloseTo(20_800, 6)
    expect(c.coverage).toBeCloseTo(0.4, 12)
    expect(cost({ districts: [1] }).covered).toBeCloseTo(1000, 9)
    expect(districtsOf({ districts: [1] }, 3)).toEqual([false, true, false])
    expect(districtsOf({ districts: [] }, 2)).toEqual([true, true])
  })
  it('as a trial is a quarter of the people and two fifths of the fixed parts', () => {
    const c = cost({ scale: 'pilot' })
    expect(c.once).toBeCloseTo(42_500, 6)
    expect(c.yearly).toBeCloseTo(8_500, 6)
    expect(c.coverage).toBeCloseTo(0.25, 12)
  })
  it('is dearer by what a partner takes', () => {
    const place = catalogue([everywhere], [aPartner({ price: 1.2 })])
    const c = cost({ partner: 'firm' }, everywhere, bare(), place)
    expect(c.factor).toBeCloseTo(1.2, 9)
    expect(c.once).toBeCloseTo(132_000, 4)
    expect(c.yearly).toBeCloseTo(26_400, 4)
    expect(cost({ partner: 'nobody' }).factor).toBe(1)
  })
  it('is dearer by one, three or five per cent for hearing people, by eight for links', () => {
    expect(
      ([0, 1, 2, 3] as const).map((participation) => Math.round(cost({ participation }).once)),
    ).toEqual([110_000, 111_100, 113_300, 115_500])
    expect(cost({ integrated: true }).once).toBeCloseTo(118_800, 6)
    expect(cost({ integrated: true, participation: 3 }).yearly).toBeCloseTo(22_000, 6)
  })
  it('is spared in part within half a year of what is due anyway', () => {
    const due = aMeasure({ due: { quarter: 5, share: 0.6 } })
    const at = (quarter: number) => cost({}, due, bare({ quarter })).once
    expect([2, 3, 7, 8].map((q) => Math.round(at(q)))).toEqual([110_000, 44_000, 44_000, 110_000])
    expect(cost({}, due, bare({ quarter: 5 })).yearly).toBeCloseTo(22_000, 6)
  })
  it('is a tenth of the fixed parts where its platform runs already', () => {
    const app = aMeasure({ platform: 'hub' })
    const place = catalogue([app, aMeasure({ id: 'hub' })])
    const c = cost({}, app, bare({ projects: [aProject({ measure: 'hub' })] }), place)
    expect(c.once).toBeCloseTo(20_000, 6)
    expect(c.yearly).toBeCloseTo(4_000, 6)
  })
  it('for nobody covers nothing', () => {
    const empty = bare({ people: { ...townPeople(), cohorts: cohorts(() => 0) } })
    expect(cost({}, everywhere, empty).coverage).toBe(0)
  })
})

describe('stages', () => {
  const open = (projects: Project[], districts: number[] = [], measure = here) =>
    openDistricts(bare({ projects }), measure, { districts })
  const half = aProject({ districts: [true, false] })
  it('leave open what no roll-out of the measure serves', () => {
    expect(open([])).toEqual([0, 1])
    expect(open([half])).toEqual([1])
    expect(open([half], [0])).toEqual([])
    expect(open([], [1])).toEqual([1])
    expect(open([], [1], everywhere)).toEqual([0, 1])
    for (const other of [
      { value: 'ended' as const },
      { scale: 'pilot' as const },
      { measure: 'other' },
    ])
      expect(open([{ ...half, ...other }])).toEqual([0, 1])
  })
  it('name their districts only where some are left and some are not', () => {
    const left = (projects: Project[], districts: number[] = []) =>
      staged(bare({ projects }), town, here, draft({ districts })).districts
    expect(left([half])).toEqual([1])
    expect(left([], [0, 1])).toEqual([0, 1])
    expect(left([half], [0])).toEqual([0])
  })
})

describe('what a draft gains', () => {
  const gain = (
    effects: Measure['effects'],
    districts: number[] = [],
    scope: Measure['scope'] = 'districts',
  ) => gainOf(bare(), catalogue([here]), aMeasure({ scope, effects }), draft({ districts }))
  it('is what it saves and earns a head, and nothing else', () => {
    expect(
      gain([
        { lever: 'saving', by: 3, unit: 'x' },
        { lever: 'income', by: 2, unit: 'x' },
        { lever: 'jobs', by: 9, unit: 'x' },
      ]),
    ).toBe(5)
    expect(gain([])).toBe(0)
  })
  it('of flats taken down is 320 EUR each, where whole blocks stand', () => {
    const down = [{ lever: 'dismantle' as const, by: 50, unit: 'x' }]
    // blocks stand in Rand alone: four tenths of all residents
    expect(gain(down)).toBeCloseTo(0.05 * 0.4 * 320, 9)
    expect(gain(down, [1])).toBeCloseTo(0.05 * 320, 9)
    expect(gain(down, [0])).toBe(0)
    expect(gain(down, [0], 'city')).toBeCloseTo(0.05 * 0.4 * 320, 9)
  })
})

describe('money from above', () => {
  const place = { ...catalogue([everywhere]), grants: [aGrant()] }
  const won = (received = 0, more: Partial<World> = {}) =>
    bare({
      grants: [
        aGrantState({ value: 'granted', context: { quarters: 0, received, project: null } }),
      ],
      ...more,
    })
  it('pays half, four fifths to a city in distress, up to 40 EUR a head', () => {
    expect(shareOf(bare(), place, 'call')).toBe(0.5)
    expect(shareOf(bare(), place, null)).toBe(0)
    const under = (value: World['supervision']['value']) =>
      bare({ supervision: { ...aWorld().supervision, value } })
    expect(
      ['reporting', 'consolidation', 'emergency'].map((s) =>
        shareOf(under(s as 'free'), place, 'call'),
      ),
    ).toEqual([0.5, 0.8, 0.8])
    expect(paidBy(won(), place, 'call', 20_000)).toBe(10_000)
    expect(paidBy(won(35_000), place, 'call', 20_000)).toBeCloseTo(5_000, 6)
    expect(paidBy(won(50_000), place, 'call', 20_000)).toBe(0)
    expect(paidBy(bare({ grants: [aGrantState({ value: 'bid' })] }), place, 'call', 20_000)).toBe(0)
    expect(paidBy(won(), place, null, 20_000)).toBe(0)
    expect(paidBy(won(), { ...place, grants: [] }, 'call', 20_000)).toBe(0)
  })
  it('is for the fields it names', () => {
    expect(grantFor(won(), place, everywhere)?.id).toBe('call')
    expect(grantFor(won(), place, aMeasure({ area: 'lighting' }))).toBeUndefined()
    expect(grantFor(bare({ grants: [aGrantState()] }), place, everywhere)).toBeUndefined()
    expect(grantFor(won(), { ...place, grants: [] }, everywhere)).toBeUndefined()
  })
  it('leaves the city the rest; a loan a fifth; shares may find nobody', () => {
    const own = (funding: Adopt['funding'], world = won()) =>
      ownMoney(world, place, everywhere, draft({ funding }))
    // half of 110,000 is more than 40,000
    expect(own('grant')).toBeCloseTo(70_000, 6)
    expect(own('grant', bare())).toBeCloseTo(110_000, 6)
    expect(own('loan')).toBeCloseTo(22_000, 6)
    expect(own('own')).toBeCloseTo(110_000, 6)
    expect(own('shares')).toBeCloseTo(110_000, 6)
  })
  it('is bound by the papers on the agenda', () => {
    const paper = { id: 'v1', command: 1, measure: 'thing', draft: draft(), bargained: [] }
    const agenda = [
      paper,
      { ...paper, id: 'v2', draft: draft({ funding: 'loan' }) },
      { ...paper, measure: 'gone' },
    ]
    expect(boundByAgenda(bare({ council: { ...aWorld().council, agenda } }), place)).toBeCloseTo(
      132_000,
      6,
    )
  })
})

describe('a quote', () => {
  const measure = aMeasure({
    posts: { it: 2 },
    effects: [{ lever: 'saving', by: 30, unit: 'EUR' }],
    evidence: { low: 0.5, mode: 0.8, high: 1.2, promise: 1.5, cases: [] },
  })
  const place = { ...catalogue([measure]), proposals: [['thing']], grants: [aGrant()] }
  const world = bare({ phase: 'deciding', finance: { ...aWorld().finance, freeThisYear: 200_000 } })
  const say = (more: Partial<Adopt> = {}, w = world, p: Scenario = place) =>
    quote(w, p, draft(more))
  it('says cost, need, and what is saved from the worst case to the best', () => {
    const q = say()
    expect(q).toMatchObject({
      once: expect.closeTo(110_000, 4),
      yearly: expect.closeTo(22_000, 4),
      posts: { it: 2 },
      granted: 0,
      coverage: 1,
      effect: 1,
      free: 200_000,
      affordable: null,
    })
    // thirty EUR for a thousand residents
    expect(q?.savings.low).toBeCloseTo(15_000, 4)
    expect(q?.savings.high).toBeCloseTo(36_000, 4)
    expect(q?.pitch.promise).toBeCloseTo(1.5, 9)
    expect(q?.days).toBeCloseTo(sizeOf(town) * 4 * (30 + 50), 9)
    expect(q?.acceptance).toBeGreaterThan(0.4)
  })
  it('says that a partner leaves fewer posts to the city', () => {
    expect(say({ partner: 'firm', legalForm: 'private' })?.posts.it).toBeCloseTo(0.9, 9)
    expect(say({ partner: 'firm', legalForm: 'own' })?.posts.it).toBeCloseTo(0.9, 9)
  })
  it('says what each rung of the own ladder needs: fewer posts, dearer once, cheaper a year', () => {
    const rung = (legalForm: Adopt['legalForm']) => {
      const q = say({ legalForm })
      return [q?.posts.it, q?.once, q?.yearly].map((n) => Math.round((n ?? 0) * 100) / 100)
    }
    expect(rung('own')).toEqual([2, 110_000, 22_000])
    expect(rung('ownEnterprise')).toEqual([1.9, 112_200, 21_560])
    expect(rung('institution')).toEqual([1.7, 113_300, 21_340])
    expect(rung('municipalFirm')).toEqual([1.2, 116_600, 20_680])
  })
  it('of a network in half the city says a quarter of the effect', () => {
    const net = { ...measure, curve: 'network' as const, scope: 'districts' as const }
    const q = say({ districts: [1] }, world, { ...place, measures: [net] })
    expect(q?.effect).toBeCloseTo(0.16, 9)
    expect(q?.savings.low).toBeCloseTo(30_000 * 0.16 * 0.5, 4)
    const linear = say({ districts: [1] }, world, {
      ...place,
      measures: [{ ...net, curve: 'linear' as const }],
    })
    expect(linear?.effect).toBeCloseTo(0.4, 9)
  })
  it('says what a grant pays and what other papers have left', () => {
    const paper = {
      id: 'v1',
      command: 1,
      measure: 'thing',
      draft: draft({ funding: 'loan' }),
      bargained: [],
    }
    const w = {
      ...world,
      grants: [aGrantState({ value: 'granted' as const })],
      council: { ...world.council, agenda: [paper] },
    }
    const q = say({ funding: 'grant' }, w)
    expect(q?.granted).toBeCloseTo(40_000, 6)
    expect(q?.free).toBeCloseTo(178_000, 6)
    expect(q?.affordable?.reason).toBe('onAgenda')
    expect(say({}, w)?.granted).toBe(0)
  })
  it('says why it would be refused, and nothing of what nobody knows', () => {
    const poor = { ...world, finance: { ...world.finance, freeThisYear: 5 } }
    expect(say({}, poor)?.affordable?.reason).toBe('noMoney')
    expect(say({ measure: 'gone' })).toBeNull()
  })
})

describe('a prediction', () => {
  const judged = (
    old: number,
    now: number,
    more: Partial<World['predictions'][0]> = {},
    indicator: IndicatorId = 'trust',
  ) => {
    const world = bare({ quarter: 3, actual: { ...aWorld().actual, [indicator]: old } })
    const p = {
      round: 3,
      indicator,
      direction: 'up' as const,
      because: null,
      outcome: null,
      ...more,
    }
    return judgePredictions(
      { ...world, predictions: [p] },
      { ...world.actual, [indicator]: now },
    )[0]?.outcome
  }
  it('of a share calls half a point the same', () => {
    expect([
      judged(0.5, 0.504),
      judged(0.5, 0.506),
      judged(0.5, 0.494),
      judged(0.5, 0.496),
    ]).toEqual(['same', 'up', 'down', 'same'])
  })
  it('of a number calls half a per cent the same, whichever side of nought', () => {
    expect([
      judged(1000, 1004, {}, 'debt'),
      judged(1000, 1006, {}, 'debt'),
      judged(1000, 994, {}, 'debt'),
    ]).toEqual(['same', 'up', 'down'])
    expect([judged(-1000, -1004, {}, 'balance'), judged(-1000, -994, {}, 'balance')]).toEqual([
      'same',
      'up',
    ])
    // two is still a share of something
    expect(judged(2, 2.006, {}, 'balance')).toBe('up')
  })
  it('is judged once, in its own quarter', () => {
    expect(judged(0.5, 0.9, { round: 2 })).toBeNull()
    expect(judged(0.5, 0.9, { outcome: 'down' })).toBe('down')
  })
})

describe('an election', () => {
  const on = (year: number, quarter: number, more: Partial<Scenario> = {}) =>
    electionRound({
      ...town,
      quarters: 32,
      start: { year: 2025, quarter: 3 },
      election: { year, quarter },
      ...more,
    })
  it('falls into a round of the term, or not into the term', () => {
    expect([on(2025, 3), on(2025, 4), on(2027, 3), on(2033, 2)]).toEqual([1, 2, 9, 32])
    expect([on(2025, 2), on(2033, 3)]).toEqual([null, null])
    expect(electionRound({ ...town, election: null })).toBeNull()
  })
  const all = (n: number) =>
    Object.fromEntries(SERVICES.map((s) => [s, n])) as World['services']['counter']
  /** All things of life stand at `x` for everybody of the middle level. */
  const living = (x: number, trust = x): World =>
    bare({
      quarter: 9,
      divide: {
        ...aWorld().divide,
        access: cohorts(() => 1),
        skill: cohorts(() => 1),
        judgement: cohorts(() => 0.5),
        trust: cohorts(() => trust),
      },
      services: {
        ...aWorld().services,
        digital: all(x),
        counter: all(0),
        barrier: all(0),
        cut: 0,
        barred: [0, 0],
      },
    })
  const place: Scenario = {
    ...town,
    quarters: 32,
    start: { year: 2025, quarter: 1 },
    election: { year: 2027, quarter: 1 },
  }
  const group = (w: World, band: string, level: string) => {
    const found = balanceOf(w, place).cohorts.find((c) => c.band === band && c.level === level)
    if (!found) throw new Error('no such cohort')
    return found
  }
  it('asks adults of all bands and levels, and counts whom it asks', () => {
    const { cohorts: asked, election } = balanceOf(living(0.6), place)
    expect(asked).toHaveLength(18)
    expect(asked.some((c) => c.band === '0-15')).toBe(false)
    expect(asked.reduce((n, c) => n + c.residents, 0)).toBeCloseTo(840, 9)
    expect(group(living(0.6), '16-24', 'low').residents).toBeCloseTo(22.5, 9)
    expect(election).toBe(true)
    expect(balanceOf(bare({ quarter: 8 }), place).election).toBe(false)
  })
  it('makes content by life and trust, two fifths each, and by being reached, one fifth', () => {
    const at = (trust: number) => group(living(0.6, trust), '25-44', 'middle').satisfied
    // a tenth of trust moves content by four hundredths, and that 2.2 times as much the vote
    expect(at(0.7) - at(0.6)).toBeCloseTo(2.2 * 0.04, 9)
    const reach = group(living(0.61, 0.6), '25-44', 'middle').satisfied - at(0.6)
    // a hundredth of reach: a fifth by itself, two fifths through quality, of which it is an eighth and, where it is the least, a quarter
    expect(reach).toBeGreaterThan(2.2 * 0.01 * 0.2)
    expect(at(1)).toBeLessThanOrEqual(1)
    expect(at(-9)).toBe(0)
  })
  it('brings the young and the poor less to the polls, and those most who are content or angry', () => {
    const turnout = (band: string, level: string, trust = 0.6) =>
      group(living(0.6, trust), band, level)
    const plain = turnout('16-24', 'middle')
    expect(plain.turnout).toBeCloseTo(0.32 * (0.8 + 0.8 * Math.abs(plain.satisfied - 0.5)), 9)
    const poor = turnout('65-74', 'low')
    expect(poor.turnout).toBeCloseTo(0.6 * 0.75 * (0.8 + 0.8 * Math.abs(poor.satisfied - 0.5)), 9)
    const rich = turnout('45-64', 'high')
    expect(rich.turnout).toBeCloseTo(0.5 * 1.15 * (0.8 + 0.8 * Math.abs(rich.satisfied - 0.5)), 9)
    const angry = turnout('45-64', 'high', -9)
    expect(angry.satisfied).toBe(0)
    expect(angry.turnout).toBeCloseTo(0.5 * 1.15 * 1.2, 9)
  })
  it('is won by the share of votes cast by those who have one', () => {
    const { cohorts: asked, share, turnout, noVote } = balanceOf(living(0.6), place)
    const total = (of: (c: (typeof asked)[0]) => number) => asked.reduce((n, c) => n + of(c), 0)
    const voters = (c: (typeof asked)[0]) => c.residents * (1 - c.voteless)
    const votes = total((c) => voters(c) * c.turnout)
    expect(share).toBeCloseTo(total((c) => voters(c) * c.turnout * c.satisfied) / votes, 12)
    expect(turnout).toBeCloseTo(votes / total(voters), 12)
    // who has none is counted as well, and how content they are
    expect(noVote.residents).toBeCloseTo(840 - total(voters), 9)
    const without = total((c) => c.residents * c.voteless * c.satisfied)
    expect(noVote.satisfied * noVote.residents).toBeCloseTo(without, 9)
    const ghost = { ...living(0.6), people: { ...townPeople(), cohorts: cohorts(() => 0) } }
    expect(balanceOf(ghost, place)).toMatchObject({ share: 0, turnout: 0 })
    expect(balanceOf(ghost, place).cohorts.every((c) => c.satisfied === 0)).toBe(true)
  })
  it('asks both districts', () => {
    const w = living(0.6)
    const trust = w.divide.trust.map((t, i) => (i === cohortAt(1, 2, 1) ? 0 : t))
    const before = group(w, '25-44', 'middle').satisfied
    // two fifths of them lose six tenths of trust
    expect(
      before - group({ ...w, divide: { ...w.divide, trust } }, '25-44', 'middle').satisfied,
    ).toBeCloseTo(2.2 * 0.4 * 0.4 * 0.6, 9)
  })
})

describe('the eight axes', () => {
  const a = aWorld().actual
  const axes = (actual: Partial<World['actual']>, more: Partial<World> = {}) =>
    axesOf(bare({ actual: { ...a, ...actual }, ...more }), town)
  it('reached: reach less half the divide', () => {
    expect(axes({ reach: 0.8, divide: 0.2 }).reached).toBeCloseTo(0.7, 12)
    expect(axes({ reach: 0.1, divide: 0.9 }).reached).toBe(0)
  })
  it('steering: six tenths what may be said, four tenths what binds nobody', () => {
    expect(axes({ steering: 0.5, lockIn: 0.25 }).steering).toBeCloseTo(0.6, 12)
  })
  it('secure: what can be attacked, and hours without service, sixty a head at worst', () => {
    expect(axes({ attackSurface: 0.5, outageHours: 0 }).secure).toBeCloseTo(0.7, 12)
    expect(axes({ attackSurface: 0.5, outageHours: 30_000 }).secure).toBeCloseTo(0.5, 9)
    expect(axes({ attackSurface: 0.5, outageHours: 1e9 }).secure).toBeCloseTo(0.3, 12)
  })
  it('free: half what nobody can recognise, half public space', () => {
    expect(axes({ privacyRisk: 0.2, publicSpace: 0.6 }).free).toBeCloseTo(0.7, 12)
  })
  it('cohesive: six tenths cohesion, four tenths trust', () => {
    expect(axes({ cohesion: 0.5, trust: 0.75 }).cohesive).toBeCloseTo(0.6, 12)
  })
  it('solvent: cash credit, the balance, and the backlog beyond the first day’s', () => {
    const even = { cashCredit: 0, balance: 0, backlog: 2_600_000 }
    expect(axes(even).solvent).toBeCloseTo(0.8, 9)
    expect(axes({ ...even, cashCredit: 150_000 }).solvent).toBeCloseTo(0.7, 9)
    // 3.8 million a year: 190,000 are a twentieth, and count double
    expect(axes({ ...even, balance: -190_000 }).solvent).toBeCloseTo(0.7, 9)
    expect(axes({ ...even, balance: 190_000 }).solvent).toBeCloseTo(0.9, 9)
    expect(axes({ ...even, backlog: 3_400_000 }).solvent).toBeCloseTo(0.7, 9)
    expect(axes({ ...even, backlog: 0 }).solvent).toBeCloseTo(0.8, 9)
  })
  it('sustainable: energy spared counts three times, traffic one and a half', () => {
    const still = { environment: { ...aWorld().environment, traffic: 1 } }
    expect(axes({ energy: 4000 }, still).sustainable).toBeCloseTo(0.4, 9)
    expect(axes({ energy: 3600 }, still).sustainable).toBeCloseTo(0.7, 9)
    const calm = { environment: { ...aWorld().environment, traffic: 0.9 } }
    expect(axes({ energy: 4000 }, calm).sustainable).toBeCloseTo(0.55, 9)
  })
  it('learning: skill, few silos, and proposals of one’s own', () => {
    const admin = (own: number, offered: number) => ({
      admin: { ...aWorld().admin, initiativeOwn: own, initiativeOffered: offered },
    })
    expect(axes({ skill: 0.6, silo: 0.2 }, admin(0, 0)).learning).toBeCloseTo(0.5, 12)
    expect(axes({ skill: 0.6, silo: 0.2 }, admin(2, 1)).learning).toBeCloseTo(0.625, 12)
  })
})

describe('what a city has turned into', () => {
  const calm: Partial<World['actual']> = {
    lockIn: 0,
    steering: 1,
    privacyRisk: 0,
    divide: 0,
    patchwork: 0,
    attackSurface: 0,
    outageHours: 0,
    publicSpace: 1,
    reach: 0.3,
    cohesion: 0,
    trust: 0,
    skill: 0,
    silo: 1,
    cashCredit: 9e6,
    energy: 9e3,
  }
  const decided = (n: number): Project[] =>
    Array.from({ length: n }, (_, i) => aProject({ id: `p${i}` }))
  const city = (actual: Partial<World['actual']>, more: Partial<World> = {}): World =>
    bare({
      actual: { ...aWorld().actual, ...calm, ...actual },
      projects: decided(4),
      admin: { ...aWorld().admin, expectation: 0 },
      ...more,
    })
  const pattern = (w: World) => legacyOf({ world: w, worlds: [w] }, town).pattern
  it('is a company town where it is bound and has nothing to say', () => {
    expect(pattern(city({ lockIn: 0.9, steering: 0 }))).toBe('companyTown')
    // two contracts do not make one
    expect(pattern(city({ lockIn: 0.6, steering: 0.2 }))).toBe('companyTown')
    expect(pattern(city({ lockIn: 0.6, steering: 0.2 }, { projects: decided(2) }))).not.toBe(
      'companyTown',
    )
  })
  it('is a panopticon, a dual city, a patchwork, a dumb city, a desolate square, a brochure', () => {
    expect(pattern(city({ privacyRisk: 1 }))).toBe('panopticon')
    const recording = {
      holdings: [
        { recording: true, coverage: 1 },
        { recording: false, coverage: 9 },
      ] as World['holdings'],
    }
    expect(pattern(city({ privacyRisk: 0.7 }, recording))).toBe('panopticon')
    expect(pattern(city({ divide: 0.5 }))).toBe('dualCity')
    expect(pattern(city({ patchwork: 0.9 }))).toBe('patchwork')
    // three begun things are no patchwork yet: it counts less than a divide of three tenths
    expect(pattern(city({ patchwork: 0.9, divide: 0.3 }))).toBe('patchwork')
    const few = { projects: decided(3) }
    expect(pattern(city({ patchwork: 0.9, divide: 0.3 }, few))).toBe('dualCity')
    // who records makes a panopticon of what would else be none
    const filmed = (recording: boolean) => ({
      holdings: [{ recording, coverage: 1 }] as World['holdings'],
    })
    expect(pattern(city({ privacyRisk: 0.5 }, filmed(true)))).toBe('panopticon')
    expect(pattern(city({ privacyRisk: 0.5 }, filmed(false)))).not.toBe('panopticon')
    expect(pattern(city({ attackSurface: 1 }))).toBe('dumbCity')
    expect(pattern(city({ attackSurface: 0.5, outageHours: 60_000 }))).toBe('dumbCity')
    expect(pattern(city({ publicSpace: 0.1 }))).toBe('desolateSquare')
    expect(pattern(city({}, { admin: { ...aWorld().admin, expectation: 0.9 } }))).toBe(
      'glossyBrochure',
    )
  })
  it('is left behind where hardly anything was begun, an analogue haven where offices stay at the counter', () => {
    expect(pattern(city({}, { projects: decided(2) }))).toBe('leftBehind')
    expect(pattern(city({}, { projects: decided(3) }))).not.toBe('leftBehind')
    const ran = {
      projects: [...decided(2), aProject({ cause: 'start' }), aProject({ value: 'ended' })],
    }
    expect(pattern(city({}, ran))).toBe('leftBehind')
    const digital = (n: number) => ({
      services: {
        ...aWorld().services,
        digital: Object.fromEntries(SERVICES.map((s) => [s, n])) as World['services']['digital'],
      },
    })
    expect(pattern(city({ reach: 0.9 }, digital(0.1)))).toBe('analogueHaven')
    expect(pattern(city({ reach: 0.9 }, digital(0.3)))).not.toBe('analogueHaven')
  })
  it('is open and mixed where all goes well', () => {
    const good = {
      reach: 0.9,
      skill: 0.9,
      silo: 0.1,
      cohesion: 0.9,
      trust: 0.9,
      cashCredit: 0,
      backlog: 0,
      energy: 3000,
    }
    expect(pattern(city(good))).toBe('mixedOpenCity')
  })
  it('tipped when it last became so, and names the worst of its axes', () => {
    const [torn, watched] = [city({ divide: 0.5 }), city({ privacyRisk: 1 })]
    const at = (w: World, quarter: number) => ({ ...w, quarter })
    const told = (...worlds: World[]) =>
      legacyOf({ world: worlds[worlds.length - 1] as World, worlds }, town)
    expect(told(at(torn, 0), at(watched, 1), at(torn, 2), at(torn, 3)).tippedAt).toBe(2)
    expect(told(at(watched, 0), at(torn, 1)).tippedAt).toBe(1)
    // what it always was it never became
    expect(told(at(torn, 0), at(torn, 1)).tippedAt).toBeNull()
    const legacy = told(at(torn, 0))
    expect(Object.keys(legacy.axes).sort()).toEqual([...AXES].sort())
    expect(legacy.axes[legacy.worst]).toBe(Math.min(...Object.values(legacy.axes)))
    near([legacy.axes.steering], [1])
  })
})
