import { partnerOf } from '../../model/assume.ts'
import type { Measure, Scenario } from '../../model/content.ts'
import { NODES, type Terms } from '../../model/ids.ts'
import type { Adopt, World } from '../../model/world.ts'
import type { Command } from '../command.ts'
import { forecastVote } from '../council.ts'
import { mayAim } from '../decide/office.ts'
import { orderOf } from '../orders.ts'
import { quote } from '../price.ts'
import { postItems } from '../table.ts'
import { advised, asCommand, fairTax, measures, PLAIN, possible } from './common.ts'

/** What a careful city does first, in this order. */
const FIRST = [
  'shared-offices',
  'block-dismantling',
  'sewer-downsizing',
  'heat-network-cut',
  'digital-strategy',
  'lead-unit',
  'security-basics',
  'pumps',
  'paper-fallback',
  'help-counter',
  'hybrid-town-hall',
  'led-due',
  'training',
  'sensor-register',
  'neighbours-it',
  'network-separation',
  'platform-rules',
  'green-paper',
  'emergency-power',
  'yearly-exercise',
  'upkeep-catch-up',
]
/** Capacity a careful city starts nothing new below, and share of its free money it keeps. Assumptions. */
const SLACK = 0.92
const KEEP = 0.35

export const cautious = (world: World, scenario: Scenario): Command[] =>
  carefully(world, scenario, { list: FIRST, most: 1, courses: [1], until: ['free'], apart: false })

/** What can be had without a fee or a firm first: what pays, then what holds, then what is pleasant. */
const PLAIN_FIRST = [
  'digital-strategy',
  'energy-manager',
  'led-due',
  'lead-unit',
  'boiler-balance',
  'security-basics',
  'pumps',
  'night-dimming',
  'bus-lanes',
  'analogue-square',
  'energy-advice',
  'network-separation',
  'open-toilets',
  'platform-rules',
  'help-counter',
  'leak-search',
  'neighbours-it',
  'hybrid-town-hall',
  'training',
  'sensor-register',
  'patch-days',
  'device-list',
  'plain-forms',
  'green-paper',
  'parking-fees',
  'paper-fallback',
  'joint-procurement',
  'school-streets',
  'green-quarters',
  'deletion-day',
  'offline-copies',
  'one-ticket',
  'district-council',
  'upkeep-catch-up',
  'emergency-power',
]
/** The same care for more and plainer things, two papers at a time, as long as people and money are there. */
export const oneByOne = (world: World, scenario: Scenario): Command[] =>
  carefully(world, scenario, {
    list: PLAIN_FIRST,
    most: 2,
    courses: [1, 3],
    until: ['free', 'reporting'],
    apart: true,
  })

/** Squares, counters, rules and neighbours; an own concept, courses and safeguards switched on, but no device. */
const ANALOGUE_FIRST = [
  'impact-check',
  'analogue-square',
  'energy-manager',
  'open-toilets',
  'vocabulary-check',
  'security-basics',
  'platform-rules',
  'plain-forms',
  'digital-strategy',
  'boiler-balance',
  'led-due',
  'night-dimming',
  'help-counter',
  'pumps',
  'green-quarters',
  'cash-stays',
  'joint-procurement',
  'district-council',
  'green-paper',
  'deletion-day',
  'paper-fallback',
  'route-review',
  'bus-lanes',
  'school-streets',
  'mobile-counter',
  'energy-advice',
  'upkeep-catch-up',
]
/** Keeps the city analogue and in its own hands: buys nothing that needs a network. */
export const analogue = (world: World, scenario: Scenario): Command[] =>
  carefully(world, scenario, {
    list: ANALOGUE_FIRST,
    most: 2,
    courses: [1, 2, 3],
    until: ['free', 'reporting'],
    apart: false,
  })

/** How a careful hand differs from another. */
interface Manner {
  list: readonly string[] // what it takes up, in this order
  most: number // papers a sitting
  courses: readonly number[] // quarters of the year in which the offices learn
  apart: boolean // separates the keys of its data, a holding a sitting
  until: readonly World['supervision']['value'][] // steps of supervision under which it still begins what does not pay for itself
}

