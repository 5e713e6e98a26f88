import { describe, expect, it } from 'vitest'
import { Command } from '../../src/engine/command.ts'
import { type Decision, decide, fits } from '../../src/engine/decide/index.ts'
import type { Measure, Scenario } from '../../src/model/content.ts'
import { sizeOf } from '../../src/model/size.ts'
import type { Phase, World } from '../../src/model/world.ts'
import {
  aContract,
  aGrant,
  aGrantState,
  aHolding,
  aMeasure,
  aPartner,
  aProject,
  aWorld,
  catalogue,
  rested,
} from '../model/things.ts'
import { assuming, expectAll, said, town } from '../model/town.ts'

type Act = { type: string } & Record<string, unknown>
const place = { ...catalogue([aMeasure()]), proposals: [['thing']], grants: [aGrant()] }
/** The hand-made town at a sitting, with money for anything. */
const sitting = (more: Partial<World> = {}): World => {
  const world = aWorld({
    phase: 'deciding',
    quarter: 2,
    projects: [],
    contracts: [],
    holdings: [],
    ...more,
  })
  return more.finance
    ? world
    : { ...world, finance: { ...world.finance, freeThisYear: 1e6, cash: 1e6 } }
}
const order = (act: Act, more: Partial<World> = {}, scenario: Scenario = place): Decision => {
  const world = sitting(more)
  return decide(world, Command.parse({ round: world.quarter, ...act }), scenario, 7)
}
/** An order that must be carried out. */
const done = (act: Act, more: Partial<World> = {}, scenario: Scenario = place) => {
  const decision = order(act, more, scenario)
  if (!decision.ok) throw new Error(`${act.type} was refused: ${decision.refusal.reason}`)
  return decision
}
/** An order that must be refused: why, and the figures named. */
const refused = (
  act: Act,
  more: Partial<World> = {},
  scenario: Scenario = place,
): Record<string, string | number> => {
  const decision = order(act, more, scenario)
  if (decision.ok) throw new Error(`${act.type} was carried out`)
  return { ...decision.refusal.figures, reason: decision.refusal.reason }
}
const under = (value: World['supervision']['value']) => ({
  supervision: { ...aWorld().supervision, value },
})
const adopt = (more: Record<string, unknown> = {}): Act => ({
  type: 'adopt',
  measure: 'thing',
  ...more,
})
const pulls = (w: World) => w.pulls.map((p) => [p.lever, p.target, p.by, p.until, p.cause])

describe('when an order can be given', () => {
  it('is in the briefing and at the sitting, in its own quarter', () => {
    const phases: Phase[] = [
      'briefing',
      'deciding',
      'council',
      'predicting',
      'running',
      'crisis',
      'report',
      'yearEnd',
      'halfTime',
      'balance',
      'debrief',
    ]
    const when = (type: Parameters<typeof fits>[1]) => phases.filter((p) => fits(p, type))
    expect(when('adopt')).toEqual(['briefing', 'deciding'])
    expect(when('crisis')).toEqual(['crisis'])
    expect(when('predict')).toEqual(['briefing', 'deciding', 'predicting'])
    expect(when('budget')).toEqual(['briefing', 'deciding', 'yearEnd'])
    expect(when('handOver')).toEqual(['briefing', 'deciding', 'halfTime'])
    expect(refused({ type: 'train', days: 5, round: 1 })).toEqual({
      reason: 'wrongRound',
      round: 1,
      now: 2,
    })
    expect(refused({ type: 'train', days: 5 }, { phase: 'report' })).toEqual({
      reason: 'wrongPhase',
      phase: 'report',
    })
  })
  it('changes the next quarter’s books, and tells its news today', () => {
    const { effects, news } = done({ type: 'hire', staff: 'it', posts: 1 })
    expect(effects[0]).toMatchObject({ round: 3, cause: 'c7' })
    expect(news[0]).toMatchObject({ round: 2, week: 0, cause: 'c7' })
  })
})

