import { scale } from './scale.ts'
import './charts.css'

/** A bar left or right of its axis. `good` tells gain from loss; the number stands beside it as text. */
export function ContributionBar({
  by,
  largest,
  good,
}: {
  by: number
  largest: number
  good: boolean | null
}) {
  const x = scale([-1, 1], [2, 158])
  const end = x(largest > 0 ? Math.max(-1, Math.min(1, by / largest)) : 0)
  const kind = good === null ? 'even' : good ? 'gain' : 'loss'
  return (
    <svg class="ch-contribution" viewBox="0 0 160 16" aria-hidden="true" focusable="false">
      <rect
        class={`ch-${kind}`}
        x={Math.min(80, end)}
        y="2"
        width={Math.max(Math.abs(end - 80), 1)}
        height="12"
      />
      <path class="ch-axis-strong" d="M80 0V16" />
    </svg>
  )
}
