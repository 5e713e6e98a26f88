import { measureOf, partnerOf } from '../../model/assume.ts'
import { biddersOf, priceByOffers, waitOf } from '../../model/award.ts'
import { answer, bargainingPower, DURATION, hasStandard } from '../../model/bargain.ts'
import { movesOut } from '../../model/clauses.ts'
import type { Partner, Scenario } from '../../model/content.ts'
import { familyNow } from '../../model/family.ts'
import { leavingNow, migrationQuarters } from '../../model/leaving.ts'
import type { Ledger } from '../../model/ledger.ts'
import type { Contract, World } from '../../model/world.ts'
import { projectMachine } from '../charts/project.ts'
import { step } from '../charts/step.ts'
import type { NewsId } from '../reasons.ts'
import { type ContractsStep, moved, renewed } from './contractStep.ts'

type Told = (key: NewsId, figures?: Record<string, string | number>) => void
/**
 * A quarter of a contract nobody has signed yet: offers come in or none does, talks go on, both sides sign
 * (Kap. 4.7.2). `quarters` counts since the council's yes.
 */
export function stepAward(
  old: Contract,
  world: World,
  scenario: Scenario,
  out: ContractsStep,
  tell: Told,
  log: Ledger,
): Contract {
  const wait = waitOf(scenario, old.award)
  let c: Contract = { ...old, context: { ...old.context, quarters: old.context.quarters + 1 } }
  if (c.value === 'tender' && old.context.quarters >= wait.offers) {
    const bidders = biddersOf(scenario, world.seed, c)
    const first = partnerOf(scenario, bidders[0] ?? null)
    if (!first) {
      tell('news.noBid')
      withdraw(c, out)
      out.freed.push({ cause: c.cause, by: c.means })
      return moved(c, { type: 'NO_BID' })
    }
    c = moved({ ...offered(c, first, world, scenario), bids: bidders.length }, { type: 'BID' })
    const by = priceByOffers(bidders.length)
    c = { ...c, fee: c.fee * by, startFee: c.fee * by, indexed: c.fee * by }
    log.add(`contracts.${c.id}.fee`, c.fee - old.fee, 'contractPrice', c.cause)
    tell(first.id === old.partner ? 'news.bids' : 'news.otherBid', {
      n: bidders.length,
      rival: first.id,
    })
  }
  if (c.value === 'negotiation' && old.context.quarters >= wait.signed) {
    c = moved(c, { type: 'SIGN', endsIn: DURATION[c.terms.duration] })
    takesUp(c, scenario, world, out)
    tell('news.signed', { partner: c.partner })
  }
  return c
}

/** The contract with the firm that bid first: the one named, or another with its own price and answers. */
function offered(c: Contract, firm: Partner, world: World, scenario: Scenario): Contract {
  if (firm.id === c.partner) return c
  const named = partnerOf(scenario, c.partner)
  const { power } = bargainingPower(world, firm, null)
  const reached = answer(firm, c.terms, power, hasStandard(world))
  const fee = ((c.fee * firm.price) / (named?.price ?? 1)) * reached.factor
  return {
    ...c,
    partner: firm.id,
    legalForm: c.legalForm === 'joint' ? 'joint' : firm.legalForm,
    family: familyNow(world, scenario, firm),
    terms: reached.accepted,
    fee,
  }
}

/** Nobody bid: what was to be built is not; what runs under another contract goes on. */
function withdraw(c: Contract, out: ContractsStep): void {
  out.projects = out.projects.map((p) =>
    p.contract === c.id
      ? (step(projectMachine, p as typeof p & { value: string }, { type: 'END' }) as typeof p)
      : p,
  )
}

/** From the signature on the new partner runs the service, experts move, and the contract it follows is left. */
function takesUp(c: Contract, scenario: Scenario, world: World, out: ContractsStep): void {
  const measure = measureOf(scenario, c.measure)
  if (measure)
    out.moves.push({
      cause: c.cause,
      by: movesOut(world.admin, measure, c.terms, c.legalForm),
    })
  out.projects = out.projects.map((p) => {
    if (p.id !== c.project) return p
    const taken = { ...p, partner: c.partner, contract: c.id, legalForm: c.legalForm }
    return c.replaces ? renewed(taken) : taken
  })
  const place = out.contracts.findIndex((k) => k.id === c.replaces)
  const before = out.contracts[place]
  if (!before || before.value === 'ended' || before.value === 'migrating') return
  out.once.push({ cause: c.cause, by: leavingNow(before), granted: 0, loan: 0 })
  out.contracts[place] = moved(
    { ...before, project: null },
    { type: 'LEAVE', quarters: migrationQuarters(before) },
  )
}
