import { describe, expect, it } from 'vitest'
import { allHold } from '../../src/engine/conditions.ts'
import { applyConsequences, dealOf, fork } from '../../src/engine/consequences.ts'
import { openOption } from '../../src/engine/decide/stories.ts'
import { decide } from '../../src/engine/index.ts'
import { answerStory, pendingIncident, stepStories } from '../../src/engine/stories.ts'
import { liesOnTable, onTable, postItems } from '../../src/engine/table.ts'
import type {
  Condition,
  Consequence,
  Scenario,
  Story,
  StoryOption,
  StoryState,
} from '../../src/model/content.ts'
import { cohortAt } from '../../src/model/ids.ts'
import { ledger } from '../../src/model/ledger.ts'
import { sizeOf } from '../../src/model/size.ts'
import type { StoryRun, World } from '../../src/model/world.ts'
import {
  aContract,
  aGrant,
  aGrantState,
  aMeasure,
  aProject,
  aWorld,
  catalogue,
  terms,
} from '../model/things.ts'
import { cohorts, expectAll, said, town, townPeople } from '../model/town.ts'

const at = (more: Partial<World> = {}): World =>
  aWorld({ quarter: 5, people: townPeople(), projects: [], contracts: [], grants: [], ...more })

describe('a condition', () => {
  const holds = (c: Condition, more: Partial<World> = {}) => allHold(at(more), [c])
  it('about a number holds strictly between its bounds, as it is or as it is seen', () => {
    const actual = { actual: { ...aWorld().actual, trust: 0.5 } }
    expect(holds({ indicator: 'trust', above: 0.4 }, actual)).toBe(true)
    expect(holds({ indicator: 'trust', above: 0.5 }, actual)).toBe(false)
    expect(holds({ indicator: 'trust', below: 0.6 }, actual)).toBe(true)
    expect(holds({ indicator: 'trust', below: 0.5 }, actual)).toBe(false)
    expect(holds({ indicator: 'trust', above: 0.4, below: 0.45 }, actual)).toBe(false)
    const seen = {
      ...actual,
      measured: {
        ...aWorld().measured,
        trust: { value: 0.9, low: 0, high: 1, quality: 'thin' as const },
      },
    }
    expect(holds({ indicator: 'trust', above: 0.8, measured: true }, seen)).toBe(true)
    expect(holds({ indicator: 'trust', above: 0.8 }, seen)).toBe(false)
  })
  it('about time counts the first and the last quarter in', () => {
    const quarter = (from?: number, to?: number) =>
      holds({
        quarter: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
      })
    expect([
      quarter(5),
      quarter(6),
      quarter(undefined, 5),
      quarter(undefined, 4),
      quarter(4, 6),
      quarter(),
    ]).toEqual([true, false, true, false, true, true])
  })
  it('about a project asks whether it is there, and in which state', () => {
    const with_ = { projects: [aProject({ value: 'pilot' })] }
    expect(holds({ project: 'thing' }, with_)).toBe(true)
    expect(holds({ project: 'other' }, with_)).toBe(false)
    expect(holds({ project: 'thing', status: 'pilot' }, with_)).toBe(true)
    expect(holds({ project: 'thing', status: 'operation' }, with_)).toBe(false)
    expect(holds({ noProject: 'thing' }, with_)).toBe(false)
    expect(holds({ noProject: 'other' }, with_)).toBe(true)
    const over = { projects: [aProject({ value: 'ended' })] }
    expect(holds({ project: 'thing' }, over)).toBe(false)
    expect(holds({ project: 'thing', status: 'ended' }, over)).toBe(true)
    expect(holds({ noProject: 'thing' }, over)).toBe(true)
  })
  it('about a contract asks for the partner, its state and how weak a clause is', () => {
    const with_ = { contracts: [aContract({ terms: terms(1, { exit: 0, data: 2 }) })] }
    expect(holds({ contract: 'firm' }, with_)).toBe(true)
    expect(holds({ contract: 'any' }, with_)).toBe(true)
    expect(holds({ contract: 'other' }, with_)).toBe(false)
    expect(holds({ contract: 'any' })).toBe(false)
    expect(holds({ contract: 'firm', status: 'renewal' }, with_)).toBe(false)
    expect(holds({ contract: 'firm', status: 'running' }, with_)).toBe(true)
    expect(holds({ contract: 'firm', term: 'exit' }, with_)).toBe(true)
    expect(holds({ contract: 'firm', term: 'duration' }, with_)).toBe(false)
    expect(holds({ contract: 'firm', term: 'duration', below: 2 }, with_)).toBe(true)
    expect(holds({ contract: 'firm', term: 'data', below: 2 }, with_)).toBe(false)
    const over = { contracts: [aContract({ value: 'ended' })] }
    expect(holds({ contract: 'firm' }, over)).toBe(false)
    expect(holds({ contract: 'firm', status: 'ended' }, over)).toBe(true)
  })
  it('about channels, grants, supervision and empty flats', () => {
    expect(holds({ channel: 'school', is: aWorld().services.mode.school })).toBe(true)
    expect(holds({ channel: 'school', is: 'digital' })).toBe(false)
    const under = (value: World['supervision']['value']) => ({
      supervision: { ...aWorld().supervision, value },
    })
    expect(holds({ supervision: 'consolidation' }, under('reporting'))).toBe(false)
    expect(holds({ supervision: 'consolidation' }, under('consolidation'))).toBe(true)
    expect(holds({ supervision: 'consolidation' }, under('emergency'))).toBe(true)
    expect(holds({ supervision: 'reporting' }, under('free'))).toBe(false)
    const granted = { grants: [aGrantState({ value: 'granted' })] }
    expect(holds({ grant: 'call', status: 'granted' }, granted)).toBe(true)
    expect(holds({ grant: 'call', status: 'bid' }, granted)).toBe(false)
    expect(holds({ grant: 'other', status: 'granted' }, granted)).toBe(false)
    // 300 flats at a tenth and 200 at none: six in a hundred
    const empty = { housing: { ...aWorld().housing, flats: [300, 200], vacancy: [0.1, 0] } }
    expect(holds({ vacancy: { above: 0.059 } }, empty)).toBe(true)
    expect(holds({ vacancy: { above: 0.061 } }, empty)).toBe(false)
    expect(holds({ vacancy: { below: 0.061 } }, empty)).toBe(true)
    expect(holds({ vacancy: { below: 0.059 } }, empty)).toBe(false)
    expect(holds({ vacancy: {} }, { housing: { ...empty.housing, vacancy: [0, 0] } })).toBe(true)
    expect(holds({ vacancy: {} }, { housing: { ...empty.housing, vacancy: [1, 1] } })).toBe(true)
  })
  it('about what was chosen knows the story and the option, in whatever state', () => {
    const stories = [{ id: 'leak', state: null, since: 1, chosen: ['open.mend'], done: true }]
    expect(holds({ chosen: 'leak.mend' }, { stories })).toBe(true)
    expect(holds({ chosen: 'leak.end' }, { stories })).toBe(false)
    expect(holds({ chosen: 'fire.mend' }, { stories })).toBe(false)
  })
  it('must hold like every other', () => {
    expect(allHold(at(), [])).toBe(true)
    expect(allHold(at(), [{ quarter: { from: 1 } }, { quarter: { from: 9 } }])).toBe(false)
  })
})

