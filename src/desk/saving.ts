import { isSave, keep, MOST_BYTES, type Save } from '../seminar/saves.ts'
import { language } from '../text/core.ts'
import type { Game } from './game.ts'
import { note, settle } from './store.ts'

/** What is saved of a game: never a statechart's insides, only commands, versions and the last World. */
export function saveOf(game: Game): Save {
  const { run, world } = game
  return {
    kind: 'amtszeit-run',
    scenario: run.scenario.id,
    version: run.scenario.version,
    engine: world.engine,
    seed: run.seed,
    length: game.length,
    commands: run.commands,
    world,
    hash: game.hash,
    savedAt: Date.now(),
  }
}

let waiting: Game | null = null
let writing = false
let warned = false

/** Saves after each decision. While one save is being written only the newest waits. */
export function keepGame(game: Game): void {
  waiting = game
  if (!writing) void write()
}
async function write(): Promise<void> {
  writing = true
  while (waiting) {
    const game = waiting
    waiting = null
    const ok = await keep(saveOf(game))
    if (!ok && !warned) {
      warned = true
      note('notice.storage')
    }
  }
  writing = false
}

/** Goes back to the exact place a save was made at. */
export async function resume(save: Save): Promise<void> {
  const { restoreGame } = await import('./game.ts')
  const { game, exact } = await restoreGame(save, language())
  settle(game)
  if (!exact) note('notice.older')
}

export type Read =
  | { ok: true; save: Save }
  | {
      ok: false
      fault: 'size' | 'json' | 'kind' | 'scenario' | 'commands'
      figures: Record<string, string>
    }

/** Reads a saved run from a file: one clear fault, or a save whose commands are checked. */
export async function readFile(file: File): Promise<Read> {
  if (file.size > MOST_BYTES) return { ok: false, fault: 'size', figures: {} }
  return readSave(await file.text())
}
export async function readSave(text: string): Promise<Read> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, fault: 'json', figures: {} }
  }
  if (!isSave(value)) return { ok: false, fault: 'kind', figures: {} }
  const { knows } = await import('./content.ts')
  if (!knows(value.scenario))
    return { ok: false, fault: 'scenario', figures: { id: value.scenario.slice(0, 40) } }
  const { parseCommands } = await import('../engine/index.ts')
  try {
    return { ok: true, save: { ...value, commands: parseCommands(JSON.stringify(value.commands)) } }
  } catch (error) {
    return {
      ok: false,
      fault: 'commands',
      figures: { detail: error instanceof Error ? error.message : '' },
    }
  }
}
