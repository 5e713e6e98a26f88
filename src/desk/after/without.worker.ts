import type { Ask } from './withoutTask.ts'

/**
 * Plays terms beside the page, so that the page never waits; ended by terminating. The first message says where the
 * rules lie that the page itself runs: so they are fetched once, not a second time for the worker.
 */
type Rules = typeof import('./withoutTask.ts')

let arrive: (rules: Rules) => void
const rules = new Promise<Rules>((resolve) => {
  arrive = resolve
})
addEventListener('message', ({ data }: MessageEvent<Ask | { here: string }>) => {
  if ('here' in data)
    import(/* @vite-ignore */ data.here)
      .then(arrive)
      .catch((error: unknown) => postMessage({ kind: 'failed', message: String(error) }))
  else void rules.then(({ reckon }) => reckon(data, (answer) => postMessage(answer)))
})
