/** Where people work and study: halls, yards, institutes. */
import type { Dice } from './chance.ts'
import type { Ground } from './layout.ts'
import { box, disc, inBox, inside, type Poly, rect } from './polygon.ts'
import type { Site } from './site.ts'

export function industry(site: Site, block: Poly, d: Ground, luck: Dice): void {
  const b = box(block)
  if (!b) return
  const fits = (fp: Poly) => fp.every((p) => inside(block, p[0], p[1])) && site.mayBuild(fp)
  const [hx, hy] = inBox(b, -b.long * 0.07, 0)
  const hall = rect(hx, hy, b.long * 0.62, b.short * 0.62, b.angle)
  if (luck.chance(0.48) && fits(hall))
    site.solid(hall, 0.95, d.index, {
      wall: 'grey',
      storeys: 1,
      style: 'band',
      roof: {
        t: 'saw',
        rise: 0.5,
        mat: 'slate3',
        n: Math.max(3, Math.round((b.long * 0.62) / 1.4)),
      },
    })
  else
    for (const s of [-0.25, 0.24]) {
      const [x, y] = inBox(b, s * b.long, luck.between(-0.05, 0.05) * b.short)
      const fp = rect(x, y, b.long * 0.36, b.short * luck.between(0.5, 0.66), b.angle)
      if (!fits(fp)) continue
      const gable = luck.chance(0.4)
      site.solid(fp, luck.between(0.75, 1.2), d.index, {
        wall: luck.pick(['grey', 'stone', 'card']),
        storeys: 1,
        style: 'band',
        skylights: !gable,
        roof: gable
          ? { t: 'gable', rise: 0.34, mat: 'slate3' }
          : { t: 'flat', rise: 0, mat: 'flat2' },
      })
    }
  // a yard of stacked containers at the narrow end
  for (let i = 0; i < 8; i++) {
    const [x, y] = inBox(b, b.long * 0.37 + luck.next() * 0.9, ((i - 3.5) * b.short) / 9)
    const fp = rect(x, y, 0.85, 0.34, b.angle)
    if (fits(fp))
      site.solid(fp, 0.32, d.index, {
        wall: luck.pick(['card', 'slate3', 'terra3', 'lime', 'stone']),
        style: 'blank',
      })
  }
  if (luck.chance(0.3)) {
    const [x, y] = inBox(b, -b.long * 0.43, -b.short * 0.3)
    const fp = disc(x, y, 0.44)
    if (fits(fp))
      site.solid(fp, 1.6, d.index, {
        wall: 'steel',
        style: 'blank',
        roof: { t: 'pyr', rise: 0.18, mat: 'steel' },
      })
  }
  edgeTrees(site, block, 1.7, d, luck)
}

/** Institutes among lawns. */
export function campus(site: Site, block: Poly, d: Ground, luck: Dice): void {
  const b = box(block)
  if (!b) return
  for (const s of b.long > 7 ? [-0.25, 0.25] : [0]) {
    const [x, y] = inBox(b, s * b.long, luck.between(-0.06, 0.06) * b.short)
    const across = luck.chance(0.35)
    const fp = rect(x, y, across ? 1.6 : 2.9, across ? 2.4 : 1.5, b.angle)
    if (!fp.every((p) => inside(block, p[0], p[1])) || !site.mayBuild(fp)) continue
    site.solid(fp, luck.pick([0.95, 1.3, 1.65]), d.index, {
      wall: luck.pick(['card', 'plaster', 'grey']),
      storeys: 3,
      style: 'band',
      attic: true,
      roof: { t: 'flat', rise: 0, mat: 'flat' },
    })
  }
  site.plant(block, 0.5, [0.26, 0.46], luck, d.index)
}

/** Trees along the edges of a block. */
function edgeTrees(site: Site, block: Poly, step: number, d: Ground, luck: Dice): void {
  const b = box(block)
  if (!b) return
  for (let i = 0; i < block.length; i++) {
    const p = block[i] as [number, number]
    const q = block[(i + 1) % block.length] as [number, number]
    const l = Math.hypot(q[0] - p[0], q[1] - p[1])
    for (let t = step / 2; t < l; t += step) {
      const mx = p[0] + ((q[0] - p[0]) * t) / l
      const my = p[1] + ((q[1] - p[1]) * t) / l
      const away = Math.hypot(mx - b.c[0], my - b.c[1]) || 1
      const x = mx + ((b.c[0] - mx) / away) * 0.34
      const y = my + ((b.c[1] - my) / away) * 0.34
      const r = luck.between(0.24, 0.36)
      if (site.mayPlant(x, y, r * 0.7)) site.tree(x, y, r, false, luck, d.index)
    }
  }
}
