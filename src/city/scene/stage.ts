/** Brings the layers together and decides when a frame is needed. */
import type { CityOptions, CityPicture, CityPlan, Cover } from '../api.ts'
import type { Looks } from '../paint/brush.ts'
import { EVENING, NIGHT, type Season } from '../paint/colour.ts'
import type { Painter } from '../paint/painter.ts'
import { type Bounds, pictureBounds, plateOutline, townBounds } from '../paint/scenery.ts'
import { Scene } from '../phaser.ts'
import { districtAt, type Layout } from '../plan/layout.ts'
import type { Pt } from '../plan/polygon.ts'
import { flat } from '../plan/space.ts'
import { paintTable } from '../preview.ts'
import { Cranes } from './cranes.ts'
import { Paper } from './paper.ts'
import { Pulses } from './pulses.ts'
import { Sheet } from './sheets.ts'
import { between, type Place, Sight } from './sight.ts'
import { Tiles } from './tiles.ts'
import { Tints } from './tints.ts'
import { Vehicles } from './vehicles.ts'

/** The view rests when nothing has moved it for this long, ms. */
const SETTLE = 140
/** Day to night, ms (STYLE.md, "Motion"). */
const DUSK = 1600
/** A turn of the eye to another place, ms. */
const GLIDE = 620
/** A visited district is seen this much closer than the town. */
const VISIT = 2
/** The table's gradient is drawn this much smaller than it is shown. */
const TABLE_COARSE = 6
/** Lamps are lit from this share of the night. */
const LAMPS_FROM = 0.15
/** Share of the night at the ends of a running quarter, and when the day is full (assumption). */
const DAY = { morning: 0.14, noon: 0.2, dusk: 0.62, evening: 0.52 }
/** Room for the overview, CSS px. */
const FRAME = { left: 2, right: 2, top: 4, bottom: 4 }

export class Stage extends Scene {
  readonly sight: Sight
  private readonly layout: Layout
  private readonly painter: Painter
  private readonly options: CityOptions
  private readonly onStanding: () => void
  private readonly onNews: () => void
  private tiles!: Tiles
  private table!: Sheet
  private tints!: Tints
  private sheet!: Sheet
  private glide: { from: Place; to: Place; since: number } | null = null
  private vehicles!: Vehicles
  private cranes!: Cranes
  private pulses!: Pulses
  private readonly paper: Paper
  private picture: CityPicture | null = null
  private lookKey = ''
  private darkKey = ''
  private overlayKey = ''
  private night = 0
  private nightGoal = 0
  private movedAt = -1
  private paperDirty = true
  private made = false
  private stood = false
  private news = false
  private lastAt = 0
  private size = { w: 1, h: 1, ratio: 1 }

  constructor(
    plan: CityPlan,
    layout: Layout,
    painter: Painter,
    options: CityOptions,
    told: { standing(): void; news(): void },
  ) {
    super({ key: plan.id })
    this.layout = layout
    this.painter = painter
    this.options = options
    this.onStanding = () => told.standing()
    this.onNews = () => told.news()
    this.sight = new Sight(pictureBounds(layout), townBounds(layout), homeOf(layout))
    this.paper = new Paper(layout, this.sight, options)
  }

  create(): void {
    this.table = new Sheet(this, 'table')
    this.tiles = new Tiles(
      this,
      this.painter,
      pictureBounds(this.layout),
      plateOutline(this.layout),
      this.sight,
      () => this.arrived(),
    )
    this.tints = new Tints(this, this.layout, this.sight, this.options.contrast ?? false)
    this.vehicles = new Vehicles(this, this.layout, this.sight, (x, y) => this.tiles.covers(x, y))
    this.cranes = new Cranes(this, this.layout, this.sight)
    this.pulses = new Pulses(this)
    this.sheet = new Sheet(this, 'paper')
    this.children.removeAll()
    for (const layer of [
      this.table.image,
      this.tiles.roots.ground,
      ...this.tints.onGround,
      this.tiles.roots.solids,
      ...this.tints.onHouses,
      this.vehicles.root,
      this.cranes.root,
      this.tiles.roots.light,
      this.pulses.root,
      this.sheet.image,
    ])
      this.children.add(layer)
    this.made = true
    this.resize(this.size.w, this.size.h, this.size.ratio)
    if (this.picture) this.show(this.picture)
  }

  /** What the desk covers has changed. */
  cover({ frame, key }: Cover): void {
    this.paper.frame = frame
    this.paper.key = key ?? null
    this.resize(this.size.w, this.size.h, this.size.ratio)
  }

  private get frame() {
    const f = this.paper.frame
    return {
      left: f.left + FRAME.left,
      right: f.right + FRAME.right,
      top: f.top + FRAME.top,
      bottom: f.bottom + FRAME.bottom,
    }
  }

