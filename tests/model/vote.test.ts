import { describe, expect, it } from 'vitest'
import { balanceOf } from '../../src/engine/index.ts'
import { reachByCohort } from '../../src/model/divide.ts'
import { BANDS, LEVELS } from '../../src/model/ids.ts'
import { earOf, votelessOf } from '../../src/model/vote.ts'
import { changed, opened, quiet, sum } from '../engine/city.ts'

const at = (band: (typeof BANDS)[number], level: (typeof LEVELS)[number]) => {
  const found = votelessOf(quiet)[BANDS.indexOf(band) * LEVELS.length + LEVELS.indexOf(level)]
  if (!found) throw new Error(`${band} ${level}`)
  return found
}

describe('who has no vote', () => {
  it('follows the passports the city publishes, less those of the Union', () => {
    const { foreign, pyramid } = quiet.figures
    if (!foreign) throw new Error('Konstanz publishes passports')
    const of = (list: readonly number[]) => sum(list.slice(25, 45))
    const share = of(foreign) / (of(pyramid.men) + of(pyramid.women))
    expect(share).toBeGreaterThan(0.15)
    expect(at('25-44', 'high').nationality).toBeCloseTo(share * (1 - 0.42), 9)
    expect(at('80+', 'high').nationality).toBeLessThan(at('25-44', 'high').nationality / 2)
  })
  it('where nobody publishes them follows the Land', () => {
    const elsewhere = { ...quiet, figures: { ...quiet.figures, foreign: undefined } }
    const middle = votelessOf(elsewhere)[BANDS.indexOf('45-64') * LEVELS.length + 1]
    expect(middle?.nationality).toBeCloseTo(0.18 * (1 - 0.42), 9)
  })
  it('is nobody above the voting age for his or her age alone', () => {
    expect(at('16-24', 'middle').age).toBe(0)
    const later = { ...quiet, land: { ...quiet.land, votingAge: 18 } }
    const young = votelessOf(later)[BANDS.indexOf('16-24') * LEVELS.length + 1]
    expect(young?.age).toBeGreaterThan(0.04)
    expect(young?.age).toBeLessThan(0.25)
  })
  it('depends on nationality, age and home only, never on resources but through a home', () => {
    for (const band of BANDS) {
      expect(at(band, 'low').nationality).toBe(at(band, 'high').nationality)
      expect(at(band, 'middle').home).toBe(0)
      for (const level of LEVELS) {
        const one = at(band, level)
        expect(one.all).toBeCloseTo(one.nationality + one.age + one.home, 12)
        // children have none; of any group of adults most do
        if (band === '0-15') expect(one.all).toBe(1)
        else expect(one.all).toBeLessThan(0.5)
      }
    }
  })
})

describe('people without a home', () => {
  const { world } = opened()
  const { reach, homeless } = reachByCohort(world.divide, world.services)
  it('are about as many as the country counts', () => {
    const home = balanceOf(world, quiet).noVote.home
    expect(home / sum(world.people.cohorts)).toBeGreaterThan(0.004)
    expect(home / sum(world.people.cohorts)).toBeLessThanOrEqual(0.006)
  })
  it('are reached worse than anybody of their age, and count in that', () => {
    const none = reachByCohort({ ...world.divide, homeless: 0 }, world.services).reach
    let held = 0
    homeless.forEach((value, i) => {
      if (value === 0) return
      held++
      expect(value).toBeLessThan((none[i] as number) - 0.05)
      expect(reach[i]).toBeLessThan(none[i] as number)
    })
    expect(held).toBe(3 * quiet.districts.length)
  })
  it('lose more than others when a counter gets a private door', () => {
    const shut = { ...world.services, barred: world.services.barred.map(() => 0.5) }
    const then = reachByCohort(world.divide, shut)
    homeless.forEach((value, i) => {
      if (value === 0) return
      expect(value - (then.homeless[i] as number)).toBeGreaterThan(
        (reach[i] as number) - (then.reach[i] as number),
      )
    })
  })
})

describe('an election', () => {
  const { world } = opened()
  const told = balanceOf(world, quiet)
  it('counts the turnout of those with a vote, and tells of the others', () => {
    const adults = sum(told.cohorts.map((c) => c.residents))
    const voters = sum(told.cohorts.map((c) => c.residents * (1 - c.voteless)))
    expect(voters + told.noVote.residents).toBeCloseTo(adults, 6)
    const { nationality, age, home } = told.noVote
    expect(nationality + age + home).toBeCloseTo(told.noVote.residents, 6)
    const cast = sum(told.cohorts.map((c) => c.residents * (1 - c.voteless) * c.turnout))
    expect(told.turnout).toBeCloseTo(cast / voters, 12)
  })
  it('does not hear what happens to those without a vote, though they are residents', () => {
    const nobody = { ...quiet, land: { ...quiet.land, eu: 1 } }
    expect(balanceOf(world, nobody).noVote.nationality).toBe(0)
    expect(balanceOf(world, nobody).share).not.toBe(told.share)
  })
})

describe('the ear of the council', () => {
  it('hears trust where the votes are: lost among the young and foreign it sounds better than it is', () => {
    const p = changed(opened(), (w) => {
      w.divide.trust = w.divide.trust.map((t, i) =>
        Math.floor((i % 21) / 3) === BANDS.indexOf('25-44') ? t - 0.3 : t,
      )
    })
    expect(earOf(p.world, quiet)).toBeGreaterThan(0.004)
    const even = changed(opened(), (w) => {
      w.divide.trust = w.divide.trust.map(() => 0.5)
    })
    expect(earOf(even.world, quiet)).toBeCloseTo(0, 12)
  })
})