describe('a consequence', () => {
  const happen = (list: Consequence[], more: Partial<World> = {}, scenario: Scenario = town) => {
    const before = at(more)
    const world = fork(before)
    const log = ledger(6)
    const incidents = applyConsequences(world, list, 'e:leak@5', scenario, log)
    return { world, before, effects: log.effects, incidents }
  }
  const change = (variable: string, by: number, audience?: object): Consequence =>
    ({ change: variable, by, unit: 'x', ...(audience ? { audience } : {}) }) as Consequence
  it('of money counts by the head', () => {
    const { world, before, effects } = happen([change('cash', -3), change('backlog', 5)])
    expect(world.finance.cash - before.finance.cash).toBeCloseTo(-3_000, 6)
    expect(world.finance.backlog - before.finance.backlog).toBeCloseTo(5_000, 6)
    expectAll(said(effects, 'finance.cash'), { 'event e:leak@5': -3_000 }, 6)
    expectAll(said(effects, 'finance.backlog'), { 'event e:leak@5': 5_000 }, 6)
    const mended = happen([change('backlog', -9_000)])
    expect(mended.world.finance.backlog).toBeCloseTo(0, 6)
    expectAll(
      said(mended.effects, 'finance.backlog'),
      { 'event e:leak@5': -mended.before.finance.backlog },
      5,
    )
  })
  it('of trust moves points, of everybody or of those it concerns', () => {
    const divide = { ...aWorld().divide, trust: cohorts(() => 0.5) }
    const everyone = happen([change('trust', -4)], { divide })
    expect(everyone.world.divide.trust.every((t) => Math.abs(t - 0.46) < 1e-12)).toBe(true)
    expectAll(said(everyone.effects, 'divide.trust'), { 'trustEvent e:leak@5': -0.04 })
    expect(divide.trust[0]).toBe(0.5)
    const young = happen([change('trust', 10, { bands: ['16-24'] })], { divide })
    expect(young.world.divide.trust[cohortAt(1, 1, 2)]).toBeCloseTo(0.6, 12)
    expect(young.world.divide.trust[cohortAt(1, 2, 2)]).toBe(0.5)
    expectAll(said(young.effects, 'divide.trust'), { 'trustEvent e:leak@5': 0.009 })
    const poor = happen([change('trust', 10, { levels: ['low'] })], { divide })
    expect(poor.world.divide.trust[cohortAt(0, 6, 0)]).toBeCloseTo(0.6, 12)
    expect(poor.world.divide.trust[cohortAt(0, 6, 1)]).toBe(0.5)
    const both = happen([change('trust', 10, { bands: ['80+'], levels: ['high'] })], { divide })
    expectAll(said(both.effects, 'divide.trust'), { 'trustEvent e:leak@5': 0.1 * 0.05 })
    const bound = happen([change('trust', 80)], { divide })
    expectAll(said(bound.effects, 'divide.trust'), { 'trustEvent e:leak@5': 0.5 })
  })
  it('for the offices moves points within bounds, each under its own name', () => {
    const admin = {
      ...aWorld().admin,
      expectation: 0.5,
      fatigue: 0.5,
      skill: 0.5,
      understanding: 0.5,
      awarenessBase: 0.5,
    }
    const competition = { ...aWorld().competition, image: 0.5 }
    const all: [string, string, (w: World) => number][] = [
      ['expectation', 'admin.expectation', (w) => w.admin.expectation],
      ['fatigue', 'admin.fatigue', (w) => w.admin.fatigue],
      ['staffSkill', 'admin.skill', (w) => w.admin.skill],
      ['understanding', 'admin.understanding', (w) => w.admin.understanding],
      ['awareness', 'admin.awareness', (w) => w.admin.awarenessBase],
      ['image', 'competition.image', (w) => w.competition.image],
    ]
    for (const [variable, booked, read] of all) {
      const up = happen([change(variable, 3)], { admin, competition })
      expect(read(up.world), variable).toBeCloseTo(0.53, 12)
      expectAll(said(up.effects, booked), { 'event e:leak@5': 0.03 })
      const down = happen([change(variable, -90)], { admin, competition })
      expect(read(down.world), variable).toBe(0)
      expectAll(said(down.effects, booked), { 'event e:leak@5': -0.5 })
    }
  })
  it('of initiative counts as one’s own or as another’s', () => {
    const own = happen([change('initiative', 2)])
    expect(own.world.admin.initiativeOwn - own.before.admin.initiativeOwn).toBe(2)
    expect(own.world.admin.initiativeOffered).toBe(own.before.admin.initiativeOffered)
    const offered = happen([change('initiative', -2)])
    expect(offered.world.admin.initiativeOffered - offered.before.admin.initiativeOffered).toBe(2)
    expect(offered.world.admin.initiativeOwn).toBe(offered.before.admin.initiativeOwn)
    expectAll(said(offered.effects, 'admin.initiative'), { 'initiative e:leak@5': -2 })
  })
  it('binds days or pulls a lever for a while; days and posts in the size of the town', () => {
    const size = sizeOf(town)
    const lever = (id: string, by: number): Consequence =>
      ({
        lever: id,
        by,
        unit: 'x',
        quarters: 3,
        target: id === 'posts' ? 'it' : undefined,
      }) as Consequence
    const { world } = happen([
      change('workload', 40),
      lever('jobs', 0.1),
      lever('posts', 2),
      lever('workload', 10),
    ])
    expect(world.pulls.map((p) => [p.lever, p.target, p.by, p.until, p.cause])).toEqual([
      ['workload', null, expect.closeTo(40 * size, 9), 6, 'e:leak@5'],
      ['jobs', null, 0.1, 8, 'e:leak@5'],
      ['posts', 'it', expect.closeTo(2 * size, 9), 8, 'e:leak@5'],
      ['workload', null, expect.closeTo(10 * size, 9), 8, 'e:leak@5'],
    ])
  })
  it('puts an offer on the table for a year, opens a call, sets a channel, ends a project, strikes', () => {
    const place = catalogue([aMeasure()])
    const { world, incidents, before } = happen(
      [
        { offer: 'thing' },
        { offer: 'thing', partner: 'firm' },
        { offer: 'gone' },
        { call: 'call' },
        { call: 'gone' },
        { channel: 'school', to: 'digital' },
        { end: 'thing' },
        { incident: 'flood' },
      ],
      {
        grants: [aGrantState()],
        projects: [
          aProject(),
          aProject({ id: 'p2', measure: 'other' }),
          aProject({ id: 'p3', value: 'approved' }),
        ],
      },
      place,
    )
    expect(world.offers).toEqual([
      { measure: 'thing', partner: null, since: 5, until: 9, source: 'e:leak@5', answered: false },
      {
        measure: 'thing',
        partner: 'firm',
        since: 5,
        until: 9,
        source: 'e:leak@5',
        answered: false,
      },
    ])
    expect(world.grants[0]?.value).toBe('call')
    expect(world.services.mode.school).toBe('digital')
    expect(world.projects.map((p) => p.value)).toEqual(['ended', 'operation', 'ended'])
    expect(incidents).toEqual(['flood'])
    // the World it came from stays what it was
    expect(before.grants[0]?.value).toBe('announced')
    expect(before.services.mode.school).not.toBe('digital')
    expect(before.projects[0]?.value).toBe('operation')
    expect([before.offers, before.pulls]).toEqual([[], []])
  })
  it('that acts on a contract finds the one that is up for renewal', () => {
    const contracts = [
      aContract({ id: 'k0' }),
      aContract({ id: 'k1', value: 'renewal' }),
      aContract({ id: 'k2', partner: 'other', value: 'renewal' }),
    ]
    const deal = (more: object) =>
      dealOf(at({ contracts }), { deal: 'renew', with: 'firm', ...more } as never)
    expect(deal({})).toEqual({ type: 'renew', round: 5, contract: 'k1' })
    expect(deal({ deal: 'negotiate', terms: { exit: 2 } })).toEqual({
      type: 'negotiate',
      round: 5,
      contract: 'k1',
      terms: { exit: 2 },
    })
    expect(deal({ deal: 'negotiate' })).toMatchObject({ terms: {} })
    expect(deal({ deal: 'retender', to: 'other' })).toEqual({
      type: 'retender',
      round: 5,
      contract: 'k1',
      partner: 'other',
      terms: {},
    })
    expect(deal({ deal: 'retender' })).toMatchObject({ partner: null })
    expect(deal({ with: 'other' })).toMatchObject({ contract: 'k2' })
    expect(
      dealOf(at({ contracts: [aContract()] }), { deal: 'renew', with: 'firm' } as never),
    ).toBeNull()
  })
  it('of a renewal renews, and of one that is over does nothing', () => {
    const place = catalogue([aMeasure()])
    const renew = [{ deal: 'renew', with: 'firm' } as Consequence]
    const due = aContract({ value: 'renewal', context: { quarters: 9, endsIn: 1, renewals: 0 } })
    const renewed = happen(
      renew,
      { contracts: [due], projects: [aProject({ contract: 'k1' })] },
      place,
    )
    expect(renewed.world.contracts[0]).toMatchObject({ value: 'running', context: { renewals: 1 } })
    expect(renewed.before.contracts[0]?.value).toBe('renewal')
    expect(happen(renew, { contracts: [aContract()] }, place).world.contracts[0]?.value).toBe(
      'running',
    )
  })
})

