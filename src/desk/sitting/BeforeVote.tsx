import type { Demand } from '../../engine/api.ts'
import { demandsOf, forecastVote, refuse } from '../../engine/index.ts'
import type { Bargained, Paper } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/council.ts'
import { Button } from '../parts/Button.tsx'
import { quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { refusalText } from '../parts/refusal.tsx'
import { VoteBar } from '../parts/VoteBar.tsx'
import { decide, type Game, go, next, say, undo, useGame, w } from '../store.ts'
import { debated } from './limits.ts'
import { priceText, wishText } from './wish.ts'

/** Seconds a demand takes to read and answer: the length of the game says how many fit before a vote. */
const SECONDS = 20

/** How many demands stand on top before a vote; none where a sitting has no time for one. */
export const demandsShown = (game: Game): number => Math.floor(game.pacing.sitting.vote / SECONDS)

/** Whether there is something to talk about before the vote: a paper without a safe majority, and a group that asks. */
export const worthTalking = (game: Game): boolean => {
  const { world, scenario } = game
  return debated(game, world.council.agenda).some((paper) => {
    const { yes, needed } = forecastVote(world, scenario, paper.draft, paper.bargained)
    const asks = yes < needed && demandsOf(world, scenario, paper).length > 0
    return asks || paper.bargained.length > 0
  })
}

/** Before the vote: what would win the groups that lean against, what it costs, and what it would change. */
export function BeforeVote() {
  const game = useGame()
  const { scenario, world } = game
  let room = demandsShown(game)
  return (
    <>
      <p class="doc-head">
        <span>{t('council.meta', { quarter: quarterLabel(scenario.start, world.quarter) })}</span>
      </p>
      <h1 class="doc-title" tabIndex={-1}>
        {t('council.before')}
      </h1>
      {debated(game, world.council.agenda).map((paper) => {
        const demands = demandsOf(world, scenario, paper)
        const { yes, needed } = forecastVote(world, scenario, paper.draft, paper.bargained)
        if (yes >= needed) return <Talks key={paper.id} paper={paper} shown={[]} rest={demands} />
        const shown = demands.slice(0, room)
        room -= shown.length
        return (
          <Talks key={paper.id} paper={paper} shown={shown} rest={demands.slice(shown.length)} />
        )
      })}
      <footer class="council__foot">
        <Button icon="arrow-left" onPress={() => go('desk')}>
          {t('council.toDesk')}
        </Button>
        {game.canUndo && (
          <Button
            icon="undo-2"
            onPress={() => {
              if (undo()) say(t('shell.undone'))
            }}
          >
            {t('shell.undo')}
          </Button>
        )}
        <Button kind="primary" size="big" iconEnd="arrow-right" onPress={next}>
          {t('council.vote')}
        </Button>
      </footer>
    </>
  )
}

function Talks({ paper, shown, rest }: { paper: Paper; shown: Demand[]; rest: Demand[] }) {
  const { scenario, world } = useGame()
  const now = forecastVote(world, scenario, paper.draft, paper.bargained)
  return (
    <section class="talks">
      <header>
        <h2 class="sec-title">{w(`measures.${paper.measure}.title`)}</h2>
        <Button
          size="small"
          kind="quiet"
          onPress={() => {
            decide({ type: 'withdraw', round: world.quarter, measure: paper.measure })
            say(t('council.withdrawn'))
          }}
        >
          {t('council.withdraw')}
        </Button>
      </header>
      <VoteBar vote={now} />
      {paper.bargained.map((one) => (
        <Answered key={`${one.group} ${one.cause}`} one={one} />
      ))}
      {shown.length > 0 && (
        <ul class="demands">
          {shown.map((demand) => (
            <Row key={demand.group} demand={demand} yes={now.yes} />
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details class="more">
          <summary>
            <Icon name="chevron-right" />
            {t('council.moreDemands', { n: rest.length })}
          </summary>
          <ul class="demands">
            {rest.map((demand) => (
              <Row key={demand.group} demand={demand} yes={now.yes} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Row({ demand, yes }: { demand: Demand; yes: number }) {
  const { scenario, world } = useGame()
  const { group, measure, wish, after } = demand
  const name = w(`groups.${group}.name`)
  const grant = { type: 'bargain', round: world.quarter, measure, group, answer: 'grant' } as const
  const refusal = refuse(world, scenario, grant)
  const give = (command: Parameters<typeof decide>[0], said: string) => {
    if (!decide(command)) say(said)
  }
  return (
    <li class="demand">
      <h3>
        {name} <span class="soft">{t('vote.seats', { n: demand.seats })}</span>
      </h3>
      <p class="demand__wish" data-read="">
        {wishText(wish, scenario)}
      </p>
      <p class="small" data-read="">
        {priceText(demand)}{' '}
        <b class={after.yes > yes ? 'gain' : after.yes < yes ? 'loss' : 'soft'}>
          {after.yes === yes
            ? t('council.wouldSame', { yes })
            : t('council.would', { yes: after.yes, now: yes })}
        </b>
      </p>
      <p class="acts">
        <Button
          size="small"
          off={refusal ? refusalText(refusal) : null}
          onPress={() => give(grant, t('council.granted', { group: name }))}
        >
          {t('council.grant')}
        </Button>
        <Button
          size="small"
          kind="quiet"
          onPress={() =>
            give({ ...grant, answer: 'refuse' }, t('council.refused', { group: name }))
          }
        >
          {t('council.refuse')}
        </Button>
      </p>
    </li>
  )
}

/** What a group asked for and heard. */
export function Answered({ one }: { one: Bargained }) {
  const { scenario } = useGame()
  const yes = one.answer === 'granted'
  return (
    <p class="answered">
      <Icon name={yes ? 'check' : 'x'} class={yes ? 'gain' : 'loss'} />
      <span>
        {t(yes ? 'council.didGrant' : 'council.didRefuse', {
          group: w(`groups.${one.group}.name`),
        })}{' '}
        {wishText(one.wish, scenario)}
      </span>
    </p>
  )
}
