import { clamp } from './curve.ts'
import type { Holding } from './world.ts'

/** Strength of a link between two holdings that share a key, by key. Assumption (Kap. 4.4.1). */
const KEY: Record<string, number> = {
  person: 1,
  plate: 0.8,
  device: 0.7,
  household: 0.5,
  address: 0.5,
}
const OTHER_KEY = 0.3
/** Separated keys leave this much of a link. Assumption. */
const SEPARATED = 0.1
/** What is left of a link when two hands hold the halves: nobody has both until one sells, leaks or
 * publishes (Kap. 4.4.1). Assumption. */
const TWO_HANDS = 0.6
/** Weight of a single holding by its sensitivity, and of one that anybody can load down raw. Assumption. */
const ALONE = 0.25
const RAW = 0.5
/** L at which half of the residents covered could be re-identified; GAME indicator `privacyRisk`. */
const RISK_HALF = 4
/** A key that only people who are online leave behind. */
const ONLINE_KEY = 'device'

/** Who keeps what an uninvited service learns: neither the city nor a partner of its contracts. */
export const OUTSIDE = 'outside'

/** Strongest key two holdings share, 0 where they share none. */
function keyOf(a: Holding, b: Holding): number {
  let strength = 0
  for (const key of a.keys)
    if (b.keys.includes(key)) strength = Math.max(strength, KEY[key] ?? OTHER_KEY)
  return strength
}

/** Link of two holdings before coverage, 0…1: key, separation, hands, sensitivity. */
function linkOf(a: Holding, b: Holding, separate: number): number {
  const key = keyOf(a, b)
  if (key === 0) return 0
  // what is published raw anybody can lay beside anything else
  const raw = isRaw(a) || isRaw(b)
  const ours = a.holder === 'city' && b.holder === 'city'
  const apart = ours ? (a.linked && b.linked ? separate : 1) : 0
  const kept = raw ? 1 : 1 - (1 - SEPARATED) * apart
  const hands = raw || a.holder === b.holder ? 1 : TWO_HANDS
  return key * kept * hands * (0.5 + 0.5 * Math.max(a.sensitivity, b.sensitivity))
}
const isRaw = (h: Holding): boolean => h.open && !h.refined

/**
 * L of one group of residents: Σ over pairs of holdings of link strength · joint coverage, plus the
 * sensitivity of each (Kap. 4.4.1). `coverage`: share of the group in each holding, in their order.
 */
export function linkability(
  holdings: readonly Holding[],
  coverage: readonly number[],
  separate: number,
): number {
  return linked(coverage, strengths(holdings, separate))
}

/** What each holding weighs alone, and row by row what it weighs with each that comes after it. */
interface Strengths {
  alone: number[]
  together: number[][]
}
const strengths = (holdings: readonly Holding[], separate: number): Strengths => ({
  alone: holdings.map((h) => (isRaw(h) ? RAW : ALONE) * h.sensitivity),
  together: holdings.map((a, i) => holdings.slice(i + 1).map((b) => linkOf(a, b, separate))),
})

function linked(coverage: readonly number[], { alone, together }: Strengths): number {
  let links = 0
  for (let i = 0; i < alone.length; i++) {
    const here = coverage[i] as number
    if (here === 0) continue
    links += (alone[i] as number) * here
    const row = together[i] as number[]
    for (let j = 0; j < row.length; j++) {
      const joint = Math.min(here, coverage[i + 1 + j] as number)
      if (joint > 0) links += joint * (row[j] as number)
    }
  }
  return links
}

/** Who lives where, for the risk: residents and the share of them who are online, by district. */
export interface Covered {
  residents: readonly number[]
  online: readonly number[]
  /** share of a district a holding reaches, 0…1: the coverage of the project that collects it */
  reaches: (holding: Holding, district: number) => number
}

/**
 * Share of residents who could be re-identified: L / (L + 4) of each group, by residents. A holding keyed
 * by device covers those who are online, and only the districts its project has reached.
 */
export function privacyRiskOf(
  holdings: readonly Holding[],
  separate: number,
  where: Covered,
): number {
  let known = 0
  let all = 0
  const each = strengths(holdings, separate)
  const byDevice = holdings.map((h) => h.keys.includes(ONLINE_KEY))
  const risk = (coverage: readonly number[]) => {
    const l = linked(coverage, each)
    return l / (l + RISK_HALF)
  }
  for (let d = 0; d < where.residents.length; d++) {
    const n = where.residents[d] as number
    const online = clamp(where.online[d] as number)
    const share = holdings.map((h) => clamp(h.coverage * where.reaches(h, d)))
    const on = share.map((s, i) => (byDevice[i] ? clamp(s / Math.max(online, 0.01)) : s))
    const off = share.map((s, i) => (byDevice[i] ? 0 : s))
    known += n * (online * risk(on) + (1 - online) * risk(off))
    all += n
  }
  return all > 0 ? known / all : 0
}
