import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { sum } from './curve.ts'
import { changing, type Ledger } from './ledger.ts'
import type { Finance } from './world.ts'

/**
 * How the revenue that no statistic splits is made up: shares of the published "other revenue".
 * Assumption after the usual make-up of budgets of that size (Destatis, quarterly municipal accounts 2024).
 */
const SPLIT = { propertyTax: 0.075, vatShare: 0.035, transfers: 0.27, fees: 0.2 } as const
/** Share of each line that leaves with the people who leave. Assumptions (Kap. 2.2.2: each leaver costs revenue). */
const FOLLOWS = { incomeTax: 0.7, otherRevenue: 0.4 } as const
/** Share of other spending that follows residents: schools and roads do not shrink by the head. Assumption. */
const SPENDING_FOLLOWS = 0.4
/** Fees cover the cost of what they pay for (§ 14 KAG Baden-Württemberg), so together they fall only as spending does. */
const FEES_FOLLOW = SPENDING_FOLLOWS
/** Share of the gap between need and tax power the Land makes good (§ 5 FAG Baden-Württemberg: 70 per cent). */
const EQUALISED = 0.7
/** Trade tax as equalisation counts it: at a uniform rate and less the levy on it. Assumption. */
const TRADE_COUNTS = 0.7
/** Years whose mean of residents counts where it is higher than today's; some Länder count three to ten. */
const COUNTED_YEARS = 1

/** The revenue lines of the first day, EUR per year: as published where published, else split by assumption. */
export function startRevenue(scenario: Scenario) {
  const { tradeTax, incomeTax, other } = (scenario.figures.budget[0] as { revenue: Revenue })
    .revenue
  const part = (line: keyof typeof SPLIT) => other * assume(scenario, `${line}Share`, SPLIT[line])
  const lines = {
    propertyTax: part('propertyTax'),
    vatShare: part('vatShare'),
    transfers: part('transfers'),
    fees: part('fees'),
  }
  const named = lines.propertyTax + lines.vatShare + lines.transfers + lines.fees
  const power = tradeTax * TRADE_COUNTS + incomeTax + lines.propertyTax + lines.vatShare
  return {
    tradeTax,
    incomeTax,
    ...lines,
    otherRevenue: other - named,
    equalisation: {
      expectedPower: power,
      residents: [sum(scenario.figures.residents)],
      by: 0,
    },
  }
}
type Revenue = { tradeTax: number; incomeTax: number; other: number }

/** All revenue of a year at today's rates, EUR. */
export const revenueOf = (f: Finance): number =>
  (f.tradeTax + f.propertyTax) * f.taxRate + restOfRevenue(f)
/** What stands beside trade and income tax in the published tables, EUR per year. */
export const otherRevenueOf = (f: Finance): number =>
  f.propertyTax * f.taxRate + f.vatShare + f.transfers + f.fees + f.otherRevenue
const restOfRevenue = (f: Finance): number =>
  f.incomeTax + f.vatShare + f.transfers + f.fees + f.otherRevenue

/** Tax power as equalisation sees it: at uniform rates, so a higher own rate is not skimmed off. EUR per year. */
export const taxPower = (f: Finance): number =>
  f.tradeTax * TRADE_COUNTS + f.incomeTax + f.propertyTax + f.vatShare

export type MoneyLine =
  | 'tradeTax'
  | 'incomeTax'
  | 'propertyTax'
  | 'vatShare'
  | 'transfers'
  | 'fees'
  | 'otherRevenue'
  | 'personnel'
  | 'levy'
  | 'otherSpending'
  | 'duties'
  | 'upkeepNeed'

/** Moves a line and books it. EUR per year. */
export function move(
  f: Finance,
  line: MoneyLine,
  by: number,
  log: Ledger,
  rule: Parameters<Ledger['add']>[2],
  cause = 'rule',
): void {
  f[line] += by
  log.add(`finance.${line}`, by, rule, cause)
}

/** Who comes and goes takes taxes and fees along, and a smaller part of the spending. `change`: share of residents. */
export function followPeople(f: Finance, change: number, log: Ledger): void {
  for (const line of ['incomeTax', 'otherRevenue'] as const)
    move(f, line, f[line] * change * FOLLOWS[line], log, 'taxBase', changing('people.population'))
  move(f, 'fees', f.fees * change * FEES_FOLLOW, log, 'taxBase', changing('people.population'))
  move(
    f,
    'otherSpending',
    f.otherSpending * change * SPENDING_FOLLOWS,
    log,
    'taxBase',
    changing('people.population'),
  )
}

/**
 * Equalisation payments of the new year: the Land makes good a share of the gap between need (by
 * residents) and tax power, a year late. The published plans already hold what was expected; only what
 * turned out otherwise moves the transfers. Where the mean of earlier years counts, a shrinking town
 * keeps its need for a while. `power`: last year's real tax power, EUR; `grown`, `drift`: factors by which
 * expected tax power and transfers grew since.
 */
export function equalise(
  f: Finance,
  scenario: Scenario,
  year: { residents: number; power: number; grown: number; drift: number },
  log: Ledger,
): void {
  const rate = assume(scenario, 'equalisationRate', EQUALISED)
  const years = Math.max(1, Math.floor(assume(scenario, 'equalisationYears', COUNTED_YEARS)))
  const { residents, power, grown, drift } = year
  const old = f.equalisation
  const first = old.residents[0] as number
  const counted = [...old.residents.slice(1), residents].slice(-10)
  const recent = counted.slice(-years)
  // before the city has years of its own, the years before the first day count as the first day
  const mean = (sum(recent) + first * (years - recent.length)) / years
  const expected = old.expectedPower * grown
  const planned = Math.max(0, f.transfers - old.by * drift)
  // without equalisation the Land pays what was planned, whoever comes or goes
  const perHead = rate > 0 ? (rate * expected + planned) / first : 0
  const need = perHead * (Math.max(residents, mean) - first)
  const by = Math.max(-planned, need - rate * (power * grown - expected))
  move(f, 'transfers', by - old.by * drift, log, 'equalisation')
  f.equalisation = { expectedPower: expected, residents: [first, ...counted], by }
}
