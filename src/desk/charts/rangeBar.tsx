import { t } from '../../text/core.ts'
import '../../text/charts.ts'
import { scale, ticks, useWidth } from './scale.ts'
import { Twin } from './twin.tsx'
import './charts.css'

/** Pixels a letter of a label takes, at most, and between two labels. */
const LETTER = 7.8
const GAP = 16

/**
 * Promise against evidence: the promise is one dashed tick, the evidence a hatched range with a dot for
 * each known case. All values in the same unit, written by `format`.
 */
export function RangeBar({
  low,
  high,
  mode,
  cases,
  promise,
  format,
}: {
  low: number
  high: number
  mode: number
  cases: readonly number[]
  promise: number | null
  format: (value: number) => string
}) {
  const [ref, width] = useWidth<SVGSVGElement>(420)
  const most = Math.max(high, promise ?? 0, ...cases) * 1.04
  const steps = ticks(0, most, width < 360 ? 3 : 4).filter((step) => step <= most)
  const x = scale([0, most], [14, width - 14])
  const evidence = t('chart.evidence', { low: format(low), high: format(high), n: cases.length })
  const promised = promise === null ? '' : t('chart.promise', { value: format(promise) })
  // both in one row where they find room, the evidence over its range if it can
  const room = width - 28 - LETTER * (evidence.length + promised.length) - GAP
  const labelled = promise !== null && room >= 0
  const from = labelled ? Math.min(x(low), 14 + room) : 14
  return (
    <figure class="ch-range">
      <svg
        ref={ref}
        height="96"
        viewBox={`0 0 ${width} 96`}
        role="img"
        aria-label={`${evidence}. ${promised}`}
      >
        <text class="ch-strong" x={from} y="16">
          {evidence}
        </text>
        {promise !== null && (
          <>
            <text
              class="ch-strong ch-text-loss"
              x={width - 14}
              y={labelled ? 16 : 36}
              text-anchor="end"
            >
              {promised}
            </text>
            <path class="ch-promise" d={`M${x(promise)} ${labelled ? 22 : 40}V70`} />
          </>
        )}
        <rect
          class="band band--thin ch-outline-thin"
          x={x(low)}
          y="44"
          width={Math.max(x(high) - x(low), 2)}
          height="20"
        />
        <path class="ch-mode" d={`M${x(mode)} 42V66`} />
        {cases.map((value, i) => (
          <circle key={i} class="ch-case" cx={x(value)} cy="54" r="5" />
        ))}
        <path class="ch-axis" d={`M14 70H${width - 14}`} />
        {steps.map((step) => (
          <g key={step}>
            <path class="ch-axis" d={`M${x(step)} 70V75`} />
            <text x={x(step)} y="91" text-anchor={step === 0 ? 'start' : 'middle'}>
              {format(step)}
            </text>
          </g>
        ))}
      </svg>
      <Twin
        caption={t('chart.promiseAndEvidence')}
        head={[t('chart.what'), t('chart.value')]}
        rows={[
          ...(promise === null ? [] : [[t('chart.promiseRow'), format(promise)]]),
          [t('chart.low'), format(low)],
          [t('chart.mode'), format(mode)],
          [t('chart.high'), format(high)],
          ...cases.map((value, i) => [t('chart.case', { n: i + 1 }), format(value)]),
        ]}
      />
    </figure>
  )
}
