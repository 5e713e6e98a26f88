import { measureOf, partnerOf } from '../../model/assume.ts'
import { awardOf, waitOf } from '../../model/award.ts'
import { answer, bargainingPower, DURATION, hasStandard } from '../../model/bargain.ts'
import { movesOut } from '../../model/clauses.ts'
import type { Scenario } from '../../model/content.ts'
import { familyNow } from '../../model/family.ts'
import { settle } from '../../model/finance.ts'
import type { Award, Terms } from '../../model/ids.ts'
import { isOpen } from '../../model/inForce.ts'
import { leavingNow, migrationQuarters } from '../../model/leaving.ts'
import type { Contract, Project, World } from '../../model/world.ts'
import { contractMachine } from '../charts/contract.ts'
import { step } from '../charts/step.ts'
import type { Refusal } from '../command.ts'
import { moved, renewed } from '../steps/contractStep.ts'
import { offerOf } from '../steps/contracts.ts'
import { type CommandOf, type Doing, type Handler, no } from './handler.ts'

/** Goodwill a partner needs to talk in the middle of a contract. Assumption. */
const PATIENCE = 0.5
/** Goodwill a round of talks takes, and each step asked beyond four. Assumptions. */
const TIRES = 0.4
const TIRES_EACH = 0.03

const find = (world: World, id: string) => world.contracts.find((k) => k.id === id)

function unusable(world: World, id: string) {
  const contract = find(world, id)
  if (!contract) return no('unknownContract', { contract: id })
  if (contract.value === 'ended' || contract.value === 'migrating')
    return no('contractOver', { contract: id })
  if (isOpen(contract)) return no('notSigned', { contract: id })
  return null
}

/** Puts a contract in the place of the one of the same id. */
function put(draft: World, now: World, contract: Contract): void {
  draft.contracts[now.contracts.findIndex((k) => k.id === contract.id)] = contract
}
/** The same for the project a contract serves. */
function putProject(draft: World, now: World, id: string | null, next: (p: Project) => Project) {
  const place = now.projects.findIndex((p) => p.id === id)
  if (place >= 0) draft.projects[place] = next(now.projects[place] as Project)
}

/** Asks for stronger terms; the partner gives way as far as the city's position carries. */
export const negotiate: Handler<'negotiate'> = {
  refuse(world, _scenario, c) {
    const bad = unusable(world, c.contract)
    if (bad) return bad
    const contract = find(world, c.contract) as Contract
    if (contract.value === 'running' && contract.patience < PATIENCE)
      return no('partnerTired', { contract: c.contract })
    return null
  },
  apply(draft, c, doing) {
    const { now, scenario } = doing
    const contract = find(now, c.contract)
    const partner = contract && partnerOf(scenario, contract.partner)
    if (!contract || !partner) return
    const { power } = bargainingPower(now, partner, contract)
    const reached = answer({ ...partner, terms: contract.terms }, c.terms, power, hasStandard(now))
    const fee = contract.fee * reached.factor
    const asked = reached.answers.reduce((n, a) => n + a.wanted - contract.terms[a.term], 0)
    const patience = Math.max(0, contract.patience - TIRES - TIRES_EACH * Math.max(0, asked - 4))
    const next: Contract = { ...contract, terms: reached.accepted, fee, patience }
    if (contract.value === 'renewal') {
      const contracts = now.contracts.map((k) => (k === contract ? next : k))
      next.offer = offerOf({ ...now, contracts }, scenario, next)
    }
    doing.log.add(`contracts.${contract.id}.fee`, fee - contract.fee, 'contractTerms', doing.cause)
    put(draft, now, next)
    doing.news.push({
      key: 'news.negotiated',
      figures: {
        partner: partner.id,
        gained: reached.answers.filter((a) => a.answer !== 'refuses').length,
      },
      district: null,
    })
  },
}

