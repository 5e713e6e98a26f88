import { beforeAll, describe, expect, it } from 'vitest'
import { pictureBounds, townBounds } from '../../src/city/paint/scenery.ts'
import { buildCity } from '../../src/city/plan/city.ts'
import { districtAt, type Layout, makeLayout } from '../../src/city/plan/layout.ts'
import { ROAD, WATER } from '../../src/city/plan/mask.ts'
import { area, type Pt } from '../../src/city/plan/polygon.ts'
import type { City, Solid } from '../../src/city/plan/things.ts'
import { konstanz } from './konstanz.ts'
import { town } from './towns.ts'

let layout: Layout
let city: City
let houses: Solid[]

beforeAll(() => {
  layout = makeLayout(konstanz())
  city = buildCity(layout)
  houses = city.items.filter((i): i is Solid => !i.tree)
})

describe('the plan of Konstanz', () => {
  it('is the same every time', () => {
    const again = buildCity(makeLayout(konstanz()))
    expect(JSON.stringify(again)).toBe(JSON.stringify(city))
  })

  it('is another town under another seed, on the same ground', () => {
    const other = makeLayout({ ...konstanz(), seed: 7 })
    expect(JSON.stringify(other.districts)).toBe(JSON.stringify(layout.districts))
    expect(JSON.stringify(buildCity(other).items)).not.toBe(JSON.stringify(city.items))
  })

  it('has houses in every district, the most where the most people live', () => {
    const count = layout.districts.map((d) => houses.filter((h) => h.district === d.index).length)
    expect(Math.min(...count)).toBeGreaterThan(2)
    const homes = layout.districts.map((d) => d.residents)
    const busiest = homes.indexOf(Math.max(...homes))
    expect(count[busiest]).toBeGreaterThan(Math.max(...count) * 0.6)
  })

  it('stands on dry land and off the streets', () => {
    for (const h of houses) {
      if (h.open || h.z < 0) continue
      const bits = layout.mask.at(h.c[0], h.c[1])
      expect(bits & (WATER | ROAD)).toBe(0)
    }
  })

  it('keeps every tree out of the water', () => {
    for (const t of city.items) if (t.tree) expect(layout.mask.at(t.x, t.y) & WATER).toBe(0)
  })

  it('gives each district ground of its own', () => {
    for (const d of layout.districts) {
      expect(area(d.built)).toBeGreaterThan(20)
      expect(districtAt(layout, d.centre[0], d.centre[1])).toBe(d.index)
    }
  })

  it('lies in its lake: the Seerhein parts the old town from Petershausen, two bridges cross it', () => {
    const from = layout.districts.find((d) => d.id === 'altstadt')?.centre as Pt
    const to = layout.districts.find((d) => d.id === 'petershausenost')?.centre as Pt
    let wet = 0
    for (let t = 0; t <= 1; t += 0.01)
      if (layout.mask.at(from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t) & WATER)
        wet++
    expect(wet).toBeGreaterThan(0)
    expect(layout.bridges.filter((b) => !b.rail).length).toBeGreaterThanOrEqual(2)
  })

  it('keeps some lots free for those who may come', () => {
    expect(houses.filter((h) => h.rank > 1).length).toBeGreaterThan(10)
  })

  it('draws what stands behind before what stands in front', () => {
    // for two houses of one row the one further down the picture comes later
    const place = new Map(houses.map((h, i) => [h, i]))
    let checked = 0
    for (const a of houses)
      for (const b of houses) {
        if (a === b || a.fp.length !== 4 || b.fp.length !== 4) continue
        const dx = b.c[0] - a.c[0]
        const dy = b.c[1] - a.c[1]
        if (Math.abs(dx - dy) > 0.4 || dx < 1 || dx > 3) continue
        const clear =
          Math.min(...b.fp.map((p) => p[0] + p[1])) - Math.max(...a.fp.map((p) => p[0] + p[1]))
        if (clear < 0.3) continue
        checked++
        expect(place.get(b) as number).toBeGreaterThan(place.get(a) as number)
      }
    expect(checked).toBeGreaterThan(20)
  })
})

