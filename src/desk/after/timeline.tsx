import { useId } from 'preact/hooks'
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from '../../model/ids.ts'
import { t } from '../../text/core.ts'
import '../../text/debrief.ts'
import '../../text/indicators.ts'
import { Lines, type Series } from '../charts/lines.tsx'
import { Twin } from '../charts/twin.tsx'
import { indicatorValue, number, quarterLabel, yearOf } from '../parts/format.ts'
import type { Game } from '../store.ts'
import { withUnit } from '../why/figures.ts'
import type { Decision } from './decisions.ts'
import type { One } from './useWithout.ts'

/** The decisions over one indicator: what was measured, what was true, and the term without one of them. */
export function Timeline({
  game,
  indicator,
  onIndicator,
  decisions,
  chosen,
  onChoose,
  ones,
}: {
  game: Game
  indicator: IndicatorId
  onIndicator: (id: IndicatorId) => void
  decisions: readonly Decision[]
  chosen: Decision | null
  onChoose: (index: number) => void
  ones: ReadonlyMap<number, One>
}) {
  const select = useId()
  const one = (chosen && ones.get(chosen.index)) ?? null
  const { play, scenario } = game
  const rounds = play.worlds.length - 1
  const format = (value: number) => indicatorValue(indicator, value)
  const series = seriesOf(game, indicator, chosen, one)
  const name = t(`indicator.${indicator}.name`)
  const last = play.worlds.at(-1)
  return (
    <>
      <div class="deb-curvehead">
        <h2 class="sec-title">{t('debrief.curve')}</h2>
        <label for={select}>
          {t('debrief.indicator')}{' '}
          <select
            id={select}
            value={indicator}
            onChange={(event) => onIndicator(event.currentTarget.value as IndicatorId)}
          >
            {INDICATOR_IDS.map((id) => (
              <option key={id} value={id}>
                {t(`indicator.${id}.name`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Lines
        series={series}
        rounds={rounds}
        years={yearTicks(game)}
        end={t('debrief.end')}
        marks={decisions.map((decision) => ({
          id: String(decision.index),
          round: decision.round,
          label: number(decision.n),
          title: decision.title,
        }))}
        chosen={chosen ? String(chosen.index) : null}
        onChoose={(id) => onChoose(Number(id))}
        format={format}
        least={leastSpan(game, indicator)}
        label={t('debrief.curveSaid', {
          name,
          true: format(last?.actual[indicator] ?? 0),
          measured: format(last?.measured[indicator].value ?? 0),
        })}
        height={410}
      />
      <Twin
        caption={name}
        head={[t('debrief.quarter'), ...series.map((one) => one.label)]}
        rows={play.worlds.map((_, round) => [
          round === 0 ? t('debrief.start') : quarterLabel(scenario.start, round - 1),
          ...series.map((s) => {
            const value = s.values[round - (s.from ?? 0)]
            return value === undefined ? '–' : format(value)
          }),
        ])}
      />
      <h2 class="sr">{t('debrief.decisions')}</h2>
      {decisions.length === 0 && <p>{t('debrief.noDecisions')}</p>}
      <ol class="deb-decisions">
        {decisions.map((decision) => (
          <li key={decision.index}>
            <button
              type="button"
              aria-current={decision === chosen ? 'true' : undefined}
              onClick={() => onChoose(decision.index)}
            >
              <b>{number(decision.n)}</b>
              <span>{decision.title}</span>
              <small>{quarterLabel(scenario.start, decision.round)}</small>
              <Would id={indicator} one={ones.get(decision.index)} />
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

/** How far the indicator would have ended elsewhere without a decision, once that is reckoned. */
function Would({ id, one }: { id: IndicatorId; one: One | undefined }) {
  const [a, b] = [one?.with.rounds.at(-1)?.[id], one?.without.rounds.at(-1)?.[id]]
  if (a === undefined || b === undefined) return <small class="deb-would" />
  const still = indicatorValue(id, a) === indicatorValue(id, b)
  return (
    <small class="deb-would">
      {still ? t('debrief.wouldNot') : t('debrief.would', { by: withUnit(id, b - a) })}
    </small>
  )
}

function seriesOf(game: Game, id: IndicatorId, chosen: Decision | null, one: One | null): Series[] {
  const { worlds } = game.play
  const series: Series[] = [
    {
      id: 'actual',
      label: t('debrief.true'),
      kind: 'actual',
      values: worlds.map((world) => world.actual[id]),
    },
  ]
  const last = worlds.at(-1)?.measured[id]
  if (last && !INDICATORS[id].exact)
    series.unshift({
      id: 'measured',
      label: t('debrief.measured'),
      kind: 'measured',
      values: worlds.map((world) => world.measured[id].value),
      bands: worlds.map((world) => world.measured[id]),
      thin: last.quality === 'thin',
    })
  if (chosen && one)
    series.push({
      id: 'without',
      label: t('debrief.without', { n: number(chosen.n) }),
      kind: 'other',
      from: chosen.round,
      values: one.without.rounds.slice(chosen.round).map((actual) => actual[id]),
    })
  return series
}

/** First round of each calendar year. */
function yearTicks(game: Game): { round: number; label: string }[] {
  const { scenario, play } = game
  const last = play.worlds.length - 1
  return play.worlds.flatMap((_, round) =>
    round === 0 || (round < last && (scenario.start.quarter - 1 + round) % 4 === 0)
      ? [{ round, label: String(yearOf(scenario.start, round)) }]
      : [],
  )
}

/** The axis never spans less than ten points, or five per cent of the value. */
const leastSpan = (game: Game, id: IndicatorId): number =>
  INDICATORS[id].unit === 'share'
    ? 0.1
    : Math.max(1, Math.abs(game.play.worlds[0]?.actual[id] ?? 1)) * 0.05
