import type { Page } from '@playwright/test'
import { PACING } from '../../src/engine/pacing.ts'
import { expect, test } from './fixture.ts'

/** From the start page to the first sitting: three aims, nothing ruled out. */
async function takeOffice(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Amt antreten' }).click()
  for (const aim of ['Alle erreichen', 'Selbst steuern', 'Solide haushalten'])
    await page.getByRole('checkbox', { name: aim }).check()
  await page.getByRole('button', { name: 'Erste Sitzung eröffnen' }).click()
  await expect(page.getByRole('heading', { name: 'Auf Ihrem Tisch' })).toBeFocused()
}
/** The topmost paper goes to the council. */
async function adoptFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vorlage öffnen' }).click()
  await page.getByRole('button', { name: 'In den Rat geben' }).click()
  await expect(page.locator('.decided')).toContainText('auf der Tagesordnung')
}

test('a sitting from the start page to the report, with one explained number', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await takeOffice(page)
  await adoptFirst(page)
  await page.getByRole('button', { name: 'Zur Ratssitzung' }).click()
  await expect(page.getByRole('button', { name: 'Weiter' })).toBeVisible()
  await expect(page.locator('.hemi')).toHaveAccessibleName(/Ja, .* Nein/)
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByRole('radio', { name: /Erreichbarkeit/ }).check()
  await page.getByRole('button', { name: 'sinkt' }).click()
  await page.getByRole('button', { name: 'Zum Bericht' }).click()
  await expect(page).toHaveTitle(/Bericht/)
  await page
    .getByRole('button', { name: /^Warum\? Erreichbarkeit/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toContainText('Kap.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a reload comes back to the exact place, with draft and decision', async ({ page }) => {
  await takeOffice(page)
  await adoptFirst(page)
  await page.locator('.item__go').nth(1).click()
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('radio', { name: 'Kredit' }).check()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('radio', { name: 'Kredit' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.locator('.decided')).toContainText('auf der Tagesordnung')
})

test('a new window offers to continue', async ({ page, context, baseURL }) => {
  await takeOffice(page)
  await adoptFirst(page)
  await page.close()
  const again = await context.newPage()
  await again.goto(baseURL ?? '')
  await again.getByRole('button', { name: /Weiterspielen: Konstanz, I\/2025/ }).click()
  await expect(again.locator('.decided')).toContainText('auf der Tagesordnung')
})

test('a decision can be taken back, also after the council has voted', async ({ page }) => {
  await takeOffice(page)
  await adoptFirst(page)
  await page.getByRole('button', { name: 'Zur Ratssitzung' }).click()
  await page.getByRole('button', { name: 'Zurücknehmen' }).click()
  await expect(page.getByRole('heading', { name: 'Auf Ihrem Tisch' })).toBeVisible()
  await expect(page.locator('.decided')).toHaveCount(0)
})

test('a refusal says why and what would lift it, and the button stays in reach', async ({
  page,
}) => {
  await page.goto('./#screen=paper&demo=1&lang=de')
  const button = page.getByRole('button', { name: 'In den Rat geben' })
  await expect(button).toBeVisible()
  if ((await button.getAttribute('aria-disabled')) === 'true') {
    await expect(button).toHaveAccessibleDescription(/\S/)
    await button.focus()
    await expect(button).toBeFocused()
  }
})

test('the language changes at any time, and the run stays', async ({ page }) => {
  await takeOffice(page)
  await adoptFirst(page)
  await page.getByRole('button', { name: 'Darstellung, Sprache und Ton' }).click()
  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'On your desk' })).toBeVisible()
  await expect(page.locator('.decided')).toContainText('on the agenda')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('an error in a screen leaves the run intact and says so', async ({ page, watch }) => {
  watch.expectMessage('sabotaged')
  await takeOffice(page)
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('sabotaged')
    })
  })
  await expect(page.getByRole('alert')).toContainText('bis zur letzten Entscheidung erhalten')
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Spielstand sichern' }).click()
  expect((await file).suggestedFilename()).toMatch(/^amtszeit-konstanz-\d+-q0\.json$/)
  await page.getByRole('button', { name: 'Neu laden' }).click()
  await expect(page.getByRole('heading', { name: 'Auf Ihrem Tisch' })).toBeVisible()
})

test('without the city chunk the desk goes on with the table', async ({ page, watch }) => {
  watch.expectMessage('city-')
  watch.expectMessage('Failed to load resource')
  await page.route(/assets\/city-.*\.js/, (route) => route.abort())
  await takeOffice(page)
  await expect(page.getByText('Die Tabelle sagt dasselbe.')).toBeVisible()
  await adoptFirst(page)
})

test('a damaged file is refused with one sentence, and nothing is lost', async ({ page }) => {
  await page.goto('./')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Spielstand aus Datei' }).click()
  await (await chooser).setFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"kind":'),
  })
  await expect(page.getByRole('alert')).toContainText('kein lesbares JSON')
  await expect(page.getByRole('button', { name: 'Amt antreten' })).toBeVisible()
})

/** Words a person reads, figures included. */
const words = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

test.describe('the pace', () => {
  test.use({ webgl: false })
  for (const [scenario, length] of [
    ['konstanz', 'seminar'],
    ['konstanz', 'full'],
    ['konstanz', 'council'],
    ['schrumpfung', 'council'],
    ['schrumpfung', 'seminar'],
  ] as const)
    for (const lang of ['de', 'en'])
      test(`words, post and clauses of a ${length} sitting in ${scenario} keep their share (${lang})`, async ({
        page,
      }) => {
        const term = `lang=${lang}&length=${length}&scenario=${scenario}`
        for (const demo of [0, 1, 2]) {
          await page.goto('about:blank')
          await page.goto(`./#screen=desk&demo=${demo}&${term}`)
          // the hint comes by itself a moment later, and is read
          if (demo === 0) await page.locator('.post .hint').waitFor()
          const table = words(await page.locator('.post').innerText())
          const items = await page
            .locator('.post__items > ul')
            .last()
            .locator(':scope > li')
            .count()
          expect(items).toBeGreaterThan(0)
          expect(items, `items on the table, demo ${demo}`).toBeLessThanOrEqual(PACING[length].post)
          // The first paper's summary stands on the table; of the second one it must still be read.
          await page.goto('about:blank')
          await page.goto(`./#screen=paper&demo=0&${term}`)
          await page.locator('[data-read]').first().waitFor()
          const paper = words((await page.locator('[data-read]').allInnerTexts()).join(' '))
          expect(table + paper, `demo ${demo}: ${table} + ${paper}`).toBeLessThanOrEqual(
            PACING[length].words,
          )
        }
        await page.goto('about:blank')
        await page.goto(`./#screen=contract&demo=0&${term}`)
        await page.locator('.clauses').first().waitFor()
        const open = page.locator('.clauses').first().locator(':scope > li')
        expect(await open.count()).toBe(PACING[length].clauses)
        for (const clause of (await page.locator('.clauses > li').all()).slice(
          PACING[length].clauses,
        ))
          await expect(clause).toBeHidden()
      })
})
