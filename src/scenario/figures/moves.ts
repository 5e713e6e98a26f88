import { OLDEST, type Pyramid, total } from './pyramid.ts'

/** The risk of dying doubles every seven years of age (Gompertz; fits the German life table 2021/23 from 40 to 95). */
const DOUBLING = 7 // years
/** Weights of an age and its neighbours: single years of one city are noisy. Assumption. */
const SMOOTH = [0.25, 0.5, 0.25] as const

export interface MovesInput {
  earlier: Pyramid // two years before
  later: Pyramid
  births: [number, number] // in the first and in the second year between
  deaths: number // in both years
  /** Published moves in minus moves out of the reference year: what the result sums to. */
  balance: number
}

/**
 * Net moves per year by age at the end of the year, both sexes: what a birth cohort gained or lost
 * between two pyramids two years apart, beyond its deaths. Deaths are known in total only and are
 * spread by age (DOUBLING). Rounded to hundredths of a person; the sum is `balance` exactly.
 */
export function netMoves({ earlier, later, births, deaths, balance }: MovesInput): number[] {
  const before = both(earlier)
  const after = both(later)
  const risk = (age: number): number => 2 ** (age / DOUBLING)
  const weight = before.map((people, age) => people * (risk(age) + risk(age + 1)))
  const perWeight = deaths / total(weight)
  const died = weight.map((one) => one * perWeight)

  // Change of each cohort over two years, by its age at the end; the oldest share one entry.
  const gained = new Array<number>(OLDEST + 1).fill(0)
  gained[0] = at(after, 0) - births[1] // one year only
  gained[1] = at(after, 1) - births[0]
  for (let age = 2; age <= OLDEST; age++) {
    let came = at(before, age - 2)
    let dead = at(died, age - 2)
    if (age === OLDEST) {
      came += at(before, OLDEST - 1) + at(before, OLDEST)
      dead += at(died, OLDEST - 1) + at(died, OLDEST)
    }
    gained[age] = at(after, age) - came + dead
  }
  // Half of it happened in the year that ended at this age, half a year of age earlier.
  const yearly = gained.map((_, age) => {
    const own = age === 0 ? at(gained, 0) : at(gained, age) / 2
    return (own + (age < OLDEST ? at(gained, age + 1) / 2 : 0)) / 2
  })
  return exactly(adjust(smooth(yearly), balance), balance)
}

const both = ({ men, women }: Pyramid): number[] => men.map((one, age) => one + at(women, age))
const at = (list: readonly number[], index: number): number => list[index] ?? 0

function smooth(list: readonly number[]): number[] {
  const last = list.length - 1
  return list.map(
    (one, age) =>
      at(list, Math.max(0, age - 1)) * SMOOTH[0] +
      one * SMOOTH[1] +
      at(list, Math.min(last, age + 1)) * SMOOTH[2],
  )
}

/** Plus-minus adjustment: gains grow and losses shrink (or the reverse) in the same proportion. */
function adjust(list: readonly number[], sum: number): number[] {
  const size = total(list.map(Math.abs))
  const factor = size > 0 ? (sum - total(list)) / size : 0
  return list.map((one) => one + Math.abs(one) * factor)
}

/** Rounds to hundredths and lays what is left on the largest entry. */
function exactly(list: readonly number[], sum: number): number[] {
  const hundredths = list.map((one) => Math.round(one * 100))
  const rest = Math.round(sum * 100) - total(hundredths)
  let largest = 0
  for (const [age, one] of hundredths.entries())
    if (Math.abs(one) > Math.abs(at(hundredths, largest))) largest = age
  hundredths[largest] = at(hundredths, largest) + rest
  return hundredths.map((one) => one / 100)
}
