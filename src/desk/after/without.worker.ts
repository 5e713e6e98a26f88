import { type Ask, reckon } from './withoutTask.ts'

/** Plays terms beside the page, so that the page never waits; ended by terminating. */
addEventListener('message', (event: MessageEvent<Ask>) => reckon(event.data, (a) => postMessage(a)))
