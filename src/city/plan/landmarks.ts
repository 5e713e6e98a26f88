/**
 * Public buildings, carved in limewood: "wood belongs to the town" (STYLE.md). Each is a small kit
 * of convex parts in its own frame, x along its front.
 */
import type { LandmarkKind } from '../api.ts'
import type { Layout } from './layout.ts'
import { disc, type Poly, type Pt, rect } from './polygon.ts'
import { KEPT, type Site, type SolidWish } from './site.ts'
import type { Mat, Roof } from './things.ts'

type Part = (fp: Poly, from: number, h: number, wish?: SolidWish) => void

const gable = (rise: number, mat: Mat = 'terra'): Roof => ({ t: 'gable', rise, mat })
const hip = (rise: number, mat: Mat = 'terra'): Roof => ({ t: 'hip', rise, mat })
const spire = (rise: number, mat: Mat = 'slate2'): Roof => ({ t: 'pyr', rise, mat })
const flat = (mat: Mat = 'flat'): Roof => ({ t: 'flat', rise: 0, mat })

/** Kits are drawn a little large and set into the model at this scale. */
const SIZE = 0.88

interface Kit {
  /** Ground kept free round the landmark, tiles. */
  keep: number
  build(part: Part): void
}

const KITS: Partial<Record<LandmarkKind, Kit>> = {
  minster: {
    keep: 2.9,
    build(part) {
      part(rect(0.5, 0, 4.4, 1.35), 0, 2.15, {
        storeys: 1,
        style: 'arch',
        roof: gable(1.25, 'slate2'),
      })
      for (const y of [-1.05, 1.05])
        part(rect(0.5, y, 4, 0.75), 0, 0.95, { storeys: 1, style: 'arch', roof: flat('slate3') })
      part(disc(2.95, 0, 0.66, 10), 0, 1.9, { roof: { t: 'pyr', rise: 0.85, mat: 'slate2' } })
      part(rect(-2.05, 0, 1.4, 1.9), 0, 4.1, { clock: true, style: 'blank', roof: flat('birch') })
      part(rect(-2.05, 0, 1.05, 1.05), 4.1, 0.8, { wall: 'birch', storeys: 1, style: 'arch' })
      part(disc(-2.05, 0, 0.6, 8), 4.9, 0.05, {
        wall: 'copper',
        style: 'blank',
        roof: spire(3.1, 'copper'),
      })
    },
  },
  townhall: {
    keep: 2.5,
    build(part) {
      part(rect(0, 0, 4.4, 1.7), 0, 1.6, { storeys: 3, style: 'arch', roof: hip(0.95, 'terra2') })
      part(rect(1.1, 1, 0.95, 0.4), 0, 1.85, {
        storeys: 3,
        style: 'arch',
        roof: gable(0.5, 'terra2'),
      })
      part(rect(-1.35, 1.1, 0.85, 0.85), 0, 3.4, {
        clock: true,
        style: 'blank',
        roof: flat('birch'),
      })
      part(rect(-1.35, 1.1, 0.64, 0.64), 3.4, 0.5, { wall: 'birch', storeys: 1, style: 'arch' })
      part(rect(-1.35, 1.1, 0.82, 0.82), 3.9, 0.03, {
        wall: 'copper',
        style: 'blank',
        roof: spire(1.3, 'copper'),
      })
    },
  },
  church: {
    keep: 1.7,
    build(part) {
      part(rect(0.5, 0, 2, 1.1), 0, 0.95, { storeys: 1, style: 'arch', roof: gable(0.8, 'terra') })
      part(disc(1.55, 0, 0.5, 8), 0, 0.85, { roof: { t: 'pyr', rise: 0.5, mat: 'terra' } })
      part(rect(-0.75, 0, 0.78, 0.78), 0, 2, { clock: true, style: 'blank', roof: spire(1.7) })
    },
  },
  station: {
    keep: 2.3,
    build(part) {
      part(rect(0, 0, 4.6, 1.2), 0, 1, { storeys: 2, style: 'arch', roof: hip(0.55, 'slate') })
      part(rect(-1.9, 0.2, 0.8, 0.8), 0, 2.5, {
        clock: true,
        style: 'blank',
        roof: spire(0.9, 'slate2'),
      })
      part(rect(1.2, 0.1, 1.2, 1.5), 0, 1.35, {
        storeys: 2,
        style: 'arch',
        roof: gable(0.6, 'slate'),
      })
    },
  },
  hospital: {
    keep: 3.4,
    build(part) {
      const w: SolidWish = { style: 'band', attic: true, generator: true }
      part(rect(0, 0, 5.4, 1.4), 0, 2.6, { ...w, storeys: 6 })
      part(rect(-1.9, 1.75, 1.4, 2.1), 0, 1.7, { ...w, storeys: 4 })
      part(rect(1.9, 1.75, 1.4, 2.1), 0, 1.7, { ...w, storeys: 4 })
      part(rect(0, 1.4, 2, 1.3), 0, 0.6, {
        wall: 'birch',
        storeys: 1,
        generator: true,
        roof: flat('birch'),
      })
    },
  },
  school: {
    keep: 2.1,
    build(part) {
      part(rect(0, -0.9, 3.8, 1.15), 0, 1.1, { storeys: 3, roof: hip(0.5, 'terra3') })
      part(rect(-1.35, 0.6, 1.05, 1.8), 0, 1.1, { storeys: 3, roof: gable(0.45, 'terra3') })
      part(rect(1.4, 0.7, 1.5, 1.6), 0, 0.7, {
        wall: 'birch',
        storeys: 1,
        style: 'band',
        skylights: true,
      })
    },
  },
  university: {
    keep: 4.4,
    build(part) {
      const w: SolidWish = { style: 'band', attic: true }
      part(rect(0, 0, 5, 1.5), 0, 2.1, { ...w, storeys: 5 })
      part(rect(-2.4, 1.9, 1.5, 2.3), 0, 1.5, { ...w, storeys: 4 })
      part(rect(0.4, 2.1, 1.7, 2.6), 0, 1.2, { ...w, storeys: 3 })
      part(rect(2.9, -1.2, 1.8, 1.8), 0, 1.7, { ...w, storeys: 4, wall: 'birch' })
      part(rect(-1, -1.6, 2.6, 1.2), 0, 0.8, {
        wall: 'birch',
        storeys: 2,
        style: 'band',
        skylights: true,
      })
      part(rect(3, 1.6, 1.2, 1.2), 0, 0.5, {
        wall: 'glass',
        style: 'blank',
        roof: { t: 'pyr', rise: 0.35, mat: 'glass' },
      })
    },
  },
  heating: {
    keep: 2.9,
    build(part) {
      part(rect(0, 0, 3, 2), 0, 1.7, {
        storeys: 3,
        style: 'band',
        skylights: true,
        roof: flat('flat2'),
      })
      part(rect(2.2, 0.3, 1.4, 1.4), 0, 1.05, { wall: 'grey', storeys: 2, style: 'band' })
      part(disc(-2, -0.2, 0.34, 12), 0, 5.2, {
        wall: 'plaster',
        style: 'blank',
        taper: 0.62,
        roof: flat('dark'),
      })
      part(disc(0.2, 2, 0.8, 18), 0, 1.2, {
        wall: 'steel',
        style: 'blank',
        roof: { t: 'pyr', rise: 0.2, mat: 'flat' },
      })
    },
  },
  substation: {
    keep: 2,
    build(part) {
      part(rect(-1, 0, 1.2, 1.6), 0, 0.7, { storeys: 1 })
      for (const y of [-0.85, 0, 0.85]) {
        part(rect(0.5, y, 0.6, 0.44), 0, 0.45, { wall: 'stone', style: 'blank' })
        part(disc(0.36, y, 0.09, 8), 0.45, 0.32, { wall: 'pear', style: 'blank' })
        part(disc(0.64, y, 0.09, 8), 0.45, 0.32, { wall: 'pear', style: 'blank' })
      }
      part(rect(1.5, 0, 0.14, 2.4), 0, 1.3, { wall: 'steel', style: 'blank' })
    },
  },
  watertower: {
    keep: 1.4,
    build(part) {
      part(disc(0, 0, 0.44, 12), 0, 2.3, { style: 'blank' })
      part(disc(0, 0, 0.82, 16), 2.3, 1, { wall: 'birch', style: 'blank' })
      part(disc(0, 0, 0.9, 16), 3.3, 0.03, {
        wall: 'slate2',
        style: 'blank',
        roof: { t: 'pyr', rise: 0.7, mat: 'slate2' },
      })
    },
  },
  fire: {
    keep: 1.7,
    build(part) {
      part(rect(0, 0, 2.6, 1.3), 0, 0.85, { storeys: 1, style: 'gate' })
      part(rect(-1, -0.4, 0.55, 0.55), 0, 2, { storeys: 3 })
    },
  },
  gasometer: {
    keep: 2,
    build(part) {
      part(disc(0, 0, 1.45, 28), 0, 2, {
        wall: 'grey',
        style: 'blank',
        roof: { t: 'pyr', rise: 0.3, mat: 'flat2' },
      })
    },
  },
  museum: {
    keep: 1.9,
    build(part) {
      part(rect(0, 0, 2.9, 1.6), 0, 1, { storeys: 2, style: 'arch', roof: flat('birch') })
      part(rect(0, 0, 1.1, 1.1), 1, 0.55, {
        wall: 'glass',
        style: 'blank',
        roof: { t: 'pyr', rise: 0.25, mat: 'glass' },
      })
    },
  },
  hall: {
    keep: 1.5,
    build(part) {
      part(rect(0, 0, 2.6, 1.3), 0, 1.05, { storeys: 2, style: 'arch', roof: hip(1.05, 'terra2') })
    },
  },
  castle: {
    keep: 2.2,
    build(part) {
      part(rect(0, 0, 2.8, 1), 0, 1.2, { storeys: 3, style: 'arch', roof: hip(0.55, 'terra') })
      part(rect(-1.1, 1, 0.9, 1.4), 0, 1.05, { storeys: 3, style: 'arch', roof: hip(0.5, 'terra') })
      part(rect(1.1, 1, 0.9, 1.4), 0, 1.05, { storeys: 3, style: 'arch', roof: hip(0.5, 'terra') })
    },
  },
  ferry: {
    keep: 1.6,
    build(part) {
      part(rect(-1.1, 0, 1.6, 1), 0, 0.7, { storeys: 1, style: 'band', roof: flat('birch') })
    },
  },
  nursery: {
    keep: 1.3,
    build(part) {
      part(rect(0, 0, 1.5, 1.1), 0, 0.5, { storeys: 1, roof: gable(0.3, 'lime') })
    },
  },
  lighthouse: {
    keep: 0,
    build(part) {
      part(rect(0, 0, 0.9, 0.9), -0.42, 0.5, { wall: 'stone', style: 'blank', z: -0.42 })
      part(disc(0, 0, 0.26, 12), 0.08, 1.9, { style: 'blank', taper: 0.7 })
      part(disc(0, 0, 0.24, 12), 1.98, 0.03, {
        wall: 'copper',
        style: 'blank',
        roof: spire(0.5, 'copper'),
      })
    },
  },
  solar: {
    keep: 2.4,
    build(part) {
      for (let i = -2; i <= 2; i++)
        part(rect(0, i * 0.8, 3.6, 0.34), 0, 0.2, {
          wall: 'panel',
          style: 'blank',
          roof: flat('panel'),
        })
    },
  },
}

