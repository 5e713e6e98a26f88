import { measureOf } from './assume.ts'
import type { Measure, Scenario } from './content.ts'
import { isConnected } from './family.ts'
import { delivers } from './pull.ts'
import type { Admin, World } from './world.ts'

/** Share of a link's management left where nobody planned the connection from the start. Assumption. */
const LOOSE = 0.6
/** Most of the links strategy, lead unit and an agreement on data or budget can manage together. Assumption. */
const MOST = 0.9
/** What they manage without the agreement. Assumption. */
const WITHOUT_AGREEMENT = 0.5

/** How well links between offices are managed, 0…1: strategy *and* lead unit; either alone manages nothing (Kap. 4.6.1). */
export const managedOf = (admin: Pick<Admin, 'strategy' | 'leadUnit' | 'dataAgreement'>): number =>
  MOST *
  Math.min(admin.strategy, admin.leadUnit) *
  (WITHOUT_AGREEMENT + (1 - WITHOUT_AGREEMENT) * admin.dataAgreement)

/** Whether a service works with data or networks that other offices hold or need. */
const touchesOthers = (m: Measure): boolean => m.holding !== null || isConnected(m)

/**
 * Silo index: share of the links between running services of different offices that nobody manages
 * (indicator `silo`). A link is a pair of services with data or networks in common reach. Where there
 * is no pair yet, what a link would meet.
 */
export function siloOf(world: World, scenario: Scenario): number {
  const managed = managedOf(world.admin)
  const services: { area: string; integrated: boolean }[] = []
  for (const p of world.projects) {
    const m = delivers(p) ? measureOf(scenario, p.measure) : undefined
    if (m && touchesOthers(m)) services.push({ area: m.area, integrated: p.integrated })
  }
  let links = 0
  let kept = 0
  for (let i = 0; i < services.length; i++)
    for (let j = i + 1; j < services.length; j++) {
      const a = services[i] as (typeof services)[number]
      const b = services[j] as (typeof services)[number]
      if (a.area === b.area) continue
      links++
      kept += a.integrated && b.integrated ? 1 : LOOSE
    }
  return 1 - managed * (links > 0 ? kept / links : 1)
}
