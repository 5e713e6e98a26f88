import type { Scenario } from '../model/content.ts'
import { INDICATOR_IDS, INDICATORS, type IndicatorId } from '../model/ids.ts'
import { actualOf } from '../model/indicators.ts'
import { RULES, type RuleId } from '../model/rules.ts'
import type { Effect, World } from '../model/world.ts'
import type { Play, Why } from './api.ts'

/** Slices of the World in the fixed order in which they are exchanged, field by field, to attribute a change. */
const FIELDS = {
  people: ['cohorts'],
  housing: ['flats', 'rent'],
  divide: ['access', 'skill', 'judgement', 'trust'],
  services: ['nearness', 'counter', 'digital', 'barrier', 'barred'],
  admin: [
    'filled',
    'posts',
    'skill',
    'fatigue',
    'strategy',
    'leadUnit',
    'dataAgreement',
    'available',
    'required',
  ],
  systems: ['weakness', 'exposure', 'coupling', 'isolation', 'age', 'routine'],
  space: ['free', 'welcome', 'act', 'controlled'],
  safety: ['felt', 'real'],
  attention: ['neglect'],
  environment: ['energyUse', 'traffic', 'co2', 'rebound'],
  finance: [
    'tradeTax',
    'incomeTax',
    'propertyTax',
    'vatShare',
    'transfers',
    'fees',
    'otherRevenue',
    'personnel',
    'levy',
    'otherSpending',
    'duties',
    'voluntaryCut',
    'repairs',
    'projects',
    'taxRate',
    'backlog',
    'debt',
    'assets',
    'cash',
    'cashCredit',
  ],
  competition: ['image', 'others'],
} as const satisfies Partial<Record<keyof World, readonly string[]>>
type Slice = keyof typeof FIELDS
/** Lists whose items are exchanged one by one; each item knows what it came from. */
const LISTS = { projects: 'coverage', contracts: 'contractTerms', holdings: 'holdings' } as const
/** The rule that stands for a slice when no single contribution can be named. */
const SLICE_RULE: Record<Slice, RuleId> = {
  people: 'ageing',
  housing: 'rent',
  divide: 'access',
  services: 'channels',
  admin: 'hiring',
  systems: 'weakness',
  space: 'space',
  safety: 'feltSafety',
  attention: 'streetlamp',
  environment: 'energy',
  finance: 'taxBase',
  competition: 'image',
}
/** Stock indicators read straight from one ledger variable. */
const STOCK: Partial<Record<IndicatorId, string>> = {
  outageHours: 'crisis.personHours',
}
/** Below this share of the sum of moves a net change is not split among its causes: it would only blow up noise. */
const NETTED = 0.02

interface Share {
  cause: string
  rule: RuleId
  by: number
  round: number
}

/**
 * Why an indicator stands where it stands in a round: start value plus contributions of decisions,
 * events and rules up to then. Children sum to `by` within 1e-9 relative. Derived indicators are
 * attributed by exchanging the World field by field in a fixed order, then sharing each field's part
 * among the ledger entries that moved it.
 */
