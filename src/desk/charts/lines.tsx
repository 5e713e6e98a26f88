import { area, extent, line, scale, ticks, useWidth } from './scale.ts'
import './charts.css'

export interface Series {
  id: string
  label: string // word at the end of the line
  kind: 'actual' | 'measured' | 'other'
  values: readonly number[] // by round, index 0 = `from`
  from?: number // first round of the series
  bands?: readonly { low: number; high: number }[]
  thin?: boolean
}
export interface Mark {
  id: string
  round: number
  label: string // number on the mark
  title: string
}

const TOP = 14
const MARK = 30
const FOOT = 34
const LEFT = 62
/** Room for the words at the ends of the lines, in CSS pixels. */
const RIGHT = 132
const NARROW = 520

/**
 * Curves over a term: what was (thick), what was measured (thin, with its band) and what would have been
 * (dashed), with numbered decisions above. The chart is a picture; its owner gives the same data as text.
 */
export function Lines({
  series,
  rounds,
  years,
  end,
  marks,
  chosen,
  onChoose,
  format,
  least,
  label,
  height = 430,
}: {
  series: readonly Series[]
  rounds: number
  years: readonly { round: number; label: string }[]
  end: string
  marks: readonly Mark[]
  chosen: string | null
  onChoose: (id: string) => void
  format: (value: number) => string
  least: number // smallest span of the axis, in the unit of the values
  label: string
  height?: number
}) {
  const [ref, width] = useWidth<SVGSVGElement>(860)
  const narrow = width < NARROW
  const right = narrow ? 16 : RIGHT
  const x = scale([0, Math.max(rounds, 1)], [LEFT, width - right])
  const rows = placeMarks(marks, x)
  const lanes = Math.max(1, ...rows.map((row) => row.lane + 1))
  const top = TOP + (marks.length > 0 ? lanes * MARK : 0)
  const foot = height - FOOT
  const all = series.flatMap((s) => [
    ...s.values,
    ...(s.bands ?? []).flatMap((band) => [band.low, band.high]),
  ])
  const [low, high] = extent(all, least)
  const steps = ticks(low, high, 5)
  const y = scale([steps[0] ?? low, steps.at(-1) ?? high], [foot, top + 6])
  const at = (s: Series, i: number, value: number): [number, number] => [
    x((s.from ?? 0) + i),
    y(value),
  ]
  const ends = spread(
    series.flatMap((s) => {
      const value = s.values.at(-1)
      return value === undefined ? [] : [{ series: s, value, y: y(value) }]
    }),
    18,
    foot - 4,
  )
  const present = rows.find((row) => row.mark.id === chosen)
  return (
    <svg
      ref={ref}
      class="ch-lines"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {steps.map((step) => (
        <g key={step}>
          <path class="ch-grid" d={`M${LEFT} ${y(step)}H${width - right}`} />
          <text x={LEFT - 8} y={y(step) + 5} text-anchor="end">
            {format(step)}
          </text>
        </g>
      ))}
      <path class="ch-axis" d={`M${LEFT} ${foot + 8}H${width - right}`} />
      {years.map((year, i) => (
        <g key={year.round}>
          <path class="ch-axis" d={`M${x(year.round)} ${foot + 8}v6`} />
          {(!narrow || i % 2 === 0) && (
            <text x={x(year.round)} y={foot + 30} text-anchor={i === 0 ? 'start' : 'middle'}>
              {year.label}
            </text>
          )}
        </g>
      ))}
      {!narrow && (
        <text x={width - right + 8} y={foot + 30}>
          {end}
        </text>
      )}
      {series.map(
        (s) =>
          s.bands && (
            <path
              key={s.id}
              class={s.thin ? 'band band--thin' : 'band'}
              d={area(
                s.bands.map((band, i) => at(s, i, band.high)),
                s.bands.map((band, i) => at(s, i, band.low)),
              )}
            />
          ),
      )}
      {present && (
        <path
          class="ch-now"
          d={`M${x(present.mark.round)} ${TOP + 12 + present.lane * MARK}V${foot + 8}`}
        />
      )}
      {series.map((s) => (
        <path
          key={s.id}
          class={`ch-line ch-line--${s.kind}`}
          d={line(s.values.map((value, i) => at(s, i, value)))}
        />
      ))}
      {!narrow &&
        ends.map((mark) => (
          <text
            key={mark.series.id}
            class={`ch-strong ch-text-${mark.series.kind}`}
            x={width - right + 8}
            y={mark.y + 5}
          >
            {`${format(mark.value)} ${mark.series.label}`}
          </text>
        ))}
      {rows.map((row) => (
        // The list of decisions below holds the real buttons; these are the same ones for the pointer.
        // biome-ignore lint/a11y/noStaticElementInteractions: pointer twin of the list below
        <g
          key={row.mark.id}
          class={row.mark.id === chosen ? 'ch-mark ch-mark--chosen' : 'ch-mark'}
          onClick={() => onChoose(row.mark.id)}
        >
          <title>{row.mark.title}</title>
          <circle cx={row.x} cy={TOP + row.lane * MARK} r="12.5" />
          <text x={row.x} y={TOP + row.lane * MARK + 5} text-anchor="middle">
            {row.mark.label}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Marks side by side; one that would touch its neighbour takes the next lane. */
function placeMarks(
  marks: readonly Mark[],
  x: (round: number) => number,
): { mark: Mark; x: number; lane: number }[] {
  const ends: number[] = []
  return marks.map((mark) => {
    const at = x(mark.round)
    let lane = ends.findIndex((end) => end + 28 <= at)
    if (lane < 0) lane = ends.length
    ends[lane] = at
    return { mark, x: at, lane }
  })
}

/** Moves labels apart so that each keeps `gap` to the next and none leaves the frame. */
function spread<T extends { y: number }>(labels: T[], gap: number, lowest: number): T[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y)
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1] as T
    const here = sorted[i] as T
    if (here.y < before.y + gap) here.y = before.y + gap
  }
  let limit = lowest
  for (let i = sorted.length - 1; i >= 0; i--) {
    const here = sorted[i] as T
    if (here.y > limit) here.y = limit
    limit = here.y - gap
  }
  return sorted
}