/** Takes up the next papers of a list while capacity and money leave slack, with strong terms and people heard. */
function carefully(world: World, scenario: Scenario, manner: Manner): Command[] {
  if (world.phase === 'crisis') return carefulCrisis(world)
  const round = world.quarter
  const out: Command[] = []
  if (mayAim(world))
    out.push({ type: 'aims', round, axes: ['reached', 'steering', 'secure'], refuse: null })
  if (round === 0) out.push({ type: 'hire', round, staff: 'security', posts: 1, allowance: true })
  if (manner.courses.includes(round % 4)) out.push({ type: 'train', round, days: 60 })
  if (manner.apart && round > 0) out.push(...keysApart(world))
  if (round % 6 === 2) out.push({ type: 'inspect', round, kind: 'survey', indicator: null })
  if (round % 8 === 4) out.push({ type: 'inspect', round, kind: 'audit', indicator: null })
  out.push(...fairTax(world))
  for (const item of postItems(world, scenario)) {
    if (item.kind === 'contract') out.push(...carefulRenewal(world, scenario, item.ref))
    if (item.kind === 'story') out.push(...advised(world, scenario, item.ref))
    if (item.kind === 'grant' && world.admin.strategy > 0.5)
      out.push({ type: 'applyGrant', round, grant: item.ref, project: null })
  }
  if (world.actual.capacity < SLACK) return out
  const tight = !manner.until.includes(world.supervision.value)
  const table = measures(world, scenario)
  const order = manner.list
    .map((id) => table.find((m) => m.id === id))
    .filter((m) => m !== undefined)
  let papers = 0
  for (const m of order) {
    if (papers >= manner.most) break
    const own = carefulDraft(world, scenario, m)
    const granted: Adopt = { ...own, funding: 'grant' }
    const draft = tight && possible(world, scenario, granted) ? granted : own
    const price = quote(world, scenario, draft)
    if (!price || price.affordable || price.once - price.granted > price.free * (1 - KEEP)) continue
    // under supervision only what pays for itself, even if it turns out poorly
    if (tight && price.savings.low <= price.yearly) continue
    const vote = forecastVote(world, scenario, draft)
    if (vote.yes + vote.open < vote.needed) continue
    out.push(asCommand(world, draft))
    papers++
  }
  return out
}

function keysApart(world: World): Command[] {
  const holding = world.holdings.find((h) => h.linked && h.holder === 'city')
  return holding
    ? [{ type: 'limitData', round: world.quarter, holding: holding.id, act: 'separateKeys' }]
    : []
}

/** The clauses a careful city insists on; the rest it takes as offered. */
const STRONG: Partial<Terms> = {
  duration: 2,
  exit: 2,
  data: 2,
  openness: 2,
  price: 2,
  updates: 2,
  insolvency: 2,
  steering: 2,
  contact: 2,
}

function carefulDraft(world: World, scenario: Scenario, m: Measure): Adopt {
  const friendly = m.partners.find((p) => {
    const kind = partnerOf(scenario, p)?.kind
    return kind === 'municipal' || kind === 'neighbours'
  })
  const partner = m.own ? (friendly ?? null) : (friendly ?? m.partners[0] ?? null)
  return {
    ...PLAIN,
    measure: m.id,
    districts: m.effects.some((e) => e.lever === 'dismantle') ? [emptiest(world)] : [],
    partner,
    terms: STRONG,
    participation: m.abstract ? 1 : 2,
    integrated: true,
  }
}

/** The district with the most empty flats: blocks are taken down where it helps most, not everywhere a little. */
function emptiest(world: World): number {
  const { vacancy, flats } = world.housing
  const empty = vacancy.map((v, d) => v * (flats[d] as number))
  return empty.indexOf(Math.max(...empty))
}

export function carefulRenewal(world: World, scenario: Scenario, id: string): Command[] {
  const round = world.quarter
  const contract = world.contracts.find((c) => c.id === id)
  if (!contract) return []
  const kindOf = (p: string) => partnerOf(scenario, p)?.kind
  const isPublic = (p: string) => kindOf(p) === 'municipal' || kindOf(p) === 'neighbours'
  const rival = scenario.measures
    .find((m) => m.id === contract.measure)
    ?.partners.find((p) => p !== contract.partner && isPublic(p))
  const leave: Command[] =
    rival && !isPublic(contract.partner)
      ? [{ type: 'retender', round, contract: id, partner: rival, terms: STRONG }]
      : []
  return [
    ...leave,
    { type: 'negotiate', round, contract: id, terms: STRONG },
    { type: 'renew', round, contract: id },
  ]
}

/** Incidents that travel along data links; only these are worth cutting the city's own links for. */
const SPREADS = ['ransomware', 'update', 'device', 'insider']

export function carefulCrisis(world: World): Command[] {
  const crisis = world.crisis
  if (!crisis || crisis.over) return []
  const order = [
    'careHomes',
    'hospital',
    'controlCentre',
    'power',
    'water',
    'telecoms',
    'dataCentre',
    'sewage',
    'townHall',
  ] as const
  const hurt = order.filter((n) => crisis.nodes[NODES.indexOf(n)]?.state !== 'working')
  return [
    orderOf(world, crisis, {
      crews: crisis.crews.map((_, i) => hurt[i] ?? null),
      manual: ['townHall', 'payment', 'trafficControl', 'controlCentre'],
      isolate: SPREADS.some((c) => crisis.incident.includes(c)),
      warn: true,
      shutdown: [],
      neighbours: true,
      first: null,
      pay: false,
    }),
  ]
}
