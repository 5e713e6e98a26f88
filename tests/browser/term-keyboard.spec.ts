import { PACING } from '../../src/engine/pacing.ts'
import { expect, test } from './fixture.ts'
import { expectFocus, keyboard } from './hands.ts'
import { said } from './read.ts'
import { keptRuns, replayed, seedWithOneCrisis } from './replay.ts'
import { Term } from './term.ts'

test.use({
  locale: 'de-DE',
  actionTimeout: 15_000,
  contextOptions: { reducedMotion: 'reduce' },
})

test('a whole term by keyboard alone, and the focus is never lost', async ({ page }) => {
  test.setTimeout(300_000)
  // Whoever plays by keyboard has no mouse: the pointer rests where nothing is.
  const term = new Term(keyboard(page), 'de')
  const { hand } = term
  const key = (name: string) => page.keyboard.press(name)
  const focus = page.locator(':focus')

  await test.step('from the start page to the first sitting', async () => {
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await key('Tab')
    await expect(focus, 'the first stop skips to the content').toHaveText(term.say('shell.skip'))
    await term.begin('seminar', seedWithOneCrisis())
    await expectFocus(page)
    await term.aim(['reached', 'secure', 'cohesive'], 'none')
    await expect(focus).toHaveText(term.say('screen.desk'))
  })

  await test.step('? lists the keys, Esc closes and gives the focus back', async () => {
    await key('1')
    await expect(focus).toHaveAttribute('data-indicator-key', '1')
    await key('?')
    const sheet = page.getByRole('dialog')
    await expect(sheet).toContainText(term.say('keys.intro'))
    await expectFocus(page)
    await key('Escape')
    await expect(sheet).toHaveCount(0)
    await expect(focus).toHaveAttribute('data-indicator-key', '1')
  })

  await test.step('T turns the map into its table, which says the same', async () => {
    await key('t')
    await expect(page.getByRole('rowheader', { name: 'Altstadt' })).toBeVisible()
    await expectFocus(page)
  })

  await test.step('a contract is negotiated and goes to the council; Esc goes a paper back', async () => {
    await term.openPaper('smart-lamps')
    await hand.choose(term.radio(term.say('paper.pilot')))
    await hand.choose(term.radio(term.say('paper.part3')))
    await term.press('paper.negotiate')
    await term.stands('contract')
    await key('Escape')
    await term.stands('paper')
    await expectFocus(page)
    await term.press('paper.negotiate')
    await term.stands('contract')
    const clause = page.locator('.clause').filter({ hasText: term.w('clauses.exit.title') })
    await hand.choose(clause.getByRole('radio').last())
    await expect(said(page)).toContainText(term.w('clauses.exit.title'))
    await term.press('contract.take')
    await term.stands('paper')
    // What moves the groups opens over the paper and closes again.
    await hand.press(term.button(term.say('vote.why')))
    await expect(page.getByRole('dialog')).toBeVisible()
    await key('Escape')
    await expect(focus).toHaveAccessibleName(term.say('vote.why'))
    await term.toCouncil()
    await expectFocus(page)
  })

  await test.step('districts, taking back and putting aside keep the focus', async () => {
    await term.openPaper('help-counter')
    await hand.press(term.button(/^10 weitere/))
    await hand.choose(page.getByRole('checkbox').nth(1), false)
    await term.toCouncil()
    await term.press('shell.undo')
    await expect(said(page)).toHaveText(term.say('shell.undone'))
    await expectFocus(page)
    await term.press('post.aside')
    await expect(said(page)).toHaveText(term.say('post.putAside'))
    await expectFocus(page)
  })

  await test.step('an order of the house', async () => {
    await term.press('desk.acts')
    await term.stands('acts')
    await hand.press(page.locator('summary').filter({ hasText: term.say('house.channel') }))
    const open = page.locator('.act[open]')
    const order = term.button(term.say('acts.order'), open)
    await expect(order, 'as it is, there is nothing to order').toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await hand.pick(open.getByRole('combobox'), 'benefits')
    await hand.choose(open.getByRole('radio', { name: term.say('mode.analogue') }))
    await hand.press(order)
    await expect(said(page)).toContainText(term.say('service.benefits'))
    await key('Escape')
    await term.stands('desk')
    await expectFocus(page)
  })

  await test.step('W opens the causes of the figure that has the focus', async () => {
    await term.close()
    await term.play({ until: (place) => place === 'desk' })
    await key('2')
    await key('w')
    const sheet = page.getByRole('dialog')
    await expect(sheet.locator('.why-chain').first()).toContainText('Kap.')
    await expectFocus(page)
    await hand.press(sheet.locator('.why-all > summary'))
    await expect(sheet.locator('.why-all')).toHaveAttribute('open', '')
    await key('Escape')
    await expect(sheet).toHaveCount(0)
    await expect(focus).toHaveAttribute('data-indicator-key', '2')
  })

  await test.step('on to the debrief', async () => {
    await term.play({ look: () => expectFocus(page) })
    expect(term.closed).toBe(PACING.seminar.sittings)
    expect(term.seen).toContain('crisis')
    await expect(focus).toHaveText(term.say('debrief.title'))
    await expect.poll(async () => (await keptRuns(page))[0]?.world.phase).toBe('debrief')
    const [save] = await keptRuns(page)
    if (!save) throw new Error('nothing is kept')
    expect(replayed(save).hash).toBe(save.hash)
    await term.press('debrief.again')
    await term.stands('start')
    await expectFocus(page)
  })
})
