import type { World } from '../model/world.ts'

/** What counts as "stays the same" for a prediction, in the indicator's own size. Assumption. */
export function judgePredictions(world: World, actual: World['actual']): World['predictions'] {
  return world.predictions.map((p) => {
    if (p.outcome !== null || p.round !== world.quarter) return p
    const old = world.actual[p.indicator]
    const now = actual[p.indicator]
    const size = Math.abs(old) > 2 ? Math.abs(old) * 0.005 : 0.005
    return { ...p, outcome: now > old + size ? 'up' : now < old - size ? 'down' : 'same' }
  })
}
