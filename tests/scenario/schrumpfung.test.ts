import { describe, expect, it } from 'vitest'
import { begin, onTable, play } from '../../src/engine/index.ts'
import { PACING } from '../../src/engine/pacing.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import type { Scenario } from '../../src/model/content.ts'
import { weightedMean } from '../../src/model/curve.ts'
import { CLEARED_SAVES } from '../../src/model/housing.ts'
import { GROUPS, SERVICES } from '../../src/model/ids.ts'
import type { World } from '../../src/model/world.ts'
import { compileScenario, listScenarios } from '../../src/scenario/compile.ts'
import { type Act, booked, does, opened, quarters, refused, rich } from '../engine/city.ts'
import { scenario as konstanz } from '../engine/konstanz.ts'
import { stilled } from '../facts/places.ts'

const { scenario, words, terrain } = compileScenario('schrumpfung')
/** The town without luck: no incidents, no stories, a council that passes everything. */
const still = stilled(scenario)
const SEEDS = Number(process.env.SEEDS ?? 6)
const seeds = Array.from({ length: SEEDS }, (_, i) => i + 1)
const NORDRING = scenario.districts.findIndex((d) => d.id === 'nordring')

const term = (policy: keyof typeof POLICIES & string, seed: number) =>
  play({ scenario, seed, commands: [] }, 'end', POLICIES[policy]?.decide)
const residents = (world: World) => world.actual.population
const vacancyOf = (world: World) => weightedMean(world.housing.vacancy, world.housing.flats)
const blocks = (more: Record<string, unknown> = {}): Act => ({
  type: 'adopt',
  measure: 'block-dismantling',
  districts: [NORDRING],
  ...more,
})
/** The whole term after these decisions of the first sitting, with money enough to take them. */
const whole = (place: Scenario, ...acts: Act[]) =>
  quarters(does(rich(opened(place)), place, ...acts), place, place.quarters)

describe('Haldenrode as it is written', () => {
  it('stands on the start page with a text and a seminar of its own', () => {
    expect(listScenarios().find((card) => card.id === 'schrumpfung')).toMatchObject({
      title: { de: 'Haldenrode', en: 'Haldenrode' },
      lengths: ['council', 'seminar'],
      residents: 22_400,
      quarters: PACING.seminar.quarters,
    })
  })
  it('lies in Sachsen-Anhalt: seven years in office, a vote from 16, a mayor who votes', () => {
    expect(scenario.land).toMatchObject({ id: 'st', termYears: 7, votingAge: 16, mayorVotes: true })
    expect(GROUPS.reduce((sum, group) => sum + scenario.seats[group], 0)).toBe(36)
    expect(scenario.election).toBeNull()
  })
  it('speaks both languages throughout, says that it is invented, and briefs in at most sixty words', () => {
    expect(Object.keys(words.de)).toEqual(Object.keys(words.en))
    expect(words.de['scenario.note']).toContain('Modellrechnung')
    expect(words.en['scenario.note']).toContain('does not exist')
    for (const table of [words.de, words.en])
      expect((table['scenario.briefing'] ?? '').split(/\s+/).length).toBeLessThanOrEqual(60)
  })
  it('says what lies open on the table in at most thirty-five words, in both languages', () => {
    const own = [
      ...scenario.measures.filter((m) => m.when.length > 0).map((m) => `measures.${m.id}.summary`),
      ...scenario.stories
        .filter((s) => s.when.some((c) => 'vacancy' in c))
        .flatMap((s) => s.states.map((state) => `events.${s.id}.states.${state.id}.text`)),
    ]
    expect(own.length).toBeGreaterThan(20)
    for (const table of [words.de, words.en])
      for (const key of own)
        expect((table[key] ?? '').split(/\s+/).length, key).toBeLessThanOrEqual(35)
  })
  it('names no other town: nothing of Konstanz is left in its words or its ground', () => {
    const own = Object.entries(words.de).filter(([key]) => key.startsWith('scenario.'))
    const text = JSON.stringify([own, scenario.districts, terrain])
    expect(text).not.toMatch(/Konstanz|Rhein|Bodensee|Untersee|Petershausen|Münster/)
  })
  it('joins its districts: every neighbour is one, by the same bridge, and all hang together', () => {
    const reached = new Set([0])
    for (let i = 0; i < scenario.districts.length; i++)
      scenario.districts.forEach((district, d) => {
        if (!reached.has(d)) return
        for (const { id } of district.neighbours)
          reached.add(scenario.districts.findIndex((other) => other.id === id))
      })
    expect([...reached].sort()).toEqual(scenario.districts.map((_, d) => d))
  })
  it('has a budget that adds up: the pyramid is its residents, the lines are its revenue and spending', () => {
    const { pyramid, residents: byDistrict, budget } = scenario.figures
    const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0)
    expect(sum(pyramid.men) + sum(pyramid.women)).toBe(sum(byDistrict))
    const { world } = begin(scenario, 1)
    const plan = budget[0]
    if (!plan) throw new Error('no budget')
    const planned = sum(Object.values(plan.revenue)) - sum(Object.values(plan.spending))
    const interest = world.finance.cashCredit * 0.035
    expect(world.actual.balance).toBeCloseTo(planned - interest, 0)
    expect(planned).toBeLessThan(0)
  })
  it('lists every service with a counter and a digital way, the digital one thinner than the counter', () => {
    for (const id of SERVICES)
      expect(scenario.channels[id].digital, id).toBeLessThan(scenario.channels[id].counter)
  })
  it('lets the contract for the town hall software be answered in two sittings of the seminar', () => {
    const worlds = quarters(opened(scenario), scenario, 8).worlds
    const due = worlds.filter(
      (w) =>
        w.quarter % 2 === 0 &&
        w.contracts.some((k) => k.measure === 'town-hall-software' && k.value === 'renewal'),
    )
    expect(due.length).toBeGreaterThanOrEqual(2)
  })
})

