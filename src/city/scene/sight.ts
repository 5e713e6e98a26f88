/**
 * Where the eye is: a point of the picture and a scale. Device pixels throughout; the picture is
 * measured at k = 1, see plan/space.ts. Two postures: leaning over the town, so that its quarters fill
 * the place and the country runs off the edge, and stepped back, so that what lies on the table
 * beside it is seen as well.
 */
import type { Bounds } from '../paint/scenery.ts'
import type { Pt } from '../plan/polygon.ts'
import { unflat } from '../plan/space.ts'

/** How close one may come, as a multiple of the town view. */
const CLOSEST = 3.6
/** How far out, as a share of the view of the whole plate. */
const FURTHEST = 0.8
/** On a place narrower than this (CSS px) the view leans in on where people live. */
const NARROW = 560
/** How far the view may crop the town on its longer side: narrow and wide places. */
const LEAN = { narrow: 2, wide: 1.04 }
/** The town view comes at most this much closer than the whole plate. */
const NEAREST = 2.4

/** Room round the picture, CSS px: top for the desk's switches, bottom for its key. */
export interface Frame {
  left: number
  right: number
  top: number
  bottom: number
}

export interface Place {
  x: number
  y: number
  k: number
}

export class Sight {
  x = 0
  y = 0
  k = 1
  width = 1
  height = 1
  ratio = 1
  /** Stepped back from the town, to see what lies beside the plate as well; null when not. */
  back: Bounds | null = null
  private readonly bounds: Bounds
  private readonly town: Bounds
  private readonly focus: Pt
  private homeK = 1
  private fitK = 1
  private frame: Frame = { left: 0, right: 0, top: 0, bottom: 0 }

  /**
   * @param bounds the whole picture
   * @param town what the town view must show
   * @param focus picture point the town view turns to where it cannot show everything
   */
  constructor(bounds: Bounds, town: Bounds, focus: Pt) {
    this.bounds = bounds
    this.town = town
    this.focus = focus
  }

  /** Scale of the town view. */
  get base(): number {
    return this.homeK
  }

  /** Scale at which the whole plate is seen. */
  get whole(): number {
    return this.fitK
  }

  get atHome(): boolean {
    return Math.abs(this.k - this.homePlace.k) < 1e-3
  }

  /** @param frame CSS px kept free. Keeps the look where it was, unless it was at home. */
  resize(width: number, height: number, ratio: number, frame: Frame): void {
    const wasHome = this.width <= 1 || this.atHome
    const share = this.k / this.homeK
    this.width = width
    this.height = height
    this.ratio = ratio
    this.frame = frame
    const { w, h } = this.room
    const [x0, y0, x1, y1] = this.bounds
    const [tx0, ty0, tx1, ty1] = this.town
    this.fitK = Math.min(w / (x1 - x0), h / (y1 - y0))
    const fit = Math.min(w / (tx1 - tx0), h / (ty1 - ty0))
    const cover = Math.max(w / (tx1 - tx0), h / (ty1 - ty0))
    const lean = width / ratio < NARROW ? LEAN.narrow : LEAN.wide
    this.homeK = Math.min(this.fitK * NEAREST, Math.max(this.fitK, Math.min(cover, fit * lean)))
    if (wasHome) this.home()
    else {
      this.k = this.homeK * share
      this.clamp()
    }
  }

  private get room(): { w: number; h: number } {
    const f = this.frame
    return {
      w: Math.max(80, this.width - (f.left + f.right) * this.ratio),
      h: Math.max(60, this.height - (f.top + f.bottom) * this.ratio),
    }
  }

  /** Where the present posture looks from. */
  get homePlace(): Place {
    const [x0, y0, x1, y1] = this.back ?? this.town
    const { w, h } = this.room
    const k = this.back
      ? Math.min(this.homeK, Math.max(this.fitK, Math.min(w / (x1 - x0), h / (y1 - y0))))
      : this.homeK
    const along = (a: number, b: number, room: number, focus: number) => {
      const half = room / 2 / k
      return b - a <= half * 2 ? (a + b) / 2 : Math.max(a + half, Math.min(b - half, focus))
    }
    const f = this.frame
    return {
      k,
      x: along(x0, x1, w, this.focus[0]) + ((f.right - f.left) / 2) * (this.ratio / k),
      y: along(y0, y1, h, this.focus[1]) + ((f.bottom - f.top) / 2) * (this.ratio / k),
    }
  }

  home(): void {
    this.put(this.homePlace)
    this.snap()
  }

  put(p: Place): void {
    this.x = p.x
    this.y = p.y
    this.k = p.k
  }

  /** Comes closer by a factor, keeping the picture point under (px, py) where it is. */
  zoomAt(by: number, px: number, py: number): void {
    const k = Math.min(this.homeK * CLOSEST, Math.max(this.fitK * FURTHEST, this.k * by))
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

/** On the way from one place to another, 0…1; scale changes evenly to the eye. */
export function between(a: Place, b: Place, t: number): Place {
  const s = t * t * (3 - 2 * t)
  const k = a.k * (b.k / a.k) ** s
  // the point that both views share stays still: positions follow the scale, not the time
  const share = Math.abs(b.k - a.k) < 1e-6 ? s : (1 / k - 1 / a.k) / (1 / b.k - 1 / a.k)
  return { k, x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}
