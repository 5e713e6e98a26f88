import type { Play } from '../../src/engine/index.ts'
import { bargainingPower } from '../../src/model/bargain.ts'
import type { Scenario } from '../../src/model/content.ts'
import { TERMS, type TermStep, type Terms } from '../../src/model/ids.ts'
import type { Contract } from '../../src/model/world.ts'
import {
  type Act,
  changed,
  contractOf,
  does,
  obedient,
  opened,
  quarters,
  rich,
} from '../engine/city.ts'
import { type Fact, fact, of } from './fact.ts'

const all = (step: TermStep): Terms => Object.fromEntries(TERMS.map((t) => [t, step])) as Terms
/** A market in which every partner gives what is asked and nothing else differs: only the lever is left. */
const market = (change: (p: Scenario['partners'][number]) => object = () => ({})): Scenario => ({
  ...obedient,
  partners: obedient.partners.map((p) => ({
    ...p,
    terms: all(2),
    accepts: {},
    stepPrice: 0,
    ...change(p),
  })),
})
const lamps = (partner: string, terms: Partial<Terms>): Act => ({
  type: 'adopt',
  measure: 'smart-lamps',
  partner,
  terms: { ...all(1), duration: 2, ...terms },
  integrated: true,
})
/** Signs on the first day with money for anything, then `n` quarters with the due renewal accepted. */
const term = (place: Scenario, seed: number, acts: Act[], n: number): Play =>
  quarters(rich(opened(place, seed)), place, n, (w) => [
    ...(w.quarter === 0 ? acts : []),
    ...w.contracts
      .filter((k) => k.value === 'renewal' && k.context.endsIn <= 1)
      .map((k): Act => ({ type: 'renew', contract: k.id })),
  ])
const signed = (play: Play, measure = 'smart-lamps'): Contract => contractOf(play.world, measure)

/** Closed from end to end, and no firm whose parts would fit. */
const CLOSED = { exit: 0, openness: 0, data: 0, price: 2 } as const
const alone = market()
const rivalled = market((p) => (p.id === 'stadtwerke' ? { family: 'lichtbogen' } : {}))
const overIndex = (place: Scenario, seed: number, terms: Partial<Terms>) => {
  const k = signed(term(place, seed, [lamps('lichtbogen', terms)], 13))
  return k.fee / k.indexed - 1
}
const priceAfterLockIn = fact({
  id: 'price-after-lock-in',
  statement:
    'A closed contract without exit is renewed at a fifth or more over consumer prices, bargained up to the rival’s price plus the yearly cost of leaving; with one credible rival that vanishes.',
  source: 'Kap. 4.7.2',
  measure: (seed) => ({
    closed: overIndex(alone, seed, CLOSED),
    rival: overIndex(rivalled, seed, CLOSED),
  }),
  judge: (samples) => {
    const effect = of(samples, 'closed')
    const third = of(samples, 'rival')
    return {
      effect,
      third,
      unit: 'over index',
      expected: 'effect ≥ 0.20, third ≤ 0.08',
      ok: effect >= 0.2 && third <= 0.08,
    }
  },
})

/** Signs with the experts' clause at one step; leaves after eight quarters and counts until it is out. */
function movedOut(seed: number, staff: TermStep): { say: number; quartersOut: number } {
  // a partner that teaches would raise the say of everything the city runs: a fact of its own
  const place = market(() => ({ skillLead: 0 }))
  const at = term(place, seed, [lamps('lichtbogen', { ...all(1), staff })], 8)
  let play = does(rich(at), place, { type: 'exit', contract: signed(at).id })
  const id = signed(at).id
  let n = 0
  while (n < 16 && play.world.contracts.find((k) => k.id === id)?.value !== 'ended') {
    play = quarters(play, place, 1)
    n++
  }
  return { say: at.world.actual.steering, quartersOut: n }
}
const staffMovedOut = fact({
  id: 'staff-moved-out',
  statement:
    'Where all experts move to the partner, the say shrinks and leaving takes longer; where a core of three in ten stays, both hold.',
  source: 'Kap. 4.7.2, 4.7.3',
  measure: (seed) => {
    const none = movedOut(seed, 0)
    const core = movedOut(seed, 1)
    const kept = movedOut(seed, 2)
    return {
      say: kept.say - none.say,
      slower: none.quartersOut - kept.quartersOut,
      sayCore: kept.say - core.say,
      slowerCore: core.quartersOut - kept.quartersOut,
    }
  },
  judge: (samples) => {
    const effect = of(samples, 'slower')
    const third = of(samples, 'slowerCore')
    const say = of(samples, 'say')
    const sayCore = of(samples, 'sayCore')
    return {
      effect,
      third,
      unit: 'quarters',
      expected: `effect ≥ 2 and say down (${say.toFixed(3)} > 0.02), third ≤ 0.5 and say held (${sayCore.toFixed(3)} ≤ a third)`,
      ok: effect >= 2 && say > 0.02 && third <= 0.5 && sayCore <= say / 3,
    }
  },
})

