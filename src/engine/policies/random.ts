import type { Scenario } from '../../model/content.ts'
import { draw } from '../../model/draw.ts'
import type { TermStep } from '../../model/ids.ts'
import type { World } from '../../model/world.ts'
import type { Command } from '../command.ts'
import { postItems } from '../table.ts'
import { allTerms, asCommand, measures, optionsOf, PLAIN } from './common.ts'

export function random(world: World, scenario: Scenario): Command[] {
  if (world.phase === 'crisis') return []
  const roll = (...keys: (string | number)[]) => draw(world.seed, 'policy', world.quarter, ...keys)
  const out: Command[] = []
  const table = measures(world, scenario)
  const m = table[Math.floor(roll('which') * table.length)]
  if (m && roll('adopt') < 0.6) {
    const partners = [...m.partners, ...(m.own ? [null] : [])]
    const partner = partners[Math.floor(roll('partner') * partners.length)] ?? null
    out.push(
      asCommand(world, {
        ...PLAIN,
        measure: m.id,
        partner,
        scale: roll('scale') < 0.3 ? 'pilot' : 'rollout',
        participation: Math.floor(roll('part') * 4) as 0 | 1 | 2 | 3,
        integrated: roll('int') < 0.5,
        operating: roll('op') < 0.7,
        terms: allTerms(Math.floor(roll('terms') * 3) as TermStep),
      }),
    )
  }
  for (const item of postItems(world, scenario)) {
    if (item.kind === 'story') {
      const options = optionsOf(world, scenario, item.ref)
      const option = options[Math.floor(roll(item.ref) * options.length)]
      if (option)
        out.push({ type: 'respond', round: world.quarter, story: item.ref, option: option.id })
    }
    if (item.kind === 'contract' && roll(item.id) < 0.5)
      out.push({ type: 'renew', round: world.quarter, contract: item.ref })
  }
  return out
}
