import { t } from '../../text/core.ts'
import '../../text/after.ts'
import { Scroll } from '../charts/scroll.tsx'
import { quarterLabel, thousands, yearOf } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { type Game, useGame, w } from '../store.ts'
import { BudgetForm } from './budgetForm.tsx'
import { FeltAndReal } from './safety.tsx'
import { type Line, linesOf } from './yearLines.ts'
import './after.css'

const STEPS = ['free', 'reporting', 'consolidation', 'emergency'] as const

/** The year in the books: plan against result, the verdict of supervision, and the next budget. */
export function YearEnd() {
  const game = useGame()
  const { world, scenario } = game
  const year = yearOf(scenario.start, Math.max(0, world.quarter - 1))
  return (
    <div class="aft aft--pair">
      <article class="aft-paper sheet stack laid">
        <p class="doc-head">
          <span>{w('scenario.title')}</span>
          <span>{quarterLabel(scenario.start, Math.max(0, world.quarter - 1))}</span>
        </p>
        <h1 class="doc-title">{t('year.title', { year: String(year) })}</h1>
        <h2 class="sec-title">{t('year.planResult')}</h2>
        <Scroll label={t('year.planResult')}>
          <Lines lines={linesOf(game)} />
        </Scroll>
        <Verdict game={game} />
        <FeltAndReal game={game} />
      </article>
      <BudgetForm game={game} />
    </div>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <table class="aft-table year-table">
      <thead>
        <tr>
          <th scope="col">{t('year.inThousands')}</th>
          <th scope="col" class="num">
            {t('year.plan')}
          </th>
          <th scope="col" class="num">
            {t('year.result')}
          </th>
          <th scope="col" class="num">
            {t('year.difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const gap = line.plan === null ? null : line.result - line.plan
          const good = gap === null || Math.abs(gap) < 500 ? null : gap > 0 === line.more
          return (
            <tr key={line.key} class={line.sum ? 'year-sum' : undefined}>
              <th scope="row">{t(line.key)}</th>
              <td class="num">{line.plan === null ? '–' : thousands(line.plan)}</td>
              <td class="num">{thousands(line.result)}</td>
              <td class={`num ${good === null ? '' : good ? 'gain' : 'loss'}`}>
                {gap === null ? '–' : `${gap >= 500 ? '+' : ''}${thousands(gap)}`}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The authority's verdict in the words of the Land, and what it forbids from now on. */
function Verdict({ game }: { game: Game }) {
  const { world, scenario, play } = game
  const now = world.supervision.value
  const before = play.worlds[Math.max(0, world.quarter - 4)]?.supervision.value ?? now
  const by = STEPS.indexOf(now) - STEPS.indexOf(before)
  return (
    <section class={`aside year-verdict${by > 0 ? ' year-verdict--stricter' : ''}`}>
      <h2 class="sec-title">
        <Icon name="landmark" /> {t('year.supervision')}
      </h2>
      <p class="b">{w(`lands.${scenario.land.id}.supervision.${now}`)}</p>
      <p>
        {t(by > 0 ? 'year.stricter' : by < 0 ? 'year.looser' : 'year.unchanged')}{' '}
        {t(`year.forbids.${now}`)}
      </p>
    </section>
  )
}
