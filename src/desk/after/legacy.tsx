import { axesOf } from '../../engine/index.ts'
import { AXES, type Axis } from '../../model/ids.ts'
import type { Legacy as Result } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/axes.ts'
import '../../text/debrief.ts'
import { number } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'

/** The legacy on eight axes, the player's aims first, each against where it stood at the start. */
export function Legacy({ game, legacy }: { game: Game; legacy: Result }) {
  const { world, play, scenario } = game
  const start = play.worlds[0] ? axesOf(play.worlds[0], scenario) : legacy.axes
  const aims = world.aims.axes
  const order = [...aims, ...AXES.filter((axis) => !aims.includes(axis))]
  return (
    <section class="deb-legacy">
      <h2 class="sec-title">{t('debrief.aims')}</h2>
      <p class="small soft">{t('debrief.aimsNote')}</p>
      <table class="aft-table">
        <thead>
          <tr>
            <th scope="col">{t('debrief.axis')}</th>
            <th scope="col" class="num">
              {t('debrief.start')}
            </th>
            <th scope="col" class="num">
              {t('debrief.atEnd')}
            </th>
            <th scope="col">{t('debrief.change')}</th>
          </tr>
        </thead>
        <tbody>
          {order.map((axis) => (
            <Row
              key={axis}
              axis={axis}
              aim={aims.includes(axis)}
              from={start[axis]}
              to={legacy.axes[axis]}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ axis, aim, from, to }: { axis: Axis; aim: boolean; from: number; to: number }) {
  const by = Math.round(100 * to) - Math.round(100 * from)
  return (
    <tr class={aim ? 'deb-aim' : undefined}>
      <th scope="row">
        <b>{t(`axis.${axis}.name`)}</b>{' '}
        {aim && (
          <span class="tag tag--accent">
            <Icon name="flag" />
            {t('debrief.yourAim')}
          </span>
        )}
        <br />
        <span class="small soft">{t(`axis.${axis}.short`)}</span>
      </th>
      <td class="num">{number(100 * from)}</td>
      <td class="num">
        <b>{number(100 * to)}</b>
      </td>
      <td class="deb-axis">
        <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="bal-ground" y="1" width="100" height="10" />
          <rect class="bal-fill" y="1" width={100 * to} height="10" />
          <path class="bal-half" d={`M${100 * from} 0V12`} />
        </svg>
        <span class={`small ${by > 0 ? 'gain' : by < 0 ? 'loss' : 'soft'}`}>
          {by === 0
            ? t('debrief.axisSame')
            : t(by > 0 ? 'debrief.axisUp' : 'debrief.axisDown', { by: number(Math.abs(by)) })}
        </span>
      </td>
    </tr>
  )
}
