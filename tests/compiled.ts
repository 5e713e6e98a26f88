import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compileScenario } from '../src/scenario/compile.ts'

const folder = path.join(tmpdir(), `amtszeit-${process.pid}`)

/** Compiles Konstanz once for all test files; each reads it as JSON, as the page does (tests/engine/konstanz.ts). */
export function setup(): void {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'konstanz.json')
  writeFileSync(file, JSON.stringify(compileScenario('konstanz')))
  process.env.KONSTANZ_COMPILED = file
}
export const teardown = (): void => rmSync(folder, { recursive: true, force: true })
