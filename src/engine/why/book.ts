import type { Scenario } from '../../model/content.ts'
import type { RuleId } from '../../model/rules.ts'
import type { Effect, World } from '../../model/world.ts'
import type { Play } from '../api.ts'
import { exchange, type Part, ruleOfSlice } from './exchange.ts'

/**
 * One contribution to a variable of the ledger or to an indicator. `cause` either ends the chain (a
 * decision, an event, the start, a limit) or leads to another quantity: `v:` what it stands off from
 * its start value, `d:` how it changed this quarter.
 */
export interface Link {
  at: number // place in the book; a link knows only what stands before it
  round: number
  variable: string
  rule: RuleId
  cause: string
  by: number
}

/** What stands at the root of a chain, with the rule by which it acted first. */
export interface Root {
  cause: string
  rule: RuleId
  by: number
}

export const refersTo = (cause: string): { change: boolean; variable: string } | null =>
  cause.startsWith('v:') || cause.startsWith('d:')
    ? { change: cause.startsWith('d:'), variable: cause.slice(2) }
    : null

/** All links of one variable in their order, with running sums. */
export class Stock {
  readonly links: Link[] = []
  private readonly net: number[] = []
  private readonly gross: number[] = []
  private readonly first: number[] = [] // by round: index of its first link

  push(link: Link): void {
    const n = this.links.length
    for (let r = this.first.length; r <= link.round; r++) this.first[r] = n
    this.links.push(link)
    this.net.push((this.net[n - 1] ?? 0) + link.by)
    this.gross.push((this.gross[n - 1] ?? 0) + Math.abs(link.by))
  }

  /** Indices [from, to) of what a reference at place `at` of a round leads to. */
  range(at: number, round: number, change: boolean): [number, number] {
    let low = 0
    let high = this.links.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.links[middle] as Link).at < at) low = middle + 1
      else high = middle
    }
    return [change ? Math.min(low, this.first[round] ?? low) : 0, low]
  }
  sums(from: number, to: number): { net: number; gross: number } {
    const before = from > 0 ? from - 1 : -1
    return {
      net: (this.net[to - 1] ?? 0) - (this.net[before] ?? 0),
      gross: (this.gross[to - 1] ?? 0) - (this.gross[before] ?? 0),
    }
  }
}

/** Below this share of the sum of moves a net change is not split among its causes: it would only blow up noise. */
const NETTED = 0.002

/** Everything that is known about who moved what in a play. */
export interface Book {
  links: Link[]
  of: Map<string, Stock>
  /** For each link, which share of it goes back to which root; shares sum to 1. */
  mixes: Root[][]
}

const NONE: Root[] = []
const parts = new WeakMap<World, Part[]>()
const books = new WeakMap<World, Book>()

/** The book of a play up to its last finished round. A World never changes, so what was reckoned for it is kept. */
export function bookOf(play: Play, scenario: Scenario): Book {
  const last = play.worlds[play.worlds.length - 1] as World
  let book = books.get(last)
  if (!book) {
    book = write(play, scenario)
    books.set(last, book)
  }
  return book
}

function write(play: Play, scenario: Scenario): Book {
  const book: Book = { links: [], of: new Map(), mixes: [] }
  const byRound: Effect[][] = play.worlds.map(() => [])
  for (const e of play.effects) byRound[e.round]?.push(e)
  const last = play.worlds[play.worlds.length - 1] as World
  for (let round = 1; round < play.worlds.length; round++) {
    const effects = byRound[round] as Effect[]
    for (const e of effects)
      enter(book, round, e.variable, e.rule as RuleId, ended(e.cause, e.rule, last), e.by)
    const to = play.worlds[round] as World
    let moved = parts.get(to)
    if (!moved) {
      moved = exchange(play.worlds[round - 1] as World, to, scenario)
      parts.set(to, moved)
    }
    const at = book.links.length
    for (const p of moved)
      enter(
        book,
        round,
        p.indicator,
        ruleOfSlice(p.slice),
        causeOfPart(p, book, play, at, round),
        p.by,
      )
  }
  book.mixes = mixesOf(book)
  return book
}

function enter(
  book: Book,
  round: number,
  variable: string,
  rule: RuleId,
  cause: string,
  by: number,
): void {
  const link: Link = { at: book.links.length, round, variable, rule, cause, by }
  book.links.push(link)
  for (const name of namesOf(variable)) {
    let stock = book.of.get(name)
    if (!stock) {
      stock = new Stock()
      book.of.set(name, stock)
    }
    stock.push(link)
  }
}

/** The variable and the fields it is part of: `systems.weakness.legacy` also counts for `systems.weakness`. */
function namesOf(variable: string): string[] {
  const names = [variable]
  for (let dot = variable.lastIndexOf('.'); dot > variable.indexOf('.'); ) {
    const name = variable.slice(0, dot)
    names.push(name)
    dot = name.lastIndexOf('.')
  }
  return names
}

