/**
 * Takes pictures of the city for looking at it:
 *   npx tsx tests/city/look.ts OUT '[["name","overlay",{"zoom":2,"pan":[100,0],"theme":"dark"}]]' '{"width":935,"height":625}'
 * Kinds of picture are those of look-page.ts: plain, pins, overlay, night, run, winter, spring, autumn.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from '../../.ci/chromium.mjs'
import { konstanz } from './konstanz.ts'
import { serveCity } from './serve.ts'

interface How {
  zoom?: number
  pan?: [number, number]
  theme?: 'light' | 'dark'
  still?: boolean
  wait?: number
}

const [out = '/tmp/city', shots = '[["plain","plain"]]', size = '{"width":935,"height":625}'] =
  process.argv.slice(2)
const {
  width,
  height,
  ratio = 1,
} = JSON.parse(size) as { width: number; height: number; ratio?: number }

async function main(): Promise<void> {
  mkdirSync(out, { recursive: true })
  const served = await serveCity(5877)
  const executablePath = await findChromium()
  const browser = await chromium.launch({
    executablePath: executablePath ?? undefined,
    args: CHROMIUM_FLAGS,
  })
  try {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: ratio })
    page.setDefaultTimeout(120_000)
    page.on('console', (m) => {
      if (['error', 'warning'].includes(m.type()) && !m.text().includes('GPU stall'))
        console.log('page:', m.text())
    })
    page.on('pageerror', (e) => console.log('page error:', e.stack))
    await page.goto(served.url)
    await page.evaluate((p) => {
      window.plan = p
    }, konstanz())
    let mounted = ''
    for (const [name, kind, how = {}] of JSON.parse(shots) as [string, string, How?][]) {
      const theme = how.theme ?? 'light'
      const still = how.still ?? true
      if (mounted !== theme + still) {
        const ms = await page.evaluate(([k, t, s]) => window.mount(k, t, s), [
          kind,
          theme,
          still,
        ] as const)
        console.log(name, 'mount to ready', Math.round(ms), 'ms')
        mounted = theme + still
      } else await page.evaluate((k) => window.show(k), kind)
      await page.evaluate(
        ([z, p]) => {
          if (p) window.city.pan(p[0], p[1])
          if (z) window.city.zoom(z)
        },
        [how.zoom, how.pan] as const,
      )
      await page.waitForTimeout(how.wait ?? 2500)
      await page.screenshot({ path: path.join(out, `${name}.png`) })
      if (how.zoom || how.pan) {
        await page.evaluate(() => window.city.home())
        await page.waitForTimeout(500)
      }
    }
  } finally {
    await browser.close()
    await served.close()
  }
}

void main()
