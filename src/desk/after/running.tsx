import { useEffect, useState } from 'preact/hooks'
import type { News } from '../../engine/api.ts'
import { t } from '../../text/core.ts'
import '../../text/after.ts'
import { Button } from '../parts/Button.tsx'
import { number, quarterLabel } from '../parts/format.ts'
import { MapPanel } from '../parts/MapPanel.tsx'
import { isReduced } from '../prefs.ts'
import { type Game, next, passWeeks, type Ran, say, useDesk, useGame } from '../store.ts'
import { measureTitle } from '../why/cause.ts'
import './after.css'
import { isDecision, newsText } from './news.ts'
import './running.css'

const WEEKS = 13
/** Week in which an incident interrupts the quarter. */
const STRUCK = 5
/** Weeks of a larger step, when weeks are stepped by hand. */
const MONTH = 4
/** Projects under way that are listed. */
const SHOWN = 4
const BUILDING = new Set(['approved', 'pilot', 'rollout'])

/** Weeks a slip of news stays on the model, and how many at once. */
const SLIP_WEEKS = 4
const SLIPS = 3

interface Told {
  week: number // counted over all quarters of this run
  text: string
  district: number | null
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
      <section class="run-side sheet">
        <h1 class="panel-title">
          {ran.quarters > 1
            ? t('running.titleMore', { n: ran.quarters })
            : t('running.title', { quarter: from })}
        </h1>
        <p class="run-week">
          {t('running.week', { week: number(Math.min(week, all)), all: number(all) })}
        </p>
        <progress class="run-bar" max={all} value={week} aria-label={t('screen.running')} />
        <h2 class="sec-title">{t('running.news')}</h2>
        {shown.length === 0 && <p class="soft">{t(over ? 'running.nothing' : 'running.quiet')}</p>}
        {shown.length > 0 && (
          <ol class="run-news">
            {[...shown].reverse().map((one) => (
              <li key={`${one.week}-${one.text}`}>
                <span class="small soft">{t('running.inWeek', { week: number(one.week) })}</span>
                <br />
                {one.text}
              </li>
            ))}
          </ol>
        )}
        <UnderWay ran={ran} />
        <div class="run-acts">
          {over ? (
            <>
              <p class="b">{t(struck(ran) ? 'running.stopped' : 'running.over')}</p>
              <Button kind="primary" iconEnd="arrow-right" onPress={next}>
                {t(struck(ran) ? 'running.toCrisis' : 'running.skip')}
              </Button>
            </>
          ) : (
            <>
              {stepped && (
                <>
                  <Button onPress={() => goTo(week + 1)}>{t('running.step')}</Button>
                  <Button onPress={() => goTo(Math.min(all, week + MONTH))}>
                    {t('running.stepMonth')}
                  </Button>
                </>
              )}
              <Button kind={stepped ? 'plain' : 'primary'} iconEnd="arrow-right" onPress={next}>
                {t(struck(ran) ? 'running.toCrisis' : 'running.skip')}
              </Button>
            </>
          )}
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

/** What was decided and what is being built while the weeks pass. */
function UnderWay({ ran }: { ran: Ran }) {
  const votes = ran.before.council.votes
  const building = ran.before.projects.filter((one) => BUILDING.has(one.value))
  if (votes.length === 0 && building.length === 0) return null
  return (
    <>
      <h2 class="sec-title">{t('running.underWay')}</h2>
      <ul class="aft-list">
        {votes.map((vote) => (
          <li key={vote.paper}>
            {t('report.voteLine', {
              measure: measureTitle(vote.measure),
              yes: vote.yes,
              no: vote.no,
            })}
            , {t(vote.passed ? 'report.adopted' : 'report.rejected')}
          </li>
        ))}
        {building
          .filter((one) => !votes.some((vote) => vote.measure === one.measure))
          .slice(0, SHOWN)
          .map((one) => (
            <li key={one.id}>
              {t('report.projectLine', {
                measure: measureTitle(one.measure),
                state: t(`project.${one.value}`),
              })}
            </li>
          ))}
      </ul>
    </>
  )
}

const struck = (ran: Ran): boolean => ran.after.phase === 'crisis'
const weeksOf = (ran: Ran): number =>
  struck(ran)
    ? (ran.after.quarter - ran.before.quarter) * WEEKS + STRUCK
    : Math.max(1, ran.quarters) * WEEKS

/** News of the run in the order of their weeks; what was decided before it is left to the report. */
function newsOf(game: Game, ran: Ran): Told[] {
  const place = (one: News) => Math.max(0, one.round - ran.before.quarter - 1) * WEEKS + one.week
  return ran.news
    .filter((one) => !isDecision(one))
    .map((one) => ({
      week: Math.max(1, place(one)),
      text: newsText(one, game),
      district: one.district,
    }))
    .sort((a, b) => a.week - b.week)
}
