import { acceptanceOf } from '../model/acceptance.ts'
import { arrangementOf, measureOf, partnerOf } from '../model/assume.ts'
import { awardOf, heldUp } from '../model/award.ts'
import { answer, bargainingPower, hasStandard } from '../model/bargain.ts'
import { movesOut } from '../model/clauses.ts'
import type { Scenario } from '../model/content.ts'
import { castVotes, forecast, isArranged, isOthersIdea, leans } from '../model/council.ts'
import { clamp } from '../model/curve.ts'
import { draw } from '../model/draw.ts'
import { familyNow } from '../model/family.ts'
import { isOpen } from '../model/inForce.ts'
import type { Ledger } from '../model/ledger.ts'
import { pitchOf, qualityOf } from '../model/pitch.ts'
import { earOf } from '../model/vote.ts'
import type {
  Adopt,
  Bargained,
  Contract,
  Lean,
  Paper,
  Pledge,
  Project,
  Vote,
  World,
} from '../model/world.ts'
import type { News, VoteForecast } from './api.ts'
import { contractMachine } from './charts/contract.ts'
import { projectMachine } from './charts/project.ts'
import { step } from './charts/step.ts'
import { sendOut, tendered } from './decide/contracts.ts'
import { idOf } from './decide/handler.ts'
import { holdsOption, pilotOf } from './pilot.ts'
import { costOf, districtsOf, grantFor, ownMoney, staged } from './quote.ts'

/** Goodwill a group loses when it is outvoted, and wins when it gets its way. Assumption. */
const OUTVOTED = 0.03
const AGREED = 0.015

const leansOf = (
  world: World,
  scenario: Scenario,
  wanted: Adopt,
  bargained: readonly Bargained[],
): Lean[] => {
  const measure = measureOf(scenario, wanted.measure)
  if (!measure) return []
  const draft = staged(world, scenario, measure, wanted)
  return leans(
    world,
    scenario,
    measure,
    draft,
    ownMoney(world, scenario, measure, draft),
    clamp(world.measured.trust.value + earOf(world, scenario)),
    bargained,
  )
}
const seatsOf = (scenario: Scenario): number => {
  let n = scenario.land.mayorVotes ? 1 : 0
  for (const s of Object.values(scenario.seats)) n += s
  return n
}

/** Forecast of the vote on a draft; the mayor's own vote counts where the Land gives it. */
export const forecastVote = (
  world: World,
  scenario: Scenario,
  draft: Adopt,
  bargained: readonly Bargained[] = [],
): VoteForecast => forecastOf(leansOf(world, scenario, draft, bargained), scenario)

/** What can be said beforehand of a vote in which the groups lean like this. */
export function forecastOf(list: Lean[], scenario: Scenario): VoteForecast {
  const { yes, open, no } = forecast(list)
  const seats = seatsOf(scenario)
  return {
    yes: yes + (scenario.land.mayorVotes ? 1 : 0),
    open,
    no,
    seats,
    needed: Math.floor(seats / 2) + 1,
    byGroup: list,
  }
}

