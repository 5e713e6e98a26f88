import type { World } from '../model/world.ts'

/**
 * Hash of a whole World, 8 hex digits. Walks objects by sorted key, so key order never matters; numbers
 * count by their bits, so the same hash means the same arithmetic.
 */
export function hashWorld(world: World): string {
  const float = new Float64Array(1)
  const bits = new Uint32Array(float.buffer)
  let h = 0x811c9dc5
  const mix = (x: number) => {
    h = Math.imul(h ^ x, 0x85ebca6b)
    h = (h << 13) | (h >>> 19)
    h = (Math.imul(h, 5) + 0xe6546b64) | 0
  }
  const walk = (value: unknown): void => {
    if (typeof value === 'number') {
      float[0] = value === 0 ? 0 : value
      mix(bits[0] as number)
      mix(bits[1] as number)
    } else if (typeof value === 'string') {
      mix(value.length)
      for (let i = 0; i < value.length; i++) mix(value.charCodeAt(i))
    } else if (typeof value === 'boolean') mix(value ? 3 : 5)
    else if (Array.isArray(value)) {
      mix(value.length + 11)
      for (const item of value) walk(item)
    } else if (value && typeof value === 'object') {
      const entries = value as Record<string, unknown>
      for (const key of Object.keys(entries).sort()) {
        if (entries[key] === undefined) continue
        walk(key)
        walk(entries[key])
      }
    } else mix(7)
  }
  walk(world)
  return (h >>> 0).toString(16).padStart(8, '0')
}
