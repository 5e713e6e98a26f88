import { type Browser, chromium, type Page } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../../.ci/chromium.mjs'
import { openStation, stations } from '../browser/walk.ts'
import type { Measured } from './figures.ts'

/** How long a running quarter is watched, ms: it is over before. */
const WATCHED = 20_000
/** Without WebGL no map is painted: in software that would be most of every task. Its script is measured apart. */
const NO_MAP = ['--disable-gpu', '--disable-software-rasterizer', '--disable-3d-apis']

/** The first state of every place a term goes through, and the sheet that answers "why". */
const WAY = stations.filter(
  ({ id, kind, screen }) => (kind === 'place' || screen === 'why') && !/-[2-9]$/.test(id),
)

const freshPage = (browser: Browser, baseURL: string): Promise<Page> =>
  browser.newPage({ baseURL, serviceWorkers: 'block' })

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

/** Longest task of the main thread while a quarter runs on the desk, ms; 0 where none takes 50. */
async function longestWhileRunning(executablePath: string, baseURL: string): Promise<number> {
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...NO_MAP] })
  try {
    const page = await freshPage(browser, baseURL)
    const running = stations.find(({ screen }) => screen === 'running')
    if (!running) throw new Error('no quarter runs')
    await openStation(page, running)
    return await page.evaluate(
      (ms) =>
        new Promise<number>((done) => {
          let longest = 0
          new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
          }).observe({ entryTypes: ['longtask'] })
          setTimeout(() => done(longest), ms)
        }),
      WATCHED,
    )
  } finally {
    await browser.close()
  }
}

/** What a term weighs, and how long it holds up the page. */
export async function measureTerms(
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
