import { reachByCohort } from '../../src/model/divide.ts'
import { BANDS, LEVELS, SERVICES } from '../../src/model/ids.ts'
import type { World } from '../../src/model/world.ts'
import { type Act, does, opened, quarters, rich } from '../engine/city.ts'
import { fact, of, share } from './fact.ts'
import { still } from './places.ts'

const PER = BANDS.length * LEVELS.length
const band = (i: number) => BANDS[Math.floor((i % PER) / LEVELS.length)] as string
const level = (i: number) => LEVELS[i % LEVELS.length] as string
const over75 = (i: number) => band(i) === '75-79' || band(i) === '80+'
const from65to74 = (i: number) => band(i) === '65-74'
const poorUnder65 = (i: number) =>
  level(i) === 'low' && ['16-24', '25-44', '45-64'].includes(band(i))
const behind = (i: number) => over75(i) || from65to74(i) || poorUnder65(i)
const adult = (i: number) => band(i) !== '0-15'

/** Mean reach of some cohorts, in points. */
export function points(w: World, pick: (i: number) => boolean): number {
  const { reach } = reachByCohort(w.divide, w.services)
  let people = 0
  let reached = 0
  reach.forEach((x, i) => {
    if (!pick(i)) return
    people += w.people.cohorts[i] as number
    reached += x * (w.people.cohorts[i] as number)
  })
  return (100 * reached) / people
}

const konstanz = still('konstanz')
const patchy = still('patchy')
/** The last sitting of a term. */
const LATE = 23
const adopt = (measure: string): Act => ({ type: 'adopt', measure })
/** The place quarter by quarter after these decisions, all taken at the first sitting with money enough. */
const course = (place: typeof konstanz, seed: number, n: number, ...acts: Act[]) =>
  quarters(does(rich(opened(place, seed)), place, ...acts), place, n).worlds
const after = (place: typeof konstanz, seed: number, n: number, ...acts: Act[]): World =>
  course(place, seed, n, ...acts)[n] as World

export const reachFacts = [
  fact({
    id: 'digital-only',
    statement:
      'Every service online only: those over 75 lose 30 points of reach and more in two quarters, those of 65 to 74 under half of that, people under 65 with few resources lose too; with both ways open and helpers nobody loses.',
    source: 'Kap. 4.8.2; Bitkom, January 2026 (the edge at 75 to 80)',
    measure(seed) {
      const idle = after(konstanz, seed, 2)
      const shut = after(
        konstanz,
        seed,
        2,
        ...SERVICES.map((service): Act => ({ type: 'channel', service, mode: 'digital' })),
      )
      const helped = after(konstanz, seed, 2, adopt('help-counter'))
      const lost = (w: World, pick: (i: number) => boolean) => points(idle, pick) - points(w, pick)
      return {
        old: lost(shut, over75),
        edge: lost(shut, from65to74),
        poor: lost(shut, poorUnder65),
        helped: lost(helped, over75),
      }
    },
    judge(all) {
      const effect = of(all, 'old')
      const third = of(all, 'helped')
      return {
        effect,
        third,
        unit: 'points',
        expected: 'over 75 ≥ 30, 65–74 under half of it, poor under 65 ≥ 5; third ≤ 1',
        ok:
          effect >= 30 &&
          of(all, 'edge') < effect / 2 &&
          of(all, 'poor') >= 5 &&
          share(all, (s) => s.old > 2 * s.edge) === 1 &&
          third <= 1,
      }
    },
  }),
  fact({
    id: 'two-axes',
    statement:
      'In a rural town with patchy lines, lines and courses together bring 1.3 times and more what each brings alone; where lines exist, lines alone bring less than a tenth of both.',
    source: 'Kap. 4.8.2: missing lines and missing skill are different causes of being offline',
    measure(seed) {
      const gains = (place: typeof konstanz) => {
        const at = (...acts: Act[]) => points(after(place, seed, LATE, ...acts), behind)
        const none = at()
        return {
          lines: at(adopt('broadband')) - none,
          courses: at(adopt('training')) - none,
          both: at(adopt('broadband'), adopt('training')) - none,
        }
      }
      const rural = gains(patchy)
      const wired = gains(konstanz)
      return {
        both: rural.both,
        single: rural.lines + rural.courses,
        wiredLines: wired.lines,
        wiredBoth: wired.both,
      }
    },
    judge(all) {
      const effect = of(all, 'both') / of(all, 'single')
      const third = of(all, 'wiredLines') / of(all, 'wiredBoth')
      return {
        effect,
        third,
        unit: 'ratio',
        expected: 'both ≥ 1.3 × the sum of each, and more than nothing; third < 0.1',
        ok: effect >= 1.3 && of(all, 'both') > 0.3 && third < 0.1,
      }
    },
  }),
  fact({
    id: 'slow-training',
    statement:
      'Courses show less than a third of their effect on reach after four quarters and more than two thirds after twelve; help at the counter works at once.',
    source: 'Kap. 4.8.2, 4.8.4: education works in the long term',
    measure(seed) {
      const idle = course(konstanz, seed, LATE)
      const gains = (measure: string) => {
        const taught = course(konstanz, seed, LATE, adopt(measure))
        return (n: number) => points(taught[n] as World, adult) - points(idle[n] as World, adult)
      }
      const courses = gains('training')
      const help = gains('help-counter')
      return {
        early: courses(4) / courses(LATE),
        late: courses(12) / courses(LATE),
        help: help(4) / help(LATE),
      }
    },
    judge(all) {
      const effect = of(all, 'early')
      const third = of(all, 'help')
      return {
        effect,
        third,
        unit: 'share',
        expected: '< 1/3 after 4 quarters, > 2/3 after 12; third (help) > 2/3 after 4',
        ok: effect < 1 / 3 && of(all, 'late') > 2 / 3 && third > 2 / 3,
      }
    },
  }),
]
