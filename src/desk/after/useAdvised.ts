import { useEffect, useState } from 'preact/hooks'
import type { Advised } from '../../engine/advisers.ts'
import type { Run } from '../../engine/api.ts'
import { open } from './useWithout.ts'
import type { Answer, Ask } from './withoutTask.ts'

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
    let worker: Worker
    try {
      worker = open()
    } catch {
      return fail(true)
    }
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      worker.terminate()
      if (data.kind !== 'advised') return fail(true)
      reckoned.set(run, data.terms)
      set(data.terms)
    }
    worker.onerror = () => fail(true)
    worker.postMessage({ kind: 'advised', run } satisfies Ask)
    return () => worker.terminate()
  }, [run])
  return { terms, failed }
}
