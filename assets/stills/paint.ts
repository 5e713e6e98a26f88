// `npm run stills`: paints the model of every playable scenario as it lies beside the start page, by
// day and in the evening, into assets/stills. The painter is the game's own; the page shows its work
// as a picture, because painting it anew on every visit would hold up slow machines for seconds.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { createServer } from 'vite'
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from '../../.ci/chromium.mjs'

/** Pixels of a still: its frame on a screen of 1440 × 900, a third sharper. */
const SIZE = { width: 1600, height: 1224 }
/** Of WebP, 0 to 1: the paper's grain survives, and a first term stays under 900 kB. */
const QUALITY = 0.66
const THEMES = ['light', 'dark'] as const

const root = path.resolve(import.meta.dirname, '../..')

const MODULES = ['/src/city/preview.ts', '/src/desk/content.ts', '/src/desk/parts/cityPlan.ts']

type Order = [string[], string, (typeof THEMES)[number], typeof SIZE, number]

/** Runs in the page of the development server. */
async function paint([modules, id, theme, size, quality]: Order): Promise<string> {
  const [{ paintStill }, { loadScenario }, { planOf }] = await Promise.all(
    modules.map((file) => import(/* @vite-ignore */ file)),
  )
  const { scenario, terrain } = await loadScenario(id)
  const canvas = Object.assign(document.createElement('canvas'), size)
  await paintStill(canvas, planOf(scenario, terrain, 1), { theme })
  return canvas.toDataURL('image/webp', quality)
}

async function main(): Promise<number> {
  const executablePath = await findChromium()
  if (!executablePath) {
    console.error(NO_CHROMIUM)
    return 1
  }
  const server = await createServer({ root, server: { port: 0, watch: null }, logLevel: 'warn' })
  await server.listen()
  const { scenarios } = await server.ssrLoadModule('virtual:scenarios')
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(120_000)
    // An empty page of the server's own: the game itself need not start.
    const blank = `${server.resolvedUrls?.local[0]}blank`
    await page.route(blank, (route) => route.fulfill({ contentType: 'text/html', body: '' }))
    await page.goto(blank)
    for (const { id } of scenarios as { id: string }[])
      for (const theme of THEMES) {
        const order: Order = [MODULES, id, theme, SIZE, QUALITY]
        const data = await page.evaluate(paint, order)
        const bytes = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64')
        const file = `assets/stills/${id}.${theme}.webp`
        writeFileSync(path.join(root, file), bytes)
        console.log(`${file}  ${Math.round(bytes.length / 1024)} kB`)
      }
  } finally {
    await browser.close()
    await server.close()
  }
  return 0
}

process.exitCode = await main()
