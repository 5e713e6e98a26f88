import type { Page } from '@playwright/test'
import { konstanz } from '../city/konstanz.ts'
import { type Served, serveCity } from '../city/serve.ts'
import { expect, test } from './fixture.ts'

/** The city stands on a page of its own here, built and served under the product's policy. */
const PORT = 4193

test.use({ baseURL: `http://127.0.0.1:${PORT}`, viewport: { width: 935, height: 625 } })
test.describe.configure({ mode: 'serial', timeout: 150_000 })

let served: Served

test.beforeAll(async () => {
  test.setTimeout(120_000)
  served = await serveCity(PORT)
})

test.afterAll(async () => {
  await served.close()
})

async function open(page: Page): Promise<void> {
  await page.goto(served.url)
  await page.evaluate((plan) => {
    window.plan = plan
  }, konstanz())
}

/** Mean colour of a patch of the screen. */
async function colour(page: Page, x: number, y: number): Promise<[number, number, number]> {
  const shot = await page.screenshot({ clip: { x, y, width: 12, height: 12 } })
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const c = new OffscreenCanvas(12, 12).getContext('2d') as OffscreenCanvasRenderingContext2D
    c.drawImage(bitmap, 0, 0)
    const d = c.getImageData(0, 0, 12, 12).data
    const sum: [number, number, number] = [0, 0, 0]
    for (let i = 0; i < d.length; i += 4)
      for (const k of [0, 1, 2] as const) sum[k] += (d[i + k] as number) / 144
    return sum
  }, shot.toString('base64'))
}

/** Open water of the Obersee in the town view. */
const LAKE = { x: 600, y: 596 }

test('the model stands, in its lake, hidden from assistive technology', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.mount('overlay', 'light', true))
  const canvas = page.locator('#host canvas')
  await expect(canvas).toHaveAttribute('aria-hidden', 'true')
  const [r, g, b] = await colour(page, LAKE.x, LAKE.y)
  expect(b).toBeGreaterThan(r)
  expect(g).toBeGreaterThan(140)
})

test('a tap picks the district under it, and nothing on open water', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.mount('plain', 'light', true))
  await page.mouse.click(LAKE.x, LAKE.y)
  await expect.poll(() => page.evaluate(() => window.picked)).toEqual([null])
  await page.mouse.click(285, 512)
  await expect.poll(() => page.evaluate(() => window.picked[1])).toBe(0)
})

test('nothing is drawn while nothing moves; a quarter keeps it moving', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.mount('plain', 'light', false))
  const asked = () =>
    page.evaluate(async () => {
      let n = 0
      const ask = window.requestAnimationFrame
      window.requestAnimationFrame = (f) => {
        n++
        return ask(f)
      }
      await new Promise((r) => setTimeout(r, 1200))
      window.requestAnimationFrame = ask
      return n
    })
  await expect.poll(asked, { timeout: 30_000 }).toBe(0)
  await page.evaluate(() => window.show('run'))
  expect(await asked()).toBeGreaterThan(1)
  await page.evaluate(() => window.show('plain'))
  await expect.poll(asked, { timeout: 30_000 }).toBe(0)
})

test('the night is dark', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.mount('night', 'light', true))
  const [r, g, b] = await colour(page, LAKE.x, LAKE.y)
  expect(r + g + b).toBeLessThan(260)
})

test('it follows the size of its place', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.mount('plain', 'light', true))
  await page.setViewportSize({ width: 390, height: 300 })
  await expect
    .poll(() =>
      page
        .locator('#host canvas')
        .evaluate((c: HTMLCanvasElement) => [c.clientWidth, c.clientHeight]),
    )
    .toEqual([390, 300])
})

test('a phone turned and turned back shows the same picture', async ({ page }) => {
  const upright = { width: 390, height: 700 }
  const size = () =>
    page
      .locator('#host canvas')
      .evaluate((c: HTMLCanvasElement) => ({ width: c.clientWidth, height: c.clientHeight }))
  await page.setViewportSize(upright)
  await open(page)
  await page.evaluate(() => window.mount('pins', 'light', true))
  const before = await still(page)
  const aside = { width: upright.height, height: upright.width }
  await page.setViewportSize(aside)
  await expect.poll(size).toEqual(aside)
  expect(before.equals(await still(page))).toBe(false)
  await page.setViewportSize(upright)
  await expect.poll(size).toEqual(upright)
  // a spool on the table may come to lie a fraction of a pixel aside
  expect(await apart(page, before, await still(page))).toBeLessThan(UNSEEN)
})

/** Difference of two colour values, of 255, that no eye sees at an edge. */
const UNSEEN = 20
/** Largest difference of any colour value of two pictures. */
const apart = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async (shots) => {
      const [a, b] = await Promise.all(
        shots.map(async (data) => {
          const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0))
          const map = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const sheet = new OffscreenCanvas(map.width, map.height)
          const c = sheet.getContext('2d') as OffscreenCanvasRenderingContext2D
          c.drawImage(map, 0, 0)
          return c.getImageData(0, 0, map.width, map.height).data
        }),
      )
      if (!a || !b || a.length !== b.length) return 255
      return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0)
    },
    [one.toString('base64'), other.toString('base64')],
  )

/** What a page hears when its tab is hidden or shown again; headless Chromium hides none by itself. */
function turnAway(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
  Object.defineProperty(document, 'visibilityState', {
    value: hidden ? 'hidden' : 'visible',
    configurable: true,
  })
  document.dispatchEvent(new Event('visibilitychange'))
}

