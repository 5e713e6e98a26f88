import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/engine/command.ts'
import { begin, type Play } from '../../src/engine/index.ts'
import { carefulEverything } from '../../src/engine/policies/carefulEverything.ts'
import {
  analogue,
  carefulCrisis,
  carefulRenewal,
  cautious,
  oneByOne,
} from '../../src/engine/policies/cautious.ts'
import {
  advised,
  allTerms,
  fairTax,
  measures,
  optionsOf,
} from '../../src/engine/policies/common.ts'
import { everything } from '../../src/engine/policies/everything.ts'
import { random } from '../../src/engine/policies/random.ts'
import { relay } from '../../src/engine/policies/relay.ts'
import { steward } from '../../src/engine/policies/steward.ts'
import { vendor } from '../../src/engine/policies/vendor.ts'
import type { Measure, Scenario, Story, StoryOption } from '../../src/model/content.ts'
import { GROUPS, NODES, SERVICES, TERMS } from '../../src/model/ids.ts'
import type { World } from '../../src/model/world.ts'
import {
  aContract,
  aGrant,
  aGrantState,
  aHolding,
  aMeasure,
  aPartner,
  aWorld,
  catalogue,
  rested,
} from '../model/things.ts'

const nobody = Object.fromEntries(GROUPS.map((g) => [g, 0])) as Scenario['seats']
const firms = [
  aPartner(),
  aPartner({ id: 'works', kind: 'municipal', legalForm: 'municipalFirm' }),
  aPartner({ id: 'club', kind: 'neighbours', legalForm: 'neighbours' }),
]
const option = (id: string): StoryOption => ({
  id,
  cost: 0,
  consequences: [],
  goto: null,
  when: [],
  groups: {},
})
const story = (options: string[], advisers: string[] = []): Story => ({
  id: 'leak',
  chapter: '4.4',
  icon: 'droplet',
  kind: 'dilemma',
  chance: 0,
  once: true,
  when: [],
  from: 0,
  initial: 'open',
  states: [
    {
      id: 'open',
      options: options.map(option),
      deadline: 2,
      otherwise: null,
      after: 0,
      goto: null,
      consequences: [],
    },
  ],
  advisers: advisers.map((o, i) => ({ adviser: `a${i}`, option: o })),
})
/** A town whose mayor alone decides, with these measures on the table. */
const place = (list: Measure[], more: Partial<Scenario> = {}): Scenario => ({
  ...catalogue(list, firms),
  seats: nobody,
  proposals: [list.map((m) => m.id)],
  stories: [],
  grants: [],
  ...more,
})
const sitting = (more: Partial<World> = {}): World => {
  const world = aWorld({
    phase: 'deciding',
    quarter: 3,
    projects: [],
    contracts: [],
    holdings: [],
    admin: rested(),
    actual: { ...aWorld().actual, capacity: 1 },
    ...more,
  })
  return more.finance
    ? world
    : { ...world, finance: { ...world.finance, freeThisYear: 1e6, cash: 1e6 } }
}
const under = (value: World['supervision']['value']) => ({
  supervision: { ...aWorld().supervision, value },
})
const types = (orders: readonly Command[]) => orders.map((c) => c.type)
const adopted = (orders: readonly Command[]) =>
  orders.flatMap((c) => (c.type === 'adopt' ? [c.measure] : []))
const adopts = (orders: readonly Command[]) => orders.filter((c) => c.type === 'adopt')
const due = { contracts: [aContract({ value: 'renewal' })] }
const told = { stories: [{ id: 'leak', state: 'open', since: 3, chosen: [], done: false }] }
const called = { grants: [aGrantState({ value: 'call' as const })] }

