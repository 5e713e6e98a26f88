import type { RuleId } from './rules.ts'
import type { Effect } from './world.ts'

/** Collects the contributions of one round; entries of the same place, rule and cause are summed. */
export interface Ledger {
  readonly round: number
  readonly effects: Effect[]
  add(variable: string, by: number, rule: RuleId, cause: string, place?: number | null): void
}

export function ledger(round: number): Ledger {
  const effects: Effect[] = []
  const index = new Map<string, Effect>()
  return {
    round,
    effects,
    add(variable, by, rule, cause, place = null) {
      if (by === 0) return
      const key = `${variable}|${place}|${rule}|${cause}`
      const found = index.get(key)
      if (found) found.by += by
      else {
        const effect: Effect = { round, variable, place, rule, cause, by }
        index.set(key, effect)
        effects.push(effect)
      }
    },
  }
}
