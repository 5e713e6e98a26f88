import type { Page } from '@playwright/test'
import { type Screen, screens } from '../../src/desk/screens.ts'

/** A screen of the registry in one of its fixed states. */
export interface Station {
  /** `desk-2`: the second fixed state of the desk; `start` where there is only one. */
  id: string
  screen: Screen['id']
  kind: Screen['kind']
  hash: string
}

/** Every screen of the registry in every fixed state it knows: pictures, axe and narrow-width tests
 * walk this list, so no screen is forgotten. */
export const stations: Station[] = screens.flatMap(({ id, kind, demo }) =>
  Array.from({ length: demo }, (_, index) => ({
    id: demo > 1 ? `${id}-${index + 1}` : id,
    screen: id,
    kind,
    hash: `#screen=${id}&demo=${index}`,
  })),
)

/** Longest a screen may take to stand, in milliseconds: the map is painted in software. */
const PATIENCE = 30_000

/**
 * Opens a screen in a fresh page load (a changed hash alone would keep the old state) and waits until
 * it stands: the term is played to its state, the screen's chunk is there, nothing says it is busy,
 * fonts and pictures are there.
 */
export async function openStation(page: Page, station: Station): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`./${station.hash}`)
  const deadline = Date.now() + PATIENCE
  // `waitForFunction` compiles a string, which the policy forbids; so the test asks again itself.
  for (;;) {
    const missing = await page.evaluate(stillMissing, station)
    if (missing === null) return
    if (Date.now() > deadline || missing.includes('fault'))
      throw new Error(`${station.id} does not stand: ${missing}`)
    await page.waitForTimeout(100)
  }
}

/** Runs in the page: what the screen waits for, or null when it stands. */
async function stillMissing({ screen, kind }: Station): Promise<string | null> {
  const place = kind === 'place' ? `main.place--${screen}` : 'dialog[open]'
  if (!document.documentElement.dataset.demo) return 'the term is not played yet'
  if (!document.querySelector(place)) return `no ${place}`
  const waiting = '#app .waiting, #app .over__body > p[role="status"]:only-child'
  if (document.querySelector(waiting)) return 'its chunk is not there'
  const fault = document.querySelector('section[role="alert"] h1')
  if (fault) return `it shows a fault: ${fault.parentElement?.textContent}`
  const busy = document.querySelector('#app [aria-busy="true"]')
  if (busy) return `${busy.tagName.toLowerCase()}.${busy.className} is busy`
  await document.fonts.ready
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  if (![...document.images].every((image) => image.complete)) return 'a picture is not there'
  await Promise.all([...document.images].map((image) => image.decode()))
  return null
}
