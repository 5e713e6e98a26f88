import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { scenarioPlugin } from '../../src/scenario/vite-plugin.ts'

/** Unit tests of model and engine alone: what has to notice when a rule is broken. */
export default defineConfig({
  plugins: [scenarioPlugin()],
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    environment: 'node',
    testTimeout: 60_000,
    include: ['tests/model/**/*.test.ts', 'tests/engine/**/*.test.ts'],
    // Many whole terms by policy: a second look at what the others hold in detail.
    exclude: ['tests/engine/policies.test.ts'],
  },
})
