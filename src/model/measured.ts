import { measureOf } from './assume.ts'
import type { Scenario } from './content.ts'
import { clamp, weightedMean } from './curve.ts'
import { OUTSIDE, privacyRiskOf } from './data.ts'
import { reachByCohort } from './divide.ts'
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from './ids.ts'
import {
  adultsOf,
  coveredBy,
  devicesOf,
  gapOfFifths,
  qualityByCohort,
  separateKeys,
} from './indicators.ts'
import { inForce } from './inForce.ts'
import { lockInOf } from './leaving.ts'
import { residentsByDistrict } from './people.ts'
import { delivers, type Levers, total } from './pull.ts'
import { publicSpaceOf } from './space.ts'
import { attackSurfaceOf } from './systems.ts'
import type { Contract, Instruments, Reading, World } from './world.ts'

/** Half-width of the band by quality of the instrument. Assumption. */
const SURVEY = 0.035
const THIN = 0.1
/** Quarters by which the yearly survey of trust comes late. */
const TRUST_LATE = 2
/** What a contract lets the city see of what the partner runs, by its transparency clause (Kap. 4.7.2). Assumption. */
const SEEN = [0.35, 0.7, 1] as const
/** Share of the cost of leaving that any contract text shows: penalty and notice, not migration. Assumption. */
const WRITTEN = 0.5
/** Share of recording on private ground that nobody has counted. Assumption. */
const UNCOUNTED = 0.4
/** How far an administration that knows little of itself overlooks its own silos. Assumption. */
const OVERLOOKED = 0.25
/** How far rankings follow a city's name rather than its state. Assumption. */
const BY_NAME = 0.3
/** Who comes to a forum agrees a little more than the city does. Assumption. */
const WHO_COMES = 0.04

const looksClosely = (world: World, id: IndicatorId): boolean =>
  (world.instruments.looked[id] ?? -1) >= world.quarter
const contractOf = (world: World, project: string): Contract | undefined => {
  const p = world.projects.find((x) => x.id === project)
  return world.contracts.find((k) => k.id === p?.contract)
}
/** What the city sees of a project run by a partner, 0…1; its own it sees whole. */
const seenOf = (world: World, project: string): number => {
  const contract = contractOf(world, project)
  return contract ? SEEN[contract.terms.transparency] : 1
}

/**
 * What the city's instruments deliver: the same formula on what they cover, as late and as one-sided as they
 * are. Money and people are exact. Blindness follows from contracts, holdings, black boxes and who is online;
 * an instrument in force takes its share of it away, and a close look all of it for a while.
 */
export function measuredOf(
  world: World,
  scenario: Scenario,
  actual: Record<IndicatorId, number>,
  levers: Levers,
): Record<IndicatorId, Reading> {
  const out = {} as Record<IndicatorId, Reading>
  const residents = residentsByDistrict(world.people)
  const { reach } = reachByCohort(world.divide, world.services)
  for (const id of INDICATOR_IDS) {
    const truth = actual[id]
    if (INDICATORS[id].exact) {
      out[id] = { value: truth, low: truth, high: truth, quality: 'exact' }
      continue
    }
    if (looksClosely(world, id)) {
      out[id] = band(truth, SURVEY, 'survey')
      continue
    }
    const blind = 1 - clamp(total(levers, 'instrument', id))
    const shown = shownBy(id, world, scenario, truth, reach, residents)
    const seen = id === 'trust' ? shown : truth + (shown - truth) * blind
    const quality =
      id === 'trust' || id === 'qualityOfLife' || id === 'attractiveness' || blind <= 0.5
        ? 'survey'
        : 'thin'
    out[id] = band(seen, quality === 'survey' ? SURVEY : THIN * (0.4 + 0.6 * blind), quality)
  }
  return out
}

