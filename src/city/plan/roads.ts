/** Streets, and the trams that run along them. Unit: tiles. */
import type { CityPlan, KmPoint } from '../api.ts'
import { nearest } from './line.ts'
import type { Pt } from './polygon.ts'

/** Half the free width of a street of class 1, 2, 3, kerb to kerb, in tiles. */
export const STREET = [0, 0.64, 0.46, 0.3] as const
/** Middle of a tram track beside the middle of its street, in tiles. */
export const TRAM_TRACK = 0.24
export interface Road {
  rank: 1 | 2 | 3
  line: Pt[]
}

/** Draws a tram line to the middle of the streets it runs along. */
export const onStreets = (tram: Pt[], roads: readonly Road[]): Pt[] =>
  tram.map((p) => {
    const feet = roads.map((r) => nearest(r.line, ...p))
    return feet.reduce((a, b) => (b.d < a.d ? b : a)).p
  })

/** Streets for a terrain that names none: one from each district to its neighbours. */
export function defaultRoads(plan: CityPlan): { class: 1 | 2 | 3; line: KmPoint[] }[] {
  const byId = new Map(plan.districts.map((d) => [d.id, d]))
  const out: { class: 1 | 2 | 3; line: KmPoint[] }[] = []
  for (const d of plan.districts)
    for (const n of d.neighbours) {
      const e = byId.get(n.id)
      if (!e || d.id > n.id) continue
      const bend = (d.id.length % 3) - 1
      const mx = (d.x + e.x) / 2 - (e.y - d.y) * 0.06 * bend
      const my = (d.y + e.y) / 2 + (e.x - d.x) * 0.06 * bend
      out.push({
        class: n.bridge ? 1 : 2,
        line: [
          [d.x, d.y],
          [mx, my],
          [e.x, e.y],
        ],
      })
    }
  return out
}
