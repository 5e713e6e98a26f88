import { describe, expect, it } from 'vitest'
import { startAttention, stepAttention } from '../../src/model/attention.ts'
import type { Measure } from '../../src/model/content.ts'
import { neglectByDistrict } from '../../src/model/lighthouse.ts'
import type { Project } from '../../src/model/world.ts'
import { aMeasure, aProject, aWorld, catalogue } from './things.ts'
import { cohorts, expectAll, near, pulled, said, townPeople } from './town.ts'

const start = startAttention(2)
const people = townPeople()
const everyone = (n: number) => cohorts(() => n)
const divide = { access: everyone(0.8), skill: everyone(0.5), trust: everyone(0.6) }
const sensor = (coverage: [number, number], id = 'p1') => aProject({ id, coverage })
const quarter = (
  change: Partial<Parameters<typeof stepAttention>[1]> = {},
  from: ReturnType<typeof startAttention> = start,
) =>
  stepAttention(from, {
    round: 3,
    levers: {},
    residents: [600, 400],
    cohorts: people.cohorts,
    divide,
    sensing: [],
    opaque: () => 1,
    surveyed: false,
    upkeepShare: 0.8,
    ...change,
  })

describe('where the administration looks', () => {
  it('is everywhere alike on the first day and while nobody reports more than others', () => {
    expect(start).toEqual({ plan: [1, 1], neglect: [0, 0], placed: [0, 0] })
    near(quarter().attention.plan, [1, 1])
    expect(quarter().effects.every((e) => Math.abs(e.by) < 1e-12)).toBe(true)
  })
  it('follows devices: where sensors hang, seven points more become known', () => {
    // known: walked past 0.3 and reported 0.4 everywhere; in Mitte sensors see the other 0.7
    const mean = 0.7 + 0.7 * 0.6
    const [mitte, rand] = [1.4 / mean, 0.7 / mean]
    const { attention, effects } = quarter({ sensing: [sensor([1, 0])] })
    // upkeep is planned for a year: half of the way in a quarter
    near(attention.plan, [1 + (mitte - 1) / 2, 1 + (rand - 1) / 2])
    expectAll(said(effects, 'attention.plan', true), {
      'streetlamp p1@0': (mitte - 1) / 2,
      'streetlamp p1@1': (rand - 1) / 2,
    })
    // a quarter of a year's upkeep, of which eight tenths are done at all
    near(
      attention.neglect,
      attention.plan.map((p) => 0.25 * 0.8 * (1 - p)),
    )
    expect(said(effects, 'attention.neglect', true)['streetlamp p1@1']).toBeCloseTo(
      attention.neglect[1] as number,
      12,
    )
    const later = quarter({ sensing: [sensor([1, 0])] }, attention).attention
    expect(later.neglect[1]).toBeCloseTo(
      (attention.neglect[1] as number) + 0.2 * (1 - (later.plan[1] as number)),
      12,
    )
  })
  it('two kinds of sensor see what one of them sees, and the newest is named', () => {
    const { attention, effects } = quarter({
      sensing: [sensor([0.5, 0], 'p1'), sensor([0.5, 0], 'p2')],
    })
    const known = 0.7 + 0.7 * 0.75
    expect(attention.plan[0]).toBeCloseTo(1 + (known / (0.6 * known + 0.4 * 0.7) - 1) / 2, 12)
    expect(Object.keys(said(effects, 'attention.plan'))).toEqual(['streetlamp p2'])
    // more than everything cannot be seen
    near(
      quarter({ sensing: [sensor([3, 0])] }).attention.plan,
      quarter({ sensing: [sensor([1, 0])] }).attention.plan,
    )
  })
  it('follows those who report: online, able and of some trust', () => {
    // in Rand half as many can: mean of 0.5 and 0.25 by residents is 0.4
    const skill = cohorts((d) => (d === 0 ? 0.5 : 0.25))
    const { attention } = quarter({ divide: { ...divide, skill } })
    const [mitte, rand] = [0.3 + 0.4 * 1.25, 0.3 + 0.4 * 0.625]
    const mean = 0.6 * mitte + 0.4 * rand
    near(attention.plan, [1 + (mitte / mean - 1) / 2, 1 + (rand / mean - 1) / 2])
    // access binds where it is scarcer than skill, and trust weighs all of it
    const access = cohorts((d) => (d === 0 ? 0.5 : 0.25))
    near(quarter({ divide: { ...divide, access } }).attention.plan, attention.plan)
    const trust = cohorts((d) => (d === 0 ? 0.6 : 0.3))
    near(quarter({ divide: { ...divide, trust } }).attention.plan, attention.plan)
  })
  it('is level again after a survey or a walk, half of the way', () => {
    const uneven = { plan: [1.4, 0.4], neglect: [0, 0.5], placed: [0.2, -0.2] }
    const { attention } = quarter({ surveyed: true, sensing: [sensor([1, 0])] }, uneven)
    near(attention.plan, [1.2, 0.7])
    // what was missed stays missed
    near(attention.neglect, [-0.2 * 0.2, 0.5 + 0.2 * 0.3])
    // and no model places anything in the meantime
    const model = quarter({ surveyed: true, levers: pulled({ modelPlan: 1 }) }, uneven).attention
    near(model.placed, [0.15, -0.15])
  })
  it('where nobody lives or reports is nowhere in particular', () => {
    const silent = quarter({ divide: { ...divide, trust: everyone(0) } }).attention
    near(silent.plan, [1, 1])
    const empty = quarter({
      residents: [1000, 0],
      cohorts: people.cohorts.map((n, i) => (i < 21 ? (n * 10) / 6 : 0)),
    }).attention
    expect(empty.plan.every(Number.isFinite)).toBe(true)
    expect(empty.plan[0]).toBeCloseTo(1, 12)
  })
})

