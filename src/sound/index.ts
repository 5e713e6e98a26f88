import { createSound, type Sound } from './sound.ts'

export type { Cue, Place, Scene } from './mix.ts'
export type { Sound }

/** The sound of the page. To be made after the first gesture: browsers warn of any earlier one. */
export const startSound = (): Sound =>
  createSound(() => import('./player.ts').then(({ createPlayer }) => createPlayer()))
