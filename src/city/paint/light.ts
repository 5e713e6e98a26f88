/**
 * The light of the night: windows, street lamps and their glow, on black, to be added to the dark
 * model. Houses hide what lies behind them.
 */
import { draw } from '../plan/chance.ts'
import { districtAt } from '../plan/layout.ts'
import { steps } from '../plan/line.ts'
import { WATER } from '../plan/mask.ts'
import { inside, type Pt } from '../plan/polygon.ts'
import { WATER_Z } from '../plan/space.ts'
import type { Solid } from '../plan/things.ts'
import type { Brush } from './brush.ts'
import { type AnyCanvas, context2d, makeCanvas } from './canvas.ts'
import { GENERATOR, WINDOWS } from './colour.ts'
import { facesOf } from './faces.ts'
import type { Scenery } from './scenery.ts'
import { panes } from './solid.ts'

/** Share of lit windows at night by what the house is. */
const LIT = { home: 0.4, public: 0.55, generator: 0.62 }
/** Lamps stand every so many tiles. */
const LAMP_STEP = 1.7

let dab: AnyCanvas | null = null

function glow(): AnyCanvas {
  if (dab) return dab
  dab = makeCanvas(64, 64)
  const c = context2d(dab)
  const g = c.createRadialGradient(32, 32, 0, 32, 32, 32)
  g.addColorStop(0, 'rgba(255,190,105,.8)')
  g.addColorStop(0.3, 'rgba(255,165,75,.26)')
  g.addColorStop(1, 'rgba(255,150,60,0)')
  c.fillStyle = g
  c.fillRect(0, 0, 64, 64)
  return dab
}

/** Whether the supply is out for this house, by the share of its district that is dark. */
const isDark = (seed: number, dark: number[], district: number, house: number): boolean => {
  const share = dark[district] ?? 0
  return share > 0 && (share >= 1 || draw(seed, 'dark', district, house) < share)
}

interface Lamp {
  p: Pt
  district: number
  index: number
}

const lampsOf = new WeakMap<Scenery, Lamp[]>()

function lamps(s: Scenery): Lamp[] {
  const known = lampsOf.get(s)
  if (known) return known
  const out: Lamp[] = []
  let index = 0
  for (const r of s.layout.roads) {
    if (r.rank === 3) continue
    for (const { p } of steps(r.line, LAMP_STEP)) {
      const district = districtAt(s.layout, p[0], p[1]) ?? -1
      // country roads have fewer lamps
      if (district < 0 && index % 3) {
        index++
        continue
      }
      out.push({ p, district, index: index++ })
    }
  }
  lampsOf.set(s, out)
  return out
}

export function* light(b: Brush, s: Scenery, items: Solid[], dark: number[]): Generator<void> {
  const { ctx, k } = b
  const { seed } = s.layout.plan
  const sprite = glow() as CanvasImageSource
  ctx.save()
  ctx.globalCompositeOperation = 'lighter'
  const stamp = (p: Pt, r: number, a: number, z = 0) => {
    const x = b.X(p[0], p[1])
    const y = b.Y(p[0], p[1], z)
    if (x < -r * k || y < -r * k || x > b.w + r * k || y > b.h + r * k) return
    ctx.globalAlpha = a
    ctx.drawImage(sprite, x - r * k, y - (r * k) / 2, r * 2 * k, r * k)
  }
  const { width, depth } = s.layout.space
  for (const l of lamps(s)) {
    if (l.p[0] < 0 || l.p[1] < 0 || l.p[0] > width || l.p[1] > depth) continue
    if (s.layout.mask.at(l.p[0], l.p[1]) & WATER && l.index % 2) continue
    if (isDark(seed, dark, l.district, -l.index - 1)) continue
    stamp(l.p, 1.5, l.district < 0 ? 0.28 : 0.42)
  }
  yield
  for (const d of s.layout.districts) {
    const share = 1 - (dark[d.index] ?? 0)
    if (share > 0.02 && d.built.length > 2) stamp(d.centre, d.radius * 1.05, 0.13 * share)
  }
  ctx.restore()
  yield
  reflections(b, s, dark)
  yield
  const WARM = WINDOWS
  let n = 0
  for (const solid of items) {
    if (++n % 90 === 0) yield
    const off = !solid.generator && isDark(seed, dark, solid.district, solid.house)
    const share = solid.generator ? LIT.generator : solid.open ? LIT.public : LIT.home
    for (const face of facesOf(solid)) {
      ctx.beginPath()
      face.pts.forEach((p, i) => {
        const x = b.X(p[0], p[1])
        const y = b.Y(p[0], p[1], p[2])
        if (i) ctx.lineTo(x, y)
        else ctx.moveTo(x, y)
      })
      ctx.closePath()
      ctx.globalCompositeOperation = 'destination-out'
      ctx.fillStyle = '#000'
      ctx.fill()
      ctx.globalCompositeOperation = 'source-over'
      if (
        off ||
        face.kind !== 'wall' ||
        !solid.storeys ||
        solid.style === 'blank' ||
        solid.district < 0
      )
        continue
      for (const pane of panes(solid, face, k, true)) {
        const roll = draw(seed, solid.house, Math.round(face.nx * 9), pane.r, pane.i)
        if (roll > share) continue
        const list = solid.generator && (dark[solid.district] ?? 0) > 0.5 ? GENERATOR : WARM
        ctx.fillStyle = list[Math.floor(roll * 977) % list.length] as string
        ctx.beginPath()
        pane.quad.forEach((p, i) => {
          const x = b.X(p[0], p[1])
          const y = b.Y(p[0], p[1], p[2])
          if (i) ctx.lineTo(x, y)
          else ctx.moveTo(x, y)
        })
        ctx.closePath()
        ctx.fill()
        if (k < 9) {
          // far off, a lit window is a point: give it at least a pixel
          ctx.lineWidth = 0.7
          ctx.strokeStyle = ctx.fillStyle
          ctx.stroke()
        }
      }
    }
  }
}

/** Lamps along the shore stand in the water as thin columns. */
function reflections(b: Brush, s: Scenery, dark: number[]): void {
  const { ctx, k } = b
  const { layout } = s
  ctx.save()
  ctx.globalCompositeOperation = 'lighter'
  let n = 0
  for (const shore of layout.shores)
    for (const { p } of steps(shore, 1.2)) {
      n++
      const near = layout.districts.find((d) => inside(d.area, p[0], p[1]))
      if (!near || isDark(layout.plan.seed, dark, near.index, -n - 5000)) continue
      const x = b.X(p[0], p[1])
      const y = b.Y(p[0], p[1], WATER_Z)
      if (x < -20 || y < -60 || x > b.w + 20 || y > b.h + 20) continue
      // only where the water lies towards the viewer
      if (!(layout.mask.at(p[0] + 0.8, p[1] + 0.8) & WATER)) continue
      const h = k * (1.1 + draw('reflect', n) * 1.6)
      const g = ctx.createLinearGradient(0, y, 0, y + h)
      g.addColorStop(0, 'rgba(255,205,130,.6)')
      g.addColorStop(1, 'rgba(255,180,90,0)')
      ctx.fillStyle = g
      ctx.fillRect(x - k * 0.07, y, Math.max(1, k * 0.14), h)
    }
  ctx.restore()
}
