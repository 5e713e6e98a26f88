/**
 * Painter's order for convex solids: of two that overlap in the picture, a line that separates their
 * footprints tells which stands in front. Centre depth alone fails for long houses.
 */
import type { Poly, Pt } from './polygon.ts'
import { flat } from './space.ts'
import type { Item } from './things.ts'

/** Items compared between two breaths. */
const BREATH = 900
/** Cell of the screen grid that finds neighbours, in tiles at k = 1. */
const CELL = 4

interface Entry {
  item: Item
  fp: Poly
  z: number
  top: number
  house: number
  depth: number
  box: [number, number, number, number]
}

function entry(item: Item): Entry {
  if (item.tree) {
    const q = item.r * 0.55
    const h = item.cone ? item.r * 3.4 : item.r * 2.1
    const fp: Poly = [
      [item.x - q, item.y - q],
      [item.x + q, item.y - q],
      [item.x + q, item.y + q],
      [item.x - q, item.y + q],
    ]
    const [sx, sy] = flat(item.x, item.y, item.z)
    return {
      item,
      fp,
      z: item.z,
      top: item.z + h,
      house: 0,
      depth: item.x + item.y,
      box: [sx - item.r, sy - h * 1.22, sx + item.r, sy + item.r * 0.5],
    }
  }
  const top = item.z + item.h + item.roof.rise
  let x0 = Infinity
  let x1 = -Infinity
  let y0 = Infinity
  let y1 = -Infinity
  for (const p of item.fp)
    for (const z of [item.z, top]) {
      const [sx, sy] = flat(p[0], p[1], z)
      x0 = Math.min(x0, sx)
      x1 = Math.max(x1, sx)
      y0 = Math.min(y0, sy)
      y1 = Math.max(y1, sy)
    }
  return {
    item,
    fp: item.fp,
    z: item.z,
    top: item.z + item.h,
    house: item.house,
    depth: item.c[0] + item.c[1],
    box: [x0, y0, x1, y1],
  }
}

/** How clearly an edge of `a` has all of `b` outside it; positive: `b` lies in front. */
function separation(a: Poly, b: Poly): number {
  let best = 0
  for (let i = 0; i < a.length; i++) {
    const p = a[i] as Pt
    const q = a[(i + 1) % a.length] as Pt
    const l = Math.hypot(q[0] - p[0], q[1] - p[1])
    if (l < 1e-4) continue
    const nx = (q[1] - p[1]) / l
    const ny = -(q[0] - p[0]) / l
    if (Math.abs(nx + ny) <= Math.abs(best)) continue
    let apart = true
    for (const r of b)
      if ((r[0] - p[0]) * nx + (r[1] - p[1]) * ny <= -0.03) {
        apart = false
        break
      }
    if (apart) best = nx + ny
  }
  return best
}

function inFront(a: Entry, b: Entry): boolean {
  if (a.house && a.house === b.house) {
    if (b.z >= a.top - 0.02) return true
    if (a.z >= b.top - 0.02) return false
  }
  const s1 = separation(a.fp, b.fp)
  const s2 = -separation(b.fp, a.fp)
  const s = Math.abs(s1) > Math.abs(s2) ? s1 : s2
  return Math.abs(s) < 0.05 ? b.depth > a.depth : s > 0
}

/** Items from back to front, worked out in pieces. */
export function* depthOrder(items: Item[]): Generator<void, Item[]> {
  const list = items.map(entry)
  const behind: number[][] = list.map(() => [])
  const grid = new Map<number, number[]>()
  for (let i = 0; i < list.length; i++) {
    if (i % BREATH === BREATH - 1) yield
    const e = list[i] as Entry
    const [x0, y0, x1, y1] = e.box
    const seen = new Set<number>()
    for (let gx = Math.floor(x0 / CELL); gx <= Math.floor(x1 / CELL); gx++)
      for (let gy = Math.floor(y0 / CELL); gy <= Math.floor(y1 / CELL); gy++) {
        const key = gx * 8192 + gy
        const cell = grid.get(key)
        if (!cell) {
          grid.set(key, [i])
          continue
        }
        for (const j of cell) {
          if (seen.has(j)) continue
          seen.add(j)
          const o = list[j] as Entry
          const b = o.box
          if (x0 > b[2] || b[0] > x1 || y0 > b[3] || b[1] > y1) continue
          // two crowns: depth is enough
          if (e.item.tree && o.item.tree ? e.depth > o.depth : inFront(o, e))
            (behind[i] as number[]).push(j)
          else (behind[j] as number[]).push(i)
        }
        cell.push(i)
      }
  }
  yield
  const order = list
    .map((_, i) => i)
    .sort((a, b) => (list[a] as Entry).depth - (list[b] as Entry).depth)
  const state = new Uint8Array(list.length)
  const out: Item[] = []
  const visit = (start: number) => {
    const stack: [number, number][] = [[start, 0]]
    state[start] = 1
    while (stack.length) {
      const top = stack[stack.length - 1] as [number, number]
      const deps = behind[top[0]] as number[]
      if (top[1] < deps.length) {
        const j = deps[top[1]++] as number
        if (!state[j]) {
          state[j] = 1
          stack.push([j, 0])
        }
      } else {
        out.push((list[top[0]] as Entry).item)
        stack.pop()
      }
    }
  }
  for (const i of order) if (!state[i]) visit(i)
  return out
}
