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

/** A worker that plays terms beside the page. It takes the rules from where the page has them. */
export function open(): Worker {
  const worker = new Worker(new URL('./without.worker.ts', import.meta.url), { type: 'module' })
  import('./reckoner.ts')
    .then(({ here }) => worker.postMessage({ here }))
    .catch(() => worker.dispatchEvent(new Event('error')))
  return worker
}

export interface WithoutEach {
  /** By the command left out: what has been reckoned so far. */
  ones: ReadonlyMap<number, One>
  failed: boolean
}

/** The same term without each of some commands, reckoned one after another in a worker; stops with the page. */
export function useWithoutEach(run: Run, drops: readonly number[]): WithoutEach {
  const [state, set] = useState<WithoutEach>(() => ({ ones: memory(run).one, failed: false }))
  useEffect(() => {
    const known = memory(run).one
    const left = drops.filter((drop) => !known.has(drop))
    set({ ones: new Map(known), failed: false })
    if (left.length === 0) return
    const fail = () => set({ ones: new Map(known), failed: true })
    let worker: Worker
    try {
      worker = open()
    } catch {
      return fail()
    }
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind !== 'one') return fail()
      known.set(data.drop, data)
      set({ ones: new Map(known), failed: false })
      if (drops.every((drop) => known.has(drop))) worker.terminate()
    }
    worker.onerror = fail
    worker.postMessage({ kind: 'each', run, drops: left } satisfies Ask)
    return () => worker.terminate()
  }, [run])
  return state
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
