import type { Scenario } from '../../model/content.ts'
import type { World } from '../../model/world.ts'
import type { Command } from '../command.ts'
import { postItems } from '../table.ts'
import { advised, fairTax } from './common.ts'

/** Days of training a year the offices keep up. Assumption. */
const TRAINING = 30

/**
 * Keeps the house in order and begins nothing: renews what is due after asking for better terms, answers
 * what comes as most advisers would, trains, raises taxes when the till runs low. What the city has signed,
 * built and left undone decides the rest.
 */
export function steward(world: World, scenario: Scenario): Command[] {
  if (world.phase === 'crisis') return []
  const round = world.quarter
  const out: Command[] = []
  if (round % 4 === 1) out.push({ type: 'train', round, days: TRAINING })
  out.push(...fairTax(world))
  for (const item of postItems(world, scenario)) {
    if (item.kind === 'contract')
      out.push(
        { type: 'negotiate', round, contract: item.ref, terms: { exit: 1, price: 1, data: 1 } },
        { type: 'renew', round, contract: item.ref },
      )
    if (item.kind === 'story') out.push(...advised(world, scenario, item.ref))
  }
  return out
}
