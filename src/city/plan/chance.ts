/**
 * Chance by key, not by stream: the same words always give the same number, so that leaving one
 * house out leaves every other house where it stands.
 */

/** 32-bit hash of words and numbers (murmur3 mixing). */
export function hash(...keys: (string | number)[]): number {
  let h = 0x9747b28c
  for (const key of keys) {
    const text = typeof key === 'string' ? key : String(key)
    for (let i = 0; i < text.length; i++) {
      h = Math.imul(h ^ text.charCodeAt(i), 0x5bd1e995)
      h ^= h >>> 15
    }
    h = Math.imul(h ^ 0x1f, 0x85ebca6b)
    h ^= h >>> 13
  }
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A number in [0, 1) for these keys. */
export const draw = (...keys: (string | number)[]): number => hash(...keys) / 4294967296

/** A short run of draws that belongs to one thing (one block, one row of trees). */
export interface Dice {
  /** [0, 1) */
  next(): number
  between(a: number, b: number): number
  pick<T>(list: readonly T[]): T
  chance(p: number): boolean
}

export function dice(...keys: (string | number)[]): Dice {
  let s = hash(...keys)
  const next = () => {
    s = (s + 0x6d2b79f5) | 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (a, b) => a + next() * (b - a),
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    chance: (p) => next() < p,
  }
}
