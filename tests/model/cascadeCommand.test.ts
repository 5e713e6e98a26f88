import { describe, expect, it } from 'vitest'
import { startWorld } from '../../src/engine/index.ts'
import { actCrisis, followsFrom, planCrisis, startCrisis } from '../../src/model/cascade.ts'
import { commandsOf } from '../../src/model/clauses.ts'
import type { Crisis, World } from '../../src/model/world.ts'
import { all, lostAt, NO_ORDERS, people, playCrisis, start, town } from './cascadeTown.ts'

const act = (change: Partial<Parameters<typeof actCrisis>[1]>) => (crisis: Crisis) =>
  actCrisis(crisis, { ...NO_ORDERS, ...change })
const PARTNER = { dataCentre: 0, trafficControl: 0, careHomes: 0, townHall: 0 } as const
const CITY = { dataCentre: 2, trafficControl: 2, careHomes: 2, townHall: 2 } as const

describe('who commands in a special situation', () => {
  it('a crew sent to a partner waits at the gate until hour three, and begins at once with the clause', () => {
    const begun = (commands: World['commands']) =>
      playCrisis('long-failure', { commands, act: act({ crews: ['careHomes'] }) }).log.find(
        (e) => e.node === 'careHomes' && e.because === 'crew',
      )?.hour as number
    const [partner, both, city] = [0, 1, 2].map((step) => begun({ careHomes: step as 0 | 1 | 2 }))
    expect(begun({})).toBe(city)
    expect(both).toBe((city as number) + 1)
    expect(partner).toBe((city as number) + 3)
  })
  it('what is ordered by hand at a partner counts from hour three and costs the hours before', () => {
    const lost = (commands: World['commands'], by: boolean) =>
      lostAt(
        playCrisis('long-failure', { commands, act: act({ manual: by ? ['townHall'] : [] }) }),
        'townHall',
      )
    expect(lost(PARTNER, true)).toBeGreaterThan(lost(CITY, true))
    expect(lost(PARTNER, true)).toBeLessThan(lost(PARTNER, false))
    // where nothing is ordered the clause changes nothing
    expect(lost(PARTNER, false)).toBe(lost(CITY, false))
  })
  it('networks a partner runs stay joined until hour three, and what spreads uses the hours', () => {
    const weak = {
      ...start,
      weakness: Object.fromEntries(Object.keys(start.weakness).map((w) => [w, 1])),
    }
    const struck = (commands: World['commands']) => {
      let n = 0
      for (let seed = 0; seed < 40; seed++)
        n += playCrisis('ransomware-shared', {
          systems: weak,
          seed,
          commands,
          act: act({ isolate: true }),
        }).nodes.filter((x) => x.outage > 0).length
      return n - 40
    }
    expect(struck(CITY)).toBe(0)
    expect(struck({ dataCentre: 0 })).toBeGreaterThan(8)
    expect(struck({ dataCentre: 1 })).toBeLessThan(struck({ dataCentre: 0 }))
    // the clause on a service the fault cannot reach counts for nothing
    expect(struck({ lighting: 0 })).toBe(0)
  })
  it('the staff sends nobody to a gate that stays shut until the next briefing', () => {
    const crisis = startCrisis(
      { systems: start, seed: 7, quarter: 3, commands: { payment: 0 } },
      town,
      town.incidents.find((i) => i.id === 'long-failure') as (typeof town.incidents)[number],
      '',
    )
    const sent = (c: Crisis) => planCrisis(c, { scenario: town, systems: start, people }).crews
    expect(sent(crisis)).not.toContain('payment')
    expect(sent({ ...crisis, commands: {} })).toContain('payment')
  })
  it('is what the contracts of the city say, the weakest on a service', () => {
    const world = startWorld(town, 1)
    const run = (steering: 0 | 1 | 2): World['commands'] =>
      commandsOf(
        { contracts: world.contracts.map((c) => ({ ...c, terms: { ...c.terms, steering } })) },
        town,
      )
    expect(Object.keys(run(0)).length).toBeGreaterThan(0)
    for (const step of [0, 1, 2] as const) {
      const commands = run(step)
      expect(new Set(Object.values(commands))).toEqual(new Set([step]))
      for (const id of Object.keys(commands))
        expect(followsFrom({ commands }, id as 'water')).toBe([3, 1, 0][step])
    }
    const crisis = startCrisis(
      { ...world, commands: run(0) },
      town,
      town.incidents[0] as (typeof town.incidents)[number],
      '',
    )
    expect(crisis.commands).toEqual(run(0))
  })
  it('costs nothing in person-hours where no partner runs a service', () => {
    const lost = (commands: World['commands']) =>
      all(playCrisis('cable-trench', { commands, act: act({ crews: ['power'] }) }).lost)
    expect(lost({ dataCentre: 0 })).toBe(lost({}))
    expect(lost({ power: 0 })).toBeGreaterThan(lost({}))
  })
})
