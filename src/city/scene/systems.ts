/** What the city runs and who runs it: pins, spools, the threads between them. */
import type { CityOptions, CityPicture } from '../api.ts'
import type { Bounds } from '../paint/scenery.ts'
import type { Layout } from '../plan/layout.ts'
import type { Pt } from '../plan/polygon.ts'
import { type Draw, paper, TYPE, widthOf, words } from './cards.ts'
import { type Ink, inkOf } from './ink.ts'
import { tie } from './labels.ts'
import { drawPin, HEAD, NEEDLE } from './pins.ts'
import type { Area } from './place.ts'
import type { Sight } from './sight.ts'
import { assignSlots, onPicture, spoolSlots, spotsIn } from './spots.ts'
import { drawSpool, drawThread, EYE, hang, type Strand, strands } from './threads.ts'

/** Zoom (share of the town view) from which pins grow; below this many CSS px a tile they shrink. */
const CLOSE = 2
const SMALL = 2.2
/** Room for a spool and its card beside it, tiles. */
const SPOOL_ROOM = 14
/** Radius a line to a spool keeps clear, CSS px. */
const SPOOL_CLEAR = 24
/** A pin drops, then its thread is drawn, ms. */
const DROP = 220
const DRAWN = 420

/** From picture points to CSS px. */
export interface Screen {
  css(p: Pt): Pt
  /** Middle of the plate. */
  middle(): Pt
  /** Size of pins at the present distance. */
  close(): number
}

export function screenOf(layout: Layout, sight: Sight): Screen {
  const css = (p: Pt): Pt => {
    const [x, y] = sight.toScreen(p[0], p[1])
    return [x / sight.ratio, y / sight.ratio]
  }
  const { width, depth } = layout.space
  const centre = onPicture(layout, [width / 2, depth / 2])
  return {
    css,
    middle: () => css(centre),
    close: () => {
      if (sight.k / sight.ratio < SMALL) return 0.72
      return sight.k / sight.base >= CLOSE ? 1.2 : 1
    },
  }
}

export class Systems {
  private readonly layout: Layout
  private readonly screen: Screen
  private readonly options: CityOptions
  private readonly slots: Pt[]
  private readonly ink: Ink
  private picture: CityPicture | null = null
  private pinAt = new Map<string, Pt>()
  private slotOf = new Map<string, number>()
  private strandOf = new Map<string, Strand>()
  private known = new Map<string, number>()

  constructor(layout: Layout, screen: Screen, options: CityOptions) {
    this.layout = layout
    this.screen = screen
    this.options = options
    this.ink = inkOf(options)
    this.slots = spoolSlots(layout)
  }

  /** Takes a new picture; returns true when something has to be animated in. */
  set(picture: CityPicture, now: number): boolean {
    this.picture = picture
    const byDistrict = new Map<number, string[]>()
    for (const p of picture.pins)
      byDistrict.set(p.district, [...(byDistrict.get(p.district) ?? []), p.id])
    this.pinAt = new Map()
    for (const [d, ids] of byDistrict)
      for (const [id, p] of spotsIn(this.layout, d, ids))
        this.pinAt.set(id, onPicture(this.layout, p))
    this.strandOf = strands(picture.partners, this.ink)
    this.slotOf = assignSlots(
      this.slots,
      picture.partners
        .slice()
        .sort((a, b) => b.dependence - a.dependence || (a.id < b.id ? -1 : 1))
        .map((p) => ({ id: p.id, at: this.middleOf(p.id) })),
    )
    // what is new drops in; the first picture of all simply stands
    let fresh = false
    const first = this.known.size === 0
    const known = new Map<string, number>()
    for (const p of picture.pins) {
      const since = this.known.get(p.id)
      known.set(p.id, since ?? (first || this.options.reducedMotion ? -1e9 : now))
      if (since === undefined && !first && !this.options.reducedMotion) fresh = true
    }
    this.known = known.size ? known : this.known
    return fresh
  }

  /** The town together with the spools that stand beside it; null where there are none. */
  reach(town: Bounds): Bounds | null {
    const used = [...this.slotOf.values()].map((i) => this.slots[i] as Pt)
    if (used.length === 0) return null
    const xs = used.map((p) => p[0])
    const ys = used.map((p) => p[1])
    return [
      Math.min(town[0], Math.min(...xs) - SPOOL_ROOM),
      Math.min(town[1], Math.min(...ys) - SPOOL_ROOM),
      Math.max(town[2], Math.max(...xs) + SPOOL_ROOM),
      Math.max(town[3], Math.max(...ys) + SPOOL_ROOM),
    ]
  }

  private middleOf(partner: string): Pt | null {
    const own = (this.picture?.pins ?? []).filter((p) => p.partner === partner)
    if (!own.length) return null
    let x = 0
    let y = 0
    for (const p of own) {
      const q = this.pinAt.get(p.id) ?? [0, 0]
      x += q[0] / own.length
      y += q[1] / own.length
    }
    return [x, y]
  }

  /** Screen areas of pins, spools and threads, which no card may cover. */
  taken(): Area[] {
    const out: Area[] = []
    const s = this.screen.close()
    for (const at of this.pinAt.values()) {
      const [x, y] = this.screen.css(at)
      out.push({
        x: x - HEAD * s - 1,
        y: y - (NEEDLE + HEAD) * s - 1,
        w: HEAD * 2 * s + 2,
        h: HEAD * 2 * s + 4,
      })
    }
    for (const i of this.slotOf.values()) {
      const [x, y] = this.screen.css(this.slots[i] as Pt)
      out.push({ x: x - 15, y: y - EYE - 5, w: 30, h: EYE + 12 })
    }
    for (const path of this.threadPaths())
      for (let i = 3; i < path.length; i += 4) {
        const [x, y] = path[i] as Pt
        out.push({ x: x - 3, y: y - 3, w: 6, h: 6 })
      }
    return out
  }

