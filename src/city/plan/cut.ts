/** From a district's ground to blocks: split along the longer side, then cut along what is there. */
import type { Dice } from './chance.ts'
import type { Layout } from './layout.ts'
import { nearest, steps } from './line.ts'
import { WATER } from './mask.ts'
import { area, at, box, clip, dist, inside, middle, mix, type Poly, type Pt } from './polygon.ts'
import { STREET } from './roads.ts'

/** Land kept between blocks and the water's edge. */
const BANK = 1.1
/** Half the width kept for rails. */
const TRACK = 1.35

/** Splits a convex polygon until no piece is longer than `long` or wider than `short`. */
export function split(poly: Poly, long: number, short: number, luck: Dice, depth = 0): Poly[] {
  const b = box(poly)
  if (!b || area(poly) < 2) return []
  if ((b.long <= long && b.short <= short) || depth > 9) return [poly]
  const lengthwise = b.long > long || b.long > b.short * 1.2
  const axis = lengthwise ? b.u : b.v
  const off = luck.between(-0.08, 0.08) * (lengthwise ? b.long : b.short)
  const p: Pt = [b.c[0] + axis[0] * off, b.c[1] + axis[1] * off]
  const back: Pt = [-axis[0], -axis[1]]
  return [
    ...split(clip(poly, p, axis), long, short, luck, depth + 1),
    ...split(clip(poly, p, back), long, short, luck, depth + 1),
  ]
}

/** The part of a line near a polygon, so that long shores cost nothing. */
function nearPart(line: Pt[], poly: Poly, margin: number): Pt[][] {
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
  const runs: Pt[][] = []
  let run: Pt[] = []
  for (let i = 0; i < line.length; i++) {
    const p = line[i] as Pt
    const hit = p[0] > x0 - margin && p[0] < x1 + margin && p[1] > y0 - margin && p[1] < y1 + margin
    if (hit) {
      if (run.length === 0 && i > 0) run.push(line[i - 1] as Pt)
      run.push(p)
    } else if (run.length) {
      run.push(p)
      runs.push(run)
      run = []
    }
  }
  if (run.length > 1) runs.push(run)
  return runs
}

/**
 * Cuts one polygon along a line, keeping `width` free on both sides; both banks are kept. A line
 * that runs through is replaced by its chord, pushed out by as far as the line bulges: blocks keep
 * straight sides, and what is left over lies under the street.
 */
function cutOne(poly: Poly, line: Pt[], width: number): Poly[] {
  const within = steps(line, 0.3)
    .map((s) => s.p)
    .filter((p) => inside(poly, p[0], p[1]))
  const a = within[0]
  const b = within[within.length - 1]
  const keep = (p: Poly) => p.length > 2 && area(p) > 1
  if (!a || !b || dist(a, b) < 0.5) {
    const near = closest(poly, line)
    if (near.d >= width) return [poly]
    const [mx, my] = middle(poly)
    const side = (mx - near.foot[0]) * near.n[0] + (my - near.foot[1]) * near.n[1] > 0 ? 1 : -1
    const n: Pt = [near.n[0] * side, near.n[1] * side]
    const r = clip(poly, [near.foot[0] + n[0] * width, near.foot[1] + n[1] * width], [-n[0], -n[1]])
    return keep(r) ? [r] : []
  }
  const l = dist(a, b)
  const n: Pt = [-(b[1] - a[1]) / l, (b[0] - a[0]) / l]
  let plus = 0
  let minus = 0
  for (const p of within) {
    const bulge = (p[0] - a[0]) * n[0] + (p[1] - a[1]) * n[1]
    plus = Math.max(plus, bulge)
    minus = Math.max(minus, -bulge)
  }
  const up = width + plus
  const down = width + minus
  return [
    clip(poly, [a[0] + n[0] * up, a[1] + n[1] * up], [-n[0], -n[1]]),
    clip(poly, [a[0] - n[0] * down, a[1] - n[1] * down], n),
  ].filter(keep)
}

/** Where a line comes closest to a polygon's edge, with the direction away from it. */
function closest(poly: Poly, line: Pt[]): { d: number; foot: Pt; n: Pt } {
  let best = { d: Infinity, foot: [0, 0] as Pt, n: [1, 0] as Pt }
  for (let i = 0; i < poly.length; i++)
    for (let t = 0; t < 1; t += 0.2) {
      const q = mix(at(poly, i), at(poly, i + 1), t)
      const f = nearest(line, q[0], q[1])
      if (f.d >= best.d) continue
      // straight away from the line; where the polygon touches it, across the line
      const n: Pt = f.d > 0.05 ? [(q[0] - f.p[0]) / f.d, (q[1] - f.p[1]) / f.d] : [-f.t[1], f.t[0]]
      best = { d: f.d, foot: f.p, n }
    }
  return best
}

/**
 * Cuts a piece of ground along shores, streets and rails, and drops what lies in the water. `less`
 * is taken off the width kept free, for ground that is still to be drawn in from its edges.
 */
export function cutAll(layout: Layout, poly: Poly, less = 0): Poly[] {
  let out = [poly]
  const along = (line: Pt[], width: number) => {
    out = out.flatMap((p) => {
      let pieces = [p]
      for (const run of nearPart(line, p, width + 0.6))
        pieces = pieces.flatMap((q) => cutOne(q, run, width))
      return pieces
    })
  }
  for (const s of layout.shores) along(s, BANK - less)
  if (layout.rail) along(layout.rail, TRACK - less)
  for (const r of layout.roads) along(r.line, Math.max(0.05, STREET[r.rank] + 0.12 - less))
  return out.filter((p) => {
    const [x, y] = middle(p)
    return !(layout.mask.at(x, y) & WATER)
  })
}
