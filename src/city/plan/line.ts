/** Lines that are not straight: shores, streets, rails. Unit: tiles. */
import { clamp, dist, lerp, type Pt } from './polygon.ts'

/** Catmull-Rom through the points, `n` pieces a span; `closed` runs back to the start. */
export function smooth(points: Pt[], n = 6, closed = false): Pt[] {
  const out: Pt[] = []
  const len = points.length
  const get = (i: number): Pt =>
    closed ? (points[(i + len) % len] as Pt) : (points[clamp(i, 0, len - 1)] as Pt)
  const spans = closed ? len : len - 1
  for (let i = 0; i < spans; i++) {
    const p0 = get(i - 1)
    const p1 = get(i)
    const p2 = get(i + 1)
    const p3 = get(i + 2)
    for (let j = 0; j < n; j++) {
      const t = j / n
      const f = (k: 0 | 1) =>
        0.5 *
        (2 * p1[k] +
          (p2[k] - p0[k]) * t +
          (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t * t +
          (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t * t * t)
      out.push([f(0), f(1)])
    }
  }
  if (!closed) out.push(points[len - 1] as Pt)
  return out
}

export interface Foot {
  d: number
  p: Pt
  /** Unit tangent. */
  t: Pt
  i: number
}

/** Nearest point of a line. */
export function nearest(line: Pt[], x: number, y: number): Foot {
  let best: Foot = { d: Infinity, p: [0, 0], t: [1, 0], i: 0 }
  for (let i = 0; i < line.length - 1; i++) {
    const a = line[i] as Pt
    const b = line[i + 1] as Pt
    const dx = b[0] - a[0]
    const dy = b[1] - a[1]
    const l2 = dx * dx + dy * dy
    if (l2 === 0) continue
    const t = clamp(((x - a[0]) * dx + (y - a[1]) * dy) / l2, 0, 1)
    const qx = a[0] + dx * t
    const qy = a[1] + dy * t
    const d = Math.hypot(x - qx, y - qy)
    if (d < best.d) {
      const l = Math.sqrt(l2)
      best = { d, p: [qx, qy], t: [dx / l, dy / l], i }
    }
  }
  return best
}

/** The line moved sideways by `d`. */
export function beside(line: Pt[], d: number): Pt[] {
  return line.map((p, i) => {
    const a = line[Math.max(0, i - 1)] as Pt
    const b = line[Math.min(line.length - 1, i + 1)] as Pt
    const l = dist(a, b) || 1
    return [p[0] - ((b[1] - a[1]) / l) * d, p[1] + ((b[0] - a[0]) / l) * d]
  })
}

/** Points every `step` along the line, with the direction there. */
export function steps(line: Pt[], step: number): { p: Pt; angle: number }[] {
  const out: { p: Pt; angle: number }[] = []
  let rest = 0
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as Pt
    const b = line[i] as Pt
    const l = dist(a, b)
    if (l === 0) continue
    const angle = Math.atan2(b[1] - a[1], b[0] - a[0])
    for (; rest < l; rest += step)
      out.push({ p: [lerp(a[0], b[0], rest / l), lerp(a[1], b[1], rest / l)], angle })
    rest -= l
  }
  return out
}

export function length(line: Pt[]): number {
  let s = 0
  for (let i = 1; i < line.length; i++) s += dist(line[i - 1] as Pt, line[i] as Pt)
  return s
}
