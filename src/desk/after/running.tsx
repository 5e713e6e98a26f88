import { useEffect, useState } from 'preact/hooks'
import { t } from '../../text/core.ts'
import '../../text/after.ts'
import '../../text/indicators.ts'
import { Button } from '../parts/Button.tsx'
import { number, percent, quarterLabel } from '../parts/format.ts'
import { Hint } from '../parts/Hint.tsx'
import { Icon } from '../parts/Icon.tsx'
import { MapPanel } from '../parts/MapPanel.tsx'
import { isReduced } from '../prefs.ts'
import { type Game, next, passWeeks, type Ran, say, useDesk, useGame, w } from '../store.ts'
import { WeekRuler } from './weekRuler.tsx'
import { newsOf, struck, type Told, type UnderWay, underWay, weeksOf } from './weeks.ts'
import './after.css'
import './running.css'

/** Weeks of a larger step, when weeks are stepped by hand. */
const MONTH = 4
/** Things under way that are listed. */
const SHOWN = 5
/** Weeks a slip of news stays on the model, and how many at once. */
const SLIP_WEEKS = 4
const SLIPS = 3
const ICONS: Record<UnderWay['kind'], string> = {
  begins: 'landmark',
  pilot: 'wrench',
  rollout: 'wrench',
  contract: 'file-pen',
}

/** The quarters between two sittings, week by week on the model; what happens is told beside it. */
export function Running() {
  const game = useGame()
  const { prefs } = useDesk()
  const { ran } = game
  const stepped = isReduced(prefs)
  const all = ran ? weeksOf(ran) : 0
  const [week, goTo] = useState(0)
  const told = ran ? newsOf(game, ran) : []
  const shown = told.filter((one) => one.week <= week)
  const over = week >= all
  useEffect(() => {
    if (stepped || over || !ran) return
    const pace = (ran.seconds * 1000) / Math.max(1, all)
    const timer = setTimeout(() => goTo(week + 1), pace)
    return () => clearTimeout(timer)
  }, [week, stepped, over, all, ran])
  useEffect(() => passWeeks(Math.min(1, week / Math.max(1, all))), [week, all])
  const latest = shown.at(-1)
  useEffect(() => {
    if (latest) say(latest.text)
  }, [latest?.text])
  useEffect(() => {
    if (over && ran) say(t(struck(ran) ? 'running.stopped' : 'running.over'))
  }, [over, ran])
  if (!ran) return null
  const from = quarterLabel(game.scenario.start, ran.before.quarter)
  return (
    <div class="run">
      <MapPanel
        bar={false}
        running={!over}
        overlay="model"
        passed={week / Math.max(1, all)}
        notes={slipsOf(shown, week)}
      />
      <WeekRuler game={game} ran={ran} week={week} all={all} told={shown} />
      <section class="run-side sheet">
        <h1 class="panel-title">
          {ran.quarters > 1
            ? t('running.titleMore', { n: ran.quarters })
            : t('running.title', { quarter: from })}
        </h1>
        <div class="run-papers" tabIndex={-1}>
          <Hint id="running" />
          <Expected game={game} ran={ran} />
          <h2 class="sec-title">{t('running.news')}</h2>
          <NewsCards shown={shown} over={over} />
          <Dates game={game} ran={ran} />
        </div>
        <div class="run-acts">
          {over ? (
            <p class="b">{t(struck(ran) ? 'running.stopped' : 'running.over')}</p>
          ) : (
            stepped && (
              <>
                <Button onPress={() => goTo(week + 1)}>{t('running.step')}</Button>
                <Button onPress={() => goTo(Math.min(all, week + MONTH))}>
                  {t('running.stepMonth')}
                </Button>
              </>
            )
          )}
          <Button
            kind={stepped && !over ? 'plain' : 'primary'}
            iconEnd="arrow-right"
            onPress={next}
          >
            {t(struck(ran) ? 'running.toCrisis' : 'running.skip')}
          </Button>
        </div>
      </section>
    </div>
  )
}

/** The latest news that have a place, for the model. */
function slipsOf(shown: readonly Told[], week: number) {
  return shown
    .flatMap(({ district, text, week: since }) =>
      district === null || week - since > SLIP_WEEKS
        ? []
        : [{ id: `${since}-${text}`, district, text }],
    )
    .slice(-SLIPS)
}

/** What was predicted just now: the figure to keep an eye on. */
function Expected({ game, ran }: { game: Game; ran: Ran }) {
  const said = ran.before.predictions.filter((one) => one.round === ran.before.quarter)
  return said.map((one) => (
    <p class="run-expect" key={one.indicator}>
      <Icon name="chart-line" />
      <span>
        {t('report.expected', {
          name: t(`indicator.${one.indicator}.name`),
          expected: t(`report.dir.${one.direction}`),
        })}{' '}
        {because(game, one.because)}
      </span>
    </p>
  ))
}
/** The decision a prediction was hung on, in words. */
function because(game: Game, id: string | null): string {
  const command = id?.startsWith('c') ? game.run.commands[Number(id.slice(1))] : undefined
  if (command?.type === 'adopt')
    return t('running.because', { cause: w(`measures.${command.measure}.title`) })
  if (command?.type === 'respond')
    return t('running.because', { cause: w(`events.${command.story}.title`) })
  return ''
}

function NewsCards({ shown, over }: { shown: readonly Told[]; over: boolean }) {
  if (shown.length === 0) return <p class="soft">{t(over ? 'running.nothing' : 'running.quiet')}</p>
  return (
    <ol class="run-news">
      {[...shown].reverse().map((one) => (
        <li key={`${one.week}-${one.text}`} class="laid">
          <span>{t('running.inWeek', { week: number(one.week) })}</span>
          {one.text}
        </li>
      ))}
    </ol>
  )
}

/** What is being built and what ends soon, each with its date and how far it has come. */
function Dates({ game, ran }: { game: Game; ran: Ran }) {
  const all = underWay(game, ran)
  if (all.length === 0) return null
  const { start } = game.scenario
  return (
    <>
      <h2 class="sec-title">{t('running.underWay')}</h2>
      <ul class="run-dates">
        {all.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <Icon name={ICONS[one.kind]} />
            <span>
              <b>{one.title}</b>
              <small>
                {t(`running.until.${one.kind}`, { quarter: quarterLabel(start, one.until - 1) })}
                {one.done !== null &&
                  one.done > 0 &&
                  `, ${t('running.done', { share: percent(one.done) })}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {all.length > SHOWN && (
        <p class="small soft">{t('running.more', { n: all.length - SHOWN })}</p>
      )}
    </>
  )
}
