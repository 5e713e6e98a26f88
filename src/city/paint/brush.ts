/** A canvas that draws in tiles: projection, paths and lines of the 2:1 view. */
import type { Pt } from '../plan/polygon.ts'
import { RISE } from '../plan/space.ts'
import type { Ctx } from './canvas.ts'
import type { Season } from './colour.ts'

export class Brush {
  readonly ctx: Ctx
  /** Device pixels to half a tile's width. */
  readonly k: number
  readonly ox: number
  readonly oy: number
  readonly w: number
  readonly h: number
  readonly season: Season

  /** Draws the window (x0, y0, w, h) of the whole picture at scale k. */
  constructor(ctx: Ctx, k: number, x0: number, y0: number, w: number, h: number, season: Season) {
    this.ctx = ctx
    this.k = k
    this.ox = -x0
    this.oy = -y0
    this.w = w
    this.h = h
    this.season = season
  }

  X(x: number, y: number): number {
    return (x - y) * this.k + this.ox
  }

  Y(x: number, y: number, z: number): number {
    return ((x + y) / 2 - z * RISE) * this.k + this.oy
  }

  at(x: number, y: number, z = 0): Pt {
    return [this.X(x, y), this.Y(x, y, z)]
  }

  /** Whether a box given at k = 1 touches the window. */
  sees(box: readonly [number, number, number, number], margin = 0): boolean {
    const k = this.k
    return !(
      box[2] * k + this.ox < -margin ||
      box[0] * k + this.ox > this.w + margin ||
      box[3] * k + this.oy < -margin ||
      box[1] * k + this.oy > this.h + margin
    )
  }

  trace(points: Pt[], z = 0, close = true): void {
    const { ctx } = this
    for (let i = 0; i < points.length; i++) {
      const p = points[i] as Pt
      if (i) ctx.lineTo(this.X(p[0], p[1]), this.Y(p[0], p[1], z))
      else ctx.moveTo(this.X(p[0], p[1]), this.Y(p[0], p[1], z))
    }
    if (close) ctx.closePath()
  }

  fill(points: Pt[], colour: string, z = 0): void {
    this.ctx.beginPath()
    this.trace(points, z)
    this.ctx.fillStyle = colour
    this.ctx.fill()
  }

  line(points: Pt[], width: number, colour: string, z = 0): void {
    this.ctx.beginPath()
    this.trace(points, z, false)
    this.ctx.lineWidth = width
    this.ctx.strokeStyle = colour
    this.ctx.stroke()
  }

  /** A band of `width` tiles, foreshortened as ground is. */
  band(points: Pt[], width: number, colour: string, z = 0): void {
    const { ctx } = this
    ctx.save()
    ctx.beginPath()
    this.trace(points, z, false)
    ctx.lineJoin = 'round'

    ctx.lineWidth = width * this.k * 1.12
    ctx.strokeStyle = colour
    ctx.stroke()
    ctx.restore()
  }
}

/** What the houses of the present look like; from the run, coarsened so that little is repainted. */
export interface Looks {
  season: Season
  /** By district: residents relative to the start, vacancy, backlog, green; steps of 1/20. */
  growth: { residents: number; vacancy: number; backlog: number; green: number }[]
}

export const PLAIN: Looks = { season: 2, growth: [] }
