import { forgoneOf, startAssets, stepAssets } from './assets.ts'
import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { sum } from './curve.ts'
import { share } from './divide.ts'
import { draw } from './draw.ts'
import { oncePer } from './kept.ts'
import { ledger, standing } from './ledger.ts'
import { yearsMeans } from './means.ts'
import { type Levers, parts, total } from './pull.ts'
import {
  equalise,
  followPeople,
  type MoneyLine,
  move,
  revenueOf,
  startRevenue,
  taxPower,
} from './revenue.ts'
import type { Effect, Finance, Ledger, SupervisionState } from './world.ts'

/** Growth per year once the published plans end. Source: plan figures 2012–2026, Konstanz in Zahlen, mean of the lines rounded down. */
const REVENUE_GROWTH = 0.042
const SPENDING_GROWTH = 0.038
/** The same without the duties passed down, which are drawn one by one. Assumption: their mean taken off. */
const OTHER_GROWTH = 0.036
/** Duties passed down: EUR per resident and year that each year adds at most, and the share the Land pays for
 * (connexity principle, kept badly: Kap. 2.2.2). Assumptions. */
const DUTY = 18
const CONNEXITY = 0.45
/** Yearly swing of the trade tax around its path. Assumption after the plan figures 2012–2026 (35 to 58.6 m EUR). */
const TRADE_SWING = 0.07
/** Share of other spending that is voluntary, and what of it each step of supervision strikes out. Assumptions. */
const VOLUNTARY = 0.12
const STRUCK: Record<SupervisionState, number> = {
  free: 0,
  reporting: 0.02,
  consolidation: 0.15,
  emergency: 0.4,
}
/** What it costs a year to keep streets, schools and networks as they are. Assumption. */
const UPKEEP_NEED = 230 // EUR per resident and year
/** Unmet upkeep grows: one euro not spent costs more later (Kap. 2.2.2). Assumption. */
const BACKLOG_GROWTH = 0.03 // per year
const BACKLOG_FACTOR = 1.25 // EUR of backlog per EUR of upkeep left undone
/** Emergency repairs a year per EUR of backlog beyond the first day's, which the budget already bears. Assumption. */
const REPAIRS = 0.025
/** Interest on debt and on cash credit; share of project loans repaid a year. Assumptions for 2025 ff. */
const DEBT_RATE = 0.025
const CREDIT_RATE = 0.035
const REPAID = 0.05
/** Borrowing per resident and year for the ordinary building programme after the plan ends. Assumption. */
const BORROWING = 90
/** Steps of supervision that approve no net new borrowing for it (Kap. 2.2.2; usual condition of approval). Assumption. */
const NO_NEW_DEBT: readonly SupervisionState[] = ['consolidation', 'emergency']

export function startFinance(scenario: Scenario): Finance {
  const year = scenario.figures.budget[0]
  if (!year) throw new Error('scenario without a budget year')
  const residents = sum(scenario.figures.residents)
  const empty: Ledger = { revenue: 0, spending: 0, invested: 0, granted: 0, balance: 0 }
  const debt = year.debtPerHead * residents
  return {
    ...startRevenue(scenario),
    personnel: year.spending.personnel,
    levy: year.spending.levy,
    otherSpending: year.spending.other,
    duties: 0,
    voluntaryCut: 0,
    repairs: 0,
    voluntary: year.spending.other * VOLUNTARY,
    upkeepNeed: UPKEEP_NEED * residents,
    upkeepShare: assume(scenario, 'upkeepShare', 0.82),
    securityShare: assume(scenario, 'securityShare', 0.05),
    taxRate: 1,
    projects: 0,
    debt,
    plannedDebt: debt,
    loans: 0,
    debtRate: assume(scenario, 'debtRate', DEBT_RATE),
    assets: startAssets(scenario),
    digital: { euros: [], stays: [] },
    cashCredit: assume(scenario, 'cashCreditPerResident', 0) * residents,
    cash: assume(scenario, 'cashPerResident', 420) * residents,
    backlog: assume(scenario, 'backlogPerResident', 2600) * residents,
    year: empty,
    lastYear: null,
    freeThisYear: yearsMeans(scenario.supervision, residents),
  }
}

/** What the first day's budget leaves, EUR per year. */
const usualBalance = oncePer((scenario: Scenario) => balanceOfFinance(startFinance(scenario)))

