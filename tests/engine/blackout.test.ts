import { describe, expect, it } from 'vitest'
import { BLOCKS, begin, type Command, onward, type Play, play } from '../../src/engine/index.ts'
import { CHOICES, type ChoiceId, chosenOrders } from '../../src/model/cascadeChoices.ts'
import { NODES, type NodeId } from '../../src/model/ids.ts'
import { residentsByDistrict } from '../../src/model/people.ts'
import type { World } from '../../src/model/world.ts'
import { compileScenario } from '../../src/scenario/compile.ts'

const { scenario, terrain } = compileScenario('blackout')
const orders = (w: World, choice: ChoiceId): Command[] =>
  w.crisis
    ? [
        {
          type: 'crisis',
          round: w.quarter,
          hour: w.crisis.hour,
          ...(JSON.parse(
            JSON.stringify(chosenOrders(choice, w.crisis, { systems: w.systems })),
          ) as Omit<Extract<Command, { type: 'crisis' }>, 'type' | 'round' | 'hour'>),
        },
      ]
    : []
const led = (seed: number, choice: ChoiceId): Play =>
  play({ scenario, seed, commands: [] }, 'end', (w) => orders(w, choice))
const idle = (seed: number): Play => play({ scenario, seed, commands: [] }, 'end')
const SEEDS = [1, 2, 3, 4, 5]

/** Hour at which a service was first more than on its reserve, as the log of the crisis says. */
function failures(seed: number): Map<NodeId, number> {
  let now = begin(scenario, seed)
  const at = new Map<NodeId, number>()
  while (now.world.phase === 'crisis') {
    now = onward(now, scenario)
    for (const e of now.world.crisis?.log ?? [])
      if ((e.state === 'down' || e.state === 'degraded') && !at.has(e.node)) at.set(e.node, e.hour)
  }
  return at
}

describe('three days without power', () => {
  it('leave a record of what each district lacked: more where the lights went out, less where a hand was lent', () => {
    const lacked = (p: Play) => p.incidents[0]?.lacked as number[]
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
    const alone = lacked(idle(1))
    expect(alone).toHaveLength(scenario.districts.length)
    // three days, fifteen services: nobody lacks more than that
    for (const hours of alone) {
      expect(hours).toBeGreaterThan(72)
      expect(hours).toBeLessThan(72 * NODES.length)
    }
    const { cohorts } = idle(1).world.people
    const all = alone.reduce(
      (a, h, d) => a + h * (residentsByDistrict({ cohorts })[d] as number),
      0,
    )
    expect(all).toBeLessThanOrEqual(idle(1).incidents[0]?.personHours as number)
    expect(mean(lacked(led(1, 'people')))).toBeLessThan(mean(alone))
  })
  it('sends crews where the picture says, and nowhere else', () => {
    const first = begin(scenario, 1).world
    const sent = (choice: ChoiceId) =>
      new Set(chosenOrders(choice, first.crisis as NonNullable<World['crisis']>, first).crews)
    for (const id of sent('people'))
      expect(['careHomes', 'hospital', 'controlCentre', 'heat']).toContain(id)
    expect(sent('people').has('careHomes')).toBe(true)
    // the clinic has fuel for a day: nobody is sent yet
    expect(sent('people').has('hospital')).toBe(false)
    expect(sent('word').has('townHall')).toBe(true)
    expect(sent('word').has('careHomes')).toBe(false)
  })
  it('begins in the first hour of the crisis, on the ground of the city it plays in', () => {
    const first = begin(scenario, 1).world
    expect(first.phase).toBe('crisis')
    expect(first.crisis?.hour).toBe(0)
    expect(first.crisis?.nodes[NODES.indexOf('power')]?.state).toBe('down')
    expect(scenario.districts).toHaveLength(15)
    expect(terrain).not.toBeNull()
  })
  it('is played in six briefings and ends with a balance', () => {
    let now = begin(scenario, 1)
    const hours: number[] = []
    for (let guard = 0; guard < 20 && now.world.phase === 'crisis'; guard++) {
      hours.push(now.world.crisis?.hour as number)
      now = onward(now, scenario)
    }
    expect(hours).toEqual([0, ...BLOCKS.slice(0, -1)])
    while (now.world.phase !== 'debrief') now = onward(now, scenario)
    expect(now.balance).not.toBeNull()
    expect(now.incidents.map((i) => i.incident)).toEqual(['long-blackout'])
  })
  it('lets services fail in the known order and within the known hours when nobody acts', () => {
    for (const seed of SEEDS) {
      const at = failures(seed)
      const hour = (id: NodeId) => at.get(id) ?? 99
      for (const id of ['trafficControl', 'lighting', 'payment', 'careHomes'] as const)
        expect(hour(id), id).toBe(0)
      // masts half an hour to an hour, emergency radio two to six, tanks twelve to 24, clinic 24
      expect(hour('telecoms')).toBeLessThanOrEqual(1)
      expect(hour('controlCentre')).toBeGreaterThanOrEqual(1)
      expect(hour('controlCentre')).toBeLessThanOrEqual(6)
      expect(hour('water')).toBeGreaterThanOrEqual(12)
      expect(hour('water')).toBeLessThanOrEqual(24)
      expect(hour('hospital')).toBeGreaterThanOrEqual(12)
      expect(hour('hospital')).toBeLessThanOrEqual(24)
      expect(hour('dataCentre')).toBeGreaterThanOrEqual(12)
      expect(hour('dataCentre')).toBeLessThanOrEqual(24)
      expect(hour('telecoms')).toBeLessThan(hour('controlCentre'))
      expect(hour('controlCentre')).toBeLessThan(hour('water'))
    }
  })
  it('counts the same lost hours in the record, the news and the indicator, what stayed out later included', () => {
    const term = idle(SEEDS[0] as number)
    const [incident] = term.incidents
    const over = term.news.find((n) => n.key === 'news.crisisOver')
    expect(incident?.personHours).toBe(term.world.actual.outageHours)
    expect(over?.figures.personHours).toBe(term.world.actual.outageHours)
  })
  it('spares more person-hours by any way of leading than by none, and each way other people', () => {
    for (const seed of SEEDS.slice(0, 3)) {
      const none = idle(seed).incidents[0]?.personHours as number
      const led3 = CHOICES.map((choice) => led(seed, choice))
      for (const one of led3) expect(one.incidents[0]?.personHours).toBeLessThan(none)
      const costs = led3.map((one) => one.incidents[0]?.personHours)
      expect(new Set(costs).size).toBe(3)
      for (const one of led3) for (const c of one.commands) expect(c.accepted).toBe(true)
    }
  })
})
