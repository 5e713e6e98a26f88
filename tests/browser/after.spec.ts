import type { Page } from '@playwright/test'
import type { ScreenId } from '../../src/desk/screens.ts'
import { expect, test } from './fixture.ts'
import { openStation, stations } from './walk.ts'

test.use({ webgl: false })

/** Opens the first fixed state of a screen, without motion. */
async function open(page: Page, id: ScreenId): Promise<void> {
  const station = stations.find((one) => one.screen === id)
  if (!station) throw new Error(`no station ${id}`)
  await openStation(page, { ...station, hash: `${station.hash}&lang=de&motion=less` })
}

test('the report leads with something, names causes, and each number answers why', async ({
  page,
}) => {
  await open(page, 'report')
  await expect(page.locator('.rep-lead h2')).not.toBeEmpty()
  const whys = page.locator('.rep-cols .why')
  await expect(whys.first()).toBeVisible()
  await whys.first().click()
  const sheet = page.locator('dialog[open]')
  await expect(sheet.locator('.why-title')).toContainText('Warum')
  await expect(sheet.locator('.why-chain').first()).toBeVisible()
  await expect(sheet.getByText(/Kap\. \d/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(whys.first()).toBeFocused()
})

test('the chain of a number stands as a table too, and its rows sum to the sum', async ({
  page,
}) => {
  await open(page, 'report')
  await page.locator('.rep-strip [data-indicator="balance"] .why').click()
  const sheet = page.locator('dialog[open]')
  await sheet.getByRole('radio', { name: 'Seit Amtsantritt' }).check()
  const figures = await sheet
    .locator('.why-page .why-table')
    .first()
    .locator('td')
    .allTextContents()
  const values = figures.map(money)
  const sum = values.at(-1) as number
  const parts = values.slice(0, -1).reduce((all, one) => all + one, 0)
  // Rows in millions are rounded to 0.1, each by itself: the largest row and the sum.
  expect(Math.abs(parts - sum)).toBeLessThan(110_000)
  expect(Math.abs(sum)).toBeGreaterThan(1_000_000)
  await sheet.locator('.why-all summary').click()
  await expect(sheet.locator('.why-all tbody tr').first()).toBeVisible()
})

/** "+1,4 Mio. €" and "−26 Tsd. €" as EUR. */
function money(text: string): number {
  const number = Number(
    text
      .replace('\u2212', '-')
      .replace(/[^\d,.-]/g, '')
      .replace(/\.(?=\d{3})/g, '')
      .replace(/\.$/, '')
      .replace(',', '.'),
  )
  return number * (text.includes('Mio.') ? 1e6 : text.includes('Tsd.') ? 1e3 : 1)
}

test('a crisis is played block by block, by keyboard, with the network as a table', async ({
  page,
}) => {
  await open(page, 'crisis')
  const hour = page.locator('.cri-bar dd').first()
  await expect(hour).toHaveText(/^0/)
  await page.locator('[data-node="power"]').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-node="telecoms"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.cri-chosen')).toContainText('braucht')
  const table = page.getByRole('button', { name: 'Als Tabelle' })
  await table.click()
  await expect(page.locator('.cri-table tbody tr')).toHaveCount(15)
  await table.click()
  await page.getByRole('button', { name: 'Vorschlag des Stabs' }).click()
  await expect(page.locator('.cri-plan')).toContainText('Trupp 1')
  await page.getByRole('button', { name: /Stunde weiter/ }).click()
  await expect(hour).toHaveText(/^1/)
  await expect(page.locator('#app [role="status"].sr')).toContainText('Stunde 1')
})

test('year-end shows plan against result and sets the next budget', async ({ page }) => {
  await open(page, 'yearEnd')
  await expect(page.locator('.year-table tbody tr')).toHaveCount(11)
  await page.getByRole('button', { name: 'Unterhalt erhöhen' }).click()
  await page.getByRole('button', { name: 'Haushalt so festsetzen' }).click()
  await expect(page.locator('.place--yearEnd')).toHaveCount(0)
})

test('the debrief plays the same term without a decision, and fifty others on request', async ({
  page,
}) => {
  await open(page, 'debrief')
  const decisions = page.locator('.deb-decisions button')
  expect(await decisions.count()).toBeGreaterThan(2)
  await expect(page.locator('.deb-compare tbody tr').first()).toBeVisible()
  await decisions.nth(1).click()
  await expect(page.locator('.deb-side')).toContainText('Entscheidung 2')
  await expect(page.locator('.deb-conclusion')).toBeVisible()
  await page.getByRole('button', { name: /Amtszeiten rechnen/ }).click()
  await expect(page.locator('.deb-luck progress')).toBeVisible()
  await page.getByRole('button', { name: 'Abbrechen' }).click()
  await expect(page.locator('.deb-luck progress')).toHaveCount(0)
})

test('the panel beside the curve covers nothing of what follows', async ({ page }) => {
  await open(page, 'debrief')
  await page.locator('.deb-more').evaluate((paper) => {
    const { top, height } = paper.getBoundingClientRect()
    scrollTo(0, scrollY + top + height / 2)
  })
  const ends = await page
    .locator('.deb-side')
    .evaluate((side) => side.getBoundingClientRect().bottom)
  const begins = await page
    .locator('.deb-more')
    .evaluate((paper) => paper.getBoundingClientRect().top)
  expect(ends).toBeLessThanOrEqual(begins)
})

test('the debrief goes on for ten years under a successor, axis by axis', async ({ page }) => {
  await open(page, 'debrief')
  const after = page.locator('.deb-after')
  await expect(after.locator('svg')).toBeVisible()
  await after.locator('summary').click()
  await expect(after.locator('tbody tr')).toHaveCount(11)
  await expect(after.locator('tbody tr').first()).toContainText('Ende der Amtszeit')
  await expect(after.locator('thead th')).toHaveCount(9)
  const said = () => after.locator('svg').getAttribute('aria-label')
  const before = await said()
  await after.getByLabel('Achse im Bild').selectOption({ label: 'Zusammengehalten' })
  expect(await said()).toMatch(/^Zusammengehalten: /)
  expect(await said()).not.toBe(before)
})

test('the debrief hands out its figures and prints on two pages', async ({ page }) => {
  await open(page, 'debrief')
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Zahlen als CSV' }).click(),
  ])
  const lines = (await read(csv)).trim().split('\r\n')
  expect(lines[0]).toContain('reach_actual,reach_measured')
  expect(lines).toHaveLength(26)
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Verlauf als JSON' }).click(),
  ])
  const run = JSON.parse(await read(json)) as { rounds: unknown[]; legacy: { axes: object } }
  expect(run.rounds).toHaveLength(25)
  expect(Object.keys(run.legacy.axes)).toHaveLength(8)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2)
})

async function read(download: import('@playwright/test').Download): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
