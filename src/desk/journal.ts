import type { Play, Run } from '../engine/api.ts'
import type { Command, Refusal } from '../engine/command.ts'
import { advance, decide, recordOf, startWorld } from '../engine/index.ts'
import type { Scenario } from '../model/content.ts'

/** The play so far, kept step by step: the same record `play(run, until)` gives at once. */
export function startPlay(run: Run): Play {
  const world = startWorld(run.scenario, run.seed)
  return {
    world,
    commands: [],
    rounds: [recordOf(world, run.scenario)],
    worlds: [world],
    effects: [],
    incidents: [],
    news: [],
    balance: null,
    legacy: null,
  }
}
