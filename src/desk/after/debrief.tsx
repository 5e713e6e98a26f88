import { useState } from 'preact/hooks'
import { legacyOf } from '../../engine/index.ts'
import type { IndicatorId } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/debrief.ts'
import '../../text/patterns.ts'
import { isOneCrisis } from '../game.ts'
import { percent, quarterLabel } from '../parts/format.ts'
import { useGame, w } from '../store.ts'
import { Advisers } from './advised.tsx'
import { AfterYears } from './afterYears.tsx'
import { decisionsOf } from './decisions.ts'
import { Hours } from './hours.tsx'
import { Legacy } from './legacy.tsx'
import { Predictions, Truth } from './reckoning.tsx'
import { TakeHome } from './takeHome.tsx'
import { Terms } from './terms.tsx'
import { Timeline } from './timeline.tsx'
import { useWithoutEach } from './useWithout.ts'
import { WithoutPanel } from './withoutPanel.tsx'
import './after.css'
import './debrief.css'
import './icons.ts'

/** The end of a run: of a term, or of the one crisis it was. */
export function Debrief() {
  const { scenario } = useGame()
  return isOneCrisis(scenario) ? <Hours /> : <TermDebrief />
}

/** What was decided over what really was, and the same term without one decision. */
function TermDebrief() {
  const game = useGame()
  const { scenario, world, play, run } = game
  const decisions = decisionsOf(game)
  const [indicator, setIndicator] = useState<IndicatorId>('reach')
  const [index, setIndex] = useState<number | null>(decisions[0]?.index ?? null)
  const chosen = decisions.find((one) => one.index === index) ?? null
  const { ones, failed } = useWithoutEach(
    run,
    decisions.map(({ index }) => index),
  )
  const one = (chosen && ones.get(chosen.index)) ?? null
  const legacy = play.legacy ?? legacyOf(play, scenario)
  return (
    <div class="deb">
      <article class="deb-paper sheet">
        <p class="doc-head">
          <span>
            {t('debrief.period', {
              city: w('scenario.title'),
              from: quarterLabel(scenario.start, 0),
              to: quarterLabel(scenario.start, Math.max(0, world.quarter - 1)),
            })}
          </span>
          <span>{t('debrief.run', { seed: String(run.seed) })}</span>
        </p>
        <header class="deb-head">
          <div>
            <h1 class="doc-title">{t('debrief.title')}</h1>
            <p class="standfirst">
              {t(`pattern.${legacy.pattern}.text`)}{' '}
              <b>
                {legacy.tippedAt === null
                  ? t('debrief.neverTipped')
                  : t('debrief.tipped', {
                      quarter: quarterLabel(scenario.start, legacy.tippedAt - 1),
                    })}
              </b>
            </p>
          </div>
          {play.balance && (
            <dl>
              <div>
                <dt>{t('debrief.approval')}</dt>
                <dd>{percent(play.balance.share, 1)}</dd>
              </div>
              <div>
                <dt>{t('debrief.turnout')}</dt>
                <dd>{percent(play.balance.turnout)}</dd>
              </div>
              {play.balance.noVote.residents > 0 && (
                <div>
                  <dt>{t('debrief.noVote')}</dt>
                  <dd>{percent(play.balance.noVote.satisfied)}</dd>
                </div>
              )}
            </dl>
          )}
        </header>
        <Timeline
          game={game}
          indicator={indicator}
          onIndicator={setIndicator}
          decisions={decisions}
          chosen={chosen}
          onChoose={setIndex}
          ones={ones}
        />
      </article>
      {/* The panel stays in sight beside the curve and no further: it sticks within this box. */}
      <div>
        <WithoutPanel
          game={game}
          indicator={indicator}
          decision={chosen}
          one={one}
          failed={failed}
        />
      </div>
      <article class="deb-paper deb-more sheet">
        <Legacy game={game} legacy={legacy} />
        <Truth game={game} />
        <Terms game={game} legacy={legacy} />
        <AfterYears game={game} />
        <Advisers game={game} legacy={legacy} />
        <Predictions game={game} />
        <TakeHome game={game} />
      </article>
    </div>
  )
}
