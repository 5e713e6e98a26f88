import { describe, expect, it } from 'vitest'
import { transition } from 'xstate'
import { nodeMachine } from '../../src/engine/charts/node.ts'
import { CRISIS_BLOCKS, startCrisis, stepCrisis } from '../../src/model/cascade.ts'
import { NODES, type NodeId } from '../../src/model/ids.ts'
import { NODE_EVENTS, NODE_TABLE } from '../../src/model/nodeChart.ts'
import type { NodeState } from '../../src/model/world.ts'
import {
  all,
  failedAt,
  incident,
  LONG_FAILURE,
  lostAt,
  people,
  plan,
  playCrisis,
  start,
  stateOf,
  town,
  withBuffer,
} from './cascadeTown.ts'

describe('the chart of a service', () => {
  it('is the same as a table and as a machine', () => {
    for (const state of Object.keys(NODE_TABLE) as NodeState[])
      for (const event of NODE_EVENTS) {
        const from = nodeMachine.resolveState({ value: state, context: {} })
        expect(transition(nodeMachine, from, { type: event })[0].value, `${state} ${event}`).toBe(
          NODE_TABLE[state][event],
        )
      }
    expect(Object.keys(NODE_TABLE).sort()).toEqual(Object.keys(nodeMachine.states).sort())
  })
})

describe('a long power failure in which nobody acts', () => {
  const crisis = playCrisis('long-failure')

  it('takes traffic lights, payment, care homes and the lifts at once', () => {
    for (const node of ['trafficControl', 'lighting', 'payment', 'careHomes', 'townHall'] as const)
      expect(failedAt(crisis, node), node).toBe(0)
    const first = startCrisis({ systems: start, seed: 7, quarter: 3 }, town, LONG_FAILURE, 'e:t@4')
    const upper = town.nodes.find((n) => n.id === 'water')?.upperFloors ?? 0
    expect(upper).toBeGreaterThan(0)
    expect(stateOf(first, 'water').state).toBe('onBuffer')
    expect(stateOf(first, 'water').share).toBeCloseTo(1 - upper, 9)
  })
  it('takes the masts within the hour and emergency radio after two to six', () => {
    expect(failedAt(crisis, 'telecoms')).toBe(1)
    expect(failedAt(crisis, 'controlCentre')).toBeGreaterThanOrEqual(2)
    expect(failedAt(crisis, 'controlCentre')).toBeLessThanOrEqual(6)
  })
  it('takes the water of the hills after half a day to a day and the hospital after a day', () => {
    expect(failedAt(crisis, 'water')).toBeGreaterThanOrEqual(12)
    expect(failedAt(crisis, 'water')).toBeLessThanOrEqual(24)
    expect(failedAt(crisis, 'hospital')).toBe(24)
    expect(failedAt(crisis, 'dataCentre')).toBe(24)
  })
  it('names what each service went down with', () => {
    const because = (node: NodeId) =>
      crisis.log.find((e) => e.node === node && e.state !== 'onBuffer')?.because
    expect(because('power')).toBe('incident')
    expect(because('trafficControl')).toBe('power')
    expect(because('telecoms')).toBe('buffer')
    expect(because('hospital')).toBe('buffer')
  })
  it('ends after seventy-two hours in the last block', () => {
    expect(crisis.hour).toBe(72)
    expect(crisis.over).toBe(true)
    expect(crisis.block).toBe(CRISIS_BLOCKS.length - 1)
    expect(
      stepCrisis(crisis, { systems: start, scenario: town, seed: 7, quarter: 3, people }),
    ).toBe(crisis)
  })
})

