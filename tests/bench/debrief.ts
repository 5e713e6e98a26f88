import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Answer, Ask } from '../../src/desk/after/withoutTask.ts'
import type { Run } from '../../src/engine/index.ts'
import { bundle } from '../bundle.ts'
import { type Decided, fastest } from './term.ts'

/** Workers the page opens, seeds of one decision and decisions of one term that are tried. */
const HANDS = 2
const SEEDS = 50
const DECISIONS = 30
const ROUNDS = 5

/** Gives each worker its asks; milliseconds until the last answer. */
async function answered(hands: Worker[], asks: Ask[][], answers: number): Promise<number> {
  const start = performance.now()
  await new Promise<void>((finished, failed) => {
    let got = 0
    hands.forEach((hand, h) => {
      const own = asks[h] ?? []
      hand.removeAllListeners('message')
      hand.once('error', failed)
      hand.on('message', (answer: Answer) => {
        if (answer.kind === 'failed') return failed(new Error(answer.message))
        if (++got === answers) return finished()
      })
      for (const ask of own) hand.postMessage(ask)
    })
  })
  return performance.now() - start
}

/** Items dealt to the workers in turn. */
const dealt = <T>(items: T[]): T[][] =>
  Array.from({ length: HANDS }, (_, h) => items.filter((_, i) => i % HANDS === h))

/**
 * `luck-ms`: the first adopted paper of a term over fifty seeds, two arms of 24 quarters each. `debrief-ms`:
 * thirty decisions of one term, each left out once. Best of five with workers that are warm.
 */
export async function measureDebrief({ scenario, seed, commands, accepted }: Decided) {
  const file = await bundle(path.join(import.meta.dirname, 'hand.ts'), 'es')
  const hands = Array.from({ length: HANDS }, () => new Worker(file))
  const run: Run = { scenario, seed, commands }
  const drop = commands.findIndex((c, i) => c.type === 'adopt' && accepted[i])
  const seeds = Array.from({ length: SEEDS }, (_, i) => seed + i + 1)
  const some = accepted.flatMap((ok, i) => (ok ? [i] : []))
  const spread = Array.from(
    { length: DECISIONS },
    (_, i) => some[Math.floor((i * some.length) / DECISIONS)] ?? 0,
  )
  const luck = () =>
    answered(
      hands,
      dealt(seeds).map((own) => [{ kind: 'luck', run, drop, seeds: own }]),
      SEEDS,
    )
  const debrief = () =>
    answered(
      hands,
      dealt(spread).map((drops) => [{ kind: 'each', run, drops }]),
      DECISIONS,
    )
  try {
    return { 'luck-ms': await fastest(ROUNDS, luck), 'debrief-ms': await fastest(ROUNDS, debrief) }
  } finally {
    await Promise.all(hands.map((hand) => hand.terminate()))
  }
}
