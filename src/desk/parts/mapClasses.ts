/** The four classes of an overlay, coloured on the map as they are written in its legend. */

/** Which end is good; `amount` is more or less of something that is neither. */
export type Scale = 'high' | 'low' | 'gap' | 'hours' | 'amount'

/** Whole per cent, or hours, at which one class ends and the next begins. Assumptions, from what terms show:
 * the gap between best and worst reached lies between 11 and 26 points, daily life on record between 0 and 66 %. */
const BOUNDS = {
  high: [75, 60, 45],
  low: [25, 40, 55],
  gap: [10, 15, 20],
  hours: [5, 8, 11],
  amount: [50, 25, 10],
} as const

/** The number that stands beside a district: whole per cent of a share, or whole hours. */
export const written = (value: number, scale: Scale): number =>
  Math.round(scale === 'hours' ? value : 100 * value)

/** Class 0 (good, or much) to 3 (bad, or little) of a value: a share 0…1, or hours. */
export function classOf(value: number, scale: Scale): 0 | 1 | 2 | 3 {
  const n = written(value, scale)
  const [first, second, third] = BOUNDS[scale]
  const within = (bound: number) =>
    scale === 'high' || scale === 'amount' ? n >= bound : n <= bound
  return within(first) ? 0 : within(second) ? 1 : within(third) ? 2 : 3
}
