/** Three ways of housing people: closed blocks, rows and detached houses, slabs. */
import type { Dice } from './chance.ts'
import type { Ground } from './layout.ts'
import {
  area,
  at,
  box,
  dist,
  inBox,
  insetSides,
  inside,
  mix,
  type Poly,
  rect,
  simplify,
} from './polygon.ts'
import type { Site } from './site.ts'
import type { GroundTone, Mat } from './things.ts'

/** Height of a storey in a block of flats. */
const STOREY = 0.42

export interface BlockStyle {
  depth: number
  /** Width of one house. */
  width: number
  height: [number, number]
  rise: [number, number]
  walls: Mat[]
  roofs: Mat[]
  /** Share of houses that turn their gable to the street. */
  gables: number
  dormers: number
  court: GroundTone
  courtHouse: boolean
}

export const PERIMETER: BlockStyle = {
  depth: 1.25,
  width: 1.12,
  height: [1.35, 1.8],
  rise: [0.46, 0.58],
  walls: ['card', 'card', 'plaster', 'birch', 'grey', 'card'],
  roofs: ['terra', 'terra2', 'slate', 'slate2', 'terra3', 'terra'],
  gables: 0,
  dormers: 0.4,
  court: 'court',
  courtHouse: true,
}

export const OLDTOWN: BlockStyle = {
  depth: 1.06,
  width: 0.84,
  height: [0.92, 1.16],
  rise: [0.52, 0.58],
  walls: ['card', 'card', 'plaster', 'birch', 'plaster'],
  roofs: ['terra', 'terra2', 'terra', 'terra2', 'terra3'],
  gables: 0.1,
  dormers: 0.25,
  court: 'yard',
  courtHouse: false,
}

/**
 * Party-wall houses round a court. Corner houses share eaves and ridge with the block, so that the
 * two wings meet in a clean mitre; only houses between them step up and down.
 */
export function perimeter(site: Site, block: Poly, o: BlockStyle, d: Ground, luck: Dice): void {
  const rim = simplify(block, 0.9)
  const b = box(rim)
  if (!b || rim.length < 3) return
  const depth = Math.min(o.depth, b.short * 0.46)
  const inner = insetSides(rim, depth)
  const base = luck.between(o.height[0], o.height[1])
  const rise = luck.between(o.rise[0], o.rise[1]) * (depth / o.depth)
  const main = luck.pick(o.roofs)
  for (let i = 0; i < rim.length; i++) {
    const a = at(rim, i)
    const e = at(rim, i + 1)
    const j = inner.side.indexOf(i)
    if (j < 0) continue
    const p = at(inner.poly, j)
    const q = at(inner.poly, j + 1)
    const n = Math.max(1, Math.round(dist(a, e) / o.width))
    const cuts = [0]
    for (let k = 1; k < n; k++) cuts.push((k + luck.between(-0.16, 0.16)) / n)
    cuts.push(1)
    for (let k = 0; k < n; k++) {
      const t0 = cuts[k] as number
      const t1 = cuts[k + 1] as number
      const corner = k === 0 || k === n - 1
      const fp: Poly = [mix(a, e, t0), mix(a, e, t1), mix(p, q, t1), mix(p, q, t0)]
      const gable = !corner && luck.chance(o.gables)
      const step = corner ? 0 : luck.pick([-0.14, 0, 0, 0, 0.12, 0.12])
      const roof = luck.chance(0.74) ? main : luck.pick(o.roofs)
      const wall = luck.pick(o.walls)
      const dormers = !gable && luck.chance(o.dormers)
      const chimney = luck.chance(0.55)
      const gap = !corner && luck.chance(0.025)
      if (gap || area(fp) < 0.25 || !site.mayBuild(fp)) continue
      const h = base + step
      site.dwelling(
        gable ? ([fp[1], fp[2], fp[3], fp[0]] as Poly) : fp,
        h,
        d.index,
        {
          wall,
          storeys: Math.max(1, Math.round(h / STOREY)),
          roof: { t: 'gable', rise: gable ? rise * 1.12 : rise, mat: roof },
          dormers,
          chimney,
        },
        luck,
      )
    }
  }
  if (area(inner.poly) < 3) return
  site.block(inner.poly, o.court, d.index, { raised: false })
  const cb = box(inner.poly)
  if (o.courtHouse && cb && cb.short > 2.6 && luck.chance(0.55)) {
    const fp = rect(cb.c[0], cb.c[1], Math.min(2.2, cb.long * 0.4), 1, cb.angle)
    if (site.mayBuild(fp))
      site.solid(fp, 0.75, d.index, {
        wall: 'plaster',
        storeys: 2,
        roof: { t: 'gable', rise: 0.28, mat: 'slate3' },
      })
  }
  site.plant(inner.poly, 0.5, [0.24, 0.42], luck, d.index)
  site.plant(inner.poly, 0.5, [0.22, 0.36], luck, d.index, luck.between(0.1, 0.9))
}

export interface HouseStyle {
  step: number
  width: [number, number]
  depth: number
  height: [number, number]
  walls: Mat[]
  roofs: Mat[]
  trees: number
  row: boolean
}

