import { useEffect, useState } from 'preact/hooks'
import type { Run } from '../../engine/api.ts'
import { open } from './useWithout.ts'
import type { Answer, Ask } from './withoutTask.ts'

export type Led = Extract<Answer, { kind: 'hours' }>
/** Other outcomes the orders are tried with. */
export const OUTCOMES = 50

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
    let worker: Worker
    try {
      worker = open()
    } catch {
      return show({ ...BEGUN, failed: true })
    }
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind !== 'hours') return show({ ...now, failed: true })
      if (data.seed === run.seed) return show({ ...now, own: data })
      const others = [...now.others, data]
      show({ ...now, others })
      if (others.length < OUTCOMES) return
      reckoned.set(run, now)
      worker.terminate()
    }
    worker.onerror = () => show({ ...now, failed: true })
    const seeds = Array.from({ length: OUTCOMES + 1 }, (_, i) => run.seed + i)
    worker.postMessage({ kind: 'hours', run, seeds } satisfies Ask)
    return () => worker.terminate()
  }, [run])
  return state
}
