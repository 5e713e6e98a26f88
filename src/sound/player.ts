import { Howl, Howler } from 'howler'
import loops from '../../assets/sound/out/loops.json'
import type { Bed } from './mix.ts'
import type { Player } from './sound.ts'

/** Addresses of the packed sounds; each is fetched when it is first heard. */
const files = import.meta.glob<string>('../../assets/sound/out/*.mp3', {
  query: '?url',
  import: 'default',
  eager: true,
})
const circles: Record<string, number[]> = loops

/** Share of the slider to amplitude: equal steps of a square sound about equal. */
const amplitude = (share: number): number => share * share
/** What arrives later than this (ms) after its moment is no longer played. */
const LATE = 1500

/** Plays through Howler. A file that cannot be fetched or read stays silent. */
export function createPlayer(): Player {
  const howls = new Map<string, Howl>()
  /** Does something with a sound as soon as it is there. */
  const withHowl = (id: string, then: (howl: Howl) => void) => {
    const loop = circles[id]
    let howl = howls.get(id)
    if (!howl) {
      howl = new Howl({
        src: [files[`../../assets/sound/out/${id}.mp3`] as string],
        // Beds begin silent and are faded in.
        ...(loop
          ? { volume: 0, sprite: { loop: [loop[0] as number, loop[1] as number, true] } }
          : {}),
      })
      howls.set(id, howl)
    }
    const known = howl
    if (known.state() === 'loaded') then(known)
    else known.once('load', () => then(known))
  }
  const wanted = new Map<Bed, number>()
  const playing = new Map<Bed, { id: number; level: number }>()
  const settle = (bed: Bed, howl: Howl, over: number) => {
    const level = wanted.get(bed) ?? 0
    const now = playing.get(bed) ?? { id: 0, level: 0 }
    if (level === now.level) return
    if (now.level === 0) now.id = howl.play('loop')
    const { id } = now
    howl.fade(now.level === 0 ? 0 : (howl.volume(id) as number), level, over, id)
    if (level > 0) playing.set(bed, { id, level })
    else {
      playing.delete(bed)
      setTimeout(() => howl.stop(id), over + 50)
    }
  }
  return {
    bed(bed, level, over) {
      if ((wanted.get(bed) ?? 0) === level) return
      wanted.set(bed, level)
      withHowl(bed, (howl) => settle(bed, howl, over))
    },
    once(stroke, gain) {
      const asked = Date.now()
      withHowl(stroke, (howl) => {
        if (Date.now() - asked < LATE) howl.volume(gain, howl.play())
      })
    },
    hush() {
      for (const [id, howl] of howls) if (!circles[id]) howl.stop()
    },
    volume(share) {
      Howler.volume(amplitude(share))
    },
  }
}
