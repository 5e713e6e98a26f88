import { describe, expect, it } from 'vitest'
import type { Play } from '../../src/engine/index.ts'
import { weightedMean } from '../../src/model/curve.ts'
import { reachByCohort, startDivide, stepDivide } from '../../src/model/divide.ts'
import { BANDS, LEVELS, SERVICES } from '../../src/model/ids.ts'
import { startPeople } from '../../src/model/people.ts'
import type { Levers } from '../../src/model/pull.ts'
import { startServices } from '../../src/model/services.ts'
import type { Divide, World } from '../../src/model/world.ts'
import { type Act, does, obedient, opened, projectOf, quarters, quiet, rich } from './city.ts'

const PER = BANDS.length * LEVELS.length
const bandAt = (i: number) => BANDS[Math.floor((i % PER) / LEVELS.length)] as string
const levelAt = (i: number) => LEVELS[i % LEVELS.length] as string
/** Mean over the cohorts picked, weighted by residents. */
const over = (values: readonly number[], w: World, pick: (i: number) => boolean) =>
  weightedMean(
    values,
    w.people.cohorts.map((n, i) => (pick(i) ? n : 0)),
  )
const old = (i: number) => bandAt(i) === '75-79' || bandAt(i) === '80+'
const younger = (i: number) => bandAt(i) === '65-74'
const working = (i: number) => bandAt(i) === '25-44'
const poorUnder65 = (i: number) =>
  levelAt(i) === 'low' && (bandAt(i) === '25-44' || bandAt(i) === '45-64')
const reach = (w: World, pick: (i: number) => boolean) =>
  over(reachByCohort(w.divide, w.services).reach, w, pick)
/** Points of reach lost between two Worlds. */
const lost = (from: World, to: World, pick: (i: number) => boolean) =>
  100 * (reach(from, pick) - reach(to, pick))

const digital: Act[] = SERVICES.map((service) => ({ type: 'channel', service, mode: 'digital' }))
const townHall: Act[] = (['register', 'benefits', 'school', 'permits'] as const).map((service) => ({
  type: 'channel',
  service,
  mode: 'digital',
}))
const closed = (acts: Act[]): Play => does(opened(), quiet, ...acts)

describe('a town hall that is only online', () => {
  const before = opened().world
  const after = quarters(closed(townHall), quiet, 4).world

  it('loses a quarter of all reach and more among those over 75 within a year', () => {
    expect(lost(before, after, old)).toBeGreaterThanOrEqual(25)
    expect(lost(before, quarters(closed(townHall), quiet, 2).world, old)).toBeGreaterThan(18)
  })
  it('loses far fewer among the younger: the edge runs at 75, not at 65', () => {
    expect(lost(before, after, working)).toBeLessThan(0.45 * lost(before, after, old))
    expect(lost(before, after, younger)).toBeLessThan(0.75 * lost(before, after, old))
  })
  it('loses people under 65 too where education and income are low', () => {
    const well = (i: number) =>
      levelAt(i) === 'high' && (bandAt(i) === '25-44' || bandAt(i) === '45-64')
    expect(lost(before, after, poorUnder65)).toBeGreaterThan(lost(before, after, well) + 5)
  })
  it('widens the divide, and trust follows where the loss is', () => {
    const idle = quarters(opened(), quiet, 4).world
    expect(after.actual.divide).toBeGreaterThan(1.8 * idle.actual.divide)
    const trust = (w: World, pick: (i: number) => boolean) => over(w.divide.trust, w, pick)
    const cost = (pick: (i: number) => boolean) => trust(idle, pick) - trust(after, pick)
    expect(cost(old)).toBeGreaterThan(1.5 * cost(working))
    expect(after.divide.state.every((s) => s === 'included')).toBe(false)
  })
  it('is not what happened where nobody closed a counter', () => {
    const idle = quarters(opened(), quiet, 2).world
    expect(Math.abs(lost(before, idle, old))).toBeLessThan(1)
  })
  it('gets its people back with both ways open, and with helpers more than it lost', () => {
    const reopened = does(
      quarters(closed(townHall), quiet, 2),
      quiet,
      ...townHall.map((c) => ({ ...c, mode: 'hybrid' })),
    )
    const back = quarters(reopened, quiet, 4).world
    expect(lost(before, back, old)).toBeLessThan(4)
    const place = obedient
    const helped = quarters(
      does(rich(opened(place)), place, { type: 'adopt', measure: 'help-counter' }),
      place,
      6,
    ).world
    expect(lost(before, helped, old)).toBeLessThan(-2)
  })
  it('bought as a project closes the counters too', () => {
    const place = obedient
    const bought = quarters(
      does(rich(opened(place)), place, {
        type: 'adopt',
        measure: 'digital-town-hall',
        partner: 'terminal-k',
      }),
      place,
      9, // hearing people takes a quarter before building begins; then counters close over half a year
    ).world
    expect(projectOf(bought, 'digital-town-hall').value).toBe('operation')
    expect(lost(before, bought, old)).toBeGreaterThan(20)
    expect(lost(before, bought, old)).toBeGreaterThan(lost(before, bought, working))
  })
})