describe('Haldenrode under supervision', () => {
  it('begins in consolidation, with a fifth of its revenue borrowed from the till', () => {
    const { world } = begin(scenario, 1)
    expect(world.supervision.value).toBe('consolidation')
    const plan = scenario.figures.budget[0]?.revenue
    const revenue = (plan?.tradeTax ?? 0) + (plan?.incomeTax ?? 0) + (plan?.other ?? 0)
    expect(world.finance.cashCredit / revenue).toBeGreaterThan(0.2)
  })
  it('may not borrow, hire or buy what does not pay for itself; the Land’s words say why', () => {
    const first = rich(opened(still))
    const loan = { type: 'adopt', measure: 'pumps', funding: 'loan' } as const
    expect(refused(first, still, loan).reason).toBe('supervisionForbidsLoan')
    const firm = { type: 'adopt', measure: 'camera-square', partner: 'stadtblick' } as const
    expect(refused(first, still, firm).reason).toBe('supervisionForbidsContract')
    expect(refused(first, still, { type: 'hire', staff: 'it', posts: 1 }).reason).toBe(
      'hiringFrozen',
    )
    expect(words.de['lands.st.supervision.consolidation']).toContain('Haushaltskonsolidierung')
  })
  it('refuses most of what a mayor asks for who wants everything', () => {
    for (const seed of seeds.slice(0, 3)) {
      const { commands } = term('everything', seed)
      const no = commands.filter((c) => !c.accepted).length
      expect(no / commands.length).toBeGreaterThan(0.5)
    }
  })
  it('has still room for what pays: shared offices and blocks taken down are within its means', () => {
    const sharing = { type: 'adopt', measure: 'shared-offices', partner: 'rechenverbund' } as const
    const { world } = does(opened(still), still, sharing, blocks())
    expect(world.council.agenda.map((paper) => paper.measure)).toEqual([
      'shared-offices',
      'block-dismantling',
    ])
  })
})

describe('Haldenrode grows smaller', () => {
  it('loses eight to fifteen per cent of its people in six years, whoever governs', () => {
    for (const policy of ['nothing', 'cautious', 'vendor', 'everything'] as const)
      for (const seed of seeds.slice(0, 3)) {
        const { worlds, world } = term(policy, seed)
        const lost = 1 - residents(world) / residents(worlds[0] as World)
        expect(lost, `${policy} ${seed}`).toBeGreaterThan(0.08)
        expect(lost, `${policy} ${seed}`).toBeLessThan(0.15)
      }
  })
  it('leaves more flats empty each year where nobody takes them down', () => {
    const { worlds } = whole(still)
    const yearly = worlds.filter((w) => w.quarter % 4 === 0).map(vacancyOf)
    for (let i = 1; i < yearly.length; i++)
      expect(yearly[i] as number).toBeGreaterThan(yearly[i - 1] as number)
  })
  it('does better under a careful mayor than under none: people are reached and trust holds, the till is less in debt', () => {
    const pairs = seeds.map((seed) => [term('cautious', seed).world, term('nothing', seed).world])
    for (const [careful, idle] of pairs as [World, World][]) {
      expect(careful.actual.cashCredit).toBeLessThan(idle.actual.cashCredit)
      expect(careful.actual.reach).toBeGreaterThan(idle.actual.reach)
      expect(careful.actual.trust).toBeGreaterThan(idle.actual.trust)
    }
  })
})