/** The council decides the agenda: public, every seat drawn, majority of the seats. */
export function holdCouncil(
  world: World,
  scenario: Scenario,
  log: Ledger,
): { world: World; news: News[] } {
  const votes: Vote[] = []
  const news: News[] = []
  let next: World = {
    ...world,
    council: {
      ...world.council,
      goodwill: { ...world.council.goodwill },
      rejected: world.council.rejected.slice(),
    },
  }
  for (const paper of world.council.agenda) {
    const list = withShares(
      leansOf(next, scenario, paper.draft, paper.bargained),
      next,
      paper.draft,
    )
    const byGroup = castVotes(next, list, paper.measure)
    let yes = scenario.land.mayorVotes ? 1 : 0
    for (const g of Object.values(byGroup)) yes += g.yes
    const seats = seatsOf(scenario)
    const passed = yes >= Math.floor(seats / 2) + 1
    votes.push({
      paper: paper.id,
      measure: paper.measure,
      round: world.quarter,
      yes,
      no: seats - yes,
      byGroup,
      passed,
      leans: list,
      bargained: paper.bargained,
    })
    for (const l of list) {
      const forIt = byGroup[l.group].yes > byGroup[l.group].no
      const change = forIt === passed ? AGREED : -OUTVOTED
      next.council.goodwill[l.group] = Math.min(
        1,
        Math.max(0, next.council.goodwill[l.group] + change),
      )
    }
    const cause = `c${paper.command}`
    if (paper.draft.funding === 'shares')
      news.push({
        round: world.quarter,
        week: 0,
        key: sharesPlaced(next, paper.measure) ? 'news.sharesPlaced' : 'news.sharesNotPlaced',
        figures: { measure: paper.measure },
        district: null,
        cause,
      })
    if (decided(passed) === 'approved') {
      next = begin(next, scenario, paper, cause, log)
      next.council.pledges = [...next.council.pledges, ...pledgesOf(paper, world.quarter)]
      if (next.projects.some((p) => p.cause === cause && p.context.delay > 0))
        news.push({
          round: world.quarter,
          week: 0,
          key: 'news.awardChallenged',
          figures: { measure: paper.measure },
          district: null,
          cause,
        })
    } else next.council.rejected.push({ measure: paper.measure, round: world.quarter })
    news.push({
      round: world.quarter,
      week: 0,
      key: passed ? 'news.passed' : 'news.rejected',
      figures: { measure: paper.measure, yes, no: seats - yes },
      district: null,
      cause,
    })
  }
  return { world: { ...next, council: { ...next.council, agenda: [], votes } }, news }
}

/** Quarters a promise to a group binds: a counter for two years, a cap on the fee for four. Assumptions. */
const BINDS = { counter: 8, costCap: 16 } as const

/** What was promised for a paper that passed. */
const pledgesOf = (paper: Paper, quarter: number): Pledge[] =>
  paper.bargained.flatMap(({ group, wish, answer, cause }) =>
    answer === 'granted' && (wish.kind === 'counter' || wish.kind === 'costCap')
      ? [
          {
            group,
            measure: paper.measure,
            wish,
            since: quarter,
            until: quarter + BINDS[wish.kind],
            cause,
            state: 'open' as const,
          },
        ]
      : [],
  )

/** A paper is a project proposed; the vote approves it or ends it. */
const decided = (passed: boolean): Project['value'] =>
  step(
    projectMachine,
    { value: 'proposed', context: { quarters: 0, delay: 0, renewed: 0 } },
    { type: passed ? 'APPROVE' : 'REJECT' },
  ).value as Project['value']
/** Chance that citizens take up all shares: without trust a quarter, with full trust three quarters; what
 * owners add to acceptance and to a vote (Kap. 4.10: resistance falls). Assumptions. */
const PLACED = { low: 0.25, high: 0.75 } as const
const OWNERS_LIKE = 0.12
const OWNERS_LEAN = 0.18

/** Whether citizens take up the shares for a measure: a draw, known when the council meets. */
export const sharesPlaced = (world: World, measure: string): boolean =>
  draw(world.seed, 'shares', measure) < PLACED.low + (PLACED.high - PLACED.low) * world.actual.trust

/** How groups lean once it is known whether citizens own a part. */
const withShares = (list: Lean[], world: World, draft: Adopt): Lean[] =>
  draft.funding === 'shares' && sharesPlaced(world, draft.measure)
    ? list.map((l) => ({
        ...l,
        lean: Math.min(1, l.lean + OWNERS_LEAN),
        reasons: [...l.reasons, { rule: 'shares', by: OWNERS_LEAN }],
      }))
    : list

const ended = (k: Contract): Contract =>
  step(
    contractMachine,
    step(contractMachine, k as Contract & { value: string }, { type: 'LEAVE', quarters: 0 }),
    {
      type: 'LEFT',
    },
  ) as Contract

