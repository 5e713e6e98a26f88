import { relay } from '../../src/engine/policies/relay.ts'
import type { Scenario } from '../../src/model/content.ts'
import { TERMS, type Terms } from '../../src/model/ids.ts'
import { compileScenario } from '../../src/scenario/compile.ts'
import { type Act, changed, does, opened, quarters, rich } from '../engine/city.ts'
import { axesAs, beats, crowded, flush, governed, policy } from './contest.ts'
import { type Fact, fact, of, type Sample } from './fact.ts'
import { still } from './places.ts'

const town = (id: string): Scenario => compileScenario(id).scenario
const konstanz = town('konstanz')

/** Half of a term under one, eight quarters under the other. */
const HALF = 12
const AFTER = 8
/** A market in which every firm leaves the city all its rights, whoever signs, and offices with people to use them. */
const fair: Scenario = {
  ...crowded(konstanz),
  partners: konstanz.partners.map((p) => ({
    ...p,
    terms: Object.fromEntries(TERMS.map((t) => [t, 2])) as Terms,
  })),
}
const handover = fact({
  id: 'handover',
  statement:
    'The same careful hand inherits a city from one who took every pitch, or from one like itself: eight quarters later it still has less say and pays more for leaving; where every offer leaves the city its rights and it has the people to use them, it does not matter who signed.',
  source: 'Kap. 4.7.3: early decisions bind later ones',
  measure(seed) {
    const inherits = (place: Scenario, from: string) =>
      governed(
        place,
        seed,
        HALF + AFTER,
        relay(policy(from), [{ round: HALF, to: 'cautious', decide: policy('cautious') }]),
      ).world.actual.steering
    return {
      say: inherits(konstanz, 'cautious') - inherits(konstanz, 'vendor'),
      fair: inherits(fair, 'cautious') - inherits(fair, 'vendor'),
    }
  },
  judge(samples) {
    const effect = of(samples, 'say')
    const third = of(samples, 'fair')
    return {
      effect,
      third,
      unit: 'steering',
      expected: 'effect ≥ 0.1 after eight quarters, |third| ≤ a third of it',
      ok: effect >= 0.1 && Math.abs(third) <= effect / 3,
    }
  },
})

const plentiful = crowded(konstanz)
const TERM = 24
const overCareful = fact({
  id: 'over-careful',
  statement:
    'Every virtue everywhere at once (forums, strongest clauses, links, both ways, every inspection) exhausts the offices and is beaten by the same care for fewer things; with ten people for every one it is not.',
  source: 'Kap. 4.6.2, 4.7.3 (E§8.5)',
  measure(seed) {
    const term = (place: Scenario, name: string) => governed(place, seed, TERM, policy(name)).world
    const all = term(konstanz, 'careful-everything')
    const crowd = term(plentiful, 'careful-everything')
    return {
      missing: 1 - all.actual.capacity,
      crowd: 1 - crowd.actual.capacity,
      ...axesAs('all', all, konstanz),
      ...axesAs('few', term(konstanz, 'one-by-one'), konstanz),
      ...axesAs('crowdAll', crowd, plentiful),
      ...axesAs('crowdFew', term(plentiful, 'one-by-one'), plentiful),
    }
  },
  judge(samples) {
    const effect = of(samples, 'missing')
    const third = of(samples, 'crowd')
    const beaten = beats(samples, 'few', 'all')
    const stillBeaten = beats(samples, 'crowdFew', 'crowdAll')
    return {
      effect,
      third,
      unit: 'days missing',
      expected: `effect ≥ 0.3 and beaten (${beaten ? 'is' : 'is not'}), third ≤ 0.1 and not beaten (${stillBeaten ? 'is' : 'is not'})`,
      ok: effect >= 0.3 && beaten && third <= 0.1 && !stillBeaten,
    }
  },
})

const TOWNS = ['konstanz', 'shrinking', 'patchy', 'three-neighbours'].map(town)
const LENGTHS = [6, 12, 24] as const
const ALL = [
  'nothing',
  'steward',
  'vendor',
  'everything',
  'careful-everything',
  'cautious',
  'one-by-one',
  'analogue',
  'random',
] as const
/** Where people and money are no object, those who use them. */
const SPENDERS = ['everything', 'careful-everything', 'cautious', 'one-by-one', 'analogue'] as const

const name = (arm: string, place: Scenario, length: number, who: string) =>
  `${arm}.${place.id}.${length}.${who}`
/** Whether somebody beats `who` in a town after so many quarters. */
const beaten = (
  samples: readonly Sample[],
  arm: string,
  place: Scenario,
  length: number,
  who: string,
  rivals: readonly string[],
) =>
  rivals.some(
    (r) => r !== who && beats(samples, name(arm, place, length, r), name(arm, place, length, who)),
  )
