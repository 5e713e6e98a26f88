import { measureOf } from '../model/assume.ts'
import type { Consequence, Scenario } from '../model/content.ts'
import { clamp } from '../model/curve.ts'
import { OUTSIDE } from '../model/data.ts'
import { settle } from '../model/finance.ts'
import { BANDS, LEVELS } from '../model/ids.ts'
import type { Ledger } from '../model/ledger.ts'
import type { LeverId } from '../model/levers.ts'
import { population } from '../model/people.ts'
import { sizeOf } from '../model/size.ts'
import type { World } from '../model/world.ts'
import { grantMachine } from './charts/grant.ts'
import { projectMachine } from './charts/project.ts'
import { step } from './charts/step.ts'
import { applyDeal, type DealCommand, refuseDeal } from './decide/contracts.ts'

/** An incident a consequence sets off; it strikes in the coming quarter. */
export const INCIDENT_PULL = 'incident'

/**
 * What an event or an option does to the city. Changes `world` in place; pass a copy whose changed
 * slices are fresh (`fork`). Returns the incidents it sets off.
 */
export function applyConsequences(
  world: World,
  list: readonly Consequence[],
  cause: string,
  scenario: Scenario,
  log: Ledger,
): string[] {
  const incidents: string[] = []
  for (const c of list) {
    if ('change' in c) change(world, c, cause, scenario, log)
    else if ('lever' in c)
      world.pulls.push({
        lever: c.lever,
        target: c.target ?? null,
        by: c.by * sized(c.lever, scenario),
        until: world.quarter + c.quarters,
        cause,
      })
    else if ('deal' in c) carryOut(world, c, cause, scenario, log)
    else if ('incident' in c) incidents.push(c.incident)
    else if ('offer' in c) {
      if (measureOf(scenario, c.offer))
        world.offers.push({
          measure: c.offer,
          partner: c.partner ?? null,
          since: world.quarter,
          until: world.quarter + 4,
          source: cause,
          answered: false,
        })
    } else if ('call' in c) {
      const grant = world.grants.find((g) => g.id === c.call)
      if (grant)
        Object.assign(
          grant,
          step(
            grantMachine,
            { value: grant.value as string, context: grant.context },
            { type: 'OPEN' },
          ),
        )
    } else if ('holds' in c) hold(world, c, cause, log)
    else if ('channel' in c) world.services.mode[c.channel] = c.to
    else if ('end' in c)
      for (const p of world.projects)
        if (p.measure === c.end && p.value !== 'ended')
          Object.assign(
            p,
            step(projectMachine, { value: p.value as string, context: p.context }, { type: 'END' }),
          )
  }
  return incidents
}

/** Posts and days of a story speak of the reference city, like those of a measure. */
const sized = (lever: LeverId, scenario: Scenario): number =>
  lever === 'posts' || lever === 'workload' ? sizeOf(scenario) : 1

