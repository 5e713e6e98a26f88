/** All that is not built on: fields, woods, reed, promenades, and the plain card of the neighbours. */
import { dice } from './chance.ts'
import { cutAll, split } from './cut.ts'
import type { Layout } from './layout.ts'
import { beside, smooth, steps } from './line.ts'
import { REED, SHORE, TAKEN, WATER, WOOD } from './mask.ts'
import {
  area,
  box,
  dist,
  inBox,
  inset,
  inside,
  middle,
  type Poly,
  type Pt,
  rect,
  within,
} from './polygon.ts'
import { STREET } from './roads.ts'
import type { Site } from './site.ts'

/** Where no garden of its own can lie. */
const NO_PLOT = WATER | SHORE | WOOD | REED | TAKEN
/** Largest field, long and wide. */
const FIELD: [number, number] = [15, 9]
/** Trees to a square tile in the woods before clearings. */
const WOOD_DENSITY = 1.15

/** Slow, even noise in 0..1, for clearings and the thinning of edges. */
function drift(seed: number, x: number, y: number, size: number): number {
  const gx = Math.floor(x / size)
  const gy = Math.floor(y / size)
  const fx = x / size - gx
  const fy = y / size - gy
  const s = (t: number) => t * t * (3 - 2 * t)
  const v = (i: number, j: number) => dice(seed, 'drift', gx + i, gy + j, size).next()
  const top = v(0, 0) + (v(1, 0) - v(0, 0)) * s(fx)
  const low = v(0, 1) + (v(1, 1) - v(0, 1)) * s(fx)
  return top + (low - top) * s(fy)
}

/** Land within this many tiles of a district is edge of town; shares of it in gardens and in parks. */
const EDGE = 7
const ALLOTMENTS = 0.26
const PARKS = 0.3

/** Distance to the nearest district's built ground, tiles. */
function townEdge(layout: Layout, p: Pt): number {
  let best = Infinity
  for (const d of layout.districts) best = Math.min(best, dist(p, d.centre) - d.radius)
  return best
}

/** Fields fill what the districts leave. They are pale on purpose: the eye rests here. */
export function fields(site: Site): void {
  const { layout } = site
  const { width, depth } = layout.space
  const luck = site.dice('fields')
  const plate: Poly = [
    [0, 0],
    [width, 0],
    [width, depth],
    [0, depth],
  ]
  const near = (p: Pt) =>
    layout.districts.some((d) => inside(d.area, p[0], p[1]) || dist(p, d.centre) < d.radius * 0.9)
  for (const raw of split(inset(plate, 0.3), FIELD[0], FIELD[1], luck)) {
    for (const poly of cutAll(layout, inset(raw, 0.16))) {
      const c = middle(poly)
      if (area(poly) < 6 || near(c)) continue
      if (layout.mask.at(c[0], c[1]) & (WATER | WOOD | REED)) continue
      if (layout.context.some((k) => within(k, c[0], c[1]))) continue
      const wet = poly.some((p) => layout.mask.at(p[0], p[1]) & SHORE)
      const roll = luck.next()
      // at the edge of town: allotments and parks before the fields begin
      const edge = townEdge(layout, c)
      if (!wet && edge < EDGE && area(poly) > 22) {
        if (roll > 1 - ALLOTMENTS) {
          allotments(site, poly)
          continue
        }
        if (roll > 1 - ALLOTMENTS - PARKS) {
          meadow(site, poly)
          continue
        }
      }
      const rest = roll < 0.42 || wet
      site.block(poly, rest ? 'lawn' : luck.pick(['field1', 'field2', 'field3']), -1, {
        raised: false,
        rows: rest ? 0 : luck.chance(0.6) ? 1 : 2,
      })
      if (luck.chance(0.45)) hedge(site, poly, luck.chance(0.5) ? 0 : 1)
      // orchards near the villages
      if (roll > 0.86) orchard(site, poly)
    }
  }
}

