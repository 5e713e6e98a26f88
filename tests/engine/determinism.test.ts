import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/engine/command.ts'
import { begin, give, hashWorld, onward, play } from '../../src/engine/index.ts'
import { POLICIES } from '../../src/lab/policies.ts'
import golden from './golden.json' with { type: 'json' }
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

  it('as the golden hashes say, until ENGINE or the content is changed with intent', () => {
    const hashes = Object.fromEntries(
      Object.keys(golden.hashes).map((key) => {
        const [policy, seed] = key.split(' ')
        return [key, hashWorld(run(policy as string, Number(seed)).world)]
      }),
    )
    expect({ engine: begin(scenario, 1).world.engine, version: scenario.version, hashes }).toEqual(
      golden,
    )
  })
})
