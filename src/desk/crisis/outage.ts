import type { CityPicture, LandmarkKind, Terrain } from '../../city/api.ts'
import { lackOf } from '../../model/cascadePlace.ts'
import type { Game } from '../store.ts'
import { DEFAULT_PLACE, PLACES } from './places.ts'
import { isBroken, type Service } from './service.ts'

/** The crisis as the model of the city shows it: where each service stands, what is broken, where it is dark. */
export function outageOf(
  game: Game,
  hour: number,
  services: readonly Service[],
): CityPicture['outage'] {
  const { scenario } = game
  return {
    hour,
    nodes: services.map((one) => ({
      id: one.id,
      label: one.name,
      icon: one.icon,
      ...standOf(one.id, game),
      state: one.state,
      bufferLeft: one.left,
      bufferAll: one.buffer,
    })),
    edges: scenario.edges
      .filter((edge) => isBroken(edge, services))
      .map((edge) => ({ from: edge.from, to: edge.to, broken: true })),
    dark: game.world.crisis
      ? (lackOf(game.world.crisis, 'power', scenario.districts.length) ?? [])
      : [],
    crews: game.world.crisis?.crews ?? [],
  }
}

/** Landmark a service is seen at and its district; without one, the middle of the city. */
function standOf(
  id: Service['id'],
  { scenario, terrain }: Game,
): { district: number; mark?: LandmarkKind } {
  const marks = (terrain as Partial<Terrain> | null)?.landmarks ?? []
  const mark = PLACES[id]
    ?.map((kind) => marks.find((one) => one.kind === kind))
    .find((one) => one !== undefined)
  const at = scenario.districts.findIndex((one) => one.id === mark?.district)
  return at >= 0 && mark
    ? { district: at, mark: mark.kind }
    : { district: Math.min(DEFAULT_PLACE, scenario.districts.length - 1) }
}
