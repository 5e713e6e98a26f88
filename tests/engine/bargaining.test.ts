import { describe, expect, it } from 'vitest'
import { demandsOf, forecastVote, onward, type Play, without } from '../../src/engine/index.ts'
import type { GroupId } from '../../src/model/ids.ts'
import type { Wish } from '../../src/model/world.ts'
import {
  type Act,
  booked,
  changed,
  contractOf,
  does,
  opened,
  order,
  paper,
  quarters,
  quiet,
  refused,
  rich,
  toDesk,
} from './city.ts'

const place = { ...quiet, proposals: [quiet.measures.map((m) => m.id)] }
const TOWN_HALL = paper('digital-town-hall', { partner: 'terminal-k', participation: 0 })
const brought = (act: Act, seed = 7): Play => does(rich(opened(place, seed)), place, act)
const agenda = (p: Play) => {
  const [first] = p.world.council.agenda
  if (!first) throw new Error('nothing is on the agenda')
  return first
}
const demands = (p: Play) => demandsOf(p.world, place, agenda(p))
const answer = (p: Play, group: GroupId, said: 'grant' | 'refuse'): Play =>
  does(p, place, { type: 'bargain', measure: agenda(p).measure, group, answer: said })
const wishOf = (p: Play, group: GroupId): Wish | undefined =>
  demands(p).find((d) => d.group === group)?.wish

describe('a group that leans against a paper', () => {
  it('says what would win it, from its own interest', () => {
    const p = brought(TOWN_HALL)
    expect(wishOf(p, 'social')).toEqual({ kind: 'counter', service: 'register' })
    expect(wishOf(p, 'heritage')).toEqual({ kind: 'pilot' })
    expect(wishOf(p, 'security')).toMatchObject({ kind: 'clause', term: 'outage' })
    const against = forecastVote(p.world, place, agenda(p).draft).byGroup.filter((g) => g.lean < 0)
    expect(demands(p).map((d) => d.group)).toEqual(
      expect.arrayContaining(against.map((g) => g.group)),
    )
  })
  it('asks for nothing where it agrees anyway', () => {
    expect(demands(brought(paper('pumps')))).toEqual([])
  })
  it('leans more towards the paper once it has what it wanted, as the forecast said', () => {
    const p = brought(TOWN_HALL)
    for (const { group, lean, would, after } of demands(p)) {
      expect(would, group).toBeGreaterThan(lean + 0.1)
      const then = agenda(answer(p, group, 'grant'))
      const now = forecastVote(p.world, place, then.draft, then.bargained)
      expect(now, group).toEqual(after)
      expect(now.byGroup.find((g) => g.group === group)?.reasons).toContainEqual({
        rule: 'bargained',
        by: 0.2,
      })
    }
  })
  it('changes the paper by what it was granted, with its price and its days', () => {
    const p = brought(paper('camera-square', { partner: 'stadtblick' }))
    const clause = demands(p).find((d) => d.wish.kind === 'clause')
    const hearing = demands(p).find((d) => d.wish.kind === 'hearing')
    if (!clause || !hearing) throw new Error('nobody asks for a clause or a hearing')
    expect(clause.once).toBeGreaterThan(0)
    // fifteen in a city of the reference size, and Konstanz is nearly that
    expect(hearing.days).toBeCloseTo(15, 0)
    expect(hearing.quarters).toBe(1)
    const then = agenda(answer(answer(p, clause.group, 'grant'), hearing.group, 'grant'))
    expect(then.draft.participation).toBe(1)
    if (clause.wish.kind === 'clause')
      expect(then.draft.terms[clause.wish.term]).toBe(clause.wish.step)
  })
  it('falls back on a second wish when the first is refused, and then is silent', () => {
    const p = brought(TOWN_HALL)
    const once = answer(p, 'social', 'refuse')
    expect(once.world.council.goodwill.social).toBeCloseTo(p.world.council.goodwill.social - 0.02)
    expect(wishOf(once, 'social')).toMatchObject({ kind: 'hearing' })
    expect(wishOf(answer(once, 'social', 'refuse'), 'social')).toBeUndefined()
  })
  it('asks for nothing more once it was granted something', () => {
    const p = answer(brought(TOWN_HALL), 'social', 'grant')
    expect(wishOf(p, 'social')).toBeUndefined()
    expect(
      refused(p, place, {
        type: 'bargain',
        measure: 'digital-town-hall',
        group: 'social',
        answer: 'grant',
      }).reason,
    ).toBe('noDemand')
  })
  it('is granted nothing the city cannot pay', () => {
    const p = brought(paper('camera-square', { partner: 'stadtblick' }))
    const dear = demands(p).find((d) => d.money > 0)
    if (!dear) throw new Error('no wish costs anything')
    const poor = changed(p, (w) => {
      w.finance.freeThisYear = 0
    })
    expect(
      refused(poor, place, {
        type: 'bargain',
        measure: 'camera-square',
        group: dear.group,
        answer: 'grant',
      }).reason,
    ).toBe('noMoney')
  })
})

