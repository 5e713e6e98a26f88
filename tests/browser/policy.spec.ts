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

/** Runs in the page: records in every store of every database. An empty database keeps nothing. */
async function records(): Promise<number> {
  const ready = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  let sum = 0
  for (const { name } of await indexedDB.databases()) {
    const database = await ready(indexedDB.open(name ?? ''))
    for (const store of database.objectStoreNames) {
      sum += await ready(database.transaction(store).objectStore(store).count())
    }
    database.close()
  }
  return sum
}

test('nothing is stored before anyone plays', async ({ page, context }) => {
  await page.goto('./')
  await page.waitForLoadState('networkidle')
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(await page.evaluate(records)).toBe(0)
})
