// `node .ci/bundled.mjs ENTRY [words]`: runs a TypeScript entry as one bundled file, as the page's build would
// make it. A third faster than through tsx, which wraps every function to keep its name. The bundle is made anew
// when a source is newer; several calls at once do not disturb each other.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'

/** Thousands of short-lived objects a quarter, and a minute of the same rules: a larger nursery, plain code at once.
 * Measured on two cores: a sixth less computing. Both are known to Node 20, 22 and 24; of V8's finer ones not all
 * are. Processes forked from here take them over. */
const FLAGS = ['--max-semi-space-size=32', '--always-sparkplug']

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

const entry = process.argv[2]
if (!entry) throw new Error('Name the entry to run: node .ci/bundled.mjs src/lab/sim.ts')
const file = await made(entry)
process.argv.splice(1, 2, file)
for (const flag of FLAGS) setFlagsFromString(flag)
process.execArgv.push(...FLAGS)
await import(pathToFileURL(file).href)
