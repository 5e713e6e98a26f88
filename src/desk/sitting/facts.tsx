import { forecastVote, quote } from '../../engine/index.ts'
import { t } from '../../text/core.ts'
import '../../text/catalogue.ts'
import '../../text/sitting.ts'
import { money, number } from '../parts/format.ts'
import type { Game } from '../store.ts'
import { freshDraft } from './post.ts'

/** What one wants to know of a matter before opening it. */
export type Fact = [name: string, value: string]

/** Of a paper as it lies there: cost, posts, and how the council is likely to vote. */
export function paperFacts(
  game: Game,
  measure: string,
): Record<'once' | 'yearly' | 'posts' | 'council', Fact> {
  const { world, scenario } = game
  const draft = freshDraft(game, measure)
  const cost = quote(world, scenario, draft)
  const vote = forecastVote(world, scenario, draft)
  const posts = Object.values(cost?.posts ?? {}).reduce((sum, n) => sum + n, 0)
  return {
    once: [t('fact.once'), money(cost?.once ?? 0)],
    yearly: [t('catalogue.yearly'), money(cost?.yearly ?? 0)],
    posts: [t('fact.posts'), number(posts, posts % 1 ? 1 : 0)],
    council: [t('fact.council'), t('fact.yesNeeded', { yes: vote.yes, needed: vote.needed })],
  }
}

/** Facts in a line. */
export function FactLine({ facts }: { facts: readonly Fact[] }) {
  return (
    <p class="item__meta">
      {facts.map(([name, value]) => (
        <span key={name}>
          {name} <b>{value}</b>
        </span>
      ))}
    </p>
  )
}
