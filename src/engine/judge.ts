import type { Scenario } from '../model/content.ts'
import { clamp, sum } from '../model/curve.ts'
import { reachByCohort } from '../model/divide.ts'
import { AXES, type Axis, BANDS, cohortAt, LEVELS, type Pattern } from '../model/ids.ts'
import { qualityByCohort } from '../model/indicators.ts'
import { population, residentsByDistrict } from '../model/people.ts'
import { revenueOf } from '../model/revenue.ts'
import { type Voteless, votelessOf } from '../model/vote.ts'
import type { Balance, Legacy, World } from '../model/world.ts'
import type { Play } from './api.ts'

/** What a cohort weighs when it looks back. Assumption. */
const WEIGHT = { quality: 0.4, trust: 0.4, reach: 0.2 } as const
/** Turnout of mayoral elections by band and level. Assumption after German local elections: the young and the poor vote less. */
const TURNOUT = [0, 0.32, 0.4, 0.5, 0.6, 0.58, 0.48] as const
const TURNOUT_LEVEL = [0.75, 1, 1.15] as const

/** The round after which the Land votes, or null when no election falls into the term. */
export function electionRound(scenario: Scenario): number | null {
  const { election, start } = scenario
  if (!election) return null
  const round = (election.year - start.year) * 4 + election.quarter - start.quarter + 1
  return round >= 1 && round <= scenario.quarters ? round : null
}

/** Interim balance or election by cohort: what each experienced, who would vote, and who has no vote. */
export function balanceOf(world: World, scenario: Scenario): Balance {
  const { reach, homeless } = reachByCohort(world.divide, world.services)
  const voteless = votelessOf(scenario)
  const quality = qualityByCohort(world, reach, residentsByDistrict(world.people))
  const cohorts: Balance['cohorts'] = []
  let votes = 0
  let yes = 0
  let mayVote = 0
  const noVote = { residents: 0, satisfied: 0, nationality: 0, age: 0, home: 0, homeReach: 0 }
  const districts = scenario.districts.length
  for (let b = 1; b < BANDS.length; b++)
    for (let r = 0; r < LEVELS.length; r++) {
      let n = 0
      let content = 0
      const none = voteless[b * LEVELS.length + r] as Voteless
      for (let d = 0; d < districts; d++) {
        const i = cohortAt(d, b, r)
        const people = world.people.cohorts[i] as number
        n += people
        noVote.homeReach += people * none.home * (homeless[i] as number)
        content +=
          people *
          (WEIGHT.quality * (quality[i] as number) +
            WEIGHT.trust * (world.divide.trust[i] as number) +
            WEIGHT.reach * (reach[i] as number))
      }
      const mean = n > 0 ? content / n : 0
      const satisfied = clamp(0.5 + 2.2 * (mean - 0.6))
      const turnout = clamp(
        (TURNOUT[b] as number) *
          (TURNOUT_LEVEL[r] as number) *
          (0.8 + 0.8 * Math.abs(satisfied - 0.5)),
      )
      cohorts.push({
        band: BANDS[b] as string,
        level: LEVELS[r] as string,
        residents: n,
        satisfied,
        turnout,
        voteless: none.all,
      })
      const voters = n * (1 - none.all)
      votes += voters * turnout
      yes += voters * turnout * satisfied
      mayVote += voters
      noVote.residents += n * none.all
      noVote.satisfied += n * none.all * satisfied
      noVote.nationality += n * none.nationality
      noVote.age += n * none.age
      noVote.home += n * none.home
    }
  if (noVote.residents > 0) noVote.satisfied /= noVote.residents
  if (noVote.home > 0) noVote.homeReach /= noVote.home
  return {
    cohorts,
    share: votes > 0 ? yes / votes : 0,
    turnout: mayVote > 0 ? votes / mayVote : 0,
    noVote,
    election: electionRound(scenario) === world.quarter,
  }
}

