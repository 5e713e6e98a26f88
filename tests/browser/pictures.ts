// `npm run pictures [-- --only ID --size wide,phone,tablet,large --theme light,dark,contrast --language de,en]`:
// every screen of the registry, motion off, into pictures/. ID is a screen ("desk") or one state of it
// ("desk-2"). Without options both languages, light and dark, wide and phone.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type BrowserContextOptions, chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from '../../.ci/chromium.mjs'
import { serveBuild } from './serve.ts'
import { openStation, stations } from './walk.ts'

const CHOICES: Record<'size' | 'language' | 'theme', Record<string, BrowserContextOptions>> = {
  size: {
    wide: { viewport: { width: 1440, height: 900 } },
    phone: { viewport: { width: 390, height: 844 } },
    tablet: { viewport: { width: 820, height: 1180 } },
    large: { viewport: { width: 1920, height: 1080 } },
  },
  language: { de: { locale: 'de-DE' }, en: { locale: 'en-GB' } },
  theme: {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    contrast: { colorScheme: 'light', contrast: 'more' },
  },
}

const folder = path.resolve(import.meta.dirname, '../../pictures')

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      size: { type: 'string', default: 'wide,phone' },
      language: { type: 'string', default: 'de,en' },
      theme: { type: 'string', default: 'light,dark' },
    },
  })
  const { only } = values
  const wanted = stations.filter(({ id, screen }) => !only || only === id || only === screen)
  if (wanted.length === 0) {
    console.error(`No screen ${only}. Screens: ${stations.map(({ id }) => id).join(', ')}`)
    return 2
  }
  const kinds: { name: string; how: BrowserContextOptions }[][] = []
  for (const kind of ['language', 'theme', 'size'] as const) {
    const names = values[kind].split(',')
    const unknown = names.filter((name) => !(name in CHOICES[kind]))
    if (unknown.length > 0) {
      console.error(
        `No ${kind} ${unknown.join(', ')}. There are ${Object.keys(CHOICES[kind]).join(', ')}.`,
      )
      return 2
    }
    kinds.push(names.map((name) => ({ name, how: CHOICES[kind][name] ?? {} })))
  }
  const executablePath = await findChromium()
  if (!executablePath) {
    console.error(NO_CHROMIUM)
    return 1
  }
  mkdirSync(folder, { recursive: true })
  const served = await serveBuild()
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  const looks = kinds.reduce(
    (all, kind) =>
      all.flatMap((a) =>
        kind.map((b) => ({ name: `${a.name}.${b.name}`, how: { ...a.how, ...b.how } })),
      ),
    [{ name: '', how: { baseURL: served.url, reducedMotion: 'reduce', serviceWorkers: 'block' } }],
  )
  let failed = 0
  for (const look of looks) {
    const page = await browser.newPage(look.how)
    for (const station of wanted) {
      const name = `${station.id}${look.name}.png`
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
  await browser.close()
  served.close()
  return failed === 0 ? 0 : 1
}

process.exitCode = await main()
