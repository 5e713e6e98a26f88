import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { main } from '../../src/lab/sim.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'amtszeit-'))
const file = (name: string, text: string): string => {
  const full = path.join(folder, name)
  writeFileSync(full, text)
  return full
}
/** What a command prints, and its exit code. */
function run(...args: string[]): { code: number; out: string } {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  try {
    return { code: main(args) as number, out: lines.join('\n') }
  } finally {
    log.mockRestore()
  }
}
/** The one sentence a faulty input is answered with. */
async function fault(...args: string[]): Promise<string> {
  try {
    await main(args)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('accepted')
}

describe('a term without a screen', () => {
  it('prints the documented JSON: the start and twenty-four rounds, each with its city', () => {
    const { code, out } = run(
      'run',
      '--scenario',
      'konstanz',
      '--seed',
      '7',
      '--policy',
      'cautious',
      '--json',
    )
    const data = JSON.parse(out)
    expect(code).toBe(0)
    expect(data.rounds.map((r: { round: number }) => r.round)).toEqual(
      Array.from({ length: 25 }, (_, i) => i),
    )
    expect(data.rounds[0].city.districts.altstadt).toBeCloseTo(12392, 6)
    expect(data.rounds[0].city.budget.revenue).toBeCloseTo(344_760_000, 0)
    expect(data.hash).toMatch(/^[0-9a-f]{8}$/)
    expect(
      data.commands.every((c: { accepted: boolean; reason?: string }) => c.accepted || c.reason),
    ).toBe(true)
    expect(Object.keys(data.legacy)).toHaveLength(8)
    const again = JSON.parse(run('run', '--seed', '7', '--policy', 'cautious', '--json').out)
    expect(again.hash).toBe(data.hash)
    expect(
      JSON.parse(run('run', '--seed', '8', '--policy', 'cautious', '--json').out).hash,
    ).not.toBe(data.hash)
  })

  it('explains an indicator as a tree whose leaves sum to it', () => {
    const tree = JSON.parse(
      run('explain', '--seed', '7', '--policy', 'vendor', '--indicator', 'lockIn', '--json').out,
    )
    const leaves = (n: { by: number; children: (typeof n)[] }): number =>
      n.children.length > 0 ? n.children.reduce((a, c) => a + leaves(c), 0) : n.by
    expect(leaves(tree)).toBeCloseTo(tree.by, 9)
  })

  it('leaves one command out and says what fell with it', () => {
    const commands = file(
      'c.json',
      '[{"round":0,"type":"adopt","measure":"pumps","partner":"stadtwerke"},{"round":0,"type":"adopt","measure":"pumps","partner":"stadtwerke"}]',
    )
    const result = JSON.parse(
      run('without', '--seed', '7', '--commands', commands, '--drop', '0').out,
    )
    expect(result.dropped[0]).toBe(0)
    expect(result.difference.energy).toBeDefined()
  })

  it('lists policies, scenarios, measures, indicators and commands, each with an id', () => {
    for (const list of [
      'policies',
      'scenarios',
      'measures',
      'events',
      'partners',
      'grants',
      'codex',
      'indicators',
      'assumptions',
      'commands',
    ])
      expect(
        JSON.parse(run(list, '--json').out).every((item: { id?: string }) => item.id),
        list,
      ).toBe(true)
  })

  it('plays as long as a length lets one play', () => {
    const rounds = (...more: string[]) =>
      JSON.parse(run('run', '--policy', 'nothing', '--json', ...more).out).rounds.length
    expect(rounds('--length', 'council')).toBe(13)
    expect(rounds('--length', 'seminar')).toBe(25)
    expect(rounds('--length', 'council', '--rounds', '4')).toBe(5)
  })

  it('hands the city over to another policy, as a command of the run', () => {
    const data = JSON.parse(
      run(
        ...['run', '--seed', '7', '--policy', 'vendor', '--hand-over', '3:cautious'],
        ...['--rounds', '5', '--json'],
      ).out,
    )
    const of = (type: string) =>
      data.commands.filter((c: { command: { type: string } }) => c.command.type === type)
    expect(of('handOver')).toEqual([
      { round: 3, command: { type: 'handOver', round: 3, to: 'cautious' }, accepted: true },
    ])
    expect(of('aims').map((c: { round: number }) => c.round)).toEqual([3])
  })

  it('refuses an unknown measure inside the run, with a sentence and its place, exits 2, and goes on', () => {
    const commands = file('moon.json', '[{"round":0,"type":"adopt","measure":"moon-base"}]')
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { code, out } = run(
      'run',
      '--seed',
      '7',
      '--commands',
      commands,
      '--rounds',
      '1',
      '--json',
    )
    expect(told.mock.calls).toEqual([['Command 0, round 0: There is no such measure: moon-base.']])
    told.mockRestore()
    expect(code).toBe(2)
    const data = JSON.parse(out)
    expect(data.commands[0].accepted).toBe(false)
    expect(data.commands[0].reason).toContain('moon-base')
    expect(data.rounds).toHaveLength(2)
  })
})

describe('a sweep', { timeout: 60_000 }, () => {
  /** Lines of a sweep over four short terms. */
  async function swept(...more: string[]): Promise<string[]> {
    const lines: string[] = []
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    try {
      const args = ['sweep', '--policy', 'vendor', '--runs', '4', '--rounds', '1', '--seed', '30']
      expect(await main([...args, ...more])).toBe(0)
      expect(told.mock.calls.at(-1)?.[0]).toMatch(/^\d+\/\d+ runs/)
      return lines
    } finally {
      log.mockRestore()
      told.mockRestore()
    }
  }

  it('prints a line of JSON for each seed, without the commands', async () => {
    const runs = (await swept()).map((line) => JSON.parse(line))
    expect(runs.map((r) => r.seed)).toEqual([30, 31, 32, 33])
    for (const r of runs) {
      expect(r.commands).toBeUndefined()
      expect(r.rounds).toHaveLength(2)
    }
    expect(new Set(runs.map((r) => r.hash)).size).toBe(4)
  })
  it('its shards, one after another, are exactly the whole', async () => {
    const whole = await swept()
    for (const n of [3, 5]) {
      const parts: string[] = []
      for (let i = 1; i <= n; i++) parts.push(...(await swept('--shard', `${i}/${n}`)))
      expect(parts, `${n} shards`).toEqual(whole)
    }
  })
})

describe('a longer term', () => {
  it('plays on past the length of the scenario, up to sixteen years', () => {
    const data = JSON.parse(run('run', '--policy', 'nothing', '--rounds', '64', '--json').out)
    expect(data.rounds).toHaveLength(65)
    expect(data.legacy).not.toBeNull()
  })
  it('and the difference over several seeds is the mean of each', () => {
    const commands = file('t.json', '[{"round":0,"type":"train","days":200}]')
    const args = ['without', '--commands', commands, '--drop', '0', '--rounds', '3']
    const data = JSON.parse(run(...args, '--seeds', '3').out)
    expect(data.seeds.map((s: { seed: number }) => s.seed)).toEqual([1, 2, 3])
    const skill = data.seeds.map((s: { difference: { skill: number } }) => s.difference.skill)
    expect(data.difference.skill).toBeCloseTo((skill[0] + skill[1] + skill[2]) / 3, 12)
    expect(data.difference.skill).toBeGreaterThan(0)
    expect(data.with.rounds).toHaveLength(4)
  })
})

describe('bad input gets one clear sentence', () => {
  cpSync(path.resolve(import.meta.dirname, '../../scenarios/konstanz'), folder, { recursive: true })
  const yaml = readFileSync(path.join(folder, 'scenario.yaml'), 'utf8')
  const cases: [string, string[], RegExp][] = [
    ['an unknown scenario', ['run', '--scenario', 'nowhere'], /No scenario "nowhere"/],
    [
      'broken YAML',
      ['run', '--scenario', file('broken.yaml', 'a: [1\n b: 2')],
      /broken\.yaml:1:5: /,
    ],
    [
      'a scenario with an unknown measure',
      [
        'run',
        '--scenario',
        file('scenario.yaml', yaml.replaceAll('measure: kita-portal', 'measure: moon-base')),
      ],
      /scenario\.yaml:\d+:\d+: .*moon-base/,
    ],
    ['an unknown policy', ['run', '--policy', 'greedy'], /No policy "greedy"/],
    ['a seed that is no number', ['run', '--seed', 'x'], /--seed must be a whole number/],
    [
      'a commands file that is no list',
      ['run', '--commands', file('no.json', '{}')],
      /must be a JSON array/,
    ],
    [
      'a command of no known kind',
      ['run', '--commands', file('kind.json', '[{"type":"fly"}]')],
      /Command 0: type "fly" is unknown/,
    ],
    ['an unknown indicator', ['explain', '--indicator', 'luck'], /No indicator "luck"/],
    ['a shard past the last', ['sweep', '--runs', '8', '--shard', '5/4'], /--shard must be I\/N/],
    ['a sweep of no runs', ['sweep', '--runs', '0'], /--runs must be a whole number from 1/],
    ['too many rounds', ['run', '--rounds', '65'], /--rounds must be a whole number from 0 to 64/],
    [
      'a handover after the end',
      ['run', '--hand-over', '24:cautious'],
      /--hand-over must be ROUND:POLICY with ROUND from 1 to 23/,
    ],
    [
      'a handover to two at once',
      ['run', '--hand-over', '3:cautious', '--hand-over', '3:vendor'],
      /--hand-over names round 3 twice/,
    ],
    ['an empty number', ['run', '--seed', ''], /--seed must be a whole number/],
    ['an option nobody knows', ['run', '--sed', '1'], /Unknown option '--sed'/],
    [
      'a command to leave out that is not there',
      ['without', '--drop', '0'],
      /no command to leave out/,
    ],
    ['an unknown command', ['dance'], /No command "dance"/],
  ]
  for (const [what, args, sentence] of cases)
    it(what, async () => {
      const said = (await fault(...args)).split('\n')[0] ?? ''
      expect(said).toMatch(sentence)
    })

  it('content with a wrong unit: the check names file, line and column and fails', () => {
    const { code, out } = run(
      'check',
      file(
        'measure.yaml',
        readFileSync(
          path.resolve(import.meta.dirname, '../../scenarios/catalogue/measures/lighting.yaml'),
          'utf8',
        ).replace('unit: kWh/resident/year', 'unit: EUR'),
      ),
    )
    expect(code).toBe(1)
    expect(out).toMatch(/measure\.yaml:\d+:\d+: .*kWh\/resident\/year/)
  })
})
