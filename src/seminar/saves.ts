import { clear, createStore, del, delMany, get, keys, set, type UseStore } from 'idb-keyval'
import type { Command } from '../engine/command.ts'
import type { World } from '../model/world.ts'
import { forgetLatest } from './latest.ts'

/**
 * Saved terms: commands, versions, last World. Each term has an id of its own and up to three generations
 * in IndexedDB; a save is written beside them, read back, and only then made current. So two terms, or
 * one term in two windows, never write over each other. Loading never throws.
 */
export interface Save {
  kind: 'amtszeit-run'
  id: string // of the term on this device
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
  /** What the player calls it; empty until named. */
  name: string
  generation: number // 0 = current; more: newer ones could not be read
}
interface Index {
  name: string
  order: string[] // slots, newest first
}

const SLOTS = ['a', 'b', 'c', 'd'] as const
const GENERATIONS = 3
/** Larger than any term; a bigger file is not a saved run. */
export const MOST_BYTES = 5_000_000
/** Longest name of a saved term, in letters. */
export const MOST_NAME = 60

let store: UseStore | null = null
const place = (): UseStore => {
  store ??= createStore('amtszeit', 'runs')
  return store
}
const INDEX = 'index:'
const slotKey = (id: string, slot: string): string => `run:${id}:${slot}`

/** How saving went. `full`: the device has no room left. `refused`: this browser keeps nothing. */
export type Keeping = 'kept' | 'full' | 'refused'

/** Writes a save. Whatever goes wrong, the generations before it stay as they are. */
export async function keep(save: Save): Promise<Keeping> {
  try {
    const index = await readIndex(save.id)
    const slot = SLOTS.find((s) => !index.order.includes(s)) ?? (index.order.at(-1) as string)
    await set(slotKey(save.id, slot), save, place())
    const back: unknown = await get(slotKey(save.id, slot), place())
    if (!isSave(back) || back.hash !== save.hash || back.savedAt !== save.savedAt) return 'refused'
    const order = [slot, ...index.order.filter((s) => s !== slot)].slice(0, GENERATIONS)
    await set(INDEX + save.id, { name: index.name, order } satisfies Index, place())
    return 'kept'
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return name === 'QuotaExceededError' ? 'full' : 'refused'
  }
}

/** The kept terms, each in its newest readable state, the one saved last first. */
export async function kept(): Promise<Kept[]> {
  try {
    const found: Kept[] = []
    for (const key of await keys(place()))
      if (typeof key === 'string' && key.startsWith(INDEX)) {
        const one = await keptOf(key.slice(INDEX.length))
        if (one) found.push(one)
      }
    return found.sort((a, b) => b.save.savedAt - a.save.savedAt)
  } catch {
    return []
  }
}
/** One term in its newest readable state; null where there is none. */
export async function keptOf(id: string): Promise<Kept | null> {
  try {
    const index = await readIndex(id)
    for (const [generation, slot] of index.order.entries()) {
      const save: unknown = await get(slotKey(id, slot), place())
      if (isSave(save)) return { save: { ...save, id }, name: index.name, generation }
    }
  } catch {
    // Nothing can be read, so nothing is offered.
  }
  return null
}
export async function newest(): Promise<Kept | null> {
  return (await kept())[0] ?? null
}
/** Names a kept term; false where this browser refuses. */
export async function rename(id: string, name: string): Promise<boolean> {
  try {
    const index = await readIndex(id)
    await set(INDEX + id, { ...index, name: name.trim().slice(0, MOST_NAME) }, place())
    return true
  } catch {
    return false
  }
}
/** Deletes one term with all its generations. */
export async function forget(id: string): Promise<void> {
  forgetLatest(id)
  try {
    await del(INDEX + id, place())
    await delMany(
      SLOTS.map((slot) => slotKey(id, slot)),
      place(),
    )
  } catch {
    // Nothing was kept, so nothing is to forget.
  }
}
/** Deletes every term. */
export async function forgetAll(): Promise<void> {
  try {
    await clear(place())
  } catch {
    // Nothing was kept, so nothing is to forget.
  }
}

async function readIndex(id: string): Promise<Index> {
  const found: unknown = await get(INDEX + id, place())
  const { name, order } = (found ?? {}) as Partial<Index>
  return {
    name: typeof name === 'string' ? name : '',
    order: Array.isArray(order)
      ? order.filter((s): s is string => (SLOTS as readonly unknown[]).includes(s))
      : [],
  }
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
