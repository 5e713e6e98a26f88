// `npm run bench [-- --only model|page]`: the speed figures as a table and as bench.json, a list of
// `{ id, value, unit, goal, ok }`. All ids are always there; what is not measured is null.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { FIGURES, keeps, type Measured } from './figures.ts'
import { measureModel } from './model.ts'
import { measurePage } from './page.ts'

const file = path.resolve(import.meta.dirname, '../../bench.json')
const halves = { model: measureModel, page: measurePage }

async function main(): Promise<number> {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
  if (only !== undefined && !(only in halves)) {
    console.error(`--only takes model or page, not ${only}`)
    return 2
  }
  const measured: Measured = {}
  for (const [half, measure] of Object.entries(halves)) {
    if (only === undefined || only === half) Object.assign(measured, await measure())
  }
  const rows = FIGURES.map(({ id, unit, goal }) => {
    const value = measured[id] ?? null
    const rounded = value === null ? null : Math.round(value * 100) / 100
    return { id, value: rounded, unit, goal, ok: value === null ? null : keeps(value, goal) }
  })
  writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`)
  for (const { id, value, unit, goal, ok } of rows) {
    const verdict = ok === null ? '–' : ok ? 'kept' : 'MISSED'
    console.log(
      `${id.padEnd(18)}${String(value ?? '–').padStart(10)} ${unit.padEnd(8)} ${goal.padEnd(8)} ${verdict}`,
    )
  }
  return 0
}

process.exitCode = await main()
