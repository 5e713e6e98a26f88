import { arrangementOf, partnerOf } from '../../model/assume.ts'
import { bargainingPower, DURATION, renewalPrice, riseOf } from '../../model/bargain.ts'
import { coordinationDays, giftOf, missedPromise } from '../../model/clauses.ts'
import type { Scenario } from '../../model/content.ts'
import { clamp } from '../../model/curve.ts'
import { draw } from '../../model/draw.ts'
import { isOpen } from '../../model/inForce.ts'
import { CORE, credibleRivals, indexOf, rivalFits } from '../../model/leaving.ts'
import type { Ledger } from '../../model/ledger.ts'
import { delivers } from '../../model/pull.ts'
import type { Contract, World } from '../../model/world.ts'
import type { News } from '../api.ts'
import type { NewsId } from '../reasons.ts'
import { stepAward } from './award.ts'
import { type ContractEvent, type ContractsStep, moved, renewed } from './contractStep.ts'
import {
  failureCost,
  forcedUpgrade,
  LEFT_OVER,
  promisedBy,
  QUARREL_DAYS,
  quarrels,
  settles,
} from './partners.ts'
import { cared, takeovers, UNSETTLED, underNewOwner } from './takeover.ts'

/** Quarters before its end in which a contract can be renewed, tendered anew or left to run on: a year, so
 * that the first one that ends already lies on the table of the first sittings. Assumption. */
export const NOTICE = 4
/** How fast own knowledge of a system run by others fades per quarter where all experts moved, and grows where
 * they stay and the partner teaches; a core neither fades nor grows. Assumptions. */
const FADES = 0.04
const GROWS = 0.012
/** Running two systems longer than two quarters costs this share of the old fee each further quarter. Assumption. */
const LONGER = 0.12
const SIDE_BY_SIDE = 2

/** Own knowledge a quarter later: fades to nothing, keeps a core, or grows (Kap. 4.7.3). */
function knowledgeAfter(c: Contract, learners: number): number {
  if (c.terms.staff === 2)
    return clamp(c.ownKnowledge + GROWS * learners * (c.terms.transparency > 0 ? 1 : 0.5))
  const floor = c.terms.staff === 1 ? Math.min(c.ownKnowledge, CORE) : 0
  return Math.max(floor, c.ownKnowledge - FADES)
}

