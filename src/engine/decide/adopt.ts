import { arrangementOf, measureOf, partnerOf } from '../../model/assume.ts'
import { hasStandard, standardFrom } from '../../model/bargain.ts'
import type { Arrangement, Measure, Scenario } from '../../model/content.ts'
import type { LegalForm } from '../../model/ids.ts'
import { isOpen } from '../../model/inForce.ts'
import { OWN_FORMS } from '../../model/ladder.ts'
import { population } from '../../model/people.ts'
import { ASK_DAYS, asked, pending } from '../../model/pitch.ts'
import { delivers } from '../../model/pull.ts'
import type { Adopt, World } from '../../model/world.ts'
import { projectMachine } from '../charts/project.ts'
import { step } from '../charts/step.ts'
import { allHold } from '../conditions.ts'
import {
  boundByAgenda,
  costOf,
  gainOf,
  grantFor,
  openDistricts,
  ownMoney,
  staged,
} from '../quote.ts'
import { CATALOGUE_OPENS, liesOnTable } from '../table.ts'
import { type Handler, idOf, no } from './handler.ts'
import { promisedNot } from './office.ts'

/** Quarters until the council takes up the same matter again (§ 34 GemO Baden-Württemberg: six months). */
const BARRED = 2

/** A proposal goes onto the council's agenda; the council decides at the end of the sitting. */
export const adopt: Handler<'adopt'> = {
  refuse(world, scenario, c) {
    const measure = measureOf(scenario, c.measure)
    if (!measure) return no('unknownMeasure', { measure: c.measure })
    const running = world.projects.some((p) => p.measure === c.measure && p.value !== 'ended')
    if (running && (c.scale === 'pilot' || openDistricts(world, measure, c).length === 0))
      return no('alreadyRunning', { measure: c.measure })
    if (world.council.agenda.some((p) => p.measure === c.measure))
      return no('onAgenda', { measure: c.measure })
    if (promisedNot(world, c.measure)) return no('promisedNot', { measure: c.measure })
    if (!allHold(world, measure.when)) return no('notForThisCity', { measure: c.measure })
    if (!liesOnTable(world, scenario, measure))
      return no('notOnTable', {
        measure: c.measure,
        quarter: Math.max(CATALOGUE_OPENS, measure.from),
      })
    if (pending(world, c.measure))
      return no('answerPending', { measure: c.measure, quarter: world.quarter + 1 })
    const rejected = world.council.rejected.find(
      (r) => r.measure === c.measure && world.quarter - r.round < BARRED,
    )
    if (rejected)
      return no('rejectedLately', { measure: c.measure, quarter: rejected.round + BARRED })
    for (const need of measure.requires)
      if (!world.projects.some((p) => p.measure === need && delivers(p)))
        return no('requires', { measure: c.measure, need })
    const wrong = c.districts.find((d) => d >= scenario.districts.length)
    if (wrong !== undefined) return no('unknownDistrict', { district: wrong })
    if (c.partner !== null) {
      if (!partnerOf(scenario, c.partner)) return no('unknownPartner', { partner: c.partner })
      if (!measure.partners.includes(c.partner))
        return no('partnerDoesNotOffer', { partner: c.partner, measure: c.measure })
    } else if (!measure.own) return no('needsPartner', { measure: c.measure })
    if (c.arrangement !== undefined) {
      const way = arrangementOf(scenario, c.arrangement)
      if (!way || c.partner === null) return no('unknownArrangement')
      const missing = notYet(world, scenario, measure, way)
      if (missing) return missing
    }
    const step = world.supervision.value
    if (measure.task === 'voluntary' && step === 'emergency')
      return no('supervisionForbids', { step })
    if (step !== 'free' && step !== 'reporting' && c.funding === 'loan')
      return no('supervisionForbidsLoan', { step })
    if (
      measure.task === 'voluntary' &&
      step === 'consolidation' &&
      c.partner !== null &&
      c.funding !== 'grant' &&
      !savesMore(world, scenario, measure, c)
    )
      return no('supervisionForbidsContract', { step })
    if (c.funding === 'grant') {
      const held = grantFor(world, scenario, measure)
      if (!held) return no('noGrant', { measure: c.measure })
      const rule = scenario.grants.find((g) => g.id === held.id)
      if (rule?.partnerDuty && partnerOf(scenario, c.partner)?.legalForm !== 'private')
        return no('partnerDuty', { grant: held.id, measure: c.measure })
    }
    const own = ownMoney(world, scenario, measure, staged(world, scenario, measure, c))
    const free = world.finance.freeThisYear - boundByAgenda(world, scenario)
    if (own > free) return no('noMoney', { need: own, free })
    return null
  },
  apply(draft, c, doing) {
    const measure = measureOf(doing.scenario, c.measure)
    const { districts, terms } = measure ? staged(doing.now, doing.scenario, measure, c) : c
    draft.council.agenda.push({
      id: idOf('v', doing.cause),
      command: Number(doing.cause.slice(1)),
      measure: c.measure,
      draft: {
        measure: c.measure,
        scale: c.scale,
        districts,
        partner: c.partner,
        legalForm: formOf(
          partnerOf(doing.scenario, c.partner)?.legalForm,
          arrangementOf(doing.scenario, c.arrangement)?.form ?? c.legalForm,
        ),
        terms,
        ...(c.arrangement ? { arrangement: c.arrangement } : {}),
        funding: c.funding,
        participation: c.participation,
        operating: c.operating,
        integrated: c.integrated,
        ...(c.award ? { award: c.award } : {}),
      },
      bargained: [],
    })
    doing.now.offers.forEach((offer, i) => {
      if (offer.measure === c.measure) draft.offers[i] = { ...offer, answered: true }
    })
  },
}