test('a tab that was hidden shows the present city when it is seen again', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.mount('plain', 'light', true))
  const before = await still(page)
  await page.evaluate(turnAway, true)
  await page.evaluate(() => window.show('green'))
  await page.evaluate(turnAway, false)
  // its tiles are painted beside the page: until they come the old picture stands still
  const asBefore = async () => before.equals(await still(page))
  await expect.poll(asBefore, { message: 'greener now', timeout: 30_000 }).toBe(false)
  await page.evaluate(turnAway, true)
  await page.evaluate(() => window.show('plain'))
  await page.evaluate(turnAway, false)
  await expect.poll(asBefore, { message: 'as it was', timeout: 30_000 }).toBe(true)
})

test('a lost WebGL context comes back with the same picture', async ({ page, watch }) => {
  watch.expectMessage('WebGL')
  watch.expectMessage('CONTEXT_LOST')
  await open(page)
  await page.evaluate(() => window.mount('pins', 'light', true))
  await still(page)
  const before = await page.screenshot()
  await page.evaluate(async () => {
    const canvas = document.querySelector('#host canvas') as HTMLCanvasElement
    const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
    const ext = gl?.getExtension('WEBGL_lose_context')
    ext?.loseContext()
    await new Promise((r) => setTimeout(r, 600))
    ext?.restoreContext()
  })
  await expect
    .poll(async () => before.equals(await page.screenshot()), { timeout: 30_000 })
    .toBe(true)
})

/** Waits until two pictures in a row are the same: everything asked for has been painted. */
async function still(page: Page): Promise<Buffer> {
  let last = await page.screenshot()
  for (let i = 0; i < 60; i++) {
    await page.waitForTimeout(700)
    const now = await page.screenshot()
    if (now.equals(last)) return now
    last = now
  }
  return last
}

/** Houses of Petershausen in the town view. */
const HOUSES = { x: 400, y: 390, width: 160, height: 110 }

test('vacancy, growth, outage and threads are seen; open water stays as it is', async ({
  page,
}) => {
  await open(page)
  await page.evaluate(() => window.mount('plain', 'light', true))
  await still(page)
  const part = (clip: typeof HOUSES) => page.screenshot({ clip })
  const water = { x: LAKE.x - 20, y: LAKE.y - 10, width: 40, height: 20 }
  const plain = await part(HOUSES)
  const lake = await part(water)
  for (const kind of ['empty', 'green', 'pins'] as const) {
    await page.evaluate((k) => window.show(k), kind)
    await still(page)
    expect(plain.equals(await part(HOUSES)), kind).toBe(false)
    if (kind !== 'pins') expect(lake.equals(await part(water)), kind).toBe(true)
  }
  await page.evaluate(() => window.show('plain'))
  await still(page)
  expect(plain.equals(await part(HOUSES))).toBe(true)
})

test('a double tap comes close to a district and goes back', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.mount('plain', 'light', true))
  const home = await still(page)
  await page.mouse.dblclick(285, 512)
  const close = await still(page)
  expect(home.equals(close)).toBe(false)
  await page.mouse.dblclick(467, 312)
  expect(home.equals(await still(page))).toBe(true)
})

test('worker and page paint the same', async ({ page }) => {
  await open(page)
  const worker = await page.evaluate(() => window.tile())
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker')
  })
  await open(page)
  const here = await page.evaluate(() => window.tile())
  const unlike = here.map((layer, n) => {
    const other = worker[n] ?? []
    return layer.filter((v, i) => v !== other[i]).length / layer.length
  })
  expect(unlike).toEqual([0, 0, 0])
})

test('twenty terms in one tab leave heap and textures as they were', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 300 })
  await open(page)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find((m) => m.name === 'JSHeapUsedSize')?.value ?? 0) / 1e6
  }
  const term = () =>
    page.evaluate(async () => {
      await window.mount('pins', 'light', true)
      const { count } = window.city.textures()
      window.city.destroy()
      await new Promise((r) => setTimeout(r, 100))
      return count
    })
  await term()
  const first = await term()
  const before = await heap()
  for (let i = 0; i < 18; i++)
    await page.evaluate(async () => {
      // a term left before its model stands must not stay either
      void window.mount('pins', 'light', true)
      await new Promise((r) => setTimeout(r, 250))
      window.city.destroy()
    })
  expect(await term()).toBe(first)
  expect(await page.locator('#host canvas').count()).toBe(0)
  expect((await heap()) - before).toBeLessThan(4)
})

test.describe('without WebGL', () => {
  test.use({ webgl: false })
  test('it says so and does nothing', async ({ page }) => {
    await open(page)
    await page.evaluate(() => window.mount('plain', 'light', true))
    expect(await page.evaluate(() => window.failed)).toContain('WebGL')
    await expect(page.locator('#host canvas')).toHaveCount(0)
  })
})

test('without OffscreenCanvas the page itself paints, in slices', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'OffscreenCanvas')
  })
  await open(page)
  await page.evaluate(() => window.mount('plain', 'light', true))
  const shot = await page.screenshot({ clip: { x: 250, y: 330, width: 120, height: 90 } })
  expect(shot.length).toBeGreaterThan(9000)
})

test('it leaves nothing behind', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.mount('pins', 'dark', true))
  await page.evaluate(() => window.city.destroy())
  await expect(page.locator('#host canvas')).toHaveCount(0)
})

test('the still of the start page needs neither Phaser nor a worker', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (r) => loaded.push(r.url()))
  await open(page)
  await page.evaluate(() => window.still('light'))
  expect(loaded.some((u) => /phaser|worker/.test(u))).toBe(false)
  const shot = await page.screenshot({ clip: { x: 200, y: 150, width: 400, height: 300 } })
  expect(shot.length).toBeGreaterThan(60_000)
})
