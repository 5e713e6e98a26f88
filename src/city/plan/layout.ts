/**
 * The city before any house stands: ground, water, woods, streets, and the ground each district
 * is built on. Small enough to be worked out on both sides of the worker.
 */
import type { CityPlan, KmPoint, Landmark } from '../api.ts'
import { dice } from './chance.ts'
import { type Kind, kindsOf, radiusOf } from './kinds.ts'
import { smooth, steps } from './line.ts'
import { Mask, RAIL, REED, ROAD, SHORE, WATER, WOOD } from './mask.ts'
import { ccw, cutTo, hull, type Poly, type Pt, powerCells, within } from './polygon.ts'
import { defaultRoads, onStreets, type Road, STREET } from './roads.ts'
import { makeSpace, type Space } from './space.ts'

/** Land kept free along the water. */
const BANK = 0.85
/** Rise of one terrace of a hill. */
const TERRACE = 0.62
/** Radii of the terraces as shares of the hill's. */
const TERRACES = [1, 0.74, 0.5, 0.28]

export interface Ground {
  index: number
  id: string
  name: string
  kinds: Kind[]
  centre: Pt
  radius: number
  /** Convex ground that may be built on. */
  built: Poly
  /** Convex ground shown when the district is tinted or chosen. */
  area: Poly
  residents: number
}

export interface Hill {
  c: Pt
  r: number
}

export interface Layout {
  plan: CityPlan
  space: Space
  mask: Mask
  waters: Poly[]
  /** Where water meets land: the outlines of waters without what lies inside another. */
  shores: Pt[][]
  islands: Poly[]
  woods: Poly[]
  reeds: Poly[]
  context: Poly[]
  hills: Hill[]
  roads: Road[]
  rail: Pt[] | null
  trams: Pt[][]
  /** Stretches of road or rail over water. */
  bridges: { line: Pt[]; width: number; rail: boolean }[]
  ferries: Pt[][]
  /** Where the waters' names are lettered. */
  names: { text: string; p: Pt; along: 'x' | 'y'; size: number }[]
  districts: Ground[]
  landmarks: (Landmark & { p: Pt; angle: number; index: number })[]
}

/** Outline of a terrace, never quite round. */
function hillReach(h: Hill, angle: number): number {
  return h.r * (1 + 0.16 * Math.sin(3 * angle + h.c[0]) + 0.07 * Math.sin(7 * angle + h.c[1]))
}

/** Height of the ground in tiles. */
export function groundAt(layout: Pick<Layout, 'hills'>, x: number, y: number): number {
  let z = 0
  for (const h of layout.hills) {
    const dx = x - h.c[0]
    const dy = y - h.c[1]
    const d = Math.hypot(dx, dy)
    if (d > h.r * 1.3) continue
    const reach = hillReach(h, Math.atan2(dy, dx))
    for (let i = 0; i < TERRACES.length; i++)
      if (d < reach * (TERRACES[i] as number)) z = Math.max(z, (i + 1) * TERRACE)
  }
  return z
}

/** Terraces of a hill from the lowest up. */
export function terraces(h: Hill): { poly: Poly; z: number }[] {
  return TERRACES.map((share, i) => ({
    z: (i + 1) * TERRACE,
    poly: Array.from({ length: 64 }, (_, k) => {
      const a = (k / 64) * Math.PI * 2
      const r = hillReach(h, a) * share
      return [h.c[0] + r * Math.cos(a), h.c[1] + r * Math.sin(a)] as Pt
    }),
  }))
}

function shoresOf(waters: Poly[]): Pt[][] {
  const out: Pt[][] = []
  waters.forEach((w, i) => {
    let run: Pt[] = []
    const close = () => {
      if (run.length > 2) out.push(run)
      run = []
    }
    for (let k = 0; k <= w.length; k++) {
      const p = w[k % w.length] as Pt
      if (waters.some((o, j) => j !== i && within(o, p[0], p[1]))) {
        close()
      } else {
        run.push(p)
      }
    }
    close()
  })
  return out
}

/** Corners of a district's outline before neighbours and shores cut it; how far each may stray. */
const CORNERS = 15
const STRAY = 0.17

/** Grown, not compassed: a convex outline of uneven reach, the same for every seed. */
function outlineOf(id: string, [x, y]: Pt, r: number): Poly {
  const luck = dice('outline', id)
  const turn = luck.between(0, 6.28)
  const points = Array.from({ length: CORNERS }, (_, i): Pt => {
    const a = turn + (i / CORNERS) * Math.PI * 2
    const q = r * (1 + luck.between(-STRAY, STRAY))
    return [x + q * Math.cos(a), y + q * Math.sin(a)]
  })
  return ccw(hull(points))
}

