/**
 * A fine raster over the plate that knows what lies where. Asking it is quicker and more robust
 * than asking every shore and street, and the answer is the same for every building type.
 */
import { dist, type Poly, type Pt } from './polygon.ts'

/** Cells per tile. */
const FINE = 4

export const WATER = 1
export const WOOD = 2
export const ROAD = 4
export const RAIL = 8
export const REED = 16
export const TAKEN = 32
export const SHORE = 64

export class Mask {
  readonly w: number
  readonly h: number
  readonly bits: Uint8Array
  readonly width: number
  readonly depth: number

  constructor(width: number, depth: number) {
    this.width = width
    this.depth = depth
    this.w = Math.ceil(width * FINE)
    this.h = Math.ceil(depth * FINE)
    this.bits = new Uint8Array(this.w * this.h)
  }

  /** What lies at a point; outside the plate everything is taken. */
  at(x: number, y: number): number {
    const i = Math.floor(x * FINE)
    const j = Math.floor(y * FINE)
    if (i < 0 || j < 0 || i >= this.w || j >= this.h) return 255
    return this.bits[j * this.w + i] as number
  }

  fill(poly: Poly, bit: number, clear = false): void {
    let y0 = Infinity
    let y1 = -Infinity
    for (const p of poly) {
      y0 = Math.min(y0, p[1])
      y1 = Math.max(y1, p[1])
    }
    const j0 = Math.max(0, Math.floor(y0 * FINE))
    const j1 = Math.min(this.h - 1, Math.ceil(y1 * FINE))
    for (let j = j0; j <= j1; j++) {
      const y = (j + 0.5) / FINE
      const xs: number[] = []
      for (let i = 0, k = poly.length - 1; i < poly.length; k = i++) {
        const a = poly[i] as Pt
        const b = poly[k] as Pt
        if (a[1] > y !== b[1] > y) xs.push(((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
      }
      xs.sort((p, q) => p - q)
      for (let s = 0; s + 1 < xs.length; s += 2) {
        const i0 = Math.max(0, Math.round((xs[s] as number) * FINE))
        const i1 = Math.min(this.w - 1, Math.round((xs[s + 1] as number) * FINE) - 1)
        for (let i = i0; i <= i1; i++) this.set(i, j, bit, clear)
      }
    }
  }

  disc(x: number, y: number, r: number, bit: number): void {
    const i0 = Math.max(0, Math.floor((x - r) * FINE))
    const i1 = Math.min(this.w - 1, Math.ceil((x + r) * FINE))
    const j0 = Math.max(0, Math.floor((y - r) * FINE))
    const j1 = Math.min(this.h - 1, Math.ceil((y + r) * FINE))
    const rr = r * FINE * (r * FINE)
    for (let j = j0; j <= j1; j++)
      for (let i = i0; i <= i1; i++) {
        const dx = i + 0.5 - x * FINE
        const dy = j + 0.5 - y * FINE
        if (dx * dx + dy * dy <= rr) this.set(i, j, bit, false)
      }
  }

  stroke(line: Pt[], width: number, bit: number): void {
    for (let i = 1; i < line.length; i++) {
      const a = line[i - 1] as Pt
      const b = line[i] as Pt
      const n = Math.max(1, Math.ceil(dist(a, b) * 3))
      for (let k = 0; k <= n; k++)
        this.disc(a[0] + ((b[0] - a[0]) * k) / n, a[1] + ((b[1] - a[1]) * k) / n, width / 2, bit)
    }
  }

  /** Marks everything within `r` of `from` as `to`. */
  grow(from: number, r: number, to: number): void {
    const src = this.bits.slice()
    const edge: [number, number][] = []
    for (let j = 0; j < this.h; j++)
      for (let i = 0; i < this.w; i++) {
        if (!((src[j * this.w + i] as number) & from)) continue
        const open =
          (i > 0 && !((src[j * this.w + i - 1] as number) & from)) ||
          (i < this.w - 1 && !((src[j * this.w + i + 1] as number) & from)) ||
          (j > 0 && !((src[(j - 1) * this.w + i] as number) & from)) ||
          (j < this.h - 1 && !((src[(j + 1) * this.w + i] as number) & from))
        if (open) edge.push([i, j])
        this.set(i, j, to, false)
      }
    for (const [i, j] of edge) this.disc((i + 0.5) / FINE, (j + 0.5) / FINE, r, to)
  }

  /** Whether corners, edges and middle of a footprint are free of `bits`. */
  free(poly: Poly, bits: number): boolean {
    let mx = 0
    let my = 0
    for (let i = 0; i < poly.length; i++) {
      const a = poly[i] as Pt
      const b = poly[(i + 1) % poly.length] as Pt
      mx += a[0] / poly.length
      my += a[1] / poly.length
      const n = Math.max(1, Math.ceil(dist(a, b) / 0.4))
      for (let k = 0; k < n; k++)
        if (this.at(a[0] + ((b[0] - a[0]) * k) / n, a[1] + ((b[1] - a[1]) * k) / n) & bits)
          return false
    }
    return !(this.at(mx, my) & bits)
  }

  private set(i: number, j: number, bit: number, clear: boolean): void {
    const k = j * this.w + i
    this.bits[k] = clear ? (this.bits[k] as number) & ~bit : (this.bits[k] as number) | bit
  }
}