/** Accepts the price asked at renewal. */
export const renew: Handler<'renew'> = {
  refuse(world, _scenario, c) {
    const bad = unusable(world, c.contract)
    if (bad) return bad
    const contract = find(world, c.contract) as Contract
    if (contract.value !== 'renewal')
      return no('notDue', { contract: c.contract, quarters: contract.context.endsIn })
    return null
  },
  apply(draft, c, doing) {
    const { now } = doing
    const contract = find(now, c.contract)
    if (!contract) return
    const fee = contract.offer ?? contract.fee
    const by = fee - contract.fee
    doing.log.add(`contracts.${contract.id}.fee`, by, 'contractPrice', doing.cause)
    const endsIn = DURATION[contract.terms.duration]
    put(draft, now, moved({ ...contract, fee, offer: null }, { type: 'RENEW', endsIn }))
    putProject(draft, now, contract.project, renewed)
    doing.news.push({
      key: 'news.renewed',
      figures: { partner: contract.partner, by },
      district: null,
    })
  },
}

function affords(world: World, contract: Contract) {
  const need = leavingNow(contract)
  const free = world.finance.freeThisYear
  return need > free ? no('noMoney', { need, free }) : null
}

const rivalFor = (scenario: Scenario, contract: Contract, wanted: string | null) =>
  scenario.partners.find(
    (p) =>
      p.id !== contract.partner &&
      (wanted === null || p.id === wanted) &&
      (measureOf(scenario, contract.measure)?.partners.includes(p.id) ?? false),
  )

/** Tenders the service anew: leaving costs money once, the rival's price holds from then on. */
export const retender: Handler<'retender'> = {
  refuse(world, scenario, c) {
    const bad = unusable(world, c.contract)
    if (bad) return bad
    const contract = find(world, c.contract) as Contract
    if (!rivalFor(scenario, contract, c.partner)) return no('noRival', { contract: c.contract })
    return affords(world, contract)
  },
  apply(draft, c, doing) {
    const { now } = doing
    const contract = find(now, c.contract)
    const rival = contract && rivalFor(doing.scenario, contract, c.partner)
    if (!contract || !rival) return
    const old = partnerOf(doing.scenario, contract.partner)
    const fee = (contract.indexed / (old?.price ?? 1)) * rival.price
    const { power } = bargainingPower(now, rival, null)
    const reached = answer(rival, c.terms, power, hasStandard(now))
    const id = `${contract.id}r`
    const measure = measureOf(doing.scenario, contract.measure)
    const gone = measure && movesOut(now.admin, measure, reached.accepted, rival.legalForm)
    const award = awardOf(rival, reached.accepted, { once: 0, yearly: fee * reached.factor })
    const next: Contract = {
      id,
      partner: rival.id,
      measure: contract.measure,
      project: contract.project,
      cause: doing.cause,
      ...tendered(doing.scenario, award, reached.accepted),
      legalForm: rival.legalForm,
      terms: reached.accepted,
      fee: fee * reached.factor,
      startFee: fee * reached.factor,
      indexed: fee * reached.factor,
      offer: null,
      coupled: contract.coupled,
      ownKnowledge: contract.ownKnowledge,
      patience: 1,
      award,
      means: leavingNow(contract),
      bids: 0,
      replaces: contract.id,
      family: familyNow(now, doing.scenario, rival),
      arrangement: null,
      bound: 1,
      split: 1,
      takenOver: null,
    }
    draft.contracts.push(next)
    doing.log.add('contracts.leaving', 1, 'contractTerms', doing.cause)
    if (!isOpen(next)) {
      pay(draft, leavingNow(contract), doing)
      putProject(draft, now, contract.project, (p) =>
        renewed({ ...p, partner: rival.id, contract: id, legalForm: rival.legalForm }),
      )
      put(draft, now, left(contract))
      if (gone) sendOut(draft, gone, doing)
    } else {
      // bound until the signature: this year's means pay for leaving
      draft.finance.freeThisYear -= leavingNow(contract)
    }
    doing.news.push({
      key: 'news.retendered',
      figures: { partner: contract.partner, rival: rival.id },
      district: null,
    })
  },
}

