/**
 * The course of an outage on the model: supply fails edge by edge, outward from what failed first, and
 * crews set out for what they are to mend. Where no motion is wanted everything is simply there.
 */
import type { CityPicture, IconStrokes } from '../api.ts'
import type { Pt } from '../plan/polygon.ts'
import type { Draw } from './cards.ts'
import { drawCrew, drawEdge, drawNode } from './outage.ts'

type Outage = NonNullable<CityPicture['outage']>

/** Time a failure takes along one edge, and a crew to its place, ms. */
const ALONG = 700
const DRIVE = 1500
/** The first picture tells the whole course so far in at most this many steps. */
const STEPS = 6

const keyOf = (e: { from: string; to: string }) => `${e.from}>${e.to}`
const smooth = (t: number) => {
  const s = Math.max(0, Math.min(1, t))
  return s * s * (3 - 2 * s)
}

interface Drive {
  from: string | null
  to: string
  since: number
}

/** How many edges lie between each broken one and where the failure began. */
export function depths(edges: Outage['edges']): Map<string, number> {
  const broken = edges.filter((e) => e.broken)
  const fed = new Set(broken.map((e) => e.to))
  const at = new Map<string, number>()
  for (const e of broken) if (!fed.has(e.from)) at.set(e.from, 0)
  // a ring of failures has no beginning: its first edge is one
  if (at.size === 0 && broken[0]) at.set(broken[0].from, 0)
  for (let round = 0; round < broken.length; round++)
    for (const e of broken) {
      const d = at.get(e.from)
      if (d !== undefined && !at.has(e.to)) at.set(e.to, d + 1)
    }
  return new Map(broken.map((e) => [keyOf(e), at.get(e.from) ?? 0]))
}

export class Cascade {
  private outage: Outage | null = null
  private since = new Map<string, number>()
  private drives: Drive[] = []
  private until = 0

  /** @param atOnce no motion is wanted */
  set(outage: Outage | null, now: number, atOnce: boolean): void {
    const before = this.outage
    this.outage = outage
    if (!outage) {
      this.since.clear()
      this.drives = []
      return
    }
    const deep = depths(outage.edges)
    const fresh = [...deep].filter(([key]) => !this.since.has(key))
    const first = Math.min(...fresh.map(([, d]) => d))
    const since = new Map<string, number>()
    for (const [key, d] of deep)
      since.set(
        key,
        this.since.get(key) ?? (atOnce ? -Infinity : now + Math.min(STEPS, d - first) * ALONG),
      )
    this.since = since
    const crews = outage.crews ?? []
    this.drives = crews.flatMap((to, i): Drive[] => {
      if (to === null) return []
      const old = this.drives.find((d) => d.to === to)
      if (old) return [old]
      return [{ from: before?.crews?.[i] ?? null, to, since: atOnce ? -Infinity : now }]
    })
    this.until = Math.max(
      now,
      ...[...since.values()].map((t) => t + ALONG),
      ...this.drives.map((d) => d.since + DRIVE),
    )
  }

  /** Whether the failure has already come this far; edges still on their way carry no sparks. */
  arrived(e: { from: string; to: string }, now: number): boolean {
    return now - (this.since.get(keyOf(e)) ?? 0) >= ALONG
  }

  /** Returns true while something is under way. */
  draw(
    c: Draw,
    now: number,
    look: {
      at(id: string): Pt | null
      depot: Pt
      icons: ((name: string) => IconStrokes | null | undefined) | undefined
      numbered: boolean
    },
  ): boolean {
    const { outage } = this
    if (!outage) return false
    let order = 0
    for (const e of outage.edges) {
      const a = look.at(e.from)
      const b = look.at(e.to)
      if (!a || !b) continue
      if (e.broken) order++
      const share = e.broken ? smooth((now - (this.since.get(keyOf(e)) ?? 0)) / ALONG) : 1
      if (share > 0) drawEdge(c, a, b, e.broken, look.numbered ? order : null, share)
    }
    for (const n of outage.nodes) {
      const p = look.at(n.id)
      if (p) drawNode(c, p[0], p[1], n, look.icons?.(n.icon))
    }
    for (const d of this.drives) {
      const to = look.at(d.to)
      if (!to) continue
      const from = (d.from && look.at(d.from)) || look.depot
      const t = smooth((now - d.since) / DRIVE)
      const goal: Pt = [to[0] - 19, to[1] + 13]
      const x = from[0] + (goal[0] - from[0]) * t
      const y = from[1] + (goal[1] - from[1]) * t
      drawCrew(c, [x, y], t < 1 ? goal : null, look.icons?.('wrench'))
    }
    return now < this.until
  }
}