describe('a paper', () => {
  it('goes onto the agenda as it was written', () => {
    const { world } = done(
      adopt({ districts: [], participation: 2, integrated: true, operating: false }),
    )
    expect(world.council.agenda).toMatchObject([
      {
        id: 'v107',
        command: 7,
        measure: 'thing',
        draft: {
          measure: 'thing',
          scale: 'rollout',
          districts: [],
          partner: null,
          legalForm: 'own',
          terms: {},
          funding: 'own',
          participation: 2,
          operating: false,
          integrated: true,
        },
      },
    ])
  })
  it('answers the offer it came from, and no other', () => {
    const offer = {
      measure: 'thing',
      partner: null,
      since: 1,
      until: 4,
      source: 'pitch',
      answered: false,
    }
    const offers = [offer, { ...offer, measure: 'else' }]
    expect(done(adopt(), { offers }).world.offers.map((o) => o.answered)).toEqual([true, false])
  })
  it('stands on the rung its partner stands on; a firm may join the city, and own means keep to own forms', () => {
    const form = (
      legalForm: string,
      partner: string | null = null,
      kind: Parameters<typeof aPartner>[0] = {},
    ) => {
      const scenario = { ...place, partners: [aPartner(kind)] }
      return done(adopt({ legalForm, partner }), {}, scenario).world.council.agenda[0]?.draft
        .legalForm
    }
    expect(['own', 'ownEnterprise', 'institution', 'municipalFirm'].map((f) => form(f))).toEqual([
      'own',
      'ownEnterprise',
      'institution',
      'municipalFirm',
    ])
    expect(['joint', 'private', 'neighbours'].map((f) => form(f))).toEqual(['own', 'own', 'own'])
    expect(['joint', 'private', 'own'].map((f) => form(f, 'firm'))).toEqual([
      'joint',
      'private',
      'private',
    ])
    expect(form('joint', 'firm', { legalForm: 'municipalFirm' })).toBe('municipalFirm')
  })
  it('of a further stage names the districts that are left', () => {
    const lamps = aMeasure({ scope: 'districts' })
    const scenario = { ...place, measures: [lamps] }
    const half = aProject({ districts: [true, false], coverage: [1, 0] })
    expect(
      done(adopt(), { projects: [half] }, scenario).world.council.agenda[0]?.draft.districts,
    ).toEqual([1])
    expect(refused(adopt(), { projects: [aProject()] }, scenario).reason).toBe('alreadyRunning')
    expect(refused(adopt({ scale: 'pilot' }), { projects: [half] }, scenario).reason).toBe(
      'alreadyRunning',
    )
    expect(done(adopt(), { projects: [aProject({ value: 'ended' })] }, scenario).ok).toBe(true)
  })
  it('waits until the answer to a question is there', () => {
    const question = { measure: 'thing', what: 'detail' as const, round: 2 }
    expect(refused(adopt(), { asked: [question] })).toEqual({
      reason: 'answerPending',
      measure: 'thing',
      quarter: 3,
    })
    expect(done(adopt(), { asked: [{ ...question, round: 1 }] }).ok).toBe(true)
  })
  it('is not taken up again for half a year', () => {
    const council = (round: number, measure = 'thing') => ({
      council: { ...aWorld().council, rejected: [{ measure, round }] },
    })
    expect(refused(adopt(), council(1))).toEqual({
      reason: 'rejectedLately',
      measure: 'thing',
      quarter: 3,
    })
    expect(done(adopt(), council(0)).ok).toBe(true)
    expect(done(adopt(), council(2, 'else')).ok).toBe(true)
  })
  it('needs what it builds on to run', () => {
    const scenario = {
      ...place,
      measures: [aMeasure({ requires: ['base'] }), aMeasure({ id: 'base' })],
    }
    expect(refused(adopt(), {}, scenario)).toEqual({
      reason: 'requires',
      measure: 'thing',
      need: 'base',
    })
    expect(
      refused(adopt(), { projects: [aProject({ measure: 'base', value: 'approved' })] }, scenario)
        .reason,
    ).toBe('requires')
    expect(done(adopt(), { projects: [aProject({ measure: 'base' })] }, scenario).ok).toBe(true)
  })
  it('names districts and partners that there are', () => {
    expect(refused(adopt({ districts: [0, 2] }))).toEqual({
      reason: 'unknownDistrict',
      district: 2,
    })
    expect(
      done(
        adopt({ districts: [1] }),
        {},
        { ...place, measures: [aMeasure({ scope: 'districts' })] },
      ).ok,
    ).toBe(true)
    expect(refused(adopt({ partner: 'nobody' })).reason).toBe('unknownPartner')
    const two = { ...place, partners: [aPartner(), aPartner({ id: 'other' })] }
    expect(refused(adopt({ partner: 'other' }), {}, two).reason).toBe('partnerDoesNotOffer')
    const theirs = { ...place, measures: [aMeasure({ own: false })] }
    expect(refused(adopt(), {}, theirs).reason).toBe('needsPartner')
    expect(done(adopt({ partner: 'firm' }), {}, theirs).ok).toBe(true)
  })
  it('says before which quarter nothing of the kind lies on the table', () => {
    const quiet = { ...place, proposals: [] }
    expect(refused(adopt(), {}, quiet)).toEqual({
      reason: 'notOnTable',
      measure: 'thing',
      quarter: 4,
    })
    const late = { ...quiet, measures: [aMeasure({ from: 9 })] }
    expect(refused(adopt(), {}, late).quarter).toBe(9)
  })
  it('must be paid from what is left this year beside the papers before it', () => {
    // 110,000 EUR once
    const free = (freeThisYear: number) => ({ finance: { ...aWorld().finance, freeThisYear } })
    expect(done(adopt(), free(110_000)).ok).toBe(true)
    expect(refused(adopt(), free(109_999))).toEqual({
      reason: 'noMoney',
      need: expect.closeTo(110_000, 6),
      free: 109_999,
    })
    const twice = {
      ...place,
      measures: [aMeasure(), aMeasure({ id: 'twin' })],
      proposals: [['thing', 'twin']],
    }
    const first = done(adopt({ measure: 'twin' }), free(200_000), twice).world
    expect(refused(adopt(), { ...first }, twice)).toMatchObject({
      reason: 'noMoney',
      free: expect.closeTo(90_000, 6),
    })
  })
})

describe('a paper under supervision', () => {
  const gaining = (by: number): Measure =>
    aMeasure({ effects: [{ lever: 'saving', by, unit: 'EUR' }] })
  const signed = adopt({ partner: 'firm' })
  it('of choice is forbidden in an emergency, a duty is not', () => {
    expect(refused(adopt(), under('emergency'))).toEqual({
      reason: 'supervisionForbids',
      step: 'emergency',
    })
    const duty = { ...place, measures: [aMeasure({ task: 'mandatory' })] }
    expect(done(adopt(), under('emergency'), duty).ok).toBe(true)
    expect(done(signed, under('consolidation'), duty).ok).toBe(true)
  })
  it('by loan is forbidden from consolidation on', () => {
    const loan = adopt({ funding: 'loan' })
    expect(refused(loan, under('consolidation')).reason).toBe('supervisionForbidsLoan')
    expect(done(loan, under('reporting')).ok).toBe(true)
    expect(done(loan, under('free')).ok).toBe(true)
    expect(done(adopt(), under('consolidation')).ok).toBe(true)
  })
  it('with a contract must save more than it costs, as far as the evidence goes', () => {
    // 22,000 EUR a year; a thousand residents, eight tenths of what is stated: 27.5 EUR a head
    const saves = (by: number) => ({ ...place, measures: [gaining(by)] })
    expect(refused(signed, under('consolidation'), saves(27)).reason).toBe(
      'supervisionForbidsContract',
    )
    expect(done(signed, under('consolidation'), saves(28)).ok).toBe(true)
    expect(done(signed, under('reporting'), saves(0)).ok).toBe(true)
    expect(done(adopt(), under('consolidation'), saves(0)).ok).toBe(true)
    const granted = {
      ...under('consolidation'),
      grants: [aGrantState({ value: 'granted' as const })],
    }
    expect(done(adopt({ partner: 'firm', funding: 'grant' }), granted, saves(0)).ok).toBe(true)
  })
})

