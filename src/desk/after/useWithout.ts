import { useEffect, useRef, useState } from 'preact/hooks'
import type { Run } from '../../engine/api.ts'
import { asked } from './hand.ts'
import type { Answer } from './withoutTask.ts'

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
    const hear = (answer: Answer) => {
      if (answer.kind !== 'one') return false
      known.set(answer.drop, answer)
      set({ ones: new Map(known), failed: false })
      return drops.every((drop) => known.has(drop))
    }
    return asked({ kind: 'each', run, drops: left }, hear, () =>
      set({ ones: new Map(known), failed: true }),
    )
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
  const hands = useRef<(() => void)[]>([])
  const cancel = () => {
    for (const end of hands.current) end()
    hands.current = []
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
    const got: Luck[] = []
    const hear = (answer: Answer) => {
      if (answer.kind !== 'luck') return false
      got.push(answer)
      setTerms([...got])
      if (got.length < SEEDS) return false
      memory(run).luck.set(drop, got)
      cancel()
      return true
    }
    setRunning(true)
    const seeds = Array.from({ length: SEEDS }, (_, i) => run.seed + i + 1)
    hands.current = Array.from({ length: HANDS }, (_, hand) => {
      const own = seeds.filter((_, i) => i % HANDS === hand)
      return asked({ kind: 'luck', run, drop, seeds: own }, hear, fail)
    })
  }
  return { terms, running, failed, start, cancel }
}