  /** The place cards of the partners: what they name, how large they are, how much they matter. */
  cards(c: Draw) {
    return (this.picture?.partners ?? []).flatMap((p) => {
      const at = this.slots[this.slotOf.get(p.id) ?? -1]
      if (!at) return []
      const name = widthOf(c, p.name, TYPE.card, 600, true)
      const note = widthOf(c, p.note, TYPE.note, 400)
      return [
        {
          id: p.id,
          at,
          size: { w: Math.ceil(Math.max(name, note)) + 20, h: 45 },
          weight: 50 + p.dependence,
          below: this.screen.css(at)[1] > this.screen.middle()[1],
        },
      ]
    })
  }

  /** District of the pin under a point, CSS px. */
  hit(x: number, y: number): number | undefined {
    const s = this.screen.close()
    for (const p of this.picture?.pins ?? []) {
      const [px, py] = this.screen.css(this.pinAt.get(p.id) ?? [0, 0])
      if (Math.hypot(x - px, y - (py - NEEDLE * s)) <= HEAD * s + 2) return p.district
    }
    return undefined
  }

  /** The thread from a pin's head to its partner's spool, CSS px. */
  private pathOf(p: CityPicture['pins'][number]): Pt[] | null {
    const slot = p.partner ? this.slots[this.slotOf.get(p.partner) ?? -1] : undefined
    const strand = p.partner ? this.strandOf.get(p.partner) : undefined
    if (!slot || !strand) return null
    const [x, y] = this.screen.css(this.pinAt.get(p.id) ?? [0, 0])
    const [sx, sy] = this.screen.css(slot)
    const eye: Pt = [sx, sy - EYE]
    const middle = this.screen.middle()
    // all threads of a spool meet a little way in front of it and run on as one
    const knot: Pt = [eye[0] + (middle[0] - eye[0]) * 0.2, eye[1] + (middle[1] - eye[1]) * 0.2]
    return hang([x, y - NEEDLE * this.screen.close()], eye, knot, 1 - strand.partner.dependence)
  }

  private threadPaths(): Pt[][] {
    return (this.picture?.pins ?? []).flatMap((p) => {
      const path = this.pathOf(p)
      return path ? [path] : []
    })
  }

  /** Draws spools, threads and pins. Returns true while something still moves. */
  draw(c: Draw, now: number): boolean {
    const { picture, ink } = this
    if (!picture) return false
    let moving = false
    const s = this.screen.close()
    const eyes = new Map<string, { eye: Pt; foot: Pt }>()
    for (const p of picture.partners) {
      const slot = this.slots[this.slotOf.get(p.id) ?? -1]
      if (!slot) continue
      const [x, y] = this.screen.css(slot)
      eyes.set(p.id, { eye: [x, y - EYE], foot: [x, y] })
    }
    const middle = this.screen.middle()
    const pins = picture.pins
      .map((p) => ({ p, at: this.screen.css(this.pinAt.get(p.id) ?? [0, 0]) }))
      .sort((a, b) => a.at[1] - b.at[1])
    const back = (id: string) => (eyes.get(id)?.foot[1] ?? 0) < middle[1]
    const spool = (id: string) => {
      const e = eyes.get(id)
      const strand = this.strandOf.get(id)
      if (e && strand) drawSpool(c, e.foot[0], e.foot[1], strand, 1)
    }
    for (const p of picture.partners) if (back(p.id)) spool(p.id)
    for (const { p } of pins) {
      const strand = p.partner ? this.strandOf.get(p.partner) : null
      const path = this.pathOf(p)
      if (!path || !strand) continue
      const age = now - (this.known.get(p.id) ?? 0)
      const share = Math.max(0, Math.min(1, (age - DROP) / DRAWN))
      if (share < 1) moving = true
      drawThread(c, path, strand, ink, share * share * (3 - 2 * share))
    }
    for (const { p, at } of pins) {
      const age = now - (this.known.get(p.id) ?? 0)
      const t = Math.max(0, Math.min(1, age / DROP))
      if (t < 1) moving = true
      const drop = (1 - t) * (1 - t) * 18
      const strand = p.partner ? this.strandOf.get(p.partner) : null
      drawPin(c, at[0], at[1] - drop, p, {
        ink,
        colour: strand?.colour ?? ink.accent,
        icon: this.options.icons?.(p.icon),
        night: picture.night,
        size: s,
      })
    }
    for (const p of picture.partners) if (!back(p.id)) spool(p.id)
    return moving
  }

  drawCard(c: Draw, a: Area, id: string, [x, y]: Pt): void {
    const s = this.strandOf.get(id)
    if (!s) return
    tie(c, a, [x, y - EYE / 2], SPOOL_CLEAR, s.colour)
    paper(c, a.x, a.y, a.w, a.h, this.ink.paper, this.ink.paper2)
    c.save()
    c.beginPath()
    c.rect(a.x, a.y, a.w, 4)
    c.clip()
    c.fillStyle = s.colour
    if (s.weave === 'offer') for (let x = 0; x < a.w; x += 11) c.fillRect(a.x + x, a.y, 6, 4)
    else c.fillRect(a.x, a.y, a.w, 4)
    c.restore()
    words(c, s.partner.name, a.x + 10, a.y + 21, TYPE.card, 600, this.ink.ink, true)
    words(c, s.partner.note, a.x + 10, a.y + 37.5, TYPE.note, 400, this.ink.ink2)
  }
}
