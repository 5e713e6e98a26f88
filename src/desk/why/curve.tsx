import { INDICATORS, type IndicatorId } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/indicators.ts'
import { area, extent, line, scale, useWidth } from '../charts/scale.ts'
import { Twin } from '../charts/twin.tsx'
import { indicatorValue, quarterLabel } from '../parts/format.ts'
import type { Game } from '../store.ts'

const HEIGHT = 150
const RIGHT = 84

/** The measured curve so far with its band: hatched where data are thin. */
export function Curve({ game, id }: { game: Game; id: IndicatorId }) {
  const [ref, width] = useWidth<SVGSVGElement>(330)
  const readings = game.play.worlds.map((world) => world.measured[id])
  const last = readings.at(-1)
  if (!last || readings.length < 2) return null
  const banded = last.quality !== 'exact'
  const values = readings.flatMap((r) => (banded ? [r.low, r.high, r.value] : [r.value]))
  const share = INDICATORS[id].unit === 'share'
  const [low, high] = extent(values, share ? 0.1 : Math.max(...values.map(Math.abs), 1) * 0.05)
  const y = scale([low, high], [HEIGHT - 34, 12])
  const x = scale([0, readings.length - 1], [4, width - RIGHT])
  const name = t(`indicator.${id}.name`)
  const quarters = readings.map((_, i) => quarterOf(game, i))
  return (
    <figure class="why-curve">
      <svg
        ref={ref}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={`${name}: ${readings.map((r) => indicatorValue(id, r.value)).join(', ')}`}
      >
        {[high, low].map((value) => (
          <path key={value} class="ch-grid" d={`M0 ${y(value)}H${width - RIGHT + 6}`} />
        ))}
        {banded && (
          <path
            class={last.quality === 'thin' ? 'band band--thin' : 'band'}
            d={area(
              readings.map((r, i) => [x(i), y(r.high)]),
              readings.map((r, i) => [x(i), y(r.low)]),
            )}
          />
        )}
        <path class="ch-line" d={line(readings.map((r, i) => [x(i), y(r.value)]))} />
        <circle class="ch-end" cx={x(readings.length - 1)} cy={y(last.value)} r="4" />
        <text class="ch-strong" x={width - RIGHT + 12} y={y(last.value) + 5}>
          {indicatorValue(id, last.value)}
        </text>
        <text x="0" y={HEIGHT - 6}>
          {quarters[0]}
        </text>
        <text x={width - RIGHT} y={HEIGHT - 6} text-anchor="end">
          {quarters.at(-1)}
        </text>
      </svg>
      <Twin
        caption={name}
        head={[t('why.when'), name]}
        rows={readings.map((r, i) => [quarters[i] ?? '', indicatorValue(id, r.value)])}
      />
    </figure>
  )
}

/** The quarter a round closes; round 0 is the start. */
export const quarterOf = (game: Game, round: number): string =>
  round === 0 ? t('why.start') : quarterLabel(game.scenario.start, round - 1)
