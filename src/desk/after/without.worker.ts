import { afterYears, play, withAssumptions, without } from '../../engine/index.ts'
import { type Answer, type Ask, armOf } from './withoutTask.ts'

/** Plays terms beside the page, so that the page never waits. One answer per term; ended by terminating. */
const post = (answer: Answer): void => postMessage(answer)

addEventListener('message', (event: MessageEvent<Ask>) => {
  const ask = event.data
  try {
    if (ask.kind === 'one') {
      const both = without(ask.run, ask.drop)
      post({
        kind: 'one',
        with: armOf(both.with),
        without: armOf(both.without),
        dropped: both.dropped,
      })
      return
    }
    if (ask.kind === 'after') {
      const scenario = withAssumptions(ask.run.scenario, ask.run.assumptions)
      const { axes } = afterYears(play(ask.run, 'end'), scenario, (quarters) =>
        post({ kind: 'afterQuarter', quarters }),
      )
      post({ kind: 'after', axes })
      return
    }
    for (const seed of ask.seeds) {
      const both = without({ ...ask.run, seed }, ask.drop)
      const [a, b] = [armOf(both.with), armOf(both.without)]
      const [last, other] = [a.rounds.at(-1), b.rounds.at(-1)]
      if (last && other)
        post({ kind: 'luck', seed, with: last, without: other, shares: [a.share, b.share] })
    }
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})
