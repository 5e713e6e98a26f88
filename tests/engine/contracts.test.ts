import { describe, expect, it } from 'vitest'
import { answerTerms, leavingNow, type Play } from '../../src/engine/index.ts'
import { answer, renewalPrice } from '../../src/model/bargain.ts'
import type { Scenario } from '../../src/model/content.ts'
import { TERMS, type TermStep, type Terms } from '../../src/model/ids.ts'
import { leavingCost, lockInOf } from '../../src/model/leaving.ts'
import { rightsOf } from '../../src/model/rights.ts'
import type { Contract, World } from '../../src/model/world.ts'
import {
  changed,
  contractOf,
  does,
  obedient,
  opened,
  projectOf,
  quarters,
  quiet,
  refused,
  rich,
} from './city.ts'

const all = (step: TermStep): Terms => Object.fromEntries(TERMS.map((t) => [t, step])) as Terms
const OPEN = all(2)
const CLOSED = all(0)
const partner = (id: string) => {
  const found = quiet.partners.find((p) => p.id === id)
  if (!found) throw new Error(`no partner ${id}`)
  return found
}
/** The childcare contract of the first day with other terms; everything else the same. */
const signed = (terms: Terms, place: Scenario = quiet): Play =>
  changed(opened(place), (w) => {
    contractOf(w, 'kita-portal').terms = { ...terms, duration: 0 }
  })
const kita = (p: Play): Contract => contractOf(p.world, 'kita-portal')
const newsKeys = (p: Play): string[] => p.news.map((n) => n.key)

describe('what was signed decides what it costs to stay', () => {
  it('closed terms without exit make the renewal dearer than open ones', () => {
    const offers = [CLOSED, OPEN].map((terms) => {
      const due = quarters(signed(terms), quiet, 1)
      expect(kita(due).value).toBe('renewal')
      return (kita(due).offer as number) / kita(due).startFee
    })
    const [closed = 0, open = 0] = offers
    expect(closed).toBeGreaterThan(1.2)
    expect(open).toBeLessThan(1.1)
    expect(closed - open).toBeGreaterThan(0.15)
  })
  it('but where the partner answers to the council, the difference nearly vanishes', () => {
    const price = (terms: Terms) =>
      renewalPrice(
        { ...kita(opened()), terms, legalForm: 'municipalFirm' },
        partner('stadtwerke'),
        0.3,
        1,
      )
    expect(price(CLOSED) / price(OPEN)).toBeLessThan(1.1)
  })
  it('and a rival whose parts fit what hangs there makes staying hardly dearer, however closed the contract', () => {
    const k = { ...kita(opened()), terms: CLOSED }
    const price = (fits: boolean) =>
      renewalPrice(k, partner('terminal-k'), 0.1, 1, fits) / k.indexed
    expect(price(true)).toBeLessThan(1.06)
    expect(price(false)).toBeGreaterThan(price(true) + 0.015)
  })
  it('a core of experts keeps the right to a concept of one’s own as well as all of them do', () => {
    const rights = (staff: TermStep) =>
      rightsOf({ ...kita(opened()), terms: { ...CLOSED, staff } }, quiet)
    expect(rights(1)).toBe(rights(2))
    expect(rights(0)).toBeLessThan(rights(1))
  })
  it('and a strong city pays less than a weak one for the same contract', () => {
    const price = (power: number) => renewalPrice(kita(opened()), partner('terminal-k'), power, 1)
    expect(price(0.9)).toBeLessThan(0.95 * price(0.1))
  })
  it('a start contract is indexed from the first day on, not from years nobody saw', () => {
    const ranFor = (n: number) =>
      changed(opened(), (w) => {
        contractOf(w, 'kita-portal').context.quarters = n
      })
    const offer = (n: number) => kita(quarters(ranFor(n), quiet, 1)).offer
    expect(offer(17)).toBe(offer(1))
  })
  it('the price of leaving and the say while staying both follow the terms', () => {
    const k = kita(opened())
    const strong = { ...k, terms: OPEN }
    const weak = { ...k, terms: CLOSED }
    expect(leavingCost(weak)).toBeGreaterThan(2.5 * leavingCost(strong))
    expect(lockInOf(weak)).toBeGreaterThan(lockInOf(strong))
    expect(rightsOf(weak, quiet)).toBe(0)
    expect(rightsOf(strong, quiet)).toBe(1)
    expect(rightsOf({ ...weak, legalForm: 'own' }, quiet)).toBe(1)
  })
})

