import { INDICATORS, type IndicatorId } from '../../model/ids.ts'
import { t, tell } from '../../text/core.ts'
import '../../text/rules.ts'
import '../../text/why.ts'
import { Scroll } from '../charts/scroll.tsx'
import { quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'
import { contribution, isGood, isNought } from './figures.ts'
import type { Contribution } from './tree.ts'

/** Rows of the short table; the rest is summed into one. */
const ROWS = 5

const tone = (id: IndicatorId, by: number): string => {
  const good = isGood(id, by)
  return good === null ? 'num' : good ? 'num gain' : 'num loss'
}

/** The largest contributions and the sum of the rest. */
export function ContributionTable({
  id,
  causes,
}: {
  id: IndicatorId
  causes: readonly Contribution[]
}) {
  const shown = causes.slice(0, ROWS).filter((one) => !isNought(id, one.by))
  const rest = causes.slice(shown.length)
  const share = INDICATORS[id].unit === 'share'
  const sum = (list: readonly Contribution[]) => list.reduce((total, one) => total + one.by, 0)
  return (
    <table class="why-table">
      <caption>{t(share ? 'why.contributionsIn' : 'why.contributions')}</caption>
      <tbody>
        {shown.map((one) => (
          <tr key={one.cause.id}>
            <th scope="row">{one.cause.title}</th>
            <td class={tone(id, one.by)}>{contribution(id, one.by)}</td>
          </tr>
        ))}
        {rest.length > 0 && (
          <tr>
            <th scope="row">{t('why.rest', { n: rest.length })}</th>
            <td class="num">{contribution(id, sum(rest))}</td>
          </tr>
        )}
        {INDICATORS[id].exact && (
          <tr class="why-sum">
            <th scope="row">{t('why.total')}</th>
            <td class="num">{contribution(id, sum(causes))}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** Every cause with each of its rules: the chain as a table. */
export function CauseTable({
  game,
  id,
  causes,
}: {
  game: Game
  id: IndicatorId
  causes: readonly Contribution[]
}) {
  const { start } = game.scenario
  return (
    <details class="more why-all">
      <summary>
        <Icon name="chevron-right" />
        {t('why.asTable')}
      </summary>
      <Scroll label={t('why.asTable')}>
        <table class="why-table">
          <thead>
            <tr>
              <th scope="col">{t('why.cause')}</th>
              <th scope="col">{t('why.when')}</th>
              <th scope="col">{t('why.rule')}</th>
              <th scope="col">{t('why.chapter')}</th>
              <th scope="col" class="num">
                {t('why.by')}
              </th>
            </tr>
          </thead>
          <tbody>
            {causes.flatMap((one) =>
              one.rules.map((rule, i) => (
                <tr key={`${one.cause.id}-${rule.rule}`}>
                  <th scope="row">
                    {i === 0 ? one.cause.title : <span class="sr">{one.cause.title}</span>}
                  </th>
                  <td>
                    {one.cause.round === null || one.cause.kind === 'start'
                      ? '–'
                      : quarterLabel(start, one.cause.round)}
                  </td>
                  <td>{tell(`rule.${rule.rule}`)}</td>
                  <td class="nb">{rule.chapter || '–'}</td>
                  <td class={tone(id, rule.by)}>{contribution(id, rule.by)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
