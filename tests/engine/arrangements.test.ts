import { describe, expect, it } from 'vitest'
import { arrangementsFor, type Play } from '../../src/engine/index.ts'
import { leavingCost } from '../../src/model/leaving.ts'
import {
  type Act,
  changed,
  contractOf,
  does,
  measureIn,
  obedient,
  opened,
  order,
  paper,
  quarters,
  refused,
  rich,
} from './city.ts'

const LAMPS = 'smart-lamps'
const as = (arrangement: string | null, more: Record<string, unknown> = {}): Act =>
  paper(LAMPS, {
    partner: 'lichtbogen',
    ...(arrangement ? { arrangement } : {}),
    ...more,
  })
const after = (n: number, act: Act, start = rich(opened(obedient))): Play =>
  quarters(start, obedient, n, (w) => (w.quarter === start.world.quarter ? [act] : []))
const lamps = (p: Play) => contractOf(p.world, LAMPS)
/** What the lamps cost a year in round `n`, against the city without them. */
const spent = (p: Play) => p.world.finance.cash

describe('eleven ways to work with others', () => {
  it('stand in the catalogue, and a way sets the clauses it names unless the paper says otherwise', () => {
    expect(obedient.arrangements).toHaveLength(11)
    const drafted = (act: Act) =>
      does(rich(opened(obedient)), obedient, act).world.council.agenda[0]?.draft.terms
    expect(drafted(as('execution'))).toMatchObject({ steering: 2, transparency: 1 })
    expect(drafted(as('execution', { terms: { steering: 1 } }))?.steering).toBe(1)
    expect(lamps(after(1, as('execution'))).arrangement).toBe('execution')
  })
  it('the full service is quickly left, but hardly anybody learns; joint work is the other way round', () => {
    const plain = lamps(after(1, as(null)))
    const full = lamps(after(1, as('fullService', { terms: plain.terms })))
    const joint = lamps(after(1, as('coproduction', { terms: plain.terms })))
    const asKnown = (k: typeof plain) =>
      leavingCost({ ...k, ownKnowledge: 0, coupled: 0, terms: plain.terms }) / k.fee
    expect(asKnown(full)).toBeLessThan(asKnown(plain))
    expect(full.ownKnowledge).toBeLessThan(plain.ownKnowledge - 0.1)
    expect(joint.ownKnowledge).toBeGreaterThan(plain.ownKnowledge + 0.1)
  })
  it('the joint company takes the experts along, whatever firm stands behind it', () => {
    const many = changed(rich(opened(obedient)), (w) => {
      w.admin.posts.it = 40
      w.admin.filled.it = 40
    })
    const before = many.world.admin.posts.it
    const p = after(1, as('jointCompany'), many)
    expect(lamps(p).legalForm).toBe('joint')
    expect(p.world.admin.posts.it).toBe(before - 16)
  })
  it('a gift costs nothing for a year and then the price it always had', () => {
    const gift = (n: number) => after(n, as('philanthropy'))
    const free = quarters(rich(opened(obedient)), obedient, 4)
    const whole = lamps(gift(4)).fee
    expect(whole).toBeGreaterThan(0)
    expect(gift(5).news.map((n) => n.key)).toContain('news.giftOver')
    // the same measure paid from the start costs more by the fee of the first year
    const paid = spent(after(4, as(null, { terms: { duration: 2 } })))
    expect(spent(gift(4))).toBeGreaterThan(paid)
    expect(spent(gift(4))).toBeLessThan(spent(free))
  })
  it('volunteers spare money and deliver less', () => {
    const energy = (act: Act) => after(14, act).world.environment.energyUse
    expect(lamps(after(1, as('crowd'))).fee).toBeLessThan(0.6 * lamps(after(1, as(null))).fee)
    expect(energy(as('crowd'))).toBeGreaterThan(energy(as(null)))
  })
  it('several firms dominate half as much and bind days; guided learning raises the skill', () => {
    expect(lamps(after(1, as('mix'))).split).toBe(0.5)
    const load = (act: Act) => after(6, act).world.admin.required
    expect(load(as('mix', { terms: { openness: 1 } }))).toBeGreaterThan(
      load(as(null, { terms: { contact: 1 } })) + 4,
    )
    const granted = changed(rich(opened(obedient)), (w) => {
      for (const g of w.grants)
        if (obedient.grants.find((x) => x.id === g.id)?.areas.includes('lighting'))
          g.value = 'granted'
    })
    const skill = (act: Act) => after(8, act, granted).world.admin.skill
    expect(skill(as('follower'))).toBeGreaterThan(skill(as(null)) + 0.005)
  })
  it('the place of a follower needs a grant, the standard contract needs time and other cities', () => {
    const first = opened(obedient)
    expect(refused(first, obedient, as('follower')).reason).toBe('noGrant')
    expect(refused(first, obedient, as('standard')).reason).toBe('noStandardYet')
    expect(refused(first, obedient, as('barter')).reason).toBe('unknownArrangement')
    expect(refused(first, obedient, paper('pumps', { arrangement: 'mix' })).reason).toBe(
      'unknownArrangement',
    )
    const open = (n: number, shares: boolean) => {
      const p = quarters(rich(first), obedient, n, (w) =>
        shares && w.quarter === 0 ? [{ type: 'cooperate', field: 'it' }] : [],
      )
      return arrangementsFor(p.world, obedient, measureIn(LAMPS)).find((a) => a.id === 'standard')
        ?.refusal
    }
    expect(open(6, false)).not.toBeNull()
    expect(open(6, true)).toBeNull()
    expect(open(12, false)).toBeNull()
  })
  it('an old paper without a way stays valid', () => {
    expect(order(opened(obedient).world, as(null))).not.toHaveProperty('arrangement')
  })
})
