import { capacityOf } from '../../model/admin.ts'
import { measureOf } from '../../model/assume.ts'
import { HEARING, hearingDays, introductionDays, linkDays } from '../../model/care.ts'
import { giftOf } from '../../model/clauses.ts'
import type { Measure, Scenario } from '../../model/content.ts'
import { clamp, sum } from '../../model/curve.ts'
import { draw } from '../../model/draw.ts'
import { isOpen } from '../../model/inForce.ts'
import { rungOf } from '../../model/ladder.ts'
import type { Draw, Ledger } from '../../model/ledger.ts'
import { delivers } from '../../model/pull.ts'
import type { Contract, Holding, Project, World } from '../../model/world.ts'
import type { News } from '../api.ts'
import { projectMachine } from '../charts/project.ts'
import { step } from '../charts/step.ts'
import { costOf, fixedShare, PARTNER_POSTS, PILOT_COVERAGE, paidBy, WINDOW } from '../quote.ts'
import type { NewsId } from '../reasons.ts'

/**
 * A pilot passes three gates on its way to operation (Kap. 3.4): somebody owns it, the budget has a line for
 * running it, and it is linked with what the offices use. Each gate is passed with this chance where it is
 * prepared, and with that one where it is not. Assumptions.
 */
const PREPARED = 0.92
const UNPREPARED = 0.12
/** Duties come first: of the work nobody has days for, projects go without this many times their share, and
 * crawl on at a quarter of their speed at the least. Assumption; the direction is Kap. 4.6.2's. */
const PROJECTS_WAIT = 2
const CRAWL = 0.25
/** Software is old after this share of its life. Assumption. */
const AGES_AT = 0.7
/** Share of what was announced that a pilot keeps by reaching operation. Assumption. */
const PILOT_KEPT = 0.4
/** Share of the once-cost that citizen shares carry where they find buyers. Assumption. */
const CITIZENS = 0.5

const meanOf = (values: readonly number[]): number =>
  values.length > 0 ? sum(values) / values.length : 0

export interface ProjectsStep {
  projects: Project[]
  holdings: Holding[]
  once: { cause: string; by: number; granted: number; loan: number; renews?: number }[]
  /** once-costs of this quarter that each grant is asked to share, EUR */
  claimed: Record<string, number>
  days: number // person-days that introductions bind
  /** person-days that hearing people and linking offices bind, by decision */
  care: Draw[]
  runningPosts: number
  delivered: number
  news: News[]
}

