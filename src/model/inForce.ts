import type { Contract } from './world.ts'

/** Nothing is signed yet. */
export const isOpen = (c: Pick<Contract, 'value'>): boolean =>
  c.value === 'tender' || c.value === 'negotiation'
/** Signed and not over: it is paid, and its clauses hold. */
export const inForce = (c: Pick<Contract, 'value'>): boolean => c.value !== 'ended' && !isOpen(c)
