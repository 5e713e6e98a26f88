import { useEffect, useState } from 'preact/hooks'
import type { Advised } from '../../engine/advisers.ts'
import type { Run } from '../../engine/api.ts'
import { asked } from './hand.ts'
import type { Answer } from './withoutTask.ts'

/** What has been reckoned of a run: leaving the page and coming back costs nothing. */
const reckoned = new WeakMap<Run, Advised[]>()

/** A finished run as each adviser would have had it, reckoned in a worker; null until then. Stops with the page. */
export function useAdvised(run: Run): { terms: Advised[] | null; failed: boolean } {
  const [terms, set] = useState<Advised[] | null>(null)
  const [failed, fail] = useState(false)
  useEffect(() => {
    set(reckoned.get(run) ?? null)
    fail(false)
    if (reckoned.has(run)) return
    const hear = (answer: Answer) => {
      if (answer.kind !== 'advised') return false
      reckoned.set(run, answer.terms)
      set(answer.terms)
      return true
    }
    return asked({ kind: 'advised', run }, hear, () => fail(true))
  }, [run])
  return { terms, failed }
}
