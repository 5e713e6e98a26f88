import { BLOCKS } from '../../src/engine/index.ts'
import { PACING } from '../../src/engine/pacing.ts'
import { expect, test } from './fixture.ts'
import { countWords } from './read.ts'

test.use({ webgl: false, contextOptions: { reducedMotion: 'reduce' } })

for (const [lang, pictures, begin, onward, again] of [
  [
    'de',
    ['Menschen in Not', 'Wasser und Wege'],
    'Amt antreten',
    /Stunden? weiter/,
    'Neue Amtszeit',
  ],
  ['en', ['People in need', 'Water and ways'], 'Take office', /hours? on/, 'New term'],
] as const)
  test.describe(`in ${lang}`, () => {
    test.use({ locale: lang === 'de' ? 'de-DE' : 'en-GB' })
    test('a blackout is six briefings of three pictures, then what the orders changed', async ({
      page,
    }) => {
      await page.goto('./')
      await page.getByRole('radio', { name: /^(Stromausfall|Blackout)/ }).check()
      await page.getByRole('button', { name: begin }).click()
      for (const [i] of BLOCKS.entries()) {
        const onwards = page.getByRole('button', { name: onward })
        await expect(onwards).toBeVisible()
        const table = page.locator('.cri-three, .cri-plan')
        const words = countWords((await table.allInnerTexts()).join(' '))
        expect(words, `briefing ${i}`).toBeLessThanOrEqual(PACING.kiosk.words)
        const name = pictures[i % 2] as string
        await page.getByRole('radio', { name }).check()
        const hour = await page.locator('.cri-bar dd').first().innerText()
        await onwards.click()
        await expect(page.locator('.cri-bar dd').filter({ hasText: hour }).first()).toHaveCount(0)
        if ((await page.locator('main.place--debrief').count()) > 0) break
      }
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
      await expect(page.locator('.deb')).toContainText(/In \d+ (von|of) 50/, { timeout: 60_000 })
      await expect(page.locator('.hours tbody tr')).toHaveCount(4)
      // start and debrief have two minutes twenty in all
      const read = countWords(await page.locator('main').innerText())
      expect(read).toBeLessThanOrEqual((PACING.kiosk.debrief / 60) * 200)
      await expect(page.getByRole('button', { name: again })).toBeVisible()
    })
  })
