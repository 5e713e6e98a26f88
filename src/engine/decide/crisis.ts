import { NODES } from '../../model/ids.ts'
import { type Handler, no } from './handler.ts'

/** Hours at which the crisis stops for a decision: blocks 0–1, 1–4, 4–12, 12–24, 24–48, 48–72. */
export const BLOCKS = [1, 4, 12, 24, 48, 72] as const

/** Plan for one block of a crisis: where the crews go, what runs by hand, what is cut off. */
export const crisis: Handler<'crisis'> = {
  refuse(world, _scenario, c) {
    if (!world.crisis) return no('noCrisis')
    if (c.hour !== world.crisis.hour)
      return no('wrongHour', { hour: c.hour, now: world.crisis.hour })
    if (c.crews.length > world.crisis.crews.length)
      return no('tooManyCrews', { crews: c.crews.length, have: world.crisis.crews.length })
    return null
  },
  apply(draft, c) {
    const now = draft.crisis
    if (!now) return
    c.crews.forEach((node, i) => {
      now.crews[i] = node
    })
    now.acts.manual = NODES.filter((n) => c.manual.includes(n) || now.acts.manual.includes(n))
    now.acts.isolated ||= c.isolate
    now.acts.warned ||= c.warn
    now.acts.shutdown = NODES.filter((n) => c.shutdown.includes(n))
    now.acts.neighbours ||= c.neighbours
  },
}
