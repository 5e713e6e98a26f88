import { describe, expect, it } from 'vitest'
import { startEnvironment, stepEnvironment } from '../../src/model/environment.ts'
import type { Environment } from '../../src/model/world.ts'
import { expectAll, expectSum, near, pulled, said, town, townFigures } from './town.ts'

const first = startEnvironment(town)
/** 4,000 MWh a year for a thousand residents; half the trips by car. */
const FUEL = 1000 * 0.363 + 2000 * 0.201 + 1000 * 0.15
const CARS = 1000 * 3.2 * 0.5
/** Round 0: the trend of a quarter of a per cent has not begun. */
const quarter = (
  change: Partial<Parameters<typeof stepEnvironment>[1]> = {},
  from: Environment = first,
) =>
  stepEnvironment(from, {
    scenario: town,
    levers: {},
    round: 0,
    residents: 1000,
    byDistrict: [600, 400],
    ...change,
  })

describe('the first day', () => {
  it('burns what was sold, and gives off what it and the cars give off', () => {
    expect(first.energyUse).toBe(4000)
    expect(first.co2).toBeCloseTo(FUEL + CARS, 9)
    expect([first.traffic, first.rebound]).toEqual([1, 0])
  })
  it('takes people as far as feet and buses do: a full line in the middle, a quarter at the edge', () => {
    // 60 rides a head are half of a dense network, which counts 1.35 times
    near(first.mobility, [0.5 + 0.3 * 0.675, 0.5 + 0.3 * 0.675 * 0.25])
    // a very dense one is full, and no more
    near(startEnvironment(townFigures({ passengers: 1e9 })).mobility, [0.8, 0.575])
    near(startEnvironment(townFigures({ passengers: 0 })).mobility, [0.5, 0.5])
  })
})

describe('energy', () => {
  it('falls by a per cent a year without any decision', () => {
    const { environment, effects } = quarter({ round: 4 })
    expect(environment.energyUse).toBeCloseTo(3960, 9)
    expectAll(said(effects, 'environment.energyUse'), { 'energy rule': -40 })
    // the mix stays: a hundredth less from chimneys, cars as ever
    expect(environment.co2).toBeCloseTo(0.99 * FUEL + CARS, 9)
    expectAll(said(effects, 'environment.co2'), {
      'energy v:environment.energyUse': -0.01 * FUEL,
    })
  })
  it('saved by the city itself is saved: 100 kWh a head are 100 MWh', () => {
    const { environment, effects } = quarter({ levers: pulled({ energySaved: 100 }) })
    expect(environment.energyUse).toBeCloseTo(3900, 9)
    expect(environment.rebound).toBe(0)
    expectAll(said(effects, 'environment.energyUse'), { 'energy p1': -100 })
  })
  it('saved by users is eaten up in part, over years: thirteen in a hundred of two fifths a quarter', () => {
    const levers = pulled({ homeEnergySaved: 100 })
    const { environment, effects } = quarter({ levers })
    expect(environment.rebound).toBeCloseTo(0.052, 9)
    expect(environment.energyUse).toBeCloseTo(4000 - 94.8, 9)
    expectAll(said(effects, 'environment.energyUse'), { 'energy p1': -100, 'rebound p1': 5.2 })
    expectAll(said(effects, 'environment.rebound'), { 'rebound p1': 0.052 })
    // what was saved before stands off and is booked anew
    const second = quarter({ levers }, environment)
    expect(second.environment.rebound).toBeCloseTo(0.052 + 0.348 * 0.13, 9)
    expectSum(
      second.effects,
      'environment.energyUse',
      second.environment.energyUse - environment.energyUse,
    )
  })
  it('comes back less where users are advised, and not at all where all are', () => {
    const advised = (share: number) =>
      quarter({ levers: pulled({ homeEnergySaved: 100, accompanied: share }) }).environment.rebound
    expect(advised(0.5)).toBeCloseTo(0.026, 9)
    expect(advised(1)).toBe(0)
    expect(advised(3)).toBe(0)
  })
  it('does not rebound by itself: without savings the habit stays where it is', () => {
    expect(quarter({}, { ...first, rebound: 0.2 }).environment.rebound).toBe(0.2)
  })
  it('is never less than nothing, nor is what it gives off', () => {
    const { environment } = quarter({ levers: pulled({ energySaved: 9000, co2Saved: 9000 }) })
    expect(environment.energyUse).toBe(0)
    expect(environment.co2).toBe(0)
  })
})

