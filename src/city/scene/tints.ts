/**
 * The sheets of an overlay: a flat colour under and faintly on the houses, and its pattern, which lies
 * on the ground only. A new overlay fades in over the old; patterns keep their place.
 */
import type { Phaser } from '../phaser.ts'
import type { Layout } from '../plan/layout.ts'
import { Sheet } from './sheets.ts'
import type { Sight } from './sight.ts'
import { drawFill, drawPattern, type Overlay } from './tint.ts'

/** Change of overlay, ms (STYLE.md, "Motion"). */
const FADE = 450
/** Share of a tint that houses take (STYLE.md, "Tints"). */
const ON_HOUSES = 0.24
/** Largest sheet, px²; beyond the view it carries a margin for panning. */
const SHEET_MAX = 3.2e6
/** Flat colour is drawn this much smaller than it is shown. */
const COARSE = 2

interface Pair {
  fill: Sheet
  pattern: Sheet
  /** Where the sheets lie, in device px at scale k. */
  frame: { x: number; y: number; k: number }
  overlay: Overlay | null
}

export class Tints {
  private readonly layout: Layout
  private readonly sight: Sight
  private now: Pair
  private old: Pair
  private fade = 1

  private readonly strong: boolean

  constructor(scene: Phaser.Scene, layout: Layout, sight: Sight, strong: boolean) {
    this.strong = strong
    this.layout = layout
    this.sight = sight
    const pair = (name: string): Pair => ({
      fill: new Sheet(scene, `tint ${name}`, 'multiply', true),
      pattern: new Sheet(scene, `pattern ${name}`, 'multiply'),
      frame: { x: 0, y: 0, k: 1 },
      overlay: null,
    })
    this.old = pair('a')
    this.now = pair('b')
    this.show()
  }

  get onGround(): Phaser.GameObjects.Image[] {
    return [this.old, this.now].flatMap((p) => [p.fill.image, p.pattern.image])
  }

  get onHouses(): Phaser.GameObjects.Image[] {
    return [this.old, this.now].flatMap((p) => (p.fill.twin ? [p.fill.twin] : []))
  }

  get fading(): boolean {
    return this.fade < 1
  }

  change(overlay: Overlay | null, atOnce: boolean): void {
    const swap = this.old
    this.old = this.now
    this.now = swap
    this.now.overlay = overlay
    this.draw(this.now)
    this.fade = atOnce ? 1 : 0
    this.show()
    this.place()
  }

  /** The view rests: drawn anew for what is in sight. */
  sharpen(): void {
    this.draw(this.now)
    this.show()
  }

  step(ms: number): void {
    this.fade = Math.min(1, this.fade + ms / FADE)
    this.show()
  }

  /** The view moves: sheets go along. */
  place(): void {
    const [ox, oy] = this.sight.origin
    for (const p of [this.old, this.now]) {
      const f = this.sight.k / p.frame.k
      const lay = (i: Phaser.GameObjects.Image, scale: number) =>
        i.setScale(scale).setPosition(ox + p.frame.x * f, oy + p.frame.y * f)
      for (const i of p.fill.images) lay(i, f * COARSE)
      lay(p.pattern.image, f)
    }
  }

  private show(): void {
    const set = (p: Pair, alpha: number) => {
      const on = alpha > 0 && p.overlay !== null
      p.fill.image.setVisible(on).setAlpha(alpha)
      p.fill.twin?.setVisible(on).setAlpha(alpha * ON_HOUSES)
      p.pattern.image.setVisible(on).setAlpha(alpha)
    }
    set(this.now, Math.max(this.fade, 0.001))
    set(this.old, this.fade < 1 ? 1 - this.fade : 0)
    // what is not seen takes no memory
    if (this.fade >= 1) this.drop(this.old)
  }

  private drop(p: Pair): void {
    if (p.overlay === null) return
    p.overlay = null
    for (const s of [p.fill, p.pattern]) s.draw(2, 2, () => {})
  }

  /** Draws tints for what is in sight and a margin round it. */
  private draw(p: Pair): void {
    const { overlay } = p
    if (!overlay) {
      for (const s of [p.fill, p.pattern]) s.draw(2, 2, () => {})
      return
    }
    const { width: w, height: h, k, ratio } = this.sight
    const grow = Math.max(1, Math.min(1.5, Math.sqrt(SHEET_MAX / (w * h))))
    const mx = Math.round((w * (grow - 1)) / 2)
    const my = Math.round((h * (grow - 1)) / 2)
    const [ox, oy] = this.sight.origin
    const at = { ox: ox + mx, oy: oy + my, k, ratio, strong: this.strong }
    p.fill.draw(Math.ceil((w + mx * 2) / COARSE), Math.ceil((h + my * 2) / COARSE), (c) => {
      c.scale(1 / COARSE, 1 / COARSE)
      drawFill(c, this.layout, overlay, at)
    })
    p.pattern.draw(w + mx * 2, h + my * 2, (c) => drawPattern(c, this.layout, overlay, at))
    p.frame = { x: -mx - ox, y: -my - oy, k }
  }
}
