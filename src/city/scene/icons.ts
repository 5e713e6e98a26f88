/** Draws a line icon onto a canvas. */
import type { IconStrokes } from '../api.ts'
import type { Draw } from './cards.ts'

const num = (v: string | number | undefined, or = 0): number => (v === undefined ? or : Number(v))

/** @param size side of the icon in px; strokes keep lucide's proportion of 2 in 24. */
export function drawIcon(
  c: Draw,
  strokes: IconStrokes,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  c.save()
  c.translate(x - size / 2, y - size / 2)
  c.scale(size / 24, size / 24)
  c.lineWidth = 2.1
  c.lineCap = 'round'
  c.lineJoin = 'round'
  c.strokeStyle = colour
  for (const [tag, a] of strokes) {
    const p = new Path2D()
    if (tag === 'path') p.addPath(new Path2D(String(a.d)))
    else if (tag === 'circle') p.arc(num(a.cx), num(a.cy), num(a.r), 0, Math.PI * 2)
    else if (tag === 'ellipse')
      p.ellipse(num(a.cx), num(a.cy), num(a.rx), num(a.ry), 0, 0, Math.PI * 2)
    else if (tag === 'line') {
      p.moveTo(num(a.x1), num(a.y1))
      p.lineTo(num(a.x2), num(a.y2))
    } else if (tag === 'rect')
      p.roundRect(num(a.x), num(a.y), num(a.width), num(a.height), num(a.rx))
    else if (tag === 'polyline' || tag === 'polygon') {
      const n = String(a.points)
        .trim()
        .split(/[\s,]+/)
        .map(Number)
      for (let i = 0; i + 1 < n.length; i += 2)
        if (i) p.lineTo(n[i] as number, n[i + 1] as number)
        else p.moveTo(n[0] as number, n[1] as number)
      if (tag === 'polygon') p.closePath()
    }
    c.stroke(p)
  }
  c.restore()
}
