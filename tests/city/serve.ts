/** A development server and a browser for looking at the city; both end with the script. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { createServer } from 'vite'

const ROOT = path.resolve(import.meta.dirname, '../..')
const phaserSource = path.join(ROOT, 'node_modules/phaser/src')
const flags = {
  'typeof CANVAS_RENDERER': 'false',
  'typeof WEBGL_RENDERER': 'true',
  'typeof WEBGL_DEBUG': 'false',
  'typeof FEATURE_SOUND': 'false',
  'typeof PLUGIN_CAMERA3D': 'false',
  'typeof PLUGIN_FBINSTANT': 'false',
}
export const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

export async function withPage(
  size: { width: number; height: number; ratio?: number },
  visit: (page: Page, url: string) => Promise<void>,
): Promise<void> {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    cacheDir: '/tmp/city/vite',
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^phaser-src\//, replacement: `${phaserSource}/` },
        { find: 'phaser3spectorjs', replacement: path.join(ROOT, 'src/city/spector-stub.ts') },
      ],
    },
    define: flags,
    optimizeDeps: {
      rolldownOptions: { transform: { define: flags } },
      entries: ['tests/city/look-page.ts'],
    },
    worker: { format: 'es' },
    server: { host: '127.0.0.1', port: 5877, watch: null, hmr: false },
  })
  await server.listen()
  const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  )
  const browser = await chromium.launch({
    ...(found ? { executablePath: found } : {}),
    args: FLAGS,
  })
  try {
    const context = await browser.newContext({
      viewport: { width: size.width, height: size.height },
      deviceScaleFactor: size.ratio ?? 1,
    })
    const page = await context.newPage()
    page.on('console', (m) => {
      if (['error', 'warning'].includes(m.type()) && !m.text().includes('GPU stall'))
        console.log('page:', m.text())
    })
    page.on('pageerror', (e) => console.log('page error:', e.name, e.message, e.stack))
    const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5877/'
    await visit(page, `${address}tests/city/look.html`)
  } finally {
    await browser.close()
    await server.close()
  }
}
