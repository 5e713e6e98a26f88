import { type Browser, chromium, type Page } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../../.ci/chromium.mjs'
import { openStation, stations } from '../browser/walk.ts'
import type { Measured } from './figures.ts'

/** How long is watched from the press that lets the quarters run, ms: their weeks are over before. */
const WATCHED = 20_000
const TRIES = 3
/** Without WebGL no map is painted: in software that would be most of every task. Its script is measured apart. */
const NO_MAP = ['--disable-gpu', '--disable-software-rasterizer', '--disable-3d-apis']

/** The first state of every place a term goes through, and the sheet that answers "why". */
const WAY = stations.filter(
  ({ id, kind, screen }) => (kind === 'place' || screen === 'why') && !/-[2-9]$/.test(id),
)

const freshPage = (browser: Browser, baseURL: string): Promise<Page> =>
  browser.newPage({ baseURL, serviceWorkers: 'block', locale: 'en-GB' })

/** kB of everything the screens of a term ask for, each file once, as transferred. */
async function transferred(browser: Browser, baseURL: string): Promise<number> {
  const page = await freshPage(browser, baseURL)
  const bytes = new Map<string, number>()
  for (const station of WAY) {
    await openStation(page, station)
    const loaded = await page.evaluate(() =>
      [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ].map(
        (e) => [e.name.split('#')[0], (e as PerformanceResourceTiming).encodedBodySize] as const,
      ),
    )
    for (const [name, size] of loaded)
      bytes.set(name as string, Math.max(size, bytes.get(name as string) ?? 0))
  }
  await page.close()
  return [...bytes.values()].reduce((a, b) => a + b, 0) / 1000
}

/** MB in use after a whole term, everything free collected. */
async function heapAfterTerm(browser: Browser, baseURL: string): Promise<number> {
  const page = await freshPage(browser, baseURL)
  const last = stations.find(({ screen }) => screen === 'debrief')
  if (!last) throw new Error('there is no debrief')
  await openStation(page, last)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await page.close()
  return usedSize / 1e6
}

/** Longest task of the main thread from the press that lets quarters run to their last week, ms; 0 where none takes
 * 50. Pressed from within: looking for the button from outside is a task of its own. */
async function longestTask(browser: Browser, baseURL: string): Promise<number> {
  const page = await freshPage(browser, baseURL)
  const before = stations.find(({ screen }) => screen === 'predict')
  if (!before) throw new Error('nothing is predicted')
  await openStation(page, before)
  const longest = await page.evaluate(
    (ms) =>
      new Promise<number>((done) => {
        let most = 0
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) most = Math.max(most, duration)
        }).observe({ entryTypes: ['longtask'] })
        const rises = [...document.querySelectorAll('button')].find(
          (button) => button.textContent?.trim() === 'rises',
        )
        setTimeout(() => rises?.click())
        setTimeout(() => done(most), ms)
      }),
    WATCHED,
  )
  if ((await page.locator('main.place--running').count()) === 0) throw new Error('no quarter ran')
  await page.close()
  return longest
}

/** The best of some openings, each with code no one has run before. */
async function longestWhileRunning(executablePath: string, baseURL: string): Promise<number> {
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...NO_MAP] })
  try {
    let best = Number.POSITIVE_INFINITY
    for (let i = 0; i < TRIES; i++) best = Math.min(best, await longestTask(browser, baseURL))
    return best
  } finally {
    await browser.close()
  }
}

/** What a term weighs, and how long it holds up the page. */
export async function measureDesk(
  browser: Browser,
  executablePath: string,
  baseURL: string,
): Promise<Measured> {
  return {
    'term-kb': await transferred(browser, baseURL),
    'heap-term-mb': await heapAfterTerm(browser, baseURL),
    'longest-task-ms': await longestWhileRunning(executablePath, baseURL),
  }
}
