import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { policy } from '../../.ci/policy.ts'

const root = path.resolve(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const PACKED = ['.html', '.js', '.css', '.json', '.svg', '.webmanifest']

export interface Served {
  url: string
  close(): void
}

/** Builds the game and serves it as a usual host does: gzip, the policy as header, a free port. */
export async function serveBuild(): Promise<Served> {
  await build({ root, logLevel: 'warn' })
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    const file = path.join(dist, asked.endsWith('/') ? `${asked}index.html` : asked)
    if (!file.startsWith(dist) || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    const kind = path.extname(file)
    const packed = PACKED.includes(kind)
    response.writeHead(200, {
      ...policy.headers,
      'Content-Type': TYPES[kind] ?? 'application/octet-stream',
      ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
    })
    const body = readFileSync(file)
    response.end(packed ? gzipSync(body) : body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
