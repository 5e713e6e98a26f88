import { afterEach, describe, expect, it, vi } from 'vitest'
import { beginGame } from '../../src/desk/game.ts'
import { atFirstGesture } from '../../src/desk/gesture.ts'
import { type Caption, heardBetween, sceneOf } from '../../src/desk/heard.ts'
import type { PlaceId } from '../../src/desk/screens.ts'
import type { DeskState } from '../../src/desk/store.ts'
import { setLanguage, tell } from '../../src/text/core.ts'
import { sound as texts } from '../../src/text/sound.ts'

const { scenario, world } = await beginGame('konstanz', 'seminar', 7, 'de')

function at(screen: PlaceId, more: Partial<DeskState> = {}, commands: string[] = []): DeskState {
  const run = { seed: 1, commands: commands.map((type) => ({ type, round: 0 })) }
  return {
    screen,
    sheet: null,
    passed: 0,
    prefs: { sound: true, volume: 0.5 },
    game: screen === 'start' ? null : { run, ran: null, scenario, world },
    ...more,
  } as unknown as DeskState
}
const struck = (state: DeskState): DeskState =>
  ({
    ...state,
    game: { ...state.game, ran: { before: world, after: { phase: 'crisis' } } },
  }) as never
const cues = (before: DeskState, after: DeskState) => heardBetween(before, after).cues

describe('what the desk lets be heard', () => {
  it('a stamp when something is signed, paper when it is taken back', () => {
    expect(cues(at('paper'), at('paper', {}, ['adopt']))).toEqual(['stamp'])
    expect(cues(at('acts'), at('acts', {}, ['hire']))).toEqual(['stamp'])
    expect(cues(at('paper', {}, ['adopt']), at('paper'))).toEqual(['sheet'])
    expect(cues(at('crisis'), at('crisis', {}, ['crisis']))).toEqual([])
  })
  it('paper when a paper or a sheet is opened, nothing when it is laid back', () => {
    expect(cues(at('desk'), at('paper'))).toEqual(['paper'])
    expect(cues(at('desk'), at('desk', { sheet: 'why' }))).toEqual(['sheet'])
    expect(cues(at('paper'), at('desk'))).toEqual([])
    expect(cues(at('desk', { sheet: 'why' }), at('desk'))).toEqual([])
  })
  it('steps to the council and what it decided, in sound and in writing', () => {
    expect(heardBetween(at('desk'), at('council'))).toEqual({
      cues: ['decided'],
      caption: 'decided',
    })
  })
  it('the bell when a crisis begins, once', () => {
    expect(heardBetween(struck(at('running', { passed: 1 })), at('crisis'))).toEqual({
      cues: ['crisis'],
      caption: 'crisis',
    })
    expect(heardBetween(at('crisis'), at('crisis'))).toEqual({ cues: [], caption: null })
  })
  it('the end of a quarter once: when its weeks are over, are skipped, or a crisis is', () => {
    const end = { cues: ['quarterEnd'], caption: 'quarterEnd' }
    const late = at('running', { passed: 0.9 })
    const over = at('running', { passed: 1 })
    expect(heardBetween(late, over)).toEqual(end)
    expect(heardBetween(over, at('report'))).toEqual({ cues: ['paper'], caption: null })
    expect(heardBetween(late, at('report')).cues).toEqual(['quarterEnd', 'paper'])
    expect(heardBetween(at('crisis'), at('report')).caption).toBe('quarterEnd')
    // A crisis in the middle ends no quarter.
    expect(heardBetween(struck(late), struck(over))).toEqual({ cues: [], caption: null })
  })
  it('the theme where a term begins, turns and ends', () => {
    expect(cues(at('start'), at('briefing'))).toEqual(['theme'])
    for (const screen of ['halfTime', 'balance', 'debrief'] as const)
      expect(cues(at('report'), at(screen))).toEqual(['theme'])
    expect(cues(at('debrief'), at('start'))).toEqual([])
  })
  it('the slider itself', () => {
    const louder = at('desk', { prefs: { sound: true, volume: 0.6 } as DeskState['prefs'] })
    expect(cues(at('desk'), louder)).toEqual(['stamp'])
  })
})

describe('where the player is', () => {
  it('is silent on the start page, a day in the running city, and as dense as it is lived in', () => {
    expect(sceneOf(at('start')).place).toBe('silence')
    expect(sceneOf(at('council')).place).toBe('chamber')
    const [morning, evening] = [0, 1].map((passed) => sceneOf(at('running', { passed })))
    expect([morning?.place, morning?.hour, evening?.hour]).toEqual(['city', 6, 22])
    // Konstanz: most live in perimeter blocks and rows, some in villages.
    expect(morning?.density).toBeGreaterThan(0.4)
    expect(morning?.density).toBeLessThan(0.85)
    expect(morning?.season).toBe(scenario.start.quarter)
  })
})

describe('captions', () => {
  it('are written in both languages for all that carries news', () => {
    const all: Caption[] = ['crisis', 'decided', 'quarterEnd']
    const written = (['de', 'en'] as const).flatMap((language) => {
      setLanguage(language)
      return all.map((caption) => tell(`caption.${caption}`))
    })
    setLanguage('de')
    expect(new Set(written).size).toBe(6)
    expect(written.filter((text) => text.startsWith('caption.'))).toEqual([])
    expect(Object.keys(texts).sort()).toEqual(all.map((one) => `caption.${one}`).sort())
  })
})

describe('the first gesture', () => {
  afterEach(() => vi.unstubAllGlobals())
  it('is waited for; what the browser does not count as one is not', () => {
    const page = new EventTarget()
    const activation = { hasBeenActive: false }
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
    vi.stubGlobal('navigator', { userActivation: activation })
    let calls = 0
    atFirstGesture(() => calls++)
    page.dispatchEvent(new Event('pointermove'))
    page.dispatchEvent(new Event('keydown')) // Escape
    expect(calls).toBe(0)
    activation.hasBeenActive = true
    page.dispatchEvent(new Event('click'))
    page.dispatchEvent(new Event('keydown'))
    expect(calls).toBe(1)
  })
})