describe('a careful city', () => {
  const pumps = aMeasure({ id: 'pumps' })
  const training = aMeasure({ id: 'training' })
  const help = aMeasure({ id: 'help-counter' })
  const many = place([training, help, pumps, aMeasure({ id: 'camera-square' })])
  it('takes up one paper a sitting, what comes first in its list', () => {
    expect(adopted(cautious(sitting(), many))).toEqual(['pumps'])
    expect(adopted(cautious(sitting(), place([training, help])))).toEqual(['help-counter'])
    expect(adopted(cautious(sitting(), place([aMeasure({ id: 'camera-square' })])))).toEqual([])
  })
  it('takes two where it goes one by one, of plain things, or of analogue ones', () => {
    expect(adopted(oneByOne(sitting(), many))).toEqual(['pumps', 'help-counter'])
    const squares = place([
      pumps,
      aMeasure({ id: 'analogue-square' }),
      aMeasure({ id: 'impact-check' }),
      training,
    ])
    expect(adopted(analogue(sitting(), squares))).toEqual(['impact-check', 'analogue-square'])
  })
  it('begins nothing while the offices cannot keep up', () => {
    const at = (capacity: number) =>
      adopted(cautious(sitting({ actual: { ...aWorld().actual, capacity } }), many)).length
    expect([at(0.92), at(0.919)]).toEqual([1, 0])
  })
  it('keeps 35 in a hundred of its free money', () => {
    // 122,100 with a hearing and links: 110,000 · 1.11
    const with_ = (freeThisYear: number) =>
      adopted(
        cautious(sitting({ finance: { ...aWorld().finance, cash: 1e6, freeThisYear } }), many),
      ).length
    expect([with_(188_000), with_(187_000)]).toEqual([1, 0])
  })
  it('writes strong terms, hears people, links offices, and prefers public partners', () => {
    const paper = (more: Partial<Measure>) =>
      adopts(cautious(sitting(), place([aMeasure({ id: 'pumps', ...more })])))[0]
    expect(paper({})).toMatchObject({
      partner: null,
      participation: 2,
      integrated: true,
      operating: true,
      funding: 'own',
      districts: [],
    })
    expect(paper({ abstract: true })).toMatchObject({ participation: 1 })
    expect(paper({ partners: ['firm', 'works'] })).toMatchObject({ partner: 'works' })
    expect(paper({ partners: ['firm', 'club'] })).toMatchObject({ partner: 'club' })
    expect(paper({ own: false })).toMatchObject({ partner: 'firm' })
    expect(paper({ own: false, partners: ['firm', 'works'] })).toMatchObject({ partner: 'works' })
    expect(paper({ partners: ['works'] })).toMatchObject({
      terms: {
        duration: 2,
        exit: 2,
        data: 2,
        openness: 2,
        price: 2,
        updates: 2,
        insolvency: 2,
        steering: 2,
        contact: 2,
      },
    })
  })
  it('takes blocks down where most flats stand empty', () => {
    const down = aMeasure({
      id: 'block-dismantling',
      scope: 'districts',
      effects: [{ lever: 'dismantle', by: 1, unit: 'x' }],
    })
    const at = (vacancy: number[]) =>
      adopts(cautious(sitting({ housing: { ...aWorld().housing, vacancy } }), place([down])))[0]
    // 300 flats against 200
    expect(at([0.1, 0.2])).toMatchObject({ districts: [1] })
    expect(at([0.1, 0.12])).toMatchObject({ districts: [0] })
  })
  it('under supervision begins only what pays for itself, and by a grant where one was won', () => {
    const saves = (by: number) =>
      place([aMeasure({ id: 'pumps', effects: [{ lever: 'saving', by, unit: 'EUR' }] })], {
        grants: [aGrant()],
      })
    // 22,000 EUR a year; in the worst case half of what is stated
    expect(adopted(cautious(sitting(under('reporting')), saves(45)))).toEqual(['pumps'])
    expect(adopted(cautious(sitting(under('reporting')), saves(43)))).toEqual([])
    expect(adopted(cautious(sitting(), saves(0)))).toEqual(['pumps'])
    // who goes one by one still begins under reporting
    expect(adopted(oneByOne(sitting(under('reporting')), saves(0)))).toEqual(['pumps'])
    expect(adopted(oneByOne(sitting(under('consolidation')), saves(0)))).toEqual([])
    const won = { ...under('reporting'), grants: [aGrantState({ value: 'granted' as const })] }
    expect(adopts(cautious(sitting(won), saves(45)))[0]).toMatchObject({ funding: 'grant' })
    const free = { grants: [aGrantState({ value: 'granted' as const })] }
    expect(adopts(cautious(sitting(free), saves(45)))[0]).toMatchObject({ funding: 'own' })
  })
  it('sets aims, hires for security and learns at the beginning, looks closely now and then', () => {
    const at = (quarter: number) => types(cautious(sitting({ quarter }), place([])))
    expect(cautious(sitting({ quarter: 0 }), place([]))).toEqual([
      { type: 'aims', round: 0, axes: ['reached', 'steering', 'secure'], refuse: null },
      { type: 'hire', round: 0, staff: 'security', posts: 1, allowance: true },
    ])
    expect(cautious(sitting({ quarter: 1 }), place([]))).toEqual([
      { type: 'train', round: 1, days: 60 },
    ])
    expect(cautious(sitting({ quarter: 2 }), place([]))).toEqual([
      { type: 'inspect', round: 2, kind: 'survey', indicator: null },
    ])
    expect(cautious(sitting({ quarter: 12 }), place([]))).toEqual([
      { type: 'inspect', round: 12, kind: 'audit', indicator: null },
    ])
    expect([3, 5, 6, 7, 8].map(at)).toEqual([[], ['train'], [], [], ['inspect']])
    const learns = (who: typeof cautious) =>
      [4, 5, 6, 7].map((quarter) => types(who(sitting({ quarter }), place([]))).includes('train'))
    expect(learns(oneByOne)).toEqual([false, true, false, true])
    expect(learns(analogue)).toEqual([false, true, true, true])
  })
  it('one by one also separates the keys of its data, a holding a sitting, after the first', () => {
    const holdings = [
      aHolding({ holder: 'firm' }),
      aHolding({ id: 'h2', linked: false }),
      aHolding({ id: 'h3' }),
    ]
    const orders = (who: typeof cautious, quarter: number) =>
      who(sitting({ quarter, holdings }), place([]))
    expect(orders(oneByOne, 2)).toContainEqual({
      type: 'limitData',
      round: 2,
      holding: 'h3',
      act: 'separateKeys',
    })
    expect(types(orders(oneByOne, 0))).not.toContain('limitData')
    expect(types(orders(cautious, 2))).not.toContain('limitData')
    expect(types(oneByOne(sitting({ holdings: [] }), place([])))).not.toContain('limitData')
  })
  it('bids with a strategy, renews on better terms, and follows advice', () => {
    const scenario = place([], { grants: [aGrant()], stories: [story(['a', 'b'], ['b'])] })
    const orders = (strategy: number) =>
      cautious(sitting({ ...due, ...told, ...called, admin: rested({ strategy }) }), scenario)
    expect(types(orders(0.6)).sort()).toEqual(['applyGrant', 'negotiate', 'renew', 'respond'])
    expect(types(orders(0.5))).not.toContain('applyGrant')
    expect(orders(0.6)).toContainEqual({ type: 'respond', round: 3, story: 'leak', option: 'b' })
    expect(orders(0.6)).toContainEqual({
      type: 'applyGrant',
      round: 3,
      grant: 'call',
      project: null,
    })
  })
})

