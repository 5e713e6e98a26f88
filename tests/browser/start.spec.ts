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
  // a seminar is chosen without being asked; a full term it has none
  await expect(page.getByRole('radio', { name: 'Seminar, 90 min' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Kurz, 45 min' })).not.toBeChecked()
  await expect(page.getByRole('radio', { name: 'Voll, 180 min' })).toHaveCount(0)
})

/** Largest shift of a page's layout that a person does not notice (QUALITY of the page: 0.02). */
const SHIFT = 0.02

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`nothing jumps while the start page comes over a slow line, ${viewport.width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150, // ms
      downloadThroughput: 1.6e6 / 8, // bytes a second
      uploadThroughput: 750e3 / 8,
    })
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto('./')
    await expect(page.locator('.still').locator('img, canvas')).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(1000)
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    expect(shifts.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(SHIFT)
  })
