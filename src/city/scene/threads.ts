/** Spools and threads: who holds what. The thicker and tauter, the harder to leave. */
import type { CityPicture } from '../api.ts'
import type { Pt } from '../plan/polygon.ts'
import type { Draw } from './cards.ts'
import type { Ink } from './ink.ts'

export type Partner = CityPicture['partners'][number]
type Weave = 'solid' | 'dash' | 'beads' | 'offer' | 'dots'

export interface Strand {
  partner: Partner
  colour: string
  weave: Weave
}

/**
 * Colour and second coding of each partner: the city's own blue and three more in colour, the rest
 * grey, so that the eye can hold them apart.
 */
export function strands(partners: Partner[], ink: Ink): Map<string, Strand> {
  const out = new Map<string, Strand>()
  const order = partners
    .slice()
    .sort((a, b) => b.dependence - a.dependence || (a.id < b.id ? -1 : 1))
  let n = 0
  order.forEach((partner) => {
    const { own, offer, dependence } = partner
    const grey = !own && n >= ink.threads.length
    const weave: Weave = offer
      ? 'offer'
      : own
        ? 'beads'
        : grey
          ? 'dots'
          : dependence >= 0.5
            ? 'solid'
            : 'dash'
    const colour = own ? ink.own : grey ? ink.rest : (ink.threads[n] as string)
    if (!own) n++
    out.set(partner.id, { partner, colour, weave })
  })
  return out
}

/** Sag of a thread that cannot be loosed and what a free one hangs deeper, shares of its length. */
const TAUT = 0.012
const SLACK = 0.24

/** A hanging curve from a pin to a spool; all threads of a spool run together near it. */
export function hang(from: Pt, to: Pt, knot: Pt, slack: number): Pt[] {
  const l = Math.hypot(to[0] - from[0], to[1] - from[1])
  const sag = l * (TAUT + SLACK * slack * slack)
  const c1: Pt = [from[0] + (knot[0] - from[0]) * 0.45, from[1] + (knot[1] - from[1]) * 0.45 + sag]
  const c2: Pt = [knot[0], knot[1] + sag * 0.3]
  const out: Pt[] = []
  for (let i = 0; i <= 40; i++) {
    const t = i / 40
    const u = 1 - t
    const f = (k: 0 | 1) =>
      u * u * u * from[k] + 3 * u * u * t * c1[k] + 3 * u * t * t * c2[k] + t * t * t * to[k]
    out.push([f(0), f(1)])
  }
  return out
}

function trace(c: Draw, pts: Pt[], share: number): void {
  c.beginPath()
  const n = Math.max(1, Math.round((pts.length - 1) * share))
  for (let i = 0; i <= n; i++) {
    const p = pts[i] as Pt
    if (i) c.lineTo(p[0], p[1])
    else c.moveTo(p[0], p[1])
  }
}

/** @param share 0..1 of the thread that is already drawn. */
export function drawThread(c: Draw, pts: Pt[], s: Strand, ink: Ink, share = 1): void {
  const w = 1.3 + 2.1 * s.partner.dependence
  c.save()
  c.lineCap = 'round'
  c.lineJoin = 'round'
  if (s.weave === 'offer') c.setLineDash([6, 5])
  trace(
    c,
    pts.map((p): Pt => [p[0] + 2.5, p[1] + 5]),
    share,
  )
  c.lineWidth = w + 0.6
  c.strokeStyle = 'rgba(24,30,34,.16)'
  c.stroke()
  trace(c, pts, share)
  c.lineWidth = w + 1.7
  c.strokeStyle = ink.under
  c.stroke()
  c.lineWidth = w
  c.strokeStyle = s.colour
  c.stroke()
  if (s.weave === 'solid') {
    trace(
      c,
      pts.map((p): Pt => [p[0] - 0.3, p[1] - 0.5]),
      share,
    )
    c.lineWidth = 0.6
    c.strokeStyle = 'rgba(255,255,255,.55)'
    c.stroke()
  } else if (s.weave === 'dash') {
    c.setLineDash([9, 6])
    c.lineWidth = Math.max(0.8, w * 0.55)
    c.strokeStyle = 'rgba(255,253,246,.85)'
    c.stroke()
  } else if (s.weave === 'beads' || s.weave === 'dots') {
    c.setLineDash([0.1, s.weave === 'beads' ? 12 : 7])
    c.lineWidth = s.weave === 'beads' ? w + 3.2 : w + 1.4
    c.strokeStyle = ink.under
    c.stroke()
    c.lineWidth -= 1.5
    c.strokeStyle = s.colour
    c.stroke()
  }
  c.restore()
}

