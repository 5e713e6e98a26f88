/**
 * Keyed randomness: a number in [0, 1) that depends on nothing but the seed and the keys. There is no
 * stream, so leaving one decision out leaves every other draw untouched.
 */
export function draw(seed: number, ...keys: (string | number)[]): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  for (const key of keys) {
    if (typeof key === 'number') h = mix(h, key | 0)
    else for (let i = 0; i < key.length; i++) h = mix(h, key.charCodeAt(i))
    h = mix(h, 0x2545f491)
  }
  h ^= h >>> 16
  h = Math.imul(h, 0x7feb352d)
  h ^= h >>> 15
  h = Math.imul(h, 0x846ca68b)
  h ^= h >>> 16
  return (h >>> 0) / 4294967296
}

function mix(h: number, value: number): number {
  const k = Math.imul(value, 0xcc9e2d51)
  const rotated = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  const x = h ^ rotated
  return (Math.imul((x << 13) | (x >>> 19), 5) + 0xe6546b64) | 0
}

/** Triangular distribution by its inverse. `mode` between `low` and `high`; same unit out as in. */
export function triangular(u: number, low: number, mode: number, high: number): number {
  const span = high - low
  if (span <= 0) return mode
  const cut = (mode - low) / span
  return u < cut
    ? low + Math.sqrt(u * span * (mode - low))
    : high - Math.sqrt((1 - u) * span * (high - mode))
}
