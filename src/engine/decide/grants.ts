import { settle } from '../../model/finance.ts'
import { grantMachine } from '../charts/grant.ts'
import { projectMachine } from '../charts/project.ts'
import { step } from '../charts/step.ts'
import { type Handler, no } from './handler.ts'

/** From this share on a strategy counts as the master plan a lighthouse bid must rest on (Kap. 4.10). Assumption. */
const PLAN_IN_FORCE = 0.5

/** Bids for money from above: days and euros at once, the answer next quarter. */
export const applyGrant: Handler<'applyGrant'> = {
  refuse(world, scenario, c) {
    const grant = scenario.grants.find((g) => g.id === c.grant)
    const state = world.grants.find((g) => g.id === c.grant)
    if (!grant || !state) return no('unknownGrant', { grant: c.grant })
    if (state.value !== 'call') return no('noCall', { grant: c.grant })
    if (grant.ladder === 'lighthouse' && world.admin.strategy < PLAN_IN_FORCE)
      return no('noMasterPlan', { grant: c.grant })
    if (grant.bidCost > world.finance.freeThisYear)
      return no('noMoney', { need: grant.bidCost, free: world.finance.freeThisYear })
    return null
  },
  apply(draft, c, doing) {
    const grant = doing.scenario.grants.find((g) => g.id === c.grant)
    const state = draft.grants.find((g) => g.id === c.grant)
    if (!grant || !state) return
    const next = step(
      grantMachine,
      { value: state.value as string, context: { ...state.context } },
      { type: 'BID', project: c.project },
    )
    state.value = next.value as typeof state.value
    state.context = next.context as typeof state.context
    state.cause = doing.cause
    draft.finance.freeThisYear -= grant.bidCost
    settle(draft.finance, -grant.bidCost)
    doing.log.add('finance.cash', -grant.bidCost, 'grantMoney', doing.cause)
    draft.pulls.push({
      lever: 'workload',
      target: null,
      by: grant.bidDays,
      until: draft.quarter + 1,
      cause: doing.cause,
    })
  },
}

/**
 * Leaves a grant before its end: part of the money goes back, and what lived on it alone ends. What is
 * under contract stays, now at the city's own cost; so leaving can be dearer than staying.
 */
export const leaveGrant: Handler<'leaveGrant'> = {
  refuse(world, scenario, c) {
    const grant = scenario.grants.find((g) => g.id === c.grant)
    const state = world.grants.find((g) => g.id === c.grant)
    if (!grant || !state) return no('unknownGrant', { grant: c.grant })
    return state.value === 'granted' ? null : no('grantNotHeld', { grant: c.grant })
  },
  apply(draft, c, doing) {
    const grant = doing.scenario.grants.find((g) => g.id === c.grant)
    const state = draft.grants.find((g) => g.id === c.grant)
    if (!grant || !state) return
    const back = grant.leaving * state.context.received
    const next = step(
      grantMachine,
      { value: state.value as string, context: { ...state.context } },
      { type: 'LEAVE' },
    )
    state.value = next.value as typeof state.value
    draft.finance.freeThisYear -= back
    settle(draft.finance, -back)
    doing.log.add('finance.cash', -back, 'grantMoney', doing.cause)
    for (const p of draft.projects) {
      if (p.grant !== c.grant || p.value === 'ended') continue
      p.grant = null
      if (p.budgeted) continue
      const ended = step(
        projectMachine,
        { value: p.value as string, context: { ...p.context } },
        { type: 'END' },
      )
      p.value = ended.value as typeof p.value
    }
    draft.competition.flips += 0.5
    doing.news.push({ key: 'news.grantLeft', figures: { grant: c.grant, back }, district: null })
  },
}
