import { describe, expect, it } from 'vitest'
import { Command } from '../../src/engine/command.ts'
import {
  advance,
  begin,
  checkCommands,
  explain,
  give,
  hashWorld,
  InputFault,
  inLength,
  onward,
  PACING,
  type Play,
  parseCommands,
  play,
  sittingAt,
} from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import type { Phase } from '../../src/model/world.ts'
import { changed, does, opened, quarters, quiet, refused } from './city.ts'
import { scenario } from './konstanz.ts'

describe('a term', () => {
  it('goes from briefing to debrief through every phase in its order', () => {
    const seen: Phase[] = []
    let now = begin(scenario, 7)
    for (let i = 0; i < 1000 && now.world.phase !== 'debrief'; i++) {
      seen.push(now.world.phase)
      now = onward(now, scenario)
    }
    expect(now.world.phase).toBe('debrief')
    const count = (phase: Phase) => seen.filter((x) => x === phase).length
    for (const phase of ['briefing', 'deciding', 'council', 'predicting', 'report'] as const)
      expect(count(phase), phase).toBe(24)
    expect(count('yearEnd')).toBe(6)
    expect(count('halfTime')).toBe(1)
    expect(seen.indexOf('halfTime')).toBeGreaterThan(seen.length * 0.4)
    expect(count('balance')).toBe(1)
    expect(count('crisis')).toBeGreaterThan(0)
    expect(now.rounds.map((r) => r.round)).toEqual(Array.from({ length: 25 }, (_, i) => i))
    expect(now.worlds).toHaveLength(25)
    expect(now.balance).not.toBeNull()
    expect(now.legacy).not.toBeNull()
  })
  it('stays at its end', () => {
    const done = play({ scenario: quiet, seed: 1, commands: [] }, 'end')
    expect(advance(done.world, quiet).world).toBe(done.world)
  })
  it('stops where it is asked to, and goes one phase on when asked for the next', () => {
    const five = play({ scenario: quiet, seed: 1, commands: [] }, { quarter: 5 })
    expect([five.world.quarter, five.world.phase, five.rounds.length]).toEqual([5, 'briefing', 6])
    expect(play({ scenario: quiet, seed: 1, commands: [] }, 'next').world.phase).toBe('deciding')
  })
  it('never changes a World it was given', () => {
    const start = begin(scenario, 3)
    const before = hashWorld(start.world)
    const played = play(
      { scenario, seed: 3, commands: [] },
      { quarter: 2 },
      POLICIES.cautious?.decide,
    )
    expect(hashWorld(start.world)).toBe(before)
    expect(hashWorld(played.worlds[0] as Play['world'])).toBe(before)
  })
})

describe('commands in a run', () => {
  it('are the same step by step at the desk and all at once from a list', () => {
    const commands = [
      { type: 'aims', round: 0, axes: ['reached'], refuse: null },
      { type: 'predict', round: 0, indicator: 'reach', direction: 'up' },
      { type: 'hire', round: 0, staff: 'it', posts: 2 },
      { type: 'adopt', round: 1, measure: 'pumps' },
      { type: 'train', round: 3, days: 40 },
      { type: 'budget', round: 4, taxRate: 1.05 },
      { type: 'train', round: 4, days: 20 },
    ].map((c) => Command.parse(c))
    let desk = begin(scenario, 9)
    let i = 0
    while (desk.world.phase !== 'debrief') {
      for (let c = commands[i]; c?.round === desk.world.quarter; c = commands[i]) {
        // the budget may be settled at the year's end already, before the sitting begins
        const early = desk.world.phase === 'yearEnd' && c.type === 'budget'
        if (desk.world.phase !== 'deciding' && !early) break
        desk = give(desk, scenario, c)
        i++
      }
      desk = onward(desk, scenario)
    }
    const list = play({ scenario, seed: 9, commands }, 'end')
    expect(list.commands.map((j) => j.accepted)).toEqual(desk.commands.map((j) => j.accepted))
    expect(hashWorld(list.world)).toBe(hashWorld(desk.world))
    expect(list.commands.map((j) => j.refusal)).toEqual(commands.map(() => null))
  })
  it('of a crisis wait for their hour', () => {
    const cautious = play({ scenario, seed: 7, commands: [] }, 'end', POLICIES.cautious?.decide)
    const orders = cautious.commands.filter((j) => j.command.type === 'crisis')
    expect(orders.length).toBeGreaterThan(3)
    expect(orders.every((j) => j.accepted)).toBe(true)
    const late = Command.parse({ type: 'crisis', round: 0, hour: 0 })
    const judged = play({ scenario: quiet, seed: 7, commands: [late] }, { quarter: 2 }).commands
    expect(judged[0]).toMatchObject({ accepted: false, refusal: { reason: 'tooLate' } })
  })
})

describe('a prediction', () => {
  it('is judged by what the quarter did', () => {
    const p = quarters(
      does(
        opened(),
        quiet,
        { type: 'predict', indicator: 'debt', direction: 'up' },
        { type: 'predict', indicator: 'population', direction: 'down' },
        { type: 'predict', indicator: 'silo', direction: 'same' },
        { type: 'predict', indicator: 'backlog', direction: 'down' },
      ),
      quiet,
      1,
    )
    const [debt, people, silo, backlog] = p.world.predictions
    const before = p.worlds[0] as Play['world']
    expect(debt?.outcome).toBe('up')
    expect(silo?.outcome).toBe('same')
    expect(backlog?.outcome).toBe('up')
    const grew = p.world.actual.population / before.actual.population - 1
    expect(people?.outcome).toBe(grew > 0.005 ? 'up' : grew < -0.005 ? 'down' : 'same')
  })
  it('is made once per indicator and quarter, and judged once', () => {
    const p = does(opened(), quiet, { type: 'predict', indicator: 'trust', direction: 'up' })
    expect(
      refused(p, quiet, { type: 'predict', indicator: 'trust', direction: 'same' }).reason,
    ).toBe('predictedAlready')
    const first = quarters(p, quiet, 1).world.predictions[0]
    expect(quarters(p, quiet, 5).world.predictions[0]).toEqual(first)
  })
})

