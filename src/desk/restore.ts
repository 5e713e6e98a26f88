import type { Play, Run } from '../engine/api.ts'
import type { Command } from '../engine/command.ts'
import { begin, parseCommands } from '../engine/index.ts'
import { type Length, PACING } from '../engine/pacing.ts'
import type { World } from '../model/world.ts'
import type { Latest } from '../seminar/latest.ts'
import type { Save } from '../seminar/saves.ts'
import type { Language } from '../text/core.ts'
import { Game, loadCast } from './game.ts'
import { belongs } from './journal.ts'

/**
 * What is saved of a game: never a statechart's insides, only commands, versions and the last World. `at`: ms since 1970 of its
 * last decision.
 */
export function saveOf(game: Game, at = Date.now()): Save {
  const { run, world } = game
  return {
    kind: 'amtszeit-run',
    id: game.id,
    scenario: run.scenario.id,
    version: run.scenario.version,
    engine: world.engine,
    seed: run.seed,
    length: game.length,
    commands: run.commands,
    world,
    hash: game.hash,
    savedAt: at,
  }
}

/**
 * A saved game at the exact place it was saved at. Under the same engine and content it is replayed, so
 * history and explanations are whole; otherwise it goes on from its last World and `exact` is false.
 * `latest`: what was decided after the save.
 */
export async function restoreGame(
  save: Save,
  language: Language,
  latest: Latest | null = null,
): Promise<{ game: Game; exact: boolean }> {
  const length: Length = save.length in PACING ? (save.length as Length) : 'full'
  const cast = await loadCast(save.scenario, length, language, save.id || undefined)
  const run: Run = { scenario: cast.scenario, seed: save.seed, commands: [] }
  const start = new Game(cast, run, begin(cast.scenario, run.seed), null, [])
  const decided = latest && checked(latest.commands)
  const ahead = latest && decided && replay(start, decided, latest)
  if (ahead) return { game: ahead, exact: true }
  const replayed = replay(start, save.commands, save.world)
  if (replayed && replayed.hash === save.hash) return { game: replayed, exact: true }
  const commands = save.commands
  const play: Play = {
    ...begin(cast.scenario, run.seed),
    world: save.world,
    worlds: [save.world],
    commands: commands.map((command) => ({
      round: command.round,
      command,
      accepted: true,
      refusal: null,
    })),
  }
  return { game: new Game(cast, { ...run, commands }, play, null, []), exact: false }
}

/** More steps than any term has phases: a save that needs more leads nowhere. */
const MOST_STEPS = 2000

/** Commands of which nobody knows where they come from: null where one is malformed. */
function checked(commands: unknown): Command[] | null {
  try {
    return parseCommands(JSON.stringify(commands))
  } catch {
    return null
  }
}

/** Where a run was when it was kept. */
type Place = Pick<World, 'quarter' | 'phase' | 'hour' | 'week'>

function replay(start: Game, given: readonly Command[], place: Place): Game | null {
  const { quarter, phase, hour, week } = place
  const commands = [...given]
  let game = start
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    for (let first = commands[0]; first && belongs(first, game.world); first = commands[0]) {
      const done = game.decide(first)
      if (!done.ok) return null
      game = done.game
      commands.shift()
    }
    const at = game.world
    if (
      commands.length === 0 &&
      at.quarter === quarter &&
      at.phase === phase &&
      at.hour === hour &&
      at.week === week
    )
      return game
    if (at.phase === 'debrief') return null
    game = game.stepOne()
  }
  return null
}