describe('a paper paid by a grant', () => {
  const granted = { grants: [aGrantState({ value: 'granted' as const })] }
  it('needs a grant that was won, for its field', () => {
    expect(refused(adopt({ funding: 'grant' })).reason).toBe('noGrant')
    expect(done(adopt({ funding: 'grant' }), granted).ok).toBe(true)
    const other = { ...place, grants: [aGrant({ areas: ['lighting'] })] }
    expect(refused(adopt({ funding: 'grant' }), granted, other).reason).toBe('noGrant')
  })
  it('needs a private partner where the grant asks for one', () => {
    const duty = { ...place, grants: [aGrant({ partnerDuty: true })] }
    expect(refused(adopt({ funding: 'grant' }), granted, duty)).toEqual({
      reason: 'partnerDuty',
      grant: 'call',
      measure: 'thing',
    })
    expect(done(adopt({ funding: 'grant', partner: 'firm' }), granted, duty).ok).toBe(true)
    const public_ = { ...duty, partners: [aPartner({ legalForm: 'municipalFirm' })] }
    expect(refused(adopt({ funding: 'grant', partner: 'firm' }), granted, public_).reason).toBe(
      'partnerDuty',
    )
  })
})

describe('stopping, saying no and asking', () => {
  it('stops a project: a reversal of course, and three tenths of a promise broken', () => {
    const { world, effects, news } = done(
      { type: 'stop', project: 'p1' },
      { projects: [aProject()] },
    )
    expect(world.projects[0]?.value).toBe('ended')
    expect(world.competition.flips - aWorld().competition.flips).toBe(1)
    expect(world.admin.announced - aWorld().admin.announced).toBeCloseTo(0.3, 12)
    expectAll(said(effects, 'competition.flips'), { 'image c7': 1 })
    expectAll(said(effects, 'admin.announced'), { 'expectation c7': 0.3 })
    expect(news[0]).toMatchObject({ key: 'news.projectStopped', figures: { measure: 'thing' } })
  })
  it('cannot stop what a contract binds, unless it has ended', () => {
    const bound = { projects: [aProject({ contract: 'k1' })], contracts: [aContract()] }
    expect(refused({ type: 'stop', project: 'p1' }, bound)).toEqual({
      reason: 'contractBinds',
      contract: 'k1',
      measure: 'thing',
    })
    expect(
      done(
        { type: 'stop', project: 'p1' },
        { ...bound, contracts: [aContract({ value: 'ended' })] },
      ).ok,
    ).toBe(true)
  })
  it('says no to an offer, or to a paper of the table for this quarter', () => {
    const offer = {
      measure: 'thing',
      partner: null,
      since: 1,
      until: 4,
      source: 'pitch',
      answered: false,
    }
    const said = done(
      { type: 'abstain', measure: 'thing' },
      { offers: [{ ...offer, answered: true }, offer] },
    ).world
    expect(said.offers.map((o) => o.answered)).toEqual([true, true])
    expect(done({ type: 'abstain', measure: 'thing' }).world.offers).toEqual([
      { measure: 'thing', partner: null, since: 2, until: 2, source: 'pitch', answered: true },
    ])
    expect(refused({ type: 'abstain', measure: 'gone' }).reason).toBe('unknownMeasure')
    expect(refused({ type: 'abstain', measure: 'thing' }, {}, { ...place, proposals: [] })).toEqual(
      { reason: 'notOnTable', measure: 'thing', quarter: 4 },
    )
  })
  it('asks once for detail and once for places that have it, and pays in days', () => {
    const { world, news } = done({ type: 'ask', measure: 'thing', what: 'detail' })
    expect(world.asked).toEqual([{ measure: 'thing', what: 'detail', round: 2 }])
    expect(pulls(world)).toEqual([['workload', null, 8, 3, 'c7']])
    expect(news[0]).toMatchObject({ key: 'news.asked.detail', figures: { measure: 'thing' } })
    expect(
      pulls(done({ type: 'ask', measure: 'thing', what: 'references' }, world).world)[1]?.[2],
    ).toBe(6)
    expect(refused({ type: 'ask', measure: 'thing', what: 'detail' }, world).reason).toBe(
      'askedAlready',
    )
    expect(refused({ type: 'ask', measure: 'gone', what: 'detail' }).reason).toBe('unknownMeasure')
    expect(
      refused({ type: 'ask', measure: 'thing', what: 'detail' }, {}, { ...place, proposals: [] })
        .quarter,
    ).toBe(4)
  })
})

