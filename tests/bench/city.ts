import type { Browser, Page } from '@playwright/test'
import { serveCity } from '../city/serve.ts'
import { town } from '../city/towns.ts'
import type { Measured } from './figures.ts'

/** As large as the largest scenario is to be: 25 districts, some 3,000 buildings. */
const DISTRICTS = 25
const RESIDENTS = 6100
const VIEW = { width: 1440, height: 900 }
/** Rounds, of which the best counts, and length of each, ms. */
const ROUNDS = 3
const ROUND = 15_000
/** Nothing has been painted for so long: all tiles are there. Longest wait for it. ms */
const QUIET = 8000
const PATIENCE = 240_000
const PORT = 5879

const share = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0

/** Waits until the tiles of the view stand: what comes while one looks about is not what moves. */
async function painted(page: Page): Promise<void> {
  const began = Date.now()
  let count = -1
  for (let since = began; Date.now() - since < QUIET && Date.now() - began < PATIENCE; ) {
    const now = await page.evaluate(() => window.city.textures().count)
    if (now !== count) since = Date.now()
    count = now
    await page.waitForTimeout(500)
  }
}

/** Frames of the map while a quarter runs in a big town and everything moves. */
export async function measureCity(
  browser: Browser,
): Promise<Measured & { 'frame-longest-ms': number }> {
  const served = await serveCity(PORT)
  try {
    const page = await browser.newPage({ viewport: VIEW })
    page.setDefaultTimeout(180_000)
    await page.goto(served.url)
    await page.evaluate(
      (plan) => {
        window.plan = plan
      },
      town(DISTRICTS, 'river', RESIDENTS),
    )
    await page.evaluate(() => window.mount('everything', 'light', false))
    await painted(page)
    const rounds: { median: number; p99: number; longest: number }[] = []
    for (let i = 0; i < ROUNDS; i++) {
      const frames = await page.evaluate((ms) => window.watch(ms), ROUND)
      frames.sort((a, b) => a - b)
      rounds.push({
        median: share(frames, 0.5),
        p99: share(frames, 0.99),
        longest: frames.at(-1) ?? 0,
      })
    }
    const best = (of: (r: (typeof rounds)[number]) => number) => Math.min(...rounds.map(of))
    const { megabytes } = await page.evaluate(() => window.city.textures())
    await page.close()
    return {
      'frame-median-ms': best((r) => r.median),
      'frame-p99-ms': best((r) => r.p99),
      'frame-longest-ms': best((r) => r.longest),
      'textures-mb': megabytes,
    }
  } finally {
    await served.close()
  }
}
