import type { Measure, Scenario } from '../../model/content.ts'
import { NODES, type Terms } from '../../model/ids.ts'
import type { Adopt, World } from '../../model/world.ts'
import type { Command } from '../command.ts'
import { forecastVote } from '../council.ts'
import { mayAim } from '../decide/office.ts'
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
/** A careful city leaves at least this share of its capacity and money free. */
const SLACK = 0.92
const KEEP = 0.35

export function cautious(world: World, scenario: Scenario): Command[] {
  if (world.phase === 'crisis') return carefulCrisis(world)
  const round = world.quarter
  const out: Command[] = []
  if (mayAim(world))
    out.push({ type: 'aims', round, axes: ['reached', 'steering', 'secure'], refuse: null })
  if (round === 0) out.push({ type: 'hire', round, staff: 'security', posts: 1, allowance: true })
  if (round % 4 === 1) out.push({ type: 'train', round, days: 60 })
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
  const tight = world.supervision.value !== 'free'
  const table = measures(world, scenario)
  const order = FIRST.map((id) => table.find((m) => m.id === id)).filter((m) => m !== undefined)
  let papers = 0
  for (const m of order) {
    if (papers >= 1) break
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
    const kind = scenario.partners.find((x) => x.id === p)?.kind
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

function carefulRenewal(world: World, scenario: Scenario, id: string): Command[] {
  const round = world.quarter
  const contract = world.contracts.find((c) => c.id === id)
  if (!contract) return []
  const kindOf = (p: string) => scenario.partners.find((x) => x.id === p)?.kind
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

function carefulCrisis(world: World): Command[] {
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
    {
      type: 'crisis',
      round: world.quarter,
      hour: crisis.hour,
      crews: crisis.crews.map((_, i) => hurt[i] ?? null),
      manual: ['townHall', 'payment', 'trafficControl', 'controlCentre'],
      isolate: SPREADS.some((c) => crisis.incident.includes(c)),
      warn: true,
      shutdown: [],
      neighbours: true,
    },
  ]
}