/** The indicator as it looks from the desk when no instrument helps. */
function shownBy(
  id: IndicatorId,
  world: World,
  scenario: Scenario,
  truth: number,
  reach: readonly number[],
  residents: readonly number[],
): number {
  switch (id) {
    case 'reach':
      // logs see the people who arrive
      return weightedMean(reach, onlineOf(world))
    case 'divide':
      return gapOfFifths(reach, onlineOf(world))
    case 'lockIn':
      return lockInShown(world, truth)
    case 'attackSurface':
      return attackSurfaceShown(world, scenario, residents)
    case 'privacyRisk':
      return privacyRiskOf(
        world.holdings.map((h) =>
          h.holder === 'city'
            ? h
            : {
                ...h,
                coverage: h.coverage * (h.holder === OUTSIDE ? SEEN[0] : seenOf(world, h.cause)),
              },
        ),
        separateKeys(world.projects, scenario),
        coveredBy(world.projects, world.divide.access, world.people.cohorts),
      )
    case 'publicSpace':
      return publicSpaceOf({ ...world.space, act: uncounted(world.space.act) }, residents)
    case 'patchwork': {
      let fees = 0
      let seen = 0
      for (const k of world.contracts) {
        if (!inForce(k)) continue
        fees += k.fee
        seen += k.fee * SEEN[k.terms.transparency]
      }
      return fees > 0 ? truth * (0.5 + (0.5 * seen) / fees) : truth
    }
    case 'silo':
      return truth * (1 - OVERLOOKED * (1 - world.admin.awarenessBase))
    case 'cohesion':
      return world.instruments.yearly
    case 'trust':
      return world.instruments.trustPast[TRUST_LATE] ?? truth
    case 'qualityOfLife': {
      // who still trusts the city answers its letters
      const answers = world.people.cohorts.map((n, i) => n * (world.divide.trust[i] as number))
      return weightedMean(qualityByCohort(world, reach, residents), answers, truth)
    }
    case 'attractiveness':
      return truth + BY_NAME * (world.competition.image - truth)
    case 'acceptance':
      return world.projects.some(delivers) ? truth + WHO_COMES : truth
    default:
      return truth
  }
}

/** Adults who arrive online, cohort-shaped. */
const onlineOf = (world: World): number[] =>
  adultsOf(world.people.cohorts).map(
    (n, i) => n * Math.min(world.divide.access[i] as number, world.divide.skill[i] as number),
  )

/** Lock-in as the contract texts show it: what migration costs is known only to those who know the system. */
function lockInShown(world: World, truth: number): number {
  let fees = 0
  let locked = 0
  for (const k of world.contracts) {
    if (!inForce(k)) continue
    const known = WRITTEN + (1 - WRITTEN) * Math.min(k.ownKnowledge, SEEN[k.terms.transparency])
    const bound = lockInOf(k)
    fees += k.fee
    locked += (k.fee * known * bound) / Math.max(1e-9, known * bound + 1 - bound)
  }
  return fees > 0 ? locked / fees : truth
}

/** Attack surface by inventory: devices nobody registered are missing, and so are the two weaknesses one
 * does not know of oneself: what was never tested, and what nobody understands (Kap. 4.4.2). */
function attackSurfaceShown(
  world: World,
  scenario: Scenario,
  residents: readonly number[],
): number {
  const sensing = world.projects.filter(
    (p) => delivers(p) && measureOf(scenario, p.measure)?.devices,
  )
  const known = devicesOf({ ...world, projects: sensing }, scenario, residents).map((d, i) => ({
    ...d,
    size: d.size * seenOf(world, sensing[i]?.id ?? ''),
  }))
  const weakness = { ...world.systems.weakness, untested: 0, ignorance: 0 }
  return attackSurfaceOf({ ...world.systems, weakness }, scenario, known)
}

/** Where people may act unseen, as the city counts it: part of what others record stands on no list. */
const uncounted = (act: readonly number[]): number[] => act.map((a) => a + (1 - a) * UNCOUNTED)
export const actShown = (world: World): readonly number[] =>
  world.measured.publicSpace.quality === 'thin' ? uncounted(world.space.act) : world.space.act

const band = (value: number, half: number, quality: Reading['quality']): Reading => {
  const v = clamp(value)
  return { value: v, low: clamp(v - half), high: clamp(v + half), quality }
}

/** Keeps what comes late: trust by two quarters, the statistics of a year until the next are out. */
export const remember = (
  instruments: Instruments,
  actual: Record<IndicatorId, number>,
  round: number,
): Instruments => ({
  ...instruments,
  trustPast: [actual.trust, ...instruments.trustPast].slice(0, TRUST_LATE + 1),
  yearly: round % 4 === 0 ? actual.cohesion : instruments.yearly,
})
