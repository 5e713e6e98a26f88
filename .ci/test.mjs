// `npm test`: every stage in order, a summary at the end, exit 1 if one failed. A stage goes on
// after another has failed, so that one run tells all. `--only lint,unit` runs some of them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium, installChromium, NO_CHROMIUM } from './chromium.mjs'
import { ENGINES, findEngine, installEngines } from './engines.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const reports = path.join(root, '.reports')
const bin = (name) => path.join(root, 'node_modules/.bin', name)

/** Runs a tool in the open; true when it is content. */
function run(name, args, env = {}) {
  const { status } = spawnSync(bin(name), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** A stage that counts as one test. */
const single = (content) => ({ passed: content ? 1 : 0, failed: content ? 0 : 1 })

/** Counts of a report; a report that is missing, or a failure it does not show, is one failed. */
function counted(file, content, read) {
  if (!existsSync(file)) return single(false)
  const counts = read(JSON.parse(readFileSync(file, 'utf8')))
  return content || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

const typed = () =>
  ['.', 'src/model', 'src/engine'].map((part) => run('tsc', ['-p', part])).every(Boolean)

function unit() {
  const file = path.join(reports, 'unit.json')
  const content = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  return counted(file, content, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }))
}

/** Every fact at few seeds; the full run is `npm run facts`. */
function facts() {
  const { stdout } = spawnSync(
    process.execPath,
    ['.ci/bundled.mjs', 'tests/facts/run.ts', '--seeds', '20', '--json'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      maxBuffer: 1e8,
      shell: process.platform === 'win32',
    },
  )
  let lines = []
  try {
    lines = JSON.parse(stdout)
  } catch {
    return single(false)
  }
  // what the model is known not to show yet is named, and counts neither way
  for (const { id, open } of lines.filter((line) => !line.ok && line.open))
    console.error(`fact ${id} is open: ${open}`)
  const failed = lines.filter((line) => !line.ok && !line.open)
  for (const { id, effect, third, unit, expected } of failed)
    console.error(
      `fact ${id} fails: effect ${effect}, third arm ${third} ${unit}; expected ${expected}`,
    )
  return { passed: lines.filter((line) => line.ok).length, failed: failed.length }
}

/**
 * The golden terms in three JavaScript engines. Without the shells of the others it only says so, unless
 * they are required, as on a build server: then they are installed, or the stage fails.
 */
function engines() {
  const required = process.env.ENGINES === 'required'
  if (required) installEngines()
  if (!required && !ENGINES.some(findEngine)) {
    console.error(`Neither ${ENGINES.join(' nor ')} is installed: not tried (npm run engines).`)
    return { passed: 0, failed: 0 }
  }
  return single(run('tsx', ['tests/engines/run.ts', ...(required ? [] : ['--allow-missing'])]))
}

const build = () => run('vite', ['build', '--logLevel', 'warn'])

async function browser() {
  if (!(await findChromium())) installChromium()
  if (!(await findChromium())) {
    console.error(NO_CHROMIUM)
    return single(false)
  }
  const file = path.join(reports, 'browser.json')
  const content = run('playwright', ['test', '-c', 'tests/browser/playwright.config.ts'], {
    BROWSER_BUILT: '1',
  })
  return counted(file, content, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }))
}

const check = () => run('tsx', ['src/scenario/check.ts', 'scenarios'])

const stages = {
  lint: () => single(run('biome', ['check', '--error-on-warnings'])),
  types: () => single(typed()),
  check: () => single(check()),
  unit,
  engines,
  facts,
  build: () => single(build()),
  browser,
  size: () => single(run('size-limit', [])),
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports)

const wanted = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1].split(',')
  : Object.keys(stages)
const unknown = wanted.filter((name) => !(name in stages))
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}. Stages: ${Object.keys(stages).join(', ')}`)
  process.exit(2)
}

/** Stages that look at the build and have nothing to look at without one. */
const BUILT = ['browser', 'size']

const results = []
for (const name of Object.keys(stages).filter((stage) => wanted.includes(stage))) {
  console.log(`\n── ${name}`)
  const start = Date.now()
  const unbuilt = BUILT.includes(name) && results.some((one) => one.name === 'build' && one.failed)
  if (unbuilt) console.error('There is no build to look at.')
  const counts = unbuilt ? single(false) : await stages[name]()
  results.push({ name, seconds: (Date.now() - start) / 1000, ...counts })
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0)
console.log('\n── summary')
for (const { name, passed, failed, seconds } of results) {
  const verdict = failed === 0 ? 'ok    ' : 'FAILED'
  console.log(
    `${verdict} ${name.padEnd(8)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
  )
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
