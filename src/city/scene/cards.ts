/** Small paper cards: district labels, place cards of partners, the word on a failed node. */
import { SANS, SERIF } from './ink.ts'

export type Draw = CanvasRenderingContext2D

/** Sizes in CSS px; nothing on the map is below 12. */
export const TYPE = { name: 12, label: 13, value: 13, card: 14, note: 12.5 }

export const font = (px: number, weight: number, family = SANS) => `${weight} ${px}px ${family}`

export function paper(
  c: Draw,
  x: number,
  y: number,
  w: number,
  h: number,
  fill: string,
  line: string,
): void {
  c.save()
  c.shadowColor = 'rgba(12,20,22,.42)'
  c.shadowBlur = 7
  c.shadowOffsetY = 2
  c.fillStyle = fill
  c.beginPath()
  c.roundRect(x, y, w, h, 2)
  c.fill()
  c.restore()
  c.beginPath()
  c.roundRect(x + 0.5, y + 0.5, w - 1, h - 1, 2)
  c.lineWidth = 1
  c.strokeStyle = line
  c.stroke()
}

export function words(
  c: Draw,
  text: string,
  x: number,
  y: number,
  px: number,
  weight: number,
  colour: string,
  serif = false,
): void {
  c.font = font(px, weight, serif ? SERIF : SANS)
  c.textBaseline = 'alphabetic'
  c.textAlign = 'left'
  c.fillStyle = colour
  c.fillText(text, x, y)
}

export function widthOf(c: Draw, text: string, px: number, weight: number, serif = false): number {
  c.font = font(px, weight, serif ? SERIF : SANS)
  return c.measureText(text).width
}

/** The broken ring that stands for thin data everywhere in the game. */
export function thinRing(c: Draw, x: number, y: number, r: number, colour: string): void {
  c.save()
  c.setLineDash([2.6, 2.1])
  c.beginPath()
  c.arc(x, y, r, 0, Math.PI * 2)
  c.lineWidth = 1.5
  c.strokeStyle = colour
  c.stroke()
  c.restore()
}
