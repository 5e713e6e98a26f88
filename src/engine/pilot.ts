import type { Project, World } from '../model/world.ts'

/** The pilot of a measure that a roll-out would go on from, if there is one. */
export const pilotOf = (world: World, measure: string): Project | undefined =>
  world.projects.find((p) => p.measure === measure && p.value !== 'ended' && p.scale === 'pilot')

/** Whether the pilot's contract with this partner holds the option of the roll-out: nothing is tendered twice (Kap. 3.4). */
export function holdsOption(world: World, measure: string, partner: string): boolean {
  const pilot = pilotOf(world, measure)
  return world.contracts.some((k) => k.id === pilot?.contract && k.partner === partner)
}
