// Finds a Chromium for the browser tests and says which. Shared by the test runner, Playwright's
// configuration and the pictures.
import { install } from './apt.mjs'
import { runs } from './runs.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The map needs WebGL, which a machine without a graphics card computes (SwiftShader). Nothing the
 * browser does of its own accord may reach the network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Path of a Chromium on this machine, or undefined. CHROMIUM_PATH wins. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return runs(named) ? named : undefined
  const place = PLACES.find(runs)
  if (place) return place
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  return runs(own) ? own : undefined
}

export const installChromium = () => install('Chromium', ['chromium'])

export const NO_CHROMIUM =
  'No Chromium found. Install it, or name it: CHROMIUM_PATH=/path/to/chromium npm test'