const option = (id: string, more: Partial<StoryOption> = {}): StoryOption => ({
  id,
  cost: 0,
  consequences: [],
  goto: null,
  when: [],
  groups: {},
  ...more,
})
const state = (id: string, more: Partial<StoryState> = {}): StoryState => ({
  id,
  options: [],
  deadline: 2,
  otherwise: null,
  after: 0,
  goto: null,
  consequences: [],
  ...more,
})
const story = (more: Partial<Story> = {}): Story => ({
  id: 'leak',
  chapter: '4.4',
  icon: 'droplet',
  kind: 'event',
  chance: 1,
  once: true,
  when: [],
  from: 0,
  initial: 'open',
  states: [
    state('open', {
      options: [option('mend', { goto: 'done', cost: 2 }), option('wait')],
      otherwise: 'wait',
    }),
    state('done'),
  ],
  advisers: [],
  ...more,
})
const telling = (...stories: Story[]): Scenario => ({ ...town, stories })
const running = (more: Partial<StoryRun> = {}): StoryRun => ({
  id: 'leak',
  state: 'open',
  since: 4,
  chosen: [],
  done: false,
  ...more,
})
const quarter = (scenario: Scenario, more: Partial<World> = {}) => {
  const log = ledger(5)
  const before = at(more)
  const out = stepStories(before, scenario, log)
  return {
    ...out,
    before,
    effects: log.effects,
    run: out.world.stories.find((s) => s.id === 'leak'),
  }
}