describe('what is given off', () => {
  it('falls by what measures save beside energy, in kilograms a head', () => {
    const { environment, effects } = quarter({ levers: pulled({ co2Saved: 50 }) })
    expect(first.co2 - environment.co2).toBeCloseTo(50, 9)
    expectAll(said(effects, 'environment.co2'), { 'energy p1': -50 })
  })
  it('grows with people who drive', () => {
    const { environment, effects } = quarter({ residents: 1100 })
    expect(environment.co2 - first.co2).toBeCloseTo(160, 9)
    expectAll(said(effects, 'environment.co2'), { 'moves v:people.population': 160 })
  })
  it('by a place that buys no energy is what its cars give off', () => {
    const cold = townFigures({ energy: { power: 0, gas: 0, heat: 0 } })
    const { environment } = quarter({ scenario: cold }, startEnvironment(cold))
    expect(environment.co2).toBeCloseTo(CARS, 9)
  })
})

describe('traffic', () => {
  it('avoided is avoided less what fills the free road again', () => {
    const { environment, effects } = quarter({ levers: pulled({ traffic: 0.1 }) })
    expect(environment.rebound).toBeCloseTo(0.052, 9)
    expect(environment.traffic).toBeCloseTo(1 - 0.1 * 0.948, 9)
    expectAll(said(effects, 'environment.traffic'), { 'traffic p1': -0.1, 'rebound p1': 0.0052 })
    expect(said(effects, 'environment.co2')['traffic v:environment.traffic']).toBeCloseTo(
      -CARS * 0.0948,
      9,
    )
    expectAll(said(effects, 'environment.rebound'), { 'rebound p1': 0.052 })
  })
  it('never falls below three tenths nor doubles twice', () => {
    expect(quarter({ levers: pulled({ traffic: 2 }) }).environment.traffic).toBe(0.3)
    expect(quarter({ levers: pulled({ traffic: -9 }) }).environment.traffic).toBe(2)
  })
})

describe('getting around', () => {
  it('better follows what is decided, three tenths of the way a quarter, where it is decided', () => {
    const { environment, effects } = quarter({ levers: pulled({ mobility: [0, 0.1] }) })
    near(environment.mobility, [first.mobility[0] as number, (first.mobility[1] as number) + 0.03])
    expectAll(said(effects, 'environment.mobility'), { 'mobility p1': 0.03 })
  })
  it('on request fills what the line leaves open: most at the edge', () => {
    const { environment, effects } = quarter({ levers: pulled({ demandRide: 0.1 }) })
    const [mitte, rand] = [0.3 * 0.1 * (1 - 0.675), 0.3 * 0.1 * (1 - 0.16875)]
    near(environment.mobility, [
      (first.mobility[0] as number) + mitte,
      (first.mobility[1] as number) + rand,
    ])
    expectAll(said(effects, 'environment.mobility'), { 'mobility p1': mitte + rand })
  })
  it('thins where people leave, twice as fast as they do', () => {
    const { environment, effects } = quarter({ residents: 960, byDistrict: [600, 360] })
    const lost = 0.3 * 0.3 * 0.16875 * 0.2
    near(environment.mobility, [first.mobility[0] as number, (first.mobility[1] as number) - lost])
    expectAll(said(effects, 'environment.mobility'), { 'moves v:people.population': -lost })
    // at half its people the last run is cut; more people than ever bring no more runs
    const half = quarter({ byDistrict: [200, 800] }).environment.mobility
    near(half, [(first.mobility[0] as number) - 0.3 * 0.3 * 0.675, first.mobility[1] as number])
  })
  it('is easier where fewer cars drive', () => {
    const { environment, effects } = quarter({ levers: pulled({ traffic: 0.1 }) })
    const calm = 0.3 * 0.6 * 0.0948
    near(
      environment.mobility,
      first.mobility.map((m) => m + calm),
    )
    expectAll(said(effects, 'environment.mobility'), { 'traffic v:environment.traffic': 2 * calm })
  })
  it('stops at being perfect', () => {
    near(quarter({ levers: pulled({ mobility: 5 }) }).environment.mobility, [
      (first.mobility[0] as number) + 0.3 * (1 - (first.mobility[0] as number)),
      (first.mobility[1] as number) + 0.3 * (1 - (first.mobility[1] as number)),
    ])
  })
  it('where nobody lived on the first day thins for nobody', () => {
    const empty = townFigures({ residents: [1000, 0] })
    const start = startEnvironment(empty)
    near(
      quarter({ scenario: empty, byDistrict: [1000, 5] }, start).environment.mobility,
      start.mobility,
    )
  })
})
