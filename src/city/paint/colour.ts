/** Colours of the model (STYLE.md, "Palette, day") and how light falls on them. */
import type { GroundTone, Mat } from '../plan/things.ts'

export type Rgb = [number, number, number]

export const rgb = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]

export const blend = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]

export const css = (c: Rgb, alpha = 1): string =>
  alpha === 1
    ? `rgb(${c[0] | 0},${c[1] | 0},${c[2] | 0})`
    : `rgba(${c[0] | 0},${c[1] | 0},${c[2] | 0},${alpha})`

const MATERIAL: Record<Mat, Rgb> = {
  card: rgb('#F4EFE6'),
  plaster: rgb('#ECE5D8'),
  grey: rgb('#DDD9D1'),
  stone: rgb('#CFCAC0'),
  birch: rgb('#E9D9BB'),
  lime: rgb('#E3C391'),
  pear: rgb('#D3AC7B'),
  terra: rgb('#DDAE96'),
  terra2: rgb('#CF9A83'),
  terra3: rgb('#E5C2AE'),
  slate: rgb('#A9B0B5'),
  slate2: rgb('#939CA4'),
  slate3: rgb('#BBC0C3'),
  flat: rgb('#E6E0D6'),
  flat2: rgb('#D6D0C4'),
  glass: rgb('#BFCDD2'),
  steel: rgb('#B7B7B2'),
  copper: rgb('#9DB5A6'),
  dark: rgb('#7d776f'),
  water: rgb('#AFBFC4'),
  panel: rgb('#8394A6'),
}

const GROUND: Record<GroundTone, Rgb> = {
  street: rgb('#EFEADF'),
  block: rgb('#DCD3C3'),
  yard: rgb('#CFC7B2'),
  court: rgb('#C9C8AC'),
  lawn: rgb('#C6CCAF'),
  park: rgb('#B4BF9C'),
  field1: rgb('#DACFAC'),
  field2: rgb('#CFCCA8'),
  field3: rgb('#C9CEAC'),
  plaza: rgb('#E7DCC8'),
  gravel: rgb('#D3CBBD'),
  wood: rgb('#A9B493'),
  reed: rgb('#CDC49A'),
  context: rgb('#E2DCCF'),
}

const PLANTED = new Set<GroundTone>([
  'lawn',
  'park',
  'field1',
  'field2',
  'field3',
  'court',
  'wood',
  'reed',
])

/** 0 winter, 1 spring, 2 summer, 3 autumn. */
export type Season = 0 | 1 | 2 | 3

/** What a season mixes into planted ground, and how much. */
const SEASON_GROUND: [Rgb, number][] = [
  [rgb('#E4E1D8'), 0.5],
  [rgb('#BFD09A'), 0.3],
  [rgb('#BFC6A0'), 0.0],
  [rgb('#D3BE92'), 0.36],
]

export function groundColour(tone: GroundTone, season: Season): Rgb {
  const base = GROUND[tone]
  if (!PLANTED.has(tone)) return base
  const [to, t] = SEASON_GROUND[season] as [Rgb, number]
  return blend(base, to, t)
}

/** Felt of deciduous trees by season; cones keep theirs. */
const FELT: Rgb[][] = [
  ['#B8AF9F', '#ADA495', '#C2BAAB', '#A1998A', '#BBB29F'],
  ['#AFC08C', '#9FB27E', '#BCCB9B', '#D9C3BD', '#A9BB86'],
  ['#A3AF8C', '#93A27E', '#AFB999', '#869673', '#B9BF9C'],
  ['#C4A878', '#B4955F', '#A6AA80', '#C98F66', '#CDBA8B'],
].map((list) => list.map(rgb))
const CONES = ['#8E9C80', '#7F8F74', '#99A78A'].map(rgb)

export function feltColour(shade: number, cone: boolean, season: Season): Rgb {
  if (cone) {
    const c = CONES[Math.floor(shade * CONES.length)] as Rgb
    return season === 0 ? blend(c, [225, 226, 222], 0.26) : c
  }
  const list = FELT[season] as Rgb[]
  return list[Math.floor(shade * list.length)] as Rgb
}

/** How a house looks: as built, or standing empty, or let go. */
export type Wear = 0 | 1 | 2

const WORN: Rgb = [178, 172, 164]

/** Light from the left, slightly behind (STYLE.md, "Light and faces"). */
const LIGHT = [-0.55, 0.28, 0.79] as const

/** Brightness of a face by its normal: top 1.00, left .88, right .69. */
export const facing = (nx: number, ny: number, nz: number): number =>
  0.82 + 0.23 * (nx * LIGHT[0] + ny * LIGHT[1] + nz * LIGHT[2])

const COOL: Rgb = [112, 106, 122]
const WARM: Rgb = [255, 253, 247]

/** A colour under brightness f: shade turns cool, light turns warm. */
export function lit(c: Rgb, f: number): Rgb {
  return f < 1
    ? blend([c[0] * f, c[1] * f, c[2] * f], COOL, (1 - f) * 0.26)
    : blend(c, WARM, Math.min(1, f - 1))
}

const cache = new Map<string, string>()

/** CSS colour of a material under brightness f, for a season and wear; remembered. */
export function matCss(mat: Mat, f: number, roof: boolean, season: Season, wear: Wear): string {
  const q = Math.round(f * 100)
  const key = `${mat}${q}${roof && season === 0 ? 's' : ''}${wear}`
  let s = cache.get(key)
  if (!s) {
    let c = MATERIAL[mat]
    // a breath of snow on winter roofs
    if (roof && season === 0 && mat !== 'glass') c = blend(c, [240, 240, 238], 0.3)
    if (wear) c = blend(c, WORN, wear === 1 ? 0.5 : 0.22)
    s = css(lit(c, q / 100))
    cache.set(key, s)
  }
  return s
}

/** Lamps behind windows; `generator` is the cooler light of emergency supply. */
export const WINDOWS = ['#FFD08A', '#FFBE6E', '#FFE2B0', '#FFC680']
export const GENERATOR = ['#DDEFD0', '#F6E2AE', '#CFE6CC']
/** The table of tokens.css by day and in the dark theme. */
export const TABLE = {
  light: ['#3d5457', '#33484b', '#263839'],
  dark: ['#1c2a2c', '#152022', '#0d1516'],
} as const

/**
 * Every colour at night, as a factor of red, green and blue. A little lighter than STYLE.md's formula
 * (.215, .25, .345), so that the dark half of a black-out keeps its form.
 */
export const NIGHT = [0.26, 0.3, 0.4] as const
/** The dark theme shows the model in the evening: this share of the way to night. */
export const EVENING = 0.62
