import { assign, setup } from 'xstate'

/** Ladder of the supervising authority; the Land names the steps (Kap. 2.2.2). One verdict a year. */
export const supervisionMachine = setup({
  types: {
    context: {} as { badYears: number; goodYears: number },
    events: {} as { type: 'FINE' } | { type: 'STRAIN' } | { type: 'BREACH' } | { type: 'RUIN' },
  },
  guards: { twoGoodYears: ({ context }) => context.goodYears >= 1 },
  actions: {
    good: assign({ goodYears: ({ context }) => context.goodYears + 1, badYears: 0 }),
    bad: assign({ badYears: ({ context }) => context.badYears + 1, goodYears: 0 }),
    reset: assign({ badYears: 0, goodYears: 0 }),
  },
}).createMachine({
  id: 'supervision',
  context: { badYears: 0, goodYears: 0 },
  initial: 'free',
  states: {
    free: {
      on: {
        FINE: { actions: 'good' },
        STRAIN: { target: 'reporting', actions: 'bad' },
        BREACH: { target: 'consolidation', actions: 'bad' },
        RUIN: { target: 'emergency', actions: 'bad' },
      },
    },
    reporting: {
      on: {
        FINE: [{ guard: 'twoGoodYears', target: 'free', actions: 'reset' }, { actions: 'good' }],
        STRAIN: { actions: 'bad' },
        BREACH: { target: 'consolidation', actions: 'bad' },
        RUIN: { target: 'emergency', actions: 'bad' },
      },
    },
    consolidation: {
      on: {
        FINE: [
          { guard: 'twoGoodYears', target: 'reporting', actions: 'reset' },
          { actions: 'good' },
        ],
        STRAIN: { actions: 'bad' },
        BREACH: { actions: 'bad' },
        RUIN: { target: 'emergency', actions: 'bad' },
      },
    },
    emergency: {
      on: {
        FINE: [
          { guard: 'twoGoodYears', target: 'consolidation', actions: 'reset' },
          { actions: 'good' },
        ],
        STRAIN: { actions: 'bad' },
        BREACH: { actions: 'bad' },
        RUIN: { actions: 'bad' },
      },
    },
  },
})