/** In pieces, so that it can be done beside a page in use. */
export function* layoutSteps(plan: CityPlan): Generator<void, Layout> {
  const space = makeSpace(plan)
  const { terrain } = plan
  const shape = (polygon: KmPoint[]): Poly => ccw(smooth(polygon.map(space.toTile), 6, true))
  const line = (points: KmPoint[]) => smooth(points.map(space.toTile), 10)
  const kmX = space.toTile([1, 0])[0] - space.toTile([0, 0])[0]

  const waters = terrain.water.map((w) => shape(w.polygon))
  const shores = shoresOf(waters)
  const islands = (terrain.islands ?? []).map((w) => shape(w.polygon))
  const woods = terrain.woods.map((w) => shape(w.polygon))
  const reeds = (terrain.reeds ?? []).map((w) => shape(w.polygon))
  const context = (terrain.context ?? []).map((w) => shape(w.polygon))
  const hills = (terrain.hills ?? []).map((h) => ({ c: space.toTile([h.x, h.y]), r: h.r * kmX }))
  const rail = terrain.rail ? line(terrain.rail) : null
  const ferries = (terrain.ferries ?? []).map((f) => line(f.line))
  const roads: Road[] = (terrain.roads ?? defaultRoads(plan)).map((r) => ({
    rank: r.class,
    line: line(r.line),
  }))
  const trams = (terrain.trams ?? []).map((t) => onStreets(line(t.line), roads))

  const names = terrain.water.flatMap((w) =>
    w.label
      ? [
          {
            text: w.name.de,
            p: space.toTile([w.label.x, w.label.y]),
            along: w.label.along,
            size: w.label.size ?? 1,
          },
        ]
      : [],
  )

  yield
  const mask = new Mask(space.width, space.depth)
  for (const w of waters) mask.fill(w, WATER)
  for (const i of islands) mask.fill(i, WATER, true)
  yield
  mask.grow(WATER, BANK, SHORE)
  yield
  for (const w of woods) mask.fill(w, WOOD)
  for (const r of reeds) mask.fill(r, REED)
  for (const r of roads) mask.stroke(r.line, STREET[r.rank] * 2 + 0.15, ROAD)
  if (rail) mask.stroke(rail, 2.5, RAIL)

  yield
  const bridges: Layout['bridges'] = []
  const over = (l: Pt[], width: number, isRail: boolean) => {
    let open: Pt[] = []
    const pts = steps(l, 0.25).map((s) => s.p)
    for (const p of pts) {
      const bits = mask.at(p[0], p[1])
      if (bits !== 255 && bits & (WATER | SHORE)) open.push(p)
      else {
        if (open.some((q) => mask.at(q[0], q[1]) & WATER))
          bridges.push({ line: open, width, rail: isRail })
        open = []
      }
    }
  }
  for (const r of roads) over(r.line, STREET[r.rank] * 2 * 0.86, false)
  if (rail) over(rail, 1.9, true)

  yield
  const frame: Poly = [
    [0, 0],
    [space.width, 0],
    [space.width, space.depth],
    [0, space.depth],
  ]
  const seeds = plan.districts.map((d) => {
    const kinds = kindsOf(d.types)
    const radius = radiusOf(d.types, d.residents)
    return { d, kinds, radius, p: space.toTile([d.x, d.y]) }
  })
  const cells = powerCells(
    seeds.map((s) => ({ p: s.p, w: s.radius * s.radius })),
    frame,
  )
  const districts: Ground[] = seeds.map((s, index) => {
    const cell = ccw(cells[index] as Poly)
    return {
      index,
      id: s.d.id,
      name: s.d.name,
      kinds: s.kinds,
      centre: s.p,
      radius: s.radius,
      built: cutTo(cell, outlineOf(s.d.id, s.p, s.radius)),
      area: cutTo(cell, outlineOf(s.d.id, s.p, s.radius * 1.07 + 0.6)),
      residents: s.d.residents,
    }
  })
  const byId = new Map(districts.map((d) => [d.id, d]))
  const landmarks = terrain.landmarks.flatMap((l) => {
    const home = byId.get(l.district)
    if (!home) return []
    const p = l.x !== undefined && l.y !== undefined ? space.toTile([l.x, l.y]) : home.centre
    return [{ ...l, p, angle: (-(l.turn ?? 0) * Math.PI) / 180, index: home.index }]
  })

  return {
    plan,
    space,
    mask,
    waters,
    shores,
    islands,
    woods,
    reeds,
    context,
    hills,
    roads,
    rail,
    trams,
    bridges,
    ferries,
    names,
    districts,
    landmarks,
  }
}

/** The layout at once; about a tenth of a second. */
export function makeLayout(plan: CityPlan): Layout {
  const steps = layoutSteps(plan)
  for (;;) {
    const s = steps.next()
    if (s.done) return s.value
  }
}

/** The district whose shown ground holds the point; countryside and water belong to none. */
export function districtAt(layout: Layout, x: number, y: number): number | null {
  for (const d of layout.districts) {
    let hit = d.area.length > 2
    for (let i = 0; i < d.area.length && hit; i++) {
      const a = d.area[i] as Pt
      const b = d.area[(i + 1) % d.area.length] as Pt
      if ((x - a[0]) * (b[1] - a[1]) - (y - a[1]) * (b[0] - a[0]) > 1e-6) hit = false
    }
    if (hit && !(layout.mask.at(x, y) & WATER)) return d.index
  }
  return null
}
