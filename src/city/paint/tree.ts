/** Felt balls and cones. Each size is drawn once and stamped. */
import type { Tree } from '../plan/things.ts'
import type { Brush } from './brush.ts'
import { type AnyCanvas, context2d, makeCanvas } from './canvas.ts'
import { css, feltColour, lit, type Season } from './colour.ts'

interface Stamp {
  canvas: AnyCanvas
  /** Foot of the tree within the stamp. */
  x: number
  y: number
}

const stamps = new Map<string, Stamp>()
/** Above this many stamps the store is emptied: zooming through many scales must not pile up. */
const MAX_STAMPS = 900

export function drawTree(b: Brush, t: Tree): void {
  const r = t.r * b.k
  const size = Math.max(2, Math.round(r * (r < 8 ? 4 : 2)))
  const tone = Math.floor(t.shade * 15)
  const key = `${size}${t.cone ? 'c' : 'b'}${tone}${b.season}${r < 8 ? 's' : 'l'}`
  let s = stamps.get(key)
  if (!s) {
    if (stamps.size > MAX_STAMPS) stamps.clear()
    s = stamp(size / (r < 8 ? 4 : 2), t.cone, (tone + 0.5) / 15, b.season)
    stamps.set(key, s)
  }
  b.ctx.drawImage(s.canvas as CanvasImageSource, b.X(t.x, t.y) - s.x, b.Y(t.x, t.y, t.z) - s.y)
}

function stamp(r: number, cone: boolean, shade: number, season: Season): Stamp {
  const colour = feltColour(shade, cone, season)
  const w = Math.ceil(r * 2 + 4)
  const h = Math.ceil((cone ? r * 4.4 : r * 2.6) + 4)
  const canvas = makeCanvas(w, h)
  const ctx = context2d(canvas)
  const x = w / 2
  const foot = h - 2 - (cone ? r * 0.4 : r * 0.1)
  if (cone) {
    const y0 = foot - r * 0.12
    ctx.beginPath()
    ctx.moveTo(x, y0 - r * 3.4)
    ctx.lineTo(x + r * 0.85, y0 - r * 0.15)
    ctx.quadraticCurveTo(x, y0 + r * 0.5, x - r * 0.85, y0 - r * 0.15)
    ctx.closePath()
    const g = ctx.createLinearGradient(x - r, 0, x + r, 0)
    g.addColorStop(0, css(lit(colour, 1.06)))
    g.addColorStop(0.45, css(lit(colour, 0.92)))
    g.addColorStop(1, css(lit(colour, 0.66)))
    ctx.fillStyle = g
    ctx.fill()
    return { canvas, x, y: foot }
  }
  const y = foot - r * 1.28
  if (r > 5) {
    ctx.strokeStyle = '#9c7f5b'
    ctx.lineWidth = r * 0.16
    ctx.beginPath()
    ctx.moveTo(x, foot)
    ctx.lineTo(x, y)
    ctx.stroke()
  }
  const bare = season === 0
  const g = ctx.createRadialGradient(x - r * 0.38, y - r * 0.45, r * 0.08, x, y, r * 1.05)
  g.addColorStop(0, css(lit(colour, 1.2), bare ? 0.9 : 1))
  g.addColorStop(0.5, css(lit(colour, 0.98), bare ? 0.86 : 1))
  g.addColorStop(1, css(lit(colour, 0.64), bare ? 0.82 : 1))
  ctx.beginPath()
  ctx.arc(x, y, r, 0, Math.PI * 2)
  ctx.fillStyle = g
  ctx.fill()
  if (r > 7) {
    // felt has a nap: light and dark flecks
    let s = Math.floor(shade * 1e6)
    for (let i = 0; i < 46; i++) {
      s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff
      const a = (s % 628) / 100
      const q = Math.sqrt(((s >> 8) % 1000) / 1000) * r * 0.95
      ctx.beginPath()
      ctx.arc(x + Math.cos(a) * q, y + Math.sin(a) * q, r * 0.055, 0, Math.PI * 2)
      ctx.fillStyle = i % 2 ? 'rgba(255,255,240,.16)' : 'rgba(50,60,40,.13)'
      ctx.fill()
    }
  }
  return { canvas, x, y: foot }
}