describe('any town', () => {
  const towns = [
    [1, 'none'],
    [3, 'none'],
    [3, 'river'],
    [10, 'lake'],
    [25, 'river'],
  ] as const
  for (const [n, ground] of towns)
    it(`of ${n} districts with ${ground === 'none' ? 'no water' : `a ${ground}`} stands on its own plate`, () => {
      const plan = town(n, ground)
      const made = makeLayout(plan)
      const built = buildCity(made)
      const homes = built.items.filter((i): i is Solid => !i.tree)
      for (const d of made.districts) {
        expect(d.built.length).toBeGreaterThan(2)
        expect(homes.filter((h) => h.district === d.index).length).toBeGreaterThan(4)
      }
      for (const h of homes) {
        expect(h.c[0]).toBeGreaterThan(0)
        expect(h.c[0]).toBeLessThan(made.space.width)
        if (!h.open) expect(made.mask.at(h.c[0], h.c[1]) & (WATER | ROAD)).toBe(0)
      }
      if (ground === 'river') expect(made.bridges.length).toBeGreaterThan(0)
      // the town view holds every district and is never further than the whole plate
      const [x0, y0, x1, y1] = townBounds(made)
      const [a0, b0, a1, b1] = pictureBounds(made)
      expect(x0).toBeGreaterThanOrEqual(a0)
      expect(y0).toBeGreaterThanOrEqual(b0)
      expect(x1).toBeLessThanOrEqual(a1)
      expect(y1).toBeLessThanOrEqual(b1)
    })

  it('as large as the largest has some three thousand buildings', () => {
    const built = buildCity(makeLayout(town(25, 'river', 6100)))
    const count = new Set(built.items.flatMap((i) => (i.tree ? [] : [i.house]))).size
    expect(count).toBeGreaterThan(2700)
    expect(count).toBeLessThan(3600)
  })
})

describe('a tram', () => {
  it('keeps to the middle of its street, though its line is drawn with fewer points', () => {
    const plan = konstanz()
    const street = plan.terrain.roads?.find((r) => r.class === 1)
    if (!street) throw new Error('Konstanz has a main street')
    const line = street.line.filter((_, i) => i % 2 === 0)
    const { trams, mask } = makeLayout({ ...plan, terrain: { ...plan.terrain, trams: [{ line }] } })
    const on = (trams[0] as Pt[]).filter(([x, y]) => {
      const bits = mask.at(x, y)
      return bits === 255 || bits & ROAD
    })
    expect(on.length / (trams[0] as Pt[]).length).toBeGreaterThan(0.9)
  })
})

describe('a town without a drawn ground', () => {
  it('still gets a plate, streets and houses', () => {
    const plan = konstanz()
    const bare = makeLayout({ ...plan, terrain: { water: [], woods: [], landmarks: [] } })
    expect(bare.roads.length).toBeGreaterThan(10)
    const built = buildCity(bare)
    expect(built.items.filter((i) => !i.tree).length).toBeGreaterThan(300)
  })

  it('bears a single district', () => {
    const plan = konstanz()
    const one = {
      ...plan,
      districts: plan.districts.slice(0, 1).map((d) => ({ ...d, neighbours: [] })),
      terrain: { water: [], woods: [], landmarks: [] },
    }
    expect(buildCity(makeLayout(one)).items.length).toBeGreaterThan(20)
  })
})

describe('a small old town', () => {
  it('has houses on every side of its market, not only a ring of trees', () => {
    const small = makeLayout(town(6, 'none', 2600))
    const old = small.districts[0]
    if (!old) throw new Error('no district')
    const near = buildCity(small).items.filter(
      (i): i is Solid =>
        !i.tree &&
        i.district === 0 &&
        i.roof.t === 'gable' &&
        Math.hypot(i.c[0] - old.centre[0], i.c[1] - old.centre[1]) < 0.62 * old.radius,
    )
    for (const [x, y] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const)
      expect(
        near.filter((h) => (h.c[0] - old.centre[0]) * x > 0 && (h.c[1] - old.centre[1]) * y > 0)
          .length,
      ).toBeGreaterThan(2)
  })
})
