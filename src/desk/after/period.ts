import { INDICATOR_IDS, INDICATORS, type IndicatorId } from '../../model/ids.ts'
import type { Vote } from '../../model/world.ts'
import { indicatorDelta } from '../parts/format.ts'
import type { Game } from '../store.ts'
import { type Contribution, contributions } from '../why/tree.ts'

/** What a report covers: the rounds from the last sitting to now. */
export interface Period {
  from: number
  to: number
}
export function periodOf(game: Game): Period {
  const to = game.world.quarter
  return { from: Math.max(0, to - game.gap), to }
}

/** A measured change worth telling, with what moved it. */
export interface Change {
  id: IndicatorId
  by: number
  value: number
  causes: Contribution[]
}

/** Indicators a report may lead with; the others are told elsewhere (money, population). */
const TOLD = INDICATOR_IDS.filter((id) => !['population', 'share65plus', 'energy'].includes(id))

/**
 * How much a change weighs, so that different units can be ranked: shares count as they are, money and
 * the rest as their share of what stood there before, at half weight (assumption).
 */
function weight(id: IndicatorId, by: number, before: number): number {
  if (INDICATORS[id].unit === 'share') return Math.abs(by)
  return Math.min(1, Math.abs(by) / Math.max(Math.abs(before), 1)) / 2
}

/** The largest measured changes of a period, largest first, each with its causes. */
export function largestChanges(game: Game, { from, to }: Period, count: number): Change[] {
  const { play, scenario } = game
  const before = play.worlds[from]
  const after = play.worlds[to] ?? game.world
  if (!before) return []
  return TOLD.map((id) => {
    const then = before.measured[id].value
    const value = after.measured[id].value
    return { id, value, by: value - then, weight: weight(id, value - then, then) }
  })
    .filter(({ id, by }) => indicatorDelta(id, by) !== indicatorDelta(id, 0))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ id, by, value }) => ({
      id,
      by,
      value,
      causes: contributions(play, scenario, id, from, to).filter(
        (one) => one.cause.kind !== 'start' || one.cause.round === null,
      ),
    }))
}

/** Votes taken in the period, each once. */
export function votesIn(game: Game, { from, to }: Period): Vote[] {
  const found = new Map<string, Vote>()
  for (const world of [...game.play.worlds.slice(from, to + 1), game.world])
    for (const vote of world.council.votes)
      if (vote.round >= from && vote.round < Math.max(to, from + 1))
        found.set(`${vote.round}:${vote.paper}:${vote.measure}`, vote)
  return [...found.values()]
}