/** Allotment gardens: narrow plots along paths, each with a hut and a fruit tree or two. */
function allotments(site: Site, poly: Poly): void {
  const b = box(poly)
  if (!b) return
  const luck = site.dice('allotments', b.c[0], b.c[1])
  site.block(poly, 'yard', -1)
  for (let v = -b.short / 2 + 0.7; v < b.short / 2 - 0.3; v += 1.32)
    for (let u = -b.long / 2 + 0.55; u < b.long / 2 - 0.3; u += 1.02) {
      const [x, y] = inBox(b, u, v)
      const plot = rect(x, y, 0.94, 1.1, b.angle)
      if (!plot.every((p) => inside(poly, p[0], p[1]))) continue
      site.block(plot, luck.pick(['lawn', 'court', 'park', 'field3']), -1, {
        raised: false,
        rows: luck.chance(0.4) ? 1 : 0,
      })
      const [hx, hy] = inBox(b, u + luck.between(-0.16, 0.16), v + 0.26)
      const hut = rect(hx, hy, 0.36, 0.3, b.angle + (luck.chance(0.3) ? Math.PI / 2 : 0))
      if (luck.chance(0.86) && site.mayBuild(hut))
        site.solid(hut, 0.2, -1, {
          wall: luck.pick(['birch', 'lime', 'card', 'pear']),
          style: 'blank',
          roof: { t: 'gable', rise: 0.13, mat: luck.pick(['terra3', 'slate3', 'terra', 'birch']) },
        })
      const [tx, ty] = inBox(b, u + luck.between(-0.3, 0.3), v - 0.26)
      const r = luck.between(0.15, 0.25)
      if (luck.chance(0.75) && site.mayPlant(tx, ty, r * 0.6)) site.tree(tx, ty, r, false, luck)
    }
}

/** A park at the edge of town: lawn, two paths, trees in clumps that leave it open in the middle. */
function meadow(site: Site, poly: Poly): void {
  const b = box(poly)
  if (!b) return
  const luck = site.dice('park', b.c[0], b.c[1])
  const z = site.ground(b.c[0], b.c[1])
  site.block(poly, 'park', -1, { raised: false })
  for (const side of [-1, 1])
    site.paths.push({
      line: smooth(
        [
          inBox(b, -b.long * 0.46, side * b.short * 0.12),
          inBox(b, -b.long * 0.1, side * b.short * luck.between(0.22, 0.36)),
          inBox(b, b.long * 0.2, -side * b.short * luck.between(0.05, 0.25)),
          inBox(b, b.long * 0.46, side * b.short * 0.1),
        ],
        8,
      ),
      width: 0.24,
      z,
    })
  for (let i = 0; i < 7; i++) {
    const [cx, cy] = inBox(b, luck.between(-0.46, 0.46) * b.long, luck.pick([-0.4, 0.4]) * b.short)
    for (let k = 0; k < 5; k++) {
      const x = cx + luck.between(-1.1, 1.1)
      const y = cy + luck.between(-1.1, 1.1)
      const r = luck.between(0.3, 0.54)
      if (inside(poly, x, y) && site.mayPlant(x, y, r * 0.7))
        site.tree(x, y, r, luck.chance(0.08), luck)
    }
  }
}

/** Between this many tiles beyond a district and its edge a road still has houses (assumption). */
const RIBBON = 8