/** The eight axes of a World, 0…1 each; compared with the aims the player set. */
export function axesOf(world: World, scenario: Scenario): Record<Axis, number> {
  const a = world.actual
  const residents = population(world.people)
  const perHead = a.cashCredit / residents
  const energy = scenario.figures.energy
  const start = energy.power + energy.gas + energy.heat
  return {
    reached: clamp(a.reach - 0.5 * a.divide),
    steering: clamp(0.6 * a.steering + 0.4 * (1 - a.lockIn)),
    secure: clamp(
      0.6 * (1 - a.attackSurface) + 0.4 * (1 - clamp(a.outageHours / (residents * 60))),
    ),
    free: clamp(0.5 * (1 - a.privacyRisk) + 0.5 * a.publicSpace),
    cohesive: clamp(0.6 * a.cohesion + 0.4 * a.trust),
    solvent: clamp(
      0.8 -
        perHead / 1500 +
        (2 * a.balance) / Math.max(1, revenueOf(world.finance)) -
        Math.max(0, a.backlog / residents - 2600) / 8000,
    ),
    sustainable: clamp(0.4 + 3 * (1 - a.energy / start) + 1.5 * (1 - world.environment.traffic)),
    learning: clamp(
      0.5 * a.skill +
        0.25 * (1 - a.silo) +
        0.25 *
          clamp(
            world.admin.initiativeOwn /
              (1 + world.admin.initiativeOwn + world.admin.initiativeOffered),
          ),
    ),
  }
}

/** How strongly a World shows each end pattern, 0…1. Described in words, never given as a title. */
function patternsOf(world: World, scenario: Scenario): Record<Pattern, number> {
  const a = world.actual
  const running = world.projects.filter((p) => p.value !== 'ended' && p.cause !== 'start').length
  const recording = sum(world.holdings.filter((h) => h.recording).map((h) => h.coverage))
  const axes = axesOf(world, scenario)
  const mean = sum(AXES.map((x) => axes[x])) / AXES.length
  return {
    companyTown: clamp(4 * (a.lockIn - 0.45)) * (1 - a.steering) * (running > 2 ? 1.6 : 0.5),
    panopticon: clamp(a.privacyRisk * 0.8 + 0.4 * recording - 0.25),
    dualCity: clamp(2.2 * a.divide - 0.25),
    patchwork: clamp(a.patchwork * (running > 3 ? 0.9 : 0.4)),
    dumbCity: clamp(
      1.2 * a.attackSurface - 0.35 + clamp(a.outageHours / (population(world.people) * 120)),
    ),
    leftBehind: clamp(running < 3 ? 0.7 - axes.learning * 0.5 : 0),
    glossyBrochure: clamp(1.3 * world.admin.expectation - 0.2),
    desolateSquare: clamp(0.9 - 1.3 * a.publicSpace),
    analogueHaven: clamp(
      sum(Object.values(world.services.digital)) < 1.6 ? 0.3 + 0.5 * a.reach : 0,
    ),
    mixedOpenCity: clamp(1.6 * mean - 0.42),
  }
}

/** Legacy on eight axes, the worst axis, which pattern the city came nearest to and when it tipped. */
export function legacyOf(play: Pick<Play, 'world' | 'worlds'>, scenario: Scenario): Legacy {
  const axes = axesOf(play.world, scenario)
  let worst: Axis = AXES[0]
  for (const x of AXES) if (axes[x] < axes[worst]) worst = x
  const pattern = strongest(play.world, scenario)
  let tippedAt: number | null = null
  for (let i = play.worlds.length - 1; i >= 0; i--) {
    const w = play.worlds[i]
    if (!w || strongest(w, scenario) !== pattern) break
    tippedAt = w.quarter
  }
  return { axes, worst, pattern, tippedAt: tippedAt === 0 ? null : tippedAt }
}

function strongest(world: World, scenario: Scenario): Pattern {
  const all = patternsOf(world, scenario)
  let best: Pattern = 'mixedOpenCity'
  for (const p of Object.keys(all).sort() as Pattern[]) if (all[p] > all[best]) best = p
  return best
}
