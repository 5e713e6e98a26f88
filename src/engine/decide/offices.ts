import { availableDays } from '../../model/admin.ts'
import { assume } from '../../model/assume.ts'
import { INDICATORS, type IndicatorId } from '../../model/ids.ts'
import { sizeOf } from '../../model/size.ts'
import { type Handler, no } from './handler.ts'
import { buyBack, refuseProperty, sell } from './property.ts'

/** Person-days each way of looking closely takes, and what it sheds light on. Assumption. */
export const LOOK: Record<
  'survey' | 'audit' | 'walk' | 'test' | 'forum',
  { days: number; quarters: number; sees: IndicatorId[] }
> = {
  survey: {
    days: 30,
    quarters: 4,
    sees: ['reach', 'divide', 'trust', 'qualityOfLife', 'cohesion'],
  },
  audit: { days: 35, quarters: 6, sees: ['lockIn', 'steering', 'patchwork', 'privacyRisk'] },
  walk: { days: 12, quarters: 4, sees: ['publicSpace', 'cohesion'] },
  test: { days: 25, quarters: 3, sees: ['attackSurface'] },
  forum: { days: 20, quarters: 3, sees: ['acceptance', 'trust', 'silo'] },
}
/** Most new posts a year per kind that the council grants outside a paper. Assumption. */
const MOST_POSTS = 6
/** Days of talks before neighbours share, in the reference city; more where the stages differ. Assumption. */
const TALKS = 25
/** How far the neighbours' stage lies from one's own where the scenario says nothing. Assumption. */
const STAGE_GAP = 0.3
/** Vocabulary of the fields in which neighbours share. Posts gained in the field; days it takes. Assumption. */
const SHARED = {
  it: { staff: 'it', posts: 1 },
  security: { staff: 'security', posts: 1 },
  data: { staff: 'data', posts: 1 },
  help: { staff: 'general', posts: 1 },
} as const

export const hire: Handler<'hire'> = {
  refuse(world, _scenario, c) {
    const step = world.supervision.value
    if (c.posts > 0 && (step === 'consolidation' || step === 'emergency'))
      return no('hiringFrozen', { step })
    if (c.posts > MOST_POSTS) return no('tooManyPosts', { most: MOST_POSTS })
    if (world.admin.posts[c.staff] + c.posts < 0)
      return no('noSuchPosts', { posts: world.admin.posts[c.staff] })
    return null
  },
  apply(draft, c, doing) {
    draft.admin.posts[c.staff] += c.posts
    doing.log.add(`admin.posts.${c.staff}`, c.posts, 'hiring', doing.cause)
    const surplus = draft.admin.filled[c.staff] - draft.admin.posts[c.staff]
    if (surplus > 0) {
      draft.admin.filled[c.staff] -= surplus
      doing.log.add(`admin.filled.${c.staff}`, -surplus, 'hiring', doing.cause)
    }
    if (c.allowance) draft.admin.allowance[c.staff] = true
    doing.news.push({
      key: 'news.posts',
      figures: { staff: c.staff, posts: c.posts },
      district: null,
    })
  },
}

export const train: Handler<'train'> = {
  refuse(world, _scenario, c) {
    const most = Math.floor(availableDays(world.admin) * 0.2)
    return c.days > most ? no('tooManyDays', { days: c.days, most }) : null
  },
  apply(draft, c, doing) {
    const per = c.days / Math.max(1, draft.admin.available)
    draft.pulls.push(
      {
        lever: 'staffSkill',
        target: null,
        by: 1.6 * per,
        until: draft.quarter + 2,
        cause: doing.cause,
      },
      { lever: 'workload', target: null, by: c.days, until: draft.quarter + 1, cause: doing.cause },
    )
  },
}

export const channel: Handler<'channel'> = {
  refuse(world, _scenario, c) {
    return world.services.mode[c.service] === c.mode
      ? no('channelSame', { service: c.service, mode: c.mode })
      : null
  },
  apply(draft, c, doing) {
    draft.services.mode[c.service] = c.mode
    draft.competition.flips += 0.5
    doing.log.add('competition.flips', 0.5, 'image', doing.cause)
    doing.news.push({
      key: `news.channel.${c.mode}`,
      figures: { service: c.service },
      district: null,
    })
  },
}

