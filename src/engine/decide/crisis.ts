import { actCrisis } from '../../model/cascade.ts'
import { type Handler, no } from './handler.ts'

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
  apply(draft, c, { now }) {
    if (now.crisis) draft.crisis = actCrisis(now.crisis, c)
  },
}