describe('people in the offices', () => {
  const admin = rested({
    posts: { general: 5, it: 4, data: 0, security: 0 },
    filled: { general: 5, it: 3, data: 0, security: 0 },
  })
  const hire = (more: Record<string, unknown>): Act => ({
    type: 'hire',
    staff: 'it',
    posts: 1,
    ...more,
  })
  it('are granted posts, which are not yet people', () => {
    const { world, effects, news } = done(hire({ posts: 2 }), { admin })
    expect([world.admin.posts.it, world.admin.filled.it, world.admin.allowance.it]).toEqual([
      6,
      3,
      false,
    ])
    expectAll(said(effects, 'admin.posts.it'), { 'hiring c7': 2 })
    expect(said(effects, 'admin.filled.it')).toEqual({})
    expect(news[0]).toMatchObject({ key: 'news.posts', figures: { staff: 'it', posts: 2 } })
  })
  it('go when their posts do, as far as these were filled', () => {
    const { world, effects } = done(hire({ posts: -2 }), { admin })
    expect([world.admin.posts.it, world.admin.filled.it]).toEqual([2, 2])
    expectAll(said(effects, 'admin.filled.it'), { 'hiring c7': -1 })
    expect(done(hire({ posts: -1 }), { admin }).world.admin.filled.it).toBe(3)
  })
  it('are paid above the scale once that was granted', () => {
    expect(done(hire({ posts: 0, allowance: true }), { admin }).world.admin.allowance).toEqual({
      general: false,
      it: true,
      data: false,
      security: false,
    })
    const paid = { ...admin, allowance: { ...admin.allowance, it: true } }
    expect(done(hire({}), { admin: paid }).world.admin.allowance.it).toBe(true)
  })
  it('are six more a year at most, none under consolidation, and never fewer than nobody', () => {
    expect(done(hire({ posts: 6 }), { admin }).ok).toBe(true)
    expect(refused(hire({ posts: 7 }), { admin })).toEqual({ reason: 'tooManyPosts', most: 6 })
    expect(done(hire({ posts: -4 }), { admin }).ok).toBe(true)
    expect(refused(hire({ posts: -5 }), { admin })).toEqual({ reason: 'noSuchPosts', posts: 4 })
    for (const step of ['consolidation', 'emergency'] as const) {
      expect(refused(hire({}), { admin, ...under(step) })).toEqual({ reason: 'hiringFrozen', step })
      expect(done(hire({ posts: 0 }), { admin, ...under(step) }).ok).toBe(true)
    }
    expect(done(hire({}), { admin, ...under('reporting') }).ok).toBe(true)
  })
  it('are trained for a fifth of their days at most: skill for half a year, days for a quarter', () => {
    // eight posts at 50 days, skill 0.5 and no fatigue: 400 days
    const able = { ...admin, skill: 0.5, fatigue: 0, available: 400 }
    const world = done({ type: 'train', days: 80 }, { admin: able }).world
    expect(pulls(world)).toEqual([
      ['staffSkill', null, expect.closeTo(1.6 * 0.2, 12), 4, 'c7'],
      ['workload', null, 80, 3, 'c7'],
    ])
    expect(refused({ type: 'train', days: 81 }, { admin: able })).toEqual({
      reason: 'tooManyDays',
      days: 81,
      most: 80,
    })
  })
  it('of neighbours come for good, as far as both work alike, after talks', () => {
    const share = (field: string, scenario: Scenario = place) =>
      pulls(done({ type: 'cooperate', field }, {}, scenario).world)
    // three tenths apart where nothing else is assumed
    expect(share('it')).toEqual([
      ['posts', 'it', expect.closeTo(0.7, 12), 402, 'c7'],
      ['workload', null, expect.closeTo(25 * sizeOf(town) * 1.3, 9), 3, 'c7'],
      ['staffSkill', null, expect.closeTo(0.007, 12), 10, 'c7'],
    ])
    expect(share('security')[0]?.[1]).toBe('security')
    expect(share('data')[0]?.[1]).toBe('data')
    expect(share('help')[0]?.[1]).toBe('general')
    expect(share('it', assuming({ stageGap: 1 }, place))[0]?.[2]).toBe(0)
    const again = {
      pulls: [{ lever: 'posts' as const, target: 'it', by: 1, until: 3, cause: 'c1' }],
    }
    expect(refused({ type: 'cooperate', field: 'it' }, again)).toEqual({
      reason: 'alreadyShared',
      field: 'it',
    })
    expect(done({ type: 'cooperate', field: 'data' }, again).ok).toBe(true)
    expect(done({ type: 'cooperate', field: 'it' }, { ...again, quarter: 3 }).ok).toBe(true)
    expect(
      done(
        { type: 'cooperate', field: 'it' },
        { pulls: [{ ...again.pulls[0], lever: 'jobs' } as World['pulls'][0]] },
      ).ok,
    ).toBe(true)
  })
})

describe('channels', () => {
  it('change by half a reversal of course', () => {
    const { world, effects, news } = done({ type: 'channel', service: 'school', mode: 'digital' })
    expect(world.services.mode.school).toBe('digital')
    expect(world.services.mode.permits).toBe(aWorld().services.mode.permits)
    expect(world.competition.flips).toBe(aWorld().competition.flips + 0.5)
    expectAll(said(effects, 'competition.flips'), { 'image c7': 0.5 })
    expect(news[0]).toMatchObject({ key: 'news.channel.digital', figures: { service: 'school' } })
    expect(refused({ type: 'channel', service: 'school', mode: 'hybrid' })).toEqual({
      reason: 'channelSame',
      service: 'school',
      mode: 'hybrid',
    })
  })
})

