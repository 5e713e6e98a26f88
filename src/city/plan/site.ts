/** The building site: what generators use to put houses, trees and ground on the plate. */
import { type Dice, dice } from './chance.ts'
import { groundAt, type Layout } from './layout.ts'
import { RAIL, REED, ROAD, SHORE, TAKEN, WATER, WOOD } from './mask.ts'
import { area, box, ccw, inside, middle, type Poly, type Pt } from './polygon.ts'
import type { Block, City, GroundTone, Item, Mat, Roof, Solid, Style } from './things.ts'

/** Ground kept for landmarks. */
export const KEPT = 128
const NO_HOUSE = WATER | SHORE | ROAD | RAIL | WOOD | REED | KEPT
const NO_TREE = WATER | ROAD | RAIL | TAKEN | KEPT

export interface SolidWish {
  z?: number
  wall?: Mat
  roof?: Roof
  storeys?: number
  style?: Style
  taper?: number
  chimney?: boolean
  dormers?: boolean
  attic?: boolean
  skylights?: boolean
  clock?: boolean
  generator?: boolean
  open?: boolean
}

/** Share of lots that stay garden until more people come (assumption: 7 %). */
const FUTURE_LOTS = 0.07

export class Site {
  readonly layout: Layout
  readonly seed: number
  readonly items: Item[] = []
  readonly blocks: Block[] = []
  readonly paths: City['paths'] = []
  readonly jetties: Pt[][] = []
  readonly boats: City['boats'] = []
  readonly stalls: Pt[] = []
  private houses = 0

  constructor(layout: Layout) {
    this.layout = layout
    this.seed = layout.plan.seed
  }

  dice(...keys: (string | number)[]): Dice {
    return dice(this.seed, ...keys)
  }

  ground(x: number, y: number): number {
    return groundAt(this.layout, x, y)
  }

  /** Whether a house may stand here: dry, off the streets, level. */
  mayBuild(fp: Poly): boolean {
    if (!this.layout.mask.free(fp, NO_HOUSE)) return false
    const [mx, my] = middle(fp)
    const z = this.ground(mx, my)
    return fp.every((p) => this.ground(p[0], p[1]) === z)
  }

  nextHouse(): number {
    this.houses++
    return this.houses
  }

  /** One part of a house. Returns it so that a kit can add to it. */
  solid(
    fp: Poly,
    h: number,
    district: number,
    wish: SolidWish = {},
    house = this.nextHouse(),
  ): Solid {
    const poly = ccw(fp)
    const c = middle(poly)
    const s: Solid = {
      tree: false,
      fp: poly,
      z: wish.z ?? this.ground(c[0], c[1]),
      h,
      wall: wish.wall ?? 'card',
      roof: wish.roof ?? { t: 'flat', rise: 0, mat: 'flat' },
      storeys: wish.storeys ?? 0,
      style: wish.style ?? 'punch',
      house,
      district,
      rank: 0,
      open: wish.open ?? false,
      c,
    }
    if (wish.taper) s.taper = wish.taper
    if (wish.chimney) s.chimney = true
    if (wish.dormers) s.dormers = true
    if (wish.attic) s.attic = true
    if (wish.skylights) s.skylights = true
    if (wish.clock) s.clock = true
    if (wish.generator) s.generator = true
    this.items.push(s)
    this.layout.mask.fill(poly, TAKEN)
    return s
  }

  /** A dwelling that may still be a garden when the game begins. */
  dwelling(fp: Poly, h: number, district: number, wish: SolidWish, luck: Dice): Solid {
    const s = this.solid(fp, h, district, wish)
    if (luck.chance(FUTURE_LOTS)) s.rank = 1.005 + luck.next() * 0.25
    return s
  }

  tree(x: number, y: number, r: number, cone: boolean, luck: Dice, district = -1, rank = 0): void {
    this.items.push({
      tree: true,
      x,
      y,
      z: this.ground(x, y),
      r,
      cone,
      shade: luck.next(),
      district,
      rank,
    })
  }

  /** Room for a crown of radius r without standing in a wall, on a street or in the water. */
  mayPlant(x: number, y: number, r: number): boolean {
    const { mask } = this.layout
    if (mask.at(x, y) & NO_TREE) return false
    for (const [dx, dy] of [
      [r, 0],
      [-r, 0],
      [0, r],
      [0, -r],
    ] as const)
      if (mask.at(x + dx, y + dy) & (TAKEN | ROAD | WATER | RAIL)) return false
    return true
  }

  block(poly: Poly, tone: GroundTone, district: number, more: Partial<Block> = {}): void {
    if (poly.length < 3 || area(poly) < 0.3) return
    const [x, y] = middle(poly)
    this.blocks.push({ poly, tone, z: this.ground(x, y), raised: true, district, ...more })
  }

  /**
   * Builds on a block. Where nothing can be built (a landmark or a street is too near) it becomes a
   * garden instead of a bare plot.
   */
  buildOn(block: Poly, tone: GroundTone, district: number, luck: Dice, build: () => void): void {
    const before = this.items.length
    const card = this.blocks.length
    this.block(block, tone, district)
    build()
    for (let i = before; i < this.items.length; i++) if (!this.items[i]?.tree) return
    this.items.length = before
    this.blocks.length = card
    this.block(block, 'lawn', district)
    this.plant(block, 0.8, [0.26, 0.46], luck, district)
  }

  /** Throws `n` points into a convex polygon. */
  scatter(poly: Poly, n: number, luck: Dice, visit: (x: number, y: number) => void): void {
    const b = box(poly)
    if (!b) return
    for (let i = 0; i < n; i++) {
      const u = luck.between(-0.5, 0.5) * b.long
      const v = luck.between(-0.5, 0.5) * b.short
      const x = b.c[0] + b.u[0] * u + b.v[0] * v
      const y = b.c[1] + b.u[1] * u + b.v[1] * v
      if (inside(poly, x, y)) visit(x, y)
    }
  }

  /** Trees in a convex polygon, `per` to a square tile, in loose clumps. */
  plant(
    poly: Poly,
    per: number,
    size: [number, number],
    luck: Dice,
    district: number,
    rank = 0,
  ): void {
    const crowns: Pt[] = []
    this.scatter(poly, Math.ceil(area(poly) * per), luck, (x, y) => {
      const r = luck.between(size[0], size[1])
      if (!this.mayPlant(x, y, r * 0.8)) return
      if (crowns.some((p) => Math.hypot(p[0] - x, p[1] - y) < r * 1.25)) return
      crowns.push([x, y])
      this.tree(x, y, r, luck.chance(0.1), luck, district, rank)
    })
  }
}
