/** The lake: a sheet of acrylic set into the plate, a little lower than the land. */
import { dice } from '../plan/chance.ts'
import { beside } from '../plan/line.ts'
import { WATER } from '../plan/mask.ts'
import type { Poly, Pt } from '../plan/polygon.ts'
import { WATER_Z } from '../plan/space.ts'
import type { Brush } from './brush.ts'
import { CARVED, context2d, makeCanvas } from './canvas.ts'
import type { Scenery } from './scenery.ts'

/** Ripples to a hundred square tiles of water (assumption). */
const RIPPLES = 9

function tracePolys(b: Brush, polys: Poly[], z: number): void {
  for (const p of polys) b.trace(p, z)
}

export function* water(b: Brush, s: Scenery): Generator<void> {
  const { ctx, k } = b
  const { width, depth } = s.layout.space
  const polys = s.layout.waters
  const islands = s.layout.islands
  ctx.save()
  ctx.beginPath()
  tracePolys(b, polys, 0)
  ctx.clip()
  // the cut bank, seen on the far side
  ctx.fillStyle = '#a3947d'
  ctx.fillRect(0, 0, b.w, b.h)
  ctx.beginPath()
  tracePolys(b, polys, WATER_Z)
  ctx.clip()
  const [x0, y0] = b.at(0, 0)
  const [x1, y1] = b.at(width, depth)
  const g = ctx.createLinearGradient(x0, y0, x1 + (y1 - y0) * 0.3, y1)
  g.addColorStop(0, '#BACACF')
  g.addColorStop(0.4, '#A0B5BC')
  g.addColorStop(0.75, '#ABBEC4')
  g.addColorStop(1, '#C6D3D6')
  ctx.fillStyle = g
  ctx.fillRect(0, 0, b.w, b.h)
  yield
  shallows(b, s)
  gloss(b, s)
  yield
  ripples(b, s)
  names(b, s)
  yield
  innerShadow(b, polys)
  ctx.restore()
  // lit edge of the card along the shore
  ctx.save()
  ctx.beginPath()
  for (const shore of s.layout.shores) b.trace(shore, 0, false)
  ctx.lineWidth = Math.max(0.8, Math.min(2.2, k * 0.16))
  ctx.strokeStyle = 'rgba(255,252,244,.85)'
  ctx.lineJoin = 'round'
  ctx.stroke()
  ctx.restore()
  for (const i of islands) island(b, i)
}

/** Size of a water's name in tiles, and below which scale it is not lettered. */
const LETTER = 2.5
const LETTER_FROM = 3

/** Names of the waters, lettered into the acrylic along the plate's edge direction. */
function names(b: Brush, s: Scenery): void {
  const { ctx, k } = b
  if (k < LETTER_FROM) return
  for (const w of s.layout.names) {
    const [x, y] = b.at(w.p[0], w.p[1], WATER_Z)
    const size = LETTER * k * w.size
    ctx.save()
    // lying on the water: along x it falls to the lower right, along y to the lower left
    if (w.along === 'x') ctx.transform(1, 0.5, -0.55, 0.62, x, y)
    else ctx.transform(1, -0.5, 0.55, 0.62, x, y)
    ctx.font = `italic 500 ${size}px ${CARVED.serif}`
    ctx.textAlign = 'center'
    ctx.textBaseline = 'middle'
    const spaced = w.text.split('').join('\u200A\u2009')
    ctx.fillStyle = 'rgba(255,255,255,.34)'
    ctx.fillText(spaced, 0, size * 0.035)
    ctx.fillStyle = 'rgba(58,84,96,.5)'
    ctx.fillText(spaced, 0, 0)
    ctx.restore()
  }
}

/** The bottom shows through near the shore: a pale band that fades out. */
function shallows(b: Brush, s: Scenery): void {
  const { ctx, k } = b
  ctx.save()
  ctx.lineJoin = 'round'
  ctx.lineCap = 'round'
  for (const [w, a] of [
    [5.2, 0.1],
    [3.4, 0.12],
    [1.8, 0.14],
  ] as const) {
    ctx.beginPath()
    for (const shore of s.layout.shores) b.trace(shore, WATER_Z, false)
    ctx.lineWidth = w * k
    ctx.strokeStyle = `rgba(214,224,214,${a})`
    ctx.stroke()
    ctx.beginPath()
    tracePolys(b, s.layout.islands, WATER_Z)
    ctx.stroke()
  }
  ctx.restore()
}

/** One soft band of reflected window light. */
function gloss(b: Brush, s: Scenery): void {
  const { ctx } = b
  const { width, depth } = s.layout.space
  const p = b.at(0, 0)
  const q = b.at(width * 0.98, depth * 0.5)
  const g = ctx.createLinearGradient(p[0], q[1], q[0], p[1])
  for (const [o, a] of [
    [0.3, 0],
    [0.44, 0.2],
    [0.52, 0.06],
    [0.6, 0.17],
    [0.72, 0],
  ] as const)
    g.addColorStop(o, `rgba(255,255,255,${a})`)
  ctx.fillStyle = g
  ctx.fillRect(0, 0, b.w, b.h)
}

