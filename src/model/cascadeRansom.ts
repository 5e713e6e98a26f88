import type { Incident } from './content.ts'
import { clamp } from './curve.ts'
import { draw } from './draw.ts'
import type { Crisis, Systems } from './world.ts'

/** What is demanded, EUR per resident. Assumption: what towns paid is hardly ever published. */
const DEMAND = 3
/** Chance that a key comes at all and opens something. Assumption; surveys of firms say half to four fifths. */
const WORKS = 0.55
/** Hours a working key needs before anything runs, and share of the remaining hours it spares. Assumption. */
const KEY = { hours: 12, spares: 0.5 } as const
/** Chance that data were copied before they were locked (a county in 2022: 100 GB, 5,000 residents). Assumption. */
const COPIED = 0.4
/** Trust lost by everyone when a city pays, and when copied data appear. Assumptions. */
const TRUST = { paid: 0.02, leaked: 0.025 } as const

/** What is open where somebody demands money: whether data were copied, and what the city did. */
export function demandOf(
  incident: Incident,
  at: { seed: number; quarter: number },
): Crisis['ransom'] {
  if (incident.cause !== 'ransomware') return null
  return { copied: draw(at.seed, 'copied', incident.id, at.quarter) < COPIED, paid: null }
}

/** EUR demanded of a city. */
export const demand = (residents: number): number => DEMAND * residents

/** The order to pay, once: money that has gone cannot be called back. */
export const payRansom = (crisis: Crisis, cause: string): Crisis['ransom'] =>
  crisis.ransom && !crisis.ransom.paid
    ? { ...crisis.ransom, paid: { hour: crisis.hour, cause, key: null } }
    : crisis.ransom

/** Whether what was paid for comes: drawn once; a key that works spares half of the hours that were left. */
export function awaitKey(crisis: Crisis, at: { seed: number; quarter: number }): void {
  const { ransom } = crisis
  if (!ransom?.paid || ransom.paid.key !== null) return
  const key = draw(at.seed, 'key', crisis.incident, at.quarter) < WORKS
  crisis.ransom = { ...ransom, paid: { ...ransom.paid, key } }
  if (!key) return
  for (const node of [...crisis.nodes, ...crisis.parts])
    if (node.outage > KEY.hours)
      node.outage = KEY.hours + (node.outage - KEY.hours) * (1 - KEY.spares)
}

/**
 * Hours of work a city's own copies add to each hour of clean-up, 0…1: as far as putting them back was ever
 * tried, and as far as people are practised (Kap. 4.4.6). It costs nothing in the crisis.
 */
export const restorePace = (systems: Pick<Systems, 'weakness' | 'routine'>): number =>
  clamp((1 - (systems.weakness.untested ?? 1)) * systems.routine)

/** What the decision leaves behind: EUR paid, whether copied data appear, and trust lost by everyone for each. */
export function ransomOutcome(
  crisis: Crisis,
  residents: number,
): { paid: number; leaked: boolean; trust: { paid: number; leaked: number } } {
  const paid = crisis.ransom?.paid ?? null
  const leaked = crisis.ransom?.copied === true && paid?.key !== true
  return {
    paid: paid ? demand(residents) : 0,
    leaked,
    trust: { paid: paid ? TRUST.paid : 0, leaked: leaked ? TRUST.leaked : 0 },
  }
}
