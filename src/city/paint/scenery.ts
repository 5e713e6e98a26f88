/** The city with the boxes each thing covers in the picture, so that a tile draws only its own. */
import { citySteps } from '../plan/city.ts'
import type { Layout } from '../plan/layout.ts'
import { ccw, type Poly, type Pt } from '../plan/polygon.ts'
import { flat, PLATE_THICK, RIM } from '../plan/space.ts'
import type { Block, City, Item } from '../plan/things.ts'

export type Bounds = [x0: number, y0: number, x1: number, y1: number]

export interface Scenery {
  layout: Layout
  city: City
  items: { item: Item; box: Bounds }[]
  blocks: { block: Block; box: Bounds }[]
  /** The whole picture at k = 1, rim and shadow on the table included. */
  bounds: Bounds
}

/** Room round the plate for its shadow on the table, in tiles at k = 1. */
const AROUND = { left: 3, top: 7, right: 8, bottom: 7 }

/** Extent of the picture at k = 1. Known before any house is. */
export function pictureBounds(layout: Layout): Bounds {
  const { width, depth } = layout.space
  return [
    flat(-RIM, depth + RIM)[0] - AROUND.left,
    flat(-RIM, -RIM)[1] - AROUND.top,
    flat(width + RIM, -RIM)[0] + AROUND.right,
    flat(width + RIM, depth + RIM, -PLATE_THICK)[1] + AROUND.bottom,
  ]
}

/** Room round the quarters in the town view: roofs and names above, a strip of country elsewhere. */
const ROUND_TOWN = { left: 4, top: 8, right: 4, bottom: 4 }

/** Extent of the districts in the picture at k = 1: what the town view must show. */
export function townBounds(layout: Layout): Bounds {
  const b: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const d of layout.districts)
    for (const p of d.area) {
      const [x, y] = flat(p[0], p[1])
      b[0] = Math.min(b[0], x - ROUND_TOWN.left)
      b[1] = Math.min(b[1], y - ROUND_TOWN.top)
      b[2] = Math.max(b[2], x + ROUND_TOWN.right)
      b[3] = Math.max(b[3], y + ROUND_TOWN.bottom)
    }
  const all = pictureBounds(layout)
  if (b[0] > b[2]) return all
  return [
    Math.max(b[0], all[0]),
    Math.max(b[1], all[1]),
    Math.min(b[2], all[2]),
    Math.min(b[3], all[3]),
  ]
}

/** Outline of the plate and its shadow on the table in the picture at k = 1, anticlockwise. */
export function plateOutline(layout: Layout): Pt[] {
  const { width, depth } = layout.space
  const [x0, y0, x1, y1] = pictureBounds(layout)
  return ccw([
    [flat(-RIM, -RIM)[0], y0],
    [x1, flat(width + RIM, -RIM)[1]],
    [x1, flat(width + RIM, -RIM, -PLATE_THICK)[1] + AROUND.bottom],
    [flat(width + RIM, depth + RIM)[0], y1],
    [x0, flat(-RIM, depth + RIM, -PLATE_THICK)[1] + AROUND.bottom],
    [x0, flat(-RIM, depth + RIM)[1] - AROUND.top],
  ])
}

function boxOf(poly: Poly, z0: number, z1: number, pad = 0): Bounds {
  const b: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const p of poly)
    for (const z of [z0, z1]) {
      const [x, y] = flat(p[0], p[1], z)
      b[0] = Math.min(b[0], x - pad)
      b[1] = Math.min(b[1], y - pad)
      b[2] = Math.max(b[2], x + pad)
      b[3] = Math.max(b[3], y + pad)
    }
  return b
}

function itemBox(item: Item): Bounds {
  if (!item.tree) return boxOf(item.fp, item.z, item.z + item.h + item.roof.rise, 0.4)
  const [x, y] = flat(item.x, item.y, item.z)
  const h = (item.cone ? item.r * 3.4 : item.r * 2.2) * 1.22
  return [x - item.r * 1.2, y - h, x + item.r * 1.2, y + item.r]
}

/** In pieces, see `citySteps`. */
export function* scenerySteps(layout: Layout): Generator<void, Scenery> {
  const city = yield* citySteps(layout)
  return {
    layout,
    city,
    items: city.items.map((item) => ({ item, box: itemBox(item) })),
    blocks: city.blocks.map((block) => ({ block, box: boxOf(block.poly, block.z, block.z, 0.3) })),
    bounds: pictureBounds(layout),
  }
}

/** At once. For the worker, where nobody waits. */
export function makeScenery(layout: Layout): Scenery {
  const steps = scenerySteps(layout)
  for (;;) {
    const s = steps.next()
    if (s.done) return s.value
  }
}
