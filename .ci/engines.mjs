// Finds the shells of two other JavaScript engines, and installs them where that is ours to do.
import path from 'node:path'
import { install } from './apt.mjs'
import { runs } from './runs.mjs'

/** Names of a shell on the path, places off it, and the variable that names one outright. */
const SHELLS = {
  SpiderMonkey: {
    names: ['js140', 'js128', 'js115', 'js102', 'js91'],
    places: [],
    named: 'SPIDERMONKEY_PATH',
    package: 'libmozjs-102-dev',
  },
  JavaScriptCore: {
    names: ['jsc'],
    places: [
      '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/jsc',
      '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/jsc',
      '/System/Library/Frameworks/JavaScriptCore.framework/Versions/Current/Helpers/jsc',
    ],
    named: 'JAVASCRIPTCORE_PATH',
    package: 'libjavascriptcoregtk-4.0-bin',
  },
}
export const ENGINES = Object.keys(SHELLS)

/** One sentence for an engine that is not there. */
export const NO_ENGINE = Object.fromEntries(
  Object.entries(SHELLS).map(([name, shell]) => [
    name,
    `No shell of ${name} found. Install it (apt-get install ${shell.package}) or name it: ${shell.named}=/path/to/shell npm run engines`,
  ]),
)

/** Path of an engine's shell on this machine, or undefined. */
export function findEngine(name) {
  const { names, places, named } = SHELLS[name]
  const given = process.env[named]
  if (given) return runs(given) ? given : undefined
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return [...names.flatMap((n) => folders.map((f) => path.join(f, n))), ...places].find(runs)
}

/** Installs the shells that are missing. */
export function installEngines() {
  const missing = ENGINES.filter((name) => !findEngine(name))
  if (missing.length === 0) return
  install(
    `Shells of ${missing.join(' and ')}`,
    missing.map((name) => SHELLS[name].package),
  )
}
