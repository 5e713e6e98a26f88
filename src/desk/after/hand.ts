import type { Answer, Ask } from './withoutTask.ts'

/** A worker that plays terms beside the page. It takes the rules from where the page has them. */
function open(): Worker {
  const worker = new Worker(new URL('./without.worker.ts', import.meta.url), { type: 'module' })
  import('./reckoner.ts')
    .then(({ here }) => worker.postMessage({ here }))
    .catch(() => worker.dispatchEvent(new Event('error')))
  return worker
}

/**
 * Asks a worker of its own. `hear` gets every answer but a failure and says whether it was the last; `fail` is called
 * where the browser has no workers, or one fails. Returns how to end it before.
 */
export function asked(what: Ask, hear: (answer: Answer) => boolean, fail: () => void): () => void {
  let worker: Worker
  try {
    worker = open()
  } catch {
    fail()
    return () => {}
  }
  const end = () => worker.terminate()
  const broken = () => {
    end()
    fail()
  }
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'failed') broken()
    else if (hear(data)) end()
  }
  worker.onerror = broken
  worker.postMessage(what)
  return end
}
