import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { CONTENT_ROOT } from '../../src/scenario/files.ts'
import { scenarioPlugin } from '../../src/scenario/vite-plugin.ts'

/** Builds a page of one line that uses the content; returns the chunks by file name. */
async function bundle(root: string): Promise<{ name: string; code: string }[]> {
  mkdirSync(root, { recursive: true })
  writeFileSync(
    path.join(root, 'main.js'),
    `import { scenarios, loadScenario, loadWords } from 'virtual:scenarios'
     globalThis.found = { scenarios, loadScenario, loadWords }`,
  )
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenarioPlugin()],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: path.join(root, 'main.js') },
    },
  })
  const { output } = (Array.isArray(result) ? result[0] : result) as unknown as {
    output: { fileName: string; code?: string }[]
  }
  return output.map((chunk) => ({
    name: chunk.fileName,
    code: chunk.code ?? '',
  }))
}

describe('content as modules', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'plugin-'))
  afterAll(() => rmSync(root, { recursive: true }))

  it('the list is tiny; the scenario and each language are chunks of their own', async () => {
    const page = path.join(root, 'sound')
    cpSync(CONTENT_ROOT, path.join(page, 'scenarios'), { recursive: true })
    const chunks = await bundle(page)
    const main = chunks.find((chunk) => chunk.name.includes('main'))
    expect(main?.code).toContain('87368')
    expect(main?.code.length).toBeLessThan(6000)
    const holding = (text: string) => chunks.filter((chunk) => chunk.code.includes(text))
    expect(holding('tradeTax')).toHaveLength(1)
    expect(holding('Modellrechnung')).toHaveLength(1)
    expect(holding('A model calculation')).toHaveLength(1)
    expect(chunks.length).toBeGreaterThanOrEqual(4)
  })
  it('a fault in a file fails the build and says where', async () => {
    const page = path.join(root, 'broken')
    cpSync(CONTENT_ROOT, path.join(page, 'scenarios'), { recursive: true })
    const file = path.join(page, 'scenarios/konstanz/scenario.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('land: bw', 'land: bx'))
    await expect(bundle(page)).rejects.toThrow(/scenario\.yaml:5:7: unknown Land "bx"/)
  })
})
