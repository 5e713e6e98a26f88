/** Sparks that run along broken supply, outward from what failed. */

import { sheet } from '../paint/painter.ts'
import { BLEND, type Phaser } from '../phaser.ts'
import type { Pt } from '../plan/polygon.ts'
import { onBow } from './outage.ts'

/** Time along one edge, ms (STYLE.md, "Motion"). */
const RUN = 1400
const PER_EDGE = 2

export class Pulses {
  readonly root: Phaser.GameObjects.Container
  private readonly scene: Phaser.Scene
  private clock = 0

  constructor(scene: Phaser.Scene) {
    this.scene = scene
    this.root = scene.add.container(0, 0)
    const c = sheet(32, 32)
    const ctx = c.getContext('2d')
    if (ctx) {
      const g = ctx.createRadialGradient(16, 16, 0, 16, 16, 16)
      g.addColorStop(0, 'rgba(255,240,230,1)')
      g.addColorStop(0.3, 'rgba(255,110,90,.7)')
      g.addColorStop(1, 'rgba(255,75,58,0)')
      ctx.fillStyle = g
      ctx.fillRect(0, 0, 32, 32)
    }
    scene.textures.addCanvas('pulse', c)
  }

  step(ms: number, edges: [Pt, Pt][], ratio: number): void {
    this.clock += ms
    const want = edges.length * PER_EDGE
    while (this.root.length < want)
      this.root.add(this.scene.add.image(0, 0, 'pulse').setBlendMode(BLEND.add))
    const list = this.root.list as Phaser.GameObjects.Image[]
    list.forEach((image, i) => {
      const e = edges[Math.floor(i / PER_EDGE)]
      image.setVisible(e !== undefined)
      if (!e) return
      const t = (this.clock / RUN + (i % PER_EDGE) / PER_EDGE) % 1
      const [x, y] = onBow(e[0], e[1], t)
      image
        .setPosition(x, y)
        .setScale(0.5 * ratio)
        .setAlpha(Math.sin(t * Math.PI))
    })
  }
}
