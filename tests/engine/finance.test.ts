import { describe, expect, it } from 'vitest'
import { step } from '../../src/engine/charts/step.ts'
import { supervisionMachine } from '../../src/engine/charts/supervision.ts'
import type { Play } from '../../src/engine/index.ts'
import { balanceOfFinance, spendingOf, verdict } from '../../src/model/finance.ts'
import type { Supervision, World } from '../../src/model/world.ts'
import {
  type Act,
  booked,
  changed,
  contractOf,
  does,
  obedient,
  opened,
  paper,
  quarters,
  quiet,
  refused,
  rich,
  sum,
} from './city.ts'

const net = (w: World) => w.finance.cash - w.finance.cashCredit
const lastWorld = (p: Play) => p.worlds[p.worlds.length - 1] as World

describe('the household', () => {
  it('gains and loses only what the ledger books, quarter by quarter', () => {
    const term = quarters(opened(), quiet, 12)
    for (let r = 1; r <= 12; r++) {
      const moved = net(term.worlds[r] as World) - net(term.worlds[r - 1] as World)
      const said = sum(
        term.effects.filter((e) => e.variable === 'finance.cash' && e.round === r).map((e) => e.by),
      )
      expect(moved).toBeCloseTo(said, 2)
    }
  })

  it('loses in a year what spending exceeds revenue by, and nothing else when nothing is decided', () => {
    const term = quarters(opened(), quiet, 4)
    const { year } = term.world.finance
    expect(year.invested).toBe(0)
    expect(net(term.world) - net(term.worlds[0] as World)).toBeCloseTo(year.balance, 2)
    expect(year.balance).toBeCloseTo(year.revenue - year.spending, 2)
  })

  it('has its means for new things once a year: what the first sitting spends is gone until the year ends', () => {
    const means = (p: Play) => p.worlds.map((w) => w.finance.freeThisYear)
    const spends = quarters(opened(), obedient, 5, (w) =>
      w.quarter === 0 ? [paper('pumps') as Act] : [],
    )
    const waits = means(quarters(opened(), obedient, 5))
    const spent = means(spends)
    expect(waits[1]).toBe(waits[0])
    for (const q of [1, 2, 3]) expect(waits[q] as number).toBeGreaterThan((spent[q] as number) + 1)
    expect(spent[1]).toBe(spent[3])
    // given anew at year-end, before the first sitting of the next year
    expect(spent[4] as number).toBeGreaterThan((spent[3] as number) + 1)
  })

  it('gains by the economy and loses by wages and prices, never the other way round within the plans', () => {
    const term = quarters(opened(), quiet, 8)
    const by = (rule: string, line: string) =>
      sum(
        term.effects
          .filter((e) => e.rule === rule && e.variable === `finance.${line}`)
          .map((e) => e.by),
      )
    expect(by('economy', 'incomeTax')).toBeGreaterThan(0)
    expect(by('priceDrift', 'personnel')).toBeGreaterThan(0)
    expect(by('priceDrift', 'incomeTax')).toBe(0)
    expect(by('economy', 'personnel')).toBe(0)
  })

  it('borrows what its plans say, and says so: no interest raises debt', () => {
    const term = quarters(opened(), quiet, 12)
    const debt = term.effects.filter((e) => e.variable === 'finance.debt')
    expect(new Set(debt.map((e) => e.rule))).toEqual(new Set(['borrowing']))
    expect(sum(debt.map((e) => e.by))).toBeGreaterThan(20e6)
  })

  it('under consolidation gets no new loans for its building programme once the plans have ended', () => {
    // a consolidating city stays one for a year; the fourth budget lies beyond the published plans
    const bound = (state: 'reporting' | 'consolidation') => {
      const before = quarters(opened(), quiet, 11)
      const held = changed(before, (w) => {
        w.supervision.value = state
      })
      const after = quarters(held, quiet, 2)
      return sum(
        after.effects
          .filter((e) => e.variable === 'finance.debt' && e.rule === 'borrowing' && e.round > 11)
          .map((e) => e.by),
      )
    }
    expect(bound('consolidation')).toBe(0)
    expect(bound('reporting')).toBeGreaterThan(1e6)
  })

  it('lives on cash first and on cash credit after, and repays credit before it saves', () => {
    const broke = changed(opened(), (w) => {
      w.finance.cash = 1e6
    })
    const after = quarters(broke, quiet, 2)
    expect(after.world.finance.cash).toBe(0)
    expect(after.world.finance.cashCredit).toBeGreaterThan(0)
    const saved = changed(after, (w) => {
      w.finance.otherRevenue += 60e6
      w.finance.cashCredit = 8e6
    })
    const repaid = quarters(saved, quiet, 1).world.finance
    expect(repaid.cashCredit).toBe(0)
    expect(repaid.cash).toBeGreaterThan(0)
  })

  it('follows the published plans of 2025 and 2026, with the trade tax swinging round its line', () => {
    const term = quarters(opened(), quiet, 9)
    const plan = quiet.figures.budget
    for (const [round, year] of [
      [1, 2025],
      [5, 2026],
    ] as const) {
      const f = term.worlds[round]?.finance as World['finance']
      const now = plan.find((b) => b.year === year)
      if (!now) throw new Error(`no plan of ${year}`)
      // a few residents more or less move these lines by less than half a per cent
      expect(f.personnel / now.spending.personnel).toBeCloseTo(1, 6)
      expect(f.levy / now.spending.levy).toBeCloseTo(1, 6)
      expect(f.incomeTax / now.revenue.incomeTax).toBeCloseTo(1, 2)
      expect(f.otherSpending / now.spending.other).toBeCloseTo(1, 2)
      expect(Math.abs(f.tradeTax / now.revenue.tradeTax - 1)).toBeLessThanOrEqual(0.07)
      const debt = f.debt / sum(quiet.figures.residents)
      expect(debt).toBeCloseTo(now.debtPerHead, 0)
    }
    // when the plans end the lines go on growing
    const last = term.worlds[9]?.finance as World['finance']
    expect(last.personnel).toBeGreaterThan(plan[2]?.spending.personnel ?? 0)
  })

  it('gets more trade and property tax from a higher rate, and the business group resents it', () => {
    const low = opened()
    const high = does(low, quiet, { type: 'budget', taxRate: 1.1 })
    const gain =
      balanceOfFinance(quarters(high, quiet, 1).world.finance) -
      balanceOfFinance(quarters(low, quiet, 1).world.finance)
    const { tradeTax, propertyTax } = quarters(low, quiet, 1).world.finance
    expect(gain).toBeCloseTo(0.1 * (tradeTax + propertyTax), 0)
    expect(high.world.council.goodwill.business).toBeLessThan(low.world.council.goodwill.business)
  })

  it('pays for a loan as long as it lasts', () => {
    const adopt = { type: 'adopt', measure: 'security-basics', funding: 'loan' } as const
    const own = quarters(rich(opened(obedient)), obedient, 1, () => [{ ...adopt, funding: 'own' }])
    const loan = quarters(rich(opened(obedient)), obedient, 1, () => [adopt])
    const later = (p: Play) => quarters(p, obedient, 8).world.finance
    const borrowed = later(loan).debt - later(own).debt
    expect(borrowed).toBeGreaterThan(0)
    expect(borrowed).toBeCloseTo(later(loan).loans, 0)
    const interest = (spendingOf(later(loan)) - spendingOf(later(own))) / borrowed
    expect(interest).toBeGreaterThan(0.024)
    expect(interest).toBeLessThan(0.03)
    // a tenth of the loan is paid back after two years
    const taken = quarters(loan, obedient, 4).world.finance.loans
    expect(later(loan).loans / taken).toBeCloseTo(0.9875 ** 4, 2)
  })
})

