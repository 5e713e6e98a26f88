import { expect, test } from './fixture.ts'

test('the page carries the policy itself, so that any host serves it safely', async ({ page }) => {
  await page.goto('./')
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(meta).toHaveAttribute('content', /default-src 'none'.*trusted-types default/)
})

test('a script from elsewhere is refused', async ({ page, watch }) => {
  watch.expectMessage('Content Security Policy')
  watch.expectMessage('script from a foreign origin refused')
  await page.goto('./')
  const outcome = await page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.src = 'https://example.org/x.js'
      return 'taken'
    } catch (error) {
      return String(error)
    }
  })
  expect(outcome).toContain('foreign origin')
})

test('nothing is stored before anyone plays', async ({ page }) => {
  await page.goto('./')
  await page.waitForLoadState('networkidle')
  const kept = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    databases: (await indexedDB.databases()).length,
  }))
  expect(kept).toEqual({ cookies: '', local: 0, databases: 0 })
})