/** A project or contract leads back to the decision or event it came from; what the rules do by themselves starts with the city as it was. */
function ended(cause: string, rule: string, world: World): string {
  const origin = /^p\d/.test(cause)
    ? world.projects.find((p) => p.id === cause)?.cause
    : /^k\d/.test(cause)
      ? world.contracts.find((k) => k.id === cause)?.cause
      : undefined
  if (origin === 'start') return `start/${cause}`
  if (origin) return origin
  return cause === 'rule' || cause === 'start' ? `start/${rule}` : cause
}

/** Where a part of an indicator's change comes from: the entries of its field, else what was done to the item. */
function causeOfPart(part: Part, book: Book, play: Play, at: number, round: number): string {
  const stock = book.of.get(part.variable)
  if (stock) {
    const [from, to] = stock.range(at, round, true)
    if (to > from) return `d:${part.variable}`
  }
  if (!part.item) return part.slice === 'crisis' ? 'limit' : `start/${ruleOfSlice(part.slice)}`
  const { id, cause, left } = part.item
  const world = play.worlds[play.worlds.length - 1] as World
  return (
    touched(play, id, round, left) ?? (cause === 'start' ? `start/${id}` : ended(cause, '', world))
  )
}

/**
 * The accepted command of the sitting before a round that was about this project, contract or holding; for
 * one that is being left, the last such command: leaving takes its time.
 */
function touched(play: Play, id: string, round: number, left: boolean): string | null {
  for (let i = play.commands.length - 1; i >= 0; i--) {
    const judged = play.commands[i]
    if (!judged?.accepted || judged.round >= round || !(left || judged.round === round - 1))
      continue
    const c = judged.command as Record<string, unknown>
    if (c.contract === id || c.project === id || c.holding === id) return `c${i}`
  }
  return null
}

/** One walk through the book in its order: each link inherits the roots of what it refers to, in proportion. */
function mixesOf(book: Book): Root[][] {
  const mixes: Root[][] = []
  const sums = new Map<string, Sums>()
  for (const link of book.links) {
    const ref = refersTo(link.cause)
    const mix: Root[] = ref
      ? inherited(link, ref, book, mixes, sums)
      : [{ cause: link.cause, rule: link.rule, by: 1 }]
    mixes.push(mix)
    for (const name of namesOf(link.variable)) {
      let sum = sums.get(name)
      if (!sum) {
        sum = { level: new Map(), change: new Map(), round: 0 }
        sums.set(name, sum)
      }
      if (sum.round !== link.round) {
        sum.change = new Map()
        sum.round = link.round
      }
      for (const root of mix) {
        const key = `${root.cause}|${root.rule}`
        const by = root.by * link.by
        plus(sum.level, key, root, by)
        plus(sum.change, key, root, by)
      }
    }
  }
  return mixes
}
/** Roots of a variable's distance from its start value, and of its change in a round. */
interface Sums {
  level: Map<string, Root>
  change: Map<string, Root>
  round: number
}
function plus(to: Map<string, Root>, key: string, root: Root, by: number): void {
  const known = to.get(key)
  if (known) known.by += by
  else to.set(key, { cause: root.cause, rule: root.rule, by })
}

function inherited(
  link: Link,
  ref: { change: boolean; variable: string },
  book: Book,
  mixes: Root[][],
  sums: Map<string, Sums>,
): Root[] {
  const target = targetOf(link, ref, book)
  if (target.kind === 'none') return [{ cause: `start/${link.rule}`, rule: link.rule, by: 1 }]
  if (target.kind === 'one') return mixes[target.link.at] ?? NONE
  const sum = sums.get(ref.variable) as Sums
  const roots: Root[] = []
  for (const r of (ref.change ? sum.change : sum.level).values())
    if (r.by !== 0) roots.push({ cause: r.cause, rule: r.rule, by: r.by / target.net })
  return roots
}

export type Target =
  | { kind: 'none' }
  | { kind: 'one'; link: Link }
  | { kind: 'all'; links: Link[]; from: number; to: number; net: number }

/**
 * What a reference leads to: the links of a variable that stand before it, to be shared in proportion.
 * Where they nearly cancel out, the strongest alone: splitting would only blow up noise.
 */
export function targetOf(
  link: Link,
  ref: { change: boolean; variable: string },
  book: Book,
): Target {
  const stock = book.of.get(ref.variable)
  if (!stock) return { kind: 'none' }
  const [from, to] = stock.range(link.at, link.round, ref.change)
  const { net, gross } = stock.sums(from, to)
  if (to <= from || gross === 0) return { kind: 'none' }
  if (Math.abs(net) > NETTED * gross) return { kind: 'all', links: stock.links, from, to, net }
  let most = stock.links[from] as Link
  for (let i = from; i < to; i++) {
    const one = stock.links[i] as Link
    if (Math.abs(one.by) > Math.abs(most.by)) most = one
  }
  return { kind: 'one', link: most }
}
