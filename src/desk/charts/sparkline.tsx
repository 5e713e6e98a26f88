import { area, extent, line, scale, useWidth } from './scale.ts'
import './charts.css'

export interface Band {
  low: number
  high: number
}

/**
 * A small line of the last quarters. Exact: line only. Survey: plain band. Thin: hatched band.
 * A picture beside its words: the number, its change and the range stand next to it as text.
 */
export function Sparkline({
  values,
  bands,
  quality,
  height = 36,
}: {
  values: readonly number[]
  bands?: readonly Band[]
  quality: 'exact' | 'survey' | 'thin'
  height?: number
}) {
  const [ref, width] = useWidth<SVGSVGElement>(120)
  const drawn = quality === 'exact' ? [] : (bands ?? [])
  const all = [...values, ...drawn.flatMap((band) => [band.low, band.high])]
  const size = Math.max(...all.map(Math.abs), 1e-9)
  const y = scale(extent(all, size * 0.02), [height - 5, 5])
  const x = scale([0, Math.max(values.length - 1, 1)], [4, width - 7])
  const points = values.map((value, i): [number, number] => [x(i), y(value)])
  const last = points.at(-1)
  return (
    <svg
      ref={ref}
      class="ch-spark"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {drawn.length > 1 && (
        <path
          class={quality === 'thin' ? 'band band--thin' : 'band'}
          d={area(
            drawn.map((band, i) => [x(i), y(band.high)]),
            drawn.map((band, i) => [x(i), y(band.low)]),
          )}
        />
      )}
      <path class="ch-line" d={line(points)} />
      {last && <circle class="ch-end" cx={last[0]} cy={last[1]} r="3.5" />}
    </svg>
  )
}