  /** Device pixels. */
  resize(w: number, h: number, ratio: number): void {
    this.size = { w, h, ratio }
    this.sight.resize(w, h, ratio, this.frame)
    if (!this.made) return
    // a gradient without detail: a quarter of the size shows as much
    const tw = Math.ceil(w / TABLE_COARSE)
    const th = Math.ceil(h / TABLE_COARSE)
    this.table.draw(tw, th, (c) => paintTable(c, tw, th, this.options.theme))
    this.table.image.setScale(w / tw, h / th)
    this.tiles.rebase()
    this.settled()
  }

  show(picture: CityPicture): void {
    this.picture = picture
    const now = performance.now()
    this.paper.set(picture, now)
    if (!this.made) return
    const looks = looksOf(picture)
    const key = JSON.stringify(looks)
    const dark = picture.outage?.dark.map((v) => Math.round(v * 20) / 20) ?? []
    const darkKey = JSON.stringify(dark)
    if (key !== this.lookKey) this.tiles.setLook({ looks, dark }, ['ground', 'solids', 'light'])
    else if (darkKey !== this.darkKey) this.tiles.setLook({ looks, dark }, ['light'])
    this.cranes.set(picture.growth.map((g) => g.building))
    this.lookKey = key
    this.darkKey = darkKey
    const evening = this.options.theme === 'dark' ? EVENING : 0
    this.nightGoal = picture.night ? 1 : Math.max(evening, this.daylight(picture))
    if (this.options.reducedMotion || !this.stood) this.night = this.nightGoal
    this.tiles.setNight(this.nightGoal > LAMPS_FROM || this.night > LAMPS_FROM)
    const overlay = picture.outage ? null : picture.overlay
    const overlayKey = overlay ? JSON.stringify(overlay) : ''
    if (overlayKey !== this.overlayKey) {
      this.overlayKey = overlayKey
      this.tints.change(overlay, this.options.reducedMotion || !this.stood)
    }
    this.applyNight()
    this.posture(picture.outage ? null : this.paper.systems.reach(townBounds(this.layout)))
    this.rearrange()
  }

  /** Spools stand beside the plate: to see who holds the threads one steps back. */
  private posture(back: Bounds | null): void {
    if (JSON.stringify(this.sight.back) === JSON.stringify(back)) return
    const stays = this.glide === null && !this.sight.atHome
    this.sight.back = back
    // a look of one's own choice is kept, unless the spools would be out of sight
    if (stays && !back) return
    this.go(this.sight.homePlace)
  }

  /** Moves the eye; at once where motion is not wanted or nothing stands yet. */
  private go(to: Place): void {
    if (this.options.reducedMotion || !this.stood) {
      this.sight.put(to)
      this.settled()
      return
    }
    const { x, y, k } = this.sight
    this.glide = { from: { x, y, k }, to, since: performance.now() }
    this.moved()
  }

  /** Turns to a district, or back to the town when it is already seen from close by. */
  visit(district: number): void {
    const d = this.layout.districts[district]
    if (!d) return
    const { base, k } = this.sight
    if (k > base * VISIT * 0.9) {
      this.go(this.sight.homePlace)
      return
    }
    const [x, y] = flat(d.centre[0], d.centre[1])
    this.go({ x, y, k: base * VISIT })
  }

  /** How far from noon a running quarter is: a pale morning, a long day, lamps at its end. */
  private daylight({ running, passed }: CityPicture): number {
    if (!running || passed === undefined || this.options.reducedMotion) return 0
    const { morning, noon, dusk, evening } = DAY
    if (passed < noon) return morning * (1 - passed / noon)
    return passed < dusk ? 0 : (evening * (passed - dusk)) / (1 - dusk)
  }

  select(district: number | null): void {
    if (!this.picture || this.picture.selected === district) return
    this.show({ ...this.picture, selected: district })
  }

  /** District under a point in device px, or null. */
  at(x: number, y: number): number | null {
    const { ratio } = this.sight
    const named = this.paper.hit(x / ratio, y / ratio)
    if (named !== undefined) return named
    const [gx, gy] = this.sight.toGround(x, y)
    return districtAt(this.layout, gx, gy)
  }

  /** The hand moves the view: it takes over from a glide. */
  taken(): void {
    this.glide = null
    this.moved()
  }

  /** The view has been moved. */
  private moved(): void {
    this.movedAt = performance.now()
    this.paperDirty = true
    if (this.made) this.place()
  }

  home(): void {
    this.go(this.sight.homePlace)
  }

  private place(): void {
    this.tiles.place()
    this.vehicles.step(0)
    this.cranes.step(0)
    this.tints.place()
  }

  /** The view rests: everything is made sharp again. */
  private settled(): void {
    this.movedAt = -1
    this.sight.snap()
    this.tiles.refresh()
    this.tints.sharpen()
    this.rearrange()
    this.place()
  }

