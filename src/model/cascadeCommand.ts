import type { NodeId } from './ids.ts'
import type { Crisis } from './world.ts'

/**
 * Hour of a crisis from which a service follows the city, by the step of the clause on who commands: first the
 * partner's own people decide, first both sides agree, at once. The study asks for rules settled beforehand
 * with private operators and gives no hours (Kap. 4.4.1, 4.4.6). Assumption.
 */
const FOLLOWS_FROM = [3, 1, 0] as const

/** Hour from which orders for a service take effect; 0 where the city commands. */
export const followsFrom = (crisis: Pick<Crisis, 'commands'>, id: NodeId): number =>
  FOLLOWS_FROM[crisis.commands[id] ?? 2]

/** Whether a service follows the city's orders at that hour. */
export const follows = (
  crisis: Pick<Crisis, 'commands' | 'hour'>,
  id: NodeId,
  hour: number = crisis.hour,
): boolean => hour >= followsFrom(crisis, id)

/** Whether at that hour somebody begins to follow: what was ordered before takes effect then. */
export const beginsToFollow = (crisis: Pick<Crisis, 'commands'>, hour: number): boolean => {
  for (const id in crisis.commands) if (followsFrom(crisis, id as NodeId) === hour) return true
  return false
}
