import { produce, setAutoFreeze } from 'immer'
import type { Scenario } from '../../model/content.ts'
import { ledger } from '../../model/ledger.ts'
import type { Effect, Phase, World } from '../../model/world.ts'
import type { News } from '../api.ts'
import type { Command, CommandType, Refusal } from '../command.ts'
import { answerStory } from '../stories.ts'
import { abstain, adopt, ask, stop } from './adopt.ts'
import { bargain, withdraw } from './bargain.ts'
import { exit, negotiate, renew, retender } from './contracts.ts'
import { crisis } from './crisis.ts'
import { limitData, publishData } from './data.ts'
import { applyGrant, leaveGrant } from './grants.ts'
import { type Doing, type Handler, no } from './handler.ts'
import { aims, handOver } from './office.ts'
import { budget, channel, cooperate, hire, inspect, train } from './offices.ts'
import { predict, respond } from './stories.ts'

/** Worlds are large and never handed out half-changed; freezing them is a test's job, not the player's. */
setAutoFreeze(false)

const HANDLERS: { [T in CommandType]: Handler<T> } = {
  aims,
  adopt,
  stop,
  negotiate,
  renew,
  retender,
  exit,
  hire,
  train,
  channel,
  budget,
  applyGrant,
  publishData,
  limitData,
  cooperate,
  inspect,
  respond,
  predict,
  crisis,
  abstain,
  ask,
  leaveGrant,
  bargain,
  withdraw,
  handOver,
}

/** In which phases a command can be given. */
export function fits(phase: Phase, type: CommandType): boolean {
  if (type === 'crisis') return phase === 'crisis'
  if (type === 'predict')
    return phase === 'briefing' || phase === 'deciding' || phase === 'predicting'
  if (type === 'budget' && phase === 'yearEnd') return true
  if ((type === 'handOver' || type === 'aims') && phase === 'halfTime') return true
  return phase === 'briefing' || phase === 'deciding'
}

export type Decision =
  | { ok: true; world: World; effects: Effect[]; news: News[] }
  | { ok: false; refusal: Refusal }

/** Why a command would be refused now, or null. */
export function refuse(world: World, scenario: Scenario, command: Command): Refusal | null {
  if (command.round !== world.quarter)
    return no('wrongRound', { round: command.round, now: world.quarter })
  if (!fits(world.phase, command.type)) return no('wrongPhase', { phase: world.phase })
  return (HANDLERS[command.type] as Handler<CommandType>).refuse(world, scenario, command as never)
}

/** The first door to a new World: one command of the mayor, the `index`-th of the run. */
export function decide(
  world: World,
  command: Command,
  scenario: Scenario,
  index: number,
): Decision {
  const refusal = refuse(world, scenario, command)
  if (refusal) return { ok: false, refusal }
  const cause = `c${index}`
  // a decision acts in the quarter that runs next: its contributions belong to that round
  const log = ledger(world.quarter + 1)
  if (command.type === 'respond') {
    const answered = answerStory(world, scenario, command.story, command.option, cause, log)
    return { ok: true, world: answered.world, effects: log.effects, news: answered.news }
  }
  const doing: Doing = { now: world, scenario, cause, log, news: [] }
  const next = produce(world, (draft) => {
    ;(HANDLERS[command.type] as Handler<CommandType>).apply(draft as World, command as never, doing)
  })
  const news = doing.news.map((n) => ({ ...n, round: world.quarter, week: 0, cause }))
  return { ok: true, world: next, effects: log.effects, news }
}
