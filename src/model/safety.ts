import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { NODES } from './ids.ts'
import { bookDrawn, changing, ledger } from './ledger.ts'
import { inDistrict, type Levers, partsIn } from './pull.ts'
import type { Effect, Safety, Systems } from './world.ts'

/**
 * Felt and real safety are two numbers (Kap. 4.4.2, 4.4.3): lamps, presence and sensors raise the felt one; what can
 * be reached, what hangs together and what nobody practises lower the real one.
 */
/** Felt safety on the first day, and share of the way to its new level it goes in a quarter. Assumptions. */
const FELT = 0.72
const SPEED = 0.25
/** Real safety where every door is open; what practice, and what separation add of the rest. Assumptions. */
const LEFT = 0.35
const UNPRACTISED = 0.6
const COUPLED = 0.5

type Real = Pick<Systems, 'routine' | 'coupling' | 'isolation'>

/** Share of the services' couplings with one another's data centre that nobody has cut, 0…1. */
export function openCoupling(systems: Pick<Systems, 'coupling' | 'isolation'>): number {
  let open = 0
  for (const id of NODES) open += systems.coupling[id] * (1 - systems.isolation[id])
  return open / NODES.length
}

/** How safe a city is, 0…1: few doors, people who practised, networks apart. */
export function realSafety(attackSurface: number, systems: Real): number {
  const practised = UNPRACTISED + (1 - UNPRACTISED) * systems.routine
  const apart = 1 - COUPLED * openCoupling(systems)
  return clamp(LEFT + (1 - LEFT) * (1 - attackSurface) * practised * apart)
}

/** What makes the difference between two states of a city, one after the other: doors, practice, couplings. */
export function realParts(
  before: { attackSurface: number; systems: Real },
  after: { attackSurface: number; systems: Real },
): { surface: number; routine: number; coupling: number } {
  const at = (surface: number, routine: number, apart: Real) =>
    realSafety(surface, { ...apart, routine })
  const a = at(before.attackSurface, before.systems.routine, before.systems)
  const b = at(after.attackSurface, before.systems.routine, before.systems)
  const c = at(after.attackSurface, after.systems.routine, before.systems)
  const d = at(after.attackSurface, after.systems.routine, after.systems)
  return { surface: b - a, routine: c - b, coupling: d - c }
}

/** Safety on the first day. */
export const startSafety = (scenario: Scenario, attackSurface: number, systems: Real): Safety => ({
  felt: scenario.districts.map(() => assume(scenario, 'feltSafety', FELT)),
  real: realSafety(attackSurface, systems),
})

/** One quarter: felt safety by district goes towards what draws it, the real one is what it is. */
export function stepSafety(
  safety: Safety,
  inputs: {
    scenario: Scenario
    levers: Levers
    round: number
    before: { attackSurface: number; systems: Real }
    after: { attackSurface: number; systems: Real }
  },
): { safety: Safety; effects: Effect[] } {
  const log = ledger(inputs.round)
  const start = assume(inputs.scenario, 'feltSafety', FELT)
  const weight = 1 / safety.felt.length
  const felt = safety.felt.map((old, d) => {
    const next = old + (clamp(start + inDistrict(inputs.levers, 'feltSafety', d)) - old) * SPEED
    bookDrawn(
      log,
      'safety.felt',
      'feltSafety',
      { old: old * weight, next: next * weight, start: start * weight, speed: SPEED },
      partsIn(inputs.levers, 'feltSafety', d).map((p) => ({ cause: p.cause, by: p.by * weight })),
    )
    return next
  })
  const real = realSafety(inputs.after.attackSurface, inputs.after.systems)
  const parts = realParts(inputs.before, inputs.after)
  const bySurface = real - safety.real - parts.routine - parts.coupling
  log.add('safety.real', bySurface, 'exposure', changing('attackSurface'))
  log.add('safety.real', parts.routine, 'calm', changing('systems.routine'))
  log.add('safety.real', parts.coupling, 'cascade', changing('systems.coupling'))
  return { safety: { felt, real }, effects: log.effects }
}
