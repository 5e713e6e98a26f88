// `node .ci/bundled.mjs ENTRY [words]`: runs a TypeScript entry as one bundled file, as the page's build would
// make it. A third faster than through tsx, which wraps every function to keep its name. The bundle is made anew
// when a source is newer; several calls at once do not disturb each other.
import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Thousands of short-lived objects a quarter, and a minute of the same rules: a larger nursery, plain code at once,
 * one thread per process for collector and compiler, as sweeps and facts have a process per core. Node 20 (V8 11)
 * optimises functions far too soon for rules with so many shapes, and again each time; later versions wait by
 * themselves and do not know the flag. Measured on two cores, 120 terms in two processes: 20.4 s without the last
 * three, 14.3 s with them; in one process 18.9 and 18.4 s. Processes forked from here take the flags over. */
const FLAGS = [
  '--max-semi-space-size=32',
  '--always-sparkplug',
  '--single-threaded-gc',
  '--no-concurrent-recompilation',
  ...(Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=1000000'] : []),
]

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const cache = path.join(root, 'node_modules/.cache/bundled')

/** When the youngest of all that goes into a bundle was changed, milliseconds. */
function changed() {
  let last = 0
  for (const file of ['package-lock.json', '.ci/bundled.mjs'])
    last = Math.max(last, statSync(path.join(root, file)).mtimeMs)
  for (const folder of ['src', 'tests'])
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (/\.[cm]?tsx?$/.test(file))
        last = Math.max(last, statSync(path.join(root, folder, file)).mtimeMs)
  return Math.round(last)
}

/** Where a module came from, for what it reads beside itself. */
const places = {
  name: 'places',
  transform: (code, id) =>
    code.includes('import.meta.')
      ? code
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      : null,
}

async function made(entry) {
  const name = path.basename(entry, '.ts')
  const folder = path.join(cache, `${name}-${changed()}`)
  const file = path.join(folder, `${name}.mjs`)
  if (existsSync(file)) return file
  const { build } = await import('vite')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(path.join(cache, 'new-'))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [places],
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, entry),
      outDir,
      target: 'es2022',
      minify: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: { entryFileNames: `${name}.mjs`, codeSplitting: false },
      },
    },
  })
  for (const old of readdirSync(cache))
    if (old.startsWith(`${name}-`)) rmSync(path.join(cache, old), { recursive: true, force: true })
  try {
    renameSync(outDir, folder)
  } catch (error) {
    // another call may have been first
    rmSync(outDir, { recursive: true })
    if (!existsSync(file)) throw error
  }
  return file
}

const [entry, ...words] = process.argv.slice(2)
if (!entry) throw new Error('Name the entry to run: node .ci/bundled.mjs src/lab/sim.ts')
// how many threads V8 uses is settled when a process begins
const child = spawn(process.execPath, [...FLAGS, await made(entry), ...words], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + constants.signals[signal]
})
