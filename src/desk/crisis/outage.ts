import type { CityPicture, Terrain } from '../../city/api.ts'
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
  const power = services.find((one) => one.id === 'power')
  const dark = power ? 1 - power.share : 0
  return {
    hour,
    nodes: services.map((one) => ({
      id: one.id,
      label: one.name,
      icon: one.icon,
      district: districtOf(one.id, game),
      state: one.state,
      bufferLeft: one.left,
      bufferAll: one.buffer,
    })),
    edges: scenario.edges
      .filter((edge) => isBroken(edge, services))
      .map((edge) => ({ from: edge.from, to: edge.to, broken: true })),
    // Which quarters stay lit is not reckoned: the share without power falls on those furthest from the
    // middle first (assumption, for the picture only).
    dark: darkness(game, dark),
    crews: game.world.crisis?.crews ?? [],
  }
}

/** District of the landmark a service is seen at; without one, the middle of the city. */
function districtOf(id: Service['id'], { scenario, terrain }: Game): number {
  const marks = (terrain as Partial<Terrain> | null)?.landmarks ?? []
  const mark = PLACES[id]
    ?.map((kind) => marks.find((one) => one.kind === kind))
    .find((one) => one !== undefined)
  const at = scenario.districts.findIndex((one) => one.id === mark?.district)
  return at >= 0 ? at : Math.min(DEFAULT_PLACE, scenario.districts.length - 1)
}

function darkness({ scenario }: Game, share: number): number[] {
  const order = scenario.districts
    .map((district, d) => ({ d, centrality: district.centrality }))
    .sort((a, b) => a.centrality - b.centrality || a.d - b.d)
  const all = scenario.figures.residents.reduce((sum, n) => sum + n, 0)
  const dark = scenario.districts.map(() => 0)
  let left = share * all
  for (const { d } of order) {
    const people = scenario.figures.residents[d] ?? 0
    const part = people > 0 ? Math.min(1, Math.max(0, left / people)) : 0
    dark[d] = part
    left -= people * part
  }
  return dark
}
