import { onward, type Play, withAssumptions } from '../../src/engine/index.ts'
import { measureOf } from '../../src/model/assume.ts'
import type { Measure, Scenario } from '../../src/model/content.ts'
import { type Act, changed, does, obedient, opened, quarters, rich } from '../engine/city.ts'
import { scenario as konstanz } from '../engine/konstanz.ts'
import { type Fact, fact, of, type Sample } from './fact.ts'

/** The obedient city with its catalogue of incidents, none of which happens by itself. */
const calm: Scenario = {
  ...obedient,
  incidents: konstanz.incidents.map((i) => ({ ...i, chance: 0 })),
}

/** Everything the city buys in these facts is bought whole, by own means where it can be. */
export const adopt = (
  place: Scenario,
  measure: string,
  more: Record<string, unknown> = {},
): Act => {
  const m = measureOf(place, measure)
  return {
    type: 'adopt',
    measure,
    scale: 'rollout',
    districts: [],
    partner: m?.own ? null : (m?.partners[0] ?? null),
    legalForm: 'own',
    terms: {},
    funding: 'own',
    participation: 1,
    operating: true,
    integrated: false,
    ...more,
  }
}

/** A rich city that adopts these measures on the first day and then lives on for `n` quarters. */
export const after = (
  place: Scenario,
  seed: number,
  measures: readonly string[],
  n: number,
  more: Record<string, unknown> = {},
): Play =>
  quarters(
    does(rich(opened(place, seed)), place, ...measures.map((id) => adopt(place, id, more))),
    place,
    n,
  )

/** Services that people keep up by hand where the mayor orders it. */
const BY_HAND = ['townHall', 'payment', 'trafficControl']

/** Person-hours per resident that one incident costs now. `byHand`: the mayor has the fallback used, block by block. */
function blow(play: Play, place: Scenario, incident: string, byHand = false): number {
  let now = onward(
    changed(play, (w) => {
      w.pulls.push({
        lever: 'workload',
        target: `incident:${incident}`,
        by: 0,
        until: w.quarter + 1,
        cause: `e:fact@${w.quarter}`,
      })
    }),
    place,
  )
  while (now.world.phase !== 'report') {
    if (now.world.phase === 'crisis' && now.world.crisis && byHand)
      now = does(now, place, {
        type: 'crisis',
        hour: now.world.crisis.hour,
        manual: BY_HAND,
        isolate: now.world.crisis.hour < 12,
      })
    now = onward(now, place)
  }
  const last = now.incidents[now.incidents.length - 1]
  if (last?.incident !== incident) throw new Error(`${incident} did not strike`)
  return last.personHours / play.world.actual.population
}

/** The same catalogue with one thing taken off every measure. */
const stripped = (place: Scenario, change: (m: Measure) => Measure): Scenario => ({
  ...place,
  measures: place.measures.map(change),
})

/** Systems that all hang on the one data centre; what they do stays the same when the couplings are cut. */
const COUPLED = ['traffic-control', 'smart-lamps', 'digital-town-hall']
const uncoupled = stripped(calm, (m) => ({
  ...m,
  effects: m.effects.filter((e) => e.lever !== 'coupling'),
}))
const APART = ['network-separation', 'paper-fallback', 'yearly-exercise']
const coupling = fact({
  id: 'coupling',
  statement:
    'The same systems cost more person-hours when they hang on one data centre that fails; with networks kept apart and a manual way the difference is gone.',
  source: 'Kap. 4.5.1',
  measure(seed) {
    const cost = (place: Scenario, more: readonly string[]) =>
      blow(
        after(place, seed, [...COUPLED, ...more], 12),
        place,
        'ransomware-shared',
        more.length > 0,
      )
    return {
      loose: cost(uncoupled, []),
      tight: cost(calm, []),
      looseApart: cost(uncoupled, APART),
      tightApart: cost(calm, APART),
    }
  },
  judge(samples) {
    const effect = of(samples, 'tight') - of(samples, 'loose')
    const third = of(samples, 'tightApart') - of(samples, 'looseApart')
    return {
      effect,
      third,
      unit: 'hours/head',
      expected: 'effect ≥ 2, third ≤ ⅓ of it',
      ok: effect >= 2 && third <= effect / 3,
    }
  },
})

