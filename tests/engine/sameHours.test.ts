import { describe, expect, it } from 'vitest'
import { begin, type Command, give, onward } from '../../src/engine/index.ts'
import { orderOf } from '../../src/engine/orders.ts'
import { sameHours } from '../../src/engine/sameHours.ts'
import { type ChoiceId, chosenOrders } from '../../src/model/cascadeChoices.ts'
import { compileScenario } from '../../src/scenario/compile.ts'
import { scenario as konstanz } from './konstanz.ts'

const { scenario } = compileScenario('blackout')
const nobody = (seed: number) => ({ scenario, seed, commands: [] })

/** The blackout played with one of the three pictures in every briefing, and what the page shows at its end. */
function led(seed: number, choice: ChoiceId) {
  const commands: Command[] = []
  let now = begin(scenario, seed)
  let shown = 0
  while (now.world.phase !== 'debrief') {
    const { crisis } = now.world
    if (now.world.phase === 'crisis' && crisis) {
      const order = orderOf(now.world, crisis, chosenOrders(choice, crisis, now.world))
      commands.push(order)
      now = give(now, scenario, order)
    }
    now = onward(now, scenario)
    shown = now.world.crisis?.lost.reduce((a, b) => a + b, 0) ?? shown
  }
  return { run: { scenario, seed, commands }, shown }
}

describe('the same hours in other hands', () => {
  it('cost under the orders given what the last briefing showed', () => {
    const { run, shown } = led(3, 'supply')
    expect(sameHours(run, 'given')?.all).toBeCloseTo(shown, 6)
  })
  it('cost the same without orders, whatever was ordered before', () => {
    expect(sameHours(led(3, 'word').run, 'none')).toEqual(sameHours(nobody(3), 'none'))
  })
  it('are fewer under any of the three pictures than under nobody, fewest under the staff', () => {
    for (const seed of [1, 2, 3, 4]) {
      const [none, staff] = [sameHours(nobody(seed), 'none'), sameHours(nobody(seed), 'staff')]
      for (const choice of ['people', 'supply', 'word'] as const) {
        const given = sameHours(led(seed, choice).run, 'given')
        expect(given?.all, choice).toBeLessThan(none?.all ?? 0)
        expect(given?.all, choice).toBeGreaterThan(staff?.all ?? 0)
      }
    }
  })
  it('add up by kind of harm', () => {
    const { all, harm } = sameHours(nobody(5), 'staff') ?? { all: 0, harm: null }
    expect(harm && harm.health + harm.service + harm.information).toBeCloseTo(all, 3)
    expect(all).toBeGreaterThan(0)
  })
  it('do not exist where nothing failed', () => {
    const calm = { ...konstanz, quarters: 1 }
    expect(sameHours({ scenario: calm, seed: 1, commands: [] }, 'none')).toBeNull()
  })
})
