import type { Page } from '@playwright/test'
import { PACING } from '../../src/engine/pacing.ts'
import { expect, test } from './fixture.ts'

test.use({ webgl: false, contextOptions: { reducedMotion: 'reduce' } })

/** The first sitting of a length, with as many papers given to the council as it lets one; what is too dear is put back. */
async function papersGiven(page: Page, length: 'council' | 'seminar' | 'full'): Promise<number> {
  await page.goto(`./#screen=desk&demo=0&lang=de&length=${length}`)
  let given = 0
  for (let n = 0; ; ) {
    await page.locator('.item__go').nth(n).click()
    const give = page.getByRole('button', { name: 'In den Rat geben' })
    await expect(give).toBeVisible()
    if ((await give.getAttribute('aria-disabled')) === 'true') {
      const reason = page.locator(`[id="${await give.getAttribute('aria-describedby')}"]`)
      if ((await reason.textContent())?.includes('Sitzung dieser Länge')) return given
      await page.keyboard.press('Escape')
      n++
      continue
    }
    await give.click()
    given++
    await expect(page.locator('.decided li')).toHaveCount(given)
  }
}

for (const length of ['council', 'seminar', 'full'] as const)
  test(`a ${length} sitting takes as many papers and orders as its minutes hold`, async ({
    page,
  }) => {
    expect(await papersGiven(page, length)).toBe(PACING[length].papers)
    await page.keyboard.press('Escape')
    const orders = page.locator('.post').getByRole('button', { name: 'Hausverfügung' })
    await expect(orders).toHaveCount(PACING[length].deskActs > 0 ? 1 : 0)
  })

test('in the short length the rest goes en bloc: on the sellers’ terms, a line each in the session', async ({
  page,
}) => {
  await papersGiven(page, 'council')
  await page.keyboard.press('Escape')
  await page.getByText('Der Rest en bloc').click()
  const bloc = page.locator('.post__bloc')
  await expect(bloc).toContainText('ohne Aussprache', { ignoreCase: true })
  const give = bloc.getByRole('button', { name: 'En bloc in den Rat geben' })
  await expect(give).toHaveAccessibleDescription('Kreuzen Sie zuerst etwas an.')
  const boxes = bloc.getByRole('checkbox')
  await boxes.nth(0).check()
  await boxes.nth(2).check()
  await give.click()
  await expect(page.locator('.decided li')).toHaveCount(3)
  await page.locator('.post').getByRole('button', { name: 'Zur Ratssitzung' }).click()
  // groups that lean against may ask for something first
  const vote = page.getByRole('button', { name: 'Abstimmen lassen' })
  await expect(vote.or(page.locator('.ballot')).first()).toBeVisible()
  if (await vote.isVisible()) await vote.click()
  await expect(page.locator('.ballot')).toHaveCount(1)
  await expect(page.locator('.bloc li')).toHaveCount(2)
  await expect(page.locator('.bloc')).toContainText(/beschlossen|abgelehnt/i)
})
