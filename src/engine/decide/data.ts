import { type Handler, no } from './handler.ts'

/** Publishing a holding: open raw or refined. Raw is quick and links people; refined costs days (Kap. 4.4.1). */
export const publishData: Handler<'publishData'> = {
  refuse(world, _scenario, c) {
    const holding = world.holdings.find((h) => h.id === c.holding)
    if (!holding) return no('unknownHolding', { holding: c.holding })
    if (holding.open) return no('alreadyOpen', { holding: c.holding })
    if (holding.holder !== 'city') return no('notOurs', { holding: c.holding })
    const step = world.supervision.value
    if (step === 'emergency') return no('supervisionForbids', { step })
    if (step === 'consolidation' && c.refined) return no('supervisionDoubtsData', { step })
    return null
  },
  apply(draft, c, doing) {
    const holding = draft.holdings.find((h) => h.id === c.holding)
    if (!holding) return
    holding.open = true
    holding.refined = c.refined
    doing.log.add(`holdings.${holding.id}.open`, 1, 'holdings', doing.cause)
    if (c.refined) {
      draft.pulls.push({
        lever: 'workload',
        target: null,
        by: 30,
        until: draft.quarter + 1,
        cause: doing.cause,
      })
    }
    draft.pulls.push({
      lever: 'image',
      target: null,
      by: 0.02,
      until: draft.quarter + 8,
      cause: doing.cause,
    })
    doing.news.push({ key: 'news.published', figures: { holding: c.holding }, district: null })
  },
}

/** Keeping less: delete, separate keys, stop recording people. */
export const limitData: Handler<'limitData'> = {
  refuse(world, _scenario, c) {
    const holding = world.holdings.find((h) => h.id === c.holding)
    if (!holding) return no('unknownHolding', { holding: c.holding })
    if (holding.holder !== 'city') return no('notOurs', { holding: c.holding })
    if (c.act === 'delete' && holding.cause === 'start')
      return no('mustKeep', { holding: c.holding })
    if (c.act === 'separateKeys' && !holding.linked)
      return no('alreadySeparate', { holding: c.holding })
    if (c.act === 'noRecording' && !holding.recording)
      return no('doesNotRecord', { holding: c.holding })
    return null
  },
  apply(draft, c, doing) {
    const i = draft.holdings.findIndex((h) => h.id === c.holding)
    const holding = draft.holdings[i]
    if (!holding) return
    if (c.act === 'delete') draft.holdings.splice(i, 1)
    if (c.act === 'separateKeys') holding.linked = false
    if (c.act === 'noRecording') holding.recording = false
    doing.log.add(`holdings.${holding.id}.limited`, 1, 'holdings', doing.cause)
    draft.pulls.push({
      lever: 'workload',
      target: null,
      by: 15,
      until: draft.quarter + 1,
      cause: doing.cause,
    })
    doing.news.push({ key: 'news.limited', figures: { holding: c.holding }, district: null })
  },
}
