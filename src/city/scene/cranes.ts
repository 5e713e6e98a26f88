/** Tower cranes where the city is being built: the more is under way, the more of them stand. */

import { sheet } from '../paint/painter.ts'
import type { Phaser } from '../phaser.ts'
import { draw as chance } from '../plan/chance.ts'
import type { Layout } from '../plan/layout.ts'
import { RAIL, ROAD, WATER } from '../plan/mask.ts'
import type { Pt } from '../plan/polygon.ts'
import { RISE } from '../plan/space.ts'
import type { Sight } from './sight.ts'
import { onPicture } from './spots.ts'

/** Cranes of a district in which everything is a building site. */
const MOST = 3
/** Below this share of building nothing is to be seen (assumption). */
const FROM = 0.06
const HEADINGS = 24
/** Turns a second while a quarter is played. */
const TURN = 0.035
const DRAWN_AT = 16
/** Height of the mast and length of the jib, tiles. */
const MAST = 3.1
const JIB = 2
const SIZE = { w: 90, h: 96, x: 45, y: 86 }

interface Crane {
  at: Pt
  heading: number
  image: Phaser.GameObjects.Image
}

export class Cranes {
  readonly root: Phaser.GameObjects.Container
  private readonly scene: Phaser.Scene
  private readonly layout: Layout
  private readonly sight: Sight
  private cranes: Crane[] = []
  private key = ''
  private tint = 0xffffff

  constructor(scene: Phaser.Scene, layout: Layout, sight: Sight) {
    this.scene = scene
    this.layout = layout
    this.sight = sight
    this.root = scene.add.container(0, 0)
    for (let i = 0; i < HEADINGS; i++)
      scene.textures.addCanvas(`crane ${i}`, drawCrane((i / HEADINGS) * Math.PI * 2))
  }

  /** @param building share 0..1 by district index */
  set(building: number[]): void {
    const counts = building.map((v) => (v < FROM ? 0 : Math.max(1, Math.round(v * MOST))))
    const key = counts.join()
    if (key === this.key) return
    this.key = key
    this.root.removeAll(true)
    this.cranes = []
    counts.forEach((n, district) => {
      for (let i = 0; i < n; i++) {
        const at = this.site(district, i)
        if (!at) continue
        const image = this.scene.add.image(0, 0, 'crane 0')
        image.setOrigin(SIZE.x / SIZE.w, SIZE.y / SIZE.h).setTint(this.tint)
        this.cranes.push({ at, heading: chance('crane', district, i), image })
      }
    })
    this.cranes.sort((a, b) => a.at[1] - b.at[1])
    for (const c of this.cranes) this.root.add(c.image)
    this.step(0)
  }

  /** A place off the streets, the same every time. */
  private site(district: number, i: number): Pt | null {
    const d = this.layout.districts[district]
    if (!d) return null
    for (let k = 0; k < 12; k++) {
      const a = chance('crane at', district, i, k) * Math.PI * 2
      const r = d.radius * (0.3 + 0.5 * chance('crane out', district, i, k))
      const x = d.centre[0] + r * Math.cos(a)
      const y = d.centre[1] + r * Math.sin(a)
      if (!(this.layout.mask.at(x, y) & (WATER | ROAD | RAIL)))
        return onPicture(this.layout, [x, y])
    }
    return null
  }

  step(ms: number): void {
    const scale = this.sight.k / DRAWN_AT
    for (const c of this.cranes) {
      c.heading = (c.heading + (Math.min(100, ms) / 1000) * TURN) % 1
      const [x, y] = this.sight.toScreen(c.at[0], c.at[1])
      c.image.setTexture(`crane ${Math.floor(c.heading * HEADINGS) % HEADINGS}`)
      c.image.setPosition(x, y).setScale(scale)
    }
  }

  setTint(tint: number): void {
    this.tint = tint
    for (const c of this.cranes) c.image.setTint(tint)
  }
}

function drawCrane(heading: number): HTMLCanvasElement {
  const canvas = sheet(SIZE.w, SIZE.h)
  const c = canvas.getContext('2d')
  if (!c) return canvas
  const k = DRAWN_AT
  const at = (x: number, y: number, z: number): Pt => [
    SIZE.x + (x - y) * k,
    SIZE.y + ((x + y) / 2 - z * RISE) * k,
  ]
  const line = (p: Pt, q: Pt, w: number, colour: string) => {
    c.beginPath()
    c.moveTo(p[0], p[1])
    c.lineTo(q[0], q[1])
    c.lineWidth = w
    c.strokeStyle = colour
    c.stroke()
  }
  const dx = Math.cos(heading)
  const dy = Math.sin(heading)
  c.lineCap = 'round'
  line(at(0, 0, 0), at(MAST * 0.6, -MAST * 0.3, 0), 3, 'rgba(60,50,60,.22)')
  line(at(0, 0, 0), at(0, 0, MAST), 3.4, '#8a6a3c')
  line(at(0, 0, 0), at(0, 0, MAST), 1.8, '#e3c391')
  line(at(-dx * 0.7, -dy * 0.7, MAST), at(dx * JIB, dy * JIB, MAST), 3, '#8a6a3c')
  line(at(-dx * 0.7, -dy * 0.7, MAST), at(dx * JIB, dy * JIB, MAST), 1.6, '#ecd3a4')
  line(at(0, 0, MAST + 0.45), at(dx * JIB * 0.8, dy * JIB * 0.8, MAST), 0.8, '#8a7a60')
  line(at(0, 0, MAST + 0.45), at(-dx * 0.6, -dy * 0.6, MAST), 0.8, '#8a7a60')
  line(
    at(dx * JIB * 0.7, dy * JIB * 0.7, MAST),
    at(dx * JIB * 0.7, dy * JIB * 0.7, MAST - 1),
    0.8,
    '#6f6a62',
  )
  const w = at(-dx * 0.6, -dy * 0.6, MAST - 0.1)
  c.fillStyle = '#9a9389'
  c.fillRect(w[0] - 2.4, w[1] - 1, 4.8, 4)
  return canvas
}
