import { expect, test } from './fixture.ts'
import { mouse } from './hands.ts'
import { keptRuns, replayed, scenario, seedWithOneCrisis, words } from './replay.ts'
import { Term } from './term.ts'

test.use({
  locale: 'en-GB',
  webgl: false,
  actionTimeout: 15_000,
  contextOptions: { reducedMotion: 'reduce' },
})

/** Names that stay German in an English text: districts, partners, terms of German law. */
const NAMES = [
  ...scenario.districts.map((d) => d.name),
  ...scenario.partners.map((p) => words.en[`partners.${p.id}.name`] ?? ''),
]
/** Small German words no English sentence holds. */
const GERMAN =
  /\b(und|oder|nicht|wird|werden|für|über|eine[rnms]?|des|dem|den|mit|Stadtspitze|Quartal|Rat)\b/

test('a whole term in English, without WebGL: no screen falls back into German, and it replays to the same end', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const term = new Term(mouse(page), 'en')
  await term.begin('seminar', seedWithOneCrisis())
  await term.aim(['reached', 'steering', 'secure'], 'none')
  const looked = async () => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    let text = await page.locator('#app').innerText()
    for (const name of NAMES) if (name) text = text.replaceAll(name, '')
    expect(GERMAN.exec(text)?.[0] ?? '', text.slice(0, 80)).toBe('')
    expect(/\b(news|refusal|map|why|measures|events)\.[a-z]+/.exec(text)?.[0] ?? '').toBe('')
  }
  await term.openPaper('help-counter')
  await looked()
  await term.toCouncil()
  await term.play({ look: looked })
  await expect.poll(async () => (await keptRuns(page))[0]?.world.phase).toBe('debrief')
  const [save] = await keptRuns(page)
  if (!save) throw new Error('nothing is kept')
  expect(replayed(save).hash).toBe(save.hash)
})
