import { clamp } from '../../model/curve.ts'
import type { ServiceId } from '../../model/ids.ts'
import type { Ledger } from '../../model/ledger.ts'
import type { Pledge, World } from '../../model/world.ts'
import type { News } from '../api.ts'

/** Goodwill of the group a kept promise wins and a broken one loses. Assumptions. */
const KEPT = 0.04
const BROKEN = 0.15
/** Trust of everybody that a promise broken in public costs. Assumption (Kap. 4.3: what is announced and not kept). */
const TRUST = 0.01
/** Fee against the price index from which a cap counts as broken. Assumption. */
const CAP = 1.1

/** Promises to groups of the council at a quarter's end: kept, broken, or still open. */
export function stepPledges(
  world: World,
  causes: (s: ServiceId) => string,
  log: Ledger,
): { world: World; news: News[] } {
  const due = world.council.pledges.filter((p) => p.state === 'open')
  if (due.length === 0) return { world, news: [] }
  const news: News[] = []
  const goodwill = { ...world.council.goodwill }
  let trust = world.divide.trust
  const pledges = world.council.pledges.map((p) => {
    if (p.state !== 'open') return p
    const breaker = brokenBy(world, p, causes)
    if (breaker === null && world.quarter < p.until) return p
    const state = breaker === null ? ('kept' as const) : ('broken' as const)
    goodwill[p.group] = clamp(goodwill[p.group] + (breaker === null ? KEPT : -BROKEN))
    if (breaker !== null) trust = lessTrust(world, trust, breaker, log)
    news.push({
      round: world.quarter,
      week: 12,
      key: breaker === null ? 'news.pledgeKept' : 'news.pledgeBroken',
      figures: { group: p.group, measure: p.measure },
      district: null,
      cause: breaker ?? p.cause,
    })
    return { ...p, state }
  })
  return {
    world: {
      ...world,
      council: { ...world.council, goodwill, pledges },
      divide: trust === world.divide.trust ? world.divide : { ...world.divide, trust },
    },
    news,
  }
}

/** What broke a promise: the decision or contract that did, or null while it holds. */
function brokenBy(world: World, p: Pledge, causes: (s: ServiceId) => string): string | null {
  if (p.wish.kind === 'counter') {
    if (world.services.mode[p.wish.service] !== 'digital') return null
    const by = causes(p.wish.service)
    return by === 'rule' ? p.cause : by
  }
  const dear = world.contracts.find(
    (k) => k.measure === p.measure && k.value !== 'ended' && k.fee > CAP * k.indexed,
  )
  return dear?.id ?? null
}

function lessTrust(world: World, trust: number[], cause: string, log: Ledger): number[] {
  let moved = 0
  let all = 0
  const next = trust.map((old, i) => {
    const weight = world.people.cohorts[i] as number
    const now = clamp(old - TRUST)
    moved += (now - old) * weight
    all += weight
    return now
  })
  log.add('divide.trust', moved / all, 'trustPromise', cause)
  return next
}
