/** An outage on the model: which node fails next, how long its buffer lasts, where it is dark. */
import type { CityPicture, IconStrokes } from '../api.ts'
import type { Pt } from '../plan/polygon.ts'
import { type Draw, paper, TYPE, widthOf, words } from './cards.ts'
import { drawIcon } from './icons.ts'
import { ALARM } from './ink.ts'
import type { Area } from './place.ts'

type Outage = NonNullable<CityPicture['outage']>
export type ServiceNode = Outage['nodes'][number]

const STATE: Record<ServiceNode['state'], { fill: string; line: string; ink: string }> = {
  working: { fill: '#1d2a2d', line: '#8fd0c8', ink: '#e9f4f1' },
  onBuffer: { fill: '#2c2814', line: '#eac46a', ink: '#fff3cf' },
  degraded: { fill: '#33240f', line: '#e39a3c', ink: '#ffe7c6' },
  down: { fill: '#3b1210', line: ALARM, ink: '#ffe3de' },
  restoring: { fill: '#182838', line: '#93c4ef', ink: '#e2f0ff' },
}

const WORDS = {
  de: {
    hours: 'h',
    left: 'noch',
    down: 'ausgefallen',
    restoring: 'kommt zurück',
    degraded: 'eingeschränkt',
  },
  en: { hours: 'h', left: '', down: 'down', restoring: 'coming back', degraded: 'limited' },
}

/** What stands on a node's card. */
export function nodeWords(n: ServiceNode, language: 'de' | 'en'): string {
  const w = WORDS[language]
  const hours = (v: number) =>
    `${new Intl.NumberFormat(language, { maximumFractionDigits: v < 10 ? 1 : 0 }).format(v)} ${w.hours}`
  if (n.state === 'onBuffer')
    return language === 'de'
      ? `${n.label}: ${w.left} ${hours(n.bufferLeft)}`
      : `${n.label}: ${hours(n.bufferLeft)} left`
  if (n.state === 'down') return `${n.label} ${w.down}`
  if (n.state === 'restoring') return `${n.label} ${w.restoring}`
  if (n.state === 'degraded') return `${n.label} ${w.degraded}`
  return n.label
}

export function nodeSize(c: Draw, n: ServiceNode, language: 'de' | 'en'): { w: number; h: number } {
  return {
    w: Math.ceil(widthOf(c, nodeWords(n, language), TYPE.label, 600)) + 18,
    h: n.bufferAll > 0 ? 28 : 24,
  }
}

export function drawNodeCard(c: Draw, a: Area, n: ServiceNode, language: 'de' | 'en'): void {
  const look = STATE[n.state]
  paper(c, a.x, a.y, a.w, a.h, look.fill, look.line)
  words(c, nodeWords(n, language), a.x + 9, a.y + 16.5, TYPE.label, 600, look.ink)
  if (n.bufferAll <= 0) return
  const share = Math.max(0, Math.min(1, n.bufferLeft / n.bufferAll))
  c.fillStyle = 'rgba(255,255,255,.2)'
  c.fillRect(a.x + 9, a.y + a.h - 7, a.w - 18, 3)
  c.fillStyle = look.line
  c.fillRect(a.x + 9, a.y + a.h - 7, (a.w - 18) * share, 3)
}

/** The node itself: round while it works, a cross when down. */
export function drawNode(
  c: Draw,
  x: number,
  y: number,
  n: ServiceNode,
  icon: IconStrokes | null | undefined,
): void {
  const look = STATE[n.state]
  const down = n.state === 'down'
  if (down)
    for (const [r, alpha] of [
      [27, 0.14],
      [19, 0.24],
    ] as const) {
      c.beginPath()
      c.arc(x, y, r, 0, Math.PI * 2)
      c.fillStyle = `rgba(255,75,58,${alpha})`
      c.fill()
    }
  c.beginPath()
  c.arc(x, y, 11, 0, Math.PI * 2)
  c.fillStyle = look.fill
  c.fill()
  c.lineWidth = 2.2
  if (n.state === 'degraded') c.setLineDash([4, 3])
  c.strokeStyle = look.line
  c.stroke()
  c.setLineDash([])
  if (icon) drawIcon(c, icon, x, y, 13, look.ink)
  if (n.bufferAll > 0 && (n.state === 'onBuffer' || n.state === 'working')) bufferRing(c, x, y, n)
  if (!down) return
  c.beginPath()
  c.moveTo(x - 7.5, y + 7.5)
  c.lineTo(x + 7.5, y - 7.5)
  c.lineWidth = 2.6
  c.strokeStyle = '#fff'
  c.stroke()
}

