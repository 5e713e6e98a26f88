import { COHORTS_PER_DISTRICT } from '../../model/ids.ts'
import { actShown } from '../../model/measured.ts'
import { residentsByDistrict } from '../../model/people.ts'
import type { World } from '../../model/world.ts'
import type { Overlay } from './cityValues.ts'

/** One of the things a value of the map is made of. */
export interface MapPart {
  id: PartId
  values: number[] // by district
  mean: number // by residents
}
export type PartId =
  | 'free'
  | 'welcome'
  | 'act'
  | 'controlled'
  | 'access'
  | 'skill'
  | 'judgement'
  | 'trust'

/**
 * What stands behind a value of the map: the four qualities of public space (Kap. 4.9.1), the axes of the
 * divide (Kap. 4.8.2). Public space as the city counts it: not all private recording is on its lists.
 */
export function partsOf(world: World, overlay: Overlay): MapPart[] {
  const { space, divide } = world
  if (overlay === 'space')
    return (
      [
        ['free', space.free],
        ['welcome', space.welcome],
        ['act', actShown(world)],
        ['controlled', space.controlled],
      ] as const
    ).map(([id, values]) => withMean(world, id, [...values]))
  if (overlay === 'reach')
    return (['access', 'skill', 'judgement', 'trust'] as const).map((id) =>
      withMean(world, id, ofDistricts(world, divide[id])),
    )
  return []
}

const withMean = (world: World, id: PartId, values: number[]): MapPart => {
  const residents = residentsByDistrict(world.people)
  let sum = 0
  let all = 0
  values.forEach((value, d) => {
    sum += value * (residents[d] as number)
    all += residents[d] as number
  })
  return { id, values, mean: all > 0 ? sum / all : 0 }
}

/** Mean of a cohort value over the residents of each district. */
const ofDistricts = (world: World, values: readonly number[]): number[] =>
  residentsByDistrict(world.people).map((people, d) => {
    let sum = 0
    for (let i = d * COHORTS_PER_DISTRICT; i < (d + 1) * COHORTS_PER_DISTRICT; i++)
      sum += (world.people.cohorts[i] as number) * (values[i] as number)
    return people > 0 ? sum / people : 0
  })

/** The least of the parts: what weighs most on the value. */
export const leastOf = (parts: readonly MapPart[], district?: number): MapPart | null => {
  const at = (part: MapPart) => (district === undefined ? part.mean : (part.values[district] ?? 1))
  return [...parts].sort((a, b) => at(a) - at(b))[0] ?? null
}
