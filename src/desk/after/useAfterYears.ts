import { useEffect, useState } from 'preact/hooks'
import type { AfterYear } from '../../engine/afterYears.ts'
import type { Run } from '../../engine/api.ts'
import { open } from './useWithout.ts'
import type { Answer, Ask } from './withoutTask.ts'

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
    const fail = () => set({ ...BEGUN, failed: true })
    let worker: Worker
    try {
      worker = open()
    } catch {
      return fail()
    }
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'afterQuarter') return set({ ...BEGUN, quarters: data.quarters })
      worker.terminate()
      if (data.kind !== 'after') return fail()
      reckoned.set(run, data.axes)
      set({ ...BEGUN, axes: data.axes })
    }
    worker.onerror = fail
    worker.postMessage({ kind: 'after', run } satisfies Ask)
    return () => worker.terminate()
  }, [run])
  return state
}
