import type { Condition } from '../model/content.ts'
import { weightedMean } from '../model/curve.ts'
import { inForce } from '../model/inForce.ts'
import type { SupervisionState, World } from '../model/world.ts'

const LADDER: SupervisionState[] = ['free', 'reporting', 'consolidation', 'emergency']

/** Whether every condition of a story, an option or an incident holds in this World. */
export const allHold = (world: World, conditions: readonly Condition[]): boolean =>
  conditions.every((c) => holds(world, c))

function holds(world: World, c: Condition): boolean {
  if ('indicator' in c) {
    const value = c.measured ? world.measured[c.indicator].value : world.actual[c.indicator]
    return (c.above === undefined || value > c.above) && (c.below === undefined || value < c.below)
  }
  if ('quarter' in c)
    return world.quarter >= (c.quarter.from ?? 0) && world.quarter <= (c.quarter.to ?? 1000)
  if ('project' in c)
    return world.projects.some(
      (p) => p.measure === c.project && (c.status ? p.value === c.status : p.value !== 'ended'),
    )
  if ('noProject' in c)
    return !world.projects.some((p) => p.measure === c.noProject && p.value !== 'ended')
  if ('contract' in c)
    return world.contracts.some(
      (k) =>
        (c.contract === 'any' || k.partner === c.contract) &&
        (c.status ? k.value === c.status : inForce(k)) &&
        (c.term === undefined || k.terms[c.term] < (c.below ?? 1)),
    )
  if ('channel' in c) return world.services.mode[c.channel] === c.is
  if ('supervision' in c)
    return LADDER.indexOf(world.supervision.value) >= LADDER.indexOf(c.supervision)
  if ('grant' in c) return world.grants.some((g) => g.id === c.grant && g.value === c.status)
  if ('vacancy' in c) {
    const empty = weightedMean(world.housing.vacancy, world.housing.flats)
    return empty > (c.vacancy.above ?? -1) && empty < (c.vacancy.below ?? 2)
  }
  const [story, option] = c.chosen.split('.')
  return world.stories.some((s) => s.id === story && s.chosen.some((x) => x.endsWith(`.${option}`)))
}
