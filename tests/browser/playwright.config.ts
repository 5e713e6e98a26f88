import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from '../../.ci/chromium.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const executablePath = await findChromium()
if (!executablePath) throw new Error(NO_CHROMIUM)

/** Own port, so that a game served beside the tests stays undisturbed. BROWSER_PORT names another. */
const vite = 'node node_modules/vite/bin/vite.js'
const port = Number(process.env.BROWSER_PORT ?? 4180)

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  outputDir: path.join(root, 'test-results'),
  fullyParallel: true,
  workers: 2,
  // A picture painted in software now and then comes late; what fails twice has failed.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // SwiftShader on two cores: a first frame of the map takes seconds.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: path.join(root, '.reports/browser.json') }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    // A worker that answers from its store would hide what the page asks for.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: CHROMIUM_FLAGS },
  },
  webServer: {
    // A fresh build, unless the runner has just made one.
    command: `${process.env.BROWSER_BUILT ? '' : `${vite} build --logLevel warn && `}${vite} preview --port ${port} --strictPort`,
    cwd: root,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
})
