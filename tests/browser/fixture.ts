import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'

/** Chromium says the first of every WebGL page it draws in software, Playwright the second. */
const HARMLESS = [
  'GPU stall due to ReadPixels',
  'Service Worker registration blocked by Playwright',
]

/** What a page must not do, and did: foreign requests, console errors and warnings, uncaught
 * exceptions. Breaches of the policy arrive as console errors. */
export type Watch = {
  faults: string[]
  /** Lets one expected message pass, for a test that provokes it on purpose. */
  expectMessage(part: string): void
}

function watch(page: Page, origin: string): Watch {
  const faults: string[] = []
  const expected = [...HARMLESS]
  const heard = (message: ConsoleMessage) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    const text = message.text()
    if (!expected.some((part) => text.includes(part))) faults.push(`${message.type()}: ${text}`)
  }
  page.on('console', heard)
  page.on('pageerror', (error) => {
    if (!expected.some((part) => error.message.includes(part)))
      faults.push(`error: ${error.message}`)
  })
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol === 'data:' || protocol === 'blob:' || asked === origin) return
    faults.push(`foreign request: ${request.url()}`)
  })
  return { faults, expectMessage: (part) => expected.push(part) }
}

/** Runs in the page: no WebGL, as on a machine whose driver is barred. */
function hideWebGL(): void {
  HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
    apply: (get, canvas, args) =>
      String(args[0]).startsWith('webgl') ? null : Reflect.apply(get, canvas, args),
  })
}

/** Every browser test uses this `test`: it refuses foreign requests and fails on what the page
 * complains about, also when the test itself is content. */
export const test = base.extend<{ watch: Watch; webgl: boolean }>({
  /** Whether the page finds WebGL. What is not about the model does without: painting it in software
   * takes longer than all the rest, and the table that stands in for it is tested by the way. */
  webgl: [true, { option: true }],
  watch: [
    async ({ page, baseURL, webgl }, use) => {
      if (!webgl) await page.context().addInitScript(hideWebGL)
      const origin = new URL(baseURL ?? '').origin
      await page.context().route(
        (url) => url.protocol.startsWith('http') && url.origin !== origin,
        (route) => route.abort('blockedbyclient'),
      )
      const watched = watch(page, origin)
      await use(watched)
      expect(watched.faults, 'the page stays silent and on its origin').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
