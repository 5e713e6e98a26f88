import type { Play, Why } from '../../engine/api.ts'
import { explain } from '../../engine/index.ts'
import type { Scenario } from '../../model/content.ts'
import type { IndicatorId } from '../../model/ids.ts'
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
  const after = rows(explain(play, scenario, indicator, to))
  const before =
    from === null ? new Map<string, Row>() : rows(explain(play, scenario, indicator, from))
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

/** Children of the root by cause id; what happens by itself stays apart by its rule. */
function rows(root: Why): Map<string, Row> {
  const found = new Map<string, Row>()
  for (const child of root.children) {
    const id = idOf(child)
    const row = found.get(id) ?? { by: 0, rules: new Map() }
    row.by += child.by
    const leaves = child.children.length > 0 ? child.children : [child]
    for (const leaf of leaves) {
      if (!leaf.rule) continue
      const rule = row.rules.get(leaf.rule) ?? { chapter: leaf.chapter ?? '', by: 0 }
      rule.by += leaf.by
      row.rules.set(leaf.rule, rule)
    }
    found.set(id, row)
  }
  return found
}

/** The start value and what was already running at the start both come as `start`; the second has rules. */
function idOf(child: Why): string {
  if (child.kind === 'start') return child.children.length > 0 ? 'inherited' : 'start'
  return child.kind === 'limit' ? 'limit' : child.kind === 'rule' ? `rule/${child.rule}` : child.id
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
