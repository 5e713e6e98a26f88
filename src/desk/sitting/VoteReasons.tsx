import type { VoteForecast } from '../../engine/api.ts'
import { t, tell } from '../../text/core.ts'
import { Icon } from '../parts/Icon.tsx'
import { Over } from '../parts/Over.tsx'
import { w } from '../store.ts'

/** The strongest reasons of a group, each with its sign: plus speaks for the paper. */
export function Reasons({
  reasons,
  most = NAMED,
}: {
  reasons: VoteForecast['byGroup'][number]['reasons']
  most?: number
}) {
  const strongest = [...reasons].sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, most)
  return (
    <ul class="because">
      {strongest.map((reason) => (
        <li key={reason.rule} class={reason.by > 0 ? 'gain' : 'loss'}>
          <Icon name={reason.by > 0 ? 'plus' : 'minus'} />
          <span>
            {tell(`reason.${reason.rule}`)}{' '}
            <span class="sr">{t(reason.by > 0 ? 'vote.for' : 'vote.against')}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Leans closer to the middle than this are undecided. */
const UNDECIDED = 0.12
/** Reasons named per group. */
const NAMED = 3

/** What moves each group of the council, strongest first. Interests, not parties. */
export function VoteReasons({ vote, onClose }: { vote: VoteForecast; onClose: () => void }) {
  return (
    <Over title={t('vote.reasons')} onClose={onClose}>
      <ul class="reasons">
        {vote.byGroup.map(({ group, seats, lean, reasons }) => {
          const side = lean > UNDECIDED ? 'yes' : lean < -UNDECIDED ? 'no' : 'open'
          return (
            <li key={group}>
              <h3>
                {w(`groups.${group}.name`)} <span>{t('vote.seats', { n: seats })}</span>
              </h3>
              <p class={side === 'yes' ? 'gain' : side === 'no' ? 'loss' : 'unsure'}>
                {t(`lean.${side}`)}
              </p>
              <Reasons reasons={reasons} />
            </li>
          )
        })}
      </ul>
    </Over>
  )
}
