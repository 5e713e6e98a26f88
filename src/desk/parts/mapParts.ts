import { weightedMean } from '../../model/curve.ts'
import { actShown } from '../../model/measured.ts'
import { residentsByDistrict } from '../../model/people.ts'
import type { World } from '../../model/world.ts'
import { asSeen, byCohorts, type Overlay } from './cityValues.ts'

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
 * divide (Kap. 4.8.2). As far as the city knows them: not all private recording is on its lists, logs count who
 * arrives online, and trust comes from the survey.
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
    return (['access', 'skill', 'judgement', 'trust'] as const).map((id) => {
      const { value, quality } = world.measured[id === 'trust' ? 'trust' : 'reach']
      const thin = quality === 'thin'
      const own = byCohorts(world, divide[id])
      const shown = id === 'trust' ? value : weightedMean(divide[id], counted(world, thin))
      return withMean(world, id, asSeen(world, own, shown, thin))
    })
  return []
}

/** Whom the city asks about access and skill: logs know those who arrive online, a survey knows everybody. */
const counted = ({ divide, people }: World, thin: boolean): readonly number[] =>
  thin
    ? people.cohorts.map(
        (n, i) => n * Math.min(divide.access[i] as number, divide.skill[i] as number),
      )
    : people.cohorts

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

/** The least of the parts: what weighs most on the value. */
export const leastOf = (parts: readonly MapPart[], district?: number): MapPart | null => {
  const at = (part: MapPart) => (district === undefined ? part.mean : (part.values[district] ?? 1))
  return [...parts].sort((a, b) => at(a) - at(b))[0] ?? null
}
