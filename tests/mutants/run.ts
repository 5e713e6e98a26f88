// `npm run mutants [-- --sample N] [--only PART] [--by PART]`: breaks the rules of model and engine in
// about N places, one at a time, and counts how many breaks the unit tests notice. The places are drawn
// by a hash of file and line, so the sample is the same until the code changes. `--only`: breaks in files
// of that name alone; `--by`: noticed by tests of that name alone. Exit 1 below the goal.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { contentHash } from '../../src/scenario/hash.ts'

/** Share of breaks that must be noticed, per cent, and how many are tried. */
const GOAL = 75
const SAMPLE = 800

const root = path.resolve(import.meta.dirname, '../..')
process.chdir(root)

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: String(SAMPLE) },
    only: { type: 'string' },
    by: { type: 'string' },
  },
})
const wanted = Number(values.sample)
if (values.by) process.env.MUTANTS_BY = values.by

const silent = () => {}
const log = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
}

/** Lines on which breaks fit whole, with the number of breaks on each. Breaks over several lines are
 * left out: they are the easy ones. */
async function lines(): Promise<Map<string, number>> {
  const files = ['src/model', 'src/engine']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => `${folder}/${f}`),
    )
    .filter((name) => name.endsWith('.ts') && (!values.only || name.includes(values.only)))
    .sort()
    .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }))
  const { mutants } = await new Instrumenter(log).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  })
  const found = new Map<string, number>()
  for (const { fileName, location } of mutants) {
    if (location.start.line !== location.end.line) continue
    const line = location.start.line + 1
    const place = `${fileName}:${line}-${line}`
    found.set(place, (found.get(place) ?? 0) + 1)
  }
  return found
}

/** Draws lines until they hold about as many breaks as wanted. */
function drawn(all: Map<string, number>): string[] {
  let breaks = 0
  return [...all]
    .map(([place, n]) => ({ place, n, lot: contentHash(place) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .filter(({ n }) => {
      if (breaks >= wanted) return false
      breaks += n
      return true
    })
    .map(({ place }) => place)
}

const began = Date.now()
const places = drawn(await lines())
const results = await new Stryker({
  mutate: places,
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutants/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  // TypeScript 7 has no JavaScript interface; a file that is not there keeps Stryker from asking it.
  tsconfigFile: 'none.json',
  concurrency: 2,
  // Other work may share the machine.
  dryRunTimeoutMinutes: 20,
  // What is reckoned only while a file loads is left out and counts as missed: to try it, every test would have to
  // load everything anew, which takes hours. So the score is a lower bound.
  ignoreStatic: true,
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: '.reports/mutants.json' },
  tempDirName: '.reports/mutants',
  cleanTempDir: 'always',
  timeoutMS: 10_000,
  ignorePatterns: [
    '/biome.json',
    '/dist',
    '/pictures',
    '/docs',
    '/public',
    '/.git',
    '/src/city',
    '/src/sound',
  ],
}).runMutationTest()

const count = (...states: string[]) =>
  results.filter(({ status }) => states.includes(status)).length
const noticed = count('Killed', 'Timeout')
const missed = count('Survived', 'NoCoverage', 'Ignored')
const score = (100 * noticed) / Math.max(1, noticed + missed)
for (const { status, fileName, location, replacement } of results)
  if (status === 'Survived' || status === 'NoCoverage')
    console.log(
      `${status.padEnd(10)} ${path.relative(root, fileName)}:${location.start.line}:${location.start.column}  → ${replacement?.slice(0, 80)}`,
    )
console.log(
  `${noticed} of ${noticed + missed} breaks noticed: ${score.toFixed(1)} % (goal ${GOAL} %), ${((Date.now() - began) / 60_000).toFixed(1)} minutes`,
)
process.exitCode = score >= GOAL ? 0 : 1
