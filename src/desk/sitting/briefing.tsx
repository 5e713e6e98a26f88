import { useState } from 'preact/hooks'
import { AXES, type Axis } from '../../model/ids.ts'
import { t, tell } from '../../text/core.ts'
import '../../text/axes.ts'
import '../../text/start.ts'
import { Button } from '../parts/Button.tsx'
import { money, number, percent, quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { MapPanel } from '../parts/MapPanel.tsx'
import { Prose } from '../parts/Prose.tsx'
import { decide, next, useGame, w } from '../store.ts'
import './briefing.css'

/** How many aims a term has. */
const AIMS = 3
/** What a city may rule out at the start: measures that watch, bind or shut out (Kap. 4.4.1, 4.8). */
const REFUSABLE = [
  'camera-square',
  'digital-town-hall',
  'data-platform',
  'parking-sensors',
  'citizens-app',
] as const

/** The first day: what kind of city this is, three aims, one thing it will not do. */
export function Briefing() {
  const game = useGame()
  const { scenario, world } = game
  const [axes, setAxes] = useState<Axis[]>(world.aims.axes)
  const [refuse, setRefuse] = useState<string | null>(world.aims.refuse)
  const left = AIMS - axes.length
  const residents = world.people.cohorts.reduce((sum, n) => sum + n, 0)
  const [first, rest] = opening(w('scenario.briefing'))
  const refusable = REFUSABLE.filter((id) => scenario.measures.some((m) => m.id === id))

  const toggle = (axis: Axis, on: boolean) =>
    setAxes(on ? [...axes, axis].slice(-AIMS) : axes.filter((a) => a !== axis))
  const begin = () => {
    next()
    decide({ type: 'aims', round: 0, axes, refuse })
  }
  return (
    <div class="brief">
      <article class="brief__doc sheet stack">
        <p class="doc-head">
          <span>{w('scenario.title')}</span>
          <span>{quarterLabel(scenario.start, 0)}</span>
        </p>
        <h1 class="doc-title">{t('briefing.title')}</h1>
        <p class="standfirst" data-read="">
          {first}
        </p>
        <section>
          <h2 class="sr">{t('briefing.figures')}</h2>
          <dl class="brief__figures">
            <div>
              <dt>{t('briefing.residents')}</dt>
              <dd>{number(residents)}</dd>
            </div>
            <div>
              <dt>{t('briefing.over65')}</dt>
              <dd>{percent(world.actual.share65plus, 1)}</dd>
            </div>
            <div>
              <dt>{t('briefing.debt')}</dt>
              <dd>{money(world.finance.debt / residents)}</dd>
            </div>
            <div>
              <dt>{t('briefing.free')}</dt>
              <dd>{money(world.finance.freeThisYear)}</dd>
            </div>
          </dl>
        </section>
        <details class="more">
          <summary>
            <Icon name="chevron-right" />
            {t('briefing.more')}
          </summary>
          {rest && (
            <p class="brief__rest">
              <Prose text={rest} />
            </p>
          )}
          <p class="small soft brief__note">{w('scenario.note')}</p>
        </details>
      </article>
      <MapPanel bar={false} overlay="model" />
      <section class="brief__dec sheet">
        <fieldset>
          <legend class="sec-title">{t('briefing.aims')}</legend>
          <p class="small soft" data-read="">
            {t('briefing.aimsHint')}
          </p>
          <div class="brief__axes">
            {AXES.map((axis) => (
              <label class="opt opt--aim" key={axis}>
                <input
                  type="checkbox"
                  checked={axes.includes(axis)}
                  onChange={(event) => toggle(axis, event.currentTarget.checked)}
                />
                <span>
                  <b>{tell(`axis.${axis}.aim`)}</b>
                </span>
              </label>
            ))}
          </div>
          <p class="small" role="status">
            {left > 0 ? t('briefing.aimsLeft', { n: left }) : t('briefing.aimsDone')}
          </p>
        </fieldset>
        <details class="more">
          <summary>
            <Icon name="chevron-right" />
            {t('briefing.refuse')}{' '}
            <span class="brief__refused">
              {refuse === null ? t('briefing.refuse.none') : tell(`briefing.refuse.${refuse}`)}
            </span>
          </summary>
          <fieldset>
            <legend class="sr">{t('briefing.refuse')}</legend>
            <p class="small soft">{t('briefing.refuseHint')}</p>
            <div class="opts">
              {[...refusable, null].map((id) => (
                <label class="opt" key={id ?? 'none'}>
                  <input
                    type="radio"
                    name="refuse"
                    checked={refuse === id}
                    onChange={() => setRefuse(id)}
                  />
                  <span>{tell(`briefing.refuse.${id ?? 'none'}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </details>
        <footer>
          <Button
            kind="primary"
            size="big"
            iconEnd="arrow-right"
            onPress={begin}
            off={left > 0 ? t('briefing.chooseFirst') : null}
          >
            {t('briefing.begin')}
          </Button>
        </footer>
      </section>
    </div>
  )
}

/** Sentences of a briefing that stand on top; the rest is read by whoever wants more. */
const FIRST = 2

/** The first sentences, and the rest. A point before a small letter or a digit ends no sentence. */
function opening(text: string): [first: string, rest: string] {
  const sentences = text.split(/(?<=[.!?]) (?=\p{Lu})/u)
  return [sentences.slice(0, FIRST).join(' '), sentences.slice(FIRST).join(' ')]
}
