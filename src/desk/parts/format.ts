import { INDICATORS, type IndicatorId } from '../../model/ids.ts'
import { type Language, language, t } from '../../text/core.ts'

/**
 * Numbers and dates as a person reads them; the only place with `Intl`. Rounded once, here.
 * Minus is U+2212, per cent in German stands after a no-break space.
 */
const LOCALE: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }
const cache = new Map<string, Intl.NumberFormat>()

function format(options: Intl.NumberFormatOptions, lang = language()): Intl.NumberFormat {
  const key = lang + JSON.stringify(options)
  let found = cache.get(key)
  if (!found) {
    found = new Intl.NumberFormat(LOCALE[lang], options)
    cache.set(key, found)
  }
  return found
}
const minus = (text: string): string => text.replace('-', '\u2212')
/** A value that would show as “−0” is 0. */
const calm = (value: number, digits: number): number => {
  const scale = 10 ** digits
  return Math.round(value * scale) === 0 ? 0 : value
}

/** 87.178 · digits after the point as asked. */
export function number(value: number, digits = 0): string {
  return minus(
    format({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      calm(value, digits),
    ),
  )
}
export const numberIn = (value: number, lang: Language): string =>
  minus(format({ maximumFractionDigits: 2 }, lang).format(calm(value, 2)))

/** EUR: 148.000 €, from a million on 4,18 Mio. €. */
export function money(eur: number): string {
  const size = Math.abs(eur)
  if (size >= 999_500) {
    const million = eur / 1e6
    const digits = Math.abs(million) >= 100 ? 0 : Math.abs(million) >= 10 ? 1 : 2
    const figure = number(million, digits)
    return language() === 'de' ? `${figure}\u00a0Mio.\u00a0€` : euro(figure, 'm')
  }
  const step = size >= 10_000 ? 1000 : size >= 1000 ? 100 : 1
  const figure = number(Math.round(eur / step) * step)
  return language() === 'de' ? `${figure}\u00a0€` : euro(figure, '')
}
/** Sign and € stay on one line: a word joiner keeps them together. */
const JOINED = '\u2060'
const euro = (figure: string, unit: string): string =>
  figure.startsWith('\u2212') ? `\u2212${JOINED}€${figure.slice(1)}${unit}` : `€${figure}${unit}`

/** A large amount in its two parts, for figures set big: ["−10,3", "Mio. €"], ["−€10.3", "m"]. */
export function moneyParts(eur: number): [figure: string, unit: string] {
  if (Math.abs(eur) < 999_500) {
    const figure = number(Math.round(eur / 1000))
    return language() === 'de' ? [figure, 'Tsd.\u00a0€'] : [euro(figure, ''), 'k']
  }
  const million = eur / 1e6
  const figure = number(million, Math.abs(million) >= 100 ? 0 : 1)
  return language() === 'de' ? [figure, 'Mio.\u00a0€'] : [euro(figure, ''), 'm']
}
/** EUR in thousands, without unit, for tables headed “in Tsd. €”. */
export const thousands = (eur: number): string => number(eur / 1000)

/** A share 0…1 as per cent. */
export function percent(share: number, digits = 0): string {
  const figure = number(share * 100, digits)
  return language() === 'de' ? `${figure}\u00a0%` : `${figure}%`
}
/** A change of a share in points, signed. */
export const points = (share: number): string => signed(share * 100)
export function signed(value: number, digits = 0): string {
  const figure = number(value, digits)
  return calm(value, digits) > 0 ? `+${figure}` : figure
}
export const signedPercent = (share: number): string =>
  share > 0 ? `+${percent(share)}` : percent(share)
export const signedMoney = (eur: number): string =>
  eur > 0 ? `+${language() === 'en' ? JOINED : ''}${money(eur)}` : money(eur)

/** Hours up to two days, then days. */
export function hours(value: number): string {
  if (value < 48) {
    const figure = number(value, value < 10 && value % 1 !== 0 ? 1 : 0)
    return language() === 'de' ? `${figure}\u00a0Std.` : `${figure}\u00a0h`
  }
  const days = number(value / 24, value % 24 === 0 ? 0 : 1)
  return language() === 'de' ? `${days}\u00a0Tage` : `${days}\u00a0days`
}

const ROMAN = ['I', 'II', 'III', 'IV']
/**
 * The calendar quarter that runs after `played` quarters: II/2026, Q2 2026.
 * start: `scenario.start`.
 */
export function quarterLabel(start: { year: number; quarter: number }, played: number): string {
  const at = start.quarter - 1 + played
  const year = start.year + Math.floor(at / 4)
  const quarter = ((at % 4) + 4) % 4
  return language() === 'de' ? `${ROMAN[quarter]}/${year}` : `Q${quarter + 1} ${year}`
}
export function yearOf(start: { year: number; quarter: number }, played: number): number {
  return start.year + Math.floor((start.quarter - 1 + played) / 4)
}

/** 21.11.2026 · 21 November 2026 */
export function date(at: number): string {
  return new Intl.DateTimeFormat(
    LOCALE[language()],
    language() === 'de'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'long', year: 'numeric' },
  ).format(at)
}

