import { describe, expect, it } from 'vitest'
import type { Measure, Scenario } from '../../src/model/content.ts'
import type { LeverEffect } from '../../src/model/levers.ts'
import {
  addPull,
  collectLevers,
  delivers,
  effectByDistrict,
  inDistrict,
  type Levers,
  parts,
  partsIn,
  total,
} from '../../src/model/pull.ts'
import { sizeOf } from '../../src/model/size.ts'
import type { Contract, Project, World } from '../../src/model/world.ts'
import { aContract, aMeasure, aProject, aWorld, catalogue, terms } from './things.ts'
import { near, pulled, town } from './town.ts'

const effect = (
  lever: LeverEffect['lever'],
  by: number,
  more: Partial<LeverEffect> = {},
): LeverEffect => ({ lever, by, unit: 'share', ...more })
const doing = (...effects: LeverEffect[]): Measure => aMeasure({ effects })
const collect = (
  measure: Measure,
  projects: Project[],
  more: {
    contracts?: Contract[]
    pulls?: World['pulls']
    share?: number
    place?: Partial<Scenario>
  } = {},
): Levers =>
  collectLevers(
    aWorld({ projects, contracts: more.contracts ?? [], pulls: more.pulls ?? [] }),
    { ...catalogue([measure]), ...more.place },
    [600, 400],
    () => more.share ?? 1,
  )

describe('what a project pulls', () => {
  it('is what its measure states, where it runs, and in the city by residents', () => {
    const levers = collect(doing(effect('mobility', 0.2)), [aProject({ coverage: [1, 0.5] })])
    expect(total(levers, 'mobility')).toBeCloseTo(0.2 * 0.8, 12)
    expect(inDistrict(levers, 'mobility', 0)).toBeCloseTo(0.2, 12)
    expect(inDistrict(levers, 'mobility', 1)).toBeCloseTo(0.1, 12)
    expect(parts(levers, 'mobility')).toEqual([
      { cause: 'p1', by: expect.closeTo(0.16, 12), full: 0.2, shares: [1, 0.5] },
    ])
    expect(partsIn(levers, 'mobility', 1)).toEqual([{ cause: 'p1', by: expect.closeTo(0.1, 12) }])
  })
  it('adds up with what others pull, each under its own name', () => {
    const levers = collect(doing(effect('mobility', 0.2)), [
      aProject(),
      aProject({ id: 'p2', coverage: [0, 1] }),
    ])
    expect(total(levers, 'mobility')).toBeCloseTo(0.2 + 0.08, 12)
    near(levers.mobility?.byDistrict ?? [], [0.2, 0.4])
    expect(parts(levers, 'mobility').map((p) => p.cause)).toEqual(['p1', 'p2'])
  })
  it('at one service or node is another lever than at the next', () => {
    const levers = collect(
      doing(
        effect('counter', 0.1, { target: 'school' }),
        effect('counter', 0.3, { target: 'permits' }),
      ),
      [aProject()],
    )
    expect(total(levers, 'counter', 'school')).toBeCloseTo(0.1, 12)
    expect(total(levers, 'counter', 'permits')).toBeCloseTo(0.3, 12)
    expect(total(levers, 'counter')).toBe(0)
    expect(parts(levers, 'counter', 'school')).toHaveLength(1)
    expect(inDistrict(levers, 'counter', 0)).toBe(0)
  })
  it('nobody pulled is nought, and has no parts', () => {
    expect([total({}, 'jobs'), inDistrict({}, 'jobs', 0), parts({}, 'jobs').length]).toEqual([
      0, 0, 0,
    ])
    expect(
      partsIn({ jobs: { total: 1, byDistrict: [1], parts: [{ cause: 'c', by: 1 }] } }, 'jobs', 0),
    ).toEqual([{ cause: 'c', by: 1 }])
  })
  it('arrives only as far as the measure performs; burdens come in full', () => {
    const of = (lever: LeverEffect['lever'], by: number) =>
      total(collect(doing(effect(lever, by)), [aProject()], { share: 0.5 }), lever)
    expect(of('mobility', 0.2)).toBeCloseTo(0.1, 12)
    expect(of('counter', 0.2)).toBeCloseTo(0.1, 12)
    expect(of('spaceAct', 0.2)).toBeCloseTo(0.1, 12)
    expect(of('spaceFree', -0.2)).toBeCloseTo(-0.1, 12)
    // a closed counter and recorded space are there whether the technology works or not
    expect(of('counter', -0.2)).toBeCloseTo(-0.2, 12)
    expect(of('spaceAct', -0.2)).toBeCloseTo(-0.2, 12)
    for (const lever of ['exposure', 'coupling', 'barrier', 'posts', 'modelPlan'] as const)
      expect(of(lever, 0.2), lever).toBeCloseTo(0.2, 12)
    expect(of('workload', 10)).toBeCloseTo(10 * sizeOf(town), 12)
  })
  it('ends with it: approved or ended projects pull nothing', () => {
    const states = [
      'proposed',
      'approved',
      'pilot',
      'rollout',
      'operation',
      'ageing',
      'obsolete',
      'ended',
    ] as const
    expect(states.map((value) => delivers(aProject({ value })))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ])
    for (const value of states)
      expect(total(collect(doing(effect('jobs', 1)), [aProject({ value })]), 'jobs'), value).toBe(
        delivers(aProject({ value })) ? 1 : 0,
      )
  })
  it('of a measure nobody knows is nothing', () => {
    expect(collect(doing(effect('jobs', 1)), [aProject({ measure: 'forgotten' })])).toEqual({})
  })
})

