/**
 * Names and values of districts. They lie beside what they name, over water, woods and fields rather
 * than over roofs: a name alone is lettering on the model, with a value it is a small paper tag.
 */

import type { Class } from '../api.ts'
import type { Layout } from '../plan/layout.ts'
import { WATER, WOOD } from '../plan/mask.ts'
import { inside, type Pt } from '../plan/polygon.ts'
import { type Draw, font, paper, TYPE, thinRing, widthOf, words } from './cards.ts'
import { type Ink, lookOf } from './ink.ts'
import type { Area } from './place.ts'

export interface Value {
  text: string
  /** Class 0 (good) to 3 (bad); null where nothing is known. */
  cls: Class | null
  amount: boolean
  thin: boolean
}

/** CSS px. */
const TAG_HEIGHT = 20
const LETTER_HEIGHT = 16
const RING = 15
/** Directions tried round a district's outline. */
const ROUND = 20
/** Gap between outline and label, px. */
const BESIDE = 3
/** A label nearer to its outline than this needs no leader, px. */
const NEAR = 9

export function labelSize(c: Draw, name: string, value: Value | null): { w: number; h: number } {
  const nameW = widthOf(c, name, TYPE.name, 600)
  if (!value) return { w: Math.ceil(nameW) + 6, h: LETTER_HEIGHT }
  const valueW = widthOf(c, value.text, TYPE.name, 700) + 9
  return { w: Math.ceil(nameW + valueW + (value.thin ? RING : 0)) + 10, h: TAG_HEIGHT }
}

/** Steps down the list: per direction, for each ring further off, and for lying on the district. */
const COST = { turn: 0.3, ring: [0, 7, 17], on: 7 }

/** Places for a label round the outline of its district, further off, and on it; top left px and cost. */
export function spotsRound(
  outline: Pt[],
  w: number,
  h: number,
): [x: number, y: number, cost: number][] {
  let mx = 0
  let my = 0
  for (const p of outline) {
    mx += p[0] / outline.length
    my += p[1] / outline.length
  }
  const out: [number, number, number][] = []
  for (const [ring, far] of [0, 12, 26].entries())
    for (let i = 0; i < ROUND; i++) {
      const a = -Math.PI / 2 + ((i % 2 ? 1 : -1) * Math.ceil(i / 2) * Math.PI * 2) / ROUND
      const ux = Math.cos(a)
      const uy = Math.sin(a)
      // how far the outline and the label itself reach in this direction
      let reach = 0
      for (const p of outline) reach = Math.max(reach, (p[0] - mx) * ux + (p[1] - my) * uy)
      const own = (Math.abs(ux) * w + Math.abs(uy) * h) / 2
      const r = reach + own + BESIDE + far
      const cost = (COST.ring[ring] as number) + i * COST.turn
      out.push([mx + ux * r - w / 2, my + uy * r - h / 2, cost])
    }
  for (const v of [0.8, -0.8, 0.5, -0.5, 0]) {
    let rim = my
    for (const p of outline) rim = v > 0 ? Math.max(rim, p[1]) : Math.min(rim, p[1])
    for (const u of [0, -0.3, 0.3]) {
      const y = my + (rim - my) * Math.abs(v) - h / 2
      out.push([mx + u * w - w / 2, y, COST.on + Math.abs(u) * 4])
    }
  }
  return out.sort((a, b) => a[2] - b[2])
}

/** What it costs to lie over houses of one's own district, of another's, and nearer to another's middle. */
const OVER = { own: 0.38, other: 1.3, nearer: 0.9 }

/**
 * How bad a place is for a district's label, 0 for open country beside it. It must not hide houses,
 * least of all those of another district, nor seem to belong to one. `ground` gives the tile under a
 * CSS px.
 */
export function coverOf(layout: Layout, ground: (x: number, y: number) => Pt) {
  return (a: Area, id: string): number => {
    const own = id.startsWith('district ') ? Number(id.slice(9)) : -1
    let built = 0
    let n = 0
    // houses stand up: what lies a little lower on the screen is hidden as well
    for (const u of [0.04, 0.35, 0.65, 0.96])
      for (const v of [0.1, 0.9, 1.5]) {
        n++
        const [x, y] = ground(a.x + a.w * u, a.y + a.h * v)
        const bits = layout.mask.at(x, y)
        if (bits === 255) built += 0.1
        else if (bits & (WATER | WOOD)) continue
        else {
          const on = layout.districts.find((d) => inside(d.built, x, y))
          if (on) built += on.index === own ? OVER.own : OVER.other
        }
      }
    const [mx, my] = ground(a.x + a.w / 2, a.y + a.h / 2)
    const near = (d: Layout['districts'][number]) =>
      Math.hypot(mx - d.centre[0], my - d.centre[1]) - d.radius
    const mine = layout.districts[own]
    const strange = mine && layout.districts.some((d) => d !== mine && near(d) < near(mine) - 0.5)
    return built / n + (strange ? OVER.nearer : 0)
  }
}

