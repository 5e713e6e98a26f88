/** Where on the model a pin, a node or a spool stands. */
import type { LandmarkKind } from '../api.ts'
import { hash } from '../plan/chance.ts'
import { groundAt, type Layout } from '../plan/layout.ts'
import { WATER } from '../plan/mask.ts'
import type { Pt } from '../plan/polygon.ts'
import { flat, PLATE_THICK } from '../plan/space.ts'

/** Angle that spreads points evenly round a middle. */
const GOLDEN = 2.399963

/** Places for the n things of one district, spread from the middle outwards, steady under removal. */
export function spotsIn(layout: Layout, district: number, ids: string[]): Map<string, Pt> {
  const out = new Map<string, Pt>()
  const d = layout.districts[district]
  if (!d) return out
  const used = new Set<number>()
  const slots = Math.max(7, ids.length + 2)
  for (const id of ids.slice().sort()) {
    let slot = hash('spot', id) % slots
    while (used.has(slot)) slot = (slot + 1) % slots
    used.add(slot)
    let r = d.radius * 0.62 * Math.sqrt((slot + 0.6) / slots)
    let p: Pt = d.centre
    // the shore may cut the district: move in until the spot is on land
    for (let i = 0; i < 6; i++) {
      const a = slot * GOLDEN + district
      p = [d.centre[0] + r * Math.cos(a), d.centre[1] + r * Math.sin(a)]
      if (!(layout.mask.at(p[0], p[1]) & WATER)) break
      r *= 0.6
    }
    out.set(id, p)
  }
  return out
}

/** Picture point (k = 1) of a spot on the ground. */
export const onPicture = (layout: Layout, p: Pt, up = 0): Pt =>
  flat(p[0], p[1], groundAt(layout, p[0], p[1]) + up)

/** Tiles above the ground at which a service stands over its landmark, and anywhere else. */
const ROOF = 2.6
const STREET = 1.5
/** Tiles two of them keep apart at the least. */
const APART = 7

/**
 * Where the services of an outage stand, picture points at k = 1: each at its landmark; whoever would stand on
 * another, and whoever has none, somewhere in its district.
 */
export function standsOf(
  layout: Layout,
  nodes: readonly { id: string; district: number; mark?: LandmarkKind | undefined }[],
): Map<string, Pt> {
  const out = new Map<string, Pt>()
  const rest = new Map<number, string[]>()
  for (const { id, district, mark } of nodes) {
    const home = layout.landmarks.find((l) => l.kind === mark && l.index === district)
    const at = home && onPicture(layout, home.p, ROOF)
    if (at && [...out.values()].every((p) => Math.hypot(p[0] - at[0], p[1] - at[1]) > APART))
      out.set(id, at)
    else rest.set(district, [...(rest.get(district) ?? []), id])
  }
  for (const [d, ids] of rest)
    for (const [id, p] of spotsIn(layout, d, ids)) out.set(id, onPicture(layout, p, STREET))
  return out
}

/** Places for spools on the table, two along each edge of the plate; picture points at k = 1. */
export function spoolSlots(layout: Layout): Pt[] {
  const { width, depth } = layout.space
  const away = 11
  const table = -PLATE_THICK
  const at = (x: number, y: number) => flat(x, y, table)
  return [
    at(width * 0.3, depth + away),
    at(width + away, depth * 0.62),
    at(width * 0.78, depth + away),
    at(width + away, depth * 0.2),
    at(-away, depth * 0.6),
    at(width * 0.6, -away),
    at(-away, depth * 0.2),
    at(width * 0.2, -away),
  ]
}

/** Gives each partner the free slot nearest to what it holds. */
export function assignSlots(
  slots: Pt[],
  homes: { id: string; at: Pt | null }[],
): Map<string, number> {
  const out = new Map<string, number>()
  const free = new Set(slots.map((_, i) => i))
  for (const h of homes) {
    let best = -1
    let far = Infinity
    for (const i of free) {
      const s = slots[i] as Pt
      const d = h.at ? Math.hypot(s[0] - h.at[0], (s[1] - h.at[1]) * 1.6) : i
      if (d < far) {
        far = d
        best = i
      }
    }
    if (best < 0) continue
    free.delete(best)
    out.set(h.id, best)
  }
  return out
}
