import type { GroupId } from '../../model/ids.ts'
import type { Vote } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { Button } from '../parts/Button.tsx'
import { quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { next, undo, useGame, w } from '../store.ts'
import { Hemicycle } from './Hemicycle.tsx'
import './paper.css'
import './council.css'

/** The session: every paper's vote, seat by seat, group by group. */
export function Council() {
  const game = useGame()
  const { scenario, world } = game
  const votes = world.council.votes.filter((vote) => vote.round === world.quarter)
  return (
    <div class="council">
      <article class="doc sheet stack laid">
        <p class="doc-head">
          <span>{t('council.title')}</span>
          <span>{t('council.meta', { quarter: quarterLabel(scenario.start, world.quarter) })}</span>
        </p>
        <h1 class="sr" tabIndex={-1}>
          {t('council.title')}
        </h1>
        {votes.map((vote) => (
          <Ballot key={vote.paper} vote={vote} />
        ))}
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

function Ballot({ vote }: { vote: Vote }) {
  const { scenario } = useGame()
  const all = vote.yes + vote.no
  const groups = scenario.groups.map((g) => g.id).filter((id) => id in vote.byGroup)
  return (
    <section class="ballot">
      <div class="ballot__head">
        <div>
          <h2 class="doc-title">{w(`measures.${vote.measure}.title`)}</h2>
          <p class={`ballot__verdict ${vote.passed ? 'gain' : 'loss'}`}>
            <Icon name={vote.passed ? 'square-check' : 'square-x'} />
            {t(vote.passed ? 'council.passed' : 'council.rejected')}
          </p>
          <p>
            {t('council.majority', {
              yes: vote.yes,
              no: vote.no,
              needed: Math.floor(all / 2) + 1,
            })}
          </p>
        </div>
        <Hemicycle vote={vote} groups={groups} />
      </div>
      <ol class="groups">
        {groups.map((id, i) => (
          <GroupLine key={id} id={id} number={i + 1} vote={vote} />
        ))}
      </ol>
    </section>
  )
}

function GroupLine({ id, number, vote }: { id: GroupId; number: number; vote: Vote }) {
  const { yes, no } = vote.byGroup[id]
  return (
    <li>
      <span class="groups__n">{number}</span>
      <div>
        <h3>{w(`groups.${id}.name`)}</h3>
        <p class="small soft">{t('vote.seats', { n: yes + no })}</p>
      </div>
      <p class="groups__wants">{w(`groups.${id}.wants`)}</p>
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
