/** Puts the whole city together, in pieces, so that it can also be done beside a page in use. */

import { draw } from './chance.ts'
import { context, fields, ribbons, rows, sails, woods } from './country.ts'
import { cutAll, split } from './cut.ts'
import { DETACHED, houses, PERIMETER, perimeter, ROWS, slabs, VILLAGE } from './dwellings.ts'
import type { Kind } from './kinds.ts'
import { buildLandmarks, keepGround } from './landmarks.ts'
import type { Ground, Layout } from './layout.ts'
import { smooth } from './line.ts'
import { oldTown, outside } from './oldtown.ts'
import { depthOrder } from './order.ts'
import { area, box, dist, inBox, inset, middle, type Poly } from './polygon.ts'
import { Site } from './site.ts'
import type { City, GroundTone } from './things.ts'
import { campus, industry } from './works.ts'

/** Block length, width, half street width and ground for each kind, in tiles. */
const GRAIN: Record<Kind, { long: number; short: number; street: number; ground: GroundTone }> = {
  oldtown: { long: 6.5, short: 4.6, street: 0.34, ground: 'block' },
  perimeter: { long: 7.6, short: 5.6, street: 0.36, ground: 'block' },
  rows: { long: 9.5, short: 4.3, street: 0.3, ground: 'lawn' },
  slabs: { long: 9, short: 6.4, street: 0.32, ground: 'lawn' },
  detached: { long: 9.5, short: 4.2, street: 0.27, ground: 'lawn' },
  village: { long: 8, short: 4.6, street: 0.27, ground: 'lawn' },
  industry: { long: 9.5, short: 6.8, street: 0.45, ground: 'gravel' },
  campus: { long: 8.5, short: 6.5, street: 0.34, ground: 'lawn' },
}

/** Largest piece of a district that is cut along streets and shores, in tiles. */
const QUARTER: [number, number] = [12, 9]

/** Share of blocks left as a green square (assumption). */
const GREEN_SHARE = 0.075

export function* citySteps(layout: Layout): Generator<void, City> {
  const site = new Site(layout)
  keepGround(layout)
  buildLandmarks(site)
  for (const d of layout.districts) {
    district(site, d)
    yield
  }
  for (const part of [context, fields, ribbons, woods, rows, sails]) {
    part(site)
    yield
  }
  return {
    items: yield* depthOrder(site.items),
    blocks: site.blocks,
    paths: site.paths,
    jetties: site.jetties,
    boats: site.boats,
    stalls: site.stalls,
  }
}

/** The whole city at once; some hundred milliseconds, so not on the page's own thread. */
export function buildCity(layout: Layout): City {
  const steps = citySteps(layout)
  for (;;) {
    const s = steps.next()
    if (s.done) return s.value
  }
}

/** Which of a district's kinds a block takes: the first in the middle, the second towards the rim. */
function kindOf(site: Site, d: Ground, block: Poly, i: number): Kind {
  const [first, second] = d.kinds as [Kind, Kind?]
  if (!second) return first
  const out = dist(middle(block), d.centre) / d.radius
  if (first === 'village') return out < 0.42 ? first : second
  return draw(site.seed, d.id, 'kind', i) < (out < 0.5 ? 0.15 : 0.42) ? second : first
}

function district(site: Site, d: Ground): void {
  if (d.built.length < 3) return
  const first = d.kinds[0] as Kind
  if (first === 'oldtown') oldTown(site, d)
  const grain = GRAIN[first]
  const luck = site.dice(d.id, 'blocks')
  let i = 0
  // first into quarters that follow streets and shores, then into blocks
  for (const quarter of split(d.built, QUARTER[0], QUARTER[1], luck))
    for (const part of cutAll(site.layout, quarter, grain.street))
      for (const raw of split(part, grain.long, grain.short, luck)) {
        i++
        lot(site, d, inset(raw, grain.street), i)
      }
}

function lot(site: Site, d: Ground, block: Poly, i: number): void {
  const b = box(block)
  if (!b || area(block) < 2) return
  const first = d.kinds[0] as Kind
  const luck = site.dice(d.id, 'block', i)
  if (first === 'oldtown') {
    outside(site, d, block, i)
    return
  }
  if (area(block) < 5 || b.short < 1.7) {
    // leftovers become planted corners instead of bare plots
    site.block(block, 'lawn', d.index)
    site.plant(block, 0.9, [0.24, 0.42], luck, d.index)
    return
  }
  if (area(block) > 12 && luck.chance(GREEN_SHARE)) {
    green(site, block, d, i)
    return
  }
  const kind = kindOf(site, d, block, i)
  site.buildOn(block, GRAIN[kind].ground, d.index, luck, () => {
    if (kind === 'perimeter' || kind === 'oldtown') perimeter(site, block, PERIMETER, d, luck)
    else if (kind === 'rows') houses(site, block, ROWS, d, luck)
    else if (kind === 'slabs') slabs(site, block, d, luck)
    else if (kind === 'detached') houses(site, block, luck.chance(0.14) ? ROWS : DETACHED, d, luck)
    else if (kind === 'village') houses(site, block, VILLAGE, d, luck)
    else if (kind === 'industry') industry(site, block, d, luck)
    else campus(site, block, d, luck)
  })
}

/** A square with a path across and trees in clumps. */
function green(site: Site, block: Poly, d: Ground, i: number): void {
  const b = box(block)
  if (!b) return
  const luck = site.dice(d.id, 'green', i)
  site.block(block, 'park', d.index)
  const z = site.ground(b.c[0], b.c[1])
  const bend = luck.between(-0.2, 0.2) * b.short
  site.paths.push({
    line: smooth(
      [
        inBox(b, -b.long / 2, -b.short * 0.2),
        inBox(b, 0, bend),
        inBox(b, b.long / 2, b.short * 0.15),
      ],
      8,
    ),
    width: 0.3,
    z,
  })
  site.plant(block, 0.6, [0.32, 0.58], luck, d.index)
}
