import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { share } from './divide.ts'
import { draw } from './draw.ts'
import { ledger } from './ledger.ts'
import { type Levers, parts, total } from './pull.ts'
import type { Effect, Finance, Ledger, SupervisionState } from './world.ts'

/** Growth per year once the published plans end. Source: plan figures 2012–2026, Konstanz in Zahlen, mean of the lines rounded down. */
const REVENUE_GROWTH = 0.042
const SPENDING_GROWTH = 0.038
/** Yearly swing of the trade tax around its path. Assumption after the plan figures 2012–2026 (35 to 58.6 m EUR). */
const TRADE_SWING = 0.07
/** Share of income tax and other revenue that follows residents. Assumption (Kap. 2.2.2: each leaver costs revenue). */
const FOLLOWS_PEOPLE = 0.7
const SPENDING_FOLLOWS = 0.4
/** Share of other spending that is voluntary. Assumption. */
const VOLUNTARY = 0.12
/** What it costs a year to keep streets, schools and networks as they are. Assumption. */
const UPKEEP_NEED = 230 // EUR per resident and year
/** Unmet upkeep grows: one euro not spent costs more later (Kap. 2.2.2). Assumption. */
const BACKLOG_GROWTH = 0.03 // per year
const BACKLOG_FACTOR = 1.25 // EUR of backlog per EUR of upkeep left undone
/** Interest on debt and on cash credit. Assumption for 2025 ff. */
const DEBT_RATE = 0.025
const CREDIT_RATE = 0.035
/** EUR per resident and year that may go into new voluntary projects, by step of supervision. Assumption. */
export const FREE: Record<SupervisionState, number> = {
  free: 55,
  reporting: 34,
  consolidation: 12,
  emergency: 2,
}
/** Borrowing per resident and year for the ordinary building programme after the plan ends. Assumption. */
const BORROWING = 90

export function startFinance(scenario: Scenario): Finance {
  const year = scenario.figures.budget[0]
  if (!year) throw new Error('scenario without a budget year')
  const residents = sumOf(scenario.figures.residents)
  const empty: Ledger = { revenue: 0, spending: 0, invested: 0, granted: 0, balance: 0 }
  return {
    tradeTax: year.revenue.tradeTax,
    incomeTax: year.revenue.incomeTax,
    otherRevenue: year.revenue.other,
    personnel: year.spending.personnel,
    levy: year.spending.levy,
    otherSpending: year.spending.other,
    voluntary: year.spending.other * VOLUNTARY,
    upkeepNeed: UPKEEP_NEED * residents,
    upkeepShare: assume(scenario, 'upkeepShare', 0.82),
    securityShare: assume(scenario, 'securityShare', 0.05),
    taxRate: 1,
    projects: 0,
    debt: year.debtPerHead * residents,
    cashCredit: 0,
    cash: assume(scenario, 'cashPerResident', 420) * residents,
    reserved: 0,
    backlog: assume(scenario, 'backlogPerResident', 2600) * residents,
    year: empty,
    lastYear: null,
    freeThisYear: FREE.free * residents,
  }
}

export const revenueOf = (f: Finance): number =>
  f.tradeTax * f.taxRate + f.incomeTax + f.otherRevenue
export const spendingOf = (f: Finance): number =>
  f.personnel + f.levy + f.otherSpending + f.projects + interestOf(f)
const interestOf = (f: Finance): number => f.cashCredit * CREDIT_RATE
/** Result of the current account at today's yearly rates, EUR per year. */
export const balanceOfFinance = (f: Finance): number => revenueOf(f) - spendingOf(f)

export interface FinanceInputs {
  scenario: Scenario
  seed: number
  round: number
  residents: number
  residentsBefore: number
  levers: Levers
  /** running costs of projects and contracts beyond the start, EUR per year by cause */
  running: { cause: string; by: number }[]
  /** once-costs falling due this quarter, EUR by cause, and the part paid by grants or loans */
  once: { cause: string; by: number; granted: number; loan: number }[]
  postsCost: { cause: string; by: number }[]
  supervision: SupervisionState
}

