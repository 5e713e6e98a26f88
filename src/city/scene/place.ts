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

/** Greedy: the weightiest first, the nearest free place each. */
export function placeAll(wishes: Wish[], taken: Area[], frame: Area): Placed[] {
  const out: Placed[] = []
  const blocked = taken.slice()
  for (const w of wishes.slice().sort((a, b) => b.weight - a.weight)) {
    let found: Placed | null = null
    for (const [dx, dy] of tries(w)) {
      const a = { x: Math.round(w.x + dx), y: Math.round(w.y + dy), w: w.w, h: w.h }
      if (
        a.x < frame.x ||
        a.y < frame.y ||
        a.x + a.w > frame.x + frame.w ||
        a.y + a.h > frame.y + frame.h
      )
        continue
      if (blocked.some((b) => hits(a, b))) continue
      found = { id: w.id, ...a, ax: w.x, ay: w.y }
      break
    }
    if (!found && !w.optional) {
      const x = Math.min(Math.max(w.x - w.w / 2, frame.x), frame.x + frame.w - w.w)
      const y = Math.min(Math.max(w.y - w.lift - w.h, frame.y), frame.y + frame.h - w.h)
      found = { id: w.id, x: Math.round(x), y: Math.round(y), w: w.w, h: w.h, ax: w.x, ay: w.y }
    }
    if (!found) continue
    out.push(found)
    blocked.push(found)
  }
  return out
}
