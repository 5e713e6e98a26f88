/**
 * Everything that keeps its size on the screen: labels, pins, threads, spools, nodes. One sheet of
 * the size of the view, drawn again when the view moves or the picture changes, never in between.
 */
import type { CityOptions, CityPicture } from '../api.ts'
import type { Bounds } from '../paint/scenery.ts'
import type { Layout } from '../plan/layout.ts'
import type { Pt } from '../plan/polygon.ts'
import { flat } from '../plan/space.ts'
import { type Draw, paper, TYPE, widthOf, words } from './cards.ts'
import { Cascade } from './cascade.ts'
import { drawPuff, fogPuffs } from './fog.ts'
import { classOf, INK, type Ink } from './ink.ts'
import { coverOf, drawLabel, labelSize, leader, spotsRound, tie, type Value } from './labels.ts'
import { drawNote, noteSize } from './note.ts'
import { drawNodeCard, nodeSize, type ServiceNode } from './outage.ts'
import { drawPin, HEAD, NEEDLE } from './pins.ts'
import { type Area, type Placed, placeAll, type Wish } from './place.ts'
import type { Frame, Sight } from './sight.ts'
import { assignSlots, onPicture, spoolSlots, spotsIn } from './spots.ts'
import { drawSpool, drawThread, EYE, hang, type Strand, strands } from './threads.ts'

/** Zoom (share of the overview) from which pins grow; below this many device px a tile they shrink. */
const CLOSE = 2
const SMALL = 2.2
/** Room for a spool and its card beside it, tiles. */
const SPOOL_ROOM = 14
/** Radii a line to a node or a spool keeps clear, CSS px. */
const NODE_CLEAR = 19
const SPOOL_CLEAR = 24
/** On a place narrower than this names of districts give way to threads, CSS px. */
const NARROW = 560

export class Paper {
  private readonly layout: Layout
  private readonly sight: Sight
  private readonly options: CityOptions
  private readonly slots: Pt[]
  private picture: CityPicture | null = null
  private pinAt = new Map<string, Pt>()
  private nodeAt = new Map<string, Pt>()
  private slotOf = new Map<string, number>()
  private strandOf = new Map<string, Strand>()
  private placed: { p: Placed; dx: number; dy: number; anchor: Pt }[] = []
  private known = new Map<string, number>()
  private readonly cascade = new Cascade()
  /** CSS px at the edges that the desk covers, and at the lower right. */
  frame: Frame = { left: 0, right: 0, top: 0, bottom: 0 }
  key: { w: number; h: number } | null = null

  constructor(layout: Layout, sight: Sight, options: CityOptions) {
    this.layout = layout
    this.sight = sight
    this.options = options
    this.slots = spoolSlots(layout)
  }

  private get ink(): Ink {
    return INK[this.options.theme]
  }

