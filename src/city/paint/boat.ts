/** Small sailing boats, and how they lie on the water. */

import type { Pt } from '../plan/polygon.ts'
import { WATER_Z } from '../plan/space.ts'
import type { Brush } from './brush.ts'

export function drawBoat(b: Brush, p: Pt, angle: number, size: number): void {
  const { ctx, k } = b
  const c = Math.cos(angle)
  const s = Math.sin(angle)
  const at = (u: number, v: number): Pt => [
    p[0] + (u * c - v * s) * size,
    p[1] + (u * s + v * c) * size,
  ]
  const hull = [at(-0.38, -0.14), at(0.2, -0.14), at(0.5, 0), at(0.2, 0.14), at(-0.38, 0.14)]
  const shade = hull.map((q): Pt => [q[0] + 0.16, q[1] - 0.06])
  b.fill(shade, 'rgba(40,56,66,.28)', WATER_Z)
  b.fill(hull, '#b79e7c', WATER_Z + 0.05)
  b.fill(hull, '#f3ece0', WATER_Z + 0.16)
  const [x, y] = b.at(p[0], p[1], WATER_Z + 0.16)
  const h = k * 1.55 * size
  const w = k * size
  ctx.beginPath()
  ctx.moveTo(x + w * 0.05, y - h)
  ctx.quadraticCurveTo(x + w * 0.5, y - h * 0.42, x + w * 0.58, y - w * 0.16)
  ctx.lineTo(x + w * 0.05, y - w * 0.16)
  ctx.closePath()
  ctx.fillStyle = '#fbf8f2'
  ctx.fill()
  ctx.beginPath()
  ctx.moveTo(x - w * 0.03, y - h * 0.94)
  ctx.lineTo(x - w * 0.36, y - w * 0.18)
  ctx.lineTo(x - w * 0.03, y - w * 0.18)
  ctx.closePath()
  ctx.fillStyle = '#d3cec4'
  ctx.fill()
}
