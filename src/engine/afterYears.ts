import type { Scenario } from '../model/content.ts'
import type { Axis } from '../model/ids.ts'
import type { Play } from './api.ts'
import { axesOf } from './judge.ts'
import { give, onward } from './play.ts'
import { relay } from './policies/relay.ts'
import { steward } from './policies/steward.ts'

/** Quarters a successor governs after the last sitting: the ten years in which waiting and signing show. */
export const NACHLAUF = 40

/** The legacy axes at the end of a quarter of those years, 0…1 each. */
export interface AfterYear {
  quarter: number
  axes: Record<Axis, number>
}

/**
 * Ten more years after a finished term, under a scripted successor who takes the city over as it is. The
 * whole is one run again: the same scenario with more quarters, the same seed, the commands of the play given
 * back. `axes[0]` is the last day of the term. `told` hears of every quarter reckoned. Throws where the term
 * is not over yet.
 */
export function afterYears(
  done: Play,
  scenario: Scenario,
  told: (quarters: number) => void = () => {},
): { play: Play; scenario: Scenario; axes: AfterYear[] } {
  const from = done.world.quarter
  if (done.world.phase !== 'balance' && done.world.phase !== 'debrief')
    throw new Error(`The term is not over: quarter ${from} of ${scenario.quarters}.`)
  const longer = { ...scenario, quarters: from + NACHLAUF }
  const successor = relay(() => [], [{ round: from, to: 'steward', decide: steward }])
  const axesNow = (play: Play) => axesOf(play.world, longer)
  let now: Play = {
    ...done,
    world: { ...done.world, phase: 'briefing' },
    balance: null,
    legacy: null,
  }
  const axes: AfterYear[] = [{ quarter: from, axes: axesNow(now) }]
  while (now.world.phase !== 'balance') {
    if (now.world.phase === 'deciding' || now.world.phase === 'crisis')
      for (const c of successor(now.world, longer, now)) now = give(now, longer, c)
    const { quarter } = now.world
    now = onward(now, longer)
    if (now.world.quarter === quarter) continue
    axes.push({ quarter: now.world.quarter, axes: axesNow(now) })
    told(now.world.quarter - from)
  }
  return { play: now, scenario: longer, axes }
}
