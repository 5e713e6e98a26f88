import path from 'node:path'
import { build, type Plugin } from 'vite'
import { scenarioPlugin } from '../src/scenario/vite-plugin.ts'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Bundles one entry as the page's build would, and says where. `iife`: one file without imports, for a bare
 * shell; `es`: a module that may import Node's own.
 */
export async function bundle(
  entry: string,
  format: 'iife' | 'es',
  plugins: Plugin[] = [],
): Promise<string> {
  const name = path.basename(entry, '.ts')
  const outDir = path.join(root, '.reports', name)
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [scenarioPlugin(), ...plugins],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      target: 'es2022',
      minify: false,
      lib: { entry, formats: [format], name, fileName: () => `${name}.mjs` },
      rolldownOptions: {
        external: /^node:/,
        checks: { pluginTimings: false },
        output: { codeSplitting: false },
      },
    },
  })
  return path.join(outDir, `${name}.mjs`)
}