export const DETACHED: HouseStyle = {
  step: 1.62,
  width: [0.86, 1.1],
  depth: 0.92,
  height: [0.5, 0.74],
  walls: ['card', 'card', 'plaster', 'birch'],
  roofs: ['terra', 'terra3', 'terra2', 'slate', 'slate3', 'terra'],
  trees: 0.62,
  row: false,
}

export const VILLAGE: HouseStyle = {
  step: 1.85,
  width: [1.05, 1.5],
  depth: 1.05,
  height: [0.52, 0.72],
  walls: ['card', 'plaster', 'birch', 'card', 'pear'],
  roofs: ['terra2', 'terra', 'terra3', 'terra2'],
  trees: 0.7,
  row: false,
}

export const ROWS: HouseStyle = {
  step: 1.05,
  width: [1, 1],
  depth: 1.02,
  height: [0.86, 1.05],
  walls: ['card', 'plaster', 'card', 'birch'],
  roofs: ['terra3', 'terra', 'slate3', 'terra3'],
  trees: 0.5,
  row: true,
}

/** Detached, village or row houses in one or two lines along a block. */
export function houses(site: Site, block: Poly, o: HouseStyle, d: Ground, luck: Dice): void {
  const b = box(block)
  if (!b) return
  const lines = b.short < 3.1 ? [0] : [-1, 1]
  const usable = b.long - 0.5
  const n = Math.max(1, Math.floor(usable / o.step))
  const rowRoof = luck.pick(o.roofs)
  for (const line of lines) {
    const h0 = luck.between(o.height[0], o.height[1])
    let gap = luck.between(2, 5) | 0
    for (let i = 0; i < n; i++) {
      // long rows are broken by a path every few houses, as they are on the ground
      if (o.row && gap-- === 0) {
        gap = luck.between(4, 7) | 0
        continue
      }
      const along = ((i + 0.5 - n / 2) * usable) / n + (o.row ? 0 : luck.between(-0.12, 0.12))
      const across = line ? line * (b.short / 2 - o.depth / 2 - 0.36) : 0
      const [x, y] = inBox(b, along, across)
      const w = o.row ? (usable / n) * 0.995 : luck.between(o.width[0], o.width[1])
      const depth = o.row ? o.depth : o.depth * luck.between(0.9, 1.08)
      const turned = !o.row && luck.chance(0.3)
      const fp = rect(x, y, w, depth, b.angle + (turned ? Math.PI / 2 : 0))
      const kind = o.row ? 1 : luck.next()
      const wall = luck.pick(o.walls)
      const mat = o.row && luck.chance(0.8) ? rowRoof : luck.pick(o.roofs)
      const h = o.row ? h0 : luck.between(o.height[0], o.height[1])
      const rise = o.row ? 0.4 : luck.between(0.42, 0.58)
      const chimney = luck.chance(0.6)
      if (!fp.every((p) => inside(block, p[0], p[1])) || !site.mayBuild(fp)) continue
      const flat = kind < 0.07
      site.dwelling(
        fp,
        flat ? h + 0.22 : h,
        d.index,
        {
          wall,
          storeys: Math.max(1, Math.round(h / 0.42)),
          roof: flat
            ? { t: 'flat', rise: 0, mat: 'flat' }
            : { t: kind < 0.2 ? 'hip' : 'gable', rise, mat },
          chimney,
        },
        luck,
      )
    }
  }
  site.plant(block, o.trees, [0.19, 0.37], luck, d.index)
  site.plant(block, 0.4, [0.2, 0.36], luck, d.index, luck.between(0.1, 0.9))
}

/** Slabs of flats in the open, with a tower here and there. */
export function slabs(site: Site, block: Poly, d: Ground, luck: Dice): void {
  const b = box(block)
  if (!b) return
  const n = Math.max(1, Math.round(b.short / 3))
  const put = (x: number, y: number, w: number, depth: number, floors: number): boolean => {
    const fp = rect(x, y, w, depth, b.angle)
    if (!fp.every((p) => inside(block, p[0], p[1])) || !site.mayBuild(fp)) return false
    site.solid(fp, floors * 0.36, d.index, {
      wall: luck.pick(['card', 'grey', 'card', 'plaster']),
      storeys: floors,
      style: 'band',
      attic: true,
      roof: { t: 'flat', rise: 0, mat: 'flat' },
    })
    return true
  }
  if (b.long > 6.5 && luck.chance(0.3)) {
    const [x, y] = inBox(b, b.long * 0.36, 0)
    put(x, y, 1.7, 1.7, 11)
  }
  for (let i = 0; i < n; i++) {
    const [x, y] = inBox(b, luck.between(-0.05, 0.05) * b.long, ((i + 0.5 - n / 2) * b.short) / n)
    const floors = luck.pick([4, 5, 5, 7])
    // as long as the block allows
    for (const share of [0.78, 0.62, 0.46, 0.3]) if (put(x, y, b.long * share, 1.1, floors)) break
  }
  site.plant(block, 0.55, [0.26, 0.46], luck, d.index)
  site.plant(block, 0.5, [0.26, 0.46], luck, d.index, luck.between(0.1, 0.9))
}
