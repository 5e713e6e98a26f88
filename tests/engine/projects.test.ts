import { describe, expect, it } from 'vitest'
import { grantFor, type Play, play, quote } from '../../src/engine/index.ts'
import { costOf, PILOT_COVERAGE } from '../../src/engine/quote.ts'
import { performanceOf } from '../../src/engine/steps/performance.ts'
import type { Measure, Scenario } from '../../src/model/content.ts'
import { networkCurve, sum } from '../../src/model/curve.ts'
import { collectLevers, effectByDistrict, total } from '../../src/model/pull.ts'
import type { World } from '../../src/model/world.ts'
import {
  type Act,
  changed,
  does,
  draftOf,
  measureIn,
  obedient,
  opened,
  order,
  paper,
  projectOf,
  quarters,
  refused,
  rich,
} from './city.ts'

/** A paper with the first partner who offers it, where the city cannot do it alone. */
const offered = (id: string, more: Record<string, unknown> = {}): Act =>
  paper(id, { partner: measureIn(id).own ? null : measureIn(id).partners[0], ...more })
/** Decides one paper in the first sitting and lets the city run. */
const adopted = (act: Act, n: number, place: Scenario = obedient, seed = 7): Play =>
  quarters(does(rich(opened(place, seed)), place, act), place, n)

describe('a measure on its way', () => {
  it('is approved, rolled out over its quarters, and then in operation', () => {
    const m = measureIn('hybrid-town-hall')
    const states = [0, 1, m.time.rollout, m.time.rollout + 3].map(
      (n) => projectOf(adopted(offered(m.id), Math.max(1, n)).world, m.id).value,
    )
    expect(states[1]).toBe('rollout')
    expect(states[3]).toBe('operation')
    const half = projectOf(adopted(offered(m.id), 2).world, m.id).coverage[0] as number
    expect(half).toBeGreaterThan(0.1)
    expect(half).toBeLessThan(0.9)
  })
  it('costs once what the quote said, and no more', () => {
    const start = rich(opened(obedient))
    const act = offered('help-counter')
    const said = quote(start.world, obedient, draftOf(start.world, act))
    const done = quarters(does(start, obedient, act), obedient, 6)
    const spent = projectOf(done.world, 'help-counter').spent
    expect(spent / (said?.once ?? 0)).toBeCloseTo(1, 1)
    const paid = done.effects
      .filter((e) => e.variable === 'finance.cash' && e.rule === 'projectCost')
      .reduce((a, e) => a - e.by, 0)
    expect(paid).toBeCloseTo(spent, 2)
  })
  it('covers only the chosen districts', () => {
    const p = adopted(offered('green-quarters', { districts: [2, 5] }), 12)
    const { coverage } = projectOf(p.world, 'green-quarters')
    coverage.forEach((c, d) => {
      expect(c > 0.5, `district ${d}`).toBe(d === 2 || d === 5)
    })
    expect(Math.max(...coverage)).toBe(1)
  })
  it('ages with its software and wears out unless it is renewed', () => {
    const m = { ...measureIn('help-counter'), time: { pilot: 1, rollout: 1, life: 8 } }
    const place = {
      ...obedient,
      measures: obedient.measures.map((x) => (x.id === m.id ? m : x)),
    }
    const at = (n: number) => projectOf(adopted(offered(m.id), n, place).world, m.id).value
    expect(at(4)).toBe('operation')
    expect(at(8)).toBe('ageing')
    expect(at(12)).toBe('obsolete')
  })
  it('that is stopped gives nothing any more and leaves a broken promise', () => {
    const p = adopted(offered('help-counter'), 4)
    const id = projectOf(p.world, 'help-counter').id
    const stopped = does(p, obedient, { type: 'stop', project: id })
    expect(stopped.world.admin.announced).toBeGreaterThan(p.world.admin.announced)
    const reach = (x: Play) => quarters(x, obedient, 4).world.actual.reach
    expect(reach(stopped)).toBeLessThan(reach(p) - 0.005)
    expect(refused(stopped, obedient, { type: 'stop', project: id }).reason).toBe('projectEnded')
  })
  it('run by a partner cannot be stopped while the contract binds', () => {
    const p = adopted(offered('smart-lamps'), 2)
    const id = projectOf(p.world, 'smart-lamps').id
    expect(refused(p, obedient, { type: 'stop', project: id }).reason).toBe('contractBinds')
  })
})

