import type { Play } from '../../src/engine/index.ts'
import type { Scenario } from '../../src/model/content.ts'
import { weightedMean } from '../../src/model/curve.ts'
import { reachByCohort } from '../../src/model/divide.ts'
import { BANDS, LEVELS } from '../../src/model/ids.ts'
import { adultsOf } from '../../src/model/indicators.ts'
import { residentsByDistrict } from '../../src/model/people.ts'
import type { World } from '../../src/model/world.ts'
import { type Act, does, obedient, opened, quarters, rich, sum } from '../engine/city.ts'
import { type Fact, fact, of } from './fact.ts'
import { adopt } from './security.ts'

const PER = BANDS.length * LEVELS.length
/** Somebody looks at every district alike, again as soon as the last look is out of date. */
const surveyed = (w: World): Act[] =>
  (w.instruments.looked.cohesion ?? -1) > w.quarter ? [] : [{ type: 'inspect', kind: 'walk' }]
const nobody = (): Act[] => []

/** Districts that get the sensors; chance has no part in which. */
const SENSED = [0, 1, 2, 3, 4, 5, 6]
const streetlamp = fact({
  id: 'streetlamp',
  statement:
    'Where sensors report, more upkeep is done, though every resident needs the same; a survey of all districts levels it.',
  source: 'Kap. 4.4.1',
  measure(seed) {
    const favoured = (look: (w: World) => Act[]) => {
      const { world } = quarters(
        does(
          rich(opened(obedient, seed)),
          obedient,
          adopt(obedient, 'smart-lamps', { districts: SENSED }),
          adopt(obedient, 'waste-sensors', { districts: SENSED }),
        ),
        obedient,
        16,
        look,
      )
      const residents = residentsByDistrict(world.people)
      const done = weightedMean(
        SENSED.map((d) => world.attention.plan[d] as number),
        SENSED.map((d) => residents[d] as number),
      )
      const others = residents.map((n, d) => (SENSED.includes(d) ? 0 : n))
      return { done: done - 1, missed: weightedMean(world.attention.neglect, others) }
    }
    const blind = favoured(nobody)
    const seen = favoured(surveyed)
    return {
      effect: blind.done,
      third: seen.done,
      missed: blind.missed,
      missedSeen: seen.missed,
    }
  },
  judge(samples) {
    const effect = of(samples, 'effect')
    const third = of(samples, 'third')
    const missed = of(samples, 'missed')
    return {
      effect,
      third,
      unit: 'share',
      expected:
        'upkeep above need where data are: effect ≥ .15, |third| ≤ .03; the others miss ≥ .2 years of it in four, surveyed ≤ .05',
      ok:
        effect >= 0.15 &&
        Math.abs(third) <= 0.03 &&
        missed >= 0.2 &&
        of(samples, 'missedSeen') <= 0.05,
    }
  },
})

/** Mean reach of adults in the third of districts with the largest share of people with few resources, and in the other end. */
function reachByWealth(play: Play): { poor: number; rich: number } {
  const { world } = play
  const reach = reachByCohort(world.divide, world.services).reach
  const adults = adultsOf(world.people.cohorts)
  const first = (play.worlds[0] as World).people.cohorts
  const districts = world.attention.placed.map((_, d) => {
    const here = first.slice(d * PER, (d + 1) * PER)
    return {
      low: sum(here.filter((_, i) => i % LEVELS.length === 0)) / sum(here),
      reach: weightedMean(
        reach.slice(d * PER, (d + 1) * PER),
        adults.slice(d * PER, (d + 1) * PER),
      ),
      n: sum(adults.slice(d * PER, (d + 1) * PER)),
    }
  })
  districts.sort((a, b) => b.low - a.low)
  const third = Math.round(districts.length / 3)
  const mean = (list: typeof districts) =>
    weightedMean(
      list.map((x) => x.reach),
      list.map((x) => x.n),
    )
  return { poor: mean(districts.slice(0, third)), rich: mean(districts.slice(-third)) }
}
/** The same platform that counts and shows, but places nothing. */
const withoutModel: Scenario = {
  ...obedient,
  measures: obedient.measures.map((m) => ({
    ...m,
    effects: m.effects.filter((e) => e.lever !== 'modelPlan'),
  })),
}
const modelBias = fact({
  id: 'model-bias',
  statement:
    'A model that places services by reported demand takes them from districts where fewer people can report, though no rule names the poor; where demand is surveyed it does not.',
  source: 'Kap. 4.4.1',
  measure(seed) {
    const gap = (place: Scenario, look: (w: World) => Act[]) => {
      const { poor, rich: well } = reachByWealth(
        quarters(
          does(
            rich(opened(place, seed)),
            place,
            adopt(place, 'data-platform', { terms: { transparency: 0 } }),
          ),
          place,
          20,
          look,
        ),
      )
      return { gap: well - poor, poor }
    }
    const plain = gap(withoutModel, nobody)
    const model = gap(obedient, nobody)
    const asked = gap(withoutModel, surveyed)
    const askedModel = gap(obedient, surveyed)
    return {
      effect: model.gap - plain.gap,
      third: askedModel.gap - asked.gap,
      poor: model.poor - plain.poor,
    }
  },
  judge(samples) {
    const effect = 100 * of(samples, 'effect')
    const third = 100 * of(samples, 'third')
    return {
      effect,
      third,
      unit: 'points',
      expected:
        'gap in reach between rich and poor districts: effect ≥ 1, |third| ≤ .1; the poor lose',
      ok: effect >= 1 && Math.abs(third) <= 0.1 && samples.every((s) => s.poor < 0),
    }
  },
})

export const attention: readonly Fact[] = [streetlamp, modelBias]