/** One quarter of the household. Money is conserved: cash + cash credit move by what is booked. EUR. */
export function stepFinance(
  old: Finance,
  inputs: FinanceInputs,
): { finance: Finance; effects: Effect[] } {
  const { scenario, round, residents, levers } = inputs
  const log = ledger(round)
  const f: Finance = { ...old }
  const newYear = round % 4 === 1
  if (newYear) turnYear(f, inputs, log)
  const before = inputs.residentsBefore
  if (before > 0) {
    const change = residents / before - 1
    move(f, 'incomeTax', f.incomeTax * change * FOLLOWS_PEOPLE, log, 'taxBase', 'rule')
    move(f, 'otherRevenue', f.otherRevenue * change * FOLLOWS_PEOPLE, log, 'taxBase', 'rule')
    move(f, 'otherSpending', f.otherSpending * change * SPENDING_FOLLOWS, log, 'taxBase', 'rule')
  }
  const income = total(levers, 'income') * residents
  const saving = total(levers, 'saving') * residents
  let projects = -saving - income
  for (const r of [...inputs.running, ...inputs.postsCost]) projects += r.by
  share(log, 'finance.projects', -saving, 'projectIncome', parts(levers, 'saving'))
  share(log, 'finance.projects', -income, 'projectIncome', parts(levers, 'income'))
  for (const r of [...inputs.running, ...inputs.postsCost])
    log.add('finance.projects', r.by, 'projectCost', r.cause)
  log.add('finance.projects', -old.projects, 'projectCost', 'rule') // last quarter's rate gives way to this one's
  f.projects = projects

  const upkeep = total(levers, 'upkeep') * residents
  const missing = ((1 - f.upkeepShare) * f.upkeepNeed) / 4
  const decay = (f.backlog * BACKLOG_GROWTH) / 4
  const worse = missing * BACKLOG_FACTOR + decay
  const better = Math.min(f.backlog, upkeep / 4)
  f.backlog += worse - better
  log.add('finance.backlog', worse, 'upkeep', 'rule')
  share(log, 'finance.backlog', -better, 'upkeep', parts(levers, 'upkeep'))

  let invested = 0
  let granted = 0
  let loans = 0
  for (const o of inputs.once) {
    invested += o.by
    granted += o.granted
    loans += o.loan
    log.add('finance.cash', -(o.by - o.granted - o.loan), 'projectCost', o.cause)
    log.add('finance.debt', o.loan, 'projectCost', o.cause)
    if (o.granted > 0) log.add('finance.granted', o.granted, 'grantMoney', o.cause)
  }
  f.debt += loans
  // a loan is not free: its interest stays in the current account
  for (const o of inputs.once)
    if (o.loan > 0) move(f, 'otherSpending', o.loan * DEBT_RATE, log, 'interest', o.cause)
  f.reserved = Math.max(0, f.reserved - invested)
  const result = balanceOfFinance(f) / 4
  // the upkeep chosen beside the planned share is paid or spared in the current account
  const planned = assume(scenario, 'upkeepShare', 0.82)
  const extra = ((f.upkeepShare - planned) * f.upkeepNeed) / 4
  log.add('finance.cash', result, 'taxBase', 'rule')
  log.add('finance.cash', -extra, 'upkeep', 'rule')
  settle(f, result - extra - (invested - granted - loans))
  f.year = {
    revenue: f.year.revenue + revenueOf(f) / 4,
    spending: f.year.spending + spendingOf(f) / 4 + extra,
    invested: f.year.invested + invested,
    granted: f.year.granted + granted,
    balance: f.year.balance + result - extra,
  }
  return { finance: f, effects: log.effects }
}

/** Books an amount: first cash, then cash credit; repays credit before it saves. */
export function settle(f: Finance, amount: number): void {
  if (amount >= 0) {
    const repaid = Math.min(f.cashCredit, amount)
    f.cashCredit -= repaid
    f.cash += amount - repaid
  } else {
    const paid = Math.min(f.cash, -amount)
    f.cash -= paid
    f.cashCredit += -amount - paid
  }
}

