import { assign, setup } from 'xstate'

/** Life of a contract (Kap. 4.7.2): the beginning decides what happens at renewal. */
export const contractMachine = setup({
  types: {
    context: {} as { quarters: number; endsIn: number; renewals: number },
    events: {} as
      | { type: 'BID' }
      | { type: 'NO_BID' }
      | { type: 'SIGN'; endsIn: number }
      | { type: 'DUE' }
      | { type: 'RENEW'; endsIn: number }
      | { type: 'LEAVE'; quarters: number }
      | { type: 'LEFT' }
      | { type: 'QUARREL' }
      | { type: 'SETTLE' }
      | { type: 'FAIL' }
      | { type: 'TAKE_OVER' },
  },
  actions: {
    sign: assign({ quarters: 0, endsIn: ({ event }) => ('endsIn' in event ? event.endsIn : 0) }),
    /** quarters of running two systems side by side: as many as own knowledge and the clauses allow */
    leave: assign({ endsIn: ({ event }) => ('quarters' in event ? event.quarters : 0) }),
    renew: assign({
      endsIn: ({ event }) => ('endsIn' in event ? event.endsIn : 0),
      renewals: ({ context }) => context.renewals + 1,
    }),
  },
}).createMachine({
  id: 'contract',
  context: { quarters: 0, endsIn: 0, renewals: 0 },
  initial: 'tender',
  states: {
    tender: { on: { BID: 'negotiation', NO_BID: 'ended' } },
    negotiation: { on: { SIGN: { target: 'running', actions: 'sign' } } },
    running: {
      on: {
        DUE: 'renewal',
        LEAVE: { target: 'migrating', actions: 'leave' },
        QUARREL: 'dispute',
        TAKE_OVER: 'takeover',
        FAIL: 'insolvency',
      },
    },
    renewal: {
      on: {
        RENEW: { target: 'running', actions: 'renew' },
        LEAVE: { target: 'migrating', actions: 'leave' },
        FAIL: 'insolvency',
      },
    },
    migrating: { on: { LEFT: 'ended' } },
    dispute: {
      on: {
        SETTLE: 'running',
        LEAVE: { target: 'migrating', actions: 'leave' },
        FAIL: 'insolvency',
      },
    },
    takeover: {
      on: {
        SETTLE: 'running',
        LEAVE: { target: 'migrating', actions: 'leave' },
        FAIL: 'insolvency',
      },
    },
    insolvency: { on: { TAKE_OVER: 'running', LEFT: 'ended' } },
    ended: { type: 'final' },
  },
})
