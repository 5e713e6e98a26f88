import path from 'node:path'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { offline } from './.ci/offline.ts'
import { policy } from './.ci/policy.ts'
import { scenarioPlugin } from './src/scenario/vite-plugin.ts'

const root = import.meta.dirname
const phaserSource = path.join(root, 'node_modules/phaser/src')

/** Phaser's source switches parts off by these names. They stand twice: for the build and for the
 * development server's prebundling. */
const phaserFlags = {
  'typeof CANVAS_RENDERER': 'false',
  'typeof WEBGL_RENDERER': 'true',
  'typeof WEBGL_DEBUG': 'false',
  'typeof FEATURE_SOUND': 'false',
  'typeof PLUGIN_CAMERA3D': 'false',
  'typeof PLUGIN_FBINSTANT': 'false',
}

/** Stands twice as well. */
const jsx = { runtime: 'automatic', importSource: 'preact' } as const

export default defineConfig({
  base: './',
  plugins: [scenarioPlugin(), policy.plugin(), VitePWA(offline)],
  resolve: {
    alias: [
      { find: /^phaser-src\//, replacement: `${phaserSource}/` },
      // Howler without its sounds in space.
      {
        find: /^howler$/,
        replacement: path.join(root, 'node_modules/howler/dist/howler.core.min.js'),
      },
      { find: 'phaser3spectorjs', replacement: path.join(root, 'src/city/spector-stub.ts') },
    ],
  },
  define: phaserFlags,
  optimizeDeps: {
    // Phaser's parts are found at the start, not in the middle of a page, which would reload it.
    entries: ['index.html', 'src/city/phaser.ts'],
    rolldownOptions: { transform: { define: phaserFlags, jsx } },
  },
  oxc: { jsx },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The policy allows fonts and media from the origin only, so nothing becomes a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The texts of all bundled licences travel with the build.
    license: { fileName: 'licences.md' },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The rules as a worker takes them: an entry, so that nothing of the page is bundled into what it needs.
      input: { index: 'index.html', reckoner: 'src/desk/after/reckoner.ts' },
      output: {
        codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] },
      },
    },
  },
  preview: { host: '127.0.0.1', headers: policy.headers },
  server: { host: '127.0.0.1' },
  test: {
    environment: 'node',
    // The city is pure functions: files share their modules, which halves the time.
    isolate: false,
    globalSetup: 'tests/compiled.ts',
    // Thousands of generated runs on two slow cores; what hangs is still caught.
    testTimeout: 60_000,
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/browser/**', 'tests/house/fixtures/**'],
  },
})
