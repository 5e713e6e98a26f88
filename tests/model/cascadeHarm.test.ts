import { describe, expect, it } from 'vitest'
import { crisisOutcome, startCrisis } from '../../src/model/cascade.ts'
import { BANDS, cohortAt, NODES, type NodeId } from '../../src/model/ids.ts'
import type { Levers } from '../../src/model/pull.ts'
import { stepSystems } from '../../src/model/systems.ts'
import type { Systems } from '../../src/model/world.ts'
import {
  all,
  hit,
  incident,
  lostAt,
  ORDINARY,
  people,
  playCrisis,
  start,
  stateOf,
  town,
  withBuffer,
} from './cascadeTown.ts'

describe('coupling and separation (Kap. 4.5.1)', () => {
  const coupled: Systems = {
    ...start,
    coupling: { ...start.coupling, lighting: 0.5, trafficControl: 0.6, transit: 0.4, power: 0.3 },
  }
  const separated: Systems = {
    ...coupled,
    isolation: Object.fromEntries(NODES.map((id) => [id, 0.95])) as Systems['isolation'],
  }
  const dead = hit('failure', 'dataCentre', 40)
  const limited = (systems: Systems) =>
    new Set(
      playCrisis(dead, { systems })
        .log.filter((e) => e.state !== 'working')
        .map((e) => e.node),
    ).size

  it('makes the fall of the data centre a fall of the city', () => {
    expect(limited(coupled)).toBeGreaterThan(limited(start))
    expect(all(playCrisis(dead, { systems: coupled }).lost)).toBeGreaterThan(
      all(playCrisis(dead, { systems: start }).lost) * 1.5,
    )
  })
  it('cut, leaves the rest of the city standing', () => {
    expect(limited(separated)).toBeLessThan(limited(start))
  })
  it('in one trench counts as none: the reserve line goes with the first', () => {
    const trench = {
      ...town,
      edges: [...town.edges, { from: 'power', to: 'telecoms', kind: 'trench', loss: 1 } as const],
    }
    const crisis = playCrisis('cable-trench', { town: trench, systems: withBuffer('telecoms', 72) })
    expect(crisis.log.find((e) => e.node === 'telecoms')?.because).toBe('incident')
    expect(
      stateOf(
        startCrisis({ systems: start, seed: 7, quarter: 3 }, trench, incident('storm'), ''),
        'telecoms',
      ).outage,
    ).toBeGreaterThan(0)
  })
})

describe('long calm (Kap. 4.4.3)', () => {
  const after = (quarters: number, exercise: number): Systems => {
    const levers: Levers = {
      exercise: { total: exercise, byDistrict: [], parts: [{ cause: 'p1', by: exercise }] },
    }
    let systems: Systems = { ...start, calm: 0 }
    for (let round = 1; round <= quarters; round++)
      systems = stepSystems(systems, { ...ORDINARY, scenario: town, levers, round }).systems
    return systems
  }
  it('makes the same failure at least a fifth heavier after twenty quarters than after four', () => {
    const early = all(playCrisis('wide-blackout', { systems: after(4, 0) }).lost)
    const late = all(playCrisis('wide-blackout', { systems: after(20, 0) }).lost)
    expect(late).toBeGreaterThan(early * 1.2)
  })
  it('does not, where people practise', () => {
    const early = all(playCrisis('wide-blackout', { systems: after(4, 0.7) }).lost)
    const late = all(playCrisis('wide-blackout', { systems: after(20, 0.7) }).lost)
    expect(late).toBeLessThan(early * 1.12)
  })
})

describe('what a crisis leaves behind', () => {
  const inputs = { scenario: town, people }
  it('hits the oldest hardest in care homes and hospital', () => {
    const crisis = playCrisis(hit('failure', 'careHomes', 60))
    const lost = (band: number) => {
      const i = cohortAt(3, band, 1)
      return (crisis.lostByCohort[i] as number) / (people.cohorts[i] as number)
    }
    expect(lost(BANDS.indexOf('80+'))).toBeGreaterThan(lost(BANDS.indexOf('75-79')) * 2)
    expect(lost(BANDS.indexOf('25-44'))).toBe(0)
  })
  it('hits those with few resources hardest where cash runs out', () => {
    const crisis = playCrisis(hit('failure', 'payment', 20))
    const lost = (level: number) => {
      const i = cohortAt(0, 2, level)
      return (crisis.lostByCohort[i] as number) / (people.cohorts[i] as number)
    }
    expect(lost(0)).toBeGreaterThan(lost(1))
    expect(lost(1)).toBeGreaterThan(lost(2))
  })
  it('weighs a lost hour of information below one of service below one of health', () => {
    const per = (node: NodeId, kind: 'information' | 'service' | 'health') => {
      const crisis = playCrisis(hit('failure', node, 10))
      const outcome = crisisOutcome(crisis, inputs)
      return outcome.harm[kind] / lostAt(crisis, node)
    }
    expect(per('dataCentre', 'information')).toBeLessThan(per('lighting', 'service'))
    expect(per('lighting', 'service')).toBeLessThan(per('careHomes', 'health'))
  })
  it('costs the struck city of 87,000 about what counties report after ransomware', () => {
    const cost = crisisOutcome(playCrisis('ransomware-shared'), inputs).cost / all(people.cohorts)
    expect(cost).toBeGreaterThan(3)
    expect(cost).toBeLessThan(20)
  })
  it('counts what is not back after three days', () => {
    expect(crisisOutcome(playCrisis('ransomware-shared'), inputs).later).toBeGreaterThan(0)
    expect(crisisOutcome(playCrisis('storm'), inputs).later).toBe(0)
  })
  it('costs less trust where people were told', () => {
    const silent = crisisOutcome(playCrisis('cable-trench'), inputs).trustLoss
    const told = crisisOutcome(
      playCrisis('cable-trench', {
        act: (c) => ({ ...c, acts: { ...c.acts, warned: true } }),
      }),
      inputs,
    ).trustLoss
    expect(all(told)).toBeLessThan(all(silent))
  })
})
