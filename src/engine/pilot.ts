import { inHouse, UNRIVALLED } from '../model/award.ts'
import type { Partner } from '../model/content.ts'
import type { Adopt, Project, World } from '../model/world.ts'

/** The pilot of a measure that a roll-out would go on from, if there is one. */
export const pilotOf = (world: World, measure: string): Project | undefined =>
  world.projects.find((p) => p.measure === measure && p.value !== 'ended' && p.scale === 'pilot')

/** Whether the pilot's contract with this partner holds the option of the roll-out: nothing is tendered twice (Kap. 3.4). */
export function holdsOption(
  world: World,
  { measure, scale, partner }: Pick<Adopt, 'measure' | 'scale' | 'partner'>,
): boolean {
  if (scale !== 'rollout') return false
  const pilot = pilotOf(world, measure)
  return world.contracts.some((k) => k.id === pilot?.contract && k.partner === partner)
}

/** Factor on the price of who is paid without competition; one whose option is taken up had to compete before. */
export const unrivalled = (
  world: World,
  partner: Partner,
  draft: Pick<Adopt, 'measure' | 'scale' | 'partner' | 'award'>,
): number =>
  draft.award === 'direct' && !inHouse(partner.legalForm) && !holdsOption(world, draft)
    ? UNRIVALLED
    : 1
