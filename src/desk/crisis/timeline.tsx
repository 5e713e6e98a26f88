import { BLOCKS } from '../../engine/index.ts'
import type { Crisis } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { scale, useWidth } from '../charts/scale.ts'
import { number } from '../parts/format.ts'
import { runningOut, type Service } from './service.ts'

const LAST = 72
const SIDE = 14
const LANES = 4
/** Services named at one hour; the rest is counted. */
const NAMED = 2
const LANE = 20
/** Pixels from the start of the line from which an hour has room for its number. */
const LABEL = 18
/** Pixels a character of a label takes, at most. */
const LETTER = 7.6

/** 72 hours on one line: what is past, where the briefings lie, when buffers run out. */
export function Timeline({
  crisis,
  services,
  until,
}: {
  crisis: Crisis
  services: readonly Service[]
  until: number
}) {
  const [ref, width] = useWidth<SVGSVGElement>(1380)
  const soon = runningOut(crisis, services).filter((one) => one.hour <= LAST)
  const x = scale([0, LAST], [SIDE, width - SIDE])
  const marks = lanesOf(
    byHour(soon).map((due) => ({ ...due, x: x(due.hour) })),
    width,
  )
  const axis = Math.max(LANE * 2, ...marks.map((mark) => mark.y + LANE)) + 10
  const said = soon[0]
    ? t('crisis.failsAt', { n: number(soon[0].hour), node: soon[0].name })
    : t('crisis.noneFails')
  return (
    <section class="cri-time sheet" aria-label={t('crisis.time')}>
      <svg
        ref={ref}
        height={axis + 32}
        viewBox={`0 0 ${width} ${axis + 32}`}
        role="img"
        aria-label={t('crisis.timeSaid', { n: number(crisis.hour), next: said })}
      >
        <path class="ch-axis" d={`M${SIDE} ${axis}H${width - SIDE}`} />
        <path class="cri-next" d={`M${x(crisis.hour)} ${axis}H${x(until)}`} />
        <path class="cri-past" d={`M${SIDE} ${axis}H${x(crisis.hour)}`} />
        {[0, ...BLOCKS].map((hour) => (
          <g key={hour}>
            <path class="ch-axis" d={`M${x(hour)} ${axis - 5}V${axis + 8}`} />
            {(hour === 0 || x(hour) - SIDE >= LABEL) && (
              <text
                x={x(hour)}
                y={axis + 26}
                text-anchor={hour === 0 ? 'start' : hour === LAST ? 'end' : 'middle'}
              >
                {number(hour)}
              </text>
            )}
          </g>
        ))}
        <path class="cri-now" d={`M${x(crisis.hour)} 22V${axis + 10}`} />
        <text class="cri-nowtext" x={Math.max(SIDE, Math.min(x(crisis.hour), width - 120))} y="16">
          {t('crisis.now', { n: number(crisis.hour) })}
        </text>
        {marks.map((mark) => (
          <g key={mark.hour} class="cri-due">
            <path d={`M${mark.x} ${mark.y + 4}V${axis - 5}`} />
            <circle cx={mark.x} cy={axis} r="5.5" />
          </g>
        ))}
        {/* over all stems, on ground of their own: none is crossed */}
        {marks.map((mark) => (
          <g key={mark.hour} class="cri-due">
            <text
              x={mark.end ? mark.x - 5 : mark.x + 5}
              y={mark.y + 14}
              text-anchor={mark.end ? 'end' : 'start'}
            >
              {mark.name}
            </text>
          </g>
        ))}
      </svg>
      <ol class="cri-soon">
        {soon.length === 0 && <li>{t('crisis.noneFails')}</li>}
        {soon.map((one) => (
          <li key={one.id}>{t('crisis.failsAt', { n: number(one.hour), node: one.name })}</li>
        ))}
      </ol>
    </section>
  )
}

/** One label an hour: what runs out together is named together. */
function byHour(soon: ReturnType<typeof runningOut>): { hour: number; name: string }[] {
  return [...new Set(soon.map((one) => one.hour))].map((hour) => {
    const names = soon.filter((one) => one.hour === hour).map((one) => one.name)
    const more = names.length - NAMED
    const shown = more > 1 ? names.slice(0, NAMED) : names
    return {
      hour,
      name: more > 1 ? t('crisis.andMore', { list: shown.join(', '), n: more }) : shown.join(', '),
    }
  })
}

interface Due {
  hour: number
  name: string
  x: number
}
/** Labels in lanes below the line of "now"; one that finds no room keeps the last lane. */
function lanesOf<T extends Due>(marks: T[], width: number): (T & { y: number; end: boolean })[] {
  const ends: number[] = []
  return marks.map((mark) => {
    const long = mark.name.length * LETTER + 12
    const end = mark.x + long > width
    const from = end ? mark.x - long : mark.x
    let lane = 0
    while (lane < LANES - 1 && (ends[lane] ?? -1) > from) lane++
    ends[lane] = end ? mark.x : mark.x + long
    return { ...mark, y: LANE + lane * LANE, end }
  })
}
