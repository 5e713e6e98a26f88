import type { Scenario } from '../model/content.ts'
import { spendingOf } from '../model/finance.ts'
import { BANDS, INDICATOR_IDS, type ServiceId } from '../model/ids.ts'
import { foldBands, population, residentsByDistrict } from '../model/people.ts'
import { otherRevenueOf, revenueOf } from '../model/revenue.ts'
import type { Phase, World } from '../model/world.ts'
import { advance } from './advance.ts'
import type { Judged, Play, RoundRecord, Run, Until } from './api.ts'
import type { Command } from './command.ts'
import { no } from './decide/handler.ts'
import { decide, fits } from './decide/index.ts'
import { balanceOf, legacyOf } from './judge.ts'
import { startWorld } from './start.ts'

/** Published shape of a World at the end of a round: indicators, districts, age bands, budget. */
export function record(world: World, scenario: Scenario): RoundRecord {
  const f = world.finance
  const bands = foldBands(world.people.men, world.people.women)
  return {
    round: world.quarter,
    actual: world.actual,
    measured: Object.fromEntries(
      INDICATOR_IDS.map((id) => [id, world.measured[id].value]),
    ) as RoundRecord['measured'],
    city: {
      districts: Object.fromEntries(
        residentsByDistrict(world.people).map((n, d) => [scenario.districts[d]?.id ?? `d${d}`, n]),
      ),
      ages: Object.fromEntries(BANDS.map((b, i) => [b, bands[i] as number])),
      budget: {
        revenue: revenueOf(f),
        tradeTax: f.tradeTax * f.taxRate,
        incomeTax: f.incomeTax,
        otherRevenue: otherRevenueOf(f),
        spending: spendingOf(f),
        personnel: f.personnel,
        levy: f.levy,
        otherSpending: spendingOf(f) - f.personnel - f.levy,
        debtPerHead: f.debt / population(world.people),
      },
    },
  }
}

/** A play at the first briefing, nothing decided. */
export function begin(scenario: Scenario, seed: number): Play {
  const world = startWorld(scenario, seed)
  return {
    world,
    commands: [],
    rounds: [record(world, scenario)],
    worlds: [world],
    effects: [],
    incidents: [],
    news: [],
    balance: null,
    legacy: null,
  }
}

/** Applies one command to a play; refused commands are kept with their reason. Returns a new play. */
export function give(play: Play, scenario: Scenario, command: Command): Play {
  const decision = decide(play.world, command, scenario, play.commands.length)
  const judged: Judged = {
    round: command.round,
    command,
    accepted: decision.ok,
    refusal: decision.ok ? null : decision.refusal,
  }
  if (!decision.ok) return { ...play, commands: [...play.commands, judged] }
  return {
    ...play,
    world: decision.world,
    commands: [...play.commands, judged],
    effects: play.effects.concat(decision.effects),
    news: play.news.concat(decision.news),
  }
}

/** One phase on. Returns a new play. */
export function onward(play: Play, scenario: Scenario): Play {
  const before = play.world
  const next = advance(before, scenario, channelCauses(play))
  const finished = next.world.quarter > before.quarter
  const out: Play = {
    ...play,
    world: next.world,
    effects: next.effects.length > 0 ? play.effects.concat(next.effects) : play.effects,
    news: next.news.length > 0 ? play.news.concat(next.news) : play.news,
    incidents: next.incident ? [...play.incidents, next.incident] : play.incidents,
    rounds: finished ? [...play.rounds, record(next.world, scenario)] : play.rounds,
    worlds: finished ? [...play.worlds, next.world] : play.worlds,
  }
  if (next.world.phase !== 'balance' || out.balance) return out
  return { ...out, balance: balanceOf(next.world, scenario), legacy: legacyOf(out, scenario) }
}

