/** The plate and all that lies flat on it. */
import { dice } from '../plan/chance.ts'
import { terraces } from '../plan/layout.ts'
import { beside } from '../plan/line.ts'
import { box, inBox, type Poly, type Pt } from '../plan/polygon.ts'
import { STREET, TRAM_TRACK } from '../plan/roads.ts'
import { PLATE_THICK, RIM } from '../plan/space.ts'
import type { Block } from '../plan/things.ts'
import type { Brush } from './brush.ts'
import { CARVED, context2d, makeCanvas } from './canvas.ts'
import { blend, css, facing, groundColour, lit, type Rgb, rgb } from './colour.ts'
import type { Scenery } from './scenery.ts'
import { bridges, water } from './water.ts'

const WOODEN: Rgb = rgb('#CDA878')
/** Height of the rim above the ground. */
const RIM_Z = 0.28

const plateOf = (s: Scenery): Poly => {
  const { width, depth } = s.layout.space
  return [
    [0, 0],
    [width, 0],
    [width, depth],
    [0, depth],
  ]
}

const rimOf = (s: Scenery): Poly => {
  const { width, depth } = s.layout.space
  return [
    [-RIM, -RIM],
    [width + RIM, -RIM],
    [width + RIM, depth + RIM],
    [-RIM, depth + RIM],
  ]
}

/** Shadow of the plate on the table: three sheets, soft to sharp. */
export function tableShadow(b: Brush, s: Scenery): void {
  const rim = rimOf(s)
  for (const [soft, alpha, d] of [
    [3.4, 0.3, 5],
    [1.3, 0.34, 2.2],
    [0.5, 0.4, 0.7],
  ] as const) {
    const f = Math.max(1, soft * b.k)
    const ax = ((b.ox % f) + f) % f
    const ay = ((b.oy % f) + f) % f
    const w = Math.ceil(b.w / f) + 6
    const h = Math.ceil(b.h / f) + 6
    const sheet = makeCanvas(w, h)
    const c = context2d(sheet)
    c.setTransform(1 / f, 0, 0, 1 / f, 3 - ax / f, 3 - ay / f)
    c.beginPath()
    const layer = Object.create(b, { ctx: { value: c } }) as Brush
    layer.trace(
      rim.map((p): Pt => [p[0] + d * 0.8, p[1] - d * 0.15]),
      -PLATE_THICK - 0.3,
    )
    c.fillStyle = '#060d0e'
    c.fill()
    b.ctx.save()
    b.ctx.globalAlpha = alpha
    b.ctx.imageSmoothingQuality = 'high'
    b.ctx.drawImage(sheet as CanvasImageSource, ax - 3 * f, ay - 3 * f, w * f, h * f)
    b.ctx.restore()
  }
}

/** The wooden body of the plate, its grain and the carved name. */
export function rim(b: Brush, s: Scenery): void {
  const { ctx, k } = b
  const c = rimOf(s) as [Pt, Pt, Pt, Pt]
  const sides: [Pt, Pt, number, number][] = [
    [c[3], c[2], 0, 1],
    [c[2], c[1], 1, 0],
  ]
  for (const [p, q, nx, ny] of sides) {
    const f = facing(nx, ny, 0)
    ctx.beginPath()
    const top0 = b.at(p[0], p[1], RIM_Z)
    const top1 = b.at(q[0], q[1], RIM_Z)
    const low1 = b.at(q[0], q[1], -PLATE_THICK)
    const low0 = b.at(p[0], p[1], -PLATE_THICK)
    ctx.moveTo(top0[0], top0[1])
    for (const v of [top1, low1, low0]) ctx.lineTo(v[0], v[1])
    ctx.closePath()
    // shaded across the board, whichever way it leans
    const nxp = -(top1[1] - top0[1])
    const nyp = top1[0] - top0[0]
    const nl = Math.hypot(nxp, nyp)
    const deep = (PLATE_THICK + RIM_Z) * 1.22 * k * (nyp / nl)
    const g = ctx.createLinearGradient(
      top0[0],
      top0[1],
      top0[0] + (nxp / nl) * deep,
      top0[1] + (nyp / nl) * deep,
    )
    g.addColorStop(0, css(lit(WOODEN, f * 1.05)))
    g.addColorStop(0.6, css(lit(WOODEN, f * 0.96)))
    g.addColorStop(1, css(lit(WOODEN, f * 0.8)))
    ctx.fillStyle = g
    ctx.fill()
    ctx.save()
    ctx.clip()
    const luck = dice('grain', nx)
    for (let i = 0; i < 30; i++) {
      const z = -PLATE_THICK + luck.next() * (PLATE_THICK + RIM_Z)
      const bow = luck.between(-0.14, 0.14)
      const u = b.at(p[0], p[1], z)
      const v = b.at(q[0], q[1], z + bow)
      ctx.beginPath()
      ctx.moveTo(u[0], u[1])
      ctx.quadraticCurveTo((u[0] + v[0]) / 2, (u[1] + v[1]) / 2 - bow * k * 3, v[0], v[1])
      ctx.lineWidth = luck.between(0.4, 1.1) * Math.max(1, k / 9)
      ctx.strokeStyle = `rgba(84,52,22,${luck.between(0.04, 0.15).toFixed(3)})`
      ctx.stroke()
    }
    ctx.restore()
    b.line([p, q], Math.max(1, k * 0.1), 'rgba(255,244,222,.6)', RIM_Z)
    b.line([p, q], Math.max(1, k * 0.16), 'rgba(20,12,6,.5)', -PLATE_THICK)
  }
  const inner = plateOf(s) as [Pt, Pt, Pt, Pt]
  for (let i = 0; i < 4; i++) {
    const j = (i + 1) % 4
    b.fill(
      [c[i], c[j], inner[j], inner[i]] as Poly,
      css(lit(WOODEN, [1.02, 0.97, 1.05, 1.01][i] as number)),
      RIM_Z,
    )
    b.line([inner[i] as Pt, inner[j] as Pt], Math.max(0.6, k * 0.06), 'rgba(90,60,30,.35)', RIM_Z)
  }
  carve(b, s)
}

