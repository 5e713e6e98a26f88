import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventFromLogic,
} from 'xstate'

/** What a machine wants around it: nothing happens there. Made once per machine, for it is dear to make. */
const scopes = new WeakMap<AnyStateMachine, AnyActorScope>()
function scopeOf(machine: AnyStateMachine): AnyActorScope {
  let scope = scopes.get(machine)
  if (!scope) {
    const self = createActor(machine)
    const nothing = () => {}
    scope = {
      self,
      system: self.system,
      id: '',
      sessionId: '',
      logger: nothing,
      defer: nothing,
      stopChild: nothing,
      emit: nothing,
      actionExecutor: nothing,
    }
    scopes.set(machine, scope)
  }
  return scope
}

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
  const next = machine.transition(snapshot, event, scopeOf(machine)) as AnyMachineSnapshot
  return { ...state, value: next.value as string, context: next.context as object }
}