/** One quarter of every project: begin, grow, settle, age, end. */
export function stepProjects(world: World, scenario: Scenario, log: Ledger): ProjectsStep {
  const spared = Math.max(CRAWL, 1 - PROJECTS_WAIT * (1 - capacityOf(world.admin)))
  const speed = spared * (0.75 + 0.25 * world.admin.understanding)
  const out: ProjectsStep = {
    projects: [],
    holdings: world.holdings.slice(),
    once: [],
    claimed: {},
    days: 0,
    care: [],
    runningPosts: 0,
    delivered: 0,
    news: [],
  }
  const round = world.quarter + 1
  for (const old of world.projects) {
    const measure = measureOf(scenario, old.measure)
    if (!measure || old.value === 'ended') {
      out.projects.push(old)
      continue
    }
    let p: Project = { ...old, context: { ...old.context, quarters: old.context.quarters + 1 } }
    const tell = (key: NewsId) =>
      out.news.push({
        round,
        week: 1 + Math.floor(12 * draw(world.seed, 'week', p.id, round)),
        key,
        figures: { measure: p.measure },
        district: firstDistrict(p),
        cause: p.id,
      })
    const send = (
      type: 'BEGIN_PILOT' | 'BEGIN_ROLLOUT' | 'COMPLETE' | 'FADE' | 'AGE' | 'EXPIRE' | 'END',
    ) => {
      p = step(projectMachine, p as Project & { value: string }, { type }) as Project
    }
    if (p.value === 'approved') {
      // participation is slow: people are heard before anything is built
      if (p.context.quarters <= HEARING[p.participation]) {
        out.care.push({ cause: p.cause, by: hearingDays(p.participation), rule: 'trustHeard' })
        out.projects.push(p)
        continue
      }
      // nothing is built before somebody has signed
      if (world.contracts.some((k) => k.id === p.contract && isOpen(k))) {
        out.projects.push(p)
        continue
      }
      send(p.scale === 'pilot' ? 'BEGIN_PILOT' : 'BEGIN_ROLLOUT')
      tell('news.projectBegins')
    }
    if (p.context.delay > 0) {
      // an objection is dealt with before building goes on
      p.context.delay -= 1
      p.context.quarters -= 1
      out.projects.push(p)
      continue
    }
    if (p.value === 'pilot' || p.value === 'rollout') {
      const before = meanOf(p.coverage)
      const goal = p.scale === 'pilot' ? PILOT_COVERAGE : 1
      const quarters = Math.max(
        1,
        p.scale === 'pilot' ? Math.ceil(measure.time.pilot / 2) : measure.time.rollout,
      )
      p.coverage = p.coverage.map((c, d) =>
        p.districts[d] ? Math.min(goal, c + (goal / quarters) * speed) : c,
      )
      log.add('projects.coverage', meanOf(p.coverage) - before, 'coverage', p.cause)
      // a renewal counts as due by the day of the decision, not by that of each bill
      const decided = { ...world, quarter: p.startQuarter }
      const cost = costOf(decided, scenario, measure, draftOf(p, world))
      const due = Math.min(cost.once - p.spent, (cost.once / quarters) * Math.max(CRAWL, speed))
      if (due > 0) {
        const claimed = p.grant ? (out.claimed[p.grant] ?? 0) : 0
        const pays = (amount: number) => paidBy(world, scenario, p.grant, amount)
        const granted = pays(claimed + due) - pays(claimed)
        if (p.grant) out.claimed[p.grant] = claimed + due
        out.once.push({
          cause: p.cause,
          by: due,
          granted,
          loan: p.funding === 'loan' ? due * 0.8 : p.placed ? due * CITIZENS : 0,
          renews: renewsOf(measure, p, due),
        })
        p.spent += due
      }
      out.days += introductionDays(measure, p.scale)
      out.care.push({ cause: p.cause, by: linkDays(p), rule: 'silo' })
      if (before === 0 && measure.holding) out.holdings = gathered(out.holdings, p, measure, world)
      if (
        p.value === 'rollout' &&
        p.coverage.every((c, d) => !p.districts[d] || c >= goal - 1e-9)
      ) {
        send('COMPLETE')
        out.delivered += clamp(p.quality)
        log.add('admin.delivered', clamp(p.quality), 'expectation', p.cause)
        tell('news.projectRuns')
      } else if (p.value === 'pilot' && p.context.quarters >= measure.time.pilot) {
        const stopped = gateShut(world.seed, p)
        const survives = stopped === null
        send(survives ? 'COMPLETE' : 'FADE')
        if (survives) {
          out.delivered += PILOT_KEPT
          log.add('admin.delivered', PILOT_KEPT, 'expectation', p.cause)
        }
        tell(survives ? 'news.pilotRuns' : (`news.pilotEnds.${stopped}` as NewsId))
      }
    } else if (p.value === 'operation' && p.context.quarters >= measure.time.life * AGES_AT)
      send('AGE')
    else if (p.value === 'ageing' && p.context.quarters >= measure.time.life) {
      send('EXPIRE')
      tell('news.projectObsolete')
    }
    if (delivers(p) && p.cause !== 'start') {
      let posts = 0
      for (const n of Object.values(measure.posts)) posts += n ?? 0
      out.runningPosts += posts * meanOf(p.coverage) * (p.contract ? PARTNER_POSTS : 1)
    }
    if (delivers(p)) tend(p, measure, world, log)
    out.projects.push(p)
  }
  out.holdings = kept(out.holdings, out.projects)
  return out
}

/** Without one responsible contact a service decays: everyone sends the users on (Kap. 4.7.2). What it loses a
 * quarter and what is left of it, by step of the term `contact`: a hotline, a number for each trade (each answers
 * for its own part only), one office. What care brings back. Assumptions. */
const PING_PONG = [0.03, 0.01, 0] as const
const CARE_LEFT = [0.4, 0.85, 1] as const
const TENDED = 0.06
/** Quarters until one more third party has joined, by step of the term `openness`; 0 = none ever does. Assumption. */
const JOINS_EVERY = [0, 8, 2] as const

/** What a quarter does to a running service by itself: it is cared for or not, others join it or not. */
function tend(p: Project, measure: Measure, world: World, log: Ledger): void {
  const contract = world.contracts.find((c) => c.id === p.contract && c.value !== 'ended')
  const contact = contract ? contract.terms.contact : p.owner ? 2 : 0
  const left = CARE_LEFT[contact]
  const care =
    p.care < left
      ? Math.min(left, p.care + (contact > 0 ? TENDED : 0))
      : Math.max(left, p.care - PING_PONG[contact])
  log.add('projects.care', care - p.care, 'contact', p.cause)
  p.care = care
  if (measure.providers < 2) return
  // what the city runs itself stands open to all
  const every = JOINS_EVERY[contract ? contract.terms.openness : 2]
  if (every > 0 && p.context.quarters > 0 && p.context.quarters % every === 0)
    p.joined = Math.min(measure.providers, p.joined + 1)
}

/** The holdings with those of a project that begins; a further stage of the same measure fills the same holding. */
function gathered(holdings: Holding[], p: Project, measure: Measure, world: World): Holding[] {
  const holding = holdingOf(p, measure, world)
  const same = holdings.find((h) => h.id === holding.id)
  if (!same) return [...holdings, holding]
  if (same.holder === holding.holder) return holdings
  return [...holdings, { ...holding, id: `${holding.id}.${p.id}` }]
}

/**
 * The city deletes what it no longer needs, unless another stage of the measure lives on; what a partner
 * collected stays with the partner (Kap. 4.4.1).
 */
