import { AXES, type Axis, type IndicatorId } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/after.ts'
import '../../text/axes.ts'
import '../../text/indicators.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { Button } from '../parts/Button.tsx'
import { indicatorDelta, indicatorValue, judge, quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { type Game, next, openWhy, useGame } from '../store.ts'
import { contractTitle, measureTitle } from '../why/cause.ts'
import { withUnit } from '../why/figures.ts'
import { AXIS_INDICATORS } from './axisFigures.ts'
import { HandOver, Takeover } from './HandOver.tsx'
import './after.css'

/** Half the term: the aims against what is measured, and what lies ahead. */
export function HalfTime() {
  const game = useGame()
  const { world, scenario } = game
  const chosen = world.aims.axes
  const axes = chosen.length > 0 ? chosen : [...AXES]
  if (world.handedOver.some((one) => one.round === world.quarter))
    return (
      <div class="aft">
        <article class="aft-paper sheet stack laid">
          <p class="doc-head">
            <span>{quarterLabel(scenario.start, world.quarter)}</span>
          </p>
          <Takeover game={game} />
        </article>
      </div>
    )
  return (
    <div class="aft">
      <article class="aft-paper sheet stack laid">
        <p class="doc-head">
          <span>{quarterLabel(scenario.start, Math.max(0, world.quarter - 1))}</span>
          <span>{t('report.measured')}</span>
        </p>
        <h1 class="doc-title">{t('half.title')}</h1>
        <p class="standfirst">{t(chosen.length > 0 ? 'half.standfirst' : 'half.noAims')}</p>
        <div class="half-aims">
          {axes.map((axis) => (
            <Aim key={axis} game={game} axis={axis} />
          ))}
        </div>
        <div class="half-foot">
          <Refused game={game} />
          <Ahead game={game} />
          <p class="acts">
            <HandOver game={game} />
            <Button kind="primary" iconEnd="arrow-right" onPress={next}>
              {t('half.next')}
            </Button>
          </p>
        </div>
      </article>
    </div>
  )
}

function Aim({ game, axis }: { game: Game; axis: Axis }) {
  return (
    <section class="half-aim">
      <div>
        <h2 class="sec-title">{t(`axis.${axis}.aim`)}</h2>
        <p class="soft">{t(`axis.${axis}.short`)}</p>
      </div>
      <table class="aft-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">{t('chart.what')}</span>
            </th>
            <th scope="col">
              <span class="sr">{t('half.course')}</span>
            </th>
            <th scope="col" class="num">
              {t('half.then')}
            </th>
            <th scope="col" class="num">
              {t('half.now')}
            </th>
          </tr>
        </thead>
        <tbody>
          {AXIS_INDICATORS[axis].map((id) => (
            <Line key={id} game={game} id={id} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ game, id }: { game: Game; id: IndicatorId }) {
  const then = game.play.worlds[0]?.measured[id].value ?? 0
  const now = game.world.measured[id]
  const past = game.play.worlds.map((one) => one.measured[id])
  const by = now.value - then
  const verdict = judge(id, by)
  const still = indicatorDelta(id, by) === indicatorDelta(id, 0)
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => openWhy(id)}>
          {t(`indicator.${id}.name`)}
        </button>
      </th>
      <td class="half-line">
        <Sparkline
          values={past.map((one) => one.value)}
          bands={past}
          quality={now.quality}
          height={52}
        />
      </td>
      <td class="num">{indicatorValue(id, then)}</td>
      <td class="num">
        <b>{indicatorValue(id, now.value)}</b>
        <br />
        <span class={`small ${verdict > 0 ? 'gain' : verdict < 0 ? 'loss' : 'soft'}`}>
          {still
            ? t('figure.same')
            : `${withUnit(id, by)}${verdict === 0 ? '' : `, ${t(verdict > 0 ? 'figure.better' : 'figure.worse')}`}`}
        </span>
      </td>
    </tr>
  )
}

/** What the city said it would not do, and whether it kept to it. */
function Refused({ game }: { game: Game }) {
  const { aims, projects } = game.world
  if (!aims.refuse) return null
  const broken = projects.some((one) => one.measure === aims.refuse && one.value !== 'ended')
  return (
    <p class="aside">
      <Icon name={broken ? 'triangle-alert' : 'check'} />{' '}
      {t('half.refused', { measure: measureTitle(aims.refuse) })}{' '}
      {t(broken ? 'half.refusedBroken' : 'half.refusedKept')}
    </p>
  )
}

function Ahead({ game }: { game: Game }) {
  const { world, scenario } = game
  const ending = world.contracts
    .filter((one) => one.value === 'running' && one.context.endsIn > 0)
    .map((one) => ({
      id: one.id,
      at: world.quarter + one.context.endsIn,
      title: contractTitle(one.id, world),
    }))
    .filter((one) => one.at <= scenario.quarters)
    .sort((a, b) => a.at - b.at)
  return (
    <section>
      <h2 class="sec-title">{t('half.ahead')}</h2>
      {ending.length === 0 && <p>{t('half.noContracts')}</p>}
      <ul class="aft-list">
        {ending.map((one) => (
          <li key={one.id}>
            {t('half.contracts', {
              title: one.title,
              quarter: quarterLabel(scenario.start, one.at - 1),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
