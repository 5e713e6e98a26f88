/**
 * The city on a page of its own, built as the product is built and served under its policy. For
 * looking at it (look.ts) and for the browser test; the server ends with the caller.
 */
import { existsSync, mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { policy } from '../../.ci/policy.ts'

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

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

export interface Served {
  url: string
  /** Folder of the build, to weigh its chunks. */
  folder: string
  close(): Promise<void>
}

/** Builds the page into a temporary folder and serves it. Takes some seconds. */
export async function serveCity(port: number): Promise<Served> {
  const folder = mkdtempSync(path.join(tmpdir(), 'city-'))
  await build({
    configFile: false,
    root: path.join(ROOT, 'tests/city'),
    base: './',
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^phaser-src\//, replacement: `${phaserSource}/` },
        { find: 'phaser3spectorjs', replacement: path.join(ROOT, 'src/city/spector-stub.ts') },
      ],
    },
    define: flags,
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: {
        input: path.join(ROOT, 'tests/city/look.html'),
        output: {
          codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] },
        },
      },
    },
  })
  const server: Server = createServer(async (request, response) => {
    const name = path
      .normalize(new URL(request.url ?? '/', 'http://x').pathname)
      .replace(/^[/\\.]+/, '')
    const file = path.join(folder, name || 'look.html')
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      ...policy.headers,
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    })
    response.end(await readFile(file))
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${port}/look.html`,
    folder,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
