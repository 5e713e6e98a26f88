/** Pins: a needle in the model, a round paper head with the icon of the system. */
import type { CityPicture, IconStrokes } from '../api.ts'
import type { Pt } from '../plan/polygon.ts'
import { type Draw, font } from './cards.ts'
import { drawIcon } from './icons.ts'
import { ALARM, type Ink } from './ink.ts'

export type Pin = CityPicture['pins'][number]

/** CSS px. */
export const HEAD = 12.5
export const NEEDLE = 25

export interface PinLook {
  ink: Ink
  colour: string
  icon: IconStrokes | null | undefined
  night: boolean
  size: number
}

/** Draws a pin whose needle stands at (x, y); returns the middle of its head. */
export function drawPin(c: Draw, x: number, y: number, pin: Pin, look: PinLook): Pt {
  const { ink, size } = look
  const r = HEAD * size
  const hy = y - NEEDLE * size
  c.save()
  c.lineCap = 'round'
  c.beginPath()
  c.moveTo(x, y)
  c.lineTo(x + NEEDLE * 0.62 * size, y - 1)
  c.lineWidth = 1.3
  c.strokeStyle = 'rgba(30,30,38,.3)'
  c.stroke()
  c.beginPath()
  c.ellipse(x + NEEDLE * 0.72 * size, y - 1, r * 0.8, r * 0.36, 0, 0, Math.PI * 2)
  c.fillStyle = 'rgba(30,30,38,.24)'
  c.fill()
  c.beginPath()
  c.moveTo(x, y)
  c.lineTo(x, hy)
  c.lineWidth = 2.2
  c.strokeStyle = '#4b4b4d'
  c.stroke()
  c.lineWidth = 0.8
  c.strokeStyle = '#e9e7e2'
  c.stroke()
  c.beginPath()
  c.arc(x, hy, r, 0, Math.PI * 2)
  c.fillStyle = pin.state === 'failed' ? '#fff1ee' : ink.paper
  c.fill()
  const failed = pin.state === 'failed'
  c.lineWidth = failed ? 3 : 2.4
  c.strokeStyle = failed ? ALARM : look.colour
  // a system still being built has a broken rim, an ageing one a double
  if (pin.state === 'building') c.setLineDash([4, 3.2])
  c.stroke()
  c.setLineDash([])
  c.beginPath()
  c.arc(x, hy, r + 1.7, 0, Math.PI * 2)
  c.lineWidth = 0.9
  c.strokeStyle = ink.under
  c.stroke()
  if (pin.state === 'ageing') {
    c.beginPath()
    c.arc(x, hy, r - 3, 0, Math.PI * 2)
    c.lineWidth = 0.9
    c.strokeStyle = ink.line
    c.stroke()
  }
  if (look.icon) drawIcon(c, look.icon, x, hy, 15 * size, failed ? '#8a1c0c' : ink.ink)
  else {
    c.font = font(13 * size, 700)
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.fillStyle = ink.ink
    c.fillText(pin.label.slice(0, 1), x, hy + 0.5)
  }
  if (failed) {
    // failure is marked by shape as well as by red
    c.beginPath()
    const q = r * 0.72
    c.arc(x + q, hy - q, 5.2 * size, 0, Math.PI * 2)
    c.fillStyle = ALARM
    c.fill()
    c.lineWidth = 1.6
    c.strokeStyle = '#fff'
    c.beginPath()
    const s = 2.1 * size
    c.moveTo(x + q - s, hy - q - s)
    c.lineTo(x + q + s, hy - q + s)
    c.moveTo(x + q + s, hy - q - s)
    c.lineTo(x + q - s, hy - q + s)
    c.stroke()
  }
  c.restore()
  return [x, hy]
}
