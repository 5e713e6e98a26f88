/** What is to be heard and where. Nothing here plays: this is the whole table of what sounds when. */

/** Sounds that stay as long as the player does. */
export const BEDS = ['room', 'chamber', 'streets', 'night', 'crisis'] as const
export type Bed = (typeof BEDS)[number]
/** Sounds that come once. */
export type Stroke =
  | 'paper'
  | 'page'
  | 'stamp'
  | 'steps'
  | 'knock'
  | 'bell'
  | 'close'
  | 'theme'
  | 'blackbird'
  | 'tit'

/** What happens, as far as it is heard. */
export type Cue =
  | 'sheet'
  | 'paper'
  | 'stamp'
  | 'steps'
  | 'decided'
  | 'quarterEnd'
  | 'crisis'
  | 'theme'
/** Where the player is. */
export type Place = 'silence' | 'room' | 'chamber' | 'city' | 'crisis'
export interface Scene {
  place: Place
  /** 0…1: how tightly the city is built, weighted by residents */
  density: number
  /** 0…24 */
  hour: number
  /** 1…4; birds sing in spring and summer */
  season: number
}

/** Each cue as strokes: which, after how many milliseconds, how loud (0…1). */
export const CUES: Record<Cue, readonly { stroke: Stroke; after: number; gain: number }[]> = {
  sheet: [{ stroke: 'page', after: 0, gain: 0.55 }],
  paper: [{ stroke: 'paper', after: 0, gain: 0.6 }],
  stamp: [{ stroke: 'stamp', after: 0, gain: 0.9 }],
  steps: [{ stroke: 'steps', after: 0, gain: 0.6 }],
  // The mayor walks over, then the chair strikes the block.
  decided: [
    { stroke: 'steps', after: 0, gain: 0.6 },
    { stroke: 'knock', after: 2600, gain: 0.8 },
  ],
  quarterEnd: [{ stroke: 'close', after: 0, gain: 0.8 }],
  crisis: [{ stroke: 'bell', after: 0, gain: 0.9 }],
  theme: [{ stroke: 'theme', after: 300, gain: 0.7 }],
}

const between = (x: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (x - from) / (to - from)))
/** 0 at night, 1 by day; an hour and a half of dawn and of dusk. */
export const daylight = (hour: number): number =>
  Math.min(between(hour, 5, 6.5), 1 - between(hour, 20, 21.5))

/** How loud each bed is in a scene, 0…1. What is missing is silent. */
export function mixOf({ place, density, hour }: Scene): Partial<Record<Bed, number>> {
  const day = daylight(hour)
  // A street is never quite empty, and a village never quite still.
  const busy = (0.2 + 0.8 * density) * (0.15 + 0.85 * day)
  switch (place) {
    case 'silence':
      return {}
    case 'room':
      // The window stands ajar.
      return { room: 0.6, streets: 0.12 * busy }
    case 'chamber':
      return { room: 0.3, chamber: 0.55 }
    case 'city':
      return { streets: 0.85 * busy, night: 0.7 * (1 - day) + 0.15 * (1 - density) }
    case 'crisis':
      return { crisis: 0.6, night: 0.4 }
  }
}

/** Mean seconds between two birds; null where none sings. Most at dawn, none at night or in winter. */
export function birdsOf({ place, density, hour, season }: Scene): number | null {
  const day = daylight(hour)
  if (place !== 'city' || day < 0.2 || season === 1 || season === 4) return null
  const dawn = 1 - between(hour, 6, 11)
  return 3 + 5 * density + 3 * (1 - dawn)
}
