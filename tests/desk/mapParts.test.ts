import { describe, expect, it } from 'vitest'
import { asSeen, byDistrict } from '../../src/desk/parts/cityValues.ts'
import { partsOf } from '../../src/desk/parts/mapParts.ts'
import { weightedMean } from '../../src/model/curve.ts'
import { residentsByDistrict } from '../../src/model/people.ts'
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

describe('the divide on the map', () => {
  const seen = (w: World) => {
    const { play, scenario } = { play: opened(quiet), scenario: quiet }
    return byDistrict({ play, scenario, world: w }, 'divide')
  }
  it('is the distance within each district, around the figure of the desk', () => {
    const w = at('survey')
    w.measured.divide = { value: 0.5, low: 0.45, high: 0.55, quality: 'survey' }
    const values = seen(w)?.values as number[]
    expect(weightedMean(values, residentsByDistrict(w.people))).toBeCloseTo(0.5, 2)
    expect(seen(w)?.scale).toBe('gap')
  })
  it('shows no outage before there was one', () => {
    expect(byDistrict({ play: opened(quiet), scenario: quiet, world: at('thin') }, 'outage')).toBe(
      null,
    )
  })
})