/** Value of an indicator in its own unit: figure and unit apart. */
export function indicatorParts(id: IndicatorId, value: number): [figure: string, unit: string] {
  switch (INDICATORS[id].unit) {
    case 'EUR':
      return moneyParts(value)
    case 'share':
      return [number(value * 100), language() === 'de' ? '\u00a0%' : '%']
    case 'residents':
      return [number(value), '']
    case 'MWh/year':
      return [number(value / 1000), language() === 'de' ? 'GWh im Jahr' : 'GWh a year']
    case 't/year':
      return [number(value / 1000), language() === 'de' ? 'Tsd. t im Jahr' : 'kt a year']
    default:
      return [number(value), language() === 'de' ? 'Personenstunden' : 'person-hours']
  }
}
export function indicatorValue(id: IndicatorId, value: number): string {
  if (INDICATORS[id].unit === 'EUR' && language() === 'en') return money(value)
  const [figure, unit] = indicatorParts(id, value)
  return unit === '' || unit.startsWith('\u00a0') || unit === '%'
    ? `${figure}${unit}`
    : `${figure}\u00a0${unit}`
}
/** Change of an indicator, signed: shares in points (without unit), the others in their own unit. */
export function indicatorDelta(id: IndicatorId, by: number): string {
  if (INDICATORS[id].unit === 'share') return points(by)
  const text = indicatorValue(id, by)
  return by > 0 ? `+${text}` : text
}
/** Change of an indicator in the unit that stands with its value: points, or millions for money. */
export function shortDelta(id: IndicatorId, by: number): string {
  const { unit } = INDICATORS[id]
  if (unit === 'share') return points(by)
  return unit === 'EUR' ? signed(by / 1e6, 1) : indicatorDelta(id, by)
}
/** “12 bis 38 %”, “12 to 38%” */
export function range(id: IndicatorId, low: number, high: number): string {
  const [from] = indicatorParts(id, low)
  return language() === 'de'
    ? `${from} bis ${indicatorValue(id, high)}`
    : `${from} to ${indicatorValue(id, high)}`
}
/** Which way a change points for the city: 1 better, −1 worse, 0 neither. */
export function judge(id: IndicatorId, by: number): -1 | 0 | 1 {
  const { better, unit } = INDICATORS[id]
  const visible =
    unit === 'share' ? Math.round(by * 100) !== 0 : indicatorDelta(id, by) !== indicatorDelta(id, 0)
  if (!visible || better === null) return 0
  return by > 0 === (better === 'high') ? 1 : -1
}
export const perYear = (eur: number): string => t('unit.perYear', { money: money(eur) })