/** Houses strung along the roads out of town, in gardens of their own, thinning with the distance. */
export function ribbons(site: Site): void {
  const { layout } = site
  layout.roads.forEach((road, i) => {
    if (road.rank === 3) return
    const luck = site.dice('ribbon', i)
    for (const side of [-1, 1])
      for (const s of steps(beside(road.line, side * (STREET[road.rank] + 1.15)), 1.75)) {
        const [x, y] = s.p
        const home = layout.districts.find((d) => dist([x, y], d.centre) < d.radius + RIBBON)
        const roll = luck.next()
        const size = luck.between(0.85, 1.1)
        const roof = luck.pick(['terra', 'terra3', 'terra2', 'slate3'] as const)
        const wall = luck.pick(['card', 'plaster', 'birch', 'card'] as const)
        if (!home || layout.districts.some((d) => inside(d.built, x, y))) continue
        const out = (dist([x, y], home.centre) - home.radius) / RIBBON
        if (roll > 0.72 - out * 0.5) continue
        const { angle } = s
        const fp = rect(x, y, size, 0.86, angle)
        const plot = rect(x, y, 1.6, 1.5, angle)
        if (!layout.mask.free(plot, NO_PLOT) || !site.mayBuild(fp)) continue
        site.block(plot, 'lawn', -1, { raised: false })
        site.solid(fp, luck.between(0.48, 0.66), home.index, {
          wall,
          storeys: 1,
          chimney: luck.chance(0.6),
          roof: {
            t: luck.chance(0.2) ? 'hip' : 'gable',
            rise: luck.between(0.42, 0.54),
            mat: roof,
          },
        })
        site.plant(plot, 1.1, [0.18, 0.32], luck, home.index)
      }
  })
}

function hedge(site: Site, poly: Poly, side: number): void {
  const luck = site.dice('hedge', poly[0]?.[0] ?? 0)
  const a = poly[side % poly.length] as Pt
  const b = poly[(side + 1) % poly.length] as Pt
  for (const s of steps([a, b], 0.8)) {
    if (luck.chance(0.35)) continue
    const r = luck.between(0.2, 0.36)
    const x = s.p[0] + luck.between(-0.15, 0.15)
    const y = s.p[1] + luck.between(-0.15, 0.15)
    if (site.mayPlant(x, y, r * 0.5)) site.tree(x, y, r, false, luck)
  }
}

function orchard(site: Site, poly: Poly): void {
  const b = box(poly)
  if (!b) return
  const luck = site.dice('orchard', b.c[0])
  for (let u = -b.long / 2 + 0.6; u < b.long / 2; u += 0.95)
    for (let v = -b.short / 2 + 0.6; v < b.short / 2; v += 0.95) {
      const [x, y] = inBox(b, u, v)
      if (inside(poly, x, y) && site.mayPlant(x, y, 0.2) && luck.chance(0.9))
        site.tree(x, y, luck.between(0.19, 0.25), false, luck)
    }
}

/** Woods with clearings: dense inside, thinning towards the edge, cones on the heights. */
export function woods(site: Site): void {
  const { layout } = site
  layout.woods.forEach((poly, n) => {
    const luck = site.dice('wood', n)
    let x0 = Infinity
    let x1 = -Infinity
    let y0 = Infinity
    let y1 = -Infinity
    for (const p of poly) {
      x0 = Math.min(x0, p[0])
      x1 = Math.max(x1, p[0])
      y0 = Math.min(y0, p[1])
      y1 = Math.max(y1, p[1])
    }
    const small = area(poly) < 90
    const count = Math.ceil((x1 - x0) * (y1 - y0) * WOOD_DENSITY * 1.5)
    const grid = new Map<string, Pt[]>()
    for (let i = 0; i < count; i++) {
      const x = luck.between(x0, x1)
      const y = luck.between(y0, y1)
      if (!within(poly, x, y)) continue
      const thick = small ? 0.7 : drift(site.seed, x, y, 5)
      if (thick < 0.3) continue
      const r = luck.between(0.3, 0.5) * (0.8 + thick * 0.45)
      const z = site.ground(x, y)
      const level = [
        [0.5, 0],
        [-0.5, 0],
        [0, 0.5],
        [0, -0.5],
      ].every(([dx, dy]) => site.ground(x + (dx as number), y + (dy as number)) === z)
      if (!level || !site.mayPlant(x, y, r * 0.6)) continue
      const key = `${Math.floor(x)},${Math.floor(y)}`
      let close = false
      for (let i = -1; i <= 1; i++)
        for (let j = -1; j <= 1; j++)
          for (const q of grid.get(`${Math.floor(x) + i},${Math.floor(y) + j}`) ?? [])
            if (Math.hypot(q[0] - x, q[1] - y) < r * 1.15) close = true
      if (close) continue
      const cell = grid.get(key)
      if (cell) cell.push([x, y])
      else grid.set(key, [[x, y]])
      site.tree(x, y, r, luck.chance(z > 1 ? 0.6 : 0.3), luck)
    }
  })
}