/** The town's name, cut into the front of the plate. */
function carve(b: Brush, s: Scenery): void {
  const { ctx, k } = b
  const { depth } = s.layout.space
  const size = k * 1.75
  if (size < 5) return
  const text = (x: number, words: string, share: number) => {
    const [px, py] = b.at(x, depth + RIM, -PLATE_THICK * 0.66)
    ctx.save()
    // lying in the front board: x along the edge, upright stays upright
    ctx.transform(1, 0.5, 0, 1, px, py)
    ctx.font = `600 ${size * share}px ${CARVED.sans}`
    ctx.textBaseline = 'alphabetic'
    const spaced = words.toLocaleUpperCase('de').split('').join('\u200A\u200A')
    ctx.fillStyle = 'rgba(255,238,208,.5)'
    ctx.fillText(spaced, Math.max(0.6, k * 0.06), Math.max(0.6, k * 0.06))
    ctx.fillStyle = 'rgba(74,44,18,.82)'
    ctx.fillText(spaced, 0, 0)
    ctx.restore()
  }
  text(2.5, s.layout.plan.name, 1)
}

/** In pieces: fields, quarters, hills, streets, water, bridges. */
export function* ground(b: Brush, s: Scenery): Generator<void> {
  const { ctx, k, season } = b
  const { layout } = s
  const tone = (t: Parameters<typeof groundColour>[0], f = 1) =>
    css(lit(groundColour(t, season), f))
  const plate = plateOf(s)
  ctx.save()
  const { width, depth } = layout.space
  ctx.save()
  ctx.beginPath()
  b.trace(plate)
  ctx.clip()
  const p = b.at(0, depth)
  const q = b.at(width, 0)
  const g = ctx.createLinearGradient(p[0], p[1], q[0], q[1])
  g.addColorStop(0, tone('lawn', 1.08))
  g.addColorStop(1, tone('lawn', 0.97))
  ctx.fillStyle = g
  ctx.fillRect(0, 0, b.w, b.h)
  for (const c of layout.context)
    b.fill(c, css(blend(groundColour('context', season), rgb('#F4F0E8'), 0.3)))
  for (const r of layout.reeds) reed(b, r)
  for (const w of layout.woods)
    b.fill(w, css(blend(groundColour('wood', season), groundColour('lawn', season), 0.45)))
  for (const { block, box: bx } of s.blocks)
    if (block.z === 0 && block.district < 0 && b.sees(bx, 4)) drawBlock(b, block)
  yield
  // each district is a sheet of pale card on the land
  for (const d of layout.districts) {
    if (d.built.length < 3) continue
    b.fill(
      d.built.map((v): Pt => [v[0] + 0.12, v[1] + 0.12]),
      'rgba(96,82,70,.22)',
    )
  }
  for (const d of layout.districts) b.fill(d.built, tone('street'))
  for (const { block, box: bx } of s.blocks)
    if (block.z === 0 && block.district >= 0 && b.sees(bx, 4)) drawBlock(b, block)
  ctx.restore()
  yield
  hills(b, s)
  yield
  ctx.beginPath()
  b.trace(plate)
  ctx.clip()
  roads(b, s)
  yield
  yield* water(b, s)
  yield
  islandGrounds(b, s)
  jetties(b, s)
  rails(b, s)
  bridges(b, s)
  bridgeRails(b, s)
  tramRails(b, s)
  // the rim's shadow falls inwards from the left
  b.line([plate[3] as Pt, plate[0] as Pt], k * 0.5, 'rgba(60,45,30,.22)')
  ctx.restore()
}

