import type { News, Play, Run } from '../engine/api.ts'
import type { Command, Refusal } from '../engine/command.ts'
import { begin, type Decider, hashWorld, onward } from '../engine/index.ts'
import { inLength, type Length, PACING, sittingAt } from '../engine/pacing.ts'
import type { Scenario } from '../model/content.ts'
import type { Phase, World } from '../model/world.ts'
import type { Language } from '../text/core.ts'
import { loadScenario, loadWords } from './content.ts'
import { freshId } from './ids.ts'
import { judge } from './journal.ts'
import './parts/contentIcons.ts'
import type { PlaceId } from './screens.ts'

export type { Length }
export type Words = Record<string, string>

/** What the running screen shows: the quarters between two sittings. */
export interface Ran {
  before: World
  after: World
  quarters: number
  news: News[]
  seconds: number
}
interface Cast {
  /** Of this term among the saved ones on the device. */
  id: string
  scenario: Scenario
  terrain: unknown
  words: Partial<Record<Language, Words>>
  length: Length
}

/** Where each phase is played. */
const PLACES: Record<Phase, PlaceId> = {
  briefing: 'briefing',
  deciding: 'desk',
  council: 'council',
  predicting: 'predict',
  running: 'running',
  crisis: 'crisis',
  report: 'report',
  yearEnd: 'yearEnd',
  halfTime: 'halfTime',
  balance: 'balance',
  debrief: 'debrief',
}

/**
 * A run on the table: scenario, words, and the play so far. Immutable; every decision and every step
 * gives a new one. `past` holds the states of the present sitting, so that a decision can be taken back
 * until the quarter runs.
 */
export class Game {
  readonly id: string
  readonly scenario: Scenario
  readonly terrain: unknown
  readonly words: Partial<Record<Language, Words>>
  readonly length: Length
  readonly run: Run
  readonly play: Play
  readonly ran: Ran | null
  private readonly past: readonly Game[]

  constructor(cast: Cast, run: Run, play: Play, ran: Ran | null, past: readonly Game[]) {
    this.id = cast.id
    this.scenario = cast.scenario
    this.terrain = cast.terrain
    this.words = cast.words
    this.length = cast.length
    this.run = run
    this.play = play
    this.ran = ran
    this.past = past
  }

  get world(): World {
    return this.play.world
  }
  get pacing(): (typeof PACING)[Length] {
    return PACING[this.length]
  }
  private hashed: string | null = null
  get hash(): string {
    this.hashed ??= hashWorld(this.world)
    return this.hashed
  }
  get place(): PlaceId {
    return this.ran ? 'running' : PLACES[this.world.phase]
  }
  /** Quarters from one sitting to the next. */
  get gap(): number {
    return Math.max(1, Math.round(this.pacing.quarters / this.pacing.sittings))
  }
  get sitting(): number {
    return Math.floor(this.world.quarter / this.gap) + 1
  }
  get canUndo(): boolean {
    return this.past.length > 0
  }

  decide(command: Command): { ok: true; game: Game } | { ok: false; refusal: Refusal } {
    const judged = judge(this.play, this.scenario, command)
    if (judged.refusal) return { ok: false, refusal: judged.refusal }
    const run = { ...this.run, commands: [...this.run.commands, command] }
    const undoable = ['briefing', 'deciding', 'predicting'].includes(this.world.phase)
    return {
      ok: true,
      game: new Game(this, run, judged.play, null, undoable ? [...this.past, this] : []),
    }
  }

  undo(): Game | null {
    return this.past.at(-1) ?? null
  }

