import type { Command } from '../command.ts'
import { type Decider, give } from '../play.ts'

/** From which quarter on who governs. */
export interface Turn {
  round: number
  to: string
  decide: Decider
}

/** One after another in the same office: each turn begins with handing over, and with what the newcomer finds. */
export function relay(first: Decider, turns: readonly Turn[]): Decider {
  const inOrder = [...turns].sort((a, b) => a.round - b.round)
  return (world, scenario, play) => {
    let turn: Turn | undefined
    for (const t of inOrder) if (t.round <= world.quarter) turn = t
    if (!turn) return first(world, scenario, play)
    if (turn.round !== world.quarter || world.phase !== 'deciding')
      return turn.decide(world, scenario, play)
    const handOver: Command = { type: 'handOver', round: world.quarter, to: turn.to }
    const taken = give(play, scenario, handOver)
    return [handOver, ...turn.decide(taken.world, scenario, taken)]
  }
}