describe('a renewal', () => {
  it('lies on the table four quarters before the contract ends', () => {
    const fresh = changed(opened(), (w) => {
      contractOf(w, 'kita-portal').context.endsIn = 7
    })
    const states = [1, 2, 3].map((n) => kita(quarters(fresh, quiet, n)).value)
    expect(states).toEqual(['running', 'running', 'renewal'])
    expect(kita(quarters(fresh, quiet, 3)).context.endsIn).toBe(4)
  })
  it('nobody answers renews itself at the price asked', () => {
    const due = quarters(opened(), quiet, 1)
    const offer = kita(due).offer as number
    const later = quarters(due, quiet, 4)
    expect(kita(later).value).toBe('running')
    expect(kita(later).fee).toBeCloseTo(offer, 6)
    expect(kita(later).context.renewals).toBe(1)
    expect(newsKeys(later)).toContain('news.renewedByItself')
  })
  it('accepted sets the fee at once and begins a new term of the agreed length', () => {
    const due = quarters(opened(), quiet, 1)
    const after = does(due, quiet, { type: 'renew', contract: kita(due).id })
    expect(kita(after).fee).toBeCloseTo(kita(due).offer as number, 6)
    expect(kita(after).context.endsIn).toBe(40)
    expect(kita(after).offer).toBeNull()
  })
  it('is no subject before it is due', () => {
    const p = opened()
    const k = contractOf(p.world, 'town-hall-software')
    expect(refused(p, quiet, { type: 'renew', contract: k.id }).reason).toBe('notDue')
  })
})

describe('negotiating', () => {
  it('wins rights for a price, and tires the partner', () => {
    const p = opened()
    const before = contractOf(p.world, 'lamp-maintenance')
    const ask = { type: 'negotiate', contract: before.id, terms: { exit: 2 } } as const
    const after = does(p, quiet, ask)
    const k = contractOf(after.world, 'lamp-maintenance')
    expect(k.terms.exit).toBe(2)
    expect(k.fee).toBeGreaterThan(before.fee)
    expect(k.fee).toBeLessThan(1.25 * before.fee)
    expect(k.patience).toBeLessThan(before.patience)
    const again = does(after, quiet, ask)
    expect(refused(again, quiet, ask).reason).toBe('partnerTired')
  })
  it('wins nothing from a partner the city cannot leave', () => {
    const p = opened()
    const k = contractOf(p.world, 'town-hall-software')
    const after = does(p, quiet, {
      type: 'negotiate',
      contract: k.id,
      terms: { exit: 2, openness: 2 },
    })
    const still = contractOf(after.world, 'town-hall-software')
    expect(still.terms).toEqual(k.terms)
    expect(still.fee).toBe(k.fee)
  })
  it('gets less of each matter the more is asked at once', () => {
    const some = answer(partner('terminal-k'), { exit: 2 }, 0.35)
    const everything = answer(partner('terminal-k'), OPEN, 0.35)
    const refusedTerms = everything.answers.filter((a) => a.answer !== 'accepts').length
    expect(some.answers.every((a) => a.answer === 'accepts')).toBe(true)
    expect(refusedTerms).toBeGreaterThan(2)
  })
  it('names the same price beforehand as it then costs', () => {
    const p = opened()
    const k = contractOf(p.world, 'town-hall-software')
    const terms = { exit: 2, openness: 1 } as const
    const said = answerTerms(p.world, quiet, {
      partner: k.partner,
      measure: k.measure,
      terms,
      contract: k.id,
    })
    const after = does(p, quiet, { type: 'negotiate', contract: k.id, terms })
    const got = contractOf(after.world, 'town-hall-software')
    expect(said?.fee).toBeCloseTo(got.fee, 6)
    expect(said?.accepted).toEqual(got.terms)
  })
})

