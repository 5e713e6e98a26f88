// Runs before `npm start`, `npm test` and their kin: installs what is missing, says nothing when
// everything stands. Uses Node alone, because on a bare clone there is nothing else.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const NODE_MIN = [20, 19]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < NODE_MIN[0] || (major === NODE_MIN[0] && minor < NODE_MIN[1])) {
  console.error(`Amtszeit needs Node ${NODE_MIN.join('.')} or newer; this is ${process.version}.`)
  process.exit(1)
}

/** 'glibc' or 'musl' on Linux: native packages come in both. */
function libc() {
  if (process.platform !== 'linux') return undefined
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
}

/** Does an entry of the lockfile belong on this machine? Others are rightly absent. */
function belongsHere(entry, machine) {
  const fits = (list, value) => list === undefined || list.includes(value)
  if (!fits(entry.os, machine.os) || !fits(entry.cpu, machine.cpu)) return false
  if (!fits(entry.libc, machine.libc)) return false
  // An optional package without such a condition may be absent for reasons of its own.
  return !entry.optional || entry.cpu !== undefined
}

/** npm writes this last: where it is absent, an installation was broken off. */
const finished = () => existsSync(path.join(root, 'node_modules/.package-lock.json'))

/** Places in node_modules that the lockfile names and that are absent or of another version. */
function missing() {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const machine = { os: process.platform, cpu: process.arch, libc: libc() }
  return Object.entries(lock.packages)
    .filter(([place, entry]) => place !== '' && belongsHere(entry, machine))
    .filter(([place, entry]) => {
      const file = path.join(root, place, 'package.json')
      return !existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).version !== entry.version
    })
    .map(([place]) => place)
}

function npm(...words) {
  const { status } = spawnSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}

const gaps = missing()
if (gaps.length > 0 || !finished()) {
  console.log('Installing the packages the game is built with (once) …')
  // The second way is for a registry that lacks packages of other platforms, which `ci` insists on.
  const done = npm('ci') || npm('install', '--no-save')
  if (!done) {
    console.error('The packages could not be installed. Is the package registry reachable?')
    process.exit(1)
  }
}