describe('the budget', () => {
  const budget = (more: Record<string, unknown>): Act => ({ type: 'budget', ...more })
  it('sets the rate of taxes: business takes a rise ill, twice its size, and likes a cut', () => {
    const rate = (taxRate: number, business = 0.5) => {
      const council = { ...aWorld().council, goodwill: { ...aWorld().council.goodwill, business } }
      return done(budget({ taxRate }), { council })
    }
    const { world, effects } = rate(1.1)
    expect(world.finance.taxRate).toBe(1.1)
    expect(world.council.goodwill.business).toBeCloseTo(0.3, 12)
    expect(world.council.goodwill.social).toBe(aWorld().council.goodwill.social)
    expectAll(said(effects, 'finance.taxRate'), { 'taxBase c7': 0.1 })
    expect(rate(0.9).world.council.goodwill.business).toBeCloseTo(0.7, 12)
    expect(rate(1.3, 0.1).world.council.goodwill.business).toBe(0)
    expect(rate(0.8, 0.9).world.council.goodwill.business).toBe(1)
  })
  it('sets the shares for upkeep and for security, each by itself', () => {
    const { world, effects } = done(budget({ upkeepShare: 0.9 }))
    expect([world.finance.upkeepShare, world.finance.securityShare, world.finance.taxRate]).toEqual(
      [0.9, 0.05, 1],
    )
    expectAll(said(effects, 'finance.upkeepShare'), { 'upkeep c7': 0.08 })
    const safe = done(budget({ securityShare: 0.12 }))
    expect([safe.world.finance.upkeepShare, safe.world.finance.securityShare]).toEqual([0.82, 0.12])
    expectAll(said(safe.effects, 'finance.securityShare'), { 'weakness c7': 0.07 })
  })
  it('that changes nothing is none, and no city under supervision cuts its taxes', () => {
    expect(refused(budget({}))).toEqual({ reason: 'emptyBudget' })
    expect(refused(budget({ taxRate: 0.95 }), under('reporting'))).toEqual({
      reason: 'noTaxCut',
      step: 'reporting',
    })
    expect(done(budget({ taxRate: 1 }), under('reporting')).ok).toBe(true)
    expect(done(budget({ taxRate: 0.95 }), under('free')).ok).toBe(true)
    for (const act of [
      { upkeepShare: 1 },
      { securityShare: 0.1 },
      { sell: { asset: 'housing', share: 0.1 } },
    ])
      expect(done(budget(act)).ok).toBe(true)
  })
})

describe('property', () => {
  // housing is worth 1.1, the utility 1.6 million
  const sell = (asset: string, share: number): Act => ({ type: 'budget', sell: { asset, share } })
  const buy = (asset: string, share: number): Act => ({ type: 'budget', buyBack: { asset, share } })
  const f = aWorld().finance
  const owning = (share: number, more: Partial<World['finance']['assets'][0]> = {}) => ({
    finance: { ...f, freeThisYear: 1e6, assets: f.assets.map((a) => ({ ...a, share, ...more })) },
  })
  it('brings 95 in a hundred of its worth, which repays debt', () => {
    const { world, effects, news } = done(sell('housing', 0.4), {
      finance: { ...f, cash: 10_000, loans: 100_000 },
    })
    const cash = 1_100_000 * 0.4 * 0.95
    expect(world.finance.assets.find((a) => a.id === 'housing')?.share).toBeCloseTo(0.6, 12)
    expect(world.finance.assets.find((a) => a.id === 'utility')?.share).toBe(1)
    expect(world.finance.debt).toBeCloseTo(1_000_000 - cash, 6)
    expect(world.finance.cash).toBeCloseTo(10_000, 6)
    expect(world.finance.loans).toBe(0)
    expectAll(said(effects, 'finance.assets.housing'), { 'sale c7': -0.4 })
    expectAll(said(effects, 'finance.debt'), { 'sale c7': -cash }, 6)
    expectAll(said(effects, 'finance.cash'), {}, 6)
    expect(news[0]).toMatchObject({
      key: 'news.sold',
      figures: { asset: 'housing', cost: expect.closeTo(cash, 6) },
    })
  })
  it('pays cash credit first and never more debt than there is', () => {
    const cash = 1_600_000 * 0.5 * 0.95
    const poor = done(sell('utility', 0.5), { finance: { ...f, cash: 0, cashCredit: 300_000 } })
      .world.finance
    expect([poor.cashCredit, poor.cash]).toEqual([0, 0])
    expect(poor.debt).toBeCloseTo(1_000_000 - (cash - 300_000), 6)
    const rich = done(sell('utility', 0.5), { finance: { ...f, cash: 5, debt: 200_000 } }).world
      .finance
    expect(rich.debt).toBe(0)
    expect(rich.cash).toBeCloseTo(cash - 200_000 + 5, 6)
    const drowned = done(sell('utility', 0.5), { finance: { ...f, cash: 0, cashCredit: 9e6 } })
    expect(drowned.world.finance.debt).toBe(1_000_000)
    expect(said(drowned.effects, 'finance.debt')).toEqual({})
  })
  it('sold takes flats from those who need them, and the goodwill of those who live on it', () => {
    const home = done(sell('housing', 0.5)).world
    expect(pulls(home)).toEqual([['flats', null, -0.45, 402, 'c7']])
    expect(home.council.goodwill.social).toBeCloseTo(0.44, 12)
    const plant = done(sell('utility', 0.5)).world
    expect(pulls(plant)).toEqual([])
    expect(plant.council.goodwill.environment).toBeCloseTo(0.44, 12)
    expect(plant.council.goodwill.social).toBe(0.5)
  })
  it('can only be sold as far as it is owned', () => {
    expect(done(sell('housing', 0.5), owning(0.5)).ok).toBe(true)
    expect(refused(sell('housing', 0.6), owning(0.5))).toEqual({ reason: 'notOwned', share: 50 })
  })
  it('comes back after a year and a half, if the authority lets it', () => {
    const { world, news } = done(buy('housing', 0.5), owning(0.5))
    expect(world.finance.assets.find((a) => a.id === 'housing')?.buying).toEqual({
      share: 0.5,
      quarters: 6,
      cause: 'c7',
    })
    expect(world.finance.assets.find((a) => a.id === 'utility')?.buying).toBeNull()
    expect(news[0]).toMatchObject({
      key: 'news.buysBack',
      figures: { asset: 'housing', quarters: 6 },
    })
    expect(refused(buy('housing', 0.6), owning(0.5))).toEqual({ reason: 'notOwned', share: 50 })
    expect(
      refused(
        buy('housing', 0.2),
        owning(0.5, { buying: { share: 0.1, quarters: 3, cause: 'c1' } }),
      ),
    ).toEqual({ reason: 'boughtAlready', quarters: 3 })
    for (const step of ['consolidation', 'emergency'] as const)
      expect(refused(buy('housing', 0.5), { ...owning(0.5), ...under(step) })).toEqual({
        reason: 'supervisionForbids',
        step,
      })
    expect(done(buy('housing', 0.5), { ...owning(0.5), ...under('reporting') }).ok).toBe(true)
  })
})

