import type { Story } from '../model/content.ts'
import type { EntryFault } from './explain.ts'

/**
 * A story is a small statechart that must come to rest: every state it names exists, every state
 * can be reached, a question that nobody answers has an answer, and no ring of states runs on
 * without a quarter passing.
 */
export function storyFaults(story: Story): EntryFault[] {
  const faults: EntryFault[] = []
  const say = (path: (string | number)[], message: string) =>
    faults.push({ path, part: 'value', message })
  const states = new Map(story.states.map((state) => [state.id, state]))

  const seen = new Set<string>()
  for (const [index, state] of story.states.entries()) {
    if (seen.has(state.id))
      say(['states', index, 'id'], `the state "${state.id}" stands here twice`)
    seen.add(state.id)
  }
  const initial = states.get(story.initial)
  if (!initial) say(['initial'], `no state "${story.initial}" in this story`)

  for (const [index, state] of story.states.entries()) {
    const at = ['states', index]
    const options = new Set<string>()
    for (const [o, option] of state.options.entries()) {
      if (options.has(option.id))
        say([...at, 'options', o, 'id'], `the option "${option.id}" stands here twice`)
      options.add(option.id)
      if (option.goto !== null && !states.has(option.goto))
        say([...at, 'options', o, 'goto'], `no state "${option.goto}" in this story`)
    }
    if (state.goto !== null && !states.has(state.goto))
      say([...at, 'goto'], `no state "${state.goto}" in this story`)
    if (state.otherwise !== null && !options.has(state.otherwise))
      say([...at, 'otherwise'], `no option "${state.otherwise}" in this state`)
    if (state.options.length > 0 && state.otherwise === null)
      say([...at, 'options'], 'a question needs otherwise: the option taken when nobody answers')
    if (state.options.length > 0 && state.goto !== null)
      say([...at, 'goto'], 'a state that asks goes on by its options; remove goto')
  }
  for (const [index, { option }] of story.advisers.entries()) {
    if (initial && !initial.options.some((one) => one.id === option))
      say(['advisers', index, 'option'], `no option "${option}" in the first state`)
  }
  if (faults.length > 0 || !initial) return faults

  const reached = new Set([initial.id])
  for (const id of reached) {
    const state = states.get(id)
    for (const next of [state?.goto, ...(state?.options.map((option) => option.goto) ?? [])])
      if (next) reached.add(next)
  }
  for (const [index, state] of story.states.entries()) {
    if (!reached.has(state.id)) say(['states', index], `no way leads to the state "${state.id}"`)
    const ring = new Set<string>()
    let here = states.get(state.id)
    while (
      here &&
      here.options.length === 0 &&
      here.after === 0 &&
      here.goto &&
      !ring.has(here.id)
    ) {
      ring.add(here.id)
      here = states.get(here.goto)
    }
    const first = [...ring].every((id) => id >= state.id) // said once per ring
    if (here?.id === state.id && ring.has(state.id) && first)
      say(['states', index, 'goto'], 'this ring of states never waits; give one of them after: 1')
  }
  return faults
}
