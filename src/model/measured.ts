import type { Scenario } from './content.ts'
import { clamp, weightedMean } from './curve.ts'
import { reachByCohort } from './divide.ts'
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from './ids.ts'
import { adultsOf } from './indicators.ts'
import { type Levers, total } from './pull.ts'
import type { Instruments, Reading, World } from './world.ts'

/** Half-width of the band by quality of the instrument. Assumption. */
const SURVEY = 0.035
const THIN = 0.1
/** How far the instruments err before anyone looks closely, and which way. Assumptions; directions from GAME "Measured by". */
const BIAS: Partial<Record<IndicatorId, number>> = {
  lockIn: -0.2, // contract text does not show migration
  attackSurface: -0.25, // inventory misses what nobody registered
  privacyRisk: -0.35, // the partners' half is unseen
  publicSpace: 0.05,
  patchwork: -0.1,
  silo: -0.15,
  cohesion: 0.04,
}
/** Quarters by which the yearly survey of trust comes late. */
const TRUST_LATE = 2
const looksClosely = (world: World, id: IndicatorId): boolean =>
  (world.instruments.looked[id] ?? -1) >= world.quarter

/** What the city's instruments deliver. Money and people are exact; the rest is late, thin or biased. */
export function measuredOf(
  world: World,
  _scenario: Scenario,
  actual: Record<IndicatorId, number>,
  levers: Levers,
): Record<IndicatorId, Reading> {
  const out = {} as Record<IndicatorId, Reading>
  for (const id of INDICATOR_IDS) {
    const truth = actual[id]
    if (INDICATORS[id].exact) {
      out[id] = { value: truth, low: truth, high: truth, quality: 'exact' }
      continue
    }
    const instrument = clamp(total(levers, 'instrument', id))
    if (looksClosely(world, id)) {
      out[id] = band(truth, SURVEY, 'survey')
      continue
    }
    const seen =
      id === 'trust'
        ? (world.instruments.trustPast[TRUST_LATE] ?? truth)
        : biased(world, id, truth, 1 - instrument)
    const quality =
      id === 'trust' || id === 'qualityOfLife' || id === 'attractiveness' || instrument >= 0.5
        ? 'survey'
        : 'thin'
    out[id] = band(seen, quality === 'survey' ? SURVEY : THIN * (1 - 0.6 * instrument), quality)
  }
  return out
}

function biased(world: World, id: IndicatorId, truth: number, blind: number): number {
  if (id === 'reach' || id === 'divide') {
    const { reach } = reachByCohort(world.divide, world.services)
    const adults = adultsOf(world.people.cohorts)
    const online = adults.map(
      (n, i) => n * Math.min(world.divide.access[i] as number, world.divide.skill[i] as number),
    )
    const logged = weightedMean(reach, online)
    const actual = weightedMean(reach, adults)
    // logs see the people who arrive: reach looks better, the gap smaller
    return id === 'reach' ? truth + (logged - actual) * blind : truth * (1 - 0.35 * blind)
  }
  return truth * (1 + (BIAS[id] ?? 0) * blind)
}

const band = (value: number, half: number, quality: Reading['quality']): Reading => {
  const v = clamp(value)
  return { value: v, low: clamp(v - half), high: clamp(v + half), quality }
}

/** Keeps the last actual trust values: the survey comes two quarters late. */
export const remember = (instruments: Instruments, trust: number): Instruments => ({
  ...instruments,
  trustPast: [trust, ...instruments.trustPast].slice(0, TRUST_LATE + 1),
})