const sinceCalm = (seed: number, n: number, measures: readonly string[]): number => {
  const place = withAssumptions(calm, { calmStart: 0 })
  return blow(after(place, seed, measures, n), place, 'wide-blackout')
}
const paradox = fact({
  id: 'paradox',
  statement:
    'The same blackout costs at least a fifth more person-hours after 20 quiet quarters than after four; with a yearly exercise it does not.',
  source: 'Kap. 4.4.3',
  measure: (seed) => ({
    early: sinceCalm(seed, 4, []),
    late: sinceCalm(seed, 20, []),
    practisedEarly: sinceCalm(seed, 4, ['yearly-exercise']),
    practisedLate: sinceCalm(seed, 20, ['yearly-exercise']),
  }),
  judge(samples) {
    const effect = of(samples, 'late') / of(samples, 'early') - 1
    const third = of(samples, 'practisedLate') / of(samples, 'practisedEarly') - 1
    return {
      effect,
      third,
      unit: 'share',
      expected: 'effect ≥ .2, third ≤ ¼ of it',
      ok: effect >= 0.2 && third <= effect / 4,
    }
  },
})

/** Device classes in the order in which the city buys them. */
const CLASSES = ['smart-meters', 'smart-lamps', 'traffic-control', 'camera-square'] as const
/** Incidents that come in through something that can be reached from outside. */
const attacked: Scenario = {
  ...obedient,
  incidents: konstanz.incidents.filter((i) => i.scale === 'attackSurface'),
}
/** The same devices on networks of their own that nobody reaches from outside. */
const offline = stripped(attacked, (m) =>
  (CLASSES as readonly string[]).includes(m.id) && m.devices
    ? {
        ...m,
        devices: { ...m.devices, exposure: 0 },
        effects: m.effects.filter((e) => e.lever !== 'exposure' && e.lever !== 'coupling'),
      }
    : m,
)
const attackSurface = fact({
  id: 'attack-surface',
  statement:
    'Each class of devices on the net brings more incidents a year; safeguards switched on cut them for little money; the same devices offline bring none more.',
  source: 'Kap. 4.8.3, 4.4.2',
  seeds: 400,
  measure(seed) {
    const incidents = (place: Scenario, measures: readonly string[]) =>
      after(place, seed, measures, 24).incidents.length / 6
    return {
      none: incidents(attacked, []),
      ...Object.fromEntries(
        CLASSES.map((_, i) => [`classes${i + 1}`, incidents(attacked, CLASSES.slice(0, i + 1))]),
      ),
      offline: incidents(offline, CLASSES),
      safe: incidents(attacked, [...CLASSES, 'security-basics']),
    }
  },
  judge(samples) {
    const ladder = ['none', ...CLASSES.map((_, i) => `classes${i + 1}`)].map((n) =>
      of(samples as readonly Sample[], n),
    )
    const [none, all] = [ladder[0] as number, ladder[CLASSES.length] as number]
    const rises = ladder.every((n, i) => i === 0 || n >= (ladder[i - 1] as number))
    const strictly = ladder.every((n, i) => i === 0 || n > (ladder[i - 1] as number))
    const effect = all / none - 1
    const third = of(samples, 'offline') / none - 1
    const spared = 1 - of(samples, 'safe') / all
    return {
      effect,
      third,
      unit: 'share',
      expected: 'effect ≥ .25, each class more (400 seeds), safeguards spare ≥ .2, |third| ≤ .05',
      ok:
        effect >= 0.25 &&
        rises &&
        (strictly || samples.length < 400) &&
        spared >= (samples.length < 400 ? 0 : 0.2) &&
        Math.abs(third) <= 0.05,
    }
  },
})

export const security: readonly Fact[] = [coupling, paradox, attackSurface]
