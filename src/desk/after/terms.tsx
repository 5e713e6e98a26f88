import { axesOf } from '../../engine/index.ts'
import { AXES, type Axis } from '../../model/ids.ts'
import type { Legacy } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/axes.ts'
import '../../text/handOver.ts'
import { number, quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'
import { nameOf } from './inherited.ts'

/** Two terms of office in one run: what each took over and left, by the aims each had set. */
export function Terms({ game, legacy }: { game: Game; legacy: Legacy }) {
  const { world, play, scenario } = game
  const [handed] = world.handedOver
  const [start, half] = [play.worlds[0], handed && play.worlds[handed.round]]
  if (!handed || !start || !half) return null
  const points = [axesOf(start, scenario), axesOf(half, scenario), legacy.axes]
  const change = (axis: Axis, from: number) =>
    Math.round(100 * (points[from + 1]?.[axis] ?? 0)) -
    Math.round(100 * (points[from]?.[axis] ?? 0))
  return (
    <section class="deb-terms">
      <h2 class="sec-title">{t('terms.title')}</h2>
      <p class="small soft">
        {t('terms.text', {
          quarter: quarterLabel(scenario.start, handed.round),
          to: nameOf(handed.to),
        })}
      </p>
      <table class="aft-table">
        <thead>
          <tr>
            <th scope="col">{t('terms.axis')}</th>
            <th scope="col" class="num">
              {t('terms.first')}
            </th>
            <th scope="col" class="num">
              {nameOf(handed.to)}
            </th>
          </tr>
        </thead>
        <tbody>
          {AXES.map((axis) => (
            <tr key={axis}>
              <th scope="row">{t(`axis.${axis}.name`)}</th>
              <Change by={change(axis, 0)} aim={handed.aims.axes.includes(axis)} />
              <Change by={change(axis, 1)} aim={handed.aimed && world.aims.axes.includes(axis)} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Change({ by, aim }: { by: number; aim: boolean }) {
  return (
    <td class="num">
      <span class={by > 0 ? 'gain' : by < 0 ? 'loss' : 'soft'}>
        {by > 0 ? '+' : by < 0 ? '−' : '±'}
        {number(Math.abs(by))}
      </span>
      {aim && (
        <>
          {' '}
          <Icon name="flag" />
          <span class="sr">{t('terms.aim')}</span>
        </>
      )}
    </td>
  )
}