/** The last command that set each service's channel, for the explanation. */
function channelCauses(play: Play): (s: ServiceId) => string {
  return (s) => {
    for (let i = play.commands.length - 1; i >= 0; i--) {
      const { accepted, command } = play.commands[i] as Judged
      if (accepted && command.type === 'channel' && command.service === s) return `c${i}`
    }
    return 'rule'
  }
}

/** The phases a quarter number goes through, in order: a command waits for its own. */
const ORDER: Phase[] = [
  'report',
  'yearEnd',
  'halfTime',
  'briefing',
  'deciding',
  'council',
  'predicting',
  'running',
  'crisis',
]
const lastPhase = (c: Command): Phase =>
  c.type === 'crisis' ? 'crisis' : c.type === 'predict' ? 'predicting' : 'deciding'

/** A play in which a command was not given: it stands there with the reason why. */
const passedOver = (play: Play, command: Command, refusal: Judged['refusal']): Play => ({
  ...play,
  commands: [...play.commands, { round: command.round, command, accepted: false, refusal }],
})

export type Decider = (world: World, scenario: Scenario, play: Play) => Command[]

/**
 * Plays a run from the start. Commands are given in their order, each in its round and in a phase that
 * takes it; what comes too late is refused, never dropped. `decider` may add commands of its own.
 * `leaveOut`: place of a command that is passed over, keeping the place of every other.
 */
export function play(run: Run, until: Until, decider?: Decider, leaveOut?: number): Play {
  const scenario = withAssumptions(run.scenario, run.assumptions)
  return proceed(
    { now: begin(scenario, run.seed), next: 0 },
    { run, scenario, until, decider, leaveOut },
  )
}

/** How far a run has been played: the play, and the place of the command that comes next. */
export interface Point {
  now: Play
  next: number
}
export interface Way {
  run: Run
  scenario: Scenario
  until: Until
  decider?: Decider | undefined
  leaveOut?: number | undefined
  /** Hears of every command before it is given. */
  before?: (point: Point) => void
}

/** Plays on from a point of a run. */
export function proceed(from: Point, way: Way): Play {
  const { run, scenario, until, decider, leaveOut, before } = way
  let now = from.now
  let i = from.next
  const giveDue = () => {
    for (let c = run.commands[i]; c; c = run.commands[i]) {
      before?.({ now, next: i })
      const w = now.world
      if (i === leaveOut) {
        now = passedOver(now, c, null)
        i++
        continue
      }
      if (c.round > w.quarter) return
      if (c.round < w.quarter) {
        now = passedOver(now, c, no('tooLate', { round: c.round, now: w.quarter }))
        i++
        continue
      }
      if (!fits(w.phase, c.type) && ORDER.indexOf(w.phase) < ORDER.indexOf(lastPhase(c))) return
      if (c.type === 'crisis' && w.crisis && c.hour > w.crisis.hour) return
      now = give(now, scenario, c)
      i++
    }
  }
  for (let guard = 0; guard < 4000; guard++) {
    giveDue()
    if (decider && (now.world.phase === 'deciding' || now.world.phase === 'crisis'))
      for (const c of decider(now.world, scenario, now)) now = give(now, scenario, c)
    const w = now.world
    if (w.phase === 'debrief') break
    if (typeof until === 'object' && w.quarter >= until.quarter && w.phase === 'briefing') break
    now = onward(now, scenario)
    if (until === 'next') break
  }
  while (i < run.commands.length) {
    const c = run.commands[i++] as Command
    now = passedOver(now, c, no('afterEnd', { round: c.round }))
  }
  return now
}

/** The scenario with changed assumptions; unknown ids are left alone (the command line refuses them). */
export function withAssumptions(scenario: Scenario, changed?: Record<string, number>): Scenario {
  if (!changed || Object.keys(changed).length === 0) return scenario
  return {
    ...scenario,
    assumptions: scenario.assumptions.map((a) => ({ ...a, value: changed[a.id] ?? a.value })),
  }
}
