import { measureOf, partnerOf } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp } from './curve.ts'
import { draw } from './draw.ts'
import type { Contract } from './world.ts'

/** Cost of leaving in yearly fees, by step of the term that governs it. Assumptions (Kap. 4.7.2). */
const LEAVE = {
  exit: [1.1, 0.5, 0.15], // penalty
  openness: [1, 0.45, 0.12], // migration
  data: [0.6, 0.25, 0.05], // data recovery
} as const
const RETRAIN = 0.3
const DOUBLE_RUN = 0.25
const PER_COUPLING = 0.12

/** Share of own knowledge of a system that suffices to instruct whoever runs it, and to take it back: some
 * three of ten experts (Kap. 4.7.3). Assumption. */
export const CORE = 0.3
/** Quarters of running two systems side by side: with a core of experts, and what each missing one adds. Assumptions. */
const SIDE_BY_SIDE = 2
const SLOWER = 5
const NO_HANDOVER = 1

/** Consumer prices a year: usual band, and the rare year of a shock (2022: almost seven per cent). Assumption. */
const INDEX = { low: 0.01, high: 0.03, shock: 0.07, chance: 0.06 } as const

/** Cost of leaving now, EUR: penalty, migration, data recovery, retraining, double running, coupled interfaces. */
export function leavingCost(
  contract: Pick<Contract, 'terms' | 'fee' | 'coupled' | 'ownKnowledge' | 'bound'>,
): number {
  const { terms } = contract
  const years =
    LEAVE.exit[terms.exit] +
    LEAVE.openness[terms.openness] * contract.bound +
    LEAVE.data[terms.data] +
    RETRAIN * (1 - contract.ownKnowledge) +
    DOUBLE_RUN +
    PER_COUPLING * contract.coupled * (terms.openness === 2 ? 0.4 : 1)
  return years * contract.fee
}

/** Cost of leaving when the contract has run out anyway: without the penalty. EUR. */
export const leavingAtEnd = (
  c: Pick<Contract, 'terms' | 'fee' | 'coupled' | 'ownKnowledge' | 'bound'>,
) => leavingCost({ ...c, terms: { ...c.terms, exit: 2 } })

/** Cost of leaving now: without the penalty when the contract has run out anyway. EUR. */
export const leavingNow = (c: Contract): number =>
  c.value === 'renewal' || c.context.endsIn <= 1 ? leavingAtEnd(c) : leavingCost(c)

/** Price of leaving as a share: S / (S + 2F) (indicator `lockIn`). */
export function lockInOf(contract: Contract): number {
  const s = leavingCost(contract)
  return contract.fee > 0 ? s / (s + 2 * contract.fee) : 0
}

/** How much of the say a contract leaves can be used: all with a core of own experts, nothing without any. */
export const grasp = (c: Pick<Contract, 'ownKnowledge'>): number => clamp(c.ownKnowledge / CORE)

/** Quarters until the city is out: the longer the fewer own people know the system (Kap. 4.7.3, Leipzig 2001). */
export function migrationQuarters(c: Pick<Contract, 'terms' | 'ownKnowledge'>): number {
  return (
    SIDE_BY_SIDE +
    Math.round(SLOWER * (1 - grasp(c))) +
    (c.terms.exit === 0 && c.terms.data === 0 ? NO_HANDOVER : 0)
  )
}

/**
 * Other firms that could take a running system over: its parts fit theirs, or its interfaces are open enough
 * (Kap. 4.7.3). Where nothing fits, a rival exists on paper only.
 */
export function credibleRivals(scenario: Scenario, contract: Contract): number {
  const family = partnerOf(scenario, contract.partner)?.family
  let n = 0
  for (const id of measureOf(scenario, contract.measure)?.partners ?? []) {
    const rival = partnerOf(scenario, id)
    if (!rival || rival.id === contract.partner) continue
    if (contract.terms.openness > 0 || rival.family === family) n++
  }
  return n
}

/** Whether one of them makes parts that fit what hangs there: then nothing need be built anew to go to it. */
export function rivalFits(scenario: Scenario, contract: Contract): boolean {
  const family = partnerOf(scenario, contract.partner)?.family
  return (measureOf(scenario, contract.measure)?.partners ?? []).some(
    (id) => id !== contract.partner && partnerOf(scenario, id)?.family === family,
  )
}

/** Cost of going over to a rival whose parts fit, when the contract has run out: no migration, plain couplings. EUR. */
export const goingOver = (c: Contract): number =>
  leavingAtEnd({ ...c, terms: { ...c.terms, openness: 2 } })

/** Consumer prices in a year, share: the same outside world for everybody at one seed. */
export function indexOf(seed: number, year: number): number {
  if (draw(seed, 'indexShock', year) < INDEX.chance) return INDEX.shock
  return INDEX.low + (INDEX.high - INDEX.low) * draw(seed, 'index', year)
}