function shade(hex: string, f: number): string {
  const v = [1, 3, 5].map((i) =>
    Math.min(255, Math.round(Number.parseInt(hex.slice(i, i + 2), 16) * f)),
  )
  return `rgb(${v.join(',')})`
}

/** Height of the eye of a spool above its foot, in CSS px at size 1. */
export const EYE = 41

/** A wooden spool wound with the partner's thread; returns where threads leave it. */
export function drawSpool(c: Draw, x: number, y: number, s: Strand, size: number): Pt {
  const r = 12 * size
  const cyl = (base: number, h: number, rx: number, colour: string, low: number) => {
    const g = c.createLinearGradient(x - rx, 0, x + rx, 0)
    g.addColorStop(0, shade(colour, 0.95))
    g.addColorStop(0.3, shade(colour, 1.08))
    g.addColorStop(1, shade(colour, low))
    c.beginPath()
    c.ellipse(x, base, rx, rx / 2, 0, 0, Math.PI)
    c.lineTo(x - rx, base - h)
    c.ellipse(x, base - h, rx, rx / 2, 0, Math.PI, 0, true)
    c.closePath()
    c.fillStyle = g
    c.fill()
    c.beginPath()
    c.ellipse(x, base - h, rx, rx / 2, 0, 0, Math.PI * 2)
    c.fillStyle = shade(colour, 1.04)
    c.fill()
  }
  const shadow = c.createRadialGradient(x + r * 0.9, y + 2, 1, x + r * 0.9, y + 2, r * 2)
  shadow.addColorStop(0, 'rgba(4,10,11,.55)')
  shadow.addColorStop(1, 'rgba(4,10,11,0)')
  c.save()
  c.translate(0, y)
  c.scale(1, 0.5)
  c.translate(0, -y)
  c.fillStyle = shadow
  c.fillRect(x - r * 2, y - r * 3, r * 6, r * 6)
  c.restore()
  cyl(y, 3.5 * size, r * 1.12, '#D9B98A', 0.68)
  const h = 19 * size
  cyl(y - 3.5 * size, h, r * 0.84, s.colour, 0.58)
  for (let i = 1; i < 9; i++) {
    c.beginPath()
    c.ellipse(x, y - 3.5 * size - (h * i) / 9, r * 0.84, r * 0.42, 0, 0.04, Math.PI - 0.04)
    c.lineWidth = 0.9
    c.strokeStyle = i % 2 ? 'rgba(0,0,0,.2)' : 'rgba(255,255,255,.18)'
    c.stroke()
  }
  cyl(y - 3.5 * size - h, 3.5 * size, r * 1.12, '#E2C79C', 0.7)
  const top = y - 7 * size - h
  c.strokeStyle = '#8d6d37'
  c.lineWidth = 2.6
  c.lineCap = 'round'
  c.beginPath()
  c.moveTo(x, top)
  c.lineTo(x, y - EYE * size + 2)
  c.stroke()
  c.beginPath()
  c.arc(x, y - EYE * size, 3.6 * size, 0, Math.PI * 2)
  c.fillStyle = '#c9a254'
  c.fill()
  c.beginPath()
  c.arc(x - 1.1 * size, y - (EYE + 1.2) * size, 1.2 * size, 0, Math.PI * 2)
  c.fillStyle = '#f4e2b4'
  c.fill()
  return [x, y - EYE * size]
}
