import { reckon } from './withoutTask.ts'

/** Where this file lies. The page runs the same rules: so a worker is told, and nothing is fetched twice. */
export const here = import.meta.url

// in a worker it answers; on the page it only says where it lies
if (typeof document === 'undefined')
  addEventListener('message', ({ data }) => reckon(data, (answer) => postMessage(answer)))
