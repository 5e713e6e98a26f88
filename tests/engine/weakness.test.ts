import { describe, expect, it } from 'vitest'
import type { Play } from '../../src/engine/index.ts'
import { NODES, WEAKNESSES, type Weakness } from '../../src/model/ids.ts'
import { attackSurfaceOf } from '../../src/model/systems.ts'
import { type Act, does, obedient, opened, paper, quarters, rich } from './city.ts'

/** Two years: projects are delivered and factors have gone most of their way. */
const TERM = 8
const until = (acts: Act[]): Play =>
  quarters(does(rich(opened(obedient)), obedient, ...acts), obedient, TERM)
const nothing = until([])

const own = (measure: string): Act =>
  paper(measure, { scale: 'rollout', legalForm: 'own', operating: true })
/** Decisions that make each factor of an attack smaller (Kap. 4.4.2), by what a mayor calls them. */
const BETTER: Record<Weakness, Record<string, Act[]>> = {
  legacy: {
    'a list of what hangs on the network': [own('device-list')],
    'more upkeep': [{ type: 'budget', upkeepShare: 1.3 }],
  },
  encryption: {
    'protection switched on': [own('security-basics')],
    'a larger share for security': [{ type: 'budget', securityShare: 0.15 }],
  },
  safeguards: {
    'protection switched on': [own('security-basics')],
    'a larger share for security': [{ type: 'budget', securityShare: 0.15 }],
  },
  patchDelay: {
    'a maintenance evening': [own('patch-days')],
    'people hired above the pay scale': [
      { type: 'hire', staff: 'security', posts: 3, allowance: true },
    ],
  },
  untested: {
    'a test': [{ type: 'inspect', kind: 'test' }],
    'a yearly exercise': [own('yearly-exercise')],
    'copies put back each quarter': [own('offline-copies')],
  },
  ignorance: {
    'a security expert': [own('security-officer')],
    'protection switched on': [own('security-basics')],
  },
  mixedLevels: { 'networks kept apart': [own('network-separation')] },
}

describe('every factor of an attack is moved by some decision', () => {
  for (const factor of WEAKNESSES)
    it.each(Object.entries(BETTER[factor]))(`${factor} falls by %s`, (_, acts) => {
      const done = until(acts)
      const now = done.world.systems.weakness[factor] as number
      const before = nothing.world.systems.weakness[factor] as number
      expect(now).toBeLessThan(before - 0.005)
      // and the ledger names the decision among the causes
      const causes = done.effects
        .filter((e) => e.variable === `systems.weakness.${factor}`)
        .map((e) => e.cause)
      expect(causes.length).toBeGreaterThan(0)
    })
  it('exposure rises with what is put on the net and falls with what is taken off it', () => {
    const open = (play: Play) => NODES.reduce((sum, id) => sum + play.world.systems.exposure[id], 0)
    expect(
      open(
        until([
          paper('smart-lamps', {
            partner: obedient.measures.find((m) => m.id === 'smart-lamps')?.partners[0],
          }),
        ]),
      ),
    ).toBeGreaterThan(open(nothing) + 0.1)
    for (const measure of ['device-list', 'network-separation'])
      expect(open(until([own(measure)])), measure).toBeLessThan(open(nothing) - 0.05)
  })
  it('and the surface follows each of them', () => {
    const { systems } = nothing.world
    const surface = (change: Partial<typeof systems>) =>
      attackSurfaceOf({ ...systems, ...change }, obedient, [])
    const whole = surface({})
    for (const factor of WEAKNESSES)
      expect(surface({ weakness: { ...systems.weakness, [factor]: 0 } }), factor).toBeLessThan(
        whole,
      )
    expect(surface({ exposure: { ...systems.exposure, dataCentre: 0 } })).toBeLessThan(whole)
  })
})
