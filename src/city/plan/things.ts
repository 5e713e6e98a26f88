/** Everything that stands or lies on the plate. Lengths in tiles; colours are names, not values. */
import type { Poly, Pt } from './polygon.ts'

export type Mat =
  | 'card'
  | 'plaster'
  | 'grey'
  | 'stone'
  | 'birch'
  | 'lime'
  | 'pear'
  | 'terra'
  | 'terra2'
  | 'terra3'
  | 'slate'
  | 'slate2'
  | 'slate3'
  | 'flat'
  | 'flat2'
  | 'glass'
  | 'steel'
  | 'copper'
  | 'dark'
  | 'water'
  | 'panel'

export type GroundTone =
  | 'street'
  | 'block'
  | 'yard'
  | 'court'
  | 'lawn'
  | 'park'
  | 'field1'
  | 'field2'
  | 'field3'
  | 'plaza'
  | 'gravel'
  | 'wood'
  | 'reed'
  | 'context'

export interface Roof {
  t: 'flat' | 'gable' | 'hip' | 'pyr' | 'mansard' | 'saw'
  rise: number
  mat: Mat
  /** Saw: number of teeth. Mansard: share of the width left at the top. Hip: run as share of width. */
  n?: number
}

export type Style = 'punch' | 'band' | 'arch' | 'gate' | 'blank'

export interface Solid {
  tree: false
  fp: Poly
  z: number
  h: number
  wall: Mat
  roof: Roof
  storeys: number
  style: Style
  /** Parts of one house share this number; chance for the house is keyed by it. */
  house: number
  district: number
  /** Stands while this is at most the residents' share of the start; 0 = always. */
  rank: number
  /** Public buildings are limewood and keep their light in the night. */
  open: boolean
  taper?: number
  chimney?: boolean
  dormers?: boolean
  attic?: boolean
  skylights?: boolean
  clock?: boolean
  /** Runs on its own generator in an outage. */
  generator?: boolean
  c: Pt
}

export interface Tree {
  tree: true
  x: number
  y: number
  z: number
  r: number
  cone: boolean
  /** 0..1, picks the felt. */
  shade: number
  district: number
  /** Planted while this is at most the district's green; 0 = always. */
  rank: number
}

export type Item = Solid | Tree

export interface Block {
  poly: Poly
  tone: GroundTone
  z: number
  /** Raised card throws a thin shadow; courts and paving do not. */
  raised: boolean
  district: number
  /** Rows of a field: 0 none, 1 fine, 2 wide. */
  rows?: 0 | 1 | 2
  paved?: boolean
}

export interface City {
  items: Item[]
  blocks: Block[]
  /** Garden paths and promenades. */
  paths: { line: Pt[]; width: number; z: number }[]
  jetties: Pt[][]
  boats: { p: Pt; angle: number; size: number }[]
  stalls: Pt[]
}
