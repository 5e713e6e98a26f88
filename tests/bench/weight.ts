import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = path.resolve(import.meta.dirname, '../../dist')

/** kB (1000 bytes) of files of the build, gzipped one by one, as a host sends them. */
function kilobytes(files: string[]): number {
  return (
    files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0) /
    1000
  )
}

/** The script of the page and what it imports statically. */
export function startKilobytes(): number {
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)]
  return kilobytes(scripts.map((match) => match[1] ?? ''))
}

export function phaserKilobytes(): number {
  const assets = readdirSync(path.join(dist, 'assets'))
  const phaser = assets.filter((file) => /^phaser-.*\.js$/.test(file))
  return kilobytes(phaser.map((file) => `assets/${file}`))
}
