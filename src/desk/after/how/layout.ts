import type { Chart, ChartId } from './chart.ts'

/** Drawing in pixels: two columns of boxes, a gap between them for what crosses, a lane at either edge. */
export const WIDTH = 320
export const BOX = { width: 102, height: 44 } as const
const MARGIN = 28
const COLUMN = BOX.width + (WIDTH - 2 * MARGIN - 2 * BOX.width)
const ROW = BOX.height + 46
const TOP = 14
const LANE = 14
const CORNER = 8
/** Most distance of arrows on the same side of a box: at top and bottom, at the sides, of a loop. */
const PORT = { wide: 40, high: 22, loop: 32 } as const
/** Room for all of them at a side. */
const SIDE = 36
/** How far the number of a way back over the top stands from its beginning; height of a loop on top. */
const STUB = 34
const LOOP = 34

type Spot = readonly [column: number, row: number]
/** Where each state stands: column 0 or 1, row from the top. A chart whose states are not all named here is a fault. */
const SPOTS: Record<ChartId, Record<string, Spot>> = {
  term: {
    briefing: [0, 0],
    deciding: [0, 1],
    council: [0, 2],
    predicting: [0, 3],
    running: [0, 4],
    crisis: [1, 4],
    report: [0, 5],
    yearEnd: [1, 5],
    halfTime: [1, 6],
    balance: [0, 6],
    debrief: [0, 7],
  },
  contract: {
    tender: [0, 0],
    negotiation: [1, 0],
    running: [0, 1],
    dispute: [1, 1],
    takeover: [1, 2],
    renewal: [0, 3],
    insolvency: [1, 3.2],
    migrating: [0, 4.2],
    ended: [1, 4.2],
  },
  project: {
    proposed: [0, 0],
    ended: [1, 0],
    approved: [0, 1],
    pilot: [1, 1.5],
    rollout: [0, 2],
    operation: [0, 3],
    ageing: [0, 4],
    obsolete: [1, 4],
  },
  supervision: { free: [0, 0], reporting: [0, 1], consolidation: [0, 2], emergency: [1, 2] },
  grant: {
    announced: [0, 0],
    call: [0, 1],
    lapsed: [1, 1],
    bid: [0, 2],
    refused: [1, 2],
    granted: [0, 3],
    left: [1, 3],
    ended: [0, 4],
  },
  node: {
    working: [0, 0],
    onBuffer: [1, 0.5],
    degraded: [0, 1.6],
    down: [1, 2.1],
    restoring: [0, 3.1],
  },
  divide: { included: [0.5, 0], strained: [0.5, 1], split: [0.5, 2], leftBehind: [0.5, 3] },
}

/** Where along a curve its number stands, from its beginning 0 to its end 1; by itself near the beginning. */
const NUMBER_AT = 0.3
const NUMBERS_AT: Partial<Record<ChartId, Record<string, number>>> = {
  contract: { 'running>insolvency': 0.24, 'dispute>migrating': 0.36 },
}

export interface Place {
  state: string
  x: number
  y: number
}
export interface Arrow {
  n: number
  path: string
  /** Tip, and which way it points in degrees. */
  tip: Point
  turn: number
  /** Middle of the number. */
  at: Point
}
export interface Drawing {
  places: Place[]
  arrows: Arrow[]
  height: number
}
interface Point {
  x: number
  y: number
}
type Side = 'left' | 'right' | 'top' | 'bottom'
interface Route {
  n: number
  from: string
  to: string
  kind: 'straight' | 'across' | 'lane' | 'loop' | 'over'
  out: Side
  into: Side
}

/** Boxes and arrows of a chart. The same chart always gives the same drawing. */
export function drawingOf(chart: Chart): Drawing {
  const spots = SPOTS[chart.id]
  const spot = (state: string): Spot => {
    const found = spots[state]
    if (!found) throw new Error(`no place for ${state} in the chart ${chart.id}`)
    return found
  }
  const places = chart.states.map((state) => {
    const [column, row] = spot(state)
    return { state, x: MARGIN + column * COLUMN, y: TOP + row * ROW }
  })
  const routes = chart.ways.map((way) => routeOf(way, spot, chart.states))
  const port = portsOf(routes, places)
  const numbersAt = NUMBERS_AT[chart.id] ?? {}
  const arrows = routes.map((route) =>
    arrowOf(route, port, numbersAt[`${route.from}>${route.to}`] ?? NUMBER_AT),
  )
  for (const one of chart.common) arrows.push(stubOf(one.n, placeOf(places, one.to)))
  const height = Math.max(...places.map((place) => place.y)) + BOX.height + TOP
  return { places, arrows, height }
}

const placeOf = (places: readonly Place[], state: string): Place =>
  places.find((place) => place.state === state) as Place

