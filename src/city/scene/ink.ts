/** Colours and type of what lies on the model: paper, ink, threads, the four classes. */
import type { CityOptions, Class } from '../api.ts'

export interface Ink {
  paper: string
  paper2: string
  ink: string
  ink2: string
  line: string
  own: string
  threads: string[]
  rest: string
  accent: string
  unsure: string
  focus: string
  halo: string
  /** Stroke under a thread. */
  under: string
  /** Every border is drawn and names stand on paper. */
  strong?: boolean
}

/** tokens.css; the map draws on a canvas and cannot use its variables. */
const INK: Record<'light' | 'dark', Ink> = {
  light: {
    paper: '#fdfcf8',
    paper2: '#ebe8df',
    ink: '#191e1e',
    ink2: '#434a4a',
    line: '#7b7568',
    own: '#9cc6ea',
    threads: ['#f0966a', '#f0c765', '#8fd3b6'],
    rest: '#c9c6bf',
    accent: '#0a5560',
    unsure: '#5a4876',
    focus: '#191e1e',
    halo: '#ffcb3d',
    under: 'rgba(28,34,36,.62)',
  },
  dark: {
    paper: '#1b2324',
    paper2: '#2b3637',
    ink: '#f0eee7',
    ink2: '#c9cfcc',
    line: '#82908f',
    own: '#9cc6ea',
    threads: ['#f0966a', '#f0c765', '#8fd3b6'],
    rest: '#a9aeac',
    accent: '#86ccd2',
    unsure: '#c7b4e4',
    focus: '#ffcb3d',
    halo: '#0b1011',
    under: 'rgba(8,12,13,.8)',
  },
}

/** What more contrast changes. */
const STRONG: Record<'light' | 'dark', Partial<Ink>> = {
  light: {
    paper: '#ffffff',
    paper2: '#000000',
    ink: '#000000',
    ink2: '#000000',
    line: '#000000',
    accent: '#003b44',
    unsure: '#3a1f66',
    focus: '#000000',
    under: 'rgba(0,0,0,.92)',
    strong: true,
  },
  dark: {
    paper: '#000000',
    paper2: '#ffffff',
    ink: '#ffffff',
    ink2: '#ffffff',
    line: '#ffffff',
    accent: '#a8eef4',
    unsure: '#e2d3ff',
    under: '#000000',
    strong: true,
  },
}

export const inkOf = ({ theme, contrast }: Pick<CityOptions, 'theme' | 'contrast'>): Ink =>
  contrast ? { ...INK[theme], ...STRONG[theme] } : INK[theme]

/** Alarm, for failure only (STYLE.md). */
export const ALARM = '#FF604A'

/** Good to bad: fill, pattern and the ink that reads on the fill. */
const CLASSES = [
  { fill: '#1F7F7C', alpha: 0.52, ink: '#ffffff', chip: '#1F7F7C' },
  { fill: '#7DB8B0', alpha: 0.56, ink: '#17302e', chip: '#9CCBC4' },
  { fill: '#DCC48B', alpha: 0.74, ink: '#33270c', chip: '#E4CF9C' },
  { fill: '#C4821F', alpha: 0.62, ink: '#1f1403', chip: '#D69A3F' },
] as const

/** Much to little of something that is neither good nor bad: from deep to pale blue. */
const AMOUNTS = [
  { fill: '#2F6DB0', alpha: 0.5, ink: '#ffffff', chip: '#2A62A0' },
  { fill: '#6C9BCB', alpha: 0.5, ink: '#0e2238', chip: '#9CBFE2' },
  { fill: '#A9C3DD', alpha: 0.55, ink: '#12263c', chip: '#C3D8EC' },
  { fill: '#DADFE2', alpha: 0.5, ink: '#20282c', chip: '#E3E8EB' },
] as const

/** The colours of a class of an overlay. */
export const lookOf = (cls: Class, amount: boolean) => (amount ? AMOUNTS : CLASSES)[cls]

export const SANS =
  '"Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,sans-serif'
export const SERIF = '"Source Serif 4 Variable","Source Serif 4",Georgia,serif'
