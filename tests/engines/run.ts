// `npm run engines`: the ten golden terms of every scenario, played by one bundled file in V8 (Node),
// SpiderMonkey and JavaScriptCore. Exit 1 if a hash differs or an engine is missing; with
// `-- --allow-missing` an engine that is missing is only named.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ENGINES, findEngine, NO_ENGINE } from '../../.ci/engines.mjs'
import { bundle } from '../bundle.ts'

/** What an engine prints, line by line. */
function played(command: string, file: string): string[] {
  const { stdout, stderr } = spawnSync(command, [file], { encoding: 'utf8', maxBuffer: 1e7 })
  if (stderr) console.error(stderr.trim())
  return (stdout ?? '').trim().split('\n')
}

async function main(): Promise<number> {
  const allowed = parseArgs({ options: { 'allow-missing': { type: 'boolean' } } }).values
  const file = await bundle(path.join(import.meta.dirname, 'terms.ts'), 'iife')
  const expected = played(process.execPath, file)
  console.log(`V8 (Node ${process.versions.node}): ${expected.length} terms`)
  let content =
    expected.length > 1 && expected.every((line) => /^\S+ \S+ \d+ [0-9a-f]{8}$/.test(line))
  if (!content) console.error(expected.join('\n'))
  for (const name of ENGINES) {
    const found = findEngine(name)
    if (!found) {
      console.error(NO_ENGINE[name])
      content &&= allowed['allow-missing'] === true
      continue
    }
    const lines = played(found, file)
    const other = expected.filter((line, i) => lines[i] !== line)
    content &&= other.length === 0 && lines.length === expected.length
    console.log(`${name} (${found}): ${expected.length - other.length} of ${expected.length} agree`)
    for (const line of other) {
      const term = line.slice(0, line.lastIndexOf(' '))
      console.error(`  ${line}, here ${lines.find((l) => l.startsWith(`${term} `)) ?? lines[0]}`)
    }
  }
  return content ? 0 : 1
}

process.exitCode = await main()
