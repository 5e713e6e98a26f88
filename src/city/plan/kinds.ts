/** What a district is made of, read from the words of its type list. */

export type Kind =
  | 'oldtown'
  | 'perimeter'
  | 'rows'
  | 'slabs'
  | 'detached'
  | 'village'
  | 'industry'
  | 'campus'

const WORDS: [RegExp, Kind][] = [
  [/old town|altstadt/i, 'oldtown'],
  [/perimeter|block|gründerzeit/i, 'perimeter'],
  [/slab|high-rise|panel|platte/i, 'slabs'],
  [/\brows?\b|terrace|post-war/i, 'rows'],
  [/detached|villas|suburb/i, 'detached'],
  [/village/i, 'village'],
  [/industr|trade|harbour works|works/i, 'industry'],
  [/universit|campus|clinic|science/i, 'campus'],
]

/** Kinds in the order they are named; a district without a known word is of detached houses. */
export function kindsOf(types: string[]): Kind[] {
  const out: Kind[] = []
  for (const word of types)
    for (const [re, kind] of WORDS) if (re.test(word) && !out.includes(kind)) out.push(kind)
  return out.length ? out : ['detached']
}

/** Tiles of radius per square root of residents (assumption: how close each kind lives). */
const SPREAD: Record<Kind, number> = {
  oldtown: 0.15,
  perimeter: 0.178,
  rows: 0.186,
  slabs: 0.172,
  detached: 0.186,
  village: 0.182,
  industry: 0.31,
  campus: 0.31,
}

/** Smallest and largest radius of a district, tiles: a hamlet is still seen, a big quarter leaves room. */
const RADIUS = [5, 18] as const
/** Counted as living even in a district of offices, so that it gets ground. */
const FEWEST = 60

/** Radius of a district's ground, tiles. */
export function radiusOf(types: string[], residents: number): number {
  const spread = SPREAD[kindsOf(types)[0] as Kind]
  return Math.max(RADIUS[0], Math.min(RADIUS[1], spread * Math.sqrt(Math.max(FEWEST, residents))))
}
