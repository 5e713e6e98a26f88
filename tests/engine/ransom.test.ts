import { describe, expect, it } from 'vitest'
import { onward, type Play } from '../../src/engine/index.ts'
import { demand } from '../../src/model/cascade.ts'
import type { World } from '../../src/model/world.ts'
import { changed, does, opened, refused } from './city.ts'
import { scenario as konstanz } from './konstanz.ts'

const place = {
  ...konstanz,
  stories: [],
  incidents: konstanz.incidents.map((i) => ({ ...i, chance: 0 })),
}
/** A city whose data centre has just been encrypted. */
const struck = (seed = 7, change: (w: World) => void = () => {}): Play => {
  let now = changed(opened(place, seed), (w) => {
    w.pulls.push({
      lever: 'workload',
      target: 'incident:ransomware-shared',
      by: 0,
      until: w.quarter + 1,
      cause: `e:test@${w.quarter}`,
    })
  })
  while (now.world.phase !== 'crisis') now = onward(now, place)
  return changed(now, change)
}
const over = (play: Play): Play => {
  let now = play
  while (now.world.phase === 'crisis') now = onward(now, place)
  return now
}
const PAY = { type: 'crisis', hour: 0, pay: true } as const

describe('a ransom', () => {
  it('is money gone, named with the decision that paid it, and a name that stays', () => {
    const paid = over(does(struck(), place, PAY))
    const kept = over(struck())
    const cost = demand(kept.world.actual.population)
    const [command] = paid.commands.map((_, i) => `c${i}`).slice(-1)
    const booked = paid.effects.filter((e) => e.rule === 'ransom' && e.cause === command)
    expect(booked.find((e) => e.variable === 'finance.cash')?.by).toBeCloseTo(-cost, 6)
    expect(booked.find((e) => e.variable === 'divide.trust')?.by).toBeLessThan(0)
    expect(paid.world.systems.payer).toBe(1)
    expect(kept.world.systems.payer).toBe(0)
    const told = paid.news.filter((n) => n.key.startsWith('news.ransom'))
    expect(told).toHaveLength(1)
    expect(told[0]?.figures.cost).toBeCloseTo(cost, 6)
    expect(kept.news.some((n) => n.key.startsWith('news.ransom'))).toBe(false)
  })
  it('says with its news whether the key fitted; copied files appear where it did not', () => {
    const ends = new Set<string>()
    for (let seed = 1; seed <= 12; seed++) {
      const paid = over(does(struck(seed), place, PAY))
      const key = paid.news.some((n) => n.key === 'news.ransomKey')
      const leaked = paid.news.some((n) => n.key === 'news.leaked')
      if (key) expect(leaked).toBe(false)
      ends.add(`${key} ${leaked}`)
    }
    expect(ends.size).toBe(3)
  })
  it('is not paid by a city under consolidation', () => {
    for (const step of ['consolidation', 'emergency'] as const) {
      const poor = struck(7, (w) => {
        w.supervision.value = step
      })
      expect(refused(poor, place, PAY).reason).toBe('supervisionForbids')
    }
  })
  it('was not asked of older saves: a plan without a word about it pays nothing', () => {
    const play = does(struck(), place, { type: 'crisis', hour: 0, warn: true })
    expect(play.world.crisis?.ransom?.paid).toBeNull()
  })
})
