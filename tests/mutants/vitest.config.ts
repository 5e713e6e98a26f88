import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { scenarioPlugin } from '../../src/scenario/vite-plugin.ts'

/** Milliseconds above which a file waits until the quick ones have looked: it plays whole years. */
const SLOW = 300

/**
 * Who names or reads the broken file looks first, then rules reckoned on paper, whole plays last: what notices a break
 * at once ends its run.
 */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const broken = path.basename(this.ctx.config.related?.[0] ?? '', '.ts')
    const took = (f: TestSpecification) =>
      this.ctx.cache.getFileTestResults(
        `${f.project.name}:${path.relative(this.ctx.config.root, f.moduleId)}`,
      )?.duration ?? 0
    const late = (f: TestSpecification) => {
      if (path.basename(f.moduleId) === `${broken}.test.ts`) return -2
      if (broken && readFileSync(f.moduleId, 'utf8').includes(`/${broken}.ts'`)) return -1
      if (took(f) > SLOW) return took(f)
      return f.moduleId.includes('/tests/model/') ? 0 : 1
    }
    return files
      .map((f) => ({ f, late: late(f) }))
      .sort((a, b) => a.late - b.late || (a.f.moduleId < b.f.moduleId ? -1 : 1))
      .map(({ f }) => f)
  }
}

/** `npm run mutants -- --by PART`: the tests that may notice, for a look at one part. */
const by = process.env.MUTANTS_BY

/** Unit tests of model and engine alone: what has to notice when a rule is broken. */
export default defineConfig({
  plugins: [scenarioPlugin()],
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    environment: 'node',
    globalSetup: 'tests/compiled.ts',
    testTimeout: 60_000,
    include: by
      ? [`tests/{model,engine}/**/*${by}*.test.ts`]
      : ['tests/model/**/*.test.ts', 'tests/engine/**/*.test.ts'],
    // A break nobody notices runs the whole suite, so what plays many whole terms stays out: a second look at
    // what the others hold in detail. What they alone would notice counts as missed here.
    exclude: [
      'tests/engine/policies.test.ts',
      'tests/engine/explain.test.ts',
      'tests/engine/determinism.test.ts',
      'tests/engine/invariants.test.ts',
    ],
    // One worker loads the modules once for all files.
    isolate: false,
    sequence: { sequencer: NearestFirst },
  },
})
