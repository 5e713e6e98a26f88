import type { Page } from '@playwright/test'
import { type Screen, screens } from '../../src/desk/screens.ts'

/** A screen of the registry in one of its fixed states. */
export interface Station {
  /** `desk-2`: the second fixed state of the desk; `start` where there is only one. */
  id: string
  screen: Screen['id']
  hash: string
}

/** Every screen of the registry in every fixed state it knows: pictures, axe and narrow-width tests
 * walk this list, so no screen is forgotten. */
export const stations: Station[] = screens.flatMap(({ id, demo }) =>
  Array.from({ length: demo }, (_, index) => ({
    id: demo > 1 ? `${id}-${index + 1}` : id,
    screen: id,
    hash: `#screen=${id}&demo=${index + 1}`,
  })),
)

/** Longest a screen may take to stand, in milliseconds: the map is painted in software. */
const PATIENCE = 30_000

/**
 * Opens a screen in a fresh page load (a changed hash alone would keep the old state) and waits until
 * it stands: something is shown, nothing says it is busy, fonts and pictures are there.
 */
export async function openStation(page: Page, station: Station): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`./${station.hash}`)
  await page.locator('#app h1, #app h2').first().waitFor({ timeout: PATIENCE })
  const deadline = Date.now() + PATIENCE
  // `waitForFunction` compiles a string, which the policy forbids; so the test asks again itself.
  while (!(await page.evaluate(stands))) {
    if (Date.now() > deadline) throw new Error(`${station.id} is still busy after ${PATIENCE} ms`)
    await page.waitForTimeout(100)
  }
}

/** Runs in the page. */
async function stands(): Promise<boolean> {
  await document.fonts.ready
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const busy = document.querySelector('[aria-busy="true"]')
  return !busy && [...document.images].every((image) => image.complete)
}
