import { concerns, looksOpen, stepAcceptance, tangible } from '../../model/acceptance.ts'
import { measureOf } from '../../model/assume.ts'
import type { Scenario } from '../../model/content.ts'
import { clamp } from '../../model/curve.ts'
import { draw } from '../../model/draw.ts'
import type { Ledger } from '../../model/ledger.ts'
import { type Levers, type Performance, total } from '../../model/pull.ts'
import type { Project, TimedPull, World } from '../../model/world.ts'
import type { News } from '../api.ts'

/** Resentment that people put up with: above it somebody objects. Assumption (Kap. 4.8.1). */
const PUT_UP_WITH = 0.34
/** Chance per quarter of building that an objection is raised, per unit of resentment above that. Assumption. */
const OBJECT = 0.8
/** Quarters a project stands still after an objection: hearing, expert opinion, new vote. Assumption. */
const HALT = 2
/** Quarters a decision is remembered. Assumption. */
const YEAR = 4
/** What an objection costs in trust, points a year, for as long as the project stands still. Assumption. */
const MISTRUST = -3

/**
 * What people make of every project in a quarter: acceptance moves, and what was decided without them meets
 * objections once it is visible. Planning behind closed doors is fast and fails late, and it is enough that
 * it looks so (Kap. 4.8.1).
 */
export function stepPublic(
  world: World,
  scenario: Scenario,
  performs: Performance,
  heard: number,
  log: Ledger,
): { projects: Project[]; pulls: TimedPull[]; news: News[] } {
  const round = world.quarter + 1
  const pulls: TimedPull[] = []
  const news: News[] = []
  const projects = world.projects.map((p) => {
    const measure = measureOf(scenario, p.measure)
    if (!measure || p.cause === 'start' || p.value === 'ended') return p
    let covered = 0
    for (const c of p.coverage) covered += c / p.coverage.length
    const { acceptance, resentment } = stepAcceptance(world, scenario, p, measure, {
      delivered: covered * performs(p, measure),
      heard,
    })
    const next = { ...p, acceptance }
    log.add(`projects.${p.id}.acceptance`, acceptance - p.acceptance, 'acceptance', p.cause)
    const built = p.value === 'pilot' || p.value === 'rollout'
    if (!built || p.context.delay > 0) return next
    const chance = OBJECT * (resentment - PUT_UP_WITH)
    if (draw(world.seed, 'objection', p.measure, round) >= chance) return next
    news.push({
      round,
      week: 3 + Math.floor(9 * draw(world.seed, 'objectionWeek', p.measure, round)),
      key: 'news.objection',
      figures: { measure: p.measure },
      district: null,
      cause: p.cause,
    })
    pulls.push({
      lever: 'trust',
      target: null,
      by: MISTRUST,
      until: round + HALT,
      cause: p.cause,
    })
    // what was left out at the start is done now: plans are displayed, people are heard
    return {
      ...next,
      objections: p.objections + 1,
      participation: Math.max(1, p.participation) as Project['participation'],
      arranged: false,
      context: { ...p.context, delay: HALT },
    }
  })
  return { projects, pulls, news }
}

/**
 * How openly the decisions of the last year that concern people came about, 0…1, and the share of them that
 * met objections. ½ where none was taken. Where there is nothing to imagine yet, nobody was reached.
 */
export function opennessOf(
  world: World,
  scenario: Scenario,
  heard: number,
): { open: number; objected: number } {
  const usable = tangible(world, scenario)
  let open = 0
  let objected = 0
  let n = 0
  for (const p of world.projects) {
    if (p.cause === 'start' || world.quarter - p.startQuarter > YEAR) continue
    const measure = measureOf(scenario, p.measure)
    if (!measure || !(measure.abstract || concerns(measure))) continue
    n++
    if (!measure.abstract || usable) open += looksOpen(p.participation, p.arranged, heard)
    if (p.objections > 0) objected++
  }
  return n > 0 ? { open: open / n, objected: objected / n } : { open: 0.5, objected: 0 }
}

/** Legitimacy of decisions follows how openly papers came about, who was heard, and what met objections. */
export function legitimacyOf(world: World, scenario: Scenario, levers: Levers): number {
  const heard = clamp(total(levers, 'heard'))
  const { open, objected } = opennessOf(world, scenario, heard)
  const goal = 0.45 + 0.2 * open + 0.2 * heard - 0.2 * objected
  return clamp(world.council.legitimacy + (goal - world.council.legitimacy) * 0.15)
}
