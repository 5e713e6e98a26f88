import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NODES, type NodeId, WEAKNESSES } from '../../src/model/ids.ts'
import { drawIncidents, incidentChance } from '../../src/model/incidents.ts'
import {
  attackSurfaceOf,
  type SystemsInputs,
  stepSystems,
  weaknessOf,
} from '../../src/model/systems.ts'
import type { Effect, Systems } from '../../src/model/world.ts'
import { incident, ORDINARY, scenario, start } from './cascadeTown.ts'
import { pull } from './pulls.ts'

/** Some quarters under the same circumstances; the effects of all of them. */
function live(
  quarters: number,
  change: Partial<SystemsInputs> = {},
  from: Systems = start,
): { systems: Systems; effects: Effect[] } {
  let systems = from
  const effects: Effect[] = []
  for (let round = 1; round <= quarters; round++) {
    const step = stepSystems(systems, { ...ORDINARY, scenario, levers: {}, round, ...change })
    systems = step.systems
    effects.push(...step.effects)
  }
  return { systems, effects }
}
/** Every number of a systems state under the name its effects use. */
function flat(systems: Systems): Record<string, number> {
  const out: Record<string, number> = {}
  for (const [field, value] of Object.entries(systems))
    if (typeof value === 'number') out[`systems.${field}`] = value
    else for (const [key, x] of Object.entries(value)) out[`systems.${field}.${key}`] = x as number
  return out
}
const surface = (systems: Systems, devices: Parameters<typeof attackSurfaceOf>[2] = []) =>
  attackSurfaceOf(systems, scenario, devices)

describe('technical systems over the quarters', () => {
  it('start with the reserves the catalogue found', () => {
    for (const rule of scenario.nodes) expect(start.buffer[rule.id], rule.id).toBe(rule.buffer)
    expect(start.crews).toBe(5)
    expect(weaknessOf(start)).toBeGreaterThan(0.3)
    expect(weaknessOf(start)).toBeLessThan(0.7)
  })
  it('take a bought buffer from the project that bought it, and lose it with the project', () => {
    const bought = stepSystems(start, {
      ...ORDINARY,
      scenario,
      round: 1,
      levers: pull({ 'buffer:hospital': 48 }),
    })
    expect(bought.systems.buffer.hospital).toBe(start.buffer.hospital + 48)
    expect(bought.effects).toContainEqual({
      round: 1,
      variable: 'systems.buffer.hospital',
      place: null,
      rule: 'buffers',
      cause: 'p1',
      by: 48,
    })
    for (const id of NODES)
      if (id !== 'hospital') expect(bought.systems.buffer[id]).toBe(start.buffer[id])
    expect(live(1, {}, bought.systems).systems.buffer.hospital).toBe(start.buffer.hospital)
  })
  it('grow old where nobody keeps them up, and stand still where everything is kept up', () => {
    const neglected = live(12, { upkeepShare: 0.5, updates: 0, staffed: 0.3 }).systems
    const kept = live(12, { upkeepShare: 1, updates: 1, staffed: 1 }).systems
    for (const layer of ['structure', 'control', 'software'] as const) {
      expect(neglected.age[layer], layer).toBeGreaterThan(start.age[layer])
      expect(kept.age[layer], layer).toBeLessThanOrEqual(start.age[layer])
    }
    expect(neglected.weakness.legacy).toBeGreaterThan(kept.weakness.legacy as number)
  })
  it('grow weak without updates, people and money, one factor by each', () => {
    const weak = (change: Partial<SystemsInputs>, factor: string) =>
      live(8, change).systems.weakness[factor] as number
    expect(weak({ updates: 0 }, 'patchDelay')).toBeGreaterThan(weak({ updates: 1 }, 'patchDelay'))
    expect(weak({ staffed: 0.2 }, 'patchDelay')).toBeGreaterThan(weak({}, 'patchDelay'))
    expect(weak({ securityShare: 0.15 }, 'safeguards')).toBeLessThan(weak({}, 'safeguards'))
    expect(weak({ awareness: 0.8 }, 'ignorance')).toBeLessThan(weak({}, 'ignorance'))
    expect(weak({ levers: pull({ 'coupling:lighting': 1 }) }, 'mixedLevels')).toBeGreaterThan(
      weak({}, 'mixedLevels'),
    )
  })
  it('stay as weak as they are in ordinary quarters, but for age', () => {
    const later = live(8).systems
    for (const w of WEAKNESSES)
      if (w !== 'legacy') expect(later.weakness[w], w).toBeCloseTo(start.weakness[w] as number, 9)
  })
  it('lose one weakness to one safeguard switched on, by the share it states', () => {
    for (const w of WEAKNESSES) {
      const { systems, effects } = live(20, { levers: pull({ [`safeguard:${w}`]: 0.5 }) })
      const free = live(20).systems
      expect(systems.weakness[w], w).toBeCloseTo((free.weakness[w] as number) * 0.5, 2)
      expect(
        effects.some((e) => e.cause === 'p1' && e.variable === `systems.weakness.${w}` && e.by < 0),
      ).toBe(true)
      for (const other of WEAKNESSES)
        if (other !== w) expect(systems.weakness[other]).toBe(free.weakness[other])
    }
  })
  it('are known after a test, and less known every quarter since', () => {
    const tested = live(1, { tested: true }).systems
    expect(tested.weakness.untested).toBeLessThan((start.weakness.untested as number) * 0.6)
    const later = live(4, {}, tested).systems
    expect(later.weakness.untested).toBeGreaterThan(tested.weakness.untested as number)
  })
  it('forget how to do without in calm years, unless someone practises', () => {
    const calm = live(20).systems
    const practised = live(20, { levers: pull({ exercise: 0.6 }) }).systems
    expect(calm.calm).toBe(start.calm + 20)
    expect(calm.routine).toBeLessThan(start.routine / 3)
    expect(practised.routine).toBeGreaterThan(start.routine)
    const after = live(1, { incident: true }, calm).systems
    expect(after.calm).toBe(0)
    expect(after.routine).toBeGreaterThan(calm.routine)
    expect(live(4, { levers: pull({ exercise: -0.3 }) }).systems.routine).toBeLessThan(
      live(4).systems.routine,
    )
  })
})