describe('leaving', () => {
  const due = () => rich(quarters(opened(), quiet, 1))
  it('costs no penalty once the contract has run out, but still migration and data', () => {
    const p = due()
    const k = kita(p)
    expect(leavingNow(k)).toBeLessThan(leavingCost(k))
    expect(leavingNow(k)).toBeGreaterThan(0.5 * k.fee)
    const running = contractOf(p.world, 'town-hall-software')
    expect(leavingNow(running)).toBeCloseTo(leavingCost(running), 6)
  })
  it('pays once, runs two systems side by side for three quarters where no handover was agreed, then is over', () => {
    const p = due()
    const cost = leavingNow(kita(p))
    const left = does(p, quiet, { type: 'exit', contract: kita(p).id })
    expect(p.world.finance.cash - left.world.finance.cash).toBeCloseTo(cost, 2)
    const of = (w: World) => w.contracts.find((k) => k.id === kita(p).id)?.value
    expect(of(left.world)).toBe('migrating')
    expect(of(quarters(left, quiet, 1).world)).toBe('migrating')
    expect(of(quarters(left, quiet, 2).world)).toBe('migrating')
    expect(of(quarters(left, quiet, 3).world)).toBe('ended')
    expect(projectOf(left.world, 'kita-portal').contract).toBeNull()
    expect(projectOf(left.world, 'kita-portal').partner).toBeNull()
    expect(projectOf(left.world, 'kita-portal').value).not.toBe('ended')
  })
  it('for a rival brings new terms at the rival’s price of that year', () => {
    const p = due()
    const old = kita(p)
    const after = does(p, quiet, { type: 'retender', contract: old.id, terms: { exit: 2 } })
    const project = projectOf(after.world, 'kita-portal')
    const k = after.world.contracts.find((c) => c.id === project.contract) as Contract
    expect(k.partner).not.toBe(old.partner)
    expect(k.terms.exit).toBe(2)
    const late = changed(p, (w) => {
      const c = contractOf(w, 'kita-portal')
      c.indexed *= 1.02 ** 5
    })
    const then = does(late, quiet, { type: 'retender', contract: old.id, terms: { exit: 2 } })
    const dear = then.world.contracts[then.world.contracts.length - 1] as Contract
    expect(dear.fee / k.fee).toBeCloseTo(1.02 ** 5, 1)
    expect(dear.fee).toBeGreaterThan(1.05 * k.fee)
  })
  it('nobody can afford is refused with the sum', () => {
    const p = changed(due(), (w) => {
      w.finance.freeThisYear = 10
    })
    const no = refused(p, quiet, { type: 'exit', contract: kita(p).id })
    expect(no).toEqual({ reason: 'noMoney', figures: { need: leavingNow(kita(p)), free: 10 } })
  })
})

describe('a bankrupt partner', () => {
  const doomed: Scenario = {
    ...quiet,
    partners: quiet.partners.map((p) => ({ ...p, insolvency: p.id === 'terminal-k' ? 4 : 0 })),
  }
  const broke = (insolvency: TermStep) =>
    quarters(
      changed(opened(doomed), (w) => {
        for (const k of w.contracts) k.terms.insolvency = insolvency
      }),
      doomed,
      1,
    )
  it('takes the service down where no clause provides for it', () => {
    const p = broke(0)
    expect(projectOf(p.world, 'kita-portal').coverage[0]).toBeLessThan(0.5)
    expect(p.world.contracts.find((k) => k.measure === 'kita-portal')?.value).toBe('ended')
    expect(newsKeys(p)).toContain('news.insolvency')
  })
  it('leaves it running where the source code and the data were deposited', () => {
    const p = broke(2)
    expect(projectOf(p.world, 'kita-portal').coverage[0]).toBe(1)
    expect(kita(p).value).toBe('running')
    expect(newsKeys(p)).toContain('news.insolvencyCaught')
    const paid = (play: Play) => play.world.finance.year.invested
    expect(paid(p)).toBeLessThan(0.3 * paid(broke(0)))
  })
})

describe('from pilot to roll-out', () => {
  it('one contract follows the other: the pilot is not paid and counted beside it', () => {
    const paper = {
      type: 'adopt',
      measure: 'smart-lamps',
      partner: obedient.measures.find((m) => m.id === 'smart-lamps')?.partners[0],
      integrated: true,
    } as const
    const pilot = quarters(rich(opened(obedient)), obedient, 2, (w) =>
      w.quarter === 0 ? [{ ...paper, scale: 'pilot' }] : [],
    )
    const wide = quarters(rich(pilot), obedient, 1, () => [paper])
    const live = wide.world.contracts.filter(
      (k) => k.measure === 'smart-lamps' && k.value !== 'ended',
    )
    expect(live).toHaveLength(1)
    expect(live[0]?.id).toBe(projectOf(wide.world, 'smart-lamps').contract)
  })
})
