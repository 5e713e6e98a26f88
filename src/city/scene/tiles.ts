/**
 * The painted model, as tiles of several scales. The overview is always there; closer scales are
 * painted for what is in sight and forgotten again.
 */
import { type Looks, PLAIN } from '../paint/brush.ts'
import type { Painter } from '../paint/painter.ts'
import { sheet } from '../paint/painter.ts'
import type { Bounds } from '../paint/scenery.ts'
import type { Layer } from '../paint/tile.ts'
import { BLEND, type Phaser } from '../phaser.ts'
import { cutTo, type Pt } from '../plan/polygon.ts'
import type { Sight } from './sight.ts'

/** Not a power of two: such textures wrap round, and the far edge would shine through at the seams. */
const CELL = 382
/** Ratio between one scale and the next. */
const STEP = 1.55
const SCALES = 5
/** Below this ratio the town view and the whole plate share one scale. */
const NEAR = 1.12
/** Tiles kept in all; 382² × 4 B = 0.58 MB each, 88 MB together (128 MB is what the map may take). */
const KEEP = 150

interface Cell {
  key: string
  layer: Layer
  scale: number
  i: number
  j: number
  image: Phaser.GameObjects.Image | null
  canvas: HTMLCanvasElement | null
  /** Overview of the houses: what is covered, by pixel. */
  alpha: Uint8Array | null
  /** Look the picture shows; `-1` for a stand-in enlarged from the overview. */
  version: number
  asked: number
  seen: number
}

export interface TileLook {
  looks: Looks
  dark: number[]
}

export class Tiles {
  /** One container a layer, to be put into the scene in order. */
  readonly roots: Record<Layer, Phaser.GameObjects.Container>
  private readonly cells = new Map<string, Cell>()
  private readonly scene: Phaser.Scene
  private readonly painter: Painter
  private readonly bounds: Bounds
  private readonly sight: Sight
  private readonly changed: () => void
  private base = 0
  private whole = 0
  private readonly plate: Pt[]
  private generation = 0
  private tick = 0
  private shown = 0
  private look: TileLook = { looks: PLAIN, dark: [] }
  private versions: Record<Layer, number> = { ground: 0, solids: 0, light: 0 }
  private night = false
  private tint = 0xffffff
  private serial = 0

  constructor(
    scene: Phaser.Scene,
    painter: Painter,
    bounds: Bounds,
    plate: Pt[],
    sight: Sight,
    changed: () => void,
  ) {
    this.plate = plate
    this.scene = scene
    this.painter = painter
    this.bounds = bounds
    this.sight = sight
    this.changed = changed
    const root = () => scene.add.container(0, 0)
    this.roots = { ground: root(), solids: root(), light: root() }
  }

  /** Device pixels per tile of a scale: the whole plate, the town view, then ever closer. */
  private kOf(scale: number): number {
    if (this.base < this.whole * NEAR) return this.whole * STEP ** scale
    return scale === 0 ? this.whole : this.base * STEP ** (scale - 1)
  }

  /** Layers painted of a scale; the lamps of the overview only when it is what one sees. */
  private layersOf(scale: number): Layer[] {
    return this.night && (scale > 0 || this.wantedScale === 0)
      ? ['ground', 'solids', 'light']
      : ['ground', 'solids']
  }

  /** Everything is thrown away when the overview's own scale changes (resize, other screen). */
  rebase(): void {
    const { base, whole } = this.sight
    if (Math.abs(this.base - base) < 1e-6 && Math.abs(this.whole - whole) < 1e-6) return
    this.base = base
    this.whole = whole
    this.generation++
    this.shown = 0
    for (const cell of this.cells.values()) this.drop(cell)
    this.cells.clear()
  }

  /** New looks: what is shown stays until its successor is painted. */
  setLook(look: TileLook, layers: Layer[]): void {
    this.look = look
    for (const l of layers) this.versions[l]++
    this.refresh()
  }

  setNight(night: boolean): void {
    this.night = night
    this.refresh()
  }

  /** Multiplied onto ground and houses. */
  setTint(tint: number): void {
    if (tint === this.tint) return
    this.tint = tint
    for (const c of this.cells.values()) if (c.layer !== 'light') c.image?.setTint(tint)
  }

  /** Whether all that is in sight stands. */
  get standing(): boolean {
    const scale = this.wantedScale
    return this.range(scale, false).every(([i, j]) =>
      this.layersOf(scale).every(
        (l) => (this.cells.get(this.key(l, scale, i, j))?.version ?? -1) >= 0,
      ),
    )
  }

  /**
   * Whether a house or tree hides this point of the picture (k = 1). Streets are never built over, so
   * whatever covers one stands in front of it.
   */
  covers(x: number, y: number): boolean {
    const k = this.kOf(0)
    const px = x * k - Math.round(this.bounds[0] * k)
    const py = y * k - Math.round(this.bounds[1] * k)
    const i = Math.floor(px / CELL)
    const j = Math.floor(py / CELL)
    const alpha = this.cells.get(this.key('solids', 0, i, j))?.alpha
    if (!alpha) return false
    const at = Math.floor(py - j * CELL) * CELL + Math.floor(px - i * CELL)
    return (alpha[at] ?? 0) > 120
  }