describe('a model that places services', () => {
  const skill = cohorts((d) => (d === 0 ? 0.5 : 0.25))
  const uneven = { ...divide, skill }
  it('moves them to where demand is reported, a quarter of the way, as far as nobody can correct it', () => {
    const levers = pulled({ modelPlan: 0.8 })
    const { attention, effects } = quarter({ levers, divide: uneven })
    near(attention.placed, [0.8 * 0.25 * 0.25, -0.8 * 0.375 * 0.25])
    expectAll(said(effects, 'attention.placed', true), {
      'modelBias p1@0': 0.05,
      'modelBias p1@1': -0.075,
    })
    const seen = quarter({ levers, divide: uneven, opaque: () => 0.5 }).attention
    near(seen.placed, [0.025, -0.0375])
    const asked: string[] = []
    quarter({ levers, opaque: (p) => asked.push(p) })
    expect(asked).toEqual(['p1'])
  })
  it('moves no more than everything, and nothing where none plans', () => {
    near(
      quarter({ levers: pulled({ modelPlan: 9 }), divide: uneven }).attention.placed,
      [0.0625, -0.09375],
    )
    near(quarter({ divide: uneven }).attention.placed, [0, 0])
    // what a model moved comes back once it is gone, by nobody's decision
    const gone = quarter({}, { ...start, placed: [0.4, 0] })
    near(gone.attention.placed, [0.3, 0])
    expectAll(said(gone.effects, 'attention.placed'), { 'modelBias rule': -0.1 })
  })
})

