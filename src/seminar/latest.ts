import type { Command } from '../engine/command.ts'
import type { World } from '../model/world.ts'
import type { Save } from './saves.ts'

/**
 * The decisions of the term at hand, written at once. A save holds the whole World and takes its time; a tab may be
 * killed before it is done. Then these lead from the last save to the last command.
 */
export interface Latest extends Pick<World, 'quarter' | 'phase' | 'hour' | 'week'> {
  id: string // of the term on this device
  version: string // of the content
  engine: number
  commands: Command[]
  at: number // ms since 1970
}
const PLACE = 'amtszeit.latest'

export function keepLatest(latest: Latest): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(latest))
  } catch {
    // Storage refused or full: the save says so.
  }
}

/** What was decided after a save was made; null where nothing was, or under other rules. Its commands are unchecked. */
export function latestAfter(save: Save): Latest | null {
  const latest = read()
  return latest?.id === save.id &&
    latest.version === save.version &&
    latest.engine === save.engine &&
    latest.at > save.savedAt
    ? latest
    : null
}

/** Deletes it, where it belongs to this term. */
export function forgetLatest(id: string): void {
  try {
    if (read()?.id === id) localStorage.removeItem(PLACE)
  } catch {
    // Nothing was kept, so nothing is to forget.
  }
}

function read(): Latest | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PLACE) ?? 'null')
    return found && typeof found === 'object' ? (found as Latest) : null
  } catch {
    return null
  }
}