describe('a story', () => {
  it('begins once its conditions hold, tells itself and asks', () => {
    const { run, news } = quarter(telling(story()))
    expect(run).toEqual({ id: 'leak', state: 'open', since: 5, chosen: [], done: false })
    expect(news).toEqual([
      {
        round: 5,
        week: 0,
        key: 'news.story',
        figures: { story: 'leak', state: 'open' },
        district: null,
        cause: 'e:leak@5',
      },
    ])
    expect(quarter(telling(story({ from: 6 }))).run).toBeUndefined()
    expect(quarter(telling(story({ from: 5 }))).run).toBeDefined()
    expect(quarter(telling(story({ when: [{ quarter: { from: 9 } }] }))).run).toBeUndefined()
    expect(quarter(telling(story({ chance: 0 }))).run).toBeUndefined()
  })
  it('begins by chance: three in ten quarters at 0.3', () => {
    const begun = Array.from(
      { length: 1000 },
      (_, seed) => quarter(telling(story({ chance: 0.3 })), { seed }).run !== undefined,
    )
    expect(Math.abs(begun.filter(Boolean).length - 300)).toBeLessThan(60)
  })
  it('told once is not told again; another kind rests for a year and a half', () => {
    const past = (since: number, more: Partial<StoryRun> = {}) => ({
      stories: [running({ since, done: true, ...more })],
    })
    const again = (since: number, once: boolean, more: Partial<StoryRun> = {}) =>
      quarter(telling(story({ once })), { quarter: 10, ...past(since, more) }).world.stories.length
    expect(again(1, true)).toBe(1)
    expect(again(4, false)).toBe(2)
    expect(again(5, false)).toBe(1)
    expect(again(9, false, { done: false })).toBe(1)
  })
  it('waits for its turn: two questions lie on the table, never three', () => {
    const three = telling(story(), story({ id: 'fire' }), story({ id: 'flood' }))
    expect(quarter(three).world.stories).toHaveLength(2)
    const open = [running({ id: 'fire' })]
    expect(quarter(three, { stories: open }).world.stories).toHaveLength(2)
    // what asks nothing takes no place, nor what is done or forgotten
    const silent = story({ id: 'fire', states: [state('open', { after: 3 })] })
    const still = telling(story(), silent, story({ id: 'flood' }))
    expect(quarter(still).world.stories).toHaveLength(3)
    const done = [running({ id: 'fire', done: true }), running({ id: 'gone' })]
    expect(quarter(three, { stories: done }).world.stories).toHaveLength(4)
  })
  it('comes in an order that luck draws, not the author', () => {
    const three = telling(story(), story({ id: 'fire' }), story({ id: 'flood' }))
    const first = new Set(
      Array.from({ length: 40 }, (_, seed) => quarter(three, { seed }).world.stories[0]?.id),
    )
    expect(first.size).toBe(3)
  })
  it('goes on without an answer once its deadline has come', () => {
    const unanswered = (since: number, more: Partial<StoryState> = {}) => {
      const s = story()
      const states = s.states.map((x) => (x.id === 'open' ? { ...x, ...more } : x))
      return quarter(telling({ ...s, states }), { stories: [running({ since })] })
    }
    expect(unanswered(4).run?.chosen).toEqual([])
    expect(unanswered(3).run).toMatchObject({ chosen: ['open.wait'], state: null, done: true })
    expect(unanswered(3, { otherwise: null }).run).toMatchObject({
      chosen: [],
      done: true,
      state: 'open',
    })
    expect(unanswered(3, { deadline: 3 }).run?.done).toBe(false)
    expect(unanswered(3).before.stories[0]?.done).toBe(false)
  })
  it('that asks nothing waits its time and goes on, or ends', () => {
    const waiting = (since: number, after: number, goto: string | null) =>
      quarter(
        telling(story({ states: [state('open', { after, goto }), state('next', { after: 9 })] })),
        { stories: [running({ since })] },
      )
    expect(waiting(4, 2, 'next').run?.state).toBe('open')
    expect(waiting(3, 2, 'next').run).toMatchObject({ state: 'next', since: 5, done: false })
    expect(waiting(3, 2, 'next').news[0]?.cause).toBe('e:leak@3')
    expect(waiting(3, 2, null).run?.done).toBe(true)
    // a quarter at least
    expect(waiting(5, 0, 'next').run?.state).toBe('open')
    expect(waiting(4, 0, 'next').run?.state).toBe('next')
  })
  it('nobody tells any more stays as it is, and what is done stays done', () => {
    const stories = [
      running({ done: true, since: 0 }),
      running({ id: 'gone', since: 0 }),
      running({ state: 'lost', since: 0 }),
    ]
    const { world, news } = quarter(telling(story({ chance: 0 })), { stories })
    expect(world.stories).toEqual(stories)
    expect(news).toEqual([])
  })
  it('that has nothing to ask, to wait for or to go to is over as soon as it is told', () => {
    const told = (more: Partial<StoryState>) =>
      quarter(telling(story({ states: [state('open', more), state('next')] }))).run?.done
    expect(told({})).toBe(true)
    expect(told({ after: 1 })).toBe(false)
    expect(told({ goto: 'next' })).toBe(false)
    expect(told({ options: [option('wait')] })).toBe(false)
  })
  it('acts when it is entered, and an incident waits for the next quarter', () => {
    const consequences: Consequence[] = [
      { change: 'cash', by: -1, unit: 'x' } as Consequence,
      { incident: 'flood' },
    ]
    const { world, effects } = quarter(
      telling(story({ states: [state('open', { consequences })] })),
    )
    expectAll(said(effects, 'finance.cash'), { 'event e:leak@5': -1_000 }, 6)
    expect(world.pulls).toEqual([
      { lever: 'workload', target: 'incident:flood', by: 0, until: 6, cause: 'e:leak@5' },
    ])
    expect(pendingIncident(world)).toEqual({ id: 'flood', cause: 'e:leak@5' })
    expect(pendingIncident({ ...world, quarter: 6 })).toBeNull()
    expect(
      pendingIncident(
        at({ pulls: [{ lever: 'workload', target: 'school', by: 1, until: 9, cause: 'c1' }] }),
      ),
    ).toBeNull()
    expect(
      pendingIncident(
        at({ pulls: [{ lever: 'workload', target: null, by: 1, until: 9, cause: 'c1' }] }),
      ),
    ).toBeNull()
  })
})

