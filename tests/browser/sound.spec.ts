import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

/** What a page fetches to be heard. */
function listen(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname.split('/').at(-1) ?? ''
    if (name.endsWith('.mp3') || /^player-/.test(name)) asked.push(name)
  })
  return asked
}
const begin = async (page: Page) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Amt antreten' }).click()
  await expect(page.locator('.place--briefing h1')).toBeVisible()
}
/** Loudest sample that leaves the page within a second; null before there is a sound at all. */
const loudest = (page: Page) =>
  page.evaluate(async () => {
    const { Howler } = window as unknown as { Howler?: { ctx: AudioContext; masterGain: GainNode } }
    if (!Howler?.ctx) return null
    const meter = Howler.ctx.createAnalyser()
    Howler.masterGain.connect(meter)
    const wave = new Float32Array(meter.fftSize)
    let most = 0
    for (let i = 0; i < 40; i++) {
      await new Promise((done) => setTimeout(done, 25))
      meter.getFloatTimeDomainData(wave)
      for (const x of wave) most = Math.max(most, Math.abs(x))
    }
    Howler.masterGain.disconnect(meter)
    return most
  })

test('nothing sounds or is fetched before the first gesture; then the room is heard', async ({
  page,
}) => {
  const asked = listen(page)
  await page.goto('./')
  await page.mouse.move(300, 300)
  await page.waitForTimeout(1500)
  expect(asked).toEqual([])
  await begin(page)
  await expect.poll(() => asked.filter((name) => name.startsWith('room-'))).toHaveLength(1)
  await expect.poll(() => loudest(page)).toBeGreaterThan(0.001)

  // M is silence at once, and once more is sound.
  await page.keyboard.press('m')
  await page.waitForTimeout(400)
  expect(await loudest(page)).toBeLessThan(0.0001)
  await page.keyboard.press('m')
  await expect.poll(() => loudest(page)).toBeGreaterThan(0.001)

  // A hidden tab is silent.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await page.waitForTimeout(1400)
  expect(await loudest(page)).toBeLessThan(0.0001)
})

test('with sound switched off nothing is fetched, and what matters is still written', async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem('amtszeit.prefs', JSON.stringify({ sound: false })),
  )
  const asked = listen(page)
  await page.goto('./#screen=running&demo=0')
  await page.locator('.run-acts .btn').last().click()
  await expect(page.locator('.caption[role="status"]')).toContainText(/Quartal|Krise/)
  expect(asked).toEqual([])
})

test('the settings hold a labelled slider that keys can move', async ({ page }) => {
  await page.goto('./#screen=settings&demo=0')
  const slider = page.getByRole('slider', { name: 'Lautstärke' })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', /55/)
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', /^0/)
})
