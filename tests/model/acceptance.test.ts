import { describe, expect, it } from 'vitest'
import {
  acceptanceOf,
  acceptanceOfCity,
  concerns,
  looksOpen,
  participated,
  stepAcceptance,
  tangible,
} from '../../src/model/acceptance.ts'
import type { Measure } from '../../src/model/content.ts'
import type { LeverEffect } from '../../src/model/levers.ts'
import type { Project, World } from '../../src/model/world.ts'
import { aMeasure, aProject, aWorld, catalogue } from './things.ts'

const effect = (lever: LeverEffect['lever'], by: number): LeverEffect => ({
  lever,
  by,
  unit: 'share',
})
const world = aWorld({ council: { ...aWorld().council, legitimacy: 0.5 } })
/** Acceptance of a measure before anybody has seen it, in a city of middling trust. */
const of = (more: Partial<Measure>, trust = 0.5, participation: 0 | 1 | 2 | 3 = 0, w = world) => {
  const measure = aMeasure(more)
  return acceptanceOf(w, catalogue([measure]), measure, { participation }, trust)
}

describe('before anybody has seen it', () => {
  it('a measure stands as people stand to its use of their data', () => {
    for (const [use, share] of [
      ['health', 0.42],
      ['meter', 0.28],
      ['general', 0.27],
      ['police', 0.13],
      ['advertising', 0.11],
      ['none', 0.6],
    ] as const)
      expect(of({ use }), use).toBeCloseTo(share, 12)
  })
  it('trust moves a third of a point for each, and how the council decides a tenth', () => {
    expect(of({}, 0.7)).toBeCloseTo(0.67, 12)
    expect(of({}, 0.3)).toBeCloseTo(0.53, 12)
    const fair = aWorld({ council: { ...world.council, legitimacy: 0.9 } })
    expect(of({}, 0.5, 0, fair)).toBeCloseTo(0.64, 12)
  })
  it('being asked moves people up to fourteen points, unless there is nothing to imagine yet', () => {
    expect([0, 1, 2, 3].map((p) => of({}, 0.5, p as 0 | 1 | 2 | 3))).toEqual([
      0.6,
      expect.closeTo(0.64, 12),
      expect.closeTo(0.7, 12),
      expect.closeTo(0.74, 12),
    ])
    expect(of({ abstract: true }, 0.5, 3)).toBeCloseTo(0.6, 12)
    const idea = aMeasure({ abstract: true })
    expect(participated(idea, 3, true)).toBe(0.14)
    expect(participated(idea, 3, false)).toBe(0)
    expect(participated(aMeasure(), 3, false)).toBe(0.14)
  })
  it('more than ten EUR a head and year is felt, ten are not', () => {
    const cost = aMeasure().cost
    expect(of({ cost: { ...cost, yearlyPerResident: 10 } })).toBeCloseTo(0.6, 12)
    expect(of({ cost: { ...cost, yearlyPerResident: 10.01 } })).toBeCloseTo(0.55, 12)
  })
  it('a barrier weighs half, lost space three tenths; what opens weighs nothing', () => {
    expect(of({ effects: [effect('barrier', 0.2)] })).toBeCloseTo(0.5, 12)
    expect(of({ effects: [effect('barrier', -0.2)] })).toBeCloseTo(0.6, 12)
    for (const lever of ['spaceAct', 'spaceWelcome', 'spaceFree'] as const) {
      expect(of({ effects: [effect(lever, -0.1)] }), lever).toBeCloseTo(0.57, 12)
      expect(of({ effects: [effect(lever, 0.1)] }), lever).toBeCloseTo(0.6, 12)
    }
    expect(of({ effects: [effect('spaceControlled', -0.1), effect('jobs', -1)] })).toBeCloseTo(
      0.6,
      12,
    )
    expect(of({ effects: [effect('barrier', 3)] })).toBe(0)
  })
})

describe('what concerns people outside the town hall', () => {
  const devices = { perThousand: 10, exposure: 0.1, criticality: 0.1, node: null }
  const holding = { purpose: 'p', sensitivity: 1, keys: [], coverage: 1, recording: false }
  it('is devices in their street, their data, a barrier more or space less', () => {
    expect(concerns(aMeasure())).toBe(false)
    expect(concerns(aMeasure({ devices }))).toBe(true)
    expect(concerns(aMeasure({ holding }))).toBe(true)
    expect(concerns(aMeasure({ effects: [effect('barrier', 0.1)] }))).toBe(true)
    expect(concerns(aMeasure({ effects: [effect('barrier', -0.1)] }))).toBe(false)
    for (const lever of ['spaceFree', 'spaceWelcome', 'spaceAct'] as const) {
      expect(concerns(aMeasure({ effects: [effect(lever, -0.1)] })), lever).toBe(true)
      expect(concerns(aMeasure({ effects: [effect(lever, 0.1)] })), lever).toBe(false)
    }
    expect(concerns(aMeasure({ effects: [effect('jobs', -0.1), effect('posts', 1)] }))).toBe(false)
  })
})