describe('what ran on the first day', () => {
  const running = (coverage: number) => ({
    running: [
      { measure: 'thing', partner: null, terms: {}, sinceQuarters: 4, endsIn: 8, coverage },
    ],
  })
  const jobs = (p: Partial<Project>, coverage: number) =>
    total(
      collect(doing(effect('jobs', 1)), [aProject({ cause: 'start', ...p })], {
        place: running(coverage),
        share: 0.5,
      }),
      'jobs',
    )
  it('is in the start values already: only what has changed since counts, and in full', () => {
    expect(jobs({ coverage: [0.6, 0.6] }, 0.6)).toBe(0)
    expect(jobs({ coverage: [1, 1] }, 0.6)).toBeCloseTo(0.4, 12)
    expect(jobs({ coverage: [1, 0.6] }, 0.6)).toBeCloseTo(0.24, 12)
    expect(jobs({ value: 'ended', coverage: [0.6, 0.6] }, 0.6)).toBeCloseTo(-0.6, 12)
    expect(
      collect(doing(effect('jobs', 1)), [aProject({ cause: 'start', coverage: [0, 0] })]),
    ).toEqual({})
  })
})

describe('contracts', () => {
  const project = aProject({ contract: 'k1', partner: 'firm' })
  const signed = (lever: LeverEffect['lever'], by: number, contract: Partial<Contract>) =>
    total(collect(doing(effect(lever, by)), [project], { contracts: [aContract(contract)] }), lever)
  it('that think of everybody keep two thirds or a fifth of the barriers', () => {
    for (const [social, kept] of [
      [0, 1],
      [1, 0.65],
      [2, 0.2],
    ] as const) {
      expect(signed('barrier', 0.4, { terms: terms(0, { social }) })).toBeCloseTo(0.4 * kept, 12)
      // what a measure takes away in barriers it takes away all the same
      expect(signed('barrier', -0.4, { terms: terms(0, { social }) })).toBeCloseTo(-0.4, 12)
      expect(signed('jobs', 0.4, { terms: terms(0, { social }) })).toBeCloseTo(0.4, 12)
    }
    expect(total(collect(doing(effect('barrier', 0.4)), [aProject()]), 'barrier')).toBeCloseTo(
      0.4,
      12,
    )
  })
  it('with the right to instruct lose no space; ended ones instruct nobody', () => {
    for (const lever of ['spaceFree', 'spaceWelcome', 'spaceAct', 'spaceControlled'] as const) {
      expect(signed(lever, -0.2, { terms: terms(0, { steering: 0 }) })).toBeCloseTo(-0.2, 12)
      expect(signed(lever, -0.2, { terms: terms(0, { steering: 1 }) })).toBeCloseTo(-0.1, 12)
      expect(signed(lever, -0.2, { terms: terms(0, { steering: 2 }) })).toBeCloseTo(0, 12)
      expect(signed(lever, 0.2, { terms: terms(0, { steering: 2 }) })).toBeCloseTo(0.2, 12)
    }
    expect(signed('jobs', -0.2, { terms: terms(0, { steering: 2 }) })).toBeCloseTo(-0.2, 12)
    const ended = { terms: terms(0, { steering: 2 }), value: 'ended' as const }
    expect(signed('spaceFree', -0.2, ended)).toBeCloseTo(-0.2, 12)
    // what the city runs itself loses what the measure says
    expect(total(collect(doing(effect('spaceFree', -0.2)), [aProject()]), 'spaceFree')).toBeCloseTo(
      -0.2,
      12,
    )
  })
})

