import { INDICATORS, type IndicatorId } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/shell.ts'
import { indicatorDelta, signed } from '../parts/format.ts'

/** A contribution, signed, one digit finer than the indicator itself: shares in tenths of a point. */
export function contribution(id: IndicatorId, by: number): string {
  return INDICATORS[id].unit === 'share' ? signed(by * 100, 1) : indicatorDelta(id, by)
}
/** A change with its unit in words: "−4 Punkte", "+1,2 Mio. €". */
export function exactDelta(id: IndicatorId, by: number): string {
  const figure = indicatorDelta(id, by)
  return INDICATORS[id].unit === 'share' ? `${figure}\u00a0${t('unit.points')}` : figure
}
/** A contribution with its unit in words. */
export function contributionWithUnit(id: IndicatorId, by: number): string {
  const figure = contribution(id, by)
  return INDICATORS[id].unit === 'share' ? `${figure}\u00a0${t('unit.points')}` : figure
}
