import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Maps a value of `from` onto `to`; a span of nothing lands in the middle. */
export const scale =
  (from: readonly [number, number], to: readonly [number, number]) =>
  (value: number): number => {
    const span = from[1] - from[0]
    if (span === 0) return (to[0] + to[1]) / 2
    return to[0] + ((value - from[0]) / span) * (to[1] - to[0])
  }

/** Round steps for an axis, at most `count` + 1 values within and around `low`…`high`. No quarters of ten: whole labels would round them unevenly. */
export function ticks(low: number, high: number, count: number): number[] {
  const span = high - low
  if (!(span > 0) || !Number.isFinite(span)) return [low]
  const raw = span / count
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power
  const values: number[] = []
  for (let i = Math.floor(low / step); i <= Math.ceil(high / step); i++)
    values.push(Number((i * step).toPrecision(12)))
  return values
}

/** Lowest and highest of all given numbers, with a little air so that a flat line does not fill the frame. */
export function extent(values: readonly number[], least: number): [number, number] {
  const known = values.filter(Number.isFinite)
  if (known.length === 0) return [0, 1]
  let low = Math.min(...known)
  let high = Math.max(...known)
  if (high - low < least) {
    const middle = (low + high) / 2
    low = middle - least / 2
    high = middle + least / 2
  }
  return [low, high]
}

/** SVG path through the points; gaps where a value is missing. */
export function line(points: readonly (readonly [number, number] | null)[]): string {
  let path = ''
  let pen = 'M'
  for (const point of points) {
    if (!point) {
      pen = 'M'
      continue
    }
    path += `${pen}${round(point[0])} ${round(point[1])}`
    pen = 'L'
  }
  return path
}
/** SVG path of the area between two lines. */
export function area(
  upper: readonly (readonly [number, number])[],
  lower: readonly (readonly [number, number])[],
): string {
  if (upper.length === 0) return ''
  return `${line(upper)}${line([...lower].reverse()).replace('M', 'L')}Z`
}
const round = (value: number): number => Math.round(value * 10) / 10

/** Width of an element in CSS pixels, so that text in a chart keeps its size. */
export function useWidth<E extends Element>(start: number): [{ current: E | null }, number] {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(start)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const now = Math.round(element.getBoundingClientRect().width)
      if (now > 0) setWidth(now)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