describe('equalisation payments', () => {
  const without = (id: string, value: number, place = quiet) => ({
    ...place,
    assumptions: [
      ...place.assumptions.filter((a) => a.id !== id),
      { id, value, unit: 'share', low: 0, high: 10, source: null },
    ],
  })
  /** Transfers after `n` quarters of a city that loses 6 % of its residents on the first day. */
  const leaving = (place: typeof quiet, n = 6) => {
    const gone = changed(opened(place), (w) => {
      for (const sex of ['men', 'women'] as const)
        w.people[sex] = w.people[sex].map((x) => 0.94 * x)
      w.people.cohorts = w.people.cohorts.map((x) => 0.94 * x)
      w.finance.incomeTax *= 0.96
    })
    return quarters(gone, place, n).world.finance.transfers
  }
  const staying = (place: typeof quiet, n = 6) =>
    quarters(opened(place), place, n).world.finance.transfers
  it('make good tax power lost, but take back the need of those who left', () => {
    const noPayments = without('equalisationRate', 0)
    expect(leaving(noPayments)).toBeCloseTo(staying(noPayments), 0)
    expect(leaving(quiet)).toBeLessThan(0.97 * staying(quiet))
  })
  it('hold a shrinking town up where the residents of earlier years count', () => {
    const held = without('equalisationYears', 10)
    expect(leaving(held)).toBeGreaterThan(staying(held))
    expect(leaving(held)).toBeGreaterThan(1.02 * leaving(quiet))
  })
  it('follow a year late when the trade tax swings, and the other way', () => {
    const weak = changed(opened(), (w) => {
      w.finance.tradeTax *= 0.8
    })
    expect(quarters(weak, quiet, 1).world.finance.transfers).toBe(staying(quiet, 1))
    const lost = 0.2 * opened().world.finance.tradeTax
    const made = quarters(weak, quiet, 5).world.finance.transfers - staying(quiet, 5)
    expect(made / lost).toBeGreaterThan(0.4)
    expect(made / lost).toBeLessThan(0.55)
  })
})