describe('changed assumptions', () => {
  it('reach the model, and only where they are named', () => {
    const run = { scenario: quiet, seed: 1, commands: [] }
    const usual = play(run, { quarter: 1 })
    const trusting = play({ ...run, assumptions: { trustStart: 0.7 } }, { quarter: 1 })
    const start = (p: Play) => p.worlds[0]?.actual as Play['world']['actual']
    expect(start(trusting).trust - start(usual).trust).toBeCloseTo(0.15, 2)
    expect(start(trusting).reach).toBe(start(usual).reach)
    expect(play({ ...run, assumptions: { nonsense: 4 } }, { quarter: 1 }).rounds).toEqual(
      usual.rounds,
    )
  })
})

describe('a list of commands from outside', () => {
  const fault = (text: string): string => {
    try {
      parseCommands(text)
    } catch (error) {
      expect(error).toBeInstanceOf(InputFault)
      return (error as Error).message
    }
    throw new Error('was read')
  }
  it('is read with defaults filled in', () => {
    expect(parseCommands('[{"type":"adopt","round":0,"measure":"pumps"}]')[0]).toMatchObject({
      scale: 'rollout',
      districts: [],
      operating: true,
    })
  })
  it('says in one line where it is broken', () => {
    for (const [text, place] of [
      ['[{"type":', /not valid JSON/],
      ['{}', /must be a JSON array/],
      ['[{"round":0}]', /Command 0: type is missing/],
      ['[{"type":"bribe","round":0}]', /Command 0: type "bribe" is unknown/],
      ['[{"type":"train","round":0,"days":0}]', /Command 0 \(train\), field "days"/],
      ['[{"type":"train","round":0,"days":5,"free":true}]', /Command 0 \(train\)/],
      [
        '[{"type":"train","round":0,"days":5},{"type":"adopt","round":-1,"measure":"pumps"}]',
        /Command 1 \(adopt\), field "round"/,
      ],
      ['[null]', /Command 0/],
    ] as const) {
      expect(fault(text)).toMatch(place)
      expect(fault(text)).not.toContain('\n')
    }
    const many = Array.from({ length: 5001 }, () => ({ type: 'train', round: 0, days: 1 }))
    expect(() => checkCommands(many)).toThrow(/at most 5000/)
  })
})

describe('sittings', () => {
  it('are held as often as each setting says', () => {
    for (const [length, p] of Object.entries(PACING)) {
      const held = Array.from({ length: p.quarters }, (_, q) =>
        sittingAt(length as keyof typeof PACING, q),
      )
      expect(held.filter(Boolean), length).toHaveLength(p.sittings)
      expect(held[0]).toBe(true)
    }
  })
  it('fit into the minutes the start page promises', () => {
    for (const [length, p] of Object.entries(PACING)) {
      const one = Object.values(p.sitting).reduce((a, b) => a + b, 0)
      const all = p.start + p.debrief + p.sittings * one + p.crisis + p.halfTime
      expect(all / 60, length).toBeLessThanOrEqual(p.minutes + 0.1)
    }
  })
})

describe('a short term', () => {
  const short = inLength(scenario, 'council')
  it('ends in the balance after three years, without a half-time', () => {
    const seen: Phase[] = []
    let now = begin(short, 7)
    for (let i = 0; i < 500 && now.world.phase !== 'debrief'; i++) {
      seen.push(now.world.phase)
      now = onward(now, short)
    }
    expect(now.world.quarter).toBe(12)
    expect(seen).not.toContain('halfTime')
    expect(seen.filter((phase) => phase === 'yearEnd')).toHaveLength(3)
    expect(now.balance).not.toBeNull()
  })
  it('is the first half of a long one: the same quarters under the same rules', () => {
    const commands: Command[] = []
    const half = play({ scenario, seed: 7, commands }, { quarter: 12 })
    const whole = play({ scenario: short, seed: 7, commands }, 'end')
    expect(whole.rounds).toEqual(half.rounds)
  })
  it('of a city with fewer quarters is that city', () => {
    const three = { ...scenario, quarters: 3 }
    expect(inLength(three, 'council')).toBe(three)
  })
})

describe('an explanation', () => {
  it('leads what a crisis cost back to the incident', () => {
    const term = play({ scenario, seed: 7, commands: [] }, 'end')
    const lost = explain(term, scenario, 'outageHours', 24)
    expect(lost.by).toBeCloseTo(term.world.actual.outageHours, 3)
    const rule = lost.children.find((c) => c.id === 'crisis.personHours/cascade')
    expect(rule?.children.every((c) => c.kind === 'event')).toBe(true)
    expect(rule?.children.map((e) => e.id).sort()).toEqual(
      [...new Set(term.incidents.map((i) => i.cause))].sort(),
    )
  })
  it('leads a fee back to the contract it was written in and the year it rose', () => {
    const idle = quarters(opened(), quiet, 6)
    const dear = changed(opened(), (w) => {
      for (const k of w.contracts) k.terms.price = 2
    })
    expect(idle.world.contracts[1]?.fee).toBeGreaterThan(
      quarters(dear, quiet, 6).world.contracts[1]?.fee ?? 0,
    )
  })
})
