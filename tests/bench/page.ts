import { type Browser, chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from '../../.ci/chromium.mjs'
import { serveBuild } from '../browser/serve.ts'
import { measureCity } from './city.ts'
import { measureDesk } from './desk.ts'
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

interface Opening {
  /** Milliseconds from opening the page to its mark. */
  ms: number
  /** kB (1000 bytes) of JavaScript that had arrived by then, as transferred. */
  script: number
}

/** Runs in the page. */
function opening(mark: string): Opening | undefined {
  const found = performance.getEntriesByName(mark)[0] as PerformanceMark | undefined
  if (!found) return undefined
  // painting is measured apart: a machine without a graphics card would measure only that
  const ms = found.startTime - ((found.detail as { painting?: number } | null)?.painting ?? 0)
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const scripts = loaded.filter(({ name, responseEnd }) => /\.js$/.test(name) && responseEnd <= ms)
  return {
    ms,
    script: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000,
  }
}

/** Opens the page on a slow phone and waits for its mark; undefined where the page never sets it. */
async function untilMark(
  browser: Browser,
  url: string,
  mark: string,
): Promise<Opening | undefined> {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED })
  await page.goto(url)
  const asked = Date.now()
  let found: Opening | undefined
  while (found === undefined && Date.now() - asked < PATIENCE) {
    found = await page.evaluate(opening, mark)
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
    const map = await untilMark(browser, `${served.url}#screen=desk&demo=0`, 'map-standing')
    const desk = await measureDesk(browser, executablePath, served.url)
    const { 'frame-longest-ms': longestFrame, ...city } = await measureCity(browser)
    return {
      // Chunks the start page asks for at run time count too, so the larger of both.
      'start-js-kb': Math.max(startKilobytes(), usable?.script ?? 0),
      'phaser-kb': phaserKilobytes(),
      ...(usable === undefined ? {} : { 'start-usable-ms': usable.ms }),
      ...(map === undefined ? {} : { 'map-standing-ms': map.ms }),
      ...desk,
      ...city,
      // the map's frames by their script: in software each task is mostly the drawing of the picture
      'longest-task-ms': Math.max(desk['longest-task-ms'] ?? 0, longestFrame),
    }
  } finally {
    await browser.close()
    served.close()
  }
}