  /** Takes a new picture; returns true when something has to be animated in. */
  set(picture: CityPicture, now: number): boolean {
    this.picture = picture
    this.cascade.set(picture.outage, now, this.options.reducedMotion)
    const byDistrict = new Map<number, string[]>()
    for (const p of picture.pins)
      byDistrict.set(p.district, [...(byDistrict.get(p.district) ?? []), p.id])
    this.pinAt = new Map()
    for (const [d, ids] of byDistrict)
      for (const [id, p] of spotsIn(this.layout, d, ids))
        this.pinAt.set(id, onPicture(this.layout, p))
    this.nodeAt = new Map()
    const nodes = new Map<number, string[]>()
    for (const n of picture.outage?.nodes ?? [])
      nodes.set(n.district, [...(nodes.get(n.district) ?? []), n.id])
    for (const [d, ids] of nodes)
      for (const [id, p] of spotsIn(this.layout, d, ids))
        this.nodeAt.set(id, onPicture(this.layout, p, 1.5))
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

  /** Screen place in CSS px. */
  private css(p: Pt): Pt {
    const [x, y] = this.sight.toScreen(p[0], p[1])
    return [x / this.sight.ratio, y / this.sight.ratio]
  }

  /** Middle of the plate on screen, CSS px. */
  private middle(): Pt {
    const { width, depth } = this.layout.space
    return this.css(onPicture(this.layout, [width / 2, depth / 2]))
  }

  private get close(): number {
    if (this.sight.k / this.sight.ratio < SMALL) return 0.72
    return this.sight.k / this.sight.base >= CLOSE ? 1.2 : 1
  }

  /** Finds places for all cards; when the view rests. */
  arrange(c: Draw): void {
    const { picture } = this
    if (!picture) return
    const w = this.sight.width / this.sight.ratio
    const h = this.sight.height / this.sight.ratio
    const f = this.frame
    const frame: Area = {
      x: 6 + f.left,
      y: 6 + f.top,
      w: w - 12 - f.left - f.right,
      h: h - 12 - f.top - f.bottom,
    }
    const taken: Area[] = []
    const { key } = this
    if (key) taken.push({ x: w - key.w, y: h - key.h, w: key.w, h: key.h })
    const wishes: (Wish & { anchor: Pt })[] = []
    const add = (
      id: string,
      anchor: Pt,
      size: { w: number; h: number },
      weight: number,
      lift: number,
      optional: boolean,
      below = false,
      spots?: Wish['spots'],
    ) => {
      const [x, y] = this.css(anchor)
      if (x < -40 || y < -40 || x > w + 40 || y > h + 40) return
      const wish = { id, x, y, ...size, weight, lift, optional, below, anchor }
      wishes.push(spots ? { ...wish, spots } : wish)
    }
    if (picture.outage) {
      for (const n of picture.outage.nodes) {
        const at = this.nodeAt.get(n.id)
        if (!at) continue
        const [x, y] = this.css(at)
        taken.push({ x: x - 18, y: y - 18, w: 36, h: 36 })
        const worst = n.state === 'down' ? 3 : n.state === 'working' ? 0 : 2
        add(`node ${n.id}`, at, nodeSize(c, n, this.options.language), 100 + worst, 22, worst === 0)
      }
    } else {
      const s = this.close
      for (const p of picture.pins) {
        const at = this.pinAt.get(p.id)
        if (!at) continue
        const [x, y] = this.css(at)
        taken.push({
          x: x - HEAD * s - 1,
          y: y - (NEEDLE + HEAD) * s - 1,
          w: HEAD * 2 * s + 2,
          h: HEAD * 2 * s + 4,
        })
      }
      for (const p of picture.partners) {
        const slot = this.slots[this.slotOf.get(p.id) ?? -1]
        if (!slot) continue
        const [x, y] = this.css(slot)
        taken.push({ x: x - 15, y: y - EYE - 5, w: 30, h: EYE + 12 })
        const name = widthOf(c, p.name, TYPE.card, 600, true)
        const note = widthOf(c, p.note, TYPE.note, 400)
        add(
          `partner ${p.id}`,
          slot,
          { w: Math.ceil(Math.max(name, note)) + 20, h: 45 },
          50 + p.dependence,
          18,
          false,
          y > this.middle()[1],
        )
      }
      for (const n of picture.notes ?? []) {
        const d = this.layout.districts[n.district]
        if (!d) continue
        const size = noteSize(c, n.text)
        add(`note ${n.id}`, onPicture(this.layout, d.centre, 1), size, 900, 26, true)
      }
      for (const t of this.threadPaths())
        for (let i = 3; i < t.length; i += 4) {
          const [x, y] = t[i] as Pt
          taken.push({ x: x - 3, y: y - 3, w: 6, h: 6 })
        }
      // on a narrow place the threads need the room; a tap still tells a district's name
      const bare = w < NARROW && picture.partners.length > 0
      for (const d of this.layout.districts) {
        if (bare && picture.selected !== d.index) continue
        const size = labelSize(c, d.name, this.valueOf(d.index))
        const chosen = picture.selected === d.index
        const anchor = onPicture(this.layout, d.centre, 1)
        const weight = (chosen ? 1000 : 0) + d.radius
        const outline = this.outlineOf(d.index)
        if (outline.length < 3) add(`district ${d.index}`, anchor, size, weight, 22, !chosen)
        else
          add(
            `district ${d.index}`,
            anchor,
            size,
            weight,
            22,
            !chosen,
            false,
            spotsRound(outline, size.w, size.h),
          )
      }
    }
    const anchors = new Map(wishes.map((x) => [x.id, x.anchor]))
    const { ratio } = this.sight
    const cover = coverOf(this.layout, (px, py) => this.sight.toGround(px * ratio, py * ratio))
    this.placed = placeAll(wishes, taken, frame, cover).map((p) => ({
      p,
      dx: p.x - p.ax,
      dy: p.y - p.ay,
      anchor: anchors.get(p.id) as Pt,
    }))
  }

  /** A district's outline on the screen, CSS px. */
  private outlineOf(i: number): Pt[] {
    return (this.layout.districts[i]?.area ?? []).map((p) => this.css(flat(p[0], p[1])))
  }

  private valueOf(i: number): Value | null {
    const o = this.picture?.overlay
    if (!o) return null
    const v = o.values[i]
    return {
      text: o.labels[i] ?? '',
      cls: v === null || v === undefined ? null : classOf(v, o.better),
      better: o.better,
      thin: o.thin[i] ?? false,
    }
  }

  /** District of the card, pin or node under a point (CSS px); undefined where there is none. */
  hit(x: number, y: number): number | undefined {
    const { picture } = this
    if (!picture) return undefined
    for (const { p, dx, dy, anchor } of this.placed) {
      const [ax, ay] = this.css(anchor)
      const left = ax + dx
      const top = ay + dy
      if (x < left || y < top || x > left + p.w || y > top + p.h) continue
      if (p.id.startsWith('district ')) return Number(p.id.slice(9))
      if (p.id.startsWith('note '))
        return picture.notes?.find((one) => p.id === `note ${one.id}`)?.district
      return picture.outage?.nodes.find((n) => `node ${n.id}` === p.id)?.district
    }
    if (picture.outage) return undefined
    const s = this.close
    for (const p of picture.pins) {
      const [px, py] = this.css(this.pinAt.get(p.id) ?? [0, 0])
      if (Math.hypot(x - px, y - (py - NEEDLE * s)) <= HEAD * s + 2) return p.district
    }
    return undefined
  }

  /** Draws the sheet. `c` is scaled to CSS px. Returns true while something still moves. */
  draw(c: Draw, now: number): boolean {
    const { picture } = this
    if (!picture) return false
    let moving = false
    if (picture.overlay?.fog && !picture.outage) this.fog(c, picture.overlay.fog)
    this.outline(c)
    this.leaders(c)
    if (picture.outage) moving = this.drawOutage(c, now)
    else moving = this.drawSystems(c, now)
    this.drawCards(c)
    return moving
  }

  private outline(c: Draw): void {
    const i = this.picture?.selected
    if (i === null || i === undefined) return
    const outline = this.outlineOf(i)
    if (outline.length < 3) return
    line(c, outline)
    c.lineJoin = 'round'
    c.lineWidth = 6
    c.strokeStyle = this.ink.halo
    c.stroke()
    c.lineWidth = 2.4
    c.strokeStyle = this.ink.focus
    c.stroke()
  }

  /** What nobody measures lies in fog, whatever the colour under it says. */
  private fog(c: Draw, shares: number[]): void {
    for (const d of this.layout.districts) {
      const share = shares[d.index] ?? 0
      const puffs = fogPuffs(d.id, share)
      for (const puff of puffs) {
        const r = d.radius * puff.r
        const at = flat(d.centre[0] + puff.x * d.radius, d.centre[1] + puff.y * d.radius, 0.6)
        const [x, y] = this.css(at)
        drawPuff(
          c,
          x,
          y,
          (r * this.sight.k) / this.sight.ratio,
          puff.a,
          this.picture?.night === true,
        )
      }
    }
  }

  /** The thread from a pin's head to its partner's spool, CSS px. */
  private pathOf(p: CityPicture['pins'][number]): Pt[] | null {
    const slot = p.partner ? this.slots[this.slotOf.get(p.partner) ?? -1] : undefined
    const strand = p.partner ? this.strandOf.get(p.partner) : undefined
    if (!slot || !strand) return null
    const [x, y] = this.css(this.pinAt.get(p.id) ?? [0, 0])
    const [sx, sy] = this.css(slot)
    const eye: Pt = [sx, sy - EYE]
    const middle = this.middle()
    // all threads of a spool meet a little way in front of it and run on as one
    const knot: Pt = [eye[0] + (middle[0] - eye[0]) * 0.2, eye[1] + (middle[1] - eye[1]) * 0.2]
    return hang([x, y - NEEDLE * this.close], eye, knot, 1 - strand.partner.dependence)
  }

  private threadPaths(): Pt[][] {
    return (this.picture?.pins ?? []).flatMap((p) => {
      const path = this.pathOf(p)
      return path ? [path] : []
    })
  }

  private drawSystems(c: Draw, now: number): boolean {
    const { picture, ink } = this
    if (!picture) return false
    let moving = false
    const s = this.close
    const eyes = new Map<string, { eye: Pt; foot: Pt }>()
    for (const p of picture.partners) {
      const slot = this.slots[this.slotOf.get(p.id) ?? -1]
      if (!slot) continue
      const [x, y] = this.css(slot)
      eyes.set(p.id, { eye: [x, y - EYE], foot: [x, y] })
    }
    const middle = this.middle()
    const pins = picture.pins
      .map((p) => ({ p, at: this.css(this.pinAt.get(p.id) ?? [0, 0]) }))
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
      const share = Math.max(0, Math.min(1, (age - 220) / 420))
      if (share < 1) moving = true
      drawThread(c, path, strand, ink, share * share * (3 - 2 * share))
    }
    for (const { p, at } of pins) {
      const age = now - (this.known.get(p.id) ?? 0)
      const t = Math.max(0, Math.min(1, age / 220))
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

  private drawOutage(c: Draw, now: number): boolean {
    const outage = this.picture?.outage
    if (!outage) return false
    for (const d of this.layout.districts) {
      const dark = outage.dark[d.index] ?? 0
      if (dark < 0.5 || d.area.length < 3) continue
      line(c, this.outlineOf(d.index))
      c.setLineDash([5, 5])
      c.lineWidth = 1.3
      c.strokeStyle = 'rgba(255,120,104,.5)'
      c.stroke()
      c.setLineDash([])
    }
    const depot = this.layout.landmarks.find((l) => l.kind === 'fire')?.p
    return this.cascade.draw(c, now, {
      at: (id) => {
        const p = this.nodeAt.get(id)
        return p ? this.css(p) : null
      },
      depot: depot ? this.css(onPicture(this.layout, depot)) : this.middle(),
      icons: this.options.icons,
      numbered: this.options.reducedMotion,
    })
  }

  /** Ends of the broken edges on screen, for the pulses that run along them. Device px. */
  brokenEdges(): [Pt, Pt][] {
    const out: [Pt, Pt][] = []
    const now = performance.now()
    for (const e of this.picture?.outage?.edges ?? []) {
      if (!this.cascade.arrived(e, now)) continue
      const a = this.nodeAt.get(e.from)
      const b = this.nodeAt.get(e.to)
      if (e.broken && a && b)
        out.push([this.sight.toScreen(a[0], a[1]), this.sight.toScreen(b[0], b[1])])
    }
    return out
  }

  /** Under the pins, so that no line runs through a head. */
  private leaders(c: Draw): void {
    for (const { p, dx, dy, anchor } of this.placed) {
      if (!p.id.startsWith('district')) continue
      const [ax, ay] = this.css(anchor)
      const a = { x: Math.round(ax + dx), y: Math.round(ay + dy), w: p.w, h: p.h }
      leader(c, a, this.outlineOf(Number(p.id.slice(9))), this.picture?.night ?? false)
    }
  }

  private drawCards(c: Draw): void {
    const { picture } = this
    if (!picture) return
    const nodes = new Map<string, ServiceNode>(picture.outage?.nodes.map((n) => [n.id, n]) ?? [])
    for (const { p, dx, dy, anchor } of this.placed) {
      const [ax, ay] = this.css(anchor)
      const a: Area = { x: Math.round(ax + dx), y: Math.round(ay + dy), w: p.w, h: p.h }
      const space = p.id.indexOf(' ')
      const kind = p.id.slice(0, space)
      const id = p.id.slice(space + 1)
      if (kind === 'node') {
        const n = nodes.get(id)
        if (!n) continue
        tie(c, a, [ax, ay], NODE_CLEAR, 'rgba(214,226,230,.7)')
        drawNodeCard(c, a, n, this.options.language)
      } else if (kind === 'partner') {
        const strand = this.strandOf.get(id)
        if (strand) tie(c, a, [ax, ay - EYE / 2], SPOOL_CLEAR, strand.colour)
        this.partnerCard(c, a, id)
      } else if (kind === 'note') {
        const note = picture.notes?.find((one) => one.id === id)
        if (note) drawNote(c, a, note.text, [ax, ay], this.ink)
      } else this.districtCard(c, a, Number(id))
    }
  }

  private partnerCard(c: Draw, a: Area, id: string): void {
    const s = this.strandOf.get(id)
    if (!s) return
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

  private districtCard(c: Draw, a: Area, i: number): void {
    const d = this.layout.districts[i]
    if (!d) return
    drawLabel(c, a, d.name, this.valueOf(i), {
      ink: this.ink,
      chosen: this.picture?.selected === i,
      night: this.picture?.night === true || this.options.theme === 'dark',
    })
  }
}

function line(c: Draw, outline: Pt[]): void {
  c.beginPath()
  outline.forEach((p, n) => {
    if (n) c.lineTo(p[0], p[1])
    else c.moveTo(p[0], p[1])
  })
  c.closePath()
}
