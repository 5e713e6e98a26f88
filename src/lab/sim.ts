import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  type Command,
  commandSchemas,
  explain,
  InputFault,
  type Play,
  parseCommands,
  play,
  type Run,
  without,
} from '../engine/index.ts'
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from '../model/ids.ts'
import { checkFiles } from '../scenario/check.ts'
import { ContentError, listLab, listScenarios } from '../scenario/compile.ts'
import { hindcast } from './hindcast.ts'
import { load } from './load.ts'
import { runJson, runText } from './output.ts'
import { pastText, publishedBeside, readTotals } from './past.ts'
import { POLICIES } from './policies.ts'

const HELP = `usage: npm run -s sim -- COMMAND [options]
  run --scenario ID|FILE --seed N [--commands FILE.json | --policy NAME] [--rounds N] [--assume ID=VALUE]… [--json]
  explain (as run) --round N --indicator ID [--json]
  without (as run) --drop I [--seeds N] [--json]
  hindcast --scenario ID|FILE --to YEAR [--given FILE.csv] [--json]
  check FILE…
  policies | scenarios | measures | events | partners | grants | codex | indicators | assumptions | commands [--json]`

const OPTIONS = {
  scenario: { type: 'string', default: 'konstanz' },
  seed: { type: 'string', default: '1' },
  commands: { type: 'string' },
  policy: { type: 'string' },
  rounds: { type: 'string' },
  round: { type: 'string' },
  indicator: { type: 'string' },
  drop: { type: 'string' },
  to: { type: 'string' },
  given: { type: 'string' },
  seeds: { type: 'string' },
  assume: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const
type Options = ReturnType<typeof read>['values']
const read = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true })

function whole(text: string | undefined, name: string, low: number, high: number): number {
  const n = Number(text)
  if (text === undefined || !Number.isInteger(n) || n < low || n > high)
    throw new InputFault(
      `--${name} must be a whole number from ${low} to ${high}, not "${text ?? ''}".`,
    )
  return n
}

function fileText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new InputFault(`The file "${file}" cannot be read. Check its name.`)
  }
}

/** Plays the run the options describe; with a policy the commands it gave are part of the run afterwards. */
function played(options: Options): { run: Run; played: Play } {
  const { scenario } = load(options.scenario)
  const seed = whole(options.seed, 'seed', 0, 2_147_483_647)
  if (options.commands && options.policy)
    throw new InputFault('Give either --commands or --policy, not both.')
  const policy = options.policy === undefined ? undefined : POLICIES[options.policy]
  if (options.policy !== undefined && !policy)
    throw new InputFault(
      `No policy "${options.policy}". There are ${Object.keys(POLICIES).join(', ')}.`,
    )
  const commands: Command[] = options.commands ? parseCommands(fileText(options.commands)) : []
  const assumptions = assumed(
    options,
    scenario.assumptions.map((a) => a.id),
  )
  const run: Run = { scenario, seed, commands, ...(assumptions ? { assumptions } : {}) }
  const until =
    options.rounds === undefined
      ? 'end'
      : { quarter: whole(options.rounds, 'rounds', 0, scenario.quarters) }
  const result = play(run, until, policy?.decide)
  return {
    run: policy ? { ...run, commands: result.commands.map((j) => j.command) } : run,
    played: result,
  }
}

function assumed(options: Options, known: string[]): Record<string, number> | null {
  if (!options.assume) return null
  const out: Record<string, number> = {}
  for (const pair of options.assume) {
    const [id, value] = pair.split('=')
    if (!id || !known.includes(id))
      throw new InputFault(`No assumption "${id}". There are ${known.join(', ')}.`)
    if (value === undefined || !Number.isFinite(Number(value)))
      throw new InputFault(`--assume ${id}= needs a number, not "${value ?? ''}".`)
    out[id] = Number(value)
  }
  return out
}

function indicator(options: Options): IndicatorId {
  const id = options.indicator
  if (!id || !INDICATOR_IDS.includes(id as IndicatorId))
    throw new InputFault(`No indicator "${id ?? ''}". There are ${INDICATOR_IDS.join(', ')}.`)
  return id as IndicatorId
}

const print = (data: unknown) => console.log(JSON.stringify(data, null, 1))

function list(items: { id: string }[], json: boolean): void {
  if (json) print(items)
  else
    for (const item of items)
      console.log(
        [
          item.id,
          ...Object.entries(item)
            .filter(([k, v]) => k !== 'id' && typeof v !== 'object')
            .map(([k, v]) => `${k}=${v}`),
        ].join('  '),
      )
}