describe('the attack surface (Kap. 4.4.2)', () => {
  const cameras = { size: 0.4, exposure: 0.6, criticality: 0.5 }
  it('grows with every class of devices that can be reached from outside', () => {
    expect(surface(start, [cameras])).toBeGreaterThan(surface(start))
    expect(surface(start, [cameras, cameras])).toBeGreaterThan(surface(start, [cameras]))
  })
  it('does not grow with devices that are not connected', () => {
    expect(surface(start, [{ ...cameras, exposure: 0 }])).toBe(surface(start))
  })
  it('shrinks with safeguards, which add no device', () => {
    const safe = live(8, {
      levers: pull(Object.fromEntries(WEAKNESSES.map((w) => [`safeguard:${w}`, 0.5]))),
    }).systems
    expect(surface(safe, [cameras])).toBeLessThan(surface(start))
  })
  it('keeps a rest when every factor is at nought: no absolute security', () => {
    const best = { ...start, weakness: Object.fromEntries(WEAKNESSES.map((w) => [w, 0])) }
    expect(surface(best)).toBeGreaterThan(0)
    expect(surface(best)).toBeLessThan(surface(start))
  })
  it('leaves room at the start: neither harmless nor lost', () => {
    expect(surface(start)).toBeGreaterThan(0.2)
    expect(surface(start)).toBeLessThan(0.5)
  })
})

