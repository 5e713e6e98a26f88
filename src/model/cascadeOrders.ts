import { payRansom } from './cascadeRansom.ts'
import { NODES, type NodeId } from './ids.ts'
import type { Crisis } from './world.ts'

/** Hours at which the blocks of a crisis end (GAME "A run"); a crisis is over after the last. */
export const CRISIS_BLOCKS = [1, 4, 12, 24, 48, 72] as const

/** Block an hour lies in, and the hour that block ends at. */
export const blockOf = (hour: number): number => {
  const i = CRISIS_BLOCKS.findIndex((end) => hour < end)
  return i < 0 ? CRISIS_BLOCKS.length - 1 : i
}
export const blockEnd = (hour: number): number => CRISIS_BLOCKS[blockOf(hour)] as number

/** What a mayor orders for an hour block; the shape of the `crisis` command. */
export interface CrisisOrders {
  crews: readonly (NodeId | null)[]
  manual: readonly NodeId[]
  isolate: boolean
  warn: boolean
  shutdown: readonly NodeId[]
  neighbours: boolean
  first: number | null // district to which crews of what stands in places go first
  pay: boolean // what is demanded; only where somebody demands
}

/**
 * The crisis under new orders. Crews beyond those there are stay unnamed; a warning cannot be unsaid, money not be
 * called back. `cause`: the command behind them.
 */
export function actCrisis(crisis: Crisis, orders: CrisisOrders, cause = 'rule'): Crisis {
  const known = (list: readonly NodeId[]) => NODES.filter((id) => list.includes(id))
  return {
    ...crisis,
    crews: crisis.crews.map((_, i) => orders.crews[i] ?? null),
    first: orders.first,
    ransom: orders.pay ? payRansom(crisis, cause) : crisis.ransom,
    acts: {
      manual: known(orders.manual),
      isolated: orders.isolate,
      warned: crisis.acts.warned || orders.warn,
      shutdown: known(orders.shutdown),
      neighbours: crisis.acts.neighbours || orders.neighbours,
    },
  }
}