describe('networks', () => {
  const net = aMeasure({ curve: 'network', effects: [effect('mobility', 1)] })
  it('bring a quarter of their use at half the people, everywhere alike', () => {
    // half of both districts: a quarter instead of a half
    near(effectByDistrict(aProject({ coverage: [0.5, 0.5] }), net, [600, 400]), [0.25, 0.25])
    // Mitte alone is six tenths of the city: each connected resident has six tenths of the use
    near(effectByDistrict(aProject({ coverage: [1, 0] }), net, [600, 400]), [0.6, 0])
    near(effectByDistrict(aProject({ coverage: [0, 0] }), net, [600, 400]), [0, 0])
    near(effectByDistrict(aProject({ coverage: [1, 1] }), net, [0, 0]), [0, 0])
    near(effectByDistrict(aProject({ coverage: [0.5, 0] }), aMeasure(), [600, 400]), [0.5, 0])
  })
  it('grow with every stage that works together with them', () => {
    const stages = [aProject({ coverage: [1, 0] }), aProject({ id: 'p2', coverage: [0, 1] })]
    // each stage alone would bring 0.6 · 0.6 and 0.4 · 0.4; together they are whole
    expect(total(collect(net, stages), 'mobility')).toBeCloseTo(1, 12)
    const apart = stages.map((p, i) => (i === 0 ? { ...p, contract: 'k1', partner: 'firm' } : p))
    expect(total(collect(net, apart, { contracts: [aContract()] }), 'mobility')).toBeCloseTo(
      0.36 + 0.16,
      12,
    )
    // half-covered linear measures know no such thing
    expect(total(collect(doing(effect('mobility', 1)), stages), 'mobility')).toBeCloseTo(1, 12)
  })
})

describe('events', () => {
  const event = { lever: 'jobs' as const, target: null, by: 0.2, until: 3, cause: 'e:fair@1' }
  it('pull the whole city until their time is up', () => {
    const at = (quarter: number) =>
      collectLevers(aWorld({ quarter, projects: [], pulls: [event] }), town, [600, 400], () => 1)
    expect(total(at(2), 'jobs')).toBeCloseTo(0.2, 12)
    near(at(2).jobs?.byDistrict ?? [], [0.2, 0.2])
    expect(at(2).jobs?.parts[0]).toEqual({
      cause: 'e:fair@1',
      by: expect.closeTo(0.2, 12),
      full: 0.2,
      shares: null,
    })
    expect(at(3)).toEqual({})
  })
  it('where nobody lives pull nothing in the city as a whole', () => {
    const empty = collectLevers(aWorld({ projects: [], pulls: [event] }), town, [0, 0], () => 1)
    expect(total(empty, 'jobs')).toBe(0)
  })
  it('of a clause are added to what projects pull already', () => {
    const levers = pulled({ jobs: [0.1, 0.3] })
    addPull(levers, 'jobs', null, 0.5, 'k1')
    expect(total(levers, 'jobs')).toBeCloseTo(0.18 + 0.5, 12)
    near(levers.jobs?.byDistrict ?? [], [0.6, 0.8])
    expect(parts(levers, 'jobs').map((p) => [p.cause, p.by])).toEqual([
      ['p1', expect.closeTo(0.18, 12)],
      ['k1', 0.5],
    ])
    addPull(levers, 'buffer', 'water', 2, 'k1')
    expect(total(levers, 'buffer', 'water')).toBe(2)
    // a lever nobody pulls yet acts in as many districts as the others do
    near(levers['buffer:water']?.byDistrict ?? [], [2, 2])
    const none: Levers = {}
    addPull(none, 'crews', null, 1, 'k2')
    expect(none).toEqual({ crews: { total: 1, byDistrict: [], parts: [{ cause: 'k2', by: 1 }] } })
  })
})
