/** Ids of the figures, as the quality list names them. Order is the order of the table. */
export const FIGURES = [
  { id: 'floor-ratio', half: 'model', unit: '×', goal: '≤ 4' },
  { id: 'term-ms', half: 'model', unit: 'ms', goal: '≤ 15' },
  { id: 'crisis-ms', half: 'model', unit: 'ms', goal: '≤ 1' },
  { id: 'districts-added', half: 'model', unit: '×', goal: '≤ 1.2' },
  { id: 'debrief-ms', half: 'model', unit: 'ms', goal: '≤ 1500' },
  { id: 'luck-ms', half: 'model', unit: 'ms', goal: '≤ 2000' },
  { id: 'sweep-scaling', half: 'model', unit: '×', goal: '≥ 1.6' },
  { id: 'start-js-kb', half: 'page', unit: 'kB gzip', goal: '≤ 90' },
  { id: 'phaser-kb', half: 'page', unit: 'kB gzip', goal: '≤ 215' },
  { id: 'term-kb', half: 'page', unit: 'kB', goal: '≤ 900' },
  { id: 'start-usable-ms', half: 'page', unit: 'ms', goal: '≤ 2500' },
  { id: 'map-standing-ms', half: 'page', unit: 'ms', goal: '≤ 6000' },
  { id: 'longest-task-ms', half: 'page', unit: 'ms', goal: '≤ 50' },
  { id: 'frame-median-ms', half: 'page', unit: 'ms', goal: '≤ 4' },
  { id: 'frame-p99-ms', half: 'page', unit: 'ms', goal: '≤ 8' },
  { id: 'textures-mb', half: 'page', unit: 'MB', goal: '≤ 128' },
  { id: 'heap-term-mb', half: 'page', unit: 'MB', goal: '≤ 150' },
  { id: 'heap-growth-mb', half: 'page', unit: 'MB', goal: '≤ 2' },
] as const

export type Figure = (typeof FIGURES)[number]
export type FigureId = Figure['id']
/** What one half measured; what is absent is not measured yet. */
export type Measured = Partial<Record<FigureId, number>>

/** Does a value keep a goal such as `≤ 4`? */
export function keeps(value: number, goal: string): boolean {
  const limit = Number(goal.slice(2))
  return goal.startsWith('≤') ? value <= limit : value >= limit
}
