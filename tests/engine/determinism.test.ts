import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Command } from '../../src/engine/command.ts'
import {
  begin,
  ENGINE,
  give,
  hashWorld,
  onward,
  play,
  without,
  withoutEach,
} from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import type { World } from '../../src/model/world.ts'
import { obedient } from './city.ts'
import { hashesOf } from './golden.ts'
import { scenario } from './konstanz.ts'

const run = (policy: string, seed: number) =>
  play({ scenario, seed, commands: [] }, 'end', POLICIES[policy]?.decide)

describe('the same term comes out the same', () => {
  it('twice in a row, and differently with another seed', () => {
    const first = hashWorld(run('cautious', 7).world)
    expect(hashWorld(run('cautious', 7).world)).toBe(first)
    expect(hashWorld(run('cautious', 8).world)).not.toBe(first)
  })

  it('when its commands are replayed without the policy that gave them', () => {
    for (const policy of ['cautious', 'vendor', 'everything', 'random']) {
      const lived = run(policy, 3)
      const commands = lived.commands.map((j) => j.command)
      const again = play({ scenario, seed: 3, commands }, 'end')
      expect(again.commands.map((j) => j.accepted)).toEqual(lived.commands.map((j) => j.accepted))
      expect(hashWorld(again.world)).toBe(hashWorld(lived.world))
    }
  })

  it('when the World is saved as JSON and read back before every step', () => {
    const copy = <T>(x: T): T => JSON.parse(JSON.stringify(x)) as T
    let straight = begin(scenario, 5)
    let saved = begin(scenario, 5)
    const decide = POLICIES.cautious?.decide
    for (let i = 0; i < 400 && straight.world.phase !== 'debrief'; i++) {
      if (straight.world.phase === 'deciding' || straight.world.phase === 'crisis')
        for (const c of (decide?.(straight.world, scenario, straight) ?? []) as Command[]) {
          straight = give(straight, scenario, c)
          saved = give({ ...saved, world: copy(saved.world) }, scenario, c)
        }
      straight = onward(straight, scenario)
      saved = onward({ ...saved, world: copy(saved.world) }, scenario)
    }
    expect(straight.world.phase).toBe('debrief')
    expect(hashWorld(saved.world)).toBe(hashWorld(straight.world))
  })

  it('up to a decision that is left out: the years before it are the same to the last bit', () => {
    const lived = run('cautious', 3)
    const commands = lived.commands.map((j) => j.command)
    const drop = commands.findIndex((c) => c.type === 'adopt' && c.round === 4)
    expect(drop).toBeGreaterThan(0)
    const both = without({ scenario, seed: 3, commands }, drop)
    for (let r = 0; r <= 4; r++)
      expect(hashWorld(both.without.worlds[r] as World)).toBe(
        hashWorld(both.with.worlds[r] as World),
      )
    expect(hashWorld(both.without.world)).not.toBe(hashWorld(both.with.world))
    expect(both.without.commands).toHaveLength(commands.length)
    expect(both.without.commands[drop]).toMatchObject({ accepted: false, refusal: null })
  })

  it('of several, each left out alone: the same as asking for each by itself', () => {
    const lived = run('cautious', 3)
    const commands = lived.commands.map((j) => j.command)
    const drops = [9, 2, 0]
    const term = { scenario, seed: 3, commands }
    const each = [...withoutEach(term, drops, { quarter: 8 })]
    expect(each.map(({ without: one }) => hashWorld(one.world))).toEqual(
      drops.map((drop) => hashWorld(without(term, drop, { quarter: 8 }).without.world)),
    )
    expect(each.map(({ dropped }) => dropped[0])).toEqual(
      each.map(({ dropped }) => Math.min(...dropped)),
    )
  })

  it('and a later command still means the same project and contract', () => {
    const of = (measure: string, type = 'adopt') => ({ type, round: 0, measure })
    const commands = [
      Command.parse({ ...of('digital-town-hall'), partner: 'terminal-k' }),
      Command.parse({ ...of('help-counter') }),
      Command.parse({ type: 'stop', round: 3, project: 'p101' }),
    ]
    const both = without({ scenario: obedient, seed: 3, commands }, 0)
    expect(both.with.commands.map((j) => j.accepted)).toEqual([true, true, true])
    expect(both.without.commands.map((j) => j.accepted)).toEqual([false, true, true])
    for (const p of [both.with, both.without])
      expect(p.world.projects.find((x) => x.measure === 'help-counter')?.value).toBe('ended')
    expect(both.dropped).toEqual([0])
  })

  it('and what depended on it is named', () => {
    const commands = [
      Command.parse({ type: 'adopt', round: 0, measure: 'help-counter' }),
      Command.parse({ type: 'stop', round: 3, project: 'p100' }),
    ]
    expect(without({ scenario: obedient, seed: 3, commands }, 0).dropped).toEqual([0, 1])
  })
})

describe('ten terms of known hash', () => {
  const file = path.join(import.meta.dirname, 'golden.json')
  const now = {
    engine: ENGINE,
    version: scenario.version,
    hashes: hashesOf(scenario),
  }
  const TO_DO =
    'After a change of rules raise ENGINE in src/engine/version.ts (saved runs then go on, marked); after ' +
    'a change of content its version changes by itself. Then write the new hashes: ' +
    'GOLDEN=write npx vitest run tests/engine/determinism.test.ts, and say in the commit why they moved.'

  it('are as golden.json says', () => {
    if (process.env.GOLDEN === 'write') writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`)
    if (!existsSync(file)) throw new Error(`There is no golden.json. ${TO_DO}`)
    const golden = JSON.parse(readFileSync(file, 'utf8')) as typeof now
    const moved = Object.entries(now.hashes).filter(([key, hash]) => golden.hashes[key] !== hash)
    if (moved.length === 0) {
      expect(golden, TO_DO).toEqual(now)
      return
    }
    const why =
      golden.version !== now.version
        ? `The content is another (${golden.version} → ${now.version}).`
        : golden.engine !== now.engine
          ? `The rules are others (ENGINE ${golden.engine} → ${now.engine}).`
          : `The same ENGINE ${now.engine} and content reckon differently: the rules were changed without saying so.`
    throw new Error(`${moved.map(([key]) => key).join(', ')} moved. ${why} ${TO_DO}`)
  })
  it('and all differ', () => {
    expect(new Set(Object.values(now.hashes)).size).toBe(10)
  })
})
