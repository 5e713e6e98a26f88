import { useState } from 'preact/hooks'
import type { PostItem } from '../../engine/api.ts'
import { forecastVote, quote } from '../../engine/index.ts'
import type { ContractState } from '../../model/world.ts'
import { t, tell } from '../../text/core.ts'
import '../../text/catalogue.ts'
import '../../text/sitting.ts'
import { Button } from '../parts/Button.tsx'
import { money, number, percent, quarterLabel, signedMoney } from '../parts/format.ts'
import { Hint } from '../parts/Hint.tsx'
import { Icon } from '../parts/Icon.tsx'
import { go, markSeen, say, undo, useDesk, useGame, w } from '../store.ts'
import { Closing } from './Closing.tsx'
import { catalogueOpen, inCatalogue } from './choose.ts'
import { EnBloc } from './EnBloc.tsx'
import {
  contractOf,
  dueNow,
  freshDraft,
  isPlatform,
  isShort,
  openState,
  PLACE_OF,
  tableOf,
} from './post.ts'
import './item.css'

/** A contract may lie here before it ends: when both sides quarrel, or another firm bought the partner. */
const TROUBLE: Partial<Record<ContractState, 'Dispute' | 'Takeover'>> = {
  dispute: 'Dispute',
  takeover: 'Takeover',
}
const ICONS: Record<PostItem['kind'], string> = {
  paper: 'file-text',
  contract: 'file-pen',
  grant: 'coins',
  story: 'message-square',
  report: 'wrench',
}

/** The post: what waits for an answer, most urgent first. The first item lies open. */
export function Post() {
  const game = useGame()
  const { seen } = useDesk()
  const items = tableOf(game)
  const onTop = items.filter((item) => !seen.includes(item.id))
  const aside = items.filter((item) => seen.includes(item.id))
  const shown = onTop.slice(0, game.pacing.post)
  const rest = [...onTop.slice(game.pacing.post), ...aside]
  const due = items.filter((item) => dueNow(item, game)).length
  return (
    <section class="post sheet stack" aria-labelledby="post-h">
      <header>
        <h1 id="post-h" class="panel-title" tabIndex={-1}>
          {t('screen.desk')}
        </h1>
        {!isShort(game) && (
          <p>
            {items.length === 0
              ? t('desk.nothing')
              : due > 0
                ? t('desk.due', { n: due })
                : t('desk.noneDue')}
          </p>
        )}
        {game.pacing.deskActs > 0 && (
          <Button size="small" icon="stamp" onPress={() => go('acts')}>
            {t('desk.acts')}
          </Button>
        )}
        <OwnPaper />
      </header>
      <div class="post__items" tabIndex={-1}>
        <Hint id="desk" />
        <Decided />
        <ul>
          {shown.map((item, i) => (
            <Item key={item.id} item={item} open={i === 0} />
          ))}
        </ul>
        <Rest items={rest} />
        <EnBloc />
      </div>
      <footer>
        <Closing />
      </footer>
    </section>
  )
}

function Rest({ items }: { items: PostItem[] }) {
  const [open, setOpen] = useState(false)
  if (items.length === 0) return null
  return (
    <details class="more post__rest" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        <Icon name="chevron-right" />
        {t('desk.more', { n: items.length })}
      </summary>
      {open && (
        <ul>
          {items.map((item) => (
            <Item key={item.id} item={item} open={false} />
          ))}
        </ul>
      )}
    </details>
  )
}

/** From the second year on the city may bring in what nobody offered. */
function OwnPaper() {
  const game = useGame()
  if (!catalogueOpen(game)) return null
  return (
    <Button size="small" icon="book-open" onPress={() => go('catalogue')}>
      {t('catalogue.open', { n: inCatalogue(game).length })}
    </Button>
  )
}

/** What has been decided in this sitting, with the way back. */
function Decided() {
  const game = useGame()
  const { world, play } = game
  const mine = play.commands.filter(
    ({ command }) => command.round === world.quarter && command.type !== 'aims',
  )
  if (mine.length === 0) return null
  const papers = world.council.agenda
  return (
    <div class="decided">
      <p class="b">
        {papers.length > 0
          ? t('desk.agenda', { n: papers.length })
          : t('desk.decided', { n: mine.length })}
      </p>
      <ul>
        {mine.map(({ command }, i) => (
          <li key={i}>
            <Icon name="check" />
            <span>{commandLine(command)}</span>
          </li>
        ))}
      </ul>
      {game.canUndo && (
        <Button
          size="small"
          icon="undo-2"
          onPress={() => {
            if (undo()) say(t('shell.undone'))
          }}
        >
          {t('shell.undo')}
        </Button>
      )}
    </div>
  )
}

