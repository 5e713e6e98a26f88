import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const fixtures = path.join(import.meta.dirname, 'fixtures')

/** The fixtures stand in a house of their own, under the real rules. */
const house = mkdtempSync(path.join(tmpdir(), 'house-'))
cpSync(path.join(root, 'biome.json'), path.join(house, 'biome.json'))
cpSync(path.join(root, '.ci/grit'), path.join(house, '.ci/grit'), { recursive: true })
cpSync(fixtures, house, { recursive: true })
afterAll(() => rmSync(house, { recursive: true }))

const RULES = ['noRestrictedImports', 'noRestrictedGlobals', 'noImportCycles', 'plugin']

/** Refusals as `src/model/part.ts:2 noRestrictedImports`, sorted, each once. */
function refused(): string[] {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '--reporter=github', '--max-diagnostics=none', 'src']
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' })
  const lines = stdout.matchAll(/^::error title=(?:lint\/\w+\/)?(\w+),file=([^,]+),line=(\d+)/gm)
  const found = [...lines]
    .filter(([, rule]) => RULES.includes(rule ?? ''))
    .map(([, rule, file, line]) => {
      const place = path.isAbsolute(file ?? '') ? path.relative(house, file ?? '') : file
      return `${place}:${line} ${rule}`
    })
    // The rooms of the fixtures import one another in every direction; only one circle is meant.
    .filter((refusal) => !refusal.endsWith('noImportCycles') || refusal.includes('/circle/'))
  return [...new Set(found)].sort()
}

/** What the fixtures mark with `// refused: rule`. */
function marked(): string[] {
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      readFileSync(path.join(fixtures, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          const rule = line.match(/\/\/ refused: (\w+)$/)?.[1]
          return rule ? [`${file}:${index + 1} ${rule}`] : []
        }),
    )
    .sort()
}

describe('the direction of the house', () => {
  test('the linter refuses every marked line, and no other', () => {
    expect(refused()).toEqual(marked())
  })

  test('every room has lines that are refused', () => {
    const rooms = new Set(marked().map((line) => line.split('/')[1]))
    expect([...rooms].sort()).toEqual(
      ['city', 'desk', 'engine', 'lab', 'model', 'scenario', 'seminar', 'sound', 'text'].sort(),
    )
  })
})
