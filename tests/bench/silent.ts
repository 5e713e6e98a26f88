import type { Ledger } from '../../src/model/ledger.ts'

export { changing, standing } from '../../src/model/ledger.ts'

/** A ledger that keeps nothing. */
export const ledger = (round: number): Ledger => ({ round, effects: [], add() {} })
export function bookDrawn(): void {}
