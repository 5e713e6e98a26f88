import type { Scenario } from '../../model/content.ts'
import { INDICATORS, type IndicatorId } from '../../model/ids.ts'
import { RULES, type RuleId } from '../../model/rules.ts'
import type { World } from '../../model/world.ts'
import type { Play, Why } from '../api.ts'
import { type Book, bookOf, type Link, type Root, refersTo, targetOf } from './book.ts'

/** A branch that carries less than this share of all that moved the indicator shows only its roots. */
const FINE = 0.004
/** Longest chain that is shown link by link. */
const LONGEST = 14

/**
 * What stands behind an indicator at the end of a round: its roots with the rule by which each acted
 * first. Without the start value; the sum is the change since the start.
 */
export function causesOf(
  play: Play,
  scenario: Scenario,
  indicator: IndicatorId,
  round: number,
): Root[] {
  const book = bookOf(play, scenario)
  return [...rootsOf(linksOf(book, indicator, round), book).values()]
}

/** A link and how much of the explained amount goes through it. */
type Flow = [link: Link, amount: number]

const linksOf = (book: Book, variable: string, round: number): Flow[] =>
  (book.of.get(variable)?.links ?? [])
    .filter((link) => link.round <= round)
    .map((link) => [link, link.by])

function rootsOf(flows: readonly Flow[], book: Book): Map<string, Root> {
  const roots = new Map<string, Root>()
  for (const [link, amount] of flows)
    for (const r of book.mixes[link.at] ?? []) {
      const key = `${r.cause}|${r.rule}`
      const known = roots.get(key)
      if (known) known.by += r.by * amount
      else roots.set(key, { cause: r.cause, rule: r.rule, by: r.by * amount })
    }
  return roots
}

/**
 * Why an indicator stands where it stands at the end of a round: its start value, and every rule that
 * moved it, each traced through the quantities it followed back to decisions, events, limits and what
 * the start held. Children sum to their parent within 1e-9 relative. Branches of little weight show
 * their roots without the way there.
 */
export function explain(
  play: Play,
  scenario: Scenario,
  indicator: IndicatorId,
  round: number,
): Why {
  const book = bookOf(play, scenario)
  const last = Math.min(round, play.worlds.length - 1)
  const unit = INDICATORS[indicator].unit
  const flows = linksOf(book, indicator, last)
  let moved = 0
  for (const [, amount] of flows) moved += Math.abs(amount)
  const at: Place = { book, play, unit, least: FINE * moved }
  const start: Why = {
    ...blank('start', 'start', unit),
    by: (play.worlds[0] as World).actual[indicator],
    round: 0,
  }
  return summed({
    ...blank(indicator, 'rule', unit),
    round: last,
    children: [start, ...through(flows, at, [indicator])],
  })
}

interface Place {
  book: Book
  play: Play
  unit: string
  least: number
}

/** What is behind links of one quantity: those that end here as leaves, the others by what they refer to. */
function through(flows: readonly Flow[], at: Place, way: readonly string[]): Why[] {
  const ends: Flow[] = []
  const next = new Map<string, Map<Link, number>>()
  for (const flow of flows) {
    const [link, amount] = flow
    const ref = refersTo(link.cause)
    const target = ref && !way.includes(ref.variable) ? targetOf(link, ref, at.book) : null
    if (!ref || !target || target.kind === 'none') {
      ends.push(flow)
      continue
    }
    let found = next.get(ref.variable)
    if (!found) {
      found = new Map()
      next.set(ref.variable, found)
    }
    if (target.kind === 'one') found.set(target.link, (found.get(target.link) ?? 0) + amount)
    else
      for (let i = target.from; i < target.to; i++) {
        const one = target.links[i] as Link
        found.set(one, (found.get(one) ?? 0) + (amount * one.by) / target.net)
      }
  }
  const nodes: Why[] = []
  for (const [variable, found] of [...next].sort((a, b) => compare(a[0], b[0])))
    for (const [id, list] of byRule(found)) {
      let size = 0
      for (const [, amount] of list) size += Math.abs(amount)
      if (size < at.least || way.length >= LONGEST) ends.push(...list)
      else {
        const { rule } = (list[0] as Flow)[0]
        const children = through(list, at, [...way, variable])
        // what came and went by the same cause leaves nothing to tell
        if (children.length > 0)
          nodes.push(summed({ ...blank(id, 'rule', at.unit, rule), children }))
      }
    }
  return [...leaves(ends, at), ...nodes]
}

/** Flows of one variable, together where they come by the same rule (and field of it), in the order of their names. */
function byRule(flows: Iterable<Flow>): [id: string, flows: Flow[]][] {
  const groups = new Map<string, Flow[]>()
  for (const flow of flows) {
    const key = `${flow[0].variable}/${flow[0].rule}`
    const list = groups.get(key)
    if (list) list.push(flow)
    else groups.set(key, [flow])
  }
  return [...groups].sort((a, b) => compare(a[0], b[0]))
}

function leaves(flows: readonly Flow[], at: Place): Why[] {
  return [...rootsOf(flows, at.book).values()]
    .filter((r) => r.by !== 0)
    .sort((a, b) => compare(a.cause, b.cause) || compare(a.rule, b.rule))
    .map((r) => ({
      ...blank(r.cause, kindOf(r.cause), at.unit, r.rule),
      by: r.by,
      round: roundOf(r.cause, at.play),
    }))
}

const blank = (id: string, kind: Why['kind'], unit: string, rule?: RuleId): Why => ({
  id,
  kind,
  by: 0,
  unit,
  rule: rule ?? null,
  chapter: rule ? RULES[rule] || null : null,
  round: null,
  children: [],
})
const summed = (node: Why): Why => {
  let by = 0
  for (const child of node.children) by += child.by
  return { ...node, by }
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const kindOf = (cause: string): Why['kind'] =>
  /^c\d+$/.test(cause)
    ? 'decision'
    : cause.startsWith('e:')
      ? 'event'
      : cause === 'limit'
        ? 'limit'
        : 'start'
function roundOf(cause: string, play: Play): number | null {
  const command = /^c(\d+)$/.exec(cause)
  if (command) return play.commands[Number(command[1])]?.round ?? null
  const event = /@(\d+)$/.exec(cause)
  return event ? Number(event[1]) : cause.startsWith('start') ? 0 : null
}