describe('reach', () => {
  const start = opened().world
  it('of a cohort is its worst service, and no more than one', () => {
    const { reach: all, worst } = reachByCohort(start.divide, start.services)
    expect(Math.max(...all)).toBeLessThanOrEqual(1)
    expect(Math.min(...all)).toBeGreaterThan(0)
    expect(new Set(worst.map((s) => SERVICES[s])).size).toBeGreaterThan(0)
    const one = quarters(
      does(opened(), quiet, { type: 'channel', service: 'benefits', mode: 'digital' }),
      quiet,
      3,
    ).world
    const after = reachByCohort(one.divide, one.services)
    expect(after.worst.filter((s) => SERVICES[s] === 'benefits').length).toBeGreaterThan(250)
  })
  it('needs a line and the skill to use it: the smaller of both counts', () => {
    const able = { access: [1, 0.2, 1], skill: [1, 1, 0.2], judgement: [0.5, 0.5, 0.5] }
    const services = startServices(quiet)
    for (const s of SERVICES) {
      services.counter[s] = 0
      services.barrier[s] = 0
      services.digital[s] = 1
    }
    expect(reachByCohort(able, services).reach).toEqual([1, 0.2, 0.2])
  })
  it('falls with every account, fee and sign-in, for those without another way', () => {
    const p = opened()
    const barred = { ...p.world.services, barrier: { ...p.world.services.barrier } }
    for (const s of SERVICES) barred.barrier[s] = 0.5
    const mean = (services: World['services']) =>
      over(reachByCohort(p.world.divide, services).reach, p.world, () => true)
    expect(mean(barred)).toBeLessThan(mean(p.world.services) - 0.02)
  })
  it('everywhere digital is worse than everywhere both, for every cohort over 65', () => {
    const all = quarters(closed(digital), quiet, 4).world
    const both = quarters(opened(), quiet, 4).world
    const a = reachByCohort(all.divide, all.services).reach
    const b = reachByCohort(both.divide, both.services).reach
    a.forEach((x, i) => {
      if (old(i) || younger(i)) expect(x, `${bandAt(i)} ${levelAt(i)}`).toBeLessThan(b[i] as number)
    })
  })
})

describe('learning and lines', () => {
  const people = startPeople(quiet)
  const services = startServices(quiet)
  const pull = (lever: string, by: number): Levers => ({
    [lever]: {
      total: by,
      byDistrict: quiet.districts.map(() => by),
      parts: [{ cause: 'p1', by }],
    },
  })
  /** Some quarters of a lever over people who stay as they are. */
  const live = (levers: Levers, n: number, from = startDivide(quiet)): Divide => {
    let divide = from
    for (let round = 1; round <= n; round++)
      divide = stepDivide(divide, {
        scenario: quiet,
        levers,
        // the turn of the year, at which people grow older, is left out: it would move the cohorts
        round: 2,
        before: people,
        services,
        oldReach: reachByCohort(divide, services).reach,
        heard: 0,
        expectation: 0,
      }).divide
    return divide
  }
  const skill = (d: Divide) => weightedMean(d.skill, people.cohorts)
  const access = (d: Divide) => weightedMean(d.access, people.cohorts)
  const begin = startDivide(quiet)

  it('one lesson given at once arrives slowly: under half after a year, over two thirds after three', () => {
    const taught = live(pull('training', 4 * 0.3), 1)
    const whole = weightedMean(
      taught.learning.map((x, i) => x + (taught.skill[i] as number) - (begin.skill[i] as number)),
      people.cohorts,
    )
    const arrived = (n: number) => (skill(live({}, n, taught)) - skill(begin)) / whole
    // the quarter of the lesson is the first
    expect(arrived(3)).toBeLessThan(0.5)
    expect(arrived(11)).toBeGreaterThan(2 / 3)
    expect(arrived(60)).toBeCloseTo(1, 2)
  })
  it('a course that goes on shows less than a third of its effect in the first year', () => {
    const course = pull('training', 0.1)
    const gain = (n: number) => skill(live(course, n)) - skill(begin)
    expect(gain(4) / gain(40)).toBeLessThan(1 / 3)
    // the second and third year bring at least as much again: a third by then is two thirds at the end
    expect(gain(12) / gain(4)).toBeGreaterThan(2)
    expect(gain(12) / gain(40)).toBeGreaterThan(2 / 3)
  })
  it('lines mend access and leave skill where it is', () => {
    const wired = live(pull('line', 1), 16)
    expect(access(wired)).toBeGreaterThan(access(begin) + 0.02)
    expect(wired.skill).toEqual(begin.skill)
  })
  it('training mends skill and leaves lines where they are', () => {
    const taught = live(pull('training', 0.2), 16)
    expect(skill(taught)).toBeGreaterThan(skill(begin) + 0.05)
    expect(taught.access).toEqual(begin.access)
  })
  it('where nearly everyone has a line, more lines bring hardly anything', () => {
    const reachOf = (d: Divide) => weightedMean(reachByCohort(d, services).reach, people.cohorts)
    const gain = (levers: Levers) => reachOf(live(levers, 16)) - reachOf(begin)
    const both = { ...pull('line', 1), ...pull('training', 0.2) }
    expect(gain(pull('line', 1))).toBeLessThan(0.25 * gain(both))
  })
  it('nobody ever knows more than everything', () => {
    const taught = live({ ...pull('training', 4), ...pull('line', 5), ...pull('judgement', 4) }, 40)
    for (const list of [taught.skill, taught.access, taught.judgement]) {
      expect(Math.max(...list)).toBeLessThanOrEqual(1)
      expect(Math.min(...list)).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('help at the counter', () => {
  it('works at once, unlike a course', () => {
    const place = obedient
    const gain = (measure: string) => {
      const p = does(rich(opened(place)), place, { type: 'adopt', measure })
      const idle = rich(opened(place))
      const at = (q: Play) => reach(quarters(q, place, 3).world, () => true)
      return at(p) - at(idle)
    }
    expect(gain('help-counter')).toBeGreaterThan(5 * gain('training'))
    expect(gain('training')).toBeGreaterThanOrEqual(0)
  })
})
