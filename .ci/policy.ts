import type { Plugin } from 'vite'

/** The content security policy of the page: nothing leaves the origin, no string becomes code. */
const content = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

export const policy = {
  content,
  headers: {
    'Content-Security-Policy': content,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  },
  /** Writes the policy into the built page. Not in development: there Vite injects styles. */
  plugin(): Plugin {
    return {
      name: 'amtszeit-policy',
      apply: 'build',
      transformIndexHtml: {
        order: 'pre',
        handler: () => [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content },
            injectTo: 'head-prepend',
          },
        ],
      },
    }
  },
}