describe('how much of an effect arrives', () => {
  const residents = obedient.figures.residents
  const half = residents.map((_, d) => (d % 2 === 0 ? 1 : 0))
  const share = (m: Measure, coverage: number[]) => {
    const project = {
      ...projectOf(adopted(offered('help-counter'), 1).world, 'help-counter'),
      coverage,
    }
    const by = effectByDistrict(project, m, residents)
    return sum(by.map((x, d) => x * (residents[d] as number))) / sum(residents)
  }
  const covered = sum(half.map((x, d) => x * (residents[d] as number))) / sum(residents)
  it('follows coverage where the saving is single', () => {
    expect(share(measureIn('pumps'), half)).toBeCloseTo(covered, 9)
  })
  it('comes late where the network makes it: half the coverage, at most a third of the effect', () => {
    expect(share(measureIn('traffic-control'), half)).toBeCloseTo(networkCurve(covered), 9)
    expect(networkCurve(0.5)).toBeLessThanOrEqual(0.35)
    expect(
      share(
        measureIn('traffic-control'),
        residents.map(() => 1),
      ),
    ).toBeCloseTo(1, 9)
  })
  it('is a fraction when the posts that run it stay empty', () => {
    const p = adopted(offered('hybrid-town-hall'), 8)
    const perform = (w: World) =>
      performanceOf(w, obedient, 0)(projectOf(w, 'hybrid-town-hall'), measureIn('hybrid-town-hall'))
    const empty = changed(p, (w) => {
      w.admin.filled = { general: 0, it: 0, data: 0, security: 0 }
    })
    const full = changed(p, (w) => {
      w.admin.filled = { general: 60, it: 40, data: 10, security: 5 }
    })
    expect(perform(empty.world)).toBeLessThan(0.4 * perform(full.world))
  })
  it('suffers from silos unless the offices were linked from the start', () => {
    const [apart, linked] = [false, true].map((integrated) => {
      const w = adopted(offered('hybrid-town-hall', { integrated }), 8).world
      const with_ = (silo: number) =>
        performanceOf(
          w,
          obedient,
          silo,
        )(projectOf(w, 'hybrid-town-hall'), measureIn('hybrid-town-hall'))
      return with_(1) / with_(0)
    })
    expect(apart).toBeLessThan(0.95)
    expect(linked).toBe(1)
  })
  it('is drawn once per measure and seed, never above what the evidence allows', () => {
    const m = measureIn('data-platform')
    const drawn = Array.from(
      { length: 12 },
      (_, seed) => projectOf(adopted(offered(m.id), 1, obedient, seed).world, m.id).quality,
    )
    expect(new Set(drawn).size).toBe(12)
    for (const q of drawn) {
      expect(q).toBeGreaterThanOrEqual(m.evidence.low)
      expect(q).toBeLessThanOrEqual(m.evidence.high)
    }
  })
})

describe('a pilot', () => {
  const SEEDS = Number(process.env.SEEDS ?? 20)
  const measures = ['citizens-app', 'waste-sensors', 'open-data', 'energy-manager']
  /** Share of pilots still alive after their time, over seeds and measures. */
  const survival = (owner: boolean, operating: boolean, integrated: boolean) => {
    let alive = 0
    for (let seed = 0; seed < SEEDS; seed++) {
      let p = rich(opened(obedient, seed))
      p = does(
        p,
        obedient,
        ...measures.map((id) => offered(id, { scale: 'pilot', operating, integrated })),
      )
      p = quarters(p, obedient, 1)
      p = changed(p, (w) => {
        for (const x of w.projects) if (x.cause !== 'start') x.owner = owner
      })
      p = quarters(p, obedient, 4)
      alive += measures.filter((id) => projectOf(p.world, id).value === 'operation').length
    }
    return alive / (SEEDS * measures.length)
  }
  it('reaches operation with an owner, an operating budget and links to other offices', () => {
    expect(survival(true, true, true)).toBeGreaterThanOrEqual(0.6)
  })
  it('and hardly ever when one of the three is missing', () => {
    expect(survival(false, true, true)).toBeLessThanOrEqual(0.25)
    expect(survival(true, false, true)).toBeLessThanOrEqual(0.25)
    expect(survival(true, true, false)).toBeLessThanOrEqual(0.25)
  })
  it('covers a quarter and costs less than a roll-out', () => {
    const p = rich(opened(obedient))
    const cost = (scale: string) => {
      const act = offered('citizens-app', { scale })
      return costOf(p.world, obedient, measureIn('citizens-app'), draftOf(p.world, act))
    }
    expect(cost('pilot').once).toBeLessThan(0.5 * cost('rollout').once)
    const { coverage } = projectOf(
      adopted(offered('citizens-app', { scale: 'pilot' }), 3).world,
      'citizens-app',
    )
    expect(Math.max(...coverage)).toBeCloseTo(PILOT_COVERAGE, 6)
  })
})

