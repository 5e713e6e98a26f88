import { setup } from 'xstate'
import type { Phase } from '../../model/world.ts'
import { step } from './step.ts'

/** The term of office as a chart: sitting, quarter, crisis, report, year-end, end. */
export const termMachine = setup({
  types: {
    context: {} as Record<string, never>,
    events: {} as
      | { type: 'NEXT' }
      | { type: 'INCIDENT' }
      | { type: 'OVER' }
      | { type: 'YEAR' }
      | { type: 'HALF' }
      | { type: 'END' },
  },
}).createMachine({
  id: 'term',
  context: {},
  initial: 'briefing',
  states: {
    briefing: { on: { NEXT: 'deciding' } },
    deciding: { on: { NEXT: 'council' } },
    council: { on: { NEXT: 'predicting' } },
    predicting: { on: { NEXT: 'running' } },
    running: { on: { INCIDENT: 'crisis', NEXT: 'report' } },
    crisis: { on: { INCIDENT: 'crisis', OVER: 'running' } },
    report: { on: { NEXT: 'briefing', YEAR: 'yearEnd', HALF: 'halfTime', END: 'balance' } },
    yearEnd: { on: { NEXT: 'briefing', HALF: 'halfTime', END: 'balance' } },
    halfTime: { on: { NEXT: 'briefing' } },
    balance: { on: { NEXT: 'debrief' } },
    debrief: {},
  },
})
const EVENTS = ['NEXT', 'INCIDENT', 'OVER', 'YEAR', 'HALF', 'END'] as const
export type TermEvent = (typeof EVENTS)[number]

/** The chart has no guards and no context: compiled once through XState to a table, then looked up. */
const TABLE = Object.fromEntries(
  Object.keys(termMachine.states).map((phase) => [
    phase,
    Object.fromEntries(
      EVENTS.map((type) => [
        type,
        step(termMachine, { value: phase, context: {} }, { type }).value,
      ]),
    ),
  ]),
) as Record<Phase, Record<TermEvent, Phase>>

export const phaseAfter = (phase: Phase, event: TermEvent): Phase => TABLE[phase][event]
