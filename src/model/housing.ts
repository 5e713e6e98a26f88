import { assume } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp, weightedMean } from './curve.ts'
import { BANDS, cohortAt } from './ids.ts'
import { bookDrawn, changing, type Ledger, ledger, standing } from './ledger.ts'
import { residentsByDistrict } from './people.ts'
import { inDistrict, type Levers, partsIn } from './pull.ts'
import type { Effect, Housing, People } from './world.ts'

/** Share of demand pressure that reaches rents per quarter. Assumption: leases turn slowly. */
const RENT_SPEED = 0.02
/** Extra share of the lowest level that leaves per quarter and point of rent above the start. Assumption. */
const PUSH_LOW = 0.02
const PUSH_MIDDLE = 0.004
/** How far rents follow when a district has more residents per flat than at the start. Assumption. */
const PRESSURE = 4
/**
 * Flats finished per 1,000 residents and year without a decision, where the scenario says nothing else.
 * Source: stock 2014–2024, Konstanz in Zahlen.
 */
const BUILT = 4.2
/** A district improved beyond the others asks for dearer rents. Assumption (Kap. 4.7.1, 4.9). */
const APPEAL = 2.5
/** EUR a year for each low-income household's resident and point of rent above the start: housing aid, shelters, moves. Assumption. */
const SOCIAL = 1500
/** Share of that bill that arrives per quarter: it follows years later. Assumption. */
const BILL_SPEED = 0.06

/** Share of flats that stand empty anywhere: moving, renovation, no heir found. Assumption; the census of 2022 found 4.3 % in Germany. */
const ALWAYS_EMPTY = 0.03
/** Vacancy a city needs so that people can move, and which nobody takes down. Assumption. */
const RESERVE = 0.05
/** EUR a year for pipes, streets and lamps that a flat taken down in a whole block no longer needs: the fixed part of
 * what upkeep costs for its residents. Assumption (Kap. 2.2.1: falling use makes each unit dearer). */
export const CLEARED_SAVES = 320
/** What a point of vacancy beyond the reserve takes from the surroundings. Assumption. */
const SHABBY = 0.5

/** Fewer people to a household each year: flats fill a little though people go. Assumption after Destatis, households 2011 to 2024. */
const HOUSEHOLDS = 0.004
/**
 * Share of a district's flats that stand in blocks of one owner and can go as a whole, by type of building; where
 * houses belong to many, nobody can take down a row. Assumption.
 */
const IN_BLOCKS: Record<string, number> = {
  slabs: 1,
  'post-war rows': 0.7,
  'perimeter blocks': 0.2,
}
export const blocksIn = (types: readonly string[]): number =>
  Math.max(0, ...types.map((type) => IN_BLOCKS[type] ?? 0))

const firstVacancy = (scenario: Scenario, d: number): number =>
  scenario.districts[d]?.vacancy ?? ALWAYS_EMPTY

/** Share of a district's flats nobody lives in after so many quarters. */
function vacancyAt(
  scenario: Scenario,
  d: number,
  residents: number,
  flats: number,
  round: number,
): number {
  const start = scenario.figures.residents[d] as number
  const first = (scenario.figures.flats * start) / sumOf(scenario.figures.residents)
  if (start <= 0 || flats <= 0) return 0
  const households = residents / start / (1 - (HOUSEHOLDS * round) / 4)
  return clamp(1 - ((1 - firstVacancy(scenario, d)) * households * first) / flats)
}

/** What empty flats take from the surroundings of each district beyond the first day, 0…1; below 0 where fewer are empty. */
export const shabbiness = (vacancy: readonly number[], scenario: Scenario): number[] =>
  vacancy.map(
    (now, d) =>
      SHABBY * (Math.max(0, now - RESERVE) - Math.max(0, firstVacancy(scenario, d) - RESERVE)),
  )

export function startHousing(scenario: Scenario): Housing {
  const { residents, flats } = scenario.figures
  let all = 0
  for (const r of residents) all += r
  return {
    flats: residents.map((r) => (flats * r) / all),
    rent: residents.map(() => 1),
    displaced: 0,
    socialCost: 0,
    vacancy: residents.map((_, d) => firstVacancy(scenario, d)),
    cleared: 0,
  }
}

/** Weight of each district for arrivals: empty flats draw people, full districts do not. */
export function housingRoom(housing: Housing, people: People, scenario: Scenario): number[] {
  const now = residentsByDistrict(people)
  return now.map((n, d) => {
    const start = scenario.figures.residents[d] as number
    const flats = housing.flats[d] as number
    const startFlats = (scenario.figures.flats * start) / sumOf(scenario.figures.residents)
    const slack = flats / startFlats - n / start
    return clamp(1 + 6 * slack, 0.2, 2)
  })
}

/** Extra leaving share per quarter, [district × level]: rents drive the low level out first (Kap. 4.7.1). */
export function housingPush(housing: Housing): number[] {
  const out: number[] = []
  for (const rent of housing.rent) {
    const over = Math.max(0, rent - 1)
    out.push(over * PUSH_LOW, over * PUSH_MIDDLE, 0)
  }
  return out
}

