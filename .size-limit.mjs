import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const dist = path.join(import.meta.dirname, 'dist')

/** What the built page loads before it can be used: its script and what that imports statically. */
const page = readFileSync(path.join(dist, 'index.html'), 'utf8')
const start = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1])
const phaser = readdirSync(path.join(dist, 'assets')).filter((file) => /^phaser-.*\.js$/.test(file))

export default [
  {
    name: 'start-js-kb',
    path: start.map((file) => path.join('dist', file)),
    limit: '90 kB',
    gzip: true,
  },
  {
    name: 'phaser-kb',
    path: phaser.map((file) => path.join('dist/assets', file)),
    limit: '215 kB',
    gzip: true,
  },
]