describe('looking closely', () => {
  const look = (kind: string, more: Partial<World> = {}) => done({ type: 'inspect', kind }, more)
  it('shows the truth of what it looks at within three and a half points, for its time', () => {
    const actual = { ...aWorld().actual, publicSpace: 0.7, cohesion: 0.02 }
    const { world, news } = look('walk', { actual })
    expect(world.measured.publicSpace).toEqual({
      value: 0.7,
      low: expect.closeTo(0.665, 12),
      high: expect.closeTo(0.735, 12),
      quality: 'survey',
    })
    expect(world.measured.cohesion.low).toBe(0)
    expect(world.instruments.looked).toEqual({ publicSpace: 6, cohesion: 6 })
    expect(news[0]).toMatchObject({ key: 'news.look.walk', figures: {} })
    expect(
      look('test', { actual: { ...actual, attackSurface: 0.99 } }).world.measured.attackSurface
        .high,
    ).toBe(1)
  })
  it('takes its days, a test mends what was never tested, and a forum lets people be heard', () => {
    expect(pulls(look('survey').world)).toEqual([['workload', null, 30, 3, 'c7']])
    expect(pulls(look('audit').world)).toEqual([['workload', null, 35, 3, 'c7']])
    expect(pulls(look('walk').world)).toEqual([['workload', null, 12, 3, 'c7']])
    expect(pulls(look('test').world)).toEqual([
      ['workload', null, 25, 3, 'c7'],
      ['safeguard', 'untested', 0.4, 8, 'c7'],
    ])
    expect(pulls(look('forum').world)).toEqual([
      ['workload', null, 20, 3, 'c7'],
      ['heard', null, 0.1, 5, 'c7'],
    ])
  })
  it('sees what its kind sees, for its time', () => {
    const seen = (kind: string) => look(kind).world.instruments.looked
    expect(seen('survey')).toEqual({ reach: 6, divide: 6, trust: 6, qualityOfLife: 6, cohesion: 6 })
    expect(seen('audit')).toEqual({ lockIn: 8, steering: 8, patchwork: 8, privacyRisk: 8 })
    expect(seen('test')).toEqual({ attackSurface: 5 })
    expect(seen('forum')).toEqual({ acceptance: 5, trust: 5, silo: 5 })
  })
  it('is not done twice for the same: all it sees must be known as long', () => {
    const looked = (publicSpace: number, cohesion: number) => ({
      instruments: { ...aWorld().instruments, looked: { publicSpace, cohesion } },
    })
    expect(refused({ type: 'inspect', kind: 'walk' }, looked(6, 7))).toEqual({
      reason: 'lookedAlready',
      kind: 'walk',
    })
    expect(look('walk', looked(6, 5)).ok).toBe(true)
    expect(look('walk').ok).toBe(true)
  })
})

describe('data', () => {
  const holdings = [aHolding({ cause: 'start' }), aHolding({ id: 'h2', recording: true })]
  it('published is open, refined or raw; refining takes days, both help the name', () => {
    const { world, effects, news } = done({ type: 'publishData', holding: 'h2' }, { holdings })
    expect(world.holdings.map((h) => [h.open, h.refined])).toEqual([
      [false, false],
      [true, true],
    ])
    expect(pulls(world)).toEqual([
      ['workload', null, 30, 3, 'c7'],
      ['image', null, 0.02, 10, 'c7'],
    ])
    expectAll(said(effects, 'holdings.h2.open'), { 'holdings c7': 1 })
    expect(news[0]).toMatchObject({ key: 'news.published', figures: { holding: 'h2' } })
    const raw = done({ type: 'publishData', holding: 'h2', refined: false }, { holdings }).world
    expect(raw.holdings[1]).toMatchObject({ open: true, refined: false })
    expect(pulls(raw).map((p) => p[0])).toEqual(['image'])
  })
  it('cannot be published under an emergency, nor refined under consolidation', () => {
    const publish = (refined: boolean): Act => ({ type: 'publishData', holding: 'h2', refined })
    expect(refused(publish(false), { holdings, ...under('emergency') })).toEqual({
      reason: 'supervisionForbids',
      step: 'emergency',
    })
    expect(refused(publish(true), { holdings, ...under('consolidation') })).toEqual({
      reason: 'supervisionDoubtsData',
      step: 'consolidation',
    })
    expect(done(publish(false), { holdings, ...under('consolidation') }).ok).toBe(true)
    expect(done(publish(true), { holdings, ...under('reporting') }).ok).toBe(true)
  })
  it('limited is deleted, kept apart, or recorded no more', () => {
    const limit = (act: string, holding = 'h2') =>
      done({ type: 'limitData', holding, act }, { holdings })
    expect(limit('delete').world.holdings.map((h) => h.id)).toEqual(['h1'])
    expect(limit('separateKeys').world.holdings[1]).toMatchObject({
      linked: false,
      recording: true,
    })
    expect(limit('noRecording').world.holdings[1]).toMatchObject({ linked: true, recording: false })
    expect(limit('separateKeys', 'h1').world.holdings[1]).toEqual(holdings[1])
    const { world, effects, news } = limit('separateKeys')
    expect(pulls(world)).toEqual([['workload', null, 15, 3, 'c7']])
    expectAll(said(effects, 'holdings.h2.limited'), { 'holdings c7': 1 })
    expect(news[0]).toMatchObject({ key: 'news.limited', figures: { holding: 'h2' } })
  })
  it('of partners, of nobody and of the first day are not to be limited at will', () => {
    const of = (act: string, more: Parameters<typeof aHolding>[0]) =>
      refused({ type: 'limitData', holding: 'h1', act }, { holdings: [aHolding(more)] })
    expect(of('delete', { holder: 'firm' }).reason).toBe('notOurs')
    expect(of('delete', { cause: 'start' }).reason).toBe('mustKeep')
    expect(of('separateKeys', { linked: false }).reason).toBe('alreadySeparate')
    expect(of('noRecording', {}).reason).toBe('doesNotRecord')
    expect(refused({ type: 'limitData', holding: 'gone', act: 'delete' }).reason).toBe(
      'unknownHolding',
    )
    expect(done({ type: 'limitData', holding: 'h1', act: 'separateKeys' }, { holdings }).ok).toBe(
      true,
    )
    expect(
      done(
        { type: 'limitData', holding: 'h2', act: 'separateKeys' },
        { holdings: [aHolding({ id: 'h2', linked: true })] },
      ).ok,
    ).toBe(true)
  })
})