function turnYear(f: Finance, inputs: FinanceInputs, log: ReturnType<typeof ledger>): void {
  const { scenario, round, seed, residents } = inputs
  const year = scenario.start.year + Math.floor((round - 1) / 4)
  const plan = scenario.figures.budget
  const now = plan.find((b) => b.year === year)
  const last = plan.find((b) => b.year === year - 1)
  const swing = 1 + TRADE_SWING * (2 * draw(seed, 'trade', year) - 1)
  const past = 1 + TRADE_SWING * (2 * draw(seed, 'trade', year - 1) - 1)
  const first = round <= 1 ? 1 : past
  const grow = (a: number | undefined, b: number | undefined, otherwise: number) =>
    a !== undefined && b !== undefined && b > 0 ? a / b : 1 + otherwise
  const lines: [
    keyof Finance &
      ('tradeTax' | 'incomeTax' | 'otherRevenue' | 'personnel' | 'levy' | 'otherSpending'),
    number,
  ][] = [
    [
      'tradeTax',
      (grow(now?.revenue.tradeTax, last?.revenue.tradeTax, REVENUE_GROWTH) * swing) / first,
    ],
    ['incomeTax', grow(now?.revenue.incomeTax, last?.revenue.incomeTax, REVENUE_GROWTH)],
    ['otherRevenue', grow(now?.revenue.other, last?.revenue.other, REVENUE_GROWTH)],
    ['personnel', grow(now?.spending.personnel, last?.spending.personnel, SPENDING_GROWTH)],
    ['levy', grow(now?.spending.levy, last?.spending.levy, SPENDING_GROWTH)],
    ['otherSpending', grow(now?.spending.other, last?.spending.other, SPENDING_GROWTH)],
  ]
  for (const [line, factor] of lines)
    move(f, line, f[line] * (factor - 1), log, 'priceDrift', 'rule')
  move(f, 'upkeepNeed', f.upkeepNeed * 0.025, log, 'priceDrift', 'rule')
  const borrowed =
    now && last
      ? (now.debtPerHead - last.debtPerHead) * sumOf(scenario.figures.residents)
      : BORROWING * residents
  const programme = Math.max(0, borrowed)
  f.debt += programme
  log.add('finance.debt', programme, 'interest', 'rule')
  if (!now) move(f, 'otherSpending', programme * DEBT_RATE, log, 'interest', 'rule')
  f.lastYear = f.year
  f.year = { revenue: 0, spending: 0, invested: 0, granted: 0, balance: 0 }
  f.freeThisYear = FREE[inputs.supervision] * residents
  f.voluntary = f.otherSpending * VOLUNTARY
}

function move(
  f: Finance,
  line:
    | 'tradeTax'
    | 'incomeTax'
    | 'otherRevenue'
    | 'personnel'
    | 'levy'
    | 'otherSpending'
    | 'upkeepNeed',
  by: number,
  log: ReturnType<typeof ledger>,
  rule: Parameters<typeof log.add>[2],
  cause: string,
): void {
  f[line] += by
  log.add(`finance.${line}`, by, rule, cause)
}

/** What the supervising authority sees at year-end: liquidity and cash credit against spending and revenue. */
export function verdict(f: Finance, scenario: Scenario): 'FINE' | 'STRAIN' | 'BREACH' | 'RUIN' {
  const revenue = revenueOf(f)
  if (f.cashCredit > assume(scenario, 'ruinCashCredit', 0.12) * revenue) return 'RUIN'
  if (f.cashCredit > assume(scenario, 'breachCashCredit', 0.02) * revenue) return 'BREACH'
  // minimum liquidity: two per cent of spending (§ 22 GemHVO Baden-Württemberg)
  const thin = f.cash < assume(scenario, 'minimumLiquidity', 0.02) * spendingOf(f)
  return thin || balanceOfFinance(f) < -assume(scenario, 'strainDeficit', 0.06) * revenue
    ? 'STRAIN'
    : 'FINE'
}

const sumOf = (values: readonly number[]): number => {
  let n = 0
  for (const v of values) n += v
  return n
}
