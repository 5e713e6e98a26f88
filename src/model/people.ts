import type { Scenario } from './content.ts'
import { AGES, BOYS, OLDEST, type Rates, ratesOf, sendable } from './demography.ts'
import { BAND_FROM, BANDS, cohortAt, LEVELS } from './ids.ts'
import { oncePer } from './kept.ts'
import { type Ledger, ledger, standing } from './ledger.ts'
import type { Effect, People } from './world.ts'

/** Shares of the three resource levels, city-wide. Assumption. */
const LEVEL_SHARE = [0.25, 0.5, 0.25] as const
/** Relative mortality by resource level. Assumption after German life-expectancy studies. */
const MORTALITY = [1.2, 1, 0.85] as const
/** Arrivals rise and leavers fall by this share when attractiveness is one full point ahead. Assumption. */
const PULL_IN = 0.6
const PULL_OUT = 0.4
const ROUNDS_FIT = 200

/** Leaning of an age band towards a type of district, relative to the city. Assumption; no such figures are published. */
const LEANING: Record<string, readonly number[]> = {
  'old town': [0.7, 1.3, 1.3, 0.9, 0.8, 0.8, 0.9],
  'perimeter blocks': [0.9, 1.2, 1.25, 0.9, 0.85, 0.85, 0.85],
  university: [0.6, 3, 1.3, 0.6, 0.6, 0.6, 0.6],
  'detached houses': [1.1, 0.8, 0.8, 1.15, 1.2, 1.2, 1.15],
  village: [1.15, 0.8, 0.85, 1.2, 1.15, 1.05, 1],
  'post-war rows': [1, 1, 1, 0.95, 1.05, 1.15, 1.15],
  slabs: [1.15, 1.05, 1.05, 0.95, 0.95, 1, 0.95],
  industry: [1, 1.1, 1.2, 1, 0.7, 0.6, 0.5],
}
/** Leaning of the resource levels. Assumption. */
const LEVEL_LEANING: Record<string, readonly number[]> = {
  slabs: [1.5, 1, 0.6],
  'post-war rows': [1.2, 1, 0.8],
  industry: [1.5, 1, 0.5],
  'detached houses': [0.7, 1, 1.35],
  village: [0.85, 1.05, 1.1],
  university: [1.1, 0.9, 1.1],
}

const ratesFor = oncePer((scenario: Scenario) => ratesOf(scenario.figures))

export const bandOf = (age: number): number => {
  let band = 0
  while (band + 1 < BAND_FROM.length && age >= (BAND_FROM[band + 1] as number)) band++
  return band
}
const BAND_OF_AGE = Array.from({ length: AGES }, (_, age) => bandOf(age))

/** Residents per band from a pyramid by single years. */
export function foldBands(men: readonly number[], women: readonly number[]): number[] {
  const bands = new Array<number>(BANDS.length).fill(0)
  for (let a = 0; a < AGES; a++) {
    const b = BAND_OF_AGE[a] as number
    bands[b] = (bands[b] as number) + (men[a] ?? 0) + (women[a] ?? 0)
  }
  return bands
}

/** Band index from which residents are 65 or older. */
const OLD = 4
/** Residents of 65 and more. */
export function oldOf(cohorts: readonly number[]): number {
  const per = BANDS.length * LEVELS.length
  let n = 0
  for (let i = 0; i < cohorts.length; i++)
    if (Math.floor((i % per) / LEVELS.length) >= OLD) n += cohorts[i] as number
  return n
}

/** Residents per district. */
export const residentsByDistrict = (people: { cohorts: readonly number[] }): readonly number[] =>
  countByDistrict(people.cohorts)
const countByDistrict = oncePer((cohorts: readonly number[]): readonly number[] => {
  const per = BANDS.length * LEVELS.length
  const out: number[] = []
  for (let i = 0; i < cohorts.length; i += per) {
    let n = 0
    for (let j = i; j < i + per; j++) n += cohorts[j] as number
    out.push(n)
  }
  return out
})

export const population = (people: Pick<People, 'cohorts'>): number => countAll(people.cohorts)
const countAll = oncePer((cohorts: readonly number[]): number => {
  let n = 0
  for (const c of cohorts) n += c
  return n
})

