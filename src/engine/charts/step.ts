import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventFromLogic,
} from 'xstate'
import { oncePer } from '../../model/kept.ts'

/** What a machine wants around it: nothing happens there. Made once per machine, for it is dear to make. */
const scopeOf = oncePer((machine: AnyStateMachine): AnyActorScope => {
  const self = createActor(machine)
  const nothing = () => {}
  return {
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
})

/** Where an event leads that changes no context: reckoned once, for it is always the same where no guard looks. */
const plainSteps = oncePer((_machine: AnyStateMachine) => new Map<string, string>())
const isGuarded = (machine: AnyStateMachine): boolean =>
  Object.keys(machine.implementations.guards ?? {}).length > 0

/**
 * Runs a statechart as a pure function: { value, context } and an event in, the next { value, context } out.
 * An event the present state does not know leaves it as it is. The World never holds an XState snapshot.
 */
export function step<M extends AnyStateMachine, S extends { value: string; context: object }>(
  machine: M,
  state: S,
  event: EventFromLogic<M>,
): S {
  const key = `${state.value} ${event.type}`
  const known = plainSteps(machine).get(key)
  if (known !== undefined) return { ...state, value: known }
  const snapshot = machine.resolveState({ value: state.value, context: state.context } as never)
  const next = machine.transition(snapshot, event, scopeOf(machine)) as AnyMachineSnapshot
  if (next.context === snapshot.context && !isGuarded(machine))
    plainSteps(machine).set(key, next.value as string)
  return { ...state, value: next.value as string, context: next.context as object }
}
