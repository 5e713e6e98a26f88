/**
 * The values of an overlay, laid on the ground under the houses: colour and pattern together, so
 * that neither is needed alone. Water, woods and landmarks stay as they are.
 */
import type { CityPicture } from '../api.ts'
import type { Layout } from '../plan/layout.ts'
import type { Poly, Pt } from '../plan/polygon.ts'
import { flat } from '../plan/space.ts'
import type { Draw } from './cards.ts'
import { lookOf } from './ink.ts'

export type Overlay = NonNullable<CityPicture['overlay']>

/** Distance of hatch lines in tiles, by class; thin data have their own. */
const HATCH = [0, 2.6, 1.9, 1.6]
const THIN_HATCH = 2.3
/** Thin data are hatched in violet, lightly: the city under them stays what one looks at. */
const THIN_INK = 'rgba(96,66,168,.38)'

/** With more contrast colours come this much stronger, and patterns and borders in full ink. */
const STRONGER = 1.4
const FULL_INK = 'rgba(0,0,0,.8)'

/** A sheet's place: picture origin on it, device px per tile, device px per CSS px. */
export interface On {
  ox: number
  oy: number
  k: number
  ratio: number
  strong: boolean
}

type Project = (p: Pt) => Pt

const projectOn =
  ({ ox, oy, k }: On): Project =>
  (p) => {
    const [x, y] = flat(p[0], p[1])
    return [ox + x * k, oy + y * k]
  }

function trace(c: Draw, at: Project, poly: Poly): void {
  poly.forEach((p, i) => {
    const [x, y] = at(p)
    if (i) c.lineTo(x, y)
    else c.moveTo(x, y)
  })
  c.closePath()
}

/** The flat colours of the four classes. */
export function drawFill(c: Draw, layout: Layout, o: Overlay, on: On): void {
  const at = projectOn(on)
  for (const d of layout.districts) {
    const cls = o.classes[d.index] ?? null
    if (cls === null || d.area.length < 3) continue
    const look = lookOf(cls, o.amount)
    c.beginPath()
    trace(c, at, d.area)
    const alpha = look.alpha * (o.thin[d.index] ? 0.8 : 1)
    c.globalAlpha = on.strong ? Math.min(0.95, alpha * STRONGER) : alpha
    c.fillStyle = look.fill
    c.fill()
  }
  c.globalAlpha = 1
  keepClear(c, layout, at)
}

/** Hatches, dots and borders, in the plane of the ground. */
export function drawPattern(c: Draw, layout: Layout, o: Overlay, on: On): void {
  const at = projectOn(on)
  const { k, ratio, strong } = on
  for (const d of layout.districts) {
    if (d.area.length < 3) continue
    const cls = o.classes[d.index] ?? null
    const thin = o.thin[d.index] ?? false
    if (cls === null) {
      unknown(c, () => trace(c, at, d.area), ratio)
      continue
    }
    c.save()
    c.beginPath()
    trace(c, at, d.area)
    c.save()
    c.clip()
    const xs = d.area.map((p) => p[0])
    const ys = d.area.map((p) => p[1])
    const b = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
    if (thin) {
      const colour = strong ? FULL_INK : THIN_INK
      hatch(c, at, b, THIN_HATCH * pitch(k, ratio), colour, ratio, 'diagonal')
    } else if (cls === 1) dots(c, at, b, (HATCH[1] as number) * pitch(k, ratio), ratio, o.amount)
    else if (o.amount) {
      // much is plain, less has dots, little one hatch, none at all is bare
      if (cls === 2)
        hatch(c, at, b, (HATCH[2] as number) * pitch(k, ratio), 'rgba(40,84,130,.4)', ratio, 'x')
    } else if (cls >= 2) {
      const soft = cls === 2 ? 'rgba(126,88,22,.5)' : 'rgba(92,50,4,.56)'
      const colour = strong ? FULL_INK : soft
      const step = (HATCH[cls] as number) * pitch(k, ratio)
      hatch(c, at, b, step, colour, 1.05 * ratio, 'x')
      if (cls === 3) hatch(c, at, b, step, colour, 1.05 * ratio, 'y')
    }
    c.restore()
    c.beginPath()
    trace(c, at, d.area)
    c.lineWidth = (strong ? 2.5 : 1.5) * ratio
    c.strokeStyle = strong ? FULL_INK : thin ? 'rgba(90,72,118,.75)' : lookOf(cls, o.amount).fill
    if (thin) c.setLineDash([5 * ratio, 4 * ratio])
    c.stroke()
    c.restore()
  }
  keepClear(c, layout, at)
}

/** Water and woods stay as they are. */
function keepClear(c: Draw, layout: Layout, at: Project): void {
  c.save()
  c.globalCompositeOperation = 'destination-out'
  c.beginPath()
  for (const w of layout.waters) trace(c, at, w)
  c.fill()
  c.beginPath()
  for (const w of layout.woods) trace(c, at, w)
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
  at: Project,
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

function dots(c: Draw, at: Project, b: Span, step: number, ratio: number, amount: boolean): void {
  c.fillStyle = amount ? 'rgba(24,62,110,.55)' : 'rgba(20,84,82,.62)'
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
