import { useId } from 'preact/hooks'
import { arrangementsFor, awardFor } from '../../engine/index.ts'
import type { Measure } from '../../model/content.ts'
import type { Adopt } from '../../model/world.ts'
import { t, tell } from '../../text/core.ts'
import '../../text/why.ts'
import { Segmented } from '../parts/Choice.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Prose } from '../parts/Prose.tsx'
import { refusalText } from '../parts/refusal.tsx'
import { useGame, w } from '../store.ts'

/** Where the clauses start from: one of eleven ways to work with others. What may come of it later is not said here. */
export function Way({
  measure,
  chosen,
  onChoose,
}: {
  measure: Measure
  chosen: string | undefined
  onChoose: (way: string | undefined) => void
}) {
  const { scenario, world } = useGame()
  const id = useId()
  const ways = arrangementsFor(world, scenario, measure)
  const way = ways.find((one) => one.id === chosen)
  const closed = ways.filter((one) => one.refusal !== null)
  return (
    <section class="way">
      <p class="select">
        <label for={id}>{t('contract.way')}</label>
        <select
          id={id}
          value={chosen ?? ''}
          onChange={(event) => onChoose(event.currentTarget.value || undefined)}
        >
          <option value="">{t('contract.wayOffered')}</option>
          {ways.map((one) => (
            <option key={one.id} value={one.id} disabled={one.refusal !== null}>
              {w(`arrangements.${one.id}.title`)}
              {one.refusal && ` (${t('contract.wayNotYet')})`}
            </option>
          ))}
        </select>
      </p>
      {way && (
        <p role="status">
          <Prose text={w(`arrangements.${way.id}.text`)} />{' '}
          <Prose text={w(`arrangements.${way.id}.note`)} />{' '}
          <span class="soft small">{t('why.chapterOf', { chapter: way.chapter })}</span>
        </p>
      )}
      {closed.length > 0 && (
        <details class="more">
          <summary>
            <Icon name="chevron-right" />
            {t('contract.wayWhy')}
          </summary>
          {closed.map((one) => (
            <p key={one.id} class="small">
              <b>{w(`arrangements.${one.id}.title`)}.</b> {one.refusal && refusalText(one.refusal)}
            </p>
          ))}
        </details>
      )}
    </section>
  )
}

/** How the contract comes about: which procedure, how long, and the way round it. */
export function AwardChoice({
  draft,
  onChoose,
}: {
  draft: Adopt
  onChoose: (award: 'tender' | 'direct') => void
}) {
  const { scenario, world } = useGame()
  const { award, quarters, free } = awardFor(world, scenario, draft)
  return (
    <section class="award">
      {free ? (
        <Segmented
          legend={t('contract.award')}
          wide
          options={(['tender', 'direct'] as const).map((value) => ({
            value,
            label: t(`contract.award.${value}`),
          }))}
          value={draft.award ?? 'tender'}
          onChange={onChoose}
        />
      ) : (
        <h3>{t('contract.award')}</h3>
      )}
      <p class="small soft">
        {tell(`contract.award.${award}.is`)}{' '}
        {quarters > 0 && t('contract.signedIn', { n: quarters })}
      </p>
    </section>
  )
}