describe('a bought hour of reserve', () => {
  const bare = playCrisis('long-failure')
  it.each([
    ['telecoms', 6],
    ['controlCentre', 5],
    ['water', 10],
    ['hospital', 12],
    ['dataCentre', 4],
    ['heat', 2],
  ] as const)(
    'at %s holds it exactly %i hours longer and moves no reserve but its own',
    (node, h) => {
      const held = playCrisis('long-failure', { systems: withBuffer(node, h) })
      // the high pressure zone is dry six hours before the middle one
      const high = node === 'water' ? 6 : 0
      expect(failedAt(held, node)).toBe(Math.ceil(start.buffer[node] - high + h))
      for (const other of NODES)
        if (other !== node && start.buffer[other] > 0)
          expect(failedAt(held, other), other).toBe(failedAt(bare, other))
    },
  )
  it('turns a care home that fails at once into one that holds three days', () => {
    const held = playCrisis('long-failure', { systems: withBuffer('careHomes', 72) })
    expect(lostAt(held, 'careHomes')).toBeLessThan(lostAt(bare, 'careHomes') * 0.75)
  })
})

describe('the way back', () => {
  const crisis = playCrisis('wide-blackout')
  it('begins with power and brings each service after what it hangs on', () => {
    const back = (node: NodeId) =>
      crisis.log.filter((e) => e.node === node && e.state === 'working').at(-1)?.hour ?? 0
    expect(back('power')).toBeGreaterThanOrEqual(16)
    expect(back('power')).toBeLessThanOrEqual(24)
    for (const node of ['telecoms', 'payment', 'townHall', 'careHomes'] as const)
      expect(back(node), node).toBeGreaterThanOrEqual(back('power'))
    expect(back('payment')).toBeGreaterThanOrEqual(back('telecoms'))
    expect(crisis.nodes.every((n) => n.state === 'working')).toBe(true)
    expect(crisis.hour).toBeLessThan(72)
  })
  it('is quicker and costs the city fewer hours with crews, hands, warning and neighbours', () => {
    const planned = playCrisis('wide-blackout', { act: plan(start) })
    expect(planned.hour).toBeLessThan(crisis.hour)
    expect(all(planned.lost)).toBeLessThan(all(crisis.lost) * 0.85)
  })
  it('is announced too early, and the announcement slips at hours four and twelve', () => {
    const ends: number[] = []
    let now = startCrisis(
      { systems: start, seed: 7, quarter: 3 },
      town,
      incident('cable-trench'),
      '',
    )
    for (let hour = 0; hour < 14; hour++) {
      ends.push(now.hour + now.forecast)
      now = stepCrisis(now, {
        systems: start,
        scenario: town,
        seed: 7,
        quarter: 3,
        people,
        hours: 1,
      })
    }
    expect(ends[3]).toBe(ends[0])
    expect(ends[4]).toBeGreaterThan(ends[3] as number)
    expect(ends[12]).toBeGreaterThan(ends[11] as number)
  })
  it('does not sway: a service changes its state a few times, not every hour', () => {
    for (const one of town.incidents)
      for (let seed = 0; seed < 5; seed++)
        for (const act of [undefined, plan(start)])
          expect(playCrisis(one.id, { seed, act }).log.length, one.id).toBeLessThan(90)
  })
})

describe('a crisis as a calculation', () => {
  it('is the same every time and leaves its inputs alone', () => {
    const frozen = startCrisis({ systems: start, seed: 3, quarter: 5 }, town, incident('storm'), '')
    const before = JSON.stringify(frozen)
    const inputs = { systems: start, scenario: town, seed: 3, quarter: 5, people }
    const once = stepCrisis(frozen, inputs)
    expect(JSON.stringify(frozen)).toBe(before)
    expect(stepCrisis(frozen, inputs)).toEqual(once)
  })
  it('gives the same city hour by hour and block by block', () => {
    const begin = startCrisis(
      { systems: start, seed: 3, quarter: 5 },
      town,
      incident('cable-trench'),
      '',
    )
    const inputs = { systems: start, scenario: town, seed: 3, quarter: 5, people }
    let hourly = begin
    for (let h = 0; h < 12; h++) hourly = stepCrisis(hourly, { ...inputs, hours: 1 })
    const atOnce = stepCrisis(begin, { ...inputs, hours: 12 })
    expect(hourly.nodes).toEqual(atOnce.nodes)
    expect(hourly.log).toEqual(atOnce.log)
    expect(all(hourly.lost)).toBeCloseTo(all(atOnce.lost), 3)
  })
})
