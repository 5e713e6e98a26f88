/** Houses: faces with their light, windows where the scale allows, dormers and chimneys close by. */
import { hash } from '../plan/chance.ts'
import { at, inset, lerp, mix, type Poly, type Pt, rect } from '../plan/polygon.ts'
import type { Mat, Solid } from '../plan/things.ts'
import type { Brush } from './brush.ts'
import { matCss, type Wear } from './colour.ts'
import { type Face, facesOf, type P3 } from './faces.ts'

/** Scale (device pixels to half a tile) from which windows, then fine detail, are drawn. */
const WINDOWS_FROM = 7.2
const DETAIL_FROM = 10.5
const FINE_FROM = 15

const project = (b: Brush, p: P3): Pt => b.at(p[0], p[1], p[2])

function trace(b: Brush, pts: Pt[]): void {
  const { ctx } = b
  ctx.beginPath()
  for (let i = 0; i < pts.length; i++) {
    const p = pts[i] as Pt
    if (i) ctx.lineTo(p[0], p[1])
    else ctx.moveTo(p[0], p[1])
  }
  ctx.closePath()
}

export function drawSolid(b: Brush, s: Solid, wear: Wear, detail = true): void {
  for (const face of facesOf(s)) drawFace(b, s, face, wear)
  if (!detail || b.k < WINDOWS_FROM) return
  if (s.attic || s.skylights) roofThings(b, s, wear)
  if (b.k >= DETAIL_FROM && s.roof.t === 'gable' && s.fp.length === 4) gableThings(b, s, wear)
}

function drawFace(b: Brush, s: Solid, face: Face, wear: Wear): void {
  const { ctx, season } = b
  const pts = face.pts.map((p) => project(b, p))
  const roof =
    face.kind === 'roof' ||
    face.kind === 'top' ||
    (face.kind === 'cone' && face.ny === 0 && face.nx === 0)
  const paint = (f: number) => matCss(face.mat, f, roof, season, wear)
  let y0 = Infinity
  let y1 = -Infinity
  for (const p of pts) {
    y0 = Math.min(y0, p[1])
    y1 = Math.max(y1, p[1])
  }
  trace(b, pts)
  if (y1 - y0 < 3.5) ctx.fillStyle = paint(face.f * (face.kind === 'wall' ? 0.95 : 1))
  else if (face.kind === 'wall' || face.kind === 'cone') {
    const g = ctx.createLinearGradient(0, y1, 0, y0)
    g.addColorStop(0, paint(face.f * 0.84))
    g.addColorStop(0.45, paint(face.f * 0.98))
    g.addColorStop(1, paint(face.f * 1.02))
    ctx.fillStyle = g
  } else if (face.kind === 'roof') {
    const g = ctx.createLinearGradient(0, y0, 0, y1)
    g.addColorStop(0, paint(face.f * 1.045))
    g.addColorStop(1, paint(face.f * 0.945))
    ctx.fillStyle = g
  } else ctx.fillStyle = paint(face.f)
  ctx.fill()
  // the seam between faces is closed in the face's own colour
  ctx.lineWidth = 0.6
  ctx.strokeStyle = ctx.fillStyle
  ctx.stroke()
  if (face.kind === 'wall' && s.storeys > 0 && s.style !== 'blank') windows(b, s, face, wear)
  if (face.ridge && pts.length > 2) ridge(b, face, pts)
  if (face.kind === 'top') parapet(b, s, face, pts, wear)
  if (s.clock && face.kind === 'wall' && face.ny > face.nx && face.len > 0.5) clock(b, face)
}

function ridge(b: Brush, face: Face, pts: Pt[]): void {
  const { ctx, k } = b
  const [p, q] = face.ridge as [P3, P3]
  if (k >= FINE_FROM && pts.length === 4) {
    ctx.beginPath()
    for (let i = 1; i < 7; i++) {
      const u = mix(pts[0] as Pt, pts[3] as Pt, i / 7)
      const v = mix(pts[1] as Pt, pts[2] as Pt, i / 7)
      ctx.moveTo(u[0], u[1])
      ctx.lineTo(v[0], v[1])
    }
    ctx.lineWidth = Math.max(0.5, k * 0.03)
    ctx.strokeStyle = 'rgba(90,60,50,.13)'
    ctx.stroke()
  }
  const a = project(b, p)
  const e = project(b, q)
  ctx.beginPath()
  ctx.moveTo(a[0], a[1])
  ctx.lineTo(e[0], e[1])
  ctx.lineWidth = Math.max(0.55, Math.min(1.3, k * 0.08))
  ctx.strokeStyle = 'rgba(255,253,246,.72)'
  ctx.stroke()
  if (k < 6) return
  const u = pts[0] as Pt
  const v = pts[1] as Pt
  ctx.beginPath()
  ctx.moveTo(u[0], u[1])
  ctx.lineTo(v[0], v[1])
  ctx.lineWidth = 0.6
  ctx.strokeStyle = 'rgba(120,95,85,.26)'
  ctx.stroke()
}