/** One quarter of every contract: index, upgrades, renewal, quarrel, migration, insolvency. */
export function stepContracts(world: World, scenario: Scenario, log: Ledger): ContractsStep {
  const round = world.quarter + 1
  const year = scenario.start.year + Math.floor((round - 1) / 4)
  const index = indexOf(world.seed, year)
  const learners = clamp(world.admin.filled.it / Math.max(1, world.admin.posts.it))
  const out: ContractsStep = {
    contracts: [],
    projects: world.projects,
    holdings: world.holdings,
    once: [],
    moves: [],
    freed: [],
    owners: takeovers(world, scenario, round),
    days: coordinationDays(world, scenario),
    news: [],
  }
  const links = world.projects.filter((p) => delivers(p) && p.integrated).length
  for (const old of world.contracts) {
    const partner = partnerOf(scenario, old.partner)
    if (old.value === 'ended' || !partner) {
      out.contracts.push(old)
      continue
    }
    let c: Contract = old
    const tell = (key: NewsId, figures: News['figures'] = {}) =>
      out.news.push({
        round,
        week: 6,
        key,
        figures: { partner: c.partner, measure: c.measure, ...figures },
        district: null,
        cause: c.id,
      })
    if (isOpen(old)) {
      c = stepAward(old, world, scenario, out, tell, log)
      out.contracts.push(c)
      continue
    }
    c = {
      ...old,
      terms: old.terms,
      context: {
        ...old.context,
        quarters: old.context.quarters + 1,
        endsIn: old.context.endsIn - 1,
      },
      coupled: Math.max(old.coupled, Math.min(4, Math.floor(links / 3))),
      patience: Math.min(1, old.patience + 0.08),
    }
    const send = (event: ContractEvent) => {
      c = moved(c, event)
    }
    const pay = (by: number) => out.once.push({ cause: c.id, by, granted: 0, loan: 0 })
    const cause = c.cause === 'start' ? c.id : c.cause
    const knows = knowledgeAfter(c, learners)
    log.add(`contracts.${c.id}.ownKnowledge`, knows - c.ownKnowledge, 'knowledge', cause)
    c.ownKnowledge = knows
    const bound = ['running', 'renewal', 'dispute', 'takeover'].includes(c.value)
    if (c.context.quarters % 4 === 0 && bound) {
      c.indexed *= 1 + index
      const rise = c.value === 'dispute' ? 0 : c.fee * riseOf(c.terms.price, index)
      c.fee += rise
      log.add(`contracts.${c.id}.fee`, rise, 'contractTerms', c.cause === 'start' ? 'start' : cause)
      const upgrade = c.value === 'running' ? forcedUpgrade(world.seed, round, c, partner) : 0
      if (upgrade > 0) {
        pay(upgrade)
        tell('news.forcedUpgrade', { cost: upgrade })
      }
    }
    const project = out.projects.find((p) => p.contract === c.id)
    const gift = giftOf(scenario, old)
    if (gift > 0 && giftOf(scenario, c) === 0) tell('news.giftOver', { cost: c.fee })
    const promised = promisedBy(scenario, c)
    const refund = project && bound ? missedPromise(c, project.quality, promised) : 0
    if (refund > 0) pay(-refund)
    if (bound && draw(world.seed, 'insolvent', c.partner, round) < partner.insolvency / 4) {
      send({ type: 'FAIL' })
      pay(failureCost(c))
      const left = LEFT_OVER[c.terms.insolvency]
      if (c.terms.insolvency === 2) {
        send({ type: 'TAKE_OVER' })
        tell('news.insolvencyCaught')
      } else {
        send({ type: 'LEFT' })
        out.projects = out.projects.map((p) =>
          p.contract === c.id
            ? { ...p, contract: null, partner: null, coverage: p.coverage.map((x) => x * left) }
            : p,
        )
        // what only the partner held is gone with it
        const lost =
          c.terms.insolvency === 0 && c.terms.data < 2
            ? out.holdings.filter((h) => h.cause === project?.id)
            : []
        out.holdings = out.holdings.filter((h) => !lost.includes(h))
        tell(c.terms.insolvency === 0 ? 'news.insolvency' : 'news.insolvencyData')
        if (lost.length > 0) tell('news.dataLost')
      }
    } else if (out.owners[c.partner] && c.value === 'running') {
      const by = (out.owners[c.partner] as World['owners'][string]).by
      const { contract, dearer, less } = underNewOwner(c, by, round)
      c = contract
      log.add(`contracts.${c.id}.fee`, dearer, 'takeover', cause)
      out.projects = out.projects.map((p) => (p.contract === c.id ? cared(p, less) : p))
      if (project && less > 0) log.add('projects.care', -less, 'takeover', cause)
      send({ type: 'TAKE_OVER' })
      tell(less > 0 || dearer > 0 ? 'news.takenOver' : 'news.takenOverHeld', {
        rival: by,
        by: dearer,
      })
    } else if (c.value === 'takeover') {
      if (round - (c.takenOver?.round ?? round) >= UNSETTLED) send({ type: 'SETTLE' })
    } else if (c.value === 'running' && c.context.endsIn <= NOTICE) {
      send({ type: 'DUE' })
      c.offer = offerOf(world, scenario, c)
      tell('news.renewalDue', { by: c.offer - c.fee, offer: c.offer })
    } else if (
      c.value === 'renewal' &&
      world.contracts.some((k) => k.replaces === c.id && isOpen(k))
    ) {
      // tendered anew: it runs on until the next one is signed
      c.context.endsIn = Math.max(1, c.context.endsIn)
    } else if (c.value === 'renewal' && c.context.endsIn <= 0) {
      const by = (c.offer ?? c.fee) - c.fee
      log.add(`contracts.${c.id}.fee`, by, 'contractPrice', c.cause === 'start' ? 'start' : cause)
      c.fee = c.offer ?? c.fee
      c.offer = null
      send({ type: 'RENEW', endsIn: DURATION[c.terms.duration] })
      out.projects = out.projects.map((p) => (p.contract === c.id ? renewed(p) : p))
      tell('news.renewedByItself', { by })
    } else if (
      c.value === 'running' &&
      quarrels(
        world.seed,
        round,
        c,
        project,
        promised,
        arrangementOf(scenario, c.arrangement)?.quarrel,
      )
    ) {
      send({ type: 'QUARREL' })
      tell('news.quarrel')
    } else if (c.value === 'dispute') {
      out.days += QUARREL_DAYS
      const { power } = bargainingPower(world, partner, c)
      const end = settles(world.seed, round, c, power)
      if (end.over) {
        send({ type: 'SETTLE' })
        pay(end.cityPays)
        tell(end.cityPays < 0 ? 'news.settledWon' : 'news.settledLost', {
          cost: Math.abs(end.cityPays),
        })
      }
    } else if (c.value === 'migrating') {
      if (c.context.quarters > SIDE_BY_SIDE && c.context.endsIn > 0) pay(c.fee * LONGER)
      if (c.context.endsIn <= 0) {
        send({ type: 'LEFT' })
        tell('news.migrated')
      }
    }
    out.contracts.push(c)
  }
  return out
}

/** What the partner of a contract would ask for renewing it today, EUR per year. */
export function offerOf(world: World, scenario: Scenario, c: Contract): number {
  const partner = partnerOf(scenario, c.partner)
  if (!partner) return c.fee
  const { power } = bargainingPower(world, partner, c)
  return renewalPrice(c, partner, power, credibleRivals(scenario, c), rivalFits(scenario, c))
}
