import { Fragment } from 'preact'
import type { Advised } from '../../engine/advisers.ts'
import { AXES } from '../../model/ids.ts'
import type { Legacy } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/axes.ts'
import '../../text/debrief.ts'
import { Scroll } from '../charts/scroll.tsx'
import { number } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { type Game, w } from '../store.ts'
import { useAdvised } from './useAdvised.ts'

/** Axes named of each term: those it moved most. */
const NAMED = 3

/** The advisers once more: the same term, every matter answered as each of them counselled. */
export function Advisers({ game, legacy }: { game: Game; legacy: Legacy }) {
  const { terms, failed } = useAdvised(game.run)
  const asked = terms?.filter((one) => one.asked > 0)
  return (
    <section class="deb-advised" aria-busy={!terms && !failed}>
      <h2 class="sec-title">{t('debrief.advised')}</h2>
      <p class="small soft">{t('debrief.advisedNote')}</p>
      {failed && <p class="warn">{t('debrief.reckonFailed')}</p>}
      {!terms && !failed && <p role="status">{t('debrief.reckoning')}</p>}
      {asked?.length === 0 && <p>{t('debrief.advisedNone')}</p>}
      {asked && asked.length > 0 && (
        <Scroll label={t('debrief.advised')}>
          <table class="aft-table">
            <thead>
              <tr>
                <th scope="col">{t('debrief.adviser')}</th>
                <th scope="col" class="num">
                  {t('debrief.advisedFollowed')}
                </th>
                <th scope="col">{t('debrief.advisedTerm')}</th>
              </tr>
            </thead>
            <tbody>
              {asked.map((one) => (
                <Row key={one.adviser} game={game} legacy={legacy} one={one} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

function Row({ game, legacy, one }: { game: Game; legacy: Legacy; one: Advised }) {
  const icon = game.scenario.advisers.find(({ id }) => id === one.adviser)?.icon ?? 'users'
  const { axes } = one
  const moved = axes
    ? AXES.map((id) => ({ id, by: Math.round(100 * axes[id]) - Math.round(100 * legacy.axes[id]) }))
        .filter(({ by }) => by !== 0)
        .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
        .slice(0, NAMED)
    : []
  return (
    <tr>
      <th scope="row">
        <Icon name={icon} /> {w(`advisers.${one.adviser}.name`)}
      </th>
      <td class="num">
        {t('debrief.advisedOf', { n: number(one.followed), all: number(one.asked) })}
      </td>
      <td>
        {!axes
          ? t('debrief.advisedAlways')
          : moved.length === 0
            ? t('debrief.advisedSame')
            : moved.map(({ id, by }, i) => (
                <Fragment key={id}>
                  {i > 0 && ' '}
                  <span class="nb">
                    {t(`axis.${id}.name`)}{' '}
                    <b class={by > 0 ? 'gain' : 'loss'}>
                      {by > 0 ? '+' : '−'}
                      {number(Math.abs(by))}
                    </b>
                    {i < moved.length - 1 && ','}
                  </span>
                </Fragment>
              ))}
        {one.impossible > 0 && (
          <>
            <br />
            <span class="small soft">
              {t('debrief.advisedImpossible', { n: number(one.impossible) })}
            </span>
          </>
        )}
      </td>
    </tr>
  )
}
