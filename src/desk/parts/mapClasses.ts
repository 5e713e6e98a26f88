/** The four classes of an overlay: coloured on the map as they are written in its legend. */
import type { Class } from '../../city/api.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'

/** Shares of which much is good (`high`) or bad (`low`, `gap`), hours, and an `amount` that is neither. */
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

/** Whether class 0 holds the largest numbers. */
const falls = (scale: Scale): boolean => scale === 'high' || scale === 'amount'

/** The classes from the smallest numbers to the largest, as the legend shows them. */
export const upwards = (scale: Scale): readonly Class[] =>
  falls(scale) ? [3, 2, 1, 0] : [0, 1, 2, 3]

/** The number that stands beside a district: whole per cent of a share, or whole hours. */
export const written = (value: number, scale: Scale): number =>
  Math.round(scale === 'hours' ? value : 100 * value)

/** Class 0 (good, or much) to 3 (bad, or little) of a value: a share 0…1, or hours. */
export function classOf(value: number, scale: Scale): Class {
  const n = written(value, scale)
  const [first, second, third] = BOUNDS[scale]
  const within = (bound: number) => (falls(scale) ? n >= bound : n <= bound)
  return within(first) ? 0 : within(second) ? 1 : within(third) ? 2 : 3
}

/** What a class holds, in words: “to 25”, “26–40”, “over 55”. */
export function classText(cls: Class, scale: Scale): string {
  const bounds: readonly number[] = BOUNDS[scale]
  const [near, far] = [bounds[cls - 1], bounds[cls]]
  const range = falls(scale)
    ? near === undefined
      ? t('map.class.from', { n: far as number })
      : far === undefined
        ? t('map.class.under', { n: near })
        : t('map.class.between', { from: far, to: near - 1 })
    : near === undefined
      ? t('map.class.to', { n: far as number })
      : far === undefined
        ? t('map.class.over', { n: near })
        : t('map.class.between', { from: near + 1, to: far })
  return scale === 'hours' ? t('map.hours', { n: range }) : range
}
