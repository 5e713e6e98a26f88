/** The visible faces of a solid, back to front within the solid. */
import { at, lerp, mix, type Poly, type Pt } from '../plan/polygon.ts'
import type { Mat, Solid } from '../plan/things.ts'
import { facing } from './colour.ts'

export type P3 = [x: number, y: number, z: number]

export interface Face {
  pts: P3[]
  /** Brightness, see `facing`. */
  f: number
  mat: Mat
  kind: 'wall' | 'gable' | 'roof' | 'top' | 'glaze' | 'cone'
  /** Ridge, for the highlight and the tile courses. */
  ridge?: [P3, P3]
  /** Wall only: length. */
  len: number
  /** Outward normal in plan. */
  nx: number
  ny: number
}

const VIEW = [0.612, 0.612, 0.5] as const

function normal(p: P3[]): P3 {
  const [a, b, c] = p as [P3, P3, P3]
  const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const
  const v = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const
  let n: P3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
  const l = Math.hypot(...n) || 1
  if (n[2] < 0) n = [-n[0], -n[1], -n[2]]
  return [n[0] / l, n[1] / l, n[2] / l]
}

const memo = new WeakMap<Solid, Face[]>()

export function facesOf(s: Solid): Face[] {
  const known = memo.get(s)
  if (known) return known
  const out = build(s)
  memo.set(s, out)
  return out
}

function build(s: Solid): Face[] {
  const out: Face[] = []
  const add = (pts: P3[], n: P3, mat: Mat, kind: Face['kind'], ridge?: [P3, P3], len = 0) => {
    if (n[0] * VIEW[0] + n[1] * VIEW[1] + n[2] * VIEW[2] <= 0.02) return
    const face: Face = { pts, f: facing(n[0], n[1], n[2]), mat, kind, len, nx: n[0], ny: n[1] }
    if (ridge) face.ridge = ridge
    out.push(face)
  }
  const n = s.fp.length
  const z1 = s.z + s.h
  const k = s.taper ?? 1
  const top: Poly = s.fp.map((p) => [lerp(s.c[0], p[0], k), lerp(s.c[1], p[1], k)])
  for (let i = 0; i < n; i++) {
    const a = at(s.fp, i)
    const b = at(s.fp, i + 1)
    const l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    const A = at(top, i)
    const B = at(top, i + 1)
    add(
      [
        [a[0], a[1], s.z],
        [b[0], b[1], s.z],
        [B[0], B[1], z1],
        [A[0], A[1], z1],
      ],
      [(b[1] - a[1]) / l, -(b[0] - a[0]) / l, 0],
      s.wall,
      n > 8 ? 'cone' : 'wall',
      undefined,
      l,
    )
  }
  roof(s, top, z1, add)
  return out
}

type Add = (pts: P3[], n: P3, mat: Mat, kind: Face['kind'], ridge?: [P3, P3], len?: number) => void

