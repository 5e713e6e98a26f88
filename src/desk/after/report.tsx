import { t } from '../../text/core.ts'
import '../../text/after.ts'
import { Button } from '../parts/Button.tsx'
import { number, quarterLabel } from '../parts/format.ts'
import { Hint } from '../parts/Hint.tsx'
import { IndicatorFigure } from '../parts/IndicatorFigure.tsx'
import { STRIP } from '../sitting/strip.ts'
import { next, useGame, w } from '../store.ts'
import { Changes } from './changes.tsx'
import { leadOf } from './lead.ts'
import { largestChanges, periodOf, votesIn } from './period.ts'
import { Expectation, Money } from './reportColumns.tsx'
import { Ahead, Footer } from './reportFooter.tsx'
import './report.css'

/** Words on a sitting's table from which a report has room for a third change (a full term has 200). */
const ROOMY = 200

/** The bulletin of the quarter: what changed and why, what came of the expectation, what lies ahead. */
export function Report() {
  const game = useGame()
  const { scenario, world } = game
  const period = periodOf(game)
  const changes = largestChanges(game, period, game.pacing.words < ROOMY ? 2 : 3)
  const votes = votesIn(game, period)
  const lead = leadOf(game, period, votes, changes)
  const city = w('scenario.title')
  const last = quarterLabel(scenario.start, Math.max(0, period.to - 1))
  const first = quarterLabel(scenario.start, period.from)
  const long = period.to - period.from > 1
  const over = world.quarter >= scenario.quarters
  return (
    <div class="rep">
      <article class="rep-paper sheet stack laid">
        <header class="rep-head">
          <p>
            <span>
              {long
                ? t('report.period', { city, from: first, to: last })
                : t('report.place', { city, quarter: last })}
            </span>
            <span>
              {t('report.number', {
                n: number(Math.ceil(period.to / game.gap)),
                all: number(
                  Math.min(game.pacing.sittings, Math.ceil(game.scenario.quarters / game.gap)),
                ),
              })}
            </span>
          </p>
          <h1>{t(long ? 'report.titleMore' : 'report.title')}</h1>
          <p>
            <span>{t('report.measured')}</span>
          </p>
        </header>
        <section class="rep-lead">
          <h2>{lead.title}</h2>
          {lead.sub && <p class="rep-stand">{lead.sub}</p>}
          <Changes game={game} changes={changes} />
        </section>
        <section class="rep-strip" aria-label={t('report.measured')}>
          {STRIP.map((id, i) => (
            <IndicatorFigure key={id} id={id} digit={i + 1} />
          ))}
        </section>
        <Footer game={game} period={period} votes={votes} />
      </article>
      <section class="rep-side sheet" aria-label={t('report.beside')}>
        <Hint id="report" />
        <Expectation game={game} period={period} />
        <Ahead game={game} />
        <Money game={game} />
        <div class="rep-acts">
          <Button kind="primary" iconEnd="arrow-right" onPress={next}>
            {over
              ? t('report.onward')
              : t('report.next', { quarter: quarterLabel(scenario.start, world.quarter) })}
          </Button>
          <Button icon="printer" onPress={() => print()}>
            {t('report.print')}
          </Button>
        </div>
      </section>
    </div>
  )
}