/** Runs one command line; returns the exit code. Throws `InputFault` for bad input. */
export function main(args: string[]): number {
  const [name, ...rest] = args
  const { values: options, positionals } = readSafely(rest)
  if (!name || name === '--help' || options.help) {
    console.log(HELP)
    return 0
  }
  switch (name) {
    case 'run': {
      const { run, played: p } = played(options)
      if (options.json) print(runJson(run, p))
      else console.log(runText(run, p))
      return 0
    }
    case 'explain': {
      const id = indicator(options)
      const { run, played: p } = played(options)
      const round =
        options.round === undefined
          ? p.world.quarter
          : whole(options.round, 'round', 0, run.scenario.quarters)
      const tree = explain(p, run.scenario, id, round)
      if (options.json) print(tree)
      else printTree(tree, 0)
      return 0
    }
    case 'without': {
      const { run } = played(options)
      const drop = whole(options.drop, 'drop', 0, Math.max(0, run.commands.length - 1))
      if (run.commands.length === 0)
        throw new InputFault(
          'There is no command to leave out. Give --commands FILE or --policy NAME.',
        )
      const seeds = options.seeds === undefined ? 1 : whole(options.seeds, 'seeds', 1, 1000)
      const results = Array.from({ length: seeds }, (_, i) =>
        compare({ ...run, seed: run.seed + i }, drop),
      )
      print(seeds === 1 ? results[0] : results)
      return 0
    }
    case 'hindcast': {
      const from = load(options.scenario).scenario.figures.year
      const years = backTo(options, whole(options.to, 'to', from, from + 60))
      if (options.json) print(years)
      else console.log(pastText(years))
      return 0
    }
    case 'check': {
      if (positionals.length === 0)
        throw new InputFault('Name at least one file or folder to check.')
      const faults = checkFiles(positionals)
      for (const f of faults) console.log(`${f.file}:${f.line}:${f.column}: ${f.message}`)
      return faults.length > 0 ? 1 : 0
    }
    case 'policies':
      list(
        Object.entries(POLICIES).map(([id, p]) => ({ id, about: p.about })),
        options.json,
      )
      return 0
    case 'scenarios':
      list(
        [
          ...listScenarios().map((card) => ({ ...card, lab: false })),
          ...listLab().map((card) => ({ ...card, lab: true })),
        ],
        options.json,
      )
      return 0
    case 'indicators':
      list(
        INDICATOR_IDS.map((id) => ({ id, ...INDICATORS[id] })),
        options.json,
      )
      return 0
    case 'commands':
      list(commandSchemas(), options.json)
      return 0
    case 'measures':
    case 'partners':
    case 'grants':
    case 'codex':
    case 'assumptions':
      list(load(options.scenario).scenario[name] as { id: string }[], options.json)
      return 0
    case 'events':
      list(load(options.scenario).scenario.stories, options.json)
      return 0
    default:
      throw new InputFault(`No command "${name}". ${HELP.split('\n')[0]}; see --help.`)
  }
}

/** Looks back with the scenario's own figures, and with the tables named or beside it. */
function backTo(options: Options, to: number) {
  const { scenario } = load(options.scenario)
  const given = options.given
    ? readTotals(options.given, fileText(options.given), scenario.figures.year + 1, to)
    : undefined
  return hindcast(scenario, to, given, publishedBeside(options.scenario))
}

function compare(run: Run, drop: number) {
  const result = without(run, drop)
  const a = runJson(run, result.with)
  const b = runJson(
    { ...run, commands: result.without.commands.map((j) => j.command) },
    result.without,
  )
  const difference = Object.fromEntries(
    INDICATOR_IDS.map((id) => [id, result.with.world.actual[id] - result.without.world.actual[id]]),
  )
  return { with: a, without: b, difference, dropped: result.dropped }
}

function printTree(node: ReturnType<typeof explain>, depth: number): void {
  console.log(
    `${'  '.repeat(depth)}${node.by.toFixed(4)}  ${node.kind} ${node.id}${node.chapter ? ` (Kap. ${node.chapter})` : ''}`,
  )
  for (const child of node.children) printTree(child, depth + 1)
}

function readSafely(args: string[]) {
  try {
    return read(args)
  } catch (error) {
    throw new InputFault(`${(error as Error).message.split('\n')[0]} See --help.`)
  }
}

if (process.argv[1]?.endsWith('sim.ts')) {
  try {
    process.exitCode = main(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof InputFault || error instanceof ContentError)) throw error
    console.error(error.message.split('\n')[0])
    process.exitCode = 2
  }
}
