import { capacityOf } from '../../model/admin.ts'
import { measureOf } from '../../model/assume.ts'
import type { Measure, Scenario } from '../../model/content.ts'
import { clamp, sum } from '../../model/curve.ts'
import { draw } from '../../model/draw.ts'
import type { StaffKind } from '../../model/ids.ts'
import type { Ledger } from '../../model/ledger.ts'
import { delivers } from '../../model/pull.ts'
import { sizeOf } from '../../model/size.ts'
import type { Contract, Holding, Project, World } from '../../model/world.ts'
import type { News } from '../api.ts'
import { projectMachine } from '../charts/project.ts'
import { step } from '../charts/step.ts'
import { costOf, PARTNER_POSTS, PILOT_COVERAGE, shareOf } from '../quote.ts'
import type { NewsId } from '../reasons.ts'

/** Chance that a pilot reaches operation, by how many of owner, operating budget, integration it has (Kap. 3.4). Assumption. */
const SURVIVES = [0.03, 0.06, 0.18, 0.72] as const
/** Software is old after this share of its life. Assumption. */
const AGES_AT = 0.7
/** Share of the stated effect left when nobody fills the posts. Assumption (Kap. 4.6.1). */
const UNSTAFFED = 0.3
/** Share of the start's staff that daily duties bind. Assumption. */
const BOUND = 0.45
/** What missing one responsible contact, a standard product, links to other offices cost. Assumptions (Kap. 4.7.2). */
const NO_CONTACT = 0.88
const NO_FIT = 0.93
/** What is left while city and partner quarrel. Assumption. */
const IN_DISPUTE = 0.85
const LINKED = 1.06
const SILO_LOSS = 0.12
/** Quarters that hearing people takes before building: notice, hearing, on site, forum (Kap. 4.8.1). Assumption. */
const HEARING = [0, 1, 1, 2] as const
/** Share of what was announced that a pilot keeps by reaching operation. Assumption. */
const PILOT_KEPT = 0.4
/** Wear once a system is past its life. Assumption. */
const OBSOLETE = 0.6

/** Which share of a project's stated effect arrives, and with it how well it is staffed and linked. */
export function performanceOf(
  world: World,
  scenario: Scenario,
  silo: number,
): (p: Project, m: Measure) => number {
  const adequacy = staffAdequacy(world, scenario)
  return (project, measure) => {
    let staffed = 1
    for (const kind of Object.keys(measure.posts) as StaffKind[])
      if ((measure.posts[kind] ?? 0) > 0) staffed = Math.min(staffed, adequacy[kind])
    const contract = world.contracts.find((c) => c.id === project.contract)
    let share = project.quality * (UNSTAFFED + (1 - UNSTAFFED) * staffed)
    if (contract) {
      if (contract.terms.contact === 0) share *= NO_CONTACT
      if (contract.terms.fit === 0) share *= NO_FIT
      if (contract.value === 'dispute') share *= IN_DISPUTE
    }
    share *= project.integrated ? LINKED : 1 - SILO_LOSS * silo
    if (project.value === 'obsolete') share *= OBSOLETE
    return share
  }
}

/** Per kind of staff: free filled posts against posts the running systems need, 0…1. */
function staffAdequacy(world: World, scenario: Scenario): Record<StaffKind, number> {
  const need: Record<StaffKind, number> = { general: 0, it: 0, data: 0, security: 0 }
  for (const p of world.projects) {
    if (!delivers(p) || p.cause === 'start') continue
    const m = measureOf(scenario, p.measure)
    if (!m) continue
    for (const kind of Object.keys(need) as StaffKind[])
      need[kind] += (m.posts[kind] ?? 0) * meanOf(p.coverage) * (p.contract ? PARTNER_POSTS : 1)
  }
  const out = {} as Record<StaffKind, number>
  for (const kind of Object.keys(need) as StaffKind[]) {
    const free = Math.max(0, world.admin.filled[kind] - BOUND * scenario.staff[kind].posts)
    out[kind] = need[kind] > 0 ? clamp(free / (need[kind] * sizeOf(scenario))) : 1
  }
  return out
}
const meanOf = (values: readonly number[]): number =>
  values.length > 0 ? sum(values) / values.length : 0

export interface ProjectsStep {
  projects: Project[]
  holdings: Holding[]
  once: { cause: string; by: number; granted: number; loan: number }[]
  days: number
  runningPosts: number
  delivered: number
  news: News[]
}

/** One quarter of every project: begin, grow, settle, age, end. */
export function stepProjects(world: World, scenario: Scenario, log: Ledger): ProjectsStep {
  const capacity = capacityOf(world.admin)
  const speed = capacity * (0.75 + 0.25 * world.admin.understanding)
  const out: ProjectsStep = {
    projects: [],
    holdings: world.holdings.slice(),
    once: [],
    days: 0,
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
      const cost = costOf(world, scenario, measure, draftOf(p, world))
      const due = Math.min(cost.once - p.spent, (cost.once / quarters) * Math.max(0.25, speed))
      if (due > 0) {
        const grant = p.grant
          ? world.grants.find((g) => g.id === p.grant && g.value === 'granted')
          : undefined
        const share = grant ? shareOf(world, scenario, grant.id) : 0
        out.once.push({
          cause: p.cause,
          by: due,
          granted: due * share,
          loan: p.funding === 'loan' ? due * 0.8 : 0,
        })
        p.spent += due
      }
      let posts = 0
      for (const n of Object.values(measure.posts)) posts += n ?? 0
      out.days += (30 + 25 * posts) * (p.scale === 'pilot' ? 0.5 : 1)
      if (before === 0 && measure.holding && !out.holdings.some((h) => h.cause === p.id))
        out.holdings.push(holdingOf(p, measure, world))
      if (
        p.value === 'rollout' &&
        p.coverage.every((c, d) => !p.districts[d] || c >= goal - 1e-9)
      ) {
        send('COMPLETE')
        out.delivered += clamp(p.quality)
        log.add('admin.delivered', clamp(p.quality), 'expectation', p.cause)
        tell('news.projectRuns')
      } else if (p.value === 'pilot' && p.context.quarters >= measure.time.pilot) {
        const has = Number(p.owner) + Number(p.budgeted) + Number(p.integrated)
        const survives = draw(world.seed, 'pilot', p.measure) < (SURVIVES[has] as number)
        send(survives ? 'COMPLETE' : 'FADE')
        if (survives) {
          out.delivered += PILOT_KEPT
          log.add('admin.delivered', PILOT_KEPT, 'expectation', p.cause)
        }
        tell(survives ? 'news.pilotRuns' : 'news.pilotEnds')
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
    // the city deletes what it no longer needs; what a partner collected stays with the partner (Kap. 4.4.1)
    if ((p.value as string) === 'ended')
      out.holdings = out.holdings.filter((h) => h.cause !== p.id || h.holder !== 'city')
    out.projects.push(p)
  }
  return out
}

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
      if (contract) by += contract.fee * (p.cause === 'start' ? 1 : coverageShare(p))
      else if (p.cause !== 'start' || first) {
        const covered = meanOf(p.coverage)
        by +=
          m.cost.yearlyFixed * (covered > 0 ? 1 : 0) * (p.scale === 'pilot' ? 0.4 : 1) +
          m.cost.yearlyPerResident * residents * covered
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
