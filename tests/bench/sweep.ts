import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
/** Enough runs that starting the processes, and what each compiles for itself, does not count. */
const RUNS = 800
const TRIES = 3

/** Milliseconds the command line takes for a sweep shared by so many processes. */
async function swept(workers: number): Promise<number> {
  const start = performance.now()
  const words = ['--scenario', 'konstanz', '--policy', 'cautious', '--runs', `${RUNS}`]
  const { status } = spawnSync(
    process.execPath,
    ['.ci/bundled.mjs', 'src/lab/sim.ts', 'sweep', ...words, '--workers', `${workers}`],
    { cwd: root, stdio: 'ignore' },
  )
  if (status !== 0) throw new Error(`sweep ended with ${status}`)
  return performance.now() - start
}

/** `sweep-scaling`: how many times faster two processes are than one; the best time of three for each, in turn. */
export async function sweepScaling(): Promise<number> {
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number]
  for (let i = 0; i < TRIES; i++) {
    best[0] = Math.min(best[0], await swept(1))
    best[1] = Math.min(best[1], await swept(2))
  }
  return best[0] / best[1]
}