describe('orderly dismantling', () => {
  const idle = whole(still)
  const cleared = whole(still, blocks())

  it('pays: after six years the town has spent less than it has spared', () => {
    const spent = cleared.world.projects.find((p) => p.measure === 'block-dismantling')?.spent ?? 0
    const spared = booked(cleared, 'finance.cash') - booked(idle, 'finance.cash')
    expect(spent).toBeGreaterThan(0)
    expect(spared).toBeGreaterThan(0)
    expect(cleared.world.actual.balance).toBeGreaterThan(idle.world.actual.balance + 100_000)
  })
  it('spares so much a year for each flat that went, and the ledger knows which decision it was', () => {
    const flats = booked(cleared, 'housing.cleared')
    expect(flats).toBeGreaterThan(300)
    expect(cleared.world.housing.cleared).toBeCloseTo(flats, 6)
    const causes = cleared.effects.filter((e) => e.variable === 'housing.cleared')
    const project = cleared.world.projects.find((p) => p.measure === 'block-dismantling')
    expect(new Set(causes.map((e) => e.cause))).toEqual(new Set([project?.id]))
    expect(CLEARED_SAVES * flats).toBeGreaterThan(100_000)
  })
  it('mends the surroundings of those who stay, in the district and nowhere else', () => {
    const better = cleared.world.space.around.map(
      (now, d) => now - (idle.world.space.around[d] as number),
    )
    expect(better[NORDRING] as number).toBeGreaterThan(0.03)
    const elsewhere = better.filter((_, d) => d !== NORDRING)
    expect(Math.max(...elsewhere)).toBeLessThan(0.01)
  })
  it('leaves rents and people alone: nobody is priced out by a flat that stood empty', () => {
    expect(cleared.world.housing.rent[NORDRING] as number).toBeLessThanOrEqual(1)
    expect(cleared.world.housing.displaced).toBeCloseTo(idle.world.housing.displaced, 6)
    const apart = residents(cleared.world) / residents(idle.world) - 1
    expect(Math.abs(apart)).toBeLessThan(0.005)
  })
  it('stops at the few empty flats a town needs, and takes down nothing where houses belong to many', () => {
    const eager: Scenario = {
      ...still,
      measures: still.measures.map((m) =>
        m.id === 'block-dismantling'
          ? {
              ...m,
              effects: m.effects.map((e) =>
                e.lever === 'dismantle' ? { ...e, by: 10 * e.by } : e,
              ),
            }
          : m,
      ),
    }
    const { vacancy, flats } = whole(eager, blocks({ districts: [] })).world.housing
    expect(vacancy[NORDRING] as number).toBeCloseTo(0.05, 1)
    expect(vacancy[NORDRING] as number).toBeGreaterThanOrEqual(0.05)
    scenario.districts.forEach((district, d) => {
      if (district.types.includes('village'))
        expect((flats[d] as number) / (scenario.figures.residents[d] as number)).toBeGreaterThan(
          scenario.figures.flats / 22_400,
        )
    })
  })
  it('is on no table where hardly a flat stands empty', () => {
    const city = opened(stilled(konstanz))
    expect(onTable(city.world, stilled(konstanz))).not.toContain('block-dismantling')
    expect(refused(rich(city), stilled(konstanz), blocks({ districts: [] })).reason).toBe(
      'notForThisCity',
    )
  })
  it('spares nothing where only single houses go: every pipe stays', () => {
    const scattered = {
      ...still,
      stories: scenario.stories.filter((s) => s.id === 'empty-blocks'),
    }
    let now = opened(scattered)
    while (!now.world.stories.some((s) => s.id === 'empty-blocks') && now.world.quarter < 12)
      now = quarters(now, scattered, 1)
    const holes = quarters(
      does(now, scattered, { type: 'respond', story: 'empty-blocks', option: 'scattered' }),
      scattered,
      8,
    )
    expect(booked(holes, 'housing.flats')).toBeLessThan(0)
    expect(holes.world.housing.cleared).toBe(0)
  })
})
