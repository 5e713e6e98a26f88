import { describe, expect, it } from 'vitest'
import { type Play, quote } from '../../src/engine/index.ts'
import { openDistricts } from '../../src/engine/quote.ts'
import { familyOf, OPEN } from '../../src/model/family.ts'
import { doubtLeft, pitchOf, qualityOf } from '../../src/model/pitch.ts'
import type { Adopt, World } from '../../src/model/world.ts'
import { parted, term } from '../facts/city.ts'
import {
  type Act,
  changed,
  does,
  draftOf,
  measureIn,
  obedient,
  opened,
  paper,
  projectOf,
  quarters,
  refused,
  rich,
} from './city.ts'

const [west, east] = parted(2) as [number[], number[]]

describe('a city that goes on stage by stage', () => {
  const lamps = (districts: number[], more: Record<string, unknown> = {}) =>
    paper('smart-lamps', { partner: 'lichtbogen', districts, ...more })

  it('pays a further stage only for the districts not yet served', () => {
    const p = rich(term(obedient, 3, 6, { 0: [lamps(west)] }))
    expect(openDistricts(p.world, measureIn('smart-lamps'), { districts: [] })).toEqual(
      [...east].sort((a, b) => a - b),
    )
    const all = quote(p.world, obedient, draftOf(p.world, lamps([])))
    const rest = quote(p.world, obedient, draftOf(p.world, lamps(east)))
    expect(all?.once).toBeCloseTo(rest?.once ?? 0, 2)
    const done = quarters(does(p, obedient, lamps([])), obedient, 12)
    const stages = done.world.projects.filter((x) => x.measure === 'smart-lamps')
    expect(stages).toHaveLength(2)
    const cover = obedient.districts.map((_, d) =>
      stages.reduce((a, x) => a + (x.coverage[d] as number), 0),
    )
    for (const c of cover) expect(c).toBeCloseTo(1, 6)
  })
  it('cannot roll out twice where it has done so already', () => {
    const p = rich(term(obedient, 3, 3, { 0: [lamps(west)] }))
    expect(refused(p, obedient, lamps(west)).reason).toBe('alreadyRunning')
  })
  it('keeps the data of a measure while one of its stages lives', () => {
    // the data belong to the city: what a partner keeps stays where it is
    const own = { terms: { data: 2 } }
    const p = rich(term(obedient, 3, 8, { 0: [lamps(west, own)], 3: [lamps(east, own)] }))
    const held = (w: World) => w.holdings.filter((h) => h.id.startsWith('smart-lamps')).length
    expect(held(p.world)).toBe(1)
    const first = p.world.projects.find((x) => x.measure === 'smart-lamps')
    const one = quarters(
      changed(p, (w) => end(w, first?.id)),
      obedient,
      1,
    )
    expect(held(one.world)).toBe(1)
    const none = quarters(
      changed(one, (w) => end(w)),
      obedient,
      1,
    )
    expect(held(none.world)).toBe(0)
  })
})
const end = (w: World, id?: string) => {
  for (const p of w.projects)
    if (p.measure === 'smart-lamps' && (id === undefined || p.id === id)) p.value = 'ended'
}

describe('parts that fit together', () => {
  const family = (terms: Record<string, number>, q = 0, partner = 'verkehrswerk') => {
    const { world } = term(obedient, 3, q + 1, { [q]: [paper('smart-lamps', { partner, terms })] })
    return familyOf(world, obedient, projectOf(world, 'smart-lamps'))
  }
  it('speak an open standard somebody keeps alive', () => {
    expect(family({ openness: 2, updates: 1 })).toBe(OPEN)
    expect(family({ openness: 0 }, 0, 'stadtwerke')).toBe(OPEN)
  })
  it('do not fit where the standard is closed, or open and left alone', () => {
    expect(family({ openness: 0 })).toBe('querweg/0')
    expect(family({ openness: 2, updates: 0 })).toBe('querweg/0')
  })
  it('of one maker do not fit across generations', () => {
    expect(family({ openness: 0 }, 13)).toBe('querweg/1')
  })
  it('make a network only with their own kind', () => {
    const lit = (terms: Record<string, number>) => {
      const act = (districts: number[]) =>
        paper('traffic-control', { partner: 'verkehrswerk', districts, terms, integrated: true })
      const p = term(obedient, 3, 24, { 0: [act(west)], 13: [act(east)] })
      return 1 - p.world.environment.traffic
    }
    expect(lit({ openness: 0 })).toBeLessThan(0.62 * lit({ openness: 2, updates: 2 }))
  })
})

