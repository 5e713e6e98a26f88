import type { News } from '../../engine/api.ts'
import type { Game, Ran } from '../store.ts'
import { contractTitle, measureTitle } from '../why/cause.ts'
import { isDecision, newsText } from './news.ts'

export const WEEKS = 13
/** Week in which an incident interrupts the quarter. */
const STRUCK = 5
/** Contracts that end within so many quarters are named. Two years. */
const SOON = 8
const BUILDING = new Set(['approved', 'pilot', 'rollout'])

/** A piece of news, with its week counted over all quarters of the run. */
export interface Told {
  week: number
  text: string
  district: number | null
}
export const struck = (ran: Ran): boolean => ran.after.phase === 'crisis'
export const weeksOf = (ran: Ran): number =>
  struck(ran)
    ? (ran.after.quarter - ran.before.quarter) * WEEKS + STRUCK
    : Math.max(1, ran.quarters) * WEEKS

/** News of the run in the order of their weeks; what was decided before it is left to the report. */
export function newsOf(game: Game, ran: Ran): Told[] {
  const place = (one: News) => Math.max(0, one.round - ran.before.quarter - 1) * WEEKS + one.week
  return ran.news
    .filter((one) => !isDecision(one))
    .map((one) => ({
      week: Math.max(1, place(one)),
      text: newsText(one, game),
      district: one.district,
    }))
    .sort((a, b) => a.week - b.week)
}

/** Something that is under way while the weeks pass, and the quarter it should end in. */
export interface UnderWay {
  id: string
  kind: 'begins' | 'pilot' | 'rollout' | 'contract'
  title: string
  /** Quarters played when it should be done, by plan. */
  until: number
  /** Delivered share of what was ordered, 0…1; null where nothing is built. */
  done: number | null
}

/** Papers just passed, projects being built and contracts that end soon, the nearest date first. */
export function underWay(game: Game, ran: Ran): UnderWay[] {
  const { scenario } = game
  const { before } = ran
  const lasts = (measure: string, scale: 'pilot' | 'rollout') =>
    scenario.measures.find((one) => one.id === measure)?.time[scale] ?? 1
  const passed = before.council.votes
    .filter((vote) => vote.passed && vote.round === before.quarter)
    .map((vote): UnderWay => {
      const paper = game.run.commands.findLast(
        (one) => one.type === 'adopt' && one.measure === vote.measure,
      )
      const scale = paper?.type === 'adopt' ? paper.scale : 'rollout'
      return {
        id: vote.paper,
        kind: 'begins',
        title: measureTitle(vote.measure),
        until: before.quarter + lasts(vote.measure, scale),
        done: 0,
      }
    })
  const built = before.projects
    .filter((one) => BUILDING.has(one.value))
    .filter((one) => !passed.some(({ title }) => title === measureTitle(one.measure)))
    .map((one): UnderWay => {
      const ordered = one.districts.filter(Boolean).length
      const sum = one.coverage.reduce((all, share) => all + share, 0)
      return {
        id: one.id,
        kind: one.scale,
        title: measureTitle(one.measure),
        until: Math.max(before.quarter + 1, one.startQuarter + lasts(one.measure, one.scale)),
        done: ordered === 0 ? 0 : Math.min(1, sum / ordered),
      }
    })
  const ending = before.contracts
    .filter((one) => one.value === 'running' || one.value === 'renewal')
    .filter((one) => one.context.endsIn > 0 && one.context.endsIn <= SOON)
    .map(
      (one): UnderWay => ({
        id: one.id,
        kind: 'contract',
        title: contractTitle(one.id, before),
        until: before.quarter + one.context.endsIn,
        done: null,
      }),
    )
  return [...passed, ...built, ...ending].sort((a, b) => a.until - b.until)
}
