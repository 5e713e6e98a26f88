import { measureOf } from '../model/assume.ts'
import { HEARING } from '../model/care.ts'
import type { Scenario } from '../model/content.ts'
import type { GroupId } from '../model/ids.ts'
import { granted, wishesOf } from '../model/wishes.ts'
import type { Adopt, Bargained, Paper, Wish, World } from '../model/world.ts'
import type { Demand } from './api.ts'
import { forecastVote } from './council.ts'
import { boundByAgenda, ownMoney, quoteOf, staged } from './quote.ts'

/** A group that leans less than this towards a paper says what would win it. Assumption. */
const AGAINST = 0.05
/** How many wishes a group names for one paper: refused the first, it falls back on the next, then it is silent. */
const NAMES = 2

/** The demands for a paper that wait for an answer, the one that wins most first. */
export function demandsOf(world: World, scenario: Scenario, paper: Paper): Demand[] {
  const measure = measureOf(scenario, paper.measure)
  if (!measure) return []
  const { draft, bargained } = paper
  const now = forecastVote(world, scenario, draft, bargained)
  const out: Demand[] = []
  for (const lean of now.byGroup) {
    if (lean.lean >= AGAINST || lean.seats === 0) continue
    const wish = nextWish(world, scenario, paper, lean.group)
    if (!wish) continue
    const would = granted(draft, wish)
    const after = forecastVote(world, scenario, would, [
      ...bargained,
      { group: lean.group, wish, answer: 'granted', cause: '' },
    ])
    const said = (d: Adopt) => quoteOf(world, scenario, measure, d, null)
    const [old, next] = [said(draft), said(would)]
    const money = (d: Adopt) =>
      ownMoney(world, scenario, measure, staged(world, scenario, measure, d))
    out.push({
      measure: measure.id,
      group: lean.group,
      seats: lean.seats,
      lean: lean.lean,
      would: after.byGroup.find((g) => g.group === lean.group)?.lean ?? lean.lean,
      wish,
      once: next.once - old.once,
      yearly: next.yearly - old.yearly,
      days: next.days - old.days,
      quarters: HEARING[would.participation] - HEARING[draft.participation],
      money: money(would) - money(draft),
      after,
    })
  }
  return out.sort((a, b) => b.after.yes - a.after.yes || b.seats - a.seats)
}

/** What a group names now: its first wish nobody has refused, none once one was granted. */
function nextWish(
  world: World,
  scenario: Scenario,
  { measure: id, draft, bargained }: Paper,
  group: GroupId,
): Wish | null {
  const answers = bargained.filter((b) => b.group === group)
  if (answers.length >= NAMES || answers.some((b) => b.answer === 'granted')) return null
  const measure = measureOf(scenario, id)
  if (!measure) return null
  const refused = (wish: Wish) =>
    answers.some((b: Bargained) => JSON.stringify(b.wish) === JSON.stringify(wish))
  return wishesOf(world, scenario, measure, draft, group).find((w) => !refused(w)) ?? null
}

/** The demand of one group on a paper of the agenda, or undefined. */
export const demandOf = (
  world: World,
  scenario: Scenario,
  measure: string,
  group: GroupId,
): Demand | undefined => {
  const paper = world.council.agenda.find((p) => p.measure === measure)
  return paper && demandsOf(world, scenario, paper).find((d) => d.group === group)
}

/** Free means left once every paper on the agenda is paid, EUR. */
export const leftOver = (world: World, scenario: Scenario): number =>
  world.finance.freeThisYear - boundByAgenda(world, scenario)
