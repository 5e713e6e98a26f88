import { postItems } from '../../engine/index.ts'
import type { Vote } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/after.ts'
import { quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { type Game, hasWord, w } from '../store.ts'
import { contractTitle, measureTitle } from '../why/cause.ts'
import { newsLines } from './news.ts'
import type { Period } from './period.ts'

/** Lines of a column read in the time a report has (GAME.md "A run"); the rest stands behind "more". */
const SHOWN = 1
const RUNNING = new Set(['operation', 'ageing', 'obsolete'])
const BUILDING = new Set(['approved', 'pilot', 'rollout'])

/** Three columns: council, news, and, behind "more", where the projects stand. */
export function Footer({
  game,
  period,
  votes,
}: {
  game: Game
  period: Period
  votes: readonly Vote[]
}) {
  const { projects } = game.world
  const running = projects.filter((one) => RUNNING.has(one.value)).length
  const building = projects.filter((one) => BUILDING.has(one.value)).length
  return (
    <div class="rep-foot">
      <Votes votes={votes} />
      <Column title={t('report.news')} none={t('report.noNews')} lines={newsLines(game, period)} />
      <section>
        <h2>{t('report.projects')}</h2>
        <p>{t('report.running', { n: running, building })}</p>
        <More title={t('report.allProjects')} lines={projectLines(game)} />
      </section>
    </div>
  )
}

/** How many papers passed; which, and how, was seen in the session and stands behind "more". */
function Votes({ votes }: { votes: readonly Vote[] }) {
  const passed = votes.filter((vote) => vote.passed).length
  return (
    <section>
      <h2>{t('report.council')}</h2>
      <p>
        {votes.length === 0
          ? t('report.noVotes')
          : t('report.votes', { n: passed, all: votes.length })}
      </p>
      <More
        title={t('report.allVotes')}
        lines={votes.map(
          (vote) =>
            `${t('report.voteLine', {
              measure: measureTitle(vote.measure),
              yes: vote.yes,
              no: vote.no,
            })}, ${t(vote.passed ? 'report.adopted' : 'report.rejected')}`,
        )}
      />
    </section>
  )
}

/** What lies on the table at the next sitting, the soonest deadline first. */
export function Ahead({ game }: { game: Game }) {
  return (
    <Column
      title={t('report.ahead')}
      none={t('report.noDeadline')}
      lines={deadlines(game).map(({ title, deadline }) =>
        t('report.deadline', { title, quarter: quarterLabel(game.scenario.start, deadline) }),
      )}
    />
  )
}

function Column({ title, none, lines }: { title: string; none: string; lines: readonly string[] }) {
  const rest = lines.slice(SHOWN)
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 ? <p>{none}</p> : <List lines={lines.slice(0, SHOWN)} />}
      <More title={t('report.more', { n: rest.length })} lines={rest} />
    </section>
  )
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="rep-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function More({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <details class="more">
      <summary>
        <Icon name="chevron-right" />
        {title}
      </summary>
      <List lines={lines} />
    </details>
  )
}

/** Every project that has not ended, with its state. */
const projectLines = (game: Game): string[] =>
  game.world.projects
    .filter((one) => one.value !== 'ended')
    .map((one) =>
      t('report.projectLine', {
        measure: measureTitle(one.measure),
        state: t(`project.${one.value}`),
      }),
    )

/** What has to be answered, soonest first. */
function deadlines(game: Game): { title: string; deadline: number }[] {
  const { world, scenario } = game
  return postItems(world, scenario)
    .flatMap((item) =>
      item.deadline === null
        ? []
        : [{ title: itemTitle(item.kind, item.ref, game), deadline: item.deadline }],
    )
    .sort((a, b) => a.deadline - b.deadline)
}

function itemTitle(kind: string, ref: string, game: Game): string {
  if (kind === 'contract') return contractTitle(ref, game.world)
  const story = game.scenario.stories.find((one) => one.id === ref)
  const state = game.world.stories.find((one) => one.id === ref)?.state ?? story?.initial
  const key = [
    `measures.${ref}.title`,
    `grants.${ref}.title`,
    `events.${ref}.states.${state}.title`,
    `events.${ref}.title`,
  ].find(hasWord)
  return key ? w(key) : ref
}
