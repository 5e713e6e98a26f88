/** News pinned to where they happen: a slip of paper on a stalk. */
import type { Pt } from '../plan/polygon.ts'
import { type Draw, paper, TYPE, widthOf, words } from './cards.ts'
import type { Ink } from './ink.ts'
import type { Area } from './place.ts'

/** Widest slip, CSS px; longer news end in an ellipsis, the list beside the map has all of it. */
const WIDEST = 250
const HEIGHT = 25
const PAD = 10

function shorten(c: Draw, text: string): string {
  if (widthOf(c, text, TYPE.note, 500) <= WIDEST - PAD * 2) return text
  const parts = text.split(' ')
  while (parts.length > 1) {
    parts.pop()
    const short = `${parts.join(' ')} …`
    if (widthOf(c, short, TYPE.note, 500) <= WIDEST - PAD * 2) return short
  }
  return `${text.slice(0, 30)} …`
}

export function noteSize(c: Draw, text: string): { w: number; h: number } {
  return { w: Math.ceil(widthOf(c, shorten(c, text), TYPE.note, 500)) + PAD * 2, h: HEIGHT }
}

export function drawNote(c: Draw, a: Area, text: string, [x, y]: Pt, ink: Ink): void {
  const nx = Math.max(a.x + 6, Math.min(a.x + a.w - 6, x))
  c.beginPath()
  c.moveTo(nx, y < a.y ? a.y : a.y + a.h)
  c.lineTo(x, y)
  c.lineWidth = 1.4
  c.strokeStyle = ink.under
  c.stroke()
  c.beginPath()
  c.arc(x, y, 3, 0, Math.PI * 2)
  c.fillStyle = ink.accent
  c.fill()
  paper(c, a.x, a.y, a.w, a.h, ink.paper, ink.paper2)
  c.fillStyle = ink.accent
  c.fillRect(a.x, a.y, 3.5, a.h)
  words(c, shorten(c, text), a.x + PAD, a.y + 17, TYPE.note, 500, ink.ink)
}
