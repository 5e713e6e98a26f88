/** Buses, trams, a train, the ferry: small blocks that run along the streets while a quarter is played. */

import { Brush } from '../paint/brush.ts'
import { sheet } from '../paint/painter.ts'
import { drawSolid } from '../paint/solid.ts'
import type { Phaser } from '../phaser.ts'
import type { Layout } from '../plan/layout.ts'
import { length } from '../plan/line.ts'
import type { Pt } from '../plan/polygon.ts'
import { rect } from '../plan/polygon.ts'
import { TRAM_TRACK } from '../plan/roads.ts'
import { flat, WATER_Z } from '../plan/space.ts'
import type { Mat, Solid } from '../plan/things.ts'
import type { Sight } from './sight.ts'

/** Tiles a second (STYLE.md, "Motion"). */
const SPEED = { bus: 0.9, tram: 1.2, train: 2.4, ferry: 0.5 }
/** A vehicle passing behind a house fades within about this time, s. */
const FADE = 0.12
/** Headings a vehicle is drawn in. */
const HEADINGS = 24
/** Sprites are drawn at this scale and shrunk to the present one. */
const DRAWN_AT = 16

type Sort = keyof typeof SPEED

interface Body {
  w: number
  d: number
  h: number
  wall: Mat
  roof: Mat
  stripe: string
}

const BODY: Record<Sort, Body> = {
  bus: { w: 0.95, d: 0.36, h: 0.36, wall: 'card', roof: 'flat', stripe: '#B98A3A' },
  tram: { w: 0.58, d: 0.27, h: 0.34, wall: 'card', roof: 'flat', stripe: '#3E8C89' },
  train: { w: 1.8, d: 0.42, h: 0.46, wall: 'card', roof: 'slate3', stripe: '#8a8f94' },
  ferry: { w: 2, d: 0.9, h: 0.34, wall: 'card', roof: 'flat2', stripe: '#3E8C89' },
}

/** How far the parts of a vehicle stand from its middle, tiles: a tram has three and bends. */
const PARTS: Record<Sort, number[]> = { bus: [0], tram: [-0.62, 0, 0.62], train: [0], ferry: [0] }

interface Car {
  sort: Sort
  line: Pt[]
  total: number
  at: number
  way: 1 | -1
  side: number
  wait: number
  parts: Part[]
}

interface Part {
  /** From the middle of the vehicle, tiles along its line. */
  ahead: number
  /** 1 in the open, 0 behind a house. */
  open: number
  image: Phaser.GameObjects.Image
}

export class Vehicles {
  readonly root: Phaser.GameObjects.Container
  private readonly cars: Car[] = []
  private readonly sight: Sight
  private readonly space: Layout['space']
  private readonly covers: (x: number, y: number) => boolean

  /** @param covers whether a house hides a point of the picture (k = 1) */
  constructor(
    scene: Phaser.Scene,
    layout: Layout,
    sight: Sight,
    covers: (x: number, y: number) => boolean,
  ) {
    this.sight = sight
    this.covers = covers
    this.space = layout.space
    this.root = scene.add.container(0, 0)
    for (const sort of Object.keys(BODY) as Sort[])
      for (let i = 0; i < HEADINGS; i++)
        scene.textures.addCanvas(`${sort} ${i}`, draw(sort, (i / HEADINGS) * Math.PI * 2))
    const add = (sort: Sort, line: Pt[], at: number, side: number, way: 1 | -1 = 1) => {
      const total = length(line)
      if (total < 6) return
      const parts = PARTS[sort].map((ahead): Part => {
        const image = scene.add.image(0, 0, `${sort} 0`)
        this.root.add(image)
        return { ahead, open: 1, image }
      })
      this.cars.push({ sort, line, total, at: at * total, way, side, wait: 0, parts })
    }
    layout.roads.forEach((r, i) => {
      if (r.rank === 3) return
      const n = Math.max(1, Math.round(length(r.line) / 42))
      for (let k = 0; k < n; k++)
        add('bus', r.line, ((k + 0.3 + (i % 3) * 0.2) / n) % 1, 0.26, k % 2 ? -1 : 1)
    })
    for (const tram of layout.trams) {
      const n = Math.max(2, Math.round(length(tram) / 26))
      for (let k = 0; k < n; k++) add('tram', tram, (k + 0.4) / n, TRAM_TRACK, k % 2 ? -1 : 1)
    }
    if (layout.rail)
      for (let k = 0; k < 4; k++)
        add('train', layout.rail, 0.42 + (k * 1.9) / length(layout.rail), -0.48)
    for (const f of layout.ferries) add('ferry', f, 0.45, 0)
  }