describe('a pitch', () => {
  const draft = (terms: Partial<Adopt['terms']> = {}) => ({ partner: 'lichtbogen', terms })
  const lamps = measureIn('smart-lamps')
  const ask = (what: string): Act => ({ type: 'ask', measure: 'smart-lamps', what })
  const after = (...acts: Act[]): Play =>
    quarters(does(opened(obedient), obedient, ...acts), obedient, 1)

  it('stands as it is told while nobody asks', () => {
    const { world } = opened(obedient)
    expect(doubtLeft(world, lamps, draft())).toBe(1)
    expect(pitchOf(world, lamps, draft()).promise).toBeCloseTo(lamps.evidence.promise, 9)
  })
  it('comes nearer to the truth with each question, and never passes it', () => {
    const left = [[], [ask('detail')], [ask('detail'), ask('references')]].map((acts) =>
      doubtLeft(after(...acts).world, lamps, draft()),
    )
    expect(left[1]).toBeLessThan(0.5)
    expect(left[2]).toBeLessThan((left[1] as number) / 2)
    const { world } = after(ask('detail'), ask('references'))
    const truth = qualityOf(world.seed, lamps)
    const { low, high, promise } = pitchOf(world, lamps, draft())
    expect(low).toBeLessThanOrEqual(truth)
    expect(high).toBeGreaterThanOrEqual(truth)
    expect(high - low).toBeLessThan(0.2 * (lamps.evidence.high - lamps.evidence.low))
    expect(promise).toBeGreaterThan(truth)
    expect(promise).toBeLessThan(lamps.evidence.promise)
  })
  it('promises less where the city may leave, and after a trial of its own', () => {
    const { world } = opened(obedient)
    expect(doubtLeft(world, lamps, draft({ exit: 2 }))).toBeLessThan(
      doubtLeft(world, lamps, draft({ exit: 1 })),
    )
    expect(doubtLeft(world, lamps, { partner: null, terms: { exit: 2 } })).toBe(1)
    const trial = (q: number) =>
      term(obedient, 3, q, { 0: [paper('smart-lamps', { partner: 'lichtbogen', scale: 'pilot' })] })
        .world
    expect(doubtLeft(trial(1), lamps, draft())).toBe(1)
    expect(doubtLeft(trial(2), lamps, draft())).toBeLessThan(0.3)
  })
  it('answered late: the paper waits a quarter, and asking takes days', () => {
    const p = does(rich(opened(obedient)), obedient, ask('detail'))
    const act = paper('smart-lamps', { partner: 'lichtbogen' })
    expect(refused(p, obedient, act).reason).toBe('answerPending')
    const next = quarters(p, obedient, 1)
    expect(does(rich(next), obedient, act).world.council.agenda).toHaveLength(1)
    const idle = quarters(opened(obedient), obedient, 1)
    expect(next.world.admin.required - idle.world.admin.required).toBeCloseTo(8, 6)
  })
  it('that was questioned leaves less to be disappointed about', () => {
    const debt = (acts: Act[]) =>
      term(obedient, 3, 14, { 0: acts, 1: [paper('traffic-control', { partner: 'verkehrswerk' })] })
        .world.admin.announced
    expect(debt([{ type: 'ask', measure: 'traffic-control', what: 'detail' }])).toBeLessThan(
      debt([]) - 0.1,
    )
  })
})

describe('money from above, left early', () => {
  const sure = {
    ...obedient,
    grants: obedient.grants.map((g) => ({ ...g, chance: 10, needsStrategy: false })),
  }
  const act = paper('data-platform', {
    partner: 'nordcloud',
    funding: 'grant',
    terms: { contact: 2 },
  })
  const plan = (q: number, late: Act[]) => ({
    2: [{ type: 'applyGrant', grant: 'follower-call' } as Act],
    3: [act],
    [q]: late,
  })
  const leave: Act = { type: 'leaveGrant', grant: 'follower-call' }
  const liquid = (p: Play) => p.world.finance.cash - p.world.finance.cashCredit

  it('costs a part of what was received, and the rest of what is under contract: dearer than staying', () => {
    const stay = term(sure, 5, 12, plan(7, []))
    const left = term(sure, 5, 12, plan(7, [leave]))
    const state = (p: Play) => p.world.grants.find((g) => g.id === 'follower-call')
    expect(state(stay)?.value).toBe('granted')
    expect(state(left)?.value).toBe('left')
    const received = state(left)?.context.received ?? 0
    expect(received).toBeGreaterThan(50_000)
    expect(liquid(stay) - liquid(left)).toBeGreaterThan(0.29 * received)
    expect(projectOf(left.world, 'data-platform').grant).toBeNull()
    expect(projectOf(left.world, 'data-platform').value).not.toBe('ended')
  })
  it('ends what had no line in the budget', () => {
    const bare = { ...act, operating: false }
    const p = term(sure, 5, 8, { ...plan(7, [leave]), 3: [bare] })
    expect(projectOf(p.world, 'data-platform').value).toBe('ended')
  })
  it('is paid up to its ceiling and no further', () => {
    const poor = {
      ...sure,
      grants: sure.grants.map((g) => (g.id === 'follower-call' ? { ...g, max: 2 } : g)),
    }
    const p = term(poor, 5, 14, plan(13, []))
    const received = p.world.grants.find((g) => g.id === 'follower-call')?.context.received ?? 0
    expect(received / (2 * 87_368)).toBeGreaterThan(0.95)
    expect(received / (2 * 87_368)).toBeLessThan(1.05)
  })
})