/** Four services for partners of one kind; the least one dominates the table least. */
const FOUR: [string, string][] = [
  ['smart-lamps', 'lichtbogen'],
  ['traffic-control', 'verkehrswerk'],
  ['digital-town-hall', 'terminal-k'],
  ['waste-sensors', 'nordcloud'],
]
/** All measures may be had from anyone, so that only the mix differs. */
const openMarket = (family: string | null): Scenario => {
  const place = market((_p) => (family === null ? {} : { family }))
  const firms = FOUR.map(([, p]) => p)
  return {
    ...place,
    partners: place.partners.map((p) =>
      firms.includes(p.id)
        ? { ...p, price: 1, skillLead: 0.4, rivals: 2, legalForm: 'private' as const }
        : p,
    ),
    measures: place.measures.map((m) =>
      FOUR.some(([id]) => id === m.id) ? { ...m, partners: firms, requires: [] } : m,
    ),
  }
}
function mixed(seed: number, several: boolean, standard: boolean) {
  const place = openMarket(standard ? 'open' : null)
  const acts = FOUR.map(
    ([measure, partner]): Act => ({
      type: 'adopt',
      measure,
      partner: several ? partner : 'terminal-k',
      terms: { ...all(1), openness: standard ? 2 : 0 },
      integrated: true,
    }),
  )
  const play = quarters(rich(opened(place, seed)), place, 10, (w) => (w.quarter === 0 ? acts : []))
  const { admin } = play.world
  const k = signed(play, 'digital-town-hall')
  const firm = place.partners.find((p) => p.id === k.partner) as Scenario['partners'][number]
  return { power: bargainingPower(play.world, firm, k).power, load: admin.required }
}
const partnerMix = fact({
  id: 'partner-mix',
  statement:
    'Several partners dominate the table less than one, but bind person-days to bring them into line; a common standard spares most of that work.',
  source: 'Kap. 4.7.2, 4.7.3',
  measure: (seed) => {
    const one = mixed(seed, false, false)
    const four = mixed(seed, true, false)
    const oneStandard = mixed(seed, false, true)
    const fourStandard = mixed(seed, true, true)
    return {
      power: four.power - one.power,
      days: four.load - one.load,
      daysStandard: fourStandard.load - oneStandard.load,
    }
  },
  judge: (samples) => {
    const effect = of(samples, 'days')
    const third = of(samples, 'daysStandard')
    const power = of(samples, 'power')
    return {
      effect,
      third,
      unit: 'days/quarter',
      expected: `effect ≥ 30 and power up (${power.toFixed(3)} ≥ 0.02), third ≤ a third of it`,
      ok: effect >= 30 && power >= 0.02 && third <= effect / 3,
    }
  },
})

/** Person-days the administration has after three years, with a partner that teaches or not. */
function taught(seed: number, staff: TermStep, learners: boolean): number {
  const place = market((p) => (p.id === 'lichtbogen' ? { skillLead: 0.6 } : {}))
  const start = changed(rich(opened(place, seed)), (w) => {
    if (learners) return
    w.admin.filled.it = 0
    w.admin.posts.it = 0
  })
  const play = quarters(start, place, 12, (w) =>
    w.quarter === 0 ? [lamps('lichtbogen', { staff })] : [],
  )
  const { admin } = play.world
  return admin.skill
}
const partnerTeaches = fact({
  id: 'partner-teaches',
  statement:
    'A partner that must train the city’s people raises the skill of the administration; where nobody is there to learn, the clause does nothing.',
  source: 'Kap. 4.7.2',
  measure: (seed) => ({
    learns: taught(seed, 2, true) - taught(seed, 1, true),
    empty: taught(seed, 2, false) - taught(seed, 1, false),
  }),
  judge: (samples) => {
    const effect = of(samples, 'learns')
    const third = of(samples, 'empty')
    return {
      effect,
      third,
      unit: 'skill',
      expected: 'effect ≥ 0.02, third ≤ 0.004',
      ok: effect >= 0.02 && Math.abs(third) <= 0.004,
    }
  },
})

export const bargainedFacts: readonly Fact[] = [
  priceAfterLockIn,
  staffMovedOut,
  partnerMix,
  partnerTeaches,
]
