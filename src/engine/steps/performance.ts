import { capacityOf } from '../../model/admin.ts'
import { arrangementOf, measureOf } from '../../model/assume.ts'
import type { Measure, Scenario } from '../../model/content.ts'
import { clamp, sum } from '../../model/curve.ts'
import { OUTSIDE } from '../../model/data.ts'
import { STAFF, type StaffKind } from '../../model/ids.ts'
import { rungOf } from '../../model/ladder.ts'
import { delivers } from '../../model/pull.ts'
import { sizeOf } from '../../model/size.ts'
import type { Project, World } from '../../model/world.ts'
import { PARTNER_POSTS } from '../quote.ts'

/** Share of the stated effect left when nobody fills the posts. Assumption (Kap. 4.6.1). */
const UNSTAFFED = 0.3
/** Share of the start's staff that daily duties bind. Assumption. */
const BOUND = 0.45
/** Data posts one more holding needs, however it came: a flood nobody reads is worth nothing (Kap. 4.6.3). Assumption. */
const PER_HOLDING = 0.15
/** What a product delivers by step of the term `fit`: as it comes off the shelf, adapted, tried on the city's own
 * workflows before anything is paid (Kap. 4.7.3). Assumption. */
const FIT = [0.93, 1, 1.03] as const
/** What is left while city and partner quarrel. Assumption. */
const IN_DISPUTE = 0.85
/** Most that is lost where city and partner mean different things by the same words (Kap. 4.7.4). Assumption. */
const MISREAD = 0.15
/** What is lost to silos where nobody linked the offices from the start (Kap. 4.6.1). Assumption. */
const SILO_LOSS = 0.12
/** Most that linked measures of several offices gain over the sum of each alone, where their links are managed. Assumption. */
const SURPLUS = 0.7
/** Share of the effect a service for many has while only one sells through it (Kap. 4.2). Assumption. */
const ALONE = 0.35
/** Wear once a system is past its life. Assumption. */
const OBSOLETE = 0.6

/** Which share of a project's stated effect arrives: what was bought, who runs it, whom it is linked with. */
export function performanceOf(
  world: World,
  scenario: Scenario,
  silo: number,
): (p: Project, m: Measure) => number {
  const adequacy = staffAdequacy(world, scenario)
  const linked = linkedAreas(world, scenario)
  const capacity = capacityOf(world.admin)
  return (project, measure) => {
    let staffed = 1
    // people who are there but drowning in work run nothing well (Kap. 4.6.2)
    for (const kind of Object.keys(measure.posts) as StaffKind[])
      if ((measure.posts[kind] ?? 0) > 0) staffed = Math.min(staffed, adequacy[kind], capacity)
    const contract = world.contracts.find((c) => c.id === project.contract)
    let share = project.quality * (UNSTAFFED + (1 - UNSTAFFED) * staffed) * project.care
    if (contract) {
      share *= arrangementOf(scenario, contract.arrangement)?.delivers ?? 1
      share *= FIT[contract.terms.fit]
      if (contract.value === 'dispute') share *= IN_DISPUTE
      const clear = Math.max(world.admin.understanding, contract.terms.definition / 2)
      share *= 1 - MISREAD * (1 - clear)
    }
    if (project.integrated) {
      const others = linked.size - (linked.has(measure.area) ? 1 : 0)
      share *= 1 + SURPLUS * (1 - silo) * (others / (others + 1))
    } else share *= 1 - SILO_LOSS * silo
    if (measure.providers > 1)
      share *= ALONE + ((1 - ALONE) * (project.joined - 1)) / (measure.providers - 1)
    if (project.value === 'obsolete') share *= OBSOLETE
    return share
  }
}

/** Areas in which something linked runs that the city has begun since the first day. */
function linkedAreas(world: World, scenario: Scenario): Set<string> {
  const areas = new Set<string>()
  for (const p of world.projects) {
    const m = measureOf(scenario, p.measure)
    if (m && p.integrated && p.cause !== 'start' && delivers(p)) areas.add(m.area)
  }
  return areas
}

/** Per kind of staff: free posts, own and lent, against what the running systems and their data need, 0…1. */
function staffAdequacy(world: World, scenario: Scenario): Record<StaffKind, number> {
  const ours = world.holdings.filter((h) => h.holder !== OUTSIDE).length
  const more = Math.max(0, ours - scenario.holdings.length)
  const need: Record<StaffKind, number> = {
    general: 0,
    it: 0,
    data: PER_HOLDING * more,
    security: 0,
  }
  for (const p of world.projects) {
    if (!delivers(p) || p.cause === 'start') continue
    const m = measureOf(scenario, p.measure)
    if (!m) continue
    const covered = p.coverage.length > 0 ? sum(p.coverage) / p.coverage.length : 0
    for (const kind of STAFF)
      need[kind] +=
        (m.posts[kind] ?? 0) * covered * (p.contract ? PARTNER_POSTS : rungOf(p.legalForm).posts)
  }
  const out = {} as Record<StaffKind, number>
  for (const kind of STAFF) {
    const there = world.admin.filled[kind] + world.admin.shared[kind]
    const free = Math.max(0, there - BOUND * scenario.staff[kind].posts)
    out[kind] = need[kind] > 0 ? clamp(free / (need[kind] * sizeOf(scenario))) : 1
  }
  return out
}
