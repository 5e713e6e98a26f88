import {
  CRISIS_BLOCKS,
  crisisOutcome,
  drawIncidents,
  startCrisis,
  stepCrisis,
} from '../model/cascade.ts'
import { lackedByDistrict } from '../model/cascadeHarm.ts'
import { liableFor } from '../model/clauses.ts'
import type { Scenario } from '../model/content.ts'
import { clamp } from '../model/curve.ts'
import { settle } from '../model/finance.ts'
import { NODES, type ServiceId } from '../model/ids.ts'
import { ledger } from '../model/ledger.ts'
import type { RuleId } from '../model/rules.ts'
import type { Effect, World } from '../model/world.ts'
import type { IncidentRecord, News } from './api.ts'
import { phaseAfter, type TermEvent } from './charts/term.ts'
import { fork } from './consequences.ts'
import { holdCouncil } from './council.ts'
import { balanceOf, electionRound } from './judge.ts'
import { PACING } from './pacing.ts'
import { runQuarter } from './quarter.ts'
import { pendingIncident } from './stories.ts'

export interface Advance {
  world: World
  effects: Effect[]
  news: News[]
  incident?: IncidentRecord
}

/** Who set the channel of a service, for the explanation; `rule` when nobody did. */
export type ChannelCauses = (s: ServiceId) => string
const NOBODY: ChannelCauses = () => 'rule'

/**
 * The second door to a new World: one phase on. In `running` the quarter runs, unless an incident
 * interrupts it; in `crisis` one block of hours passes.
 */
export function advance(world: World, scenario: Scenario, causes: ChannelCauses = NOBODY): Advance {
  const to = (w: World, event: TermEvent): World => ({ ...w, phase: phaseAfter(w.phase, event) })
  const still = (w: World): Advance => ({ world: w, effects: [], news: [] })
  switch (world.phase) {
    case 'briefing':
    case 'council':
    case 'predicting':
    case 'halfTime':
    case 'balance':
      return still(to(world, 'NEXT'))
    case 'deciding': {
      const log = ledger(world.quarter + 1)
      const held = holdCouncil(world, scenario, log)
      return { world: to(held.world, 'NEXT'), effects: log.effects, news: held.news }
    }
    case 'running': {
      if (!world.crisis) {
        const struck = strike(world, scenario)
        if (struck) return { world: to(struck, 'INCIDENT'), effects: [], news: [] }
      }
      const ran = runQuarter(world, scenario, causes)
      return {
        ...ran,
        news: [...ran.news, ...election(ran.world, scenario)],
        world: to(ran.world, 'NEXT'),
      }
    }
    case 'crisis':
      return block(world, scenario, to)
    case 'report':
      return still(to({ ...world, week: 0 }, afterReport(world, scenario)))
    case 'yearEnd': {
      const event = afterReport(world, scenario)
      return still(
        to(
          world,
          event === 'YEAR'
            ? isHalf(world, scenario)
              ? 'HALF'
              : isEnd(world, scenario)
                ? 'END'
                : 'NEXT'
            : event,
        ),
      )
    }
    case 'debrief':
      return still(world)
  }
}

/** In the Land's election quarter people vote; whoever wins, the player goes on governing from the same office. */
function election(world: World, scenario: Scenario): News[] {
  if (electionRound(scenario) !== world.quarter) return []
  const { share, turnout } = balanceOf(world, scenario)
  const key = share >= 0.5 ? 'news.electionHeld' : 'news.electionLost'
  return [
    {
      round: world.quarter,
      week: 6,
      key,
      figures: { share, turnout },
      district: null,
      cause: 'rule',
    },
  ]
}

const isEnd = (w: World, s: Scenario) => w.quarter >= s.quarters
/** A short term has no half-time (pacing table). */
const isHalf = (w: World, s: Scenario) =>
  s.quarters > PACING.council.quarters && w.quarter === Math.floor(s.quarters / 2)
function afterReport(w: World, s: Scenario): TermEvent {
  if (w.quarter % 4 === 0) return 'YEAR'
  if (isEnd(w, s)) return 'END'
  if (isHalf(w, s)) return 'HALF'
  return 'NEXT'
}

/** No accident before the third quarter, and a year's rest after one: so that each can be played and understood. Assumption. */
const FIRST_INCIDENT = 2
const REST = 4

function strike(world: World, scenario: Scenario): World | null {
  const pending = pendingIncident(world)
  const incident = pending
    ? scenario.incidents.find((x) => x.id === pending.id)
    : world.quarter < FIRST_INCIDENT || world.systems.calm < REST
      ? null
      : drawIncidents({
          seed: world.seed,
          quarter: world.quarter,
          systems: world.systems,
          scenario,
          attackSurface: world.actual.attackSurface,
        })
  if (!incident) return null
  const cause = pending ? pending.cause : `e:${incident.id}@${world.quarter + 1}`
  return {
    ...world,
    hour: 0,
    week: 5,
    crisis: startCrisis(world, scenario, incident, cause),
    pulls: world.pulls.filter((p) => !p.target?.startsWith('incident:')),
  }
}

