/**
 * Where the eye is: a point of the picture and a scale. Device pixels throughout; the picture is
 * measured at k = 1, see plan/space.ts.
 */
import type { Bounds } from '../paint/scenery.ts'
import type { Pt } from '../plan/polygon.ts'
import { unflat } from '../plan/space.ts'

/** How close one may come, as a multiple of the overview. */
const CLOSEST = 5
/** How far out, as a share of the overview. */
const FURTHEST = 0.66
/** On a place narrower than this (CSS px) the overview leans in on where people live. */
const NARROW = 560
const LEAN = 1.4
/** Room round the plate in the overview, CSS px: top for the desk's switches, bottom for its key. */
export interface Frame {
  left: number
  right: number
  top: number
  bottom: number
}

export class Sight {
  x = 0
  y = 0
  k = 1
  width = 1
  height = 1
  ratio = 1
  private readonly bounds: Bounds
  private readonly focus: Pt
  private homeK = 1
  private leans = false

  /** @param focus picture point the overview turns to where it cannot show everything */
  constructor(bounds: Bounds, focus: Pt) {
    this.bounds = bounds
    this.focus = focus
  }

  /** Scale of the overview. */
  get base(): number {
    return this.homeK
  }

  get atHome(): boolean {
    return Math.abs(this.k - this.homeK) < 1e-3
  }

  /** @param frame CSS px kept free. Keeps the look where it was, unless it was at home. */
  resize(width: number, height: number, ratio: number, frame: Frame): void {
    const wasHome = this.width <= 1 || this.atHome
    const share = this.k / this.homeK
    this.width = width
    this.height = height
    this.ratio = ratio
    const [x0, y0, x1, y1] = this.bounds
    const w = Math.max(80, width - (frame.left + frame.right) * ratio)
    const h = Math.max(60, height - (frame.top + frame.bottom) * ratio)
    this.leans = width / ratio < NARROW
    const fit = Math.min(w / (x1 - x0), h / (y1 - y0))
    // no further in than what is high enough to show the plate from top to bottom
    this.homeK = this.leans ? Math.min(fit * LEAN, Math.max(fit, h / (y1 - y0))) : fit
    if (wasHome) this.home(frame)
    else {
      this.k = this.homeK * share
      this.clamp()
    }
  }

  home(frame: Frame): void {
    const [x0, y0, x1, y1] = this.bounds
    this.k = this.homeK
    const half = this.width / 2 / this.k
    const middle = this.leans
      ? Math.max(x0 + half, Math.min(x1 - half, this.focus[0]))
      : (x0 + x1) / 2
    this.x = middle + ((frame.right - frame.left) / 2) * (this.ratio / this.k)
    this.y = (y0 + y1) / 2 + ((frame.bottom - frame.top) / 2) * (this.ratio / this.k)
    this.snap()
  }

  /** Comes closer by a factor, keeping the picture point under (px, py) where it is. */
  zoomAt(by: number, px: number, py: number): void {
    const k = Math.min(this.homeK * CLOSEST, Math.max(this.homeK * FURTHEST, this.k * by))
    const wx = this.x + (px - this.width / 2) / this.k
    const wy = this.y + (py - this.height / 2) / this.k
    this.x = wx - (px - this.width / 2) / k
    this.y = wy - (py - this.height / 2) / k
    this.k = k
    this.clamp()
  }

  pan(dx: number, dy: number): void {
    this.x -= dx / this.k
    this.y -= dy / this.k
    this.clamp()
  }

  /** Keeps some of the plate in sight. */
  private clamp(): void {
    const [x0, y0, x1, y1] = this.bounds
    this.x = Math.min(x1 - 12, Math.max(x0 + 12, this.x))
    this.y = Math.min(y1 - 8, Math.max(y0 + 8, this.y))
  }

  /** Rounds to whole device pixels, so that what stands still is sharp. */
  snap(): void {
    const r = (v: number, half: number) => half - Math.round(half - v * this.k)
    this.x = r(this.x, Math.floor(this.width / 2)) / this.k
    this.y = r(this.y, Math.floor(this.height / 2)) / this.k
  }

  /** Screen place of the picture's origin. */
  get origin(): Pt {
    return [
      Math.floor(this.width / 2) - this.x * this.k,
      Math.floor(this.height / 2) - this.y * this.k,
    ]
  }

  toScreen(x: number, y: number): Pt {
    const [ox, oy] = this.origin
    return [ox + x * this.k, oy + y * this.k]
  }

  /** Tile under a screen point. */
  toGround(px: number, py: number): Pt {
    const [ox, oy] = this.origin
    return unflat((px - ox) / this.k, (py - oy) / this.k)
  }
}
