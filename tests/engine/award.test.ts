import { describe, expect, it } from 'vitest'
import { awardFor, type Play, type Quote, quote } from '../../src/engine/index.ts'
import { PLAIN } from '../../src/engine/policies/common.ts'
import { partnerOf } from '../../src/model/assume.ts'
import { awardOf, bidChance } from '../../src/model/award.ts'
import { shareOfFees } from '../../src/model/bargain.ts'
import type { Partner } from '../../src/model/content.ts'
import { TERMS, type TermStep, type Terms } from '../../src/model/ids.ts'
import type { Adopt, Contract } from '../../src/model/world.ts'
import {
  type Act,
  assuming,
  changed,
  contractOf,
  does,
  obedient,
  opened,
  paper,
  projectOf,
  quarters,
  refused,
  rich,
} from './city.ts'

const all = (step: TermStep): Terms => Object.fromEntries(TERMS.map((t) => [t, step])) as Terms
/** A place where awards take the time they take. */
const town = assuming(obedient, { tenderQuarters: 1 })
const LAMPS = 'smart-lamps'
const after = (n: number, more: Record<string, unknown> = {}, place = town): Play =>
  quarters(rich(opened(place)), place, n, (w) =>
    w.quarter === 0 ? [paper(LAMPS, { partner: 'lichtbogen', ...more }) as Act] : [],
  )
const lamps = (p: Play) => p.world.contracts.find((k) => k.measure === LAMPS) as Contract
const built = (p: Play) => Math.max(...projectOf(p.world, LAMPS).coverage)
const told = (p: Play) => p.news.map((n) => n.key)

describe('a passed paper is not yet a contract', () => {
  it('offers come in, then there are talks, then both sides sign; before that nothing is built', () => {
    const states = [1, 2, 3].map((n) => lamps(after(n)).value)
    expect(states).toEqual(['tender', 'negotiation', 'running'])
    expect(built(after(2))).toBe(0)
    expect(built(after(4))).toBeGreaterThan(0)
    const signed = after(3)
    expect(told(signed)).toEqual(expect.arrayContaining(['news.bids', 'news.signed']))
    expect(lamps(signed).bids).toBeGreaterThan(0)
    expect(lamps(signed).context.endsIn).toBe(40)
  })
  it('an own firm needs no procedure, and a direct award is as fast but dearer', () => {
    expect(lamps(after(1, { partner: 'stadtwerke' })).value).toBe('running')
    const direct = after(1, { award: 'direct' })
    expect(lamps(direct).value).toBe('running')
    expect(lamps(direct).fee).toBeGreaterThan(1.04 * lamps(after(1)).fee)
  })
  it('what is not signed costs nothing, binds nobody and cannot be renewed, but can be called off', () => {
    const open = after(1)
    const nothing = after(1, {}, town)
    expect(shareOfFees(open.world, 'lichtbogen')).toBe(
      shareOfFees(quarters(rich(opened(town)), town, 1).world, 'lichtbogen'),
    )
    expect(
      refused(nothing, town, { type: 'negotiate', contract: lamps(open).id, terms: { exit: 2 } })
        .reason,
    ).toBe('notSigned')
    const off = does(open, town, { type: 'stop', project: projectOf(open.world, LAMPS).id })
    expect(lamps(off).value).toBe('ended')
  })
  it('the sum decides which procedure the law asks for', () => {
    const cost = (yearly: number) => ({ once: 0, yearly })
    const years = { duration: 1 } as const
    const firm = { legalForm: 'private' } as const
    expect(awardOf(firm, years, cost(40_000))).toBe('national')
    expect(awardOf(firm, years, cost(44_000))).toBe('european')
    expect(awardOf(firm, { duration: 2 }, cost(44_000))).toBe('national')
    expect(awardOf({ legalForm: 'neighbours' }, years, cost(44_000))).toBe('inHouse')
  })
  it('a paper costs what its way of working together asks of the partner, before the vote and after it', () => {
    const way = { arrangement: 'fullService' }
    const draft: Adopt = { ...PLAIN, measure: LAMPS, partner: 'lichtbogen' }
    const { world } = rich(opened(town))
    const price = (more: Partial<Adopt>) =>
      (quote(world, town, { ...draft, ...more }) as Quote).yearly
    expect(price(way)).toBeGreaterThan(1.04 * price({}))
    expect(lamps(after(1, way)).fee).toBeCloseTo(price(way), 6)
    // set back to what the partner offers, a clause stays set back
    const { duration } = (partnerOf(town, 'lichtbogen') as Partner).terms
    expect(lamps(after(1, { ...way, terms: { duration } })).terms.duration).toBe(duration)
  })
  it('a pilot that goes on with its partner needs no second procedure, and no more money than that', () => {
    const pilot = after(4, { scale: 'pilot' })
    const more: Adopt = { ...PLAIN, measure: LAMPS, partner: 'lichtbogen', scale: 'rollout' }
    expect(awardFor(pilot.world, town, more)).toEqual({ award: 'option', quarters: 0, free: false })
    const price = (quote(pilot.world, town, more) as Quote).yearly
    const next = quarters(pilot, town, 1, (w) =>
      w.quarter === 4 ? [{ type: 'adopt', ...more } as Act] : [],
    )
    const signed = next.world.contracts.findLast((k) => k.measure === LAMPS) as Contract
    expect([signed.award, signed.value]).toEqual(['option', 'running'])
    expect(signed.fee).toBeCloseTo(price, 6)
    // chosen earlier, an award without competition costs nothing where there is nothing to award
    expect((quote(pilot.world, town, { ...more, award: 'direct' }) as Quote).yearly).toBe(price)
  })
  it('who asks too much finds nobody: the paper falls and nothing is paid', () => {
    const closed = {
      ...town,
      partners: town.partners.map((p) => ({ ...p, terms: all(0), accepts: {}, stepPrice: 0 })),
    }
    const firm = closed.partners[0] as (typeof closed.partners)[number]
    expect(bidChance(firm, all(2), true)).toBeLessThan(0.3)
    expect(bidChance(firm, { ...all(0), exit: 2 }, true)).toBeGreaterThan(0.9)
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
    const ends = seeds.map((seed) =>
      quarters(
        changed(rich(opened(closed, seed)), (w) => {
          // the strongest city there is: every partner must give what it asks
          w.admin.skill = 1
          w.admin.strategy = 1
          w.admin.understanding = 1
        }),
        closed,
        2,
        (w) => (w.quarter === 0 ? [paper(LAMPS, { partner: 'lichtbogen', terms: all(2) })] : []),
      ),
    )
    const fallen = ends.filter((p) => told(p).includes('news.noBid'))
    expect(fallen.length).toBeGreaterThan(0)
    for (const p of fallen) {
      expect(lamps(p).value).toBe('ended')
      expect(projectOf(p.world, LAMPS).value).toBe('ended')
      expect(projectOf(p.world, LAMPS).spent).toBe(0)
      // the year's means it was to take are free again
      expect(p.world.finance.freeThisYear).toBeCloseTo(1e9, 0)
    }
  })
  it('tendered anew, the old contract serves until the new one is signed', () => {
    const market = {
      ...town,
      partners: town.partners.map((p) =>
        p.id === 'rechenverbund' ? { ...p, legalForm: 'private' as const } : p,
      ),
    }
    const start = rich(quarters(opened(market), market, 1))
    const old = contractOf(start.world, 'kita-portal')
    const asked = does(start, market, { type: 'retender', contract: old.id, terms: {} })
    const state = (p: Play, id: string) => p.world.contracts.find((k) => k.id === id)?.value
    const next = asked.world.contracts.at(-1) as Contract
    expect(next.value).toBe('tender')
    expect(state(asked, old.id)).toBe('renewal')
    expect(asked.world.finance.cash).toBe(start.world.finance.cash)
    const later = quarters(asked, market, 3)
    expect(state(later, next.id)).toBe('running')
    expect(state(later, old.id)).toBe('migrating')
    expect(projectOf(later.world, 'kita-portal').contract).toBe(next.id)
  })
})

