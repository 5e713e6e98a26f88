import { fork } from 'node:child_process'
import type { Scenario } from '../model/content.ts'
import { unexplained } from '../model/ledger.ts'
import { type Options, type Order, ordered, played, spread } from './args.ts'
import { load } from './load.ts'
import { runJson } from './output.ts'

/** Milliseconds between two lines of progress. */
const TELL = 1000
/** Runs a process is given at a time: few enough that none waits for another at the end. */
const HANDFUL = 4

/** One run of a sweep as a line of NDJSON: the documented JSON of a run, without its commands. */
function line(order: Order, index: number): string {
  const seed = order.run.seed + index
  const { run, played: p } = unexplained(() => played({ ...order, run: { ...order.run, seed } }))
  const { commands: _, ...rest } = runJson(run, p)
  return JSON.stringify(rest)
}

/**
 * `sweep`: plays the runs of seeds `--seed` onwards, one line each in the order of the seeds, however many
 * processes share the work. Shards are consecutive stretches: one after another they are the whole output.
 * Progress goes to stderr. Returns the exit code.
 */
export async function sweep(options: Options, args: string[]): Promise<number> {
  const { scenario } = load(options.scenario)
  const order = ordered(options, scenario)
  const { from, to, workers } = spread(options)
  const began = Date.now()
  let told = began
  let done = 0
  const progress = () => {
    done++
    const now = Date.now()
    if (now - told < TELL && done < to - from) return
    told = now
    console.error(`${done}/${to - from} runs, ${((now - began) / 1000).toFixed(1)} s`)
  }
  const lines = new Map<number, string>()
  let next = from
  const put = (index: number, text: string) => {
    lines.set(index, text)
    progress()
    for (let ready = lines.get(next); ready !== undefined; ready = lines.get(next)) {
      console.log(ready)
      lines.delete(next++)
    }
  }
  if (workers === 1 || to - from <= 1) for (let i = from; i < to; i++) put(i, line(order, i))
  else if (to > from) {
    await shared(from, to, Math.min(workers, to - from), { args, scenario }, put)
  }
  if (to === from) console.error('0/0 runs, 0.0 s')
  return 0
}

/** What all processes of a sweep are given: its words, and the scenario, which is read once. */
interface Shared {
  args: string[]
  scenario: Scenario
}

interface Done {
  index: number
  text: string
}

/** Hands out runs to processes until none is left. */
async function shared(
  from: number,
  to: number,
  workers: number,
  { args, scenario }: Shared,
  put: (index: number, text: string) => void,
): Promise<void> {
  let next = from
  const child = () =>
    new Promise<void>((finished, failed) => {
      const worker = fork(process.argv[1] as string, ['serve', ...args], {
        serialization: 'advanced',
      })
      worker.send(scenario)
      worker.on('message', (message: Done | 'more') => {
        if (message !== 'more') {
          put(message.index, message.text)
          return
        }
        const until = Math.min(to, next + HANDFUL)
        worker.send([next, until])
        next = until
      })
      worker.on('error', failed)
      worker.on('exit', (code) =>
        code === 0 ? finished() : failed(new Error(`a process of the sweep stopped with ${code}`)),
      )
    })
  await Promise.all(Array.from({ length: workers }, child))
}

/** What a process of a sweep does: takes the scenario, asks for runs, plays them, ends when it is given none. */
export function serve(options: Options): void {
  process.once('message', (scenario: Scenario) => {
    const order = ordered(options, scenario)
    process.on('message', ([from, to]: [number, number]) => {
      for (let index = from; index < to; index++)
        process.send?.({ index, text: line(order, index) } satisfies Done)
      if (to > from) process.send?.('more')
      else process.disconnect()
    })
    process.send?.('more')
  })
}