/** Nearest point of an outline to a label's edge. */
function nearestOf(outline: Pt[], a: Area): { p: Pt; from: Pt; d: number } {
  let best = { p: [0, 0] as Pt, from: [0, 0] as Pt, d: Infinity }
  for (let i = 0; i < outline.length; i++) {
    const p = outline[i] as Pt
    const q = outline[(i + 1) % outline.length] as Pt
    for (const t of [0, 0.33, 0.67]) {
      const x = p[0] + (q[0] - p[0]) * t
      const y = p[1] + (q[1] - p[1]) * t
      const fx = Math.max(a.x + 3, Math.min(a.x + a.w - 3, x))
      const fy = y < a.y ? a.y : y > a.y + a.h ? a.y + a.h : a.y + a.h / 2
      const d = Math.hypot(x - fx, y - fy)
      if (d < best.d) best = { p: [x, y], from: [fx, fy], d }
    }
  }
  return best
}

/** A thin line ties a label that had to step aside to its district. */
export function leader(c: Draw, a: Area, outline: Pt[], night: boolean): void {
  const n = nearestOf(outline, a)
  const cx = a.x + a.w / 2
  const cy = a.y + a.h / 2
  if (n.d < NEAR || n.d > 400 || insideScreen(outline, cx, cy)) return
  c.beginPath()
  c.moveTo(n.from[0], n.from[1])
  c.lineTo(n.p[0], n.p[1])
  c.lineWidth = 1.1
  c.strokeStyle = night ? 'rgba(220,226,226,.5)' : 'rgba(50,46,42,.6)'
  c.stroke()
  c.beginPath()
  c.arc(n.p[0], n.p[1], 1.8, 0, Math.PI * 2)
  c.fillStyle = c.strokeStyle
  c.fill()
}

/** Ties any other card that had to step aside to what it names, `clear` px from its middle. */
export function tie(c: Draw, a: Area, [x, y]: Pt, clear: number, colour: string): void {
  const fx = Math.max(a.x + 4, Math.min(a.x + a.w - 4, x))
  const fy = Math.max(a.y, Math.min(a.y + a.h, y))
  const d = Math.hypot(x - fx, y - fy)
  if (d < clear + NEAR) return
  c.beginPath()
  c.moveTo(fx, fy)
  c.lineTo(x + ((fx - x) / d) * clear, y + ((fy - y) / d) * clear)
  c.lineWidth = 1.2
  c.strokeStyle = colour
  c.stroke()
}

/** On the screen outlines run either way round. */
function insideScreen(outline: Pt[], x: number, y: number): boolean {
  return inside(outline, x, y) || inside(outline.slice().reverse(), x, y)
}

export function drawLabel(
  c: Draw,
  a: Area,
  name: string,
  value: Value | null,
  look: { ink: Ink; chosen: boolean; night: boolean },
): void {
  const { ink } = look
  if (!value && ink.strong) {
    paper(c, a.x, a.y - 1, a.w, a.h + 2, ink.paper, look.chosen ? ink.accent : ink.paper2)
    words(c, name, a.x + 3, a.y + 12.2, TYPE.name, 650, ink.ink)
    return
  }
  if (!value) {
    lettering(c, name, a, look)
    return
  }
  paper(c, a.x, a.y, a.w, a.h, ink.paper, look.chosen ? ink.accent : ink.paper2)
  let x = a.x + 5
  if (value.thin) {
    thinRing(c, x + 5, a.y + a.h / 2, 4.4, ink.unsure)
    x += RING
  }
  words(c, name, x, a.y + 14.2, TYPE.name, 600, ink.ink)
  const vw = widthOf(c, value.text, TYPE.name, 700) + 9
  const vx = a.x + a.w - vw
  const chip = value.cls === null ? null : lookOf(value.cls, value.amount)
  if (chip) {
    c.fillStyle = chip.chip
    c.fillRect(vx - 1, a.y + 1, vw, a.h - 2)
  }
  words(c, value.text, vx + 3.5, a.y + 14.2, TYPE.name, 700, chip ? chip.ink : ink.ink2)
}

/** Letters on the model with a soft edge of paper round them. */
function lettering(
  c: Draw,
  name: string,
  a: Area,
  look: { ink: Ink; chosen: boolean; night: boolean },
): void {
  c.save()
  c.font = font(TYPE.name, look.chosen ? 750 : 650)
  c.textBaseline = 'alphabetic'
  c.textAlign = 'left'
  c.lineJoin = 'round'
  const dark = look.night
  c.strokeStyle = dark ? 'rgba(12,18,24,.82)' : 'rgba(250,247,238,.9)'
  c.lineWidth = 4
  c.strokeText(name, a.x + 3, a.y + 12.2)
  c.fillStyle = dark ? '#eef0ea' : '#22282a'
  c.fillText(name, a.x + 3, a.y + 12.2)
  c.restore()
}
