import type { Scenario } from '../../src/model/content.ts'
import type { World } from '../../src/model/world.ts'
import { type Act, does, opened, quarters, rich } from '../engine/city.ts'
import { fact, of, share } from './fact.ts'
import { assuming, lasting, still } from './places.ts'

const konstanz = still('konstanz')
const shrinking = still('shrinking')
const patchy = still('patchy')
const neighbours = still('three-neighbours')
/** The last sitting of a term. */
const LATE = 23

const adopt = (measure: string, more: Record<string, unknown> = {}): Act => ({
  type: 'adopt',
  measure,
  ...more,
})
/** Every quarter after these decisions, all taken at the first sitting with money enough. */
const course = (place: Scenario, seed: number, n: number, ...acts: Act[]): World[] =>
  quarters(does(rich(opened(place, seed)), place, ...acts), place, n).worlds
const after = (place: Scenario, seed: number, n: number, ...acts: Act[]): World =>
  course(place, seed, n, ...acts)[n] as World
/** The others stand still. */
const waiting = (place: Scenario): Scenario => ({
  ...place,
  others: place.others.map(() => place.others[0] ?? 0.5),
})

export const townFacts = [
  fact({
    id: 'lighthouse',
    statement:
      'Everything smart for one favoured district: cohesion of the city falls; as part of an integrated concept in force, it does not.',
    source:
      'Kap. 4.9: islands of growth split the city; an integrated development concept prevents it',
    measure(seed) {
      const one = { districts: [3], integrated: true, partner: 'lichtbogen' }
      const tower = (more: object) => [
        adopt('smart-lamps', { ...one, ...more }),
        adopt('waste-sensors', { ...one, partner: 'stadtwerke', ...more }),
      ]
      const idle = after(konstanz, seed, 20).actual.cohesion
      const alone = after(konstanz, seed, 20, ...tower({ integrated: false })).actual.cohesion
      const within = after(konstanz, seed, 20, adopt('digital-strategy'), ...tower({}))
      return { lost: 100 * (idle - alone), within: 100 * (idle - within.actual.cohesion) }
    },
    judge(all) {
      const effect = of(all, 'lost')
      const third = of(all, 'within')
      return {
        effect,
        third,
        unit: 'points',
        expected: 'cohesion falls by ≥ 1 point at every seed; third ≤ 0.3',
        ok: effect >= 1 && share(all, (s) => s.lost > 0) === 1 && third <= 0.3,
      }
    },
  }),
  fact({
    id: 'waiting',
    statement:
      'A city that decides nothing loses at most 5 points of attractiveness within 24 quarters and clearly more after 40; where the others wait too, nothing.',
    source: 'Kap. 4.10: nothing in the short term, left behind after about ten years',
    measure(seed) {
      const long = lasting(konstanz, 44)
      const lost = (place: Scenario, worlds = course(place, seed, 40)) => {
        const start = worlds[0] as World
        return (n: number) =>
          100 * (start.actual.attractiveness - (worlds[n] as World).actual.attractiveness)
      }
      const moved = lost(long)
      return { soon: moved(24), late: moved(40), still: lost(waiting(long))(40) }
    },
    judge(all) {
      const effect = of(all, 'late')
      const third = of(all, 'still')
      return {
        effect,
        third,
        unit: 'points',
        expected: '≤ 5 points within 24 quarters, ≥ 6 after 40; third ≤ 1.5',
        ok: of(all, 'soon') <= 5 && effect >= 6 && Math.abs(third) <= 1.5,
      }
    },
  }),
  fact({
    id: 'shrinkage-loop',
    statement:
      'Where people leave, revenue leaves, services are cut and more people leave than where as many come as go; with equalisation payments for what is lost, services last as long as there.',
    source: 'Kap. 2.2.2: each departure costs revenue',
    measure(seed) {
      // the others stand still, so that only the loop moves how many leave
      const years = (n: number) => assuming(waiting(shrinking), 'equalisationYears', n)
      const end = (town: Scenario) => {
        const { worlds } = quarters(opened(town, seed), town, 40)
        const last = worlds[40] as World
        const before = worlds[32] as World
        return {
          reach: 100 * last.actual.reach,
          leaving:
            (1000 * (last.people.flows.movesOut - before.people.flows.movesOut)) /
            (2 * last.actual.population),
        }
      }
      const { births, deaths, movesIn } = shrinking.figures
      const steady = years(1)
      steady.figures = { ...shrinking.figures, movesOut: movesIn + births - deaths }
      const kept = end(steady)
      const open = end(years(1))
      // need of the first day, and tax power made good in full
      const equal = end(assuming(years(40), 'equalisationRate', 1))
      return {
        cut: kept.reach - open.reach,
        equal: kept.reach - equal.reach,
        more: open.leaving - equal.leaving,
      }
    },
    judge(all) {
      const effect = of(all, 'cut')
      const third = of(all, 'equal')
      return {
        effect,
        third,
        unit: 'points reach',
        expected:
          'services lose ≥ 3 points of reach against the steady town, and more leave than with equalisation at every seed; third ≤ 1',
        ok: effect >= 3 && third <= 1 && share(all, (s) => s.more > 0) === 1,
      }
    },
  }),
  fact({
    id: 'private-square',
    statement:
      'Squares given into private hands save upkeep and lose their welcome: living conditions of those with little fall most; with the right to give instructions kept, nobody is shut out.',
    source: 'Kap. 4.9.1: householder’s rights against upkeep saved',
    measure(seed) {
      const given = (steering: number) =>
        after(
          konstanz,
          seed,
          14,
          adopt('private-square', { partner: 'verkehrswerk', terms: { steering } }),
        )
      const idle = after(konstanz, seed, 14)
      const shut = given(0)
      const kept = given(2)
      return {
        saved: idle.finance.projects - shut.finance.projects,
        space: 100 * (idle.actual.publicSpace - shut.actual.publicSpace),
        apart: 100 * (idle.actual.cohesion - shut.actual.cohesion),
        kept: 100 * (idle.actual.publicSpace - kept.actual.publicSpace),
        keptApart: 100 * (idle.actual.cohesion - kept.actual.cohesion),
      }
    },
    judge(all) {
      const effect = of(all, 'space')
      const third = of(all, 'kept')
      return {
        effect,
        third,
        unit: 'points',
        expected:
          'public space falls by ≥ 5, cohesion by ≥ 0.5, money is saved at every seed; third ≤ 0.5',
        ok:
          effect >= 5 &&
          of(all, 'apart') >= 0.5 &&
          share(all, (s) => s.saved > 0) === 1 &&
          Math.abs(third) <= 0.5 &&
          of(all, 'keptApart') <= 0.2,
      }
    },
  }),
  fact({
    id: 'rebound',
    statement:
      'Where the users’ own costs fall, 20 to 60 % of a saving is gone by the fourth year, accompanied at most 15 %; where the city itself is the user, nothing.',
    source: 'Kap. 4.5.1: cheaper use is more use',
    measure(seed) {
      const quarter = 20
      const meters = adopt('smart-meters', { partner: 'stadtwerke' })
      const idle = after(konstanz, seed, quarter)
      const eaten = (...acts: Act[]): number => {
        const w = after(konstanz, seed, quarter, ...acts)
        const measure = konstanz.measures.find((m) => m.id === 'smart-meters')
        const project = w.projects.find((p) => p.measure === 'smart-meters')
        // what would have been saved had nobody used more: the energy that came, and what was eaten of it
        const saved = idle.actual.energy - w.actual.energy
        return project && measure && saved > 0 ? w.environment.rebound : 0
      }
      return {
        free: eaten(meters),
        led: eaten(meters, adopt('energy-advice')),
        own: after(konstanz, seed, quarter, adopt('pumps')).environment.rebound,
      }
    },
    judge(all) {
      const effect = of(all, 'free')
      const third = of(all, 'own')
      return {
        effect,
        third,
        unit: 'share',
        expected: '0.2 to 0.6 of the saving, accompanied ≤ 0.15; third = 0',
        ok: effect >= 0.2 && effect <= 0.6 && of(all, 'led') <= 0.15 && third === 0,
      }
    },
  }),
  fact({
    id: 'demand-transit',
    statement:
      'Buses on request help most where lines run thin, in villages and shrinking towns; in a dense city with full lines they bring a fraction.',
    source:
      'Kap. 4.2: a special chance where infrastructure reaches the limit of what is justifiable',
    measure(seed) {
      const gain = (place: Scenario) =>
        100 *
        (after(place, seed, 12, adopt('demand-bus')).actual.qualityOfLife -
          after(place, seed, 12).actual.qualityOfLife)
      return { shrinking: gain(shrinking), patchy: gain(patchy), dense: gain(konstanz) }
    },
    judge(all) {
      const effect = of(all, 'shrinking')
      const third = of(all, 'dense')
      return {
        effect,
        third,
        unit: 'points',
        expected: 'quality of life rises by ≥ 0.5 in both small towns; third under half of it',
        ok:
          effect >= 0.5 &&
          of(all, 'patchy') >= 0.5 &&
          third < effect / 2 &&
          third < of(all, 'patchy') / 2,
      }
    },
  }),
  fact({
    id: 'cooperation',
    statement:
      'Shared posts in IT and security lower the attack surface of a small town at least twice as much as that of a city; where the neighbours’ stages differ, little is left.',
    source: 'Kap. 4.10: different stages make exchange less fruitful; Kap. 4.8.1',
    measure(seed) {
      const acts: Act[] = ['it', 'security'].map((field) => ({ type: 'cooperate', field }))
      const gain = (place: Scenario) =>
        100 *
        (after(place, seed, 16).actual.attackSurface -
          after(place, seed, 16, ...acts).actual.attackSurface)
      return {
        small: gain(neighbours),
        city: gain(konstanz),
        apart: gain(assuming(neighbours, 'stageGap', 0.9)),
      }
    },
    judge(all) {
      const effect = of(all, 'small')
      const third = of(all, 'apart')
      return {
        effect,
        third,
        unit: 'points',
        expected: 'small town ≥ 2 × city, and ≥ 0.3 points; third ≤ 1/3 of it',
        ok: effect >= 0.3 && effect >= 2 * of(all, 'city') && third <= effect / 3,
      }
    },
  }),
  fact({
    id: 'due-date',
    statement:
      'Digital lamps at the renewal that is due cost less than before it, in money that leaves the till; where nothing is due, the date makes no difference.',
    source: 'Kap. 4.5.1: cheap digitisation at due renewal',
    measure(seed) {
      const lamps = adopt('smart-lamps', { partner: 'stadtwerke' })
      const undue: Scenario = {
        ...konstanz,
        measures: konstanz.measures.map((m) => (m.id === 'smart-lamps' ? { ...m, due: null } : m)),
      }
      const paid = (place: Scenario, quarter: number) => {
        const end = quarters(rich(opened(place, seed)), place, LATE, (w) =>
          w.quarter === quarter ? [lamps] : [],
        ).world
        return end.projects.find((p) => p.measure === 'smart-lamps')?.spent ?? 0
      }
      const due = konstanz.measures.find((m) => m.id === 'smart-lamps')?.due?.quarter ?? 0
      return {
        dearer: paid(konstanz, 2) / paid(konstanz, due) - 1,
        undue: paid(undue, 2) / paid(undue, due) - 1,
      }
    },
    judge(all) {
      const effect = of(all, 'dearer')
      const third = of(all, 'undue')
      return {
        effect,
        third,
        unit: 'share',
        expected: 'before it ≥ 15 % dearer; third within 5 %',
        ok: effect >= 0.15 && Math.abs(third) <= 0.05,
      }
    },
  }),
  fact({
    id: 'pumps-pay',
    statement:
      'A euro in pumps saves at least three times the energy of a euro in smart lamps; against plain lamps at due renewal the advantage all but goes.',
    source: 'Kap. 4.3: unglamorous technology keeps its promise',
    measure(seed) {
      const perEuro = (act: Act & { measure?: unknown }, begin = 0) => {
        const run = (acts: Act[]) =>
          quarters(rich(opened(konstanz, seed)), konstanz, LATE, (w) =>
            w.quarter === begin ? acts : [],
          ).world
        const end = run([act])
        const spent = end.projects.find((p) => p.measure === act.measure)?.spent ?? 1
        return (1000 * (run([]).actual.energy - end.actual.energy)) / spent
      }
      const pumps = perEuro(adopt('pumps'))
      return {
        lamps: pumps / perEuro(adopt('smart-lamps', { partner: 'stadtwerke' })),
        plain: pumps / perEuro(adopt('led-due'), 5),
      }
    },
    judge(all) {
      const effect = of(all, 'lamps')
      const third = of(all, 'plain')
      return {
        effect,
        third,
        unit: 'ratio',
        expected: 'energy per euro ≥ 3 × that of smart lamps; third ≤ 2.5',
        ok: effect >= 3 && third <= 2.5,
      }
    },
  }),
]
