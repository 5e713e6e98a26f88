// Finds a Chromium for the browser tests and says which. Shared by the test runner, Playwright's
// configuration and the pictures.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

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

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

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

/** Installs Chromium by apt, only where that is ours to do: as root, or in CI. */
export function installChromium() {
  const root = process.getuid?.() === 0
  if (process.platform !== 'linux' || !(root || process.env.CI)) return
  console.log('No Chromium found: installing it by apt …')
  const sudo = root ? [] : ['sudo', '-n']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command, ...args] = [...sudo, 'apt-get', '-qq', ...words]
    if (spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
      return
  }
}

export const NO_CHROMIUM =
  'No Chromium found. Install it, or name it: CHROMIUM_PATH=/path/to/chromium npm test'