describe('duties without money', () => {
  it('come every year once the published plans end, and are booked as such', () => {
    const term = quarters(opened(), quiet, 13)
    const duties = term.worlds.map((w) => w.finance.duties)
    expect(duties[8]).toBe(0)
    expect(duties[9]).toBeGreaterThan(0)
    expect(duties[13]).toBeGreaterThan(duties[12] as number)
    const said = term.effects.filter((e) => e.rule === 'mandatoryDuty')
    expect(said.map((e) => e.round)).toEqual([9, 13])
    expect(sum(said.map((e) => e.by))).toBeGreaterThan(0.9 * (duties[13] as number))
  })
})

describe('upkeep', () => {
  const backlogAfter = (share: number, n = 8) =>
    quarters(does(opened(), quiet, { type: 'budget', upkeepShare: share }), quiet, n).world.finance
  it('left undone comes back as backlog, and dearer than it was spared', () => {
    const kept = backlogAfter(1)
    const spared = backlogAfter(0.7)
    const saved = net({ finance: spared } as World) - net({ finance: kept } as World)
    expect(saved).toBeGreaterThan(0)
    expect(spared.backlog - kept.backlog).toBeGreaterThan(1.2 * saved)
  })
  it('comes back in the current account too: what decays is repaired in a hurry', () => {
    const kept = backlogAfter(1, 16)
    const spared = backlogAfter(0.7, 16)
    expect(spared.repairs - kept.repairs).toBeCloseTo(0.025 * (spared.backlog - kept.backlog), 2)
    expect(opened().world.finance.repairs).toBe(0)
  })
  it('done in full still leaves the old backlog growing, slowly', () => {
    const start = opened().world.finance.backlog
    expect(backlogAfter(1, 4).backlog / start).toBeCloseTo(1.03, 2)
  })
  it('and the whole backlog is booked', () => {
    const p = quarters(opened(), quiet, 6)
    expect(booked(p, 'finance.backlog')).toBeCloseTo(
      p.world.finance.backlog - (p.worlds[0] as World).finance.backlog,
      2,
    )
  })
})