describe('a careful renewal', () => {
  const renewal = (partners: string[], partner = 'firm') =>
    carefulRenewal(
      sitting({ contracts: [aContract({ value: 'renewal', partner })] }),
      place([aMeasure({ partners })]),
      'k1',
    )
  it('goes to a public rival where the partner is private, else it asks for better terms', () => {
    expect(types(renewal(['firm', 'works']))).toEqual(['retender', 'negotiate', 'renew'])
    expect(renewal(['firm', 'works'])[0]).toMatchObject({
      contract: 'k1',
      partner: 'works',
      terms: { exit: 2 },
    })
    expect(types(renewal(['firm', 'club']))).toContain('retender')
    expect(types(renewal(['firm']))).toEqual(['negotiate', 'renew'])
    expect(types(renewal(['works', 'club'], 'works'))).toEqual(['negotiate', 'renew'])
    expect(carefulRenewal(sitting(), place([]), 'k9')).toEqual([])
  })
})

describe('a careful hand in a crisis', () => {
  const crisis = (more: object = {}, down: string[] = []): World =>
    sitting({
      phase: 'crisis',
      crisis: {
        incident: 'switchgear-failure',
        hour: 6,
        crews: [null, null, null],
        over: false,
        nodes: NODES.map((n) => ({ state: down.includes(n) ? 'down' : 'working' })),
        ...more,
      } as unknown as World['crisis'],
    })
  const act = (w: World) => carefulCrisis(w)[0] as Extract<Command, { type: 'crisis' }>
  it('sends crews to those who are hurt most first, and warns', () => {
    const order = act(crisis({}, ['townHall', 'power', 'careHomes', 'lighting']))
    expect(order).toMatchObject({
      type: 'crisis',
      round: 3,
      hour: 6,
      warn: true,
      neighbours: true,
      isolate: false,
      shutdown: [],
    })
    expect(order.crews).toEqual(['careHomes', 'power', 'townHall'])
    expect(act(crisis({}, ['water'])).crews).toEqual(['water', null, null])
    expect(order.manual).toEqual(['townHall', 'payment', 'trafficControl', 'controlCentre'])
  })
  it('cuts links only where what happened travels along them', () => {
    for (const incident of ['ransomware-offices', 'update-gone-wrong', 'device-class', 'insider'])
      expect(act(crisis({ incident })).isolate, incident).toBe(true)
  })
  it('does nothing when it is over', () => {
    expect(carefulCrisis(crisis({ over: true }))).toEqual([])
    expect(carefulCrisis(sitting())).toEqual([])
    for (const who of [cautious, carefulEverything])
      expect(types(who(crisis(), place([])))).toEqual(['crisis'])
    for (const who of [everything, vendor, steward, random])
      expect(who(crisis(), place([]))).toEqual([])
  })
})

