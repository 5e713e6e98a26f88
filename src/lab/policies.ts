import type { Command } from '../engine/command.ts'
import type { Decider } from '../engine/index.ts'
import { forecastVote, onTable, postItems, quote } from '../engine/index.ts'
import type { Measure, Scenario } from '../model/content.ts'
import { draw } from '../model/draw.ts'
import { NODES, TERMS, type TermStep, type Terms } from '../model/ids.ts'
import type { Adopt, World } from '../model/world.ts'

/** Players without a face, for sweeps and tests. Each looks only at what a mayor sees. */
export const POLICIES: Record<string, { about: string; decide: Decider }> = {
  nothing: { about: 'Decides nothing; every deadline passes.', decide: () => [] },
  everything: {
    about: 'Proposes whatever is on the table at full scale, on credit where money is short.',
    decide: everything,
  },
  cautious: {
    about:
      'Own concept first, few things, strong terms, hybrid channels, people and upkeep before devices.',
    decide: cautious,
  },
  vendor: { about: 'Takes every pitch as offered and renews at the asking price.', decide: vendor },
  random: { about: 'Decides by keyed chance.', decide: random },
}

const PLAIN: Omit<Adopt, 'measure'> = {
  scale: 'rollout',
  districts: [],
  partner: null,
  legalForm: 'own',
  terms: {},
  funding: 'own',
  participation: 0,
  operating: true,
  integrated: false,
}
const asCommand = (world: World, draft: Adopt): Command => ({
  type: 'adopt',
  round: world.quarter,
  ...draft,
})
const measures = (world: World, scenario: Scenario): Measure[] => {
  const ids = new Set(onTable(world, scenario))
  return scenario.measures.filter((m) => ids.has(m.id))
}
const allTerms = (step: TermStep): Partial<Terms> => Object.fromEntries(TERMS.map((t) => [t, step]))
const possible = (world: World, scenario: Scenario, draft: Adopt): boolean =>
  quote(world, scenario, draft)?.affordable === null

function everything(world: World, scenario: Scenario): Command[] {
  if (world.phase === 'crisis') return []
  const out: Command[] = []
  for (const m of measures(world, scenario)) {
    const partner = m.own ? null : (m.partners[0] ?? null)
    const own: Adopt = { ...PLAIN, measure: m.id, partner, operating: false }
    const loan: Adopt = { ...own, funding: 'loan' }
    out.push(asCommand(world, possible(world, scenario, own) ? own : loan))
  }
  for (const item of postItems(world, scenario)) {
    if (item.kind === 'grant')
      out.push({ type: 'applyGrant', round: world.quarter, grant: item.ref, project: null })
    if (item.kind === 'contract')
      out.push({ type: 'renew', round: world.quarter, contract: item.ref })
  }
  if (world.quarter % 4 === 0)
    for (const staff of ['it', 'data', 'security'] as const)
      out.push({ type: 'hire', round: world.quarter, staff, posts: 4, allowance: true })
  return out
}

/** The measure with this most hostile partner, as its firm would have it. */
function vendor(world: World, scenario: Scenario): Command[] {
  if (world.phase === 'crisis') return []
  const out: Command[] = []
  let taken = 0
  for (const m of measures(world, scenario)) {
    const firm = m.partners.find((p) => {
      const kind = scenario.partners.find((x) => x.id === p)?.kind
      return kind === 'global' || kind === 'national' || kind === 'regional'
    })
    if (!firm || taken >= 2) continue
    const draft: Adopt = { ...PLAIN, measure: m.id, partner: firm, legalForm: 'private' }
    if (!possible(world, scenario, draft)) continue
    out.push(asCommand(world, draft))
    taken++
  }
  for (const item of postItems(world, scenario)) {
    if (item.kind === 'contract')
      out.push({ type: 'renew', round: world.quarter, contract: item.ref })
    if (item.kind === 'story') out.push(...firstOption(world, scenario, item.ref))
  }
  return out
}

function firstOption(world: World, scenario: Scenario, story: string): Command[] {
  const state = world.stories.find((s) => s.id === story && !s.done)?.state
  const option = scenario.stories.find((s) => s.id === story)?.states.find((s) => s.id === state)
    ?.options[0]
  return option ? [{ type: 'respond', round: world.quarter, story, option: option.id }] : []
}

