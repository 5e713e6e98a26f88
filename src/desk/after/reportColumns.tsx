import { t } from '../../text/core.ts'
import '../../text/after.ts'
import '../../text/indicators.ts'
import { money } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'
import type { Period } from './period.ts'

/** What the player expected before the quarter, and what came. */
export function Expectation({ game, period }: { game: Game; period: Period }) {
  const said = game.world.predictions.filter(
    (one) => one.round >= period.from && one.round < Math.max(period.to, 1),
  )
  return (
    <section>
      <h2>{t('report.expectation')}</h2>
      {said.length === 0 && <p>{t('report.noPrediction')}</p>}
      {said.map((one) => {
        const hit = one.outcome === one.direction
        return (
          <div key={`${one.round}-${one.indicator}`} class="rep-guess">
            <p>
              {t('report.expected', {
                name: t(`indicator.${one.indicator}.name`),
                expected: t(`report.dir.${one.direction}`),
              })}
            </p>
            {one.outcome && (
              <p class="b">
                <Icon name={hit ? 'check' : 'x'} />{' '}
                {t('report.came', { outcome: t(`report.dir.${one.outcome}`) })}{' '}
                {t(hit ? 'report.hit' : 'report.miss')}
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}

/** What is left undone; what can still be spent stands at the top, the balance among the figures below. */
export function Money({ game }: { game: Game }) {
  const { finance } = game.world
  return (
    <section>
      <h2>{t('report.money')}</h2>
      <p>{t('report.backlogLine', { value: money(finance.backlog) })}</p>
    </section>
  )
}
