import type { RuleId } from './rules.ts'
import type { Effect } from './world.ts'

/** Collects the contributions of one round; entries of the same place, rule and cause are summed. */
export interface Ledger {
  readonly round: number
  readonly effects: Effect[]
  add(variable: string, by: number, rule: RuleId, cause: string, place?: number | null): void
}

/** Entries of one variable, and the place in that list where the next is looked for first. */
interface Account {
  entries: Effect[]
  next: number
}

export function ledger(round: number): Ledger {
  if (unasked) return { round, effects: [], add() {} }
  const effects: Effect[] = []
  const accounts = new Map<string, Account>()
  return {
    round,
    effects,
    add(variable, by, rule, cause, place = null) {
      if (by === 0) return
      let account = accounts.get(variable)
      if (!account) {
        account = { entries: [], next: 0 }
        accounts.set(variable, account)
      }
      // rules book district after district in the same order: the entry wanted mostly follows the last one
      const { entries } = account
      const n = entries.length
      for (let i = 0, at = account.next; i < n; i++, at++) {
        if (at >= n) at = 0
        const e = entries[at] as Effect
        if (e.cause === cause && e.place === place && e.rule === rule) {
          e.by += by
          account.next = at + 1
          return
        }
      }
      const effect: Effect = { round, variable, place, rule, cause, by }
      entries.push(effect)
      effects.push(effect)
      account.next = 0
    },
  }
}

let unasked = false
/**
 * Reckons without keeping reasons, which is a fifth faster: for the many terms of which only the outcome is
 * looked at. No rule reads an entry, so the city is the same.
 */
export function unexplained<T>(reckon: () => T): T {
  const before = unasked
  unasked = true
  try {
    return reckon()
  } finally {
    unasked = before
  }
}

/**
 * Cause of an entry that is there because another quantity stands off from its start value: whoever
 * moved that quantity shares the entry. `variable`: one of the ledger, or an indicator.
 */
export const standing = (variable: string): string => `v:${variable}`
/** Cause of an entry that follows this quarter's change of another quantity. */
export const changing = (variable: string): string => `d:${variable}`

/** What draws a quantity away from its start value: how far, and who or what (a cause, see `Effect`). */
export interface Draw {
  cause: string
  by: number
  rule?: RuleId
}

/**
 * Books a quantity that goes `speed` of the way to its level each quarter, where the level is `start`
 * plus everything that draws: what it already stands off fades by `speed` (shared among whoever caused
 * it), each drawing cause adds its own part, and what a bound cut off is the limit's. So a cause that
 * has ended loses its part again, and the entries of every cause add up to what it did.
 */
export function bookDrawn(
  log: Ledger,
  variable: string,
  rule: RuleId,
  path: { old: number; next: number; start: number; speed: number },
  draws: readonly Draw[],
  place: number | null = null,
): void {
  if (unasked) return
  const { old, next, start, speed } = path
  let rest = next - old
  const book = (by: number, why: RuleId, cause: string) => {
    log.add(variable, by, why, cause, place)
    rest -= by
  }
  if (old !== start) book(-speed * (old - start), rule, standing(variable))
  for (const d of draws) if (d.by !== 0) book(speed * d.by, d.rule ?? rule, d.cause)
  if (Math.abs(rest) > NOISE * (Math.abs(old) + Math.abs(next)))
    log.add(variable, rest, 'limit', 'limit', place)
  else if (rest !== 0) log.add(variable, rest, rule, standing(variable), place)
}
/** Below this share of the quantity a rest is rounding, not a bound. */
const NOISE = 1e-12
