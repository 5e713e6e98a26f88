import type { Scenario } from '../../src/model/content.ts'
import { type Act, obedient } from '../engine/city.ts'
import { paper, term } from './city.ts'
import { type Fact, fact, of } from './fact.ts'

/** Owner, budget line, link → gates of a pilot → whether anything is still paid and used three years later. */
const PILOTS: [string, string][] = [
  ['citizens-app', 'terminal-k'],
  ['waste-sensors', 'stadtwerke'],
  ['smart-meters', 'stadtwerke'],
  ['one-ticket', 'verkehrswerk'],
]
const pilotTrap = fact({
  id: 'pilot-trap',
  booked: true,
  statement:
    'A pilot reaches operation when it has an owner, an operating budget and links to other offices: all three ≥ 60 %, with one missing ≤ 20 %.',
  source: 'Kap. 3.4 (B§5 4)',
  measure(seed) {
    const lives = (contact: number, operating: boolean, integrated: boolean) => {
      const acts = PILOTS.map(([id, partner]) =>
        paper(id, { scale: 'pilot', partner, terms: { contact }, operating, integrated }),
      )
      const p = term(obedient, seed, 16, { 0: acts })
      const alive = p.world.projects.filter(
        (x) =>
          PILOTS.some(([id]) => id === x.measure) &&
          p.effects.some((e) => e.cause === x.id && e.round === 16),
      )
      return alive.length / PILOTS.length
    }
    return {
      all: lives(1, true, true),
      noOwner: lives(0, true, true),
      noBudget: lives(1, false, true),
      noLink: lives(1, true, false),
    }
  },
  judge(s) {
    const effect = Math.max(of(s, 'noOwner'), of(s, 'noBudget'), of(s, 'noLink'))
    const third = of(s, 'all')
    return {
      effect,
      third,
      unit: 'share alive',
      expected: 'one missing ≤ 0.2, all three ≥ 0.6',
      ok: effect <= 0.2 && third >= 0.6,
    }
  },
})

/** Grants are certain here: this fact is about their end. */
const granted: Scenario = {
  ...obedient,
  grants: obedient.grants.map((g) => ({ ...g, chance: 10, needsStrategy: false })),
}
const bid: Act[] = [{ type: 'applyGrant', grant: 'land-digital' }]

/** Budget line → project ends with the grant → services → whom the city reaches. */
const grantCliff = fact({
  id: 'grant-cliff',
  statement: 'A service ends with its grant; where its running is budgeted, it goes on.',
  source: 'Kap. 4.10 (F§1d 64)',
  measure(seed) {
    const with_ = (operating: boolean, q: number) =>
      term(granted, seed, q, {
        1: bid,
        2: [paper('help-counter', { funding: 'grant', operating })],
      }).world.actual.reach
    const without = (q: number) => term(granted, seed, q, { 1: bid }).world.actual.reach
    const lost = (operating: boolean) => {
      const during = with_(operating, 9) - without(9)
      const after = with_(operating, 20) - without(20)
      return 1 - after / during
    }
    return { cliff: lost(false), budgeted: lost(true) }
  },
  judge(s) {
    const effect = of(s, 'cliff')
    const third = of(s, 'budgeted')
    return {
      effect,
      third,
      unit: 'share lost',
      expected: '≥ 0.8 of the reach won is lost two years after the grant; budgeted ≤ 0.1',
      ok: effect >= 0.8 && third <= 0.1,
    }
  },
})

/** Posts filled → how well a system is run → what it delivers → the city's energy. */
const noStaffNoGain = fact({
  id: 'no-staff-no-gain',
  statement:
    'The same technology with unfilled posts brings a fraction; shared staff of neighbours restores it.',
  source: 'Kap. 4.6.1–4.6.2 (E§1 42–46)',
  measure(seed) {
    const lamps = paper('smart-lamps', { partner: 'lichtbogen', terms: { contact: 2 } })
    const cut: Act[] = [{ type: 'hire', staff: 'it', posts: -10 }]
    const hired: Act[] = [{ type: 'hire', staff: 'it', posts: 6, allowance: true }]
    const shared: Act[] = [...cut, { type: 'cooperate', field: 'it' }, paper('neighbours-it')]
    const gain = (before: Act[]) =>
      term(obedient, seed, 14, { 0: before }).world.environment.energyUse -
      term(obedient, seed, 14, { 0: before, 2: [lamps] }).world.environment.energyUse
    return { filled: gain(hired), empty: gain(cut), shared: gain(shared) }
  },
  judge(s) {
    const effect = of(s, 'empty') / of(s, 'filled')
    const third = of(s, 'shared') / of(s, 'filled')
    return {
      effect,
      third,
      unit: 'of the saving',
      expected: 'unfilled ≤ 0.5 of the energy saved; with neighbours ≥ 0.85',
      ok: effect <= 0.5 && third >= 0.85,
    }
  },
})

/** Strategy and lead unit → managed links → what linked measures deliver together → CO₂. */
const silo = fact({
  id: 'silo',
  statement:
    'Combined measures bring ≥ 15 % more than the sum of each alone only with strategy and lead unit; ≤ 5 % without, and ≤ 5 % with a paper alone.',
  source: 'Kap. 3.4, 4.6.1 (B§1 96)',
  measure(seed) {
    const traffic = paper('traffic-control', { partner: 'verkehrswerk', integrated: true })
    const lamps = paper('demand-bus', { partner: 'stadtwerke', integrated: true })
    const strategy = paper('digital-strategy')
    const lead = paper('lead-unit')
    const surplus = (ground: Act[]) => {
      const co2 = (...acts: Act[]) =>
        term(obedient, seed, 18, { 0: ground, 4: acts }).world.environment.co2
      const base = co2()
      const single = base - co2(traffic) + (base - co2(lamps))
      return (base - co2(traffic, lamps)) / single - 1
    }
    return { none: surplus([]), both: surplus([strategy, lead]), paper: surplus([strategy]) }
  },
  judge(s) {
    const effect = of(s, 'both')
    const third = of(s, 'paper')
    return {
      effect,
      third,
      unit: 'surplus',
      expected: `with both ≥ 0.15; paper alone ≤ 0.05; nothing ${of(s, 'none').toFixed(3)} ≤ 0.05`,
      ok: effect >= 0.15 && third <= 0.05 && of(s, 'none') <= 0.05,
    }
  },
})

export const administration: readonly Fact[] = [pilotTrap, grantCliff, noStaffNoGain, silo]
