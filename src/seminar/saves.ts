import { createStore, get, set, type UseStore } from 'idb-keyval'
import type { Command } from '../engine/command.ts'
import type { World } from '../model/world.ts'

/**
 * Saved runs: commands, versions, last World. One place in IndexedDB holds up to three generations; a
 * save is written beside them, read back, and only then made current. Loading never throws.
 */
export interface Save {
  kind: 'amtszeit-run'
  scenario: string
  version: string // of the content
  engine: number
  seed: number
  length: string
  commands: Command[]
  world: World
  hash: string // of `world`
  savedAt: number // ms since 1970
}
export interface Kept {
  save: Save
  generation: number // 0 = current
}
interface Index {
  current: string | null
  order: string[] // slots, newest first
}

const SLOTS = ['a', 'b', 'c', 'd'] as const
const GENERATIONS = 3
/** Larger than any term; a bigger file is not a saved run. */
export const MOST_BYTES = 5_000_000

let store: UseStore | null = null
const place = (): UseStore => {
  store ??= createStore('amtszeit', 'runs')
  return store
}

/** Writes a save. False: this browser keeps nothing (private mode, full, forbidden). */
export async function keep(save: Save): Promise<boolean> {
  try {
    const index = await readIndex()
    const slot = SLOTS.find((s) => !index.order.includes(s)) ?? (index.order.at(-1) as string)
    await set(slot, save, place())
    const back: unknown = await get(slot, place())
    if (!isSave(back) || back.hash !== save.hash || back.savedAt !== save.savedAt) return false
    const order = [slot, ...index.order.filter((s) => s !== slot)].slice(0, GENERATIONS)
    await set('index', { current: slot, order } satisfies Index, place())
    return true
  } catch {
    return false
  }
}

/** The kept runs, newest first; damaged generations are left out. */
export async function kept(): Promise<Kept[]> {
  try {
    const index = await readIndex()
    const found: Kept[] = []
    for (const [generation, slot] of index.order.entries()) {
      const save: unknown = await get(slot, place())
      if (isSave(save)) found.push({ save, generation })
    }
    return found
  } catch {
    return []
  }
}
export async function newest(): Promise<Kept | null> {
  return (await kept())[0] ?? null
}
export async function forget(): Promise<void> {
  try {
    await set('index', { current: null, order: [] } satisfies Index, place())
  } catch {
    // Nothing was kept, so nothing is to forget.
  }
}

async function readIndex(): Promise<Index> {
  const found: unknown = await get('index', place())
  const order =
    found && typeof found === 'object' && Array.isArray((found as Index).order)
      ? (found as Index).order.filter((s): s is string => (SLOTS as readonly unknown[]).includes(s))
      : []
  return { current: order[0] ?? null, order }
}

/** Whether something read from outside has the shape of a save; its commands are checked apart. */
export function isSave(value: unknown): value is Save {
  if (!value || typeof value !== 'object') return false
  const s = value as Partial<Record<keyof Save, unknown>>
  const world = s.world as Partial<World> | null | undefined
  return (
    s.kind === 'amtszeit-run' &&
    typeof s.scenario === 'string' &&
    s.scenario.length <= 60 &&
    typeof s.version === 'string' &&
    Number.isInteger(s.engine) &&
    Number.isInteger(s.seed) &&
    typeof s.length === 'string' &&
    Array.isArray(s.commands) &&
    typeof s.hash === 'string' &&
    typeof s.savedAt === 'number' &&
    Number.isFinite(s.savedAt) &&
    typeof world === 'object' &&
    world !== null &&
    Number.isInteger(world.quarter) &&
    typeof world.phase === 'string'
  )
}

/** Offers a save as a file. */
export function download(save: Save): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(save)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `amtszeit-${save.scenario}-${save.seed}-q${save.world.quarter}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
