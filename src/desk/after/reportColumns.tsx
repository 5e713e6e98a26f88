import { t } from '../../text/core.ts'
import '../../text/after.ts'
import '../../text/indicators.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'
import { isVote, newsIn, newsText } from './news.ts'
import type { Period } from './period.ts'

/** News shown at once; the rest stands behind "more". */
const SHOWN = 3

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

/** News of the period, newest first. */
export function NewsColumn({ game, period }: { game: Game; period: Period }) {
  const lines = newsLines(game, period)
  return (
    <section>
      <h2>{t('report.news')}</h2>
      {lines.length === 0 && <p>{t('report.noNews')}</p>}
      <ul class="rep-list">
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN && (
        <details class="more">
          <summary>
            <Icon name="chevron-right" />
            {t('report.more', { n: lines.length - SHOWN })}
          </summary>
          <ul class="rep-list">
            {lines.slice(SHOWN).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function newsLines(game: Game, period: Period): string[] {
  const lines = newsIn(game, period)
    .filter((one) => !isVote(one))
    .map((one) => newsText(one, game))
    .reverse()
  return [...new Set(lines)]
}
