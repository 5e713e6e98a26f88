import { keepLatest, latestAfter } from '../seminar/latest.ts'
import type { Read } from '../seminar/read.ts'
import { type Keeping, keep, MOST_BYTES, type Save } from '../seminar/saves.ts'
import { language } from '../text/core.ts'
import type { Game } from './game.ts'
import { freshId } from './ids.ts'
import { getState, note, setState, settle } from './store.ts'

/** What is to be written, and when it was decided: a save under way is older than what comes meanwhile. */
let waiting: { game: Game; at: number } | null = null
let writing = false
/** What the player has been told about saving and has not yet been put right. */
let told: Keeping = 'kept'

/** Saves after each decision, the decision itself at once. While one save is being written only the newest waits. */
export function keepGame(game: Game): void {
  const { world, run } = game
  const { quarter, phase, hour, week, engine } = world
  const at = Date.now()
  keepLatest({
    id: copies.get(game.id) ?? game.id,
    version: run.scenario.version,
    engine,
    commands: run.commands,
    quarter,
    phase,
    hour,
    week,
    at,
  })
  waiting = { game, at }
  if (!writing) void write()
}
async function write(): Promise<void> {
  writing = true
  const { saveOf } = await import('./restore.ts')
  while (waiting) {
    const { game, at } = waiting
    waiting = null
    const id = await ownId(game.id)
    const went = await keep(saveOf(game.as(id), at))
    if (went !== told && went !== 'kept') note(`notice.${went}`, undefined, true)
    told = went
  }
  writing = false
}

/** How long a window that has just been closed or reloaded may still hold its term, in milliseconds. */
const HANDOVER = 1500
/** The term this window holds, and the way to let it go. */
let held: { id: string; letGo: () => void } | null = null
/** Terms that another window holds, and the copies that go on here in their place. */
const copies = new Map<string, string>()

/** The id to save a term under: its own, or that of a copy while another window plays it. */
async function ownId(id: string): Promise<string> {
  const mine = copies.get(id) ?? id
  if (held?.id === mine || !navigator.locks) return mine
  held?.letGo()
  held = null
  if (await hold(mine)) return mine
  const copy = freshId()
  await hold(copy)
  copies.set(id, copy)
  const { game } = getState()
  if (game?.id === id) setState({ game: game.as(copy) })
  note('notice.otherTab')
  return copy
}
function hold(id: string): Promise<boolean> {
  return new Promise((done) => {
    const until = { signal: AbortSignal.timeout(HANDOVER) }
    navigator.locks
      .request(`amtszeit.${id}`, until, () => {
        done(true)
        return new Promise<void>((letGo) => {
          held = { id, letGo }
        })
      })
      .catch(() => done(false))
  })
}

/** Goes back to the exact place a save was made at. `generation` > 0: the newest could not be read. */
export async function resume(save: Save, generation = 0): Promise<void> {
  const { restoreGame } = await import('./restore.ts')
  const { game, exact } = await restoreGame(save, language(), latestAfter(save))
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
  const read = readSave(text, knows)
  // From a file it is a term of its own, even where one of that id is kept here.
  return read.ok ? { ok: true, save: { ...read.save, id: freshId() } } : read
}