export const budget: Handler<'budget'> = {
  refuse(world, _scenario, c) {
    if (
      c.taxRate !== undefined &&
      c.taxRate < world.finance.taxRate &&
      world.supervision.value !== 'free'
    )
      return no('noTaxCut', { step: world.supervision.value })
    if (
      c.taxRate === undefined &&
      c.upkeepShare === undefined &&
      c.securityShare === undefined &&
      !c.sell &&
      !c.buyBack
    )
      return no('emptyBudget')
    return refuseProperty(world, c)
  },
  apply(draft, c, doing) {
    if (c.taxRate !== undefined) {
      const raised = c.taxRate - draft.finance.taxRate
      doing.log.add('finance.taxRate', raised, 'taxBase', doing.cause)
      draft.finance.taxRate = c.taxRate
      draft.council.goodwill.business = Math.min(
        1,
        Math.max(0, draft.council.goodwill.business - raised * 2),
      )
    }
    if (c.upkeepShare !== undefined) {
      doing.log.add(
        'finance.upkeepShare',
        c.upkeepShare - draft.finance.upkeepShare,
        'upkeep',
        doing.cause,
      )
      draft.finance.upkeepShare = c.upkeepShare
    }
    if (c.securityShare !== undefined) {
      doing.log.add(
        'finance.securityShare',
        c.securityShare - draft.finance.securityShare,
        'weakness',
        doing.cause,
      )
      draft.finance.securityShare = c.securityShare
    }
    if (c.sell) sell(draft, c.sell, doing)
    if (c.buyBack) buyBack(draft, c.buyBack, doing)
  },
}

export const cooperate: Handler<'cooperate'> = {
  refuse(world, _scenario, c) {
    const again = world.pulls.some(
      (p) => p.lever === 'posts' && p.target === SHARED[c.field].staff && p.until > world.quarter,
    )
    return again ? no('alreadyShared', { field: c.field }) : null
  },
  apply(draft, c, doing) {
    const { staff, posts } = SHARED[c.field]
    const { cause, scenario } = doing
    // what another stage of technology and procedure leaves of sharing (Kap. 4.10)
    const alike = 1 - assume(scenario, 'stageGap', STAGE_GAP)
    const days = TALKS * sizeOf(scenario) * (2 - alike)
    const until = draft.quarter + 400
    draft.pulls.push(
      { lever: 'posts', target: staff, by: posts * alike, until, cause },
      { lever: 'workload', target: null, by: days, until: draft.quarter + 1, cause },
      { lever: 'staffSkill', target: null, by: 0.01 * alike, until: draft.quarter + 8, cause },
    )
    doing.news.push({ key: 'news.shared', figures: { field: c.field }, district: null })
  },
}

export const inspect: Handler<'inspect'> = {
  refuse(world, _scenario, c) {
    const look = LOOK[c.kind]
    if (!look) return no('unknownLook', { kind: c.kind })
    const fresh = world.quarter + look.quarters
    const again = look.sees.every((id) => (world.instruments.looked[id] ?? -1) >= fresh)
    return again ? no('lookedAlready', { kind: c.kind }) : null
  },
  apply(draft, c, doing) {
    const look = LOOK[c.kind]
    if (!look) return
    for (const id of look.sees) {
      if (INDICATORS[id].exact) continue
      draft.instruments.looked[id] = draft.quarter + look.quarters
      const truth = draft.actual[id]
      draft.measured[id] = {
        value: truth,
        low: Math.max(0, truth - 0.035),
        high: Math.min(1, truth + 0.035),
        quality: 'survey',
      }
    }
    draft.pulls.push({
      lever: 'workload',
      target: null,
      by: look.days,
      until: draft.quarter + 1,
      cause: doing.cause,
    })
    if (c.kind === 'test')
      draft.pulls.push({
        lever: 'safeguard',
        target: 'untested',
        by: 0.4,
        until: draft.quarter + 6,
        cause: doing.cause,
      })
    if (c.kind === 'forum')
      draft.pulls.push({
        lever: 'heard',
        target: null,
        by: 0.1,
        until: draft.quarter + 3,
        cause: doing.cause,
      })
    doing.news.push({ key: `news.look.${c.kind}`, figures: {}, district: null })
  },
}
