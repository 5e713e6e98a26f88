/** Colours and type of what lies on the model: paper, ink, threads, the four classes. */

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
}

/** tokens.css; the map draws on a canvas and cannot use its variables. */
export const INK: Record<'light' | 'dark', Ink> = {
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

/** Alarm, for failure only (STYLE.md). */
export const ALARM = '#FF604A'

/** Good to bad: fill, pattern and the ink that reads on the fill. */
export const CLASSES = [
  { from: 0.75, fill: '#1F7F7C', alpha: 0.52, ink: '#ffffff', chip: '#1F7F7C' },
  { from: 0.6, fill: '#7DB8B0', alpha: 0.56, ink: '#17302e', chip: '#9CCBC4' },
  { from: 0.45, fill: '#DCC48B', alpha: 0.74, ink: '#33270c', chip: '#E4CF9C' },
  { from: -Infinity, fill: '#C4821F', alpha: 0.62, ink: '#1f1403', chip: '#D69A3F' },
] as const

/** Class 0 (good) to 3 (bad) of a value 0..1. */
export function classOf(value: number, better: 'high' | 'low'): 0 | 1 | 2 | 3 {
  const good = better === 'high' ? value : 1 - value
  return good >= 0.75 ? 0 : good >= 0.6 ? 1 : good >= 0.45 ? 2 : 3
}

export const SANS =
  '"Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,sans-serif'
export const SERIF = '"Source Serif 4 Variable","Source Serif 4",Georgia,serif'
