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
    return { code: main(args), out: lines.join('\n') }
  } finally {
    log.mockRestore()
  }
}
/** The one sentence a faulty input is answered with. */
function fault(...args: string[]): string {
  try {
    main(args)
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

  it('refuses an unknown measure inside the run, with a sentence, and goes on', () => {
    const commands = file('moon.json', '[{"round":0,"type":"adopt","measure":"moon-base"}]')
    const data = JSON.parse(
      run('run', '--seed', '7', '--commands', commands, '--rounds', '1', '--json').out,
    )
    expect(data.commands[0].accepted).toBe(false)
    expect(data.commands[0].reason).toContain('moon-base')
    expect(data.rounds).toHaveLength(2)
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
    ['an unknown command', ['dance'], /No command "dance"/],
  ]
  for (const [what, args, sentence] of cases)
    it(what, () => {
      const said = fault(...args).split('\n')[0] ?? ''
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
