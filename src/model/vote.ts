import type { Scenario } from './content.ts'
import { mayBeHomeless, startDivide } from './divide.ts'
import { BAND_FROM, BANDS, LEVELS } from './ids.ts'
import { oncePer } from './kept.ts'
import type { World } from './world.ts'

/** How much likelier than on the mean a resident of each age band has no German passport. Assumption after
 * Destatis: most come between 20 and 45. Used where no pyramid tells it. */
const BY_BAND = [1, 1.2, 1.6, 1, 0.6, 0.45, 0.35] as const

/** Why an adult has no vote in the town where he or she lives; shares of a cohort, by band and level. */
export interface Voteless {
  nationality: number
  age: number
  home: number
  all: number
}

/**
 * Shares of each cohort that may not vote for council and mayor: citizens of states outside the Union, people
 * below the Land's voting age, people without a home, who stand on no roll unless they ask for it. They count
 * in everything but turnout and the ear of the council. Shaped band by level; nationality serves this only.
 */
export const votelessOf = oncePer((scenario: Scenario): Voteless[] => {
  const { homeless } = startDivide(scenario)
  return BANDS.flatMap((_, band) =>
    LEVELS.map((_, level) => {
      const nationality = foreignIn(scenario, band) * (1 - scenario.land.eu)
      const age = tooYoung(scenario, band) * (1 - nationality)
      const rest = 1 - nationality - age
      const home = mayBeHomeless(band * LEVELS.length + level) ? homeless * rest : 0
      return { nationality, age, home, all: nationality + age + home }
    }),
  )
})

const inBand = (list: readonly number[], band: number): number => {
  let n = 0
  for (let a = BAND_FROM[band] as number; a < (BAND_FROM[band + 1] ?? list.length); a++)
    n += list[a] ?? 0
  return n
}

/** Share of a band without a German passport. */
function foreignIn({ figures, land }: Scenario, band: number): number {
  const everybody = inBand(figures.pyramid.men, band) + inBand(figures.pyramid.women, band)
  if (!figures.foreign) return Math.min(1, land.foreign * (BY_BAND[band] as number))
  return everybody > 0 ? Math.min(1, inBand(figures.foreign, band) / everybody) : 0
}

/** Share of a band below the voting age. */
function tooYoung({ figures, land }: Scenario, band: number): number {
  const everybody = inBand(figures.pyramid.men, band) + inBand(figures.pyramid.women, band)
  let young = 0
  const to = Math.min(land.votingAge, BAND_FROM[band + 1] ?? land.votingAge)
  for (let a = BAND_FROM[band] as number; a < to; a++)
    young += (figures.pyramid.men[a] ?? 0) + (figures.pyramid.women[a] ?? 0)
  return everybody > 0 ? young / everybody : 0
}

/** How far the trust of adults with a vote lies from that of all adults: the council hears those who vote (Kap. 4.8.1). */
export function earOf(world: World, scenario: Scenario): number {
  const voteless = votelessOf(scenario)
  let all = 0
  let trust = 0
  let votes = 0
  let voiced = 0
  for (let i = 0; i < world.people.cohorts.length; i++) {
    const place = i % voteless.length
    if (place < LEVELS.length) continue
    const n = world.people.cohorts[i] as number
    const heard = n * (1 - (voteless[place] as Voteless).all)
    all += n
    votes += heard
    trust += n * (world.divide.trust[i] as number)
    voiced += heard * (world.divide.trust[i] as number)
  }
  return all > 0 && votes > 0 ? voiced / votes - trust / all : 0
}
