import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { scenarioPlugin } from '../../src/scenario/vite-plugin.ts'
import { catalogue, DISTRICTS, FIGURES, SCENARIO } from './small.ts'

const root = mkdtempSync(path.join(tmpdir(), 'plugin-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Builds a page of two lines over the small content; returns the chunks by file name. */
async function bundle(name: string, scenario: string): Promise<{ name: string; code: string }[]> {
  const page = path.join(root, name)
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(page, file)), { recursive: true })
    writeFileSync(path.join(page, file), text)
  }
  for (const [file, text] of Object.entries(catalogue())) write(`scenarios/catalogue/${file}`, text)
  write('scenarios/smalltown/scenario.yaml', scenario)
  write('scenarios/smalltown/figures.yaml', FIGURES)
  write('scenarios/smalltown/districts.yaml', DISTRICTS)
  write(
    'main.js',
    `import { scenarios, loadScenario, loadWords } from 'virtual:scenarios'
     globalThis.found = { scenarios, loadScenario, loadWords }`,
  )
  const result = await build({
    root: page,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenarioPlugin()],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: path.join(page, 'main.js') },
    },
  })
  const { output } = (Array.isArray(result) ? result[0] : result) as unknown as {
    output: { fileName: string; code?: string }[]
  }
  return output.map((chunk) => ({ name: chunk.fileName, code: chunk.code ?? '' }))
}

describe('content as modules', () => {
  it('the list is small; the scenario and each language are chunks of their own', async () => {
    const chunks = await bundle('sound', SCENARIO)
    const main = chunks.find((chunk) => chunk.name.includes('main'))
    const inChunks = (text: string) => chunks.filter((chunk) => chunk.code.includes(text))
    expect(main?.code).toMatch(/"residents": ?100/)
    expect(main?.code).not.toContain('tradeTax')
    expect(inChunks('tradeTax')).toHaveLength(1)
    expect(inChunks('briefing de')).toHaveLength(1)
    expect(inChunks('briefing en')).toHaveLength(1)
    expect(inChunks('briefing de')).not.toEqual(inChunks('briefing en'))
    expect(chunks).toHaveLength(4)
  })
  it('a fault in a file fails the build and says where', async () => {
    const broken = SCENARIO.replace('land: bw', 'land: bx')
    await expect(bundle('broken', broken)).rejects.toThrow(/scenario\.yaml:3:7: unknown Land "bx"/)
  })
})
