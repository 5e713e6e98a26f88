import { play } from '../../src/engine/index.ts'
import { POLICIES } from '../../src/engine/policies/index.ts'
import { compileScenario } from '../../src/scenario/compile.ts'
import type { Measured } from './figures.ts'

const SEED = 1
const WARM_UP = 10
const RUNS = 41

/** Middle of an odd number of values. */
function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[(sorted.length - 1) / 2] ?? Number.NaN
}

/**
 * Milliseconds a full term of Konstanz takes: the commands policy `cautious` gave, replayed from the
 * start to the debrief, as reload, debrief and sharing do. What the policy itself ponders is not in it.
 */
function termMilliseconds(): number {
  const { scenario } = compileScenario('konstanz')
  const decide = POLICIES.cautious?.decide
  const decided = play({ scenario, seed: SEED, commands: [] }, 'end', decide)
  const commands = decided.commands.map(({ command }) => command)
  const once = () => {
    const start = performance.now()
    play({ scenario, seed: SEED, commands }, 'end')
    return performance.now() - start
  }
  for (let i = 0; i < WARM_UP; i++) once()
  return median(Array.from({ length: RUNS }, once))
}

/** The model's half of the figures. */
export async function measureModel(): Promise<Measured> {
  return { 'term-ms': termMilliseconds() }
}