  /** On to the next phase that asks something or tells something. */
  next(): Game {
    const steps = this.nextSteps()
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  }
  /** The same, a quarter at a time. */
  *nextSteps(): Generator<void, Game> {
    if (this.ran) return new Game(this, this.run, this.play, null, [])
    let play = this.play
    const before = play.world
    const told = play.news.length
    let ran = false
    do {
      const from = play.world.phase
      play = onward(play, this.scenario)
      ran ||= before.phase !== 'crisis' && from === 'running'
      if (from === 'running') yield
    } while (!this.stopsAt(play.world))
    const sameSitting = !ran && play.world.quarter === before.quarter
    return new Game(
      this,
      this.run,
      play,
      ran
        ? {
            before,
            after: play.world,
            quarters: Math.max(1, play.world.quarter - before.quarter),
            news: play.news.slice(told),
            seconds: this.pacing.sitting.run,
          }
        : null,
      sameSitting ? this.past : [],
    )
  }

  /** The second half in other hands: a scripted successor takes the office and decides until the balance. */
  handTo(policy: string, decider: Decider): Game {
    const taken = this.decide({ type: 'handOver', round: this.world.quarter, to: policy })
    if (!taken.ok) return this
    let { play } = taken.game
    const commands = [...taken.game.run.commands]
    while (play.world.phase !== 'balance' && play.world.phase !== 'debrief') {
      if (play.world.phase === 'deciding' || play.world.phase === 'crisis')
        for (const command of decider(play.world, this.scenario, play)) {
          const judged = judge(play, this.scenario, command)
          if (judged.refusal) continue
          play = judged.play
          commands.push(command)
        }
      play = onward(play, this.scenario)
    }
    return new Game(this, { ...this.run, commands }, play, null, [])
  }

  /** One phase on, stopping nowhere: for replaying a saved run. */
  stepOne(): Game {
    const play = onward(this.play, this.scenario)
    const samePlace = play.world.quarter === this.world.quarter
    return new Game(this, this.run, play, null, samePlace ? this.past : [])
  }

  /** In a paced length the sittings lie apart: what lies between runs through. */
  private stopsAt(world: World): boolean {
    const sits = sittingAt(this.length, world.quarter)
    const only = isOneCrisis(this.scenario)
    switch (world.phase) {
      case 'briefing':
        return world.quarter === 0
      case 'deciding':
      case 'predicting':
        return sits
      case 'council':
        return sits && world.council.votes.some((vote) => vote.round === world.quarter)
      case 'running':
        return false
      case 'report':
        return !only && (sits || world.quarter >= this.scenario.quarters)
      case 'yearEnd':
      case 'balance':
        return !only
      default:
        return true
    }
  }

  with(words: Partial<Record<Language, Words>>): Game {
    return new Game({ ...this.cast(), words }, this.run, this.play, this.ran, this.past)
  }
  /** The same term under another id: where two windows would write into one. */
  as(id: string): Game {
    return new Game({ ...this.cast(), id }, this.run, this.play, this.ran, this.past)
  }
  private cast(): Cast {
    const { id, scenario, terrain, words, length } = this
    return { id, scenario, terrain, words, length }
  }
}

/** A run that is one crisis and nothing else: from its last hour it goes to the debrief. */
export const isOneCrisis = (scenario: Scenario): boolean =>
  scenario.opening !== null && scenario.quarters === 1

export async function loadCast(
  scenario: string,
  length: Length,
  language: Language,
  id = freshId(),
): Promise<Cast> {
  // every first screen has the map: it comes beside the scenario
  void import('../city/index.ts').catch(() => {})
  const [content, words] = await Promise.all([
    loadScenario(scenario),
    loadWords(scenario, language),
  ])
  const { terrain } = content
  return {
    id,
    scenario: inLength(content.scenario, length),
    terrain,
    words: { [language]: words },
    length,
  }
}

/** A new term. The seed decides the world outside; the same seed gives the same outside world. */
export async function beginGame(
  id: string,
  length: Length,
  seed: number,
  language: Language,
): Promise<Game> {
  const cast = await loadCast(id, length, language)
  const run: Run = { scenario: cast.scenario, seed, commands: [] }
  return new Game(cast, run, begin(cast.scenario, run.seed), null, [])
}
