import { type Length, PACING } from '../../engine/pacing.ts'
import { t } from '../../text/core.ts'
import '../../text/start.ts'
import { number } from '../parts/format.ts'

/** Width of the drawing; the parts share it by their minutes. */
const WIDE = 600
const HIGH = 14
const GAP = 2

/**
 * How the minutes of a length are spent, drawn to scale and said in words. A scenario of fewer quarters
 * than sittings is one crisis: its sittings are the briefings.
 */
export function TimePlan({ length, quarters }: { length: Length; quarters: number }) {
  const pace = PACING[length]
  const each = Object.values(pace.sitting).reduce((sum, seconds) => sum + seconds, 0)
  const extra = pace.crisis + pace.halfTime
  const half = pace.halfTime > 0 ? Math.floor(pace.sittings / 2) : pace.sittings
  const sittings = (n: number) => Array.from({ length: n }, () => ({ kind: 'sit', seconds: each }))
  const parts = [
    { kind: 'talk', seconds: pace.start },
    ...sittings(half),
    ...(extra > 0 ? [{ kind: 'pause', seconds: extra }] : []),
    ...sittings(pace.sittings - half),
    { kind: 'talk', seconds: pace.debrief },
  ]
  const all = parts.reduce((sum, part) => sum + part.seconds, 0)
  const scale = WIDE / all
  let x = 0
  const minutes = (seconds: number) => number(Math.max(1, Math.round(seconds / 60)))
  return (
    <div class="plan">
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ kind, seconds }, i) => {
          const from = x
          x += seconds * scale
          return (
            <rect
              key={i}
              class={`plan__${kind}`}
              x={from}
              width={Math.max(1, seconds * scale - GAP)}
              height={HIGH}
            />
          )
        })}
      </svg>
      <ul>
        <li class="plan__talk">{t('plan.start', { n: minutes(pace.start) })}</li>
        <li class="plan__sit">
          {quarters < pace.sittings
            ? t('plan.briefings', { n: pace.sittings, each: minutes(each) })
            : t('plan.sittings', {
                n: pace.sittings,
                each: minutes(each),
                quarters: pace.quarters,
              })}
        </li>
        {extra > 0 && (
          <li class="plan__pause">
            {t(pace.halfTime > 0 ? 'plan.extra' : 'plan.crisis', { n: minutes(extra) })}
          </li>
        )}
        <li class="plan__talk">{t('plan.debrief', { n: minutes(pace.debrief) })}</li>
        <li class="plan__stop">{t('plan.stop')}</li>
      </ul>
    </div>
  )
}
