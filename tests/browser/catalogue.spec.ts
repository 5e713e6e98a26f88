import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

test.use({ webgl: false, contextOptions: { reducedMotion: 'reduce' } })

const sitting = (page: Page, demo: number, more = '') =>
  page.goto(`./#screen=desk&demo=${demo}&lang=de${more}`)

test('from the second year on the city brings in what nobody offered', async ({ page }) => {
  await sitting(page, 1)
  await page.getByRole('button', { name: /^Katalog/ }).click()
  await expect(page.getByRole('heading', { name: 'Eigene Vorlage' })).toBeFocused()
  await page.getByRole('radio', { name: /^Wasser/ }).check()
  await expect(page.locator('.cat__item')).toHaveCount(4)
  await page.getByRole('button', { name: 'Lecks suchen, Rohre flicken' }).click()
  await page.getByRole('button', { name: 'In den Rat geben' }).click()
  await expect(page.locator('.decided')).toContainText('Lecks suchen, Rohre flicken')
})

test('a paper taken from the catalogue leads back to its field', async ({ page }) => {
  await sitting(page, 1)
  await page.getByRole('button', { name: /^Katalog/ }).press('Enter')
  await page.getByRole('radio', { name: /^Ohne Einkauf/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Parken/ })).toBeChecked()
  await page
    .getByRole('button', { name: 'Parken auf der Straße einheitlich bepreisen' })
    .press('Enter')
  await expect(page.getByRole('button', { name: 'In den Rat geben' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('radio', { name: /^Parken/ })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Auf Ihrem Tisch' })).toBeFocused()
})

test('in the first sitting there is only what lies on the table', async ({ page }) => {
  await sitting(page, 0)
  await expect(page.getByRole('heading', { name: 'Auf Ihrem Tisch' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Katalog/ })).toHaveCount(0)
})

test('what nobody sells is in the catalogue, and every entry says what it costs', async ({
  page,
}) => {
  await page.goto('./#screen=catalogue&demo=0&lang=de')
  const entries = page.locator('.cat__item')
  await entries.first().waitFor()
  expect(await entries.count()).toBeGreaterThan(20)
  for (const entry of await entries.all()) await expect(entry).toContainText(/Einmalig .*€.*Rat/)
})
