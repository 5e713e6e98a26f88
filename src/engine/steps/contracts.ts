import { partnerOf } from '../../model/assume.ts'
import {
  bargainingPower,
  DURATION,
  leavingCost,
  PRICE_RISE,
  renewalPrice,
} from '../../model/bargain.ts'
import type { Scenario } from '../../model/content.ts'
import { clamp } from '../../model/curve.ts'
import { draw } from '../../model/draw.ts'
import type { Ledger } from '../../model/ledger.ts'
import { delivers } from '../../model/pull.ts'
import type { Contract, Project, World } from '../../model/world.ts'
import type { News } from '../api.ts'
import { contractMachine } from '../charts/contract.ts'
import { projectMachine } from '../charts/project.ts'
import { step } from '../charts/step.ts'
import type { NewsId } from '../reasons.ts'

/**
 * Quarters before its end in which a contract can be renewed, tendered anew or left to run on. A year: two
 * sittings also where half a year lies between them. Assumption.
 */
export const NOTICE = 4
/** How fast own knowledge of a system run by others fades or grows per quarter, by step of the term `staff`. Assumption. */
const KNOWLEDGE = [-0.02, -0.004, 0.012] as const

/** Years since a contract's first fee was set; that of the first day's contracts is the one of the first day. */
export const yearsSince = (c: Contract, quarter: number): number =>
  (c.cause === 'start' ? quarter : c.context.quarters) / 4

/** A renewed or newly tendered contract brings the present software with it. */
export const renewed = (p: Project): Project =>
  step(projectMachine, p as Project & { value: string }, { type: 'RENEW' }) as Project

/** One quarter of every contract: price path, renewal, migration, insolvency. */
export function stepContracts(
  world: World,
  scenario: Scenario,
  log: Ledger,
): {
  contracts: Contract[]
  projects: Project[]
  once: { cause: string; by: number; granted: number; loan: number }[]
  news: News[]
} {
  const round = world.quarter + 1
  const news: News[] = []
  const once: { cause: string; by: number; granted: number; loan: number }[] = []
  let projects = world.projects
  const links = world.projects.filter((p) => delivers(p) && p.integrated).length
  const contracts = world.contracts.map((old) => {
    const partner = partnerOf(scenario, old.partner)
    if (old.value === 'ended' || !partner) return old
    let c: Contract = {
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
    const tell = (key: NewsId, figures: News['figures'] = {}) =>
      news.push({
        round,
        week: 6,
        key,
        figures: { partner: c.partner, measure: c.measure, ...figures },
        district: null,
        cause: c.id,
      })
    const send = (
      event: Parameters<typeof step<typeof contractMachine, Contract & { value: string }>>[2],
    ) => {
      c = step(contractMachine, c as Contract & { value: string }, event) as Contract
    }
    const knows = clamp(c.ownKnowledge + KNOWLEDGE[c.terms.staff])
    log.add(
      'contracts.ownKnowledge',
      knows - c.ownKnowledge,
      'knowledge',
      c.cause === 'start' ? c.id : c.cause,
    )
    c.ownKnowledge = knows
    if (c.context.quarters % 4 === 0 && c.value === 'running') {
      const rise = c.fee * PRICE_RISE[c.terms.price]
      c.fee += rise
      log.add(
        `contracts.${c.id}.fee`,
        rise,
        'contractTerms',
        c.cause === 'start' ? 'start' : c.cause,
      )
    }
    if (
      c.value === 'running' &&
      draw(world.seed, 'insolvent', c.partner, round) < partner.insolvency / 4
    ) {
      send({ type: 'FAIL' })
      if (c.terms.insolvency > 0) {
        once.push({
          cause: c.id,
          by: c.fee * (c.terms.insolvency === 2 ? 0.05 : 0.2),
          granted: 0,
          loan: 0,
        })
        send({ type: 'TAKE_OVER' })
        tell('news.insolvencyCaught')
      } else {
        once.push({ cause: c.id, by: leavingCost(c), granted: 0, loan: 0 })
        send({ type: 'LEFT' })
        projects = projects.map((p) =>
          p.contract === c.id
            ? { ...p, contract: null, partner: null, coverage: p.coverage.map((x) => x * 0.3) }
            : p,
        )
        tell('news.insolvency')
      }
    } else if (c.value === 'running' && c.context.endsIn <= NOTICE) {
      const { power } = bargainingPower(world.admin, partner, c)
      send({ type: 'DUE' })
      c.offer = renewalPrice(c, partner, power, yearsSince(c, round))
      tell('news.renewalDue', { by: c.offer - c.fee, offer: c.offer })
    } else if (c.value === 'renewal' && c.context.endsIn <= 0) {
      const by = (c.offer ?? c.fee) - c.fee
      log.add(`contracts.${c.id}.fee`, by, 'contractPrice', c.cause === 'start' ? 'start' : c.cause)
      c.fee = c.offer ?? c.fee
      c.offer = null
      send({ type: 'RENEW', endsIn: DURATION[c.terms.duration] })
      projects = projects.map((p) => (p.contract === c.id ? renewed(p) : p))
      tell('news.renewedByItself', { by })
    } else if (c.value === 'migrating' && c.context.endsIn <= 0) {
      send({ type: 'LEFT' })
      tell('news.migrated')
    }
    return c
  })
  return { contracts, projects, once, news }
}
