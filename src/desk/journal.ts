import type { Play } from '../engine/api.ts'
import type { Command, Refusal } from '../engine/command.ts'
import { give } from '../engine/index.ts'
import type { Scenario } from '../model/content.ts'
import type { World } from '../model/world.ts'

/** One decision. A refused one leaves the play as it was: on the desk a refusal is told, not kept. */
export function judge(
  play: Play,
  scenario: Scenario,
  command: Command,
): { play: Play; refusal: Refusal | null } {
  const after = give(play, scenario, command)
  const refusal = after.commands.at(-1)?.refusal ?? null
  return refusal ? { play, refusal } : { play: after, refusal: null }
}

/** Whether a command of a saved run is decided here. */
export function belongs(command: Command, world: World): boolean {
  if (command.round !== world.quarter) return false
  if (command.type === 'predict') return world.phase === 'predicting'
  if (command.type === 'crisis')
    return world.phase === 'crisis' && command.hour === world.crisis?.hour
  if (command.type === 'budget') return world.phase === 'deciding' || world.phase === 'yearEnd'
  if (command.type === 'handOver' || command.type === 'aims')
    return world.phase === 'halfTime' || world.phase === 'deciding'
  return world.phase === 'deciding'
}
