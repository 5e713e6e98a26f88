import type { Play } from '../../engine/api.ts'
import { causesOf } from '../../engine/index.ts'
import type { Scenario } from '../../model/content.ts'
import type { IndicatorId } from '../../model/ids.ts'
import { RULES } from '../../model/rules.ts'
import { type Cause, causeOf } from './cause.ts'

/** One cause of a change, with the rules it worked through. `by` in the unit of the indicator. */
export interface Contribution {
  cause: Cause
  by: number
  rules: { rule: string; chapter: string; by: number }[]
}

/**
 * What moved an indicator between the ends of two rounds, largest first. With `from` null the start
 * value is a contribution of its own. The sum is the change of the actual value.
 */
export function contributions(
  play: Play,
  scenario: Scenario,
  indicator: IndicatorId,
  from: number | null,
  to: number,
): Contribution[] {
  const after = rows(play, scenario, indicator, to)
  const before = from === null ? new Map<string, Row>() : rows(play, scenario, indicator, from)
  const all: Contribution[] = []
  for (const id of new Set([...after.keys(), ...before.keys()])) {
    const now = after.get(id)
    const then = before.get(id)
    const by = (now?.by ?? 0) - (then?.by ?? 0)
    if (by === 0) continue
    all.push({ cause: causeOf(id, play, scenario), by, rules: difference(now, then) })
  }
  return merge(all).sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
}

interface Row {
  by: number
  rules: Map<string, { chapter: string; by: number }>
}

/** What moved the indicator by cause id; what happens by itself stays apart by its rule. */
function rows(
  play: Play,
  scenario: Scenario,
  indicator: IndicatorId,
  round: number,
): Map<string, Row> {
  const found = new Map<string, Row>()
  const row = (id: string) => {
    const known = found.get(id)
    if (known) return known
    const fresh: Row = { by: 0, rules: new Map() }
    found.set(id, fresh)
    return fresh
  }
  row('start').by = play.worlds[0]?.actual[indicator] ?? 0
  for (const { cause, rule, by } of causesOf(play, scenario, indicator, round)) {
    const one = row(idOf(cause))
    one.by += by
    const known = one.rules.get(rule) ?? { chapter: RULES[rule], by: 0 }
    known.by += by
    one.rules.set(rule, known)
  }
  return found
}

/** What the start held: a project or contract by its id, what happens by itself by its rule. */
function idOf(cause: string): string {
  const held = /^start\/(.+)$/.exec(cause)?.[1]
  if (held === undefined) return cause
  return held in RULES ? `rule/${held}` : held
}

function difference(now: Row | undefined, then: Row | undefined): Contribution['rules'] {
  const rules = new Set([...(now?.rules.keys() ?? []), ...(then?.rules.keys() ?? [])])
  return [...rules]
    .map((rule) => {
      const a = now?.rules.get(rule)
      const b = then?.rules.get(rule)
      return { rule, chapter: (a ?? b)?.chapter ?? '', by: (a?.by ?? 0) - (b?.by ?? 0) }
    })
    .filter((rule) => rule.by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
}

/** A decision, its project and its contract read as one cause: the decision. */
function merge(all: Contribution[]): Contribution[] {
  const found = new Map<string, Contribution>()
  for (const one of all) {
    const { cause } = one
    const key = `${cause.kind}|${cause.title}|${cause.round}`
    const known = found.get(key)
    if (!known) {
      found.set(key, one)
      continue
    }
    const rules = new Map(known.rules.map((rule) => [rule.rule, { ...rule }]))
    for (const rule of one.rules) {
      const same = rules.get(rule.rule)
      if (same) same.by += rule.by
      else rules.set(rule.rule, rule)
    }
    found.set(key, { cause: known.cause, by: known.by + one.by, rules: [...rules.values()] })
  }
  return [...found.values()]
}