describe('something to hold on to', () => {
  const useful = aMeasure({ effects: [effect('digitalChannel', 0.2)] })
  const has = (p: Partial<Project>, m: Measure = useful) =>
    tangible(aWorld({ projects: [aProject(p)] }), catalogue([m]))
  it('is a service this term has brought to half of the city', () => {
    expect(has({})).toBe(true)
    expect(has({ coverage: [1, 0] })).toBe(true)
    expect(has({ coverage: [0.6, 0.3] })).toBe(false)
    expect(tangible(aWorld({ projects: [] }), catalogue([useful]))).toBe(false)
  })
  it('is not what ran before, what has ended, what is abstract or what nobody knows', () => {
    expect(has({ cause: 'start' })).toBe(false)
    expect(has({ value: 'ended' })).toBe(false)
    expect(has({ value: 'approved' })).toBe(false)
    expect(has({}, { ...useful, abstract: true })).toBe(false)
    expect(has({ measure: 'forgotten' })).toBe(false)
  })
  it('makes something easier: an office online, a counter, a bus, a line, a street, a bill', () => {
    for (const lever of [
      'digitalChannel',
      'counter',
      'nearness',
      'mobility',
      'line',
      'surroundings',
      'energySaved',
    ] as const) {
      expect(has({}, aMeasure({ effects: [effect(lever, 0.1)] })), lever).toBe(true)
      expect(has({}, aMeasure({ effects: [effect(lever, -0.1)] })), lever).toBe(false)
    }
    expect(has({}, aMeasure({ effects: [effect('jobs', 0.1)] }))).toBe(false)
    expect(has({}, aMeasure())).toBe(false)
  })
})

describe('how open a decision looks', () => {
  it('is nought by notice, six tenths after a hearing, eight on site, all in a forum', () => {
    expect(([0, 1, 2, 3] as const).map((p) => looksOpen(p, false, 0))).toEqual([0, 0.6, 0.8, 1])
  })
  it('loses three tenths where a partner’s offer was taken as it came, and wins as many where people are heard all year', () => {
    expect(looksOpen(1, true, 0)).toBeCloseTo(0.3, 12)
    expect(looksOpen(0, true, 0)).toBe(0)
    expect(looksOpen(1, false, 1)).toBeCloseTo(0.9, 12)
    expect(looksOpen(0, false, 0.5)).toBeCloseTo(0.15, 12)
    expect(looksOpen(0, false, 5)).toBeCloseTo(0.3, 12)
    expect(looksOpen(3, false, 1)).toBe(1)
  })
})

describe('a quarter later', () => {
  const level = { ...world, actual: { ...world.actual, trust: 0.5 } } as World
  const seen = aMeasure({ devices: { perThousand: 1, exposure: 0, criticality: 0, node: null } })
  const after = (p: Partial<Project>, inputs = { delivered: 0, heard: 0 }, m = aMeasure()) =>
    stepAcceptance(level, catalogue([m]), aProject(p), m, inputs)
  it('acceptance has gone a quarter of the way to its level', () => {
    expect(after({ acceptance: 0.2 }).acceptance).toBeCloseTo(0.2 + 0.4 / 4, 12)
    expect(after({ acceptance: 0.6 }).acceptance).toBeCloseTo(0.6, 12)
  })
  it('what people feel of it lifts the level by twelve points, where all of it arrives', () => {
    expect(after({ acceptance: 0.6 }, { delivered: 1, heard: 0 }).acceptance).toBeCloseTo(0.63, 12)
    expect(after({ acceptance: 0.6 }, { delivered: 2, heard: 0 }).acceptance).toBeCloseTo(0.63, 12)
    expect(after({ acceptance: 0.6 }, { delivered: -2, heard: 0 }).acceptance).toBeCloseTo(0.6, 12)
  })
  it('what concerns people and was decided without them costs fifteen points and is resented', () => {
    const shut = after({ acceptance: 0.6 }, undefined, seen)
    expect(shut.acceptance).toBeCloseTo(0.6 - 0.15 / 4, 12)
    expect(shut.resentment).toBeCloseTo(0.4, 12)
    expect(after({ acceptance: 0.6 }).resentment).toBe(0)
    // a hearing leaves four tenths closed, and lifts the level by four points
    const heard = after({ acceptance: 0.6, participation: 1 }, undefined, seen)
    expect(heard.acceptance).toBeCloseTo(0.6 + (0.04 - 0.15 * 0.4) / 4, 12)
    expect(heard.resentment).toBeCloseTo(0.4 * 0.4, 12)
  })
  it('who had to object first keeps eight points of it, once', () => {
    expect(after({ acceptance: 0.6, objections: 1 }).acceptance).toBeCloseTo(0.58, 12)
    expect(after({ acceptance: 0.6, objections: 3 }).acceptance).toBeCloseTo(0.58, 12)
  })
  it('no level lies below nought', () => {
    const hated = aMeasure({ effects: [effect('barrier', 4)] })
    expect(after({ acceptance: 0.4 }, undefined, hated).acceptance).toBeCloseTo(0.3, 12)
  })
})

describe('acceptance of a city', () => {
  it('is that of its running measures by the people they reach, and a half where none runs', () => {
    const projects = [
      aProject({ coverage: [1, 0], acceptance: 0.8 }), // 600 people
      aProject({ coverage: [0, 0.5], acceptance: 0.2 }), // 200 people
      aProject({ value: 'ended', acceptance: 0 }),
    ]
    expect(acceptanceOfCity(projects, [600, 400])).toBeCloseTo((600 * 0.8 + 200 * 0.2) / 800, 12)
    expect(acceptanceOfCity([], [600, 400])).toBe(0.5)
    expect(acceptanceOfCity([aProject({ coverage: [0, 0] })], [600, 400])).toBe(0.5)
  })
})
