/** The old town: crooked blocks round a market, a ring of trees where the wall stood. */
import { cutAll } from './cut.ts'
import { OLDTOWN, PERIMETER, perimeter } from './dwellings.ts'
import type { Ground } from './layout.ts'
import { RAIL, ROAD, WATER } from './mask.ts'
import { area, ccw, cutTo, disc, dist, inset, middle, type Pt, powerCells } from './polygon.ts'
import type { Site } from './site.ts'

/** Inside the wall, as share of the district's radius. */
const WALL = 0.62
/** Ground the market takes in the Voronoi diagram. */
const MARKET = 13
/** Rings of blocks round the market: where as share of the wall's radius, how many, turned by how much. */
const RINGS = [
  [0.52, 6, 0.35],
  [0.9, 11, 0.1],
] as const
/** Within a wall of less than this radius, tiles, there is room for one ring and a smaller market. */
const NARROW = 7
const ONE_RING = [[0.72, 6, 0.2]] as const
const SMALL_MARKET = 2

/** Radius of the ring of trees. */
const wallRadius = (d: Ground): number => d.radius * WALL

export function oldTown(site: Site, d: Ground): void {
  const luck = site.dice(d.id, 'old')
  const r = wallRadius(d)
  const [cx, cy] = d.centre
  const narrow = r < NARROW
  const sites: { p: Pt; w: number }[] = [{ p: d.centre, w: narrow ? SMALL_MARKET : MARKET }]
  for (const [share, n, phase] of narrow ? ONE_RING : RINGS)
    for (let i = 0; i < n; i++) {
      const a = phase + (i / n) * Math.PI * 2 + luck.between(-0.14, 0.14)
      const q = r * share + luck.between(-0.35, 0.35)
      sites.push({ p: [cx + q * Math.cos(a), cy + q * Math.sin(a)], w: luck.between(-1.5, 1.5) })
    }
  site.block(cutTo(disc(cx, cy, r + 1.15, 32), d.area), 'park', d.index, { raised: false })
  site.block(cutTo(disc(cx, cy, r + 0.3, 32), d.area), 'street', d.index, { raised: false })
  const frame = cutTo(disc(cx, cy, r, 26), d.area)
  powerCells(sites, frame).forEach((cell, i) => {
    if (cell.length < 3) return
    const poly = ccw(cell)
    if (i === 0) {
      site.block(inset(poly, 0.12), 'plaza', d.index, { raised: false, paved: true })
      return
    }
    for (const part of cutAll(site.layout, poly, 0.3)) {
      const piece = inset(part, 0.3)
      if (area(piece) < 3) continue
      const own = site.dice(d.id, 'old', i)
      site.buildOn(piece, 'block', d.index, own, () => perimeter(site, piece, OLDTOWN, d, own))
    }
  })
  for (let i = 0; i < 96; i++) {
    const a = (i / 96) * Math.PI * 2 + luck.between(-0.02, 0.02)
    const q = r + (i % 2 ? 1.05 : 0.55)
    const x = cx + q * Math.cos(a)
    const y = cy + q * Math.sin(a)
    const size = luck.between(0.32, 0.5)
    if (site.mayPlant(x, y, size * 0.6)) site.tree(x, y, size, false, luck, d.index)
  }
  for (let i = 0; i < 9; i++) {
    const p: Pt = [cx + 0.9 + (i % 3) * 0.8, cy + 0.5 + Math.floor(i / 3) * 0.7]
    if (site.layout.mask.at(p[0], p[1]) & (ROAD | RAIL | WATER)) continue
    site.stalls.push(p)
    site.solid(disc(p[0], p[1], 0.22, 4), 0.2, d.index, {
      wall: 'lime',
      style: 'blank',
      roof: { t: 'pyr', rise: 0.14, mat: luck.pick(['card', 'terra3', 'birch']) },
    })
  }
}

/** Blocks between the ring and the edge of the district. */
export function outside(site: Site, d: Ground, block: Pt[], i: number): void {
  const c = middle(block)
  if (dist(c, d.centre) < wallRadius(d) + 2.1) return
  if (block.some((p) => dist(p, d.centre) < wallRadius(d) + 0.9)) {
    site.block(block, 'lawn', d.index)
    site.plant(block, 0.7, [0.3, 0.5], site.dice(d.id, 'rim', i), d.index)
    return
  }
  const luck = site.dice(d.id, 'outer', i)
  site.buildOn(block, 'block', d.index, luck, () =>
    perimeter(site, block, { ...PERIMETER, height: [1.2, 1.5] }, d, luck),
  )
}