describe('every virtue at once', () => {
  it('is all papers by the textbook that money allows, both ways, every look', () => {
    const scenario = place(
      [
        aMeasure(),
        aMeasure({ id: 'theirs', own: false }),
        aMeasure({ id: 'dear', cost: { ...aMeasure().cost, fixed: 1e9 } }),
      ],
      {
        grants: [aGrant()],
        stories: [story(['a'])],
      },
    )
    const holdings = [
      aHolding(),
      aHolding({ id: 'h2', open: true }),
      aHolding({ id: 'h3', holder: 'firm' }),
    ]
    const services = {
      ...aWorld().services,
      mode: {
        ...Object.fromEntries(SERVICES.map((s) => [s, 'hybrid'])),
        school: 'digital',
      } as World['services']['mode'],
    }
    const orders = carefulEverything(
      sitting({ quarter: 1, holdings, services, ...due, ...told, ...called }),
      scenario,
    )
    expect(types(orders).sort()).toEqual(
      [
        'channel',
        ...Array(5).fill('inspect'),
        'train',
        ...Array(4).fill('cooperate'),
        ...Array(3).fill('hire'),
        'publishData',
        'negotiate',
        'renew',
        'respond',
        'applyGrant',
        'adopt',
        'adopt',
      ].sort(),
    )
    expect(orders).toContainEqual({ type: 'channel', round: 1, service: 'school', mode: 'hybrid' })
    expect(orders).toContainEqual({ type: 'publishData', round: 1, holding: 'h1', refined: true })
    const [own, theirs] = adopts(orders)
    expect(own).toMatchObject({
      measure: 'thing',
      partner: null,
      terms: {},
      participation: 3,
      integrated: true,
    })
    expect(theirs).toMatchObject({ measure: 'theirs', partner: 'firm', terms: allTerms(2) })
    const quiet = carefulEverything(
      sitting({
        quarter: 2,
        services: { ...services, mode: { ...services.mode, school: 'hybrid' } },
      }),
      place([]),
    )
    expect(types(quiet)).toEqual(Array(5).fill('inspect'))
    expect(types(carefulEverything(sitting({ quarter: 0 }), place([])))[0]).toBe('aims')
  })
})

