import { expect, test } from './fixture.ts'
import { mouse } from './hands.ts'
import { countWords } from './read.ts'
import { Term } from './term.ts'

/** A first decision within a minute of opening the page, for someone who reads and points. */
const MOST_SECONDS = 60
const WORDS_A_MINUTE = 200
const SECONDS_A_CLICK = 2

/**
 * What must be read to go on: headings of the page, passages marked as such, hints, and whatever has to
 * be chosen from or pressed, by its label. Runs in the page; a passage met twice is read once.
 */
function passages(): string[] {
  const wanted = [
    'main h1',
    'main [data-read]',
    '.hint > span',
    '.brief__dec > fieldset legend',
    '.brief__dec > fieldset label',
    '.item--open h2',
    '.item--open .item__lead',
    '.item--open dl',
    // the seats were read on the desk; here it is whether they suffice
    '.dec__vote h3',
    '.btn--primary:not(.post > footer *)',
  ]
  return [...document.querySelectorAll<HTMLElement>(wanted.join())]
    .filter((one) => one.checkVisibility())
    .map((one) => one.innerText)
}

for (const language of ['de', 'en'] as const) {
  test(`a first decision falls within a minute (${language})`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      locale: language === 'de' ? 'de-DE' : 'en-GB',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    const term = new Term(mouse(page), language)
    const read = new Set<string>()
    let clicks = 0
    const look = async () => {
      for (const passage of await page.evaluate(passages)) read.add(passage.trim())
    }
    const press = async (key: string) => {
      await term.press(key)
      clicks += 1
    }
    await page.goto('./')
    await expect(page.locator('.start h1')).toBeVisible()
    await look()
    await press('start.begin')
    await term.stands('briefing')
    await look()
    const aims = page.locator('.brief__axes label')
    for (let i = 0; i < 3; i++) {
      await aims.nth(i).click()
      clicks += 1
    }
    await press('briefing.begin')
    await term.stands('desk')
    await look()
    await press('post.open.paper')
    await term.stands('paper')
    await look()
    await press('paper.toCouncil')
    await expect(page.locator('.decided')).toBeVisible()
    const words = countWords([...read].join(' '))
    const seconds = (words / WORDS_A_MINUTE) * 60 + clicks * SECONDS_A_CLICK
    test.info().annotations.push({
      type: 'first decision',
      description: `${words} words, ${clicks} clicks, ${Math.round(seconds)} s`,
    })
    expect(words).toBeGreaterThan(60)
    expect(seconds).toBeLessThanOrEqual(MOST_SECONDS)
    await context.close()
  })
}
