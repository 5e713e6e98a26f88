/** Puts labels next to what they name without covering one another. */

export interface Wish {
  id: string
  /** What is named, screen px. */
  x: number
  y: number
  w: number
  h: number
  /** Higher is placed first. */
  weight: number
  /** Distance kept from the named point, upwards. */
  lift: number
  /** Below rather than above, for what stands in front of the model. */
  below?: boolean
  /** May be left out when there is no room. */
  optional: boolean
  /** Places of its own to be tried: top left and cost, cheapest first. */
  spots?: [x: number, y: number, cost: number][]
}

export interface Placed {
  id: string
  x: number
  y: number
  w: number
  h: number
  ax: number
  ay: number
}

export interface Area {
  x: number
  y: number
  w: number
  h: number
}

/** Gap kept between two cards. */
const GAP = 3

const hits = (a: Area, b: Area) =>
  a.x < b.x + b.w + GAP && b.x < a.x + a.w + GAP && a.y < b.y + b.h + GAP && b.y < a.y + a.h + GAP

/** Where a card may lie relative to its point: above first, then round about, then further off. */
function* tries(w: Wish): Generator<[number, number]> {
  const up = -w.lift - w.h
  if (w.below) {
    yield [-w.w / 2, 12]
    yield [w.lift, -w.h * 0.8]
    yield [-w.w - w.lift, -w.h * 0.8]
  }
  yield [-w.w / 2, up]
  for (const far of [1, 1.9, 2.9]) {
    const v = up * (far === 1 ? 1 : far * 0.8)
    yield [-w.w * 0.12 - 6, v]
    yield [-w.w * 0.88 + 6, v]
    yield [w.lift * 0.6 * far + 6, -w.h / 2]
    yield [-w.w - w.lift * 0.6 * far - 6, -w.h / 2]
    yield [-w.w / 2, w.lift * 0.55 * far]
    yield [-w.w / 2, v - w.h * 0.7]
    yield [w.lift * 0.5 * far, w.lift * 0.5 * far]
    yield [-w.w - w.lift * 0.5 * far, w.lift * 0.5 * far]
  }
}

/** Step of the search for any free place at all, px. */
const STEP = 12

/** The free place nearest to a card's point, for cards that must not be missing. */
function anywhere(w: Wish, frame: Area, free: (a: Area) => boolean): Area | null {
  let best: Area | null = null
  let least = Infinity
  for (let x = frame.x; x + w.w <= frame.x + frame.w; x += STEP)
    for (let y = frame.y; y + w.h <= frame.y + frame.h; y += STEP) {
      const d = Math.hypot(x + w.w / 2 - w.x, y + w.h / 2 - w.y)
      const a = { x: Math.round(x), y: Math.round(y), w: w.w, h: w.h }
      if (d >= least || !free(a)) continue
      least = d
      best = a
    }
  return best
}

/** What a covered card costs against a step down the list of places. */
const COVER = 40

/**
 * Greedy: the weightiest first. Each takes the nearest free place; one with places of its own takes the
 * one that covers least for its distance.
 * @param cover share 0…1 of a card that would hide what one wants to see
 */
export function placeAll(
  wishes: Wish[],
  taken: Area[],
  frame: Area,
  cover: (a: Area, id: string) => number = () => 0,
): Placed[] {
  const out: Placed[] = []
  const blocked = taken.slice()
  const free = (a: Area) =>
    a.x >= frame.x &&
    a.y >= frame.y &&
    a.x + a.w <= frame.x + frame.w &&
    a.y + a.h <= frame.y + frame.h &&
    !blocked.some((b) => hits(a, b))
  for (const w of wishes.slice().sort((a, b) => b.weight - a.weight)) {
    const near = () =>
      [...tries(w)].map(([dx, dy], i): [number, number, number] => [w.x + dx, w.y + dy, i])
    let found: Area | null = null
    let least = Infinity
    for (const [x, y, n] of w.spots ?? near()) {
      if (n >= least) break
      const a = { x: Math.round(x), y: Math.round(y), w: w.w, h: w.h }
      if (!free(a)) continue
      const cost = n + (w.spots ? cover(a, w.id) * COVER : 0)
      if (cost >= least) continue
      least = cost
      found = a
      if (!w.spots) break
    }
    if (!found && !w.optional) found = anywhere(w, frame, free)
    if (!found && !w.optional) {
      const x = Math.min(Math.max(w.x - w.w / 2, frame.x), frame.x + frame.w - w.w)
      const y = Math.min(Math.max(w.y - w.lift - w.h, frame.y), frame.y + frame.h - w.h)
      found = { x: Math.round(x), y: Math.round(y), w: w.w, h: w.h }
    }
    if (!found) continue
    out.push({ id: w.id, ...found, ax: w.x, ay: w.y })
    blocked.push(found)
  }
  return out
}
