import { networkCurve } from '../../model/curve.ts'

const W = 132
const H = 66
const LEFT = 4
const BASE = 60
const x = (share: number) => LEFT + share * (W - LEFT - 6)
const y = (share: number) => BASE - share * (BASE - 6)

/** How much of the benefit a coverage brings: a line for single savings, a curve for networks (Kap. 4.5.1). */
export function CoverageCurve({
  curve,
  coverage,
  effect,
}: {
  curve: 'linear' | 'network'
  coverage: number
  effect: number
}) {
  const steps = Array.from({ length: 21 }, (_, i) => i / 20)
  const path = steps
    .map((s, i) => `${i ? 'L' : 'M'}${x(s)} ${y(curve === 'network' ? networkCurve(s) : s)}`)
    .join('')
  return (
    <svg class="cov" viewBox={`0 0 ${W} ${H}`} aria-hidden="true" focusable="false">
      <path class="cov__axis" d={`M${LEFT} ${BASE}H${W - 4}M${LEFT} ${BASE}V4`} />
      <path class="cov__line" d={path} />
      <path class="cov__drop" d={`M${x(coverage)} ${BASE}V${y(effect)}`} />
      <circle class="cov__dot" cx={x(coverage)} cy={y(effect)} r="5" />
    </svg>
  )
}
