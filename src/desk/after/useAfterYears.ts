import { useEffect, useState } from 'preact/hooks'
import type { AfterYear } from '../../engine/afterYears.ts'
import type { Run } from '../../engine/api.ts'
import { asked } from './hand.ts'
import type { Answer } from './withoutTask.ts'

export interface AfterYearsState {
  axes: AfterYear[] | null
  quarters: number // reckoned so far
  failed: boolean
}
const BEGUN: AfterYearsState = { axes: null, quarters: 0, failed: false }

/** What has been reckoned of a run: leaving the page and coming back costs nothing. */
const reckoned = new WeakMap<Run, AfterYear[]>()

/** The ten years after a finished run, reckoned in a worker; stops with the page. */
export function useAfterYears(run: Run): AfterYearsState {
  const [state, set] = useState(BEGUN)
  useEffect(() => {
    const known = reckoned.get(run)
    if (known) return set({ ...BEGUN, axes: known })
    set(BEGUN)
    const hear = (answer: Answer) => {
      if (answer.kind === 'afterQuarter') set({ ...BEGUN, quarters: answer.quarters })
      if (answer.kind !== 'after') return false
      reckoned.set(run, answer.axes)
      set({ ...BEGUN, axes: answer.axes })
      return true
    }
    return asked({ kind: 'after', run }, hear, () => set({ ...BEGUN, failed: true }))
  }, [run])
  return state
}
