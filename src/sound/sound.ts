import { BEDS, type Bed, birdsOf, CUES, type Cue, mixOf, type Scene, type Stroke } from './mix.ts'

/** What makes the noise: Howler in the page, a list in the tests. */
export interface Player {
  /** Brings a bed to a level (0…1) over some milliseconds; 0 ends it. */
  bed(bed: Bed, level: number, over: number): void
  once(stroke: Stroke, gain: number): void
  /** Cuts off what sounds once. */
  hush(): void
  /** Volume of everything, 0…1. */
  volume(share: number): void
}

export interface Sound {
  cue(cue: Cue): void
  scene(scene: Scene): void
  /** The player's wish. Off is silent and loads nothing. */
  wish(on: boolean, volume: number): void
  /** The tab is hidden or seen again. */
  hide(hidden: boolean): void
}

/** Milliseconds in which a place fades into the next. */
const CROSSFADE = 1200
/** Off and hidden come quickly, but do not click. */
const QUICK = 150
/** What happened this long (ms) before the player arrived is still played. */
const PATIENCE = 1500
/** Of two strokes of a kind within this time (ms) the second is left out. */
const CROWDED = 120

/**
 * The one who listens to the desk. Made at the first gesture and never before. The player, with
 * Howler, is loaded when something is to be heard for the first time.
 */
export function createSound(load: () => Promise<Player>, now: () => number = Date.now): Sound {
  let player: Player | null = null
  let asked = false
  let on = false
  let share = 0
  let hidden = false
  let scene: Scene = { place: 'silence', density: 0, hour: 12, season: 2 }
  let bird: ReturnType<typeof setTimeout> | undefined
  let pending: ReturnType<typeof setTimeout>[] = []
  let early: { cue: Cue; at: number }[] = []
  const last = new Map<Stroke, number>()

  const heard = () => on && share > 0 && !hidden
  const bring = () => {
    if (asked || !heard()) return
    asked = true
    load().then(
      (arrived) => {
        player = arrived
        player.volume(share)
        mix(CROSSFADE)
        for (const { cue, at } of early) if (now() - at < PATIENCE) tell(cue)
        early = []
      },
      // Without its sounds the game is complete.
      () => undefined,
    )
  }
  const mix = (over: number) => {
    const levels = heard() ? mixOf(scene) : {}
    for (const bed of BEDS) player?.bed(bed, levels[bed] ?? 0, over)
    sing()
  }
  const sing = () => {
    clearTimeout(bird)
    const mean = heard() && player ? birdsOf(scene) : null
    if (mean === null) return
    const wait = mean * 1000 * (0.4 + 1.2 * Math.random())
    bird = setTimeout(() => {
      strike(Math.random() < 0.6 ? 'blackbird' : 'tit', 0.3 + 0.5 * Math.random())
      sing()
    }, wait)
  }
  const strike = (stroke: Stroke, gain: number) => {
    if (!heard() || !player) return
    const time = now()
    if (time - (last.get(stroke) ?? -CROWDED) < CROWDED) return
    last.set(stroke, time)
    player.once(stroke, gain)
  }
  const tell = (cue: Cue) => {
    if (!heard()) return
    if (!player) {
      early.push({ cue, at: now() })
      return
    }
    for (const { stroke, after, gain } of CUES[cue])
      if (after === 0) strike(stroke, gain)
      else pending.push(setTimeout(() => strike(stroke, gain), after))
  }
  const forget = () => {
    for (const timer of pending) clearTimeout(timer)
    pending = []
  }
  const hush = () => {
    forget()
    early = []
    player?.hush()
  }
  return {
    cue: tell,
    scene(next) {
      if (JSON.stringify(next) === JSON.stringify(scene)) return
      // What was announced for the old place is over; what has begun may ring out.
      if (next.place !== scene.place) forget()
      scene = next
      if (player) mix(CROSSFADE)
    },
    wish(wanted, volume) {
      const was = heard()
      on = wanted
      share = volume
      bring()
      if (volume > 0) player?.volume(volume)
      if (was === heard()) return
      if (!heard()) hush()
      mix(QUICK)
    },
    hide(gone) {
      if (hidden === gone) return
      hidden = gone
      if (hidden) hush()
      else bring()
      mix(QUICK)
    },
  }
}