describe('money from above', () => {
  const sure: Scenario = {
    ...obedient,
    grants: obedient.grants.map((g) => ({ ...g, chance: 10, needsStrategy: false })),
  }
  const won = (...ids: string[]) => {
    let p = rich(opened(sure))
    p = quarters(p, sure, 2)
    p = changed(p, (w) => {
      for (const g of w.grants) g.value = ids.includes(g.id) ? 'call' : 'lapsed'
      w.finance.freeThisYear = 1e9
    })
    p = does(p, sure, ...ids.map((grant) => ({ type: 'applyGrant', grant }) as Act))
    return rich(quarters(p, sure, 1))
  }
  const states = (p: Play) => Object.fromEntries(p.world.grants.map((g) => [g.id, g.value]))

  it('is called for, applied for and won or lost', () => {
    expect(states(won('land-digital'))['land-digital']).toBe('granted')
    const never = { ...sure, grants: sure.grants.map((g) => ({ ...g, chance: 0 })) }
    let p = changed(quarters(rich(opened(never)), never, 2), (w) => {
      w.finance.freeThisYear = 1e9
    })
    p = quarters(does(p, never, { type: 'applyGrant', grant: 'land-digital' }), never, 1)
    expect(states(p)['land-digital']).toBe('refused')
    const idle = quarters(opened(sure), sure, 8)
    expect(states(idle)['land-digital']).toBe('lapsed')
  })
  it('pays its share for its own field, and nothing beside it', () => {
    const p = won('resilience-fund', 'land-digital')
    expect(grantFor(p.world, sure, measureIn('pumps'))?.id).toBe('resilience-fund')
    expect(refused(p, sure, offered('green-quarters', { funding: 'grant' })).reason).toBe('noGrant')
    const done = quarters(does(p, sure, offered('open-data', { funding: 'grant' })), sure, 5)
    expect(projectOf(done.world, 'open-data').grant).toBe('land-digital')
    const spent = projectOf(done.world, 'open-data').spent
    const granted = done.effects
      .filter((e) => e.variable === 'finance.granted')
      .reduce((a, e) => a + e.by, 0)
    const share = sure.grants.find((g) => g.id === 'land-digital')?.share as number
    expect(granted / spent).toBeCloseTo(share, 6)
  })
  it('ends, and with it every service nobody budgeted for', () => {
    const after = (operating: boolean) => {
      const act = offered('open-data', { funding: 'grant', operating })
      const length = sure.grants.find((g) => g.id === 'land-digital')?.quarters as number
      return quarters(does(won('land-digital'), sure, act), sure, length + 1)
    }
    expect(states(after(true))['land-digital']).toBe('ended')
    expect(projectOf(after(false).world, 'open-data').value).toBe('ended')
    expect(projectOf(after(true).world, 'open-data').value).toBe('operation')
    expect(after(false).news.map((n) => n.key)).toContain('news.grantCliff')
  })
  it('costs reports as long as it lasts', () => {
    const with_ = won('land-digital')
    const without = changed(with_, (w) => {
      for (const g of w.grants) g.value = 'refused'
    })
    const days = (p: Play) => quarters(p, sure, 1).world.admin.required
    expect(days(with_)).toBeGreaterThan(days(without))
  })
})

describe('levers', () => {
  it('of the first day’s systems count only by what has changed since', () => {
    const p = opened(obedient)
    const levers = (w: World) =>
      collectLevers(w, obedient, obedient.figures.residents, performanceOf(w, obedient, 1))
    expect(levers(p.world)).toEqual({})
    const gone = changed(p, (w) => {
      projectOf(w, 'kita-portal').value = 'ended'
    })
    const lost = measureIn('kita-portal').effects.find((e) => e.lever === 'digitalChannel')?.by
    expect(total(levers(gone.world), 'digitalChannel', 'school')).toBeCloseTo(-(lost ?? 0), 9)
  })
  it('end when the event that pulled them is over', () => {
    const p = changed(opened(obedient), (w) => {
      w.pulls.push({ lever: 'heard', target: null, by: 0.3, until: 2, cause: 'e:test@0' })
    })
    const now = (w: World) =>
      total(
        collectLevers(w, obedient, obedient.figures.residents, performanceOf(w, obedient, 1)),
        'heard',
      )
    expect(now(p.world)).toBeCloseTo(0.3, 9)
    expect(now(quarters(p, obedient, 1).world)).toBeCloseTo(0.3, 9)
    expect(now(quarters(p, obedient, 2).world)).toBe(0)
  })
})

it('a term in which every paper passes still plays to its end', () => {
  const term = play({ scenario: obedient, seed: 1, commands: [] }, 'end', (w) =>
    w.phase === 'deciding' && w.quarter < 6 ? [order(w, offered('help-counter'))] : [],
  )
  expect(term.world.phase).toBe('debrief')
})
