import type { BrowserContext, Page } from '@playwright/test'
import { begin, hashWorld, onward } from '../../src/engine/index.ts'
import type { Phase } from '../../src/model/world.ts'
import type { Save } from '../../src/seminar/saves.ts'
import { expect, test } from './fixture.ts'
import { mouse } from './hands.ts'
import { keptRuns, scenario, seedWithOneCrisis } from './replay.ts'
import { Term } from './term.ts'

// Two windows and a dozen tabs.
test.describe.configure({ timeout: 180_000 })
test.use({ webgl: false })

const AIMS = ['reached', 'steering', 'solvent']

/** A term at its first sitting with one paper on the agenda. */
async function started(page: Page): Promise<Term> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const term = new Term(mouse(page), 'de')
  await term.begin('seminar', 7)
  await term.aim(AIMS, 'none')
  await adopt(page, term)
  return term
}
/** The paper on top goes to the council. */
async function adopt(page: Page, term: Term): Promise<void> {
  await page.locator('.item__go').first().click()
  await term.stands('paper')
  await term.toCouncil()
}
const commandsOf = async (page: Page, count: number): Promise<void> => {
  await expect
    .poll(async () => (await keptRuns(page))[0]?.commands.length, { message: 'it is kept' })
    .toBe(count)
}

test('storage that is full says so, keeps the last state, and the term goes on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
      if (document.documentElement.hasAttribute('data-full'))
        throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, args)
    }
  })
  const term = await started(page)
  await commandsOf(page, 2)
  await page.evaluate(() => document.documentElement.setAttribute('data-full', ''))
  await adopt(page, term)
  const notice = page.locator('.notice')
  await expect(notice).toContainText('Der Speicher ist voll')
  await expect(page.locator('.decided li')).toHaveCount(2)
  expect((await keptRuns(page))[0]?.commands).toHaveLength(2)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    notice.getByRole('button', { name: 'Spielstand sichern' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  const saved = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Save
  expect(saved.commands, 'the file holds what storage could not').toHaveLength(3)
  await page.evaluate(() => document.documentElement.removeAttribute('data-full'))
  await page.getByRole('button', { name: 'Zurücknehmen' }).click()
  await page.locator('.item__go').nth(1).click()
  await term.toCouncil()
  await expect.poll(async () => (await keptRuns(page))[0]?.commands.length).toBe(3)
})

test('a browser that refuses storage says so, and a whole sitting can be played', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })
  const term = await started(page)
  await expect(page.locator('.notice')).toContainText('Dieser Browser speichert nichts')
  await term.close()
  expect(await term.play({ until: (place) => place === 'report' })).toBe('report')
})

test('two windows with one term: the second goes on as a copy, and both are kept', async ({
  page,
  context,
}) => {
  await started(page)
  await commandsOf(page, 2)
  const other = await context.newPage()
  await other.emulateMedia({ reducedMotion: 'reduce' })
  await other.goto('./')
  await other.getByRole('button', { name: /^Weiterspielen/ }).click()
  await expect(other.locator('.notice')).toContainText('als Kopie weiter', { timeout: 30_000 })
  const second = new Term(mouse(other), 'de')
  await second.stands('desk')
  await other.getByRole('button', { name: 'Zurücknehmen' }).click()
  await expect(other.locator('.decided')).toHaveCount(0)
  await page.bringToFront()
  await adopt(page, new Term(mouse(page), 'de'))
  await expect
    .poll(async () => {
      const newest = new Map<string, Save>()
      for (const save of (await keptRuns(other)).reverse()) newest.set(save.id, save)
      return [...newest.values()].map((save) => save.commands.length).sort()
    })
    .toEqual([1, 3])
  await page.close()
  await other.reload()
  await second.stands('desk')
  await expect(other.locator('.notice'), 'alone again, it is no copy any more').toHaveCount(0)
})

/** Closes the tab without a word to the page, and comes back by a new one. */
async function killed(page: Page, context: BrowserContext): Promise<Page> {
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.emulateMedia({ reducedMotion: 'reduce' })
  await again.goto('./')
  await again.getByRole('button', { name: /^Weiterspielen/ }).click()
  return again
}

test('a tab killed in any phase of a sitting comes back to the last command', async ({
  page,
  context,
}) => {
  let now = page
  let term = await started(now)
  const back = async (place: Parameters<Term['stands']>[0], commands: number) => {
    await commandsOf(now, commands)
    now = await killed(now, context)
    term = new Term(mouse(now), 'de')
    await term.stands(place)
    expect((await keptRuns(now))[0]?.commands).toHaveLength(commands)
  }
  await back('desk', 2)
  await term.close()
  await back('council', 2)
  await term.onward()
  await back('predict', 2)
  await term.onward()
  await term.stands('running')
  // The quarter has been reckoned with the prediction; what is left of it is its report.
  await back('report', 3)
})

test('a tab killed before its save is written loses no decision', async ({ page, context }) => {
  const term = await started(page)
  await commandsOf(page, 2)
  // from here on nothing reaches the database
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = function () {
      return this.get('nothing') as IDBRequest<IDBValidKey>
    }
  })
  await adopt(page, term)
  expect((await keptRuns(page))[0]?.commands).toHaveLength(2)
  const again = await killed(page, context)
  await new Term(mouse(again), 'de').stands('desk')
  await expect(again.locator('.decided li')).toHaveCount(2)
  await expect.poll(async () => (await keptRuns(again))[0]?.commands.length).toBe(3)
})

test('so does one killed in a crisis, at year-end, half-time, balance and debrief', async ({
  context,
}) => {
  const seed = seedWithOneCrisis()
  for (const phase of ['crisis', 'yearEnd', 'halfTime', 'balance', 'debrief'] as const) {
    const saved = savedAt(phase, seed)
    const first = await context.newPage()
    await first.emulateMedia({ reducedMotion: 'reduce' })
    await first.goto('./')
    await first.locator('input[type=file]').setInputFiles({
      name: `${phase}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(saved)),
    })
    await new Term(mouse(first), 'de').stands(phase)
    await expect.poll(async () => (await keptRuns(first))[0]?.hash).toBe(saved.hash)
    const again = await killed(first, context)
    await new Term(mouse(again), 'de').stands(phase)
    await expect(again.locator('.notice'), 'it is the same, exactly').toHaveCount(0)
    await again.close()
  }
})

/** A term without a single order, as a file, the first time it is in a phase. */
function savedAt(phase: Phase, seed: number): Save {
  let play = begin(scenario, seed)
  while (play.world.phase !== phase) play = onward(play, scenario)
  return {
    kind: 'amtszeit-run',
    id: 'elsewhere',
    scenario: scenario.id,
    version: scenario.version,
    engine: play.world.engine,
    seed,
    length: 'full',
    commands: [],
    world: play.world,
    hash: hashWorld(play.world),
    savedAt: 0,
  }
}
