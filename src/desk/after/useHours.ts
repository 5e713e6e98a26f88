import { useEffect, useState } from 'preact/hooks'
import type { Run } from '../../engine/api.ts'
import { asked } from './hand.ts'
import { SEEDS } from './useWithout.ts'
import type { Answer } from './withoutTask.ts'

export type Led = Extract<Answer, { kind: 'hours' }>

export interface HoursState {
  own: Led | null
  others: readonly Led[]
  failed: boolean
}
const BEGUN: HoursState = { own: null, others: [], failed: false }

/** What has been reckoned of a run: leaving the page and coming back costs nothing. */
const reckoned = new WeakMap<Run, HoursState>()

/** The crisis of a run in each hand, with its own seed and with others, in a worker; stops with the page. */
export function useHours(run: Run): HoursState {
  const [state, set] = useState(() => reckoned.get(run) ?? BEGUN)
  useEffect(() => {
    const known = reckoned.get(run)
    if (known) return set(known)
    let now = BEGUN
    const show = (next: HoursState) => {
      now = next
      set(next)
    }
    const hear = (answer: Answer) => {
      if (answer.kind !== 'hours') return false
      if (answer.seed === run.seed) show({ ...now, own: answer })
      else show({ ...now, others: [...now.others, answer] })
      if (now.others.length < SEEDS) return false
      reckoned.set(run, now)
      return true
    }
    const seeds = Array.from({ length: SEEDS + 1 }, (_, i) => run.seed + i)
    return asked({ kind: 'hours', run, seeds }, hear, () => show({ ...now, failed: true }))
  }, [run])
  return state
}
