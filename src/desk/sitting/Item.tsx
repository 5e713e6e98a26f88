import type { PostItem } from '../../engine/api.ts'
import type { ContractState } from '../../model/world.ts'
import { t } from '../../text/core.ts'
import '../../text/sitting.ts'
import { Button } from '../parts/Button.tsx'
import { money, percent, quarterLabel, signedMoney } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import { type Game, go, markSeen, say, useGame, w } from '../store.ts'
import { type Fact, FactLine, paperFacts } from './facts.tsx'
import { contractOf, dueNow, isPlatform, isShort, openState, PLACE_OF } from './post.ts'
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

/** A matter in the post; open, with what one wants to know before deciding. */
export function Item({ item, open }: { item: PostItem; open: boolean }) {
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
        <FactLine facts={facts.slice(0, 2)} />
      )}
    </li>
  )
}

function tellItem(item: PostItem, game: Game): { title: string; lead: string; facts: Fact[] } {
  const { scenario, world } = game
  switch (item.kind) {
    case 'paper': {
      const { once, posts, council } = paperFacts(game, item.ref)
      return {
        title: w(`measures.${item.ref}.title`),
        lead: w(`measures.${item.ref}.summary`),
        facts: [once, posts, council],
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
