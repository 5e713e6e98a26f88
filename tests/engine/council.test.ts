import { describe, expect, it } from 'vitest'
import { forecastVote, onward, type Play, quote } from '../../src/engine/index.ts'
import { acceptanceOf } from '../../src/model/acceptance.ts'
import { leans } from '../../src/model/council.ts'
import { GROUPS, type GroupId } from '../../src/model/ids.ts'
import type { Vote } from '../../src/model/world.ts'
import {
  type Act,
  changed,
  does,
  draftOf,
  opened,
  paper,
  quarters,
  quiet,
  refused,
  rich,
  toDesk,
} from './city.ts'

const open = (seed = 7): Play =>
  changed(rich(opened({ ...quiet, proposals: [quiet.measures.map((m) => m.id)] }, seed)), () => {})
const place = { ...quiet, proposals: [quiet.measures.map((m) => m.id)] }
const voted = (seed: number, act: Act): Vote => {
  const p = onward(does(open(seed), place, act), place)
  return p.world.council.votes[0] as Vote
}
const SEEDS = Number(process.env.SEEDS ?? 20)
const seeds = Array.from({ length: SEEDS }, (_, i) => i)

describe('the council', () => {
  it('has forty seats and the mayor, who votes too in this Land', () => {
    const { yes, no, byGroup } = voted(1, paper('pumps'))
    expect(yes + no).toBe(41)
    const groups = GROUPS.map((g) => byGroup[g].yes + byGroup[g].no)
    expect(groups.reduce((a, b) => a + b, 0)).toBe(40)
    expect(groups).toEqual(GROUPS.map((g) => place.seats[g]))
    const elsewhere = { ...place, land: { ...place.land, mayorVotes: false } }
    const p = onward(does(open(1), elsewhere, paper('pumps')), elsewhere)
    const vote = p.world.council.votes[0] as Vote
    expect(vote.yes + vote.no).toBe(40)
    expect(vote.yes).toBe(yes - 1)
  })
  it('decides by the majority of its seats, in public, and the news tells the count', () => {
    for (const measure of ['pumps', 'camera-square', 'digital-town-hall'])
      for (const seed of seeds.slice(0, 6)) {
        const act = paper(measure)
        const p = onward(does(open(seed), place, act), place)
        const vote = p.world.council.votes[0] as Vote
        expect(vote.passed).toBe(vote.yes >= 21)
        const news = p.news.find((n) => n.key === 'news.passed' || n.key === 'news.rejected')
        expect(news?.key).toBe(vote.passed ? 'news.passed' : 'news.rejected')
        expect(news?.figures).toMatchObject({ measure, yes: vote.yes, no: vote.no })
        expect(p.world.projects.some((x) => x.measure === measure)).toBe(vote.passed)
      }
  })
  it('takes up a rejected matter again only after two quarters, counted from the last vote', () => {
    let p = changed(open(), (w) => {
      w.council.rejected.push({ measure: 'pumps', round: 0 })
    })
    expect(refused(p, place, paper('pumps'))).toEqual({
      reason: 'rejectedLately',
      figures: { measure: 'pumps', quarter: 2 },
    })
    p = quarters(p, place, 1)
    expect(refused(rich(p), place, paper('pumps')).reason).toBe('rejectedLately')
    does(rich(quarters(p, place, 1)), place, paper('pumps'))
  })
  it('says beforehand roughly how it will vote', () => {
    let inside = 0
    for (const seed of seeds) {
      const p = open(seed)
      const act = paper('camera-square')
      const said = forecastVote(p.world, place, draftOf(p.world, act))
      expect(said.yes + said.open + said.no).toBe(said.seats)
      expect(said.needed).toBe(21)
      const { yes } = voted(seed, act)
      if (yes >= said.yes && yes <= said.yes + said.open) inside++
    }
    expect(inside / SEEDS).toBeGreaterThan(0.7)
  })
  it('gives a reason for every lean, and the reasons add up to it', () => {
    const p = open()
    for (const m of place.measures) {
      const draft = draftOf(p.world, paper(m.id, { partner: m.partners[0] ?? null }))
      const { byGroup } = forecastVote(p.world, place, draft)
      expect(byGroup.map((g) => g.group)).toEqual([...GROUPS])
      for (const g of byGroup) {
        const sum = g.reasons.reduce((a, r) => a + r.by, 0)
        expect(g.lean).toBeCloseTo(Math.max(-1, Math.min(1, sum)), 9)
        expect(g.reasons.length).toBeGreaterThan(2)
      }
    }
  })
  it('follows interests: whoever wants a thing much more than another leans further towards it', () => {
    const p = open()
    let compared = 0
    for (const m of place.measures) {
      const { byGroup } = forecastVote(p.world, place, draftOf(p.world, paper(m.id)))
      for (const g of byGroup)
        for (const h of byGroup) {
          const wants = (m.groups[g.group as GroupId] ?? 0) - (m.groups[h.group as GroupId] ?? 0)
          if (wants < 0.7) continue
          compared++
          expect(g.lean, `${m.id}: ${g.group} against ${h.group}`).toBeGreaterThan(h.lean)
        }
    }
    expect(compared).toBeGreaterThan(20)
  })
  it('remembers who was outvoted', () => {
    const p = onward(does(open(3), place, paper('camera-square')), place)
    const vote = p.world.council.votes[0] as Vote
    for (const g of GROUPS) {
      const agreed = vote.byGroup[g].yes > vote.byGroup[g].no === vote.passed
      expect(p.world.council.goodwill[g] > 0.5, g).toBe(agreed)
    }
  })
})

