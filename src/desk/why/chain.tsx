import type { IndicatorId } from '../../model/ids.ts'
import { t, tell } from '../../text/core.ts'
import '../../text/rules.ts'
import '../../text/why.ts'
import { ContributionBar } from '../charts/contributionBar.tsx'
import { quarterLabel } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'
import { contribution, contributionWithUnit, isGood } from './figures.ts'
import type { Contribution } from './tree.ts'
import { Where } from './where.tsx'

/** Rules named on the way from a cause to the number. */
const RULES = 2

/** Decision or event → rule with its chapter → contribution. Reads as a sentence from left to right. */
export function Chain({
  game,
  id,
  one,
  largest,
}: {
  game: Game
  id: IndicatorId
  one: Contribution
  largest: number
}) {
  const { cause, by } = one
  return (
    <li class="why-chain">
      <div class={`why-node why-node--${cause.kind}`}>
        <p class="why-kind">
          <Icon name={cause.icon} />
          <span>
            {t(`why.kind.${cause.kind}`)}
            {cause.round !== null &&
              cause.kind !== 'start' &&
              ` ${quarterLabel(game.scenario.start, cause.round)}`}
          </span>
        </p>
        <b>{cause.title}</b>
        {cause.detail && <span class="why-detail">{cause.detail}</span>}
      </div>
      <div class="why-rule">
        {one.rules.slice(0, RULES).map((rule) => (
          <p key={rule.rule}>
            <em>{tell(`rule.${rule.rule}`)}</em>{' '}
            <span class="why-chapter">
              {rule.chapter && t('why.chapterOf', { chapter: rule.chapter })}
              {one.rules.length > 1 && ` ${contribution(id, rule.by)}`}
            </span>
          </p>
        ))}
      </div>
      <div class="why-node why-node--out">
        <p class="why-kind">
          <Icon name={by > 0 ? 'arrow-up-right' : 'arrow-down-right'} />
          {t(`indicator.${id}.name`)}
        </p>
        <b>{contributionWithUnit(id, by)}</b>
        <ContributionBar by={by} largest={largest} good={isGood(id, by)} />
      </div>
      {cause.kind === 'decision' && <Where game={game} cause={cause} />}
    </li>
  )
}