/** Keeps the ground of all landmarks before the first house is built. */
export function keepGround(layout: Layout): void {
  for (const l of layout.landmarks) {
    const keep = KITS[l.kind]?.keep ?? 0
    if (keep) layout.mask.disc(l.p[0], l.p[1], keep * 0.84, KEPT)
  }
}

export function buildLandmarks(site: Site): void {
  for (const l of site.layout.landmarks) {
    if (l.kind === 'jetty') {
      jetty(site, l.p, l.angle)
      continue
    }
    const kit = KITS[l.kind]
    if (!kit) continue
    const house = site.nextHouse()
    const c = Math.cos(l.angle)
    const s = Math.sin(l.angle)
    const ground = l.kind === 'lighthouse' ? 0 : site.ground(l.p[0], l.p[1])
    kit.build((fp, from, h, wish = {}) => {
      const poly = fp.map(
        ([x, y]): Pt => [l.p[0] + (x * c - y * s) * SIZE, l.p[1] + (x * s + y * c) * SIZE],
      )
      if (wish.roof) wish = { ...wish, roof: { ...wish.roof, rise: wish.roof.rise * SIZE } }
      site.solid(
        poly,
        h * SIZE,
        l.index,
        { wall: 'lime', style: 'arch', ...wish, z: ground + from * SIZE, open: true },
        house,
      )
    })
  }
}

/** Boat piers running out from the shore, with boats moored on both sides. */
function jetty(site: Site, p: Pt, angle: number): void {
  const luck = site.dice('jetty', p[0], p[1])
  const u: Pt = [Math.cos(angle), Math.sin(angle)]
  const v: Pt = [-u[1], u[0]]
  for (let i = -1; i <= 1; i++) {
    const a: Pt = [p[0] + v[0] * i * 1.5, p[1] + v[1] * i * 1.5]
    site.jetties.push([
      [a[0] - u[0] * 1.4, a[1] - u[1] * 1.4],
      [a[0] + u[0] * 2.3, a[1] + u[1] * 2.3],
    ])
    for (let k = 0; k < 3; k++)
      site.boats.push({
        p: [
          a[0] + u[0] * (0.5 + k * 0.75) + v[0] * 0.42,
          a[1] + u[1] * (0.5 + k * 0.75) + v[1] * 0.42,
        ],
        angle: angle + Math.PI / 2 + luck.between(-0.1, 0.1),
        size: 0.62,
      })
  }
}