describe('other hands', () => {
  const two = place(
    [aMeasure(), aMeasure({ id: 'theirs', own: false }), aMeasure({ id: 'third', own: false })],
    {
      grants: [aGrant()],
      stories: [story(['a', 'b'], ['b'])],
    },
  )
  it('one that wants everything takes all, by loan where its money is gone, and hires once a year', () => {
    const rich = everything(sitting({ ...due, ...called }), two)
    expect(adopted(rich)).toEqual(['thing', 'theirs', 'third'])
    expect(adopts(rich)[0]).toMatchObject({ partner: null, operating: false, funding: 'own' })
    expect(adopts(rich)[1]).toMatchObject({ partner: 'firm' })
    expect(
      types(rich)
        .filter((t) => t !== 'adopt')
        .sort(),
    ).toEqual(['applyGrant', 'renew'])
    const poor = everything(
      sitting({ finance: { ...aWorld().finance, freeThisYear: 50_000 } }),
      two,
    )
    expect(adopts(poor)[0]).toMatchObject({ funding: 'loan' })
    const hires = everything(sitting({ quarter: 4 }), place([]))
    expect(hires).toEqual(
      ['it', 'data', 'security'].map((staff) => ({
        type: 'hire',
        round: 4,
        staff,
        posts: 4,
        allowance: true,
      })),
    )
  })
  it('one that leaves it to firms takes two of theirs, on their terms, and the first answer', () => {
    const orders = vendor(sitting({ ...due, ...told }), two)
    expect(adopted(orders)).toEqual(['thing', 'theirs'])
    expect(adopts(orders)[0]).toMatchObject({
      partner: 'firm',
      legalForm: 'private',
      terms: {},
      participation: 0,
    })
    expect(orders).toContainEqual({ type: 'respond', round: 3, story: 'leak', option: 'a' })
    expect(orders).toContainEqual({ type: 'renew', round: 3, contract: 'k1' })
    const kinds = (kind: 'global' | 'national' | 'municipal') =>
      adopted(vendor(sitting(), { ...two, partners: [aPartner({ kind })] })).length
    expect([kinds('global'), kinds('national'), kinds('municipal')]).toEqual([2, 2, 0])
    expect(
      adopted(vendor(sitting({ finance: { ...aWorld().finance, freeThisYear: 5 } }), two)),
    ).toEqual([])
  })
  it('a steward begins nothing: renews, answers, trains', () => {
    const orders = steward(
      sitting({
        quarter: 5,
        ...due,
        stories: [{ ...told.stories[0], since: 5 }] as World['stories'],
      }),
      two,
    )
    expect(orders[0]).toEqual({ type: 'train', round: 5, days: 30 })
    expect(orders).toContainEqual({
      type: 'negotiate',
      round: 5,
      contract: 'k1',
      terms: { exit: 1, price: 1, data: 1 },
    })
    expect(orders).toContainEqual({ type: 'renew', round: 5, contract: 'k1' })
    expect(orders).toContainEqual({ type: 'respond', round: 5, story: 'leak', option: 'b' })
    expect(orders).toHaveLength(4)
    expect(steward(sitting({ quarter: 6 }), two)).toEqual([])
  })
  it('chance decides by the seed alone, and takes a paper in six of ten sittings', () => {
    const roll = (seed: number) => random(sitting({ seed, ...due, ...told }), two)
    expect(roll(5)).toEqual(roll(5))
    const all = Array.from({ length: 400 }, (_, seed) => roll(seed))
    const share = (of: (orders: Command[]) => boolean) => all.filter(of).length / 400
    expect(Math.abs(share((o) => adopted(o).length === 1) - 0.6)).toBeLessThan(0.08)
    expect(Math.abs(share((o) => types(o).includes('renew')) - 0.5)).toBeLessThan(0.08)
    expect(share((o) => types(o).includes('respond'))).toBe(1)
    const papers = all.flatMap(adopts)
    const part = (of: (c: (typeof papers)[0]) => boolean) =>
      papers.filter(of).length / papers.length
    expect(Math.abs(part((c) => c.type === 'adopt' && c.scale === 'pilot') - 0.3)).toBeLessThan(0.1)
    expect(Math.abs(part((c) => c.type === 'adopt' && c.integrated) - 0.5)).toBeLessThan(0.12)
    expect(Math.abs(part((c) => c.type === 'adopt' && c.operating) - 0.7)).toBeLessThan(0.12)
    for (const depth of [0, 1, 2, 3])
      expect(
        Math.abs(part((c) => c.type === 'adopt' && c.participation === depth) - 0.25),
      ).toBeLessThan(0.1)
    for (const id of ['thing', 'theirs', 'third'])
      expect(Math.abs(part((c) => c.type === 'adopt' && c.measure === id) - 1 / 3)).toBeLessThan(
        0.1,
      )
    const own = papers.filter((c) => c.type === 'adopt' && c.measure === 'thing')
    expect(new Set(own.map((c) => c.type === 'adopt' && c.partner))).toEqual(
      new Set([null, 'firm']),
    )
    expect(random(sitting(), place([]))).toEqual([])
  })
})

