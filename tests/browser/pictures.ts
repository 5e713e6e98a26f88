// `npm run pictures [-- --only ID]`: every screen of the registry, both languages, themes and
// widths, motion off, into pictures/. ID is a screen ("desk") or one state of it ("desk-2").
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from '../../.ci/chromium.mjs'
import { serveBuild } from './serve.ts'
import { openStation, stations } from './walk.ts'

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const LANGUAGES = { de: 'de-DE', en: 'en-GB' }
const THEMES = ['light', 'dark'] as const

const folder = path.resolve(import.meta.dirname, '../../pictures')

async function main(): Promise<number> {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
  const wanted = stations.filter(({ id, screen }) => !only || only === id || only === screen)
  if (wanted.length === 0) {
    console.error(`No screen ${only}. Screens: ${stations.map(({ id }) => id).join(', ')}`)
    return 2
  }
  const executablePath = await findChromium()
  if (!executablePath) {
    console.error(NO_CHROMIUM)
    return 1
  }
  mkdirSync(folder, { recursive: true })
  const served = await serveBuild()
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  let failed = 0
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const [language, locale] of Object.entries(LANGUAGES)) {
      for (const colorScheme of THEMES) {
        const page = await browser.newPage({
          baseURL: served.url,
          viewport,
          locale,
          colorScheme,
          reducedMotion: 'reduce',
          serviceWorkers: 'block',
        })
        for (const station of wanted) {
          const name = `${station.id}.${language}.${colorScheme}.${size}.png`
          try {
            await openStation(page, station)
            await page.screenshot({ path: path.join(folder, name) })
            console.log(`pictures/${name}`)
          } catch (error) {
            failed += 1
            console.error(`pictures/${name}: ${(error as Error).message.split('\n')[0]}`)
          }
        }
        await page.close()
      }
    }
  }
  await browser.close()
  served.close()
  return failed === 0 ? 0 : 1
}

process.exitCode = await main()
