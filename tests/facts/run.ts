// `npm run facts [-- --seeds N] [--only ID[,ID]] [--json]`: every fact with its effect, its third arm
// and the number of seeds; exit 1 if one fails, 2 for bad input. Two processes share the work.
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { unexplained } from '../../src/model/ledger.ts'
import type { Fact, Verdict } from './fact.ts'
import { FACTS } from './index.ts'

/** Seeds of a full run; the everyday test takes fewer of the same. */
const SEEDS = 100

interface Line extends Verdict {
  id: string
  seeds: number
  seconds: number
}

/** Plays one fact at its seeds, 1, 2, 3 … */
function tried(fact: Fact, seeds: number): Line {
  const began = Date.now()
  const n = Math.max(seeds, seeds >= SEEDS ? (fact.seeds ?? 0) : 0)
  const measured = () => Array.from({ length: n }, (_, i) => fact.measure(i + 1))
  const samples = fact.booked ? measured() : unexplained(measured)
  return { id: fact.id, seeds: n, ...fact.judge(samples), seconds: (Date.now() - began) / 1000 }
}

/** Hands facts one by one to child processes, the last first (it plays the longest): a slow one holds up nobody. */
async function shared(facts: readonly Fact[], seeds: number): Promise<Line[]> {
  const queue = facts.toReversed()
  const lines: Line[] = []
  const child = () =>
    new Promise<void>((done, failed) => {
      const worker = fork(process.argv[1] as string, ['--child', '--seeds', String(seeds)])
      const next = () => worker.send(queue.shift()?.id ?? '')
      worker.on('message', (line: Line | 'ready') => {
        if (line !== 'ready') {
          lines.push(line)
          console.error(`${lines.length}/${facts.length} ${line.ok ? 'holds' : 'FAILS'} ${line.id}`)
        }
        next()
      })
      worker.on('exit', (code) =>
        code === 0 ? done() : failed(new Error(`a fact stopped with exit code ${code}`)),
      )
    })
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, child))
  return facts.map(({ id }) => lines.find((line) => line.id === id) as Line)
}

function serve(seeds: number): void {
  process.on('message', (id: string) => {
    const fact = FACTS.find((one) => one.id === id)
    if (fact) process.send?.(tried(fact, seeds))
    else process.disconnect()
  })
  process.send?.('ready')
}

/** What too few seeds leave undefined comes back from the child as null. */
const figure = (value: number | null): string =>
  value === null ? '–' : Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(3)

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: String(SEEDS) },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      child: { type: 'boolean', default: false },
    },
  })
  const seeds = Number(values.seeds)
  if (!Number.isInteger(seeds) || seeds < 1 || seeds > 10_000) {
    console.error(`--seeds must be a whole number from 1 to 10000, not "${values.seeds}".`)
    return 2
  }
  if (values.child) {
    serve(seeds)
    return 0
  }
  const wanted = values.only?.split(',') ?? FACTS.map(({ id }) => id)
  const unknown = wanted.filter((id) => !FACTS.some((fact) => fact.id === id))
  if (unknown.length > 0) {
    console.error(
      `No fact "${unknown.join('", "')}". There are ${FACTS.map(({ id }) => id).join(', ')}.`,
    )
    return 2
  }
  const facts = FACTS.filter(({ id }) => wanted.includes(id))
  const lines = await shared(facts, seeds)
  if (values.json)
    console.log(
      JSON.stringify(
        lines.map((line, i) => ({
          ...line,
          statement: facts[i]?.statement,
          source: facts[i]?.source,
          open: facts[i]?.open,
        })),
        null,
        1,
      ),
    )
  else
    for (const { id, ok, effect, third, unit, seeds: n, seconds, expected } of lines)
      console.log(
        `${ok ? 'holds ' : 'FAILS '} ${id.padEnd(22)} effect ${figure(effect).padStart(9)}  third ${figure(third).padStart(9)} ${unit.padEnd(12)} ${String(n).padStart(4)} seeds ${seconds.toFixed(1).padStart(6)} s  expected: ${expected}`,
      )
  const failed = lines.filter(({ ok }) => !ok).length
  if (!values.json) console.log(`${lines.length - failed} hold, ${failed} fail`)
  return failed === 0 ? 0 : 1
}

process.exitCode = await main()
