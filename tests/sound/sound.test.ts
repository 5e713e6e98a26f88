import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  BEDS,
  birdsOf,
  CUES,
  type Cue,
  daylight,
  mixOf,
  type Place,
  type Scene,
} from '../../src/sound/mix.ts'
import { createSound, type Player, type Sound } from '../../src/sound/sound.ts'

const scene = (place: Place, more: Partial<Scene> = {}): Scene => ({
  place,
  density: 0.6,
  hour: 12,
  season: 2,
  ...more,
})

describe('what is heard where', () => {
  const places: Place[] = ['silence', 'room', 'chamber', 'city', 'crisis']
  it('stays between silence and full level at every hour and density', () => {
    for (const place of places)
      for (let hour = 0; hour <= 24; hour += 0.5)
        for (const density of [0, 0.5, 1])
          for (const level of Object.values(mixOf(scene(place, { hour, density }))))
            expect(level >= 0 && level <= 1).toBe(true)
  })
  it('is nothing on the start page, voices in the council, the drum only in a crisis', () => {
    expect(mixOf(scene('silence'))).toEqual({})
    expect(mixOf(scene('chamber')).chamber).toBeGreaterThan(0.3)
    expect(places.filter((place) => (mixOf(scene(place)).crisis ?? 0) > 0)).toEqual(['crisis'])
    expect(places.filter((place) => (mixOf(scene(place)).chamber ?? 0) > 0)).toEqual(['chamber'])
  })
  it('is a busier street in a denser city and by day', () => {
    const streets = (more: Partial<Scene>) => mixOf(scene('city', more)).streets as number
    expect(streets({ density: 0.9 })).toBeGreaterThan(1.5 * streets({ density: 0.2 }))
    expect(streets({ hour: 12 })).toBeGreaterThan(3 * streets({ hour: 2 }))
    expect(mixOf(scene('city', { hour: 2 })).night).toBeGreaterThan(
      3 * (mixOf(scene('city')).night as number),
    )
    expect([daylight(2), daylight(12), daylight(23)]).toEqual([0, 1, 0])
  })
  it('has birds at dawn in summer, none at night, in winter or indoors', () => {
    expect(birdsOf(scene('city', { hour: 7 }))).toBeLessThan(
      birdsOf(scene('city', { hour: 15 })) as number,
    )
    expect(birdsOf(scene('city', { hour: 7, season: 1 }))).toBeNull()
    expect(birdsOf(scene('city', { hour: 1 }))).toBeNull()
    expect(birdsOf(scene('room'))).toBeNull()
  })
})

describe('the one who listens', () => {
  let log: string[]
  let levels: Record<string, number>
  let loads: number
  const player: Player = {
    bed: (bed, level) => {
      levels[bed] = level
    },
    once: (stroke) => log.push(stroke),
    hush: () => log.push('hush'),
    volume: (share) => log.push(`volume ${share}`),
  }
  const make = (load = async () => player): Sound =>
    createSound(() => {
      loads++
      return load()
    })
  const arrived = () => vi.advanceTimersByTimeAsync(0)
  const strokes = () => log.filter((one) => !one.startsWith('volume'))
  const audible = () => BEDS.filter((bed) => (levels[bed] ?? 0) > 0)
  beforeEach(() => {
    vi.useFakeTimers()
    log = []
    levels = {}
    loads = 0
  })
  afterEach(() => vi.useRealTimers())

  it('loads nothing and plays nothing while sound is off or the slider at nothing', async () => {
    const sound = make()
    sound.wish(false, 1)
    sound.scene(scene('city'))
    for (const cue of Object.keys(CUES) as Cue[]) sound.cue(cue)
    sound.wish(true, 0)
    sound.cue('stamp')
    await vi.advanceTimersByTimeAsync(60_000)
    expect([loads, log, audible()]).toEqual([0, [], []])
  })
  it('plays each cue by its strokes, in their time', async () => {
    const sound = make()
    sound.wish(true, 0.5)
    await arrived()
    for (const cue of Object.keys(CUES) as Cue[]) {
      log = []
      sound.cue(cue)
      await vi.advanceTimersByTimeAsync(5000)
      expect([cue, log]).toEqual([cue, CUES[cue].map(({ stroke }) => stroke)])
    }
    expect(loads).toBe(1)
  })
  it('brings the beds of a place and takes away the last', async () => {
    const sound = make()
    sound.wish(true, 0.5)
    sound.scene(scene('chamber'))
    await arrived()
    expect(audible()).toEqual(['room', 'chamber'])
    sound.scene(scene('crisis'))
    expect(audible()).toEqual(['night', 'crisis'])
    sound.scene(scene('silence'))
    expect(audible()).toEqual([])
  })
  it('falls silent at once when muted or hidden, and comes back', async () => {
    const sound = make()
    sound.scene(scene('city'))
    sound.wish(true, 0.5)
    await arrived()
    expect(audible()).toContain('streets')
    sound.cue('decided')
    log = []
    sound.wish(false, 0.5)
    await vi.advanceTimersByTimeAsync(60_000)
    expect([strokes(), audible()]).toEqual([['hush'], []])
    sound.wish(true, 0.5)
    expect(audible()).toContain('streets')
    log = []
    sound.hide(true)
    sound.cue('stamp')
    await vi.advanceTimersByTimeAsync(60_000)
    expect([strokes(), audible()]).toEqual([['hush'], []])
    sound.hide(false)
    expect(audible()).toContain('streets')
  })
  it('plays late what happened while the player was on its way, unless that took long', async () => {
    for (const [wait, heard] of [
      [800, ['paper']],
      [4000, []],
    ] as const) {
      log = []
      const sound = make(() => new Promise((done) => setTimeout(() => done(player), wait)))
      sound.wish(true, 0.5)
      sound.cue('paper')
      await vi.advanceTimersByTimeAsync(5000)
      expect(strokes()).toEqual(heard)
    }
  })
  it('lets birds sing in the running city only', async () => {
    const sound = make()
    sound.wish(true, 0.5)
    sound.scene(scene('city', { hour: 7 }))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(log.filter((one) => one === 'blackbird' || one === 'tit').length).toBeGreaterThan(2)
    sound.scene(scene('room'))
    log = []
    await vi.advanceTimersByTimeAsync(60_000)
    expect(log).toEqual([])
  })
  it('leaves the game alone when the player does not come', async () => {
    const sound = make(() => Promise.reject(new Error('offline')))
    sound.wish(true, 0.5)
    await arrived()
    sound.cue('stamp')
    sound.scene(scene('city'))
    expect(log).toEqual([])
  })
})
