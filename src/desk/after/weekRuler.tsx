import { t } from '../../text/core.ts'
import '../../text/after.ts'
import { number, quarterLabel } from '../parts/format.ts'
import type { Game, Ran } from '../store.ts'
import { type Told, WEEKS } from './weeks.ts'

const WIDE = 1000
const HIGH = 26
/** Where the scale of weeks stands within the height. */
const TICK = 9

/** The weeks of the run as a ruler under the model: where time stands, and in which weeks something was told. */
export function WeekRuler({
  game,
  ran,
  week,
  all,
  told,
}: {
  game: Game
  ran: Ran
  week: number
  all: number
  told: readonly Told[]
}) {
  const x = (at: number) => (at / all) * WIDE
  const quarters = Math.max(1, Math.ceil(all / WEEKS))
  const marks = [...new Set(told.map((one) => one.week))]
  return (
    <section class="run-ruler sheet" aria-label={t('running.weeks')}>
      <p class="run-week">
        {t('running.week', { week: number(Math.min(week, all)), all: number(all) })}
      </p>
      <ol class="run-quarters" data-n={quarters}>
        {Array.from({ length: quarters }, (_, i) => (
          <li key={i}>{quarterLabel(game.scenario.start, ran.before.quarter + i)}</li>
        ))}
      </ol>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="run-ground" width={WIDE} height={HIGH} />
        <rect class="run-past" width={x(Math.min(week, all))} height={HIGH} />
        {Array.from({ length: all - 1 }, (_, i) => (
          <path
            key={i}
            class={(i + 1) % WEEKS === 0 ? 'run-tick run-tick--quarter' : 'run-tick'}
            d={`M${x(i + 1)} ${(i + 1) % WEEKS === 0 ? 0 : HIGH - TICK}V${HIGH}`}
          />
        ))}
        {marks.map((at) => (
          <rect key={at} class="run-mark" x={x(at - 1)} width={x(1)} height={HIGH - TICK} />
        ))}
      </svg>
      <progress class="sr" max={all} value={week} aria-label={t('screen.running')} />
    </section>
  )
}
