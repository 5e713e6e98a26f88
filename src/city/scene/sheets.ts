/** Canvas sheets shown through Phaser: drawn by hand, uploaded when they change. */

import { sheet } from '../paint/painter.ts'
import { BLEND, type Phaser } from '../phaser.ts'

export class Sheet {
  readonly image: Phaser.GameObjects.Image
  /** The same picture once more, for another place in the stack. */
  readonly twin: Phaser.GameObjects.Image | null
  private canvas: HTMLCanvasElement
  private readonly scene: Phaser.Scene
  private name: string
  private serial = 0
  private readonly base: string

  constructor(
    scene: Phaser.Scene,
    name: string,
    blend: 'normal' | 'multiply' = 'normal',
    twin = false,
  ) {
    this.scene = scene
    this.base = name
    this.name = `${name} 0`
    this.canvas = sheet(2, 2)
    scene.textures.addCanvas(this.name, this.canvas)
    this.image = scene.add.image(0, 0, this.name).setOrigin(0, 0)
    this.twin = twin ? scene.add.image(0, 0, this.name).setOrigin(0, 0) : null
    if (blend === 'multiply') for (const i of this.images) i.setBlendMode(BLEND.multiply)
  }

  get images(): Phaser.GameObjects.Image[] {
    return this.twin ? [this.image, this.twin] : [this.image]
  }

  /** Draws on a cleared sheet of w × h device px. */
  draw(w: number, h: number, visit: (c: CanvasRenderingContext2D) => void): void {
    const fresh = this.canvas.width !== w || this.canvas.height !== h
    if (fresh) this.canvas = sheet(w, h)
    const c = this.canvas.getContext('2d', { willReadFrequently: true })
    if (!c) return
    c.setTransform(1, 0, 0, 1, 0, 0)
    c.clearRect(0, 0, w, h)
    visit(c)
    if (fresh) {
      const old = this.name
      this.name = `${this.base} ${++this.serial}`
      this.scene.textures.addCanvas(this.name, this.canvas)
      for (const i of this.images) i.setTexture(this.name)
      this.scene.textures.remove(old)
    } else (this.scene.textures.get(this.name) as Phaser.Textures.CanvasTexture).refresh()
  }
}