describe('bids', () => {
  const called = {
    grants: [aGrantState({ value: 'call', context: { quarters: 1, received: 0, project: null } })],
  }
  it('cost money and days at once', () => {
    const { world, effects } = done({ type: 'applyGrant', grant: 'call', project: 'p1' }, called)
    expect(world.grants[0]).toEqual({
      id: 'call',
      value: 'bid',
      context: { quarters: 0, received: 0, project: 'p1' },
      cause: 'c7',
    })
    expect(world.finance.freeThisYear).toBe(999_000)
    expect(world.finance.cash).toBe(999_000)
    expect(pulls(world)).toEqual([['workload', null, 30, 3, 'c7']])
    expectAll(said(effects, 'finance.cash'), { 'grantMoney c7': -1_000 })
  })
  it('need a call, a master plan for a lighthouse, and what they cost', () => {
    const bid: Act = { type: 'applyGrant', grant: 'call' }
    expect(refused(bid, { grants: [aGrantState()] }).reason).toBe('noCall')
    expect(refused(bid, { grants: [] }).reason).toBe('unknownGrant')
    const lighthouse = { ...place, grants: [aGrant({ ladder: 'lighthouse' })] }
    expect(refused(bid, { ...called, admin: rested({ strategy: 0.49 }) }, lighthouse).reason).toBe(
      'noMasterPlan',
    )
    expect(done(bid, { ...called, admin: rested({ strategy: 0.5 }) }, lighthouse).ok).toBe(true)
    expect(done(bid, { ...called, admin: rested({ strategy: 0 }) }).ok).toBe(true)
    const free = (freeThisYear: number) => ({
      ...called,
      finance: { ...aWorld().finance, freeThisYear },
    })
    expect(refused(bid, free(999))).toEqual({ reason: 'noMoney', need: 1_000, free: 999 })
    expect(done(bid, free(1_000)).ok).toBe(true)
  })
  it('won can be left: three tenths of the money go back, and what lived on it alone ends', () => {
    const won = {
      grants: [
        aGrantState({
          value: 'granted',
          context: { quarters: 2, received: 20_000, project: null },
        }),
      ],
    }
    const projects = [
      aProject({ id: 'p1', grant: 'call', budgeted: false }),
      aProject({ id: 'p2', grant: 'call' }),
      aProject({ id: 'p3', grant: 'other', budgeted: false }),
      aProject({ id: 'p4', grant: 'call', value: 'ended' }),
    ]
    const { world, effects, news } = done(
      { type: 'leaveGrant', grant: 'call' },
      { ...won, projects },
    )
    expect(world.grants[0]?.value).toBe('left')
    expect(world.projects.map((p) => [p.value, p.grant])).toEqual([
      ['ended', null],
      ['operation', null],
      ['operation', 'other'],
      ['ended', 'call'],
    ])
    expect(world.finance.cash).toBe(994_000)
    expect(world.finance.freeThisYear).toBe(994_000)
    expect(world.competition.flips).toBe(aWorld().competition.flips + 0.5)
    expectAll(said(effects, 'finance.cash'), { 'grantMoney c7': -6_000 })
    expect(news[0]).toMatchObject({
      key: 'news.grantLeft',
      figures: { grant: 'call', back: 6_000 },
    })
    expect(refused({ type: 'leaveGrant', grant: 'call' }, called).reason).toBe('grantNotHeld')
    expect(refused({ type: 'leaveGrant', grant: 'gone' }).reason).toBe('unknownGrant')
  })
})

