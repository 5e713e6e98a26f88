import type { News } from '../../engine/api.ts'
import { has, tell } from '../../text/core.ts'
import '../../text/handOver.ts'
import '../../text/news.ts'
import '../../text/sitting.ts'
import '../../text/why.ts'
import { money, number, percent, signedMoney } from '../parts/format.ts'
import { type Game, hasWord, w } from '../store.ts'
import type { Period } from './period.ts'

/** Figures of a news item that are EUR; `by` is a change. */
const MONEY = new Set(['offer', 'fee', 'cost', 'received'])
/** Where the words of an id may stand, in this order. */
const WORDS = [
  (id: string) => `measures.${id}.title`,
  (id: string) => `partners.${id}.name`,
  (id: string) => `grants.${id}.title`,
  (id: string) => `incidents.${id}.title`,
  (id: string) => `groups.${id}.name`,
]

/** A news item as a sentence. Ids become their words, amounts become money. */
export function newsText(news: News, game: Game): string {
  const { story, state, step } = news.figures
  if (story !== undefined) return w(`events.${story}.states.${state}.title`)
  const figures: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(news.figures))
    figures[name] = typeof value === 'string' ? wordOf(value) : figureOf(name, value)
  if (step !== undefined) figures.step = w(`lands.${game.scenario.land.id}.supervision.${step}`)
  return tell(news.key, figures)
}
function figureOf(name: string, value: number): string | number {
  if (name === 'by') return signedMoney(value)
  if (name === 'back') return money(value)
  if (name === 'share' || name === 'turnout') return percent(value, name === 'share' ? 1 : 0)
  if (MONEY.has(name)) return money(value)
  if (name === 'share' || name === 'turnout') return percent(value)
  return name === 'personHours' ? number(value) : Math.round(value)
}
function wordOf(id: string): string {
  const key = WORDS.map((path) => path(id)).find(hasWord)
  if (key) return w(key)
  const own = [
    `policy.${id}`,
    `act.staff.${id}`,
    `news.field.${id}`,
    `act.service.${id}`,
    `asset.${id}`,
  ].find(has)
  return own ? tell(own) : id
}

/** News that tell of decisions carry the sitting's round; all others the round they close. */
const DECIDED = new Set([
  'news.passed',
  'news.rejected',
  'news.negotiated',
  'news.bargained.granted',
  'news.bargained.refused',
  'news.withdrawn',
  'news.renewed',
  'news.awardChallenged',
  'news.retendered',
  'news.takenBack',
  'news.leftPartner',
  'news.posts',
  'news.handedOver',
  'news.shared',
  'news.published',
  'news.limited',
  'news.projectStopped',
  'news.channel.analogue',
  'news.channel.hybrid',
  'news.channel.digital',
  'news.look.survey',
  'news.look.audit',
  'news.look.walk',
  'news.look.test',
  'news.look.forum',
])
export const isDecision = (news: News): boolean => DECIDED.has(news.key)
export const isVote = (news: News): boolean =>
  news.key === 'news.passed' || news.key === 'news.rejected'

/** News between two sittings, in their order. */
export function newsIn(game: Game, { from, to }: Period): News[] {
  return game.play.news.filter((one) =>
    isDecision(one)
      ? one.round >= from && one.round < Math.max(to, from + 1)
      : one.round > from && one.round <= to,
  )
}

/** News of a period as lines, newest first, each once; votes stand in a column of their own. */
export function newsLines(game: Game, period: Period): string[] {
  const lines = newsIn(game, period)
    .filter((one) => !isVote(one))
    .map((one) => newsText(one, game))
    .reverse()
  return [...new Set(lines)]
}