/** One quarter of building and rents. Flats in dwellings, rent as an index (1 = start). */
export function stepHousing(
  housing: Housing,
  inputs: {
    people: People
    scenario: Scenario
    levers: Levers
    round: number
    displaced: number
    appeal: readonly number[] // surroundings by district
  },
): { housing: Housing; effects: Effect[] } {
  const log = ledger(inputs.round)
  const now = residentsByDistrict(inputs.people)
  const startAll = sumOf(inputs.scenario.figures.residents)
  const building = assume(inputs.scenario, 'flatsBuilt', BUILT)
  const mean = weightedMean(inputs.appeal, now)
  const flats: number[] = []
  const rent: number[] = []
  const vacancy: number[] = []
  let cleared = 0
  for (let d = 0; d < now.length; d++) {
    const start = inputs.scenario.figures.residents[d] as number
    const people = now[d] as number
    const had = housing.flats[d] as number
    const built = ((building + inDistrict(inputs.levers, 'flats', d)) * people) / 4000
    // only what stands empty beyond the reserve is taken down
    const empty = vacancyAt(inputs.scenario, d, people, had, inputs.round)
    const blocks = blocksIn(inputs.scenario.districts[d]?.types ?? [])
    const spare = Math.max(0, empty - RESERVE) * had
    const wish = (blocks * inDistrict(inputs.levers, 'dismantle', d) * people) / 4000
    const down = Math.min(wish, spare)
    const next = had + built - down
    cleared += down
    const startFlats = (inputs.scenario.figures.flats * start) / startAll
    const pressure = (now[d] as number) / start - next / startFlats
    const old = housing.rent[d] as number
    const ahead = APPEAL * Math.max(0, (inputs.appeal[d] as number) - mean)
    const left = vacancyAt(inputs.scenario, d, people, next, inputs.round)
    // what would make rents dearer, less what finds no takers while flats stand empty
    const dearer = PRESSURE * Math.max(0, pressure) + ahead
    const unasked = dearer * (1 - takersAt(left))
    const wanted = clamp(1 + PRESSURE * pressure + ahead - unasked, 0.7, 2)
    const moved = (wanted - old) * RENT_SPEED
    flats.push(next)
    rent.push(old + moved)
    log.add('housing.flats', (building * people) / 4000, 'flats', 'rule')
    for (const part of partsIn(inputs.levers, 'flats', d))
      log.add('housing.flats', (part.by * people) / 4000, 'flats', part.cause)
    if (down > 0)
      for (const part of partsIn(inputs.levers, 'dismantle', d)) {
        const by = (blocks * part.by * people * down) / (4000 * wish)
        log.add('housing.flats', -by, 'dismantling', part.cause)
        log.add('housing.cleared', by, 'dismantling', part.cause)
      }
    vacancy.push(left)
    bookVacancy(log, inputs.scenario, d, housing.vacancy[d] as number, empty, left)
    bookDrawn(
      log,
      'housing.rent',
      'rent',
      { old, next: old + moved, start: 1, speed: RENT_SPEED },
      [
        {
          cause: standing('people.population'),
          by: PRESSURE * ((now[d] as number) / start - 1),
          rule: 'moves',
        },
        {
          cause: standing('housing.flats'),
          by: PRESSURE * (1 - next / startFlats),
          rule: 'flats',
        },
        {
          cause: standing('housing.vacancy'),
          by: -unasked,
          rule: 'vacancy',
        },
        { cause: standing('space.around'), by: ahead },
      ],
    )
  }
  return {
    housing: {
      flats,
      rent,
      displaced: housing.displaced + inputs.displaced,
      socialCost:
        housing.socialCost + (bill(inputs.people, rent) - housing.socialCost) * BILL_SPEED,
      vacancy,
      cleared: housing.cleared + cleared,
    },
    effects: log.effects,
  }
}

/** How far dearer rents find takers: fully up to the reserve of empty flats, not at all from twice that on. Assumption. */
const takersAt = (vacancy: number): number => clamp((2 * RESERVE - vacancy) / RESERVE)

/** Books how people, their households and flats moved the share of empty flats, weighted by the district's part of all flats. */
function bookVacancy(
  log: Ledger,
  scenario: Scenario,
  d: number,
  old: number,
  moved: number,
  next: number,
): void {
  const start = scenario.figures.residents
  const weight = (start[d] as number) / sumOf(start)
  const filled = (HOUSEHOLDS / 4) * (1 - moved)
  log.add('housing.vacancy', -filled * weight, 'vacancy', 'rule')
  log.add(
    'housing.vacancy',
    (moved - old + filled) * weight,
    'vacancy',
    changing('people.population'),
  )
  log.add('housing.vacancy', (next - moved) * weight, 'vacancy', changing('housing.flats'))
}

/** EUR a year once the social costs of today's rents have all arrived. */
function bill(people: People, rent: readonly number[]): number {
  let euros = 0
  for (let d = 0; d < rent.length; d++)
    for (let b = 0; b < BANDS.length; b++)
      euros +=
        (people.cohorts[cohortAt(d, b, 0)] as number) *
        SOCIAL *
        Math.max(0, (rent[d] as number) - 1)
  return euros
}

const sumOf = (values: readonly number[]): number => {
  let total = 0
  for (const v of values) total += v
  return total
}