/** A decision in a few words. */
function commandLine(command: ReturnType<typeof useGame>['run']['commands'][number]): string {
  switch (command.type) {
    case 'adopt':
      return t('did.adopt', { measure: w(`measures.${command.measure}.title`) })
    case 'abstain':
      return t('did.abstain', { measure: w(`measures.${command.measure}.title`) })
    case 'bargain':
      return t(`did.bargain.${command.answer}`, { group: w(`groups.${command.group}.name`) })
    case 'withdraw':
      return t('did.withdraw', { measure: w(`measures.${command.measure}.title`) })
    case 'respond':
      return w(`events.${command.story}.title`)
    case 'applyGrant':
      return t('did.applyGrant', { grant: w(`grants.${command.grant}.title`) })
    default:
      return tell(`did.${command.type}`)
  }
}

function Item({ item, open }: { item: PostItem; open: boolean }) {
  const game = useGame()
  const { scenario } = game
  const due = dueNow(item, game)
  const there = () => go(PLACE_OF[item.kind], item.ref)
  const { title, lead, facts: all } = tellItem(item, game)
  const facts = isShort(game) ? all.slice(0, 2) : all
  return (
    <li class={`item${open ? ' item--open' : ''}`}>
      <p class="item__top">
        <span>
          <Icon name={ICONS[item.kind]} />{' '}
          {t(isPlatform(item, scenario) ? 'post.platform' : `post.${item.kind}`)}
        </span>
        {item.deadline === null ? (
          <span>{t('post.noDeadline')}</span>
        ) : (
          <span class={due ? 'tag tag--warn' : ''}>
            {due && <Icon name="clock" />}
            {due
              ? t('post.dueNow')
              : t('post.due', { quarter: quarterLabel(scenario.start, item.deadline) })}
          </span>
        )}
      </p>
      <h2>
        <button type="button" class="item__go" onClick={there}>
          {title}
        </button>
      </h2>
      {open ? (
        <>
          {lead && <p class="item__lead">{lead}</p>}
          {facts.length > 0 && (
            <dl class="need">
              {facts.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          <p class="acts">
            <Button kind="primary" onPress={there}>
              {t(`post.open.${item.kind}`)}
            </Button>
            <Button
              onPress={() => {
                markSeen(item.id)
                say(t('post.putAside'))
              }}
            >
              {t('post.aside')}
            </Button>
          </p>
        </>
      ) : isShort(game) ? null : (
        <p class="item__meta">
          {facts.slice(0, 2).map(([name, value]) => (
            <span key={name}>
              {name} <b>{value}</b>
            </span>
          ))}
        </p>
      )}
    </li>
  )
}

type Fact = [name: string, value: string]

function tellItem(
  item: PostItem,
  game: ReturnType<typeof useGame>,
): { title: string; lead: string; facts: Fact[] } {
  const { scenario, world } = game
  switch (item.kind) {
    case 'paper': {
      const draft = freshDraft(game, item.ref)
      const cost = quote(world, scenario, draft)
      const vote = forecastVote(world, scenario, draft)
      const posts = Object.values(cost?.posts ?? {}).reduce((sum, n) => sum + n, 0)
      return {
        title: w(`measures.${item.ref}.title`),
        lead: w(`measures.${item.ref}.summary`),
        facts: [
          [t('fact.once'), money(cost?.once ?? 0)],
          [t('fact.posts'), number(posts, posts % 1 ? 1 : 0)],
          [t('fact.council'), t('fact.yesNeeded', { yes: vote.yes, needed: vote.needed })],
        ],
      }
    }
    case 'contract': {
      const contract = contractOf(world, item.ref)
      if (!contract) return { title: item.ref, lead: '', facts: [] }
      const by = contract.offer === null ? 0 : contract.offer - contract.fee
      return {
        title: w(`measures.${contract.measure}.title`),
        lead: t(`post.contractLead${TROUBLE[contract.value] ?? ''}`, {
          partner: w(`partners.${contract.partner}.name`),
        }),
        facts: [
          [t('fact.now'), money(contract.fee)],
          [t('fact.asked'), contract.offer === null ? '–' : signedMoney(by)],
        ],
      }
    }
    case 'grant': {
      const grant = scenario.grants.find((g) => g.id === item.ref)
      return {
        title: w(`grants.${item.ref}.title`),
        lead: w(`grants.${item.ref}.summary`),
        facts: grant
          ? [
              [t('fact.share'), percent(grant.share)],
              [t('fact.work'), t('fact.days', { n: grant.bidDays })],
            ]
          : [],
      }
    }
    default: {
      const open = openState(world, scenario, item.ref)
      return {
        title:
          open && !open.first
            ? w(`events.${item.ref}.states.${open.state.id}.title`)
            : w(`events.${item.ref}.title`),
        lead: open ? w(`events.${item.ref}.states.${open.state.id}.text`) : '',
        facts: [],
      }
    }
  }
}
