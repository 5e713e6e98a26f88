/** Fog over what the city does not measure: soft banks that leave roofs to be guessed at. */
import { draw as chance } from '../plan/chance.ts'
import type { Draw } from './cards.ts'

/** Below this share of the unknown the air is clear. */
const FROM = 0.2
/** Banks of a district nobody knows anything of. */
const MOST = 12

interface Puff {
  /** Place in radii of the district, size in the same. */
  x: number
  y: number
  r: number
  /** Strength 0..1. */
  a: number
}

/** Banks of fog for a share 0..1 of the unknown; more of it adds banks, never moves them. */
export function fogPuffs(id: string, share: number): Puff[] {
  if (share <= FROM) return []
  const n = Math.round(((share - FROM) / (1 - FROM)) * MOST)
  return Array.from({ length: n }, (_, i) => {
    const a = chance('fog', id, i) * Math.PI * 2
    const out = Math.sqrt(chance('fog out', id, i)) * 0.72
    return {
      x: Math.cos(a) * out,
      y: Math.sin(a) * out,
      r: 0.42 + 0.34 * chance('fog size', id, i),
      a: 0.34 + 0.3 * share,
    }
  })
}

export function drawPuff(
  c: Draw,
  x: number,
  y: number,
  r: number,
  alpha: number,
  night: boolean,
): void {
  const tone = night ? '120,132,150' : '240,240,236'
  c.save()
  c.translate(x, y)
  c.scale(1, 0.56)
  const g = c.createRadialGradient(0, 0, 0, 0, 0, r)
  g.addColorStop(0, `rgba(${tone},${alpha})`)
  g.addColorStop(0.55, `rgba(${tone},${alpha * 0.6})`)
  g.addColorStop(1, `rgba(${tone},0)`)
  c.fillStyle = g
  c.fillRect(-r, -r, r * 2, r * 2)
  c.restore()
}
