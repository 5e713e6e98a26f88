import { scale } from './scale.ts'
import './charts.css'

/** Measured (ring) and actual (dot) on one line from `low` to `high`. The two numbers stand beside it. */
export function Dumbbell({
  measured,
  actual,
  low,
  high,
}: {
  measured: number
  actual: number
  low: number
  high: number
}) {
  const x = scale([low, high], [8, 192])
  const within = (value: number) => Math.max(8, Math.min(192, x(value)))
  return (
    <svg class="ch-dumbbell" viewBox="0 0 200 20" aria-hidden="true" focusable="false">
      <path class="ch-axis" d="M8 10H192" />
      <path class="ch-gap" d={`M${within(measured)} 10H${within(actual)}`} />
      <circle class="ch-ring" cx={within(measured)} cy="10" r="5.5" />
      <circle class="ch-dot" cx={within(actual)} cy="10" r="5" />
    </svg>
  )
}
