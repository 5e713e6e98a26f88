import { actCrisis } from '../../model/cascade.ts'
import type { World } from '../../model/world.ts'
import { type Handler, no } from './handler.ts'

/** Under these steps the supervising authority lets no voluntary payment pass, least of all this one. */
const isStruck = (world: World): boolean =>
  world.supervision.value === 'consolidation' || world.supervision.value === 'emergency'

/** Plan for one block of a crisis: where the crews go, what runs by hand, what is cut off. */
export const crisis: Handler<'crisis'> = {
  refuse(world, scenario, c) {
    if (!world.crisis) return no('noCrisis')
    if (c.hour !== world.crisis.hour)
      return no('wrongHour', { hour: c.hour, now: world.crisis.hour })
    if (c.crews.length > world.crisis.crews.length)
      return no('tooManyCrews', { crews: c.crews.length, have: world.crisis.crews.length })
    if (c.first !== null && c.first >= scenario.districts.length)
      return no('unknownDistrict', { district: c.first })
    if (c.pay && !world.crisis.ransom) return no('nobodyDemands')
    if (c.pay && isStruck(world)) return no('supervisionForbids', { step: world.supervision.value })
    return null
  },
  apply(draft, c, { now, cause }) {
    if (now.crisis) draft.crisis = actCrisis(now.crisis, c, cause)
  },
}
