import type { Page } from '@playwright/test'
import { hashWorld, type Play, play, type Until } from '../../src/engine/index.ts'
import { compileScenario } from '../../src/scenario/compile.ts'
import type { Save } from '../../src/seminar/saves.ts'

/** The scenario as the build carries it, compiled once for all tests of a file. */
export const { scenario, words } = compileScenario('konstanz')

/** A run of the page played again in this process. */
export function replayed(save: Save, until: Until = 'end'): { play: Play; hash: string } {
  const again = play({ scenario, seed: save.seed, commands: save.commands }, until)
  return { play: again, hash: hashWorld(again.world) }
}

/** What the page has kept of its run, newest first: read from its own database. */
export async function keptRuns(page: Page): Promise<Save[]> {
  return page.evaluate(readRuns) as Promise<Save[]>
}

/** Runs in the page. */
async function readRuns(): Promise<unknown[]> {
  const ready = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === 'amtszeit')) return []
  const database = await ready(indexedDB.open('amtszeit'))
  const runs = database.transaction('runs').objectStore('runs')
  const found: { savedAt: number }[] = []
  for (const key of await ready(runs.getAllKeys()))
    if (String(key).startsWith('run:')) found.push(await ready(runs.get(key)))
  database.close()
  return found.sort((a, b) => b.savedAt - a.savedAt)
}

/** The first seed whose outside world brings exactly one incident, early enough to be played. */
export function seedWithOneCrisis(): number {
  for (let seed = 1; seed < 60; seed++) {
    const { incidents } = play({ scenario, seed, commands: [] }, 'end')
    const only = incidents.length === 1 ? incidents[0] : undefined
    if (only && only.round >= 2 && only.round <= 20) return seed
  }
  throw new Error('no seed below 60 brings exactly one incident')
}
