import type { Read } from '../seminar/read.ts'
import { keep, MOST_BYTES, type Save } from '../seminar/saves.ts'
import { language } from '../text/core.ts'
import type { Game } from './game.ts'
import { note, settle } from './store.ts'

/** Tells other windows of this origin that a term goes on here. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('amtszeit') : null
let playing: string | null = null
let told = false
const nameOf = (game: Game): string => `${game.run.scenario.id}|${game.run.seed}`
if (channel)
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (told || playing === null || event.data !== playing) return
    told = true
    note('notice.otherTab')
  }

let waiting: Game | null = null
let writing = false
let warned = false

/** Saves after each decision. While one save is being written only the newest waits. */
export function keepGame(game: Game): void {
  waiting = game
  playing = nameOf(game)
  channel?.postMessage(playing)
  if (!writing) void write()
}
async function write(): Promise<void> {
  writing = true
  const { saveOf } = await import('./game.ts')
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

/** Goes back to the exact place a save was made at. `generation` > 0: the newest could not be read. */
export async function resume(save: Save, generation = 0): Promise<void> {
  const { restoreGame } = await import('./game.ts')
  const { game, exact } = await restoreGame(save, language())
  settle(game)
  if (!exact) note('notice.older')
  else if (generation > 0) note('notice.damaged')
}

/** Reads a saved run from a file the player chose. */
export async function readFile(file: File): Promise<Read> {
  if (file.size > MOST_BYTES) return { ok: false, fault: 'size', figures: {} }
  const [{ readSave }, { knows }, text] = await Promise.all([
    import('../seminar/read.ts'),
    import('./content.ts'),
    file.text(),
  ])
  return readSave(text, knows)
}
