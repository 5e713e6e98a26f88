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
