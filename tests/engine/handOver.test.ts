import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/engine/command.ts'
import {
  afterYears,
  type Decider,
  give,
  hashWorld,
  NACHLAUF,
  onward,
  type Play,
  play,
} from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import { relay } from '../../src/engine/policies/relay.ts'
import { type Act, does, obedient, opened, order, quarters, quiet, refused, rich } from './city.ts'
import { scenario } from './konstanz.ts'

const governed = (name: string): Decider => POLICIES[name]?.decide as Decider
const adopt = (measure: string): Act => ({ type: 'adopt', measure })
const take = (to = 'Paar 4'): Act => ({ type: 'handOver', to })
const sealed = (play: Play) => {
  const { handedOver: _, ...rest } = play.world
  return hashWorld(rest as typeof play.world)
}

describe('a city handed over', () => {
  it('stays the same city: only who governs is written down', () => {
    const before = rich(quarters(does(opened(), quiet, { type: 'train', days: 20 }), quiet, 3))
    const after = does(before, quiet, take())
    expect(sealed(after)).toBe(sealed(before))
    expect(after.world.handedOver).toEqual([
      { round: 3, to: 'Paar 4', aims: { axes: [], refuse: null }, aimed: false },
    ])
  })

  it('goes on as it would have, quarter for quarter, as long as nobody decides otherwise', () => {
    const half = quarters(opened(scenario), scenario, 3)
    const kept = quarters(half, scenario, 4)
    const given = quarters(does(half, scenario, take()), scenario, 4)
    expect(sealed(given)).toBe(sealed(kept))
  })

  it('can be handed over on the page of half-time, before the sitting', () => {
    let now = opened(scenario)
    while (now.world.phase !== 'halfTime') now = onward(now, scenario)
    now = give(now, scenario, order(now.world, take()))
    expect(now.commands.at(-1)?.accepted).toBe(true)
    expect(now.world.handedOver[0]?.round).toBe(12)
  })

  it('lets the newcomer set aims once, and keeps what the predecessor promised not to do', () => {
    const promised = does(rich(opened(obedient)), obedient, {
      type: 'aims',
      axes: ['free'],
      refuse: 'camera-square',
    })
    const later = quarters(promised, obedient, 2)
    expect(refused(later, obedient, { type: 'aims', axes: ['secure'], refuse: null }).reason).toBe(
      'aimsLate',
    )
    const taken = does(rich(later), obedient, take())
    expect(taken.world.aims.axes).toEqual(['free'])
    const aimed = does(taken, obedient, { type: 'aims', axes: ['secure'], refuse: null })
    expect(aimed.world.aims.axes).toEqual(['secure'])
    expect(refused(aimed, obedient, { type: 'aims', axes: ['free'], refuse: null }).reason).toBe(
      'aimsSet',
    )
    expect(refused(aimed, obedient, adopt('camera-square')).reason).toBe('promisedNot')
  })

  it('is a run like any other: commands alone play it again to the same hash', () => {
    const decider = relay(governed('vendor'), [
      { round: 8, to: 'cautious', decide: governed('cautious') },
    ])
    const lived = play({ scenario, seed: 3, commands: [] }, { quarter: 14 }, decider)
    const commands = lived.commands.map((j) => j.command)
    expect(commands.filter((c) => c.type === 'handOver')).toEqual([
      { type: 'handOver', round: 8, to: 'cautious' },
    ])
    expect(commands.filter((c) => c.type === 'aims').map((c) => c.round)).toEqual([8])
    const again = play({ scenario, seed: 3, commands }, { quarter: 14 })
    expect(hashWorld(again.world)).toBe(hashWorld(lived.world))
  })
})

describe('ten years after', () => {
  const done = play({ scenario, seed: 5, commands: [] }, 'end', governed('vendor'))
  const after = afterYears(done, scenario)

  it('a successor governs the city as it was left, for forty quarters', () => {
    expect(after.axes.map((a) => a.quarter)).toEqual(
      Array.from({ length: NACHLAUF + 1 }, (_, i) => scenario.quarters + i),
    )
    expect(after.axes[0]?.axes).toEqual(done.legacy?.axes)
    expect(after.play.world.handedOver.map((h) => [h.round, h.to])).toEqual([
      [scenario.quarters, 'steward'],
    ])
    const signed = (play: Play) =>
      play.world.contracts.filter((k) => k.cause !== 'start').map((k) => k.id)
    expect(signed(after.play)).toEqual(expect.arrayContaining(signed(done)))
  })

  it('the whole is one run of 64 quarters: its commands play it again to the last bit', () => {
    const commands: Command[] = after.play.commands.map((j) => j.command)
    const whole = play({ scenario: after.scenario, seed: 5, commands }, 'end')
    expect({ ...whole.world, phase: after.play.world.phase }).toEqual(after.play.world)
    expect(after.axes.at(-1)?.axes).toEqual(whole.legacy?.axes)
  })

  it('tells of every quarter as it is reckoned', () => {
    const told: number[] = []
    afterYears(done, scenario, (n) => told.push(n))
    expect(told).toEqual(Array.from({ length: NACHLAUF }, (_, i) => i + 1))
  })

  it('does not begin before the term is over', () => {
    expect(() => afterYears(opened(scenario), scenario)).toThrow(/not over: quarter 0 of 24/)
  })
})
