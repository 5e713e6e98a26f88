import { partnerOf } from '../../model/assume.ts'
import type { Scenario } from '../../model/content.ts'
import type { Adopt, World } from '../../model/world.ts'
import type { Command } from '../command.ts'
import { postItems } from '../table.ts'
import { asCommand, measures, optionsOf, PLAIN, possible } from './common.ts'

/** The first firm that offers it, on the firm's own terms. */
export function vendor(world: World, scenario: Scenario): Command[] {
  if (world.phase === 'crisis') return []
  const out: Command[] = []
  let taken = 0
  for (const m of measures(world, scenario)) {
    const firm = m.partners.find((p) => {
      const kind = partnerOf(scenario, p)?.kind
      return kind === 'global' || kind === 'national' || kind === 'regional'
    })
    if (!firm || taken >= 2) continue
    const draft: Adopt = { ...PLAIN, measure: m.id, partner: firm, legalForm: 'private' }
    if (!possible(world, scenario, draft)) continue
    out.push(asCommand(world, draft))
    taken++
  }
  for (const item of postItems(world, scenario)) {
    if (item.kind === 'contract')
      out.push({ type: 'renew', round: world.quarter, contract: item.ref })
    if (item.kind === 'story') out.push(...firstOption(world, scenario, item.ref))
  }
  return out
}

function firstOption(world: World, scenario: Scenario, story: string): Command[] {
  const option = optionsOf(world, scenario, story)[0]
  return option ? [{ type: 'respond', round: world.quarter, story, option: option.id }] : []
}
