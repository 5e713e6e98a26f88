import { expect, test } from './fixture.ts'

test('every city on the start page says what it is and shows its own model', async ({ page }) => {
  await page.goto('./')
  const cities = page.locator('.city')
  await expect(cities.filter({ hasText: 'Konstanz' })).toHaveCount(1)
  await expect(cities.filter({ hasText: 'Stromausfall' })).toHaveCount(1)
  const haldenrode = cities.filter({ hasText: 'Haldenrode' })
  await expect(haldenrode).toContainText('22.400 Menschen')
  await haldenrode.click()
  await expect(page.locator('figcaption')).toContainText('Haldenrode')
  await expect(page.locator('figcaption')).not.toContainText('Konstanz')
  await expect(page.locator('.still').locator('img, canvas')).toHaveCount(1)
  await expect(page.locator('.still img[src*="konstanz"]')).toHaveCount(0)
  // it is played as a seminar only; that length is chosen without being asked
  await expect(page.getByRole('radio', { name: 'Seminar, 90 min' })).toBeChecked()
  await expect(page.getByRole('radio', { name: /Volle Amtszeit/ })).toHaveCount(0)
})
