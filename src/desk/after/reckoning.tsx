import { INDICATOR_IDS, INDICATORS } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/after.ts'
import '../../text/debrief.ts'
import '../../text/indicators.ts'
import { Dumbbell } from '../charts/dumbbell.tsx'
import { Scroll } from '../charts/scroll.tsx'
import { indicatorValue, number, quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'

/** Measured against actual at the end, for every indicator that was never exact. */
export function Truth({ game }: { game: Game }) {
  const { world } = game
  const fuzzy = INDICATOR_IDS.filter((id) => !INDICATORS[id].exact).sort(
    (a, b) =>
      Math.abs(world.measured[b].value - world.actual[b]) -
      Math.abs(world.measured[a].value - world.actual[a]),
  )
  return (
    <section class="deb-truth">
      <h2 class="sec-title">{t('debrief.truth')}</h2>
      <p class="small soft">{t('debrief.truthNote')}</p>
      <table class="aft-table">
        <thead>
          <tr>
            <th scope="col">{t('debrief.indicator')}</th>
            <td />
            <th scope="col" class="num">
              {t('debrief.measured')}
            </th>
            <th scope="col" class="num">
              {t('debrief.true')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fuzzy.map((id) => (
            <tr key={id}>
              <th scope="row">{t(`indicator.${id}.name`)}</th>
              <td class="deb-bell">
                <Dumbbell
                  measured={world.measured[id].value}
                  actual={world.actual[id]}
                  low={0}
                  high={1}
                />
              </td>
              <td class="num">{indicatorValue(id, world.measured[id].value)}</td>
              <td class="num">
                <b>{indicatorValue(id, world.actual[id])}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What was expected each time, and what came. */
export function Predictions({ game }: { game: Game }) {
  const said = game.world.predictions.filter((one) => one.outcome !== null)
  const hits = said.filter((one) => one.outcome === one.direction).length
  return (
    <section class="deb-said">
      <h2 class="sec-title">{t('debrief.predictions')}</h2>
      {said.length === 0 ? (
        <p>{t('debrief.noPredictions')}</p>
      ) : (
        <>
          <p class="b">{t('debrief.hits', { hits: number(hits), n: number(said.length) })}</p>
          <Scroll label={t('debrief.predictions')}>
            <table class="aft-table">
              <thead>
                <tr>
                  <th scope="col">{t('debrief.quarter')}</th>
                  <th scope="col">{t('debrief.indicator')}</th>
                  <th scope="col">{t('debrief.expected')}</th>
                  <th scope="col">{t('debrief.came')}</th>
                </tr>
              </thead>
              <tbody>
                {said.map((one) => {
                  const held = one.outcome === one.direction
                  return (
                    <tr key={`${one.round}-${one.indicator}`}>
                      <th scope="row" class="nb">
                        {quarterLabel(game.scenario.start, one.round)}
                      </th>
                      <td>{t(`indicator.${one.indicator}.name`)}</td>
                      <td>{t(`report.dir.${one.direction}`)}</td>
                      <td>
                        <Icon name={held ? 'check' : 'x'} />{' '}
                        <span class="sr">{t(held ? 'debrief.heldYes' : 'debrief.heldNo')}: </span>
                        {one.outcome && t(`report.dir.${one.outcome}`)}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
    </section>
  )
}
