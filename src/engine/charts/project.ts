import { assign, setup } from 'xstate'

/** Life of a measure: from proposal to operation, ageing and end (Kap. 4.5). Time is counted in quarters. */
export const projectMachine = setup({
  types: {
    context: {} as { quarters: number; delay: number; renewed: number },
    events: {} as
      | { type: 'APPROVE' }
      | { type: 'REJECT' }
      | { type: 'BEGIN_PILOT' }
      | { type: 'BEGIN_ROLLOUT' }
      | { type: 'COMPLETE' }
      | { type: 'FADE' }
      | { type: 'AGE' }
      | { type: 'EXPIRE' }
      | { type: 'RENEW' }
      | { type: 'END' },
  },
  actions: {
    restart: assign({ quarters: 0 }),
    renew: assign({ quarters: 0, renewed: ({ context }) => context.renewed + 1 }),
  },
}).createMachine({
  id: 'project',
  context: { quarters: 0, delay: 0, renewed: 0 },
  initial: 'proposed',
  states: {
    proposed: { on: { APPROVE: 'approved', REJECT: 'ended' } },
    approved: {
      on: {
        BEGIN_PILOT: { target: 'pilot', actions: 'restart' },
        BEGIN_ROLLOUT: { target: 'rollout', actions: 'restart' },
        END: 'ended',
      },
    },
    pilot: {
      on: {
        COMPLETE: { target: 'operation', actions: 'restart' },
        FADE: 'ended',
        BEGIN_ROLLOUT: { target: 'rollout', actions: 'restart' },
        END: 'ended',
      },
    },
    rollout: { on: { COMPLETE: { target: 'operation', actions: 'restart' }, END: 'ended' } },
    operation: {
      on: { AGE: 'ageing', RENEW: { target: 'operation', actions: 'renew' }, END: 'ended' },
    },
    ageing: {
      on: { EXPIRE: 'obsolete', RENEW: { target: 'operation', actions: 'renew' }, END: 'ended' },
    },
    obsolete: { on: { RENEW: { target: 'operation', actions: 'renew' }, END: 'ended' } },
    ended: { type: 'final' },
  },
})
