import { balanceOf } from '../../engine/index.ts'
import { BANDS, LEVELS } from '../../model/ids.ts'
import type { Balance as Result } from '../../model/world.ts'
import { t, tell } from '../../text/core.ts'
import '../../text/after.ts'
import { Button } from '../parts/Button.tsx'
import { number, percent, quarterLabel } from '../parts/format.ts'
import { next, useGame, w } from '../store.ts'
import './after.css'

type Cohort = Result['cohorts'][number]
/** Share without a vote from which a group's cell says so. */
const SHOWN = 0.01

export const bandName = (band: string): string => tell(`balance.band.${band}`)
export const levelName = (level: string): string => tell(`balance.level.${level}`)
const whoIs = (one: Cohort): string =>
  t('balance.who', { age: bandName(one.band), level: levelName(one.level) })

/** Interim balance, or election where the term ends in one: who is content, and who would say so. */
export function Balance() {
  const game = useGame()
  const { world, scenario, play } = game
  const result = play.balance ?? balanceOf(world, scenario)
  const adults = result.cohorts.filter((one) => one.residents > 0 && one.turnout > 0)
  const byContent = [...adults].sort((a, b) => b.satisfied - a.satisfied)
  const byTurnout = [...adults].sort((a, b) => a.turnout - b.turnout)
  const residents = adults.reduce((sum, one) => sum + one.residents, 0)
  const [best, worst, silent] = [byContent[0], byContent.at(-1), byTurnout[0]]
  return (
    <div class="aft">
      <article class="aft-paper sheet stack laid">
        <p class="doc-head">
          <span>
            {w('scenario.title')}, {quarterLabel(scenario.start, Math.max(0, world.quarter - 1))}
          </span>
          <span class="tag">{t('balance.model')}</span>
        </p>
        <div class="bal">
          <section class="bal-left">
            <h1 class="doc-title">
              {t(result.election ? 'balance.titleElection' : 'balance.title')}
            </h1>
            <p class="standfirst">
              {t(result.election ? 'balance.standfirstElection' : 'balance.standfirst')}
            </p>
            <dl class="bal-big">
              <div>
                <dt>{t('balance.share')}</dt>
                <dd>{percent(result.share, 1)}</dd>
              </div>
              <div>
                <dt>{t('balance.turnout')}</dt>
                <dd>{percent(result.turnout)}</dd>
              </div>
            </dl>
            <ul class="bal-says">
              {best && (
                <li>{t('balance.best', { who: whoIs(best), value: percent(best.satisfied) })}</li>
              )}
              {worst && (
                <li>
                  {t('balance.worst', { who: whoIs(worst), value: percent(worst.satisfied) })}
                </li>
              )}
              {result.noVote.residents > 0 && (
                <li>
                  {t('balance.noVote', {
                    n: number(Math.round(result.noVote.residents / 10) * 10),
                    share: percent(result.noVote.residents / residents),
                    value: percent(result.noVote.satisfied),
                  })}
                </li>
              )}
              {silent && (
                <li>
                  {t('balance.silent', { who: whoIs(silent), value: percent(silent.turnout) })}
                </li>
              )}
            </ul>
            <p>
              <Button kind="primary" iconEnd="arrow-right" onPress={next}>
                {t('balance.next')}
              </Button>
            </p>
          </section>
          <div>
            <Groups cohorts={result.cohorts} />
            <WithoutVote balance={result} />
          </div>
        </div>
      </article>
    </div>
  )
}

/** Content and turnout by age and income: a table whose bars are drawn into its cells. */
function Groups({ cohorts }: { cohorts: readonly Cohort[] }) {
  const bands = BANDS.filter((band) => cohorts.some((one) => one.band === band))
  return (
    <section>
      <h2 class="sec-title">{t('balance.byGroup')}</h2>
      <p class="small soft">{t('balance.read')}</p>
      <table class="bal-table">
        <thead>
          <tr>
            <th scope="col">{t('balance.age')}</th>
            {LEVELS.map((level) => (
              <th scope="col" key={level}>
                {levelName(level)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr key={band}>
              <th scope="row">{bandName(band)}</th>
              {LEVELS.map((level) => {
                const one = cohorts.find((c) => c.band === band && c.level === level)
                return <td key={level}>{one ? <Group one={one} /> : '–'}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Group({ one }: { one: Cohort }) {
  return (
    <>
      <b>{percent(one.satisfied)}</b> <span class="sr">{t('balance.satisfied')}</span>
      <svg class="bal-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bal-ground" width="100" height="10" />
        <rect class="bal-fill" width={100 * one.satisfied} height="10" />
        <path class="bal-half" d="M50 0V10" />
      </svg>
      <span class="small soft">
        {t('balance.turnout')} {percent(one.turnout)}
      </span>
      {one.voteless >= SHOWN && (
        <span class="small soft bal-voteless">
          {t('balance.voteless', { share: percent(one.voteless) })}
        </span>
      )}
    </>
  )
}

/** Adults without a vote: why, and how they fare. They live with what is decided. */
export function WithoutVote({ balance: { noVote } }: { balance: Result }) {
  if (noVote.residents === 0) return null
  const why = [
    ['nationality', noVote.nationality],
    ['age', noVote.age],
    ['home', noVote.home],
  ] as const
  return (
    <section class="bal-novote">
      <h2 class="sec-title">{t('balance.noVoteTitle')}</h2>
      <p class="small soft">{t('balance.noVoteText')}</p>
      <ul class="aft-list">
        {why
          .filter(([, n]) => n >= 1)
          .map(([id, n]) => (
            <li key={id}>
              {t(`balance.noVote.${id}`, {
                n: number(n < 100 ? Math.round(n) : Math.round(n / 10) * 10),
                reach: percent(noVote.homeReach),
              })}
            </li>
          ))}
      </ul>
    </section>
  )
}