/**
 * Start cohorts: district totals and the pyramid exactly as published, everything between them fitted
 * proportionally from the leanings above.
 */
export const startPeople = oncePer(fitPeople)
function fitPeople(scenario: Scenario): People {
  const { pyramid, residents } = scenario.figures
  const men = Array.from({ length: AGES }, (_, a) => pyramid.men[a] ?? 0)
  const women = Array.from({ length: AGES }, (_, a) => pyramid.women[a] ?? 0)
  const bands = foldBands(men, women)
  let all = 0
  for (const b of bands) all += b
  let counted = 0
  for (const r of residents) counted += r
  // the two publications may differ by a few residents: the pyramid is scaled to the district total
  const scale = all > 0 ? counted / all : 1
  const target = bands.map((b) => b * scale)
  const n = residents.length
  const cohorts = new Array<number>(n * BANDS.length * LEVELS.length)
  for (let d = 0; d < n; d++) {
    const types = scenario.districts[d]?.types ?? []
    for (let b = 0; b < BANDS.length; b++)
      for (let r = 0; r < LEVELS.length; r++) {
        let weight = LEVEL_SHARE[r] as number
        for (const type of types) {
          weight *= LEANING[type]?.[b] ?? 1
          weight *= LEVEL_LEANING[type]?.[r] ?? 1
        }
        cohorts[cohortAt(d, b, r)] =
          (target[b] as number) * ((residents[d] as number) / counted) * weight
      }
  }
  fit(cohorts, residents, target)
  return {
    men: men.map((x) => x * scale),
    women: women.map((x) => x * scale),
    cohorts,
    flows: { births: 0, deaths: 0, movesIn: 0, movesOut: 0 },
    year: { births: 0, deaths: 0, movesIn: 0, movesOut: 0 },
  }
}

/** Iterative proportional fitting over district, band and level margins, in place. */
function fit(cohorts: number[], districts: readonly number[], bands: readonly number[]): void {
  let all = 0
  for (const d of districts) all += d
  const scaleTo = (indices: number[], goal: number) => {
    let total = 0
    for (const i of indices) total += cohorts[i] as number
    const factor = total > 0 ? goal / total : 0
    for (const i of indices) cohorts[i] = (cohorts[i] as number) * factor
  }
  const D = districts.map((_, d) => d)
  const B = BANDS.map((_, b) => b)
  const R = LEVELS.map((_, r) => r)
  const byLevel = R.map((r) => D.flatMap((d) => B.map((b) => cohortAt(d, b, r))))
  const byBand = B.map((b) => D.flatMap((d) => R.map((r) => cohortAt(d, b, r))))
  const byDistrict = D.map((d) => B.flatMap((b) => R.map((r) => cohortAt(d, b, r))))
  for (let round = 0; round < ROUNDS_FIT; round++) {
    for (const r of R) scaleTo(byLevel[r] as number[], all * (LEVEL_SHARE[r] as number))
    for (const b of B) scaleTo(byBand[b] as number[], bands[b] as number)
    for (const d of D) scaleTo(byDistrict[d] as number[], districts[d] as number)
  }
}

export interface PeopleInputs {
  scenario: Scenario
  round: number // 1 = first quarter
  pull: number // own attractiveness minus the others', −1…1
  room: readonly number[] // weight of each district for arrivals
  push: readonly number[] // extra leaving share per quarter, [district × level]
  rates?: Rates // of a year of the past; else those of the reference year
}

/**
 * One quarter of births, deaths and moves by single years of age, folded into the cohorts. Ageing
 * happens at the turn of the year, as official statistics count. Conserves people exactly:
 * change = births − deaths + moves in − moves out. Source: Kap. 2.2.1; rates as in `demography.ts`.
 */