describe('participation', () => {
  const p = open()
  const accepted = (measure: string, participation: 0 | 1 | 2 | 3) => {
    const m = place.measures.find((x) => x.id === measure)
    if (!m) throw new Error(measure)
    return acceptanceOf(p.world, place, m, { participation }, 0.55)
  }
  it('raises acceptance where there is a use people can touch', () => {
    expect(accepted('help-counter', 2)).toBeGreaterThan(accepted('help-counter', 0) + 0.05)
    expect(accepted('help-counter', 3)).toBeGreaterThan(accepted('help-counter', 2))
  })
  it('moves nobody where the matter is abstract', () => {
    expect(accepted('digital-strategy', 3)).toBe(accepted('digital-strategy', 0))
  })
  it('costs money, days, and with a forum a quarter', () => {
    const said = (participation: number) =>
      quote(p.world, place, draftOf(p.world, paper('help-counter', { participation })))
    expect(said(3)?.once).toBeGreaterThan(said(0)?.once ?? 0)
    expect(said(3)?.days).toBeGreaterThan((said(0)?.days ?? 0) + 30)
    const begun = (participation: number) => {
      const alone = {
        ...place,
        seats: { business: 0, social: 0, environment: 0, security: 0, heritage: 0 },
      }
      const q = does(rich(opened(alone)), alone, paper('help-counter', { participation }))
      return quarters(q, alone, 1).world.projects.find((x) => x.measure === 'help-counter')?.value
    }
    expect(begun(0)).not.toBe('approved')
    expect(begun(3)).toBe('approved')
  })
  it('speaks for a paper in the council', () => {
    const m = place.measures.find((x) => x.id === 'help-counter')
    if (!m) throw new Error('help-counter')
    const lean = (participation: 0 | 2) =>
      leans(
        p.world,
        place,
        m,
        draftOf(p.world, paper('help-counter', { participation })),
        1e5,
        0.55,
      )[0]?.lean ?? 0
    expect(lean(2)).toBeGreaterThan(lean(0))
  })
})

describe('a paper on the agenda', () => {
  it('binds its money until the vote, so that two papers cannot spend the same euro', () => {
    const m = place.measures.find((x) => x.id === 'pumps')
    if (!m) throw new Error('pumps')
    let p = opened(place)
    const need = quote(p.world, place, draftOf(p.world, paper('pumps')))?.once ?? 0
    p = changed(p, (w) => {
      w.finance.freeThisYear = need + 1000
    })
    const first = does(p, place, paper('pumps'))
    expect(refused(first, place, paper('help-counter')).reason).toBe('noMoney')
    expect(
      quote(first.world, place, draftOf(first.world, paper('help-counter')))?.free,
    ).toBeCloseTo(1000, 0)
  })
  it('is voted on when the sitting ends, and the agenda is empty again', () => {
    const p = toDesk(
      onward(does(open(), place, paper('pumps'), paper('help-counter')), place),
      place,
    )
    expect(p.world.council.votes).toHaveLength(2)
    expect(p.world.council.agenda).toHaveLength(0)
  })
})
