import type { CrisisOrders } from '../model/cascade.ts'
import type { Crisis, World } from '../model/world.ts'
import type { Command } from './command.ts'

/** Orders for the next hours of a crisis as a command of the run. */
export const orderOf = ({ quarter }: World, crisis: Crisis, orders: CrisisOrders): Command => ({
  type: 'crisis',
  round: quarter,
  hour: crisis.hour,
  ...orders,
  crews: [...orders.crews],
  manual: [...orders.manual],
  shutdown: [...orders.shutdown],
})