function parapet(b: Brush, s: Solid, face: Face, pts: Pt[], wear: Wear): void {
  const { ctx, k } = b
  trace(b, pts)
  ctx.lineWidth = Math.max(0.55, Math.min(1.2, k * 0.08))
  ctx.strokeStyle = 'rgba(255,253,246,.75)'
  ctx.stroke()
  if (s.fp.length > 8 || s.style === 'blank' || k < 6.5) return
  const inner = inset(
    face.pts.map((p): Pt => [p[0], p[1]]),
    0.12,
  )
  if (inner.length < 3) return
  const z = (face.pts[0] as P3)[2]
  ctx.beginPath()
  b.trace(inner, z)
  ctx.fillStyle = matCss(face.mat, face.f * 0.94, true, b.season, wear)
  ctx.fill()
}

function clock(b: Brush, face: Face): void {
  const { ctx, k } = b
  if (k < 5) return
  const p = face.pts.map((q) => project(b, q)) as [Pt, Pt, Pt, Pt]
  const foot = mix(p[0], p[1], 0.5)
  const head = mix(p[3], p[2], 0.5)
  const c = mix(foot, head, 0.84)
  const ex = (p[1][0] - p[0][0]) * 0.27
  const ey = (p[1][1] - p[0][1]) * 0.27
  const r = k * 0.27 * 1.22 * face.len
  ctx.save()
  ctx.transform(ex, ey, 0, -r, c[0], c[1])
  ctx.beginPath()
  ctx.arc(0, 0, 1, 0, Math.PI * 2)
  ctx.restore()
  ctx.fillStyle = '#FBF8F1'
  ctx.fill()
  ctx.lineWidth = Math.max(0.5, k * 0.05)
  ctx.strokeStyle = 'rgba(60,50,45,.85)'
  ctx.stroke()
  if (k < 9) return
  ctx.beginPath()
  ctx.moveTo(c[0], c[1] - r * 0.75)
  ctx.lineTo(c[0], c[1])
  ctx.lineTo(c[0] + ex * 0.5, c[1] + ey * 0.5)
  ctx.stroke()
}

export interface Pane {
  r: number
  i: number
  quad: [P3, P3, P3, P3]
}

/** The windows of a wall, row by row. Coarse scales join a band into one strip a storey. */
export function panes(s: Solid, face: Face, k: number, night = false): Pane[] {
  if (face.len < 0.35) return []
  const bandStyle = s.style === 'band'
  const arch = s.style === 'arch'
  const joined = bandStyle && !night && k < WINDOWS_FROM
  const cols = joined
    ? 1
    : Math.max(1, Math.round(face.len / (s.style === 'gate' ? 0.6 : bandStyle ? 0.5 : 0.42)))
  const rows = s.storeys
  const [a, b] = face.pts as [P3, P3]
  const z0 = a[2]
  const h = s.h
  const out: Pane[] = []
  const m = joined ? 0.02 : bandStyle ? 0.12 : s.style === 'gate' ? 0.12 : 0.29
  const lo = s.style === 'gate' ? 0.02 : arch ? 0.2 : bandStyle ? 0.34 : 0.32
  const hi = s.style === 'gate' ? 0.7 : arch ? 0.82 : bandStyle ? 0.72 : 0.8
  for (let r = 0; r < rows; r++)
    for (let i = 0; i < cols; i++) {
      const u0 = (i + m) / cols
      const u1 = (i + 1 - m) / cols
      const v0 = z0 + ((r + lo) * h) / rows
      const v1 = z0 + ((r + hi) * h) / rows
      const q = (u: number, z: number): P3 => [lerp(a[0], b[0], u), lerp(a[1], b[1], u), z]
      out.push({ r, i, quad: [q(u0, v0), q(u1, v0), q(u1, v1), q(u0, v1)] })
    }
  return out
}

