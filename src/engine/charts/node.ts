import { setup } from 'xstate'
import type { NodeEvent } from '../../model/nodeChart.ts'

/**
 * A service in a crisis: working, living on its reserve, limited, down, coming back (Kap. 4.4.2, 4.5.1).
 * Without guards and context, so that the model can run it as the table `NODE_TABLE`.
 */
export const nodeMachine = setup({
  types: { events: {} as { type: NodeEvent } },
}).createMachine({
  id: 'node',
  initial: 'working',
  states: {
    working: { on: { SUPPLY_LOST: 'onBuffer', DEGRADE: 'degraded', FAIL: 'down' } },
    onBuffer: {
      on: { BUFFER_EMPTY: 'down', DEGRADE: 'degraded', FAIL: 'down', SUPPLY_BACK: 'working' },
    },
    degraded: {
      on: { SUPPLY_LOST: 'onBuffer', FAIL: 'down', CREW: 'restoring', SUPPLY_BACK: 'working' },
    },
    down: { on: { CREW: 'restoring', SUPPLY_BACK: 'restoring' } },
    restoring: {
      on: { SUPPLY_LOST: 'down', DEGRADE: 'degraded', FAIL: 'down', RESTORED: 'working' },
    },
  },
})