/** Neighbours in a column by a straight line, across the gap by a curve, past others by the outer lane. */
function routeOf(
  way: { n: number; from: string; to: string },
  spot: (state: string) => Spot,
  states: readonly string[],
): Route {
  const { n, from, to } = way
  const [column, row] = spot(from)
  const [toColumn, toRow] = spot(to)
  const side: Side = column === 0 ? 'left' : 'right'
  if (from === to) {
    // the outer lane at the right belongs to what goes back over the top
    const up = column === 0 ? side : 'top'
    return { n, from, to, kind: 'loop', out: up, into: up }
  }
  if (column !== toColumn) {
    const far = column > toColumn && row - toRow > 3
    if (far) return { n, from, to, kind: 'over', out: 'right', into: 'right' }
    const right = column < toColumn
    return {
      n,
      from,
      to,
      kind: 'across',
      out: right ? 'right' : 'left',
      into: right ? 'left' : 'right',
    }
  }
  const between = states.some((state) => {
    const [c, r] = spot(state)
    return c === column && r > Math.min(row, toRow) && r < Math.max(row, toRow)
  })
  if (between) return { n, from, to, kind: 'lane', out: side, into: side }
  const down = row < toRow
  return {
    n,
    from,
    to,
    kind: 'straight',
    out: down ? 'bottom' : 'top',
    into: down ? 'top' : 'bottom',
  }
}

/** Spreads the arrows of each side of each box, in the order of where they lead, so that few cross. */
function portsOf(routes: readonly Route[], places: readonly Place[]) {
  const ends = routes.flatMap((route) => [
    { route, state: route.from, other: route.to, side: route.out, key: 'out' },
    { route, state: route.to, other: route.from, side: route.into, key: 'in' },
  ])
  const found = new Map<string, Point>()
  for (const { state, x, y } of places)
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      const here = ends.filter((end) => end.state === state && end.side === side)
      here.sort(
        (a, b) => placeOf(places, a.other).y - placeOf(places, b.other).y || a.route.n - b.route.n,
      )
      here.forEach((end, i) => {
        const flat = side === 'top' || side === 'bottom'
        const apart = here.every((one) => one.route.kind === 'loop')
          ? PORT.loop
          : flat
            ? PORT.wide
            : Math.min(PORT.high, SIDE / here.length)
        const off = (i - (here.length - 1) / 2) * apart
        found.set(`${end.route.n}${end.key}`, {
          x: flat ? x + BOX.width / 2 + off : side === 'left' ? x : x + BOX.width,
          y: flat ? (side === 'top' ? y : y + BOX.height) : y + BOX.height / 2 + off,
        })
      })
    }
  return (route: Route, key: 'out' | 'in'): Point => found.get(`${route.n}${key}`) as Point
}

const TURN: Record<Side, number> = { left: 0, right: 180, top: 90, bottom: -90 }

function arrowOf(
  route: Route,
  port: (route: Route, key: 'out' | 'in') => Point,
  numberAt: number,
): Arrow {
  const a = port(route, 'out')
  const b = port(route, 'in')
  const common = { n: route.n, tip: b, turn: TURN[route.into] }
  switch (route.kind) {
    case 'straight':
      return { ...common, path: `M${a.x} ${a.y}L${b.x} ${b.y}`, at: middle(a, b) }
    case 'across': {
      const mid = (a.x + b.x) / 2
      return {
        ...common,
        path: `M${a.x} ${a.y}C${mid} ${a.y} ${mid} ${b.y} ${b.x} ${b.y}`,
        at: alongCurve(a, b, numberAt),
      }
    }
    case 'loop':
    case 'lane': {
      if (route.out === 'top') {
        const y = a.y - LOOP
        const path = `M${a.x} ${a.y}C${a.x} ${y} ${b.x} ${y} ${b.x} ${b.y}`
        return { ...common, path, at: { x: (a.x + b.x) / 2, y: a.y - LOOP * 0.75 } }
      }
      const lane = a.x + (route.out === 'left' ? -LANE : LANE)
      return { ...common, path: bracket(a, b, lane), at: { x: lane, y: (a.y + b.y) / 2 } }
    }
    case 'over': {
      const lane = WIDTH - LANE
      return { ...common, path: bracket(a, b, lane), at: { x: lane, y: a.y - STUB } }
    }
  }
}
/** A point of the curve across the gap, which leaves and arrives level. */
function alongCurve(a: Point, b: Point, t: number): Point {
  const u = 1 - t
  const mid = (a.x + b.x) / 2
  return {
    x: u * u * u * a.x + 3 * u * t * mid + t * t * t * b.x,
    y: u * u * (1 + 2 * t) * a.y + t * t * (3 - 2 * t) * b.y,
  }
}
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Out to the lane, along it, and back in, with round corners. */
function bracket(a: Point, b: Point, lane: number): string {
  const aside = Math.sign(lane - a.x)
  const along = Math.sign(b.y - a.y) || 1
  const r = Math.min(CORNER, Math.abs(b.y - a.y) / 2)
  return [
    `M${a.x} ${a.y}H${lane - aside * r}`,
    `Q${lane} ${a.y} ${lane} ${a.y + along * r}`,
    `V${b.y - along * r}`,
    `Q${lane} ${b.y} ${lane + Math.sign(b.x - lane) * r} ${b.y}`,
    `H${b.x}`,
  ].join('')
}

/** A short arrow from the edge for what comes from many states. */
function stubOf(n: number, place: Place): Arrow {
  const tip = { x: place.x + BOX.width, y: place.y + BOX.height / 2 }
  const at = { x: WIDTH - LANE + 4, y: tip.y }
  return { n, path: `M${at.x} ${at.y}L${tip.x} ${tip.y}`, tip, turn: TURN.right, at }
}
