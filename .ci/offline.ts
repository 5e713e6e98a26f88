import type { VitePWAOptions } from 'vite-plugin-pwa'

/** How the built game is kept for use without a network. `src/offline.ts` registers the worker. */
export const offline: Partial<VitePWAOptions> = {
  // A new version waits until the last tab is closed: no chunk disappears during a term.
  registerType: 'prompt',
  injectRegister: null,
  manifest: {
    name: 'Amtszeit',
    short_name: 'Amtszeit',
    description: 'Regieren Sie sechs Jahre lang eine Stadt.',
    lang: 'de',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#1f2b2b',
    theme_color: '#1f2b2b',
    icons: [{ src: './icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  },
  workbox: {
    // One file: the policy forbids a worker to fetch more script by name.
    inlineWorkboxRuntime: true,
    globPatterns: ['**/*.{js,css,html,json,woff2,webp,svg,webmanifest,ogg,mp3}'],
    // Phaser's chunk is 0.75 MB unpacked.
    maximumFileSizeToCacheInBytes: 2_000_000,
  },
}
