import { HANDS, type Hand, type HoursLost } from '../../engine/sameHours.ts'
import { sum } from '../../model/curve.ts'
import { oldOf } from '../../model/people.ts'
import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import '../../text/hours.ts'
import { logLine } from '../crisis/log.tsx'
import { number, percent } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { type Game, useGame, w } from '../store.ts'
import { DebriefActs } from './debriefActs.tsx'
import { type HoursState, useHours } from './useHours.ts'
import { SEEDS } from './useWithout.ts'
import './hours.css'

const HARMS = ['health', 'service', 'information'] as const
const HOME = ['1', '2', '3', '4'] as const
/** Failures listed at once; the rest stands behind "more". */
const SHOWN = 6

/** The end of a run that is one crisis: what the orders changed, what failed when, whom it hit. */
export function Hours() {
  const game = useGame()
  const state = useHours(game.run)
  const { own } = state
  const ordered = game.run.commands.length > 0
  const given = own?.given
  return (
    <div class="deb">
      <article class="deb-paper sheet">
        <p class="doc-head">
          <span>{w('scenario.title')}</span>
          <span>{t('debrief.run', { seed: String(game.run.seed) })}</span>
        </p>
        <h1 class="doc-title">{w(`incidents.${game.play.incidents[0]?.incident}.title`)}</h1>
        {state.failed && <p class="warn">{t('debrief.reckonFailed')}</p>}
        {!own && !state.failed && (
          <p class="standfirst" role="status">
            {t('hours.reckoning')}
          </p>
        )}
        {own && (
          <p class="standfirst">
            {t(ordered ? 'hours.lead' : 'hours.leadNone', {
              given: millions(own.given.all),
              none: millions(own.none.all),
            })}
          </p>
        )}
        {own && <Table own={own} hands={HANDS.filter((hand) => ordered || hand !== 'given')} />}
        {own && !state.failed && <Luck state={state} ordered={ordered} />}
        {given && <When lost={given} />}
      </article>
      <div>
        <section class="deb-side sheet">
          {given && <Whom game={game} lost={given} />}
          <h2 class="panel-title">{t('hours.home')}</h2>
          <ol class="deb-numbered">
            {HOME.map((n) => (
              <li key={n}>{t(`hours.home.${n}`)}</li>
            ))}
          </ol>
          <DebriefActs game={game} short />
        </section>
      </div>
    </div>
  )
}

const millions = (n: number): string => number(n / 1e6, 1)
const thousands = (n: number): string => number(n / 1000)

/** What was missing by its kind under each hand, as bars on one scale and as figures. */
function Table({ own, hands }: { own: Record<Hand, HoursLost>; hands: readonly Hand[] }) {
  const most = Math.max(...hands.map((hand) => own[hand].all))
  return (
    <>
      <div class="hours__bars" aria-hidden="true">
        {hands.map((hand) => (
          <p key={hand}>
            <b>{t(`hours.hand.${hand}`)}</b>
            <span class="hours__bar">
              {HARMS.map((harm) => (
                <i
                  key={harm}
                  class={`hours__${harm}`}
                  style={{ width: `${(100 * own[hand].harm[harm]) / most}%` }}
                />
              ))}
            </span>
          </p>
        ))}
      </div>
      <table class="aft-table hours">
        <caption>
          <span class="sec-title">{t('hours.table')}</span> <span>{t('hours.unit')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('hours.lost')}</th>
            {hands.map((hand) => (
              <th scope="col" class="num" key={hand}>
                {t(`hours.hand.${hand}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HARMS.map((harm) => (
            <tr key={harm}>
              <th scope="row">
                <i class={`hours__${harm}`} aria-hidden="true" /> {t(`crisis.harm.${harm}`)}
              </th>
              {hands.map((hand) => (
                <td class="num" key={hand}>
                  {thousands(own[hand].harm[harm])}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              <b>{t('hours.all')}</b>
            </th>
            {hands.map((hand) => (
              <td class="num" key={hand}>
                <b>{thousands(own[hand].all)}</b>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </>
  )
}

/** Luck and leading told apart: the same orders with other outcomes of chance. */
function Luck({ state, ordered }: { state: HoursState; ordered: boolean }) {
  const { others } = state
  if (others.length < SEEDS) {
    const done = t('hours.progress', { done: number(others.length), all: number(SEEDS) })
    return (
      <p role="status">
        {done} <progress max={SEEDS} value={others.length} aria-label={done} />
      </p>
    )
  }
  const spared = others.filter(({ given, none }) => given.all < none.all).length
  const staff = others.filter(({ given, staff }) => staff.all < given.all).length
  return (
    <p class="b">
      {t(ordered ? 'hours.luck' : 'hours.luckNone', {
        n: number(spared),
        staff: number(staff),
        all: number(SEEDS),
      })}
    </p>
  )
}

/** Every service in the order in which it first failed. */
function When({ lost }: { lost: HoursLost }) {
  const first = lost.log.filter(
    (entry, i) =>
      entry.state === 'down' &&
      !lost.log.slice(0, i).some(({ node, state }) => node === entry.node && state === 'down'),
  )
  const lines = first.map(logLine)
  return (
    <section>
      <h2 class="sec-title">{t('hours.when')}</h2>
      <ul class="aft-list">
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN && (
        <details class="more">
          <summary>
            <Icon name="chevron-right" />
            {t('report.more', { n: lines.length - SHOWN })}
          </summary>
          <ul class="aft-list">
            {lines.slice(SHOWN).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Whom({ game, lost }: { game: Game; lost: HoursLost }) {
  const { scenario, play, world } = game
  const { cohorts } = world.people
  const lacked = play.incidents[0]?.lacked ?? []
  const worst = lacked.indexOf(Math.max(...lacked))
  const district = scenario.districts[worst]
  return (
    <>
      <h2 class="panel-title">{t('hours.whom')}</h2>
      <p>
        {t('hours.old', {
          share: percent(lost.old / lost.all),
          of: percent(oldOf(cohorts) / sum(cohorts)),
        })}
      </p>
      {district && (
        <p>
          {t('hours.district', {
            district: district.name,
            n: number(lacked[worst] as number),
          })}
        </p>
      )}
    </>
  )
}