/** Radius of a full buffer's ring and the most it grows by, CSS px. */
const RING = 15.5
const RING_WIDTH = 3.2

/** What is left of a buffer: a ring that closes as the hours run out. */
function bufferRing(c: Draw, x: number, y: number, n: ServiceNode): void {
  const share = Math.max(0, Math.min(1, n.bufferLeft / n.bufferAll))
  c.save()
  c.lineCap = 'butt'
  c.beginPath()
  c.arc(x, y, RING, 0, Math.PI * 2)
  c.lineWidth = RING_WIDTH
  c.strokeStyle = 'rgba(8,12,14,.72)'
  c.stroke()
  c.beginPath()
  c.arc(x, y, RING, -Math.PI / 2, -Math.PI / 2 + share * Math.PI * 2)
  c.strokeStyle = STATE[n.state].line
  c.stroke()
  c.restore()
}

/** A crew: a small square badge with a wrench, so that it is no node; on its way a dotted line leads it. */
export function drawCrew(
  c: Draw,
  [x, y]: Pt,
  goal: Pt | null,
  icon: IconStrokes | null | undefined,
): void {
  c.save()
  if (goal) {
    c.setLineDash([2, 4])
    c.beginPath()
    c.moveTo(x, y)
    c.lineTo(goal[0], goal[1])
    c.lineWidth = 1.6
    c.strokeStyle = '#93c4ef'
    c.stroke()
    c.setLineDash([])
  }
  c.beginPath()
  c.roundRect(x - 9, y - 9, 18, 18, 4)
  c.fillStyle = '#dcecfb'
  c.fill()
  c.lineWidth = 1.4
  c.strokeStyle = '#1f4a72'
  c.stroke()
  if (icon) drawIcon(c, icon, x, y, 12, '#10324f')
  c.restore()
}

/**
 * A bow between two nodes; broken ones glow. `order` stands in for movement where none
 * is wanted, `share` 0..1 is how far a failure has come.
 */
export function drawEdge(
  c: Draw,
  from: Pt,
  to: Pt,
  broken: boolean,
  order: number | null,
  share = 1,
): void {
  const bow = bowOf(from, to)
  const path = () => {
    c.beginPath()
    c.moveTo(from[0], from[1])
    if (share >= 1) c.quadraticCurveTo(bow[0], bow[1], to[0], to[1])
    else
      for (let i = 1; i <= PIECES; i++) {
        const p = onBow(from, to, (share * i) / PIECES)
        c.lineTo(p[0], p[1])
      }
  }
  c.save()
  c.lineCap = 'round'
  if (broken)
    for (const [w, a] of [
      [11, 0.12],
      [5, 0.3],
    ] as const) {
      path()
      c.lineWidth = w
      c.strokeStyle = `rgba(255,75,58,${a})`
      c.stroke()
    }
  path()
  c.lineWidth = broken ? 1.8 : 1.3
  if (broken) c.setLineDash([7, 4])
  c.strokeStyle = broken ? ALARM : 'rgba(190,215,220,.6)'
  c.stroke()
  c.restore()
  if (!broken || order === null) return
  const m = onBow(from, to, 0.5)
  c.beginPath()
  c.arc(m[0], m[1], 8, 0, Math.PI * 2)
  c.fillStyle = '#3b1210'
  c.fill()
  c.lineWidth = 1.4
  c.strokeStyle = ALARM
  c.stroke()
  words(c, String(order), m[0] - (order > 9 ? 6 : 3.5), m[1] + 4.2, 12, 700, '#ffe3de')
}

/** Pieces of an edge still on its way. */
const PIECES = 16

const bowOf = (a: Pt, b: Pt): Pt => [
  (a[0] + b[0]) / 2 - (b[1] - a[1]) * 0.09,
  (a[1] + b[1]) / 2 + (b[0] - a[0]) * 0.09,
]

/** Point at t of the bow, for the pulse that runs along it. */
export function onBow(a: Pt, b: Pt, t: number): Pt {
  const m = bowOf(a, b)
  const u = 1 - t
  return [
    u * u * a[0] + 2 * u * t * m[0] + t * t * b[0],
    u * u * a[1] + 2 * u * t * m[1] + t * t * b[1],
  ]
}
