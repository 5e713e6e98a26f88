/** From kilometres on the map to tiles on the plate, and from tiles to the picture. */
import type { CityPlan, KmPoint } from '../api.ts'
import { radiusOf } from './kinds.ts'
import type { Pt } from './polygon.ts'

/** Vertical scale of the 2:1 dimetric view (STYLE.md, "Space"). */
export const RISE = 1.22
/** Depth of the water below the land, in tiles. */
export const WATER_Z = -0.42
/** Thickness of the plate. */
export const PLATE_THICK = 3.2
/** Width of the wooden rim round the plate. */
export const RIM = 1.1
/**
 * A plate whose terrain names no scale is as large as its districts need: they take this share of it, and
 * width + depth stay within these bounds, tiles. Assumption: what leaves room for fields round a town.
 */
const BUILT_SHARE = 0.4
const SPAN = [130, 320] as const

export interface Space {
  width: number
  depth: number
  toTile(p: KmPoint): Pt
}

/** Piecewise linear through `marks`, carried on beyond both ends. */
function along(marks: [number, number][], km: number): number {
  let i = 0
  while (i < marks.length - 2 && km > (marks[i + 1] as [number, number])[0]) i++
  const [a, ta] = marks[i] as [number, number]
  const [b, tb] = marks[i + 1] as [number, number]
  return ta + ((km - a) / (b - a)) * (tb - ta)
}

/** x runs east (lower right in the picture), y runs south (lower left). */
export function makeSpace(plan: CityPlan): Space {
  const xs = plan.districts.map((d) => d.x)
  const ys = plan.districts.map((d) => d.y)
  const plate = plan.terrain.plate ?? {
    west: Math.min(...xs) - 1.2,
    east: Math.max(...xs) + 1.2,
    south: Math.min(...ys) - 1.2,
    north: Math.max(...ys) + 1.2,
  }
  const need = plan.districts.reduce(
    (sum, d) => sum + Math.PI * radiusOf(d.types, d.residents) ** 2,
    0,
  )
  const span = Math.max(SPAN[0], Math.min(SPAN[1], 2 * Math.sqrt(need / BUILT_SHARE)))
  const per = span / (plate.east - plate.west + plate.north - plate.south)
  const scale = plan.terrain.scale ?? {
    x: [
      [plate.west, 0],
      [plate.east, (plate.east - plate.west) * per],
    ],
    y: [
      [plate.south, 0],
      [plate.north, (plate.north - plate.south) * per],
    ],
  }
  const width = along(scale.x, plate.east)
  const depth = along(scale.y, plate.north)
  return {
    width,
    depth,
    toTile: (p) => [along(scale.x, p[0]), depth - along(scale.y, p[1])],
  }
}

/** Screen place of a point at one pixel a tile (multiply by k). */
export const flat = (x: number, y: number, z = 0): Pt => [x - y, (x + y) / 2 - z * RISE]

/** Back from the picture to the ground (z = 0). */
export const unflat = (sx: number, sy: number): Pt => [sy + sx / 2, sy - sx / 2]
