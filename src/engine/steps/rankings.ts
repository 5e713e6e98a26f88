import { rankingsOf } from '../../model/competition.ts'
import { weightedMean } from '../../model/curve.ts'
import { affordableAt, onlineServices } from '../../model/indicators.ts'
import { residentsByDistrict } from '../../model/people.ts'
import type { World } from '../../model/world.ts'
import type { News } from '../api.ts'

/** Once a year three lists come out. They look at different things, so they contradict each other. */
export function rankingNews(world: World, round: number): News {
  const rent = weightedMean(world.housing.rent, residentsByDistrict(world.people), 1)
  const places = rankingsOf(world, onlineServices(world), affordableAt(rent))
  return {
    round,
    week: 12,
    key: 'news.rankings',
    figures: { ...places },
    district: null,
    cause: 'rule',
  }
}

/** Rise of rents since the first day from which the year's report speaks of it, share. */
const WORTH_TELLING = 0.02

/** What dearer rents have done since the first day, once a year: who left for them, and what it costs the city. */
export function rentNews(world: World, round: number): News[] {
  const dearer = weightedMean(world.housing.rent, residentsByDistrict(world.people), 1) - 1
  if (dearer < WORTH_TELLING || world.housing.displaced < 1) return []
  return [
    {
      round,
      week: 12,
      key: 'news.rents',
      figures: { share: dearer, n: world.housing.displaced, cost: world.housing.socialCost },
      district: null,
      cause: 'rule',
    },
  ]
}
