import { readFileSync } from 'node:fs'
import { explain } from '../../src/engine/index.ts'
import { PACING } from '../../src/engine/pacing.ts'
import { expect, test } from './fixture.ts'
import { mouse } from './hands.ts'
import { amount, figureOf, rowsOf, textOf } from './read.ts'
import { keptRuns, replayed, scenario, seedWithOneCrisis } from './replay.ts'
import { Term } from './term.ts'

test.use({
  locale: 'de-DE',
  actionTimeout: 15_000,
  contextOptions: { reducedMotion: 'reduce' },
})

/** The three papers of the term: by the city alone in some districts, with a partner under a contract
 * that was negotiated, and one for the whole city on credit. */
const COUNTER = 'help-counter'
const LAMPS = 'smart-lamps'
const STRATEGY = 'digital-strategy'

test('a whole term with the mouse: what is decided shows, and the run replays to the same end', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const term = new Term(mouse(page), 'de')
  const { hand } = term
  const seed = seedWithOneCrisis()
  await term.begin('seminar', seed)
  await expect(term.button(term.say('briefing.begin'))).toHaveAttribute('aria-disabled', 'true')
  await term.aim(['reached', 'steering', 'solvent'], 'camera-square')
  const atStart = await figureOf(page, 'balance')

  await test.step('a paper of the city itself, in all districts but one', async () => {
    await term.openPaper(COUNTER)
    const forecast = page.locator('.votebar')
    const before = (await forecast.getAttribute('aria-label')) ?? ''
    await page.getByRole('checkbox').nth(1).locator('xpath=ancestor::label[1]').click()
    await expect(page.locator('.field__aside').first()).toHaveText(
      term.say('paper.ofAll', { n: '14', all: '15' }),
    )
    await hand.choose(term.radio(term.say('paper.part3')))
    // A forum moves the council: the forecast says so before anything is decided.
    await expect(forecast).not.toHaveAttribute('aria-label', before)
    await term.toCouncil()
    await expect(page.locator('.decided')).toContainText(
      term.say('did.adopt', { measure: term.w(`measures.${COUNTER}.title`) }),
    )
  })

  await test.step('a paper with a partner, its contract negotiated', async () => {
    await term.openPaper(LAMPS)
    await hand.choose(term.radio(term.say('paper.pilot')))
    await hand.choose(term.radio(term.say('paper.part3')))
    await term.press('paper.negotiate')
    await term.stands('contract')
    const price = page.locator('.price__yours td')
    const offered = await textOf(price)
    const exit = page.locator('.clause').filter({ hasText: term.w('clauses.exit.title') })
    await hand.choose(exit.getByRole('radio').last())
    await expect(exit.locator('.clause__re')).toHaveText(
      new RegExp(`${term.say('answer.accepts')}|${term.say('answer.meets')}`),
    )
    await expect(exit).toContainText(term.w('clauses.exit.steps.2'))
    // An exit has its price, and it stands there before anyone signs.
    expect(amount(await textOf(price)).value).toBeGreaterThan(amount(offered).value)
    await term.press('contract.take')
    await term.stands('paper')
    await term.toCouncil()
  })

  await test.step('a third paper is refused, with what would lift it', async () => {
    await term.openPaper('pumps')
    const off = term.button(term.say('paper.toCouncil'))
    await expect(off).toHaveAttribute('aria-disabled', 'true')
    await expect(off).toHaveAccessibleDescription(term.say('paper.enough', { n: 2 }))
    await off.click({ force: true })
    await expect(page).toHaveTitle(new RegExp(term.say('screen.paper')))
    await term.press('shell.back')
    await term.stands('desk')
  })

  const passed: string[] = []
  await test.step('the council votes, and the money is gone', async () => {
    const free = amount(await textOf(page.locator('.mast [data-indicator="balance"]'))).value
    await term.close()
    for (const measure of [COUNTER, LAMPS]) {
      const ballot = page
        .locator('.ballot')
        .filter({ hasText: term.w(`measures.${measure}.title`) })
      const verdict = await textOf(ballot.locator('.ballot__verdict'))
      if (verdict.includes(term.say('council.passed'))) passed.push(measure)
    }
    expect(passed, 'a forum and a pilot carry both papers').toEqual([COUNTER, LAMPS])
    await term.onward()
    const left = amount(await textOf(page.locator('.mast [data-indicator="balance"]'))).value
    expect(left).toBeLessThan(free)
  })

  await test.step('an expectation is noted and the report comes back to it', async () => {
    await hand.choose(page.getByRole('radio', { name: /^Erreichbarkeit/ }))
    await page.getByLabel(term.say('predict.because')).selectOption({ index: 1 })
    await term.press('predict.same')
    await term.stands('running')
    await term.press('running.step')
    await expect(page.locator('.run-week')).toContainText('1')
    await term.press('running.skip')
    await term.stands('report')
    await expect(page.locator('.rep-guess')).toContainText(
      term.say('report.expected', {
        name: 'Erreichbarkeit',
        expected: term.say('report.dir.same'),
      }),
    )
    for (const measure of passed)
      await expect(page.locator('.rep-foot')).toContainText(term.w(`measures.${measure}.title`))
    await term.onward()
  })

  await test.step('the second sitting: refused for money and for a promise, and an order', async () => {
    // Fourteen districts were adopted: the paper stays on the table for the fifteenth.
    await page.locator('.post__rest > summary').click()
    await expect(page.locator('.item')).not.toHaveCount(0)
    await expect(
      page.locator('.post').getByRole('heading', { name: term.w(`measures.${COUNTER}.title`) }),
    ).toHaveCount(1)
    await term.openPaper('camera-square')
    await expect(page.locator('.refusal')).toHaveText(
      term.say('refusal.promisedNot', { measure: term.w('measures.camera-square.title') }),
    )
    await term.press('shell.back')
    await term.stands('desk')
    await term.openPaper('broadband')
    await expect(page.locator('.refusal')).toContainText(term.say('refusal.noMoney').slice(0, 15))
    await hand.choose(term.radio(term.say('paper.pilot')))
    await expect(page.locator('.refusal'), 'starting smaller lifts it').toHaveCount(0)
    await term.press('shell.back')
    await term.stands('desk')
    await term.openPaper(STRATEGY)
    await hand.choose(term.radio(term.say('paper.loan')))
    await term.toCouncil()
    await term.press('desk.acts')
    await term.stands('acts')
    await page
      .locator('summary')
      .filter({ hasText: term.say('house.inspect') })
      .click()
    await page
      .locator('.act[open]')
      .getByRole('button', { name: term.say('acts.order'), exact: true })
      .click()
    await term.press('shell.back')
    await term.stands('desk')
    await expect(page.locator('.decided')).toContainText(term.say('did.inspect'))
  })

  // A year on there is a balance to explain.
  let sittings = 0
  await term.play({ until: (place) => place === 'desk' && sittings++ === 2 })
  await test.step('“Why?” opens a chain whose sum is the number', async () => {
    const now = amount(await figureOf(page, 'balance'))
    await page.locator('.fig[data-indicator="balance"] .why').click()
    const sheet = page.getByRole('dialog')
    await hand.choose(sheet.getByRole('radio', { name: term.say('why.since.start') }))
    await expect(sheet.locator('.why-chain').first()).toContainText('Kap.')
    const rows = await rowsOf(sheet.locator('.why-table').first())
    const total = rows.pop()
    expect(total?.name).toBe(term.say('why.total'))
    const parts = rows.map((row) => amount(row.figure))
    const sum = parts.reduce((all, part) => all + part.value, 0)
    const slack = parts.reduce((all, part) => all + part.within, 0)
    const shown = amount(total?.figure ?? '')
    expect(Math.abs(sum - shown.value)).toBeLessThanOrEqual(slack + shown.within)
    const then = amount(atStart)
    expect(Math.abs(now.value - then.value - shown.value)).toBeLessThanOrEqual(
      now.within + then.within + shown.within,
    )
    // The same chain reckoned here, to the last digit.
    const [save] = await keptRuns(page)
    if (!save) throw new Error('nothing is kept')
    const { play } = replayed(save, { quarter: save.world.quarter })
    const tree = explain(play, scenario, 'balance', save.world.quarter)
    const leaves = tree.children.reduce((all, child) => all + child.by, 0)
    expect(leaves).toBeCloseTo(tree.by, 4)
    expect(Math.abs(play.world.actual.balance - now.value)).toBeLessThanOrEqual(now.within)
    await sheet.getByRole('button', { name: term.say('shell.close') }).click()
    await expect(sheet).toHaveCount(0)
  })

  await test.step('on through year-ends, half-time and a crisis to the debrief', async () => {
    await term.play()
    for (const place of ['predict', 'running', 'report', 'yearEnd', 'halfTime', 'balance'] as const)
      expect(term.seen).toContain(place)
    expect(term.seen.filter((place) => place === 'crisis').length).toBeGreaterThan(1)
    expect(term.closed).toBe(PACING.seminar.sittings)
  })

  await test.step('the debrief tells this run, and the run replays to the same hash', async () => {
    await expect(page.locator('#main')).toContainText(term.say('debrief.run', { seed: `${seed}` }))
    for (const measure of [COUNTER, LAMPS, STRATEGY])
      await expect(page.locator('#main')).toContainText(term.w(`measures.${measure}.title`))
    const file = page.waitForEvent('download')
    await term.press('debrief.json')
    const told = JSON.parse(readFileSync(await (await file).path(), 'utf8'))
    await expect.poll(async () => (await keptRuns(page))[0]?.world.phase).toBe('debrief')
    const [save] = await keptRuns(page)
    if (!save) throw new Error('nothing is kept')
    const again = replayed(save)
    expect(again.play.world.phase).toBe('debrief')
    expect(again.hash, 'the same run has the same hash in the page and in Node').toBe(save.hash)
    expect(again.play.commands.every((command) => command.accepted)).toBe(true)
    expect(told.rounds).toEqual(JSON.parse(JSON.stringify(again.play.rounds)))
    expect(told.legacy).toEqual(JSON.parse(JSON.stringify(again.play.legacy)))
  })
})
