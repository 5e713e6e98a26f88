// A worker as the page has it, in Node: does what it is asked with the page's own code.
import { parentPort } from 'node:worker_threads'
import { type Ask, reckon } from '../../src/desk/after/withoutTask.ts'

parentPort?.on('message', (ask: Ask) => reckon(ask, (answer) => parentPort?.postMessage(answer)))