function roof(s: Solid, top: Poly, z1: number, add: Add): void {
  const { t, rise, mat } = s.roof
  const n = top.length
  const T = (i: number): P3 => {
    const p = at(top, i)
    return [p[0], p[1], z1]
  }
  const lift = (p: Pt): P3 => [p[0], p[1], z1 + rise]
  const flatTop = () =>
    add(
      top.map((_, i) => T(i)),
      [0, 0, 1],
      mat,
      n > 8 ? 'cone' : 'top',
    )
  if (t === 'gable' && n === 4) {
    const ma = lift(mix(at(top, 1), at(top, 2), 0.5))
    const mb = lift(mix(at(top, 3), at(top, 0), 0.5))
    const one: P3[] = [T(0), T(1), ma, mb]
    const two: P3[] = [T(2), T(3), mb, ma]
    const n1 = normal(one)
    const n2 = normal(two)
    const pair: [P3[], P3][] = [
      [one, n1],
      [two, n2],
    ]
    if (n1[0] + n1[1] > n2[0] + n2[1]) pair.reverse()
    const end = (a: Pt, b: Pt, apex: P3) => {
      const l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
      add(
        [[a[0], a[1], z1], [b[0], b[1], z1], apex],
        [(b[1] - a[1]) / l, -(b[0] - a[0]) / l, 0],
        s.wall,
        'gable',
        undefined,
        l,
      )
    }
    for (const [p, q] of pair) add(p, q, mat, 'roof', [ma, mb])
    end(at(top, 1), at(top, 2), ma)
    end(at(top, 3), at(top, 0), mb)
  } else if (t === 'hip' && n === 4) {
    const m1 = mix(at(top, 1), at(top, 2), 0.5)
    const m0 = mix(at(top, 3), at(top, 0), 0.5)
    const run = Math.hypot(m1[0] - m0[0], m1[1] - m0[1])
    const a1 = at(top, 1)
    const a2 = at(top, 2)
    const across = Math.hypot(a1[0] - a2[0], a1[1] - a2[1])
    const share = Math.min(0.46, (0.5 * across) / run)
    const ma = lift(mix(m1, m0, share))
    const mb = lift(mix(m0, m1, share))
    const planes: P3[][] = [
      [T(0), T(1), ma, mb],
      [T(2), T(3), mb, ma],
      [T(1), T(2), ma],
      [T(3), T(0), mb],
    ]
    planes
      .map((p) => ({ p, q: normal(p) }))
      .sort((a, b) => a.q[0] + a.q[1] - b.q[0] - b.q[1])
      .forEach(({ p, q }) => {
        add(p, q, mat, 'roof', [ma, mb])
      })
  } else if (t === 'pyr') {
    const apex: P3 = [s.c[0], s.c[1], z1 + rise]
    const planes = top.map((_, i) => [T(i), T(i + 1), apex])
    planes
      .map((p) => ({ p, q: normal(p) }))
      .sort((a, b) => a.q[0] + a.q[1] - b.q[0] - b.q[1])
      .forEach(({ p, q }) => {
        add(p, q, mat, n > 5 ? 'cone' : 'roof')
      })
  } else if (t === 'mansard') {
    const share = s.roof.n ?? 0.7
    const U = (i: number): P3 => {
      const p = at(top, i)
      return [lerp(s.c[0], p[0], share), lerp(s.c[1], p[1], share), z1 + rise]
    }
    for (let i = 0; i < n; i++) {
      const p = [T(i), T(i + 1), U(i + 1), U(i)]
      add(p, normal(p), mat, 'roof')
    }
    add(
      top.map((_, i) => U(i)),
      [0, 0, 1],
      'flat2',
      'top',
    )
  } else if (t === 'saw' && n === 4) saw(s, top, z1, add)
  else flatTop()
}

/** Saw-tooth roof: slopes away from the light, glazed on the other side. */
function saw(s: Solid, top: Poly, z1: number, add: Add): void {
  const teeth = s.roof.n ?? 4
  const { rise, mat } = s.roof
  const p0 = at(top, 0)
  const p1 = at(top, 1)
  const p2 = at(top, 2)
  const p3 = at(top, 3)
  const forward = p1[0] + p1[1] > p0[0] + p0[1]
  const dx = p1[0] - p0[0]
  const dy = p1[1] - p0[1]
  const l = Math.hypot(dx, dy) || 1
  const ex = p3[0] - p0[0]
  const ey = p3[1] - p0[1]
  const el = Math.hypot(ex, ey) || 1
  const lowFirst = dx > dy
  for (let step = 0; step < teeth; step++) {
    const i = forward ? step : teeth - 1 - step
    const edge = (t: number): [Pt, Pt] => [mix(p0, p1, t), mix(p3, p2, t)]
    const a = edge(i / teeth)
    const b = edge((i + 1) / teeth)
    const low = lowFirst ? a : b
    const high = lowFirst ? b : a
    const L: P3[] = low.map((p) => [p[0], p[1], z1])
    const H: P3[] = high.map((p) => [p[0], p[1], z1 + rise])
    const B: P3[] = high.map((p) => [p[0], p[1], z1])
    const slope = [L[0], H[0], H[1], L[1]] as P3[]
    const sign = lowFirst ? 1 : -1
    for (const side of [0, 1] as const) {
      const tri = [L[side], B[side], H[side]] as P3[]
      const q = side ? 1 : -1
      add(tri, [(ex / el) * q, (ey / el) * q, 0], s.wall, 'gable')
    }
    add(slope, normal(slope), mat, 'roof')
    add([B[0], B[1], H[1], H[0]] as P3[], [(dx / l) * sign, (dy / l) * sign, 0], 'glass', 'glaze')
  }
}
