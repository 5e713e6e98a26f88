/** Any number below a million: enough different worlds, short enough to say aloud. */
const MOST = 1_000_000

export const freshSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! % MOST

/**
 * What was typed as the seed: a whole number below a million, with or without marks between thousands;
 * null where nothing stands, so that chance decides.
 */
export function readSeed(text: string): number | null | 'bad' {
  const typed = text.trim()
  if (typed === '') return null
  if (!/^(\d+|\d{1,3}([.,\s\u00a0\u202f]\d{3})+)$/.test(typed)) return 'bad'
  const seed = Number(typed.replace(/\D/g, ''))
  return seed < MOST ? seed : 'bad'
}