const noDominant = fact({
  id: 'no-dominant-strategy',
  statement:
    'No way of governing is unbeaten in every town and at every length: doing nothing is beaten from 12 quarters on, doing everything always; where people and money are no object, one is unbeaten everywhere.',
  source: 'Kap. 2.1 (A§1b 23)',
  measure(seed) {
    const out: Sample = {}
    const terms = (
      arm: string,
      place: Scenario,
      whos: readonly string[],
      before?: Parameters<typeof governed>[4],
    ) => {
      const long = { ...place, quarters: LENGTHS[2] }
      for (const who of whos) {
        const { worlds } = governed(long, seed, LENGTHS[2], policy(who), before)
        for (const n of LENGTHS) {
          const world = worlds[n]
          if (world) Object.assign(out, axesAs(name(arm, place, n, who), world, long))
        }
      }
    }
    for (const place of TOWNS) {
      terms('real', place, ALL)
      terms('plenty', crowded(place), SPENDERS, flush)
    }
    return out
  },
  judge(samples) {
    const everywhere = (arm: string, whos: readonly string[]) =>
      whos.filter((who) =>
        TOWNS.every((t) => LENGTHS.every((n) => !beaten(samples, arm, t, n, who, whos))),
      )
    const always = (who: string, lengths: readonly number[]) =>
      TOWNS.every((t) => lengths.every((n) => beaten(samples, 'real', t, n, who, ALL)))
    const unbeaten = everywhere('real', ALL)
    const plenty = everywhere('plenty', SPENDERS)
    const nothing = always('nothing', [12, 24])
    const everything = always('everything', LENGTHS)
    return {
      effect: unbeaten.length,
      third: plenty.length,
      unit: 'unbeaten',
      expected: `none unbeaten everywhere (${unbeaten.join(', ') || 'none'}), nothing (${nothing}) and everything (${everything}) beaten; third ≥ 1 (${plenty.join(', ')})`,
      ok: unbeaten.length === 0 && nothing && everything && plenty.length >= 1,
    }
  },
})

/** A city that governs itself anyway, with the posts for it: what it leaves undone is not all it does. */
const GOVERNED: Act[] = [
  'digital-strategy',
  'platform-rules',
  'sensor-register',
  'plain-forms',
  'open-toilets',
  'impact-check',
]
  .map((measure) => ({ type: 'adopt', measure }) as Act)
  .concat({ type: 'hire', staff: 'general', posts: 3 })
/** What firms offer as smart, and what nobody advertises. */
const GLOSSY = ['camera-square', 'parking-sensors', 'data-platform', 'private-square']
const PLAIN = ['energy-manager', 'boiler-balance', 'led-due', 'pumps', 'analogue-square']
const CLAUSES = [
  'exit',
  'data',
  'openness',
  'price',
  'updates',
  'insolvency',
  'steering',
  'contact',
]
const CAREFUL = {
  terms: Object.fromEntries(CLAUSES.map((t) => [t, 2])),
  participation: 2,
  integrated: true,
}
const QUIET_TOWNS = ['konstanz', 'schrumpfung', 'patchy', 'three-neighbours'].map(still)
const WAYS = {
  leave: () => [],
  offered: (place: Scenario) => GLOSSY.map((m) => offer(place, m)),
  careful: (place: Scenario) => GLOSSY.map((m) => ({ ...offer(place, m), ...CAREFUL })),
  plain: () => PLAIN.map((measure) => ({ type: 'adopt', measure })),
  plainCareful: () => PLAIN.map((measure) => ({ type: 'adopt', measure, ...CAREFUL, terms: {} })),
} satisfies Record<string, (place: Scenario) => Act[]>
/** As the first firm that offers it would have it. */
function offer(place: Scenario, measure: string): Act {
  const partner = place.measures.find((m) => m.id === measure)?.partners[0]
  return { type: 'adopt', measure, partner }
}
const undoneCanWin = fact({
  id: 'undone-can-win',
  statement:
    'Leaving the smart offers undone (cameras, parking sensors, data platform, a square in private hands) is beaten neither by taking them as offered nor by taking them with every clause, and beats both; leaving plain things undone (energy manager, boilers, due lamps, pumps, squares) is beaten.',
  source: 'Kap. 4.8.1, 4.9 (F§4 21)',
  measure(seed) {
    const out: Sample = {}
    for (const place of QUIET_TOWNS)
      for (const [way, acts] of Object.entries(WAYS)) {
        // nobody is under supervision on the first day: this is about the offers, not about being allowed
        const start = changed(rich(opened(place, seed)), (w) => {
          w.supervision.value = 'free'
        })
        const { world } = quarters(does(start, place, ...GOVERNED, ...acts(place)), place, TERM)
        Object.assign(out, axesAs(`${place.id}.${way}`, world, place))
      }
    return out
  },
  judge(samples) {
    const towns = (holds: (by: (rival: string, name: string) => boolean) => boolean) =>
      QUIET_TOWNS.filter(({ id }) =>
        holds((rival, name) => beats(samples, `${id}.${rival}`, `${id}.${name}`)),
      ).map(({ id }) => id)
    const wins = towns(
      (by) =>
        !by('offered', 'leave') &&
        !by('careful', 'leave') &&
        by('leave', 'offered') &&
        by('leave', 'careful'),
    )
    const plain = towns((by) => !by('plain', 'leave') && !by('plainCareful', 'leave'))
    return {
      effect: wins.length,
      third: plain.length,
      unit: 'towns',
      expected: `effect ≥ 2 of four (${wins.join(', ')}), third 0 (${plain.join(', ') || 'none'})`,
      ok: wins.length >= 2 && plain.length === 0,
    }
  },
})

export const policies: readonly Fact[] = [handover, undoneCanWin, overCareful, noDominant]