describe('a partner that another firm buys', () => {
  const bought = (terms: Partial<Terms>) => {
    const before = after(6, { terms }, obedient)
    const market = assuming(obedient, { tenderQuarters: 0, takeoverChance: 4 })
    return { before, sold: quarters(before, market, 1), market }
  }
  const care = (p: Play) => projectOf(p.world, LAMPS).care
  it('becomes dearer and loses the people one knew, where the contract says nothing', () => {
    const { before, sold } = bought({ exit: 0, price: 0, contact: 0 })
    expect(lamps(sold).value).toBe('takeover')
    expect(lamps(sold).takenOver?.by).not.toBe('lichtbogen')
    expect(lamps(sold).fee / lamps(before).fee).toBeCloseTo(1.08, 2)
    expect(care(sold)).toBeLessThan(care(before) - 0.2)
    expect(told(sold)).toContain('news.takenOver')
  })
  it('changes nothing where the city may go in an orderly way', () => {
    const { before, sold } = bought({ exit: 2, price: 0, contact: 0 })
    expect(lamps(sold).fee).toBeCloseTo(lamps(before).fee, 6)
    expect(care(sold)).toBeGreaterThan(care(before) - 0.05)
    expect(told(sold)).toContain('news.takenOverHeld')
  })
  it('is settled after half a year, and what it sells from then on fits its owner’s parts', () => {
    const { sold, market } = bought({ exit: 0 })
    const settled = quarters(sold, assuming(market, { tenderQuarters: 0, takeoverChance: 0 }), 2)
    expect(lamps(settled).value).toBe('running')
    expect(settled.world.owners.lichtbogen?.by).toBe(lamps(sold).takenOver?.by)
    expect(lamps(settled).family).toBe('lichtbogen')
  })
})
