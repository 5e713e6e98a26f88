import type { Scenario } from '../../model/content.ts'
import type { Adopt, World } from '../../model/world.ts'
import type { Command } from '../command.ts'
import { postItems } from '../table.ts'
import { asCommand, measures, PLAIN, possible } from './common.ts'

export function everything(world: World, scenario: Scenario): Command[] {
  if (world.phase === 'crisis') return []
  const out: Command[] = []
  for (const m of measures(world, scenario)) {
    const partner = m.own ? null : (m.partners[0] ?? null)
    const own: Adopt = { ...PLAIN, measure: m.id, partner, operating: false }
    const loan: Adopt = { ...own, funding: 'loan' }
    out.push(asCommand(world, possible(world, scenario, own) ? own : loan))
  }
  for (const item of postItems(world, scenario)) {
    if (item.kind === 'grant')
      out.push({ type: 'applyGrant', round: world.quarter, grant: item.ref, project: null })
    if (item.kind === 'contract')
      out.push({ type: 'renew', round: world.quarter, contract: item.ref })
  }
  if (world.quarter % 4 === 0)
    for (const staff of ['it', 'data', 'security'] as const)
      out.push({ type: 'hire', round: world.quarter, staff, posts: 4, allowance: true })
  return out
}
