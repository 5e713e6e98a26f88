import { describe, expect, it } from 'vitest'
import { pictureBounds, townBounds } from '../../src/city/paint/scenery.ts'
import { kindsOf } from '../../src/city/plan/kinds.ts'
import { makeLayout } from '../../src/city/plan/layout.ts'
import { WATER } from '../../src/city/plan/mask.ts'
import { flat } from '../../src/city/plan/space.ts'
import { inkOf, lookOf } from '../../src/city/scene/ink.ts'
import { coverOf, spotsRound } from '../../src/city/scene/labels.ts'
import { nodeWords } from '../../src/city/scene/outage.ts'
import { placeAll, type Wish } from '../../src/city/scene/place.ts'
import { Sight } from '../../src/city/scene/sight.ts'
import { assignSlots, spoolSlots, spotsIn } from '../../src/city/scene/spots.ts'
import { strands } from '../../src/city/scene/threads.ts'
import { konstanz } from './konstanz.ts'

const layout = makeLayout(konstanz())
const NONE = { left: 0, right: 0, top: 0, bottom: 0 }

describe('labels', () => {
  const wish = (id: number, x: number, y: number, optional = true): Wish => ({
    id: `${id}`,
    x,
    y,
    w: 110,
    h: 23,
    weight: id,
    lift: 22,
    optional,
  })

  it('never cover one another', () => {
    const wishes = Array.from({ length: 40 }, (_, i) =>
      wish(i, 300 + ((i * 37) % 220), 200 + ((i * 53) % 160)),
    )
    const placed = placeAll(wishes, [{ x: 380, y: 250, w: 30, h: 30 }], {
      x: 0,
      y: 0,
      w: 935,
      h: 625,
    })
    expect(placed.length).toBeGreaterThan(10)
    for (const a of placed)
      for (const b of placed)
        if (a !== b)
          expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(
            true,
          )
  })

  it('leave out the least important when there is no room, never the chosen one', () => {
    const wishes = Array.from({ length: 60 }, (_, i) => wish(i, 60, 40, i !== 3))
    const placed = placeAll(wishes, [], { x: 0, y: 0, w: 240, h: 120 })
    expect(placed.some((p) => p.id === '3')).toBe(true)
    expect(placed.some((p) => p.id === '59')).toBe(true)
    expect(placed.length).toBeLessThan(20)
  })
})

describe('names of districts', () => {
  it('lie beside their district, not over the houses of another', () => {
    const sight = new Sight(pictureBounds(layout), townBounds(layout), [0, 70])
    sight.resize(935, 625, 1, NONE)
    const cover = coverOf(layout, (x, y) => sight.toGround(x, y))
    const wishes = layout.districts.map((d) => {
      const outline = d.area.map((p) => sight.toScreen(...flat(p[0], p[1])))
      const [x, y] = sight.toScreen(...flat(d.centre[0], d.centre[1]))
      const size = { w: 90, h: 16 }
      return {
        id: `district ${d.index}`,
        x,
        y,
        ...size,
        weight: d.radius,
        lift: 22,
        optional: true,
        spots: spotsRound(outline, size.w, size.h),
      }
    })
    const placed = placeAll(wishes, [], { x: 0, y: 0, w: 935, h: 625 }, cover)
    expect(placed.length).toBe(layout.districts.length)
    for (const p of placed) expect(cover(p, p.id)).toBeLessThan(0.9)
  })
})

