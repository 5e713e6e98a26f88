import { useId, useState } from 'preact/hooks'
import { type AfterYear, NACHLAUF } from '../../engine/afterYears.ts'
import { AXES, type Axis } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/axes.ts'
import '../../text/debrief.ts'
import { Lines } from '../charts/lines.tsx'
import { Twin } from '../charts/twin.tsx'
import { number, yearOf } from '../parts/format.ts'
import type { Game } from '../store.ts'
import { useAfterYears } from './useAfterYears.ts'

const YEARS = NACHLAUF / 4

/** Ten years under a successor who begins nothing: what the term left behind, axis by axis. */
export function AfterYears({ game }: { game: Game }) {
  const { axes, quarters, failed } = useAfterYears(game.run)
  const done = t('debrief.afterProgress', {
    done: number(Math.floor(quarters / 4)),
    n: number(YEARS),
  })
  return (
    <section class="deb-after" aria-busy={!axes && !failed}>
      <h2 class="sec-title">{t('debrief.after')}</h2>
      <p class="small soft">{t('debrief.afterNote')}</p>
      {failed && <p class="warn">{t('debrief.reckonFailed')}</p>}
      {!axes && !failed && (
        <p role="status">
          {t('debrief.reckoning')} <progress max={NACHLAUF} value={quarters} aria-label={done} />
        </p>
      )}
      {axes && <Years game={game} axes={axes} />}
    </section>
  )
}

const points = (value: number): number => Math.round(100 * value)

function Years({ game, axes }: { game: Game; axes: readonly AfterYear[] }) {
  const select = useId()
  const first = axes[0]
  const last = axes.at(-1)
  const aim = game.world.aims.axes[0]
  const [axis, setAxis] = useState<Axis>(aim ?? 'steering')
  if (!first || !last) return null
  const moved = AXES.map((id) => ({ id, by: points(last.axes[id]) - points(first.axes[id]) }))
  const fall = moved.reduce((a, b) => (b.by < a.by ? b : a))
  const rise = moved.reduce((a, b) => (b.by > a.by ? b : a))
  const name = t(`axis.${axis}.name`)
  const yearAt = (one: AfterYear) => String(yearOf(game.scenario.start, one.quarter - 1))
  const yearly = axes.filter((_, i) => i % 4 === 0)
  const format = (value: number) => number(100 * value)
  return (
    <>
      <p>
        {fall.by < 0 &&
          t('debrief.afterFall', {
            name: t(`axis.${fall.id}.name`),
            by: number(-fall.by),
          })}{' '}
        {rise.by > 0 &&
          t('debrief.afterRise', { name: t(`axis.${rise.id}.name`), by: number(rise.by) })}
      </p>
      <label for={select}>
        {t('debrief.afterAxis')}{' '}
        <select
          id={select}
          value={axis}
          onChange={(event) => setAxis(event.currentTarget.value as Axis)}
        >
          {AXES.map((id) => (
            <option key={id} value={id}>
              {t(`axis.${id}.name`)}
            </option>
          ))}
        </select>
      </label>
      <Lines
        series={[
          { id: axis, label: name, kind: 'actual', values: axes.map((one) => one.axes[axis]) },
        ]}
        rounds={NACHLAUF}
        years={yearly
          .filter((_, i) => i % 2 === 0)
          .map((one, i) => ({
            round: 8 * i,
            label: yearAt(one),
          }))}
        end=""
        marks={[]}
        chosen={null}
        onChoose={() => {}}
        format={format}
        least={0.1}
        label={t('debrief.afterSaid', {
          name,
          from: format(first.axes[axis]),
          to: format(last.axes[axis]),
        })}
        height={260}
      />
      <Twin
        caption={t('debrief.after')}
        head={[t('debrief.afterYear'), ...AXES.map((id) => t(`axis.${id}.name`))]}
        rows={yearly.map((one, i) => [
          i === 0 ? t('debrief.afterTerm') : yearAt(one),
          ...AXES.map((id) => format(one.axes[id])),
        ])}
      />
    </>
  )
}