function block(
  world: World,
  scenario: Scenario,
  to: (w: World, event: TermEvent) => World,
): Advance {
  const now = world.crisis
  if (!now) return { world: to(world, 'OVER'), effects: [], news: [] }
  const end = CRISIS_BLOCKS[now.block] ?? 72
  const next = stepCrisis(now, {
    seed: world.seed,
    quarter: world.quarter,
    systems: world.systems,
    scenario,
    people: { cohorts: world.people.cohorts },
    hours: end - now.hour,
  })
  const passed = { ...next, block: now.block + 1 }
  if (!passed.over && passed.hour < 72)
    return {
      world: to({ ...world, crisis: passed, hour: passed.hour }, 'INCIDENT'),
      effects: [],
      news: [],
    }
  return settleCrisis(
    { ...world, crisis: { ...passed, over: true }, hour: passed.hour },
    scenario,
    to,
  )
}

/** Takes trust from every cohort; returns the mean that went, by residents. Changes `trust`. */
function takeTrust(
  trust: number[],
  cohorts: readonly number[],
  loss: (i: number) => number,
): number {
  let moved = 0
  let all = 0
  for (let i = 0; i < trust.length; i++) {
    const weight = cohorts[i] as number
    const old = trust[i] as number
    const lost = clamp(old - loss(i)) - old
    trust[i] = old + lost
    moved += lost * weight
    all += weight
  }
  return moved / all
}

/** Books what a crisis cost: person-hours, money, trust by cohort. */
function settleCrisis(
  world: World,
  scenario: Scenario,
  to: (w: World, event: TermEvent) => World,
): Advance {
  const crisis = world.crisis as NonNullable<World['crisis']>
  const log = ledger(world.quarter + 1)
  const outcome = crisisOutcome(crisis, {
    scenario,
    people: { cohorts: world.people.cohorts },
  })
  const next = fork(world)
  const distrust = (loss: (i: number) => number, rule: RuleId, cause: string) => {
    const moved = takeTrust(next.divide.trust, world.people.cohorts, loss)
    if (moved !== 0) log.add('divide.trust', moved, rule, cause)
  }
  distrust((i) => outcome.trustLoss[i] ?? 0, 'trustOutage', crisis.cause)
  const { ransom } = outcome
  const payer = crisis.ransom?.paid?.cause ?? crisis.cause
  distrust(() => ransom.trust.paid, 'ransom', payer)
  distrust(() => ransom.trust.leaked, 'ransom', crisis.cause)
  if (ransom.paid > 0) {
    log.add('finance.cash', -ransom.paid, 'ransom', payer)
    log.add('systems.payer', 1 - next.systems.payer, 'ransom', payer)
    next.systems = { ...next.systems, payer: 1 }
  }
  const liable = liableFor(world, scenario, crisis, outcome.cost, NODES)
  let made = 0
  for (const l of liable) {
    made += l.by
    log.add('finance.cash', l.by, 'liability', l.cause)
  }
  settle(next.finance, made - outcome.cost - ransom.paid)
  log.add('finance.cash', -outcome.cost, 'cascade', crisis.cause)
  // one figure everywhere: what the hours played cost, and what was still out after the last of them
  const personHours = outcome.personHours + outcome.later
  log.add('crisis.personHours', personHours, 'cascade', crisis.cause)
  next.actual = {
    ...world.actual,
    outageHours: world.actual.outageHours + personHours,
  }
  const nodes = NODES.filter((_, n) => (crisis.lost[n] ?? 0) > 0)
  return {
    world: to(next, 'OVER'),
    effects: log.effects,
    news: [
      {
        round: world.quarter + 1,
        week: 5,
        key: 'news.crisisOver',
        figures: {
          incident: crisis.incident,
          hours: crisis.hour,
          personHours,
        },
        district: null,
        cause: crisis.cause,
      },
      ...(ransom.paid > 0
        ? [
            {
              round: world.quarter + 1,
              week: 6,
              key: crisis.ransom?.paid?.key
                ? ('news.ransomKey' as const)
                : ('news.ransomNoKey' as const),
              figures: { cost: ransom.paid },
              district: null,
              cause: payer,
            },
          ]
        : []),
      ...(ransom.leaked
        ? [
            {
              round: world.quarter + 1,
              week: 9,
              key: 'news.leaked' as const,
              figures: { incident: crisis.incident },
              district: null,
              cause: crisis.cause,
            },
          ]
        : []),
      ...liable.map((l) => ({
        round: world.quarter + 1,
        week: 6,
        key: 'news.liable' as const,
        figures: {
          partner: world.contracts.find((k) => k.id === l.cause)?.partner ?? '',
          cost: l.by,
        },
        district: null,
        cause: l.cause,
      })),
    ],
    incident: {
      round: world.quarter + 1,
      incident: crisis.incident,
      cause: crisis.cause,
      hours: crisis.hour,
      personHours,
      nodes,
      lacked: lackedByDistrict(crisis, world.people.cohorts),
    },
  }
}