function ripples(b: Brush, s: Scenery): void {
  const { ctx, k } = b
  const { width, depth } = s.layout.space
  const luck = dice(s.layout.plan.seed, 'ripples')
  const n = Math.round(((width * depth) / 100) * RIPPLES)
  ctx.lineCap = 'round'
  const fine = k > 14 ? 0.6 : 1
  for (let i = 0; i < n; i++) {
    const x = luck.between(0, width)
    const y = luck.between(0, depth)
    const l = luck.between(0.3, 1.3) * fine
    const w = luck.between(0.5, 1.1)
    const a = luck.next() * 0.3
    if (!(s.layout.mask.at(x, y) & WATER)) continue
    const px = b.X(x, y)
    const py = b.Y(x, y, WATER_Z)
    if (px < -40 || py < -20 || px > b.w + 40 || py > b.h + 20) continue
    ctx.beginPath()
    ctx.moveTo(px - l * k, py)
    ctx.quadraticCurveTo(px, py - k * 0.1, px + l * k, py)
    ctx.lineWidth = w * Math.max(1, k * 0.07)
    ctx.strokeStyle = `rgba(255,255,255,${a.toFixed(2)})`
    ctx.stroke()
  }
}

/** The plate's edge throws a shadow onto the water. */
function innerShadow(b: Brush, polys: Poly[]): void {
  const { k } = b
  const soft = Math.max(1, Math.min(12, k * 0.22))
  const margin = 3
  const ax = ((b.ox % soft) + soft) % soft
  const ay = ((b.oy % soft) + soft) % soft
  const w = Math.ceil(b.w / soft) + margin * 2
  const h = Math.ceil(b.h / soft) + margin * 2
  const sheet = makeCanvas(w, h)
  const c = context2d(sheet)
  c.fillStyle = 'rgba(52,68,80,.5)'
  c.fillRect(0, 0, w, h)
  c.globalCompositeOperation = 'destination-out'
  c.setTransform(
    1 / soft,
    0,
    0,
    1 / soft,
    margin - ax / soft + (k * 0.34) / soft,
    margin - ay / soft + (k * 0.1) / soft,
  )
  c.beginPath()
  const layer = Object.create(b, { ctx: { value: c } }) as Brush
  tracePolys(layer, polys, WATER_Z + 0.1)
  c.fillStyle = '#000'
  c.fill()
  b.ctx.save()
  b.ctx.imageSmoothingQuality = 'high'
  b.ctx.drawImage(
    sheet as CanvasImageSource,
    ax - margin * soft,
    ay - margin * soft,
    w * soft,
    h * soft,
  )
  b.ctx.restore()
}

/** An island stands in the lake as a card of its own. */
function island(b: Brush, poly: Poly): void {
  const { ctx, k } = b
  ctx.save()
  ctx.beginPath()
  b.trace(
    poly.map((p): Pt => [p[0] + 0.35, p[1] - 0.1]),
    WATER_Z,
  )
  ctx.fillStyle = 'rgba(52,68,80,.28)'
  ctx.fill()
  for (let i = 0; i <= 4; i++) b.fill(poly, '#b09f86', WATER_Z * (1 - i / 4))
  b.fill(poly, '#C3CBA9', 0)
  ctx.beginPath()
  b.trace(poly, 0)
  ctx.lineWidth = Math.max(0.8, Math.min(2, k * 0.14))
  ctx.strokeStyle = 'rgba(255,252,244,.85)'
  ctx.stroke()
  ctx.restore()
}

/** Bridges: a deck on limewood arches, with its shadow on the water. */
export function bridges(b: Brush, s: Scenery): void {
  for (const bridge of s.layout.bridges) {
    const { ctx, k } = b
    const { line, width } = bridge
    if (line.length < 2) continue
    const left = beside(line, width / 2)
    const right = beside(line, -width / 2)
    const deck = [...left, ...right.slice().reverse()]
    const mid = Math.floor(line.length / 2)
    const l = left[mid] as Pt
    const r = right[mid] as Pt
    const front = l[0] + l[1] > r[0] + r[1] ? left : right
    const z = 0.14
    ctx.save()
    ctx.beginPath()
    tracePolys(b, s.layout.waters, WATER_Z)
    ctx.clip()
    b.fill(
      deck.map((p): Pt => [p[0] + 0.5, p[1] - 0.25]),
      'rgba(40,52,62,.34)',
      WATER_Z,
    )
    ctx.restore()
    ctx.beginPath()
    b.trace(front, z, false)
    for (let i = front.length - 1; i >= 0; i--) {
      const p = front[i] as Pt
      ctx.lineTo(b.X(p[0], p[1]), b.Y(p[0], p[1], WATER_Z + 0.06))
    }
    ctx.closePath()
    ctx.fillStyle = '#b59668'
    ctx.fill()
    // arches: the water shows through the side
    const n = Math.max(2, Math.round(line.length / 4))
    ctx.fillStyle = 'rgba(96,118,128,.85)'
    for (let i = 0; i < n; i++) {
      const p = front[Math.floor(((i + 0.18) / n) * (front.length - 1))] as Pt
      const q = front[Math.floor(((i + 0.82) / n) * (front.length - 1))] as Pt
      const u = b.at(p[0], p[1], WATER_Z + 0.06)
      const v = b.at(q[0], q[1], WATER_Z + 0.06)
      ctx.beginPath()
      ctx.moveTo(u[0], u[1])
      ctx.quadraticCurveTo((u[0] + v[0]) / 2, (u[1] + v[1]) / 2 - k * 0.85, v[0], v[1])
      ctx.closePath()
      ctx.fill()
    }
    b.fill(deck, bridge.rail ? '#c2baad' : '#f3eee4', z)
    for (const side of [left, right]) b.line(side, Math.max(0.8, k * 0.09), '#d9b988', z + 0.1)
  }
}
