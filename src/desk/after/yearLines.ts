import type { RoundRecord } from '../../engine/api.ts'
import type { TextKey } from '../../text/core.ts'
import { yearOf } from '../parts/format.ts'
import type { Game } from '../store.ts'

/** A line of the year's account in EUR. `more`: whether more than planned is good for the city. */
export interface Line {
  key: TextKey
  plan: number | null
  result: number
  more: boolean
  sum: boolean
}
type Budget = Omit<RoundRecord['city']['budget'], 'debtPerHead'>

const LINES: { key: TextKey; of: (budget: Budget) => number; more: boolean; sum?: boolean }[] = [
  { key: 'year.tradeTax', of: (b) => b.tradeTax, more: true },
  { key: 'year.incomeTax', of: (b) => b.incomeTax, more: true },
  { key: 'year.otherRevenue', of: (b) => b.otherRevenue, more: true },
  { key: 'year.revenue', of: (b) => b.revenue, more: true, sum: true },
  { key: 'year.personnel', of: (b) => b.personnel, more: false },
  { key: 'year.levy', of: (b) => b.levy, more: false },
  { key: 'year.otherSpending', of: (b) => b.otherSpending, more: false },
  { key: 'year.spending', of: (b) => b.spending, more: false, sum: true },
]

/**
 * Plan: the published budget of the year where there is one, else the yearly lines after its first
 * quarter. Result: the mean of the year's quarters; balance and investment come from the books.
 */
export function linesOf(game: Game): Line[] {
  const { play, world } = game
  const to = world.quarter
  const from = Math.max(0, to - 4)
  const plan = published(game, from) ?? play.rounds[from + 1]?.city.budget
  const year = play.rounds.slice(from + 1, to + 1).map((round) => round.city.budget)
  const mean = (of: (budget: Budget) => number) =>
    year.reduce((sum, budget) => sum + of(budget), 0) / Math.max(year.length, 1)
  const books = world.finance.year
  const lines: Line[] = LINES.map(({ key, of, more, sum = false }) => ({
    key,
    plan: plan ? of(plan) : null,
    result: mean(of),
    more,
    sum,
  }))
  return [
    ...lines,
    {
      key: 'year.balance',
      plan: plan ? plan.revenue - plan.spending : null,
      result: books.balance,
      more: true,
      sum: true,
    },
    { key: 'year.invested', plan: null, result: books.invested, more: false, sum: false },
    { key: 'year.granted', plan: null, result: books.granted, more: true, sum: false },
  ]
}

/** The published budget of the year that begins after `from` quarters. */
function published({ scenario }: Game, from: number): Budget | null {
  const year = yearOf(scenario.start, from)
  const plan = scenario.figures.budget.find((one) => one.year === year)
  if (!plan) return null
  const { revenue, spending } = plan
  return {
    tradeTax: revenue.tradeTax,
    incomeTax: revenue.incomeTax,
    otherRevenue: revenue.other,
    revenue: revenue.tradeTax + revenue.incomeTax + revenue.other,
    personnel: spending.personnel,
    levy: spending.levy,
    otherSpending: spending.other,
    spending: spending.personnel + spending.levy + spending.other,
  }
}
