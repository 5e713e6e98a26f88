import { expect, test } from './fixture.ts'

test.use({ serviceWorkers: 'allow' })

test('once opened, the game starts without a network', async ({ page, context }) => {
  await page.goto('./')
  await page.evaluate(async () => {
    // The page registers its worker when the map stands; here the map need not be waited for.
    performance.mark('map-standing')
    await navigator.serviceWorker.ready
  })
  await context.setOffline(true)
  await page.reload()
  await expect(page.locator('#app > *').first()).toBeVisible()
})