function kept(holdings: Holding[], projects: readonly Project[]): Holding[] {
  const ended = new Map(projects.filter((p) => p.value === 'ended').map((p) => [p.id, p]))
  if (!holdings.some((h) => ended.has(h.cause))) return holdings
  return holdings.flatMap((h) => {
    const gone = ended.get(h.cause)
    if (!gone || h.holder !== 'city') return [h]
    const heir = projects.find((p) => p.measure === gone.measure && delivers(p))
    return heir ? [{ ...h, cause: heir.id }] : []
  })
}

/** The first gate at which a pilot gets stuck, or null when it reaches operation. */
function gateShut(seed: number, p: Project): 'owner' | 'budget' | 'link' | null {
  const passes = (gate: string, ready: boolean) =>
    draw(seed, 'gate', gate, p.measure) < (ready ? PREPARED : UNPREPARED)
  if (!passes('owner', p.owner)) return 'owner'
  if (!passes('budget', p.budgeted)) return 'budget'
  return passes('link', p.integrated) ? null : 'link'
}
/** EUR of a payment that replace what was due anyway: then no upkeep is missing for it any more (Kap. 2.2.2). */
const renewsOf = (measure: Measure, p: Project, due: number): number =>
  measure.due && Math.abs(p.startQuarter - measure.due.quarter) <= WINDOW
    ? due / Math.max(0.2, 1 - measure.due.share)
    : 0

const firstDistrict = (p: Project): number | null => {
  const d = p.districts.indexOf(true)
  return d >= 0 && !p.districts.every(Boolean) ? d : null
}

/** The draft a running project was decided with, for its remaining once-cost. */
function draftOf(p: Project, world: World) {
  const contract = world.contracts.find((c) => c.id === p.contract)
  return {
    measure: p.measure,
    scale: p.scale,
    districts: p.districts.flatMap((on, d) => (on ? [d] : [])),
    partner: p.partner,
    legalForm: p.legalForm,
    terms: contract?.terms ?? {},
    funding: p.funding,
    participation: p.participation,
    operating: p.budgeted,
    integrated: p.integrated,
    ...(contract?.award === 'direct' ? { award: 'direct' as const } : {}),
    ...(contract?.arrangement ? { arrangement: contract.arrangement } : {}),
  }
}

function holdingOf(p: Project, measure: Measure, world: World): Holding {
  const h = measure.holding as NonNullable<Measure['holding']>
  const contract = world.contracts.find((c) => c.id === p.contract)
  return {
    id: `${p.measure}`,
    purpose: h.purpose,
    holder: contract && contract.terms.data === 0 ? contract.partner : 'city',
    cause: p.id,
    sensitivity: h.sensitivity,
    keys: h.keys,
    coverage: h.coverage,
    open: false,
    refined: false,
    linked: true,
    recording: h.recording,
    sinceQuarter: world.quarter,
  }
}

/** Running costs beyond the start's budget, EUR per year by project or contract. */
export function runningCosts(
  world: World,
  scenario: Scenario,
  projects: readonly Project[],
): { cause: string; by: number }[] {
  const out: { cause: string; by: number }[] = []
  const residents = sum(world.people.cohorts)
  for (const p of projects) {
    const m = measureOf(scenario, p.measure)
    if (!m) continue
    // the published budget holds what ran on the first day; only the difference counts
    const first = p.cause === 'start' ? world.contracts.find((c) => isFirst(c, p)) : undefined
    const inBudget = first?.startFee ?? 0
    const contract = world.contracts.find((c) => c.id === p.contract && c.value !== 'ended')
    let by = -inBudget
    if (delivers(p)) {
      if (contract && giftOf(scenario, contract) > 0) by += 0
      else if (contract) by += contract.fee * (p.cause === 'start' ? 1 : coverageShare(p))
      else if (p.cause !== 'start' || first) {
        const covered = meanOf(p.coverage)
        by +=
          (m.cost.yearlyFixed *
            fixedShare(world, scenario, m) *
            (covered > 0 ? 1 : 0) *
            (p.scale === 'pilot' ? 0.4 : 1) +
            m.cost.yearlyPerResident * residents * covered) *
          rungOf(p.legalForm).yearly
      }
    }
    if (by !== 0) out.push({ cause: contract ? causeOf(contract, p) : p.id, by })
  }
  return out
}
const isFirst = (c: Contract, p: Project): boolean => c.cause === 'start' && c.measure === p.measure
/** A price that moves is the contract's doing; what a project costs at all is the project's. */
const causeOf = (c: Contract, p: Project): string => (p.cause === 'start' ? c.id : p.id)
const coverageShare = (p: Project): number => {
  let on = 0
  let covered = 0
  p.districts.forEach((d, i) => {
    if (d) {
      on++
      covered += p.coverage[i] as number
    }
  })
  const goal = p.scale === 'pilot' ? PILOT_COVERAGE : 1
  return on > 0 ? Math.min(1, covered / on / goal) : 0
}
