import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  type Command,
  type Decider,
  InputFault,
  inLength,
  type Length,
  PACING,
  type Play,
  parseCommands,
  play,
  type Run,
  type Until,
} from '../engine/index.ts'
import { POLICIES } from '../engine/policies/index.ts'
import { relay, type Turn } from '../engine/policies/relay.ts'
import type { Scenario } from '../model/content.ts'
import { INDICATOR_IDS, type IndicatorId } from '../model/ids.ts'
import { load } from './load.ts'

/** Every option of the command line; all are read as text and judged below. */
const OPTIONS = {
  scenario: { type: 'string', default: 'konstanz' },
  seed: { type: 'string', default: '1' },
  commands: { type: 'string' },
  policy: { type: 'string' },
  'hand-over': { type: 'string', multiple: true },
  length: { type: 'string' },
  rounds: { type: 'string' },
  round: { type: 'string' },
  indicator: { type: 'string' },
  drop: { type: 'string' },
  to: { type: 'string' },
  given: { type: 'string' },
  seeds: { type: 'string' },
  runs: { type: 'string' },
  workers: { type: 'string' },
  shard: { type: 'string' },
  assume: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const
export type Options = ReturnType<typeof parse>['values']
const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true })

/** Longest run, in quarters: sixteen years. */
const LONGEST = 64
const MOST_RUNS = 1_000_000
const MOST_SEED = 2_147_483_647

export function readArgs(args: string[]) {
  try {
    return parse(args)
  } catch (error) {
    throw new InputFault(`${(error as Error).message.split('\n')[0]} See --help.`)
  }
}

export function whole(text: string | undefined, name: string, low: number, high: number): number {
  const n = Number(text)
  if (text === undefined || text.trim() === '' || !Number.isInteger(n) || n < low || n > high)
    throw new InputFault(
      `--${name} must be a whole number from ${low} to ${high}, not "${text ?? ''}".`,
    )
  return n
}

export function fileText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new InputFault(`The file "${file}" cannot be read. Check its name.`)
  }
}

/** What the options say to play: the run as given, who decides besides, and until when. */
export interface Order {
  run: Run
  decider: Decider | undefined
  until: Until
}

/** Reads scenario, seed, commands or policy, assumptions and length. More rounds than the scenario has make it longer.
 * `city`: where it is loaded already. */
export function ordered(options: Options, city: Scenario = load(options.scenario).scenario): Order {
  const scenario = options.length === undefined ? city : inLength(city, lengthOf(options.length))
  const seed = whole(options.seed, 'seed', 0, MOST_SEED)
  if (options.commands !== undefined && options.policy !== undefined)
    throw new InputFault('Give either --commands or --policy, not both.')
  const policy = options.policy === undefined ? undefined : policyOf(options.policy)
  const commands: Command[] =
    options.commands === undefined ? [] : parseCommands(fileText(options.commands))
  const assumptions = assumed(
    options,
    scenario.assumptions.map((a) => a.id),
  )
  const rounds =
    options.rounds === undefined ? undefined : whole(options.rounds, 'rounds', 0, LONGEST)
  const longer = rounds !== undefined && rounds > scenario.quarters
  const turns = handedOver(options, longer ? rounds : scenario.quarters)
  return {
    run: {
      scenario: longer ? { ...scenario, quarters: rounds } : scenario,
      seed,
      commands,
      ...(assumptions ? { assumptions } : {}),
    },
    decider: turns.length > 0 ? relay(policy ?? (() => []), turns) : policy,
    until: rounds === undefined || rounds >= scenario.quarters ? 'end' : { quarter: rounds },
  }
}

function lengthOf(length: string): Length {
  if (length in PACING) return length as Length
  throw new InputFault(`No length "${length}". There are ${Object.keys(PACING).join(', ')}.`)
}

function policyOf(name: string): Decider {
  const policy = POLICIES[name]
  if (policy) return policy.decide
  throw new InputFault(`No policy "${name}". There are ${Object.keys(POLICIES).join(', ')}.`)
}

/** Who takes the city over, and in which round, each as ROUND:POLICY. */
function handedOver(options: Options, quarters: number): Turn[] {
  const turns = (options['hand-over'] ?? []).map((text): Turn => {
    const [, round, to] = /^(\d+):(.+)$/.exec(text) ?? []
    const n = Number(round)
    if (to === undefined || n < 1 || n >= quarters)
      throw new InputFault(
        `--hand-over must be ROUND:POLICY with ROUND from 1 to ${quarters - 1}, such as 12:cautious, not "${text}".`,
      )
    return { round: n, to, decide: policyOf(to) }
  })
  const twice = turns.find((t, i) => turns.some((u, j) => j < i && u.round === t.round))
  if (twice) throw new InputFault(`--hand-over names round ${twice.round} twice. Give it once.`)
  return turns
}

/** Plays an order; with a policy the commands it gave are part of the run afterwards. */
export function played(order: Order): { run: Run; played: Play } {
  const { run, decider, until } = order
  const result = play(run, until, decider)
  return {
    run: decider ? { ...run, commands: result.commands.map((j) => j.command) } : run,
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
    if (value === undefined || value.trim() === '' || !Number.isFinite(Number(value)))
      throw new InputFault(`--assume ${id}= needs a number, not "${value ?? ''}".`)
    out[id] = Number(value)
  }
  return out
}

export function indicator(options: Options): IndicatorId {
  const id = options.indicator
  if (!id || !INDICATOR_IDS.includes(id as IndicatorId))
    throw new InputFault(`No indicator "${id ?? ''}". There are ${INDICATOR_IDS.join(', ')}.`)
  return id as IndicatorId
}

/** How many runs a sweep has, in how many processes, and which of them this call plays: [from, to). */
export function spread(options: Options): { from: number; to: number; workers: number } {
  const runs = whole(options.runs, 'runs', 1, MOST_RUNS)
  const seed = whole(options.seed, 'seed', 0, MOST_SEED)
  if (seed + runs - 1 > MOST_SEED)
    throw new InputFault(`--seed ${seed} with --runs ${runs} passes the last seed, ${MOST_SEED}.`)
  const workers = options.workers === undefined ? 1 : whole(options.workers, 'workers', 1, 64)
  if (options.shard === undefined) return { from: 0, to: runs, workers }
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(options.shard) ?? []
  const i = Number(part)
  const n = Number(of)
  if (part === undefined || n < 1 || n > MOST_RUNS || i < 1 || i > n)
    throw new InputFault(
      `--shard must be I/N with I from 1 to N, such as 2/4, not "${options.shard}".`,
    )
  return { from: Math.floor(((i - 1) * runs) / n), to: Math.floor((i * runs) / n), workers }
}
