/** A passage cut into plain text and terms that are explained elsewhere. */
export type Piece = string | { id: string; text: string }

/** Endings a German noun or adjective may take; English ones are among them. */
const ENDING = '(?:e[nsmr]?|[ns]|es)?'

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Finds terms by their titles, the longest first; each word of a title may be inflected. */
export function finder(
  titles: readonly { id: string; title: string }[],
): (text: string) => Piece[] {
  const ordered = [...titles].filter(({ title }) => title.length > 2)
  ordered.sort((a, b) => b.title.length - a.title.length)
  if (ordered.length === 0) return (text) => [text]
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${ordered
      .map(({ title }) => `(${title.split(' ').map(literal).join(`${ENDING} `)}${ENDING})`)
      .join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  )
  return (text) => {
    const pieces: Piece[] = []
    const met = new Set<string>()
    let from = 0
    for (const found of text.matchAll(pattern)) {
      const which = found.slice(1).findIndex((group) => group !== undefined)
      const id = ordered[which]?.id
      // Once in a passage is enough.
      if (id === undefined || met.has(id)) continue
      met.add(id)
      if (found.index > from) pieces.push(text.slice(from, found.index))
      pieces.push({ id, text: found[0] })
      from = found.index + found[0].length
    }
    if (from < text.length) pieces.push(text.slice(from))
    return pieces
  }
}