  private rearrange(): void {
    const c = measuring()
    if (c) this.paper.arrange(c)
    this.paperDirty = true
  }

  /** Letters have arrived: measure and draw the cards again. */
  typeReady(): void {
    if (this.made) this.rearrange()
  }

  /** After a lost context: Phaser brings the textures back, the sheets are drawn again. */
  restore(): void {
    if (this.made) this.resize(this.size.w, this.size.h, this.size.ratio)
  }

  /** A tile has come. */
  private arrived(): void {
    this.news = true
    // what the tile's houses hide is known only now
    this.vehicles.step(0)
    if (!this.stood && this.tiles.standing) {
      this.stood = true
      this.onStanding()
    }
    this.onNews()
  }

  private applyNight(): void {
    const n = this.night
    const mix = (to: number) => Math.round(255 * (1 + (to - 1) * n))
    const tint = (mix(NIGHT[0]) << 16) | (mix(NIGHT[1]) << 8) | mix(NIGHT[2])
    this.tiles.setTint(tint)
    this.vehicles.setTint(tint)
    this.cranes.setTint(tint)
    this.tiles.roots.light.setAlpha(
      Math.max(0, Math.min(1, ((n - LAMPS_FROM) / (1 - LAMPS_FROM)) * 1.3)),
    )
    const t = Math.round(255 * (1 - 0.52 * (this.options.theme === 'dark' ? 0 : n)))
    this.table.image.setTint((t << 16) | (t << 8) | t)
  }

  /** Whether all that was in sight at first has been painted. */
  get standing(): boolean {
    return this.stood
  }

  /** Whether the view itself is under way: its next frame is wanted at once. */
  get hurried(): boolean {
    if (!this.made || !this.picture) return true
    return (
      this.paperDirty ||
      this.news ||
      this.movedAt >= 0 ||
      this.night !== this.nightGoal ||
      this.tints.fading
    )
  }

  /** Whether something in the city moves; a calm pace will do. Not before the model stands. */
  get alive(): boolean {
    if (this.options.reducedMotion || !this.picture || !this.stood) return false
    return this.picture.running || this.picture.outage?.edges.some((e) => e.broken) === true
  }

  override update(): void {
    const now = performance.now()
    // own clock: the loop sleeps between frames, and Phaser's would smooth that away
    const ms = Math.min(250, now - this.lastAt)
    this.lastAt = now
    this.news = false
    if (this.glide) {
      const t = Math.min(1, (now - this.glide.since) / GLIDE)
      this.sight.put(between(this.glide.from, this.glide.to, t))
      if (t >= 1) this.glide = null
      this.moved()
    }
    if (this.movedAt >= 0 && now - this.movedAt > SETTLE) this.settled()
    if (this.night !== this.nightGoal) {
      const step = ms / DUSK
      const gap = this.nightGoal - this.night
      this.night = Math.abs(gap) <= step ? this.nightGoal : this.night + Math.sign(gap) * step
      this.applyNight()
      if (this.night <= LAMPS_FROM && this.nightGoal <= LAMPS_FROM) this.tiles.setNight(false)
    }
    if (this.tints.fading) this.tints.step(ms)
    if (this.alive) {
      if (this.picture?.running && !this.picture.outage) {
        this.vehicles.step(ms)
        this.cranes.step(ms)
      }
      if (this.picture?.outage) this.pulses.step(ms, this.paper.brokenEdges(), this.sight.ratio)
    }
    this.pulses.root.setVisible(this.alive && this.picture?.outage !== null)
    if (this.paperDirty) {
      const { width: w, height: h, ratio } = this.sight
      let moving = false
      this.sheet.draw(w, h, (c) => {
        c.scale(ratio, ratio)
        moving = this.paper.draw(c, now)
      })
      this.paperDirty = moving
    }
  }
}

/** Where people live, as a point of the picture. */
function homeOf(layout: Layout): Pt {
  let x = 0
  let y = 0
  let all = 0
  for (const d of layout.districts) {
    x += d.centre[0] * d.residents
    y += d.centre[1] * d.residents
    all += d.residents
  }
  return flat(x / (all || 1), y / (all || 1))
}

let rule: CanvasRenderingContext2D | null = null

/** A canvas to measure words on. */
function measuring(): CanvasRenderingContext2D | null {
  rule ??= document.createElement('canvas').getContext('2d')
  return rule
}

/** Steps of 1/20: small changes of the run do not repaint the city. */
const coarse = (v: number) => Math.round(v * 20) / 20

function looksOf(p: CityPicture): Looks {
  return {
    season: (((p.quarter % 4) + 4) % 4) as Season,
    growth: p.growth.map((g) => ({
      residents: coarse(g.residents),
      vacancy: coarse(g.vacancy),
      backlog: coarse(g.backlog),
      green: coarse(g.green),
    })),
  }
}