  /** @param ms since the last frame; 0 only places them. */
  step(ms: number): void {
    const seconds = Math.min(100, ms) / 1000
    for (const car of this.cars) {
      const reach = PARTS[car.sort].at(-1) as number
      if (car.wait > 0) car.wait -= seconds
      else {
        car.at += SPEED[car.sort] * seconds * car.way
        if (car.at > car.total - reach || car.at < reach) {
          car.at = Math.max(reach, Math.min(car.total - reach, car.at))
          car.way = car.way === 1 ? -1 : 1
          car.wait = car.sort === 'ferry' ? 3 : 0.6
        }
      }
      for (const part of car.parts) this.place(car, part, ms, seconds)
    }
  }

  private place(car: Car, part: Part, ms: number, seconds: number): void {
    const { sight } = this
    const [ox, oy] = sight.origin
    const { p, angle } = along(car.line, car.at + part.ahead)
    const heading = car.way === 1 ? angle : angle + Math.PI
    const x = p[0] - Math.sin(heading) * car.side
    const y = p[1] + Math.cos(heading) * car.side
    const [sx, sy] = flat(x, y, car.sort === 'ferry' ? WATER_Z : 0.04)
    const px = ox + sx * sight.k
    const py = oy + sy * sight.k
    const { width, depth } = this.space
    const onPlate = x > 0.5 && y > 0.5 && x < width - 0.5 && y < depth - 0.5
    const seen = onPlate && px > -60 && py > -60 && px < sight.width + 60 && py < sight.height + 60
    const goal = car.sort !== 'ferry' && this.covers(sx, sy - 0.12) ? 0 : 1
    part.open = ms ? part.open + (goal - part.open) * Math.min(1, seconds / FADE) : goal
    part.image.setVisible(seen && part.open > 0.03)
    if (!seen) return
    part.image.setAlpha(part.open)
    const i = ((Math.round((heading / (Math.PI * 2)) * HEADINGS) % HEADINGS) + HEADINGS) % HEADINGS
    part.image.setTexture(`${car.sort} ${i}`)
    part.image.setPosition(px, py)
    part.image.setScale(sight.k / DRAWN_AT)
  }

  setTint(tint: number): void {
    for (const car of this.cars) for (const { image } of car.parts) image.setTint(tint)
  }
}

function along(line: Pt[], at: number): { p: Pt; angle: number } {
  let rest = at
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as Pt
    const b = line[i] as Pt
    const l = Math.hypot(b[0] - a[0], b[1] - a[1])
    if (rest <= l || i === line.length - 1) {
      const t = l ? Math.min(1, rest / l) : 0
      return {
        p: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
        angle: Math.atan2(b[1] - a[1], b[0] - a[0]),
      }
    }
    rest -= l
  }
  return { p: line[0] as Pt, angle: 0 }
}

/** A vehicle in one heading, with its small shadow. */
function draw(sort: Sort, angle: number): HTMLCanvasElement {
  const body = BODY[sort]
  const size = Math.ceil(DRAWN_AT * (body.w * 2 + 1.6))
  const canvas = sheet(size, size)
  const ctx = canvas.getContext('2d')
  if (!ctx) return canvas
  const b = new Brush(ctx, DRAWN_AT, -size / 2, -size / 2, size, size, 2)
  const fp = rect(0, 0, body.w, body.d, angle)
  b.fill(
    fp.map((p): Pt => [p[0] + 0.16, p[1] - 0.08]),
    'rgba(60,50,55,.4)',
  )
  const s: Solid = {
    tree: false,
    fp,
    z: 0.04,
    h: body.h,
    wall: body.wall,
    roof: { t: 'flat', rise: 0, mat: body.roof },
    storeys: 0,
    style: 'blank',
    house: 0,
    district: -1,
    rank: 0,
    open: false,
    c: [0, 0],
  }
  drawSolid(b, s, 0, false)
  // a stripe round the body says which fleet it is
  const low = fp.map((p): Pt => b.at(p[0], p[1], 0.04 + body.h * 0.28))
  ctx.beginPath()
  const front = low.map((p, i) => ({ p, i })).sort((u, v) => v.p[1] - u.p[1])[0] as {
    p: Pt
    i: number
  }
  const prev = low[(front.i + 3) % 4] as Pt
  const next = low[(front.i + 1) % 4] as Pt
  ctx.moveTo(prev[0], prev[1])
  ctx.lineTo(front.p[0], front.p[1])
  ctx.lineTo(next[0], next[1])
  ctx.lineWidth = DRAWN_AT * 0.1
  ctx.strokeStyle = body.stripe
  ctx.stroke()
  return canvas
}