export const spendingOf = (f: Finance): number =>
  f.personnel +
  f.levy +
  f.otherSpending +
  f.duties -
  f.voluntaryCut +
  f.repairs +
  f.projects +
  interestOf(f) +
  forgoneOf(f)
/** Interest the published lines do not hold yet: on cash credit, and on debt beside the plan. EUR per year. */
const interestOf = (f: Finance): number =>
  f.cashCredit * CREDIT_RATE + (f.debt - f.plannedDebt) * f.debtRate
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
  /** once-costs falling due this quarter, EUR by cause, and the part paid by grants or loans; `renews`: EUR of
   * it that replace what was due anyway */
  once: { cause: string; by: number; granted: number; loan: number; renews?: number }[]
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
  if (round % 4 === 1) turnYear(f, inputs, log)
  const before = inputs.residentsBefore
  if (before > 0) followPeople(f, residents / before - 1, log)
  const income = total(levers, 'income') * residents
  const saving = total(levers, 'saving') * residents
  let projects = -saving - income
  for (const r of [...inputs.running, ...inputs.postsCost]) projects += r.by
  // last quarter's rate gives way to this one's: it leaves with those who brought it
  log.add('finance.projects', -old.projects, 'projectCost', standing('finance.projects'))
  share(log, 'finance.projects', -saving, 'projectIncome', parts(levers, 'saving'))
  share(log, 'finance.projects', -income, 'projectIncome', parts(levers, 'income'))
  for (const r of [...inputs.running, ...inputs.postsCost])
    log.add('finance.projects', r.by, 'projectCost', r.cause)
  f.projects = projects

  let invested = 0
  let granted = 0
  let loans = 0
  let renewed = 0
  for (const o of inputs.once) {
    invested += o.by
    granted += o.granted
    loans += o.loan
    renewed += o.renews ?? 0
    log.add('finance.cash', -(o.by - o.granted - o.loan), 'projectCost', o.cause)
    log.add('finance.debt', o.loan, 'projectCost', o.cause)
    if (o.granted > 0) log.add('finance.granted', o.granted, 'grantMoney', o.cause)
  }
  f.debt += loans
  f.loans += loans
  decay(f, renewed, inputs, log)

  const repaid = (f.loans * REPAID) / 4
  f.loans -= repaid
  f.debt -= repaid
  log.add('finance.debt', -repaid, 'repayment', 'rule')
  log.add('finance.cash', -repaid, 'repayment', 'rule')
  const bought = stepAssets(f.assets)
  f.assets = bought.assets
  let buys = 0
  for (const b of bought.paid) {
    buys += b.by
    log.add('finance.cash', -b.by, 'buyBack', b.cause)
    log.add(`finance.assets.${b.id}`, b.share, 'buyBack', b.cause)
  }

  const result = balanceOfFinance(f) / 4
  // the upkeep chosen beside the planned share is paid or spared in the current account
  const planned = assume(scenario, 'upkeepShare', 0.82)
  const extra = ((f.upkeepShare - planned) * f.upkeepNeed) / 4
  const usual = usualBalance(scenario) / 4
  log.add('finance.cash', usual, 'taxBase', 'rule')
  log.add('finance.cash', result - usual, 'taxBase', standing('balance'))
  log.add('finance.cash', -extra, 'upkeep', standing('finance.upkeepShare'))
  settle(f, result - extra - repaid - buys - (invested - granted - loans))
  f.year = {
    revenue: f.year.revenue + revenueOf(f) / 4,
    spending: f.year.spending + spendingOf(f) / 4 + extra,
    invested: f.year.invested + invested,
    granted: f.year.granted + granted,
    balance: f.year.balance + result - extra,
  }
  return { finance: f, effects: log.effects }
}

/**
 * What is not kept up becomes backlog, dearer than it was spared; the backlog grows by itself and breaks
 * first (Kap. 2.2.2). What is renewed when due needs no upkeep any more. `renewed`: EUR this quarter.
 */
