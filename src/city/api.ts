/**
 * What the desk and the city say to each other. Types only: importing this file loads no Phaser.
 * Everything geographic is in kilometres, x east and y north of the city's reference point.
 */

export type KmPoint = [x: number, y: number]
type Named = { de: string; en: string }

export interface Landmark {
  kind: LandmarkKind
  district: string
  /** Kilometres; without them the landmark stands at the middle of its district. */
  x?: number
  y?: number
  /** Turn in degrees, anticlockwise seen from above. */
  turn?: number
  name?: Named
}

export type LandmarkKind =
  | 'minster'
  | 'townhall'
  | 'church'
  | 'station'
  | 'hospital'
  | 'school'
  | 'university'
  | 'heating'
  | 'substation'
  | 'watertower'
  | 'fire'
  | 'gasometer'
  | 'museum'
  | 'hall'
  | 'castle'
  | 'ferry'
  | 'jetty'
  | 'nursery'
  | 'solar'
  | 'lighthouse'

/** The ground a city stands on, as written in `scenarios/<id>/terrain.yaml`. */
export interface Terrain {
  /** Cut into the rim of the model; without it, the id of the scenario. */
  name?: string
  water: {
    id: string
    name: Named
    polygon: KmPoint[]
    /** Where the name is lettered on the model, in its local language; `along` an edge of the plate. */
    label?: { x: number; y: number; along: 'x' | 'y'; size?: number }
  }[]
  woods: { polygon: KmPoint[] }[]
  landmarks: Landmark[]
  land?: KmPoint[]
  rail?: KmPoint[]
  /** Islands are cut out of the water again. */
  islands?: { id: string; name: Named; polygon: KmPoint[] }[]
  /** Wetland: reed, no trees, no buildings. */
  reeds?: { polygon: KmPoint[] }[]
  /** Neighbouring towns outside the plan, shown as plain card. */
  context?: { polygon: KmPoint[] }[]
  /** `class` 1 is a main street, 2 a street, 3 a lane through the woods. */
  roads?: { class: 1 | 2 | 3; line: KmPoint[] }[]
  /** Tram lines, each along a street. */
  trams?: { line: KmPoint[] }[]
  ferries?: { line: KmPoint[] }[]
  hills?: { x: number; y: number; r: number }[]
  plate?: { west: number; east: number; south: number; north: number }
  /** Kilometre marks and the tile each falls on, per axis: where the model is stretched or shortened. */
  scale?: { x: [km: number, tile: number][]; y: [km: number, tile: number][] }
}

export interface CityPlan {
  id: string
  name: string
  seed: number
  districts: {
    id: string
    name: string
    x: number
    y: number
    types: string[]
    residents: number
    neighbours: { id: string; bridge: boolean }[]
  }[]
  terrain: Terrain
}

/** 0 good, or much, to 3 bad, or little. */
export type Class = 0 | 1 | 2 | 3

type NodeState = 'working' | 'onBuffer' | 'degraded' | 'down' | 'restoring'

export interface CityPicture {
  /** Rounds since the start; season is `quarter % 4`, 0 = winter. */
  quarter: number
  week: number
  night: boolean
  /** By district index; a class that is `null` is not known. */
  overlay: null | {
    id: string
    /** More or less of something that is neither good nor bad; otherwise classes run from good to bad. */
    amount: boolean
    classes: (Class | null)[]
    thin: boolean[]
    labels: string[]
    /** How much of each district nobody sees, 0..1: it lies in fog. */
    fog?: number[]
  }
  /** By district index. `residents` relative to the start, the others 0..1. */
  growth: {
    residents: number
    vacancy: number
    backlog: number
    green: number
    building: number
  }[]
  pins: {
    id: string
    district: number
    icon: string
    topic: string
    partner: string | null
    label: string
    state: 'building' | 'running' | 'ageing' | 'failed'
  }[]
  partners: {
    id: string
    name: string
    note: string
    own: boolean
    offer: boolean
    /** 0..1: how hard it would be to leave. */
    dependence: number
  }[]
  outage: null | {
    hour: number
    nodes: {
      id: string
      label: string
      icon: string
      district: number
      /** Landmark of the district it stands at; without one, anywhere in it. */
      mark?: LandmarkKind | undefined
      state: NodeState
      bufferLeft: number
      bufferAll: number
    }[]
    edges: { from: string; to: string; broken: boolean }[]
    /** Share 0..1 of each district without power. */
    dark: number[]
    /** Node each crew works at, null while it waits. */
    crews?: (string | null)[]
  }
  /** News of the running quarter, shown where they happen. */
  notes?: { id: string; district: number; text: string }[]
  /** How much of the running quarter has passed, 0..1: the light goes with it. */
  passed?: number
  /** A quarter is being played: vehicles move, construction goes on. */
  running: boolean
  selected: number | null
}

/** Strokes of a 24 × 24 line icon, as lucide gives them. */
export type IconStrokes = readonly (readonly [
  tag: string,
  attributes: Record<string, string | number>,
])[]

export interface CityOptions {
  reducedMotion: boolean
  /** Strokes of an icon by its name; without it pins carry their first letter. */
  icons?(name: string): IconStrokes | null | undefined
  theme: 'light' | 'dark'
  /** More contrast: black on white, every border drawn, colours and hatches at full strength. */
  contrast?: boolean
  language: 'de' | 'en'
  onPick(district: number | null): void
  onFail(reason: string): void
}

/** What of the map the desk covers, CSS px. */
export interface Cover {
  /** Along the edges; the town view keeps clear of them. */
  frame: { left: number; right: number; top: number; bottom: number }
  /** A key at the lower right; labels keep clear of it. */
  key?: { w: number; h: number }
}

export interface CityView {
  cover(cover: Cover): void
  show(picture: CityPicture): void
  select(district: number | null): void
  /** Factor on the present zoom, 1.25 = a quarter closer. */
  zoom(by: number): void
  /** CSS pixels. */
  pan(dx: number, dy: number): void
  home(): void
  /** Comes close to a district; back to the town when it already is. */
  visit(district: number): void
  destroy(): void
  /** Milliseconds of script in each frame since this was last asked (the last 600), for the bench. */
  frameTimes(): number[]
  /** Textures on the graphics card and what they take, four bytes a pixel; for the bench and tests. */
  textures(): { count: number; megabytes: number }
  /** Resolves when the overview stands. */
  readonly ready: Promise<void>
}