describe('what they share', () => {
  it('advice follows most advisers, and what keeps the city its say counts one and a half', () => {
    const choice = (options: string[], advisers: string[]) =>
      advised(sitting(told), place([], { stories: [story(options, advisers)] }), 'leak').map(
        (c) => c.type === 'respond' && c.option,
      )
    expect(choice(['a', 'b'], ['b'])).toEqual(['b'])
    expect(choice(['a', 'b'], [])).toEqual(['a'])
    expect(choice(['a', 'b', 'harden'], ['b'])).toEqual(['harden'])
    expect(choice(['a', 'b', 'harden'], ['b', 'b'])).toEqual(['b'])
    expect(choice([], [])).toEqual([])
    for (const keeps of ['neighbours', 'demand', 'hybrid', 'helpers', 'replace', 'club', 'plain'])
      expect(choice(['a', keeps], ['a'])).toEqual([keeps])
  })
  it('options are those of the state a running story stands in', () => {
    const scenario = place([], { stories: [story(['a'])] })
    expect(optionsOf(sitting(told), scenario, 'leak').map((o) => o.id)).toEqual(['a'])
    expect(optionsOf(sitting(), scenario, 'leak')).toEqual([])
    expect(
      optionsOf(
        sitting({ stories: [{ ...told.stories[0], done: true }] as World['stories'] }),
        scenario,
        'leak',
      ),
    ).toEqual([])
    expect(optionsOf(sitting(told), scenario, 'fire')).toEqual([])
  })
  it('taxes rise by four points a year while less than an eighth of spending is at hand, up to 1.15', () => {
    const tax = (quarter: number, cash: number, taxRate = 1) =>
      fairTax(sitting({ quarter, finance: { ...aWorld().finance, cash, taxRate } }))
    // 2.2 million of other spending: 264,000
    expect(tax(4, 263_999)).toEqual([{ type: 'budget', round: 4, taxRate: 1.04 }])
    expect(tax(4, 264_001)).toEqual([])
    expect(tax(5, 0)).toEqual([])
    expect(tax(0, 0)).toEqual([])
    expect(tax(4, 0, 1.15)).toEqual([])
    expect(tax(4, 0, 1.14)).toHaveLength(1)
  })
  it('all measures on the table, and all eighteen terms at one step', () => {
    const list = [aMeasure(), aMeasure({ id: 'other' })]
    expect(
      measures(sitting(), { ...place(list), proposals: [['other']] }).map((m) => m.id),
    ).toEqual(['other'])
    expect(Object.keys(allTerms(1))).toHaveLength(TERMS.length)
    expect(new Set(Object.values(allTerms(1)))).toEqual(new Set([1]))
  })
})

describe('one after another', () => {
  const scenario = place([])
  const say =
    (days: number) =>
    (w: World): Command[] => [{ type: 'train', round: w.quarter, days }]
  const relayed = relay(say(1), [
    { round: 6, to: 'third', decide: say(3) },
    { round: 3, to: 'second', decide: say(2) },
  ])
  const at = (quarter: number, phase: World['phase'] = 'deciding') => {
    const world = sitting({ quarter, phase })
    const play: Play = { ...begin(scenario, 1), world, worlds: [world] }
    return relayed(world, scenario, play)
  }
  it('the first governs until the next takes over, and each newcomer begins by taking over', () => {
    expect(at(2)).toEqual([{ type: 'train', round: 2, days: 1 }])
    expect(at(3)).toEqual([
      { type: 'handOver', round: 3, to: 'second' },
      { type: 'train', round: 3, days: 2 },
    ])
    expect(at(5)).toEqual([{ type: 'train', round: 5, days: 2 }])
    expect(types(at(6))).toEqual(['handOver', 'train'])
    expect(at(9)).toEqual([{ type: 'train', round: 9, days: 3 }])
    expect(at(3, 'crisis')).toEqual([{ type: 'train', round: 3, days: 2 }])
  })
})
