import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { compileScenario } from '../../src/scenario/compile.ts'
import { bundle } from '../bundle.ts'
import { measureDebrief } from './debrief.ts'
import type { Measured } from './figures.ts'
import { sweepScaling } from './sweep.ts'
import { decided } from './term.ts'

/** Processes of which the best counts. */
const PROCESSES = 5

/** What one thread measures, each figure from the best of five processes. */
async function measureAlone(): Promise<Measured> {
  const file = await bundle(path.join(import.meta.dirname, 'alone.ts'), 'es')
  const all = Array.from({ length: PROCESSES }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
    if (!stdout) throw new Error(stderr)
    return JSON.parse(stdout) as Record<string, number>
  })
  const best = (id: string) => Math.min(...all.map((one) => one[id] ?? Number.NaN))
  return Object.fromEntries(Object.keys(all[0] ?? {}).map((id) => [id, best(id)]))
}

/** The model's half of the figures. */
export async function measureModel(): Promise<Measured> {
  return {
    ...(await measureAlone()),
    ...(await measureDebrief(decided(compileScenario('konstanz').scenario))),
    'sweep-scaling': await sweepScaling(),
  }
}
