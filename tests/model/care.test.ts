import { describe, expect, it } from 'vitest'
import { startAdmin, stepAdmin } from '../../src/model/admin.ts'
import {
  channelDays,
  daysUntilItRuns,
  hearingDays,
  introductionDays,
  linkDays,
  mindingDays,
} from '../../src/model/care.ts'
import { startServices } from '../../src/model/services.ts'
import { sizeOf } from '../../src/model/size.ts'
import { weaknessOf } from '../../src/model/systems.ts'
import type { TimedPull, World } from '../../src/model/world.ts'
import {
  type Act,
  changed,
  contractOf,
  does,
  obedient,
  opened,
  quarters,
  rich,
} from '../engine/city.ts'
import { scenario } from '../engine/konstanz.ts'
import { paper, term } from '../facts/city.ts'

const lamps = scenario.measures.find((m) => m.id === 'smart-lamps')
if (!lamps) throw new Error('no lamps')

/** Days the offices need in a quarter under a paper, against the same quarter without it. */
const more = (n: number, act: Act): number =>
  term(obedient, 3, n, { 0: [act] }).world.admin.required -
  term(obedient, 3, n, {}).world.admin.required

describe('doing things well takes days', () => {
  it('a forum binds people for two quarters before anything is built', () => {
    const heard = paper('pumps', { participation: 3 })
    expect(more(1, heard)).toBeCloseTo(sizeOf(scenario) * hearingDays(3), 6)
    expect(more(2, heard)).toBeCloseTo(sizeOf(scenario) * hearingDays(3), 6)
    expect(hearingDays(3)).toBeGreaterThan(hearingDays(1))
    expect(hearingDays(0)).toBe(0)
  })
  it('links to other offices bind people while a measure is brought in', () => {
    const linked = more(1, paper('pumps', { integrated: true }))
    expect(linked - more(1, paper('pumps'))).toBeCloseTo(
      sizeOf(scenario) * linkDays({ integrated: true }),
      6,
    )
  })
  it('clauses beyond the offer must be minded, what the partner offers anyway need not', () => {
    const strong = { data: 2, exit: 2, transparency: 2 } as const
    const signed = (terms: object) =>
      quarters(
        does(rich(opened(obedient)), obedient, {
          type: 'adopt',
          measure: 'smart-lamps',
          partner: 'stadtwerke',
          terms,
        }),
        obedient,
        1,
      ).world
    const plain = signed({})
    const hard = signed(strong)
    const days = (w: World) => mindingDays(w.contracts, obedient)
    expect(days(plain)).toEqual([])
    expect(days(hard).map((d) => d.cause)).toEqual([contractOf(hard, 'smart-lamps').id])
    expect(days(hard)[0]?.by).toBeGreaterThan(0.4)
  })
  it('a second way to a service needs a second crew, and digital only spares one', () => {
    const services = startServices(scenario)
    const days = (mode: 'analogue' | 'hybrid' | 'digital') =>
      channelDays({ ...services, mode: { ...services.mode, permits: mode } }, scenario, () => 'c1')
    expect(days('hybrid')).toEqual([])
    expect(days('digital')).toEqual(days('analogue'))
    expect(days('digital')[0]?.by).toBeLessThan(0)
    const at = does(opened(obedient), obedient, {
      type: 'channel',
      service: 'permits',
      mode: 'digital',
    })
    const spared =
      quarters(opened(obedient), obedient, 1).world.admin.required -
      quarters(at, obedient, 1).world.admin.required
    expect(spared).toBeCloseTo(-sizeOf(scenario) * (days('digital')[0]?.by ?? 0), 6)
  })
  it('a paper says all of it beforehand', () => {
    const plain = { scale: 'rollout', participation: 0, integrated: false } as const
    const well = { ...plain, participation: 3, integrated: true } as const
    expect(daysUntilItRuns(lamps, plain)).toBe(
      lamps.time.rollout * introductionDays(lamps, 'rollout'),
    )
    expect(daysUntilItRuns(lamps, well)).toBe(
      daysUntilItRuns(lamps, plain) + 2 * hearingDays(3) + lamps.time.rollout * linkDays(well),
    )
    expect(daysUntilItRuns(lamps, { ...plain, scale: 'pilot' })).toBeLessThan(
      daysUntilItRuns(lamps, plain),
    )
  })
})

describe('who is overloaded', () => {
  const start = startAdmin(scenario)
  const quarter = (fatigue: number, seed: number, days = 0) =>
    stepAdmin(
      { ...start, fatigue },
      {
        scenario,
        seed,
        round: 1,
        levers: {
          staffSkill: { total: 0.2, byDistrict: [], parts: [{ cause: 'p1', by: 0.2 }] },
        },
        projectDays: days,
        runningPosts: 0,
        care: [],
        reports: 0,
        hiringFrozen: true,
        links: 0,
      },
    ).admin
  it('learns little from courses, and nothing when worn out altogether', () => {
    const learnt = (fatigue: number) => quarter(fatigue, 3).skill - start.skill
    expect(learnt(0.6)).toBeLessThan(0.6 * learnt(0.1))
    expect(learnt(0.6)).toBeGreaterThan(0)
    expect(learnt(1)).toBeLessThan(0.1 * learnt(0.1))
  })
  it('leaves about three times as often', () => {
    const left = (fatigue: number) => {
      let all = 0
      for (let seed = 1; seed <= 400; seed++)
        all += start.filled.general - quarter(fatigue, seed).filled.general
      return all
    }
    expect(left(1) / left(0.1)).toBeGreaterThan(2.2)
    expect(left(1) / left(0.1)).toBeLessThan(3.6)
  })
  it('patches late and runs new systems badly', () => {
    const busy = (days: number) => {
      const errands = { lever: 'workload', target: null, by: days, until: 99, cause: 'e:test@0' }
      const start = changed(rich(opened(obedient)), (w) => w.pulls.push(errands as TimedPull))
      return quarters(
        does(start, obedient, paper('smart-lamps', { partner: 'stadtwerke' })),
        obedient,
        14,
      ).world
    }
    const calm = busy(0)
    const drowned = busy(1500)
    expect(drowned.actual.capacity).toBeLessThan(0.8)
    expect(weaknessOf(drowned.systems)).toBeGreaterThan(weaknessOf(calm.systems))
    expect(drowned.environment.energyUse).toBeGreaterThan(calm.environment.energyUse)
  })
})