function drawBlock(b: Brush, block: Block): void {
  const { ctx, k } = b
  if (block.raised) {
    ctx.beginPath()
    const off = Math.max(0.5, k * 0.1)
    for (let i = 0; i < block.poly.length; i++) {
      const p = block.poly[i] as Pt
      const x = b.X(p[0], p[1]) + off * 0.8
      const y = b.Y(p[0], p[1], block.z) + off
      if (i) ctx.lineTo(x, y)
      else ctx.moveTo(x, y)
    }
    ctx.closePath()
    ctx.fillStyle = 'rgba(96,82,70,.26)'
    ctx.fill()
  }
  b.fill(block.poly, css(groundColour(block.tone, b.season)), block.z)
  if (block.raised) {
    ctx.lineWidth = Math.max(0.5, k * 0.06)
    ctx.strokeStyle = 'rgba(255,252,244,.6)'
    ctx.stroke()
  }
  if (block.rows) furrows(b, block)
  if (block.paved && k > 9) paving(b, block)
}

function furrows(b: Brush, block: Block): void {
  const { ctx, k } = b
  const bx = box(block.poly)
  if (!bx) return
  ctx.save()
  ctx.beginPath()
  b.trace(block.poly, block.z)
  ctx.clip()
  ctx.beginPath()
  for (let m = -bx.short / 2; m < bx.short / 2; m += 0.5) {
    const p = inBox(bx, -bx.long / 2, m)
    const q = inBox(bx, bx.long / 2, m)
    ctx.moveTo(b.X(p[0], p[1]), b.Y(p[0], p[1], block.z))
    ctx.lineTo(b.X(q[0], q[1]), b.Y(q[0], q[1], block.z))
  }
  ctx.lineWidth = (block.rows === 2 ? 0.16 : 0.09) * k
  ctx.strokeStyle = 'rgba(110,95,60,.11)'
  ctx.stroke()
  ctx.restore()
}

function paving(b: Brush, block: Block): void {
  const { ctx, k } = b
  const bx = box(block.poly)
  if (!bx) return
  ctx.save()
  ctx.beginPath()
  b.trace(block.poly, block.z)
  ctx.clip()
  for (let m = -6; m < 6; m += 0.4) {
    b.line(
      [inBox(bx, m, -6), inBox(bx, m, 6)],
      Math.max(0.4, k * 0.02),
      'rgba(120,95,70,.14)',
      block.z,
    )
    b.line(
      [inBox(bx, -6, m), inBox(bx, 6, m)],
      Math.max(0.4, k * 0.02),
      'rgba(120,95,70,.14)',
      block.z,
    )
  }
  ctx.restore()
}

/** Reed: short upright strokes on wet ground. */
function reed(b: Brush, poly: Poly): void {
  const { ctx, k } = b
  b.fill(poly, css(groundColour('reed', b.season)))
  const bx = box(poly)
  if (!bx) return
  ctx.save()
  ctx.beginPath()
  b.trace(poly)
  ctx.clip()
  const luck = dice('reed', bx.c[0])
  ctx.beginPath()
  const n = Math.round(bx.long * bx.short * 3)
  for (let i = 0; i < n; i++) {
    const [x, y] = inBox(bx, luck.between(-0.5, 0.5) * bx.long, luck.between(-0.5, 0.5) * bx.short)
    const px = b.X(x, y)
    const py = b.Y(x, y, 0)
    ctx.moveTo(px, py)
    ctx.lineTo(px + luck.between(-0.1, 0.1) * k, py - luck.between(0.2, 0.5) * k)
  }
  ctx.lineWidth = Math.max(0.5, k * 0.05)
  ctx.strokeStyle = 'rgba(128,118,72,.4)'
  ctx.stroke()
  ctx.restore()
}

/** Hills are stacked sheets of card. */
function hills(b: Brush, s: Scenery): void {
  const { ctx, k, season } = b
  const card: Rgb = rgb('#D9CEB8')
  for (const h of s.layout.hills) {
    ctx.save()
    ctx.beginPath()
    const { width, depth } = s.layout.space
    for (const [i, v] of (
      [
        [0, depth, 0],
        [0, depth, 2.6],
        [0, 0, 2.6],
        [width, 0, 2.6],
        [width, 0, 0],
        [width, depth, 0],
      ] as [number, number, number][]
    ).entries()) {
      const x = b.X(v[0], v[1])
      const y = b.Y(v[0], v[1], v[2])
      if (i) ctx.lineTo(x, y)
      else ctx.moveTo(x, y)
    }
    ctx.clip()
    let below = 0
    for (const [i, t] of terraces(h).entries()) {
      const shade = css(lit(card, 0.76))
      b.fill(
        t.poly.map((p): Pt => [p[0] + 0.5, p[1] - 0.12]),
        'rgba(50,42,40,.22)',
        below,
      )
      for (let e = 0; e <= 4; e++) b.fill(t.poly, shade, below + ((t.z - below) * e) / 4)
      b.fill(t.poly, css(blend(card, groundColour('wood', season), 0.42 + i * 0.12)), t.z)
      ctx.lineWidth = Math.max(0.6, k * 0.08)
      ctx.strokeStyle = 'rgba(255,250,238,.75)'
      ctx.stroke()
      below = t.z
    }
    ctx.restore()
  }
}

