import type { PlaceId } from '../../src/desk/screens.ts'
import { PACING } from '../../src/engine/pacing.ts'
import { expect, test } from './fixture.ts'
import { mouse } from './hands.ts'
import { countWords } from './read.ts'
import { seedWithOneCrisis } from './replay.ts'
import { Term } from './term.ts'

test.use({ webgl: false, actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })

const WORDS_A_MINUTE = 200
/** Runs in the page: the sentences of a place. What one looks something up in is not read: tables, figures, the map,
 * the graph of a crisis, what a list would offer, what a button says. */
function sentences(): string {
  const looked = 'table, select, svg, button, .map, .fig, .sr, .cri-graph, [aria-hidden="true"]'
  const main = document.querySelector('#main')
  const walk = document.createTreeWalker(main as Node, NodeFilter.SHOW_TEXT)
  const out: string[] = []
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const place = node.parentElement
    if (place && !place.closest(looked) && place.checkVisibility()) out.push(node.textContent ?? '')
  }
  return out.join(' ')
}

for (const [language, locale] of [
  ['de', 'de-DE'],
  ['en', 'en-GB'],
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ locale })
    for (const length of ['council', 'seminar'] as const)
      test(`a reader of 200 words a minute finishes a ${length} term in time`, async ({ page }) => {
        test.setTimeout(300_000)
        const pace = PACING[length]
        const term = new Term(mouse(page), language)
        /** Words read in each place, all visits together, and how often it was visited. */
        const read = new Map<PlaceId, { words: number; visits: number }>()
        const look = async (place: PlaceId) => {
          const words = countWords(await page.evaluate(sentences))
          const old = read.get(place) ?? { words: 0, visits: 0 }
          read.set(place, { words: old.words + words, visits: old.visits + 1 })
        }
        await term.begin(length, seedWithOneCrisis())
        await look('briefing')
        await term.aim(['reached', 'secure', 'cohesive'], 'none')
        await term.openPaper('help-counter')
        const paper = countWords((await page.locator('[data-read]').allInnerTexts()).join(' '))
        await term.toCouncil()
        await term.play({ look })

        const seconds = (words: number) => (words / WORDS_A_MINUTE) * 60
        const reading = (...places: PlaceId[]) =>
          seconds(places.reduce((n, place) => n + (read.get(place)?.words ?? 0), 0))
        const { sitting, sittings } = pace
        const longer = {
          start: Math.max(pace.start, reading('briefing')),
          desk: Math.max(sittings * sitting.read, reading('desk')),
          decide: Math.max(sitting.decide, seconds(pace.papers * paper)) * sittings,
          vote: Math.max(sittings * sitting.vote, reading('council')),
          predict: Math.max(sittings * sitting.predict, reading('predict')),
          run: sittings * sitting.run,
          report: Math.max(sittings * sitting.report, reading('report', 'yearEnd')),
          crisis: Math.max(pace.crisis, reading('crisis')),
          halfTime: Math.max(pace.halfTime, reading('halfTime')),
          debrief: Math.max(pace.debrief, reading('balance', 'debrief')),
        }
        const total = Object.values(longer).reduce((a, b) => a + b, 0)
        const told = Object.entries(longer).map(([part, s]) => `${part} ${Math.round(s)}`)
        const counted = [...read].map(([place, { words, visits }]) => `${place} ${words}/${visits}`)
        const what = `${Math.round(total / 60)} min: ${told.join(', ')} s; words ${counted.join(', ')}`
        test.info().annotations.push({ type: 'measured', description: what })
        expect(total, what).toBeLessThanOrEqual(pace.minutes * 60)
      })
  })