/** What a careful city does first, in this order. */
const FIRST = [
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

function cautious(world: World, scenario: Scenario): Command[] {
  if (world.phase === 'crisis') return carefulCrisis(world)
  const round = world.quarter
  const out: Command[] = []
  if (round === 0) {
    out.push({ type: 'aims', round, axes: ['reached', 'steering', 'secure'], refuse: null })
    out.push({ type: 'hire', round, staff: 'security', posts: 1, allowance: true })
  }
  if (round % 4 === 1) out.push({ type: 'train', round, days: 60 })
  if (round % 6 === 2) out.push({ type: 'inspect', round, kind: 'survey', indicator: null })
  if (round % 8 === 4) out.push({ type: 'inspect', round, kind: 'audit', indicator: null })
  const { finance } = world
  if (
    round > 0 &&
    round % 4 === 0 &&
    finance.cash < 0.12 * finance.otherSpending &&
    finance.taxRate < 1.15
  )
    out.push({ type: 'budget', round, taxRate: finance.taxRate + 0.04 })
  for (const item of postItems(world, scenario)) {
    if (item.kind === 'contract') out.push(...carefulRenewal(world, scenario, item.ref))
    if (item.kind === 'story') out.push(...advised(world, scenario, item.ref))
    if (item.kind === 'grant' && world.admin.strategy > 0.5)
      out.push({ type: 'applyGrant', round, grant: item.ref, project: null })
  }
  if (world.actual.capacity < SLACK || world.supervision.value !== 'free') return out
  const table = measures(world, scenario)
  const order = FIRST.map((id) => table.find((m) => m.id === id)).filter((m) => m !== undefined)
  let papers = 0
  for (const m of order) {
    if (papers >= 1) break
    const draft = carefulDraft(scenario, m)
    const price = quote(world, scenario, draft)
    if (!price || price.affordable || price.once > price.free * (1 - KEEP)) continue
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

function carefulDraft(scenario: Scenario, m: Measure): Adopt {
  const friendly = m.partners.find((p) => {
    const kind = scenario.partners.find((x) => x.id === p)?.kind
    return kind === 'municipal' || kind === 'neighbours'
  })
  const partner = m.own ? (friendly ?? null) : (friendly ?? m.partners[0] ?? null)
  return {
    ...PLAIN,
    measure: m.id,
    partner,
    terms: STRONG,
    participation: m.abstract ? 1 : 2,
    integrated: true,
  }
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

/** Follows the option most advisers recommend; where they disagree, what keeps the city's say comes first. */
const KEEPS_THE_SAY = ['neighbours', 'demand', 'hybrid', 'helpers', 'harden', 'replace']

function advised(world: World, scenario: Scenario, id: string): Command[] {
  const story = scenario.stories.find((s) => s.id === id)
  const state = world.stories.find((s) => s.id === id && !s.done)?.state
  const options = story?.states.find((s) => s.id === state)?.options ?? []
  const votes = (option: string) =>
    (story?.advisers.filter((a) => a.option === option).length ?? 0) +
    (KEEPS_THE_SAY.includes(option) ? 1.5 : 0)
  let best = options[0]
  for (const option of options) if (best && votes(option.id) > votes(best.id)) best = option
  return best ? [{ type: 'respond', round: world.quarter, story: id, option: best.id }] : []
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

function random(world: World, scenario: Scenario): Command[] {
  if (world.phase === 'crisis') return []
  const roll = (...keys: (string | number)[]) => draw(world.seed, 'policy', world.quarter, ...keys)
  const out: Command[] = []
  const table = measures(world, scenario)
  const m = table[Math.floor(roll('which') * table.length)]
  if (m && roll('adopt') < 0.6) {
    const partners = [...m.partners, ...(m.own ? [null] : [])]
    const partner = partners[Math.floor(roll('partner') * partners.length)] ?? null
    out.push(
      asCommand(world, {
        ...PLAIN,
        measure: m.id,
        partner,
        scale: roll('scale') < 0.3 ? 'pilot' : 'rollout',
        participation: Math.floor(roll('part') * 4) as 0 | 1 | 2 | 3,
        integrated: roll('int') < 0.5,
        operating: roll('op') < 0.7,
        terms: allTerms(Math.floor(roll('terms') * 3) as TermStep),
      }),
    )
  }
  for (const item of postItems(world, scenario)) {
    if (item.kind === 'story') {
      const state = world.stories.find((s) => s.id === item.ref && !s.done)?.state
      const options =
        scenario.stories.find((s) => s.id === item.ref)?.states.find((s) => s.id === state)
          ?.options ?? []
      const option = options[Math.floor(roll(item.ref) * options.length)]
      if (option)
        out.push({ type: 'respond', round: world.quarter, story: item.ref, option: option.id })
    }
    if (item.kind === 'contract' && roll(item.id) < 0.5)
      out.push({ type: 'renew', round: world.quarter, contract: item.ref })
  }
  return out
}