/** Why a way of working together cannot be had yet; null if it can. */
export function notYet(world: World, scenario: Scenario, measure: Measure, way: Arrangement) {
  if (way.when === 'standard' && !hasStandard(world))
    return no('noStandardYet', { quarter: standardFrom(world) })
  if (way.when === 'grant' && !grantFor(world, scenario, measure))
    return no('noGrant', { measure: measure.id })
  return null
}

/** The rung of the ladder a paper stands on: a private partner may become a joint company; own means keep to
 * the city's own forms. */
function formOf(partner: LegalForm | undefined, wanted: LegalForm): LegalForm {
  if (partner) return partner === 'private' && wanted === 'joint' ? 'joint' : partner
  return (OWN_FORMS as readonly LegalForm[]).includes(wanted) ? wanted : 'own'
}

/** Whether a measure saves or earns more a year than it costs, as far as the evidence goes. */
function savesMore(world: World, scenario: Scenario, measure: Measure, draft: Adopt): boolean {
  const gain =
    gainOf(world, scenario, measure, draft) * population(world.people) * measure.evidence.mode
  return gain > costOf(world, scenario, measure, draft).yearly
}

/** Stops a project: what it gave ends, and promises are broken. */
export const stop: Handler<'stop'> = {
  refuse(world, _scenario, c) {
    const project = world.projects.find((p) => p.id === c.project)
    if (!project) return no('unknownProject', { project: c.project })
    if (project.value === 'ended') return no('projectEnded', { project: c.project })
    const contract = world.contracts.find((k) => k.id === project.contract && k.value !== 'ended')
    if (contract && !isOpen(contract))
      return no('contractBinds', { contract: contract.id, measure: project.measure })
    return null
  },
  apply(draft, c, doing) {
    const project = draft.projects.find((p) => p.id === c.project)
    if (!project) return
    const next = step(
      projectMachine,
      { value: project.value as string, context: { ...project.context } },
      { type: 'END' },
    )
    project.value = next.value as typeof project.value
    // a tender still out is called off
    const open = draft.contracts.find((k) => k.id === project.contract && isOpen(k))
    if (open) open.value = 'ended'
    draft.competition.flips += 1
    doing.log.add('competition.flips', 1, 'image', doing.cause)
    draft.admin.announced += 0.3
    doing.log.add('admin.announced', 0.3, 'expectation', doing.cause)
    doing.news.push({
      key: 'news.projectStopped',
      figures: { measure: project.measure },
      district: null,
    })
  },
}

/** Answers an offer on the table with no: a decision, once per topic. */
export const abstain: Handler<'abstain'> = {
  refuse(world, scenario, c) {
    const measure = measureOf(scenario, c.measure)
    if (!measure) return no('unknownMeasure', { measure: c.measure })
    if (!liesOnTable(world, scenario, measure))
      return no('notOnTable', { measure: c.measure, quarter: CATALOGUE_OPENS })
    return null
  },
  apply(draft, c) {
    const offer = draft.offers.find((o) => o.measure === c.measure && !o.answered)
    if (offer) offer.answered = true
    else
      draft.offers.push({
        measure: c.measure,
        partner: null,
        since: draft.quarter,
        until: draft.quarter,
        source: 'pitch',
        answered: true,
      })
  },
}

/** Asks for detail or for places that have it. The pitch gets plainer, and the paper waits a quarter. */
export const ask: Handler<'ask'> = {
  refuse(world, scenario, c) {
    const measure = measureOf(scenario, c.measure)
    if (!measure) return no('unknownMeasure', { measure: c.measure })
    if (!liesOnTable(world, scenario, measure))
      return no('notOnTable', { measure: c.measure, quarter: CATALOGUE_OPENS })
    return asked(world, c.measure, c.what) ? no('askedAlready', { measure: c.measure }) : null
  },
  apply(draft, c, doing) {
    draft.asked.push({ measure: c.measure, what: c.what, round: draft.quarter })
    draft.pulls.push({
      lever: 'workload',
      target: null,
      by: ASK_DAYS[c.what],
      until: draft.quarter + 1,
      cause: doing.cause,
    })
    doing.news.push({
      key: `news.asked.${c.what}`,
      figures: { measure: c.measure },
      district: null,
    })
  },
}
