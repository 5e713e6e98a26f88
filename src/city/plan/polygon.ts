/** Points and convex polygons on the plate. Unit: tiles. Polygons run anticlockwise in (x, y). */

export type Pt = [x: number, y: number]
export type Poly = Pt[]

export const lerp = (a: number, b: number, t: number) => a + (b - a) * t
export const mix = (p: Pt, q: Pt, t: number): Pt => [lerp(p[0], q[0], t), lerp(p[1], q[1], t)]
export const clamp = (v: number, a: number, b: number) => Math.max(a, Math.min(b, v))
export const dist = (p: Pt, q: Pt) => Math.hypot(p[0] - q[0], p[1] - q[1])
/** Vertex i, counted round and round. */
export const at = (poly: Poly, i: number): Pt =>
  poly[((i % poly.length) + poly.length) % poly.length] as Pt

export function area(poly: Poly): number {
  let s = 0
  for (let i = 0; i < poly.length; i++) {
    const a = at(poly, i)
    const b = at(poly, i + 1)
    s += a[0] * b[1] - b[0] * a[1]
  }
  return s / 2
}

export const ccw = (poly: Poly): Poly => (area(poly) < 0 ? poly.slice().reverse() : poly)

export function middle(poly: Poly): Pt {
  let x = 0
  let y = 0
  for (const p of poly) {
    x += p[0]
    y += p[1]
  }
  return [x / poly.length, y / poly.length]
}

/** Keeps the side of the line through `p` to which the normal `n` does not point. */
export function clip(poly: Poly, p: Pt, n: Pt): Poly {
  const out: Poly = []
  for (let i = 0; i < poly.length; i++) {
    const a = at(poly, i)
    const b = at(poly, i + 1)
    const da = (a[0] - p[0]) * n[0] + (a[1] - p[1]) * n[1]
    const db = (b[0] - p[0]) * n[0] + (b[1] - p[1]) * n[1]
    if (da <= 0) out.push(a)
    if (da <= 0 !== db <= 0) out.push(mix(a, b, da / (da - db)))
  }
  return out
}

/** Convex polygon moved inwards by `d`; `side[i]` tells which edge of `poly` edge i comes from. */
export function insetSides(poly: Poly, d: number): { poly: Poly; side: number[] } {
  let out = poly.map((p, i) => ({ p, i }))
  for (let e = 0; e < poly.length && out.length > 2; e++) {
    const a = at(poly, e)
    const b = at(poly, e + 1)
    const l = dist(a, b) || 1
    const n: Pt = [(b[1] - a[1]) / l, -(b[0] - a[0]) / l]
    const o: Pt = [a[0] - n[0] * d, a[1] - n[1] * d]
    const next: typeof out = []
    for (let i = 0; i < out.length; i++) {
      const u = out[i] as (typeof out)[number]
      const v = out[(i + 1) % out.length] as (typeof out)[number]
      const du = (u.p[0] - o[0]) * n[0] + (u.p[1] - o[1]) * n[1]
      const dv = (v.p[0] - o[0]) * n[0] + (v.p[1] - o[1]) * n[1]
      if (du <= 0) next.push(u)
      if (du <= 0 !== dv <= 0) next.push({ p: mix(u.p, v.p, du / (du - dv)), i: du <= 0 ? e : u.i })
    }
    out = next
  }
  return out.length > 2
    ? { poly: out.map((q) => q.p), side: out.map((q) => q.i) }
    : { poly: [], side: [] }
}

export const inset = (poly: Poly, d: number): Poly => insetSides(poly, d).poly

/** Inside a convex polygon. */
export function inside(poly: Poly, x: number, y: number): boolean {
  for (let i = 0; i < poly.length; i++) {
    const a = at(poly, i)
    const b = at(poly, i + 1)
    if ((x - a[0]) * (b[1] - a[1]) - (y - a[1]) * (b[0] - a[0]) > 1e-6) return false
  }
  return poly.length > 2
}

/** Inside any simple polygon (crossing number). */
export function within(poly: Poly, x: number, y: number): boolean {
  let c = false
  for (let i = 0, j = poly.length - 1; i < poly.length; j = i++) {
    const a = poly[i] as Pt
    const b = poly[j] as Pt
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) c = !c
  }
  return c
}

export interface Box {
  c: Pt
  /** Unit vector along the long side, and across. */
  u: Pt
  v: Pt
  long: number
  short: number
  angle: number
}