describe('aims and handing over', () => {
  const aims = (more: Record<string, unknown> = {}): Act => ({
    type: 'aims',
    axes: ['free', 'free', 'reached'],
    refuse: null,
    ...more,
  })
  const handed = (round: number, aimed = false) => ({
    handedOver: [{ round, to: 'Paar 2', aims: { axes: [], refuse: 'old' }, aimed }],
  })
  it('are set once by whoever sits in the office for the first time', () => {
    const { world } = done(aims({ refuse: 'thing' }), { quarter: 0 })
    expect(world.aims).toEqual({ axes: ['free', 'reached'], refuse: 'thing' })
    expect(refused(aims(), { quarter: 0, aims: world.aims }).reason).toBe('aimsSet')
    expect(refused(aims()).reason).toBe('aimsLate')
    const fresh = done(aims(), handed(2)).world
    expect(fresh.handedOver[0]?.aimed).toBe(true)
    expect(refused(aims(), handed(2, true)).reason).toBe('aimsSet')
    expect(refused(aims(), handed(1)).reason).toBe('aimsLate')
    expect(refused(aims({ refuse: 'gone' }), { quarter: 0 })).toEqual({
      reason: 'unknownMeasure',
      measure: 'gone',
    })
    expect(done(aims(), { quarter: 0, aims: { axes: [], refuse: null } }).ok).toBe(true)
  })
  it('what any mayor refused binds all that follow', () => {
    expect(refused(adopt(), { aims: { axes: [], refuse: 'thing' } }).reason).toBe('promisedNot')
    expect(
      refused(adopt(), {
        handedOver: [{ round: 1, to: 'x', aims: { axes: [], refuse: 'thing' }, aimed: true }],
      }).reason,
    ).toBe('promisedNot')
    expect(done(adopt(), handed(1)).ok).toBe(true)
  })
  it('hands a city over as it is, under a name, with no papers on the table', () => {
    const { world, news } = done(
      { type: 'handOver', to: ' Paar 2 ' },
      { aims: { axes: ['free'], refuse: 'old' } },
    )
    expect(world.handedOver).toEqual([
      { round: 2, to: 'Paar 2', aims: { axes: ['free'], refuse: 'old' }, aimed: false },
    ])
    expect(news[0]).toMatchObject({ key: 'news.handedOver', figures: { to: 'Paar 2' } })
    expect(refused({ type: 'handOver', to: 'x' }, handed(2))).toEqual({
      reason: 'handedOverAlready',
      quarter: 3,
    })
    expect(done({ type: 'handOver', to: 'x' }, handed(1)).ok).toBe(true)
    expect(refused({ type: 'handOver', to: 'x' }, { quarter: 0 })).toEqual({
      reason: 'nothingToHandOver',
      quarter: 1,
    })
    const agenda = done(adopt()).world.council
    expect(refused({ type: 'handOver', to: 'x' }, { council: agenda })).toEqual({
      reason: 'papersPending',
      papers: 1,
    })
  })
})

describe('each thing by its own name', () => {
  const holdings = [
    aHolding({ id: 'open', open: true, holder: 'firm', linked: false }),
    aHolding({ id: 'mine', recording: true }),
  ]
  it('is not mistaken for the first of its kind', () => {
    const publish = (holding: string): Act => ({ type: 'publishData', holding })
    expect(refused(publish('gone'), { holdings })).toEqual({
      reason: 'unknownHolding',
      holding: 'gone',
    })
    expect(refused(publish('open'), { holdings })).toEqual({
      reason: 'alreadyOpen',
      holding: 'open',
    })
    const theirs = holdings.map((h) => ({ ...h, open: false }))
    expect(refused(publish('open'), { holdings: theirs })).toEqual({
      reason: 'notOurs',
      holding: 'open',
    })
    expect(done(publish('mine'), { holdings }).ok).toBe(true)
    for (const act of ['delete', 'separateKeys', 'noRecording']) {
      const limit = (holding: string): Act => ({ type: 'limitData', holding, act })
      expect(done(limit('mine'), { holdings }).ok).toBe(true)
      expect(refused(limit('gone'), { holdings }).holding).toBe('gone')
      expect(refused(limit('open'), { holdings })).toEqual({ reason: 'notOurs', holding: 'open' })
    }
    const kept = aHolding({ id: 'kept', cause: 'start', linked: false })
    const of = (act: string) =>
      refused({ type: 'limitData', holding: 'kept', act }, { holdings: [...holdings, kept] })
    expect(of('delete')).toEqual({ reason: 'mustKeep', holding: 'kept' })
    expect(of('separateKeys')).toEqual({ reason: 'alreadySeparate', holding: 'kept' })
    expect(of('noRecording')).toEqual({ reason: 'doesNotRecord', holding: 'kept' })
  })
  it('so is one grant of two, one measure of two, one field of sharing', () => {
    const two = { ...place, grants: [aGrant({ id: 'other', bidCost: 7 }), aGrant()] }
    const grants = [
      aGrantState({ id: 'other', value: 'granted' as const }),
      aGrantState({ value: 'call' as const }),
    ]
    const { world } = done({ type: 'applyGrant', grant: 'call' }, { grants }, two)
    expect(world.grants.map((g) => g.value)).toEqual(['granted', 'bid'])
    expect(world.finance.cash).toBe(999_000)
    expect(refused({ type: 'applyGrant', grant: 'other' }, { grants }, two)).toEqual({
      reason: 'noCall',
      grant: 'other',
    })
    expect(refused({ type: 'leaveGrant', grant: 'call' }, { grants }, two)).toEqual({
      reason: 'grantNotHeld',
      grant: 'call',
    })
    expect(
      done({ type: 'leaveGrant', grant: 'other' }, { grants }, two).world.grants[1]?.value,
    ).toBe('call')
    const pair = { ...place, measures: [aMeasure({ id: 'other' }), aMeasure()] }
    const aimed = done({ type: 'aims', axes: ['free'], refuse: 'thing' }, { quarter: 0 }, pair)
    expect(aimed.world.aims.refuse).toBe('thing')
    expect(done({ type: 'cooperate', field: 'data' }).news[0]).toMatchObject({
      key: 'news.shared',
      figures: { field: 'data' },
    })
  })
})

describe('predictions', () => {
  it('are one for each number and quarter', () => {
    const predict = { type: 'predict', indicator: 'trust', direction: 'up', because: 'c1' }
    const { world } = done(predict)
    expect(world.predictions).toEqual([
      { round: 2, indicator: 'trust', direction: 'up', because: 'c1', outcome: null },
    ])
    expect(refused(predict, world)).toEqual({ reason: 'predictedAlready', indicator: 'trust' })
    expect(done({ ...predict, indicator: 'reach' }, world).ok).toBe(true)
    expect(done(predict, { ...world, quarter: 3 }).ok).toBe(true)
  })
})
