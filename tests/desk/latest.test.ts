import { afterEach, describe, expect, it, vi } from 'vitest'
import { beginGame } from '../../src/desk/game.ts'
import { saveOf } from '../../src/desk/restore.ts'
import { forgetLatest, keepLatest, latestAfter } from '../../src/seminar/latest.ts'

const game = await beginGame('konstanz', 'seminar', 7, 'de')
const { quarter, phase, hour, week, engine } = game.world
const { id, version } = { id: game.id, version: game.scenario.version }
const latest = { id, version, engine, commands: [], quarter, phase, hour, week, at: 100 }

/** A browser's storage, as much of it as is used. */
const storage = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  }
}
afterEach(() => vi.unstubAllGlobals())

describe('the last decision, written at once', () => {
  it('leads on from a save of an earlier decision, however late that was written', () => {
    vi.stubGlobal('localStorage', storage())
    keepLatest(latest)
    expect(latestAfter(saveOf(game, 99))?.at).toBe(100)
    expect(latestAfter(saveOf(game, 100)), 'the save holds it').toBeNull()
  })
  it('is left alone for another term, other content or other rules', () => {
    vi.stubGlobal('localStorage', storage())
    for (const other of [{ id: 'another' }, { version: 'another' }, { engine: engine + 1 }]) {
      keepLatest({ ...latest, ...other })
      expect(latestAfter(saveOf(game, 99)), Object.keys(other)[0]).toBeNull()
    }
  })
  it('goes with its term, and no other', () => {
    vi.stubGlobal('localStorage', storage())
    keepLatest(latest)
    forgetLatest('another')
    expect(latestAfter(saveOf(game, 99))).not.toBeNull()
    forgetLatest(id)
    expect(latestAfter(saveOf(game, 99))).toBeNull()
  })
  it('may be refused or damaged: then there is none', () => {
    vi.stubGlobal('localStorage', {
      ...storage(),
      setItem: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    keepLatest(latest)
    expect(latestAfter(saveOf(game, 99))).toBeNull()
    vi.stubGlobal('localStorage', { ...storage(), getItem: () => '{"id":' })
    expect(latestAfter(saveOf(game, 99))).toBeNull()
  })
})