function decay(f: Finance, renewed: number, inputs: FinanceInputs, log: Log): void {
  const upkeep = total(inputs.levers, 'upkeep') * inputs.residents
  const undone = ((1 - f.upkeepShare) * f.upkeepNeed) / 4
  const missing = undone > 0 ? Math.max(0, undone - renewed) : undone
  const worse = missing * BACKLOG_FACTOR + (f.backlog * BACKLOG_GROWTH) / 4
  const better = Math.min(f.backlog + worse, upkeep / 4)
  f.backlog = Math.max(0, f.backlog + worse - better)
  const usual = assume(inputs.scenario, 'upkeepShare', 0.82)
  const chosen = (((usual - f.upkeepShare) * f.upkeepNeed) / 4) * BACKLOG_FACTOR
  log.add('finance.backlog', worse - chosen, 'upkeep', 'rule')
  log.add('finance.backlog', chosen, 'upkeep', standing('finance.upkeepShare'))
  share(log, 'finance.backlog', -better, 'upkeep', parts(inputs.levers, 'upkeep'))
  const first =
    assume(inputs.scenario, 'backlogPerResident', 2600) * sum(inputs.scenario.figures.residents)
  const repairs = (f.backlog - first) * REPAIRS
  log.add('finance.repairs', repairs - f.repairs, 'repairs', standing('finance.backlog'))
  f.repairs = repairs
}
type Log = ReturnType<typeof ledger>

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

function turnYear(f: Finance, inputs: FinanceInputs, log: Log): void {
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
  const other = grow(now?.revenue.other, last?.revenue.other, REVENUE_GROWTH)
  const income = grow(now?.revenue.incomeTax, last?.revenue.incomeTax, REVENUE_GROWTH)
  const trade = grow(now?.revenue.tradeTax, last?.revenue.tradeTax, REVENUE_GROWTH)
  const revenue: [MoneyLine, number][] = [
    ['tradeTax', (trade * swing) / first],
    ['incomeTax', income],
    ['propertyTax', other],
    ['vatShare', other],
    ['transfers', other],
    ['fees', other],
    ['otherRevenue', other],
  ]
  const spending: [MoneyLine, number][] = [
    ['personnel', grow(now?.spending.personnel, last?.spending.personnel, SPENDING_GROWTH)],
    ['levy', grow(now?.spending.levy, last?.spending.levy, SPENDING_GROWTH)],
    ['otherSpending', grow(now?.spending.other, last?.spending.other, OTHER_GROWTH)],
    ['duties', 1 + OTHER_GROWTH],
  ]
  const power = taxPower(f)
  for (const [line, factor] of revenue) move(f, line, f[line] * (factor - 1), log, 'economy')
  for (const [line, factor] of spending) move(f, line, f[line] * (factor - 1), log, 'priceDrift')
  // what was expected grows without the swing of the trade tax
  const grown = taxPower({ ...f, tradeTax: (f.tradeTax * first) / swing }) / Math.max(1, power)
  if (round > 1) equalise(f, scenario, { residents, power, grown, drift: other }, log)
  else
    f.equalisation = {
      ...f.equalisation,
      expectedPower: f.equalisation.expectedPower * grown,
    }
  move(f, 'upkeepNeed', f.upkeepNeed * 0.025, log, 'priceDrift')
  const duty =
    now && last
      ? 0
      : DUTY * draw(seed, 'duty', year) * residents * (1 - assume(scenario, 'connexity', CONNEXITY))
  move(f, 'duties', duty, log, 'mandatoryDuty', `e:duty@${round}`)
  const borrowed =
    now && last
      ? (now.debtPerHead - last.debtPerHead) * sum(scenario.figures.residents)
      : BORROWING * residents
  // beyond the published plans a city under conditions gets no new net borrowing approved
  const barred = !now && NO_NEW_DEBT.includes(inputs.supervision)
  const programme = barred ? 0 : Math.max(0, borrowed)
  f.debt += programme
  f.plannedDebt += programme
  log.add('finance.debt', programme, 'borrowing', 'rule')
  if (!now) move(f, 'otherSpending', programme * f.debtRate, log, 'interest')
  f.lastYear = f.year
  f.year = { revenue: 0, spending: 0, invested: 0, granted: 0, balance: 0 }
  f.voluntary = f.otherSpending * VOLUNTARY
  const struck = f.voluntary * STRUCK[inputs.supervision]
  log.add(
    'finance.voluntaryCut',
    struck - f.voluntaryCut,
    'supervision',
    standing('supervision.step'),
  )
  f.voluntaryCut = struck
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
