import { describe, expect, it } from 'vitest'
import { asSeen } from '../../src/desk/parts/cityValues.ts'
import { partsOf } from '../../src/desk/parts/mapParts.ts'
import { weightedMean } from '../../src/model/curve.ts'
import type { World } from '../../src/model/world.ts'
import { changed, opened, quiet } from '../engine/city.ts'

const at = (quality: 'thin' | 'survey'): World =>
  changed(opened(quiet), (w) => {
    w.measured.reach.quality = quality
    w.measured.trust.quality = quality
    w.measured.trust.value = 0.4
    // only half the city is online: the young and the well-off
    w.divide.access = w.divide.access.map((_, i) => (i % 2 === 0 ? 0.9 : 0.1))
    w.divide.skill = w.divide.access.slice()
  }).world
const part = (w: World, id: string) => partsOf(w, 'reach').find((one) => one.id === id)
const truth = (w: World) => weightedMean(w.divide.skill, w.people.cohorts)

describe('what stands behind a colour of the map', () => {
  it('is known of those who arrive online, as long as nobody looks closely', () => {
    expect(part(at('thin'), 'skill')?.mean as number).toBeGreaterThan(truth(at('thin')) + 0.1)
  })
  it('is known of everybody after a survey', () => {
    expect(part(at('survey'), 'skill')?.mean).toBeCloseTo(truth(at('survey')), 6)
  })
  it('holds trust as the survey gives it, not as it is', () => {
    expect(part(at('survey'), 'trust')?.mean).toBeCloseTo(0.4, 2)
  })
  it('sets districts apart less where data are thin', () => {
    const w = at('thin')
    const own = w.space.free.map((_, d) => (d === 0 ? 0.9 : 0.5))
    const spread = (thin: boolean) => {
      const seen = asSeen(w, own, 0.6, thin)
      return (seen[0] as number) - (seen[1] as number)
    }
    expect(spread(true)).toBeLessThan(spread(false))
    expect(spread(false)).toBeCloseTo(0.4, 6)
  })
})
