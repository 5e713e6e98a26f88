import { INDICATORS, type IndicatorId } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/why.ts'
import { indicatorDelta, signed } from '../parts/format.ts'

/** Changes smaller than this are neither good nor bad: they would read as nought. */
const NOTHING = 0.0005

/** A contribution, signed, one digit finer than the indicator itself: shares in tenths of a point. */
export function contribution(id: IndicatorId, by: number): string {
  return INDICATORS[id].unit === 'share' ? signed(by * 100, 1) : indicatorDelta(id, by)
}
/** A change with its unit in words: "−4 Punkte", "+1,2 Mio. €". */
export const withUnit = (id: IndicatorId, by: number): string => inWords(id, indicatorDelta(id, by))
export const contributionWithUnit = (id: IndicatorId, by: number): string =>
  inWords(id, contribution(id, by))

/** Whether a contribution would read as nought. */
export const isNought = (id: IndicatorId, by: number): boolean =>
  !/[1-9]/.test(contribution(id, by))

function inWords(id: IndicatorId, figure: string): string {
  if (INDICATORS[id].unit !== 'share') return figure
  return t(/^[+\u2212]?1$/.test(figure) ? 'why.point' : 'why.points', { figure })
}

/** Whether a contribution is good for the city; null where more is neither better nor worse. */
export function isGood(id: IndicatorId, by: number): boolean | null {
  const { better, unit } = INDICATORS[id]
  if (better === null || by === 0 || (unit === 'share' && Math.abs(by) < NOTHING)) return null
  return by > 0 === (better === 'high')
}
