import { capacityOf } from '../../model/admin.ts'
import type { Grant, Scenario } from '../../model/content.ts'
import { draw } from '../../model/draw.ts'
import type { GrantState, Project, World } from '../../model/world.ts'
import type { News } from '../api.ts'
import { grantMachine } from '../charts/grant.ts'
import { projectMachine } from '../charts/project.ts'
import { step } from '../charts/step.ts'
import { paidBy } from '../quote.ts'
import type { NewsId } from '../reasons.ts'

/** Without a strategy in force a bid that asks for one rarely wins. Assumption. */
const WITHOUT_STRATEGY = 0.3

/** A city that holds or has held another grant bids with this much more success. Assumption. */
const LADDER = 1.4
const HELD: readonly string[] = ['granted', 'ended']

/** What a bid rests on, each a factor, and its chance, 0…1 (Kap. 4.10). */
export function bidOf(
  world: World,
  rule: Grant,
): { capacity: number; strategy: number; climbed: boolean; chance: number } {
  const capacity = 0.5 + 0.5 * capacityOf(world.admin)
  const strategy = rule.needsStrategy
    ? WITHOUT_STRATEGY + (1 - WITHOUT_STRATEGY) * world.admin.strategy
    : 1
  // the ladder: who has held a smaller grant knows how to report and is known (Kap. 4.10)
  const climbed = world.grants.some((x) => x.id !== rule.id && HELD.includes(x.value))
  const chance = rule.chance * capacity * strategy * (climbed ? LADDER : 1)
  return { capacity, strategy, climbed, chance }
}

/** One quarter of every grant: calls open and close, bids are decided, money ends (Kap. 4.10). */
export function stepGrants(
  world: World,
  scenario: Scenario,
  projects: Project[],
  claimed: Readonly<Record<string, number>> = {},
): { grants: GrantState[]; projects: Project[]; reports: number; news: News[] } {
  const round = world.quarter + 1
  const news: News[] = []
  let list = projects
  let reports = 0
  const grants = world.grants.map((old) => {
    const rule = scenario.grants.find((g) => g.id === old.id)
    if (!rule) return old
    let g: GrantState = { ...old, context: { ...old.context, quarters: old.context.quarters + 1 } }
    const tell = (key: NewsId) =>
      news.push({
        round,
        week: 8,
        key,
        figures: { grant: g.id },
        district: null,
        cause: `e:${g.id}@${round}`,
      })
    const send = (
      event:
        | { type: 'OPEN' }
        | { type: 'CLOSE' }
        | { type: 'WIN' }
        | { type: 'LOSE' }
        | { type: 'FINISH' },
    ) => {
      g = step(grantMachine, g as GrantState & { value: string }, event) as GrantState
    }
    if (g.value === 'announced' && round >= rule.from) {
      send({ type: 'OPEN' })
      tell('news.grantOpens')
    } else if (g.value === 'call' && g.context.quarters >= rule.open) send({ type: 'CLOSE' })
    else if (g.value === 'bid') {
      const won = draw(world.seed, 'grant', g.id) < bidOf(world, rule).chance
      send({ type: won ? 'WIN' : 'LOSE' })
      tell(won ? 'news.grantWon' : 'news.grantLost')
    } else if (g.value === 'granted') {
      reports += 6
      const paid = paidBy(world, scenario, g.id, claimed[g.id] ?? 0)
      g = { ...g, context: { ...g.context, received: g.context.received + paid } }
      if (g.context.quarters >= rule.quarters) {
        send({ type: 'FINISH' })
        tell('news.grantEnds')
        // the cliff: what has no operating budget ends with the money
        list = list.map((p) => {
          if (p.grant !== g.id || p.budgeted || p.value === 'ended') return p
          news.push({
            round,
            week: 9,
            key: 'news.grantCliff',
            figures: { measure: p.measure },
            district: null,
            cause: p.id,
          })
          return step(projectMachine, p as Project & { value: string }, { type: 'END' }) as Project
        })
      }
    }
    return g
  })
  return { grants, projects: list, reports, news }
}