/** Leaves the partner; the city runs the service itself where it can, else it ends. */
export const exit: Handler<'exit'> = {
  refuse(world, _scenario, c) {
    const bad = unusable(world, c.contract)
    return bad ?? affords(world, find(world, c.contract) as Contract)
  },
  apply(draft, c, doing) {
    const { now } = doing
    const contract = find(now, c.contract)
    if (!contract) return
    pay(draft, leavingNow(contract), doing)
    const measure = measureOf(doing.scenario, contract.measure)
    putProject(draft, now, contract.project, (p) => ({
      ...p,
      contract: null,
      partner: null,
      legalForm: 'own',
      value: measure?.own ? p.value : 'ended',
    }))
    put(draft, now, left(contract))
    doing.news.push({
      key: measure?.own ? 'news.takenBack' : 'news.leftPartner',
      figures: { partner: contract.partner, measure: contract.measure },
      district: null,
    })
  },
}

/** A contract the city is leaving: it runs beside the new service until everything has moved. */
const left = (contract: Contract): Contract =>
  moved({ ...contract, project: null }, { type: 'LEAVE', quarters: migrationQuarters(contract) })

/** A new contract's way through its chart: put out to tender; signed at once where no procedure is asked for. */
export function tendered(
  scenario: Scenario,
  award: Award,
  terms: Pick<Terms, 'duration'>,
): Pick<Contract, 'value' | 'context'> {
  const start = { value: 'tender', context: { quarters: 0, endsIn: 0, renewals: 0 } }
  if (waitOf(scenario, award).signed > 0) return start as Pick<Contract, 'value' | 'context'>
  const events = [{ type: 'BID' }, { type: 'SIGN', endsIn: DURATION[terms.duration] }] as const
  return events.reduce((c, event) => step(contractMachine, c, event), start) as Pick<
    Contract,
    'value' | 'context'
  >
}

/** The administration after those who sign contracts this quarter have taken its experts along. */
export function movedOut(
  admin: World['admin'],
  moves: readonly { cause: string; by: ReturnType<typeof movesOut> }[],
  log: Doing['log'],
): World['admin'] {
  if (moves.length === 0) return admin
  const next = { ...admin, posts: { ...admin.posts }, filled: { ...admin.filled } }
  for (const { cause, by } of moves) sendOut({ admin: next }, by, { cause, log })
  return next
}

/** Experts who move to the partner leave their posts behind for good. Changes `world` in place. */
export function sendOut(
  world: Pick<World, 'admin'>,
  moves: ReturnType<typeof movesOut>,
  doing: Pick<Doing, 'cause' | 'log'>,
): void {
  for (const kind of ['it', 'data'] as const) {
    const n = moves[kind] ?? 0
    if (n === 0) continue
    world.admin.filled[kind] -= n
    world.admin.posts[kind] -= n
    doing.log.add(`admin.filled.${kind}`, -n, 'knowledge', doing.cause)
    doing.log.add(`admin.posts.${kind}`, -n, 'knowledge', doing.cause)
  }
}

function pay(draft: World, amount: number, doing: Doing): void {
  draft.finance.freeThisYear -= amount
  settle(draft.finance, -amount)
  doing.log.add('finance.cash', -amount, 'contractTerms', doing.cause)
}

export type DealCommand = CommandOf<'renew' | 'negotiate' | 'retender'>

/** The same acts when a storyline's option stands for them. */
export function refuseDeal(world: World, scenario: Scenario, c: DealCommand): Refusal | null {
  if (c.type === 'renew') return renew.refuse(world, scenario, c)
  if (c.type === 'negotiate') return negotiate.refuse(world, scenario, c)
  return retender.refuse(world, scenario, c)
}
export function applyDeal(world: World, c: DealCommand, doing: Doing): void {
  if (c.type === 'renew') renew.apply(world, c, doing)
  else if (c.type === 'negotiate') negotiate.apply(world, c, doing)
  else retender.apply(world, c, doing)
}
