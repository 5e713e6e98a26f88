import type { IndicatorId } from '../../model/ids.ts'
import { language, t, tell } from '../../text/core.ts'
import '../../text/indicators.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { open, openWhy, useGame } from '../store.ts'
import { indicatorParts, indicatorValue, judge, range, shortDelta } from './format.ts'
import { Icon } from './Icon.tsx'

/** Units that stand close to their figure: −€10.3m, €747k. */
const SUFFIXES = ['m', 'k']

/** The codex entry that says what exact, survey and thin mean. */
const EXPLAINED = 'thin-data'
/** Quarters shown in the small line. */
const SHOWN = 8

export const nameOf = (id: IndicatorId): string => tell(`indicator.${id}.name`)

/**
 * An indicator as the city measures it: value, change with a word for it, line of the last quarters,
 * how sure it is, and the way to its causes. `digit` 1–6 is the key that jumps here.
 */
export function IndicatorFigure({ id, digit }: { id: IndicatorId; digit?: number }) {
  const { world, play, gap } = useGame()
  const now = world.measured[id]
  const past = play.worlds.slice(-SHOWN).map((then) => then.measured[id])
  // Since the last sitting, however many quarters lie between.
  const before = past.length > 1 ? past[Math.max(0, past.length - 1 - gap)] : null
  const by = before ? now.value - before.value : null
  const [figure, unit] = indicatorParts(id, now.value)
  const name = nameOf(id)
  return (
    <article class="fig" data-indicator={id}>
      <h3>{name}</h3>
      <p class="fig__v">
        {figure}
        {unit && <small>{SUFFIXES.includes(unit) ? unit : ` ${unit.trim()}`}</small>}
      </p>
      <Change id={id} by={by} />
      <Sparkline
        values={past.map((reading) => reading.value)}
        bands={past.map(({ low, high }) => ({ low, high }))}
        quality={now.quality}
      />
      <p class="fig__f">
        <Quality id={id} />
        <button
          type="button"
          class="why"
          data-indicator-key={digit}
          aria-label={t('shell.whyOf', { name, value: indicatorValue(id, now.value) })}
          onClick={() => openWhy(id)}
        >
          {t('shell.why')}
        </button>
      </p>
    </article>
  )
}

/** Change since the last quarter: arrow, signed figure, and better or worse in words. */
export function Change({ id, by }: { id: IndicatorId; by: number | null }) {
  if (by === null)
    return (
      <p class="fig__d soft">
        <Icon name="minus" />
        {t('figure.start')}
      </p>
    )
  const verdict = judge(id, by)
  const text = shortDelta(id, by)
  const still = text === shortDelta(id, 0)
  if (still)
    return (
      <p class="fig__d">
        <Icon name="minus" />
        {t('figure.same')}
      </p>
    )
  const word =
    verdict === 0 ? t('figure.changed') : t(verdict > 0 ? 'figure.better' : 'figure.worse')
  return (
    <p class={`fig__d ${verdict > 0 ? 'gain' : verdict < 0 ? 'loss' : ''}`}>
      <Icon name={by > 0 ? 'arrow-up-right' : 'arrow-down-right'} />
      <span class="sr">{t(by > 0 ? 'figure.risen' : 'figure.fallen')} </span>
      <span>
        {text}
        {verdict === 0 && language() === 'de' ? '' : `, ${word}`}
      </span>
    </p>
  )
}

/** How sure a reading is: exact, survey, or thin with its likely range. */
export function Quality({ id }: { id: IndicatorId }) {
  const { world } = useGame()
  const { quality, low, high } = world.measured[id]
  if (quality === 'exact')
    return (
      <span>
        <Icon name="badge-check" /> {t('figure.exact')}
      </span>
    )
  return (
    <span class={quality === 'thin' ? 'unsure' : ''}>
      <Icon name={quality === 'thin' ? 'circle-dashed' : 'users'} />{' '}
      <button
        type="button"
        class="term"
        title={t('shell.explain')}
        onClick={() => open('codex', EXPLAINED)}
      >
        {t(quality === 'thin' ? 'figure.thin' : 'figure.survey')}
      </button>
      <span class="sr">, {t('figure.range', { range: range(id, low, high) })}</span>
    </span>
  )
}
