import { placeOf } from './cascadeGraph.ts'
import { clamp } from './curve.ts'
import { BANDS, LEVELS, WARNINGS, type Warning } from './ids.ts'
import type { Crisis, Systems } from './world.ts'

/**
 * Whom each way of warning reaches where it is wholly prepared, by age band and by resource level. Assumptions
 * in the direction of the study (Kap. 4.4.1, 4.8.2): the network passes the old by, the siren is heard worse
 * with age, people reach those whom no device does.
 */
const HEARD: Record<Warning, { byBand: readonly number[]; byLevel: readonly number[] }> = {
  cellBroadcast: { byBand: [0.35, 0.8, 0.75, 0.65, 0.45, 0.3, 0.2], byLevel: [0.95, 1, 1.05] },
  app: { byBand: [0.05, 0.25, 0.3, 0.2, 0.12, 0.06, 0.02], byLevel: [0.7, 1, 1.2] },
  radio: { byBand: [0.1, 0.1, 0.15, 0.25, 0.4, 0.45, 0.45], byLevel: [1, 1, 1] },
  sirens: { byBand: [1, 1, 1, 1, 0.95, 0.9, 0.8], byLevel: [1, 1, 1] },
  van: { byBand: [1, 1, 1, 1, 0.95, 0.9, 0.8], byLevel: [1, 1, 1] },
  helpers: { byBand: [0.9, 0.8, 0.9, 1, 1.1, 1.2, 1.2], byLevel: [1, 1, 1] },
}
/** Of those radio and television reach, who hears them without mains: battery sets and cars. Assumption. */
const WITHOUT_MAINS = 0.3
/** Hours a van needs to drive all streets once, and word to go from door to door. Assumptions. */
const ROUND: Partial<Record<Warning, number>> = { van: 4, helpers: 8 }
const PER = BANDS.length * LEVELS.length

/** What of a way of warning works now: the mobile network, mains, the hours since the warning went out. */
function working(way: Warning, crisis: Pick<Crisis, 'nodes' | 'told'>): number {
  const share = (id: 'telecoms' | 'power') => crisis.nodes[placeOf(id)]?.share ?? 1
  if (way === 'cellBroadcast' || way === 'app') return share('telecoms')
  if (way === 'radio') return WITHOUT_MAINS + (1 - WITHOUT_MAINS) * share('power')
  const round = ROUND[way]
  return round === undefined ? 1 : clamp((crisis.told.hours + 1) / round)
}

/** Share of each group (band × level) that one way of warning reaches within the next hour. */
export function heardBy(
  way: Warning,
  crisis: Pick<Crisis, 'nodes' | 'told'>,
  systems: Pick<Systems, 'warning'>,
): number[] {
  const now = systems.warning[way] * working(way, crisis)
  const { byBand, byLevel } = HEARD[way]
  return Array.from({ length: PER }, (_, g) =>
    clamp(
      now *
        (byBand[Math.floor(g / LEVELS.length)] as number) *
        (byLevel[g % LEVELS.length] as number),
    ),
  )
}

/** Share of each group that a warning reaches within the next hour by at least one way. */
export function reachNow(
  crisis: Pick<Crisis, 'nodes' | 'told'>,
  systems: Pick<Systems, 'warning'>,
): number[] {
  const missed = new Array<number>(PER).fill(1)
  for (const way of WARNINGS) {
    const heard = heardBy(way, crisis, systems)
    for (let g = 0; g < PER; g++) missed[g] = (missed[g] as number) * (1 - (heard[g] as number))
  }
  return missed.map((m) => 1 - m)
}

/** Passes an hour of a warning that is out: whoever was reached stays reached. */
export function passWarning(crisis: Crisis, systems: Systems): void {
  if (!crisis.acts.warned) return
  const now = reachNow(crisis, systems)
  crisis.told = {
    hours: crisis.told.hours + 1,
    byGroup: now.map((share, g) => Math.max(share, crisis.told.byGroup[g] ?? 0)),
  }
}

/** Shares by group as one share of people: of all, or of those of some groups. `cohorts`: cohort-shaped. */
export function shareOf(
  byGroup: readonly number[],
  cohorts: readonly number[],
  counts: (band: number, level: number) => boolean = () => true,
): number {
  let reached = 0
  let all = 0
  for (let i = 0; i < cohorts.length; i++) {
    const g = i % PER
    if (!counts(Math.floor(g / LEVELS.length), g % LEVELS.length)) continue
    all += cohorts[i] as number
    reached += (cohorts[i] as number) * (byGroup[g] ?? 0)
  }
  return all > 0 ? reached / all : 0
}
