import type { Play } from '../../src/engine/index.ts'
import { measureOf } from '../../src/model/assume.ts'
import { type Act, changed, does, obedient, opened, quarters, rich, sum } from '../engine/city.ts'
import { type Fact, fact, of } from './fact.ts'
import { adopt, after } from './security.ts'

/** Two systems that each see the same devices pass; the contract leaves the data with the city. */
const HOLDING = ['smart-lamps', 'traffic-control'] as const
const KEPT_APART = ['register', 'tickets', ...HOLDING]

const linkability = fact({
  id: 'linkability',
  statement:
    'Two more holdings raise the risk of being recognised by more than both raise it one by one; with separate keys the surplus is gone.',
  source: 'Kap. 4.4.1',
  measure(seed) {
    const risk = (measures: readonly string[], apart: boolean) => {
      let play = after(obedient, seed, measures, 8, { terms: { data: 2 } })
      const held = play.world.holdings.map((h) => h.id)
      if (apart)
        play = does(
          play,
          obedient,
          ...KEPT_APART.filter((id) => held.includes(id)).map(
            (holding): Act => ({ type: 'limitData', holding, act: 'separateKeys' }),
          ),
        )
      return quarters(play, obedient, 1).world.actual.privacyRisk
    }
    const surplus = (apart: boolean) => {
      const none = risk([], apart)
      const one = HOLDING.map((id) => risk([id], apart) - none)
      const both = risk(HOLDING, apart) - none
      return { level: both + none, both, one: (one[0] as number) + (one[1] as number) }
    }
    const together = surplus(false)
    const separate = surplus(true)
    return {
      level: together.level,
      both: together.both,
      one: together.one,
      bothApart: separate.both,
      oneApart: separate.one,
    }
  },
  judge(samples) {
    const effect = 100 * (of(samples, 'both') - of(samples, 'one'))
    const third = 100 * (of(samples, 'bothApart') - of(samples, 'oneApart'))
    return {
      effect,
      third,
      unit: 'points',
      expected:
        'surplus of both over one and one: effect ≥ 2, third ≤ ¼ of it, risk stays below .3',
      ok: effect >= 2 && third <= effect / 4 && samples.every((s) => s.level < 0.3),
    }
  },
})

/** Three things that stand in people's streets. */
const IN_THE_STREET = ['smart-lamps', 'traffic-control', 'camera-square'] as const
/** The first firm that offers a thing, as it comes. */
const firm = (measure: string): string => measureOf(obedient, measure)?.partners[0] as string
const begunAt = (play: Play, measure: string): number => {
  const at = play.worlds.findIndex((w) =>
    w.projects.some((p) => p.measure === measure && p.value !== 'approved' && p.cause !== 'start'),
  )
  return at < 0 ? play.worlds.length : at
}
const closedDoors = fact({
  id: 'closed-doors',
  statement:
    'Decided behind closed doors, building begins sooner and meets objections later; a partner\u2019s offer taken as it came looks so and is enough; plans published early meet none.',
  source: 'Kap. 4.8.1',
  measure(seed) {
    const built = (participation: number, arranged: boolean) => {
      let play = rich(opened(obedient, seed))
      if (arranged)
        play = changed(play, (w) => {
          for (const measure of IN_THE_STREET)
            w.offers.push({
              measure,
              partner: firm(measure),
              since: 0,
              until: 4,
              source: 'pitch',
              answered: false,
            })
        })
      play = quarters(
        does(
          play,
          obedient,
          ...IN_THE_STREET.map((m) => adopt(obedient, m, { participation, partner: firm(m) })),
        ),
        obedient,
        16,
      )
      const mine = play.world.projects.filter((p) => p.cause !== 'start')
      return {
        begun: sum(IN_THE_STREET.map((m) => begunAt(play, m))) / 3,
        objections: sum(mine.map((p) => p.objections)) / 3,
        acceptance: play.world.actual.acceptance,
        trust: play.world.actual.trust,
      }
    }
    const closed = built(0, false)
    const published = built(1, false)
    const arranged = built(1, true)
    return {
      sooner: published.begun - closed.begun,
      closed: closed.objections,
      published: published.objections,
      arranged: arranged.objections,
      acceptance: published.acceptance - closed.acceptance,
      trust: published.trust - closed.trust,
    }
  },
  judge(samples) {
    const effect = of(samples, 'closed')
    const third = of(samples, 'published')
    const ok =
      effect >= 0.5 &&
      third <= 0.1 &&
      of(samples, 'arranged') >= 0.15 &&
      of(samples, 'sooner') >= 1 &&
      of(samples, 'acceptance') >= 0.03 &&
      of(samples, 'trust') > 0
    return {
      effect,
      third,
      unit: 'objections',
      expected:
        'per project: effect ≥ .5, third ≤ .1, by appearance ≥ .15; begun ≥ 1 quarter sooner, less acceptance and trust at the end',
      ok,
    }
  },
})

const abstract = fact({
  id: 'abstract',
  statement:
    'A forum about something nobody can use yet moves nobody; once the city has given people one usable service it does.',
  source: 'Kap. 4.8.1',
  measure(seed) {
    const heard = (participation: number, first: readonly string[]) => {
      let play = after(obedient, seed, first, 8)
      play = does(rich(play), obedient, adopt(obedient, 'data-platform', { participation }))
      const { actual, council } = quarters(play, obedient, 4).world
      return { trust: actual.trust, legitimacy: council.legitimacy }
    }
    const gain = (first: readonly string[]) =>
      heard(3, first).legitimacy - heard(1, first).legitimacy
    return { alone: gain([]), after: gain(['hybrid-town-hall']) }
  },
  judge(samples) {
    const effect = 100 * of(samples, 'alone')
    const third = 100 * of(samples, 'after')
    return {
      effect,
      third,
      unit: 'points',
      expected: 'gain in legitimacy by a forum: |effect| ≤ .2, after one usable service ≥ 2',
      ok: Math.abs(effect) <= 0.2 && third >= 2,
    }
  },
})

export const councilAndData: readonly Fact[] = [linkability, closedDoors, abstract]
