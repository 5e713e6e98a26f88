import type { Figures } from '../../model/content.ts'
import { AGES, lifeTable, OLDEST } from '../../model/demography.ts'
import type { RawFigures } from '../schema/scenario.ts'

/**
 * Brings the figures of any city into the one shape the model reckons with: single years 0 to 105, the
 * last one open. A pyramid that ends earlier has its open last entry spread by the life table; what lies
 * beyond 105 is folded into it. Net moves by age may be missing: moves then follow the general readiness.
 */
export function wholeFigures(figures: RawFigures): Figures {
  const { men, women } = figures.pyramid
  return {
    ...figures,
    pyramid: {
      men: spread(folded(men), lifeTable.men),
      women: spread(folded(women), lifeTable.women),
    },
    ...(figures.foreign ? { foreign: padded(folded(figures.foreign)) } : {}),
    netMoves: figures.netMoves ? padded(folded(figures.netMoves)) : new Array<number>(AGES).fill(0),
  }
}

const folded = (list: readonly number[]): number[] => {
  const out = list.slice(0, AGES)
  for (let a = AGES; a < list.length; a++) out[OLDEST] = (out[OLDEST] ?? 0) + (list[a] ?? 0)
  return out
}
const padded = (list: readonly number[]): number[] => [
  ...list,
  ...new Array<number>(AGES - list.length).fill(0),
]

/** The open last entry over its ages, as many as survive from year to year. */
function spread(list: readonly number[], dying: readonly number[]): number[] {
  const last = list.length - 1
  if (last >= OLDEST) return [...list]
  const weights = [1]
  for (let a = last; a < OLDEST; a++)
    weights.push((weights[weights.length - 1] ?? 0) * (1 - (dying[a] ?? 1)))
  const all = weights.reduce((sum, w) => sum + w, 0)
  const open = list[last] ?? 0
  return [...list.slice(0, last), ...weights.map((w) => (open * w) / all)]
}