describe('what goes wrong, and when', () => {
  const base = { scenario, systems: start, attackSurface: surface(start), quarter: 0 }
  const count = (change: Partial<typeof base>, ids?: string[]) => {
    let n = 0
    for (let seed = 0; seed < 300; seed++)
      for (let quarter = 0; quarter < 8; quarter++) {
        const found = drawIncidents({ ...base, ...change, seed, quarter })
        if (found && (!ids || ids.includes(found.id))) n++
      }
    return n
  }
  it('is rare: about as many incidents a year as the catalogue states', () => {
    const stated = scenario.incidents.reduce((sum, i) => sum + i.chance, 0)
    const yearly = count({}) / 300 / 2
    expect(yearly).toBeGreaterThan(stated * 0.75)
    expect(yearly).toBeLessThan(stated * 1.1)
  })
  it('is more often an attack where the surface has grown', () => {
    const attacks = scenario.incidents.filter((i) => i.scale === 'attackSurface').map((i) => i.id)
    const grown = surface(start, [{ size: 4, exposure: 0.8, criticality: 0.7 }])
    expect(count({ attackSurface: grown }, attacks)).toBeGreaterThan(count({}, attacks) * 1.4)
  })
  it('is at the reference chance at the start, and in proportion to what can be reached', () => {
    const shared = incident('ransomware-shared')
    expect(incidentChance(shared, base)).toBeCloseTo(shared.chance / 4, 9)
    const doubled = (2 * base.attackSurface) / (1 + base.attackSurface)
    expect(incidentChance(shared, { ...base, attackSurface: doubled })).toBeCloseTo(
      shared.chance / 2,
      9,
    )
  })
  it('comes in through its own doors: what no incident of the kind needs changes nothing', () => {
    const chance = (id: string, weakness: Record<string, number>) => {
      const systems = { ...start, weakness: { ...start.weakness, ...weakness } }
      return incidentChance(incident(id), { ...base, systems, attackSurface: surface(systems) })
    }
    for (const one of scenario.incidents.filter((i) => i.scale === 'attackSurface')) {
      expect(one.doors.length, one.id).toBeGreaterThan(0)
      if (one.chance === 0) continue
      for (const w of WEAKNESSES) {
        const shut = chance(one.id, { [w]: 0 })
        if (one.doors.includes(w)) expect(shut, w).toBeLessThan(0.9 * chance(one.id, {}))
        else expect(shut, w).toBeCloseTo(chance(one.id, {}), 9)
      }
    }
  })
  it('is more often a storm in winter and a failure of old plant', () => {
    const at = (id: string, change: Partial<typeof base>) =>
      incidentChance(incident(id), { ...base, ...change })
    expect(scenario.start.quarter).toBe(1)
    expect(at('storm', { quarter: 0 })).toBeGreaterThan(at('storm', { quarter: 1 }))
    expect(at('storm', { quarter: 4 })).toBe(at('storm', { quarter: 0 }))
    const old = { ...start, age: { structure: 14, control: 9, software: 6 } }
    expect(at('cable-trench', { systems: old })).toBeGreaterThan(at('cable-trench', {}) * 1.3)
  })
  it('never happens by itself where only a story may bring it', () => {
    expect(count({ attackSurface: 0.99 }, ['ransomware-warned'])).toBe(0)
  })
  it('stays what it was when another incident leaves the list', () => {
    const storms = (list: typeof scenario.incidents) => {
      const out: string[] = []
      for (let seed = 0; seed < 200; seed++) {
        const found = drawIncidents({ ...base, scenario: { ...scenario, incidents: list }, seed })
        if (found?.id === 'storm') out.push(String(seed))
      }
      return out
    }
    const fewer = storms(scenario.incidents.filter((i) => i.id !== 'faulty-update'))
    for (const seed of storms(scenario.incidents)) expect(fewer).toContain(seed)
  })
})

describe('whatever pulls at the systems', () => {
  // steps of a thousandth: no pull in the game is smaller
  const step = (low: number, high: number) =>
    fc.integer({ min: low * 1000, max: high * 1000 }).map((n) => n / 1000)
  const share = step(0, 1)
  const levers = fc
    .record({
      lever: fc.constantFrom('buffer', 'manual', 'isolation', 'coupling', 'exposure'),
      node: fc.constantFrom(...NODES),
      by: step(-3, 60),
      guard: fc.constantFrom(...WEAKNESSES),
      much: step(-1.5, 1.5),
      exercise: step(-1, 2),
      crews: fc.integer({ min: -9, max: 9 }),
    })
    .map((x) =>
      pull({
        [`${x.lever}:${x.node}`]: x.by,
        [`safeguard:${x.guard}`]: x.much,
        exercise: x.exercise,
        crews: x.crews,
        warning: x.much,
        upkeep: x.by,
      }),
    )
  it('shares stay shares, nothing is negative, and the causes sum to the change', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            levers,
            securityShare: step(0, 0.3),
            upkeepShare: step(0, 1.5),
            staffed: share,
            overload: share,
            awareness: share,
            updates: share,
            tested: fc.boolean(),
            incident: fc.boolean(),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (quarters) => {
          let systems = start
          quarters.forEach((inputs, i) => {
            const before = flat(systems)
            const quarter = stepSystems(systems, { scenario, round: i + 1, ...inputs })
            systems = quarter.systems
            const after = flat(systems)
            const summed: Record<string, number> = {}
            for (const e of quarter.effects) summed[e.variable] = (summed[e.variable] ?? 0) + e.by
            const faults = Object.keys(after).filter((key) => {
              const x = after[key] as number
              const moved = x - (before[key] as number)
              const size = Math.max(1, Math.abs(x), Math.abs(before[key] as number))
              const shares = /manual|isolation|coupling|exposure|weakness|routine|warning/
              return (
                !(x >= 0) ||
                (shares.test(key) && x > 1 + 1e-9) ||
                Math.abs(moved - (summed[key] ?? 0)) > 1e-9 * size
              )
            })
            expect(faults).toEqual([])
            expect(surface(systems)).toBeGreaterThanOrEqual(0)
            expect(surface(systems)).toBeLessThan(1)
          })
        },
      ),
      { numRuns: 300 },
    )
  })
  it('a bought hour never shortens a reserve', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NODES),
        fc.double({ min: 0, max: 90, noNaN: true }),
        (id: NodeId, h) => {
          const bought = live(1, { levers: pull({ [`buffer:${id}`]: h }) }).systems
          expect(bought.buffer[id]).toBeCloseTo(start.buffer[id] + h, 9)
        },
      ),
    )
  })
})