describe('a lighthouse', () => {
  const cost = { fixed: 0, perResident: 12, yearlyFixed: 0, yearlyPerResident: 0 }
  const devices = { perThousand: 1, exposure: 0, criticality: 0, node: null }
  const lamps = aMeasure({ scope: 'districts', devices, cost })
  const lost = (projects: Project[], measures: Measure[] = [lamps], strategy = 0) =>
    neglectByDistrict(
      aWorld({ projects, admin: { ...aWorld().admin, strategy } }),
      catalogue(measures),
      [600, 400],
    )
  it('in one district takes from the other’s surroundings what it does not get', () => {
    // one device for a thousand people: half is seen; 6 of 12 EUR behind is a third
    const { neglect, neglectCause } = lost([aProject({ coverage: [1, 0] })])
    near(neglect, [0, 0.12 / 3])
    expect(neglectCause).toBe('p1')
    // and half at twelve
    const dear = { ...lamps, cost: { ...cost, perResident: 24 } }
    near(lost([aProject({ coverage: [1, 0] })], [dear]).neglect, [0, 0.06])
  })
  it('counts five years of running it, and the fixed part for twenty thousand', () => {
    const yearly = { ...lamps, cost: { ...cost, perResident: 2, yearlyPerResident: 2 } }
    near(lost([aProject({ coverage: [1, 0] })], [yearly]).neglect, [0, 0.04])
    const fixed = { ...lamps, cost: { ...cost, perResident: 0, fixed: 240_000 } }
    near(lost([aProject({ coverage: [1, 0] })], [fixed]).neglect, [0, 0.04])
  })
  it('hurts the more the more devices are seen', () => {
    const many = { ...lamps, devices: { ...devices, perThousand: 3 } }
    // three quarters seen: 9 EUR behind
    near(lost([aProject({ coverage: [1, 0] })], [many]).neglect, [0, (0.12 * 9) / 21])
  })
  it('all over the city hurts nobody; half as much hurts by what is missing', () => {
    near(lost([aProject()]).neglect, [0, 0])
    near(lost([aProject({ coverage: [1, 0.5] })]).neglect, [0, (0.12 * 3) / 15])
  })
  it('is none where nothing hangs in the street, where it is for the whole city, and where it ran before or no more', () => {
    for (const [p, m] of [
      [{}, { devices: null }],
      [{}, { scope: 'city' }],
      [{ cause: 'start' }, {}],
      [{ value: 'ended' }, {}],
    ] as const) {
      const { neglect, neglectCause } = lost(
        [aProject({ coverage: [1, 0], ...p })],
        [{ ...lamps, ...m }],
      )
      expect(neglect).toEqual([0, 0])
      expect(neglectCause).toBe('rule')
    }
  })
  it('that draws most of the money is named: 400 people at 12 EUR before 600 at 6', () => {
    const bench = { ...lamps, id: 'bench', cost: { ...cost, perResident: 4 } }
    const both = [
      aProject({ id: 'p1', measure: 'bench', coverage: [1, 0] }),
      aProject({ id: 'p2', coverage: [0, 1] }),
    ]
    expect(lost(both, [lamps, bench]).neglectCause).toBe('p2')
    expect(lost([...both].reverse(), [lamps, bench]).neglectCause).toBe('p2')
    // 2 EUR a head seen in Mitte, 6 in Rand
    near(lost(both, [lamps, bench]).neglect, [(0.12 * 4) / 16, 0])
  })
  it('is held off by a concept in force, as far as the measures belong to it', () => {
    const integrated = aProject({ coverage: [1, 0], integrated: true })
    near(lost([integrated], [lamps], 0).neglect, [0, 0.04])
    near(lost([integrated], [lamps], 0.3).neglect, [0, 0.02])
    near(lost([integrated], [lamps], 0.6).neglect, [0, 0])
    near(lost([integrated], [lamps], 1).neglect, [0, 0])
    near(lost([{ ...integrated, integrated: false }], [lamps], 1).neglect, [0, 0.04])
    // a quarter of the money linked in Mitte, three quarters not: 600 and 1,800 EUR
    const mixed = [
      aProject({ id: 'p1', coverage: [0.25, 0], integrated: true }),
      aProject({ id: 'p2', coverage: [0.75, 0] }),
    ]
    near(lost(mixed, [lamps], 0.6).neglect, [0, 0.04 * 0.75])
  })
})
