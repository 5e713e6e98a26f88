import {
  commandSchemas,
  explain,
  InputFault,
  type Run,
  type Until,
  without,
} from '../engine/index.ts'
import { POLICIES } from '../engine/policies/index.ts'
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from '../model/ids.ts'
import { checkFiles } from '../scenario/check.ts'
import { ContentError, listLab, listScenarios } from '../scenario/compile.ts'
import { fileText, indicator, type Options, ordered, played, readArgs, whole } from './args.ts'
import { hindcast } from './hindcast.ts'
import { load } from './load.ts'
import { runJson, runText, strangers } from './output.ts'
import { pastText, publishedBeside, readTotals } from './past.ts'
import { serve, sweep } from './sweep.ts'

const HELP = `usage: npm run -s sim -- COMMAND [options]
  run --scenario ID|FILE --seed N [--commands FILE.json | --policy NAME] [--hand-over ROUND:POLICY]… [--length NAME] [--rounds N] [--assume ID=VALUE]… [--json]
      plays a run without a screen; more rounds than the scenario has (at most 64) make the term longer;
      --length: council, seminar, full: as many quarters as the start page lets one play;
      --hand-over: from that round on another policy governs what it finds
  explain (as run) --round N --indicator ID [--json]
      the causes of an indicator at the end of a round, as a tree
  without (as run) --drop I [--seeds N] [--json]
      the same run with and without its I-th command; with --seeds, the mean difference over N seeds
  sweep --scenario ID|FILE --policy NAME --runs N [--seed N] [--workers W] [--shard I/N]
      N runs of consecutive seeds, a line of JSON each; shards one after another are the whole
  hindcast --scenario ID|FILE --to YEAR [--given FILE.csv] [--json]
  check FILE…
  policies | scenarios | measures | events | partners | grants | codex | indicators | assumptions | commands [--json]`

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
export function main(args: string[]): number | Promise<number> {
  const [name, ...rest] = args
  const { values: options, positionals } = readArgs(rest)
  if (!name || name === '--help' || name === '-h' || name === 'help' || options.help) {
    console.log(HELP)
    return 0
  }
  switch (name) {
    case 'run': {
      const { run, played: p } = played(ordered(options))
      if (options.json) print(runJson(run, p))
      else console.log(runText(run, p))
      const wrong = options.commands === undefined ? [] : strangers(p)
      for (const line of wrong) console.error(line)
      return wrong.length > 0 ? 2 : 0
    }
    case 'explain': {
      const id = indicator(options)
      const { run, played: p } = played(ordered(options))
      const round =
        options.round === undefined
          ? p.world.quarter
          : whole(options.round, 'round', 0, p.world.quarter)
      const tree = explain(p, run.scenario, id, round)
      if (options.json) print(tree)
      else printTree(tree, 0)
      return 0
    }
    case 'without': {
      const order = ordered(options)
      const { run } = played(order)
      const drop = whole(options.drop, 'drop', 0, Math.max(0, run.commands.length - 1))
      if (run.commands.length === 0)
        throw new InputFault(
          'There is no command to leave out. Give --commands FILE or --policy NAME.',
        )
      const seeds = options.seeds === undefined ? 1 : whole(options.seeds, 'seeds', 1, 1000)
      const results = Array.from({ length: seeds }, (_, i) =>
        compare({ ...run, seed: run.seed + i }, drop, order.until),
      )
      print(seeds === 1 ? results[0] : together(results))
      return 0
    }
    case 'sweep':
      return sweep(options, rest)
    // a process that shares the work of a sweep
    case 'serve':
      serve(options)
      return 0
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

function compare(run: Run, drop: number, until: Until) {
  const result = without(run, drop, until)
  const a = runJson(run, result.with)
  const b = runJson(
    { ...run, commands: result.without.commands.map((j) => j.command) },
    result.without,
  )
  const difference = Object.fromEntries(
    INDICATOR_IDS.map((id) => [id, result.with.world.actual[id] - result.without.world.actual[id]]),
  ) as Record<IndicatorId, number>
  return { with: a, without: b, difference, dropped: result.dropped }
}

/** Several seeds: the runs of the first, the mean difference, what fell anywhere, and each seed by itself. */
function together(all: ReturnType<typeof compare>[]) {
  const first = all[0] as (typeof all)[number]
  return {
    ...first,
    difference: Object.fromEntries(
      INDICATOR_IDS.map((id) => [
        id,
        all.reduce((n, one) => n + one.difference[id], 0) / all.length,
      ]),
    ),
    dropped: [...new Set(all.flatMap((one) => one.dropped))].sort((a, b) => a - b),
    seeds: all.map((one) => ({
      seed: one.with.seed,
      difference: one.difference,
      dropped: one.dropped,
    })),
  }
}

function printTree(node: ReturnType<typeof explain>, depth: number): void {
  console.log(
    `${'  '.repeat(depth)}${node.by.toFixed(4)}  ${node.kind} ${node.id}${node.chapter ? ` (Kap. ${node.chapter})` : ''}`,
  )
  for (const child of node.children) printTree(child, depth + 1)
}

if (/sim\.(ts|mjs)$/.test(process.argv[1] ?? '')) {
  // whoever reads only the beginning (`| head`) has had enough
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof InputFault || error instanceof ContentError)) throw error
    console.error(error.message.split('\n')[0])
    process.exitCode = 2
  }
}