/** Trees along avenues and the water. */
export function rows(site: Site): void {
  const { layout } = site
  const row = (line: Pt[], off: number, step: number, size: number, key: string) => {
    const luck = site.dice('row', key)
    for (const s of steps(beside(line, off), step)) {
      const [x, y] = s.p
      const r = size * luck.between(0.82, 1.18)
      if (luck.chance(0.1)) continue
      if (x < 1 || y < 1 || x > layout.space.width - 1 || y > layout.space.depth - 1) continue
      const bits = layout.mask.at(x, y)
      if (bits & (WATER | REED)) continue
      if (site.mayPlant(x, y, r * 0.55)) site.tree(x, y, r, false, luck)
    }
  }
  layout.roads.forEach((road, i) => {
    if (road.rank === 3) return
    const off = road.rank === 1 ? 1.32 : 1.06
    for (const side of [-1, 1])
      row(road.line, side * off, road.rank === 1 ? 1.25 : 2.1, 0.29, `road ${i} ${side}`)
  })
  layout.shores.forEach((shore, i) => {
    row(shore, -0.72, 1.35, 0.33, `shore ${i}`)
    row(shore, -1.7, 3.1, 0.3, `shore ${i} b`)
  })
}

/** Neighbouring towns: plain blocks without roofs or windows, so that the plan stays the subject. */
export function context(site: Site): void {
  const { layout } = site
  for (const poly of layout.context) {
    const luck = site.dice('context')
    const b = box(poly)
    if (!b) continue
    const frame = rect(b.c[0], b.c[1], b.long, b.short, b.angle)
    for (const raw of split(frame, 5.4, 3.4, luck))
      for (const block of cutAll(layout, inset(raw, 0.35))) {
        const c = middle(block)
        if (!within(poly, c[0], c[1]) || area(block) < 2) continue
        if (layout.districts.some((d) => inside(d.area, c[0], c[1]))) continue
        site.block(block, 'context', -1)
        const k = box(block)
        if (!k) continue
        const n = Math.max(1, Math.round(k.long / 2))
        for (let i = 0; i < n; i++) {
          if (luck.chance(0.22)) continue
          const [x, y] = inBox(k, ((i + 0.5 - n / 2) * k.long) / n, luck.between(-0.1, 0.1))
          const fp = rect(x, y, (k.long / n) * luck.between(0.6, 0.8), k.short * 0.5, k.angle)
          if (fp.every((p) => inside(block, p[0], p[1])) && site.mayBuild(fp))
            site.solid(fp, luck.between(0.4, 0.8), -1, {
              style: 'blank',
              roof: { t: 'flat', rise: 0, mat: 'card' },
            })
        }
      }
  }
}

/** Sailing boats on the open water. */
export function sails(site: Site): void {
  const { layout } = site
  const luck = site.dice('sails')
  for (let i = 0; i < 90 && site.boats.length < 60; i++) {
    const x = luck.between(2, layout.space.width - 3)
    const y = luck.between(3, layout.space.depth - 3)
    const open = [-2.5, 0, 2.5].every((dx) =>
      [-2.5, 0, 2.5].every((dy) => layout.mask.at(x + dx, y + dy) & WATER),
    )
    if (!open || drift(site.seed, x, y, 14) < 0.5) continue
    if (site.boats.some((b) => dist(b.p, [x, y]) < 3.5)) continue
    site.boats.push({ p: [x, y], angle: luck.between(0, 6.28), size: luck.between(0.85, 1.15) })
  }
}
