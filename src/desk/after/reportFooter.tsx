import { postItems } from '../../engine/index.ts'
import type { Project, Vote } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/after.ts'
import { quarterLabel } from '../parts/format.ts'
import { type Game, hasWord, w } from '../store.ts'
import { contractTitle, measureTitle } from '../why/cause.ts'
import { newsLines } from './news.ts'
import type { Period } from './period.ts'

const LINES = 3

/** Four columns: council, projects, news, what lies ahead. */
export function Footer({
  game,
  period,
  votes,
}: {
  game: Game
  period: Period
  votes: readonly Vote[]
}) {
  const moved = movedProjects(game, period).slice(0, LINES)
  const ahead = deadlines(game).slice(0, LINES)
  return (
    <div class="rep-foot">
      <Column title={t('report.council')} none={t('report.noVotes')}>
        {votes.slice(0, LINES).map((vote) => (
          <li key={vote.paper + vote.measure}>
            {t('report.voteLine', {
              measure: measureTitle(vote.measure),
              yes: vote.yes,
              no: vote.no,
            })}
            {', '}
            {t(vote.passed ? 'report.adopted' : 'report.rejected')}
          </li>
        ))}
      </Column>
      <Column title={t('report.projects')} none={t('report.noProjects')}>
        {moved.map((project) => (
          <li key={project.id}>
            {t('report.projectLine', {
              measure: measureTitle(project.measure),
              state: t(`project.${project.value}`),
            })}
          </li>
        ))}
      </Column>
      <Column title={t('report.news')} none={t('report.noNews')}>
        {newsLines(game, period)
          .slice(0, LINES)
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </Column>
      <Column title={t('report.ahead')} none={t('report.noDeadline')}>
        {ahead.map((item) => (
          <li key={item.title}>
            {t('report.deadline', {
              title: item.title,
              quarter: quarterLabel(game.scenario.start, item.deadline),
            })}
          </li>
        ))}
      </Column>
    </div>
  )
}

function Column({
  title,
  none,
  children,
}: {
  title: string
  none: string
  children: preact.JSX.Element[] | preact.JSX.Element
}) {
  const empty = Array.isArray(children) && children.length === 0
  return (
    <section>
      <h2>{title}</h2>
      {empty ? <p>{none}</p> : <ul class="rep-list">{children}</ul>}
    </section>
  )
}

function movedProjects(game: Game, { from }: Period): Project[] {
  const before = game.play.worlds[from]
  return game.world.projects.filter(
    (now) => before?.projects.find((then) => then.id === now.id)?.value !== now.value,
  )
}

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

export function itemTitle(kind: string, ref: string, game: Game): string {
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
