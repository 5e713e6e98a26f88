import { compileScenario } from '../../src/scenario/compile.ts'

/** The real scenario, compiled once for all tests of a file. */
export const { scenario, words } = compileScenario('konstanz')
