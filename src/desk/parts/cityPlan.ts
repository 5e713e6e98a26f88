import type { CityPlan, Terrain } from '../../city/api.ts'
import type { Scenario } from '../../model/content.ts'

/** What the painter of the model needs of a scenario. Names of districts stand in the scenario itself. */
export function planOf(scenario: Scenario, terrain: unknown, seed: number): CityPlan {
  return {
    id: scenario.id,
    name: (terrain as Terrain).name ?? scenario.id,
    seed,
    districts: scenario.districts.map((district, i) => ({
      id: district.id,
      name: district.name,
      x: district.x,
      y: district.y,
      types: district.types,
      residents: scenario.figures.residents[i] ?? 0,
      neighbours: district.neighbours,
    })),
    terrain: terrain as Terrain,
  }
}
