import { useEffect, useRef, useState } from 'preact/hooks'
import type { Run } from '../../engine/api.ts'
import type { Answer, Ask } from './withoutTask.ts'

export type One = Extract<Answer, { kind: 'one' }>
export type Luck = Extract<Answer, { kind: 'luck' }>

/** Other seeds a decision is tried with. */
export const SEEDS = 50
/** Workers that share them: two are on every machine of the last ten years. */
const HANDS = 2

/** What has been reckoned of a run: by the command left out. Leaving a decision and coming back costs nothing. */
const reckoned = new WeakMap<Run, { one: Map<number, One>; luck: Map<number, Luck[]> }>()
const memory = (run: Run) => {
  const known = reckoned.get(run) ?? { one: new Map(), luck: new Map() }
  reckoned.set(run, known)
  return known
}

export const open = (): Worker =>
  new Worker(new URL('./without.worker.ts', import.meta.url), { type: 'module' })

/** The same term without one command, reckoned in a worker; null while it is being reckoned. */
export function useWithout(run: Run, drop: number | null): { one: One | null; failed: boolean } {
  const [state, set] = useState<{ drop: number; one: One | null; failed: boolean } | null>(null)
  useEffect(() => {
    if (drop === null) return
    const known = memory(run).one.get(drop)
    if (known) return set({ drop, one: known, failed: false })
    let worker: Worker
    try {
      worker = open()
    } catch {
      set({ drop, one: null, failed: true })
      return
    }
    const fail = () => set({ drop, one: null, failed: true })
    worker.onmessage = (event: MessageEvent<Answer>) => {
      if (event.data.kind === 'one') {
        memory(run).one.set(drop, event.data)
        set({ drop, one: event.data, failed: false })
      } else fail()
      worker.terminate()
    }
    worker.onerror = fail
    worker.postMessage({ kind: 'one', run, drop } satisfies Ask)
    return () => worker.terminate()
  }, [run, drop])
  return state !== null && state.drop === drop
    ? { one: state.one, failed: state.failed }
    : { one: null, failed: false }
}

export interface LuckRun {
  terms: Luck[]
  running: boolean
  failed: boolean
  start: () => void
  cancel: () => void
}

/** The same comparison over many seeds; grows term by term and can be cancelled. */
export function useLuck(run: Run, drop: number | null): LuckRun {
  const [terms, setTerms] = useState<Luck[]>([])
  const [running, setRunning] = useState(false)
  const [failed, setFailed] = useState(false)
  const workers = useRef<Worker[]>([])
  const cancel = () => {
    for (const worker of workers.current) worker.terminate()
    workers.current = []
    setRunning(false)
  }
  useEffect(() => {
    setTerms((drop === null ? undefined : memory(run).luck.get(drop)) ?? [])
    setFailed(false)
    return cancel
  }, [run, drop])
  const start = () => {
    if (drop === null) return
    cancel()
    setTerms([])
    const fail = () => {
      setFailed(true)
      cancel()
    }
    try {
      const got: Luck[] = []
      const hear = (event: MessageEvent<Answer>) => {
        const { data } = event
        if (data.kind === 'failed') return fail()
        if (data.kind !== 'luck') return
        got.push(data)
        setTerms([...got])
        if (got.length >= SEEDS) {
          memory(run).luck.set(drop, got)
          cancel()
        }
      }
      setRunning(true)
      workers.current = Array.from({ length: HANDS }, open)
      workers.current.forEach((worker, hand) => {
        worker.onmessage = hear
        worker.onerror = fail
        const seeds = Array.from({ length: SEEDS }, (_, i) => run.seed + i + 1)
        worker.postMessage({
          kind: 'luck',
          run,
          drop,
          seeds: seeds.filter((_, i) => i % HANDS === hand),
        } satisfies Ask)
      })
    } catch {
      fail()
    }
  }
  return { terms, running, failed, start, cancel }
}
