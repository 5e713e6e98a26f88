/** An id for a term: distinct on one device; nothing in the game depends on it. */
export const freshId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))]
    .map((n) => n.toString(36).padStart(2, '0'))
    .join('')
