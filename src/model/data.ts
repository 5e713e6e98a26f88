import type { Holding } from './world.ts'

/** Strength of a link between two holdings that share a key, by key. Assumption (Kap. 4.4.1). */
const KEY: Record<string, number> = {
  person: 1,
  plate: 0.8,
  device: 0.7,
  household: 0.5,
  address: 0.5,
}
/** Separated keys leave this much of a link. Assumption. */
const SEPARATED = 0.2

/** L = Σ over pairs of link strength · joint coverage, plus Σ sensitivity · coverage of single holdings. */
export function linkability(holdings: readonly Holding[], separate: number): number {
  let links = 0
  for (let i = 0; i < holdings.length; i++) {
    const a = holdings[i] as Holding
    links += 0.25 * a.sensitivity * a.coverage
    for (let j = i + 1; j < holdings.length; j++) {
      const b = holdings[j] as Holding
      let strength = 0
      for (const key of a.keys)
        if (b.keys.includes(key)) strength = Math.max(strength, KEY[key] ?? 0.3)
      const kept = a.linked && b.linked ? 1 - (1 - SEPARATED) * separate : SEPARATED
      links +=
        strength *
        kept *
        Math.min(a.coverage, b.coverage) *
        (0.5 + 0.5 * Math.max(a.sensitivity, b.sensitivity))
    }
  }
  return links
}

/** Share of residents who could be re-identified: L / (L + 4). */
export const privacyRiskOf = (holdings: readonly Holding[], separate: number): number => {
  const l = linkability(holdings, separate)
  return l / (l + 4)
}
