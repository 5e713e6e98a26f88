import { readFileSync } from 'node:fs'
import { type Compiled, compileScenario } from '../../src/scenario/compile.ts'

const compiled = process.env.KONSTANZ_COMPILED

/** The real scenario: compiled before all tests (tests/compiled.ts), or here where nobody did. */
export const { scenario, words } = compiled
  ? (JSON.parse(readFileSync(compiled, 'utf8')) as Compiled)
  : compileScenario('konstanz')
