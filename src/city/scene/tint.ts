/**
 * The values of an overlay, laid on the ground under the houses: colour and pattern together, so
 * that neither is needed alone. Water, woods and landmarks stay as they are.
 */
import type { CityPicture } from '../api.ts'
import type { Layout } from '../plan/layout.ts'
import type { Poly, Pt } from '../plan/polygon.ts'
import { flat } from '../plan/space.ts'
import type { Draw } from './cards.ts'
import { CLASSES, classOf } from './ink.ts'

export type Overlay = NonNullable<CityPicture['overlay']>

/** Distance of hatch lines in tiles, by class. */
const HATCH = [0, 2.6, 1.75, 1.5]
const THIN_HATCH = 1.25

/** @param ox,oy picture origin on the sheet, @param k device px per tile, @param ratio px per CSS px */
export function drawTint(
  c: Draw,
  layout: Layout,
  o: Overlay,
  ox: number,
  oy: number,
  k: number,
  ratio: number,
): void {
  const at = (p: Pt): Pt => {
    const [x, y] = flat(p[0], p[1])
    return [ox + x * k, oy + y * k]
  }
  const trace = (poly: Poly) => {
    poly.forEach((p, i) => {
      const [x, y] = at(p)
      if (i) c.lineTo(x, y)
      else c.moveTo(x, y)
    })
    c.closePath()
  }
  for (const d of layout.districts) {
    const value = o.values[d.index]
    if (value === null || value === undefined || d.area.length < 3) {
      if (d.area.length > 2) unknown(c, () => trace(d.area), ratio)
      continue
    }
    const cls = classOf(value, o.better)
    const look = CLASSES[cls]
    c.save()
    c.beginPath()
    trace(d.area)
    c.globalAlpha = look.alpha
    c.fillStyle = look.fill
    c.fill()
    c.globalAlpha = 1
    c.save()
    c.clip()
    const xs = d.area.map((p) => p[0])
    const ys = d.area.map((p) => p[1])
    const b = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
    if (o.thin[d.index])
      hatch(c, at, b, THIN_HATCH * pitch(k, ratio), 'rgba(132,98,204,.55)', 1.3 * ratio, 'diagonal')
    else if (cls === 1) dots(c, at, b, (HATCH[1] as number) * pitch(k, ratio), ratio)
    else if (cls >= 2) {
      const colour = cls === 2 ? 'rgba(126,88,22,.6)' : 'rgba(92,50,4,.66)'
      const step = (HATCH[cls] as number) * pitch(k, ratio)
      hatch(c, at, b, step, colour, 1.15 * ratio, 'x')
      if (cls === 3) hatch(c, at, b, step, colour, 1.15 * ratio, 'y')
    }
    c.restore()
    c.beginPath()
    trace(d.area)
    c.lineWidth = 1.6 * ratio
    c.strokeStyle = o.thin[d.index] ? '#5a4876' : look.fill
    if (o.thin[d.index]) c.setLineDash([5 * ratio, 4 * ratio])
    c.stroke()
    c.restore()
  }
  c.save()
  c.globalCompositeOperation = 'destination-out'
  c.beginPath()
  for (const w of layout.waters) trace(w)
  c.fill()
  c.beginPath()
  for (const w of layout.woods) trace(w)
  c.fill()
  c.restore()
}

/** Hatches keep a readable pitch however small the model is shown: never under 5 CSS px. */
const pitch = (k: number, ratio: number): number => Math.max(1, (5.2 * ratio) / (1.5 * k))

function unknown(c: Draw, trace: () => void, ratio: number): void {
  c.save()
  c.beginPath()
  trace()
  c.lineWidth = 1.4 * ratio
  c.setLineDash([3 * ratio, 4 * ratio])
  c.strokeStyle = 'rgba(70,70,70,.8)'
  c.stroke()
  c.restore()
}

type Span = readonly [number, number, number, number]

function hatch(
  c: Draw,
  at: (p: Pt) => Pt,
  b: Span,
  step: number,
  colour: string,
  width: number,
  way: 'x' | 'y' | 'diagonal',
): void {
  c.strokeStyle = colour
  c.lineWidth = width
  c.beginPath()
  const seg = (p: Pt, q: Pt) => {
    const u = at(p)
    const v = at(q)
    c.moveTo(u[0], u[1])
    c.lineTo(v[0], v[1])
  }
  // steps count from the plate's corner, so that a pattern does not slide when its district grows
  if (way === 'x')
    for (let x = Math.ceil(b[0] / step) * step; x < b[2]; x += step) seg([x, b[1]], [x, b[3]])
  else if (way === 'y')
    for (let y = Math.ceil(b[1] / step) * step; y < b[3]; y += step) seg([b[0], y], [b[2], y])
  else {
    const h = b[3] - b[1]
    for (let x = Math.ceil((b[0] - h) / step) * step; x < b[2]; x += step)
      seg([x, b[1]], [x + h, b[3]])
  }
  c.stroke()
}

function dots(c: Draw, at: (p: Pt) => Pt, b: Span, step: number, ratio: number): void {
  c.fillStyle = 'rgba(20,84,82,.62)'
  let row = 0
  for (let x = Math.ceil(b[0] / step) * step; x < b[2]; x += step / 2) {
    row++
    for (let y = Math.ceil(b[1] / step) * step + (row % 2 ? step / 2 : 0); y < b[3]; y += step) {
      const [px, py] = at([x, y])
      c.beginPath()
      c.ellipse(px, py, 1.5 * ratio, 0.95 * ratio, 0, 0, Math.PI * 2)
      c.fill()
    }
  }
}
