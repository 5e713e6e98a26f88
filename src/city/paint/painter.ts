/**
 * Asks for tiles. Behind it stands a worker where there is OffscreenCanvas, otherwise the same
 * painting in slices on this thread. One order is under way at a time, the most wanted first.
 */
import type { CityPlan } from '../api.ts'
import { layoutSteps } from '../plan/layout.ts'
import { context2d, makeCanvas } from './canvas.ts'
import { scenerySteps } from './scenery.ts'
import { inSlices } from './slices.ts'
import { paintTileNow, type TileOrder } from './tile.ts'
import type { FromWorker, ToWorker } from './worker.ts'

/** Orders under way in the worker: one painted, one waiting, so that it never idles. */
const AHEAD = 2

interface Job {
  order: TileOrder
  priority: number
  wanted: () => boolean
  done(canvas: HTMLCanvasElement): void
  dropped(): void
}

export interface Painter {
  /** `wanted` is asked again before painting; `dropped` is called when nobody wants it any more. */
  paint(job: Job): void
  readonly ready: Promise<void>
  destroy(): void
}

export function sheet(w: number, h: number): HTMLCanvasElement {
  const c = document.createElement('canvas')
  c.width = w
  c.height = h
  return c
}

export function makePainter(plan: CityPlan): Painter {
  if (typeof Worker === 'function' && typeof OffscreenCanvas === 'function') {
    try {
      return inWorker(plan)
    } catch {
      // a policy or an old browser refuses the worker: paint here instead
    }
  }
  return here(plan)
}

/** Takes the most wanted job and tells the owners of those nobody wants. */
function next(jobs: Job[]): Job | null {
  for (let i = jobs.length - 1; i >= 0; i--) {
    const job = jobs[i] as Job
    if (job.wanted()) continue
    jobs.splice(i, 1)
    job.dropped()
  }
  let best = -1
  for (let i = 0; i < jobs.length; i++)
    if (best < 0 || (jobs[i] as Job).priority < (jobs[best] as Job).priority) best = i
  return best < 0 ? null : (jobs.splice(best, 1)[0] as Job)
}

function inWorker(plan: CityPlan): Painter {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const jobs: Job[] = []
  const underWay = new Map<number, Job>()
  let count = 0
  let standIn: Painter | null = null
  let settle: () => void
  const ready = new Promise<void>((r) => {
    settle = r
  })
  const send = (m: ToWorker) => worker.postMessage(m)
  const pump = () => {
    while (underWay.size < AHEAD) {
      const job = next(jobs)
      if (!job) return
      underWay.set(++count, job)
      send({ type: 'paint', id: count, order: job.order })
    }
  }
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'ready') {
      settle()
      return
    }
    const job = underWay.get(data.id)
    underWay.delete(data.id)
    pump()
    if (!job) return
    if (data.type === 'failed') {
      job.dropped()
      return
    }
    const canvas = sheet(data.bitmap.width, data.bitmap.height)
    const ctx = canvas.getContext('2d', { willReadFrequently: true })
    ctx?.drawImage(data.bitmap, 0, 0)
    data.bitmap.close()
    job.done(canvas)
  }
  // the worker could not be loaded: everything asked so far goes to the stand-in
  worker.onerror = () => {
    if (standIn) return
    standIn = here(plan)
    void standIn.ready.then(settle)
    for (const job of [...underWay.values(), ...jobs]) standIn.paint(job)
    underWay.clear()
    jobs.length = 0
  }
  send({ type: 'plan', plan })
  return {
    ready,
    paint(job) {
      if (standIn) standIn.paint(job)
      else {
        jobs.push(job)
        pump()
      }
    },
    destroy() {
      worker.terminate()
      standIn?.destroy()
      jobs.length = 0
      underWay.clear()
    },
  }
}

function here(plan: CityPlan): Painter {
  const jobs: Job[] = []
  let busy = false
  let gone = false
  const stop = () => gone
  const scenery = inSlices(layoutSteps(plan), stop).then((layout) =>
    layout ? inSlices(scenerySteps(layout), stop) : null,
  )
  const run = async () => {
    if (busy) return
    busy = true
    const s = await scenery
    for (let job = next(jobs); s && job && !gone; job = next(jobs)) {
      // on the same kind of canvas as in the worker: another smooths its edges otherwise
      const painted = makeCanvas(job.order.w, job.order.h)
      await inSlices(paintTileNow(context2d(painted), s, job.order), stop)
      const canvas = sheet(job.order.w, job.order.h)
      canvas.getContext('2d', { willReadFrequently: true })?.drawImage(painted, 0, 0)
      if (!gone) job.done(canvas)
    }
    busy = false
  }
  return {
    ready: scenery.then(() => {}),
    paint(job) {
      jobs.push(job)
      void run()
    },
    destroy() {
      gone = true
      jobs.length = 0
    },
  }
}