describe('the four classes', () => {
  it('can be read: ink on chip at least 4.5 to 1', () => {
    const lum = (hex: string) => {
      const [r, g, b] = [1, 3, 5].map((i) => {
        const v = Number.parseInt(hex.slice(i, i + 2), 16) / 255
        return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
      }) as [number, number, number]
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ratio = (a: string, b: string) => {
      const [hi, lo] = [lum(a), lum(b)].sort((p, q) => q - p) as [number, number]
      return (hi + 0.05) / (lo + 0.05)
    }
    for (const amount of [false, true])
      for (const cls of [0, 1, 2, 3] as const) {
        const look = lookOf(cls, amount)
        expect(ratio(look.ink, look.chip)).toBeGreaterThan(4.5)
      }
    for (const theme of ['light', 'dark'] as const)
      expect(ratio(inkOf({ theme }).ink, inkOf({ theme }).paper)).toBeGreaterThan(7)
  })
})

describe('places of pins and spools', () => {
  it('stand on land, apart, and stay when another goes', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const all = spotsIn(layout, 0, ids)
    expect(all.size).toBe(5)
    for (const [x, y] of all.values()) expect(layout.mask.at(x, y) & WATER).toBe(0)
    const points = [...all.values()]
    for (const p of points)
      for (const q of points)
        if (p !== q) expect(Math.hypot(p[0] - q[0], p[1] - q[1])).toBeGreaterThan(0.8)
  })

  it('give every partner a spool of its own, near what it holds', () => {
    const slots = spoolSlots(layout)
    const slot = slots[4] as [number, number]
    const got = assignSlots(slots, [
      { id: 'near', at: slot },
      { id: 'also', at: slot },
      { id: 'none', at: null },
    ])
    expect(got.get('near')).toBe(4)
    expect(new Set(got.values()).size).toBe(3)
  })

  it('keep partners apart by colour and weave', () => {
    const partner = (id: string, own: boolean, offer: boolean, dependence: number) => ({
      id,
      name: id,
      note: '',
      own,
      offer,
      dependence,
    })
    const s = strands(
      [
        partner('own', true, false, 0.4),
        partner('big', false, false, 0.9),
        partner('new', false, true, 0.1),
        partner('mid', false, false, 0.3),
        partner('late', false, false, 0.05),
      ],
      inkOf({ theme: 'light' }),
    )
    expect(s.get('own')?.weave).toBe('beads')
    expect(s.get('big')?.weave).toBe('solid')
    expect(s.get('new')?.weave).toBe('offer')
    expect(s.get('mid')?.weave).toBe('dash')
    expect(s.get('late')?.colour).toBe(inkOf({ theme: 'light' }).rest)
    expect(new Set([...s.values()].map((x) => x.colour)).size).toBe(5)
  })
})

describe('the view', () => {
  const view = () => new Sight(pictureBounds(layout), townBounds(layout), [0, 70])

  it('shows every district at home, closer than the plate, and the whole plate stepped back', () => {
    const sight = view()
    sight.resize(935, 625, 1, NONE)
    expect(sight.base / sight.whole).toBeGreaterThan(1.2)
    const seen = (b: ReturnType<typeof pictureBounds>, slack: number) => {
      expect(sight.toScreen(b[0], b[1])[0]).toBeGreaterThanOrEqual(-slack)
      expect(sight.toScreen(b[0], b[1])[1]).toBeGreaterThanOrEqual(-slack)
      expect(sight.toScreen(b[2], b[3])[0]).toBeLessThanOrEqual(935 + slack)
      expect(sight.toScreen(b[2], b[3])[1]).toBeLessThanOrEqual(625 + slack)
    }
    // a little may be cropped on the longer side
    seen(townBounds(layout), 60)
    sight.back = pictureBounds(layout)
    sight.home()
    seen(pictureBounds(layout), 1)
  })

  it('leans in further on a phone, on where people live', () => {
    const sight = view()
    sight.resize(390, 600, 1, NONE)
    const [x0, , x1] = townBounds(layout)
    expect((x1 - x0) * sight.k).toBeGreaterThan(390 * 1.4)
  })

  it('keeps the point under the hand when zooming', () => {
    const sight = view()
    sight.resize(935, 625, 1, NONE)
    const before = sight.toGround(300, 280)
    sight.zoomAt(2.3, 300, 280)
    const after = sight.toGround(300, 280)
    expect(Math.hypot(before[0] - after[0], before[1] - after[1])).toBeLessThan(0.5)
  })

  it('keeps its share of zoom when the window changes', () => {
    const sight = view()
    sight.resize(935, 625, 1, NONE)
    sight.zoomAt(2, 400, 300)
    sight.resize(390, 300, 2, NONE)
    expect(sight.k / sight.base).toBeCloseTo(2, 5)
  })
})

describe('words', () => {
  it('say in both languages what a node is doing', () => {
    const node = {
      id: 'k',
      label: 'Klinikum',
      icon: 'hospital',
      district: 0,
      state: 'onBuffer' as const,
      bufferLeft: 5.7,
      bufferAll: 24,
    }
    expect(nodeWords(node, 'de')).toBe('Klinikum: noch 5,7 h')
    expect(nodeWords(node, 'en')).toBe('Klinikum: 5.7 h left')
    expect(nodeWords({ ...node, state: 'down' }, 'de')).toBe('Klinikum ausgefallen')
  })

  it('read the kind of a district from its types', () => {
    expect(kindsOf(['old town', 'harbour', 'left bank'])).toEqual(['oldtown'])
    expect(kindsOf(['village on the lake'])).toEqual(['village'])
    expect(kindsOf(['former village', 'detached houses'])).toEqual(['village', 'detached'])
    expect(kindsOf(['lake shore', 'car ferry'])).toEqual(['detached'])
  })
})