export function stepPeople(
  people: People,
  inputs: PeopleInputs,
): { people: People; displaced: number; effects: Effect[] } {
  const rate = inputs.rates ?? ratesFor(inputs.scenario)
  const log = ledger(inputs.round)
  const newYear = inputs.round % 4 === 1
  const nb = BANDS.length
  const men = newYear ? shifted(people.men) : people.men.slice()
  const women = newYear ? shifted(people.women) : people.women.slice()
  const cohorts = people.cohorts.slice()
  if (newYear) {
    ageCohorts(cohorts, people.men, people.women)
    log.add('people.old', oldOf(cohorts) - oldOf(people.cohorts), 'ageing', 'rule')
  }

  let births = 0
  const deaths = new Array<number>(nb).fill(0)
  const out = new Array<number>(nb).fill(0)
  const into = new Array<number>(nb).fill(0)
  const stayIn = 1 + PULL_IN * inputs.pull
  const stayOut = 1 - PULL_OUT * inputs.pull
  const reference = inputs.scenario.figures.year
  const year = reference + Math.ceil(inputs.round / 4)
  for (let a = 0; a < AGES; a++) {
    const b = BAND_OF_AGE[a] as number
    const m = men[a] as number
    const w = women[a] as number
    births += (w * (rate.bearing[a] as number)) / 4
    const dm = (m * (rate.dyingMen[a] as number)) / 4
    const dw = (w * (rate.dyingWomen[a] as number)) / 4
    const leave = ((rate.leaving[a] as number) * stayOut) / 4
    const om = (m - dm) * leave
    const ow = (w - dw) * leave
    const arrive = ((rate.arriving[a] as number) * stayIn * sendable(a, year, reference)) / 4
    const share = m + w > 0 ? m / (m + w) : 0.5
    men[a] = m - dm - om + arrive * share
    women[a] = w - dw - ow + arrive * (1 - share)
    deaths[b] = (deaths[b] as number) + dm + dw
    out[b] = (out[b] as number) + om + ow
    into[b] = (into[b] as number) + arrive
  }
  men[0] = (men[0] as number) + births * BOYS
  women[0] = (women[0] as number) + births * (1 - BOYS)

  const displaced = spread(cohorts, men, women, { births, deaths, out, into }, inputs, log)
  let died = 0
  let left = displaced
  let came = 0
  for (let b = 0; b < nb; b++) {
    died += deaths[b] as number
    left += out[b] as number
    came += into[b] as number
  }
  const plus = (f: People['flows']) => ({
    births: f.births + births,
    deaths: f.deaths + died,
    movesIn: f.movesIn + came,
    movesOut: f.movesOut + left,
  })
  const sofar = newYear ? { births: 0, deaths: 0, movesIn: 0, movesOut: 0 } : people.year
  return {
    people: { men, women, cohorts, flows: plus(people.flows), year: plus(sofar) },
    displaced,
    effects: log.effects,
  }
}

const shifted = (ages: readonly number[]): number[] => {
  const next = new Array<number>(AGES)
  next[0] = 0
  for (let a = 1; a < AGES; a++) next[a] = ages[a - 1] as number
  next[OLDEST] = (next[OLDEST] as number) + (ages[OLDEST] as number)
  return next
}

/** Moves the last year of each band into the next band, proportionally over the band's cohorts. */
function ageCohorts(cohorts: number[], men: readonly number[], women: readonly number[]): void {
  const bands = foldBands(men, women)
  const districts = cohorts.length / (BANDS.length * LEVELS.length)
  for (let b = BANDS.length - 2; b >= 0; b--) {
    const last = (BAND_FROM[b + 1] as number) - 1
    const total = bands[b] as number
    const share = total > 0 ? ((men[last] as number) + (women[last] as number)) / total : 0
    for (let d = 0; d < districts; d++)
      for (let r = 0; r < LEVELS.length; r++) {
        const from = cohortAt(d, b, r)
        const to = cohortAt(d, b + 1, r)
        const moved = (cohorts[from] as number) * share
        cohorts[from] = (cohorts[from] as number) - moved
        cohorts[to] = (cohorts[to] as number) + moved
      }
  }
}

interface Flows {
  births: number
  deaths: number[]
  out: number[]
  into: number[]
}

