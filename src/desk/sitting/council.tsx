import type { VoteForecast } from '../../engine/api.ts'
import { forecastOf } from '../../engine/index.ts'
import type { GroupId } from '../../model/ids.ts'
import type { Vote } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/council.ts'
import '../../text/sitting.ts'
import { Button } from '../parts/Button.tsx'
import { quarterLabel } from '../parts/format.ts'
import { Hint } from '../parts/Hint.tsx'
import { Icon } from '../parts/Icon.tsx'
import { next, undo, useGame, w } from '../store.ts'
import { Answered, BeforeVote } from './BeforeVote.tsx'
import { Hemicycle } from './Hemicycle.tsx'
import { debated } from './limits.ts'
import { Reasons } from './VoteReasons.tsx'
import './paper.css'
import './council.css'

/** Reasons named per group in the session. */
const NAMED = 2

/** Before the vote, what groups ask for; then the session: every paper's vote, seat by seat, group by group, with what moved each group. */
export function Council() {
  const game = useGame()
  const { scenario, world } = game
  const votes = world.council.votes.filter((vote) => vote.round === world.quarter)
  if (world.phase === 'deciding')
    return (
      <div class="single single--wide">
        <article class="doc sheet stack laid">
          <BeforeVote />
        </article>
      </div>
    )
  return (
    <div class="single single--wide">
      <article class="doc sheet stack laid">
        <p class="doc-head">
          <span>{t('council.meta', { quarter: quarterLabel(scenario.start, world.quarter) })}</span>
        </p>
        <h1 class="sr" tabIndex={-1}>
          {t('council.title')}
        </h1>
        <Hint id="council" />
        {debated(game, votes).map((vote) => (
          <Ballot key={vote.paper} vote={vote} forecast={forecastOf(vote.leans, scenario)} />
        ))}
        <Bloc votes={votes.slice(debated(game, votes).length)} />
        <footer class="council__foot">
          {game.canUndo && (
            <Button icon="undo-2" onPress={() => undo()}>
              {t('shell.undo')}
            </Button>
          )}
          <Button kind="primary" size="big" iconEnd="arrow-right" onPress={next}>
            {t('council.continue')}
          </Button>
        </footer>
      </article>
    </div>
  )
}

/** What was voted on without debate, a line each. */
function Bloc({ votes }: { votes: readonly Vote[] }) {
  if (votes.length === 0) return null
  return (
    <section class="bloc">
      <h2 class="sec-title">{t('bloc.votes')}</h2>
      <ul>
        {votes.map((vote) => (
          <li key={vote.paper}>
            <Icon
              name={vote.passed ? 'square-check' : 'square-x'}
              class={vote.passed ? 'gain' : 'loss'}
            />
            <b>{w(`measures.${vote.measure}.title`)}</b>
            <span>
              {t(vote.passed ? 'council.passed' : 'council.rejected')},{' '}
              {t('bloc.count', { yes: vote.yes, no: vote.no })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ballot({ vote, forecast }: { vote: Vote; forecast: VoteForecast }) {
  const { scenario } = useGame()
  const groups = scenario.groups.map((g) => g.id).filter((id) => id in vote.byGroup)
  const needed = Math.floor((vote.yes + vote.no) / 2) + 1
  return (
    <section class="ballot">
      <div>
        <h2 class="doc-title">{w(`measures.${vote.measure}.title`)}</h2>
        <p class="ballot__result">
          <span class={`ballot__verdict ${vote.passed ? 'gain' : 'loss'}`}>
            <Icon name={vote.passed ? 'square-check' : 'square-x'} />
            {t(vote.passed ? 'council.passed' : 'council.rejected')}
          </span>
          <span>
            {t('council.majority', { yes: vote.yes, no: vote.no, needed })}
            <span class="soft">
              {' '}
              {t('council.forecastWas', { yes: forecast.yes, open: forecast.open })}
            </span>
          </span>
        </p>
        {vote.bargained.map((one) => (
          <Answered key={`${one.group} ${one.cause}`} one={one} />
        ))}
        <ol class="groups">
          {groups.map((id, i) => (
            <GroupLine
              key={id}
              id={id}
              number={i + 1}
              vote={vote}
              reasons={vote.leans.find((one) => one.group === id)?.reasons ?? []}
            />
          ))}
        </ol>
      </div>
      <Hemicycle vote={vote} groups={groups} />
    </section>
  )
}

function GroupLine({
  id,
  number,
  vote,
  reasons,
}: {
  id: GroupId
  number: number
  vote: Vote
  reasons: VoteForecast['byGroup'][number]['reasons']
}) {
  const { yes, no } = vote.byGroup[id]
  return (
    <li>
      <span class="groups__n">{number}</span>
      <h3>{w(`groups.${id}.name`)}</h3>
      <Reasons reasons={reasons} most={NAMED} />
      <p class="groups__votes">
        <span>
          <Icon name="square-check" class="gain" /> {t('vote.yes', { n: yes })}
        </span>
        <span class="loss">
          <Icon name="square-x" /> {t('vote.no', { n: no })}
        </span>
      </p>
    </li>
  )
}
