/** JSON with sorted keys: the same content gives the same text, whatever order it was written in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/**
 * 64 bits as 16 hexadecimal digits: FNV-1a over UTF-16 units, twice with different starts. It names
 * a version of the content; it is no protection against forgery (runs are replayed, never trusted).
 */
export function contentHash(value: unknown): string {
  const text = canonical(value)
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit ^ (a >>> 15), 0x85ebca6b)
  }
  const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0')
  return hex(a) + hex(b)
}