function roads(b: Brush, s: Scenery): void {
  const { k } = b
  const street = css(lit(groundColour('street', 2), 1.02))
  const order = s.layout.roads.slice().sort((p, q) => q.rank - p.rank)
  for (const r of order) b.band(r.line, STREET[r.rank] * 2 + 0.22, 'rgba(104,90,76,.2)')
  for (const r of order)
    b.band(r.line, STREET[r.rank] * 2, r.rank === 3 ? 'rgb(226,216,196)' : street)
  for (const r of order) {
    if (r.rank === 3 || k < 8) continue
    const { ctx } = b
    ctx.setLineDash([k * 0.3, k * 0.42])
    b.line(r.line, Math.max(0.6, k * 0.04), 'rgba(150,138,124,.5)')
    ctx.setLineDash([])
    if (r.rank === 1)
      for (const side of [-0.62, 0.62])
        b.line(beside(r.line, side), Math.max(0.5, k * 0.03), 'rgba(150,138,124,.4)')
  }
  for (const p of s.city.paths) b.band(p.line, p.width, css(groundColour('plaza', 2)), p.z)
}

function rails(b: Brush, s: Scenery): void {
  const { rail } = s.layout
  if (!rail) return
  const { ctx, k } = b
  b.band(rail, 2.5, 'rgba(90,80,70,.2)')
  b.band(rail, 2.1, '#bdb5a8')
  if (k > 5) {
    ctx.setLineDash([k * 0.09, k * 0.22])
    for (const side of [-0.48, 0.48]) b.line(beside(rail, side), k * 0.55, 'rgba(110,95,80,.32)')
    ctx.setLineDash([])
  }
  for (const side of [-0.66, -0.3, 0.3, 0.66])
    b.line(beside(rail, side), Math.max(0.55, k * 0.05), 'rgba(104,98,94,.72)')
}

function bridgeRails(b: Brush, s: Scenery): void {
  const { k } = b
  for (const bridge of s.layout.bridges)
    if (bridge.rail)
      for (const side of [-0.66, -0.3, 0.3, 0.66])
        b.line(beside(bridge.line, side), Math.max(0.55, k * 0.05), 'rgba(104,98,94,.72)', 0.14)
}

/** Two tracks let into the street, over its bridges too. */
function tramRails(b: Brush, s: Scenery): void {
  const { k } = b
  for (const tram of s.layout.trams) {
    for (const track of [-TRAM_TRACK, TRAM_TRACK])
      b.band(beside(tram, track), 0.34, 'rgba(128,120,110,.16)')
    if (k < 5) continue
    for (const track of [-TRAM_TRACK, TRAM_TRACK])
      for (const side of [-0.09, 0.09])
        b.line(beside(tram, track + side), Math.max(0.5, k * 0.035), 'rgba(104,98,94,.66)')
  }
}

/** Woods and lanes on islands, which the water would have covered. */
function islandGrounds(b: Brush, s: Scenery): void {
  const { ctx } = b
  for (const i of s.layout.islands) {
    ctx.save()
    ctx.beginPath()
    b.trace(i)
    ctx.clip()
    for (const w of s.layout.woods)
      b.fill(w, css(blend(groundColour('wood', b.season), groundColour('lawn', b.season), 0.4)))
    for (const { block, box: bx } of s.blocks)
      if (block.z === 0 && b.sees(bx, 4)) {
        const m = block.poly[0] as Pt
        if (i.some((p) => Math.hypot(p[0] - m[0], p[1] - m[1]) < 4)) drawBlock(b, block)
      }
    for (const r of s.layout.roads)
      if (r.rank === 3) b.band(r.line, STREET[3] * 2, 'rgb(226,216,196)')
    ctx.restore()
  }
}

function jetties(b: Brush, s: Scenery): void {
  const { k } = b
  for (const j of s.city.jetties) {
    b.line(j, k * 0.44, 'rgba(60,70,76,.4)', -0.3)
    b.line(j, k * 0.4, '#a88a60', -0.1)
    b.line(j, k * 0.34, '#dfc092', 0)
  }
}
