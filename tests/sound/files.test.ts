import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BEFORE, CUT, RECIPES, samples } from '../../assets/sound/list.ts'
import checksums from '../../assets/sound/out/checksums.json'
import loops from '../../assets/sound/out/loops.json'
import { BEDS, CUES } from '../../src/sound/mix.ts'

const out = path.resolve(import.meta.dirname, '../../assets/sound/out')
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const kept: Record<string, { samples: string; file: string }> = checksums
const circles: Record<string, number[]> = loops
const ids = RECIPES.map((recipe) => recipe.id).sort()
const made = new Map(RECIPES.map((recipe) => [recipe.id, samples(recipe)]))

describe('the sounds', () => {
  it('are made again to the last bit by the recipes beside them', () => {
    const again = Object.fromEntries(
      [...made].map(([id, pcm]) => [id, digest(new Uint8Array(pcm.buffer))]),
    )
    expect(again).toEqual(
      Object.fromEntries(Object.entries(kept).map(([id, { samples: sum }]) => [id, sum])),
    )
  })
  it('are packed as the recipes left them', () => {
    for (const id of ids)
      expect([id, digest(readFileSync(path.join(out, `${id}.mp3`)))]).toEqual([id, kept[id]?.file])
  })
  it('are all there, and none that nobody plays', () => {
    const files = readdirSync(out).filter((file) => file.endsWith('.mp3'))
    expect(files.sort()).toEqual(ids.map((id) => `${id}.mp3`))
    const played = new Set<string>([
      ...BEDS,
      ...Object.values(CUES).flatMap((strokes) => strokes.map(({ stroke }) => stroke)),
      // The birds come of themselves.
      'blackbird',
      'tit',
    ])
    expect([...played].sort()).toEqual(ids)
    expect(Object.keys(circles).sort()).toEqual([...BEDS].sort())
  })
  it('weigh at most 120 kB together', () => {
    const bytes = ids.reduce((sum, id) => sum + statSync(path.join(out, `${id}.mp3`)).size, 0)
    expect(bytes).toBeLessThanOrEqual(120_000)
  })
  it('never clip and are never loud', () => {
    for (const [id, pcm] of made) {
      let most = 0
      for (const x of pcm) most = Math.max(most, Math.abs(x))
      // −5 dB below full scale for the loudest, above −30 dB for the faintest.
      expect([id, most < 0.57 * 32767, most > 0.03 * 32767]).toEqual([id, true, true])
    }
  })
  it('close their circles: behind the last sample of a bed comes its first', () => {
    for (const { id, rate } of RECIPES.filter((recipe) => recipe.loop)) {
      const pcm = made.get(id) as Int16Array
      const [cut, long] = circles[id] as [number, number]
      const first = Math.round((cut / 1000) * rate)
      const n = Math.round((long / 1000) * rate)
      // Samples and frames of 36 ms are whole, at 44.1 and 48 kHz too, so no player has to round.
      expect([id, long % 180, CUT * 1000, cut]).toEqual([id, 0, cut, cut])
      expect(BEFORE * 1000).toBeGreaterThan(cut)
      // The grown ends are the circle once more …
      for (let i = 0; i < BEFORE * rate; i++) expect(pcm[i]).toBe(pcm[i + n])
      // … and over the seam it steps no further than elsewhere.
      let widest = 0
      for (let i = first; i < first + n - 1; i++)
        widest = Math.max(widest, Math.abs((pcm[i + 1] as number) - (pcm[i] as number)))
      const seam = Math.abs((pcm[first] as number) - (pcm[first + n - 1] as number))
      expect([id, seam <= widest]).toEqual([id, true])
    }
  })
})
