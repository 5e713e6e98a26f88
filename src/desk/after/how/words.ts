import { has, t, tell } from '../../../text/core.ts'
import '../../../text/how.ts'
import '../../../text/howCharts.ts'
import type { Chart, Common, Way } from './chart.ts'

/** Longest list of names told in full. */
const MOST = 8

export const stateName = (chart: Chart, state: string): string => tell(`chart.${chart.id}.${state}`)

/** What leads on, in words: as this state says it, else as the chart says it. */
function whenOf(chart: Chart, from: string, event: string): string {
  const own = `chart.${chart.id}.${from}.on.${event}`
  return tell(has(own) ? own : `chart.${chart.id}.on.${event}`)
}

const plain = (name: string): string => name.replaceAll('\u00ad', '')

/** A way as a sentence: where it leads, and when. */
export function wayText(chart: Chart, way: Way): string {
  const when = way.events
    .map((event) => whenOf(chart, way.from, event))
    .reduce((one, other) => t('how.or', { one, other }))
  return way.from === way.to
    ? t('how.again', { when })
    : t('how.to', { state: plain(stateName(chart, way.to)), when })
}
export function commonText(chart: Chart, one: Common): string {
  const names = one.from.map((state) => t('how.quoted', { name: plain(stateName(chart, state)) }))
  const last = names.pop() ?? ''
  const states = t('how.and', { names: names.join(', '), last })
  return t('how.fromMany', { states, when: whenOf(chart, '', one.event) })
}

/** “A, B, C”, and how many more. */
export function nameList(names: readonly string[]): string {
  if (names.length <= MOST) return names.join(', ')
  return t('how.andMore', {
    names: names.slice(0, MOST - 1).join(', '),
    n: names.length - MOST + 1,
  })
}
