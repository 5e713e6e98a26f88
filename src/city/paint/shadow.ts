/**
 * Two shadows: a soft one where things touch the ground, a cast one away from the light. Each is
 * gathered on one sheet and laid over the ground at once, so that overlaps do not darken.
 */

import { groundAt } from '../plan/layout.ts'
import { hull, type Pt } from '../plan/polygon.ts'
import { flat } from '../plan/space.ts'
import type { Item } from '../plan/things.ts'
import type { Brush } from './brush.ts'
import { type Ctx, context2d, makeCanvas } from './canvas.ts'
import type { Scenery } from './scenery.ts'

/** Cast shadow per tile of height (STYLE.md, "Shadows"). */
const CAST: Pt = [0.6, -0.3]
/** Shadows between two breaths. */
const BREATH = 700
/** Blur of the contact shadow in tiles; the sheet is drawn this coarse and stretched. */
const SOFT = 0.3

export function* shadows(b: Brush, scenery: Scenery, items: Item[]): Generator<void> {
  const soft = Math.max(1, Math.min(16, b.k * SOFT))
  const margin = 3
  const sw = Math.ceil(b.w / soft) + margin * 2
  const sh = Math.ceil(b.h / soft) + margin * 2
  const contact = makeCanvas(sw, sh)
  const cc = context2d(contact)
  // aligned to the whole picture, so that neighbouring tiles share their pixels
  const ax = ((b.ox % soft) + soft) % soft
  const ay = ((b.oy % soft) + soft) % soft
  cc.setTransform(1 / soft, 0, 0, 1 / soft, margin - ax / soft, margin - ay / soft)
  const cast = makeCanvas(b.w, b.h)
  const kc = context2d(cast)
  kc.fillStyle = '#000'
  cc.fillStyle = '#000'
  cc.strokeStyle = '#000'
  cc.lineWidth = b.k * 0.42
  let n = 0
  for (const item of items) {
    if (++n % BREATH === 0) yield
    if (item.tree) tree(b, item, kc, cc)
    else {
      const gz = groundAt(scenery.layout, item.c[0], item.c[1])
      const base = item.z - gz
      if (base > 3.5 || item.z < -0.1) continue
      const h = item.h + item.roof.rise * 0.55
      const pts: Pt[] = []
      for (const t of [Math.max(0, base), Math.max(0, base) + h])
        for (const p of item.fp) pts.push(flat(p[0] + CAST[0] * t, p[1] + CAST[1] * t, gz))
      path(b, kc, hull(pts))
      kc.fill()
      if (base < 0.3) {
        path(
          b,
          cc,
          item.fp.map((p) => flat(p[0], p[1], gz)),
        )
        cc.stroke()
        cc.fill()
      }
    }
  }
  yield
  lay(b, contact, '#7d6d63', 0.6, (ctx) =>
    ctx.drawImage(
      contact as CanvasImageSource,
      ax - margin * soft,
      ay - margin * soft,
      sw * soft,
      sh * soft,
    ),
  )
  lay(b, cast, '#6f6570', 0.56, (ctx) => ctx.drawImage(cast as CanvasImageSource, 0, 0))
}

function path(b: Brush, ctx: Ctx, pts: Pt[]): void {
  ctx.beginPath()
  pts.forEach((p, i) => {
    const x = p[0] * b.k + b.ox
    const y = p[1] * b.k + b.oy
    if (i) ctx.lineTo(x, y)
    else ctx.moveTo(x, y)
  })
  ctx.closePath()
}

function tree(b: Brush, t: Extract<Item, { tree: true }>, kc: Ctx, cc: Ctx): void {
  const r = t.r * b.k
  const long = t.cone ? 1.7 : 1
  kc.beginPath()
  kc.ellipse(
    b.X(t.x + t.r * 0.8 * long, t.y - t.r * 0.4 * long),
    b.Y(t.x + t.r * 0.8 * long, t.y - t.r * 0.4 * long, t.z),
    r * 1.3 * (t.cone ? 1.1 : 1),
    r * (t.cone ? 0.5 : 0.68),
    0,
    0,
    Math.PI * 2,
  )
  kc.fill()
  cc.beginPath()
  cc.ellipse(b.X(t.x, t.y), b.Y(t.x, t.y, t.z), r * 1.25, r * 0.72, 0, 0, Math.PI * 2)
  cc.fill()
}

/** Colours a sheet and multiplies it onto the ground. */
function lay(
  b: Brush,
  sheet: ReturnType<typeof makeCanvas>,
  colour: string,
  alpha: number,
  draw: (ctx: Ctx) => void,
): void {
  const s = context2d(sheet)
  s.setTransform(1, 0, 0, 1, 0, 0)
  s.globalCompositeOperation = 'source-in'
  s.fillStyle = colour
  s.fillRect(0, 0, sheet.width, sheet.height)
  b.ctx.save()
  b.ctx.globalCompositeOperation = 'multiply'
  b.ctx.globalAlpha = alpha
  b.ctx.imageSmoothingEnabled = true
  b.ctx.imageSmoothingQuality = 'high'
  draw(b.ctx)
  b.ctx.restore()
}