  private key(layer: Layer, scale: number, i: number, j: number): string {
    return `${layer}/${scale}/${i}/${j}`
  }

  /** Cells of a scale that are in sight, or all of them. */
  private range(scale: number, all: boolean): [number, number][] {
    const k = this.kOf(scale)
    const [x0, y0, x1, y1] = this.bounds
    const n = Math.ceil(((x1 - x0) * k) / CELL)
    const m = Math.ceil(((y1 - y0) * k) / CELL)
    let i0 = 0
    let j0 = 0
    let i1 = n - 1
    let j1 = m - 1
    if (!all) {
      const { x, y, width, height, k: now } = this.sight
      const left = (x - width / 2 / now - x0) * k
      const top = (y - height / 2 / now - y0) * k
      i0 = Math.max(0, Math.floor(left / CELL))
      j0 = Math.max(0, Math.floor(top / CELL))
      i1 = Math.min(n - 1, Math.floor((left + (width / now) * k) / CELL))
      j1 = Math.min(m - 1, Math.floor((top + (height / now) * k) / CELL))
    }
    const out: [number, number][] = []
    for (let j = j0; j <= j1; j++)
      for (let i = i0; i <= i1; i++) if (this.bears(i, j, k)) out.push([i, j])
    return out
  }

  /** Whether the plate or its shadow reaches into a cell; beside them there is only the bare table. */
  private bears(i: number, j: number, k: number): boolean {
    const [x0, y0] = this.bounds
    const cell: Pt[] = (
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const
    ).map(([a, b]) => [x0 + ((i + a) * CELL) / k, y0 + ((j + b) * CELL) / k])
    return cutTo(cell, this.plate).length > 2
  }

  /** The scale that suits the present distance. */
  private get wantedScale(): number {
    let s = 0
    while (s < SCALES - 1 && this.kOf(s) < this.sight.k / NEAR) s++
    return s
  }

  /** While the view moves: places what there is; at a closer scale, gaps get a stand-in. */
  place(): void {
    const [ox, oy] = this.sight.origin
    const [x0, y0] = this.bounds
    const { k } = this.sight
    if (this.shown > 0)
      for (const [i, j] of this.range(this.shown, false))
        for (const l of this.layersOf(this.shown))
          if (!this.cells.get(this.key(l, this.shown, i, j))?.image) this.standIn(l, i, j)
    for (const c of this.cells.values()) {
      if (!c.image) continue
      const kc = this.kOf(c.scale)
      const s = k / kc
      // edges fall on whole pixels and meet exactly: no gap, no overlap, at any scale
      const x = (i: number) => Math.round(ox + (Math.round(x0 * kc) + i * CELL) * s)
      const y = (j: number) => Math.round(oy + (Math.round(y0 * kc) + j * CELL) * s)
      c.image.setVisible(c.scale === this.shown)
      c.image.setPosition(x(c.i), y(c.j))
      c.image.setScale((x(c.i + 1) - x(c.i)) / CELL, (y(c.j + 1) - y(c.j)) / CELL)
    }
  }

  /** When the view rests: asks for what is missing or out of date, and shows the best scale. */
  refresh(): void {
    if (!this.base) return
    this.tick++
    for (const [i, j] of this.range(0, true))
      for (const l of this.layersOf(0)) this.want(l, 0, i, j, 1)
    const scale = this.wantedScale
    if (scale > 0)
      for (const [i, j] of this.range(scale, false))
        for (const l of this.layersOf(scale)) this.want(l, scale, i, j, 0)
    this.choose()
    this.trim()
    this.place()
  }

  /** A closer scale is shown from its first sharp tile on; the rest gets a stand-in until it comes. */
  private choose(): void {
    const scale = this.wantedScale
    if (scale === 0) this.shown = 0
    else if (this.shown !== scale) {
      const begun = this.range(scale, false).some(
        ([i, j]) => (this.cells.get(this.key('solids', scale, i, j))?.version ?? -1) >= 0,
      )
      if (begun) this.shown = scale
    }
  }

