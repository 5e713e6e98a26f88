import { granted } from '../../model/wishes.ts'
import type { World } from '../../model/world.ts'
import { demandOf, leftOver } from '../wishes.ts'
import { type Handler, no } from './handler.ts'

/** Goodwill a group loses that asked for something and heard no. Assumption. */
const REFUSED = 0.02

const paperOf = (world: World, measure: string) =>
  world.council.agenda.find((p) => p.measure === measure)

/** Grants or refuses what a group asks for. A granted wish changes the paper, with its price. */
export const bargain: Handler<'bargain'> = {
  refuse(world, scenario, c) {
    if (!paperOf(world, c.measure)) return no('notOnAgenda', { measure: c.measure })
    const demand = demandOf(world, scenario, c.measure, c.group)
    if (!demand) return no('noDemand', { measure: c.measure, group: c.group })
    const free = leftOver(world, scenario)
    if (c.answer === 'grant' && demand.money > Math.max(0, free))
      return no('noMoney', { need: demand.money, free })
    return null
  },
  apply(draft, c, doing) {
    const paper = paperOf(draft, c.measure)
    const demand = demandOf(doing.now, doing.scenario, c.measure, c.group)
    if (!paper || !demand) return
    const { wish } = demand
    const answer = c.answer === 'grant' ? 'granted' : 'refused'
    if (answer === 'granted') paper.draft = granted(paper.draft, wish)
    else draft.council.goodwill[c.group] = Math.max(0, draft.council.goodwill[c.group] - REFUSED)
    paper.bargained.push({ group: c.group, wish, answer, cause: doing.cause })
    doing.news.push({
      key: `news.bargained.${answer}`,
      figures: { group: c.group, measure: c.measure },
      district: null,
    })
  },
}

/** Takes a paper off the agenda: nobody votes, nothing is barred, the offer lies there again. */
export const withdraw: Handler<'withdraw'> = {
  refuse(world, _scenario, c) {
    return paperOf(world, c.measure) ? null : no('notOnAgenda', { measure: c.measure })
  },
  apply(draft, c, doing) {
    draft.council.agenda = draft.council.agenda.filter((p) => p.measure !== c.measure)
    for (const offer of draft.offers)
      if (offer.measure === c.measure && offer.until >= draft.quarter) offer.answered = false
    doing.news.push({ key: 'news.withdrawn', figures: { measure: c.measure }, district: null })
  },
}
