import { measureOf, partnerOf } from './assume.ts'
import type { Measure, Partner, Scenario } from './content.ts'
import type { Project, World } from './world.ts'

/** Everything that speaks a living open standard works together. */
export const OPEN = 'open'
/** Quarters after which a maker's closed products are a new generation that no longer works with the old (Kap. 4.5.1: short cycles meet long-lived networks). Assumption. */
const GENERATION = 12

/**
 * Which parts work together. Own operation and partners of open products keep to a living open
 * standard; so does a contract that opens its interfaces *and* keeps them up to date: an open standard
 * nobody maintains is one more island. Closed products fit their maker's of the same generation only.
 */
export function familyOf(
  world: Pick<World, 'contracts'>,
  scenario: Scenario,
  project: Project,
): string {
  const contract = world.contracts.find((c) => c.id === project.contract)
  const partner = partnerOf(scenario, contract?.partner ?? project.partner)
  if (!contract || !partner || contract.family === OPEN) return OPEN
  if (contract.terms.openness === 2 && contract.terms.updates > 0) return OPEN
  // a renewed contract brings present software; what hangs in the field stays of its time (Kap. 4.5.1)
  const generation = Math.floor(project.startQuarter / GENERATION)
  return `${contract.family}/${generation}`
}

/** Whether a measure puts parts in the field or couples systems: only connected parts can fit or not fit. */
export const isConnected = (measure: Measure): boolean =>
  measure.devices !== null || measure.effects.some((e) => e.lever === 'coupling')

/** Coverage by district of everything that works together with `project`: it and its measure's other stages of the same family. */
export function coverageTogether(
  world: World,
  scenario: Scenario,
  project: Project,
  lives: (p: Project) => boolean,
): number[] {
  const stages = world.projects.filter((p) => p.measure === project.measure && lives(p))
  if (stages.length < 2) return project.coverage
  const family = familyOf(world, scenario, project)
  const together = project.coverage.slice()
  for (const p of stages)
    if (p.id !== project.id && familyOf(world, scenario, p) === family)
      for (let d = 0; d < together.length; d++)
        together[d] = Math.min(1, (together[d] as number) + (p.coverage[d] as number))
  return together
}

/** Whether a measure's platform runs in the city already. */
export const platformRuns = (
  world: World,
  scenario: Scenario,
  measure: Measure,
  lives: (p: Project) => boolean,
): boolean =>
  measure.platform !== null &&
  measureOf(scenario, measure.platform) !== undefined &&
  world.projects.some((p) => p.measure === measure.platform && lives(p))

/** What a partner's parts work together with today: those of its owner, where it was bought. */
export const familyNow = (
  world: Pick<World, 'owners'>,
  scenario: Scenario,
  partner: Partner,
): string => partnerOf(scenario, world.owners[partner.id]?.by ?? null)?.family ?? partner.family
