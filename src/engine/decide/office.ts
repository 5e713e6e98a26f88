import type { World } from '../../model/world.ts'
import { type Handler, no } from './handler.ts'

/** Who took the office over in this very sitting, if somebody did. */
const newcomer = (world: World) => {
  const last = world.handedOver[world.handedOver.length - 1]
  return last?.round === world.quarter ? last : undefined
}

/** Whether aims can be set now: by whoever sits in the office for the first time, once. */
export const mayAim = (world: World): boolean => {
  const fresh = newcomer(world)
  return fresh ? !fresh.aimed : world.quarter === 0 && world.aims.axes.length === 0
}

/** What somebody in this office has promised not to do: it binds whoever comes after. */
export const promisedNot = (world: World, measure: string): boolean =>
  world.aims.refuse === measure || world.handedOver.some((h) => h.aims.refuse === measure)

export const aims: Handler<'aims'> = {
  refuse(world, scenario, c) {
    const first = world.quarter === 0 || newcomer(world) !== undefined
    if (!first) return no('aimsLate')
    if (!mayAim(world)) return no('aimsSet')
    if (c.refuse !== null && !scenario.measures.some((m) => m.id === c.refuse))
      return no('unknownMeasure', { measure: c.refuse })
    return null
  },
  apply(draft, c) {
    draft.aims = { axes: [...new Set(c.axes)], refuse: c.refuse }
    const fresh = newcomer(draft)
    if (fresh) fresh.aimed = true
  },
}

/**
 * Another person or policy takes the office. The city stays what it is: contracts, promises, debts and gaps
 * are the city's, not the predecessor's, and nothing is forgiven or forgotten for a new face; the study names
 * no effect of the change itself (Kap. 4.7.3: early decisions bind later ones). Only the aims are open again.
 */
export const handOver: Handler<'handOver'> = {
  refuse(world, _scenario, c) {
    if (c.to.trim() === '') return no('nobodyNamed')
    if (world.quarter === 0) return no('nothingToHandOver', { quarter: 1 })
    if (newcomer(world)) return no('handedOverAlready', { quarter: world.quarter + 1 })
    if (world.council.agenda.length > 0)
      return no('papersPending', { papers: world.council.agenda.length })
    return null
  },
  apply(draft, c, doing) {
    draft.handedOver.push({
      round: draft.quarter,
      to: c.to.trim(),
      aims: { axes: [...draft.aims.axes], refuse: draft.aims.refuse },
      aimed: false,
    })
    doing.news.push({ key: 'news.handedOver', figures: { to: c.to.trim() }, district: null })
  },
}