function windows(b: Brush, s: Solid, face: Face, wear: Wear): void {
  const { ctx, k } = b
  if (k < WINDOWS_FROM && s.style !== 'band') return
  if (k < 3.5) return
  ctx.beginPath()
  for (const pane of panes(s, face, k))
    pane.quad.forEach((p, j) => {
      const q = project(b, p)
      if (j) ctx.lineTo(q[0], q[1])
      else ctx.moveTo(q[0], q[1])
    })
  ctx.fillStyle = matCss('slate2', face.f * 0.84, false, b.season, wear)
  ctx.globalAlpha = k < WINDOWS_FROM ? 0.5 : k < DETAIL_FROM ? 0.72 : 0.82
  ctx.fill()
  ctx.globalAlpha = 1
  if (k < 22 || s.style === 'band') return
  // sills catch the light close by
  ctx.beginPath()
  for (const pane of panes(s, face, k)) {
    const u = project(b, pane.quad[0])
    const v = project(b, pane.quad[1])
    ctx.moveTo(u[0], u[1])
    ctx.lineTo(v[0], v[1])
  }
  ctx.lineWidth = Math.max(0.6, k * 0.035)
  ctx.strokeStyle = 'rgba(255,252,244,.7)'
  ctx.stroke()
}

/** A small solid of its own, for things on roofs. */
function bit(fp: Poly, z: number, h: number, wall: Mat, top: Mat, of: Solid, rise = 0): Solid {
  let x = 0
  let y = 0
  for (const p of fp) {
    x += p[0] / fp.length
    y += p[1] / fp.length
  }
  return {
    tree: false,
    fp,
    z,
    h,
    wall,
    roof: { t: rise ? 'gable' : 'flat', rise, mat: top },
    storeys: 0,
    style: 'blank',
    house: of.house,
    district: of.district,
    rank: 0,
    open: of.open,
    c: [x, y],
  }
}

const extras = new WeakMap<Solid, Solid[]>()

function roofThings(b: Brush, s: Solid, wear: Wear): void {
  let list = extras.get(s)
  if (!list) {
    list = []
    const p0 = at(s.fp, 0)
    const p1 = at(s.fp, 1)
    const p3 = at(s.fp, 3)
    const long = Math.hypot(p1[0] - p0[0], p1[1] - p0[1])
    const wide = Math.hypot(p3[0] - p0[0], p3[1] - p0[1])
    const angle = Math.atan2(p1[1] - p0[1], p1[0] - p0[0])
    const n = Math.max(1, Math.floor(long / 1.8))
    for (let i = 0; i < n; i++) {
      const c = mix(mix(p0, p1, (i + 0.5) / n), mix(p3, at(s.fp, 2), (i + 0.5) / n), 0.5)
      list.push(
        s.attic
          ? bit(rect(c[0], c[1], 0.46, 0.4, angle), s.z + s.h, 0.2, 'grey', 'flat2', s)
          : bit(rect(c[0], c[1], 0.66, wide * 0.46, angle), s.z + s.h, 0.09, 'glass', 'glass', s),
      )
    }
    list.sort((u, v) => u.c[0] + u.c[1] - v.c[0] - v.c[1])
    extras.set(s, list)
  }
  for (const e of list) drawSolid(b, e, wear, false)
}

/** Chimneys and dormers of a gable roof, on the side one sees. */
function gableThings(b: Brush, s: Solid, wear: Wear): void {
  let list = extras.get(s)
  if (!list) {
    list = []
    const m = mix(at(s.fp, 1), at(s.fp, 2), 0.5)
    const w = mix(at(s.fp, 3), at(s.fp, 0), 0.5)
    const angle = Math.atan2(w[1] - m[1], w[0] - m[0])
    const top = s.z + s.h + s.roof.rise
    if (s.dormers)
      for (const t of hash(s.house) % 2 ? [0.3, 0.7] : [0.5]) {
        const q = mix(m, w, t)
        const e = mix(at(s.fp, 0), at(s.fp, 1), 1 - t)
        const g = mix(at(s.fp, 3), at(s.fp, 2), 1 - t)
        const near = e[0] + e[1] > g[0] + g[1] ? e : g
        const c = mix(q, near, 0.56)
        list.push(
          bit(
            rect(c[0], c[1], 0.26, 0.34, angle),
            s.z + s.h + s.roof.rise * 0.33,
            0.24,
            'card',
            s.roof.mat,
            s,
          ),
        )
      }
    if (s.chimney) {
      const c = mix(m, w, 0.26)
      list.push(bit(rect(c[0], c[1], 0.13, 0.13, angle), top - 0.16, 0.32, 'plaster', 'dark', s))
    }
    list.sort((u, v) => u.c[0] + u.c[1] - v.c[0] - v.c[1])
    extras.set(s, list)
  }
  for (const e of list) drawSolid(b, e, wear, false)
}