describe('the supervising authority', () => {
  const climb = (events: string[], from: Supervision['value'] = 'free') => {
    let state = { value: from as string, context: { badYears: 0, goodYears: 0 } }
    for (const type of events) state = step(supervisionMachine, state, { type: type as 'FINE' })
    return state.value
  }
  it('climbs by what it finds', () => {
    expect(climb(['FINE'])).toBe('free')
    expect(climb(['STRAIN'])).toBe('reporting')
    expect(climb(['STRAIN', 'STRAIN'])).toBe('reporting')
    expect(climb(['BREACH'])).toBe('consolidation')
    expect(climb(['STRAIN', 'BREACH', 'RUIN'])).toBe('emergency')
  })
  it('comes down one step after two good years in a row, never faster', () => {
    expect(climb(['FINE'], 'emergency')).toBe('emergency')
    expect(climb(['FINE', 'FINE'], 'emergency')).toBe('consolidation')
    expect(climb(['FINE', 'FINE', 'FINE'], 'emergency')).toBe('consolidation')
    expect(climb(['FINE', 'FINE', 'FINE', 'FINE'], 'emergency')).toBe('reporting')
    expect(climb(Array(6).fill('FINE') as string[], 'emergency')).toBe('free')
    expect(climb(['FINE', 'STRAIN', 'FINE'], 'reporting')).toBe('reporting')
  })
  it('looks at liquidity, deficit and cash credit', () => {
    const f = opened().world.finance
    const spending = spendingOf(f)
    const revenue = spending + balanceOfFinance(f)
    const sound = { ...f, otherRevenue: f.otherRevenue + 12e6 }
    expect(verdict({ ...sound, cash: 0.021 * spending }, quiet)).toBe('FINE')
    expect(verdict({ ...sound, cash: 0.019 * spending }, quiet)).toBe('STRAIN')
    expect(verdict({ ...sound, otherRevenue: f.otherRevenue - 0.05 * revenue }, quiet)).toBe(
      'STRAIN',
    )
    expect(verdict({ ...sound, cashCredit: 0.03 * revenue }, quiet)).toBe('BREACH')
    expect(verdict({ ...sound, cashCredit: 0.15 * revenue }, quiet)).toBe('RUIN')
  })
  it('judges once a year, at its end', () => {
    const poor = changed(opened(), (w) => {
      w.finance.cash = 0
      w.finance.cashCredit = 15e6
    })
    const three = quarters(poor, quiet, 3)
    expect(three.world.supervision.value).toBe('free')
    expect(quarters(three, quiet, 1).world.supervision.value).toBe('consolidation')
  })
  it('leaves less for voluntary tasks with every step', () => {
    const freeAt = (value: Supervision['value']) =>
      quarters(
        changed(quarters(opened(), quiet, 3), (w) => {
          w.supervision.value = value
          w.finance.cash = 200e6
        }),
        quiet,
        2,
      ).world.finance.freeThisYear
    const steps = (['free', 'reporting', 'consolidation', 'emergency'] as const).map(freeAt)
    for (let i = 1; i < steps.length; i++)
      expect(steps[i] as number).toBeLessThan(0.7 * (steps[i - 1] as number))
  })
  it('strikes out voluntary spending, and so a city comes back', () => {
    const spending = (value: Supervision['value']) => {
      const { voluntaryCut, voluntary } = quarters(
        changed(quarters(opened(), quiet, 3), (w) => {
          w.supervision.value = value
          w.finance.cashCredit = { free: 0, reporting: 0, consolidation: 20e6, emergency: 60e6 }[
            value
          ]
          w.finance.cash = value === 'free' ? 60e6 : 0
        }),
        quiet,
        2,
      ).world.finance
      return voluntaryCut / voluntary
    }
    expect(spending('free')).toBe(0)
    expect(spending('emergency')).toBeGreaterThan(2 * spending('consolidation'))
  })
  it('forbids loans and new posts in consolidation, and everything voluntary in an emergency', () => {
    const under = (value: Supervision['value']) =>
      rich(
        changed(opened(obedient), (w) => {
          w.supervision.value = value
        }),
      )
    const paper = { type: 'adopt', measure: 'help-counter' } as const
    expect(refused(under('consolidation'), obedient, { ...paper, funding: 'loan' }).reason).toBe(
      'supervisionForbidsLoan',
    )
    expect(
      refused(under('consolidation'), obedient, { type: 'hire', staff: 'it', posts: 1 }).reason,
    ).toBe('hiringFrozen')
    expect(refused(under('emergency'), obedient, paper).reason).toBe('supervisionForbids')
    expect(refused(under('reporting'), obedient, { type: 'budget', taxRate: 0.95 }).reason).toBe(
      'noTaxCut',
    )
    does(under('consolidation'), obedient, paper)
  })
  it('fills no vacancy while hiring is frozen', () => {
    const vacant = changed(opened(), (w) => {
      w.supervision.value = 'consolidation'
      w.finance.cashCredit = 30e6
      w.finance.cash = 0
      w.admin.posts.general = 200
    })
    const after = quarters(vacant, quiet, 3).world.admin.filled.general
    expect(after).toBeLessThanOrEqual(vacant.world.admin.filled.general)
    const free = changed(vacant, (w) => {
      w.supervision.value = 'free'
    })
    expect(quarters(free, quiet, 3).world.admin.filled.general).toBeGreaterThan(after + 20)
  })
})

describe('a contract of the first day', () => {
  it('is paid once: tendered anew, the new fee takes the place of the old one', () => {
    const start = changed(quarters(rich(opened(obedient)), obedient, 1), (w) => {
      const k = contractOf(w, 'kita-portal')
      k.value = 'renewal'
      w.finance.freeThisYear = 1e9
    })
    const old = contractOf(start.world, 'kita-portal')
    const tendered = does(start, obedient, { type: 'retender', contract: old.id })
    const fee = contractOf(
      { ...tendered.world, contracts: tendered.world.contracts.filter((k) => k.id !== old.id) },
      'kita-portal',
    ).fee
    const rate = (p: Play) => lastWorld(quarters(p, obedient, 1)).finance.projects
    const stayed = rate(does(start, obedient, { type: 'renew', contract: old.id }))
    const offer = old.offer ?? old.fee
    expect(rate(tendered) - stayed).toBeCloseTo(fee - offer, -2)
  })
  it('is no longer paid when the service ends with it', () => {
    const start = rich(opened(obedient))
    const place = {
      ...obedient,
      measures: obedient.measures.map((m) => (m.id === 'kita-portal' ? { ...m, own: false } : m)),
    }
    const k = contractOf(start.world, 'kita-portal')
    const left = does(start, place, { type: 'exit', contract: k.id })
    expect(left.world.projects.find((p) => p.measure === 'kita-portal')?.value).toBe('ended')
    const rate = (p: Play) => lastWorld(quarters(p, place, 1)).finance.projects
    expect(rate(left) - rate(start)).toBeCloseTo(-k.fee, -3)
  })
})
