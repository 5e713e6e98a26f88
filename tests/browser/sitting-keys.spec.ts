import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

test.use({ locale: 'en-GB' })
// Each of some hundred keys waits for a map painted in software.
test.describe.configure({ timeout: 120_000 })

/** Tabs forward until the focused control has this name; fails after a round through the page. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    const here = page.locator(':focus')
    if (await here.count()) {
      const label = await here.evaluate((element) => {
        const input = element as HTMLInputElement
        return (
          element.getAttribute('aria-label') ??
          input.labels?.[0]?.textContent ??
          element.textContent ??
          ''
        )
      })
      if (name.test(label.trim())) return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${name}`)
}

test('a first sitting by keyboard alone, in English', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('./')
  await tabTo(page, /^Take office/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  for (const aim of [/^Reach everyone/, /^Keep steering/, /^Balance the books/]) {
    await tabTo(page, aim)
    await page.keyboard.press('Space')
  }
  await tabTo(page, /^Open the first sitting/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'On your desk' })).toBeFocused()

  // The map is one stop; arrows choose districts in it.
  await page.locator('.map__place').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[aria-live="polite"].sr')).toContainText('Altstadt')
  await page.keyboard.press('t')
  await expect(page.getByRole('rowheader', { name: 'Altstadt' })).toBeVisible()
  await page.keyboard.press('t')

  // 2 jumps to the second figure, W opens its causes, Esc gives the focus back.
  await page.keyboard.press('2')
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Why\? Reach/)
  await page.keyboard.press('w')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Why\? Reach/)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Everything works without a mouse')
  await page.keyboard.press('Escape')

  await tabTo(page, /^Open the paper/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Put to the council/)
  await page.keyboard.press('Enter')
  await expect(page.locator('.decided')).toContainText('on the agenda')
  await tabTo(page, /^To the council/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Continue/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^rises/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/The quarter runs/)
})

test('single-letter keys can be switched off', async ({ page }) => {
  await page.goto('./#screen=settings&lang=en')
  await page
    .getByRole('group', { name: 'Single-letter keys' })
    .getByRole('radio', { name: 'off' })
    .check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
