import { measureOf } from './assume.ts'
import type { Measure, Scenario } from './content.ts'
import { networkCurve } from './curve.ts'
import { coverageTogether } from './family.ts'
import { rungOf } from './ladder.ts'
import type { LeverId } from './levers.ts'
import { sizeOf } from './size.ts'
import type { Project, World } from './world.ts'

/**
 * All levers pulled in a quarter. Key: lever or lever:target. `total` is city-wide (weighted by
 * residents where a lever acts by district), `byDistrict` the same per district, `parts` by cause.
 */
export interface Pull {
  total: number
  byDistrict: number[]
  parts: Part[]
}
/** What one cause pulls: city-wide, and where. */
export interface Part {
  cause: string
  by: number
  /** the pull where it acts in full, and which share of it acts in each district (null: everywhere) */
  full?: number
  shares?: readonly number[] | null
}
export type Levers = Record<string, Pull>

const keyOf = (lever: LeverId, target?: string | null): string =>
  target ? `${lever}:${target}` : lever

export const pulled = (levers: Levers, lever: LeverId, target?: string): Pull | undefined =>
  levers[keyOf(lever, target)]

export const total = (levers: Levers, lever: LeverId, target?: string): number =>
  levers[keyOf(lever, target)]?.total ?? 0

export const inDistrict = (levers: Levers, lever: LeverId, district: number): number =>
  levers[lever]?.byDistrict[district] ?? 0

export const parts = (levers: Levers, lever: LeverId, target?: string): readonly Part[] =>
  levers[keyOf(lever, target)]?.parts ?? []

/** The same in one district. */
export const partsIn = (
  levers: Levers,
  lever: LeverId,
  district: number,
): { cause: string; by: number }[] =>
  parts(levers, lever).map((p) => ({
    cause: p.cause,
    by: (p.full ?? p.by) * (p.shares?.[district] ?? 1),
  }))

/**
 * Share of a project's full effect reached at its coverage, by district (Kap. 4.5.1). `together`: coverage
 * of all that works together with it, for a network effect knows only what is connected.
 */
export function effectByDistrict(
  project: Project,
  measure: Measure,
  residents: readonly number[],
  together: readonly number[] = project.coverage,
): number[] {
  if (measure.curve === 'linear') return project.coverage
  let covered = 0
  let all = 0
  for (let d = 0; d < residents.length; d++) {
    covered += (together[d] as number) * (residents[d] as number)
    all += residents[d] as number
  }
  const city = all > 0 ? covered / all : 0
  const factor = city > 0 ? networkCurve(city) / city : 0
  return project.coverage.map((c) => c * factor)
}

/** Share of accounts, fees and sign-ins that stays, by step of the term `social`. Assumption (Kap. 4.7.1). */
const BARRIER_KEPT = [1, 0.65, 0.2] as const

/** Which part of the stated effect arrives: drawn quality, posts filled, integration, contact. */
export type Performance = (project: Project, measure: Measure) => number

/** Collects what every running project and every event pulls this quarter. */
export function collectLevers(
  world: World,
  scenario: Scenario,
  residents: readonly number[],
  performance: Performance,
): Levers {
  const levers: Levers = {}
  const n = residents.length
  let all = 0
  for (const r of residents) all += r
  const add = (
    lever: LeverId,
    target: string | null | undefined,
    amount: number,
    cause: string,
    shares: number[] | null,
  ) => {
    const key = keyOf(lever, target)
    let pull = levers[key]
    if (!pull) {
      pull = { total: 0, byDistrict: new Array<number>(n).fill(0), parts: [] }
      levers[key] = pull
    }
    let city = 0
    for (let d = 0; d < n; d++) {
      const share = shares ? (shares[d] as number) : 1
      pull.byDistrict[d] = (pull.byDistrict[d] as number) + amount * share
      city += share * (residents[d] as number)
    }
    const by = all > 0 ? (amount * city) / all : 0
    pull.total += by
    pull.parts.push({ cause, by, full: amount, shares })
  }
  for (const project of world.projects) {
    const atStart = project.cause === 'start'
    if (!delivers(project) && !atStart) continue
    const measure = measureOf(scenario, project.measure)
    if (!measure) continue
    let shares = delivers(project)
      ? effectByDistrict(
          project,
          measure,
          residents,
          measure.curve === 'network'
            ? coverageTogether(world, scenario, project, delivers)
            : project.coverage,
        )
      : residents.map(() => 0)
    let share = performance(project, measure)
    if (atStart) {
      // the start values already hold what ran then: only what has changed since counts
      const was = scenario.running.find((r) => r.measure === project.measure)?.coverage ?? 0
      if (shares.every((s) => s === was)) continue
      shares = shares.map((s) => s - was)
      share = 1
    }
    const contract = world.contracts.find((c) => c.id === project.contract)
    const kept = contract ? BARRIER_KEPT[contract.terms.social] : rungOf(project.legalForm).barrier
    const instructed = instructionRight(world, project)
    for (const effect of measure.effects)
      add(
        effect.lever,
        effect.target,
        effect.by *
          (effect.lever === 'barrier' && effect.by > 0 ? kept : 1) *
          (undiminished(effect.by, effect.lever) ? 1 : share) *
          (effect.lever === 'workload' ? sizeOf(scenario) : 1) *
          (effect.by < 0 && SPACE.includes(effect.lever) ? 1 - instructed : 1),
        project.id,
        shares,
      )
  }
  for (const pull of world.pulls)
    if (pull.until > world.quarter) add(pull.lever, pull.target, pull.by, pull.cause, null)
  return levers
}

const SPACE: readonly LeverId[] = ['spaceFree', 'spaceWelcome', 'spaceAct', 'spaceControlled']
/**
 * How far the city can still say what happens on ground another runs: the clause on instructions. Who keeps
 * it loses neither welcome nor freedom (Kap. 4.9.1). Own operation loses what the measure says.
 */
function instructionRight(world: World, project: Project): number {
  const contract = world.contracts.find((c) => c.id === project.contract && c.value !== 'ended')
  return contract ? contract.terms.steering / 2 : 0
}

/** Adds one pull of the whole city to the levers of a quarter. */
export function addPull(
  levers: Levers,
  lever: LeverId,
  target: string | null,
  by: number,
  cause: string,
): void {
  const old = levers[keyOf(lever, target)]
  const districts = old?.byDistrict ?? Object.values(levers)[0]?.byDistrict.map(() => 0) ?? []
  levers[keyOf(lever, target)] = {
    total: (old?.total ?? 0) + by,
    byDistrict: districts.map((d) => d + by),
    parts: [...(old?.parts ?? []), { cause, by }],
  }
}

/** Exposure, couplings, barriers, withdrawn counters and recording come whether or not the technology delivers. */
const UNDIMINISHED: readonly LeverId[] = [
  'exposure',
  'coupling',
  'barrier',
  'posts',
  'workload',
  'modelPlan',
]
const undiminished = (by: number, lever: LeverId): boolean =>
  UNDIMINISHED.includes(lever) || ((lever === 'counter' || lever === 'spaceAct') && by < 0)

export const delivers = (project: Project): boolean =>
  project.value === 'pilot' ||
  project.value === 'rollout' ||
  project.value === 'operation' ||
  project.value === 'ageing' ||
  project.value === 'obsolete'
