import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { misplaced } from './geometry.ts'
import { openStation, stations } from './walk.ts'

/** WCAG 2.2 AA, which EN 301 549 and BITV 2.0 ask for. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
} as const

/** Violations as `rule: element`, so that a failure names the place. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
}

/** Elements that reach past the right edge of the page, and the page itself where it scrolls. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('#app *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    return [`page is ${scrollWidth} px wide`, ...wide.slice(0, 5)]
  })
}

const TABLET = { width: 820, height: 1180 }
/** 1280 px at 400 % zoom. */
const ZOOMED = { width: 320, height: 256 }

// A small laptop, in German with the city's model, in English without WebGL: each screen is judged
// with the picture and with what stands in for it. What axe judges does not differ by language else.
for (const [language, locale] of Object.entries({ de: 'de-DE', en: 'en-GB' })) {
  test.describe(`in ${language}`, () => {
    test.use({ locale, viewport: { width: 1024, height: 768 }, webgl: language === 'de' })
    for (const station of stations) {
      test(`${station.id} is free of barriers in every look, and fits 820 and 320 px`, async ({
        page,
      }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' })
        await openStation(page, station)
        for (const [look, media] of Object.entries(LOOKS)) {
          await page.emulateMedia({ contrast: 'no-preference', ...media })
          expect.soft(await violations(page), look).toEqual([])
        }
        for (const size of [TABLET, ZOOMED]) {
          await page.setViewportSize(size)
          const at = `at ${size.width} px`
          expect.soft(await tooWide(page), `${at} nothing is too wide`).toEqual([])
          expect.soft(await page.evaluate(misplaced), `${at} nothing cut or on top`).toEqual([])
        }
      })
    }
  })
}
