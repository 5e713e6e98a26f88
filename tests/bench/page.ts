import { type Browser, chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from '../../.ci/chromium.mjs'
import { serveBuild } from '../browser/serve.ts'
import type { Measured } from './figures.ts'
import { phaserKilobytes, startKilobytes } from './weight.ts'

/** A slow phone on a poor line: the conditions under which the page times are stated. */
const CPU_SLOWED = 4
const LINE = {
  offline: false,
  latency: 150, // ms
  downloadThroughput: 1.6e6 / 8, // bytes a second
  uploadThroughput: 750e3 / 8,
}
/** How long a mark is waited for, in milliseconds. */
const PATIENCE = 30_000

/** Milliseconds from opening the page to its mark, or undefined where the page never sets it. */
async function untilMark(browser: Browser, url: string, mark: string): Promise<number | undefined> {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED })
  await page.goto(url)
  const asked = Date.now()
  let found: number | undefined
  while (found === undefined && Date.now() - asked < PATIENCE) {
    found = await page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime, mark)
    if (found === undefined) await page.waitForTimeout(200)
  }
  await page.close()
  return found
}

/** The page's half of the figures. Builds and serves the game itself. */
export async function measurePage(): Promise<Measured> {
  const executablePath = await findChromium()
  if (!executablePath) throw new Error(NO_CHROMIUM)
  const served = await serveBuild()
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  try {
    const usable = await untilMark(browser, served.url, 'start-usable')
    return {
      'start-js-kb': startKilobytes(),
      'phaser-kb': phaserKilobytes(),
      ...(usable === undefined ? {} : { 'start-usable-ms': usable }),
    }
  } finally {
    await browser.close()
    served.close()
  }
}