  private want(layer: Layer, scale: number, i: number, j: number, priority: number): void {
    const key = this.key(layer, scale, i, j)
    let c = this.cells.get(key)
    if (!c) {
      c = {
        key,
        layer,
        scale,
        i,
        j,
        image: null,
        canvas: null,
        alpha: null,
        version: -1,
        asked: -1,
        seen: 0,
      }
      this.cells.set(key, c)
    }
    c.seen = this.tick
    const version = this.versions[layer]
    if (c.version === version || c.asked === version) return
    c.asked = version
    const cell = c
    const generation = this.generation
    const k = this.kOf(scale)
    this.painter.paint({
      priority: this.priority(cell, priority),
      order: {
        layer,
        k,
        x: Math.round(this.bounds[0] * k) + i * CELL,
        y: Math.round(this.bounds[1] * k) + j * CELL,
        w: CELL,
        h: CELL,
        looks: this.look.looks,
        dark: this.look.dark,
      },
      wanted: () =>
        generation === this.generation &&
        cell.asked === version &&
        version === this.versions[layer] &&
        this.cells.get(key) === cell &&
        (scale === 0 || cell.seen === this.tick),
      dropped: () => {
        if (cell.asked === version) cell.asked = cell.version
      },
      done: (canvas) => {
        if (generation !== this.generation || this.cells.get(key) !== cell) return
        cell.version = version
        this.put(cell, canvas)
        this.choose()
        this.place()
        this.changed()
      },
    })
  }

  /** What is in sight first, from its middle outwards, then the overview. */
  private priority(c: Cell, base: number): number {
    const k = this.kOf(c.scale)
    const dx = (c.i + 0.5) * CELL - (this.sight.x - this.bounds[0]) * k
    const dy = (c.j + 0.5) * CELL - (this.sight.y - this.bounds[1]) * k
    return base * 100 + Math.hypot(dx, dy) / CELL + (c.layer === 'ground' ? 0 : 0.01)
  }

  private put(c: Cell, canvas: HTMLCanvasElement): void {
    const name = `tile ${this.serial++}`
    this.scene.textures.addCanvas(name, canvas)
    const old = c.image
    const image = this.scene.add.image(0, 0, name).setOrigin(0, 0)
    if (c.layer === 'light') image.setBlendMode(BLEND.add)
    else image.setTint(this.tint)
    this.roots[c.layer].add(image)
    c.image = image
    c.canvas = canvas
    if (c.layer === 'solids' && c.scale === 0) c.alpha = alphaOf(canvas)
    if (old) {
      const texture = old.texture.key
      old.destroy()
      this.scene.textures.remove(texture)
    }
  }

  /** Enlarges what is painted at coarser scales, the finest on top, until the closer picture is there. */
  private standIn(layer: Layer, i: number, j: number): void {
    const key = this.key(layer, this.shown, i, j)
    const [x0, y0] = this.bounds
    const k = this.kOf(this.shown)
    const parts = [...this.cells.values()]
      .filter((c) => c.layer === layer && c.scale < this.shown)
      // of closer scales only what shows the present look; the overview is always asked for again
      .filter((c) => c.scale === 0 || c.version === this.versions[layer])
      .sort((a, b) => a.scale - b.scale)
      .flatMap(({ canvas: from, scale, i: a, j: b }) => {
        const kc = this.kOf(scale)
        const left = (n: number) =>
          Math.round(((Math.round(x0 * kc) + n * CELL) * k) / kc) - Math.round(x0 * k) - i * CELL
        const top = (n: number) =>
          Math.round(((Math.round(y0 * kc) + n * CELL) * k) / kc) - Math.round(y0 * k) - j * CELL
        const [x, y, w, h] = [left(a), top(b), left(a + 1) - left(a), top(b + 1) - top(b)]
        const meets = x < CELL && y < CELL && x + w > 0 && y + h > 0
        return from && meets ? [{ from, x, y, w, h }] : []
      })
    if (parts.length === 0) return
    const canvas = sheet(CELL, CELL)
    const ctx = canvas.getContext('2d', { willReadFrequently: true })
    if (!ctx) return
    for (const { from, x, y, w, h } of parts) {
      ctx.clearRect(x, y, w, h)
      ctx.drawImage(from, x, y, w, h)
    }
    const c: Cell = this.cells.get(key) ?? {
      key,
      layer,
      scale: this.shown,
      i,
      j,
      image: null,
      canvas: null,
      alpha: null,
      version: -1,
      asked: -1,
      seen: this.tick,
    }
    this.cells.set(key, c)
    this.put(c, canvas)
  }

  private drop(c: Cell): void {
    if (!c.image) return
    const texture = c.image.texture.key
    c.image.destroy()
    c.image = null
    this.scene.textures.remove(texture)
  }

  /** Forgets what has been out of sight longest. */
  private trim(): void {
    const far = [...this.cells.values()].filter((c) => c.scale > 0 && c.seen < this.tick)
    let over = [...this.cells.values()].filter((c) => c.image).length - KEEP
    far.sort((a, b) => a.seen - b.seen)
    for (const c of far) {
      if (over <= 0) break
      if (c.image) over--
      this.drop(c)
      this.cells.delete(c.key)
    }
  }
}

function alphaOf(canvas: HTMLCanvasElement): Uint8Array | null {
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
  if (!data) return null
  const out = new Uint8Array(data.length / 4)
  for (let i = 0; i < out.length; i++) out[i] = data[i * 4 + 3] as number
  return out
}