export function explain(
  play: Play,
  scenario: Scenario,
  indicator: IndicatorId,
  round: number,
): Why {
  const last = Math.min(round, play.worlds.length - 1)
  const unit = INDICATORS[indicator].unit
  const start = (play.worlds[0] as World).actual[indicator]
  const shares: Share[] = []
  for (let r = 1; r <= last; r++) shares.push(...changeOf(play, scenario, indicator, r))
  const children: Why[] = [leaf('start', 'start', start, unit, 'start', 0)]
  const byOrigin = new Map<string, Share[]>()
  for (const s of shares) {
    const origin = originOf(s.cause, play.worlds[last] as World)
    const list = byOrigin.get(origin)
    if (list) list.push(s)
    else byOrigin.set(origin, [s])
  }
  for (const [origin, list] of [...byOrigin].sort((a, b) => compare(a[0], b[0]))) {
    const kind = /^c\d+$/.test(origin)
      ? 'decision'
      : origin.startsWith('e:')
        ? 'event'
        : origin === 'limit'
          ? 'limit'
          : origin === 'start'
            ? 'start'
            : 'rule'
    const rules = new Map<string, Share[]>()
    for (const s of list) rules.set(s.rule, [...(rules.get(s.rule) ?? []), s])
    const inner = [...rules]
      .sort((a, b) => compare(a[0], b[0]))
      .map(([rule, items]) =>
        leaf(
          `${origin}/${rule}`,
          'rule',
          total(items.map((i) => i.by)),
          unit,
          rule as RuleId,
          (items[0] as Share).round,
        ),
      )
    if (kind === 'rule') children.push(...inner)
    else
      children.push({
        id: origin,
        kind,
        by: total(inner.map((i) => i.by)),
        unit,
        rule: null,
        chapter: null,
        round: roundOf(origin, play) ?? (list[0] as Share).round,
        children: inner,
      })
  }
  return {
    id: indicator,
    kind: 'indicator',
    by: total(children.map((c) => c.by)),
    unit,
    rule: null,
    chapter: null,
    round: last,
    children,
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const total = (values: number[]): number => {
  let n = 0
  for (const v of values) n += v
  return n
}
const leaf = (
  id: string,
  kind: Why['kind'],
  by: number,
  unit: string,
  rule: RuleId,
  round: number,
): Why => ({
  id,
  kind,
  by,
  unit,
  rule: rule === 'start' ? null : rule,
  chapter: RULES[rule] || null,
  round,
  children: [],
})

/** A project or contract leads back to the decision or event it came from. */
function originOf(cause: string, world: World): string {
  if (cause.startsWith('p')) return world.projects.find((p) => p.id === cause)?.cause ?? 'rule'
  if (/^k\d/.test(cause)) return world.contracts.find((k) => k.id === cause)?.cause ?? 'rule'
  return cause
}
function roundOf(origin: string, play: Play): number | null {
  const command = /^c(\d+)$/.exec(origin)
  if (command) return play.commands[Number(command[1])]?.round ?? null
  const event = /@(\d+)$/.exec(origin)
  return event ? Number(event[1]) : null
}

/** Contributions to an indicator's change in one round; they sum to the change. */
export function changeOf(
  play: Play,
  scenario: Scenario,
  indicator: IndicatorId,
  round: number,
): Share[] {
  const to = play.worlds[round] as World
  let all = reckoned.get(to)
  if (!all) {
    all = changesOf(play, scenario, round)
    reckoned.set(to, all)
  }
  return all[indicator]
}
/** One exchange of fields serves all indicators; a World never changes, so its shares are kept with it. */
const reckoned = new WeakMap<World, Record<IndicatorId, Share[]>>()

function changesOf(play: Play, scenario: Scenario, round: number): Record<IndicatorId, Share[]> {
  const from = play.worlds[round - 1] as World
  const to = play.worlds[round] as World
  const effects = play.effects.filter((e) => e.round === round)
  const out = Object.fromEntries(INDICATOR_IDS.map((id) => [id, []])) as unknown as Record<
    IndicatorId,
    Share[]
  >
  let world: World = { ...from }
  let before = from.actual
  const exchange = (next: World, mine: Effect[], rule: RuleId, cause = 'rule') => {
    world = next
    const after = { ...actualOf(world, scenario), outageHours: before.outageHours }
    for (const id of INDICATOR_IDS)
      if (after[id] !== before[id])
        out[id].push(...among(after[id] - before[id], mine, rule, round, cause))
    before = after
  }
  for (const slice of Object.keys(FIELDS) as Slice[]) {
    if (from[slice] === to[slice]) continue
    for (const field of FIELDS[slice]) {
      const old = from[slice] as unknown as Record<string, unknown>
      const now = to[slice] as unknown as Record<string, unknown>
      if (old[field] === now[field]) continue
      const name = `${slice}.${field === 'cohorts' ? 'population' : field}`
      const mine = effects.filter((e) => e.variable === name || e.variable.startsWith(`${name}.`))
      exchange(
        { ...world, [slice]: { ...world[slice], [field]: now[field] } },
        mine,
        SLICE_RULE[slice],
      )
    }
    exchange({ ...world, [slice]: to[slice] }, [], SLICE_RULE[slice])
  }
  for (const list of ['projects', 'contracts', 'holdings'] as const) {
    if (from[list] === to[list]) continue
    const ids = [...new Set([...from[list], ...to[list]].map((item) => item.id))].sort(compare)
    for (const id of ids) {
      const now = (to[list] as Item[]).find((item) => item.id === id)
      const old = (from[list] as Item[]).find((item) => item.id === id)
      if (now === old) continue
      const rest = (world[list] as Item[]).filter((item) => item.id !== id)
      const mine = effects.filter((e) => e.variable.startsWith(`${list}.${id}.`))
      const origin = (now ?? old)?.cause ?? 'rule'
      exchange(
        { ...world, [list]: now ? [...rest, now] : rest },
        mine,
        LISTS[list],
        origin === 'start' ? 'rule' : origin,
      )
    }
    exchange({ ...world, [list]: to[list] }, [], LISTS[list])
  }
  for (const id of INDICATOR_IDS) {
    const stock = STOCK[id]
    const rest = to.actual[id] - before[id]
    if (stock && rest !== 0)
      out[id] = among(
        rest,
        effects.filter((e) => e.variable === stock),
        'cascade',
        round,
      )
    else if (rest !== 0) out[id].push({ cause: 'rule', rule: 'limit', by: rest, round })
  }
  return out
}
type Item = { id: string; cause: string }

/**
 * Shares an amount among the entries of one variable in proportion to what they moved, sign kept. Where
 * they nearly cancel out, the amount goes to the strongest: splitting it would only blow up noise.
 */
function among(
  part: number,
  effects: Effect[],
  rule: RuleId,
  round: number,
  cause = 'rule',
): Share[] {
  let net = 0
  let gross = 0
  let most: Effect | undefined
  for (const e of effects) {
    net += e.by
    gross += Math.abs(e.by)
    if (!most || Math.abs(e.by) > Math.abs(most.by)) most = e
  }
  if (!most || gross === 0) return [{ cause, rule, by: part, round }]
  if (Math.abs(net) <= NETTED * gross)
    return [{ cause: most.cause, rule: most.rule as RuleId, by: part, round }]
  return effects.map((e) => ({
    cause: e.cause,
    rule: e.rule as RuleId,
    by: (part * e.by) / net,
    round,
  }))
}
