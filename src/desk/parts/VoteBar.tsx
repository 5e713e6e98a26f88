import type { VoteForecast } from '../../engine/api.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { Icon } from './Icon.tsx'

const SEAT = 10 // width of a seat in the drawing
const TALL = 18

/** One mark per seat: filled yes, hatched open, outlined no; a tick where the majority lies. */
export function VoteBar({ vote, why }: { vote: VoteForecast; why?: () => void }) {
  const { yes, open, no, seats, needed } = vote
  const missing = needed - yes
  const kinds = [
    ...Array<'vyes'>(yes).fill('vyes'),
    ...Array<'vopen'>(open).fill('vopen'),
    ...Array<'vno'>(no).fill('vno'),
  ]
  const tick = needed * SEAT
  const anchor = tick < 40 ? 'start' : tick > seats * SEAT - 40 ? 'end' : 'middle'
  return (
    <div class="vote">
      <h3>
        <span>{t('vote.forecast')}</span>
        <span class={missing <= 0 ? 'gain' : missing > open ? 'loss' : 'warn'}>
          {missing <= 0 ? t('vote.enough') : t('vote.missing', { n: missing })}
        </span>
      </h3>
      <svg
        class="votebar"
        viewBox={`0 0 ${seats * SEAT} 44`}
        role="img"
        aria-label={t('vote.said', { yes, open, no, needed, seats })}
      >
        {kinds.map((kind, i) => {
          const line = kind === 'vyes' ? 0 : kind === 'vopen' ? 0.6 : 1
          return (
            <rect
              key={i}
              class={kind}
              x={i * SEAT + 1 + line}
              y={4 + line}
              width={SEAT - 2 - 2 * line}
              height={TALL - 2 * line}
            />
          )
        })}
        <path class="need" d={`M${tick} 0V28`} />
        <text x={tick} y="42" text-anchor={anchor}>
          {t('vote.needed', { n: needed })}
        </text>
      </svg>
      <p class="votekey">
        <span>
          <Icon name="square-check" /> {t('vote.yes', { n: yes })}
        </span>
        <span class="unsure">
          <Icon name="circle-dashed" /> {t('vote.open', { n: open })}
        </span>
        <span class="loss">
          <Icon name="square-x" /> {t('vote.no', { n: no })}
        </span>
        {why && (
          <button type="button" class="why votekey__why" aria-label={t('vote.why')} onClick={why}>
            {t('shell.why')}
          </button>
        )}
      </p>
    </div>
  )
}
