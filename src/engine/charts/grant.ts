import { assign, setup } from 'xstate'

/** A grant: call, bid, money, and the cliff at its end (Kap. 4.10). */
export const grantMachine = setup({
  types: {
    context: {} as { quarters: number; received: number; project: string | null },
    events: {} as
      | { type: 'OPEN' }
      | { type: 'CLOSE' }
      | { type: 'BID'; project: string | null }
      | { type: 'WIN' }
      | { type: 'LOSE' }
      | { type: 'FINISH' }
      | { type: 'LEAVE' },
  },
  actions: {
    bid: assign({
      quarters: 0,
      project: ({ event }) => ('project' in event ? event.project : null),
    }),
    restart: assign({ quarters: 0 }),
  },
}).createMachine({
  id: 'grant',
  context: { quarters: 0, received: 0, project: null },
  initial: 'announced',
  states: {
    announced: { on: { OPEN: { target: 'call', actions: 'restart' } } },
    call: { on: { BID: { target: 'bid', actions: 'bid' }, CLOSE: 'lapsed' } },
    bid: { on: { WIN: { target: 'granted', actions: 'restart' }, LOSE: 'refused' } },
    granted: { on: { FINISH: 'ended', LEAVE: 'left' } },
    lapsed: { type: 'final' },
    ended: { type: 'final' },
    refused: { type: 'final' },
    left: { type: 'final' },
  },
})