describe('a paper nobody bargains over', () => {
  it('gets the vote it always got: silence changes nothing', () => {
    for (let seed = 0; seed < 10; seed++) {
      const plain = onward(brought(TOWN_HALL, seed), place).world.council.votes[0]
      const asked = brought(TOWN_HALL, seed)
      demands(asked)
      expect(onward(asked, place).world.council.votes[0]).toEqual(plain)
    }
  })
})

describe('a paper withdrawn before the vote', () => {
  it('meets no vote and may be brought in again at once, unlike one the council rejected', () => {
    const p = does(brought(TOWN_HALL), place, { type: 'withdraw', measure: 'digital-town-hall' })
    expect(p.world.council.agenda).toEqual([])
    does(p, place, TOWN_HALL)
    expect(onward(p, place).world.council.votes).toEqual([])
    expect(onward(p, place).world.council.rejected).toEqual([])
  })
})

describe('a promise given for votes', () => {
  /** The town hall with the counter promised, in a council that says yes whatever it is asked. */
  const passed = (): Play => {
    const p = answer(brought(TOWN_HALL), 'social', 'grant')
    const won = changed(p, (w) => {
      for (const g of Object.keys(w.council.goodwill)) w.council.goodwill[g as GroupId] = 9
    })
    const after = toDesk(onward(won, place), place)
    return changed(after, (w) => {
      for (const g of Object.keys(w.council.goodwill)) w.council.goodwill[g as GroupId] = 0.5
    })
  }
  const pledge = (p: Play) => p.world.council.pledges[0]

  it('stands once the paper has passed, and not where it fell', () => {
    expect(pledge(passed())).toMatchObject({ group: 'social', state: 'open', since: 0 })
    const fell = changed(answer(brought(TOWN_HALL), 'social', 'grant'), (w) => {
      for (const g of Object.keys(w.council.goodwill)) w.council.goodwill[g as GroupId] = 0
    })
    expect(onward(fell, place).world.council.pledges).toEqual([])
  })
  it('is kept when nothing breaks it, and the group remembers', () => {
    const before = passed()
    const p = quarters(before, place, 8)
    expect(pledge(p)?.state).toBe('kept')
    expect(p.world.council.goodwill.social).toBeCloseTo(0.54)
    expect(p.news.filter((n) => n.key === 'news.pledgeKept')).toHaveLength(1)
  })
  it('breaks with the counter: goodwill and everybody’s trust are lost, by whoever closed it', () => {
    const before = passed()
    const p = quarters(
      does(before, place, { type: 'channel', service: 'register', mode: 'digital' }),
      place,
      1,
    )
    expect(pledge(p)?.state).toBe('broken')
    expect(p.world.council.goodwill.social).toBeCloseTo(0.35)
    const lost = p.effects.filter((e) => e.variable === 'divide.trust' && e.rule === 'trustPromise')
    const closing = p.commands.findIndex((c) => c.command.type === 'channel')
    expect(lost.find((e) => e.cause === `c${closing}`)?.by).toBeCloseTo(-0.01, 3)
    expect(booked(quarters(before, place, 1), 'divide.trust')).toBeGreaterThan(
      booked(p, 'divide.trust'),
    )
  })
  it('on the price breaks when a renewal goes far above the index', () => {
    const p = brought(TOWN_HALL)
    const bound = changed(p, (w) => {
      w.council.pledges.push({
        group: 'business',
        measure: 'town-hall-software',
        wish: { kind: 'costCap' },
        since: 0,
        until: 16,
        cause: 'c0',
        state: 'open',
      })
      const k = w.contracts.find((x) => x.measure === 'town-hall-software')
      if (k) k.fee = 1.2 * k.indexed
    })
    const after = quarters(bound, place, 1)
    expect(pledge(after)?.state).toBe('broken')
    const contract = contractOf(after.world, 'town-hall-software').id
    expect(after.news.find((n) => n.key === 'news.pledgeBroken')?.cause).toBe(contract)
  })
})

describe('the same term without the paper', () => {
  it('drops the bargain with it, and says so', () => {
    const commands = [
      TOWN_HALL,
      { type: 'bargain', measure: 'digital-town-hall', group: 'social', answer: 'refuse' } as const,
    ].map((act) => order(opened(place).world, act))
    const run = { scenario: place, seed: 3, commands }
    expect(without(run, 0, { quarter: 1 }).dropped).toEqual([0, 1])
  })
})