/** Smallest box round a convex polygon, with a side on one of its edges. */
export function box(poly: Poly): Box | null {
  let best: Box | null = null
  for (let i = 0; i < poly.length; i++) {
    const a = at(poly, i)
    const b = at(poly, i + 1)
    const l = dist(a, b)
    if (l < 0.4) continue
    const u: Pt = [(b[0] - a[0]) / l, (b[1] - a[1]) / l]
    const v: Pt = [-u[1], u[0]]
    let u0 = Infinity
    let u1 = -Infinity
    let v0 = Infinity
    let v1 = -Infinity
    for (const p of poly) {
      const pu = p[0] * u[0] + p[1] * u[1]
      const pv = p[0] * v[0] + p[1] * v[1]
      u0 = Math.min(u0, pu)
      u1 = Math.max(u1, pu)
      v0 = Math.min(v0, pv)
      v1 = Math.max(v1, pv)
    }
    const su = u1 - u0
    const sv = v1 - v0
    if (best && su * sv >= best.long * best.short) continue
    const um = (u0 + u1) / 2
    const vm = (v0 + v1) / 2
    const swap = su < sv
    const bu: Pt = swap ? v : u
    best = {
      c: [um * u[0] + vm * v[0], um * u[1] + vm * v[1]],
      u: bu,
      v: swap ? [-u[0], -u[1]] : v,
      long: Math.max(su, sv),
      short: Math.min(su, sv),
      angle: Math.atan2(bu[1], bu[0]),
    }
  }
  return best
}

/** A point in a box's own directions. */
export const inBox = (b: Box, along: number, across: number): Pt => [
  b.c[0] + b.u[0] * along + b.v[0] * across,
  b.c[1] + b.u[1] * along + b.v[1] * across,
]

export function rect(x: number, y: number, w: number, d: number, angle = 0): Poly {
  const c = Math.cos(angle)
  const s = Math.sin(angle)
  const corner = (u: number, v: number): Pt => [x + (u * c - v * s) / 2, y + (u * s + v * c) / 2]
  return [corner(-w, -d), corner(w, -d), corner(w, d), corner(-w, d)]
}

export function disc(x: number, y: number, r: number, n = 16): Poly {
  return Array.from({ length: n }, (_, i) => {
    const a = (i / n) * Math.PI * 2
    return [x + r * Math.cos(a), y + r * Math.sin(a)] as Pt
  })
}

/** Drops vertices closer than `m` to the next one. */
export const simplify = (poly: Poly, m: number): Poly =>
  poly.filter((a, i) => dist(a, at(poly, i + 1)) > m)

/** Convex hull. */
export function hull(points: Poly): Poly {
  const pts = points.slice().sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const cross = (o: Pt, a: Pt, b: Pt) =>
    (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])
  const out: Poly = []
  for (const pass of [pts, pts.slice().reverse()]) {
    const start = out.length
    for (const p of pass) {
      while (
        out.length >= start + 2 &&
        cross(out[out.length - 2] as Pt, out[out.length - 1] as Pt, p) <= 0
      )
        out.pop()
      out.push(p)
    }
    out.pop()
  }
  return out
}

/** Cells of a weighted Voronoi (power) diagram within `frame`: big weights take more ground. */
export function powerCells(sites: { p: Pt; w: number }[], frame: Poly): Poly[] {
  return sites.map((s, i) => {
    let cell = frame
    for (let j = 0; j < sites.length; j++) {
      if (j === i || cell.length < 3) continue
      const e = sites[j] as (typeof sites)[number]
      const d: Pt = [e.p[0] - s.p[0], e.p[1] - s.p[1]]
      const t = 0.5 + (s.w - e.w) / (2 * (d[0] * d[0] + d[1] * d[1]))
      cell = clip(cell, [s.p[0] + d[0] * t, s.p[1] + d[1] * t], d)
    }
    return cell
  })
}

/** Intersection of two convex polygons. */
export function cutTo(poly: Poly, frame: Poly): Poly {
  let out = poly
  for (let i = 0; i < frame.length && out.length > 2; i++) {
    const a = at(frame, i)
    const b = at(frame, i + 1)
    out = clip(out, a, [b[1] - a[1], -(b[0] - a[0])])
  }
  return out.length > 2 ? out : []
}
