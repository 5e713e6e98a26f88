import { register, type Texts } from './core.ts'

/** What sounds and matters, in writing. */
export const sound = {
  'caption.crisis': {
    de: 'Zwei ferne Glockenschläge: Eine Krise beginnt.',
    en: 'Two strokes of a distant bell: a crisis begins.',
  },
  'caption.decided': {
    de: 'Schritte, zwei Schläge auf Holz: Der Rat hat entschieden.',
    en: 'Footsteps, two knocks on wood: the council has decided.',
  },
  'caption.quarterEnd': {
    de: 'Zwei Töne auf Holz: Das Quartal ist zu Ende.',
    en: 'Two notes on wood: the quarter is over.',
  },
} as const satisfies Texts
register(sound)
declare module './core.ts' {
  interface Areas {
    sound: typeof sound
  }
}
