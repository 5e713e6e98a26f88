import { sum } from './curve.ts'
import type { Ledger } from './ledger.ts'
import type { Finance, SupervisionState } from './world.ts'

/** EUR per resident and year that may go into new voluntary projects, by step of supervision. Assumption. */
export const FREE: Record<SupervisionState, number> = {
  free: 55,
  reporting: 34,
  consolidation: 12,
  emergency: 2,
}

/** What the council may decide in a year, as far as the authority leaves it, EUR. */
export const yearsMeans = (supervision: SupervisionState, residents: number): number =>
  FREE[supervision] * residents

export interface MeansInputs {
  round: number
  supervision: SupervisionState // as the authority has just judged
  residents: number
  freed: readonly { cause: string; by: number }[] // EUR that tenders without an offer give back
}

/** The year's free means after a quarter: given anew at year-end, before the first sitting of the next year; what is
 * left then lapses. Within the year, what was bound for nothing comes back. */
export function stepMeans(finance: Finance, inputs: MeansInputs, log: Ledger): Finance {
  const { round, supervision, residents, freed } = inputs
  if (round % 4 === 0) return { ...finance, freeThisYear: yearsMeans(supervision, residents) }
  for (const { cause, by } of freed) log.add('finance.free', by, 'projectCost', cause)
  return { ...finance, freeThisYear: finance.freeThisYear + sum(freed.map((f) => f.by)) }
}