function change(
  world: World,
  c: Extract<Consequence, { change: string }>,
  cause: string,
  scenario: Scenario,
  log: Ledger,
): void {
  const by = c.by / 100
  const bounded = (old: number) => clamp(old + by) - old
  switch (c.change) {
    case 'cash': {
      const amount = c.by * population(world.people)
      settle(world.finance, amount)
      log.add('finance.cash', amount, 'event', cause)
      break
    }
    case 'backlog': {
      const amount = Math.max(-world.finance.backlog, c.by * population(world.people))
      world.finance.backlog += amount
      log.add('finance.backlog', amount, 'event', cause)
      break
    }
    case 'trust': {
      let moved = 0
      let all = 0
      for (let i = 0; i < world.divide.trust.length; i++) {
        const weight = world.people.cohorts[i] as number
        all += weight
        const band = BANDS[
          Math.floor((i % (BANDS.length * LEVELS.length)) / LEVELS.length)
        ] as string
        const level = LEVELS[i % LEVELS.length] as string
        if (c.audience?.bands && !c.audience.bands.includes(band)) continue
        if (c.audience?.levels && !c.audience.levels.includes(level)) continue
        const old = world.divide.trust[i] as number
        const step = bounded(old)
        world.divide.trust[i] = old + step
        moved += step * weight
      }
      log.add('divide.trust', moved / all, 'trustEvent', cause)
      break
    }
    case 'expectation': {
      const d = bounded(world.admin.expectation)
      world.admin.expectation += d
      log.add('admin.expectation', d, 'event', cause)
      break
    }
    case 'fatigue': {
      const d = bounded(world.admin.fatigue)
      world.admin.fatigue += d
      log.add('admin.fatigue', d, 'event', cause)
      break
    }
    case 'image': {
      const d = bounded(world.competition.image)
      world.competition.image += d
      log.add('competition.image', d, 'event', cause)
      break
    }
    case 'staffSkill': {
      const d = bounded(world.admin.skill)
      world.admin.skill += d
      log.add('admin.skill', d, 'event', cause)
      break
    }
    case 'understanding': {
      const d = bounded(world.admin.understanding)
      world.admin.understanding += d
      log.add('admin.understanding', d, 'event', cause)
      break
    }
    case 'awareness': {
      const d = bounded(world.admin.awarenessBase)
      world.admin.awarenessBase += d
      log.add('admin.awareness', d, 'event', cause)
      break
    }
    case 'initiative':
      if (c.by > 0) world.admin.initiativeOwn += c.by
      else world.admin.initiativeOffered -= c.by
      log.add('admin.initiative', c.by, 'initiative', cause)
      break
    case 'workload':
      world.pulls.push({
        lever: 'workload',
        target: null,
        by: c.by * sizeOf(scenario),
        until: world.quarter + 1,
        cause,
      })
      break
  }
}

/** A service nobody invited keeps data of those who use it: the city may neither publish nor delete them (Kap. 4.4.1). */
function hold(
  world: World,
  c: Extract<Consequence, { holds: string }>,
  cause: string,
  log: Ledger,
): void {
  if (world.holdings.some((h) => h.id === c.holds)) return
  world.holdings.push({
    id: c.holds,
    purpose: c.holds,
    holder: OUTSIDE,
    cause,
    sensitivity: c.sensitivity,
    keys: c.keys,
    coverage: c.coverage,
    open: false,
    refined: false,
    linked: true,
    recording: true,
    sinceQuarter: world.quarter,
  })
  log.add(`holdings.${c.holds}.coverage`, c.coverage, 'holdings', cause)
}

type Deal = Extract<Consequence, { deal: string }>

/** The contract command a consequence stands for, or null when that contract is not up for renewal any more. */
export function dealOf(world: World, c: Deal): DealCommand | null {
  const contract = world.contracts.find((k) => k.partner === c.with && k.value === 'renewal')
  if (!contract) return null
  const base = { round: world.quarter, contract: contract.id }
  if (c.deal === 'renew') return { type: 'renew', ...base }
  if (c.deal === 'negotiate') return { type: 'negotiate', ...base, terms: c.terms ?? {} }
  return { type: 'retender', ...base, partner: c.to ?? null, terms: c.terms ?? {} }
}

/** Carries out the contract command behind an option. `world` is a fork. */
function carryOut(world: World, c: Deal, cause: string, scenario: Scenario, log: Ledger): void {
  const command = dealOf(world, c)
  if (!command || refuseDeal(world, scenario, command)) return
  applyDeal(world, command, { now: world, scenario, cause, log, news: [] })
}

/** A copy whose slices may be changed without touching the World it came from. */
export function fork(world: World): World {
  return {
    ...world,
    finance: { ...world.finance },
    admin: { ...world.admin },
    competition: { ...world.competition },
    divide: { ...world.divide, trust: world.divide.trust.slice() },
    services: { ...world.services, mode: { ...world.services.mode } },
    pulls: world.pulls.slice(),
    holdings: world.holdings.slice(),
    offers: world.offers.map((o) => ({ ...o })),
    grants: world.grants.map((g) => ({ ...g })),
    projects: world.projects.map((p) => ({ ...p })),
    contracts: world.contracts.map((k) => ({ ...k })),
    stories: world.stories.map((s) => ({ ...s })),
  }
}
