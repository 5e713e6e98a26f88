import type { Scenario } from '../model/content.ts'
import { INDICATORS, type IndicatorId } from '../model/ids.ts'
import { actualOf } from '../model/indicators.ts'
import { RULES, type RuleId } from '../model/rules.ts'
import type { Effect, World } from '../model/world.ts'
import type { Play, Why } from './api.ts'

/** Slices of the World in the fixed order in which they are exchanged to attribute a change. */
const SLICES = [
  'people',
  'housing',
  'divide',
  'services',
  'admin',
  'projects',
  'contracts',
  'systems',
  'holdings',
  'space',
  'safety',
  'environment',
  'finance',
  'competition',
] as const
type Slice = (typeof SLICES)[number]
/** The rule that stands for a slice when no single contribution can be named. */
const SLICE_RULE: Record<Slice, RuleId> = {
  people: 'ageing',
  housing: 'rent',
  divide: 'access',
  services: 'channels',
  admin: 'hiring',
  projects: 'coverage',
  contracts: 'contractTerms',
  systems: 'weakness',
  holdings: 'holdings',
  space: 'space',
  safety: 'feltSafety',
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
 * attributed by exchanging slices of the World in a fixed order, then sharing each slice's part among
 * the ledger entries that moved it.
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
  const from = play.worlds[round - 1] as World
  const to = play.worlds[round] as World
  const change = to.actual[indicator] - from.actual[indicator]
  if (change === 0) return []
  const effects = play.effects.filter((e) => e.round === round)
  const stock = STOCK[indicator]
  if (stock)
    return among(
      change,
      effects.filter((e) => e.variable === stock && e.round === round),
      'cascade',
      round,
    )
  const out: Share[] = []
  let world: World = { ...from }
  let before = from.actual[indicator]
  for (const slice of SLICES) {
    if (from[slice] === to[slice]) continue
    world = { ...world, [slice]: to[slice] }
    const after = actualOf(world, scenario)[indicator]
    const part = after - before
    before = after
    if (part === 0) continue
    out.push(
      ...among(
        part,
        effects.filter((e) => e.variable.startsWith(`${slice}.`) && relevant(e, indicator)),
        SLICE_RULE[slice],
        round,
      ),
    )
  }
  const rest = to.actual[indicator] - before
  if (rest !== 0) out.push({ cause: 'rule', rule: 'limit', by: rest, round })
  return out
}

/** Of a slice's entries only those count that can move the indicator at all. */
const SIDE: Partial<Record<IndicatorId, RegExp>> = {
  trust: /^divide\.trust$|^people\./,
  reach: /^divide\.(skill|access)$|^services\.|^people\./,
  divide: /^divide\.(skill|access)$|^services\.|^people\./,
  skill: /^admin\.skill$/,
  capacity: /^admin\.(filled|skill|fatigue|available|required)/,
  silo: /^admin\.(strategy|leadUnit|dataAgreement)$/,
  balance:
    /^finance\.(tradeTax|incomeTax|otherRevenue|personnel|levy|otherSpending|projects|taxRate)$|^people\./,
  debt: /^finance\.debt$/,
  cashCredit: /^finance\.cash$/,
  backlog: /^finance\.backlog$/,
}
const relevant = (e: Effect, indicator: IndicatorId): boolean =>
  SIDE[indicator]?.test(e.variable) ?? true

/** Shares an amount among entries in proportion to what they moved, sign kept. */
function among(part: number, effects: Effect[], rule: RuleId, round: number): Share[] {
  let net = 0
  let gross = 0
  for (const e of effects) {
    net += e.by
    gross += Math.abs(e.by)
  }
  const sameUnit = new Set(effects.map((e) => e.variable)).size <= 1
  if (gross === 0) return [{ cause: 'rule', rule, by: part, round }]
  if (sameUnit && Math.abs(net) > NETTED * gross)
    return effects.map((e) => ({
      cause: e.cause,
      rule: e.rule as RuleId,
      by: (part * e.by) / net,
      round,
    }))
  // entries in several units cannot be added: those of a decision carry the change in proportion to their share of their own variable
  const weights = effects.map((e) => Math.abs(e.by) / grossOf(effects, e.variable))
  const all = total(weights)
  return effects.map((e, i) => ({
    cause: e.cause,
    rule: e.rule as RuleId,
    by: (part * (weights[i] as number)) / all,
    round,
  }))
}
const grossOf = (effects: Effect[], variable: string): number => {
  let n = 0
  for (const e of effects) if (e.variable === variable) n += Math.abs(e.by)
  return n
}