describe('an answer', () => {
  const answer = (id: string, s: Story = story(), more: Partial<World> = {}) => {
    const log = ledger(6)
    const before = at({ stories: [running()], ...more })
    const out = answerStory(before, telling(s), 'leak', id, 'c3', log)
    return { ...out, before, effects: log.effects, run: out.world.stories[0] }
  }
  it('costs what it says by the head, from this year’s means', () => {
    const { world, before, effects, run, news } = answer('mend')
    expect(world.finance.cash - before.finance.cash).toBeCloseTo(-2_000, 6)
    expect(world.finance.freeThisYear - before.finance.freeThisYear).toBeCloseTo(-2_000, 6)
    expectAll(said(effects, 'finance.cash'), { 'event c3': -2_000 }, 6)
    expect(run).toEqual({ id: 'leak', state: 'done', since: 5, chosen: ['open.mend'], done: true })
    expect(news[0]).toMatchObject({ figures: { story: 'leak', state: 'done' }, cause: 'c3' })
  })
  it('that brings money frees nothing else', () => {
    const earns = story({ states: [state('open', { options: [option('mend', { cost: -2 })] })] })
    const { world, before } = answer('mend', earns)
    expect(world.finance.cash - before.finance.cash).toBeCloseTo(2_000, 6)
    expect(world.finance.freeThisYear).toBe(before.finance.freeThisYear)
  })
  it('that costs nothing books nothing, and ends the story where it leads nowhere', () => {
    const { effects, run, news, world, before } = answer('wait')
    expect(effects).toEqual([])
    expect(run).toMatchObject({ state: null, done: true, chosen: ['open.wait'] })
    expect(news).toEqual([])
    expect(world.finance.cash).toBe(before.finance.cash)
  })
  it('happens with all its consequences, those of the state it leads to and their incidents', () => {
    const s = story({
      states: [
        state('open', {
          options: [
            option('mend', {
              goto: 'next',
              consequences: [{ incident: 'fire' }, { channel: 'school', to: 'digital' }],
            }),
          ],
        }),
        state('next', { after: 4, consequences: [{ incident: 'flood' }] }),
      ],
    })
    const { world } = answer('mend', s)
    expect(world.services.mode.school).toBe('digital')
    expect(world.pulls.map((p) => [p.target, p.cause])).toEqual([
      ['incident:fire', 'c3'],
      ['incident:flood', 'c3'],
    ])
  })
  it('can only be one that is open, payable and allowed', () => {
    const respond = (optionId: string, s: Story, more: Partial<World> = {}) =>
      decide(
        at({ phase: 'deciding', stories: [running()], ...more }),
        { type: 'respond', round: 5, story: 'leak', option: optionId },
        telling(s),
        3,
      )
    const why = (...args: Parameters<typeof respond>) => {
      const d = respond(...args)
      return d.ok ? null : d.refusal
    }
    expect(why('mend', story())).toBeNull()
    expect(why('pray', story())).toEqual({
      reason: 'unknownOption',
      figures: { story: 'leak', option: 'pray' },
    })
    expect(why('mend', story({ id: 'other' }))?.reason).toBe('unknownStory')
    expect(why('mend', story(), { stories: [running({ done: true })] })?.reason).toBe('storyClosed')
    const shut = story({
      states: [state('open', { options: [option('mend', { when: [{ quarter: { from: 9 } }] })] })],
    })
    expect(why('mend', shut)).toEqual({
      reason: 'optionClosed',
      figures: { story: 'leak', option: 'mend' },
    })
    const means = (freeThisYear: number) => ({ finance: { ...aWorld().finance, freeThisYear } })
    expect(why('mend', story(), means(1_999))).toEqual({
      reason: 'noMoney',
      figures: { need: expect.closeTo(2_000, 6), free: 1_999 },
    })
    expect(why('mend', story(), means(2_001))).toBeNull()
    // what costs nothing can be chosen by whoever has less than nothing
    expect(why('wait', story(), means(-5))).toBeNull()
    expect(openOption(at({ stories: [running()] }), telling(story()), 'leak', 'mend')?.cost).toBe(2)
    expect(
      openOption(at({ stories: [running({ done: true })] }), telling(story()), 'leak', 'mend'),
    ).toBeUndefined()
    expect(
      openOption(at({ stories: [running({ state: 'done' })] }), telling(story()), 'leak', 'mend'),
    ).toBeUndefined()
  })
})

