import { type AnyStateMachine, type EventFromLogic, transition } from 'xstate'

/**
 * Runs a statechart as a pure function: { value, context } and an event in, the next { value, context } out.
 * An event the present state does not know leaves it as it is. The World never holds an XState snapshot.
 */
export function step<M extends AnyStateMachine, S extends { value: string; context: object }>(
  machine: M,
  state: S,
  event: EventFromLogic<M>,
): S {
  const snapshot = machine.resolveState({ value: state.value, context: state.context } as never)
  const [next] = transition(machine as AnyStateMachine, snapshot, event)
  return { ...state, value: next.value as string, context: next.context as object }
}
