/**
 * Everything that keeps its size on the screen: labels, pins, threads, spools, nodes. One sheet of
 * the size of the view, drawn again when the view moves or the picture changes, never in between.
 */
import type { CityOptions, CityPicture } from '../api.ts'
import type { Layout } from '../plan/layout.ts'
import type { Pt } from '../plan/polygon.ts'
import { flat } from '../plan/space.ts'
import type { Draw } from './cards.ts'
import { Cascade } from './cascade.ts'
import { drawPuff, fogPuffs } from './fog.ts'
import { type Ink, inkOf } from './ink.ts'
import { coverOf, drawLabel, labelSize, leader, spotsRound, tie, type Value } from './labels.ts'
import { drawNote, noteSize } from './note.ts'
import { drawNodeCard, nodeSize, type ServiceNode } from './outage.ts'
import { type Area, type Placed, placeAll, type Wish } from './place.ts'
import type { Frame, Sight } from './sight.ts'
import { onPicture, standsOf } from './spots.ts'
import { type Screen, Systems, screenOf } from './systems.ts'

/** Radius a line to a node keeps clear, CSS px. */
const NODE_CLEAR = 19
/** On a place narrower than this names of districts give way to threads, CSS px. */
const NARROW = 560

export class Paper {
  private readonly layout: Layout
  private readonly sight: Sight
  private readonly options: CityOptions
  private readonly screen: Screen
  private readonly ink: Ink
  readonly systems: Systems
  private picture: CityPicture | null = null
  private nodeAt = new Map<string, Pt>()
  private placed: { p: Placed; dx: number; dy: number; anchor: Pt }[] = []
  private readonly cascade = new Cascade()
  /** CSS px at the edges that the desk covers, and at the lower right. */
  frame: Frame = { left: 0, right: 0, top: 0, bottom: 0 }
  key: { w: number; h: number } | null = null

  constructor(layout: Layout, sight: Sight, options: CityOptions) {
    this.layout = layout
    this.sight = sight
    this.options = options
    this.ink = inkOf(options)
    this.screen = screenOf(layout, sight)
    this.systems = new Systems(layout, this.screen, options)
  }

  /** Takes a new picture; returns true when something has to be animated in. */
  set(picture: CityPicture, now: number): boolean {
    this.picture = picture
    this.cascade.set(picture.outage, now, this.options.reducedMotion)
    this.nodeAt = standsOf(this.layout, picture.outage?.nodes ?? [])
    return this.systems.set(picture, now)
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
      const [x, y] = this.screen.css(anchor)
      if (x < -40 || y < -40 || x > w + 40 || y > h + 40) return
      const wish = { id, x, y, ...size, weight, lift, optional, below, anchor }
      wishes.push(spots ? { ...wish, spots } : wish)
    }
    if (picture.outage) {
      for (const n of picture.outage.nodes) {
        const at = this.nodeAt.get(n.id)
        if (!at) continue
        const [x, y] = this.screen.css(at)
        taken.push({ x: x - 18, y: y - 18, w: 36, h: 36 })
        const worst = n.state === 'down' ? 3 : n.state === 'working' ? 0 : 2
        add(`node ${n.id}`, at, nodeSize(c, n, this.options.language), 100 + worst, 22, worst === 0)
      }
    } else {
      taken.push(...this.systems.taken())
      for (const one of this.systems.cards(c))
        add(`partner ${one.id}`, one.at, one.size, one.weight, 18, false, one.below)
      for (const n of picture.notes ?? []) {
        const d = this.layout.districts[n.district]
        if (!d) continue
        const size = noteSize(c, n.text)
        add(`note ${n.id}`, onPicture(this.layout, d.centre, 1), size, 900, 26, true)
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
    return (this.layout.districts[i]?.area ?? []).map((p) => this.screen.css(flat(p[0], p[1])))
  }

  private valueOf(i: number): Value | null {
    const o = this.picture?.overlay
    if (!o) return null
    return {
      text: o.labels[i] ?? '',
      cls: o.classes[i] ?? null,
      amount: o.amount,
      thin: o.thin[i] ?? false,
    }
  }

  /** District of the card, pin or node under a point (CSS px); undefined where there is none. */
  hit(x: number, y: number): number | undefined {
    const { picture } = this
    if (!picture) return undefined
    for (const { p, dx, dy, anchor } of this.placed) {
      const [ax, ay] = this.screen.css(anchor)
      const left = ax + dx
      const top = ay + dy
      if (x < left || y < top || x > left + p.w || y > top + p.h) continue
      if (p.id.startsWith('district ')) return Number(p.id.slice(9))
      if (p.id.startsWith('note '))
        return picture.notes?.find((one) => p.id === `note ${one.id}`)?.district
      return picture.outage?.nodes.find((n) => `node ${n.id}` === p.id)?.district
    }
    return picture.outage ? undefined : this.systems.hit(x, y)
  }

  /** Draws the sheet. `c` is scaled to CSS px. Returns true while something still moves. */
  draw(c: Draw, now: number): boolean {
    const { picture } = this
    if (!picture) return false
    let moving = false
    if (picture.overlay?.fog && !picture.outage) this.fog(c, picture.overlay.fog)
    if (this.ink.strong) this.borders(c)
    this.outline(c)
    this.leaders(c)
    if (picture.outage) moving = this.drawOutage(c, now)
    else moving = this.systems.draw(c, now)
    this.drawCards(c)
    return moving
  }

  /** With more contrast every district has its border, paper under ink, so that it reads on any ground. */
  private borders(c: Draw): void {
    c.lineJoin = 'round'
    for (const d of this.layout.districts) {
      if (d.area.length < 3) continue
      line(c, this.outlineOf(d.index))
      c.lineWidth = 3.6
      c.strokeStyle = this.ink.paper
      c.stroke()
      c.lineWidth = 1.5
      c.strokeStyle = this.ink.ink
      c.stroke()
    }
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
        const [x, y] = this.screen.css(at)
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
        return p ? this.screen.css(p) : null
      },
      depot: depot ? this.screen.css(onPicture(this.layout, depot)) : this.screen.middle(),
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
      const [ax, ay] = this.screen.css(anchor)
      const a = { x: Math.round(ax + dx), y: Math.round(ay + dy), w: p.w, h: p.h }
      leader(c, a, this.outlineOf(Number(p.id.slice(9))), this.picture?.night ?? false)
    }
  }

  private drawCards(c: Draw): void {
    const { picture } = this
    if (!picture) return
    const nodes = new Map<string, ServiceNode>(picture.outage?.nodes.map((n) => [n.id, n]) ?? [])
    for (const { p, dx, dy, anchor } of this.placed) {
      const [ax, ay] = this.screen.css(anchor)
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
        this.systems.drawCard(c, a, id, [ax, ay])
      } else if (kind === 'note') {
        const note = picture.notes?.find((one) => one.id === id)
        if (note) drawNote(c, a, note.text, [ax, ay], this.ink)
      } else this.districtCard(c, a, Number(id))
    }
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