describe('the table', () => {
  const two = {
    ...catalogue([aMeasure(), aMeasure({ id: 'other' })]),
    proposals: [['thing'], [], ['other']],
    grants: [aGrant()],
    stories: [story()],
  }
  const lies = (id: string, more: Partial<World> = {}, scenario: Scenario = two) =>
    onTable(at({ quarter: 1, ...more }), scenario).includes(id)
  it('holds the papers of the sittings so far, and the whole catalogue from the second year on', () => {
    expect(lies('thing')).toBe(true)
    expect([1, 2, 3].map((quarter) => lies('other', { quarter }))).toEqual([false, true, true])
    const none = { ...two, proposals: [] }
    expect([3, 4].map((quarter) => lies('other', { quarter }, none))).toEqual([false, true])
    const late = { ...none, measures: [aMeasure({ from: 6 })] }
    expect([5, 6].map((quarter) => lies('thing', { quarter }, late))).toEqual([false, true])
  })
  it('holds an offer until it is answered or over', () => {
    const offer = {
      measure: 'other',
      partner: null,
      since: 0,
      until: 1,
      source: 'pitch',
      answered: false,
    }
    expect(lies('other', { offers: [offer] })).toBe(true)
    expect(lies('other', { offers: [{ ...offer, answered: true }] })).toBe(false)
    expect(lies('other', { offers: [{ ...offer, until: 0 }] })).toBe(false)
  })
  it('holds nothing that runs everywhere, is on the agenda or does not fit the town', () => {
    expect(lies('thing', { projects: [aProject()] })).toBe(false)
    expect(lies('thing', { projects: [aProject({ measure: 'other' })] })).toBe(true)
    const paper = { id: 'v1', command: 1, measure: 'thing', draft: {} as never, bargained: [] }
    const agenda = { council: { ...aWorld().council, agenda: [paper] } }
    expect(lies('thing', agenda)).toBe(false)
    const picky = aMeasure({ when: [{ quarter: { from: 3 } }] })
    expect(liesOnTable(at({ quarter: 1 }), { ...two, measures: [picky] }, picky)).toBe(false)
    expect(liesOnTable(at({ quarter: 3 }), { ...two, measures: [picky] }, picky)).toBe(true)
  })
  it('shows what is most urgent first: stories, contracts, calls, offers, then papers, newest list first', () => {
    const offer = {
      measure: 'other',
      partner: 'firm',
      since: 1,
      until: 9,
      source: 'pitch',
      answered: false,
    }
    const items = postItems(
      at({
        quarter: 2,
        stories: [
          running({ since: 2 }),
          running({ since: 1, done: true }),
          running({ id: 'gone' }),
          running({ state: 'done' }),
        ],
        contracts: [
          aContract({ value: 'renewal', context: { quarters: 9, endsIn: 2, renewals: 0 } }),
          aContract({ id: 'k2' }),
        ],
        grants: [
          aGrantState({ value: 'call', context: { quarters: 0, received: 0, project: null } }),
          aGrantState({ id: 'x', value: 'bid' }),
        ],
        offers: [
          offer,
          { ...offer, measure: 'gone' },
          { ...offer, answered: true },
          { ...offer, until: 1 },
        ],
      }),
      two,
    )
    expect(items).toEqual([
      { id: 's:leak', kind: 'story', ref: 'leak', partner: null, deadline: 3 },
      { id: 'k:k1', kind: 'contract', ref: 'k1', partner: 'firm', deadline: 3 },
      { id: 'g:call', kind: 'grant', ref: 'call', partner: null, deadline: 3 },
      { id: 'o:other', kind: 'paper', ref: 'other', partner: 'firm', deadline: 9 },
      { id: 'm:thing', kind: 'paper', ref: 'thing', partner: null, deadline: null },
    ])
  })
  it('sorts by deadline, and a contract that ends today is due today', () => {
    const items = postItems(
      at({
        quarter: 2,
        stories: [running({ since: 2 })],
        contracts: [
          aContract({ value: 'renewal', context: { quarters: 9, endsIn: 0, renewals: 0 } }),
        ],
        grants: [
          aGrantState({ value: 'call', context: { quarters: 1, received: 0, project: null } }),
          aGrantState({ id: 'unknown', value: 'call' }),
        ],
      }),
      two,
    )
    expect(items.slice(0, 4).map((i) => [i.id, i.deadline])).toEqual([
      ['k:k1', 2],
      ['g:call', 2],
      ['s:leak', 3],
      ['g:unknown', 3],
    ])
  })
  it('puts the newest list of papers on top', () => {
    const papers = (quarter: number) =>
      postItems(at({ quarter }), { ...two, stories: [] }).map((i) => i.ref)
    expect(papers(1)).toEqual(['thing'])
    expect(papers(2)).toEqual(['other', 'thing'])
  })
})
