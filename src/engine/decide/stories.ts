import type { Scenario, StoryOption } from '../../model/content.ts'
import { population } from '../../model/people.ts'
import type { World } from '../../model/world.ts'
import { allHold } from '../conditions.ts'
import { dealOf } from '../consequences.ts'
import { refuseDeal } from './contracts.ts'
import { type Handler, no } from './handler.ts'

export function openOption(
  world: World,
  scenario: Scenario,
  id: string,
  optionId: string,
): StoryOption | undefined {
  const run = world.stories.find((s) => s.id === id && !s.done)
  const state = scenario.stories.find((s) => s.id === id)?.states.find((s) => s.id === run?.state)
  return state?.options.find((o) => o.id === optionId)
}

/** Answers a dilemma. What it does is applied by `enter` in ../stories.ts, outside the draft. */
export const respond: Handler<'respond'> = {
  refuse(world, scenario, c) {
    const story = scenario.stories.find((s) => s.id === c.story)
    if (!story) return no('unknownStory', { story: c.story })
    const run = world.stories.find((s) => s.id === c.story && !s.done)
    if (!run) return no('storyClosed', { story: c.story })
    const option = openOption(world, scenario, c.story, c.option)
    if (!option) return no('unknownOption', { story: c.story, option: c.option })
    if (!allHold(world, option.when))
      return no('optionClosed', { story: c.story, option: c.option })
    for (const c of option.consequences) {
      if (!('deal' in c)) continue
      const command = dealOf(world, c)
      const refusal = command && refuseDeal(world, scenario, command)
      if (refusal) return refusal
    }
    const need = option.cost * population(world.people)
    if (need > 0 && need > world.finance.freeThisYear)
      return no('noMoney', { need, free: world.finance.freeThisYear })
    return null
  },
  apply() {},
}

export const predict: Handler<'predict'> = {
  refuse(world, _scenario, c) {
    return world.predictions.some((p) => p.round === world.quarter && p.indicator === c.indicator)
      ? no('predictedAlready', { indicator: c.indicator })
      : null
  },
  apply(draft, c) {
    draft.predictions.push({
      round: draft.quarter,
      indicator: c.indicator,
      direction: c.direction,
      because: c.because,
      outcome: null,
    })
  },
}