/** A passed paper becomes a project and, with a partner, a signed contract. */
function begin(world: World, scenario: Scenario, paper: Paper, cause: string, log: Ledger): World {
  const draft = paper.draft
  const measure = measureOf(scenario, draft.measure)
  if (!measure) return world
  const cost = costOf(world, scenario, measure, draft)
  const free = ownMoney(world, scenario, measure, draft)
  const partner = partnerOf(scenario, draft.partner)
  const pilotBefore = pilotOf(world, draft.measure)
  const projectId = pilotBefore ? pilotBefore.id : idOf('p', cause)
  let contract: Contract | null = null
  let delay = 0
  if (partner) {
    const way = arrangementOf(scenario, draft.arrangement)
    const { power } = bargainingPower(world, partner, null)
    const reached = answer(partner, draft.terms, power, hasStandard(world))
    const option = holdsOption(world, draft)
    const award = option ? 'option' : awardOf(partner, reached.accepted, cost, draft.award)
    if (!option) delay = heldUp(world.seed, award, measure.id, reached.accepted, cost)
    contract = {
      id: idOf('k', cause),
      partner: partner.id,
      measure: measure.id,
      project: projectId,
      cause,
      ...tendered(scenario, award, reached.accepted),
      legalForm: draft.legalForm,
      terms: reached.accepted,
      fee: Math.max(cost.yearly, cost.once * 0.02),
      startFee: Math.max(cost.yearly, cost.once * 0.02),
      indexed: Math.max(cost.yearly, cost.once * 0.02),
      offer: null,
      coupled: draft.integrated ? 2 : 1,
      ownKnowledge: clamp(0.3 + 0.2 * reached.accepted.staff + (way?.knowledge ?? 0)),
      patience: 1,
      award,
      means: free,
      bids: 0,
      replaces: null,
      family: familyNow(world, scenario, partner),
      arrangement: way?.id ?? null,
      bound: way?.leaving ?? 1,
      split: way?.split ?? 1,
      takenOver: null,
    }
  }
  const { promise: promised } = pitchOf(world, measure, draft)
  const project: Project = {
    id: projectId,
    measure: measure.id,
    cause,
    value: decided(true),
    context: { quarters: 0, delay, renewed: 0 },
    scale: draft.scale,
    districts: districtsOf(
      measure.scope === 'city' ? { districts: [] } : draft,
      scenario.districts.length,
    ),
    coverage: pilotBefore ? pilotBefore.coverage : scenario.districts.map(() => 0),
    quality: qualityOf(world.seed, measure),
    partner: draft.partner,
    contract: contract?.id ?? null,
    legalForm: draft.legalForm,
    funding: draft.funding,
    placed: draft.funding === 'shares' && sharesPlaced(world, draft.measure),
    grant: draft.funding === 'grant' ? (grantFor(world, scenario, measure)?.id ?? null) : null,
    participation: draft.participation,
    owner: contract ? contract.terms.contact > 0 : true,
    budgeted: draft.operating,
    integrated: draft.integrated,
    acceptance: Math.min(
      1,
      acceptanceOf(world, scenario, measure, draft, world.actual.trust) +
        (draft.funding === 'shares' && sharesPlaced(world, draft.measure) ? OWNERS_LIKE : 0),
    ),
    arranged: isArranged(world, draft),
    objections: 0,
    promised,
    care: 1,
    joined: 1,
    spent: 0,
    startQuarter: world.quarter,
  }
  // the roll-out's contract takes the place of the pilot's
  const pilotOver = world.contracts.map((k) =>
    k.id === pilotBefore?.contract && k.value !== 'ended' ? ended(k) : k,
  )
  const offered = isOthersIdea(world, scenario, draft)
  log.add('admin.announced', promised, 'expectation', cause)
  log.add('admin.initiative', offered ? -1 : 1, 'initiative', cause)
  log.add('finance.free', -free, 'projectCost', cause)
  const admin = {
    ...world.admin,
    posts: { ...world.admin.posts },
    filled: { ...world.admin.filled },
  }
  if (contract && !isOpen(contract))
    sendOut({ admin }, movesOut(admin, measure, contract.terms, contract.legalForm), { cause, log })
  return {
    ...world,
    projects: [...world.projects.filter((p) => p.id !== projectId), project],
    contracts: contract ? [...pilotOver, contract] : pilotOver,
    finance: {
      ...world.finance,
      freeThisYear: world.finance.freeThisYear - free,
    },
    admin: {
      ...admin,
      announced: world.admin.announced + promised,
      initiativeOwn: world.admin.initiativeOwn + (offered ? 0 : 1),
      initiativeOffered: world.admin.initiativeOffered + (offered ? 1 : 0),
    },
  }
}