/** Spreads the city's flows over the cohorts; returns residents displaced by rent. */
function spread(
  cohorts: number[],
  men: number[],
  women: number[],
  flows: Flows,
  inputs: PeopleInputs,
  log: Ledger,
): number {
  const nr = LEVELS.length
  const districts = cohorts.length / (BANDS.length * nr)
  let displacedAll = 0
  let mothers = 0
  for (let d = 0; d < districts; d++)
    for (let r = 0; r < nr; r++) mothers += cohorts[cohortAt(d, 2, r)] as number
  const before = cohorts.slice()
  const died = new Array<number>(districts).fill(0)
  const moved = died.slice()
  const driven = died.slice()
  const comers = died.slice()
  const leavers = died.slice()
  let oldDied = 0
  let oldMoved = 0
  let oldDrawn = 0
  let oldDriven = 0
  // share of arrivals, and of leavers, that is due to the pull
  const pullIn = 1 - 1 / (1 + PULL_IN * inputs.pull)
  const pullOut = 1 / (1 - PULL_OUT * inputs.pull) - 1
  const born = died.slice()
  for (let b = 0; b < BANDS.length; b++) {
    let people = 0
    let frail = 0
    let welcome = 0
    for (let d = 0; d < districts; d++)
      for (let r = 0; r < nr; r++) {
        const n = before[cohortAt(d, b, r)] as number
        people += n
        frail += n * (MORTALITY[r] as number)
        welcome += n * (inputs.room[d] as number)
      }
    let pushed = 0
    for (let d = 0; d < districts; d++)
      for (let r = 0; r < nr; r++) {
        const i = cohortAt(d, b, r)
        const n = before[i] as number
        const dead =
          frail > 0 ? ((flows.deaths[b] as number) * n * (MORTALITY[r] as number)) / frail : 0
        const gone = people > 0 ? ((flows.out[b] as number) * n) / people : 0
        const came =
          welcome > 0 ? ((flows.into[b] as number) * n * (inputs.room[d] as number)) / welcome : 0
        const displaced = (n - dead - gone) * (inputs.push[d * nr + r] as number)
        pushed += displaced
        cohorts[i] = n - dead - gone + came - displaced
        died[d] = (died[d] as number) - dead
        moved[d] = (moved[d] as number) + came - gone
        comers[d] = (comers[d] as number) + came
        leavers[d] = (leavers[d] as number) + gone
        driven[d] = (driven[d] as number) - displaced
        if (b >= OLD) {
          oldDied -= dead
          oldMoved += came - gone - came * pullIn - gone * pullOut
          oldDrawn += came * pullIn + gone * pullOut
          oldDriven -= displaced
        }
      }
    if (pushed > 0) {
      displacedAll += pushed
      takeFromAges(men, women, b, pushed)
    }
  }
  for (let d = 0; d < districts; d++)
    for (let r = 0; r < nr; r++) {
      const share = mothers > 0 ? (before[cohortAt(d, 2, r)] as number) / mothers : 0
      const babies = flows.births * share
      const i = cohortAt(d, 0, r)
      cohorts[i] = (cohorts[i] as number) + babies
      born[d] = (born[d] as number) + babies
    }
  for (let d = 0; d < districts; d++) {
    log.add('people.population', born[d] as number, 'births', 'rule', d)
    log.add('people.population', died[d] as number, 'deaths', 'rule', d)
    // moves at the first day's pull happen by themselves; the rest follows how the city's pull has changed
    const drawn = (comers[d] as number) * pullIn + (leavers[d] as number) * pullOut
    log.add('people.population', (moved[d] as number) - drawn, 'moves', 'rule', d)
    log.add('people.population', drawn, 'moves', standing('attractiveness'), d)
    log.add('people.population', driven[d] as number, 'displacement', standing('housing.rent'), d)
  }
  log.add('people.old', oldDied, 'deaths', 'rule')
  log.add('people.old', oldMoved, 'moves', 'rule')
  log.add('people.old', oldDrawn, 'moves', standing('attractiveness'))
  log.add('people.old', oldDriven, 'displacement', standing('housing.rent'))
  return displacedAll
}

function takeFromAges(men: number[], women: number[], band: number, amount: number): void {
  let total = 0
  for (let a = 0; a < AGES; a++)
    if (BAND_OF_AGE[a] === band) total += (men[a] as number) + (women[a] as number)
  const keep = total > 0 ? 1 - amount / total : 1
  for (let a = 0; a < AGES; a++)
    if (BAND_OF_AGE[a] === band) {
      men[a] = (men[a] as number) * keep
      women[a] = (women[a] as number) * keep
    }
}
