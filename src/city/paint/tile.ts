/** Paints one window of the picture, layer by layer, in pieces that never hold the thread for long. */
import { draw } from '../plan/chance.ts'
import type { Solid } from '../plan/things.ts'
import { drawBoat } from './boat.ts'
import { Brush, type Looks } from './brush.ts'
import { type AnyCanvas, type Ctx, context2d, makeCanvas } from './canvas.ts'
import type { Wear } from './colour.ts'
import { ground, rim, tableShadow } from './ground.ts'
import { light } from './light.ts'
import type { Scenery } from './scenery.ts'
import { shadows } from './shadow.ts'
import { drawSolid } from './solid.ts'
import { drawTree } from './tree.ts'

export type Layer = 'ground' | 'solids' | 'light'

export interface TileOrder {
  layer: Layer
  k: number
  /** Window in the whole picture at scale k, device pixels. */
  x: number
  y: number
  w: number
  h: number
  looks: Looks
  /** Layer `light`: share of each district without power. */
  dark: number[]
}

/** Items between two breaths. */
const CHUNK = 160

const stands = (looks: Looks, district: number, rank: number): boolean => {
  if (rank === 0 || district < 0) return true
  const g = looks.growth[district]
  return rank > 1 ? rank <= (g?.residents ?? 1) : rank <= (g?.green ?? 0)
}

function wearOf(looks: Looks, seed: number, s: Solid): Wear {
  const g = looks.growth[s.district]
  if (!g || s.open) return 0
  const roll = draw(seed, 'wear', s.house)
  if (roll < g.vacancy) return 1
  return roll > 1 - g.backlog * 0.5 ? 2 : 0
}

function* paintTile(ctx: Ctx, s: Scenery, o: TileOrder): Generator<void> {
  const b = new Brush(ctx, o.k, o.x, o.y, o.w, o.h, o.looks.season)
  const { seed } = s.layout.plan
  const reach = 3 * o.k
  const shown = []
  for (const { item, box } of s.items)
    if (b.sees(box, o.layer === 'ground' ? reach : 2) && stands(o.looks, item.district, item.rank))
      shown.push(item)
  if (o.layer === 'ground') {
    tableShadow(b, s)
    yield
    rim(b, s)
    yield
    yield* ground(b, s)
    yield
    ctx.save()
    ctx.beginPath()
    const { width, depth } = s.layout.space
    b.trace([
      [0, 0],
      [width, 0],
      [width, depth],
      [0, depth],
    ])
    ctx.clip()
    yield* shadows(b, s, shown)
    ctx.restore()
    return
  }
  if (o.layer === 'light') {
    yield* light(
      b,
      s,
      shown.filter((i): i is Solid => !i.tree),
      o.dark,
    )
    yield
    bloom(ctx, o.w, o.h)
    return
  }
  for (const boat of s.city.boats) {
    const x = b.X(boat.p[0], boat.p[1])
    const y = b.Y(boat.p[0], boat.p[1], 0)
    if (x > -30 && y > -10 && x < o.w + 30 && y < o.h + 60)
      drawBoat(b, boat.p, boat.angle, boat.size)
  }
  let n = 0
  for (const item of shown) {
    if (item.tree) drawTree(b, item)
    else drawSolid(b, item, wearOf(o.looks, seed, item))
    if (++n % CHUNK === 0) yield
  }
}

/** Light spills: a blurred copy is added to itself. */
function bloom(ctx: Ctx, w: number, h: number): void {
  for (const [f, a] of [
    [3, 0.5],
    [8, 0.4],
  ] as const) {
    const small = makeCanvas(Math.ceil(w / f), Math.ceil(h / f))
    const c = context2d(small)
    c.imageSmoothingQuality = 'high'
    c.drawImage(ctx.canvas as CanvasImageSource, 0, 0, w / f, h / f)
    ctx.save()
    ctx.globalCompositeOperation = 'lighter'
    ctx.globalAlpha = a
    ctx.imageSmoothingQuality = 'high'
    ctx.drawImage(small as CanvasImageSource, 0, 0, w / f, h / f, 0, 0, w, h)
    ctx.restore()
  }
}

/**
 * As `paintTile`, but after each piece the canvas is made to draw what it has only noted down so far;
 * otherwise all of it would be drawn in one stretch at the end.
 */
export function* paintTileNow(ctx: Ctx, s: Scenery, o: TileOrder): Generator<void> {
  for (const _ of paintTile(ctx, s, o)) {
    ctx.getImageData(0, 0, 1, 1)
    yield
  }
  ctx.getImageData(0, 0, 1, 1)
}

/** Paints a tile at once. For the worker, where nobody waits. */
export function paintNow(s: Scenery, o: TileOrder): AnyCanvas {
  const canvas = makeCanvas(o.w, o.h)
  for (const _ of paintTile(context2d(canvas), s, o));
  return canvas
}
